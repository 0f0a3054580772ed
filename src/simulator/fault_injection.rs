//! Faults that tests and the demo provoke on purpose.

use crate::protocol::grant;
use serde::Deserialize;
use std::time::Duration;

/// What goes wrong, and how often. By default nothing does.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct FaultInjection {
    /// How long the token endpoint does not know a client or a key that the self-service API has just
    /// registered. Maskinporten says up to two minutes, its web page once warned of ten; the demo takes
    /// [`FaultInjection::DEMO_PROPAGATION`], so that the wait is seen.
    pub new_client_unknown_for: Duration,
    /// The same for a key; as long as a client when left out.
    pub new_key_unknown_for: Option<Duration>,
    /// How many of the next token requests are answered with a plain 503.
    pub token_faults: u32,
    /// How long the self-service API takes before it creates a client. Whoever asked may be gone by then.
    pub slow_to_create: Duration,
    /// How long it takes from then until it answers.
    pub slow_to_answer_create: Duration,
    /// Whether the answer to the next creation or change of a client is lost after it was carried out.
    pub lose_answer_to_change: bool,
}

impl FaultInjection {
    /// Long enough to be seen on a screen, short enough to be waited for.
    pub const DEMO_PROPAGATION: Duration = Duration::from_secs(3);

    /// How the demo behaves: a new client is unknown for some seconds, and nothing else goes wrong.
    #[must_use]
    pub fn demo() -> Self {
        Self { new_client_unknown_for: Self::DEMO_PROPAGATION, ..Self::default() }
    }

    /// How long the token endpoint does not know a key.
    pub(super) fn new_key_unknown_for(&self) -> Duration {
        self.new_key_unknown_for.unwrap_or(self.new_client_unknown_for)
    }

    /// Whether this token request meets a fault; counts down.
    pub(super) fn meets_token_fault(&mut self) -> bool {
        let meets = self.token_faults > 0;
        self.token_faults = self.token_faults.saturating_sub(1);
        meets
    }

    /// Whether this answer is lost; the next one is not.
    pub(super) fn loses_answer(&mut self) -> bool {
        std::mem::take(&mut self.lose_answer_to_change)
    }
}

/// How many seconds there may be from `iat` to `exp` of a grant.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum LifetimeMode {
    /// 120, as the documentation says.
    #[default]
    Documented,
    /// 180, as the server was seen to accept.
    Observed,
}

impl LifetimeMode {
    /// Seconds.
    #[must_use]
    pub fn longest(self) -> i64 {
        match self {
            Self::Documented => grant::LIFETIME,
            Self::Observed => grant::OBSERVED_LIFETIME,
        }
    }
}
