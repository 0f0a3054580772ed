//! What stands in a request or an answer, in plain words and for programs.

use crate::domain::EnvironmentKind;
use crate::protocol::client_request::{ClientAnswer, ClientRequest, Letter};
use crate::protocol::jwk::PublicJwk;
use crate::terminal::keys::grouped;
use crate::terminal::print::plain;
use crate::text::Words;
use serde_json::{Value, json};

/// Names and values, below each other.
pub(super) fn rows(letter: &Letter, words: &Words) -> Vec<(String, String)> {
    let rows = match letter {
        Letter::Request(request) => of_request(request, words),
        Letter::Answer(answer) => of_answer(answer, words),
    };
    rows.into_iter().map(|(name, value)| (words.say(name), plain(&value))).collect()
}

fn of_request(request: &ClientRequest, words: &Words) -> Vec<(&'static str, String)> {
    let means = |is: bool| words.say(if is { "request-yes" } else { "request-no" });
    let mut rows = vec![
        ("request-row-name", request.name.clone()),
        ("request-row-organisation", request.organisation.grouped()),
        ("request-row-contact", request.contact.clone()),
        ("request-row-purpose", request.purpose.clone()),
        ("request-row-environment", environment(request.environment, words)),
        ("request-row-scopes", request.scopes.to_string()),
        ("request-row-customers", means(request.for_customers)),
        ("request-row-system-user", means(request.for_system_user)),
    ];
    match &request.key {
        Some(key) => rows.push(("request-row-fingerprint", grouped(&key.fingerprint()))),
        None => rows.push(("request-row-key", words.say("request-customer-makes-key"))),
    }
    rows
}

fn of_answer(answer: &ClientAnswer, words: &Words) -> Vec<(&'static str, String)> {
    let mut rows = vec![
        ("request-row-client", answer.client_id.to_string()),
        ("request-row-kid", answer.kid.clone()),
        ("request-row-environment", environment(answer.environment, words)),
        ("request-row-customer", answer.organisation.grouped()),
        ("request-row-scopes", answer.scopes.to_string()),
    ];
    rows.extend(answer.ends.map(|ends| ("request-row-ends", words.date(ends))));
    rows
}

fn environment(kind: EnvironmentKind, words: &Words) -> String {
    words.say(match kind {
        EnvironmentKind::Test => "request-environment-test",
        EnvironmentKind::Production => "request-environment-production",
        EnvironmentKind::Demo | EnvironmentKind::Custom => "request-environment-custom",
    })
}

/// What to know before anything is granted.
pub(super) fn notices(letter: &Letter, words: &Words) -> Vec<String> {
    match letter {
        Letter::Request(request) => {
            let able = words.say("request-able");
            let proof = words.say(if request.key.is_some() { "request-unproved-key" } else { "request-unproved" });
            vec![able, proof]
        }
        Letter::Answer(_) => vec![words.say("request-answer-next")],
    }
}

/// What programs get. Names that they may rely on: never translated.
pub(super) fn json(letter: &Letter) -> Value {
    let scopes = |scopes: &crate::domain::ScopeSet| scopes.iter().map(ToString::to_string).collect::<Vec<_>>();
    match letter {
        Letter::Request(request) => json!({
            "kind": "request",
            "name": request.name,
            "orgnr": request.organisation.to_string(),
            "contact": request.contact,
            "purpose": request.purpose,
            "environment": request.environment.key(),
            "scopes": scopes(&request.scopes),
            "kid": request.key.as_ref().map(PublicJwk::kid),
            "fingerprint": request.key.as_ref().map(PublicJwk::fingerprint),
            "for_customers": request.for_customers,
            "for_system_user": request.for_system_user,
        }),
        Letter::Answer(answer) => json!({
            "kind": "answer",
            "client_id": answer.client_id.as_str(),
            "kid": answer.kid,
            "environment": answer.environment.key(),
            "orgnr": answer.organisation.to_string(),
            "scopes": scopes(&answer.scopes),
            "ends": answer.ends.map(|ends| ends.to_string()),
        }),
    }
}
