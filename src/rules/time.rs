//! The clock of a grant. Order and words are those of the server's own code, as told by one who read it
//! (github.com/Altinn/altinn-studio/issues/19603, July 2026).

use super::grant::Grant;
use super::known::Known;
use super::trace::{Fault, Findings, Need, Reason, Verdict, Wanted};
use crate::protocol::grant::{CLOCK_TOLERANCE, LIFETIME, OBSERVED_LIFETIME};
use serde_json::Value;

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    let seconds = |name| grant.claim(name).and_then(Value::as_i64);
    let Some(iat) = seconds("iat") else { return Verdict::Unknown(Need::Claim("iat")) };
    let Some(exp) = seconds("exp") else { return Verdict::Unknown(Need::Claim("exp")) };
    let mut findings = Findings::default();
    lifetime(&mut findings, exp.saturating_sub(iat), known.longest_lifetime);
    let Some(now) = known.now else {
        findings.need(Need::Clock);
        return findings.outcome();
    };
    let (earliest, latest) = (now.as_second() - CLOCK_TOLERANCE, now.as_second() + CLOCK_TOLERANCE);
    if iat > latest {
        findings.fail(Fault::new(Reason::InFuture, "iat", Wanted::AtMost(latest)).seen(iat.to_string()));
    }
    if exp < earliest {
        findings.fail(Fault::new(Reason::Expired, "exp", Wanted::AtLeast(earliest)).seen(exp.to_string()));
    }
    findings.outcome()
}

/// Here the documents leave it open: 120 seconds are documented, 180 were observed.
fn lifetime(findings: &mut Findings, seconds: i64, longest: Option<i64>) {
    if seconds > longest.unwrap_or(OBSERVED_LIFETIME) {
        let wanted = Wanted::AtMost(longest.unwrap_or(LIFETIME));
        findings.fail(Fault::new(Reason::TooLong, "exp - iat", wanted).seen(seconds.to_string()));
    } else if longest.is_none() && seconds > LIFETIME {
        findings.need(Need::LifetimeRule);
    }
}
