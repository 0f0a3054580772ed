//! Maskinporten on paper: what is written in requests and answers, and what it means. No I/O.
//!
//! Facts are from docs.digdir.no unless a comment names another source; what is inferred rather
//! than documented says so, and is kept in one place.

pub mod altinn;
pub mod client_request;
pub mod example;
pub mod grant;
pub mod jwk;
pub mod jwt;
pub mod metadata;
pub mod on_behalf;
pub mod refusal;
pub mod retired;
pub mod self_service;
pub mod token;
pub mod trial;

use crate::problem::{Problem, Situation};
use serde::de::DeserializeOwned;

/// Reads a JSON answer, or says what it is instead.
///
/// # Errors
/// What [`unlike`] says; the parser's words are left out, as they may quote the answer.
pub fn read_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|_| unlike(body).into())
}

/// What an answer is that is not of the documented form: [`Situation::WebPage`], [`Situation::AnswerCutShort`],
/// or else [`Situation::UnexpectedAnswer`].
#[must_use]
pub fn unlike(body: &[u8]) -> Situation {
    if is_web_page(body) {
        return Situation::WebPage;
    }
    match serde_json::from_slice::<serde::de::IgnoredAny>(body) {
        Err(error) if error.is_eof() && !body.is_empty() => Situation::AnswerCutShort,
        _ => Situation::UnexpectedAnswer,
    }
}

/// Whether it begins as HTML or XML do; no JSON does.
#[must_use]
pub fn is_web_page(body: &[u8]) -> bool {
    let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    body.trim_ascii_start().starts_with(b"<")
}
