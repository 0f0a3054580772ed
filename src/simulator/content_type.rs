//! What kind of body a request says it has.

use axum::http::{HeaderMap, header};

/// Whether the body is of this kind by its `Content-Type`. Parameters such as `charset` are passed over.
pub fn is_of_type(headers: &HeaderMap, kind: &str) -> bool {
    let written = headers.get(header::CONTENT_TYPE).and_then(|value| value.to_str().ok());
    let named = written.and_then(|written| written.split(';').next()).unwrap_or_default();
    named.trim().eq_ignore_ascii_case(kind)
}
