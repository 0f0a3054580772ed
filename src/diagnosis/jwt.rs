//! JWTs as they are pasted: taken apart, judged by their own keys, never kept.

use crate::keystore::{RsaAlgorithm, RsaPublicKey};
use crate::protocol::grant::SentGrant;
use base64::Engine;
use base64::alphabet::{STANDARD, URL_SAFE};
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use serde_json::Value;
use x509_parser::prelude::{FromDer, X509Certificate};

/// Padding or none: people paste both.
const FORGIVING: GeneralPurposeConfig = GeneralPurposeConfig::new()
    .with_decode_padding_mode(DecodePaddingMode::Indifferent)
    .with_decode_allow_trailing_bits(true);
pub(super) const BASE64URL: GeneralPurpose = GeneralPurpose::new(&URL_SAFE, FORGIVING);
pub(super) const BASE64: GeneralPurpose = GeneralPurpose::new(&STANDARD, FORGIVING);

/// A JWT in its parts. Lives only while a text is read; has no `Debug`, as its claims may be secret.
pub(super) struct Jwt<'a> {
    pub header: Value,
    pub claims: Value,
    signed: &'a str,
    signature: Vec<u8>,
}

impl<'a> Jwt<'a> {
    pub fn read(text: &'a str) -> Option<Self> {
        let (signed, signature) = text.rsplit_once('.')?;
        let (header, claims) = signed.split_once('.')?;
        Some(Self { header: object(header)?, claims: object(claims)?, signed, signature: bytes(signature)? })
    }

    /// Header and claims that were shown without their signature; the header may not have been shown.
    pub fn of_parts(header: Option<&Value>, claims: &Value) -> Self {
        let header = header.cloned().unwrap_or_default();
        Self { header, claims: claims.clone(), signed: "", signature: Vec::new() }
    }

    /// Header and claims of a grant that was sent, or is to be: its signature is not known.
    pub fn of_sent(sent: &SentGrant) -> Option<Self> {
        let header = serde_json::to_value(&sent.header).ok()?;
        let claims = serde_json::to_value(&sent.claims).ok()?;
        Some(Self { header, claims, signed: "", signature: Vec::new() })
    }

    /// Whether this is all of it, or its header and claims alone.
    pub fn is_whole(&self) -> bool {
        !self.signed.is_empty()
    }

    pub fn algorithm(&self) -> &str {
        self.header["alg"].as_str().unwrap_or_default()
    }

    pub fn has_signature(&self) -> bool {
        !self.signature.is_empty()
    }

    /// Whether the key of this certificate made the signature. `None` when that cannot be asked: no RSA, or the
    /// signature was not shown.
    pub fn is_signed_by(&self, certificate: &[u8]) -> Option<bool> {
        let algorithm = RsaAlgorithm::named(self.algorithm()).filter(|_| self.is_whole())?;
        let (_, certificate) = X509Certificate::from_der(certificate).ok()?;
        let key = RsaPublicKey::of_certificate(&certificate);
        Some(key.is_some_and(|key| self.is_verified(&key, algorithm)))
    }

    fn is_signed_by_numbers(&self, n: &[u8], e: &[u8]) -> bool {
        let algorithm = RsaAlgorithm::named(self.algorithm());
        algorithm.is_some_and(|algorithm| self.is_verified(&RsaPublicKey::new(n, e), algorithm))
    }

    fn is_verified(&self, key: &RsaPublicKey, algorithm: RsaAlgorithm) -> bool {
        key.verifies(algorithm, self.signed.as_bytes(), &self.signature)
    }
}

/// The header in the first part of a JWT, where that is one.
pub(super) fn header_of(part: &str) -> Option<Value> {
    object(part)
}

/// Bytes in base64url; plain base64 is read as well, as the two differ in two letters.
fn bytes(part: &str) -> Option<Vec<u8>> {
    let part = part.replace('+', "-").replace('/', "_");
    BASE64URL.decode(part).ok()
}

fn object(part: &str) -> Option<Value> {
    let bytes = bytes(part)?;
    serde_json::from_slice::<Value>(&bytes).ok().filter(Value::is_object)
}

/// What the keys of an issuer say of a token.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Genuineness {
    /// One of the keys made the signature.
    Genuine,
    /// The key that the token names did not make the signature.
    Forged,
    /// The key that the token names is not among them.
    KeyUnknown,
    /// One of the two cannot be read.
    Unreadable,
}

/// The keys of one issuer, as it publishes them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct IssuerKeys {
    /// `iss` of the tokens that they sign.
    pub issuer: String,
    /// The text of its JWKS.
    pub jwks: String,
}

impl IssuerKeys {
    /// Whether a token with this `iss` is to be judged by these keys. A last slash makes no difference: the keys of
    /// one are no other's.
    pub(super) fn are_of(&self, issuer: &str) -> bool {
        self.issuer.trim_end_matches('/') == issuer.trim_end_matches('/')
    }
}

/// Verifies the signature of a token by the text of a JWKS. Says nothing of its times.
#[must_use]
pub fn verify(token: &str, jwks: &str) -> Genuineness {
    let jwks: Option<Value> = serde_json::from_str(jwks).ok();
    let (Some(jwt), Some(keys)) = (Jwt::read(token.trim()), jwks.as_ref().and_then(|set| set["keys"].as_array()))
    else {
        return Genuineness::Unreadable;
    };
    let named: Vec<&Value> = match jwt.header["kid"].as_str() {
        Some(kid) => keys.iter().filter(|key| key["kid"] == kid).collect(),
        None => keys.iter().collect(),
    };
    if named.is_empty() {
        return Genuineness::KeyUnknown;
    }
    let number = |key: &Value, name: &str| BASE64URL.decode(key[name].as_str()?).ok();
    let made_it = |key: &&Value| match (number(key, "n"), number(key, "e")) {
        (Some(n), Some(e)) => jwt.is_signed_by_numbers(&n, &e),
        _ => false,
    };
    if named.iter().any(made_it) { Genuineness::Genuine } else { Genuineness::Forged }
}
