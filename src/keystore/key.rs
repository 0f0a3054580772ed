//! Private keys, as PKCS#8 from whatever they were in.

use super::KeystoreError;
use super::asn1::{INTEGER, NULL, OCTET_STRING, OID, SEQUENCE, Tlv, read, unsigned, write};
use crate::domain::{Secret, SecretBytes};
use pkcs8::LineEnding;
use std::fmt;
use zeroize::Zeroizing;

/// rsaEncryption, 1.2.840.113549.1.1.1.
const RSA: &[u8] = &[0x2a, 0x86, 0x48, 0x86, 0xf7, 0x0d, 0x01, 0x01, 0x01];
/// id-ecPublicKey, 1.2.840.10045.2.1.
pub(super) const ELLIPTIC_CURVE: &[u8] = &[0x2a, 0x86, 0x48, 0xce, 0x3d, 0x02, 0x01];
const VERSION_0: &[u8] = &[INTEGER, 1, 0];

/// A private key that opened. Prints as `…` and is wiped when dropped.
///
/// An RSA key holds nothing but the key: attributes that Windows and others add are left out, since
/// not every library that signs knows them.
pub struct PrivateKey {
    pkcs8: SecretBytes,
    algorithm: Algorithm,
}

/// What kind of key it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Algorithm {
    Rsa,
    EllipticCurve,
    Other,
}

/// The two numbers of an RSA public key, without zeros in front: what a key and its certificate have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct RsaPublic<'a> {
    pub modulus: &'a [u8],
    pub exponent: &'a [u8],
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
    pub(super) fn elliptic_curve() -> Self {
        Self { pkcs8: SecretBytes::default(), algorithm: Algorithm::EllipticCurve }
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
        Some(Self { pkcs8: SecretBytes::new(der.to_vec()), algorithm })
    }

    fn rsa(pkcs1: &[u8]) -> Option<Self> {
        RsaPublic::of_private_key(pkcs1)?;
        let key = Zeroizing::new(write(OCTET_STRING, &[pkcs1]));
        let algorithm = write(SEQUENCE, &[&write(OID, &[RSA]), NULL]);
        let pkcs8 = SecretBytes::new(write(SEQUENCE, &[VERSION_0, &algorithm, &key]));
        Some(Self { pkcs8, algorithm: Algorithm::Rsa })
    }

    /// The key in PKCS#8 DER, unencrypted.
    #[must_use]
    pub fn pkcs8_der(&self) -> &SecretBytes {
        &self.pkcs8
    }

    /// The key as PEM (`BEGIN PRIVATE KEY`), which is what signs a grant.
    ///
    /// # Panics
    /// Never: no key comes near the length that PEM cannot hold.
    #[must_use]
    pub fn pkcs8_pem(&self) -> Secret {
        let pem = pkcs8::der::pem::encode_string("PRIVATE KEY", LineEnding::LF, self.pkcs8.expose());
        Secret::new(pem.expect("a key is short enough for PEM"))
    }

    pub(super) fn algorithm(&self) -> Algorithm {
        self.algorithm
    }

    /// `None` for other than RSA keys.
    pub(super) fn rsa_public(&self) -> Option<RsaPublic<'_>> {
        if self.algorithm != Algorithm::Rsa {
            return None;
        }
        let parts = read(self.pkcs8.expose())?.children()?;
        RsaPublic::of_private_key(parts.get(2)?.content)
    }

    /// Whether an RSA key's numbers hold together. A key too short or too long for the library that
    /// signs is not judged here.
    pub(super) fn holds_together(&self) -> bool {
        let Some(public) = self.rsa_public() else { return true };
        let judged = (256..=1024).contains(&public.modulus.len());
        !judged || aws_lc_rs::rsa::KeyPair::from_pkcs8(self.pkcs8.expose()).is_ok()
    }
}

impl<'a> RsaPublic<'a> {
    /// Of an `RSAPrivateKey` (RFC 8017 A.1.2): version, n, e, …
    fn of_private_key(pkcs1: &'a [u8]) -> Option<Self> {
        let parts = read(pkcs1)?.children()?;
        let [_version, modulus, exponent, _, _, _, _, _, _, ..] = parts[..] else { return None };
        Self::of(modulus, exponent)
    }

    /// Of an `RSAPublicKey` (RFC 8017 A.1.1): n, e.
    pub fn of_public_key(pkcs1: &'a [u8]) -> Option<Self> {
        let parts = read(pkcs1)?.children()?;
        let [modulus, exponent] = parts[..] else { return None };
        Self::of(modulus, exponent)
    }

    fn of(modulus: Tlv<'a>, exponent: Tlv<'a>) -> Option<Self> {
        let [modulus, exponent] = [modulus.as_tag(INTEGER)?, exponent.as_tag(INTEGER)?].map(unsigned);
        (!modulus.is_empty()).then_some(Self { modulus, exponent })
    }

    /// The length of the key.
    pub fn bits(self) -> u32 {
        let zeros = self.modulus.first().map_or(0, |byte| byte.leading_zeros());
        u32::try_from(self.modulus.len()).unwrap_or(u32::MAX).saturating_mul(8).saturating_sub(zeros)
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
    fn a_key_with_one_number_wrong_does_not_hold_together() {
        let mut der = fixtures::read("key.der");
        assert!(key().holds_together());
        let in_the_private_exponent = 400;
        der[in_the_private_exponent] ^= 1;
        assert!(!PrivateKey::from_pkcs8_der(&SecretBytes::new(der)).unwrap().holds_together());
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
