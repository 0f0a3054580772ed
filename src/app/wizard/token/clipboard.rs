//! What of ours lies on the clipboard, and for how long.

use super::{State, later};
use crate::app::Wizard;
use crate::contract::{Effect, Ticket};
use crate::domain::Timestamp;
use crate::problem::Problem;

/// What of ours lies on the clipboard.
#[derive(Debug, Default)]
pub enum Clipboard {
    /// Nothing.
    #[default]
    Empty,
    /// It is being put there; and whether it is the token.
    Copying(Ticket, Copy),
    /// The token, until then.
    Token(Timestamp, Ticket),
    /// An ordinary text, which is left there.
    Text,
    /// It could not be put there.
    Failed(Problem),
}

/// What is put on the clipboard.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Copy {
    /// The token.
    Token,
    /// An ordinary text.
    Text,
}

/// Seconds that a token stays on the clipboard, unless it ends before.
const CLIPBOARD_SECONDS: i64 = 120;

impl Wizard {
    pub(in crate::app) fn copy_token(&mut self) -> Vec<Effect> {
        let State::Ready(ready) = &self.token else { return Vec::new() };
        let secret = ready.token.secret.clone();
        let ticket = self.tickets.next();
        self.clipboard = Clipboard::Copying(ticket, Copy::Token);
        vec![Effect::CopySecret(ticket, secret)]
    }

    pub(in crate::app) fn copy_text(&mut self, text: String) -> Vec<Effect> {
        let ticket = self.tickets.next();
        self.clipboard = Clipboard::Copying(ticket, Copy::Text);
        vec![Effect::CopyText(ticket, text)]
    }

    pub(in crate::app) fn copied(&mut self, ticket: Ticket, result: Result<(), Problem>) -> Vec<Effect> {
        let Clipboard::Copying(awaited, copy) = self.clipboard else { return Vec::new() };
        if awaited != ticket {
            return Vec::new();
        }
        let (clipboard, effects) = match (result, copy) {
            // The token of an earlier copy may still lie there, and nothing would wake us to clear it.
            (Err(problem), _) => (Clipboard::Failed(problem), vec![Effect::ClearClipboard]),
            (Ok(()), Copy::Text) => (Clipboard::Text, Vec::new()),
            (Ok(()), Copy::Token) => {
                let wakes = self.tickets.next();
                let clear_at = self.clipboard_end();
                (Clipboard::Token(clear_at, wakes), vec![Effect::Wake(wakes, clear_at)])
            }
        };
        self.clipboard = clipboard;
        effects
    }

    fn clipboard_end(&self) -> Timestamp {
        let longest = later(self.now, CLIPBOARD_SECONDS);
        match &self.token {
            State::Ready(ready) => ready.token.expires().min(longest),
            _ => longest,
        }
    }

    pub(in crate::app) fn clear_clipboard(&mut self) -> Vec<Effect> {
        match std::mem::take(&mut self.clipboard) {
            Clipboard::Token(..) | Clipboard::Copying(_, Copy::Token) => vec![Effect::ClearClipboard],
            Clipboard::Empty | Clipboard::Copying(_, Copy::Text) | Clipboard::Text | Clipboard::Failed(_) => Vec::new(),
        }
    }
}
