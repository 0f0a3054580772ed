//! `/events/api/v1/subscriptions`: an API of the platform's, which takes Altinn's own token and no other.

use super::problem::Refused;
use crate::simulator::state::Shared;
use axum::extract::State;
use axum::http::HeaderMap;
use axum::response::Json;
use serde_json::{Value, json};

/// Scope that the calls to it want.
const SCOPE: &str = "altinn:events.subscribe";

/// There are none in this world, and that is a valid answer.
pub async fn list(State(server): State<Shared>, headers: HeaderMap) -> Result<Json<Value>, Refused> {
    let scopes = server.exchange.scopes_of(&headers, server.now()).ok_or(Refused::Token)?;
    if !scopes.split(' ').any(|scope| scope == SCOPE) {
        return Err(Refused::Scope);
    }
    Ok(Json(json!({ "count": 0, "subscriptions": [] })))
}
