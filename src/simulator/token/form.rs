//! The token request: a form in the body, or in the query of the address.
//!
//! Production takes a POST whose grant stands in the query and whose body is empty. The standard forbids a parameter that
//! comes twice (RFC 6749, 3.2).

use crate::rules::Grant;
use crate::simulator::content_type::is_of_type;
use crate::simulator::refusal::Refusal;
use axum::http::HeaderMap;
use std::collections::HashSet;
use url::form_urlencoded;

const FORM: &str = "application/x-www-form-urlencoded";

/// The grant of a request.
pub fn read(query: Option<&str>, headers: &HeaderMap, body: &[u8]) -> Result<Grant, Refusal> {
    if !body.is_empty() && !is_of_type(headers, FORM) {
        return Err(Refusal::ContentType);
    }
    let parts = [query.unwrap_or_default().as_bytes(), body];
    let parts: Vec<&[u8]> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    let form = parts.join(&b'&');
    if has_repeated(&form) { Err(Refusal::Repeated) } else { Ok(Grant::from_form(&form)) }
}

fn has_repeated(form: &[u8]) -> bool {
    let mut seen = HashSet::new();
    form_urlencoded::parse(form).any(|(name, _)| !seen.insert(name))
}

#[cfg(test)]
mod tests {
    use super::*;
    use axum::http::header;

    #[test]
    fn a_parameter_may_come_once_in_query_and_body_together() {
        let headers = |kind: &'static str| HeaderMap::from_iter([(header::CONTENT_TYPE, kind.parse().unwrap())]);
        let form = || headers("Application/X-WWW-Form-Urlencoded; charset=UTF-8");
        assert!(read(None, &form(), b"grant_type=a&assertion=b").is_ok());
        assert!(read(Some("grant_type=a&assertion=b"), &HeaderMap::new(), b"").is_ok());
        assert!(read(Some("grant_type=a"), &form(), b"assertion=b").is_ok());
        for (query, body) in [(None, &b"a=1&a=1"[..]), (Some("a=1"), b"a=2"), (Some("a=1&%61=2"), b"")] {
            assert!(matches!(read(query, &form(), body), Err(Refusal::Repeated)));
        }
        for kind in ["application/json", "application/x-www-form-urlencodedx", "text/plain"] {
            assert!(matches!(read(None, &headers(kind), b"a=1"), Err(Refusal::ContentType)), "{kind}");
        }
        assert!(matches!(read(None, &HeaderMap::new(), b"a=1"), Err(Refusal::ContentType)));
    }
}
