//! What the world takes for granted about the machine: its clock, its patience, whom it trusts, where it copies and
//! keeps secrets. Tests bring their own.

use super::clipboard::{self, OpenClipboard};
use super::keyring::{self, Keyring};
pub use super::passing_time::Clock;
use super::passing_time::PassingTime;
use super::way_out::WayOut;
use crate::domain::Timestamp;
use crate::protocol::self_service::path;
use std::sync::Arc;
use std::time::Duration;

/// How long is waited, and how often something is tried.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// Until a connection stands. A firewall that drops packets is noticed by this alone.
    pub connect: Duration,
    /// Until the whole answer is here.
    pub total: Duration,
    /// Before the second and the third attempt at what is safe to repeat.
    pub pauses: [Duration; 2],
    /// Longest `Retry-After` that is waited for without asking; a longer one is reported.
    pub longest_pause: Duration,
}

impl Default for Limits {
    /// Ten seconds are three attempts of TCP's (RFC 6298: 1, 2 and 4 seconds). Thirty: some of Løsøreregisteret's
    /// answers take longer than ten, and nobody looks at a window for a minute. The pauses are what a restart of a
    /// server behind a balancer takes, and add up to less than a person's patience.
    fn default() -> Self {
        Self {
            connect: Duration::from_secs(10),
            total: Duration::from_secs(30),
            pauses: [Duration::from_millis(500), Duration::from_secs(2)],
            longest_pause: Duration::from_secs(10),
        }
    }
}

/// The clock, the limits, and whom to trust beside those whom the system trusts.
#[derive(Clone)]
pub struct Settings {
    /// This machine's clock.
    pub clock: Clock,
    /// What was let pass in the demo besides.
    pub passing: PassingTime,
    /// Times.
    pub limits: Limits,
    /// Certificates in DER that are trusted beside the system's.
    pub roots: Vec<Vec<u8>>,
    /// How many clients a page of the self-service API's list has, where it has pages.
    pub page: Option<usize>,
    /// A proxy instead of the system's, for all that is not on this machine.
    pub proxy: Option<String>,
    /// What somebody sets of both while it runs; its proxy comes before the other.
    pub way_out: WayOut,
    /// The clipboard.
    pub clipboard: OpenClipboard,
    /// The keyring.
    pub keyring: Keyring,
}

impl Default for Settings {
    fn default() -> Self {
        Self {
            clock: Arc::new(Timestamp::now),
            passing: PassingTime::default(),
            limits: Limits::default(),
            roots: Vec::new(),
            page: path::PAGE,
            proxy: None,
            way_out: WayOut::default(),
            clipboard: Arc::new(clipboard::open_system),
            keyring: Arc::new(keyring::OfSystem),
        }
    }
}

impl Settings {
    /// What time it is: on this machine's clock, with what was let pass in the demo.
    #[must_use]
    pub fn now(&self) -> Timestamp {
        self.passing.on(Arc::clone(&self.clock))()
    }
}
