//! `/clients`: list, create, read, replace, deactivate.

use super::error::{ApiError, FieldFault};
use super::{Need, authorise, registration};
use crate::simulator::client::Client;
use crate::simulator::connection::ConnectionHandle;
use crate::simulator::state::Shared;
use crate::simulator::times::known_from;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Json;
use serde_json::Value;
use std::collections::HashMap;

type Answer = Result<Json<Value>, ApiError>;

/// A bare array; there are no pages.
pub async fn list(
    State(server): State<Shared>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Answer {
    let organisation = authorise(&server, &headers, Need::Read)?;
    let inactive_too = query.get("inactive").is_some_and(|value| value == "true");
    let world = server.world();
    let own = world.clients().iter().filter(|client| client.organisation == organisation);
    let listed = own.filter(|client| client.active || inactive_too);
    Ok(Json(listed.map(Client::to_json).collect()))
}

pub async fn create(
    State(server): State<Shared>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    // A request that was read is carried out, whether or not anybody still waits for the answer.
    let work = tokio::spawn(async move {
        let (before, after) = {
            let faults = server.faults();
            (faults.slow_to_create, faults.slow_to_answer_create)
        };
        tokio::time::sleep(before).await;
        let created = create_now(&server, &connection, &headers, &body);
        tokio::time::sleep(after).await;
        created
    });
    work.await.map_err(|_| ApiError::unreadable())?
}

fn create_now(
    server: &Shared,
    connection: &ConnectionHandle,
    headers: &HeaderMap,
    body: &Bytes,
) -> Result<(StatusCode, Json<Value>), ApiError> {
    let organisation = authorise(server, headers, Need::Create)?;
    let registration = registration::read(body)?;
    let (now, unknown_for) = (server.now(), server.faults().new_client_unknown_for);
    let mut world = server.world();
    registration::check(&registration, organisation, &world)?;
    let mut client = Client::new(uuid::Uuid::new_v4().to_string(), organisation, registration, now);
    client.known_from = known_from(now, unknown_for);
    let model = client.to_json();
    world.add(client);
    if server.faults().loses_answer() {
        connection.cut();
    }
    Ok((StatusCode::CREATED, Json(model)))
}

pub async fn read(State(server): State<Shared>, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let organisation = authorise(&server, &headers, Need::Read)?;
    let mut world = server.world();
    let client = world.client_of(organisation, &id).ok_or_else(ApiError::not_found)?;
    Ok(Json(client.to_json()))
}

/// The whole registration is replaced; its kind is not.
pub async fn replace(
    State(server): State<Shared>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let organisation = authorise(&server, &headers, Need::Change)?;
    let registration = registration::read(&body)?;
    let now = server.now();
    let mut world = server.world();
    let before = world.client_of(organisation, &id).ok_or_else(ApiError::not_found)?;
    if !before.active {
        return Err(ApiError::conflict("The client is inactive"));
    }
    if before.registration.integration_type != registration.integration_type {
        return Err(immutable("integration_type"));
    }
    registration::check(&registration, organisation, &world)?;
    let client = world.client_of(organisation, &id).ok_or_else(ApiError::not_found)?;
    client.registration = registration;
    client.last_updated = now;
    let model = client.to_json();
    drop(world);
    if server.faults().loses_answer() {
        connection.cut();
    }
    Ok(Json(model))
}

fn immutable(field: &'static str) -> ApiError {
    ApiError::fields(vec![FieldFault { object: "Client", field, message: "cannot be changed".into() }])
}

pub async fn deactivate(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    let organisation = authorise(&server, &headers, Need::Change)?;
    let now = server.now();
    let mut world = server.world();
    let client = world.client_of(organisation, &id).filter(|client| client.active).ok_or_else(ApiError::not_found)?;
    client.active = false;
    client.last_updated = now;
    Ok(StatusCode::OK)
}
