//! Whether `aud` is the issuer, to the letter. An array of one is the same as that one.

use super::grant::Grant;
use super::known::Known;
use super::trace::{Fault, Need, Reason, Verdict, Wanted};
use crate::domain::Address;
use serde_json::Value;

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    let one = match grant.claim("aud") {
        Some(Value::String(one)) => Some(one),
        Some(Value::Array(list)) => match list.as_slice() {
            [Value::String(one)] => Some(one),
            list if list.iter().all(Value::is_string) => None,
            _ => return Verdict::Unknown(Need::Claim("aud")),
        },
        _ => return Verdict::Unknown(Need::Claim("aud")),
    };
    match (one, &known.issuer) {
        (Some(one), Some(issuer)) if one == issuer => Verdict::Passed,
        (Some(one), None) if may_be_issuer(one) => Verdict::Unknown(Need::Issuer),
        (one, issuer) => {
            let other = if one.is_some() { Wanted::Another } else { Wanted::Once };
            let wanted = issuer.clone().map_or(other, Wanted::Exactly);
            Fault { value: one.cloned(), ..Fault::new(Reason::Audience, "aud", wanted) }.into()
        }
    }
}

/// Whether a server can be named like this: by an address without query and fragment (RFC 8414, 2), and nothing around.
fn may_be_issuer(text: &str) -> bool {
    Address::parse(text).is_ok_and(|address| address.as_str() == text) && !text.contains(['?', '#', ' ', ','])
}
