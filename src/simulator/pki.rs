//! The demo's certificates, made at start in the shape of SEID 2.0: a root, an issuing authority, and for the organisation
//! an authentication, a signing, an expired and a revoked certificate. Their keys ship with the program: making them
//! costs the demo most of a second.

use super::StartError;
use super::seed::{self, Organisation};
use crate::domain::{Address, SecretBytes, Timestamp};
use crate::keystore::PrivateKey;
use crate::keystore::revocation::responder;
use jiff::tz::TimeZone;
use jiff::{SignedDuration, Zoned};
use rcgen::{
    BasicConstraints, Certificate, CertificateParams, CrlDistributionPoint, CustomExtension, DistinguishedName, DnType,
    DnValue, IsCa, Issuer, KeyPair, KeyUsagePurpose,
};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// Where the responder is, below the simulator's own address.
pub const RESPONDER: &str = "ocsp";
/// Where the list is.
pub const LIST: &str = "crl";

/// `organizationIdentifier` (2.5.4.97), in which SEID 2.0 has the number of the organisation.
const ORGANIZATION_IDENTIFIER: [u64; 4] = [2, 5, 4, 97];

/// `authorityInfoAccess` (RFC 5280, 4.2.2.1), in which a certificate says who can be asked about it.
const AUTHORITY_INFO_ACCESS: [u64; 9] = [1, 3, 6, 1, 5, 5, 7, 1, 1];

const ROOT: &str = "Portnøkkel Demo Root CA - TEST";
const ISSUING: &str = "Portnøkkel Demo CA - TEST";

const ROOT_KEY: &[u8] = include_bytes!("../../assets/demo/root.der");
const ISSUING_KEY: &[u8] = include_bytes!("../../assets/demo/issuing.der");
const AUTHENTICATION_KEY: &[u8] = include_bytes!("../../assets/demo/authentication.der");
const SIGNING_KEY: &[u8] = include_bytes!("../../assets/demo/signing.der");
const EXPIRED_KEY: &[u8] = include_bytes!("../../assets/demo/expired.der");
const REVOKED_KEY: &[u8] = include_bytes!("../../assets/demo/revoked.der");

/// Days of validity of the organisation's certificates: three years, as the real ones.
const VALID_DAYS: i64 = 3 * 365;

/// A key with its certificate and those above it, in DER.
pub struct Identity {
    pub key: PrivateKey,
    pub chain: Vec<Vec<u8>>,
}

impl Identity {
    /// The serial number of its certificate, as people read it.
    pub fn listed_serial(&self) -> String {
        let leaf = self.chain.first().and_then(|der| crate::keystore::Certificate::from_der(der).ok());
        leaf.map(|leaf| leaf.serial).unwrap_or_default()
    }

    /// The serial number of its certificate.
    pub fn serial(&self) -> Vec<u8> {
        let leaf = self.chain.first().and_then(|der| X509Certificate::from_der(der).ok());
        leaf.map(|(_, leaf)| leaf.raw_serial().to_vec()).unwrap_or_default()
    }
}

/// Everything that is made at start.
pub struct Made {
    /// When.
    pub at: Timestamp,
    /// The certificate of the issuing authority, in DER.
    pub issuing: Vec<u8>,
    /// What it issues and answers with.
    pub issuer: Issuer<'static, KeyPair>,
    pub authentication: Identity,
    pub signing: Identity,
    pub expired: Identity,
    pub revoked: Identity,
}

/// Makes it all. `here` is where the simulator answers, also for its authority.
pub fn make(now: Timestamp, here: &Address) -> Result<Made, StartError> {
    let [root, issuing] = [key(ROOT_KEY)?, key(ISSUING_KEY)?];
    let organisation = seed::fjordvik();
    let fresh = Lasting { from: day(now, -30), until: day(now, VALID_DAYS - 30) };
    let past = Lasting { from: day(now, -VALID_DAYS - 20), until: day(now, -20) };
    let long = Lasting { from: day(now, -2 * VALID_DAYS), until: day(now, 5 * VALID_DAYS) };

    let root_params = authority(ROOT, &long);
    let root_certificate = root_params.self_signed(&root).map_err(failed)?;
    let root = Issuer::new(root_params, root);
    let issuing_params = authority(ISSUING, &long);
    let issuing_certificate = issuing_params.signed_by(&issuing, &root).map_err(failed)?;
    let issuing = Issuer::new(issuing_params, issuing);

    let above = [der(&issuing_certificate), der(&root_certificate)];
    let identity = |pkcs8: &[u8], usage, lasting: &Lasting| {
        let pair = key(pkcs8)?;
        let leaf = leaf(&organisation, usage, lasting, here).signed_by(&pair, &issuing).map_err(failed)?;
        let key = PrivateKey::from_pkcs8_der(&SecretBytes::new(pkcs8.to_vec())).map_err(failed)?;
        Ok(Identity { key, chain: [vec![der(&leaf)], above.to_vec()].concat() })
    };
    Ok(Made {
        at: now,
        issuing: der(&issuing_certificate),
        authentication: identity(AUTHENTICATION_KEY, KeyUsagePurpose::DigitalSignature, &fresh)?,
        signing: identity(SIGNING_KEY, KeyUsagePurpose::ContentCommitment, &fresh)?,
        expired: identity(EXPIRED_KEY, KeyUsagePurpose::DigitalSignature, &past)?,
        revoked: identity(REVOKED_KEY, KeyUsagePurpose::DigitalSignature, &fresh)?,
        issuer: issuing,
    })
}

fn key(pkcs8: &[u8]) -> Result<KeyPair, StartError> {
    KeyPair::try_from(pkcs8).map_err(failed)
}

fn failed(error: impl std::fmt::Debug) -> StartError {
    StartError::Certificates(format!("{error:?}"))
}

fn der(certificate: &Certificate) -> Vec<u8> {
    certificate.der().to_vec()
}

/// From the beginning of one day to the beginning of another, in UTC.
struct Lasting {
    from: Zoned,
    until: Zoned,
}

fn day(now: Timestamp, days_later: i64) -> Zoned {
    let then = now.checked_add(SignedDuration::from_hours(24 * days_later)).unwrap_or(now);
    then.to_zoned(TimeZone::UTC)
}

fn params(lasting: &Lasting) -> CertificateParams {
    // `date_time_ymd` wants the month as `u8`; jiff's are never out of its range.
    let date =
        |day: &Zoned| rcgen::date_time_ymd(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs());
    let mut params = CertificateParams::default();
    params.not_before = date(&lasting.from);
    params.not_after = date(&lasting.until);
    params.distinguished_name = DistinguishedName::new();
    params.use_authority_key_identifier_extension = true;
    if let Ok(norway) = "NO".try_into() {
        params.distinguished_name.push(DnType::CountryName, DnValue::PrintableString(norway));
    }
    params
}

fn authority(name: &str, lasting: &Lasting) -> CertificateParams {
    let mut params = params(lasting);
    params.distinguished_name.push(DnType::OrganizationName, "Portnøkkel");
    params.distinguished_name.push(DnType::CommonName, name);
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    params.key_usages = vec![KeyUsagePurpose::KeyCertSign, KeyUsagePurpose::CrlSign];
    params
}

fn leaf(organisation: &Organisation, usage: KeyUsagePurpose, lasting: &Lasting, here: &Address) -> CertificateParams {
    let mut params = params(lasting);
    let name = &mut params.distinguished_name;
    name.push(DnType::OrganizationName, organisation.name);
    name.push(DnType::CustomDnType(ORGANIZATION_IDENTIFIER.to_vec()), format!("NTRNO-{}", organisation.number));
    name.push(DnType::CommonName, organisation.name);
    params.is_ca = IsCa::ExplicitNoCa;
    params.key_usages = vec![usage];
    let access = responder::access(&[here.join(RESPONDER).as_str()]);
    params.custom_extensions = vec![CustomExtension::from_oid_content(&AUTHORITY_INFO_ACCESS, access)];
    params.crl_distribution_points = vec![CrlDistributionPoint { uris: vec![here.join(LIST).to_string()] }];
    params
}
