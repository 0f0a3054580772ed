//! Maskinporten's checks on one request: which passed, which one stopped it, and what would settle the others.
//!
//! Three sources tell, the surest first:
//!
//! - The server's own trace, where it was handed over: the demo's.
//! - What the token endpoint answered. It answers with the first check that fails, so the checks before that one passed.
//! - What [`crate::rules`] make of the request that was shown, with what is known beside it.
//!
//! Where an answer contradicts our own judgement, the answer counts, and [`Checks::contradiction`] says so. Of a request
//! only the names of its fields are kept, never a value.

mod answered;
mod known;

use super::evidence::{Examined, Kind, Says};
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::{Circumstances, answer, grant};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::grant::SentGrant;
use crate::rules::{self, Check, Fault, Grant, Need, Reason, Trace, Verdict};
use std::borrow::Cow;

/// How one check ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Outcome {
    /// As it should be.
    Passed,
    /// Maskinporten says no here.
    Failed {
        /// Its code, else our own name of it.
        code: &'static str,
        /// The field that it is about, where one is: `aud`, `x5c[0].notAfter`.
        claim: Option<RedactableValue>,
    },
    /// It is not known; this would settle it.
    Unknown(Need),
}

/// Where the outcomes come from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Basis {
    /// From the server that made the checks.
    Server,
    /// From this code, which the token endpoint answered, and from the request where one was shown.
    Answer(&'static str),
    /// From the request alone.
    Request,
}

/// What the token endpoint answered, against what we found ourselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Contradiction {
    /// We found a fault here, with this code, where the answer shows none: the request may be another one.
    Fault(Check, &'static str),
    /// We found this check in order, and the answer says that it is not.
    NoFault(Check),
}

/// Every check in its order, each with its outcome.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Checks {
    basis: Basis,
    outcomes: Box<[Outcome; Check::ALL.len()]>,
    contradiction: Option<Contradiction>,
    is_last_of_several: bool,
}

impl Checks {
    /// The checks as the server that made them tells them.
    #[must_use]
    pub fn by_server(trace: &Trace) -> Self {
        Self::of(trace, Basis::Server)
    }

    /// The checks on a grant that was sent, and refused as the circumstances say.
    #[must_use]
    pub fn of_refused(sent: Option<&SentGrant>, circumstances: &Circumstances) -> Option<Self> {
        let sent = sent.and_then(|sent| grant::of_sent(sent, circumstances));
        let answered = circumstances.refusal.as_ref().map(answer::from_wizard);
        of(&sent.into_iter().chain(answered).collect::<Vec<_>>(), circumstances)
    }

    fn of(trace: &Trace, basis: Basis) -> Self {
        let outcomes = Box::new(Check::ALL.map(|check| Outcome::of(trace.outcome(check))));
        Self { basis, outcomes, contradiction: None, is_last_of_several: false }
    }

    /// The checks in order.
    pub fn iter(&self) -> impl Iterator<Item = (Check, &Outcome)> {
        Check::ALL.into_iter().zip(self.outcomes.iter())
    }

    /// How one check ended.
    #[must_use]
    pub fn outcome(&self, check: Check) -> &Outcome {
        &self.outcomes[check as usize]
    }

    /// Where Maskinporten stops, or would, as far as it can be told; and the code.
    #[must_use]
    pub fn first_failure(&self) -> Option<(Check, &'static str)> {
        self.iter().find_map(|(check, outcome)| outcome.code().map(|code| (check, code)))
    }

    /// How many passed.
    #[must_use]
    pub fn passed(&self) -> usize {
        self.outcomes.iter().filter(|outcome| **outcome == Outcome::Passed).count()
    }

    /// Where they come from.
    #[must_use]
    pub fn basis(&self) -> Basis {
        self.basis
    }

    /// What the answer was stronger than.
    #[must_use]
    pub fn contradiction(&self) -> Option<Contradiction> {
        self.contradiction
    }

    /// Whether there were several requests, of which this is the last.
    #[must_use]
    pub fn is_last_of_several(&self) -> bool {
        self.is_last_of_several
    }

    fn set(&mut self, check: Check, outcome: Outcome) {
        self.outcomes[check as usize] = outcome;
    }

    /// What the answer proves. It is stronger than what we found.
    ///
    /// The order is inferred: no document of Digdir's gives it. All that an answer is taken to prove about other checks
    /// than its own hangs on this function and on the order of [`Check`].
    fn answered(mut self, refusal: Refusal) -> Self {
        let places = answered::places(&refusal);
        let claim = answered::claim(&refusal).map(RedactableValue::word);
        let code = Problem::from(refusal).code();
        let (Some(likeliest), Some(earliest)) = (places.first(), places.iter().min()) else { return self };
        let seen = places.iter().find(|place| self.outcome(**place).code() == Some(code));
        let place = *seen.unwrap_or(likeliest);
        self.contradiction = self.contradicted(*earliest, place, code);
        for check in Check::ALL.into_iter().filter(|check| check < earliest) {
            self.set(check, Outcome::Passed);
        }
        if seen.is_none() {
            self.set(place, Outcome::Failed { code, claim });
        }
        self.basis = Basis::Answer(code);
        self
    }

    fn contradicted(&self, earliest: Check, place: Check, code: &'static str) -> Option<Contradiction> {
        match self.first_failure() {
            Some((check, own)) if check < earliest || (check == place && own != code) => {
                Some(Contradiction::Fault(check, own))
            }
            _ if *self.outcome(place) == Outcome::Passed => Some(Contradiction::NoFault(place)),
            _ => None,
        }
    }
}

impl Outcome {
    fn of(verdict: &Verdict) -> Self {
        match verdict {
            Verdict::Passed => Self::Passed,
            Verdict::Failed(faults) => Self::failed(&faults.first),
            Verdict::Unknown(need) => Self::Unknown(*need),
        }
    }

    fn failed(fault: &Fault) -> Self {
        let claim = match &fault.claim {
            Cow::Borrowed(ours) => RedactableValue::word(*ours),
            // The request named it.
            Cow::Owned(theirs) => RedactableValue::foreign(theirs),
        };
        Self::Failed { code: code_of(&fault.reason), claim: Some(claim) }
    }

    fn code(&self) -> Option<&'static str> {
        if let Self::Failed { code, .. } = self { Some(code) } else { None }
    }

    /// Its name for programs.
    #[must_use]
    pub fn key(&self) -> &'static str {
        match self {
            Self::Passed => "passed",
            Self::Failed { .. } => "failed",
            Self::Unknown(_) => "unknown",
        }
    }
}

/// Maskinporten's code, else our own name, as the findings have it.
fn code_of(reason: &Reason) -> &'static str {
    reason.code().unwrap_or(match reason {
        Reason::UnknownKid => "unknown-kid",
        Reason::KidRequired => "key-required",
        Reason::ConsumerOrg => "consumer-org-invalid",
        Reason::GrantType => Rule::GrantTypeWrong.key(),
        // Maskinporten has a code for each of these.
        Reason::Malformed
        | Reason::UsedBefore
        | Reason::ClientNotFound
        | Reason::Audience
        | Reason::Certificate
        | Reason::ExpiredKey
        | Reason::Organisation
        | Reason::X5c
        | Reason::Signature
        | Reason::Expired
        | Reason::InFuture
        | Reason::TooLong
        | Reason::NotOnClient(_)
        | Reason::IntegrationType
        | Reason::NotGranted(_)
        | Reason::NotDelegated { .. }
        | Reason::DetailsType
        | Reason::DetailsFields
        | Reason::DetailsValue
        | Reason::Customer(_) => "refused",
    })
}

/// The checks on the request that was looked at last. `None` where neither a request nor the answer to one is there.
pub(super) fn of(examined: &[Examined], circumstances: &Circumstances) -> Option<Checks> {
    let requests = examined.iter().filter(|piece| piece.sent.is_some()).count();
    let place = examined.iter().rposition(|piece| piece.sent.is_some());
    let answer = examined.iter().rev().find_map(refusal).filter(|refusal| !answered::places(refusal).is_empty());
    if place.is_none() && answer.is_none() {
        return None;
    }
    let mut checks = match place.and_then(|place| Some((place, examined[place].sent.as_ref()?))) {
        Some((place, grant)) => judged(examined, place, grant, circumstances),
        None => Checks::of(&rules::judge(&Grant::nothing(), &rules::Known::default()), Basis::Request),
    };
    if examined.iter().flat_map(|piece| &piece.found).any(|found| found.is(Rule::GrantTypeWrong)) {
        checks.set(Check::Form, Outcome::failed(&answered::grant_type()));
    }
    checks.is_last_of_several = requests > 1;
    Some(match answer {
        Some(refusal) => checks.answered(refusal),
        None => checks,
    })
}

fn judged(examined: &[Examined], place: usize, grant: &Grant, circumstances: &Circumstances) -> Checks {
    let facts = known::Evident::of(examined, place, grant, circumstances);
    let trace = rules::judge(grant, &facts.known);
    let mut checks = Checks::of(&trace, Basis::Request);
    // A grant that is pasted is over by then, as a rule. Whether it was when it was sent, only the server's date tells.
    let is_over = trace.faults(Check::Time).next().is_some_and(|fault| fault.reason == Reason::Expired);
    if is_over && !facts.is_by_server {
        checks.set(Check::Time, Outcome::Unknown(Need::Clock));
    }
    // A client that was pasted is a client, but perhaps of another environment.
    if !facts.is_compared && *checks.outcome(Check::Client) == Outcome::Passed {
        checks.set(Check::Client, Outcome::Unknown(Need::Client));
    }
    // The form was shown around a grant that could be taken apart.
    let has_form = examined.iter().any(|piece| piece.evidence.facts.has_grant_type) && grant.signature().is_some();
    if has_form && *checks.outcome(Check::Form) == Outcome::Unknown(Need::Form) {
        checks.set(Check::Form, Outcome::Passed);
    }
    checks
}

/// What the token endpoint answered, where this piece of evidence is such an answer.
fn refusal(piece: &Examined) -> Option<Refusal> {
    let found = piece.found.first().filter(|_| piece.evidence.kind == Kind::Refusal)?;
    match &found.says {
        Says::Problem(Problem { situation: Situation::Refused(refusal), .. }) => Some(refusal.clone()),
        Says::Rule(Rule::RefusedLifetime, _) => Some(Refusal::LifetimeTooLong),
        Says::Rule(rule, _) => rule.mp_code().and_then(Refusal::by_code),
        Says::Problem(_) | Says::Warning(_) => None,
    }
}
