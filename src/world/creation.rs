//! Creating a client: signed in, written down, sent once, read back. Can be stopped until the very moment of
//! writing it down.

use super::journal::{Claim, Journal};
use super::shared::Shared;
use super::task::{blocking, lock};
use crate::contract::{Admin, Creation, Plan, Report, Ticket};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::RegisteredClient;
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

pub(super) async fn create(shared: &Shared, ticket: Ticket, admin: &Admin, plan: Plan, gate: &Gate) -> Report {
    match attempt(shared, ticket, admin, plan, gate).await {
        Ok(report) => report,
        Err(problem) => Report::ClientCreated(ticket, Err(problem)),
    }
}

/// Everything happens under the claim: no other window creates for the organisation meanwhile, and whatever one
/// has created before is seen.
async fn attempt(shared: &Shared, ticket: Ticket, admin: &Admin, plan: Plan, gate: &Gate) -> Result<Report, Problem> {
    let claim = claim(&shared.journal, &plan).await?;
    if let Some(earlier) = claim.earlier(&plan) {
        (shared.post)(Report::CreationNoted(ticket, Box::new(earlier)));
        return Err(Situation::CreationUnknown.into());
    }
    let token = shared.maskinporten.sign_in_to_create(admin).await?;
    let clients = shared.maskinporten.clients(admin).await?;
    if let Some(client) = clients.into_iter().find(|client| client.is_called(&plan.name)) {
        return Ok(Report::DuplicateFound(ticket, Box::new(client)));
    }
    if !gate.pass() {
        return Ok(Report::CreationStopped(ticket));
    }
    let (claim, creation) = blocking(move || claim.note(&plan).map(|noted| (claim, noted))).await?;
    (shared.post)(Report::CreationNoted(ticket, Box::new(creation.clone())));
    (shared.post)(Report::CreationSent(ticket));
    let created = match shared.maskinporten.create_client(admin, &token, &creation.body()).await {
        Ok(created) => created,
        Err(problem) => {
            if problem.situation != Situation::CreationUnknown {
                let struck = move || {
                    claim.strike(&creation);
                    Ok(())
                };
                blocking(struck).await?;
            }
            return Err(problem);
        }
    };
    (shared.post)(Report::CreationAnswered(ticket));
    // It exists whether or not it can be read back. It is taken off the journal once its identifier is kept.
    let read_back = shared.maskinporten.read_back(admin, &created).await;
    Ok(Report::ClientCreated(ticket, Ok(read_back.unwrap_or(created))))
}

async fn claim(journal: &Journal, plan: &Plan) -> Result<Claim, Problem> {
    let (journal, environment, organisation) = (journal.clone(), plan.environment.clone(), plan.organisation);
    let claim = blocking(move || journal.claim(&environment, organisation)).await?;
    claim.ok_or_else(|| Situation::CreationElsewhere.into())
}

/// The organisation's clients, at a moment when nobody here is creating one for it.
pub(super) async fn look(
    shared: &Shared,
    admin: &Admin,
    creation: &Creation,
) -> Result<Vec<RegisteredClient>, Problem> {
    let _claim = claim(&shared.journal, &creation.plan).await?;
    shared.maskinporten.clients(admin).await
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
