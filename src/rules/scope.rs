//! Whether the scopes are the client's, and the client is of a kind that Maskinporten gives tokens to.

use super::grant::Grant;
use super::known::{Fact, Known};
use super::trace::{Fault, Findings, Need, Reason, Verdict, Wanted};
use crate::protocol::self_service::INTEGRATION_TYPE;

/// Kinds of client that Maskinporten gives tokens to: others are ID-porten's.
const TYPES: [&str; 2] = [INTEGRATION_TYPE, "api_klient"];

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    if grant.scopes().next().is_none() {
        return Verdict::Unknown(Need::Claim("scope"));
    }
    let client = match &known.client {
        Fact::There(client) => client,
        Fact::Unknown | Fact::Absent => return Verdict::Unknown(Need::Client),
    };
    let mut findings = Findings::default();
    match &client.scopes {
        None => findings.need(Need::ClientScopes),
        Some(own) => {
            for scope in grant.scopes().filter(|scope| !own.iter().any(|own| own == scope)) {
                let reason = Reason::NotOnClient(scope.to_owned());
                findings.fail(Fault::new(reason, "scope", Wanted::Another).seen(scope));
            }
        }
    }
    match &client.integration_type {
        None => findings.need(Need::ClientType),
        Some(kind) if TYPES.contains(&kind.as_str()) => {}
        Some(kind) => {
            let fault = Fault::new(Reason::IntegrationType, "integration_type", Wanted::OneOf(&TYPES));
            findings.fail(fault.seen(kind));
        }
    }
    findings.outcome()
}
