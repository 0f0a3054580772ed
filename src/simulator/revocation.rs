//! `POST /ocsp` and `GET /crl`, where the demo's certificates say that their authority answers.

use super::pki::{LIST, RESPONDER};
use super::state::Shared;
use axum::Router;
use axum::body::Bytes;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};

pub fn routes() -> Router<Shared> {
    Router::new().route(&format!("/{RESPONDER}"), post(ocsp)).route(&format!("/{LIST}"), get(crl))
}

async fn ocsp(State(server): State<Shared>, request: Bytes) -> Response {
    let answer = server.authority.answer(&request, server.now());
    ([(header::CONTENT_TYPE, "application/ocsp-response")], answer).into_response()
}

async fn crl(State(server): State<Shared>) -> Response {
    match server.authority.list(server.now()) {
        Ok(list) => ([(header::CONTENT_TYPE, "application/pkix-crl")], list).into_response(),
        Err(_) => StatusCode::INTERNAL_SERVER_ERROR.into_response(),
    }
}
