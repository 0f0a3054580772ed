//! PEM, with the key under a password.

use super::entry::{NewEntry, ROUNDS};
use crate::domain::{Secret, SecretBytes};
use crate::keystore::KeystoreError;
use pkcs8::PrivateKeyInfoRef;
use pkcs8::der::pem::encode_string;
use pkcs8::{LineEnding, pkcs5::pbes2};

/// Bytes of salt and of the first block: as long as a block of AES.
const BLOCK: usize = 16;

pub(super) fn write(entries: &[NewEntry], password: &Secret) -> Result<SecretBytes, KeystoreError> {
    let mut text = Vec::new();
    for entry in entries {
        text.extend(key(entry, password)?.into_bytes());
        for der in entry.chain {
            text.extend(block("CERTIFICATE", der)?.into_bytes());
        }
    }
    Ok(SecretBytes::new(text))
}

fn key(entry: &NewEntry, password: &Secret) -> Result<String, KeystoreError> {
    let (mut salt, mut start) = ([0; BLOCK], [0; BLOCK]);
    for bytes in [&mut salt, &mut start] {
        aws_lc_rs::rand::fill(bytes).map_err(|_| KeystoreError::UnsupportedEncryption("no random numbers".into()))?;
    }
    let parameters = pbes2::Parameters::generate_pbkdf2_sha256_aes256cbc(ROUNDS, &salt, start);
    let parameters = parameters.map_err(|_| KeystoreError::Damaged)?;
    let key = PrivateKeyInfoRef::try_from(entry.key.pkcs8_der().expose()).map_err(|_| KeystoreError::Damaged)?;
    let encrypted = key.encrypt_with_params(parameters, password.expose()).map_err(|_| KeystoreError::Damaged)?;
    block("ENCRYPTED PRIVATE KEY", encrypted.as_bytes())
}

fn block(label: &str, der: &[u8]) -> Result<String, KeystoreError> {
    encode_string(label, LineEnding::LF, der).map_err(|_| KeystoreError::TooLarge)
}
