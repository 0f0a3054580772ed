//! A form in which a file with a key can be chosen.

use crate::contract::Ticket;
use crate::problem::Problem;

/// Where the form stands.
#[derive(Debug, Default)]
pub enum FormState {
    /// It is being filled in.
    #[default]
    Open,
    /// A dialog is open.
    Picking(Ticket),
    /// The file is being read.
    Reading(Ticket),
    /// A file could not be read, or no dialog be shown.
    Refused(Problem),
}

impl FormState {
    pub(super) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Picking(ticket) | Self::Reading(ticket) => Some(*ticket),
            Self::Open | Self::Refused(_) => None,
        }
    }
}
