//! What is fetched from the self-service API.

use crate::contract::Ticket;
use crate::problem::Problem;

/// How far it has come to fetch something from the self-service API.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Errand {
    /// The administration client gets its token.
    SigningIn,
    /// The list is read.
    Reading,
}

/// Something that is fetched from the self-service API.
#[derive(Debug, Default)]
pub enum Fetched<T> {
    /// Not asked for.
    #[default]
    NotAsked,
    /// Asked for.
    Asking(Ticket, Errand),
    /// Refused.
    Refused(Problem),
    /// Here it is.
    Known(T),
}

impl<T> Fetched<T> {
    pub(super) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Asking(ticket, _) => Some(*ticket),
            Self::NotAsked | Self::Refused(_) | Self::Known(_) => None,
        }
    }

    pub(super) fn signed_in(&mut self, awaited: Ticket) {
        if let Self::Asking(ticket, errand) = self
            && *ticket == awaited
        {
            *errand = Errand::Reading;
        }
    }

    pub(super) fn cancel(&mut self) {
        if self.pending().is_some() {
            *self = Self::NotAsked;
        }
    }

    pub(super) fn settle(&mut self, ticket: Ticket, result: Result<T, Problem>) -> bool {
        let awaited = self.pending() == Some(ticket);
        if awaited {
            *self = match result {
                Ok(value) => Self::Known(value),
                Err(problem) => Self::Refused(problem),
            };
        }
        awaited
    }
}
