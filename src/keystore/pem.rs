//! PEM: keys and certificates in one text file, in any order, with any text between them.

use super::key::PrivateKey;
use super::pairing::{Contents, FoundCertificate, FoundKey};
use super::{Found, KeystoreError, pkcs12, work};
use crate::domain::{Secret, SecretBytes};
use pem::Pem;
use pkcs8::EncryptedPrivateKeyInfoRef;

const BEGIN: &[u8] = b"-----BEGIN ";

/// Whether there is a block in it, or the start of one.
pub(super) fn is_pem(bytes: &[u8]) -> bool {
    // A binary file may have PEM inside; a text has no zero bytes.
    !bytes.contains(&0) && bytes.windows(BEGIN.len()).any(|window| window == BEGIN)
}

/// Looks a file through without a password.
///
/// # Errors
/// What it is instead, when no block in it is a private key.
pub(super) fn look(bytes: &[u8]) -> Result<(), KeystoreError> {
    let blocks = blocks(bytes)?;
    let known = blocks.iter().map(pem::Pem::tag);
    // The private key decides; else whatever says most about what the person has.
    let found = known.filter_map(kind).min_by_key(Kind::order).ok_or(KeystoreError::Damaged)?;
    match found {
        Kind::Key => Ok(()),
        Kind::Other(found) => Err(KeystoreError::NotAKeystore(found)),
    }
}

enum Kind {
    Key,
    Other(Found),
}

impl Kind {
    fn order(&self) -> u8 {
        match self {
            Self::Key => 0,
            Self::Other(Found::Certificate) => 1,
            Self::Other(_) => 2,
        }
    }
}

fn kind(tag: &str) -> Option<Kind> {
    Some(match tag {
        "PRIVATE KEY" | "ENCRYPTED PRIVATE KEY" | "RSA PRIVATE KEY" | "EC PRIVATE KEY" => Kind::Key,
        "CERTIFICATE" | "X509 CERTIFICATE" | "TRUSTED CERTIFICATE" => Kind::Other(Found::Certificate),
        "PKCS7" | "CMS" => Kind::Other(Found::Pkcs7),
        "CERTIFICATE REQUEST" | "NEW CERTIFICATE REQUEST" => Kind::Other(Found::CertificateRequest),
        "PUBLIC KEY" | "RSA PUBLIC KEY" => Kind::Other(Found::PublicKey),
        "OPENSSH PRIVATE KEY" => Kind::Other(Found::SshKey),
        _ => return None,
    })
}

/// Whether any key in it is under a password.
pub(super) fn is_encrypted(bytes: &[u8]) -> bool {
    blocks(bytes).is_ok_and(|blocks| blocks.iter().any(has_password))
}

fn has_password(block: &Pem) -> bool {
    block.tag() == "ENCRYPTED PRIVATE KEY" || block.headers().get("DEK-Info").is_some()
}

/// Every block. One without its end is the sign of a file cut off.
fn blocks(bytes: &[u8]) -> Result<Vec<Pem>, KeystoreError> {
    let blocks = pem::parse_many(bytes).map_err(|_| KeystoreError::Damaged)?;
    let begun = bytes.windows(BEGIN.len()).filter(|window| *window == BEGIN).count();
    if blocks.is_empty() || blocks.len() < begun {
        return Err(KeystoreError::Damaged);
    }
    Ok(blocks)
}

/// Opens a file. Each encrypted key is tried with the first password, then with the second.
pub(super) fn read(bytes: &[u8], store: &Secret, key: Option<&Secret>) -> Result<Contents, KeystoreError> {
    let mut contents = Contents::default();
    for block in blocks(bytes)? {
        match block.tag() {
            "CERTIFICATE" | "X509 CERTIFICATE" => {
                contents.certificates.push(FoundCertificate {
                    alias: None,
                    local_id: None,
                    der: block.into_contents(),
                });
            }
            tag if matches!(kind(tag), Some(Kind::Key)) => match open(block, store, key) {
                Ok(key) => contents.keys.push(FoundKey { alias: None, local_id: None, key }),
                Err(why) => contents.locked = Some(why),
            },
            _ => {}
        }
    }
    Ok(contents)
}

fn open(block: Pem, store: &Secret, key: Option<&Secret>) -> Result<PrivateKey, KeystoreError> {
    if let Some(cipher) = block.headers().get("DEK-Info") {
        let cipher = cipher.split(',').next().unwrap_or_default().trim();
        return Err(KeystoreError::UnsupportedEncryption(format!("DEK-Info: {cipher}")));
    }
    let tag = block.tag().to_owned();
    let der = SecretBytes::new(block.into_contents());
    match tag.as_str() {
        "RSA PRIVATE KEY" => PrivateKey::from_pkcs1_der(der.expose()),
        "EC PRIVATE KEY" => Ok(PrivateKey::elliptic_curve()),
        "ENCRYPTED PRIVATE KEY" => open_encrypted(der.expose(), store, key),
        _ => PrivateKey::from_pkcs8_der(&der),
    }
}

fn open_encrypted(der: &[u8], store: &Secret, key: Option<&Secret>) -> Result<PrivateKey, KeystoreError> {
    work::check(der)?;
    match decrypt(der, store) {
        Err(KeystoreError::WrongPassword) => key.map_or(Err(KeystoreError::WrongPassword), |key| decrypt(der, key)),
        opened => opened,
    }
}

fn decrypt(der: &[u8], password: &Secret) -> Result<PrivateKey, KeystoreError> {
    let encrypted = match EncryptedPrivateKeyInfoRef::try_from(der) {
        Ok(encrypted) if encrypted.encryption_algorithm.pbes2().is_some() => encrypted,
        // Not a PBES2 that is known here, so perhaps the older encryptions that PKCS#12 has as well.
        _ => return pkcs12::read_key(der, password),
    };
    match encrypted.decrypt(password.expose()) {
        Ok(pkcs8) => PrivateKey::from_pkcs8_der(&SecretBytes::new(pkcs8.as_bytes().to_vec())),
        Err(pkcs8::Error::EncryptedPrivateKey(pkcs8::pkcs5::Error::UnsupportedAlgorithm { oid })) => {
            Err(KeystoreError::UnsupportedEncryption(oid.to_string()))
        }
        Err(_) => Err(KeystoreError::WrongPassword),
    }
}
