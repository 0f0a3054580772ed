//! Private keys, as PKCS#8 from whatever they were in.

use super::asn1::{INTEGER, NULL, OCTET_STRING, OID, SEQUENCE, read, unsigned, write};
use super::rsa::{RsaPublic, RsaPublicKey};
use super::{KeystoreError, armor};
use crate::domain::{Secret, SecretBytes};
use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use std::fmt;
use std::sync::OnceLock;
use zeroize::Zeroizing;

/// rsaEncryption, 1.2.840.113549.1.1.1.
pub(super) const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// id-ecPublicKey, 1.2.840.10045.2.1.
pub(super) const ELLIPTIC_CURVE: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
const VERSION_0: &[u8] = &[INTEGER, 1, 0];
/// Bytes of a public half of Ed25519, the shortest there is.
const SHORTEST_PUBLIC_HALF: usize = 32;

/// A private key that opened. Prints as `…` and is wiped when dropped.
///
/// An RSA key holds nothing but the key: attributes that Windows and others add are left out, since
/// not every library that signs knows them.
///
/// The library that signs checks the numbers of a key each time it parses one, which costs half of what a signature
/// costs. So it parses a key once: when the keystore is opened.
pub struct PrivateKey {
    pkcs8: SecretBytes,
    algorithm: Algorithm,
    /// The key as the library that signs has it; nothing inside where it refuses the key.
    parsed: OnceLock<Option<KeyPair>>,
}

/// What kind of key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Algorithm {
    Rsa,
    EllipticCurve,
    Other,
}

impl PrivateKey {
    /// Takes a key in PKCS#8 DER, unencrypted.
    ///
    /// # Errors
    /// [`KeystoreError::Damaged`] when it is not one.
    pub fn from_pkcs8_der(der: &SecretBytes) -> Result<Self, KeystoreError> {
        Self::parse(der.expose()).ok_or(KeystoreError::Damaged)
    }

    /// Takes an RSA key in PKCS#1 DER (`BEGIN RSA PRIVATE KEY`).
    pub(super) fn from_pkcs1_der(der: &[u8]) -> Result<Self, KeystoreError> {
        Self::rsa(der).ok_or(KeystoreError::Damaged)
    }

    /// An elliptic-curve key of which nothing is wanted but that it was there.
    pub(super) fn elliptic_curve(der: &SecretBytes) -> Self {
        Self::new(der.clone(), Algorithm::EllipticCurve)
    }

    /// The same of a key that is of neither kind.
    pub(super) fn of_other_kind(der: &SecretBytes) -> Self {
        Self::new(der.clone(), Algorithm::Other)
    }

    /// Whether the public half of a certificate stands beside the private one, as keys of curves have it.
    pub(super) fn has_inside(&self, public: &[u8]) -> bool {
        let is_one = public.len() >= SHORTEST_PUBLIC_HALF && self.algorithm != Algorithm::Rsa;
        is_one && self.pkcs8.expose().windows(public.len()).any(|part| part == public)
    }

    fn new(pkcs8: SecretBytes, algorithm: Algorithm) -> Self {
        Self { pkcs8, algorithm, parsed: OnceLock::new() }
    }

    fn parse(der: &[u8]) -> Option<Self> {
        let parts = read(der)?.children()?;
        let [version, algorithm, key, ..] = parts[..] else { return None };
        version.as_number()?;
        let name = algorithm.children()?.first()?.as_tag(OID)?;
        let key = key.as_tag(OCTET_STRING)?;
        let algorithm = match name {
            RSA => return Self::rsa(key),
            ELLIPTIC_CURVE => Algorithm::EllipticCurve,
            _ => Algorithm::Other,
        };
        Some(Self::new(SecretBytes::new(der.to_vec()), algorithm))
    }

    fn rsa(pkcs1: &[u8]) -> Option<Self> {
        RsaPublic::of_private_key(pkcs1)?;
        let key = Zeroizing::new(write(OCTET_STRING, &[pkcs1]));
        let algorithm = write(SEQUENCE, &[&write(OID, &[RSA]), NULL]);
        let pkcs8 = SecretBytes::new(write(SEQUENCE, &[VERSION_0, &algorithm, &key]));
        Some(Self::new(pkcs8, Algorithm::Rsa))
    }

    /// The key in PKCS#8 DER, unencrypted.
    #[must_use]
    pub fn pkcs8_der(&self) -> &SecretBytes {
        &self.pkcs8
    }

    /// The key as PEM (`BEGIN PRIVATE KEY`), for programs that take a key in no other form.
    #[must_use]
    pub fn pkcs8_pem(&self) -> Secret {
        Secret::new(armor::block("PRIVATE KEY", self.pkcs8.expose().to_vec()))
    }

    /// Signs with RSA and SHA-256: RS256 of a JSON Web Signature. `None` when it is not an RSA key of 2048 to 8192
    /// bits whose numbers are consistent.
    #[must_use]
    pub fn sign(&self, data: &[u8]) -> Option<Vec<u8>> {
        let key = self.parsed()?;
        let mut signature = vec![0; key.public_modulus_len()];
        key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), data, &mut signature).ok()?;
        Some(signature)
    }

    /// Its public half. `None` for other than RSA keys.
    #[must_use]
    pub fn public(&self) -> Option<RsaPublicKey> {
        self.rsa_public().map(RsaPublicKey::from)
    }

    /// From PKCS#1: from PKCS#8 the library checks the numbers twice.
    fn parsed(&self) -> Option<&KeyPair> {
        let parse = || KeyPair::from_der(self.pkcs1()?).ok();
        self.parsed.get_or_init(parse).as_ref()
    }

    /// The `RSAPrivateKey` (RFC 8017 A.1.2) inside. `None` for other than RSA keys.
    fn pkcs1(&self) -> Option<&[u8]> {
        if self.algorithm != Algorithm::Rsa {
            return None;
        }
        let parts = read(self.pkcs8.expose())?.children()?;
        Some(parts.get(2)?.content)
    }

    /// The numbers of an RSA key as an `RSAPrivateKey` has them, without zeros in front: n, e, d, p, q, dp, dq, qi.
    pub(super) fn numbers(&self) -> Option<[&[u8]; 8]> {
        let parts = read(self.pkcs1()?)?.children()?;
        let numbers: Vec<&[u8]> = parts.iter().skip(1).take(8).filter_map(|part| part.as_tag(INTEGER)).collect();
        let numbers: [&[u8]; 8] = numbers.try_into().ok()?;
        Some(numbers.map(unsigned))
    }

    pub(super) fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// `None` for other than RSA keys.
    pub(super) fn rsa_public(&self) -> Option<RsaPublic<'_>> {
        RsaPublic::of_private_key(self.pkcs1()?)
    }

    /// Whether an RSA key's numbers are consistent. A key too short or too long for the library that
    /// signs is not judged here.
    pub(super) fn is_consistent(&self) -> bool {
        let Some(public) = self.rsa_public() else { return true };
        let judged = (256..=1024).contains(&public.modulus.len());
        !judged || self.parsed().is_some()
    }
}

impl fmt::Debug for PrivateKey {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;

    fn key() -> PrivateKey {
        PrivateKey::from_pkcs8_der(&SecretBytes::new(fixtures::read("key.der"))).unwrap()
    }

    #[test]
    fn a_key_is_not_printed() {
        assert_eq!(format!("{:?}", key()), "…");
    }

    #[test]
    fn the_pem_is_the_one_that_openssl_wrote() {
        let openssl = fixtures::read("key_only.pem");
        assert_eq!(key().pkcs8_pem().expose().as_bytes(), openssl);
    }

    #[test]
    fn a_key_is_as_long_as_its_modulus() {
        assert_eq!(key().rsa_public().unwrap().bits(), 2048);
        assert_eq!(RsaPublic { modulus: &[0x01, 0xff], exponent: &[3] }.bits(), 9);
    }

    #[test]
    fn a_key_with_one_number_wrong_is_not_consistent() {
        let mut der = fixtures::read("key.der");
        assert!(key().is_consistent());
        let in_the_private_exponent = 400;
        der[in_the_private_exponent] ^= 1;
        assert!(!PrivateKey::from_pkcs8_der(&SecretBytes::new(der)).unwrap().is_consistent());
    }

    #[test]
    fn a_key_is_parsed_once_and_signs_as_often_as_it_is_asked() {
        let key = key();
        assert!(key.parsed.get().is_none());
        assert!(key.is_consistent());
        let first: *const KeyPair = key.parsed().unwrap();
        assert_eq!(key.sign(b"a"), key.sign(b"a"));
        assert!(std::ptr::eq(first, key.parsed().unwrap()));
    }

    #[test]
    fn opening_a_keystore_parses_the_keys_in_it() {
        let store = fixtures::opened("three_entries.p12");
        assert!(store.entries.iter().all(|entry| matches!(entry.key.parsed.get(), Some(Some(_)))));
    }

    #[test]
    fn a_key_that_is_not_consistent_or_is_too_short_signs_nothing() {
        let mut der = fixtures::read("key.der");
        der[400] ^= 1;
        assert_eq!(PrivateKey::from_pkcs8_der(&SecretBytes::new(der)).unwrap().sign(b"a"), None);
        assert_eq!(fixtures::opened("short.p12").entries[0].private_key().sign(b"a"), None);
        assert_eq!(PrivateKey::elliptic_curve(&SecretBytes::default()).sign(b"a"), None);
    }

    #[test]
    fn attributes_that_windows_adds_are_left_out() {
        let der = fixtures::read("key.der");
        let parts = read(&der).unwrap().content;
        // [0] with keyUsage (2.5.29.15), as a .pfx exported from Windows has it.
        let attributes = [0xa0, 0x0d, 0x30, 0x0b, 0x06, 3, 0x55, 0x1d, 0x0f, 0x31, 4, 0x03, 2, 0, 0x10];
        let windows = SecretBytes::new(write(SEQUENCE, &[parts, &attributes]));
        assert_eq!(PrivateKey::from_pkcs8_der(&windows).unwrap().pkcs8_der(), key().pkcs8_der());
    }

    #[test]
    fn what_is_no_key_is_damaged() {
        for bytes in [&b""[..], b"0\0", b"hello", &fixtures::read("certificate.cer")] {
            let refused = PrivateKey::from_pkcs8_der(&SecretBytes::new(bytes.to_vec()));
            assert_eq!(refused.err(), Some(KeystoreError::Damaged));
        }
    }
}
