//! The routes. [`run`] serves them until the sender that it returns is dropped.

use super::connection::{ConnectionHandle, CuttableListener};
use super::state::Shared;
use super::{admin, altinn, intake, provoke, register, revocation, seizures, token};
use crate::domain::Timestamp;
use crate::protocol::grant::GRANT_TYPE;
use crate::rules;
use axum::extract::{DefaultBodyLimit, State};
use axum::http::{HeaderValue, header};
use axum::response::{Json, Response};
use axum::routing::{get, post};
use axum::{Router, middleware};
use serde_json::{Value, json};
use std::sync::Arc;
use tokio::net::TcpListener;
use tokio::sync::oneshot;

/// Answers until the sender is dropped.
pub fn run(listener: TcpListener, server: Shared) -> oneshot::Sender<()> {
    let (stop, stopped) = oneshot::channel::<()>();
    let listener = CuttableListener { listener, patience: server.patience };
    let service = routes(server).into_make_service_with_connect_info::<ConnectionHandle>();
    tokio::spawn(async move {
        let until_dropped = async move { drop(stopped.await) };
        axum::serve(listener, service).with_graceful_shutdown(until_dropped).await
    });
    stop
}

fn routes(server: Shared) -> Router {
    Router::new()
        .route("/.well-known/oauth-authorization-server", get(metadata))
        .route("/jwk", get(jwk))
        .route("/token", post(token::token))
        .merge(revocation::routes())
        .merge(altinn::routes())
        .nest("/api/v1", admin::routes(Arc::clone(&server)))
        .nest("/registerinfo/api/v2", register::routes())
        .nest("/utlegg", seizures::routes())
        .layer(middleware::from_fn_with_state(Arc::clone(&server), provoke::provoke))
        .layer(middleware::map_response_with_state(Arc::clone(&server), date))
        .layer(middleware::from_fn_with_state(Arc::clone(&server), intake::read))
        .layer(DefaultBodyLimit::disable())
        .with_state(server)
}

/// `Date` by the simulator's own clock, by which clients measure theirs; Altinn's answers have theirs already.
async fn date(State(server): State<Shared>, response: Response) -> Response {
    if response.headers().contains_key(header::DATE) { response } else { dated(response, server.now()) }
}

/// An answer that says what time it is where it comes from.
pub fn dated(mut response: Response, now: Timestamp) -> Response {
    let date = jiff::fmt::rfc2822::DateTimePrinter::new().timestamp_to_rfc9110_string(&now);
    if let Some(value) = date.ok().and_then(|date| HeaderValue::from_str(&date).ok()) {
        response.headers_mut().insert(header::DATE, value);
    }
    response
}

async fn metadata(State(server): State<Shared>) -> Json<Value> {
    let (issuer, address) = (&server.issuer, &server.address);
    Json(json!({
        "issuer": issuer,
        "token_endpoint": format!("{address}token"),
        "jwks_uri": format!("{address}jwk"),
        "token_endpoint_auth_methods_supported": ["private_key_jwt"],
        "grant_types_supported": [GRANT_TYPE],
        "token_endpoint_auth_signing_alg_values_supported": rules::ALGORITHMS,
        "authorization_details_types_supported": rules::details::TYPES,
    }))
}

async fn jwk(State(server): State<Shared>) -> Json<Value> {
    Json(json!({ "keys": [server.signer.public_jwk()] }))
}
