//! The key that access tokens are signed with.

use super::StartError;
use crate::domain::Secret;
use aws_lc_rs::rsa::PublicKeyComponents;
use aws_lc_rs::signature::RSA_PKCS1_2048_8192_SHA256;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use rcgen::KeyPair;
use serde_json::{Value, json};
use x509_parser::prelude::FromDer;
use x509_parser::public_key::RSAPublicKey;

/// The key that tokens are signed with; made at start.
pub struct Signer {
    kid: String,
    key: EncodingKey,
    public: PublicKeyComponents<Vec<u8>>,
}

impl Signer {
    pub fn new(pair: &KeyPair) -> Result<Self, StartError> {
        let pem = Secret::new(pair.serialize_pem());
        let failed = |error: &dyn std::fmt::Display| StartError::Certificates(error.to_string());
        let (_, public) = RSAPublicKey::from_der(pair.public_key_raw()).map_err(|error| failed(&error))?;
        Ok(Self {
            kid: uuid::Uuid::new_v4().to_string(),
            key: EncodingKey::from_rsa_pem(pem.expose().as_bytes()).map_err(|error| failed(&error))?,
            public: PublicKeyComponents { n: number(public.modulus), e: number(public.exponent) },
        })
    }

    /// The token in compact form. `None` only if the key, which was just made, cannot sign.
    pub fn sign(&self, claims: &Value) -> Option<String> {
        let header = Header { kid: Some(self.kid.clone()), typ: None, ..Header::new(Algorithm::RS256) };
        jsonwebtoken::encode(&header, claims, &self.key).ok()
    }

    pub fn public_jwk(&self) -> Value {
        json!({
            "kty": "RSA", "use": "sig", "alg": "RS256", "kid": self.kid,
            "n": BASE64_URL_SAFE_NO_PAD.encode(&self.public.n),
            "e": BASE64_URL_SAFE_NO_PAD.encode(&self.public.e),
        })
    }

    /// The payload, if the signature is ours.
    pub fn open(&self, token: &str) -> Option<Vec<u8>> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (_, payload) = signed.split_once('.')?;
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
        self.public.verify(&RSA_PKCS1_2048_8192_SHA256, signed.as_bytes(), &signature).ok()?;
        BASE64_URL_SAFE_NO_PAD.decode(payload).ok()
    }
}

/// DER puts a zero before a number whose first bit is set; a JWK does not.
fn number(bytes: &[u8]) -> Vec<u8> {
    bytes.iter().copied().skip_while(|byte| *byte == 0).collect()
}
