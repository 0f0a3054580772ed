//! Maskinporten's codes and sentences outside of JSON, as in a log, a subject line or an e-mail, with the scope and the
//! trace id that stand near them.

use super::normalize::beginning;
use super::redactable::RedactableValue;
use crate::domain::Scope;
use crate::problem::Refusal;
use crate::protocol::refusal;
use std::borrow::Cow;

/// Most codes that are read: a log of megabytes repeats the same few.
const MOST: usize = 1000;
/// Bytes that are read after a code, and before it, within its sentence.
const AFTER: usize = 400;
const BEFORE: usize = 200;
/// Bytes before and after a sentence in which it is looked for who speaks.
const AROUND: usize = 600;
/// Most ids that are read.
const MOST_IDS: usize = 2000;
/// How far from an answer an id or a scope can stand to be of it, in bytes.
const NEAR: usize = 4000;
/// What people write beside a code, in lower case, where it is all that they have.
const BESIDE: [&str; 8] = ["feil", "feilkode", "kode", "feilmelding", "code", "error", "errors", "fikk"];
/// Whose devices have names like our codes.
const MAKERS: [&str; 5] = ["ricoh", "canon", "aficio", "pixma", "nashuatec"];
/// What an id is called, in lower case.
const ID_LABELS: [&str; 11] = [
    "trace_id",
    "trace-id",
    "traceid",
    "trace id",
    "correlation_id",
    "correlation-id",
    "correlation id",
    "correlationid",
    "korrelasjonsid",
    "korrelasjons-id",
    "sporings-id",
];
/// What a scope is called, in lower case; also as this program prints it.
const SCOPE_LABELS: [&str; 3] = ["scope", "api-tilgang", "api access"];

/// What stands near a sentence of Maskinporten's that others may write as well, in lower case.
const MARKS: [&str; 12] = [
    "maskinporten",
    "trace_id",
    "mp-",
    "invalid_grant",
    "invalid_scope",
    "invalid_request",
    "error_description",
    "correlation id",
    "assertion",
    "invalid jwt.",
    "client authentication failed",
    "access to the scope",
];
/// So many of them are Maskinporten's alone.
const OF_ITS_OWN: usize = 3;

/// A refusal that a text tells, and where.
pub(super) struct Told {
    pub at: usize,
    pub refusal: Refusal,
}

/// Every refusal of Maskinporten's that a text with its lines joined tells by code or by sentence, in that order. A
/// sentence says more than a code that stands for several.
///
/// Where somebody's answer was read before (`is_answered`), its own words are no sentence of Maskinporten's.
pub(super) fn told(joined: &str, is_answered: bool) -> Vec<Told> {
    let marks = if is_answered { &MARKS[..OF_ITS_OWN] } else { &MARKS[..] };
    let worded: Vec<Told> = refusal::in_text(joined)
        .into_iter()
        .filter(|(at, known)| !refusal::is_worded_by_others(known) || is_marked(joined, *at, marks))
        .map(|(at, known)| Told { at, refusal: refusal::told_by(known, sentence(joined, at)) })
        .collect();
    let says_more = |coded: &Told| worded.iter().any(|one| one.refusal.mp_code() == coded.refusal.mp_code());
    let coded = joined.match_indices("MP-").filter_map(|(at, _)| {
        let code = code_at(joined, at)?;
        Some(Told { at, refusal: refusal::by_code(code, sentence(joined, at))? })
    });
    let coded: Vec<Told> = coded.take(MOST).filter(|one| !says_more(one)).collect();
    coded.into_iter().chain(worded).collect()
}

/// The first code of Maskinporten's form that we do not know: where something near says that Maskinporten speaks, or
/// where it is about all that a text has.
pub(super) fn unknown(joined: &str) -> Option<(usize, &str)> {
    let marks: Vec<&str> = MARKS.iter().copied().filter(|mark| *mark != "mp-").collect();
    let is_beside = |word: &str| BESIDE.contains(&word.to_lowercase().as_str());
    let others = beginning(joined, AROUND).split(|c: char| !c.is_alphanumeric() && c != '-');
    let mut others = others.filter(|word| !word.is_empty() && !word.starts_with("MP-"));
    let is_all = joined.len() <= AROUND && others.all(is_beside);
    joined.match_indices("MP-").take(MOST).find_map(|(at, _)| {
        let code = code_at(joined, at).filter(|code| code.as_bytes()[3..].iter().all(u8::is_ascii_digit))?;
        let is_unknown = Refusal::by_code(code).is_none();
        (is_unknown && (is_all || is_marked(joined, at, &marks))).then_some((at, code))
    })
}

/// Whether something near a place says that Maskinporten speaks.
fn is_marked(text: &str, at: usize, marks: &[&str]) -> bool {
    let from = text.ceil_char_boundary(at.saturating_sub(AROUND));
    let near = &text[from..at + beginning(&text[at..], AROUND).len()];
    let near = near.to_ascii_lowercase();
    marks.iter().any(|mark| near.contains(mark))
}

/// A code with nothing that makes it part of a longer name or number.
fn code_at(text: &str, at: usize) -> Option<&str> {
    let code = text.get(at..at + 6)?;
    let is_joined = text[..at].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'))
        || text[at + 6..].starts_with(|c: char| c.is_alphanumeric() || c == '_');
    let near = text[..at].trim_end().rsplit(char::is_whitespace).next().unwrap_or_default();
    let is_device = MAKERS.iter().any(|maker| near.eq_ignore_ascii_case(maker));
    (!is_joined && !is_device).then_some(code)
}

/// What stands around a place, up to the ends of its line and of the value that it stands in.
fn sentence(text: &str, at: usize) -> &str {
    sentence_within(text, at, &['\n', '"'])
}

fn sentence_within<'a>(text: &'a str, at: usize, ends: &[char]) -> &'a str {
    let from = text.ceil_char_boundary(at.saturating_sub(BEFORE));
    let start = text[from..at].rfind(ends).map_or(from, |place| from + place + 1);
    let after = beginning(&text[at..], AFTER);
    let end = after.find(ends).map_or(at + after.len(), |end| at + end);
    &text[start..end]
}

/// The line that a place is on, as far as it is near.
pub(super) fn line(text: &str, at: usize) -> &str {
    sentence_within(text, at, &['\n'])
}

/// Lines that go on below, put together: a sentence that was broken has no line that begins like one of a log.
pub(super) fn joined(text: &str) -> Cow<'_, str> {
    if !text.contains('\n') {
        return Cow::Borrowed(text);
    }
    let mut whole = String::with_capacity(text.len());
    for line in text.lines() {
        let bare = line.trim_start_matches(['>', '|', ' ', '\t']).trim_end();
        let begins = bare.is_empty() || bare.starts_with(|c: char| c.is_ascii_digit() || "{}[<\"'#*(".contains(c));
        // What follows a colon at the end of a name is a value of its own.
        let is_row = bare.split_once(':').is_some_and(|(name, _)| name.len() < 40 && !name.contains('.'));
        whole.push(if begins || is_row { '\n' } else { ' ' });
        let mut words = bare.split_whitespace();
        whole.extend(words.next());
        for word in words {
            whole.push(' ');
            whole.push_str(word);
        }
    }
    Cow::Owned(whole)
}

/// Ids and scopes with their labels, by where they stand.
pub(super) struct Labels {
    ids: Vec<(usize, String)>,
    scopes: Vec<(usize, Scope)>,
}

impl Labels {
    pub fn read(text: &str) -> Self {
        let lower = text.to_ascii_lowercase();
        let ids = ID_LABELS.iter().flat_map(|label| lower.match_indices(label).take(MOST_IDS));
        let mut ids: Vec<(usize, String)> =
            ids.filter_map(|(at, label)| Some((at, id(&text[at + label.len()..])?))).collect();
        let scopes = SCOPE_LABELS.iter().flat_map(|label| lower.match_indices(label).take(MOST_IDS));
        let scopes = scopes.filter_map(|(at, label)| Some((at, scope(&text[at + label.len()..])?)));
        ids.sort_by_key(|(at, _)| *at);
        Self { ids, scopes: scopes.collect() }
    }

    /// The id nearest to a place.
    pub fn id(&self, at: usize) -> Option<RedactableValue> {
        nearest(&self.ids, at).and_then(|id| RedactableValue::trace_id(id))
    }

    /// The scope nearest to a place.
    pub fn scope(&self, at: usize) -> Option<&Scope> {
        nearest(&self.scopes, at)
    }
}

fn nearest<T>(labelled: &[(usize, T)], at: usize) -> Option<&T> {
    let near = labelled.iter().filter(|(place, _)| place.abs_diff(at) < NEAR);
    near.min_by_key(|(place, _)| place.abs_diff(at)).map(|(_, value)| value)
}

/// What stands after a label: `: x`, `=x`, `": "x"`, `","value":"x"`, `): x`.
fn value(after: &str) -> &str {
    let near = beginning(after, 120);
    let bare = near.trim_start_matches(['"', '\'', ')', ':', '=', ' ', ',', '[', '`']);
    let bare = bare.strip_prefix("value").map_or(bare, |rest| rest.trim_start_matches(['"', '\'', ':', ' ']));
    if bare.len() == near.len() {
        return "";
    }
    let end = bare.find(|c: char| c.is_whitespace() || matches!(c, '"' | '\'' | ')' | ',' | '}' | ']' | '&' | '`'));
    end.map_or(bare, |end| &bare[..end])
}

fn id(after: &str) -> Option<String> {
    let id = value(after).trim_end_matches(['.', ';']);
    let fits = (4..=64).contains(&id.len()) && id.bytes().all(|byte| byte.is_ascii_hexdigit() || byte == b'-');
    (fits && id.bytes().any(|byte| byte.is_ascii_digit())).then(|| id.to_owned())
}

fn scope(after: &str) -> Option<Scope> {
    let scope = Scope::parse(value(after)).ok()?;
    is_usual(&scope).then_some(scope)
}

/// Whether a scope has the form that all have that were seen, so that no address and no time is taken for one.
pub(super) fn is_usual(scope: &Scope) -> bool {
    let usual = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '_' | '.');
    let named = scope.as_str().chars().all(|c| usual(c) || matches!(c, ':' | '/'));
    let begins = scope.prefix().starts_with(|c: char| c.is_ascii_lowercase());
    named && begins && !scope.as_str().contains("//") && scope.prefix() != "urn" && scope.as_str().len() <= 100
}

#[cfg(test)]
mod tests {
    use super::*;

    fn codes(text: &str) -> Vec<&'static str> {
        told(&joined(text), false).iter().filter_map(|one| one.refusal.mp_code()).collect()
    }

    #[test]
    fn a_code_has_borders() {
        for text in ["Ricoh MP-2501", "XMP-122", "MP-122a", "MP-1220", "Canon MP-250", "a_MP-122", "MP-999"] {
            assert!(codes(text).is_empty(), "{text}");
        }
        for text in ["MP-122", "(MP-122)", "feil:MP-122.", "errors/MP-122\"", "«MP-122»"] {
            assert_eq!(codes(text), ["MP-122"], "{text}");
        }
    }

    #[test]
    fn a_code_that_is_not_known_is_maskinportens_where_something_says_so() {
        for text in [
            "MP-140",
            "Feilkode: MP-140.",
            "Maskinporten svarte MP-140 i dag, hva betyr det?",
            "invalid_grant: Something new. https://test.maskinporten.no/errors/MP-140",
            "MP-250 MP-140 (trace_id: 00ab)",
        ] {
            assert_eq!(unknown(text).map(|(_, code)| code), Some("MP-140"), "{text}");
        }
        for text in [
            "MP-121",
            "Ricoh MP-140",
            "MP-1401",
            "MP-14x",
            "varenummer MP-140",
            "Maskinporten MP-æøå",
            "Maskinporten XMP-140",
        ] {
            assert_eq!(unknown(text), None, "{text}");
        }
    }

    #[test]
    fn a_sentence_that_others_write_as_well_is_maskinportens_where_something_says_so() {
        for text in [
            "12 expired keys deleted",
            "deleting expired key user:4",
            "Client not found in CRM",
            "User 7 has not been granted access to the folder",
            "401: JWT has expired",
        ] {
            assert!(codes(text).is_empty(), "{text}");
        }
        for (text, code) in [
            ("invalid_grant: Expired key.", "MP-121"),
            ("Maskinporten svarte: JWT has expired.", "MP-130"),
            ("Client authentication failed (Client not found)", "MP-100"),
            ("Consumer has not been granted access to the scope ks:fiks", "MP-250"),
        ] {
            assert_eq!(codes(text), [code], "{text}");
        }
        let other = r#"{"error":"invalid_grant","error_description":"Invalid JWT Signature."}"#;
        assert_eq!((told(other, true).len(), told(other, false).len()), (0, 1));
    }

    #[test]
    fn a_sentence_says_more_than_a_code_that_stands_for_several() {
        let text = "Issue time is in the future.\nhttps://maskinporten.no/errors/MP-130";
        let told = told(text, false);
        assert!(matches!(told[..], [Told { refusal: Refusal::IssuedInFuture, .. }]), "{}", told.len());
    }

    #[test]
    fn a_sentence_that_was_broken_over_lines_is_one() {
        for text in [
            "Invalid JWT. Invalid organization\nnumber for client.",
            "> Invalid JWT. Invalid\r\n> organization   number for\r\n> client. Does not match",
        ] {
            assert_eq!(codes(text), ["MP-122"], "{text}");
        }
        assert!(codes("x has expired\n2026-11-20 12:00 key").is_empty());
    }

    #[test]
    fn the_scope_and_the_organisation_stand_before_a_code_as_well_as_after() {
        let text = "Consumer 313299767 has not delegated access to the scope brreg:losore/tlg to supplier 314330897";
        let Refusal::NotDelegated { scope, consumer } = told(&joined(text), false).remove(0).refusal else {
            panic!("another")
        };
        assert_eq!(scope.unwrap().as_str(), "brreg:losore/tlg");
        assert_eq!(consumer.unwrap().to_string(), "313299767");
        let text = "12:00:01 no access to the scope brreg:losore/tlg, see https://x.no/ (MP-250)";
        let Refusal::ScopeNotGranted(scope) = told(&joined(text), false).remove(0).refusal else { panic!("another") };
        assert_eq!(scope.unwrap().as_str(), "brreg:losore/tlg");
    }

    #[test]
    fn ids_and_scopes_are_found_by_any_label() {
        for text in [
            "(trace_id: 00ab12)",
            "X-Correlation-Id: 00ab12",
            "Sporingsnummer (trace_id): 00ab12",
            r#"{"name":"trace_id","value":"00ab12"}"#,
            "traceId=00ab12&x",
            "'korrelasjonsid': '00ab12'",
        ] {
            assert_eq!(Labels::read(text).id(0).map(|id| id.plain()).as_deref(), Some("00ab12"), "{text}");
        }
        for text in [
            "API-tilgang (scope): brreg:losore/tlg",
            "API access: brreg:losore/tlg",
            r#"{"name": "scope", "value": "brreg:losore/tlg"}"#,
            "scope=brreg:losore/tlg",
        ] {
            assert_eq!(Labels::read(text).scope(0).map(Scope::as_str), Some("brreg:losore/tlg"), "{text}");
        }
        assert!(Labels::read("scope: 12:00:00, trace_id: none").scope(0).is_none());
    }
}
