//! PKCS#12, written by `p12-keystore`.

use super::entry::{NewEntry, ROUNDS};
use crate::domain::Secret;
use crate::keystore::KeystoreError;
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, digest};
use p12_keystore::{Certificate, EncryptionAlgorithm, KeyStore, KeyStoreEntry, MacAlgorithm, PrivateKeyChain};
use std::collections::HashSet;

/// Writes AES-256 with PBKDF2 and a MAC of SHA-256, as today's tools do.
pub(super) fn write(entries: &[NewEntry], password: &Secret) -> Result<Vec<u8>, KeystoreError> {
    if !is_basic(password.expose()) {
        return Err(KeystoreError::PasswordCharacters);
    }
    let mut store = KeyStore::new();
    let mut aliases = HashSet::new();
    for entry in entries {
        if !is_basic(entry.alias) || !aliases.insert(entry.alias.to_lowercase()) {
            return Err(KeystoreError::Alias);
        }
        store.add_entry(entry.alias, KeyStoreEntry::PrivateKeyChain(key_chain(entry)?));
    }
    let writer = store.writer(password.expose());
    let writer = writer.encryption_algorithm(EncryptionAlgorithm::PbeWithHmacSha256AndAes256);
    let writer = writer.mac_algorithm(MacAlgorithm::HmacSha256);
    let written = writer.encryption_iterations(ROUNDS).mac_iterations(ROUNDS).write();
    written.map_err(|_| KeystoreError::Damaged)
}

fn key_chain(entry: &NewEntry) -> Result<PrivateKeyChain, KeystoreError> {
    let der = entry.key.pkcs8_der().expose();
    let key = p12_keystore::PrivateKey::from_der(der).map_err(|_| KeystoreError::Damaged)?;
    let certificates = entry.chain.iter().map(|der| Certificate::from_der(der));
    let certificates: Vec<Certificate> = certificates.collect::<Result<_, _>>().map_err(|_| KeystoreError::Damaged)?;
    let leaf = entry.chain.first().ok_or(KeystoreError::NothingToWrite)?;
    // OpenSSL's choice of localKeyId: the fingerprint of the leaf.
    Ok(PrivateKeyChain::new(digest(&SHA1_FOR_LEGACY_USE_ONLY, leaf).as_ref(), key, certificates))
}

/// Whether a text fits PKCS#12's `BMPString`, which has two bytes for each character.
fn is_basic(text: &str) -> bool {
    text.chars().all(|c| u32::from(c) <= 0xffff)
}
