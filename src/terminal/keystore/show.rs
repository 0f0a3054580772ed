//! `portnokkel keystore show`: whose certificates are in a file, for people and for programs. What cannot be used is
//! listed as well, and what is wrong with it.

use super::{Fault, inventory};
use crate::domain::Timestamp;
use crate::keystore::{
    Certificate, CertificateEnvironment, Format, Inventory, KeyKind, MissingOrgNumber, Notice, Unusable,
};
use crate::problem::Problem;
use crate::terminal::arguments::ShowArguments;
use crate::terminal::rendered::Rendered;
use crate::terminal::{certificate, print};
use crate::text::{self, Words};
use serde::Serialize;
use std::process::ExitCode;

pub(super) fn run(arguments: &ShowArguments, words: &Words) -> Result<ExitCode, Fault> {
    let held = inventory(&arguments.file, words)?;
    let problem = held.problem.clone().map(Problem::from);
    if !arguments.json {
        list(&held, words);
        return problem.map_or(Ok(ExitCode::SUCCESS), |problem| Err(problem.into()));
    }
    let rendered = problem.map(|problem| Rendered::of(words, &problem));
    if let Some(rendered) = &rendered {
        print::notice(&rendered.say(words));
    }
    let code = print::result(print::json(&Shown::of(&held, rendered.as_ref())).expose());
    Ok(if rendered.is_some() { ExitCode::FAILURE } else { code })
}

fn list(held: &Inventory, words: &Words) {
    let now = Timestamp::now();
    print::line(&held.format.map_or_else(|| words.say("terminal-certificates"), |format| format.name().to_owned()));
    for entry in &held.entries {
        listed(&entry.alias, Some(&entry.certificate), words, now);
    }
    for key in &held.unusable {
        let alias = key.alias.as_deref().unwrap_or_default();
        listed(&words.with("terminal-unusable", &[("alias", alias)]), key.certificate.as_ref(), words, now);
        print::line(&print::plain(&text::what(words, &key.why.clone().into())));
    }
    for trusted in &held.trusted {
        let alias = trusted.alias.as_deref().unwrap_or_default();
        listed(&words.with("terminal-trusted", &[("alias", alias)]), Some(&trusted.certificate), words, now);
    }
}

fn listed(name: &str, certificate: Option<&Certificate>, words: &Words, now: Timestamp) {
    print::line("");
    print::line(print::plain(name).trim());
    print::rows(&certificate.map(|certificate| rows(words, certificate, now)).unwrap_or_default());
}

fn rows(words: &Words, certificate: &Certificate, now: Timestamp) -> Vec<(String, String)> {
    let mut rows = certificate::rows(words, certificate, now);
    rows.push((words.say("terminal-realm"), words.say(realm(certificate.realm))));
    rows.push((words.say("card-fingerprint"), certificate.sha256.clone()));
    rows.into_iter().map(|(name, value)| (name, print::plain(&value))).collect()
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
    /// `pkcs12`, `jks`, `jceks`, `pem`, or `certificates` for a file of nothing else.
    format: &'static str,
    entries: Vec<ShownEntry<'a>>,
    /// What opening showed: `bytes-after-end`, `blanks-removed`, `misread-password`,
    /// `left-out-keys`. Mostly none.
    notices: Vec<&'static str>,
    /// Why the file is no keystore to use, where it is none.
    #[serde(skip_serializing_if = "Option::is_none")]
    problem: Option<&'a Rendered>,
}

#[derive(Serialize)]
struct ShownEntry<'a> {
    alias: &'a str,
    /// `key`: a private key with its certificate; `unusable-key`: one that is of no use; `trusted-certificate`: a
    /// certificate alone.
    kind: &'static str,
    /// Nothing for a key without a certificate.
    #[serde(flatten)]
    certificate: Option<ShownCertificate<'a>>,
    /// Why a key is of no use, by the code of the problem.
    #[serde(skip_serializing_if = "Option::is_none")]
    reason: Option<&'static str>,
}

#[derive(Serialize)]
struct ShownCertificate<'a> {
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
    fn of(held: &'a Inventory, problem: Option<&'a Rendered>) -> Self {
        let format = match held.format {
            Some(Format::Pkcs12) => "pkcs12",
            Some(Format::Jks) => "jks",
            Some(Format::Jceks) => "jceks",
            Some(Format::Pem) => "pem",
            None => "certificates",
        };
        let notices = held.notices.iter().copied().map(notice_name).collect();
        let keys = held.entries.iter().map(|entry| ShownEntry::of("key", Some(&entry.alias), Some(&entry.certificate)));
        let unusable = held.unusable.iter().map(ShownEntry::unusable);
        let trusted = held.trusted.iter();
        let trusted =
            trusted.map(|one| ShownEntry::of("trusted-certificate", one.alias.as_deref(), Some(&one.certificate)));
        Self { format, entries: keys.chain(unusable).chain(trusted).collect(), notices, problem }
    }
}

impl<'a> ShownEntry<'a> {
    fn of(kind: &'static str, alias: Option<&'a str>, certificate: Option<&'a Certificate>) -> Self {
        let certificate = certificate.map(ShownCertificate::of);
        Self { alias: alias.unwrap_or_default(), kind, certificate, reason: None }
    }

    fn unusable(key: &'a Unusable) -> Self {
        let reason = Some(Problem::from(key.why.clone()).code());
        Self { reason, ..Self::of("unusable-key", key.alias.as_deref(), key.certificate.as_ref()) }
    }
}

impl<'a> ShownCertificate<'a> {
    fn of(certificate: &'a Certificate) -> Self {
        Self {
            organisation: &certificate.organisation_name,
            orgnr: number(certificate),
            issuer: &certificate.issuer,
            not_before: certificate.not_before.to_string(),
            not_after: certificate.not_after.to_string(),
            key: ShownKey::of(certificate.key),
            purpose: certificate.purpose.key(),
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
