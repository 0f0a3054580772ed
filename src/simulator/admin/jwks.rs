//! `/clients/{id}/jwks`: POST and PUT replace the whole set, DELETE removes it.

use super::error::{ApiError, FieldFault};
use super::{Need, authorise, json_body};
use crate::simulator::connection::ConnectionHandle;
use crate::simulator::jwk::{self, KeyFault, KeySet};
use crate::simulator::state::{Server, Shared};
use crate::simulator::times::known_from;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Json;
use serde_json::Value;

pub async fn read(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    let organisation = authorise(&server, &headers, Need::Read)?;
    let client = server.world().client_of(organisation, &id).filter(|client| client.active);
    Ok(Json(client.ok_or_else(ApiError::not_found)?.keys.to_json()))
}

pub async fn post(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    Ok((StatusCode::CREATED, Json(register(&server, &headers, &id, &body)?)))
}

pub async fn put(
    State(server): State<Shared>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    let registered = register(&server, &headers, &id, &body)?;
    if server.faults().loses_answer() {
        connection.cut();
    }
    Ok(Json(registered))
}

pub async fn delete(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    let organisation = authorise(&server, &headers, Need::Change)?;
    let changed = server.world().change(organisation, &id, |client| client.keys = KeySet::default());
    changed.map(|_| StatusCode::OK).ok_or_else(ApiError::not_found)
}

fn register(server: &Server, headers: &HeaderMap, id: &str, body: &[u8]) -> Result<Value, ApiError> {
    let organisation = authorise(server, headers, Need::Change)?;
    let client = server.world().client_of(organisation, id).filter(|client| client.active);
    client.ok_or_else(ApiError::not_found)?;
    let (now, unknown_for) = (server.now(), server.faults().new_key_unknown_for());
    let keys = jwk::read(&json_body(headers, body)?, now, known_from(now, unknown_for)).map_err(fault)?;
    let changed = server.world().change(organisation, id, |client| client.keys.replace(keys, now));
    Ok(changed.ok_or_else(ApiError::not_found)?.keys.to_json())
}

fn fault(KeyFault(field, message): KeyFault) -> ApiError {
    ApiError::fields(vec![FieldFault { object: "Jwks", field: field.into(), message: message.to_owned() }])
}
