//! Writes keystores: a JKS as keytool writes it, a PKCS#12 and a PEM as today's tools do.

pub(super) mod encryption;
mod entry;
mod jks;
mod pem;
mod pkcs12;

pub use entry::NewEntry;

use super::{KeystoreError, PrivateKey};
use crate::domain::{Secret, SecretBytes, Timestamp};
use std::path::Path;

/// What a keystore can be written as.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Target {
    /// PKCS#12, which everything of today reads.
    Pkcs12,
    /// Java's older keystore, for what asks for it.
    Jks,
    /// PEM, for what is no Java.
    Pem,
}

impl Target {
    /// All of them, the one that fits most people first.
    pub const ALL: [Self; 3] = [Self::Pkcs12, Self::Jks, Self::Pem];

    /// What a file's ending promises; `None` for an ending that promises nothing.
    #[must_use]
    pub fn of_ending(path: &Path) -> Option<Self> {
        match path.extension()?.to_str()?.to_lowercase().as_str() {
            "p12" | "pfx" | "pkcs12" => Some(Self::Pkcs12),
            "jks" | "ks" | "keystore" => Some(Self::Jks),
            "pem" | "key" => Some(Self::Pem),
            _ => None,
        }
    }

    /// The ending of such a file, without the dot.
    #[must_use]
    pub fn ending(self) -> &'static str {
        match self {
            Self::Pkcs12 => "p12",
            Self::Jks => "jks",
            Self::Pem => "pem",
        }
    }

    /// Whether the key can have another password than the file.
    #[must_use]
    pub fn has_key_password(self) -> bool {
        self == Self::Jks
    }

    /// Whether Java opens such a file under this password. Java's PBES2, in which it reads PKCS#12, refuses all but
    /// ASCII (`com.sun.crypto.provider.PBEKey`: "Password is not ASCII"); in JKS it takes everything.
    #[must_use]
    pub fn opens_in_java(self, password: &Secret) -> bool {
        self != Self::Pkcs12 || password.expose().bytes().all(|byte| matches!(byte, b' '..=b'~'))
    }
}

/// A keystore in any format. Without a key password of its own the key is under the file's.
///
/// # Errors
/// As [`jks()`], [`pkcs12()`] and [`pem()`]; [`KeystoreError::OnePassword`] when a key password differs in a format
/// that has no room for it.
pub fn keystore(
    target: Target,
    entries: &[NewEntry],
    password: &Secret,
    key_password: Option<&Secret>,
    made: Timestamp,
) -> Result<SecretBytes, KeystoreError> {
    if !target.has_key_password() && key_password.is_some_and(|key| key != password) {
        return Err(KeystoreError::OnePassword);
    }
    match target {
        Target::Pkcs12 => pkcs12(entries, password).map(SecretBytes::new),
        Target::Jks => jks(entries, password, key_password.unwrap_or(password), made).map(SecretBytes::new),
        Target::Pem => pem(entries, password),
    }
}

/// A JKS. Aliases are written in lower case, since Java finds no others. `made` becomes the date of each entry.
///
/// # Errors
/// [`KeystoreError::Alias`] when two entries have the same name or one is too long,
/// [`KeystoreError::NothingToWrite`] when there is no entry or one without a certificate.
pub fn jks(
    entries: &[NewEntry],
    store_password: &Secret,
    key_password: &Secret,
    made: Timestamp,
) -> Result<Vec<u8>, KeystoreError> {
    something(entries)?;
    jks::write(entries, store_password, key_password, made)
}

/// A PKCS#12 in AES-256 and SHA-256. Java opens it only if the password is ASCII.
///
/// # Errors
/// As [`jks()`], and [`KeystoreError::PasswordCharacters`] when the password has emoji or the like.
pub fn pkcs12(entries: &[NewEntry], password: &Secret) -> Result<Vec<u8>, KeystoreError> {
    something(entries)?;
    pkcs12::write(entries, password)
}

/// A PEM: for each entry its key as encrypted PKCS#8 in AES-256, then its certificates, its own first. The format
/// has no aliases, so none is written.
///
/// # Errors
/// [`KeystoreError::NothingToWrite`] as [`jks()`].
pub fn pem(entries: &[NewEntry], password: &Secret) -> Result<SecretBytes, KeystoreError> {
    something(entries)?;
    pem::write(entries, password)
}

/// A key without a certificate: encrypted PKCS#8 in AES-256, as PEM.
///
/// # Errors
/// [`KeystoreError::UnsupportedEncryption`] where the system gives no randomness.
pub fn sealed_key(key: &PrivateKey, password: &Secret) -> Result<SecretBytes, KeystoreError> {
    pem::key(key, password)
}

fn something(entries: &[NewEntry]) -> Result<(), KeystoreError> {
    if entries.is_empty() || entries.iter().any(|entry| entry.chain.is_empty()) {
        return Err(KeystoreError::NothingToWrite);
    }
    Ok(())
}
