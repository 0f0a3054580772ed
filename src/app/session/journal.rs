//! What stands in the journal beside creations: changes of clients of which nobody saw the end, and entries that
//! cannot be read. The world keeps the journal; here is what of it is shown.

use super::{Session, after};
use crate::contract::{ClientChange, Effect, Ticket, UnreadEntry};
use crate::domain::{CorrelationId, EnvironmentKind};
use crate::protocol::self_service::Registered;
use jiff::SignedDuration;
use std::path::{Path, PathBuf};

/// What stands there, and what was done about it.
#[derive(Debug, Default)]
pub struct Journal {
    changes: Vec<ClientChange>,
    /// The change that is on its way.
    sent: Option<(Ticket, CorrelationId)>,
    unread: Vec<UnreadEntry>,
    /// Where the entry lies that was set aside last.
    aside: Option<PathBuf>,
}

impl Journal {
    pub(in crate::app) fn new(changes: Vec<ClientChange>, unread: Vec<UnreadEntry>) -> Self {
        Self { changes, unread, ..Self::default() }
    }

    /// The changes of which nobody knows how they ended.
    #[must_use]
    pub fn changes(&self) -> &[ClientChange] {
        &self.changes
    }

    /// The entries that cannot be read. As long as one is there, the world sends nothing that it may be about.
    #[must_use]
    pub fn unread(&self) -> &[UnreadEntry] {
        &self.unread
    }

    /// Where the entry lies that was set aside last.
    #[must_use]
    pub fn aside(&self) -> Option<&Path> {
        self.aside.as_deref()
    }

    /// Whether there is anything that somebody has to look at.
    #[must_use]
    pub fn is_settled(&self) -> bool {
        self.unread.is_empty() && self.changes.is_empty()
    }

    /// A change was written down, right before it was sent.
    pub(in crate::app) fn change_noted(&mut self, ticket: Ticket, change: ClientChange) -> Vec<Effect> {
        self.sent = Some((ticket, change.id.clone()));
        self.changes.push(change);
        Vec::new()
    }

    /// This machine's clock was set.
    pub(in crate::app) fn clock_set(&mut self, moved: SignedDuration) {
        for change in &mut self.changes {
            change.begun = after(change.begun, moved);
        }
    }

    pub(in crate::app) fn forget_demo(&mut self) {
        self.changes.retain(|change| change.environment.kind != EnvironmentKind::Demo);
    }

    /// It is known how it ended; the world has taken it out of the journal.
    pub(in crate::app) fn close_change(&mut self, ticket: Ticket) {
        if let Some((_, id)) = self.sent.take_if(|(of, _)| *of == ticket) {
            self.changes.retain(|change| change.id != id);
        }
    }

    /// Somebody has looked by other means.
    pub(in crate::app) fn forget_change(&mut self, id: &CorrelationId) -> Vec<Effect> {
        self.take_changes(|change| change.id == *id)
    }

    fn take_changes(&mut self, goes: impl Fn(&ClientChange) -> bool) -> Vec<Effect> {
        let gone = self.changes.extract_if(.., |change| goes(change));
        gone.map(|change| Effect::ForgetJournalEntry(change.id)).collect()
    }

    /// The world has sent nothing, because these cannot be read.
    pub(in crate::app) fn found_unread(&mut self, unread: Vec<UnreadEntry>) -> Vec<Effect> {
        for entry in unread {
            if !self.unread.contains(&entry) {
                self.unread.push(entry);
            }
        }
        Vec::new()
    }

    /// An entry lies under another name now, and stops nothing any more.
    pub(in crate::app) fn set_aside(&mut self, file: &Path, aside: PathBuf) {
        self.unread.retain(|entry| entry.file != file);
        self.aside = Some(aside);
    }
}

impl Session {
    /// The client was read: what was sent so long ago that it has been made or never will be is no question any more.
    pub(in crate::app) fn settle_changes(&mut self, registered: &Registered) -> Vec<Effect> {
        let environment = self.environment_shown().cloned();
        let (Some(environment), Some(client_id)) = (environment, registered.client.id()) else { return Vec::new() };
        let now = self.now();
        self.kept.journal.take_changes(|change| change.is_of(&environment, &client_id) && change.decided_at() <= now)
    }
}
