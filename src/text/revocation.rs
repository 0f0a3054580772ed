//! Whether a certificate was revoked, in words.

use super::{Words, what};
use crate::app::session::NoButton;
use crate::contract::RevocationOutcome;
use crate::keystore::revocation::{CannotAsk, Reason, RevocationError, RevocationStatus};

/// What came of asking this host.
#[must_use]
pub fn revocation(words: &Words, host: &str, outcome: &RevocationOutcome) -> String {
    match outcome {
        RevocationOutcome::Answered(answer) => match answer.standing {
            RevocationStatus::Good => {
                let when = words.date_and_time(answer.as_of);
                words.with("revocation-good", &[("host", host), ("when", &when)])
            }
            RevocationStatus::Revoked { reason, .. } => {
                words.with("revocation-revoked", &[("reason", reason_name(reason)), ("host", host)])
            }
            RevocationStatus::Unknown => words.with("revocation-unknown", &[("host", host)]),
        },
        RevocationOutcome::Mistrusted(why) => {
            let told = words.with("revocation-mistrusted", &[("why", mistrust_name(*why)), ("host", host)]);
            format!("{told} {}", words.say("revocation-not-known"))
        }
        RevocationOutcome::Unanswered(problem) => {
            format!("{} {}", what(words, problem), words.say("revocation-not-known"))
        }
    }
}

/// Why nobody can be asked. `None` where another verdict has said enough.
#[must_use]
pub fn no_revocation(words: &Words, why: NoButton) -> Option<String> {
    match why {
        NoButton::CannotAsk(CannotAsk::NobodyNamed) => Some(words.say("revocation-nobody-named")),
        NoButton::CannotAsk(CannotAsk::IssuerMissing) => Some(words.say("revocation-issuer-missing")),
        NoButton::LeavesDemo => Some(words.say("revocation-leaves-demo")),
        NoButton::Expired => None,
    }
}

fn reason_name(reason: Reason) -> &'static str {
    match reason {
        Reason::Unspecified => "unspecified",
        Reason::KeyCompromise => "key",
        Reason::IssuerCompromise => "issuer",
        Reason::AffiliationChanged => "affiliation",
        Reason::Superseded => "superseded",
        Reason::Ceased => "ceased",
        Reason::OnHold => "hold",
        Reason::PrivilegeWithdrawn => "withdrawn",
    }
}

fn mistrust_name(why: RevocationError) -> &'static str {
    match why {
        RevocationError::Form => "form",
        RevocationError::Declined => "declined",
        RevocationError::Signer => "signer",
        RevocationError::Subject => "subject",
        RevocationError::Stale => "stale",
        RevocationError::Future => "future",
        RevocationError::Replayed => "replayed",
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Timestamp;
    use crate::keystore::revocation::Answer;
    use crate::problem::{Problem, Situation};
    use crate::text::Language;
    use std::collections::BTreeSet;

    const HOST: &str = "ocsp.example.no";

    fn all() -> Vec<RevocationOutcome> {
        let at = Timestamp::UNIX_EPOCH;
        let reasons = [
            Reason::Unspecified,
            Reason::KeyCompromise,
            Reason::IssuerCompromise,
            Reason::AffiliationChanged,
            Reason::Superseded,
            Reason::Ceased,
            Reason::OnHold,
            Reason::PrivilegeWithdrawn,
        ];
        let revoked = reasons.map(|reason| RevocationStatus::Revoked { at, reason });
        let standings = revoked.into_iter().chain([RevocationStatus::Good, RevocationStatus::Unknown]);
        let answers = standings.map(|standing| RevocationOutcome::Answered(Answer { standing, as_of: at }));
        let mistrusted = [
            RevocationError::Form,
            RevocationError::Declined,
            RevocationError::Signer,
            RevocationError::Subject,
            RevocationError::Stale,
            RevocationError::Future,
            RevocationError::Replayed,
        ];
        let silent = RevocationOutcome::Unanswered(Problem::from(Situation::TimedOut).at(HOST));
        answers.chain(mistrusted.map(RevocationOutcome::Mistrusted)).chain([silent]).collect()
    }

    #[test]
    fn each_outcome_has_words_of_its_own_that_name_who_was_asked() {
        for words in Language::ALL.map(Words::new) {
            let told: BTreeSet<String> = all().iter().map(|outcome| revocation(&words, HOST, outcome)).collect();
            assert_eq!(told.len(), all().len(), "{told:#?}");
            assert!(told.iter().all(|sentence| sentence.contains(HOST) && sentence.ends_with('.')), "{told:#?}");
        }
    }

    #[test]
    fn why_nobody_is_asked_is_said_once() {
        use CannotAsk::{IssuerMissing, NobodyNamed};
        let reasons = [NoButton::CannotAsk(NobodyNamed), NoButton::CannotAsk(IssuerMissing), NoButton::LeavesDemo];
        for words in Language::ALL.map(Words::new) {
            let told: BTreeSet<_> = reasons.iter().filter_map(|why| no_revocation(&words, *why)).collect();
            assert_eq!(told.len(), reasons.len());
            assert_eq!(no_revocation(&words, NoButton::Expired), None);
        }
    }
}
