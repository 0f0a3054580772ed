//! `/scopes`: what scopes there are, for everyone to read, and which the organisation has been granted.

use super::error::ApiError;
use super::{Need, authorise};
use crate::domain::Timestamp;
use crate::simulator::rights::{Access, Rights};
use crate::simulator::seed::{self, Reach, ScopeRecord};
use crate::simulator::state::Shared;
use crate::simulator::times::local;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Json;
use serde_json::{Value, json};
use std::collections::HashMap;

/// Public. Delegable scopes count among those that are available to all.
pub async fn all(State(server): State<Shared>, Query(query): Query<HashMap<String, String>>) -> Json<Value> {
    let (began, rights) = server.began_with_rights();
    let only_open = query.get("accessible_for_all").is_some_and(|value| value.eq_ignore_ascii_case("true"));
    let listed = rights.scopes.iter().filter(|scope| !matches!(scope.reach, Reach::Administration | Reach::Vendor));
    let listed = listed.filter(|scope| !only_open || is_for_all(scope));
    Json(listed.map(|scope| public(scope, began)).collect())
}

fn is_for_all(scope: &ScopeRecord) -> bool {
    matches!(scope.reach, Reach::Open | Reach::Delegable)
}

fn public(scope: &ScopeRecord, began: Timestamp) -> Value {
    let (prefix, subscope) = scope.name.split_once(':').unwrap_or_default();
    let mut record = json!({
        "name": scope.name,
        "prefix": prefix,
        "subscope": subscope,
        "description": scope.description,
        "active": true,
        "owner_orgno": scope.owner.0,
        "owner_organization_name": scope.owner.1,
        "accessible_for_all": is_for_all(scope),
        "allowed_integration_types": scope.integration_types,
        "at_max_age": scope.max_age,
        "visibility": "PUBLIC",
        "created": local(began),
        "last_updated": local(began),
    });
    if scope.reach == Reach::Delegable {
        record["delegation_source"] = json!(seed::DELEGATION_SOURCE);
    }
    record
}

/// What the organisation of the token has been granted or refused.
pub async fn granted(State(server): State<Shared>, headers: HeaderMap) -> Result<Json<Value>, ApiError> {
    let organisation = authorise(&server, &headers, Need::Read)?;
    let (began, rights) = server.began_with_rights();
    Ok(Json(rights.accesses_of(organisation).map(|access| line(&rights, access, began)).collect()))
}

fn line(rights: &Rights, access: &Access, began: Timestamp) -> Value {
    let owner = rights.scope(&access.scope).map(|scope| scope.owner).unwrap_or_default();
    let consumer = access.consumer.to_string();
    json!({
        "scope": access.scope,
        "state": access.state.written(),
        "consumer_orgno": consumer,
        "consumer_organization_name": seed::name_of(&consumer),
        "owner_orgno": owner.0,
        "owner_organization_name": owner.1,
        "created": local(began),
        "last_updated": local(began),
    })
}

/// Public.
pub async fn delegation_sources(State(server): State<Shared>) -> Json<Value> {
    let began = local(server.world().began);
    let source = json!({
        "name": "Altinn (demo)", "issuer": seed::DELEGATION_SOURCE, "created": began, "last_updated": began,
    });
    Json(json!([source]))
}
