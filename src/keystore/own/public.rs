//! Public halves: of a supplier's key, which is all that anybody else needs.

use super::jwk::{self, PublicKey};
use crate::keystore::{KeystoreError, RsaPublicKey, SHORTEST_KEY, armor, rsa, unwrap};
use crate::problem::Lookalike;
use x509_parser::certificate::X509Certificate;
use x509_parser::prelude::FromDer;
use x509_parser::x509::SubjectPublicKeyInfo;

/// The public keys of a file: JWK in any of its shapes, PEM, DER, or a certificate.
///
/// # Errors
/// [`KeystoreError`] names what it is instead; [`KeystoreError::KeyTooShort`] and the like where one is of no use.
pub fn public_keys(bytes: &[u8]) -> Result<Vec<PublicKey>, KeystoreError> {
    let found = unwrap::innermost(bytes);
    let content = found.bytes.expose();
    let keys = match found.verdict {
        Err(KeystoreError::NotAKeystore(Lookalike::PublicJwk | Lookalike::PrivateJwk)) => jwk::public_keys(content)?,
        Err(KeystoreError::NotAKeystore(Lookalike::PublicKey | Lookalike::Certificate)) => of_blocks(content)?,
        Ok(_) if armor::begins(content) => of_private_blocks(content)?,
        Ok(_) => return Err(KeystoreError::NotAKeystore(Lookalike::Unknown)),
        Err(why) => return Err(why),
    };
    match keys.iter().map(|key| key.public.bits()).min() {
        None => Err(KeystoreError::NotAKeystore(Lookalike::Unknown)),
        Some(bits) if bits < SHORTEST_KEY => Err(KeystoreError::KeyTooShort(bits)),
        Some(_) => Ok(keys),
    }
}

fn of_blocks(content: &[u8]) -> Result<Vec<PublicKey>, KeystoreError> {
    let blocks = armor::blocks(content).all;
    if blocks.is_empty() {
        return Ok(vec![of_der(content)?]);
    }
    blocks.iter().map(|block| of_der(block.der.as_ref().ok_or(KeystoreError::Damaged)?.expose())).collect()
}

fn of_der(der: &[u8]) -> Result<PublicKey, KeystoreError> {
    let found = |public| PublicKey { kid: None, public, is_private: false };
    if let Ok((_, info)) = SubjectPublicKeyInfo::from_der(der) {
        return rsa::rsa_public(&info).map(|public| found(public.into())).ok_or(KeystoreError::UnsupportedKey);
    }
    if let Ok((_, x509)) = X509Certificate::from_der(der) {
        return RsaPublicKey::of_certificate(&x509).map(found).ok_or(KeystoreError::UnsupportedKey);
    }
    let bare = rsa::RsaPublic::of_public_key(der).map(|public| found(public.into()));
    bare.ok_or(KeystoreError::NotAKeystore(Lookalike::Unknown))
}

/// A PEM with a private key that is not locked: its public half is taken, and the rest left where it is.
fn of_private_blocks(content: &[u8]) -> Result<Vec<PublicKey>, KeystoreError> {
    let opened = super::open(content, &crate::domain::Secret::default(), None)?;
    let publics = opened.entries.iter().filter_map(|entry| entry.private_key().public());
    Ok(publics.map(|public| PublicKey { kid: None, public, is_private: true }).collect())
}
