//! How far this machine's clock is from a server's.

use jiff::{SignedDuration, Timestamp};
use std::time::Duration;

/// Seconds of difference from which the person is warned. Maskinporten refuses grants that are dated more than 10 seconds
/// ahead: ours are dated by its own clock, but other programs on the machine would be refused.
const WARNED_FROM: i64 = 10;
/// A server's `Date` has whole seconds (RFC 9110 section 5.6.7), cut off: on average it is half a second behind.
const HALF_A_SECOND: i64 = 500;

/// The server's time minus this machine's.
///
/// Measured from the `Date` of an answer, which was written at some time between question and answer: what could
/// as well be the journey or the rounding counts as no difference.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ClockOffset {
    milliseconds: i64,
}

impl ClockOffset {
    /// From when the question was sent, how long it took until the answer came, and the date in it.
    #[must_use]
    pub fn measured(sent: Timestamp, took: Duration, date: Timestamp) -> Self {
        let half = i64::try_from(took.as_millis() / 2).unwrap_or(i64::MAX / 4);
        let here = sent.as_millisecond().saturating_add(half);
        let apart = date.as_millisecond().saturating_add(HALF_A_SECOND).saturating_sub(here);
        let explained = apart.saturating_abs() <= half.saturating_add(HALF_A_SECOND);
        Self { milliseconds: if explained { 0 } else { apart } }
    }

    /// What the server's clock shows when this machine's shows `here`.
    #[must_use]
    pub fn there(self, here: Timestamp) -> Timestamp {
        here.saturating_add(SignedDuration::from_millis(self.milliseconds)).unwrap_or(here)
    }

    /// The same after this machine's clock was set: so much forward, or back.
    #[must_use]
    pub fn after_setting(self, moved: SignedDuration) -> Self {
        let moved = i64::try_from(moved.as_millis()).unwrap_or(0);
        Self { milliseconds: self.milliseconds.saturating_sub(moved) }
    }

    /// Whether the person should know.
    #[must_use]
    pub fn is_wrong(self) -> bool {
        self.seconds() > WARNED_FROM
    }

    /// Whether this machine's clock shows too early a time.
    #[must_use]
    pub fn is_slow(self) -> bool {
        self.milliseconds > 0
    }

    /// How far apart the clocks are, in seconds.
    #[must_use]
    pub fn seconds(self) -> i64 {
        self.milliseconds.saturating_abs() / 1000
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn measured(sent: i64, took: u64, date: i64) -> ClockOffset {
        let at = |millisecond| Timestamp::from_millisecond(millisecond).unwrap();
        ClockOffset::measured(at(sent), Duration::from_millis(took), at(date))
    }

    #[test]
    fn what_the_journey_or_the_rounding_explains_is_no_difference() {
        for (sent, took, date) in [(10_999, 0, 10_000), (10_000, 0, 10_000), (10_000, 8_000, 17_000)] {
            assert_eq!(measured(sent, took, date).milliseconds, 0, "{sent} {took} {date}");
        }
    }

    #[test]
    fn a_wrong_clock_is_told_with_its_direction() {
        let slow = measured(0, 100, 240_000);
        assert!(slow.is_wrong() && slow.is_slow() && slow.seconds() == 240);
        let fast = measured(240_000, 100, 0);
        assert!(fast.is_wrong() && !fast.is_slow() && fast.seconds() == 239);
        assert_eq!(slow.there(Timestamp::UNIX_EPOCH).as_second(), 240);
        assert!(!measured(0, 0, 5_000).is_wrong());
    }
}
