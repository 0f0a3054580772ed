//! A register behind the token, shaped like Løsøreregisteret: the first call that the demo makes.
//!
//! Like the real one it ignores `aud`, answers 200 when there is nothing to find, and 403 to
//! a token that it does not take. The fields are those of the register's documentation (version 2).

use super::bearer::Bearer;
use super::seed;
use super::state::{Server, Shared};
use super::times::local;
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
    Json(answer(&id, &hits(&kind, &id), server.now())).into_response()
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

fn answer(id: &str, found: &[Value], now: Timestamp) -> Value {
    json!({
        "sokeparameter": id,
        "oppslagstidspunkt": local(now),
        "antallRettsstiftelser": found.len(),
        "rettsstiftelse": found,
    })
}

/// A code of the register and what it says.
type Coded = (&'static str, &'static str);

const SALES_PLEDGE: Coded = ("rettsstiftelsestype.sap", "Salgspant");
const SEIZURE: Coded = ("rettsstiftelsestype.utp", "Utleggspant");

/// The demo's organisation and the register's documented examples have entries; others have none.
fn hits(kind: &str, id: &str) -> Vec<Value> {
    let fjordvik = seed::fjordvik().number.to_string();
    match (kind, id) {
        ("orgnr" | "regnr", "810304642" | "AB52874") => {
            vec![hit("2023044118", SALES_PLEDGE, "810304642", "AB52874", 184_000)]
        }
        ("orgnr", number) if number == fjordvik => vec![
            hit("2025030441", SALES_PLEDGE, number, "FV40210", 412_500),
            hit("2024112907", SEIZURE, number, "FV38877", 27_350),
        ],
        _ => Vec::new(),
    }
}

fn hit(document: &str, (kind, description): Coded, pledger: &str, mark: &str, claim: u32) -> Value {
    json!({
        "dokumentnummer": document,
        "type": kind,
        "typeBeskrivelse": description,
        "status": "statusregistreringsobjekt.tl",
        "statusBeskrivelse": "tinglyst",
        "innkomsttidspunkt": format!("{}-03-12T20:00:00Z", &document[..4]),
        "paategning": [],
        "rolle": [
            role(("rolletype.panthaver", "Panthaver"), ("rollegruppe.rett", "Rettighetshaver"), seed::PLEDGEE),
            role(("rolletype.pantsetter", "Pantsetter"), ("rollegruppe.forp", "Forpliktet"), pledger),
        ],
        "formuesgode": [{
            "identifiseringsmate": "identifiseringsmate.entydig",
            "type": "formuesgodetype.mv.e",
            "typeBeskrivelse": "Registrert motorvogn",
            "eierandel": { "teller": 1, "nevner": 1 },
            "registreringsnummerMotorvogn": mark,
            "historiskRegistreringsnummerMotorvogn": [],
        }],
        "prioritetsvikelse": [],
        "krav": { "belop": [{ "belop": claim, "valuta": "NOK" }] },
    })
}

fn role((kind, description): Coded, (group, group_description): Coded, organisation: &str) -> Value {
    json!({
        "rolletype": kind,
        "rolletypeBeskrivelse": description,
        "rollegruppetype": group,
        "rollegruppetypeBeskrivelse": group_description,
        "rolleinnehaver": { "aktorType": "aktortype.virksomhet", "organisasjonsnummer": organisation },
    })
}
