//! Signatures of RSA as JSON Web Signatures have them (RFC 7518, 3.3). They are made by
//! [`PrivateKey::sign`](super::PrivateKey::sign), and verified here.

use super::asn1::{INTEGER, Tlv, read, unsigned};
use aws_lc_rs::rsa::PublicKeyComponents;
use aws_lc_rs::signature::{
    RSA_PKCS1_2048_8192_SHA256, RSA_PKCS1_2048_8192_SHA384, RSA_PKCS1_2048_8192_SHA512, RsaParameters,
};
use x509_parser::certificate::X509Certificate;
use x509_parser::x509::SubjectPublicKeyInfo;

/// The algorithms that Maskinporten and its self-service API take.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum RsaAlgorithm {
    /// With SHA-256, as our grants are signed.
    Rs256,
    /// With SHA-384.
    Rs384,
    /// With SHA-512.
    Rs512,
}

impl RsaAlgorithm {
    /// The algorithm with this name in a header or a JWK.
    #[must_use]
    pub fn named(name: &str) -> Option<Self> {
        match name {
            "RS256" => Some(Self::Rs256),
            "RS384" => Some(Self::Rs384),
            "RS512" => Some(Self::Rs512),
            _ => None,
        }
    }

    fn parameters(self) -> &'static RsaParameters {
        match self {
            Self::Rs256 => &RSA_PKCS1_2048_8192_SHA256,
            Self::Rs384 => &RSA_PKCS1_2048_8192_SHA384,
            Self::Rs512 => &RSA_PKCS1_2048_8192_SHA512,
        }
    }
}

/// The two numbers of an RSA public key, without zeros in front: what a key and its certificate have in common.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub(super) struct RsaPublic<'a> {
    pub modulus: &'a [u8],
    pub exponent: &'a [u8],
}

impl<'a> RsaPublic<'a> {
    /// Of an `RSAPrivateKey` (RFC 8017 A.1.2): version, n, e, …
    pub(super) fn of_private_key(pkcs1: &'a [u8]) -> Option<Self> {
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

/// `None` for other than RSA keys.
pub(super) fn rsa_public<'a>(key: &'a SubjectPublicKeyInfo) -> Option<RsaPublic<'a>> {
    RsaPublic::of_public_key(&key.subject_public_key.data)
}

/// An RSA public key: its two numbers, big-endian and without zeros in front.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct RsaPublicKey {
    modulus: Vec<u8>,
    exponent: Vec<u8>,
}

impl RsaPublicKey {
    /// The key of these two numbers, big-endian. A JWK has them as `n` and `e`.
    #[must_use]
    pub fn new(modulus: &[u8], exponent: &[u8]) -> Self {
        let number = |bytes: &[u8]| bytes.iter().copied().skip_while(|byte| *byte == 0).collect();
        Self { modulus: number(modulus), exponent: number(exponent) }
    }

    /// The length of the key, in bits.
    #[must_use]
    pub fn bits(&self) -> u32 {
        RsaPublic { modulus: &self.modulus, exponent: &self.exponent }.bits()
    }

    /// The key of a certificate. `None` when it is not an RSA key.
    #[must_use]
    pub fn of_certificate(certificate: &X509Certificate) -> Option<Self> {
        rsa_public(certificate.public_key()).map(Self::from)
    }

    /// `n` of a JWK.
    #[must_use]
    pub fn modulus(&self) -> &[u8] {
        &self.modulus
    }

    /// `e` of a JWK.
    #[must_use]
    pub fn exponent(&self) -> &[u8] {
        &self.exponent
    }

    /// Whether the owner of this key has signed `data`. Keys outside 2048 to 8192 bits verify nothing.
    #[must_use]
    pub fn verifies(&self, algorithm: RsaAlgorithm, data: &[u8], signature: &[u8]) -> bool {
        let key = PublicKeyComponents { n: &self.modulus, e: &self.exponent };
        key.verify(algorithm.parameters(), data, signature).is_ok()
    }
}

impl From<RsaPublic<'_>> for RsaPublicKey {
    fn from(key: RsaPublic<'_>) -> Self {
        Self::new(key.modulus, key.exponent)
    }
}

#[cfg(test)]
mod tests {
    use super::super::fixtures::opened;
    use super::*;
    use x509_parser::prelude::FromDer;

    const DATA: &[u8] = b"header.claims";

    #[test]
    fn what_a_key_signed_its_certificate_verifies_and_no_other() {
        let (own, other) = (opened("modern.p12"), opened("signing.p12"));
        let signature = own.entries[0].private_key().sign(DATA).unwrap();
        let verifies = |entry: &super::super::Entry, algorithm, data: &[u8]| {
            let (_, x509) = X509Certificate::from_der(&entry.chain[0]).unwrap();
            RsaPublicKey::of_certificate(&x509).unwrap().verifies(algorithm, data, &signature)
        };
        assert!(verifies(&own.entries[0], RsaAlgorithm::Rs256, DATA));
        assert!(!verifies(&own.entries[0], RsaAlgorithm::Rs512, DATA));
        assert!(!verifies(&own.entries[0], RsaAlgorithm::Rs256, b"header.other"));
        assert!(!verifies(&other.entries[0], RsaAlgorithm::Rs256, DATA));
    }

    #[test]
    fn zeros_in_front_of_a_number_make_no_other_key() {
        let store = opened("modern.p12");
        let public = store.entries[0].private_key().public().unwrap();
        let padded = RsaPublicKey::new(&[&[0, 0], public.modulus()].concat(), &[&[0], public.exponent()].concat());
        assert_eq!(padded, public);
        assert_eq!((public.modulus().len(), public.exponent()), (256, &[1, 0, 1][..]));
    }

    #[test]
    fn an_algorithm_that_maskinporten_does_not_take_has_no_name_here() {
        assert_eq!(RsaAlgorithm::named("RS384"), Some(RsaAlgorithm::Rs384));
        for name in ["none", "HS256", "PS256", "ES256", "rs256", ""] {
            assert_eq!(RsaAlgorithm::named(name), None, "{name}");
        }
    }
}
