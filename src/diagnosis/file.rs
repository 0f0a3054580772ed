//! Files: a keystore or a certificate, as far as it can be seen; and blocks of PEM in a text.

use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::{Circumstances, json, jwks, preflight, secrets};
use crate::domain::{EnvironmentKind, SecretBytes};
use crate::keystore::{self, Certificate, Format, Inventory, KeystoreError, Lock, PemBlock, Roles};
use crate::problem::Lookalike;

/// Most certificates of one's own that are looked at.
const MOST_CERTIFICATES: usize = 50;

/// A file that is one thing and nothing else, however it is wrapped: a keystore, a key, certificates. `None` for what
/// the reader of texts takes.
pub(super) fn examine(bytes: &[u8], circumstances: &Circumstances) -> Option<Vec<Examined>> {
    if let Some(found) = instead_of_keystore(bytes).filter(|_| circumstances.is_named_keystore) {
        return Some(vec![refused(KeystoreError::NotAKeystore(found))]);
    }
    match keystore::alone(bytes)? {
        Ok(_) | Err(KeystoreError::NoPrivateKey) => Some(store(bytes, circumstances)),
        Err(KeystoreError::NotAKeystore(found)) => of_lookalike(bytes, found, circumstances),
        Err(KeystoreError::TooLarge) => None,
        Err(KeystoreError::Damaged) if has_key(bytes) => Some(vec![private_key(), refused(KeystoreError::Damaged)]),
        Err(error) => Some(vec![refused(error)]),
    }
}

/// What a text or a page is that was saved under the name of a keystore: a login page, mostly. It means nothing else then.
fn instead_of_keystore(bytes: &[u8]) -> Option<Lookalike> {
    let KeystoreError::NotAKeystore(found) = keystore::recognise(bytes).err()? else { return None };
    let is_text = [Lookalike::Unknown, Lookalike::Text, Lookalike::Json, Lookalike::WebPage, Lookalike::Mail];
    is_text.contains(&found).then_some(found)
}

/// Whether a private key stands in a text, whole or not.
fn has_key(bytes: &[u8]) -> bool {
    keystore::pem_blocks(&keystore::text_of(bytes)).iter().any(PemBlock::is_private_key)
}

fn of_lookalike(bytes: &[u8], found: Lookalike, circumstances: &Circumstances) -> Option<Vec<Examined>> {
    match found {
        Lookalike::Certificate => {
            let certificates = keystore::certificates(bytes).unwrap_or_default();
            Some(alone(&roles(&certificates), None, circumstances))
        }
        Lookalike::IssuerCertificate => {
            let mut examined = refused(KeystoreError::NotAKeystore(found));
            examined.evidence.kind = Kind::Certificate;
            let certificates = keystore::certificates(bytes).unwrap_or_default();
            roles(&certificates).issuers.iter().take(1).for_each(|first| rows(&mut examined, first));
            Some(vec![examined])
        }
        // Whether a key is a secret that was pasted, and what a text means, is for those who read them.
        Lookalike::PrivateJwk
        | Lookalike::PublicJwk
        | Lookalike::Unknown
        | Lookalike::Text
        | Lookalike::Json
        | Lookalike::WebPage
        | Lookalike::Mail => None,
        found => Some(vec![refused(KeystoreError::NotAKeystore(found))]),
    }
}

/// What is said of a text that nobody else knows: what it is instead of a keystore, where that has a name.
/// A certificate that makes the most of it is looked at.
pub(super) fn by_name(bytes: &[u8], circumstances: &Circumstances) -> Vec<Examined> {
    match keystore::recognise(bytes) {
        Ok(_)
        | Err(
            KeystoreError::TooLarge
            | KeystoreError::NotAKeystore(Lookalike::Unknown | Lookalike::Text | Lookalike::Json),
        ) => Vec::new(),
        Err(KeystoreError::NotAKeystore(found @ (Lookalike::Certificate | Lookalike::IssuerCertificate))) => {
            of_lookalike(bytes, found, circumstances).unwrap_or_default()
        }
        Err(why) => vec![refused(why)],
    }
}

fn refused(why: KeystoreError) -> Examined {
    let mut examined = Examined::new(Kind::Keystore);
    examined.evidence.hidden = usize::from(why.may_hide_key());
    examined.find(Found::problem(why.into()));
    examined
}

fn roles(certificates: &[Vec<u8>]) -> Roles {
    keystore::roles(certificates.iter().map(Vec::as_slice))
}

/// A keystore, or what is said of one that gives no entry.
fn store(bytes: &[u8], circumstances: &Circumstances) -> Vec<Examined> {
    let mut examined = Examined::new(Kind::Keystore);
    // The private key never leaves the keystore that is opened here.
    examined.evidence.hidden = 1;
    let seen = keystore::recognise_lock(bytes).ok();
    examined.evidence.rows.extend(seen.map(|(kind, _)| format(kind)));
    let needs_password = seen.is_some_and(|(_, lock)| lock == Lock::Password);
    if needs_password && circumstances.password.is_none() {
        examined.find(Found::rule(Rule::KeystoreLocked));
        return vec![examined];
    }
    let password = circumstances.password.clone().filter(|_| needs_password).unwrap_or_default();
    let is_bare = match keystore::inventory(bytes, &password, None) {
        Ok(inventory) => {
            let is_bare = seen == Some((Format::Pem, Lock::Plain)) && is_bare_key(&inventory);
            held(&mut examined, inventory, circumstances);
            is_bare
        }
        Err(error) => {
            examined.find(Found::problem(error.into()));
            false
        }
    };
    let pasted = is_bare.then(private_key);
    pasted.into_iter().chain([examined]).collect()
}

/// Whether there is a private key and no certificate. In plain text that is what is pasted, and no keystore.
fn is_bare_key(inventory: &Inventory) -> bool {
    inventory.problem == Some(KeystoreError::NoCertificate)
}

/// What is in a keystore that opened.
fn held(examined: &mut Examined, inventory: Inventory, circumstances: &Circumstances) {
    let now = circumstances.time_there();
    let number = |count: usize| RedactableValue::Number(i64::try_from(count).unwrap_or(i64::MAX));
    if let Some(problem) = inventory.problem.clone() {
        examined.find(Found::problem(problem.into()));
        let unusable = inventory.unusable.iter().filter_map(|key| key.certificate.as_ref()).take(1);
        unusable.for_each(|certificate| rows(examined, certificate));
        if !inventory.trusted.is_empty() {
            examined.row("certificates", number(inventory.trusted.len()));
        }
        return;
    }
    if inventory.entries.len() > 1 {
        examined.broken(Rule::KeystoreSeveral, "entries", number(inventory.entries.len()));
    }
    let Ok(keystore) = inventory.usable() else { return };
    if let Some(entry) = keystore.entries.get(keystore.preferred(now)) {
        certificate(examined, entry.certificate.clone(), circumstances.environment, circumstances);
    }
}

fn format(format: Format) -> super::Row {
    super::Row::new("format", RedactableValue::word(format.name()))
}

/// Certificates without a key: each of one's own is evidence; those of its issuers are not of another organisation.
fn alone(roles: &Roles, environment: Option<EnvironmentKind>, circumstances: &Circumstances) -> Vec<Examined> {
    let mut examined = own(roles, environment, circumstances);
    for one in &mut examined {
        one.find(Found::rule(Rule::CertificateAlone));
    }
    examined
}

fn own(roles: &Roles, environment: Option<EnvironmentKind>, circumstances: &Circumstances) -> Vec<Examined> {
    let environment = environment.or(circumstances.environment);
    let own = roles.own.iter().take(MOST_CERTIFICATES).map(|one| {
        let mut examined = Examined::new(Kind::Certificate);
        certificate(&mut examined, one.clone(), environment, circumstances);
        examined
    });
    own.collect()
}

/// Certificates of issuers in a text that has none of one's own.
fn issuers(roles: &Roles) -> Option<Examined> {
    let first = roles.issuers.first().filter(|_| roles.own.is_empty())?;
    let mut examined = Examined::new(Kind::Certificate);
    rows(&mut examined, first);
    examined.broken(Rule::IssuerCertificates, "certificate", RedactableValue::foreign(&first.subject));
    Some(examined)
}

/// A private key that stands in a text.
fn private_key() -> Examined {
    let mut key = Examined::new(Kind::PrivateKey);
    key.evidence.hidden = 1;
    key.find(Found::rule(Rule::PrivateKeyPasted));
    key
}

/// Blocks of PEM that stood in a text.
pub(super) fn pem(blocks: &[PemBlock], circumstances: &Circumstances) -> Vec<Examined> {
    let keys = blocks.iter().filter(|block| block.is_private_key()).count();
    let mut examined: Vec<Examined> = (0..keys).map(|_| private_key()).collect();
    let mut certificates = Vec::new();
    for block in blocks.iter().filter(|block| !block.is_private_key()) {
        match keystore::alone(block.der.expose()) {
            // A keystore between the lines of PEM, whatever they say.
            Some(Ok(_) | Err(KeystoreError::NoPrivateKey)) => examined.extend(store(block.der.expose(), circumstances)),
            _ => certificates.extend(keystore::certificates(block.der.expose()).unwrap_or_default()),
        }
    }
    let roles = roles(&certificates);
    let found = if keys == 0 { alone(&roles, None, circumstances) } else { own(&roles, None, circumstances) };
    examined.extend(found);
    examined.extend(issuers(&roles));
    examined
}

/// Keystores and keys that stood in a text as base64.
pub(super) fn embedded(found: &[SecretBytes], circumstances: &Circumstances) -> Vec<Examined> {
    let mut examined = Vec::new();
    for bytes in found.iter().map(SecretBytes::expose) {
        match keystore::recognise(bytes) {
            Ok(_) if keystore::needs_password(bytes) => examined.extend(store(bytes, circumstances)),
            Ok(_) => examined.push(private_key()),
            Err(KeystoreError::NotAKeystore(Lookalike::PrivateJwk)) => {
                let keys = json::objects(&keystore::text_of(bytes), jwks::is_one);
                let (alone, sets): (Vec<_>, Vec<_>) =
                    keys.into_iter().map(|(_, key)| key).partition(secrets::is_private_key);
                examined.extend(alone.iter().map(secrets::private_key));
                examined.extend((!sets.is_empty()).then(|| jwks::examine(&sets, circumstances)));
            }
            Err(KeystoreError::NoPrivateKey) => examined.extend(store(bytes, circumstances)),
            Err(why) if why.is_bare_key() => examined.push(private_key()),
            Err(why) => examined.push(refused(why)),
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
    rows(examined, &read);
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

/// What a certificate says, for those who compare it by eye.
fn rows(examined: &mut Examined, read: &Certificate) {
    examined.row("certificate", RedactableValue::foreign(&read.subject));
    examined.row("issuer", RedactableValue::Issuer(RedactableValue::foreign(&read.issuer).plain()));
    examined.row("notBefore", RedactableValue::Time(read.not_before));
    examined.row("notAfter", RedactableValue::Time(read.not_after));
}
