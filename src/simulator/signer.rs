//! The key that access tokens are signed with.

use super::StartError;
use super::jwk;
use crate::domain::SecretBytes;
use crate::keystore::{PrivateKey, RsaAlgorithm, RsaPublicKey};
use crate::protocol::jwt;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Value, json};

/// Ships with the program, as those of the certificates.
const KEY: &[u8] = include_bytes!("../../assets/demo/token.der");

/// The key that tokens are signed with, parsed once, and its name, which is new at each start.
pub struct Signer {
    kid: String,
    key: PrivateKey,
    public: RsaPublicKey,
}

impl Signer {
    pub fn new() -> Result<Self, StartError> {
        let failed = || StartError::Certificates("the key of the tokens cannot be read".to_owned());
        let key = PrivateKey::from_pkcs8_der(&SecretBytes::new(KEY.to_vec())).map_err(|_| failed())?;
        Ok(Self { kid: uuid::Uuid::new_v4().to_string(), public: key.public().ok_or_else(failed)?, key })
    }

    /// The token in compact form. `None` only if the key cannot sign.
    pub fn sign(&self, claims: &Value) -> Option<String> {
        let header = json!({ "kid": self.kid, "alg": "RS256" });
        let token = jwt::signed(&header, claims, |signed| self.key.sign(signed))?;
        Some(token.expose().to_owned())
    }

    pub fn public_jwk(&self) -> Value {
        jwk::written(&self.kid, &self.public)
    }

    /// The payload, if the signature is ours.
    pub fn open(&self, token: &str) -> Option<Vec<u8>> {
        let (signed, signature) = token.rsplit_once('.')?;
        let (_, payload) = signed.split_once('.')?;
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
        let is_ours = self.public.verifies(RsaAlgorithm::Rs256, signed.as_bytes(), &signature);
        BASE64_URL_SAFE_NO_PAD.decode(payload).ok().filter(|_| is_ours)
    }
}
