//! The token that a call brings in `Authorization`, before anybody has verified it.

use axum::http::{HeaderMap, header};

/// The token of a call, whatever it is.
pub fn bearer_token(headers: &HeaderMap) -> Option<&str> {
    let written = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
    let (scheme, token) = written.split_once(' ')?;
    scheme.eq_ignore_ascii_case("Bearer").then(|| token.trim())
}
