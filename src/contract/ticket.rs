//! What ties a report to the effect that asked for it.

/// Ties a report to what was asked for, so that a late answer changes nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Ticket(u64);

/// Hands out tickets, each once.
#[derive(Debug, Default)]
pub struct Tickets {
    last: u64,
    forks: u64,
}

/// How many tickets a story may use before they would be another story's.
const TICKETS_OF_A_STORY: u64 = 1 << 32;

impl Tickets {
    /// A ticket that was not handed out before.
    pub fn issue(&mut self) -> Ticket {
        self.last += 1;
        Ticket(self.last)
    }

    /// Tickets for a story that hands out its own: none of them is one of these, or of another story.
    #[must_use]
    pub fn fork(&mut self) -> Self {
        self.forks += 1;
        Self { last: self.forks * TICKETS_OF_A_STORY, forks: 0 }
    }
}
