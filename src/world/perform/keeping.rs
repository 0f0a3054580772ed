//! What is kept between visits, on the disk and in the keyring.

use crate::contract::{Change, History, KeepAct, Passwords, RecentFiles, Report, SeenEnds, Ticket, WaitingChange};
use crate::domain::{CorrelationId, KeyringKey};
use crate::problem::Problem;
use crate::world::shared::Shared;
use crate::world::task::answer_of;
use crate::world::{World, ends, history, looks, recent, waiting, wishes};
use std::path::PathBuf;
use std::sync::Arc;

impl World {
    pub(in crate::world) fn keep_recent(&self, files: RecentFiles) {
        self.write(move |shared| recent::save(&shared.home, &files));
    }

    pub(in crate::world) fn keep(&mut self, act: KeepAct) {
        match act {
            KeepAct::Looks(looks) => self.write(move |shared| looks::save(&shared.home, &looks)),
            KeepAct::Network(ticket, order) => self.write(move |shared| shared.keep_network(ticket, *order)),
            KeepAct::Ends(seen) => self.keep_ends(*seen),
            KeepAct::ReadHistory(ticket) => self.read_history(ticket),
            KeepAct::TurnHistory(ticket, on) => self.turn_history(ticket, on),
        }
    }

    pub(in crate::world) fn ask_desktop(&self) {
        let post = Arc::clone(&self.shared.post);
        self.detach(move || post(Report::DesktopAnswered(wishes::ask())));
    }

    pub(in crate::world) fn change_profiles(&self, change: Change, settles: Option<CorrelationId>) {
        self.write(move |shared| shared.change_profiles(&change, settles));
    }

    pub(in crate::world) fn change_waiting(&self, change: WaitingChange) {
        self.write(move |shared| (shared.post)(Report::WaitingKept(waiting::change(&shared.home, &change))));
    }

    pub(in crate::world) fn forget_creation(&self, id: CorrelationId) {
        self.write(move |shared| shared.journal.forget(&id));
    }

    pub(in crate::world) fn set_aside(&self, file: PathBuf) {
        self.write(move |shared| {
            let aside = shared.journal.set_aside(&file);
            (shared.post)(Report::EntrySetAside(file, aside));
        });
    }

    pub(in crate::world) fn remember_password(&self, name: String, file: PathBuf, passwords: Passwords) {
        self.write(move |shared| shared.remember_password(&name, &file, passwords));
    }

    pub(in crate::world) fn forget_password(&self, key: KeyringKey) {
        self.write(move |shared| shared.forget_password(key));
    }

    pub(in crate::world) fn recall_password(&mut self, ticket: Ticket, key: KeyringKey) {
        let keyring = self.shared.keyring.clone();
        let recalled = self.shared.queues.keyring.ask(move || keyring.recall(&key));
        self.answer(ticket, async move { Report::PasswordRecalled(ticket, answer_of(recalled).await) });
    }

    /// Only that it failed is told.
    fn keep_ends(&self, seen: SeenEnds) {
        self.write(move |shared| {
            if let Err(problem) = ends::keep(&shared.home, seen) {
                (shared.post)(Report::ProfilesKept(Err(problem)));
            }
        });
    }

    fn read_history(&mut self, ticket: Ticket) {
        let shared = self.shared.clone();
        self.work(ticket, Report::HistoryRead, move || told_history(&shared));
    }

    fn turn_history(&mut self, ticket: Ticket, on: bool) {
        let shared = self.shared.clone();
        self.work(ticket, Report::HistoryRead, move || {
            history::turn(&shared.home, on)?;
            told_history(&shared)
        });
    }

    /// In the order in which it was asked for: what is removed and kept again must end as kept.
    fn write(&self, work: impl FnOnce(&Shared) + Send + 'static) {
        let shared = self.shared.clone();
        self.shared.queues.disk.push(move || work(&shared));
    }
}

fn told_history(shared: &Shared) -> Result<History, Problem> {
    let history::Kept { changes, unread } = history::load(&shared.home)?;
    let (on, file) = (history::is_on(&shared.home), history::place(&shared.home).ok());
    Ok(History { changes, unread, on, file })
}
