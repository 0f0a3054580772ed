//! Making keystores for those who are handed one: a JKS as keytool writes it, a PKCS#12 as today's tools do.

use super::{Entry, KeystoreError, PrivateKey, jks, pkcs12};
use crate::domain::{Secret, Timestamp};

/// What is written as one entry.
#[derive(Debug, Clone, Copy)]
pub struct NewEntry<'a> {
    /// Its name. Java knows it by its lower-case letters only, and some tools choke on other than ASCII.
    pub alias: &'a str,
    /// The key.
    pub key: &'a PrivateKey,
    /// The certificates in DER, the key's own first.
    pub chain: &'a [Vec<u8>],
}

impl Entry {
    /// This entry, to be written under a name.
    #[must_use]
    pub fn under<'a>(&'a self, alias: &'a str) -> NewEntry<'a> {
        NewEntry { alias, key: self.private_key(), chain: &self.chain }
    }
}

/// A JKS. Aliases are written in lower case, since Java finds no others. `made` is the date it tells of each entry.
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

fn something(entries: &[NewEntry]) -> Result<(), KeystoreError> {
    if entries.is_empty() || entries.iter().any(|entry| entry.chain.is_empty()) {
        return Err(KeystoreError::NothingToWrite);
    }
    Ok(())
}
