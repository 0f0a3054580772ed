//! Whether the scopes are the client's, and the client is of a kind that Maskinporten gives tokens to.

use super::grant::Grant;
use super::known::{Client, Fact, Known};
use super::trace::{Fault, Findings, Need, Reason, Verdict, Wanted};
use crate::domain::Scope;
use crate::protocol::self_service::INTEGRATION_TYPE;

/// Kinds of client that Maskinporten gives tokens to: others are ID-porten's.
const TYPES: [&str; 2] = [INTEGRATION_TYPE, "api_klient"];

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    if grant.scopes().next().is_none() {
        return Verdict::Unknown(Need::Claim("scope"));
    }
    let mut findings = Findings::default();
    let own = known.client.there().and_then(|client| client.scopes.as_ref());
    // What no scope looks like is on no client.
    let is_lacking = |scope: &&str| own.map_or(!is_scope(scope), |own| !own.iter().any(|own| own == scope));
    for scope in grant.scopes().filter(is_lacking) {
        let reason = Reason::NotOnClient(scope.to_owned());
        findings.fail(Fault::new(reason, "scope", Wanted::Another).seen(scope));
    }
    match &known.client {
        Fact::There(client) => {
            if own.is_none() {
                findings.need(Need::ClientScopes);
            }
            kind(&mut findings, client);
        }
        Fact::Unknown | Fact::Absent => findings.need(Need::Client),
    }
    findings.outcome()
}

/// Whether a scope can be written like this, to the letter.
#[must_use]
pub fn is_scope(text: &str) -> bool {
    Scope::parse(text).is_ok_and(|scope| scope.as_str() == text)
}

fn kind(findings: &mut Findings, client: &Client) {
    match &client.integration_type {
        None => findings.need(Need::ClientType),
        Some(kind) if TYPES.contains(&kind.as_str()) => {}
        Some(kind) => {
            let fault = Fault::new(Reason::IntegrationType, "integration_type", Wanted::OneOf(&TYPES));
            findings.fail(fault.seen(kind));
        }
    }
}
