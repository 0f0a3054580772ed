//! Checks a certificate before Maskinporten is called.

use super::{Finding, Warning};
use crate::domain::{EnvironmentKind, OrgNumber, Timestamp};
use crate::keystore::revocation::RevocationStatus;
use crate::keystore::{
    Certificate, CertificateEnvironment, KeyKind, MissingOrgNumber, Purpose, SHORTEST_KEY, Validity,
};
use crate::problem::Situation;
use crate::rules;

/// Days before the end of a certificate from which the end is a warning: a new one takes weeks to get.
pub const VERY_SOON: i64 = 30;
/// Days before the end of a certificate from which the end is worth a mention.
pub const SOON: i64 = 90;

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
        KeyKind::Rsa { bits } if bits >= SHORTEST_KEY => None,
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

/// Whether `consumer_org` is the organisation that asks: it is for suppliers, who ask for others.
#[must_use]
pub fn consumer_is_own(own: OrgNumber, consumer: OrgNumber) -> bool {
    own == consumer
}
