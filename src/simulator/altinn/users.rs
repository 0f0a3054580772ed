//! `/systemuser/vendor/byquery`: the system user of a customer, for its vendor.

use super::authorise;
use super::problem::Refused;
use crate::protocol::altinn::REQUEST_WRITE;
use crate::simulator::state::Shared;
use crate::simulator::systems::StoredSystemUser;
use crate::simulator::times::local;
use axum::extract::{Query, State};
use axum::http::HeaderMap;
use axum::response::Json;
use serde_json::{Value, json};
use std::collections::HashMap;

/// By system, customer and reference; the reference is the customer's number where it is left out.
pub async fn by_query(
    State(server): State<Shared>,
    Query(query): Query<HashMap<String, String>>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refused> {
    let vendor = authorise(&server, &headers, REQUEST_WRITE)?.organisation;
    let text = |name: &str| query.get(name).filter(|value| !value.is_empty());
    let (system, owner) = (text("system-id").ok_or(Refused::Body)?, text("orgno").ok_or(Refused::Body)?);
    let reference = text("external-ref").unwrap_or(owner);
    let (began, rights) = server.began_with_rights();
    let name = rights.system(system).filter(|system| system.vendor == vendor).map(|system| system.name.clone());
    let name = name.ok_or(Refused::NoSystem)?;
    let is_meant = |stored: &&StoredSystemUser| {
        stored.system == *system && stored.user.owner.to_string() == *owner && stored.user.reference == *reference
    };
    let stored = rights.system_users.iter().find(is_meant).ok_or(Refused::NoSystemUser)?;
    Ok(Json(json!({
        "id": stored.id,
        "integrationTitle": name,
        "systemId": stored.system,
        "reporteeOrgNo": owner,
        "created": local(began),
        "isDeleted": stored.is_deleted,
        "supplierName": crate::simulator::seed::name_of(&stored.user.supplier.to_string()),
        "supplierOrgno": stored.user.supplier.to_string(),
        "externalRef": stored.user.reference,
        "userType": stored.kind.key(),
    })))
}
