//! Files: a keystore or a certificate, as far as it can be seen; and blocks of PEM in a text.

use super::evidence::{Examined, Found, Kind};
use super::jwt::BASE64;
use super::paste::Pem;
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::{Circumstances, preflight};
use crate::domain::EnvironmentKind;
use crate::keystore::{self, Certificate, Format, KeystoreError};
use crate::problem::{Lookalike, Problem};
use base64::Engine;

/// A file that is no text: `None` when it is for the reader of texts.
pub(super) fn examine(bytes: &[u8], circumstances: &Circumstances) -> Option<Examined> {
    if bytes.is_empty() {
        return None;
    }
    if let Ok(certificate) = Certificate::from_der(bytes) {
        return Some(alone(certificate, None, circumstances));
    }
    let recognised = keystore::recognise(bytes);
    let is_pem = bytes.trim_ascii_start().starts_with(b"-----BEGIN");
    if is_pem && BESIDE_PEM.iter().any(|mark| contains(bytes, mark)) {
        return None;
    }
    match recognised {
        // A PEM may be a part of a text; a text with a key in it is for those who read texts.
        Ok(Format::Pem) if !is_pem => None,
        Ok(format) => Some(store(bytes, format, circumstances)),
        Err(
            KeystoreError::NotAKeystore(
                Lookalike::Unknown
                | Lookalike::Text
                | Lookalike::Json
                | Lookalike::WebPage
                | Lookalike::Certificate
                | Lookalike::PrivateKey,
            )
            | KeystoreError::TooLarge,
        ) => None,
        // The reader of texts reports what else stands beside a faulty PEM.
        Err(_) if !bytes.starts_with(&JAVA) && contains(bytes, b"-----BEGIN") => None,
        Err(error) => Some(refused(error.into())),
    }
}

/// What no PEM has in it, and what is pasted beside one: JSON, a code, an answer, a JWT.
const BESIDE_PEM: [&[u8]; 4] = [b"{", b"MP-", b"HTTP/", b".eyJ"];
/// How a Java keystore begins, and no text.
const JAVA: [u8; 2] = [0xfe, 0xed];

fn contains(bytes: &[u8], part: &[u8]) -> bool {
    bytes.windows(part.len()).any(|window| window == part)
}

fn refused(problem: Problem) -> Examined {
    let mut examined = Examined::new(Kind::Keystore);
    examined.find(Found::problem(problem));
    examined
}

fn store(bytes: &[u8], format: Format, circumstances: &Circumstances) -> Examined {
    let mut examined = Examined::new(Kind::Keystore);
    examined.row(
        "format",
        RedactableValue::word(match format {
            Format::Pkcs12 => "PKCS#12",
            Format::Jks => "JKS",
            Format::Jceks => "JCEKS",
            Format::Pem => "PEM",
        }),
    );
    // The private key never leaves the keystore that is opened here.
    examined.evidence.hidden = 1;
    let needs_password = keystore::needs_password(bytes) && !keystore::opens_unasked(bytes);
    if needs_password && circumstances.password.is_none() {
        examined.find(Found::rule(Rule::KeystoreLocked));
        return examined;
    }
    let password = circumstances.password.clone().filter(|_| needs_password).unwrap_or_default();
    match keystore::open(bytes, &password, None) {
        Err(error) => examined.find(Found::problem(error.into())),
        Ok(opened) => {
            let count = opened.entries.len();
            if count > 1 {
                let count = i64::try_from(count).unwrap_or(i64::MAX);
                examined.broken(Rule::KeystoreSeveral, "entries", RedactableValue::Number(count));
            }
            let preferred = opened.preferred(circumstances.time_there());
            if let Some(entry) = opened.entries.get(preferred) {
                certificate(&mut examined, entry.certificate.clone(), circumstances.environment, circumstances);
            }
        }
    }
    examined
}

fn alone(read: Certificate, environment: Option<EnvironmentKind>, circumstances: &Circumstances) -> Examined {
    let mut examined = Examined::new(Kind::Certificate);
    certificate(&mut examined, read, environment.or(circumstances.environment), circumstances);
    examined.find(Found::rule(Rule::CertificateAlone));
    examined
}

/// Blocks of PEM that stood in a text.
pub(super) fn pem(blocks: &[Pem], circumstances: &Circumstances) -> Vec<Examined> {
    let mut examined = Vec::new();
    for block in blocks {
        if block.label.ends_with("PRIVATE KEY") {
            let mut key = Examined::new(Kind::PrivateKey);
            key.evidence.hidden = 1;
            key.find(Found::rule(Rule::PrivateKeyPasted));
            examined.push(key);
        } else if block.label.ends_with("CERTIFICATE") {
            let body: String = block.der.expose().replace("\\n", "").replace("\\r", "").split_whitespace().collect();
            let read = BASE64.decode(body).ok().and_then(|der| Certificate::from_der(&der).ok());
            examined.extend(read.map(|certificate| alone(certificate, None, circumstances)));
        }
    }
    examined
}

/// A certificate inside something else.
pub(super) fn certificate_der(
    examined: &mut Examined,
    der: &[u8],
    environment: Option<EnvironmentKind>,
    circumstances: &Circumstances,
) {
    if let Ok(read) = Certificate::from_der(der) {
        certificate(examined, read, environment, circumstances);
    }
}

/// The wizard's own rules, on a certificate that was found.
fn certificate(
    examined: &mut Examined,
    read: Certificate,
    environment: Option<EnvironmentKind>,
    circumstances: &Circumstances,
) {
    if let Ok(number) = read.organisation {
        examined.row("organisation", RedactableValue::Organisation(number));
        examined.evidence.facts.organisation = Some(number);
    }
    examined.row("certificate", RedactableValue::foreign(&read.subject));
    examined.row("issuer", RedactableValue::Issuer(RedactableValue::foreign(&read.issuer).plain()));
    examined.row("notBefore", RedactableValue::Time(read.not_before));
    examined.row("notAfter", RedactableValue::Time(read.not_after));
    let findings = preflight::certificate(&read, circumstances.time_there());
    let is_fine = findings.is_empty();
    for finding in findings {
        let found = Found::preflight(finding);
        examined.find(
            found
                .seen("notAfter", RedactableValue::Time(read.not_after))
                .seen("issuer", RedactableValue::Issuer(RedactableValue::foreign(&read.issuer).plain())),
        );
    }
    let told = circumstances.standing.as_ref().filter(|(fingerprint, _)| *fingerprint == read.sha256);
    if let Some(situation) = told.and_then(|(_, standing)| preflight::revoked(&read, *standing)) {
        examined.find(Found::problem(situation.into()));
    }
    let elsewhere = environment.and_then(|environment| preflight::certificate_in(environment, &read));
    match elsewhere {
        Some(situation) => {
            let issuer = RedactableValue::Issuer(RedactableValue::foreign(&read.issuer).plain());
            examined.find(Found::problem(situation.into()).seen("issuer", issuer));
        }
        None if is_fine => {
            examined.broken(Rule::CertificateFine, "notAfter", RedactableValue::Time(read.not_after));
        }
        None => {}
    }
    examined.evidence.facts.certificate = Some(read);
}
