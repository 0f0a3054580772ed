//! `POST /token`: a grant in, a token or a refusal out.
//!
//! [`rules`] judge; the first check that fails answers. Neither grants nor tokens are kept or logged; of a grant only
//! its fingerprint is remembered, for as long as the grant would be valid, and what was checked of the latest.

mod details;
mod facts;
mod form;
mod issue;

use super::client::Client;
use super::refusal::{self, Refusal};
use super::rights::Rights;
use super::state::{Server, Shared};
use super::used::Fingerprint;
use crate::domain::Timestamp;
use crate::rules::{self, Check, Grant, Known, Reason};
use axum::body::Bytes;
use axum::extract::{RawQuery, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use issue::Decision;
use serde_json::Value;
use std::sync::Arc;

pub async fn token(
    State(server): State<Shared>,
    RawQuery(query): RawQuery,
    headers: HeaderMap,
    body: Bytes,
) -> Response {
    if server.faults().meets_token_fault() {
        return (StatusCode::SERVICE_UNAVAILABLE, "Service Unavailable").into_response();
    }
    let answer = match form::read(query.as_deref(), &headers, &body).and_then(|grant| decide(&server, &grant)) {
        Ok(token) => Json(token).into_response(),
        Err(refusal) => refusal.answer(&server.issuer),
    };
    refusal::never_kept(answer)
}

fn decide(server: &Server, grant: &Grant) -> Result<Value, Refusal> {
    let (now, fingerprint) = (server.now(), Fingerprint::of(grant));
    let (client, rights) = there(server, grant, now);
    let used = Some(server.used().has(fingerprint, now));
    let known = Known { used, ..facts::of(server, &rights, grant, client.as_deref(), now) };
    let trace = rules::judge(grant, &known);
    // What was checked of an earlier grant with this `jti` is not told of this one.
    let forget = || server.judged().forget(grant.text("jti").unwrap_or_default());
    let is_refused = client.as_ref().is_some_and(|client| !client.may_use_grants());
    if is_refused && trace.passes_through(Check::Organisation) {
        forget();
        return Err(Refusal::GrantOfClient);
    }
    // The same grant may have come twice at once: both were judged unused, and only one may be the first.
    if trace.passes_through(Check::Reuse) && !server.used().add(fingerprint, grant, now) {
        forget();
        return Err(Refusal::Rule(Reason::UsedBefore));
    }
    server.judged().add(grant, &trace);
    if let Some((_, fault)) = trace.first_failure() {
        return Err(Refusal::of(fault));
    }
    // Whoever knows all leaves no check unknown, and without a client one has failed.
    let client = client.filter(|_| trace.passes_through(Check::Details)).ok_or(Refusal::Internal)?;
    issue::token(server, &Decision { grant, client: &client, rights: &rights, now })
}

/// The client that the grant names, if it is known, and what organisations have been given.
fn there(server: &Server, grant: &Grant, now: Timestamp) -> (Option<Arc<Client>>, Arc<Rights>) {
    let world = server.world();
    let client = grant.text("iss").and_then(|id| world.client(id)).filter(|client| client.is_known(now));
    (client, world.rights())
}
