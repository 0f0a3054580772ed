//! What is looked at before a grant is sent: the certificate, by the right clock.

use super::print;
use super::rendered::Rendered;
use crate::contract::TokenRequest;
use crate::diagnosis::{self, Finding, Severity};
use crate::domain::{Environment, Timestamp};
use crate::keystore::{Certificate, Validity};
use crate::problem::{Problem, Situation};
use crate::text::{self, Words};
use crate::world::token;

/// Shows the warnings, and stops at what can never work. A certificate that looks out of date may be this machine's
/// clock: where it may be asked, the environment tells the time, and nothing of the user's is sent.
pub(super) fn check(
    certificate: &Certificate,
    environment: Option<&Environment>,
    may_ask: bool,
    words: &Words,
) -> Result<(), Problem> {
    let now = judged_at(certificate, environment.filter(|_| may_ask), words);
    let mut stop = None;
    for finding in diagnosis::certificate(certificate, now) {
        match finding {
            Finding::Stops(problem) => stop = stop.or(Some(problem)),
            Finding::Warns(warning) => print::notice(&text::warning(words, warning)),
        }
    }
    let elsewhere = environment.and_then(|environment| diagnosis::certificate_in(environment.kind, certificate));
    stop.or(elsewhere.map(Problem::from)).map_or(Ok(()), Err)
}

/// The time by which the certificate is judged: the server's, where this machine's says that it is out of date.
fn judged_at(certificate: &Certificate, environment: Option<&Environment>, words: &Words) -> Timestamp {
    let now = Timestamp::now();
    let out_of_date = !matches!(certificate.validity(now), Validity::Valid { .. });
    let Some(environment) = environment.filter(|_| out_of_date) else { return now };
    print::notice(&words.with("clock-ask", &[("host", environment.issuer.host())]));
    let Ok(offset) = token::measure_clock(environment) else { return now };
    let there = offset.there(now);
    if matches!(certificate.validity(there), Validity::Valid { .. }) {
        return there;
    }
    // A run that goes on warns of the clock once it has an answer; this one ends here.
    if let Some(warning) = text::clock(words, offset) {
        print::notice(&warning);
    }
    there
}

/// Stops at what Maskinporten would refuse in the request itself: its claims, the name of the client and of the key.
/// Nothing is signed for it.
pub(super) fn check_request(request: &TokenRequest, environment: &Environment, words: &Words) -> Result<(), Rendered> {
    let now = Timestamp::now();
    let grant = token::unsigned(request, environment.issuer.as_str(), now);
    let found = diagnosis::request_ahead(&grant, environment, now);
    match found.iter().find(|found| found.severity == Severity::Stops) {
        None => Ok(()),
        Some(found) => {
            let (what, next) = (text::finding(words, found), text::finding_next(words, found));
            Err(Rendered::yours(words, found.code(), what, next))
        }
    }
}

/// With a registered key the certificate is not sent; most are made by keytool, and say nothing of anybody.
pub(super) fn check_key(certificate: &Certificate) -> Result<(), Problem> {
    let findings = diagnosis::certificate(certificate, Timestamp::now());
    let of_the_key = |problem: &&Problem| {
        matches!(problem.situation, Situation::KeyTooShort(_) | Situation::EllipticCurveKey | Situation::UnsupportedKey)
    };
    diagnosis::first_stop(&findings).filter(of_the_key).map_or(Ok(()), |problem| Err(problem.clone()))
}
