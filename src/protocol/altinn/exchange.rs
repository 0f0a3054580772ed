//! Altinn's token in exchange for Maskinporten's.
//!
//! `GET` with the one in `Authorization` gives the other, as text. Whatever is wrong with the token, Altinn answers 401 with
//! an empty body, so that the cause is told from what is in the token.

use crate::domain::{Environment, Timestamp};
use crate::problem::{Detail, ExchangeCause, Problem, Situation};
use crate::protocol::grant::CLOCK_TOLERANCE;
use crate::protocol::refusal::{is_server_fault, presentable};
use crate::protocol::token::{AccessToken, TokenClaims};
use serde_json::{Value, json};

/// Below the platform.
pub const EXCHANGE: &str = "authentication/api/v1/exchange/maskinporten";

/// Seconds that Altinn's token lasts.
pub const ALTINN_LIFETIME: i64 = 1800;

/// The header that named an enterprise user. It was shut down with Altinn 2: whoever sends it is answered 410.
pub const DEAD_HEADER: &str = "X-Altinn-EnterpriseUser-Authentication";

/// Reads Altinn's token from its answer, which is the token as text, bare or in quotation marks.
///
/// # Errors
/// [`Situation::UnexpectedAnswer`] when it is no token, or what [`unlike`](crate::protocol::unlike) says of it.
pub fn read(body: &[u8], received: Timestamp) -> Result<AccessToken, Problem> {
    let text = String::from_utf8_lossy(body);
    let token = text.trim().trim_matches('"');
    AccessToken::of_text(token, received, ALTINN_LIFETIME).ok_or_else(|| crate::protocol::unlike(body).into())
}

/// Altinn's token as an answer of a token endpoint, for programs that read those.
#[must_use]
pub fn as_answer(token: &AccessToken, left: i64) -> Value {
    json!({ "access_token": token.secret.expose(), "token_type": "Bearer", "expires_in": left, "scope": token.scope })
}

/// What a no means, given the token that was sent, and Altinn's time where its answer told it.
#[must_use]
pub fn read_refusal(
    status: u16,
    body: &[u8],
    sent: Option<&TokenClaims>,
    environment: &Environment,
    there: Timestamp,
) -> Problem {
    let told = String::from_utf8_lossy(body);
    let told = presentable(told.trim().trim_matches('"'));
    let situation = match status {
        401 => Situation::ExchangeRefused(cause(sent, environment, there)),
        400 => Situation::ExchangeInvalid,
        410 => Situation::ExchangeHeaderDead,
        _ if is_server_fault(status) => Situation::ServerFault,
        _ => crate::protocol::unlike(body),
    };
    let description = Some(told).filter(|told| !told.is_empty() && !told.starts_with('<'));
    Problem { situation, detail: Box::new(Detail { status: Some(status), description, ..Detail::default() }) }
}

/// What is wrong with a token, the surest first.
#[must_use]
pub fn cause(sent: Option<&TokenClaims>, environment: &Environment, there: Timestamp) -> ExchangeCause {
    let Some(claims) = sent else { return ExchangeCause::Unreadable };
    let now = there.as_second();
    if !environment.issuer.same_but_slash(&claims.iss) {
        ExchangeCause::OtherEnvironment
    } else if claims.exp > 0 && claims.exp + CLOCK_TOLERANCE <= now {
        ExchangeCause::Ended
    } else if claims.iat > now + CLOCK_TOLERANCE {
        ExchangeCause::NotYet
    } else if claims.consumer.is_none() {
        ExchangeCause::NoConsumer
    } else {
        ExchangeCause::Unseen
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use base64::Engine;
    use base64::prelude::BASE64_URL_SAFE_NO_PAD;

    fn claims() -> serde_json::Value {
        json!({ "iss": "https://test.maskinporten.no/", "iat": 1000, "exp": 1120, "consumer": { "ID": "0192:313907201" } })
    }

    #[test]
    fn the_token_comes_bare_or_in_quotation_marks() {
        let payload = BASE64_URL_SAFE_NO_PAD.encode(json!({ "iss": "a", "iat": 10, "exp": 1810 }).to_string());
        let token = format!("e30.{payload}.c2ln");
        for body in [token.clone(), format!("\"{token}\""), format!("{token}\n")] {
            let read = read(body.as_bytes(), Timestamp::UNIX_EPOCH).unwrap();
            assert_eq!((read.secret.expose(), read.lifetime), (token.as_str(), 1800));
        }
        for body in ["", "\"\"", "a b", "<html>", "{}"] {
            assert!(read(body.as_bytes(), Timestamp::UNIX_EPOCH).is_err(), "{body}");
        }
    }

    #[test]
    fn an_empty_no_is_explained_by_what_is_in_the_token() {
        let at = |second| Timestamp::from_second(second).unwrap();
        let cause_of = |claims: &serde_json::Value, environment: &Environment, now| {
            let claims: TokenClaims = serde_json::from_value(claims.clone()).unwrap();
            let problem = read_refusal(401, b"", Some(&claims), environment, at(now));
            let Situation::ExchangeRefused(cause) = problem.situation else { panic!("{problem:?}") };
            cause
        };
        let test = Environment::test();
        assert_eq!(cause_of(&claims(), &Environment::production(), 1010), ExchangeCause::OtherEnvironment);
        assert_eq!(cause_of(&claims(), &test, 1130), ExchangeCause::Ended);
        assert_eq!(cause_of(&claims(), &test, 989), ExchangeCause::NotYet);
        assert_eq!(cause_of(&claims(), &test, 1010), ExchangeCause::Unseen);
        let mut nobody = claims();
        nobody.as_object_mut().unwrap().remove("consumer");
        assert_eq!(cause_of(&nobody, &test, 1010), ExchangeCause::NoConsumer);
        let unread = read_refusal(401, b"", None, &test, at(0)).situation;
        assert_eq!(unread, Situation::ExchangeRefused(ExchangeCause::Unreadable));
    }

    #[test]
    fn a_no_with_words_keeps_them() {
        let problem =
            |status, body: &[u8]| read_refusal(status, body, None, &Environment::test(), Timestamp::UNIX_EPOCH);
        let invalid = problem(400, b"\"Invalid token provider\"");
        assert_eq!(invalid.situation, Situation::ExchangeInvalid);
        assert_eq!(invalid.detail.description.as_deref(), Some("Invalid token provider"));
        let echoed = problem(400, b"Invalid token eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJhIn0.c2lnbmF0dXJl");
        assert_eq!(echoed.detail.description.as_deref(), Some("Invalid token \u{2026}"), "no token is shown");
        assert_eq!(problem(410, b"").situation, Situation::ExchangeHeaderDead);
        assert_eq!(problem(503, b"").situation, Situation::ServerFault);
        assert_eq!(problem(403, b"<html>").situation, Situation::WebPage);
    }
}
