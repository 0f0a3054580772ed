//! `POST /token`: a grant in, a token or a refusal out.
//!
//! [`decide`] is the list of checks, in the order that the rule book suggests: the first that fails
//! answers. Neither grants nor tokens are kept or logged; of a grant only its identifier is remembered,
//! for as long as the grant would be valid.

mod access;
mod details;
mod grant;
mod issue;
mod proof;
mod refusal;
mod times;
mod used;

pub use details::TYPES as DETAILS;
pub use grant::ALGORITHMS;
pub use used::UsedGrants;

use super::server::{Server, Shared};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use grant::Grant;
use refusal::Refusal;
use serde_json::Value;

pub async fn token(State(server): State<Shared>, body: Bytes) -> Response {
    if server.moods().meets_token_fault() {
        return (StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable").into_response();
    }
    let answer = match decide(&server, &body) {
        Ok(token) => Json(token).into_response(),
        Err(refusal) => refusal.answer(&server.issuer),
    };
    ([(header::CACHE_CONTROL, "no-store"), (header::PRAGMA, "no-cache")], answer).into_response()
}

/// The checks, in their order.
fn decide(server: &Server, body: &[u8]) -> Result<Value, Refusal> {
    let now = server.now();
    let world = server.world();

    let assertion = grant::from_form(body)?;
    let grant = Grant::read(&assertion)?;
    let claims = &grant.claims;
    let client = world.client(&claims.iss).filter(|client| client.is_known(now)).ok_or(Refusal::ClientNotFound)?;
    grant.is_for(&server.issuer)?;
    let proof = proof::of(&grant, client, &server.trust, now)?;
    proof.verify(&grant)?;
    proof.belongs_to(client)?;
    times::check(claims, server.lifetime_mode, now)?;
    server.used().use_once(&grant, now)?;
    let scopes = access::on_client(claims, client)?;
    let parties = access::granted(&world, claims, client, &scopes)?;
    let details = details::check(claims, client, &parties)?;

    issue::token(server, &issue::Decision { claims, client, proof: &proof, scopes, parties, details, now })
}
