//! Header and claims of a JWT as plain JSON, as a decoding web page shows them or a program logs them before it signs.
//! They are judged like a JWT, without a signature.

use super::evidence::Examined;
use super::jwt::Jwt;
use super::{Circumstances, grant, token};
use serde_json::Value;

/// Names that a header is known by, beside `alg`.
const OF_HEADERS: [&str; 4] = ["x5c", "kid", "typ", "x5t"];
/// Names that claims are known by, beside `iss`.
const OF_CLAIMS: [&str; 6] = ["aud", "scope", "iat", "exp", "jti", "consumer_org"];

/// Whether this is a header, or claims.
pub(super) fn is_one(object: &Value) -> bool {
    is_header(object) || is_claims(object)
}

/// Also one whose `alg` is missing or of another type: that is what may be wrong with it.
fn is_header(object: &Value) -> bool {
    let has = |name: &str| object.get(name).is_some();
    let alg = object["alg"].as_str().map_or(has("alg") || has("x5c"), |alg| alg.len() < 10);
    alg && !has("kty") && !has("iss") && OF_HEADERS.into_iter().any(has)
}

/// Also those of which a few are missing or of another type.
pub(super) fn is_claims(object: &Value) -> bool {
    let count = OF_CLAIMS.iter().filter(|name| object.get(**name).is_some()).count();
    count >= if object.get("iss").is_some() { 2 } else { 4 }
}

/// All claims among these objects, each with the header that stands before it, or after it.
pub(super) fn examine(objects: &[Value], circumstances: &Circumstances) -> Vec<Examined> {
    let mut examined = Vec::new();
    let mut header: Option<&Value> = None;
    for (place, object) in objects.iter().enumerate() {
        if is_header(object) {
            header = Some(object);
            continue;
        }
        if !is_claims(object) {
            continue;
        }
        let after = objects.get(place + 1).filter(|next| is_header(next));
        let alone_after = after.filter(|_| !objects.get(place + 2).is_some_and(is_claims));
        let jwt = Jwt::of_parts(header.take().or(alone_after), object);
        let examine = if token::is_one(&jwt) { token::examine } else { grant::examine };
        examined.push(examine(&jwt, None, circumstances));
    }
    examined
}
