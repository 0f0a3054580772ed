//! Access tokens: signed here, and verified by the self-service API and the register.

use super::StartError;
use super::server::Server;
use crate::domain::{OrgNumber, Secret, Timestamp};
use aws_lc_rs::rsa::PublicKeyComponents;
use aws_lc_rs::signature::RSA_PKCS1_2048_8192_SHA256;
use axum::http::{HeaderMap, header};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::{Algorithm, EncodingKey, Header};
use rcgen::KeyPair;
use serde::Deserialize;
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
    fn open(&self, token: &str) -> Option<Vec<u8>> {
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

/// Who has come with a valid token, and what it may do.
pub struct Bearer {
    pub organisation: OrgNumber,
    scope: String,
}

#[derive(Deserialize)]
struct Claims {
    iss: String,
    exp: i64,
    scope: String,
    consumer: Consumer,
}

#[derive(Deserialize)]
struct Consumer {
    #[serde(rename = "ID")]
    id: String,
}

impl Bearer {
    /// `None` when there is no token, or it is not ours, or it has expired.
    pub fn from(headers: &HeaderMap, server: &Server) -> Option<Self> {
        let written = headers.get(header::AUTHORIZATION)?.to_str().ok()?;
        let (scheme, token) = written.split_once(' ')?;
        if !scheme.eq_ignore_ascii_case("Bearer") {
            return None;
        }
        let claims: Claims = serde_json::from_slice(&server.signer.open(token.trim())?).ok()?;
        claims.valid(&server.issuer, server.now())
    }

    pub fn has(&self, scope: &str) -> bool {
        self.scope.split(' ').any(|own| own == scope)
    }
}

impl Claims {
    fn valid(self, issuer: &str, now: Timestamp) -> Option<Bearer> {
        let organisation = OrgNumber::parse(self.consumer.id.strip_prefix("0192:")?).ok()?;
        let valid = self.iss == issuer && now.as_second() < self.exp;
        valid.then_some(Bearer { organisation, scope: self.scope })
    }
}
