//! What a certificate says about the organisation it was issued to, in the terms of the Norwegian
//! profiles for enterprise certificates (SEID 1 and 2).

use super::KeystoreError;
use super::issuers::{self, CertificateEnvironment, Seid};
use super::key::ELLIPTIC_CURVE;
use super::purpose::Purpose;
use super::rsa::rsa_public;
use crate::domain::{DisplayName, OrgNumber, Timestamp};
use aws_lc_rs::digest::{SHA256, digest};
use std::borrow::Cow;
use std::fmt::Write;
use x509_parser::asn1_rs::{Any, Tag};
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::time::ASN1Time;
use x509_parser::x509::{SubjectPublicKeyInfo, X509Name};

/// A certificate, read. Only what it says: nobody has vouched for its issuer here. Its names are cleaned, as
/// [`DisplayName`] says; what follows from a name is judged by the name as it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Certificate {
    /// What to call it: the common name, else the organisation.
    pub subject: String,
    /// The organisation, else the common name.
    pub organisation_name: String,
    /// The organisation's number, or why there is none.
    pub organisation: Result<OrgNumber, MissingOrgNumber>,
    /// The issuer's common name.
    pub issuer: String,
    /// The environment that it was issued for.
    pub realm: CertificateEnvironment,
    /// What it may be used for.
    pub purpose: Purpose,
    /// The first instant at which it is valid.
    pub not_before: Timestamp,
    /// The last instant at which it is valid.
    pub not_after: Timestamp,
    /// Its public key.
    pub key: KeyKind,
    /// The serial number in hexadecimal, as the issuer lists it.
    pub serial: String,
    /// SHA-256 of the whole certificate in hexadecimal.
    pub sha256: String,
    /// The generation of the profile that it follows.
    pub generation: Seid,
    /// Whether it names itself as its issuer.
    pub self_signed: bool,
    /// Whether characters were taken out of its names, or off their ends.
    pub names_changed: bool,
}

/// Why a certificate gives no organisation number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MissingOrgNumber {
    /// It names none.
    Absent,
    /// It names this one, which has the wrong length or the wrong check digit.
    CheckDigit(String),
    /// It names an organisation registered elsewhere, by this identifier.
    Foreign(String),
}

/// The kind of public key.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum KeyKind {
    /// RSA, this many bits long.
    Rsa {
        /// The length of the modulus.
        bits: u32,
    },
    /// An elliptic curve, which Maskinporten does not take.
    EllipticCurve,
    /// Anything else.
    Other,
}

/// Whether a certificate is valid at some instant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Validity {
    /// Its time has not come.
    NotYet,
    /// It is valid.
    Valid {
        /// Whole days until it is not; zero on the last day.
        days_left: i64,
    },
    /// Its time is over.
    Expired,
}

// Attribute types of a name, as the content of their object identifiers (X.520; ETSI EN 319 412-1 for the last).
const COMMON_NAME: &[u8] = &[0x55, 0x04, 0x03];
const SERIAL_NUMBER: &[u8] = &[0x55, 0x04, 0x05];
const ORGANISATION: &[u8] = &[0x55, 0x04, 0x0a];
const ORGANISATION_IDENTIFIER: &[u8] = &[0x55, 0x04, 0x61];

/// Bytes of a serial number that are shown. RFC 5280, 4.1.2.2, lets it have twenty.
const LONGEST_SERIAL: usize = 64;

const SECONDS_A_DAY: i64 = 24 * 60 * 60;

impl Certificate {
    /// Reads a certificate in DER.
    ///
    /// # Errors
    /// [`KeystoreError::Damaged`] when it is not one, or something follows it.
    pub fn from_der(der: &[u8]) -> Result<Self, KeystoreError> {
        match X509Certificate::from_der(der) {
            Ok((&[], x509)) => Ok(Self::from_x509(der, &x509)),
            _ => Err(KeystoreError::Damaged),
        }
    }

    pub(super) fn from_x509(der: &[u8], x509: &X509Certificate) -> Self {
        let (subject, mut names) = (x509.subject(), Names::default());
        let common_name = attribute(subject, COMMON_NAME);
        let organisation_name = attribute(subject, ORGANISATION);
        let issuer = attribute(x509.issuer(), COMMON_NAME).unwrap_or_else(|| x509.issuer().to_string().into());
        Self {
            subject: names.first_of(&[&common_name, &organisation_name], subject),
            organisation_name: names.first_of(&[&organisation_name, &common_name], subject),
            organisation: organisation(subject, &mut names),
            realm: issuers::realm(&issuer),
            generation: generation(subject, &issuer),
            issuer: names.clean(&issuer),
            purpose: Purpose::of(x509),
            not_before: instant(x509.validity().not_before),
            not_after: instant(x509.validity().not_after),
            key: key_kind(x509.public_key()),
            serial: hex(x509.raw_serial().get(..LONGEST_SERIAL).unwrap_or(x509.raw_serial())),
            sha256: hex(digest(&SHA256, der).as_ref()),
            self_signed: subject.as_raw() == x509.issuer().as_raw(),
            names_changed: names.changed,
        }
    }

    /// Whether it is valid at this instant; both ends belong to it (RFC 5280, 4.1.2.5).
    #[must_use]
    pub fn validity(&self, now: Timestamp) -> Validity {
        if now < self.not_before {
            return Validity::NotYet;
        }
        // The last second is valid to its end.
        let seconds_left = self.not_after.as_second() - now.as_second();
        if seconds_left < 0 {
            return Validity::Expired;
        }
        Validity::Valid { days_left: seconds_left / SECONDS_A_DAY }
    }
}

/// The names of one certificate, as they are cleaned.
#[derive(Default)]
struct Names {
    /// Whether anything was taken out of any of them.
    changed: bool,
}

impl Names {
    /// The first that there is, else the whole of the subject.
    fn first_of(&mut self, names: &[&Option<Cow<str>>], subject: &X509Name) -> String {
        match names.iter().find_map(|name| name.as_deref()) {
            Some(name) => self.clean(name),
            None => self.clean(&subject.to_string()),
        }
    }

    fn clean(&mut self, raw: &str) -> String {
        let name = DisplayName::of(raw);
        self.changed |= name.is_changed();
        name.into_string()
    }
}

/// SEID 2 first, and SEID 1 where it has nothing.
fn organisation(subject: &X509Name, names: &mut Names) -> Result<OrgNumber, MissingOrgNumber> {
    let Some(identifier) = attribute(subject, ORGANISATION_IDENTIFIER) else {
        return seid_1_number(subject).map_or(Err(MissingOrgNumber::Absent), |number| checked(&number, names));
    };
    match identifier.trim().strip_prefix("NTRNO-") {
        Some(number) => checked(number, names),
        None => Err(MissingOrgNumber::Foreign(names.clean(&identifier))),
    }
}

/// Nine digits in serialNumber. Certificates of persons and servers have other things there.
fn seid_1_number<'a>(subject: &'a X509Name) -> Option<Cow<'a, str>> {
    let number = attribute(subject, SERIAL_NUMBER)?;
    let nine_digits = number.len() == 9 && number.bytes().all(|byte| byte.is_ascii_digit());
    nine_digits.then_some(number)
}

fn checked(number: &str, names: &mut Names) -> Result<OrgNumber, MissingOrgNumber> {
    OrgNumber::parse(number).map_err(|_| MissingOrgNumber::CheckDigit(names.clean(number)))
}

fn generation(subject: &X509Name, issuer: &str) -> Seid {
    if attribute(subject, ORGANISATION_IDENTIFIER).is_some() {
        Seid::Two
    } else if seid_1_number(subject).is_some() {
        Seid::One
    } else {
        issuers::generation(issuer)
    }
}

fn key_kind(key: &SubjectPublicKeyInfo) -> KeyKind {
    if let Some(public) = rsa_public(key) {
        KeyKind::Rsa { bits: public.bits() }
    } else if key.algorithm.algorithm.as_bytes() == ELLIPTIC_CURVE {
        KeyKind::EllipticCurve
    } else {
        KeyKind::Other
    }
}

/// An instant in a certificate. A [`Timestamp`] ends a day before the year 9999 does, and RFC 5280 (4.1.2.5) writes
/// the last second of that year where there is no end: that becomes the last instant that there is.
pub(super) fn instant(time: ASN1Time) -> Timestamp {
    let second = time.timestamp().clamp(Timestamp::MIN.as_second(), Timestamp::MAX.as_second());
    Timestamp::from_second(second).unwrap_or(Timestamp::MAX)
}

/// The first attribute of this type that is text and not blank, as it was written.
fn attribute<'a>(name: &'a X509Name, kind: &[u8]) -> Option<Cow<'a, str>> {
    name.iter_attributes()
        .filter(|attribute| attribute.attr_type().as_bytes() == kind)
        .find_map(|attribute| text(attribute.attr_value()))
        .filter(|text| !text.trim().is_empty())
}

/// Text in any of the types that names are written in: old certificates are not in UTF-8.
fn text<'a>(value: &'a Any) -> Option<Cow<'a, str>> {
    match value.tag() {
        Tag::BmpString => {
            let units: Vec<u16> = value.data.as_chunks().0.iter().map(|unit| u16::from_be_bytes(*unit)).collect();
            String::from_utf16(&units).ok().map(Cow::Owned)
        }
        // Declared as T.61, written as Latin-1 by everyone.
        Tag::TeletexString => Some(value.data.iter().map(|byte| char::from(*byte)).collect()),
        Tag::Utf8String | Tag::PrintableString | Tag::Ia5String | Tag::NumericString => {
            std::str::from_utf8(value.data).ok().map(Cow::Borrowed)
        }
        _ => None,
    }
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().fold(String::new(), |mut text, byte| {
        let _ = write!(text, "{byte:02x}");
        text
    })
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;

    #[test]
    fn a_seid_2_certificate_of_commfides_tells_all() {
        let certificate = fixtures::certificate("modern.p12");
        assert_eq!(certificate.subject, "FJORDVIK BLÅBÆR AS - TEST");
        assert_eq!(certificate.organisation_name, "FJORDVIK BLÅBÆR AS");
        assert_eq!(certificate.organisation, Ok(OrgNumber::parse("313299767").unwrap()));
        assert_eq!(certificate.issuer, "Commfides Legal Person - G3 - TEST");
        assert_eq!((certificate.realm, certificate.generation), (CertificateEnvironment::Test, Seid::Two));
        assert_eq!(certificate.purpose, Purpose::Authentication);
        assert_eq!(certificate.key, KeyKind::Rsa { bits: 2048 });
        assert_eq!(certificate.not_before.to_string(), "2025-01-01T00:00:00Z");
        assert_eq!(certificate.not_after.to_string(), "2045-01-01T00:00:00Z");
        assert!(!certificate.self_signed);
        assert_eq!((certificate.sha256.len(), certificate.serial.is_empty()), (64, false));
    }

    #[test]
    fn a_seid_1_certificate_has_its_number_in_the_serial_number() {
        let certificate = fixtures::certificate("seid1.p12");
        assert_eq!(certificate.organisation, Ok(OrgNumber::parse("310463493").unwrap()));
        assert_eq!((certificate.realm, certificate.generation), (CertificateEnvironment::Test, Seid::One));
    }

    #[test]
    fn the_issuer_tells_production_from_test() {
        assert_eq!(fixtures::certificate("production.p12").realm, CertificateEnvironment::Production);
        assert_eq!(fixtures::certificate("buypass.p12").realm, CertificateEnvironment::Test);
        assert_eq!(fixtures::certificate("nameless.p12").realm, CertificateEnvironment::Unknown);
    }

    #[test]
    fn a_number_that_cannot_be_used_is_told_with_its_reason() {
        let missing = |file| fixtures::certificate(file).organisation.unwrap_err();
        assert_eq!(missing("check_digit.p12"), MissingOrgNumber::CheckDigit("313299768".into()));
        assert_eq!(missing("foreign.p12"), MissingOrgNumber::Foreign("NTRSE-5560000000".into()));
        assert_eq!(missing("nameless.p12"), MissingOrgNumber::Absent);
    }

    #[test]
    fn the_key_usage_tells_the_purpose() {
        let purpose = |file| fixtures::certificate(file).purpose;
        assert_eq!(purpose("modern.p12"), Purpose::Authentication);
        assert_eq!(purpose("buypass.p12"), Purpose::Authentication);
        assert_eq!(purpose("signing.p12"), Purpose::Signing);
        assert_eq!(purpose("encryption.p12"), Purpose::Encryption);
        assert_eq!(purpose("nameless.p12"), Purpose::Other);
    }

    #[test]
    fn a_certificate_is_valid_from_its_first_second_to_the_end_of_its_last() {
        let certificate = fixtures::certificate("expired.p12");
        let at = |time: &str| certificate.validity(time.parse().unwrap());
        assert_eq!(at("2019-12-31T23:59:59Z"), Validity::NotYet);
        assert_eq!(at("2020-01-01T00:00:00Z"), Validity::Valid { days_left: 1096 });
        assert_eq!(at("2022-12-31T12:00:00Z"), Validity::Valid { days_left: 0 });
        assert_eq!(at("2023-01-01T00:00:00.9Z"), Validity::Valid { days_left: 0 });
        assert_eq!(at("2023-01-01T00:00:01Z"), Validity::Expired);
    }

    /// RFC 5280, 4.1.2.5: what has no end ends in the last second of the year 9999.
    #[test]
    fn a_certificate_without_an_end_lasts_as_long_as_there_is_time() {
        let mut params = rcgen::CertificateParams::default();
        params.not_after = rcgen::date_time_ymd(9999, 12, 31);
        let mut der = params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().der().to_vec();
        let at = der.windows(15).position(|window| window == b"99991231000000Z").unwrap();
        for end in [b"99991231235959Z", b"99991230220001Z", b"99991230220000Z"] {
            der[at..at + end.len()].copy_from_slice(end);
            let certificate = Certificate::from_der(&der).unwrap();
            assert_eq!(certificate.not_after.to_string(), "9999-12-30T22:00:00Z");
            assert!(matches!(certificate.validity("2026-11-28T00:00:00Z".parse().unwrap()), Validity::Valid { .. }));
        }
    }

    /// A certificate with this in its subject.
    fn named(names: &[(rcgen::DnType, &str)]) -> Certificate {
        let mut params = rcgen::CertificateParams::default();
        params.distinguished_name = rcgen::DistinguishedName::new();
        for (kind, name) in names {
            params.distinguished_name.push(kind.clone(), *name);
        }
        let der = params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().der().to_vec();
        Certificate::from_der(&der).unwrap()
    }

    fn identifier() -> rcgen::DnType {
        rcgen::DnType::CustomDnType(vec![2, 5, 4, 97])
    }

    #[test]
    fn names_that_forge_lines_or_turn_text_are_cleaned_and_that_is_reported() {
        let hostile = "FJORDVIK AS\r\nUtsteder: \u{202e}noe\u{200b} annet\u{1b}[2J";
        let clean = "FJORDVIK AS Utsteder: noe annet [2J";
        for kind in [rcgen::DnType::CommonName, rcgen::DnType::OrganizationName] {
            let certificate = named(&[(kind, hostile)]);
            let names = [&*certificate.subject, &certificate.organisation_name];
            assert_eq!((names, certificate.names_changed), ([clean; 2], true));
            assert!(!certificate.issuer.contains(crate::domain::is_invisible), "{:?}", certificate.issuer);
        }
        assert_eq!(named(&[(rcgen::DnType::CommonName, hostile)]).issuer, clean);
        let foreign = named(&[(identifier(), hostile)]).organisation;
        assert_eq!(foreign, Err(MissingOrgNumber::Foreign(clean.into())));
        let wrong = named(&[(identifier(), "NTRNO-313299767\u{200b}")]);
        assert_eq!(wrong.organisation, Err(MissingOrgNumber::CheckDigit("313299767".into())));
        assert!(!fixtures::certificate("modern.p12").names_changed);
    }

    /// What is kept of a file of two megabytes is what is shown of it.
    #[test]
    fn a_name_of_two_megabytes_is_not_kept() {
        let name = "FJORDVIK ".repeat(2 * 1024 * 1024 / 9);
        let unit = rcgen::DnType::OrganizationalUnitName;
        for kinds in [vec![rcgen::DnType::OrganizationName, rcgen::DnType::CommonName, identifier()], vec![unit]] {
            let names: Vec<_> = kinds.into_iter().map(|kind| (kind, &*name)).collect();
            let certificate = named(&names);
            assert!(certificate.names_changed);
            let foreign = match &certificate.organisation {
                Err(MissingOrgNumber::Foreign(number)) => number.as_str(),
                _ => "",
            };
            for kept in [&*certificate.subject, &certificate.organisation_name, &certificate.issuer, foreign] {
                assert!(kept.chars().count() <= 200, "{} characters", kept.chars().count());
            }
        }
    }

    /// An issuer that is one of the known ones only once it has been cleaned is not one of them.
    #[test]
    fn a_cleaned_name_makes_nobody_a_known_issuer() {
        for name in ["Buypass Class 3 CA G2 ST Business\u{200b}", "Buypass Class 3 CA\u{a}G2 ST Business"] {
            let certificate = named(&[(rcgen::DnType::CommonName, name)]);
            assert_eq!(
                (&*certificate.issuer, certificate.realm),
                ("Buypass Class 3 CA G2 ST Business", CertificateEnvironment::Unknown)
            );
        }
    }

    #[test]
    fn a_short_key_is_read_and_its_length_told() {
        assert_eq!(fixtures::certificate("short.p12").key, KeyKind::Rsa { bits: 1024 });
    }

    #[test]
    fn a_home_made_certificate_names_itself() {
        assert!(fixtures::certificate("self_signed.p12").self_signed);
    }

    #[test]
    fn bytes_after_a_certificate_are_not_part_of_it() {
        let der = fixtures::read("certificate.cer");
        assert!(Certificate::from_der(&der).is_ok());
        assert_eq!(Certificate::from_der(&[&der[..], b"\n"].concat()), Err(KeystoreError::Damaged));
    }
}
