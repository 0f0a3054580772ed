//! The keys of clients' own that were made here, as the world has written them down.

use super::Kept;
use crate::app::keys::Circumstances;
use crate::contract::{Admin, Effect, KeptKey};
use crate::domain::{ClientId, Environment, EnvironmentKind};

impl Kept {
    pub(in crate::app) fn set_keys(&mut self, keys: Vec<KeptKey>) {
        self.keys = keys;
    }

    /// The keys that were made here, the oldest first.
    #[must_use]
    pub fn keys(&self) -> &[KeptKey] {
        &self.keys
    }

    /// The key of this name.
    #[must_use]
    pub fn key(&self, kid: &str) -> Option<&KeptKey> {
        self.keys.iter().find(|key| key.key.kid() == kid)
    }

    /// The key that was registered on this client last.
    #[must_use]
    pub fn registered_key(&self, environment: &Environment, client_id: &ClientId) -> Option<&KeptKey> {
        self.keys.iter().rfind(|key| key.is_registered_on(environment, client_id))
    }

    /// Those that wait for something: to be registered, to be proved, or for the key that they replace to go. The demo's
    /// end with the demo, and are not among them.
    pub fn unfinished_keys(&self) -> impl Iterator<Item = &KeptKey> {
        let waits = |key: &&KeptKey| {
            let is_done = key.registered.is_some() && key.proved.is_some() && key.replaces.is_none();
            !is_done && key.environment.kind != EnvironmentKind::Demo
        };
        self.keys.iter().filter(waits)
    }

    /// The demo's story is told anew: no client has a key yet.
    pub(in crate::app) fn forget_demo_keys(&mut self) {
        self.keys.retain(|key| key.environment.kind != EnvironmentKind::Demo);
    }

    /// A key was made.
    pub(in crate::app) fn note_key(&mut self, key: KeptKey) {
        match self.keys.iter_mut().find(|known| known.key.kid() == key.key.kid()) {
            Some(known) => *known = key,
            None => self.keys.push(key),
        }
    }

    /// Who asks about a client's keys, with what is kept that bears on it.
    pub(in crate::app) fn circumstances(&self, admin: Admin, client_id: ClientId) -> Circumstances {
        let (profiles, kept) = (self.profiles().to_vec(), self.keys().to_vec());
        Circumstances { admin, client_id, profiles, kept, changes: self.journal.changes().to_vec(), is_new: false }
    }

    /// What a story asks the world to write down is so here as well.
    pub(in crate::app) fn follow_keys(&mut self, effects: &[Effect]) {
        for effect in effects {
            if let Effect::KeepKey(key) = effect {
                self.note_key(KeptKey::clone(key));
            } else if let Effect::ForgetKey(kid) = effect {
                self.keys.retain(|key| key.key.kid() != kid);
            } else if let Effect::ForgetJournalEntry(id) = effect {
                // The story has asked for it to be forgotten.
                drop(self.journal.forget_change(id));
            }
        }
    }
}
