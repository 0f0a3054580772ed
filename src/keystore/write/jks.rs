//! JKS, written as keytool writes it. How the file is built stands with its reader, [`crate::keystore::jks`].

use super::entry::NewEntry;
use crate::domain::{Secret, SecretBytes, Timestamp};
use crate::keystore::asn1::{NULL, OCTET_STRING, OID, SEQUENCE, write as write_der};
use crate::keystore::jks::{CERTIFICATE_TYPE, JKS_MAGIC, KEY, SUN_PROTECTOR, VERSION, digest};
use crate::keystore::{KeystoreError, protector};
use std::collections::HashSet;

/// Writes a JKS as keytool does with `-deststoretype JKS`.
pub(super) fn write(
    entries: &[NewEntry],
    store: &Secret,
    key: &Secret,
    made: Timestamp,
) -> Result<Vec<u8>, KeystoreError> {
    let mut bytes = JKS_MAGIC.to_vec();
    bytes.extend(VERSION.to_be_bytes());
    bytes.extend(length(entries.len())?);
    let mut aliases = HashSet::new();
    for entry in entries {
        // Java looks aliases up in lower case, but does not lower them when it reads this format.
        let alias = entry.alias.to_lowercase();
        bytes.extend(KEY.to_be_bytes());
        bytes.extend(text(&alias)?);
        bytes.extend(made.as_millisecond().to_be_bytes());
        let protected = protect(entry.key.pkcs8_der(), key)?;
        bytes.extend(length(protected.len())?);
        bytes.extend(protected);
        bytes.extend(length(entry.chain.len())?);
        for der in entry.chain {
            bytes.extend(text(CERTIFICATE_TYPE)?);
            bytes.extend(length(der.len())?);
            bytes.extend(der);
        }
        if !aliases.insert(alias) {
            return Err(KeystoreError::Alias);
        }
    }
    bytes.extend(digest(&protector::utf16(store), &bytes));
    Ok(bytes)
}

fn protect(pkcs8: &SecretBytes, password: &Secret) -> Result<Vec<u8>, KeystoreError> {
    let algorithm = write_der(SEQUENCE, &[&write_der(OID, &[SUN_PROTECTOR]), NULL]);
    let protected = write_der(OCTET_STRING, &[&protector::close(pkcs8, password)?]);
    Ok(write_der(SEQUENCE, &[&algorithm, &protected]))
}

fn length(length: usize) -> Result<[u8; 4], KeystoreError> {
    u32::try_from(length).map(u32::to_be_bytes).map_err(|_| KeystoreError::TooLarge)
}

fn text(text: &str) -> Result<Vec<u8>, KeystoreError> {
    let bytes = to_modified_utf8(text);
    let length = u16::try_from(bytes.len()).map_err(|_| KeystoreError::Alias)?;
    Ok([&length.to_be_bytes()[..], &bytes].concat())
}

/// Java's modified UTF-8.
fn to_modified_utf8(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    for unit in text.encode_utf16() {
        let [high, middle, low] = [unit >> 12, unit >> 6 & 0x3f, unit & 0x3f].map(|bits| bits.to_le_bytes()[0]);
        match unit {
            0x01..0x80 => bytes.push(unit.to_le_bytes()[0]),
            0 | 0x80..0x800 => bytes.extend([0xc0 | (unit >> 6).to_le_bytes()[0], 0x80 | low]),
            _ => bytes.extend([0xe0 | high, 0x80 | middle, 0x80 | low]),
        }
    }
    bytes
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn javas_own_utf_8_has_two_bytes_for_zero_and_six_for_an_emoji() {
        for (text, bytes) in [
            ("nøkkel", "nøkkel".as_bytes()),
            ("€", "€".as_bytes()),
            ("\0", &[0xc0, 0x80]),
            ("🔑", &[0xed, 0xa0, 0xbd, 0xed, 0xb4, 0x91]),
        ] {
            assert_eq!(to_modified_utf8(text), bytes);
        }
    }
}
