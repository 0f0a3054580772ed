//! What is kept beyond the visit, and can be made or read anew: the looks, when keys end, the log of changes.

use super::{Looks, NetworkOrder, SeenEnds, Ticket};

/// Something to keep, or to read of what is kept.
#[derive(Debug)]
pub enum KeepAct {
    /// Remember how the window is to look. Nothing is reported.
    Looks(Looks),
    /// Go out by this proxy and trust these authorities from now on, and write that down.
    Network(Ticket, Box<NetworkOrder>),
    /// Write down when registered keys end, as it was read now. Only that it failed is reported.
    Ends(Box<SeenEnds>),
    /// Read the log of what was changed from here.
    ReadHistory(Ticket),
    /// Keep that log from now on, or no longer; and read it. What is in it stays.
    TurnHistory(Ticket, bool),
}

impl KeepAct {
    /// Its name. Nothing of what it holds.
    #[must_use]
    pub fn name(&self) -> &'static str {
        match self {
            Self::Looks(_) => "KeepLooks",
            Self::Network(..) => "KeepNetwork",
            Self::Ends(_) => "KeepEnds",
            Self::ReadHistory(_) => "ReadHistory",
            Self::TurnHistory(..) => "TurnHistory",
        }
    }
}
