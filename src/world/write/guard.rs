//! What lets a request through once, or is closed before.

use crate::world::task::lock;
use std::sync::Mutex;

/// Lets a request through once, or is closed before; never both.
#[derive(Default)]
pub(in crate::world) struct SendGuard(Mutex<Door>);

#[derive(Default, Clone, Copy, PartialEq, Eq)]
enum Door {
    #[default]
    Open,
    Passed,
    Closed,
}

impl SendGuard {
    /// Whether the request may be sent; from then on it cannot be stopped.
    pub(super) fn pass(&self) -> bool {
        self.turn(Door::Passed) == Door::Passed
    }

    /// Whether it was stopped before it was sent.
    pub(in crate::world) fn close(&self) -> bool {
        self.turn(Door::Closed) == Door::Closed
    }

    fn turn(&self, wanted: Door) -> Door {
        let mut door = lock(&self.0);
        if *door == Door::Open {
            *door = wanted;
        }
        *door
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_has_passed_cannot_be_stopped_and_what_was_stopped_does_not_pass() {
        let guard = SendGuard::default();
        assert!(guard.pass() && !guard.close());
        let guard = SendGuard::default();
        assert!(guard.close() && !guard.pass());
    }
}
