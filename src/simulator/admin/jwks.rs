//! `/clients/{id}/jwks`: POST and PUT replace the whole set, DELETE removes it.

use super::error::{ApiError, FieldFault};
use super::{Need, authorise};
use crate::simulator::client::Client;
use crate::simulator::jwk::{KeyFault, KeySet};
use crate::simulator::state::{Server, Shared};
use crate::simulator::times::known_from;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Json;
use serde_json::Value;

pub async fn read(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, ApiError> {
    with_client(&server, &headers, &id, Need::Read, |client| Ok(Json(client.keys.to_json())))
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
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, ApiError> {
    Ok(Json(register(&server, &headers, &id, &body)?))
}

pub async fn delete(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    with_client(&server, &headers, &id, Need::Change, |client| {
        client.keys = KeySet::default();
        Ok(StatusCode::OK)
    })
}

fn register(server: &Server, headers: &HeaderMap, id: &str, body: &[u8]) -> Result<Value, ApiError> {
    let (now, unknown_for) = (server.now(), server.faults().new_client_unknown_for);
    with_client(server, headers, id, Need::Change, |client| {
        let body: Value = serde_json::from_slice(body).map_err(|_| ApiError::unreadable())?;
        client.keys.replace(&body, now, known_from(now, unknown_for)).map_err(fault)?;
        Ok(client.keys.to_json())
    })
}

fn fault(KeyFault(field, message): KeyFault) -> ApiError {
    ApiError::fields(vec![FieldFault { object: "Jwks", field, message: message.to_owned() }])
}

fn with_client<T>(
    server: &Server,
    headers: &HeaderMap,
    id: &str,
    need: Need,
    act: impl FnOnce(&mut Client) -> Result<T, ApiError>,
) -> Result<T, ApiError> {
    let organisation = authorise(server, headers, need)?;
    let mut world = server.world();
    let client = world.client_of(organisation, id).filter(|client| client.active);
    act(client.ok_or_else(ApiError::not_found)?)
}
