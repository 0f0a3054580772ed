//! PEM, with the key under a password.

use super::encryption::encrypt;
use super::entry::NewEntry;
use crate::domain::{Secret, SecretBytes};
use crate::keystore::{KeystoreError, armor};

pub(super) fn write(entries: &[NewEntry], password: &Secret) -> Result<SecretBytes, KeystoreError> {
    let mut text = Vec::new();
    for entry in entries {
        let encrypted = encrypt(entry.key.pkcs8_der().expose(), password.expose().as_bytes())?;
        text.extend(armor::block("ENCRYPTED PRIVATE KEY", encrypted.key_info()).into_bytes());
        for der in entry.chain {
            text.extend(armor::block("CERTIFICATE", der.clone()).into_bytes());
        }
    }
    Ok(SecretBytes::new(text))
}
