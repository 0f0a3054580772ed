//! Whether the certificate is believed: written in its right form, valid now, not revoked, with an RSA key, and issued
//! by an authority of this environment.

use super::key;
use super::known::Known;
use super::proof::{Chain, Proof};
use super::trace::{Fault, Findings, Need, Reason, Shape, Verdict, Wanted};
use crate::domain::EnvironmentKind::{self, Custom, Demo, Production, Test};
use crate::keystore::{Certificate, CertificateEnvironment, Validity};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

pub(super) fn check(proof: &Proof<'_>, known: &Known) -> Verdict {
    match proof {
        Proof::NotShown => Verdict::Unknown(Need::Header),
        Proof::Missing => Verdict::Unknown(Need::Proof),
        // A registered key needs no certificate, but for one that was registered with its own.
        Proof::Key(kid) => match key::find(kid, known).and_then(|key| key.x5c.as_ref()).map(Chain::read) {
            None => Verdict::Passed,
            Some(bound) => judge(&bound, known),
        },
        Proof::Certificate(chain) => judge(chain, known),
    }
}

fn judge(chain: &Result<Box<Chain>, Fault>, known: &Known) -> Verdict {
    let chain = match chain {
        Ok(chain) => chain,
        Err(fault) => return fault.clone().into(),
    };
    let mut findings = Findings::default();
    dates(&mut findings, &chain.leaf, known);
    revocation(&mut findings, &chain.leaf, known);
    issuer(&mut findings, chain, known);
    if chain.public.is_none() || !chain.leaf.key.is_long_enough() {
        findings.fail(fault("x5c[0]", Wanted::Shape(Shape::RsaKey)));
    }
    findings.outcome()
}

fn fault(place: &'static str, wanted: Wanted) -> Fault {
    Fault::new(Reason::Certificate, place, wanted)
}

fn dates(findings: &mut Findings, leaf: &Certificate, known: &Known) {
    let Some(now) = known.now else { return findings.need(Need::Clock) };
    let second = now.as_second();
    match leaf.validity(now) {
        Validity::Valid { .. } => {}
        Validity::NotYet => {
            findings.fail(fault("x5c[0].notBefore", Wanted::AtMost(second)).seen(leaf.not_before.to_string()));
        }
        Validity::Expired => {
            findings.fail(fault("x5c[0].notAfter", Wanted::AtLeast(second)).seen(leaf.not_after.to_string()));
        }
    }
}

fn revocation(findings: &mut Findings, leaf: &Certificate, known: &Known) {
    match &known.revoked {
        None => findings.need(Need::Revocation),
        Some(revoked) if revoked.contains(&leaf.serial) => {
            findings.fail(fault("x5c[0].serialNumber", Wanted::Another).seen(&leaf.serial));
        }
        Some(_) => {}
    }
}

fn issuer(findings: &mut Findings, chain: &Chain, known: &Known) {
    let leaf = &chain.leaf;
    let is_believed = match (&known.authorities, known.environment) {
        (Some(authorities), _) => Some(authorities.iter().any(|authority| has_issued(authority, &chain.der))),
        (None, Some(environment)) if is_foreign(leaf, environment) => Some(false),
        (None, _) => None,
    };
    match is_believed {
        Some(true) => {}
        Some(false) => findings.fail(fault("x5c[0].issuer", Wanted::Another).seen(&leaf.issuer)),
        None => findings.need(Need::Authorities),
    }
}

/// Whether this authority has signed the certificate.
fn has_issued(authority: &[u8], certificate: &[u8]) -> bool {
    let (Ok((_, authority)), Ok((_, leaf))) =
        (X509Certificate::from_der(authority), X509Certificate::from_der(certificate))
    else {
        return false;
    };
    leaf.issuer().as_raw() == authority.subject().as_raw()
        && leaf.verify_signature(Some(authority.public_key())).is_ok()
}

/// Whether the name of the issuer says that the certificate is of another environment. The right name proves nothing.
/// Test and production do not mix, and neither takes a certificate that names itself as its issuer. The demo takes only
/// its own. A custom environment may believe anyone.
#[must_use]
pub fn is_foreign(leaf: &Certificate, environment: EnvironmentKind) -> bool {
    match environment {
        Custom => false,
        Demo => leaf.realm != CertificateEnvironment::Demo,
        Test => {
            leaf.self_signed || matches!(leaf.realm, CertificateEnvironment::Production | CertificateEnvironment::Demo)
        }
        Production => {
            leaf.self_signed || matches!(leaf.realm, CertificateEnvironment::Test | CertificateEnvironment::Demo)
        }
    }
}
