//! What every task of the world has at hand, and what takes several of its parts.

use super::clipboard::Clipboard;
use super::home::Home;
use super::http::Http;
use super::journal::Journal;
use super::maskinporten::Maskinporten;
use super::watch::Watch;
use super::{Post, StartDemo, keyring, lock, setups};
use crate::contract::{Admin, Change, Demo, Passwords, Report, Ticket};
use crate::domain::{Environment, Mark};
use crate::problem::{Problem, Situation};
use std::any::Any;
use std::sync::{Arc, Mutex};

/// What is shared. Cloning shares it.
#[derive(Clone)]
pub(super) struct Shared {
    pub(super) post: Post,
    pub(super) watch: Arc<Watch>,
    pub(super) maskinporten: Arc<Maskinporten>,
    pub(super) responders: Arc<Http>,
    pub(super) clipboard: Arc<Clipboard>,
    pub(super) start_demo: StartDemo,
    pub(super) running_demo: Arc<Mutex<Option<Box<dyn Any + Send>>>>,
    pub(super) home: Home,
    pub(super) journal: Journal,
}

impl Shared {
    pub(super) fn clear_away(&self) {
        self.clipboard.clear();
        drop(lock(&self.running_demo).take());
    }

    /// Reports how far the clock of an environment is from ours, as it was last measured.
    pub(super) fn tell_clock(&self, environment: &Environment) {
        if let Some(offset) = self.maskinporten.clock_of(environment) {
            (self.post)(Report::ClockMeasured(environment.kind, offset));
        }
    }

    /// What is read with an administration client: its token first, and both stages told.
    pub(super) async fn read_signed_in<T>(
        &self,
        ticket: Ticket,
        admin: &Admin,
        read: impl AsyncFnOnce(&Maskinporten, &Admin) -> Result<T, Problem>,
    ) -> Result<T, Problem> {
        self.maskinporten.sign_in_to_read(admin).await?;
        (self.post)(Report::SignedIn(ticket));
        read(&self.maskinporten, admin).await
    }

    /// A creation is settled once its client is where it is found again, and not before.
    pub(super) fn change_setups(&self, change: &Change, settles: Option<Mark>) {
        let changed = setups::change(&self.home, change);
        if let Some(mark) = settles.filter(|_| changed.is_ok()) {
            self.journal.forget(&mark);
        }
        (self.post)(Report::SetupsKept(changed));
    }

    /// Where it will lie is written down first: a password that only the keyring knows of is never removed again.
    pub(super) fn remember_password(&self, name: String, mark: Option<Mark>, passwords: &Passwords) {
        let lay_there = mark.is_some();
        let mark = mark.unwrap_or_else(Mark::random);
        let written = setups::change(&self.home, &Change::Remember(name.clone(), Some(mark.clone())));
        let is_written = written.is_ok();
        (self.post)(Report::SetupsKept(written));
        let kept = if is_written { keyring::keep(&mark, passwords) } else { Ok(()) };
        if let Err(problem) = kept {
            (self.post)(Report::PasswordNotKept(problem));
            if !lay_there {
                (self.post)(Report::SetupsKept(setups::change(&self.home, &Change::Remember(name, None))));
            }
        }
    }

    pub(super) fn forget_password(&self, mark: Mark) {
        let forgotten = keyring::forget(&mark);
        (self.post)(Report::PasswordForgotten(mark, forgotten));
    }

    pub(super) async fn begin_demo(&self) -> Result<Demo, Problem> {
        let running = (self.start_demo)().await.map_err(Situation::DemoFailed)?;
        *lock(&self.running_demo) = Some(running.guard);
        Ok(running.demo)
    }
}
