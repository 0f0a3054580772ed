//! What of ours lies on the clipboard, and for how long.

use super::Session;
use crate::contract::{Effect, Ticket};
use crate::domain::{Secret, Timestamp};
use crate::problem::Problem;

/// What of ours lies on the clipboard.
#[derive(Debug, Default)]
pub enum Clipboard {
    /// Nothing.
    #[default]
    Empty,
    /// This is being put there.
    Copying(Ticket, Copied),
    /// The token, until then.
    Token(Timestamp, Ticket),
    /// The address of tokens for other programs, until they are given no more.
    Address,
    /// An ordinary text, which is left there.
    Text,
    /// It could not be put there.
    Failed(Problem),
}

/// What is put on the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copied {
    /// A token, which ends then.
    Token(Timestamp),
    /// The address of tokens for other programs.
    Address,
    /// An ordinary text.
    Text,
}

/// Seconds that a token stays on the clipboard, unless it ends before.
const CLIPBOARD_SECONDS: i64 = 120;

impl Session {
    /// What of ours lies on the clipboard.
    #[must_use]
    pub fn clipboard(&self) -> &Clipboard {
        &self.clipboard
    }

    pub(in crate::app) fn copy_token(&mut self, secret: Secret, ends: Timestamp) -> Vec<Effect> {
        let ticket = self.tickets.issue();
        self.clipboard = Clipboard::Copying(ticket, Copied::Token(ends));
        vec![Effect::CopySecret(ticket, secret)]
    }

    pub(in crate::app) fn copy_text(&mut self, text: String) -> Vec<Effect> {
        let ticket = self.tickets.issue();
        self.clipboard = Clipboard::Copying(ticket, Copied::Text);
        vec![Effect::CopyText(ticket, text)]
    }

    pub(in crate::app) fn copied(&mut self, ticket: Ticket, result: Result<(), Problem>) -> Vec<Effect> {
        let Clipboard::Copying(awaited, copied) = self.clipboard else { return Vec::new() };
        if awaited != ticket {
            return Vec::new();
        }
        let (clipboard, effects) = match (result, copied) {
            // The token of an earlier copy may still lie there, and nothing would wake us to clear it.
            (Err(problem), _) => (Clipboard::Failed(problem), vec![Effect::ClearClipboard]),
            (Ok(()), Copied::Text) => (Clipboard::Text, Vec::new()),
            (Ok(()), Copied::Address) => (Clipboard::Address, Vec::new()),
            (Ok(()), Copied::Token(ends)) => {
                let wakes = self.tickets.issue();
                let clear_at = ends.min(later(self.now, CLIPBOARD_SECONDS));
                (Clipboard::Token(clear_at, wakes), vec![Effect::Wake(wakes, clear_at)])
            }
        };
        self.clipboard = clipboard;
        effects
    }

    /// Whether this wakes the clipboard, whose token has lain there long enough.
    pub(in crate::app) fn wakes_clipboard(&self, ticket: Ticket) -> bool {
        matches!(self.clipboard, Clipboard::Token(_, wakes) if wakes == ticket)
    }

    /// Time was let pass in the demo, or turned back. The token lies there no longer than it would have otherwise.
    pub(super) fn clipboard_after_time(&mut self) -> Vec<Effect> {
        match self.clipboard {
            Clipboard::Token(clear_at, _) if clear_at <= self.now => self.clear_clipboard(),
            Clipboard::Token(clear_at, _) => {
                let (wakes, clear_at) = (self.tickets.issue(), clear_at.min(later(self.now, CLIPBOARD_SECONDS)));
                self.clipboard = Clipboard::Token(clear_at, wakes);
                vec![Effect::Wake(wakes, clear_at)]
            }
            Clipboard::Empty | Clipboard::Copying(..) | Clipboard::Address | Clipboard::Text | Clipboard::Failed(_) => {
                Vec::new()
            }
        }
    }

    /// An address that leads nowhere any more is taken away.
    pub(super) fn clear_address(&mut self) -> Vec<Effect> {
        match self.clipboard {
            Clipboard::Address | Clipboard::Copying(_, Copied::Address) => self.clear_clipboard(),
            Clipboard::Empty
            | Clipboard::Copying(_, Copied::Token(_) | Copied::Text)
            | Clipboard::Token(..)
            | Clipboard::Text
            | Clipboard::Failed(_) => Vec::new(),
        }
    }

    pub(in crate::app) fn clear_clipboard(&mut self) -> Vec<Effect> {
        match std::mem::take(&mut self.clipboard) {
            Clipboard::Token(..) | Clipboard::Address | Clipboard::Copying(_, Copied::Token(_) | Copied::Address) => {
                vec![Effect::ClearClipboard]
            }
            Clipboard::Empty | Clipboard::Copying(_, Copied::Text) | Clipboard::Text | Clipboard::Failed(_) => {
                Vec::new()
            }
        }
    }
}

/// So many seconds after `now`.
pub(in crate::app) fn later(now: Timestamp, seconds: i64) -> Timestamp {
    Timestamp::from_second(now.as_second().saturating_add(seconds)).unwrap_or(Timestamp::MAX)
}
