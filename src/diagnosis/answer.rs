//! What servers answered: error bodies, codes and texts in logs, HTTP exchanges; and JSON that was pasted whole.

use super::evidence::{Examined, Found, Kind};
use super::normalize::beginning;
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::{Circumstances, api, claims, exchange, json, jwks, jwt_parts, knowledge};
use crate::domain::OrgNumber;
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::{refusal, self_service};
use serde_json::Value;
use std::collections::BTreeSet;

/// The values of `error` in OAuth and at Maskinporten (RFC 6749, 5.2; RFC 6750, 3.1; docs.digdir.no). An object with
/// another value may be a line of a log.
const ERRORS: [&str; 14] = [
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "invalid_client",
    "invalid_token",
    "unauthorized_client",
    "unsupported_grant_type",
    "access_denied",
    "forbidden",
    "insufficient_scope",
    "server_error",
    "temporarily_unavailable",
    "invalid_altinn_customer_configuration",
    "invalid_authorization_details",
];
/// Most codes that are read: a log of megabytes repeats the same few.
const MOST_CODES: usize = 1000;
/// Bytes that are read of the sentence around a code.
const SENTENCE: usize = 400;

pub(super) fn examine(text: &str, circumstances: &Circumstances) -> Vec<Examined> {
    let mut examined = Vec::new();
    let status = exchange::status(text);
    let objects = json::objects(text, is_of_interest);
    let keys: Vec<Value> = objects.iter().filter(|object| jwks::is_one(object)).cloned().collect();
    if !keys.is_empty() {
        examined.push(jwks::examine(&keys, circumstances));
    }
    examined.extend(jwt_parts::examine(&objects, circumstances));
    let answers = objects.iter().filter(|object| !jwks::is_one(object));
    examined.extend(latest(answers.filter_map(|object| of(object, status)).collect()));
    let told: BTreeSet<&'static str> = examined.iter().flat_map(|one| &one.found).map(Found::code).collect();
    examined.extend(codes(text, &told));
    let logged = knowledge::examine(text, &examined);
    let is_told = examined.iter().any(is_an_answer) || knowledge::tells_of_status(&logged);
    examined.extend(exchange::examine(text, status, is_told, circumstances));
    if !is_told && examined.iter().all(|one| one.evidence.kind != Kind::Exchange) {
        examined.extend(api::logged(text));
    }
    examined.extend(logged);
    examined
}

fn is_an_answer(examined: &Examined) -> bool {
    matches!(examined.evidence.kind, Kind::Refusal | Kind::SelfService | Kind::Api)
}

/// Keeps the latest of equal answers, because a log repeats them. Support needs the trace id of the latest.
fn latest(examined: Vec<Examined>) -> Vec<Examined> {
    let same = |one: &Examined| {
        let first = one.evidence.rows.first().map(|row| row.value.plain()).unwrap_or_default();
        (one.evidence.kind, first, one.found.iter().map(Found::key).collect::<Vec<_>>())
    };
    let mut kept: Vec<Examined> = Vec::new();
    for one in examined {
        if is_an_answer(&one) {
            kept.retain(|earlier| same(earlier) != same(&one));
        }
        kept.push(one);
    }
    kept
}

/// Whether somebody would paste this object. Other objects are searched for such objects inside them.
fn is_of_interest(object: &Value) -> bool {
    jwks::is_one(object) || jwt_parts::is_one(object) || kind(object).is_some()
}

/// Which answer an object is.
fn kind(object: &Value) -> Option<Kind> {
    let has = |name: &str| object.get(name).is_some();
    let text = |name: &str| object[name].is_string();
    match () {
        () if object["errors"].is_array() && (has("correlation_id") || has("timestamp")) => Some(Kind::SelfService),
        () if text("korrelasjonsid") || text("feilId") || text("feilkode") => Some(Kind::Api),
        () if text("error_uri") || text("error_description") => Some(Kind::Refusal),
        () if object["error"].as_str().is_some_and(|error| ERRORS.contains(&error)) => Some(Kind::Refusal),
        // As Spring answers by itself (`DefaultErrorAttributes`).
        () if object["status"].is_u64() && text("error") && has("timestamp") => Some(Kind::Api),
        () if text("client_id") && text("integration_type") => Some(Kind::Client),
        () => None,
    }
}

fn of(object: &Value, status: Option<u16>) -> Option<Examined> {
    let body = || serde_json::to_vec(object).unwrap_or_default();
    let status = object["status"].as_u64().and_then(|status| u16::try_from(status).ok()).or(status);
    Some(match kind(object)? {
        Kind::SelfService => {
            let problem = self_service::read_refusal(status.unwrap_or(400), &body());
            answer(Kind::SelfService, problem, object["correlation_id"].as_str())
        }
        Kind::Api => api::of(object, status.unwrap_or(403)),
        Kind::Client => client(object),
        _ => {
            if body().windows(15).any(|part| part == b"idporten:dcr.wr") || object["error"] == "insufficient_scope" {
                return Some(answer(Kind::SelfService, Situation::AdminForbidden.into(), None));
            }
            let problem = refusal::read(status.unwrap_or(400), &body());
            let environment = object["error_uri"].as_str().and_then(claims::environment_of);
            let trace_id = problem.detail.trace_id.clone();
            let mut examined = answer(Kind::Refusal, problem, trace_id.as_deref());
            examined.evidence.facts.environment = environment;
            examined
        }
    })
}

/// The answer that the wizard itself got, in the words that the wizard showed.
pub(super) fn from_wizard(problem: &Problem) -> Examined {
    let is_administration = matches!(
        problem.situation,
        Situation::AdminUnauthorized
            | Situation::AdminForbidden
            | Situation::TermsUnsigned
            | Situation::ClientInvalid(_)
    );
    let mut examined = Examined::new(if is_administration { Kind::SelfService } else { Kind::Refusal });
    let mut found = Found::problem(problem.clone());
    examined.row("code", RedactableValue::word(problem.code()));
    if let Some(status) = problem.detail.status {
        examined.row("HTTP", RedactableValue::Number(i64::from(status)));
    }
    found = found.seen("code", RedactableValue::word(problem.code()));
    if let Some(id) = problem.detail.trace_id.as_deref().and_then(RedactableValue::trace_id) {
        examined.row("trace_id", id.clone());
        found = found.seen("trace_id", id);
    }
    examined.evidence.hidden += usize::from(problem.detail.description.is_some());
    examined.find(found);
    examined
}

/// A refusal. Its words fit requests of any program, because people paste more than our own.
fn answer(kind: Kind, problem: Problem, trace_id: Option<&str>) -> Examined {
    let mut examined = Examined::new(kind);
    let mut found = refused(problem.situation);
    let code = found.code();
    examined.row("code", RedactableValue::word(code));
    found = found.seen("code", RedactableValue::word(code));
    if let Some(id) = trace_id.and_then(RedactableValue::trace_id) {
        examined.row("trace_id", id.clone());
        found = found.seen("trace_id", id);
    }
    // The server words the description, and may quote anything in it.
    examined.evidence.hidden += 1;
    examined.find(found);
    examined
}

fn refused(situation: Situation) -> Found {
    let rule = match &situation {
        Situation::Refused(Refusal::MalformedGrant) => Rule::RefusedMalformed,
        Situation::Refused(Refusal::UsedBefore) => Rule::RefusedUsed,
        Situation::Refused(Refusal::MalformedX5c) => Rule::RefusedX5c,
        Situation::Refused(Refusal::LifetimeTooLong) => Rule::RefusedLifetime,
        Situation::Refused(Refusal::Other) | Situation::UnexpectedAnswer => Rule::RefusedOther,
        // Its own words may quote what was sent.
        Situation::ClientInvalid(_) => return Found::problem(Situation::ClientInvalid(String::new()).into()),
        _ => {
            let scope = match &situation {
                Situation::Refused(
                    Refusal::ScopeNotOnClient(scope)
                    | Refusal::ScopeNotGranted(scope)
                    | Refusal::NotDelegated { scope, .. },
                ) => scope.as_ref().map(|scope| RedactableValue::scope(scope.as_str())),
                _ => None,
            };
            let found = Found::problem(situation.into());
            return match scope {
                Some(scope) => found.seen("scope", scope),
                None => found,
            };
        }
    };
    Found::rule(rule)
}

pub(super) fn client(object: &Value) -> Examined {
    let mut examined = Examined::new(Kind::Client);
    let id = object["client_id"].as_str().unwrap_or_default();
    examined.row("client_id", RedactableValue::identifier(id));
    examined.evidence.facts.client_id = Some(id.to_owned());
    if let Some(number) = object["client_orgno"].as_str().and_then(|number| OrgNumber::parse(number).ok()) {
        examined.row("client_orgno", RedactableValue::Organisation(number));
        examined.evidence.facts.organisation = Some(number);
    }
    for scope in object["scopes"].as_array().into_iter().flatten().filter_map(Value::as_str).take(100) {
        examined.row("scope", RedactableValue::scope(scope));
        examined.evidence.facts.scopes.push(scope.to_owned());
    }
    let kind = object["integration_type"].as_str().unwrap_or_default();
    if kind != self_service::INTEGRATION_TYPE {
        examined.broken(Rule::IntegrationType, "integration_type", RedactableValue::foreign(kind));
    }
    if object["active"] == false {
        examined.broken(Rule::ClientInactive, "active", RedactableValue::word("false"));
    }
    if object.get("client_secret").is_some() {
        examined.evidence.hidden += 1;
        examined.find(Found::rule(Rule::PasswordPasted));
    }
    examined
}

/// Codes and known texts outside of JSON, as in a log or a subject line.
fn codes(text: &str, told: &BTreeSet<&'static str>) -> Vec<Examined> {
    let mut seen: BTreeSet<&'static str> = told.clone();
    let mut examined = Vec::new();
    let coded = text.match_indices("MP-").filter_map(|(place, _)| {
        let code = text.get(place..place + 6)?;
        refusal::by_code(code, beginning(&text[place..], SENTENCE).lines().next()?)
    });
    let coded = coded.take(MOST_CODES);
    let worded = refusal::in_text(text).into_iter().map(|(_, refusal)| refusal);
    for refusal in coded.chain(worded) {
        let found = refused(Situation::Refused(refusal));
        if seen.insert(found.code()) {
            let mut one = Examined::new(Kind::Refusal);
            one.row("code", RedactableValue::word(found.code()));
            let code = found.code();
            one.find(found.seen("code", RedactableValue::word(code)));
            examined.push(one);
        }
    }
    examined
}
