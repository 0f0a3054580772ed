//! Certificates from a file of their own: one in DER, a `.p7b`, or PEM with either.

use super::asn1::SEQUENCE;
use super::bundle::of_der;
use super::plaintext::Bytes;
use super::unwrap::innermost;
use super::{KeystoreError, armor, pem};
use crate::problem::Lookalike;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;

/// The certificates in a file, in DER and in the order of the file; there is at least one.
///
/// Takes a certificate in DER, PKCS#7 without signatures (`.p7b`, RFC 5652 5.1), a `PkiPath`, PEM with any of them, and
/// all that inside base64. Private keys in it are not looked at.
///
/// # Errors
/// [`KeystoreError::NotAKeystore`] says what the file is instead, [`KeystoreError::NoCertificate`] that none is
/// in it.
pub fn certificates(bytes: &[u8]) -> Result<Vec<Vec<u8>>, KeystoreError> {
    let found = innermost(bytes);
    let certificates = inside(&found.bytes);
    match found.verdict {
        _ if !certificates.is_empty() => Ok(certificates),
        Err(KeystoreError::NotAKeystore(Lookalike::Certificate | Lookalike::Pkcs7)) | Ok(_) => {
            Err(KeystoreError::NoCertificate)
        }
        Err(why) => Err(why),
    }
}

/// Whether a server's certificate may lead back to this one, in DER: it signs others, or is so old that it cannot say.
#[must_use]
pub fn is_trust_anchor(der: &[u8]) -> bool {
    let Ok((&[], x509)) = X509Certificate::from_der(der) else { return false };
    let may_sign = x509.key_usage().ok().flatten().map(|usage| usage.value.key_cert_sign());
    may_sign.unwrap_or_else(|| x509.is_ca() || x509.extensions().is_empty())
}

/// The certificates in what was found innermost, in DER.
pub(super) fn inside(bytes: &Bytes) -> Vec<Vec<u8>> {
    let bytes = bytes.expose();
    if bytes.first() != Some(&SEQUENCE) && armor::begins(bytes) {
        return pem::certificates_of(&armor::blocks(bytes));
    }
    of_der(bytes)
}
