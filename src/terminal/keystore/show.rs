//! `portnokkel keystore show`: whose certificates are in a file, for people and for programs.

use super::{Fault, open};
use crate::domain::Timestamp;
use crate::keystore::{
    Certificate, CertificateEnvironment, Format, KeyKind, Keystore, MissingOrgNumber, Notice, Purpose,
};
use crate::terminal::arguments::ShowArguments;
use crate::terminal::{certificate, print};
use crate::text::Words;
use serde::Serialize;
use std::process::ExitCode;

pub(super) fn run(arguments: &ShowArguments, words: &Words) -> Result<ExitCode, Fault> {
    let keystore = open(&arguments.file, words)?;
    if arguments.json {
        return Ok(print::result(print::json(&Shown::of(&keystore)).expose()));
    }
    let now = Timestamp::now();
    print::line(format_name(keystore.format));
    for entry in &keystore.entries {
        print::line("");
        print::line(&print::plain(&entry.alias));
        print::rows(&rows(words, &entry.certificate, now));
    }
    for trusted in &keystore.trusted {
        let alias = trusted.alias.as_deref().unwrap_or_default();
        print::line("");
        print::line(&print::plain(&words.with("terminal-trusted", &[("alias", alias)])));
        print::rows(&rows(words, &trusted.certificate, now));
    }
    Ok(ExitCode::SUCCESS)
}

fn rows(words: &Words, certificate: &Certificate, now: Timestamp) -> Vec<(String, String)> {
    let mut rows = certificate::rows(words, certificate, now);
    rows.push((words.say("terminal-realm"), words.say(realm(certificate.realm))));
    rows.push((words.say("card-fingerprint"), certificate.sha256.clone()));
    rows.into_iter().map(|(name, value)| (name, print::plain(&value))).collect()
}

fn format_name(format: Format) -> &'static str {
    match format {
        Format::Pkcs12 => "PKCS#12",
        Format::Jks => "JKS",
        Format::Jceks => "JCEKS",
        Format::Pem => "PEM",
    }
}

fn notice_name(notice: Notice) -> &'static str {
    match notice {
        Notice::BytesAfterEnd => "bytes-after-end",
        Notice::BlanksRemoved => "blanks-removed",
        Notice::PasswordRead(_) => "misread-password",
        Notice::KeysLeftOut => "left-out-keys",
    }
}

fn realm(realm: CertificateEnvironment) -> &'static str {
    match realm {
        CertificateEnvironment::Test => "card-realm-test",
        CertificateEnvironment::Production => "card-realm-production",
        CertificateEnvironment::Demo => "card-realm-demo",
        CertificateEnvironment::Unknown => "card-realm-unknown",
    }
}

/// What programs get. Names that they may rely on: never translated.
#[derive(Serialize)]
struct Shown<'a> {
    format: &'static str,
    entries: Vec<ShownEntry<'a>>,
    /// What opening showed: `bytes-after-end`, `blanks-removed`, `misread-password`,
    /// `left-out-keys`. Mostly none.
    notices: Vec<&'static str>,
}

#[derive(Serialize)]
struct ShownEntry<'a> {
    alias: &'a str,
    /// `key`: a private key with its certificate; `trusted-certificate`: a certificate alone.
    kind: &'static str,
    organisation: &'a str,
    /// Nine digits; `null` where the certificate names no Norwegian organisation, or none rightly.
    orgnr: Option<String>,
    issuer: &'a str,
    /// RFC 3339, in UTC.
    not_before: String,
    not_after: String,
    key: ShownKey,
    purpose: &'static str,
    environment: &'static str,
    sha256: &'a str,
}

#[derive(Serialize)]
struct ShownKey {
    r#type: &'static str,
    bits: Option<u32>,
}

impl<'a> Shown<'a> {
    fn of(keystore: &'a Keystore) -> Self {
        let format = match keystore.format {
            Format::Pkcs12 => "pkcs12",
            Format::Jks => "jks",
            Format::Jceks => "jceks",
            Format::Pem => "pem",
        };
        let notices = keystore.notices.iter().copied().map(notice_name).collect();
        let keys = keystore.entries.iter().map(|entry| ShownEntry::of("key", &entry.alias, &entry.certificate));
        let trusted = keystore.trusted.iter().map(|trusted| {
            ShownEntry::of("trusted-certificate", trusted.alias.as_deref().unwrap_or_default(), &trusted.certificate)
        });
        Self { format, entries: keys.chain(trusted).collect(), notices }
    }
}

impl<'a> ShownEntry<'a> {
    fn of(kind: &'static str, alias: &'a str, certificate: &'a Certificate) -> Self {
        Self {
            alias,
            kind,
            organisation: &certificate.organisation_name,
            orgnr: number(certificate),
            issuer: &certificate.issuer,
            not_before: certificate.not_before.to_string(),
            not_after: certificate.not_after.to_string(),
            key: ShownKey::of(certificate.key),
            purpose: match certificate.purpose {
                Purpose::Authentication => "authentication",
                Purpose::Signing => "signing",
                Purpose::Encryption => "encryption",
                Purpose::Other => "unknown",
            },
            environment: match certificate.realm {
                CertificateEnvironment::Test => "test",
                CertificateEnvironment::Production => "production",
                CertificateEnvironment::Demo => "demo",
                CertificateEnvironment::Unknown => "unknown",
            },
            sha256: &certificate.sha256,
        }
    }
}

impl ShownKey {
    fn of(key: KeyKind) -> Self {
        match key {
            KeyKind::Rsa { bits } => Self { r#type: "RSA", bits: Some(bits) },
            KeyKind::EllipticCurve => Self { r#type: "EC", bits: None },
            KeyKind::Other => Self { r#type: "unknown", bits: None },
        }
    }
}

fn number(certificate: &Certificate) -> Option<String> {
    match &certificate.organisation {
        Ok(number) => Some(number.to_string()),
        Err(MissingOrgNumber::Absent | MissingOrgNumber::CheckDigit(_) | MissingOrgNumber::Foreign(_)) => None,
    }
}
