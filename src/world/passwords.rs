//! Passwords of profiles in the keyring. Each belongs to a profile, or is on the list of those to be removed.
//!
//! Everything here runs on the queue of the disk, and goes on from there to that of the keyring: so what is asked for
//! in a row reaches the keyring in that order. What cannot be forgotten is tried again at the next start, and whenever
//! something that is kept changes.

use super::profiles;
use super::shared::Shared;
use crate::contract::{Change, Passwords, Report};
use crate::domain::Mark;
use crate::problem::{Problem, Situation};

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
    pub(super) fn change_profiles(&self, change: &Change, settles: Option<Mark>) {
        let changed = profiles::edit(&self.home, |all| {
            let known = all.forget.clone();
            all.make(change);
            known
        });
        if let Some(mark) = settles.filter(|_| changed.is_ok()) {
            self.journal.forget(&mark);
        }
        match changed {
            Ok((all, known)) => {
                (self.post)(Report::ProfilesKept(Ok(all.setups)));
                for mark in all.forget {
                    let failure = if known.contains(&mark) { Failure::Known } else { Failure::Reported };
                    self.take_out(mark, failure);
                }
            }
            Err(problem) => (self.post)(Report::ProfilesKept(Err(problem))),
        }
    }

    /// Tries once more what an earlier visit could not do.
    pub(super) fn forget_what_is_left(&self) {
        for mark in profiles::to_forget(&self.home) {
            self.take_out(mark, Failure::Reported);
        }
    }

    /// Where it will lie is written down first: a password that only the keyring knows of is never removed again.
    pub(super) fn remember_password(&self, name: &str, passwords: Passwords) {
        match profiles::edit(&self.home, |all| all.remember(name)) {
            Ok((all, Some((mark, lies_there)))) => {
                (self.post)(Report::ProfilesKept(Ok(all.setups)));
                self.put_in(mark, lies_there, passwords);
            }
            // Another window has renamed or removed it: nothing would lead to the password.
            Ok((all, None)) => {
                (self.post)(Report::ProfilesKept(Ok(all.setups)));
                (self.post)(Report::PasswordNotKept(Situation::SetupGone.into()));
            }
            Err(problem) => (self.post)(Report::ProfilesKept(Err(problem))),
        }
    }

    /// It is on the list of what is to be forgotten until it is, so that it is tried again.
    pub(super) fn forget_password(&self, mark: Mark) {
        if let Err(problem) = profiles::edit(&self.home, |all| all.begin_forgetting(&mark)) {
            (self.post)(Report::ProfilesKept(Err(problem)));
        }
        self.take_out(mark, Failure::Reported);
    }

    fn put_in(&self, mark: Mark, lies_there: bool, passwords: Passwords) {
        let shared = self.clone();
        self.queues.keyring.push(move || {
            match shared.keyring.keep(&mark, &passwords) {
                Ok(()) => shared.clone().queues.disk.push(move || shared.take_out_orphan(mark)),
                Err(problem) => {
                    (shared.post)(Report::PasswordNotKept(problem));
                    // An older password lies there still, and can be asked for.
                    if !lies_there {
                        shared.clone().queues.disk.push(move || shared.tell_edited(|all| all.unmark(&mark)));
                    }
                }
            }
        });
    }

    /// Another window may have removed the profile while the keyring asked the person: then nothing leads to what was
    /// put in.
    fn take_out_orphan(&self, mark: Mark) {
        let edited = profiles::edit(&self.home, |all| {
            let is_orphan = !all.bears(&mark);
            if is_orphan {
                all.begin_forgetting(&mark);
            }
            is_orphan
        });
        if matches!(edited, Ok((_, true))) {
            self.take_out(mark, Failure::Reported);
        }
    }

    fn take_out(&self, mark: Mark, failure: Failure) {
        let shared = self.clone();
        self.queues.keyring.push(move || match shared.keyring.forget(&mark) {
            Ok(()) => shared.clone().queues.disk.push(move || {
                shared.tell_edited(|all| all.end_forgetting(&mark));
                (shared.post)(Report::PasswordForgotten(mark, Ok(())));
            }),
            Err(problem) if failure == Failure::Reported => shared.tell_unforgotten(mark, problem),
            Err(_) => {}
        });
    }

    fn tell_unforgotten(&self, mark: Mark, problem: Problem) {
        (self.post)(Report::PasswordForgotten(mark, Err(problem)));
    }

    fn tell_edited(&self, edit: impl FnOnce(&mut profiles::All)) {
        let edited = profiles::edit(&self.home, edit);
        (self.post)(Report::ProfilesKept(edited.map(|(all, ())| all.setups)));
    }
}
