//! The one way to write at Maskinporten: lock, prepare, record, send once, verify, settle.
//!
//! Lock: no other window writes for the organisation meanwhile. Prepare: what is there is read. Record: what is about to
//! be sent is in the journal. Send: once, and never again by itself; from here on nothing stops it. Verify: it is read
//! back. Settle: it leaves the journal once it is known how it ended.

pub(super) mod change;
pub(super) mod creation;
mod guard;

pub(super) use guard::SendGuard;

use super::http::Failure;
use super::journal::WriteLock;
use super::shared::Shared;
use super::task::blocking;
use crate::contract::{ClientChange, Creation, Report, Ticket, Unsettled};
use crate::domain::{ClientId, CorrelationId, Environment, OrgNumber, Timestamp};
use crate::problem::{Problem, Situation};

/// What is recorded in the journal before it is sent.
trait Recorded: Send + 'static {
    fn id(&self) -> &CorrelationId;

    /// What is reported of it.
    fn report(&self, ticket: Ticket) -> Report;
}

impl Recorded for Creation {
    fn id(&self) -> &CorrelationId {
        &self.id
    }

    fn report(&self, ticket: Ticket) -> Report {
        Report::CreationNoted(ticket, Box::new(self.clone()))
    }
}

impl Recorded for ClientChange {
    fn id(&self) -> &CorrelationId {
        &self.id
    }

    fn report(&self, ticket: Ticket) -> Report {
        Report::ChangeNoted(ticket, Box::new(self.clone()))
    }
}

/// A write that may begin: the organisation is locked, and nothing in the journal stops it.
struct Write<'a> {
    shared: &'a Shared,
    ticket: Ticket,
    guard: &'a SendGuard,
    lock: WriteLock,
    /// What stands in the journal, read once the lock was held.
    found: Unsettled,
}

/// How it ended, where it was not refused.
enum Sent<T> {
    /// It was stopped before it was sent.
    Stopped,
    /// It was made.
    Made(T, Open),
    /// It was sent, and the answer was lost.
    Unknown(Problem, Open),
}

/// What stands in the journal until it is settled. Nobody else writes for the organisation meanwhile.
struct Open {
    lock: WriteLock,
    id: CorrelationId,
}

impl Open {
    /// It is known how it ended: it leaves the journal.
    async fn settle(self) {
        let removed = move || {
            self.lock.remove(&self.id);
            Ok(())
        };
        // One that could not be removed is looked at once more at the next start.
        let _ = blocking(removed).await;
    }
}

impl<'a> Write<'a> {
    /// Locks the organisation.
    ///
    /// # Errors
    /// [`Situation::CreationElsewhere`] while another window writes for it, [`Situation::JournalUnread`] where an
    /// entry that may be about it cannot be read.
    async fn begin(
        shared: &'a Shared,
        ticket: Ticket,
        guard: &'a SendGuard,
        environment: &Environment,
        organisation: OrgNumber,
    ) -> Result<Self, Problem> {
        let lock = lock(shared, environment, organisation).await?;
        let (found, lock) = blocking(move || Ok((lock.found(), lock))).await?;
        if let Some(first) = found.unread.first() {
            let problem = Situation::JournalUnread(first.file.display().to_string());
            (shared.post)(Report::JournalUnread(found.unread));
            return Err(problem.into());
        }
        Ok(Self { shared, ticket, guard, lock, found })
    }

    /// Refuses where a change of this client was sent so lately that it may still arrive: each change sends the whole
    /// client, and the one that arrives last would undo the other.
    ///
    /// # Errors
    /// [`Situation::ChangeUnknown`].
    fn waits_for_no_change(&self, environment: &Environment, client_id: &ClientId) -> Result<(), Problem> {
        let now = Timestamp::now();
        let mut open = self.found.changes.iter().filter(|change| change.is_of(environment, client_id));
        if open.any(|change| change.decided_at() > now) {
            return Err(Situation::ChangeUnknown.into());
        }
        Ok(())
    }

    /// Records it, sends it once, and removes the record where it was refused.
    ///
    /// # Errors
    /// The refusal, or why it could not be recorded; then nothing was made.
    async fn send<N: Recorded, T>(
        self,
        record: impl FnOnce(&WriteLock) -> Result<N, Problem> + Send + 'static,
        send: impl AsyncFnOnce(&N) -> Result<T, Failure>,
    ) -> Result<Sent<T>, Problem> {
        if !self.guard.pass() {
            return Ok(Sent::Stopped);
        }
        let lock = self.lock;
        let (lock, recorded) = blocking(move || record(&lock).map(|recorded| (lock, recorded))).await?;
        (self.shared.post)(recorded.report(self.ticket));
        (self.shared.post)(Report::WriteSent(self.ticket));
        let open = Open { lock, id: recorded.id().clone() };
        match send(&recorded).await {
            Ok(made) => Ok(Sent::Made(made, open)),
            Err(failure) if failure.may_have_arrived => Ok(Sent::Unknown(failure.problem, open)),
            Err(failure) => {
                open.settle().await;
                Err(failure.problem)
            }
        }
    }
}

/// Keeps every other window from writing for the organisation, here.
async fn lock(shared: &Shared, environment: &Environment, organisation: OrgNumber) -> Result<WriteLock, Problem> {
    let (journal, environment) = (shared.journal.clone(), environment.clone());
    let lock = blocking(move || journal.lock(&environment, organisation)).await?;
    lock.ok_or_else(|| Situation::CreationElsewhere.into())
}
