//! What the client signs in with: the certificate, or a key of its own that is made when the client is settled.

use super::Wizard;
use crate::app::session::Session;
use crate::contract::{BroughtKey, KeptKey, KeyOrder, KeyOrigin};
use crate::domain::{ClientId, Secret};
use crate::keystore::Signer;
use crate::keystore::write::Target;
use std::path::PathBuf;

/// What the client signs in with.
#[derive(Debug, Default)]
pub enum Login {
    /// The organisation's certificate: nothing is registered.
    #[default]
    Certificate,
    /// A key of the client's own.
    Key(Box<PlannedKey>),
}

/// A key that is to be registered as soon as the client is settled.
#[derive(Debug)]
pub enum PlannedKey {
    /// It is made here, or taken from a file that somebody has, and sealed in a file of its own.
    Make(KeyPlan),
    /// Somebody has it, and its public half was brought.
    Bring(BroughtKey),
}

/// Where a key that is made here is to lie.
#[derive(Debug)]
pub struct KeyPlan {
    /// The file.
    pub file: PathBuf,
    /// How the file is written.
    pub target: Target,
    /// Its password.
    pub password: Secret,
    /// Where the key comes from.
    pub origin: KeyOrigin,
}

impl From<KeyOrder> for KeyPlan {
    fn from(order: KeyOrder) -> Self {
        let KeyOrder { file, target, password, origin, .. } = order;
        Self { file, target, password, origin }
    }
}

/// A key that was opened, and signs for this client.
#[derive(Debug)]
pub(in crate::app) struct OwnKey {
    pub client_id: ClientId,
    pub kid: String,
    pub signer: Signer,
}

impl Wizard {
    /// What the client signs in with, as it was chosen.
    #[must_use]
    pub fn login(&self) -> &Login {
        &self.login
    }

    /// Chooses what the client signs in with.
    pub(in crate::app) fn choose_login(&mut self, login: Login) {
        self.login = login;
    }

    /// The key that is to be registered now that the client is settled: once.
    pub(in crate::app) fn take_planned_key(&mut self) -> Option<PlannedKey> {
        self.check.settled()?;
        match std::mem::take(&mut self.login) {
            Login::Certificate => None,
            Login::Key(planned) => Some(*planned),
        }
    }

    /// From now on this key signs for the client.
    pub(in crate::app) fn sign_by(&mut self, client_id: ClientId, kid: String, signer: Signer) {
        self.own_key = Some(OwnKey { client_id, kid, signer });
    }

    /// What signs for the settled client, where that is a key of its own.
    pub(in crate::app) fn own_key(&self) -> Option<&OwnKey> {
        let settled = self.check.settled()?;
        self.own_key.as_ref().filter(|key| key.client_id == settled.client_id)
    }

    /// By which name the key is registered that signs, where it is a key of the client's own.
    #[must_use]
    pub fn signing_kid(&self) -> Option<&str> {
        self.own_key().map(|key| key.kid.as_str())
    }

    /// Whether a key of the client's own is to sign, and was not opened yet.
    pub(in crate::app) fn lacks_own_key(&self, session: &Session) -> bool {
        matches!(self.login, Login::Key(_)) || (self.own_key().is_none() && self.registered_key(session).is_some())
    }

    /// The key of ours that was registered on the settled client last: the client takes no certificate then.
    pub(in crate::app) fn registered_key(&self, session: &Session) -> Option<KeptKey> {
        let (environment, settled) = (session.environment()?, self.check.settled()?);
        session.kept.registered_key(environment, &settled.client_id).cloned()
    }

    /// The file of that key is to be opened. Asked once for each client that is settled on: who goes back is not asked
    /// again.
    pub(in crate::app) fn take_key_to_open(&mut self, session: &Session) -> Option<KeptKey> {
        let key = self.registered_key(session).filter(|_| self.own_key().is_none())?;
        let asked = self.key_was_asked_for.replace(key.client_id.clone());
        (asked.as_ref() != Some(&key.client_id)).then_some(key)
    }

    /// Another client is settled on: the file of a key of its own is asked for, also where it was before.
    pub(in crate::app) fn settles_on_client(&mut self, client_id: &ClientId) {
        self.key_was_asked_for = self.key_was_asked_for.take().filter(|asked| asked == client_id);
    }
}
