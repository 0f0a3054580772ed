//! What stands in the journal beside creations: changes of clients of which nobody saw the end, and entries that
//! cannot be read. The world keeps the journal; here is what of it is shown.

use crate::app::Wizard;
use crate::contract::{ClientChange, Effect, Ticket, UnreadEntry, Unsettled};
use crate::domain::Mark;
use crate::problem::Problem;
use crate::protocol::self_service::Registered;
use std::path::{Path, PathBuf};

/// What stands there, and what was done about it.
#[derive(Debug, Default)]
pub(in crate::app) struct Journal {
    changes: Vec<ClientChange>,
    /// The change that is on its way.
    sent: Option<(Ticket, Mark)>,
    unread: Vec<UnreadEntry>,
    /// Where the entry lies that was set aside last.
    aside: Option<PathBuf>,
}

impl Wizard {
    /// The same wizard, with all that an earlier one did not see the end of.
    #[must_use]
    pub fn with_journal(mut self, unsettled: Unsettled) -> Self {
        self.journal = Journal { changes: unsettled.changes, unread: unsettled.unread, ..Journal::default() };
        self.unsettled(unsettled.creations)
    }

    /// The changes of which nobody knows how they ended; one that is on its way is not among them.
    #[must_use]
    pub fn open_changes(&self) -> Vec<&ClientChange> {
        let sent = self.journal.sent.as_ref().filter(|_| self.is_changing_client()).map(|(_, mark)| mark);
        self.journal.changes.iter().filter(|change| sent != Some(&change.mark)).collect()
    }

    /// The entries that cannot be read. As long as one is there, the world sends nothing that it may be about.
    #[must_use]
    pub fn unread_entries(&self) -> &[UnreadEntry] {
        &self.journal.unread
    }

    /// Where the entry lies that was set aside last.
    #[must_use]
    pub fn entry_aside(&self) -> Option<&Path> {
        self.journal.aside.as_deref()
    }

    /// Whether anything of it is on the cards.
    pub(in crate::app) fn has_journal(&self) -> bool {
        !self.journal.unread.is_empty() || !self.open_changes().is_empty() || self.journal.aside.is_some()
    }

    pub(in crate::app) fn change_noted(&mut self, ticket: Ticket, change: ClientChange) -> Vec<Effect> {
        self.journal.sent = Some((ticket, change.mark.clone()));
        self.journal.changes.push(change);
        Vec::new()
    }

    /// It is known how it ended; the world has taken it out of the journal.
    pub(in crate::app) fn close_change(&mut self, ticket: Ticket) {
        if let Some((_, mark)) = self.journal.sent.take_if(|(of, _)| *of == ticket) {
            self.journal.changes.retain(|change| change.mark != mark);
        }
    }

    /// The client was read: what was sent so long ago that it has been made or never will be is no question any more.
    pub(in crate::app) fn settle_changes(&mut self, registered: &Registered) -> Vec<Effect> {
        let environment = self.environment_shown().cloned();
        let (Some(environment), Some(client_id)) = (environment, registered.client.id()) else { return Vec::new() };
        let now = self.now;
        let decided = |change: &ClientChange| change.is_of(&environment, &client_id) && change.decided_at() <= now;
        self.take_changes(decided)
    }

    /// Somebody has looked by other means.
    pub(in crate::app) fn forget_change(&mut self, mark: &Mark) -> Vec<Effect> {
        self.take_changes(|change| change.mark == *mark)
    }

    fn take_changes(&mut self, goes: impl Fn(&ClientChange) -> bool) -> Vec<Effect> {
        let (gone, stay) = std::mem::take(&mut self.journal.changes).into_iter().partition(goes);
        self.journal.changes = stay;
        let gone: Vec<ClientChange> = gone;
        gone.into_iter().map(|change| Effect::ForgetCreation(change.mark)).collect()
    }

    /// The world has sent nothing, because these cannot be read.
    pub(in crate::app) fn journal_unread(&mut self, unread: Vec<UnreadEntry>) -> Vec<Effect> {
        for entry in unread {
            if !self.journal.unread.contains(&entry) {
                self.journal.unread.push(entry);
            }
        }
        Vec::new()
    }

    pub(in crate::app) fn entry_set_aside(&mut self, file: &Path, result: Result<PathBuf, Problem>) -> Vec<Effect> {
        match result {
            Ok(aside) => {
                self.journal.unread.retain(|entry| entry.file != file);
                self.journal.aside = Some(aside);
            }
            Err(problem) => self.setups_problem = Some(problem),
        }
        Vec::new()
    }
}
