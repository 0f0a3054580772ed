//! PKCS#12 (RFC 7292) as today's tools write it: the certificates in one safe, encrypted, and each key in a bag of
//! its own, encrypted, both in AES-256; and a MAC of SHA-256 over all of it.

use super::encryption::{encrypt, random};
use super::entry::{NewEntry, ROUNDS};
use crate::domain::{Secret, SecretBytes};
use crate::keystore::asn1::{IMPLICIT_0, NULL, OCTET_STRING, OID, SEQUENCE, number, write as write_der};
use crate::keystore::derivation::{self, Purpose};
use crate::keystore::mac::NIST_DIGESTS;
use crate::keystore::password::Password;
use crate::keystore::pkcs12::{BAGS, BMP_STRING, EXPLICIT_0, PKCS7, PKCS9, SET};
use crate::keystore::{KeystoreError, protector};
use aws_lc_rs::digest::{SHA1_FOR_LEGACY_USE_ONLY, SHA256, SHA256_OUTPUT_LEN, digest};
use aws_lc_rs::hmac::{self, HMAC_SHA256, Key};
use std::collections::HashSet;

/// Bytes of the MAC's salt. keytool has 20, `OpenSSL` 8.
const SALT: usize = 16;

/// The last arcs below [`PKCS7`]: plain data, and encrypted data.
const DATA: u8 = 1;
const ENCRYPTED_DATA: u8 = 6;
/// The last arcs below [`BAGS`]: an encrypted key, and a certificate.
const KEY_BAG: u8 = 2;
const CERTIFICATE_BAG: u8 = 3;

pub(super) fn write(entries: &[NewEntry], password: &Secret) -> Result<Vec<u8>, KeystoreError> {
    if !is_basic(password.expose()) {
        return Err(KeystoreError::PasswordCharacters);
    }
    check_aliases(entries)?;
    let password = Password::as_typed(password);
    let keys: Vec<Vec<u8>> = entries.iter().map(|entry| key_bag(entry, &password)).collect::<Result<_, _>>()?;
    let certificates: Vec<Vec<u8>> = entries.iter().flat_map(certificate_bags).collect();
    let safes = sequence(&[encrypted_data(&sequence(&certificates), &password)?, data(&sequence(&keys))]);
    let mac = mac(&safes, &password)?;
    Ok(write_der(SEQUENCE, &[&number(3), &data(&safes), &mac]))
}

/// Java knows an alias by its lower-case letters only.
fn check_aliases(entries: &[NewEntry]) -> Result<(), KeystoreError> {
    let mut aliases = HashSet::new();
    let is_fit = |entry: &NewEntry| is_basic(entry.alias) && aliases.insert(entry.alias.to_lowercase());
    if entries.iter().all(is_fit) { Ok(()) } else { Err(KeystoreError::Alias) }
}

/// Whether a text fits PKCS#12's `BMPString`, which has two bytes for each character.
fn is_basic(text: &str) -> bool {
    text.chars().all(|c| u32::from(c) <= 0xffff)
}

fn key_bag(entry: &NewEntry, password: &Password) -> Result<Vec<u8>, KeystoreError> {
    let encrypted = encrypt(entry.key.pkcs8_der().expose(), password.bytes.expose())?;
    Ok(bag(KEY_BAG, &encrypted.key_info(), &attributes(entry)))
}

/// The key's own certificate bears the name and the mark of its key; its issuers need neither.
fn certificate_bags(entry: &NewEntry) -> Vec<Vec<u8>> {
    let attributes = attributes(entry);
    let bags = entry.chain.iter().enumerate().map(|(place, der)| {
        let kind = write_der(OID, &[PKCS9, &[22, 1]]);
        let certificate = write_der(EXPLICIT_0, &[&write_der(OCTET_STRING, &[der])]);
        let attributes = if place == 0 { &attributes[..] } else { &[] };
        bag(CERTIFICATE_BAG, &write_der(SEQUENCE, &[&kind, &certificate]), attributes)
    });
    bags.collect()
}

fn bag(kind: u8, content: &[u8], attributes: &[u8]) -> Vec<u8> {
    let kind = write_der(OID, &[BAGS, &[kind]]);
    write_der(SEQUENCE, &[&kind, &write_der(EXPLICIT_0, &[content]), attributes])
}

/// friendlyName, and localKeyId, which ties a key to its certificate: `OpenSSL`'s choice, the fingerprint of the
/// certificate.
fn attributes(entry: &NewEntry) -> Vec<u8> {
    let alias = protector::utf16(&Secret::new(entry.alias.to_owned()));
    let leaf = entry.chain.first().map(Vec::as_slice).unwrap_or_default();
    let fingerprint = digest(&SHA1_FOR_LEGACY_USE_ONLY, leaf);
    let mut attributes = [
        attribute(20, &write_der(BMP_STRING, &[alias.expose()])),
        attribute(21, &write_der(OCTET_STRING, &[fingerprint.as_ref()])),
    ];
    // DER orders a set by its bytes.
    attributes.sort();
    write_der(SET, &[&attributes[0], &attributes[1]])
}

/// An attribute of PKCS#9 with one value.
fn attribute(kind: u8, value: &[u8]) -> Vec<u8> {
    write_der(SEQUENCE, &[&write_der(OID, &[PKCS9, &[kind]]), &write_der(SET, &[value])])
}

/// A `ContentInfo` of plain data (RFC 5652, 4).
fn data(bytes: &[u8]) -> Vec<u8> {
    content_info(DATA, &write_der(OCTET_STRING, &[bytes]))
}

/// A `ContentInfo` of encrypted data (RFC 5652, 8).
fn encrypted_data(bags: &[u8], password: &Password) -> Result<Vec<u8>, KeystoreError> {
    let encrypted = encrypt(bags, password.bytes.expose())?;
    let kind = write_der(OID, &[PKCS7, &[DATA]]);
    let content = write_der(SEQUENCE, &[&kind, &encrypted.algorithm, &write_der(IMPLICIT_0, &[&encrypted.bytes])]);
    Ok(content_info(ENCRYPTED_DATA, &write_der(SEQUENCE, &[&number(0), &content])))
}

fn content_info(kind: u8, content: &[u8]) -> Vec<u8> {
    write_der(SEQUENCE, &[&write_der(OID, &[PKCS7, &[kind]]), &write_der(EXPLICIT_0, &[content])])
}

fn sequence(parts: &[Vec<u8>]) -> Vec<u8> {
    write_der(SEQUENCE, &parts.iter().map(Vec::as_slice).collect::<Vec<_>>())
}

/// `MacData` (RFC 7292, 4 and appendix B).
fn mac(safes: &[u8], password: &Password) -> Result<Vec<u8>, KeystoreError> {
    let salt: [u8; SALT] = random()?;
    let rounds = ROUNDS.get().into();
    let key: SecretBytes =
        derivation::pkcs12(&SHA256, password.bmp.expose(), &salt, Purpose::Mac, rounds, SHA256_OUTPUT_LEN);
    let mac = hmac::sign(&Key::new(HMAC_SHA256, key.expose()), safes);
    let algorithm = write_der(SEQUENCE, &[&write_der(OID, &[NIST_DIGESTS, &[1]]), NULL]);
    let digest = write_der(SEQUENCE, &[&algorithm, &write_der(OCTET_STRING, &[mac.as_ref()])]);
    Ok(write_der(SEQUENCE, &[&digest, &write_der(OCTET_STRING, &[&salt]), &number(rounds)]))
}
