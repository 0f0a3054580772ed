//! What stands in a request or an answer, in plain words and for programs.

use crate::protocol::client_request::Letter;
use crate::protocol::jwk::PublicJwk;
use crate::terminal::print::plain;
use crate::text::{self, Words};
use serde_json::{Value, json};

/// Names and values, below each other.
pub(super) fn rows(letter: &Letter, words: &Words) -> Vec<(String, String)> {
    text::letter_rows(words, letter).into_iter().map(|(name, value)| (name, plain(&value))).collect()
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
