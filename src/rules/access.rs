//! Whether the organisation that the token is for may use the scopes, and has delegated them to the one that asks.

use super::grant::Grant;
use super::known::Known;
use super::proof::Proof;
use super::trace::{Fault, Findings, Need, Reason, Verdict, Wanted};
use crate::domain::OrgNumber;

pub(super) fn check(grant: &Grant, proof: &Proof<'_>, known: &Known) -> Verdict {
    let mut findings = Findings::default();
    match consumer(grant) {
        Err(need) => return Verdict::Unknown(need),
        Ok(None) => {}
        Ok(Some(consumer)) => combination(&mut findings, grant, consumer, known.client_organisation(proof), known),
    }
    match &known.granted {
        None => findings.need(Need::Granted),
        Some(granted) => {
            for scope in missing(grant, granted) {
                let reason = Reason::NotGranted(scope.to_owned());
                findings.fail(Fault::new(reason, "scope", Wanted::Another).seen(scope));
            }
        }
    }
    findings.outcome()
}

pub(super) fn delegation(grant: &Grant, proof: &Proof<'_>, known: &Known) -> Verdict {
    let consumer = match consumer(grant) {
        Err(need) => return Verdict::Unknown(need),
        Ok(None) => return Verdict::Passed,
        Ok(Some(consumer)) => consumer,
    };
    let Some(supplier) = known.client_organisation(proof) else {
        return Verdict::Unknown(Need::ClientOrganisation);
    };
    let mut findings = Findings::default();
    match &known.delegated {
        // There is nothing to delegate to oneself.
        _ if consumer_is_own(supplier, consumer) => {}
        None => findings.need(Need::Delegated),
        Some(delegated) => {
            for scope in missing(grant, delegated) {
                let reason = Reason::NotDelegated { scope: scope.to_owned(), consumer, supplier };
                findings.fail(Fault::new(reason, "consumer_org", Wanted::Another).seen(scope));
            }
        }
    }
    findings.outcome()
}

/// `consumer_org` is for suppliers, and for scopes that can be delegated. Maskinporten says so before it looks at what
/// was granted.
fn combination(findings: &mut Findings, grant: &Grant, consumer: OrgNumber, own: Option<OrgNumber>, known: &Known) {
    let refused = || Fault::new(Reason::ConsumerOrg, "consumer_org", Wanted::Absent).seen(consumer.to_string());
    match own {
        None => findings.need(Need::ClientOrganisation),
        Some(own) if consumer_is_own(own, consumer) => return findings.fail(refused()),
        Some(_) => {}
    }
    match &known.delegable {
        None => findings.need(Need::Delegable),
        Some(delegable) if missing(grant, delegable).next().is_some() => findings.fail(refused()),
        Some(_) => {}
    }
}

/// Whether `consumer_org` is the organisation that asks: it is for suppliers, who ask for others.
#[must_use]
pub fn consumer_is_own(own: OrgNumber, consumer: OrgNumber) -> bool {
    own == consumer
}

/// The organisation that `consumer_org` names, if there is that claim.
fn consumer(grant: &Grant) -> Result<Option<OrgNumber>, Need> {
    match grant.claim("consumer_org") {
        None if !grant.has_claims() => Err(Need::Claim("consumer_org")),
        None => Ok(None),
        Some(_) => grant.consumer().map(Some).ok_or(Need::Claim("consumer_org")),
    }
}

fn missing<'a>(grant: &'a Grant, scopes: &'a [String]) -> impl Iterator<Item = &'a str> {
    grant.scopes().filter(|scope| !scopes.iter().any(|known| known == scope))
}
