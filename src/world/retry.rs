//! Doing again what is safe to repeat: reading, and asking for a token with a fresh grant. Never creating.

use super::settings::Limits;
use crate::problem::{Problem, Situation};
use std::time::Duration;

/// Asks up to three times. `ask` makes all that must be fresh anew each time. Dropping it stops at once.
pub(super) async fn repeat<T, F>(limits: &Limits, ask: impl Fn() -> F) -> Result<T, Problem>
where
    F: Future<Output = Result<T, Problem>>,
{
    for pause in limits.pauses {
        match ask().await {
            Err(problem) => match worth_repeating(&problem, pause, limits) {
                Some(pause) => tokio::time::sleep(pause).await,
                None => return Err(problem),
            },
            done => return done,
        }
    }
    ask().await
}

/// How long to wait before another attempt; `None` where it would do no good. Silence is not repeated: the person
/// has waited long enough.
fn worth_repeating(problem: &Problem, pause: Duration, limits: &Limits) -> Option<Duration> {
    match problem.situation {
        Situation::ServerFault | Situation::ConnectionBroken | Situation::Busy(None) => Some(pause),
        Situation::Busy(Some(seconds)) => {
            let asked = Duration::from_secs(seconds.into());
            (asked <= limits.longest_pause).then_some(asked.max(pause))
        }
        _ => None,
    }
}
