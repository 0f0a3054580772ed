//! Maskinporten's checks in words: what each asks, how it ended, and what would settle it.

use super::{Value, Words};
use crate::diagnosis::{Basis, Check, Checks, Contradiction, Need, Outcome};

/// One check in words.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CheckText {
    /// How it ended, in one sentence: «3. Klient: vet ikke. Dette avgjør det: …».
    pub sentence: String,
    /// What it asks.
    pub asks: String,
}

/// Every check in its order.
#[must_use]
pub fn checks(words: &Words, checks: &Checks) -> Vec<CheckText> {
    let rows = checks.iter().map(|(check, outcome)| CheckText {
        sentence: sentence(words, check, outcome),
        asks: words.say(&format!("checks-asks-{}", check.key())),
    });
    rows.collect()
}

/// What a check is called.
#[must_use]
pub fn check_name(words: &Words, check: Check) -> String {
    words.say(&format!("checks-name-{}", check.key()))
}

/// What holds where a check is in order: «Klienten finnes».
#[must_use]
pub fn check_holds(words: &Words, check: Check) -> String {
    words.say(&format!("checks-holds-{}", check.key()))
}

/// «7 i orden, 1 stoppet, 6 ikke sjekket»
#[must_use]
pub fn checks_counts(words: &Words, checks: &Checks) -> String {
    let passed = checks.passed();
    let unknown = checks.iter().filter(|(_, outcome)| matches!(outcome, Outcome::Unknown(_))).count();
    let stopped = Check::ALL.len() - passed - unknown;
    words.with("checks-counts", &[("passed", passed), ("stopped", stopped), ("unknown", unknown)])
}

/// How it went as a whole: where it stops, or how many passed.
#[must_use]
pub fn checks_summary(words: &Words, checks: &Checks) -> String {
    let (passed, count) = (checks.passed(), Check::ALL.len());
    match checks.first_failure() {
        Some((check, _)) => {
            let arguments = [
                ("number", Value::from(number(check))),
                ("count", Value::from(count)),
                ("name", Value::from(check_name(words, check))),
            ];
            match checks.basis() {
                Basis::Server | Basis::Answer(_) => words.with("checks-stopped", &arguments),
                // A check before it, of which nothing is known, may stop it as well.
                Basis::Request => words.with("checks-would-stop", &arguments),
            }
        }
        None if passed == count => words.with("checks-all-passed", &[("count", count)]),
        None => words.with("checks-some-passed", &[("passed", passed), ("count", count)]),
    }
}

/// Where the outcomes are known from, and what is doubtful about them; a sentence or two each.
#[must_use]
pub fn checks_notes(words: &Words, checks: &Checks) -> Vec<String> {
    let mut notes = vec![match checks.basis() {
        Basis::Server => words.say("checks-basis-server"),
        Basis::Answer(code) => words.with("checks-basis-answer", &[("code", code)]),
        Basis::Request => words.say("checks-basis-request"),
    }];
    notes.extend(checks.contradiction().map(|contradiction| contradicted(words, contradiction)));
    notes.extend(checks.is_last_of_several().then(|| words.say("checks-last-of-several")));
    notes.extend((checks.basis() != Basis::Server).then(|| words.say("checks-order")));
    notes
}

fn contradicted(words: &Words, contradiction: Contradiction) -> String {
    match contradiction {
        Contradiction::Fault(check, code) => {
            let arguments = [("name", check_name(words, check)), ("code", code.to_owned())];
            words.with("checks-fault-overruled", &arguments)
        }
        Contradiction::NoFault(check) => words.with("checks-no-fault-overruled", &[("name", check_name(words, check))]),
    }
}

fn sentence(words: &Words, check: Check, outcome: &Outcome) -> String {
    let (number, name) = (Value::from(number(check)), Value::from(check_name(words, check)));
    match outcome {
        Outcome::Passed => words.with("checks-passed", &[("number", number), ("name", name)]),
        Outcome::Failed { code, claim: None } => {
            words.with("checks-failed", &[("number", number), ("name", name), ("code", Value::from(*code))])
        }
        Outcome::Failed { code, claim: Some(claim) } => {
            let claim = Value::from(claim.plain());
            let arguments = [("number", number), ("name", name), ("code", Value::from(*code)), ("claim", claim)];
            words.with("checks-failed-at", &arguments)
        }
        Outcome::Unknown(need) => {
            let need = Value::from(self::need(words, *need));
            words.with("checks-unknown", &[("number", number), ("name", name), ("need", need)])
        }
    }
}

fn need(words: &Words, need: Need) -> String {
    match need {
        Need::Claim(claim) => words.with("checks-need-claim", &[("claim", claim)]),
        need => words.say(&format!("checks-need-{}", need.key())),
    }
}

/// Its place in the order, from 1.
fn number(check: Check) -> usize {
    check as usize + 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;
    use std::collections::BTreeSet;

    #[test]
    fn every_check_and_every_need_has_words_of_its_own_and_no_words_are_left_over() {
        for words in Language::ALL.map(Words::new) {
            let names: BTreeSet<String> = Check::ALL.iter().map(|check| check_name(&words, *check)).collect();
            let asks = Check::ALL.map(|check| words.say(&format!("checks-asks-{}", check.key())));
            assert!(asks.iter().all(|asks| asks.ends_with('?')), "{asks:?}");
            let told: BTreeSet<String> = Need::ALL.iter().map(|one| need(&words, *one)).collect();
            assert_eq!((names.len(), told.len()), (Check::ALL.len(), Need::ALL.len()));
        }
        let keys: BTreeSet<String> = crate::text::files(Language::English)
            .flat_map(|(_, content)| content.lines())
            .filter_map(|line| Some(line.split_once(" = ")?.0.to_owned()))
            .collect();
        let of = |prefix: &str| keys.iter().filter(|key| key.starts_with(prefix)).count();
        assert_eq!(of("checks-need-"), Need::ALL.len());
        assert_eq!((of("checks-name-"), of("checks-asks-")), (Check::ALL.len(), Check::ALL.len()));
        assert_eq!(of("checks-holds-"), Check::ALL.len());
    }

    #[test]
    fn a_check_is_one_sentence_with_its_place_its_outcome_and_what_would_settle_it() {
        let words = Words::new(Language::English);
        let told = sentence(&words, Check::Client, &Outcome::Unknown(Need::Client));
        assert_eq!(
            told,
            "3. Client: not known. What would settle it: the client as it is registered in the environment."
        );
        assert_eq!(sentence(&words, Check::Form, &Outcome::Passed), "1. Form: passed.");
        let failed = Outcome::Failed { code: "MP-124", claim: None };
        assert_eq!(
            sentence(&Words::new(Language::Bokmal), Check::Signature, &failed),
            "7. Signatur: stopper med MP-124."
        );
    }
}
