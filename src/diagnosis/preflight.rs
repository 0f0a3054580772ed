//! Checks a certificate, and a grant that is made with it, before Maskinporten is called.

use super::evidence::Found;
use super::jwt::Jwt;
use super::{Finding, Warning, faults};
use crate::domain::{Environment, EnvironmentKind, Timestamp};
use crate::keystore::revocation::RevocationStatus;
use crate::keystore::{Certificate, CertificateEnvironment, KeyKind, MissingOrgNumber, Purpose, Validity};
use crate::problem::Situation;
use crate::protocol::grant::SentGrant;
use crate::rules::{self, Check, Grant, Known, Trace};

/// Days before the end of a certificate from which the end is a warning: a new one takes weeks to get.
pub const VERY_SOON: i64 = 30;
/// Days before the end of a certificate from which the end is worth a mention.
pub const SOON: i64 = 90;

/// The checks on what somebody has typed or configured. Certificate and audience are looked at by themselves, and the
/// times are ours.
const OF_A_REQUEST: [Check; 6] =
    [Check::Claims, Check::Client, Check::Key, Check::Scope, Check::Access, Check::Details];

/// What is wrong with a certificate wherever it is used, what stops first.
#[must_use]
pub fn certificate(certificate: &Certificate, now: Timestamp) -> Vec<Finding> {
    let stops = [key(certificate), validity(certificate, now), organisation(certificate)];
    let warnings = [expiry(certificate, now), purpose(certificate), issuer(certificate)];
    let stops = stops.into_iter().flatten().map(|situation| Finding::Stops(situation.into()));
    stops.chain(warnings.into_iter().flatten().map(Finding::Warns)).collect()
}

/// What is wrong with using this certificate in this environment. Test and production do not mix, and neither takes a
/// self-signed certificate. The demo knows only its own certificates. A custom environment may trust anyone.
#[must_use]
pub fn certificate_in(environment: EnvironmentKind, certificate: &Certificate) -> Option<Situation> {
    rules::is_foreign(certificate, environment).then_some(match certificate.realm {
        _ if environment == EnvironmentKind::Demo => Situation::NotADemoCertificate,
        _ if certificate.self_signed => Situation::SelfSigned,
        CertificateEnvironment::Demo => Situation::DemoCertificate,
        CertificateEnvironment::Test => Situation::TestCertificate,
        CertificateEnvironment::Production => Situation::ProductionCertificate,
        CertificateEnvironment::Unknown => Situation::SelfSigned,
    })
}

/// What the issuer's answer about revocation means for a certificate.
#[must_use]
pub fn revoked(certificate: &Certificate, standing: RevocationStatus) -> Option<Situation> {
    match standing {
        RevocationStatus::Good | RevocationStatus::Unknown => None,
        RevocationStatus::Revoked { at, .. } => {
            Some(Situation::CertificateRevoked { at, issuer: certificate.issuer.clone() })
        }
    }
}

fn key(certificate: &Certificate) -> Option<Situation> {
    match certificate.key {
        key if key.is_long_enough() => None,
        KeyKind::Rsa { bits } => Some(Situation::KeyTooShort(bits)),
        KeyKind::EllipticCurve => Some(Situation::EllipticCurveKey),
        KeyKind::Other => Some(Situation::UnsupportedKey),
    }
}

fn validity(certificate: &Certificate, now: Timestamp) -> Option<Situation> {
    match certificate.validity(now) {
        Validity::Valid { .. } => None,
        Validity::NotYet => Some(Situation::CertificateNotYetValid(certificate.not_before)),
        Validity::Expired => {
            Some(Situation::CertificateExpired { at: certificate.not_after, issuer: certificate.issuer.clone() })
        }
    }
}

fn organisation(certificate: &Certificate) -> Option<Situation> {
    match &certificate.organisation {
        Ok(_) => None,
        Err(MissingOrgNumber::CheckDigit(number)) => Some(Situation::OrgNumberInvalid(number.clone())),
        Err(MissingOrgNumber::Foreign(number)) => Some(Situation::OrgNumberForeign(number.clone())),
        Err(MissingOrgNumber::Absent) => Some(Situation::NoOrgNumber),
    }
}

fn expiry(certificate: &Certificate, now: Timestamp) -> Option<Warning> {
    match certificate.validity(now) {
        Validity::Valid { days_left } if days_left <= VERY_SOON => Some(Warning::ExpiresVerySoon(days_left)),
        Validity::Valid { days_left } if days_left <= SOON => Some(Warning::ExpiresSoon(days_left)),
        _ => None,
    }
}

fn purpose(certificate: &Certificate) -> Option<Warning> {
    match certificate.purpose {
        Purpose::Authentication | Purpose::Other => None,
        other @ (Purpose::Signing | Purpose::Encryption) => Some(Warning::NotForAuthentication(other)),
    }
}

fn issuer(certificate: &Certificate) -> Option<Warning> {
    match certificate.realm {
        _ if certificate.self_signed => Some(Warning::SelfSigned),
        CertificateEnvironment::Unknown => Some(Warning::UnknownIssuer),
        CertificateEnvironment::Test | CertificateEnvironment::Production | CertificateEnvironment::Demo => None,
    }
}

/// Maskinporten's checks on a grant that is about to be sent, as far as the certificate, the environment and the clock
/// tell: the grant brings the certificate.
pub(super) fn checks_ahead(grant: &Grant, environment: &Environment, now: Timestamp) -> Trace {
    let known = Known {
        now: Some(now),
        issuer: Some(environment.issuer.to_string()),
        environment: Some(environment.kind),
        ..Known::default()
    };
    rules::judge(grant, &known)
}

/// What is wrong with a grant that is about to be sent, in the words of the diagnosis: its header, its claims, and
/// what they say together. Nothing of it is signed or sent yet.
#[must_use]
pub fn request_ahead(sent: &SentGrant, environment: &Environment, now: Timestamp) -> Vec<Found> {
    let Some(jwt) = Jwt::of_sent(sent) else { return Vec::new() };
    let trace = checks_ahead(&Grant::from_parts(Some(&jwt.header), &jwt.claims), environment, now);
    let faults = OF_A_REQUEST.into_iter().flat_map(|check| trace.faults(check));
    faults.flat_map(|fault| faults::found(fault, &jwt)).collect()
}
