//! Altinn's own codes for what it refuses: `AUTH-00007`, `AUTH.VLD-00004`. They come from its source
//! (`src/Core/Problems/Problem.cs`, July 2026).

use super::evidence::Examined;
use super::redactable::{RedactableValue, Row};
use super::rule::Rule;
use serde::Deserialize;
use serde_json::Value;
use std::collections::HashMap;
use std::sync::LazyLock;

/// Which codes there are, and the name of the finding that says what each means.
const FILE: &str = include_str!("../../assets/codes/altinn.toml");

#[derive(Deserialize)]
struct Written {
    code: Vec<Meaning>,
}

#[derive(Deserialize)]
struct Meaning {
    means: String,
    is: Vec<String>,
}

/// What the codes can mean.
const RULES: [Rule; 19] = [
    Rule::AltinnClientTaken,
    Rule::AltinnSystemUserExists,
    Rule::AltinnRequestAccepted,
    Rule::AltinnRequestPending,
    Rule::AltinnRequestDenied,
    Rule::AltinnRequestMissing,
    Rule::AltinnSystemMissing,
    Rule::AltinnRequestDecided,
    Rule::AltinnRedirect,
    Rule::AltinnVendorUnknown,
    Rule::AltinnCannotDelegate,
    Rule::AltinnPackageInvalid,
    Rule::AltinnKindMixed,
    Rule::AltinnPartyDiffers,
    Rule::AltinnNotAllowed,
    Rule::AltinnHasClients,
    Rule::AltinnDelegationMissing,
    Rule::AltinnSystemUserMissing,
    Rule::AltinnOwnFault,
];

/// The highest number that a code of this kind has had: what looks like one, and is not in the file, is one we do not know.
const HIGHEST: u32 = 67;

/// No code is longer than this, with the letter after it.
const LONGEST: usize = 24;

/// How many digits a code ends with.
const DIGITS: usize = 5;

/// Code, in capitals and with hyphens, and what it says.
static CODES: LazyLock<HashMap<String, Rule>> = LazyLock::new(|| {
    let written: Written = toml::from_str(FILE).unwrap_or_else(|fault| panic!("the codes of Altinn: {fault}"));
    let known = written.code.into_iter().flat_map(|meaning| {
        let rule = RULES.into_iter().find(|rule| rule.key() == meaning.means);
        meaning.is.into_iter().filter_map(move |code| Some((code, rule?)))
    });
    let unknown = (0..=HIGHEST).map(|number| (format!("AUTH-{number:05}"), Rule::AltinnOtherCode));
    unknown.chain(known).collect()
});

/// Sentences that say the same where the code is not there, in lower case.
const WORDS: [(&str, Rule); 3] = [
    ("system user already exists", Rule::AltinnSystemUserExists),
    ("already tagged with an existing system", Rule::AltinnClientTaken),
    ("systemuser already exists", Rule::AltinnSystemUserExists),
];

/// What a code of Altinn's means; `None` of one that is not known.
#[must_use]
pub fn altinn_code(code: &str) -> Option<Rule> {
    meaning(code).filter(|rule| *rule != Rule::AltinnOtherCode)
}

/// What a code, or else a sentence, says. The words are in lower case.
pub(super) fn rule(code: &str, words: &str) -> Option<Rule> {
    let worded = || WORDS.iter().find(|(known, _)| words.contains(known)).map(|(_, rule)| *rule);
    meaning(code).or_else(|| codes_in(words, "auth").next().map(|(.., rule)| rule)).or_else(worded)
}

/// The first code that stands in a text by itself, with its place and what it means.
pub(super) fn told(text: &str) -> Option<(usize, &str, Rule)> {
    codes_in(text, "AUTH").next()
}

/// A code that is not known here is told with Altinn's own sentence, which says more than we can. It is on the screen alone.
pub(super) fn tell_in_its_words(examined: &mut Examined, object: &Value) {
    let told =
        ["detail", "title"].iter().find_map(|name| object[*name].as_str().filter(|told| !told.trim().is_empty()));
    if let Some(told) = told {
        tell_of_unknown(examined, "detail", &RedactableValue::foreign(told));
    }
}

/// A value for the finding that does not know the code; for no other.
pub(super) fn tell_of_unknown(examined: &mut Examined, claim: &'static str, value: &RedactableValue) {
    for found in examined.found.iter_mut().filter(|found| found.is(Rule::AltinnOtherCode)) {
        found.rows.push(Row::new(claim, value.clone()));
    }
}

/// What a code means, in capitals or not, with a hyphen or with the underscore that some programs write.
fn meaning(code: &str) -> Option<Rule> {
    CODES.get(&code.to_ascii_uppercase().replace('_', "-")).copied()
}

/// The known codes that begin like this, each with its place: in no longer word, and with no longer number.
fn codes_in<'a>(text: &'a str, begins: &str) -> impl Iterator<Item = (usize, &'a str, Rule)> {
    text.match_indices(begins).filter_map(|(at, _)| {
        let from = &text[at..text.floor_char_boundary(at + LONGEST)];
        let number = from.find(|c: char| !c.is_ascii_alphabetic() && !"._-".contains(c))?;
        let code = from.get(..number + DIGITS)?;
        let is_alone = !text[..at].ends_with(|c: char| c.is_alphanumeric() || c == '-')
            && !from[code.len()..].starts_with(|c: char| c.is_alphanumeric());
        meaning(code).filter(|_| is_alone).map(|rule| (at, code, rule))
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_of_the_file_is_read_and_means_something_that_is_told() {
        let written: Written = toml::from_str(FILE).unwrap();
        for meaning in &written.code {
            assert!(RULES.iter().any(|rule| rule.key() == meaning.means), "{}", meaning.means);
        }
        let counted: usize = written.code.iter().map(|meaning| meaning.is.len()).sum();
        let mut codes: Vec<&str> = written.code.iter().flat_map(|meaning| &meaning.is).map(String::as_str).collect();
        codes.sort_unstable();
        codes.dedup();
        assert_eq!((codes.len(), written.code.len()), (counted, RULES.len()), "none stands there twice");
        for number in 0..=HIGHEST {
            assert!(rule(&format!("AUTH-{number:05}"), "").is_some(), "{number}");
        }
        assert_eq!(rule("AUTH-00052", ""), Some(Rule::AltinnCannotDelegate));
        assert_eq!(rule("AUTH_00052", ""), Some(Rule::AltinnCannotDelegate));
        assert_eq!(rule("AUTH-00061", ""), Some(Rule::AltinnOtherCode));
        assert_eq!(rule("AUTH-00068", ""), None);
        let known = (0..=HIGHEST).filter(|number| altinn_code(&format!("AUTH-{number:05}")).is_some());
        assert_eq!(known.count() + written.code.iter().filter(|one| one.is[0].contains("VLD")).count(), counted);
    }

    #[test]
    fn a_code_stands_in_its_own_field_or_in_the_type() {
        assert_eq!(rule("AUTH-00007", ""), Some(Rule::AltinnRequestPending));
        assert_eq!(rule("STD-00000", "urn:altinn:error:auth.vld-00004 one"), Some(Rule::AltinnClientTaken));
        assert_eq!(rule("", "system user already exists"), Some(Rule::AltinnSystemUserExists));
        assert_eq!(rule("", "auth-000071"), None);
        assert_eq!(told("Feil: AUTH-00007, prøv igjen"), Some((6, "AUTH-00007", Rule::AltinnRequestPending)));
        assert_eq!(told("XAUTH-00007 AUTH-000071 AUTH AUTH-7 AUTHæ"), None);
        let later = Some((12, "AUTH_00052", Rule::AltinnCannotDelegate));
        assert_eq!(told("AUTH_failed AUTH_00052 AUTH-00007"), later, "the first in the text");
    }
}
