//! Evidence in, findings out. Pure: nothing here asks anyone anything.

mod preflight;

pub use preflight::{certificate, certificate_in};

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
    /// A signing (non-repudiation) or encryption certificate: authentication is what it is for.
    NotForAuthentication,
    /// The issuer is none that we know, so nothing is known of where it works.
    UnknownIssuer,
}

impl Warning {
    /// The name under which its words lie in the text files.
    #[must_use]
    pub fn key(self) -> &'static str {
        match self {
            Self::ExpiresVerySoon(_) => "warning-expires-very-soon",
            Self::ExpiresSoon(_) => "warning-expires-soon",
            Self::NotForAuthentication => "warning-not-for-authentication",
            Self::UnknownIssuer => "warning-unknown-issuer",
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
