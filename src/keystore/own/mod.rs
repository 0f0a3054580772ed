//! Keys of a client's own: made, read from whatever people have them in, and written as a JWK. They need no certificate.
//!
//! Everything else that opens keystores wants a certificate, and Java can hold no key without one. So a key that has
//! none gets one that it signs itself; with a registered key the certificate is never sent.

mod certificate;
mod jwk;
mod making;
mod public;

#[cfg(test)]
mod tests;

pub use jwk::PublicKey;
pub use making::{KeyLength, Made, make};
pub use public::public_keys;

pub(super) use certificate::certify;

use super::{Format, Keystore, KeystoreError, Opening, armor, form, unwrap, work};
use crate::domain::{Secret, SecretBytes};
use crate::problem::Lookalike;

/// Opens a file with keys as [`open()`](super::open()) does, and those without a certificate too: PEM, DER, and JWK bare,
/// in a set, or in base64. A JWK is named by its `kid`.
///
/// # Errors
/// [`KeystoreError`] names why there is no key to use.
pub fn open(bytes: &[u8], store: &Secret, key: Option<&Secret>) -> Result<Keystore, KeystoreError> {
    let found = unwrap::innermost(bytes);
    let opened = |bytes: &[u8], format| {
        Opening { bytes, format, store, key, more: Vec::new(), certifies: true }.run(work::MAX_TOTAL)?.usable()
    };
    match found.verdict {
        Ok(format) => opened(found.bytes.expose(), format),
        Err(KeystoreError::NotAKeystore(Lookalike::PrivateJwk)) => {
            let read = jwk::Private::read(found.bytes.expose())?;
            let mut keystore = opened(read.pem().expose(), Format::Pem)?;
            read.name(&mut keystore);
            Ok(keystore)
        }
        Err(KeystoreError::NotAKeystore(Lookalike::PublicJwk | Lookalike::PublicKey)) => {
            Err(KeystoreError::NoPrivateKey)
        }
        Err(KeystoreError::NotAKeystore(Lookalike::PrivateKey | Lookalike::EncryptedKey)) => {
            let pem = pem_of(found.bytes.expose()).ok_or(KeystoreError::Damaged)?;
            opened(pem.expose(), Format::Pem)
        }
        Err(why) => Err(why),
    }
}

/// Whether a password is needed to open it.
#[must_use]
pub fn needs_password(bytes: &[u8]) -> bool {
    match unwrap::innermost(bytes).verdict {
        Ok(_) => super::needs_password(bytes),
        Err(KeystoreError::NotAKeystore(found)) => found == Lookalike::EncryptedKey,
        Err(_) => false,
    }
}

/// A key in DER as the block of PEM that it would stand in.
fn pem_of(der: &[u8]) -> Option<SecretBytes> {
    let label = form::key_label(der)?;
    Some(SecretBytes::new(armor::block(label, der.to_vec()).into_bytes()))
}
