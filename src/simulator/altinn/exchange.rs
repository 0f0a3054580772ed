//! `/exchange/maskinporten`: Altinn's own token for one of this Maskinporten's. Its key is another than Maskinporten's.
//!
//! As Altinn does, it answers 401 with an empty body whatever is wrong with the token, and 400 with a reason to a provider
//! that it does not know.

use crate::protocol::altinn::exchange::{ALTINN_LIFETIME, DEAD_HEADER};
use crate::protocol::grant::CLOCK_TOLERANCE;
use crate::protocol::{jwt, on_behalf};
use crate::simulator::bearer_token::bearer_token;
use crate::simulator::jwk;
use crate::simulator::refusal::never_kept;
use crate::simulator::routes::dated;
use crate::simulator::state::{Server, Shared};
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use serde_json::{Map, Value, json};

/// Claims of Maskinporten's token that Altinn's does not have, or has another of.
const DROPPED: [&str; 7] = ["aud", "client_amr", "iss", "exp", "iat", "jti", "delegation_source"];

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
    dated(never_kept(answer), server.altinns_now())
}

fn text(token: String) -> Response {
    token.into_response()
}

/// Altinn's token, if the one that came is valid here.
fn altinns(server: &Server, headers: &HeaderMap) -> Option<String> {
    let payload = server.signer.open(bearer_token(headers)?)?;
    let claims: Map<String, Value> = serde_json::from_slice(&payload).ok()?;
    let now = server.altinns_now().as_second();
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
