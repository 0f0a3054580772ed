//! The register's second API: seizures by organisation, for distributors of credit information.
//!
//! Address and error body are those of the register's documentation. The body of a success is inferred, and has only
//! what a first call needs.

use super::bearer::Bearer;
use super::seed;
use super::state::{Server, Shared};
use super::times::local;
use crate::domain::OrgNumber;
use axum::Router;
use axum::extract::{Path, Query, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use serde::Deserialize;
use serde_json::json;

const SCOPE: &str = "brreg:losore/utlegg";

/// On whose behalf it is asked.
#[derive(Deserialize)]
struct Asker {
    #[serde(default)]
    sokers_orgnummer: String,
}

pub fn routes() -> Router<Shared> {
    Router::new().route("/enheter/{organisation}", get(look_up))
}

async fn look_up(
    State(server): State<Shared>,
    Path(organisation): Path<String>,
    Query(asker): Query<Asker>,
    headers: HeaderMap,
) -> Response {
    match Bearer::from(&headers, &server) {
        None => return error(StatusCode::FORBIDDEN, "UGYLDIG_TOKEN", "Ugyldig token"),
        Some(bearer) if !bearer.has(SCOPE) => {
            return error(StatusCode::FORBIDDEN, "MANGLER_SCOPE", "Tokenet mangler scope brreg:losore/utlegg");
        }
        Some(_) => {}
    }
    if OrgNumber::parse(&organisation).is_err() || OrgNumber::parse(&asker.sokers_orgnummer).is_err() {
        return error(StatusCode::BAD_REQUEST, "UGYLDIG_FORMAT", "Ugyldig format på organisasjonsnummer");
    }
    Json(answer(&server, &organisation)).into_response()
}

/// The demo's organisation has one seizure; others have none.
fn answer(server: &Server, organisation: &str) -> serde_json::Value {
    let seizure = json!({
        "dokumentnummer": "2024112907",
        "type": "Utleggspant",
        "besluttetDato": "2024-11-29",
        "krav": { "belop": 27_350, "valuta": "NOK" },
    });
    let found = if organisation == seed::fjordvik().number.to_string() { vec![seizure] } else { Vec::new() };
    json!({ "organisasjonsnummer": organisation, "oppslagstidspunkt": local(server.now()), "utlegg": found })
}

fn error(status: StatusCode, code: &str, description: &str) -> Response {
    let body = json!({
        "feilId": uuid::Uuid::new_v4(),
        "feilkode": code,
        "feiltype": if status == StatusCode::FORBIDDEN { "AUTORISASJON" } else { "VALIDERING" },
        "beskrivelse": description,
        "detaljer": [],
    });
    (status, Json(body)).into_response()
}
