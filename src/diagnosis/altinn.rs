//! Altinn's own codes for what it refuses: `AUTH-00007`, `AUTH.VLD-00004`. They come from its source
//! (`src/Core/Problems/Problem.cs`, July 2026).

use super::rule::Rule;

/// Code, and what it says.
const CODES: [(&str, Rule); 14] = [
    ("AUTH.VLD-00004", Rule::AltinnClientTaken),
    ("AUTH-00004", Rule::AltinnSystemUserExists),
    ("AUTH-00006", Rule::AltinnRequestAccepted),
    ("AUTH-00007", Rule::AltinnRequestPending),
    ("AUTH-00008", Rule::AltinnRequestDenied),
    ("AUTH-00009", Rule::AltinnRequestDenied),
    ("AUTH-00010", Rule::AltinnRequestMissing),
    ("AUTH-00011", Rule::AltinnSystemMissing),
    ("AUTH-00013", Rule::AltinnRequestDecided),
    ("AUTH-00021", Rule::AltinnRedirect),
    ("AUTH-00023", Rule::AltinnVendorUnknown),
    ("AUTH_00004", Rule::AltinnSystemUserExists),
    ("AUTH_00007", Rule::AltinnRequestPending),
    ("AUTH_00011", Rule::AltinnSystemMissing),
];

/// Sentences that say the same where the code is not there, in lower case.
const WORDS: [(&str, Rule); 3] = [
    ("system user already exists", Rule::AltinnSystemUserExists),
    ("already tagged with an existing system", Rule::AltinnClientTaken),
    ("systemuser already exists", Rule::AltinnSystemUserExists),
];

/// What a code, or else a sentence, says.
pub(super) fn rule(code: &str, words: &str) -> Option<Rule> {
    let coded = CODES.iter().find(|(known, _)| known.eq_ignore_ascii_case(code) || has(words, known));
    let worded = || WORDS.iter().find(|(known, _)| words.contains(known));
    coded.or_else(worded).map(|(_, rule)| *rule)
}

/// The first code that stands in a text by itself, with its place.
pub(super) fn told(text: &str) -> Option<(usize, Rule)> {
    if !text.contains("AUTH") {
        return None;
    }
    CODES.iter().find_map(|(code, rule)| {
        let mut places = text.match_indices(code).map(|(at, _)| at);
        let is_alone = |at: &usize| {
            !text[..*at].ends_with(|c: char| c.is_alphanumeric() || c == '-')
                && !text[at + code.len()..].starts_with(|c: char| c.is_alphanumeric())
        };
        places.find(is_alone).map(|at| (at, *rule))
    })
}

/// Whether words in lower case have a code, and no longer number.
fn has(words: &str, code: &str) -> bool {
    let code = code.to_ascii_lowercase();
    let ends = |place: usize| !words[place + code.len()..].starts_with(|c: char| c.is_ascii_digit());
    words.match_indices(&code).any(|(place, _)| ends(place))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_stands_in_its_own_field_or_in_the_type() {
        assert_eq!(rule("AUTH-00007", ""), Some(Rule::AltinnRequestPending));
        assert_eq!(rule("STD-00000", "urn:altinn:error:auth.vld-00004 one"), Some(Rule::AltinnClientTaken));
        assert_eq!(rule("", "system user already exists"), Some(Rule::AltinnSystemUserExists));
        assert_eq!(rule("", "auth-000071"), None);
        assert_eq!(told("Feil: AUTH-00007, prøv igjen"), Some((6, Rule::AltinnRequestPending)));
        assert_eq!(told("XAUTH-00007 AUTH-000071"), None);
    }
}
