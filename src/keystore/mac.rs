//! The MAC of a PKCS#12, which tells a wrong password from a damaged file: PKCS#12's own (RFC 7292, 4 and
//! appendix B) and PBMAC1 (RFC 9579).

use super::KeystoreError;
use super::asn1::{OCTET_STRING, SEQUENCE, Tlv};
use super::derivation::{self, Purpose};
use super::encryption::{Pbkdf2, RSA_DIGESTS, name, unsupported};
use super::password::Password;
use super::work::{PKCS5, WorkBudget, rounds_of};
use aws_lc_rs::digest::{self, SHA1_FOR_LEGACY_USE_ONLY, SHA224, SHA256, SHA384, SHA512};
use aws_lc_rs::hmac::{self, HMAC_SHA1_FOR_LEGACY_USE_ONLY, HMAC_SHA224, HMAC_SHA256, HMAC_SHA384, HMAC_SHA512, Key};

/// SHA-1, 1.3.14.3.2.26.
const SHA1: &[u8] = &[0x2b, 0x0e, 0x03, 0x02, 0x1a];
/// The digests of NIST, 2.16.840.1.101.3.4.2.
pub(super) const NIST_DIGESTS: &[u8] = &[0x60, 0x86, 0x48, 0x01, 0x65, 0x03, 0x04, 0x02];
/// The last arc of id-PBMAC1, 1.2.840.113549.1.5.14.
const PBMAC1: u8 = 14;

/// Checks a `MacData` over the bytes as they are in the file.
///
/// # Errors
/// [`KeystoreError::WrongPassword`] when it is another; so looks content that was altered.
pub(super) fn verify(
    mac: Tlv,
    content: &[u8],
    password: &Password,
    budget: &mut WorkBudget,
) -> Result<(), KeystoreError> {
    let parts = mac.children().ok_or(KeystoreError::Damaged)?;
    let (info, salt, rounds) = match parts[..] {
        [info, salt] => (info, salt, 1),
        // PBMAC1 has its own rounds, and anything here.
        [info, salt, rounds] => (info, salt, rounds_of(rounds)?),
        _ => return Err(KeystoreError::Damaged),
    };
    let salt = salt.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged)?;
    let [algorithm, expected] = info.children().ok_or(KeystoreError::Damaged)?[..] else {
        return Err(KeystoreError::Damaged);
    };
    let expected = expected.as_tag(OCTET_STRING).ok_or(KeystoreError::Damaged)?;
    let named = name(algorithm)?;
    let key = if named.strip_prefix(PKCS5) == Some(&[PBMAC1]) {
        pbmac1(algorithm, password, budget)?
    } else {
        let (digest, hmac) = of_digest(named).ok_or_else(|| unsupported(named))?;
        budget.spend(rounds)?;
        let length = digest.output_len();
        let key = derivation::pkcs12(digest, password.bmp.expose(), salt, Purpose::Mac, rounds, length);
        Key::new(hmac, key.expose())
    };
    hmac::verify(&key, content, expected).map_err(|_| KeystoreError::WrongPassword)
}

/// Fewest bytes of a key of PBMAC1: with none at all, every password would be right. SHA-1's have twenty.
const SHORTEST_MAC_KEY: usize = 20;

/// The key of PBMAC1: by PBKDF2, whose length must be given (RFC 9579, 5).
fn pbmac1(algorithm: Tlv, password: &Password, budget: &mut WorkBudget) -> Result<Key, KeystoreError> {
    let parts = algorithm.children().ok_or(KeystoreError::Damaged)?;
    let parameters = parts.get(1).filter(|it| it.tag == SEQUENCE).and_then(|it| it.children());
    let [derivation, scheme] = parameters.ok_or(KeystoreError::Damaged)?[..] else {
        return Err(KeystoreError::Damaged);
    };
    let derived = Pbkdf2::read(derivation)?;
    let scheme = name(scheme)?;
    let hmac = of_hmac(scheme).ok_or_else(|| unsupported(scheme))?;
    let length = derived.length.and_then(|length| usize::try_from(length).ok());
    let length = length.filter(|length| *length >= SHORTEST_MAC_KEY).ok_or(KeystoreError::Damaged)?;
    let key = derived.derive(password.bytes.expose(), length, budget)?;
    Ok(Key::new(hmac, key.expose()))
}

fn of_digest(name: &[u8]) -> Option<(&'static digest::Algorithm, hmac::Algorithm)> {
    if name == SHA1 {
        return Some((&SHA1_FOR_LEGACY_USE_ONLY, HMAC_SHA1_FOR_LEGACY_USE_ONLY));
    }
    match name.strip_prefix(NIST_DIGESTS)? {
        [1] => Some((&SHA256, HMAC_SHA256)),
        [2] => Some((&SHA384, HMAC_SHA384)),
        [3] => Some((&SHA512, HMAC_SHA512)),
        [4] => Some((&SHA224, HMAC_SHA224)),
        _ => None,
    }
}

fn of_hmac(name: &[u8]) -> Option<hmac::Algorithm> {
    match name.strip_prefix(RSA_DIGESTS)? {
        [7] => Some(HMAC_SHA1_FOR_LEGACY_USE_ONLY),
        [8] => Some(HMAC_SHA224),
        [9] => Some(HMAC_SHA256),
        [10] => Some(HMAC_SHA384),
        [11] => Some(HMAC_SHA512),
        _ => None,
    }
}
