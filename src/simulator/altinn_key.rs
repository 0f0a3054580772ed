//! The key of Altinn's own tokens, and who comes with one.

use crate::domain::Timestamp;
use crate::keystore::own::{KeyLength, make};
use crate::keystore::{PrivateKey, RsaAlgorithm, RsaPublicKey};
use crate::simulator::bearer_token::bearer_token;
use axum::http::HeaderMap;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::Value;
use std::sync::OnceLock;

/// The key of Altinn's tokens, made when it is first needed, and its name, which is new at each start.
#[derive(Default)]
pub struct Exchange {
    key: OnceLock<Option<Key>>,
}

pub(in crate::simulator) struct Key {
    pub(in crate::simulator) kid: String,
    pub(in crate::simulator) private: PrivateKey,
    pub(in crate::simulator) public: RsaPublicKey,
}

impl Exchange {
    pub(in crate::simulator) fn key(&self, now: Timestamp) -> Option<&Key> {
        let made = || {
            let private = make(KeyLength::Bits2048, "altinn", now).ok()?.into_key();
            Some(Key { kid: uuid::Uuid::new_v4().to_string(), public: private.public()?, private })
        };
        self.key.get_or_init(made).as_ref()
    }

    /// The scopes of a token of Altinn's that comes with a call, if it is one and has not ended.
    pub fn scopes_of(&self, headers: &HeaderMap, now: Timestamp) -> Option<String> {
        let (signed, signature) = bearer_token(headers)?.rsplit_once('.')?;
        let key = self.key.get()?.as_ref()?;
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
        if !key.public.verifies(RsaAlgorithm::Rs256, signed.as_bytes(), &signature) {
            return None;
        }
        let payload = BASE64_URL_SAFE_NO_PAD.decode(signed.split_once('.')?.1).ok()?;
        let claims: Value = serde_json::from_slice(&payload).ok()?;
        let is_valid = claims["exp"].as_i64()? > now.as_second();
        claims["scope"].as_str().filter(|_| is_valid).map(str::to_owned)
    }
}
