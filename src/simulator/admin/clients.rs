//! `/clients`: list, create, read, replace, deactivate.

use super::error::{ApiError, FieldFault};
use super::{Need, authorise, json_body, registration};
use crate::simulator::client::Client;
use crate::simulator::connection::ConnectionHandle;
use crate::simulator::state::{Server, Shared};
use crate::simulator::times::known_from;
use axum::body::Bytes;
use axum::extract::{ConnectInfo, Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Json;
use serde_json::Value;
use std::collections::HashMap;

type Answer = Result<Json<Value>, ApiError>;

/// A bare array. There are no pages, unless a scenario has them.
pub async fn list(
    State(server): State<Shared>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Answer {
    let organisation = authorise(&server, &headers, Need::Read)?;
    let inactive_too = query.get("inactive").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let own = server.world().clients_of(organisation);
    let listed = own.iter().filter(|client| client.active || inactive_too);
    let (first, size) = page(&server, &query);
    Ok(Json(listed.skip(first).take(size).map(|client| client.to_json()).collect()))
}

/// How many clients come before the page that is asked for, and how many are on it.
fn page(server: &Server, query: &HashMap<String, String>) -> (usize, usize) {
    let Some(most) = server.page() else { return (0, usize::MAX) };
    let number = |name: &str| query.get(name).and_then(|value| value.parse::<usize>().ok());
    let size = number("size").unwrap_or(most).clamp(1, most);
    (number("page").unwrap_or_default().saturating_mul(size), size)
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
    let registration = registration::read(json_body(headers, body)?)?;
    let (now, unknown_for) = (server.now(), server.faults().new_client_unknown_for);
    registration::check(&registration, organisation, &server.rights())?;
    let mut client = Client::new(uuid::Uuid::new_v4().to_string(), organisation, registration, now);
    client.known_from = known_from(now, unknown_for);
    let model = client.to_json();
    server.world().add(client);
    if server.faults().loses_answer() {
        connection.cut();
    }
    Ok((StatusCode::CREATED, Json(model)))
}

pub async fn read(State(server): State<Shared>, Path(id): Path<String>, headers: HeaderMap) -> Answer {
    let organisation = authorise(&server, &headers, Need::Read)?;
    let client = server.world().client_of(organisation, &id).ok_or_else(ApiError::not_found)?;
    Ok(Json(client.to_json()))
}

/// The whole registration is replaced; its kind and its identifier are not.
pub async fn replace(
    State(server): State<Shared>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Answer {
    let organisation = authorise(&server, &headers, Need::Change)?;
    let body = json_body(&headers, &body)?;
    let activates = body["active"] == true;
    let registration = registration::read(body)?;
    let before = server.world().client_of(organisation, &id).ok_or_else(ApiError::not_found)?;
    if registration.client_id.as_ref().is_some_and(|sent| *sent != id) {
        return Err(immutable("client_id"));
    }
    if before.registration.integration_type != registration.integration_type {
        return Err(immutable("integration_type"));
    }
    registration::check(&registration, organisation, &server.rights())?;
    let now = server.now();
    let replace = |client: &mut Client| {
        client.registration = registration;
        client.last_updated = now;
    };
    // \[inferred\] One that was deactivated is activated by sending it back so, as other things of this API are.
    let changed = if activates {
        server.world().activate(organisation, &id, replace)
    } else {
        server.world().change(organisation, &id, replace)
    };
    let client = changed.ok_or_else(|| ApiError::conflict("The client is inactive"))?;
    if server.faults().loses_answer() {
        connection.cut();
    }
    Ok(Json(client.to_json()))
}

fn immutable(field: &'static str) -> ApiError {
    ApiError::fields(vec![FieldFault { object: "Client", field: field.into(), message: "cannot be changed".into() }])
}

pub async fn deactivate(
    State(server): State<Shared>,
    ConnectInfo(connection): ConnectInfo<ConnectionHandle>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<StatusCode, ApiError> {
    let organisation = authorise(&server, &headers, Need::Change)?;
    let now = server.now();
    let changed = server.world().change(organisation, &id, |client| {
        client.active = false;
        client.last_updated = now;
    });
    changed.ok_or_else(ApiError::not_found)?;
    if server.faults().loses_answer() {
        connection.cut();
    }
    Ok(StatusCode::OK)
}
