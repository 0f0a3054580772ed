//! `/systemregister/vendor`: the systems of a vendor. `PUT` writes over the whole of one.

use super::authorise;
use super::problem::Refused;
use crate::domain::OrgNumber;
use crate::protocol::altinn::REGISTER_WRITE;
use crate::simulator::rights::Rights;
use crate::simulator::state::Shared;
use crate::simulator::systems::System;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::HeaderMap;
use axum::response::Json;
use serde::Deserialize;
use serde_json::{Value, json};

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct SystemBody {
    id: String,
    vendor: Option<Vendor>,
    #[serde(default)]
    name: Option<Name>,
    #[serde(default)]
    client_id: Vec<String>,
    #[serde(default)]
    allowed_redirect_urls: Vec<String>,
}

#[derive(Deserialize)]
struct Vendor {
    #[serde(rename = "ID")]
    id: String,
}

#[derive(Deserialize)]
struct Name {
    nb: String,
}

impl SystemBody {
    /// The system, where it is the vendor's own: its name begins with the vendor's number.
    fn system(self, vendor: OrgNumber) -> Result<System, Refused> {
        let is_own = self.vendor.is_none_or(|named| named.id == vendor.iso6523());
        if !is_own || !self.id.starts_with(&format!("{vendor}_")) {
            return Err(Refused::Body);
        }
        let name = self.name.map_or_else(|| self.id.clone(), |name| name.nb);
        Ok(System { id: self.id, vendor, name, clients: self.client_id, redirects: self.allowed_redirect_urls })
    }
}

fn told(system: &System) -> Value {
    json!({
        "id": system.id,
        "vendor": { "authority": "iso6523-actorid-upis", "ID": system.vendor.iso6523() },
        "name": { "nb": system.name },
        "clientId": system.clients,
        "allowedRedirectUrls": system.redirects,
        "isDeleted": false,
    })
}

pub async fn list(State(server): State<Shared>, headers: HeaderMap) -> Result<Json<Value>, Refused> {
    let vendor = authorise(&server, &headers, REGISTER_WRITE)?.organisation;
    let rights = server.rights();
    Ok(Json(rights.systems.iter().filter(|system| system.vendor == vendor).map(told).collect()))
}

pub async fn read(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
) -> Result<Json<Value>, Refused> {
    let vendor = authorise(&server, &headers, REGISTER_WRITE)?.organisation;
    let rights = server.rights();
    let system = rights.system(&id).filter(|system| system.vendor == vendor).ok_or(Refused::NoSystem)?;
    Ok(Json(told(system)))
}

pub async fn create(State(server): State<Shared>, headers: HeaderMap, body: Bytes) -> Result<Json<Value>, Refused> {
    let vendor = authorise(&server, &headers, REGISTER_WRITE)?.organisation;
    let body: SystemBody = serde_json::from_slice(&body).map_err(|_| Refused::Body)?;
    let system = body.system(vendor)?;
    server.world().change_rights(|rights| put(rights, system, |there| !there))
}

pub async fn replace(
    State(server): State<Shared>,
    Path(id): Path<String>,
    headers: HeaderMap,
    body: Bytes,
) -> Result<Json<Value>, Refused> {
    let vendor = authorise(&server, &headers, REGISTER_WRITE)?.organisation;
    let body: SystemBody = serde_json::from_slice(&body).map_err(|_| Refused::Body)?;
    let system = body.system(vendor)?;
    if system.id != id {
        return Err(Refused::Body);
    }
    server.world().change_rights(|rights| put(rights, system, |there| there))
}

/// Puts a system in its place, where `may` agrees to whether one is there. A client belongs to one system only.
fn put(rights: &mut Rights, system: System, may: impl FnOnce(bool) -> bool) -> Result<Json<Value>, Refused> {
    let place = rights.systems.iter().position(|known| known.id == system.id);
    if !may(place.is_some()) {
        return Err(if place.is_some() { Refused::Body } else { Refused::NoSystem });
    }
    if system.clients.iter().any(|client| rights.taken(client, &system.id)) {
        return Err(Refused::ClientTaken);
    }
    let answer = Json(told(&system));
    match place {
        Some(place) => rights.systems[place] = system,
        None => rights.systems.push(system),
    }
    Ok(answer)
}
