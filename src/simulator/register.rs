//! A register behind the token, shaped like Løsøreregisteret: the first call of the story.
//!
//! As the real one it does not look at `aud`, answers 200 when there is nothing to find, and 403 to
//! a token that it does not take.

use super::bearer::Bearer;
use super::client::local;
use super::server::{Server, Shared};
use super::story;
use crate::domain::{OrgNumber, Timestamp};
use axum::Router;
use axum::extract::{Path, State};
use axum::http::{HeaderMap, StatusCode};
use axum::response::{IntoResponse, Json, Response};
use axum::routing::get;
use serde_json::{Value, json};

const SCOPE: &str = "brreg:losore/tlg";

pub fn routes() -> Router<Shared> {
    Router::new().route("/rettsstiftelse/{kind}/{id}", get(look_up)).fallback(nowhere)
}

async fn look_up(
    State(server): State<Shared>,
    Path((kind, id)): Path<(String, String)>,
    headers: HeaderMap,
) -> Response {
    if let Err(refused) = admit(&server, &headers) {
        return error(&server, StatusCode::FORBIDDEN, refused);
    }
    let well_formed = match kind.as_str() {
        "orgnr" => OrgNumber::parse(&id).is_ok(),
        "regnr" => is_registration_mark(&id),
        "fnr" => id.len() == 11 && id.bytes().all(|byte| byte.is_ascii_digit()),
        _ => return nowhere(State(server)).await,
    };
    if !well_formed {
        return error(&server, StatusCode::BAD_REQUEST, "Ugyldig format på søkeparameter");
    }
    Json(answer(&kind, &id, server.now())).into_response()
}

async fn nowhere(State(server): State<Shared>) -> Response {
    error(&server, StatusCode::NOT_FOUND, "Ressursen finnes ikke")
}

fn admit(server: &Server, headers: &HeaderMap) -> Result<(), &'static str> {
    let bearer = Bearer::from(headers, server).ok_or("Ugyldig token")?;
    if bearer.has(SCOPE) { Ok(()) } else { Err("Tokenet mangler scope brreg:losore/tlg") }
}

/// Two letters and four or five digits, as on a car.
fn is_registration_mark(id: &str) -> bool {
    let (letters, digits) = id.split_at_checked(2).unwrap_or_default();
    let number = matches!(digits.len(), 4 | 5) && digits.bytes().all(|byte| byte.is_ascii_digit());
    number && letters.bytes().all(|byte| byte.is_ascii_uppercase())
}

fn error(server: &Server, status: StatusCode, message: &str) -> Response {
    let body = json!({
        "korrelasjonsid": uuid::Uuid::new_v4(),
        "tidspunkt": local(server.now()),
        "feilmelding": message,
    });
    (status, Json(body)).into_response()
}

fn answer(kind: &str, id: &str, now: Timestamp) -> Value {
    let found = hits(kind, id);
    json!({
        "sokeparameter": { "type": kind, "verdi": id },
        "antallRettsstiftelser": found.len(),
        "oppslagstidspunkt": local(now),
        "rettsstiftelse": found,
    })
}

/// The organisation of the story and the register's own documented examples have something; others nothing.
fn hits(kind: &str, id: &str) -> Vec<Value> {
    let fjordvik = story::fjordvik();
    match (kind, id) {
        ("orgnr", "810304642") => vec![hit("2024018273", "Leasing", "810304642", "EKSEMPEL AS", "Hjullaster, 2019")],
        ("regnr", "AB52874") => vec![hit("2023044118", "Salgspant", "810304642", "EKSEMPEL AS", "Varebil AB52874")],
        ("orgnr", number) if number == fjordvik.number.to_string() => vec![
            hit("2025030441", "Salgspant", number, fjordvik.name, "Truck, batteridrevet, 2,5 tonn"),
            hit("2024112907", "Driftstilbehørspant", number, fjordvik.name, "Driftstilbehør ved kaianlegg"),
        ],
        _ => Vec::new(),
    }
}

fn hit(number: &str, kind: &str, organisation: &str, name: &str, asset: &str) -> Value {
    json!({
        "dokumentnummer": number,
        "typeRettsstiftelse": kind,
        "status": "Tinglyst",
        "rolle": [
            { "rolletype": "Pantsetter", "virksomhet": { "organisasjonsnummer": organisation, "navn": name } },
            { "rolletype": "Panthaver", "virksomhet": { "navn": "Oppdiktet Bank ASA" } },
        ],
        "formuesgode": [{ "beskrivelse": asset }],
    })
}
