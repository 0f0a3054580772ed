//! The one clock of the demo: this machine's, and the time that was let pass on top of it.
//!
//! World, window and simulator all read the clock that is made here, so that one hand moves them all. Nothing passes
//! outside the demo.

use crate::domain::Timestamp;
use jiff::SignedDuration;
use std::sync::Arc;
use std::sync::atomic::{AtomicI64, Ordering};

/// Tells what time it is.
pub type Clock = Arc<dyn Fn() -> Timestamp + Send + Sync>;

/// How many seconds were let pass. Cloning shares them.
#[derive(Debug, Clone, Default)]
pub struct PassingTime(Arc<AtomicI64>);

impl PassingTime {
    /// From now on so many seconds have passed, and no others. Says whether that is another number than before.
    #[must_use]
    pub fn set(&self, seconds: i64) -> bool {
        self.0.swap(seconds, Ordering::SeqCst) != seconds
    }

    /// How many seconds have passed.
    #[must_use]
    pub fn passed(&self) -> SignedDuration {
        SignedDuration::from_secs(self.0.load(Ordering::SeqCst))
    }

    /// This clock, with the time that has passed.
    #[must_use]
    pub fn on(&self, clock: Clock) -> Clock {
        let time = self.clone();
        Arc::new(move || {
            let shown = clock();
            shown.saturating_add(time.passed()).unwrap_or(shown)
        })
    }
}
