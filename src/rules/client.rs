//! Whether `iss` is a client.

use super::grant::Grant;
use super::known::{Fact, Known};
use super::trace::{Fault, Need, Reason, Verdict, Wanted};
use crate::domain::ClientId;

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    let Some(iss) = grant.text("iss") else { return Verdict::Unknown(Need::Claim("iss")) };
    match known.client {
        Fact::There(_) => Verdict::Passed,
        Fact::Unknown if may_be_one(iss) => Verdict::Unknown(Need::Client),
        Fact::Unknown | Fact::Absent => Fault::new(Reason::ClientNotFound, "iss", Wanted::Another).seen(iss).into(),
    }
}

/// Whether a client can have this name, to the letter: none is an organisation's number, an address or a scope, or has
/// blanks in it or around it. Identifiers that are UUIDs are given out in small letters.
fn may_be_one(iss: &str) -> bool {
    let is_uuid_in_capitals = uuid::Uuid::try_parse(iss).is_ok() && iss.bytes().any(|byte| byte.is_ascii_uppercase());
    ClientId::parse_foreign(iss).is_ok_and(|id| id.as_str() == iss) && !is_uuid_in_capitals
}
