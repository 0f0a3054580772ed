//! JSON Web Tokens in compact form (RFC 7519, 7.1), made here and signed by whoever has the key.

use crate::domain::Secret;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde::Serialize;

/// `header.claims.signature`, each in base64url. `sign` makes the signature of the first two; what it uses has to
/// be the algorithm that the header names. `None` when it makes none, or JSON cannot say what is signed.
#[must_use]
pub fn signed(
    header: &impl Serialize,
    claims: &impl Serialize,
    sign: impl FnOnce(&[u8]) -> Option<Vec<u8>>,
) -> Option<Secret> {
    let part = |json: Vec<u8>| BASE64_URL_SAFE_NO_PAD.encode(json);
    let [header, claims] = [serde_json::to_vec(header).ok()?, serde_json::to_vec(claims).ok()?].map(part);
    let signed = Secret::new([header, claims].join("."));
    let signature = part(sign(signed.expose().as_bytes())?);
    Some(Secret::new([signed.expose(), ".", &signature].concat()))
}
