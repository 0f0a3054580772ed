//! The one way to write at Maskinporten: claim, prepare, note, send once, verify, settle.
//!
//! Claim: no other window writes for the organisation meanwhile. Prepare: what is there is read. Note: what is about to
//! be sent is in the journal. Send: once, and never again by itself; from here on nothing stops it. Verify: it is read
//! back. Settle: it leaves the journal once it is known how it ended.

pub(super) mod change;
pub(super) mod creation;
mod guard;

pub(super) use guard::Gate;

use super::http::Failure;
use super::journal::Claim;
use super::shared::Shared;
use super::task::blocking;
use crate::contract::{ClientChange, Creation, Report, Ticket};
use crate::domain::{Environment, Mark, OrgNumber};
use crate::problem::{Problem, Situation};

/// What is noted in the journal before it is sent.
trait Noted: Send + 'static {
    fn mark(&self) -> &Mark;

    /// What is reported of it.
    fn noted(&self, ticket: Ticket) -> Report;
}

impl Noted for Creation {
    fn mark(&self) -> &Mark {
        &self.mark
    }

    fn noted(&self, ticket: Ticket) -> Report {
        Report::CreationNoted(ticket, Box::new(self.clone()))
    }
}

impl Noted for ClientChange {
    fn mark(&self) -> &Mark {
        &self.mark
    }

    fn noted(&self, ticket: Ticket) -> Report {
        Report::ChangeNoted(ticket, Box::new(self.clone()))
    }
}

/// A write that may begin: the organisation is claimed, and nothing in the journal stops it.
struct Write<'a> {
    shared: &'a Shared,
    ticket: Ticket,
    gate: &'a Gate,
    claim: Claim,
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
    claim: Claim,
    mark: Mark,
}

impl Open {
    /// It is known how it ended: it leaves the journal.
    async fn settle(self) {
        let struck = move || {
            self.claim.strike(&self.mark);
            Ok(())
        };
        // One that could not be struck is looked at once more at the next start.
        let _ = blocking(struck).await;
    }
}

impl<'a> Write<'a> {
    /// Claims the organisation.
    ///
    /// # Errors
    /// [`Situation::CreationElsewhere`] while another window writes for it, [`Situation::JournalUnread`] where an
    /// entry that may be about it cannot be read.
    async fn begin(
        shared: &'a Shared,
        ticket: Ticket,
        gate: &'a Gate,
        environment: &Environment,
        organisation: OrgNumber,
    ) -> Result<Self, Problem> {
        let claim = claim(shared, environment, organisation).await?;
        let (unread, claim) = blocking(move || Ok((claim.unread(), claim))).await?;
        if let Some(first) = unread.first() {
            let problem = Situation::JournalUnread(first.file.display().to_string());
            (shared.post)(Report::JournalUnread(unread));
            return Err(problem.into());
        }
        Ok(Self { shared, ticket, gate, claim })
    }

    /// Notes it, sends it once, and strikes it where it was refused.
    ///
    /// # Errors
    /// The refusal, or why it could not be noted; then nothing was made.
    async fn send<N: Noted, T>(
        self,
        note: impl FnOnce(&Claim) -> Result<N, Problem> + Send + 'static,
        send: impl AsyncFnOnce(&N) -> Result<T, Failure>,
    ) -> Result<Sent<T>, Problem> {
        if !self.gate.pass() {
            return Ok(Sent::Stopped);
        }
        let claim = self.claim;
        let (claim, noted) = blocking(move || note(&claim).map(|noted| (claim, noted))).await?;
        (self.shared.post)(noted.noted(self.ticket));
        (self.shared.post)(Report::CreationSent(self.ticket));
        let open = Open { claim, mark: noted.mark().clone() };
        match send(&noted).await {
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
async fn claim(shared: &Shared, environment: &Environment, organisation: OrgNumber) -> Result<Claim, Problem> {
    let (journal, environment) = (shared.journal.clone(), environment.clone());
    let claim = blocking(move || journal.claim(&environment, organisation)).await?;
    claim.ok_or_else(|| Situation::CreationElsewhere.into())
}
