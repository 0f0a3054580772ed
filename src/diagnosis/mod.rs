//! Evidence in, findings out. Pure: nothing here asks anyone anything.

mod preflight;

pub use preflight::{SOON, VERY_SOON, certificate, certificate_in, revoked};

use crate::keystore::Purpose;
use crate::problem::Problem;

/// Something that was found, and how much it matters.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Finding {
    /// It cannot work.
    Stops(Problem),
    /// It may work, or will soon stop working.
    Warns(Warning),
}

/// What does not stop anyone, but is worth knowing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Warning {
    /// The certificate ends within 30 days; how many are left.
    ExpiresVerySoon(i64),
    /// The certificate ends within 90 days; how many are left.
    ExpiresSoon(i64),
    /// Made for something else, such as signing or encryption: authentication is what is wanted.
    NotForAuthentication(Purpose),
    /// It names itself as its issuer, so that nobody else vouches for it.
    SelfSigned,
    /// The issuer is none that we know, so nothing is known of where it works.
    UnknownIssuer,
}

impl Warning {
    /// Whether something should be done about it now.
    #[must_use]
    pub fn is_pressing(self) -> bool {
        match self {
            Self::ExpiresVerySoon(_) | Self::NotForAuthentication(_) | Self::SelfSigned | Self::UnknownIssuer => true,
            Self::ExpiresSoon(_) => false,
        }
    }
}

/// The first finding that stops, if any does.
#[must_use]
pub fn first_stop(findings: &[Finding]) -> Option<&Problem> {
    findings.iter().find_map(|finding| match finding {
        Finding::Stops(problem) => Some(problem),
        Finding::Warns(_) => None,
    })
}
