//! `POST /token`: a grant in, a token or a refusal out.
//!
//! [`rules`] judge; the first check that fails answers. Neither grants nor tokens are kept or logged; of a grant only
//! its identifier is remembered, for as long as the grant would be valid.

mod details;
mod facts;
mod issue;
mod refusal;

use super::state::{Server, Shared};
use crate::rules::{self, Check, Grant, Reason};
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Json, Response};
use issue::Decision;
use refusal::Refusal;
use serde_json::Value;

pub async fn token(State(server): State<Shared>, body: Bytes) -> Response {
    if server.faults().meets_token_fault() {
        return (StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable").into_response();
    }
    let answer = match decide(&server, &body) {
        Ok(token) => Json(token).into_response(),
        Err(refusal) => refusal.answer(&server.issuer),
    };
    ([(header::CACHE_CONTROL, "no-store"), (header::PRAGMA, "no-cache")], answer).into_response()
}

fn decide(server: &Server, body: &[u8]) -> Result<Value, Refusal> {
    let now = server.now();
    let grant = Grant::from_form(body);
    let (client, known) = {
        let world = server.world();
        let client = grant.text("iss").and_then(|id| world.client(id)).filter(|client| client.is_known(now)).cloned();
        let known = facts::of(server, &world, &grant, client.as_ref(), now);
        (client, known)
    };
    let trace = rules::judge(&grant, &known);
    // The same grant may have come twice at once: both were judged unused, and only one may be the first.
    if trace.passes_through(Check::Reuse) && !server.used().add(&grant, now) {
        return Err(Refusal::Rule(Reason::UsedBefore));
    }
    if let Some((_, fault)) = trace.first_failure() {
        return Err(Refusal::Rule(fault.reason.clone()));
    }
    // Whoever knows all leaves no check unknown, and without a client one has failed.
    let client = client.filter(|_| trace.passes_through(Check::Details)).ok_or(Refusal::Internal)?;
    issue::token(server, &Decision { grant: &grant, client: &client, now })
}
