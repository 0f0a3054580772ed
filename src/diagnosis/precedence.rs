//! Orders findings of the same severity: what would stop first, and a cause before its consequence. Mending the first
//! may mend the others.

use super::evidence::{Found, Says};
use super::redactable::RedactableValue;
use super::rule::Precedence;
use super::service::Service;
use crate::problem::{Problem, Situation};

/// The smaller, the earlier.
pub(super) fn of(found: &Found) -> Precedence {
    let own = own(found);
    // What a program on this machine answers is not what the service said.
    let is_local = found.rows.iter().any(|row| row.value == RedactableValue::Service(Service::Local));
    if is_local && own == Precedence::Answer { Precedence::Elsewhere } else { own }
}

/// Whether this is what somebody has answered.
pub(super) fn is_answer(found: &Found) -> bool {
    own(found) == Precedence::Answer
}

fn own(found: &Found) -> Precedence {
    match &found.says {
        Says::Rule(rule, _) => rule.precedence(),
        Says::Problem(problem) => of_problem(problem),
        Says::Warning(_) => Precedence::Certificate,
    }
}

/// What a certificate or a file is refused for is a cause; what somebody has answered is not.
fn of_problem(problem: &Problem) -> Precedence {
    match &problem.situation {
        Situation::Refused(_)
        | Situation::AdminUnauthorized
        | Situation::AdminForbidden
        | Situation::TermsUnsigned
        | Situation::ClientInvalid(_)
        | Situation::ClientMissing
        | Situation::Conflict
        | Situation::ServerFault
        | Situation::UnexpectedAnswer => Precedence::Answer,
        Situation::Unreachable
        | Situation::UnknownHost
        | Situation::TimedOut
        | Situation::ConnectionRefused
        | Situation::Blocked
        | Situation::ConnectionBroken
        | Situation::TooSlow
        | Situation::EncryptionFailed
        | Situation::ServerCertificateDates
        | Situation::ServerCertificateName
        | Situation::ProxyWantsPassword
        | Situation::ProxyRefused
        | Situation::Untrusted
        | Situation::WebPage
        | Situation::Redirected => Precedence::Network,
        _ => Precedence::Certificate,
    }
}
