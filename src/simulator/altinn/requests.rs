//! `/systemuser/request/vendor`, and the same below `/agent`: a vendor asks a customer for a system user.

use super::authorise;
use super::problem::Refused;
use crate::domain::{OrgNumber, Timestamp};
use crate::protocol::altinn::{Kind, REQUEST_READ, REQUEST_WRITE, RequestStatus};
use crate::simulator::rights::Rights;
use crate::simulator::state::{Server, Shared};
use crate::simulator::systems::{Asked, Request};
use crate::simulator::times::local;
use axum::Router;
use axum::body::Bytes;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::Json;
use axum::routing::{get, post};
use serde::Deserialize;
use serde_json::{Value, json};

/// The two kinds, and below which path each is asked for.
pub const KINDS: [(&str, Kind); 2] =
    [("/systemuser/request/vendor/agent", Kind::Agent), ("/systemuser/request/vendor", Kind::Standard)];

pub fn routes(kind: Kind) -> Router<Shared> {
    Router::new()
        .route("/", post(move |server, headers, body| async move { create(kind, &server, &headers, &body) }))
        .route("/{id}", get(move |server, id, headers| async move { read(kind, &server, &id, &headers) }))
        .route(
            "/bysystem/{system}",
            get(move |server, system, headers| async move { by_system(kind, &server, &system, &headers) }),
        )
        .route(
            "/byexternalref/{system}/{customer}/{reference}",
            get(move |server, named, headers| async move { by_external_ref(kind, &server, &named, &headers) }),
        )
}

#[derive(Deserialize)]
#[serde(rename_all = "camelCase")]
struct RequestBody {
    system_id: String,
    party_org_no: String,
    #[serde(default)]
    external_ref: Option<String>,
    #[serde(default)]
    redirect_url: Option<String>,
}

fn create(
    kind: Kind,
    State(server): &State<Shared>,
    headers: &HeaderMap,
    body: &Bytes,
) -> Result<(StatusCode, Json<Value>), Refused> {
    let vendor = authorise(server, headers, REQUEST_WRITE)?.organisation;
    let body: RequestBody = serde_json::from_slice(body).map_err(|_| Refused::Body)?;
    let customer = OrgNumber::parse(&body.party_org_no).map_err(|_| Refused::Body)?;
    let reference = body.external_ref.filter(|reference| !reference.is_empty());
    let asked = Asked { system: body.system_id, customer, reference, kind, redirect: body.redirect_url };
    let now = server.now();
    let request = server.world().change_rights(|rights| add(rights, vendor, asked, now))?;
    Ok((StatusCode::CREATED, Json(told(server, &request, now))))
}

fn add(rights: &mut Rights, vendor: OrgNumber, asked: Asked, now: Timestamp) -> Result<Request, Refused> {
    let system = rights.system(&asked.system).filter(|system| system.vendor == vendor).ok_or(Refused::NoSystem)?;
    let is_registered = |redirect: &String| system.redirects.contains(redirect);
    if !asked.redirect.as_ref().is_none_or(is_registered) {
        return Err(Refused::Redirect);
    }
    let request = Request::new(uuid::Uuid::new_v4().to_string(), asked, RequestStatus::New, now);
    let same = |known: &&Request| {
        (&known.system, known.customer, &known.reference) == (&request.system, request.customer, &request.reference)
    };
    match rights.requests.iter().rev().find(same).map(|known| known.status(now)) {
        Some(RequestStatus::New) => return Err(Refused::Pending),
        Some(RequestStatus::Accepted) => return Err(Refused::Accepted),
        Some(RequestStatus::Denied) => return Err(Refused::Denied),
        Some(RequestStatus::Rejected) => return Err(Refused::Rejected),
        Some(RequestStatus::TimedOut) | None => {}
    }
    let is_there = rights.system_users.iter().any(|stored| {
        stored.system == request.system
            && stored.user.owner == request.customer
            && stored.user.reference == request.reference
            && !stored.is_deleted
    });
    if is_there {
        return Err(Refused::SystemUserExists);
    }
    rights.requests.push(request.clone());
    Ok(request)
}

fn read(
    kind: Kind,
    State(server): &State<Shared>,
    Path(id): &Path<String>,
    headers: &HeaderMap,
) -> Result<Json<Value>, Refused> {
    let found = of_vendor(server, headers, |request| request.id == *id && request.kind == kind)?;
    first(found)
}

fn by_external_ref(
    kind: Kind,
    State(server): &State<Shared>,
    Path((system, customer, reference)): &Path<(String, String, String)>,
    headers: &HeaderMap,
) -> Result<Json<Value>, Refused> {
    let found = of_vendor(server, headers, |request| {
        request.kind == kind
            && request.system == *system
            && request.customer.to_string() == *customer
            && request.reference == *reference
    })?;
    first(found)
}

fn by_system(
    kind: Kind,
    State(server): &State<Shared>,
    Path(system): &Path<String>,
    headers: &HeaderMap,
) -> Result<Json<Value>, Refused> {
    let found = of_vendor(server, headers, |request| request.kind == kind && request.system == *system)?;
    if server.rights().system(system).is_none() {
        return Err(Refused::NoSystem);
    }
    Ok(Json(json!({ "links": {}, "data": found })))
}

/// The requests of the vendor that are meant, the latest first.
fn of_vendor(server: &Server, headers: &HeaderMap, is_meant: impl Fn(&Request) -> bool) -> Result<Vec<Value>, Refused> {
    let vendor = authorise(server, headers, REQUEST_READ)?.organisation;
    let (rights, now) = (server.rights(), server.now());
    let is_own = |request: &&Request| rights.system(&request.system).is_some_and(|system| system.vendor == vendor);
    let found = rights.requests.iter().rev().filter(|request| is_meant(request)).filter(is_own);
    Ok(found.map(|request| told(server, request, now)).collect())
}

fn first(found: Vec<Value>) -> Result<Json<Value>, Refused> {
    found.into_iter().next().map(Json).ok_or(Refused::NoRequest)
}

fn told(server: &Server, request: &Request, now: Timestamp) -> Value {
    let page = match request.kind {
        Kind::Standard => "request",
        Kind::Agent => "agentrequest",
    };
    json!({
        "id": request.id,
        "externalRef": request.reference,
        "systemId": request.system,
        "partyOrgNo": request.customer.to_string(),
        "rights": [],
        "accessPackages": [],
        "status": request.status(now).key(),
        "redirectUrl": request.redirect,
        "confirmUrl": format!("{}accessmanagement/ui/systemuser/{page}?id={}", server.address, request.id),
        "created": local(request.created),
        "userType": request.kind.key(),
    })
}
