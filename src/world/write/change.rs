//! Changing a client, or its keys: only while it still is as it was seen.

use super::{Open, SendGuard, Sent, Write};
use crate::contract::{Admin, Changed, ClientChange, Comparing, Report, Ticket};
use crate::domain::ClientId;
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{Amendment, Edit, Registered};
use crate::world::comparison::judge;
use crate::world::history;
use crate::world::journal::WriteLock;
use crate::world::shared::Shared;

/// What came of a change that was not refused.
enum Outcome {
    /// It was stopped before it was sent.
    Stopped,
    /// It was made; the client as it was read afterwards, or why it could not be.
    Made(Result<Box<Registered>, Problem>),
}

pub(in crate::world) async fn change(
    shared: &Shared,
    ticket: Ticket,
    change: Amendment,
    seen: &Registered,
    comparing: Comparing,
    guard: &SendGuard,
) -> Report {
    let order = Order { shared, ticket, change, seen, admin: &comparing.admin, client_id: &comparing.client_id, guard };
    match order.attempt().await {
        Ok(Outcome::Stopped) => Report::WriteStopped(ticket),
        Ok(Outcome::Made(Ok(after))) => Report::ClientChanged(ticket, Ok(compared(comparing, *after).await)),
        Ok(Outcome::Made(Err(problem))) => Report::ClientChanged(ticket, Ok(Changed::NotReadBack(problem))),
        Err(problem) => Report::ClientChanged(ticket, Err(problem)),
    }
}

pub(in crate::world) async fn change_keys(
    shared: &Shared,
    ticket: Ticket,
    change: Amendment,
    seen: &Registered,
    admin: &Admin,
    guard: &SendGuard,
) -> Report {
    let Some(client_id) = seen.client.id() else {
        return Report::KeysChanged(ticket, Err(Situation::UnexpectedAnswer.into()));
    };
    match (Order { shared, ticket, change, seen, admin, client_id: &client_id, guard }).attempt().await {
        Ok(Outcome::Stopped) => Report::WriteStopped(ticket),
        Ok(Outcome::Made(after)) => Report::KeysChanged(ticket, Ok(after)),
        Err(problem) => Report::KeysChanged(ticket, Err(problem)),
    }
}

/// A change that is to be made.
struct Order<'a> {
    shared: &'a Shared,
    ticket: Ticket,
    change: Amendment,
    /// The client as the person saw it.
    seen: &'a Registered,
    admin: &'a Admin,
    client_id: &'a ClientId,
    guard: &'a SendGuard,
}

impl Order<'_> {
    /// [`Situation::ClientChanged`] where somebody else has changed it meanwhile, and nothing was sent;
    /// [`Situation::ChangeUnknown`] where it was sent and nobody knows what came of it; else why it was not made.
    async fn attempt(&self) -> Result<Outcome, Problem> {
        let Self { shared, admin, client_id, change, .. } = self;
        let organisation = admin.signer.entry().certificate.organisation.as_ref();
        let organisation = *organisation.map_err(|_| Situation::NoOrgNumber)?;
        let write = Write::begin(shared, self.ticket, self.guard, &admin.environment, organisation).await?;
        write.waits_for_no_change(&admin.environment, client_id)?;
        let maskinporten = &shared.maskinporten;
        let before = maskinporten.registered(admin, client_id).await?;
        if !before.is_as(self.seen) {
            return Err(Problem::from(Situation::ClientChanged).at(admin.environment.self_service.host()));
        }
        let record = {
            let (admin, client_id, change) = (Admin::clone(admin), ClientId::clone(client_id), change.clone());
            move |lock: &WriteLock| lock.record_change(&admin, &client_id, &change)
        };
        let send = async |_: &ClientChange| maskinporten.change(admin, change, &before).await;
        match write.send(record, send).await? {
            Sent::Stopped => Ok(Outcome::Stopped),
            Sent::Made((), open) => {
                self.write_history(&before).await;
                Ok(Outcome::Made(self.verify(open).await.map(Box::new)))
            }
            Sent::Unknown(problem, open) => {
                let after = self.look(&before, problem, open).await?;
                self.write_history(&before).await;
                Ok(Outcome::Made(after.map(Box::new)))
            }
        }
    }

    async fn write_history(&self, before: &Registered) {
        let Self { shared, admin, client_id, change, .. } = self;
        let client = [client_id.as_str(), &before.client.client_name];
        history::write(shared, admin, client, change.traces(before)).await;
    }

    /// It was made, whether or not it can be read back.
    async fn verify(&self, open: Open) -> Result<Registered, Problem> {
        let after = self.shared.maskinporten.registered(self.admin, self.client_id).await;
        open.settle().await;
        after
    }

    /// The answer was lost. The change may have been made: what is there then tells. Where it does not, the change stays
    /// in the journal, as it may still be on its way.
    async fn look(
        &self,
        before: &Registered,
        lost: Problem,
        open: Open,
    ) -> Result<Result<Registered, Problem>, Problem> {
        let unknown = |problem: Problem| Problem { situation: Situation::ChangeUnknown, detail: problem.detail };
        let after = match self.shared.maskinporten.registered(self.admin, self.client_id).await {
            // \[inferred\] It was there a moment ago: whoever does not show deactivated clients has deactivated it.
            Err(problem) if self.deactivates() && problem.situation == Situation::ClientMissing => Err(problem),
            after => Ok(after.map_err(unknown)?),
        };
        if after.as_ref().is_ok_and(|after| !self.change.is_made(before, after)) {
            return Err(unknown(lost));
        }
        open.settle().await;
        Ok(after)
    }

    fn deactivates(&self) -> bool {
        self.change == Amendment::Edit(Edit::Deactivate)
    }
}

async fn compared(comparing: Comparing, after: Registered) -> Changed {
    match judge(comparing, after).await {
        Ok((comparison, diagnosis)) => Changed::ReadBack(Box::new(comparison), diagnosis),
        Err(problem) => Changed::NotReadBack(problem),
    }
}
