//! Creating a client. Can be stopped until the very moment of writing it down.
//!
//! Whether there is a client already is decided here, under the lock, and nowhere else: another window may have made
//! one a moment ago.

use super::{SendGuard, Sent, Write, lock};
use crate::contract::{Admin, Creation, Plan, Report, Ticket};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{RegisteredClient, Trace};
use crate::world::history;
use crate::world::http::Failure;
use crate::world::shared::Shared;

pub(in crate::world) async fn create(
    shared: &Shared,
    ticket: Ticket,
    admin: &Admin,
    plan: Plan,
    guard: &SendGuard,
) -> Report {
    match attempt(shared, ticket, admin, plan, guard).await {
        Ok(report) => report,
        Err(problem) => Report::ClientCreated(ticket, Err(problem)),
    }
}

async fn attempt(
    shared: &Shared,
    ticket: Ticket,
    admin: &Admin,
    plan: Plan,
    guard: &SendGuard,
) -> Result<Report, Problem> {
    let write = Write::begin(shared, ticket, guard, &plan.environment, plan.organisation).await?;
    if let Some(earlier) = write.found.creations.first() {
        (shared.post)(Report::CreationNoted(ticket, Box::new(earlier.clone())));
        return Err(Situation::CreationUnknown.into());
    }
    let maskinporten = &shared.maskinporten;
    let token = maskinporten.sign_in_to_create(admin).await?;
    (shared.post)(Report::SignedIn(ticket));
    let clients = maskinporten.clients(admin).await?;
    if let Some(client) = clients.into_iter().find(|client| client.is_called(&plan.name)) {
        return Ok(Report::DuplicateFound(ticket, Box::new(client)));
    }
    let sent = write
        .send(
            move |lock| lock.record_creation(&plan),
            async |creation: &Creation| {
                maskinporten.create_client(admin, &token, &creation.body()).await.map_err(failure)
            },
        )
        .await?;
    match sent {
        Sent::Stopped => Ok(Report::WriteStopped(ticket)),
        Sent::Unknown(problem, _) => Err(problem),
        // It leaves the journal once its identifier is kept.
        Sent::Made(created, _open) => {
            (shared.post)(Report::CreationAnswered(ticket));
            let after = format!("{} ({})", created.client_name, created.scopes.join(" "));
            let trace = Trace { what: "created", before: String::new(), after };
            history::write(shared, admin, [&created.client_id, &created.client_name], trace).await;
            // It exists whether or not it can be read back.
            let read_back = maskinporten.read_back(admin, &created).await;
            Ok(Report::ClientCreated(ticket, Ok(read_back.unwrap_or(created))))
        }
    }
}

fn failure(problem: Problem) -> Failure {
    Failure { may_have_arrived: problem.situation == Situation::CreationUnknown, problem }
}

/// The client of a creation whose end nobody saw, at a moment when nobody here is creating one for the organisation.
pub(in crate::world) async fn look(
    shared: &Shared,
    admin: &Admin,
    creation: &Creation,
) -> Result<Option<Box<RegisteredClient>>, Problem> {
    let _lock = lock(shared, &creation.plan.environment, creation.plan.organisation).await?;
    let clients = shared.maskinporten.clients(admin).await?;
    Ok(creation.find(clients).map(Box::new))
}
