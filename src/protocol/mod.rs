//! Maskinporten on paper: what is written in requests and answers, and what it means. No I/O.
//!
//! Facts are from docs.digdir.no unless a comment names another source; what is inferred rather
//! than documented says so, and is kept in one place.

pub mod grant;
pub mod metadata;
pub mod refusal;
pub mod retired;
pub mod self_service;
pub mod token;

use crate::problem::{Problem, Situation};
use serde::de::DeserializeOwned;

/// Reads a JSON answer, or says that it is not of the documented form.
///
/// # Errors
/// [`Situation::UnexpectedAnswer`]; the parser's words are left out, as they may quote the answer.
pub fn read_json<T: DeserializeOwned>(body: &[u8]) -> Result<T, Problem> {
    serde_json::from_slice(body).map_err(|_| Situation::UnexpectedAnswer.into())
}
