//! Error bodies of OAuth (RFC 6749, section 5.2), as Maskinporten and the services where people log in write them, and
//! the error bodies of the self-service API.

use super::api::{self, Answer};
use super::codes::{self, Labels};
use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::rule::Rule;
use super::service::{self, Service};
use super::{claims, login};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::{refusal, self_service as protocol};
use serde_json::Value;

/// The values of `error` in OAuth and at Maskinporten (RFC 6749, 5.2; RFC 6750, 3.1; RFC 9449; docs.digdir.no). An
/// object with another value may be a line of a log.
const ERRORS: [&str; 18] = [
    "invalid_grant",
    "invalid_request",
    "invalid_scope",
    "invalid_client",
    "invalid_token",
    "unauthorized_client",
    "unsupported_grant_type",
    "unsupported_response_type",
    "access_denied",
    "forbidden",
    "insufficient_scope",
    "server_error",
    "temporarily_unavailable",
    "invalid_altinn_customer_configuration",
    "invalid_authorization_details",
    "use_dpop_nonce",
    "invalid_dpop_proof",
    "login_required",
];
/// Members of the self-service API's model: a path of these names nothing that was sent.
const FIELDS: [&str; 32] = [
    "keys",
    "kty",
    "e",
    "n",
    "use",
    "kid",
    "alg",
    "exp",
    "x5c",
    "client_id",
    "client_name",
    "client_orgno",
    "description",
    "scopes",
    "scope",
    "grant_types",
    "integration_type",
    "application_type",
    "token_endpoint_auth_method",
    "redirect_uris",
    "post_logout_redirect_uris",
    "jwks",
    "jwks_uri",
    "access_token_lifetime",
    "refresh_token_lifetime",
    "authorization_lifetime",
    "refresh_token_usage",
    "supplier_orgno",
    "client_uri",
    "logo_uri",
    "active",
    "onbehalfof",
];
/// Most fields that are named.
const MOST_FIELDS: usize = 10;

/// Whether this is a value of `error`.
pub(super) fn is_error(error: &str) -> bool {
    ERRORS.contains(&error)
}

/// An error body of whoever answered.
pub(super) fn of(object: &Value, answer: Answer) -> Examined {
    let words = api::words(object).to_lowercase();
    match speaker(object, &words, &answer) {
        Some(Service::Maskinporten) | None => maskinporten(object, &words, &answer),
        Some(Service::SelfService) => self_service(object, answer.status),
        Some(service) if service.is_login() => {
            let id = refusal::read(400, &body(object)).detail.trace_id;
            by_service(service, &words, id.as_deref().and_then(RedactableValue::trace_id), answer.status)
        }
        Some(_) => api::of(object, answer),
    }
}

/// Who words an error so: by the address in it, by whom was called, by the wording. `None` where nothing tells.
fn speaker(object: &Value, words: &str, answer: &Answer) -> Option<Service> {
    let named = object["error_uri"].as_str().and_then(service::of_address).map(|place| place.service);
    if let Some(service) = named.filter(|service| *service != Service::Api) {
        return Some(service);
    }
    let called = answer.place.map(|place| place.service).filter(|_| !answer.is_of_proxy);
    let is_own = || {
        let problem = refusal::read(400, &body(object));
        // A service with a name of its own has to repeat more of Maskinporten than words that it may use itself.
        let may_be_own = |known: &Refusal| called == Some(Service::Api) && refusal::is_worded_by_others(known);
        match &problem.situation {
            Situation::Refused(Refusal::Other) => false,
            Situation::Refused(known) => !may_be_own(known) || problem.detail.trace_id.is_some(),
            _ => true,
        }
    };
    match called {
        Some(Service::Local | Service::Api | Service::Unknown) | None if is_own() => Some(Service::Maskinporten),
        Some(service) => Some(service),
        None if words.contains("idporten:dcr") => Some(Service::SelfService),
        None if words.contains("insufficient_scope") || words.contains("invalid_token") => Some(Service::Api),
        None => login::by_words(words),
    }
}

fn body(object: &Value) -> Vec<u8> {
    serde_json::to_vec(object).unwrap_or_default()
}

fn maskinporten(object: &Value, words: &str, answer: &Answer) -> Examined {
    let is_fault = words.contains("server_error") || words.contains("temporarily_unavailable");
    let status = answer.status.unwrap_or(if is_fault { 500 } else { 400 });
    let problem = refusal::read(status, &body(object));
    let address = object["error_uri"].as_str().unwrap_or_default();
    let trace_id = problem.detail.trace_id.clone();
    let is_skyporten = address.contains("sky.maskinporten.no")
        || answer.place.is_some_and(|place| place.host.ends_with("sky.maskinporten.no"));
    let mut examined = match unknown_code(object, &problem) {
        Some((code, said)) => unknown(code, said, trace_id.as_deref().and_then(RedactableValue::trace_id)),
        None => refusal_of(Kind::Refusal, problem.situation, trace_id.as_deref(), is_skyporten),
    };
    examined.evidence.facts.environment = claims::environment_of(address)
        .or_else(|| answer.place.filter(|place| place.service == Service::Maskinporten)?.environment);
    examined
}

/// A code that nobody here knows, and what stands beside it.
fn unknown_code<'a>(object: &'a Value, problem: &'a Problem) -> Option<(&'a str, &'a str)> {
    let is_other = problem.situation == Situation::Refused(Refusal::Other);
    let description = object["error_description"].as_str().unwrap_or_default();
    let code = refusal::code_of_answer(object["error_uri"].as_str(), description).filter(|_| is_other)?;
    let is_of_digits = code.len() < 9 && code[3..].bytes().all(|byte| byte.is_ascii_digit());
    is_of_digits.then_some((code, problem.detail.description.as_deref().unwrap_or_default()))
}

/// A refusal with such a code. What it says is kept, because it is all that is known.
fn unknown(code: &str, said: &str, id: Option<RedactableValue>) -> Examined {
    let mut examined = Examined::new(Kind::Refusal);
    let code = RedactableValue::word(code);
    examined.row("code", code.clone());
    examined.find(Found::rule(Rule::RefusedUnknownCode).seen("code", code));
    if !said.trim().is_empty() {
        examined.noted("error_description", &RedactableValue::foreign(said.trim()));
    }
    if let Some(id) = id {
        examined.noted("trace_id", &id);
    }
    examined
}

/// The same in a text without JSON: its sentence.
pub(super) fn unknown_in_text(text: &str, at: usize, code: &str) -> Examined {
    let said = codes::line(text, at);
    let said = if said.trim().len() <= code.len() + 2 { "" } else { said };
    unknown(code, said, Labels::read(text).id(at))
}

/// A refusal by Digdir's API for clients, with the fields that it names.
pub(super) fn self_service(object: &Value, status: Option<u16>) -> Examined {
    let problem = protocol::read_refusal(status.unwrap_or(400), &body(object));
    let is_invalid = matches!(problem.situation, Situation::ClientInvalid(_));
    let id = object["correlation_id"].as_str().or(problem.detail.trace_id.as_deref());
    let mut examined = refusal_of(Kind::SelfService, problem.situation, id, false);
    let fields = object["errors"].as_array().into_iter().flatten().filter_map(|one| one["fieldIdentifier"].as_str());
    let fields: Vec<RedactableValue> = fields.take(MOST_FIELDS).filter_map(field).collect();
    for field in &fields {
        examined.row("fieldIdentifier", field.clone());
    }
    let scope = api::scope_in(&api::words(object)).map(|scope| RedactableValue::scope(scope.as_str()));
    for found in &mut examined.found {
        if is_invalid && let Some(field) = fields.first() {
            let rows = std::mem::take(&mut found.rows);
            *found = Found::rule(Rule::FieldRefused).seen("fieldIdentifier", field.clone());
            found.rows.extend(rows.into_iter().filter(|row| row.claim != "code"));
        }
        found.rows.extend(scope.iter().map(|scope| super::redactable::Row::new("scope", scope.clone())));
    }
    examined
}

/// `keys[0].use`, where each of its parts is a member that the model has.
fn field(path: &str) -> Option<RedactableValue> {
    let bare = |part: &str| part.split('[').next().unwrap_or_default().to_owned();
    let numbers = |part: &str| {
        part.split_once('[').is_none_or(|(_, rest)| {
            rest.strip_suffix(']')
                .is_some_and(|number| number.len() < 4 && number.bytes().all(|byte| byte.is_ascii_digit()))
        })
    };
    let is_known = path.split('.').all(|part| FIELDS.contains(&bare(part).as_str()) && numbers(part));
    is_known.then(|| RedactableValue::word(path))
}

/// A refusal of a service where people log in.
pub(super) fn by_login(words: &str, id: Option<RedactableValue>) -> Examined {
    by_service(Service::IdPorten, words, id, None)
}

fn by_service(service: Service, words: &str, id: Option<RedactableValue>, status: Option<u16>) -> Examined {
    let mut examined = api::by_rule(service, login::rule(words), id);
    if let Some(status) = status {
        examined.row("HTTP", RedactableValue::Number(i64::from(status)));
    }
    examined.evidence.hidden += 1;
    examined
}

/// A refusal that a text tells without JSON, with the id and the scope that stand near.
pub(super) fn found_in_text(found: Found, at: usize, labels: &Labels) -> Examined {
    let mut one = Examined::new(Kind::Refusal);
    let code = RedactableValue::word(found.code());
    one.row("code", code.clone());
    one.find(with_scope(found, labels.scope(at)).seen("code", code));
    if let Some(id) = labels.id(at) {
        one.noted("trace_id", &id);
    }
    one
}

/// The scope that stands near, where a refusal is about one and does not name it.
fn with_scope(found: Found, scope: Option<&crate::domain::Scope>) -> Found {
    use super::evidence::Says;
    let (Some(scope), Says::Problem(problem)) = (scope, &found.says) else { return found };
    let situation = match &problem.situation {
        Situation::Refused(Refusal::ScopeNotOnClient(None)) => Refusal::ScopeNotOnClient(Some(scope.clone())),
        Situation::Refused(Refusal::ScopeNotGranted(None)) => Refusal::ScopeNotGranted(Some(scope.clone())),
        Situation::Refused(Refusal::NotDelegated { scope: None, consumer }) => {
            Refusal::NotDelegated { scope: Some(scope.clone()), consumer: *consumer }
        }
        _ => return found,
    };
    refused(Situation::Refused(situation))
}

/// A refusal. Its words fit requests of any program, because people paste more than our own.
fn refusal_of(kind: Kind, situation: Situation, trace_id: Option<&str>, is_skyporten: bool) -> Examined {
    let mut examined = Examined::new(kind);
    let found = refused_by(situation, is_skyporten);
    let code = RedactableValue::word(found.code());
    examined.row("code", code.clone());
    examined.find(found.seen("code", code));
    if let Some(id) = trace_id.and_then(RedactableValue::trace_id) {
        examined.noted("trace_id", &id);
    }
    // The server words the description, and may quote anything in it.
    examined.evidence.hidden += 1;
    examined
}

/// What a refusal says; Skyporten's rule for `aud` is the opposite of Maskinporten's.
pub(super) fn refused_by(situation: Situation, is_skyporten: bool) -> Found {
    match situation {
        Situation::Refused(Refusal::WrongAudience) if is_skyporten => Found::rule(Rule::RefusedSkyporten),
        situation => refused(situation),
    }
}

/// What a refusal says, in words that fit whoever's program was refused.
fn refused(situation: Situation) -> Found {
    let rule = match &situation {
        Situation::Refused(refusal) => match refusal {
            Refusal::MalformedGrant => Rule::RefusedMalformed,
            Refusal::UsedBefore => Rule::RefusedUsed,
            Refusal::MalformedX5c => Rule::RefusedX5c,
            Refusal::LifetimeTooLong => Rule::RefusedLifetime,
            Refusal::WrongAudience => Rule::RefusedAudience,
            Refusal::InvalidCertificate => Rule::RefusedCertificate,
            Refusal::UnknownClient => Rule::RefusedClient,
            Refusal::ExpiredGrant => Rule::RefusedExpired,
            Refusal::IssuedInFuture => Rule::RefusedFuture,
            Refusal::SystemUserNotReady => Rule::RefusedSystemUser,
            Refusal::Other => Rule::RefusedOther,
            _ => return of_problem(situation),
        },
        Situation::UnexpectedAnswer => Rule::RefusedOther,
        // Its own words may quote what was sent.
        Situation::ClientInvalid(_) => return Found::problem(Situation::ClientInvalid(String::new()).into()),
        _ => return of_problem(situation),
    };
    Found::rule(rule)
}

fn of_problem(situation: Situation) -> Found {
    let scope = match &situation {
        Situation::Refused(
            Refusal::ScopeNotOnClient(scope)
            | Refusal::ScopeNotGranted(scope)
            | Refusal::CustomerNotGranted(scope)
            | Refusal::NotDelegated { scope, .. },
        ) => scope.as_ref().map(|scope| RedactableValue::scope(scope.as_str())),
        _ => None,
    };
    let found = Found::problem(Problem::from(situation));
    match scope {
        Some(scope) => found.seen("scope", scope),
        None => found,
    }
}
