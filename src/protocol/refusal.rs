//! What a refusal of the token endpoint means.
//!
//! Since 2024 the code stands in `error_uri` (`https://maskinporten.no/errors/MP-121`), and the
//! description ends in `(trace_id: …)`. `error_uri` may be absent, so the texts are known as well.

use super::unlike;
use crate::domain::{OrgNumber, Scope, is_invisible};
use crate::problem::{Detail, Problem, Refusal, Situation};
use crate::protocol::on_behalf::OnBehalfOf;
use serde::{Deserialize, Serialize};

/// An error body of the token endpoint (RFC 6749 section 5.2).
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ErrorBody {
    /// `invalid_grant`, `invalid_scope`, `forbidden` …
    #[serde(default)]
    pub error: String,
    /// A sentence in English, with a trace id at its end.
    #[serde(default)]
    pub error_description: String,
    /// An address that ends in the code.
    #[serde(default)]
    pub error_uri: Option<String>,
}

/// What `error` says of a system user that Altinn does not have as asked for.
const ALTINN_ERROR: &str = "invalid_altinn_customer_configuration";
/// Longest piece of a foreign answer that is kept for support, in characters.
const LONGEST_DESCRIPTION: usize = 500;

/// Texts that have been seen, most telling first; each is a part of the description in lower case.
/// Those without a code in Digdir's list come from service-desk pages and clients' records.
const TEXTS: [(&str, Refusal); 25] = [
    ("unknown key identifier", Refusal::UnknownKid),
    ("requires pre-registered jwk", Refusal::KeyRequired),
    ("combination consumer_org in claim", Refusal::ConsumerOrgInvalid),
    ("grant is used before", Refusal::UsedBefore),
    ("client not found", Refusal::UnknownClient),
    ("invalid jwt claim aud", Refusal::WrongAudience),
    ("signed with an invalid certificate", Refusal::InvalidCertificate),
    ("expired key", Refusal::ExpiredKey),
    ("invalid organization number for client", Refusal::OrganisationDiffers),
    ("invalid jwt header x5c", Refusal::MalformedX5c),
    ("invalid jwt signature", Refusal::InvalidSignature),
    ("too long lifetime", Refusal::LifetimeTooLong),
    ("issue time is in the future", Refusal::IssuedInFuture),
    ("issue time is after now", Refusal::IssuedInFuture),
    ("jwt is expired", Refusal::ExpiredGrant),
    ("jwt has expired", Refusal::ExpiredGrant),
    ("invalid scopes for client", Refusal::ScopeNotOnClient(None)),
    ("not allowed for maskinporten", Refusal::WrongIntegrationType),
    ("only allowed for user login", Refusal::WrongIntegrationType),
    ("has not been granted access", Refusal::ScopeNotGranted(None)),
    ("has not delegated access", Refusal::NotDelegated { scope: None, consumer: None }),
    ("system user not found", Refusal::SystemUserNotReady),
    // \[inferred\] No source has Maskinporten's own words.
    ("consent not found", Refusal::ConsentNotReady),
    ("unknown authorization details type", Refusal::UnknownAuthorizationDetails),
    ("unknown fields in the authorization details", Refusal::UnknownAuthorizationFields),
];

/// What the token endpoint meant by an answer that was not a yes.
///
/// Never fails: a page from a proxy becomes [`Situation::WebPage`], a fault of the server's
/// own [`Situation::ServerFault`].
#[must_use]
pub fn read(status: u16, body: &[u8]) -> Problem {
    let parsed: Option<ErrorBody> = serde_json::from_slice(body).ok();
    let Some(body) = parsed.filter(|body| !body.error.is_empty() || body.error_uri.is_some()) else {
        let situation = if is_server_fault(status) { Situation::ServerFault } else { unlike(body) };
        return Problem { situation, detail: Box::new(Detail { status: Some(status), ..Detail::default() }) };
    };
    let situation = match recognise(&body) {
        Refusal::Other if is_server_fault(status) => Situation::ServerFault,
        refusal => Situation::Refused(refusal),
    };
    Problem { situation, detail: Box::new(detail(status, &body)) }
}

/// The same where it is known on behalf of whom was asked: the codes do not say whether it is the customer who lacks an
/// access, or a consent that Altinn does not have.
#[must_use]
pub fn asked_for(mut problem: Problem, on_behalf_of: &OnBehalfOf) -> Problem {
    let Situation::Refused(refusal) = &problem.situation else { return problem };
    let meant = match refusal {
        Refusal::ScopeNotGranted(scope) if on_behalf_of.consumer_org().is_some() => {
            Refusal::CustomerNotGranted(scope.clone())
        }
        Refusal::SystemUserNotReady if matches!(on_behalf_of, OnBehalfOf::Consent(..)) => Refusal::ConsentNotReady,
        _ => return problem,
    };
    problem.situation = Situation::Refused(meant);
    problem
}

/// What a code means, with what the text around it says: `MP-200`.
#[must_use]
pub fn by_code(code: &str, text: &str) -> Option<Refusal> {
    Refusal::by_code(code).map(|refusal| told_by(refusal, text))
}

/// The refusals whose texts stand somewhere in a longer text, with the place of each.
#[must_use]
pub fn in_text(text: &str) -> Vec<(usize, Refusal)> {
    // ASCII alone, so that a place in one is the same place in the other.
    let lower = text.to_ascii_lowercase();
    let ends = |at: usize| !lower[at..].starts_with(|c: char| c.is_ascii_alphabetic());
    let find = |part: &str| lower.match_indices(part).map(|(at, _)| at).find(|at| ends(at + part.len()));
    TEXTS.iter().filter_map(|(part, known)| Some((find(part)?, known.clone()))).collect()
}

/// Whether others than Maskinporten word this so: what stands beside it has to say who speaks.
#[must_use]
pub fn is_worded_by_others(refusal: &Refusal) -> bool {
    matches!(
        refusal,
        Refusal::UnknownClient
            | Refusal::ExpiredKey
            | Refusal::LifetimeTooLong
            | Refusal::ExpiredGrant
            | Refusal::InvalidSignature
            | Refusal::ScopeNotGranted(_)
    )
}

/// Whether this status is the server's own fault, or its being overloaded.
#[must_use]
pub fn is_server_fault(status: u16) -> bool {
    status >= 500 || status == 429
}

/// `MP-122`, where a text has it: not as a part of a longer name or number.
fn written_code(text: &str) -> Option<&str> {
    let is_joined = |place: usize| {
        text[..place].ends_with(char::is_alphanumeric) || text[place + 6..].starts_with(char::is_alphanumeric)
    };
    text.match_indices("MP-").find_map(|(place, _)| text.get(place..place + 6).filter(|_| !is_joined(place)))
}

/// The code of an answer, known or not: it ends the address, or stands in the text.
#[must_use]
pub fn code_of_answer<'a>(error_uri: Option<&'a str>, description: &'a str) -> Option<&'a str> {
    error_uri.and_then(code_of).or_else(|| written_code(description))
}

fn recognise(body: &ErrorBody) -> Refusal {
    let text = &body.error_description;
    let lower = text.to_lowercase();
    let by_text = TEXTS.iter().find(|(part, _)| lower.contains(part)).map(|(_, known)| told_by(known.clone(), text));
    // The code lies in the address; those who repeat an answer write it into the text.
    let code = code_of_answer(body.error_uri.as_deref(), text);
    let by_code = code.and_then(|code| by_code(code, text));
    // A text can say more than a code: MP-130 stands for three different faults of a clock.
    match (by_code, by_text) {
        // What its values lack is told in words that differ from case to case.
        (None, None) if body.error == ALTINN_ERROR => Refusal::SystemUserNotReady,
        (Some(coded), Some(told)) if coded.mp_code() != told.mp_code() && told.mp_code().is_some() => coded,
        (_, Some(told)) => told,
        (Some(coded), None) => coded,
        (None, None) => Refusal::Other,
    }
}

/// The code at the end of an `error_uri`: `MP-121`.
fn code_of(uri: &str) -> Option<&str> {
    uri.trim_end_matches('/').rsplit('/').next().filter(|last| last.starts_with("MP-"))
}

/// The same refusal with the scope and the organisation that this text names.
#[must_use]
pub fn told_by(refusal: Refusal, text: &str) -> Refusal {
    match refusal {
        Refusal::ScopeNotOnClient(_) => Refusal::ScopeNotOnClient(scope_in(text)),
        Refusal::ScopeNotGranted(_) => Refusal::ScopeNotGranted(scope_in(text)),
        Refusal::NotDelegated { .. } => {
            let consumer = words(text).find_map(|word| OrgNumber::parse(word).ok());
            Refusal::NotDelegated { scope: scope_in(text), consumer }
        }
        refusal => refusal,
    }
}

/// The last word of the sentence that has the form of a scope, before the trace id.
fn scope_in(text: &str) -> Option<Scope> {
    let sentence = text.split("(trace_id").next().unwrap_or(text).split("(correlation").next().unwrap_or(text);
    // Neither an address nor a time of day is one.
    let named = words(sentence).filter(|word| !word.contains("://") && !word.starts_with(|c: char| c.is_ascii_digit()));
    named.filter_map(|word| Scope::parse(word).ok()).last()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split_whitespace()
        .map(|word| word.trim_matches(|c: char| matches!(c, '.' | ',' | '`' | '\'' | '"' | '(' | ')')))
}

fn detail(status: u16, body: &ErrorBody) -> Detail {
    let (description, trace_id) = split_trace_id(&body.error_description);
    Detail {
        host: None,
        status: Some(status),
        error: (!body.error.is_empty()).then(|| presentable(&body.error)),
        description: (!description.is_empty()).then(|| presentable(description)),
        trace_id,
    }
}

fn split_trace_id(description: &str) -> (&str, Option<String>) {
    for label in ["(trace_id:", "(correlation id:"] {
        if let Some((before, after)) = description.split_once(label) {
            let id = after.trim_end().trim_end_matches(')').trim();
            return (before.trim(), Some(presentable(id)));
        }
    }
    (description.trim(), None)
}

/// Foreign text as it may be shown: cut to a length, without what is not seen but acts, and without
/// anything that looks like a token, in case a server quotes the grant that it was sent.
#[must_use]
pub fn presentable(text: &str) -> String {
    let seen: String = text.chars().filter(|c| !is_invisible(*c)).collect();
    // Cut last: of a token across the cut, the first half would not look like one.
    without_tokens(&seen).chars().take(LONGEST_DESCRIPTION).collect()
}

/// A text with `…` in the place of everything that looks like a token.
#[must_use]
pub fn without_tokens(text: &str) -> String {
    // Each piece is as much as could be of one JWT, and the character after it.
    let pieces = text.split_inclusive(|c| !is_of_a_jwt(c)).map(|piece| {
        let run = piece.trim_end_matches(|c| !is_of_a_jwt(c));
        if run.contains(JWT_START) || is_spaced(run) { ["…", &piece[run.len()..]] } else { [piece, ""] }
    });
    pieces.flatten().collect()
}

/// `{"` in base64, with which the header of every JWT begins.
const JWT_START: &str = "eyJ";

/// A brace and a blank or a line end: a header may be written like that as well.
const SPACED_STARTS: [&str; 4] = ["eyA", "ewo", "ew0", "ewk"];

fn is_spaced(run: &str) -> bool {
    run.contains('.') && SPACED_STARTS.iter().any(|start| run.starts_with(start))
}

fn is_of_a_jwt(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    fn refused(status: u16, error: &str, description: &str, code: Option<&str>) -> Problem {
        let body = ErrorBody {
            error: error.into(),
            error_description: format!("{description} (trace_id: 0123456789abcdef0123456789abcdef)"),
            error_uri: code.map(|code| format!("https://test.maskinporten.no/errors/{code}")),
        };
        read(status, &serde_json::to_vec(&body).unwrap())
    }

    /// Code, HTTP status, `error`, description: as documented or recorded.
    const DOCUMENTED: [(&str, u16, &str, &str); 17] = [
        ("MP-011", 400, "invalid_request", "Invalid assertion. Invalid parameter value"),
        ("MP-012", 400, "invalid_grant", "Grant is used before"),
        ("MP-100", 400, "invalid_grant", "Invalid assertion. Client authentication failed (Client not found)"),
        ("MP-110", 400, "invalid_grant", "Invalid assertion. Client authentication failed. Invalid JWT claim aud"),
        (
            "MP-120",
            400,
            "invalid_grant",
            "Client authentication failed. The JWT is signed with an invalid certificate.",
        ),
        ("MP-121", 400, "invalid_grant", "Invalid assertion. Client authentication failed. Expired key."),
        (
            "MP-122",
            400,
            "invalid_grant",
            "Invalid JWT. Invalid organization number for client. Does not match certificate orgno",
        ),
        ("MP-123", 400, "invalid_grant", "Invalid JWT header x5c"),
        ("MP-124", 400, "invalid_grant", "Invalid JWT signature"),
        ("MP-130", 400, "invalid_grant", "JWT is expired"),
        ("MP-200", 400, "invalid_scope", "Token request contains invalid scopes for client, brreg:losore/tlg"),
        ("MP-201", 400, "invalid_scope", "The request contains scopes not allowed for maskinporten"),
        ("MP-250", 403, "forbidden", "Consumer has not been granted access to the scope brreg:losore/tlg"),
        (
            "MP-251",
            403,
            "forbidden",
            "Consumer 313299767 has not delegated access to the scope brreg:losore/tlg to supplier 314330897",
        ),
        ("MP-301", 400, "invalid_request", "Unknown authorization details type"),
        ("MP-302", 400, "invalid_request", "Unknown fields in the authorization details"),
        ("MP-303", 400, "invalid_altinn_customer_configuration", "System user is not approved"),
    ];

    #[test]
    fn every_code_is_recognised() {
        for (code, status, error, description) in DOCUMENTED {
            assert_eq!(refused(status, error, description, Some(code)).code(), code);
        }
    }

    #[test]
    fn every_text_is_recognised_where_the_code_is_missing() {
        for (code, status, error, description) in DOCUMENTED {
            if matches!(code, "MP-011" | "MP-303") {
                continue; // Their descriptions differ from case to case.
            }
            assert_eq!(refused(status, error, description, None).code(), code, "{description}");
        }
    }

    #[test]
    fn texts_without_a_code_are_recognised() {
        let texts = [
            ("Unknown key identifier (kid) for client.", "unknown-kid"),
            (
                "Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided",
                "key-required",
            ),
            (
                "Validation of JWT claim failed: The combination consumer_org in claim and delegation scope on client is invalid",
                "consumer-org-invalid",
            ),
        ];
        for (text, key) in texts {
            assert_eq!(refused(400, "invalid_grant", text, None).key(), key);
        }
        let altinn = refused(400, "invalid_altinn_customer_configuration", "Something of a system", None);
        assert_eq!(altinn.key(), "system-user-not-ready");
        for (text, key) in [
            ("JWT has too long lifetime.", "lifetime-too-long"),
            ("Issue time is in the future.", "issued-in-future"),
            ("Issue time is after now", "issued-in-future"),
            ("JWT has expired.", "expired-grant"),
        ] {
            assert_eq!(refused(400, "invalid_grant", text, Some("MP-130")).key(), key);
        }
    }

    #[test]
    fn scope_and_organisations_are_read_from_the_sentence() {
        let scope = Scope::parse("brreg:losore/tlg").ok();
        let text = "Consumer 313299767 has not delegated access to the scope `brreg:losore/tlg` to supplier 314330897";
        let consumer = OrgNumber::parse("313299767").ok();
        let problem = refused(403, "forbidden", text, Some("MP-251"));
        assert_eq!(problem.situation, Situation::Refused(Refusal::NotDelegated { scope: scope.clone(), consumer }));
        let problem =
            refused(400, "invalid_scope", "Token request contains invalid scopes for client, brreg:losore/tlg", None);
        assert_eq!(problem.situation, Situation::Refused(Refusal::ScopeNotOnClient(scope)));
    }

    #[test]
    fn on_behalf_of_whom_was_asked_says_who_lacks_what() {
        let consumer = OrgNumber::parse("313907201").unwrap();
        let consent = OnBehalfOf::read(
            r#"[{"type":"urn:altinn:consent","id":"b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7",
                "from":"urn:altinn:organization:identifier-no:313907201"}]"#,
            None,
        );
        let (customer, consent) = (OnBehalfOf::Customer(consumer), consent.unwrap());
        let text = "Consumer has not been granted access to the scope brreg:losore/tlg.";
        let granted = refused(403, "forbidden", text, Some("MP-250"));
        let scope = Scope::parse("brreg:losore/tlg").ok();
        let meant = asked_for(granted.clone(), &customer);
        let lacks = Refusal::CustomerNotGranted(scope);
        assert_eq!((meant.situation.clone(), meant.code()), (Situation::Refused(lacks), "MP-250"));
        for own in [OnBehalfOf::Itself, consent.clone()] {
            assert_eq!(asked_for(granted.clone(), &own), granted, "it is the one who asks that lacks it");
        }
        let altinn = refused(400, ALTINN_ERROR, "Something of Altinn", Some("MP-303"));
        let meant = asked_for(altinn.clone(), &consent);
        assert_eq!((meant.key(), meant.code()), ("consent-not-ready", "MP-303"));
        assert_eq!(asked_for(altinn.clone(), &customer), altinn);
        assert_eq!(refused(400, ALTINN_ERROR, "Consent not found", Some("MP-303")).key(), "consent-not-ready");
    }

    #[test]
    fn the_trace_id_is_kept_apart_for_support() {
        let problem = refused(400, "invalid_grant", "Expired key.", Some("MP-121"));
        assert_eq!(problem.detail.trace_id.as_deref(), Some("0123456789abcdef0123456789abcdef"));
        assert_eq!(problem.detail.description.as_deref(), Some("Expired key."));
        let older = br#"{"error":"invalid_grant","error_description":"Expired key. (correlation id: 9d7b)"}"#;
        assert_eq!(read(400, older).detail.trace_id.as_deref(), Some("9d7b"));
    }

    #[test]
    fn a_fault_of_the_server_is_not_blamed_on_the_user() {
        assert_eq!(read(503, b"<html>down</html>").situation, Situation::ServerFault);
        assert_eq!(read(429, b"").situation, Situation::ServerFault);
        assert_eq!(read(500, br#"{"error":"server_error"}"#).situation, Situation::ServerFault);
        assert_eq!(read(400, b"<html>proxy</html>").situation, Situation::WebPage);
    }

    #[test]
    fn an_unknown_reason_is_passed_on_in_the_servers_words() {
        let problem = refused(400, "invalid_grant", "Something new", Some("MP-999"));
        assert_eq!(problem.situation, Situation::Refused(Refusal::Other));
        assert_eq!(problem.detail.description.as_deref(), Some("Something new"));
    }

    #[test]
    fn a_grant_that_is_quoted_back_is_not_shown() {
        let problem = refused(400, "invalid_grant", "Bad assertion eyJhbGciOi.abc.def here", None);
        assert_eq!(problem.detail.description.as_deref(), Some("Bad assertion … here"));
    }

    #[test]
    fn a_grant_that_is_quoted_back_in_any_way_is_not_shown() {
        for (said, shown) in [
            (r#"{"assertion":"eyJhbGciOi.abc-d_e.f"}"#, r#"{"assertion":"…"}"#),
            ("assertion=eyJhbGciOi.abc.def, (eyJ.x.y)", "assertion=…, (…)"),
            ("[x.eyJhbGciOi.abc]\nend", "[…]end"),
            ("ey\u{200e}JhbGciOi.abc;next", "…;next"),
            ("eyJhbGciOi", "…"),
            ("jwt=ewogImFsZyI6.ewogIm.c2ln;", "jwt=…;"),
            ("ewok, eyAre", "ewok, eyAre"),
            ("blåbær – nothing here.", "blåbær – nothing here."),
        ] {
            assert_eq!(presentable(said), shown);
        }
        let cut = presentable(&format!("{}eyJhbGciOi", " ".repeat(LONGEST_DESCRIPTION - 5)));
        assert!(cut.ends_with('…'), "{cut}");
        for room in 0..12 {
            let cut = presentable(&format!("{}eyJhbGciOi.abc", " ".repeat(LONGEST_DESCRIPTION - room)));
            assert!(!cut.contains('e'), "{cut}");
        }
    }

    #[test]
    fn what_is_not_seen_but_acts_is_left_out() {
        let said = "a\u{1b}[2Jb\u{9b}31mc\u{202e}d\u{2066}e\u{2069}f\u{200e}g\u{200f}h\u{61c}i\u{7f}";
        assert_eq!(presentable(said), "a[2Jb31mcdefghi");
    }
}
