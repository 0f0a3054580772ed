//! Notices when this machine's clock is set, and tells by how much, so that what is being counted stays right.

use super::passing_time::PassingTime;
use super::settings::Clock;
use super::task::lock;
use jiff::{SignedDuration, Timestamp};
use std::sync::Mutex;
use std::time::Duration;

/// Smaller differences are gradual correction, or two reads at different moments. Once they add up to this, they are
/// reported.
const SET_FROM: SignedDuration = SignedDuration::from_secs(2);

/// Tells how long something has been going on, whatever the clock is set to.
type Steady = fn() -> Duration;

/// Looks at the clock, and at a time that nobody can set.
pub(super) struct ClockWatch {
    clock: Clock,
    passing: PassingTime,
    steady: Steady,
    /// When the steady time began, by the clock as it was set when it was last looked at.
    began: Mutex<Timestamp>,
}

impl ClockWatch {
    /// Time that is let pass in the demo does not set the clock, but brings nearer what is waited for afterwards.
    pub(super) fn new(clock: Clock, passing: PassingTime) -> Self {
        Self { passing, ..Self::beside(clock, steady) }
    }

    fn beside(clock: Clock, steady: Steady) -> Self {
        let began = Mutex::new(began(&clock, steady));
        Self { clock, passing: PassingTime::default(), steady, began }
    }

    /// Where the clock has been set since this was last asked, tells by how much, forward or back: once, and before
    /// anybody else who asks goes on.
    pub(super) fn look(&self, tell: impl FnOnce(SignedDuration)) {
        let mut known = lock(&self.began);
        let began = began(&self.clock, self.steady);
        let moved = began.duration_since(*known);
        if moved.abs() >= SET_FROM {
            *known = began;
            tell(moved);
        }
    }

    /// The steady time at which the clock will show this, if nobody sets it.
    pub(super) fn deadline(&self, at: Timestamp) -> Duration {
        let left = at.duration_since((self.clock)()).saturating_sub(self.passing.passed());
        let left = Duration::try_from(left).unwrap_or_default();
        (self.steady)().saturating_add(left)
    }

    /// How long it is until then.
    pub(super) fn left(&self, deadline: Duration) -> Duration {
        deadline.saturating_sub((self.steady)())
    }
}

fn began(clock: &Clock, steady: Steady) -> Timestamp {
    let since = SignedDuration::try_from(steady()).unwrap_or(SignedDuration::ZERO);
    clock().saturating_sub(since).unwrap_or(Timestamp::MIN)
}

/// A machine that sleeps goes on counting: the token does not wait for it. `Instant` stands still then on Unix.
#[cfg(unix)]
fn steady() -> Duration {
    use rustix::time::{ClockId, clock_gettime};
    #[cfg(any(target_os = "linux", target_os = "android"))]
    let clock = ClockId::Boottime;
    #[cfg(not(any(target_os = "linux", target_os = "android")))]
    let clock = ClockId::Monotonic;
    Duration::try_from(clock_gettime(clock)).unwrap_or_default()
}

#[cfg(not(unix))]
fn steady() -> Duration {
    static START: std::sync::LazyLock<std::time::Instant> = std::sync::LazyLock::new(std::time::Instant::now);
    START.elapsed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::Arc;
    use std::sync::atomic::{AtomicI64, Ordering};

    fn watch() -> (ClockWatch, Arc<AtomicI64>) {
        let hand = Arc::new(AtomicI64::new(0));
        let shown = Arc::clone(&hand);
        let clock = move || Timestamp::from_second(1_000_000 + shown.load(Ordering::Relaxed)).unwrap();
        (ClockWatch::beside(Arc::new(clock), || Duration::from_secs(100)), hand)
    }

    fn moved(watch: &ClockWatch) -> Option<i64> {
        let mut told = None;
        watch.look(|moved| told = Some(moved.as_secs()));
        told
    }

    #[test]
    fn a_clock_that_is_set_is_told_once_with_its_direction() {
        let (watch, hand) = watch();
        assert_eq!(moved(&watch), None);
        for (set, told) in [(3600, 3600), (0, -3600), (-31_536_000, -31_536_000)] {
            hand.store(set, Ordering::Relaxed);
            assert_eq!((moved(&watch), moved(&watch)), (Some(told), None));
        }
    }

    #[test]
    fn a_clock_that_is_corrected_little_by_little_is_told_when_it_has_added_up() {
        let (watch, hand) = watch();
        hand.store(1, Ordering::Relaxed);
        assert_eq!(moved(&watch), None);
        hand.store(2, Ordering::Relaxed);
        assert_eq!(moved(&watch), Some(2));
    }

    #[test]
    fn what_is_waited_for_comes_as_soon_however_the_clock_is_set_meanwhile() {
        let (watch, hand) = watch();
        let deadline = watch.deadline(Timestamp::from_second(1_000_030).unwrap());
        hand.store(-3600, Ordering::Relaxed);
        assert_eq!(watch.left(deadline), Duration::from_secs(30));
        assert_eq!(watch.left(Duration::from_secs(90)), Duration::ZERO);
    }

    #[test]
    fn the_steady_time_goes_on() {
        let before = steady();
        std::thread::park_timeout(Duration::from_millis(5));
        assert!(steady() > before);
    }
}
