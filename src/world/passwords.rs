//! Passwords of profiles in the keyring. Each belongs to a profile, or is on the list of those to be removed.
//!
//! Everything here runs on the queue of the disk, and goes on from there to that of the keyring: so what is asked for
//! in a row reaches the keyring in that order. What cannot be forgotten is tried again at the next start, and whenever
//! something that is kept changes.

use super::profiles;
use super::shared::Shared;
use crate::contract::{Change, Passwords, Report};
use crate::domain::{CorrelationId, KeyringKey};
use crate::problem::{Problem, Situation};
use std::path::Path;

/// Whether it is reported when a password could not be forgotten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Failure {
    /// It is: somebody has just asked for it, or the program has just started.
    Reported,
    /// It was reported before.
    Known,
}

impl Shared {
    /// A creation is settled once its client is where it is found again, and not before.
    pub(super) fn change_profiles(&self, change: &Change, settles: Option<CorrelationId>) {
        let changed = profiles::edit(&self.home, |all| {
            let known = all.forget.clone();
            all.make(change);
            known
        });
        if let Some(id) = settles.filter(|_| changed.is_ok()) {
            self.journal.forget(&id);
        }
        match changed {
            Ok((all, known)) => {
                (self.post)(Report::ProfilesKept(Ok(all.setups)));
                for key in all.forget {
                    let failure = if known.contains(&key) { Failure::Known } else { Failure::Reported };
                    self.take_out(key, failure);
                }
            }
            Err(problem) => (self.post)(Report::ProfilesKept(Err(problem))),
        }
    }

    /// Tries once more what an earlier visit could not do.
    pub(super) fn forget_what_is_left(&self) {
        for key in profiles::to_forget(&self.home) {
            self.take_out(key, Failure::Reported);
        }
    }

    /// Where it will lie is written down first: a password that only the keyring knows of is never removed again.
    pub(super) fn remember_password(&self, name: &str, file: &Path, passwords: Passwords) {
        match profiles::edit(&self.home, |all| all.remember(name, file)) {
            Ok((all, Some((key, lies_there)))) => {
                (self.post)(Report::ProfilesKept(Ok(all.setups)));
                self.put_in(key, lies_there, passwords);
            }
            // Another window has renamed or removed it, or given it another file: nothing would lead to the password.
            Ok((all, None)) => {
                (self.post)(Report::ProfilesKept(Ok(all.setups)));
                (self.post)(Report::PasswordNotKept(Situation::SetupGone.into()));
            }
            Err(problem) => (self.post)(Report::ProfilesKept(Err(problem))),
        }
    }

    /// It is on the list of what is to be forgotten until it is, so that it is tried again.
    pub(super) fn forget_password(&self, key: KeyringKey) {
        if let Err(problem) = profiles::edit(&self.home, |all| all.begin_forgetting(&key)) {
            (self.post)(Report::ProfilesKept(Err(problem)));
        }
        self.take_out(key, Failure::Reported);
    }

    fn put_in(&self, key: KeyringKey, lies_there: bool, passwords: Passwords) {
        let shared = self.clone();
        self.queues.keyring.push(move || {
            match shared.keyring.keep(&key, &passwords) {
                Ok(()) => shared.clone().queues.disk.push(move || shared.take_out_orphan(key)),
                Err(problem) => {
                    (shared.post)(Report::PasswordNotKept(problem));
                    // An older password lies there still, and can be asked for.
                    if !lies_there {
                        shared.clone().queues.disk.push(move || shared.tell_edited(|all| all.clear_key(&key)));
                    }
                }
            }
        });
    }

    /// Another window may have removed the profile while the keyring asked the person: then nothing leads to what was
    /// put in.
    fn take_out_orphan(&self, key: KeyringKey) {
        let edited = profiles::edit(&self.home, |all| {
            let is_orphan = !all.bears(&key);
            if is_orphan {
                all.begin_forgetting(&key);
            }
            is_orphan
        });
        if matches!(edited, Ok((_, true))) {
            self.take_out(key, Failure::Reported);
        }
    }

    fn take_out(&self, key: KeyringKey, failure: Failure) {
        let shared = self.clone();
        self.queues.keyring.push(move || match shared.keyring.forget(&key) {
            Ok(()) => shared.clone().queues.disk.push(move || {
                shared.tell_edited(|all| all.end_forgetting(&key));
                (shared.post)(Report::PasswordForgotten(key, Ok(())));
            }),
            Err(problem) if failure == Failure::Reported => shared.tell_unforgotten(key, problem),
            Err(_) => {}
        });
    }

    fn tell_unforgotten(&self, key: KeyringKey, problem: Problem) {
        (self.post)(Report::PasswordForgotten(key, Err(problem)));
    }

    fn tell_edited(&self, edit: impl FnOnce(&mut profiles::All)) {
        let edited = profiles::edit(&self.home, edit);
        (self.post)(Report::ProfilesKept(edited.map(|(all, ())| all.setups)));
    }
}
