//! `/exchange/maskinporten`: Altinn's own token for one of this Maskinporten's. Its key is another than Maskinporten's.
//!
//! As Altinn does, it answers 401 with an empty body whatever is wrong with the token, and 400 with a reason to a provider
//! that it does not know.

use crate::domain::Timestamp;
use crate::keystore::own::{KeyLength, make};
use crate::keystore::{PrivateKey, RsaAlgorithm, RsaPublicKey};
use crate::protocol::altinn::exchange::{ALTINN_LIFETIME, DEAD_HEADER};
use crate::protocol::grant::CLOCK_TOLERANCE;
use crate::protocol::{jwt, on_behalf};
use crate::simulator::bearer_token::bearer_token;
use crate::simulator::jwk;
use crate::simulator::refusal::never_kept;
use crate::simulator::state::{Server, Shared};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use serde_json::{Map, Value, json};
use std::sync::OnceLock;

/// Claims of Maskinporten's token that Altinn's does not have, or has another of.
const DROPPED: [&str; 7] = ["aud", "client_amr", "iss", "exp", "iat", "jti", "delegation_source"];

/// The key of Altinn's tokens, made when it is first needed, and its name, which is new at each start.
#[derive(Default)]
pub struct Exchange {
    key: OnceLock<Option<Key>>,
}

struct Key {
    kid: String,
    private: PrivateKey,
    public: RsaPublicKey,
}

impl Exchange {
    fn key(&self, now: Timestamp) -> Option<&Key> {
        let made = || {
            let private = make(KeyLength::Bits2048, "altinn", now).ok()?.into_key();
            Some(Key { kid: uuid::Uuid::new_v4().to_string(), public: private.public()?, private })
        };
        self.key.get_or_init(made).as_ref()
    }

    /// The scopes of a token of Altinn's that comes with a call, if it is one and has not ended.
    pub fn scopes_of(&self, headers: &HeaderMap, server: &Server) -> Option<String> {
        let (signed, signature) = bearer_token(headers)?.rsplit_once('.')?;
        let key = self.key.get()?.as_ref()?;
        let signature = BASE64_URL_SAFE_NO_PAD.decode(signature).ok()?;
        if !key.public.verifies(RsaAlgorithm::Rs256, signed.as_bytes(), &signature) {
            return None;
        }
        let payload = BASE64_URL_SAFE_NO_PAD.decode(signed.split_once('.')?.1).ok()?;
        let claims: Value = serde_json::from_slice(&payload).ok()?;
        let is_valid = claims["exp"].as_i64()? > server.now().as_second();
        claims["scope"].as_str().filter(|_| is_valid).map(str::to_owned)
    }
}

pub async fn exchange(State(server): State<Shared>, Path(provider): Path<String>, headers: HeaderMap) -> Response {
    let answer = match provider.as_str() {
        _ if headers.contains_key(DEAD_HEADER) => StatusCode::GONE.into_response(),
        "maskinporten" => match server.altinn().reason() {
            Some(reason) => (StatusCode::BAD_REQUEST, Json(json!(reason))).into_response(),
            None => altinns(&server, &headers).map_or_else(|| StatusCode::UNAUTHORIZED.into_response(), text),
        },
        _ => {
            let known = "'maskinporten', 'id-porten' and 'altinnstudio'";
            let reason = format!("Invalid token provider. Trusted token providers are {known}.");
            (StatusCode::BAD_REQUEST, Json(json!(reason))).into_response()
        }
    };
    never_kept(answer)
}

fn text(token: String) -> Response {
    token.into_response()
}

/// Altinn's token, if the one that came is valid here.
fn altinns(server: &Server, headers: &HeaderMap) -> Option<String> {
    let payload = server.signer.open(bearer_token(headers)?)?;
    let claims: Map<String, Value> = serde_json::from_slice(&payload).ok()?;
    let now = server.now().as_second();
    let number = claims.get("consumer")?.get("ID")?.as_str()?.strip_prefix(on_behalf::PREFIX)?.to_owned();
    let is_ours = claims.get("iss")?.as_str()? == server.issuer && server.altinn().trusts();
    let (from, to) = (claims.get("iat")?.as_i64()?, claims.get("exp")?.as_i64()?);
    if !is_ours || to + CLOCK_TOLERANCE <= now || from > now + CLOCK_TOLERANCE {
        return None;
    }
    let mut made: Map<String, Value> =
        claims.into_iter().filter(|(name, _)| !DROPPED.contains(&name.as_str())).collect();
    let own = json!({
        "iss": issuer(server),
        "iat": now,
        "exp": now + ALTINN_LIFETIME,
        "jti": uuid::Uuid::new_v4(),
        "sid": uuid::Uuid::new_v4(),
        "urn:altinn:orgNumber": number,
        "urn:altinn:authenticatemethod": "maskinporten",
        "urn:altinn:authlevel": 3,
    });
    made.extend(own.as_object().cloned().unwrap_or_default());
    let key = server.exchange.key(server.now())?;
    let header = json!({ "alg": "RS256", "kid": key.kid, "typ": "JWT" });
    Some(jwt::signed(&header, &made, |signed| key.private.sign(signed))?.expose().to_owned())
}

fn issuer(server: &Server) -> String {
    format!("{}authentication/api/v1/openid/", server.address)
}

pub async fn metadata(State(server): State<Shared>) -> Json<Value> {
    let issuer = issuer(&server);
    Json(json!({ "issuer": issuer, "jwks_uri": format!("{issuer}.well-known/openid-configuration/jwks") }))
}

pub async fn keys(State(server): State<Shared>) -> Json<Value> {
    let key = server.exchange.key(server.now());
    let keys: Vec<Value> = key.map(|key| jwk::written(&key.kid, &key.public)).into_iter().collect();
    Json(json!({ "keys": keys }))
}
