//! The clipboard. Everything goes through its queue: what was asked for last lies there in the end.

use crate::contract::{Report, Ticket};
use crate::domain::Secret;
use crate::world::World;
use crate::world::task::answer_of;

impl World {
    pub(in crate::world) fn copy_secret(&mut self, ticket: Ticket, secret: Secret) {
        let clipboard = self.shared.clipboard.clone();
        let copied = self.shared.queues.clipboard.ask(move || clipboard.put_secret(secret));
        self.answer(ticket, async move { Report::Copied(ticket, answer_of(copied).await) });
    }

    pub(in crate::world) fn copy_text(&mut self, ticket: Ticket, text: String) {
        let clipboard = self.shared.clipboard.clone();
        let copied = self.shared.queues.clipboard.ask(move || clipboard.put_text(&text));
        self.answer(ticket, async move { Report::Copied(ticket, answer_of(copied).await) });
    }

    pub(in crate::world) fn clear_clipboard(&self) {
        let clipboard = self.shared.clipboard.clone();
        self.shared.queues.clipboard.push(move || clipboard.clear());
    }
}
