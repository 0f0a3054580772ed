//! The log of what was changed from this machine: read when its page opens, kept or not as the person has it.

use super::ClientsArea;
use crate::app::session::Session;
use crate::contract::{Effect, History, KeepAct, Ticket};
use crate::problem::Problem;

/// The log, as far as it is known.
#[derive(Debug, Default)]
pub struct Log {
    pending: Option<Ticket>,
    history: Option<History>,
    problem: Option<Problem>,
}

impl Log {
    /// What it holds, once it was read.
    #[must_use]
    pub fn history(&self) -> Option<&History> {
        self.history.as_ref()
    }

    /// Why it could not be read, or not be turned on or off.
    #[must_use]
    pub fn problem(&self) -> Option<&Problem> {
        self.problem.as_ref()
    }

    pub(super) fn pending(&self) -> Option<Ticket> {
        self.pending
    }

    pub(super) fn read(&mut self, result: Result<History, Problem>) -> Vec<Effect> {
        self.pending = None;
        match result {
            Ok(history) => (self.history, self.problem) = (Some(history), None),
            Err(problem) => self.problem = Some(problem),
        }
        Vec::new()
    }

    pub(super) fn turn(&mut self, session: &mut Session, on: bool) -> Vec<Effect> {
        if self.pending.is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.pending = Some(ticket);
        vec![Effect::Keep(KeepAct::TurnHistory(ticket, on))]
    }
}

impl ClientsArea {
    /// Each time that its page opens: another window, or the terminal, may have changed something.
    pub(super) fn read_log(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.log.pending.is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        self.log.pending = Some(ticket);
        vec![Effect::Keep(KeepAct::ReadHistory(ticket))]
    }
}
