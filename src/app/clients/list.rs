//! The clients that are shown, and in which order.

use super::fleet::{Held, Keys};
use crate::domain::{Scope, Timestamp};
use jiff::SignedDuration;

/// Days within which an end is soon.
const SOON: i64 = 30;

/// What is looked for among the clients.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Query {
    /// Each word of it stands somewhere in what is known of the client.
    pub search: String,
    /// Which of them.
    pub only: Only,
    /// Those that were deactivated as well.
    pub inactive_too: bool,
    /// What comes first.
    pub sort: Sort,
    /// The other way round.
    pub reversed: bool,
}

/// Which clients.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Only {
    /// All.
    #[default]
    All,
    /// Those of which a key ends within thirty days, or has ended.
    EndSoon,
    /// Those that were read, and have no key.
    WithoutKeys,
    /// Those that were deactivated.
    Inactive,
    /// Those whose keys are not known.
    Unread,
}

/// By what they are sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Sort {
    /// By name.
    #[default]
    Name,
    /// By the end of their keys, the nearest first; those without one come last.
    End,
    /// By their last change, the latest first; those without one come last.
    Changed,
}

impl Query {
    /// The places of the clients that it finds, in order.
    #[must_use]
    pub fn arrange(&self, clients: &[Held], now: Timestamp) -> Vec<usize> {
        let search = self.search.to_lowercase();
        let words: Vec<&str> = search.split_whitespace().collect();
        let soon = now.checked_add(SignedDuration::from_hours(24 * SOON)).unwrap_or(now);
        let is_found = |place: &usize| {
            let held = &clients[*place];
            self.takes(held, now, soon) && words.iter().all(|word| held.shown.contains(word))
        };
        let key = |place: usize| {
            let held = &clients[place];
            let second = match self.sort {
                Sort::Name => 0,
                Sort::End => held.ends(now).map_or(i64::MAX, Timestamp::as_second),
                Sort::Changed => held.changed.map_or(i64::MAX, |changed| changed.as_second().saturating_neg()),
            };
            (second, held.rank, place)
        };
        let mut keyed: Vec<_> = (0..clients.len()).filter(is_found).map(key).collect();
        keyed.sort_unstable();
        let mut found: Vec<usize> = keyed.into_iter().map(|(.., place)| place).collect();
        if self.reversed {
            found.reverse();
        }
        found
    }

    fn takes(&self, held: &Held, now: Timestamp, soon: Timestamp) -> bool {
        match self.only {
            Only::Inactive => !held.client.active,
            _ if !held.client.active && !self.inactive_too => false,
            Only::All => true,
            Only::EndSoon => held.ends(now).is_some_and(|end| end <= soon),
            Only::WithoutKeys => matches!(&held.keys, Keys::Read(keys) if keys.is_empty()),
            Only::Unread => matches!(held.keys, Keys::Unread | Keys::Failed(_)),
        }
    }
}

/// What was granted, and is on no active client.
#[must_use]
pub fn unused_scopes(granted: &[Scope], clients: &[Held]) -> Vec<Scope> {
    let used: std::collections::HashSet<&str> = clients
        .iter()
        .filter(|held| held.client.active)
        .flat_map(|held| held.client.scopes.iter().map(String::as_str))
        .collect();
    granted.iter().filter(|scope| !used.contains(scope.as_str())).cloned().collect()
}
