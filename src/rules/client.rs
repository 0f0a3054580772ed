//! Whether `iss` is a client.

use super::grant::Grant;
use super::known::{Fact, Known};
use super::trace::{Fault, Need, Reason, Verdict, Wanted};
use crate::domain::{ClientId, ClientIdError};

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    let Some(iss) = grant.text("iss") else { return Verdict::Unknown(Need::Claim("iss")) };
    match known.client {
        Fact::There(_) => Verdict::Passed,
        // No client is named by the number of an organisation.
        Fact::Unknown if ClientId::parse(iss) != Err(ClientIdError::OrgNumber) => Verdict::Unknown(Need::Client),
        Fact::Unknown | Fact::Absent => Fault::new(Reason::ClientNotFound, "iss", Wanted::Another).seen(iss).into(),
    }
}
