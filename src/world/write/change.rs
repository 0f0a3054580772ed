//! Changing a client: only while it still is as it was seen.

use super::{Open, SendGuard, Sent, Write};
use crate::contract::{Admin, Changed, ClientChange, Comparing, Report, Ticket};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{Amendment, Registered};
use crate::world::comparison::judge;
use crate::world::journal::WriteLock;
use crate::world::shared::Shared;

pub(in crate::world) async fn change(
    shared: &Shared,
    ticket: Ticket,
    change: Amendment,
    seen: &Registered,
    comparing: Comparing,
    guard: &SendGuard,
) -> Report {
    match attempt(shared, ticket, change, seen, comparing, guard).await {
        Ok(report) => report,
        Err(problem) => Report::ClientChanged(ticket, Err(problem)),
    }
}

/// [`Situation::ClientChanged`] where somebody else has changed it meanwhile, and nothing was sent;
/// [`Situation::ChangeUnknown`] where it was sent and nobody knows what came of it; else why it was not made.
async fn attempt(
    shared: &Shared,
    ticket: Ticket,
    change: Amendment,
    seen: &Registered,
    comparing: Comparing,
    guard: &SendGuard,
) -> Result<Report, Problem> {
    let Comparing { admin, client_id, .. } = &comparing;
    let organisation = admin.signer.entry().certificate.organisation.as_ref();
    let organisation = *organisation.map_err(|_| Situation::NoOrgNumber)?;
    let write = Write::begin(shared, ticket, guard, &admin.environment, organisation).await?;
    write.waits_for_no_change(&admin.environment, client_id)?;
    let maskinporten = &shared.maskinporten;
    let before = maskinporten.registered(admin, client_id).await?;
    if !before.is_as(seen) {
        return Err(Problem::from(Situation::ClientChanged).at(admin.environment.self_service.host()));
    }
    let record = {
        let (admin, client_id, change) = (Admin::clone(admin), client_id.clone(), change.clone());
        move |lock: &WriteLock| lock.record_change(&admin, &client_id, &change)
    };
    let sent = write.send(record, async |_: &ClientChange| maskinporten.change(admin, &change, &before).await).await?;
    let changed = match sent {
        Sent::Stopped => return Ok(Report::WriteStopped(ticket)),
        Sent::Made((), open) => verify(shared, comparing, open).await,
        Sent::Unknown(problem, open) => look(shared, &change, &before, comparing, problem, open).await?,
    };
    Ok(Report::ClientChanged(ticket, Ok(changed)))
}

/// It was made, whether or not it can be read back.
async fn verify(shared: &Shared, comparing: Comparing, open: Open) -> Changed {
    let after = shared.maskinporten.registered(&comparing.admin, &comparing.client_id).await;
    open.settle().await;
    match after {
        Ok(after) => compared(comparing, after).await,
        Err(problem) => Changed::NotReadBack(problem),
    }
}

/// The answer was lost. The change may have been made: what is there then tells. Where it does not, the change stays in
/// the journal, as it may still be on its way.
async fn look(
    shared: &Shared,
    change: &Amendment,
    before: &Registered,
    comparing: Comparing,
    lost: Problem,
    open: Open,
) -> Result<Changed, Problem> {
    let unknown = |problem: Problem| Problem { situation: Situation::ChangeUnknown, detail: problem.detail };
    let after = shared.maskinporten.registered(&comparing.admin, &comparing.client_id).await.map_err(unknown)?;
    if !change.is_made(before, &after) {
        return Err(unknown(lost));
    }
    open.settle().await;
    Ok(compared(comparing, after).await)
}

async fn compared(comparing: Comparing, after: Registered) -> Changed {
    match judge(comparing, after).await {
        Ok((comparison, diagnosis)) => Changed::ReadBack(Box::new(comparison), diagnosis),
        Err(problem) => Changed::NotReadBack(problem),
    }
}
