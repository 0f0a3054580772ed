//! PEM, with the key under a password.

use super::encryption::encrypt;
use super::entry::NewEntry;
use crate::domain::{Secret, SecretBytes};
use crate::keystore::{KeystoreError, PrivateKey, armor};

pub(super) fn write(entries: &[NewEntry], password: &Secret) -> Result<SecretBytes, KeystoreError> {
    let mut text = Vec::new();
    for entry in entries {
        text.extend_from_slice(key(entry.key, password)?.expose());
        for der in entry.chain {
            text.extend(armor::block("CERTIFICATE", der.clone()).into_bytes());
        }
    }
    Ok(SecretBytes::new(text))
}

/// The key alone.
pub(super) fn key(key: &PrivateKey, password: &Secret) -> Result<SecretBytes, KeystoreError> {
    let encrypted = encrypt(key.pkcs8_der().expose(), password.expose().as_bytes())?;
    Ok(SecretBytes::new(armor::block("ENCRYPTED PRIVATE KEY", encrypted.key_info()).into_bytes()))
}
