//! What is kept between visits, on the disk and in the keyring.

use crate::contract::{Change, Looks, NetworkOrder, Passwords, RecentFiles, Report, Ticket, WaitingChange};
use crate::domain::{CorrelationId, KeyringKey};
use crate::world::shared::Shared;
use crate::world::task::answer_of;
use crate::world::{World, looks, recent, waiting, wishes};
use std::path::PathBuf;
use std::sync::Arc;

impl World {
    pub(in crate::world) fn keep_recent(&self, files: RecentFiles) {
        self.write(move |shared| recent::save(&shared.home, &files));
    }

    pub(in crate::world) fn keep_looks(&self, looks: Looks) {
        self.write(move |shared| looks::save(&shared.home, &looks));
    }

    pub(in crate::world) fn keep_network(&self, ticket: Ticket, order: NetworkOrder) {
        self.write(move |shared| shared.keep_network(ticket, order));
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

    pub(in crate::world) fn remember_password(&self, name: String, passwords: Passwords) {
        self.write(move |shared| shared.remember_password(&name, passwords));
    }

    pub(in crate::world) fn forget_password(&self, key: KeyringKey) {
        self.write(move |shared| shared.forget_password(key));
    }

    pub(in crate::world) fn recall_password(&mut self, ticket: Ticket, key: KeyringKey) {
        let keyring = self.shared.keyring.clone();
        let recalled = self.shared.queues.keyring.ask(move || keyring.recall(&key));
        self.answer(ticket, async move { Report::PasswordRecalled(ticket, answer_of(recalled).await) });
    }

    /// In the order in which it was asked for: what is removed and kept again must end as kept.
    fn write(&self, work: impl FnOnce(&Shared) + Send + 'static) {
        let shared = self.shared.clone();
        self.shared.queues.disk.push(move || work(&shared));
    }
}
