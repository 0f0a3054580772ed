//! Orders findings of the same severity: what would stop first, and a cause before its consequence. Mending the first
//! may mend the others.

use super::evidence::{Found, Says};
use super::rule::Precedence;
use crate::problem::{Problem, Situation};

/// The smaller, the earlier.
pub(super) fn of(found: &Found) -> Precedence {
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
        | Situation::ServerFault
        | Situation::UnexpectedAnswer => Precedence::Answer,
        _ => Precedence::Certificate,
    }
}
