//! Creating a client: signed in, sent once, read back. Can be stopped until the very moment of sending.

use super::{Shared, lock};
use crate::protocol::self_service::NewClient;
use crate::wizard::effect::{Admin, Ticket};
use crate::wizard::event::Report;
use std::sync::Mutex;

/// Lets a request through once, or is closed before; never both.
#[derive(Default)]
pub(super) struct Gate(Mutex<Door>);

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Door {
    #[default]
    Open,
    Passed,
    Closed,
}

impl Gate {
    /// Whether the request may be sent; from then on it cannot be stopped.
    fn pass(&self) -> bool {
        self.turn(Door::Passed) == Door::Passed
    }

    /// Whether it was stopped before it was sent.
    pub(super) fn close(&self) -> bool {
        self.turn(Door::Closed) == Door::Closed
    }

    fn turn(&self, wanted: Door) -> Door {
        let mut door = lock(&self.0);
        if *door == Door::Open {
            *door = wanted;
        }
        *door
    }
}

pub(super) async fn create(shared: &Shared, ticket: Ticket, admin: &Admin, client: &NewClient, gate: &Gate) -> Report {
    let token = match shared.maskinporten.sign_in_to_create(admin).await {
        Ok(token) => token,
        Err(problem) => return Report::ClientCreated(ticket, Err(problem)),
    };
    if !gate.pass() {
        return Report::CreationStopped(ticket);
    }
    (shared.post)(Report::CreationSent(ticket));
    let created = match shared.maskinporten.create_client(admin, &token, client).await {
        Ok(created) => created,
        Err(problem) => return Report::ClientCreated(ticket, Err(problem)),
    };
    (shared.post)(Report::CreationAnswered(ticket));
    // It exists whether or not it can be read back.
    let read_back = shared.maskinporten.read_back(admin, &created).await;
    Report::ClientCreated(ticket, Ok(read_back.unwrap_or(created)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_passed_cannot_be_stopped_and_what_was_stopped_does_not_pass() {
        let gate = Gate::default();
        assert!(gate.pass() && !gate.close());
        let gate = Gate::default();
        assert!(gate.close() && !gate.pass());
    }
}
