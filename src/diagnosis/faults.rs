//! What is said of a fault that the rules found in a grant: which of its causes it is.

use super::claims;
use super::evidence::Found;
use super::jwt::{BASE64, Jwt};
use super::redactable::RedactableValue;
use super::rule::{Rule, Severity};
use crate::domain::{ClientId, OrgNumber};
use crate::rules::{Fault, Reason, Wanted, assumptions, details};
use base64::Engine;
use serde_json::Value;

/// What is found by a fault; nothing where others tell it: the certificate's own rules, the times together, and what
/// needs a client to compare with.
pub(super) fn found(fault: &Fault, jwt: &Jwt) -> Vec<Found> {
    match &fault.reason {
        Reason::Malformed => vec![malformed(fault)],
        Reason::ClientNotFound => vec![client(jwt)],
        Reason::Audience => vec![audience(&jwt.claims["aud"])],
        Reason::X5c => x5c(&jwt.header["x5c"]).into_iter().map(Found::rule).collect(),
        Reason::Signature => signature(fault).into_iter().collect(),
        Reason::NotOnClient(scope) => scope_form(scope).into_iter().collect(),
        Reason::DetailsType => {
            let kind = fault.value.as_deref().unwrap_or_default();
            vec![Found::rule(Rule::DetailsUnknown).seen("type", RedactableValue::foreign(kind))]
        }
        Reason::DetailsFields => {
            vec![Found::rule(Rule::DetailsFields).seen("claim", RedactableValue::foreign(&fault.claim))]
        }
        Reason::DetailsValue => vec![details_value(fault, jwt)],
        Reason::UnknownKid => kid(jwt).into_iter().collect(),
        Reason::ConsumerOrg => vec![consumer(fault)],
        Reason::GrantType
        | Reason::UsedBefore
        | Reason::Certificate
        | Reason::ExpiredKey
        | Reason::Organisation
        | Reason::Expired
        | Reason::InFuture
        | Reason::TooLong
        | Reason::IntegrationType
        | Reason::NotGranted(_)
        | Reason::NotDelegated { .. }
        | Reason::Customer(_)
        | Reason::KidRequired => Vec::new(),
    }
}

/// Something is missing, not known, there twice, or of another type.
fn malformed(fault: &Fault) -> Found {
    let name = &*fault.claim;
    let known = || RedactableValue::word(name.to_owned());
    match fault.wanted {
        Wanted::Present if name == "x5c" => Found::rule(Rule::ProofMissing),
        Wanted::Present => Found::rule(Rule::ClaimMissing).seen("claim", known()),
        Wanted::Absent => {
            let meant = crate::rules::claims::meant_by(name).map(str::to_owned);
            Found::rule(Rule::ClaimUnknown).seen("claim", RedactableValue::foreign(name)).instead(name, meant)
        }
        Wanted::Once => Found::rule(Rule::NameTwice).seen("claim", RedactableValue::foreign(name)),
        Wanted::Shape(_)
        | Wanted::Exactly(_)
        | Wanted::OneOf(_)
        | Wanted::AtMost(_)
        | Wanted::AtLeast(_)
        | Wanted::Another => Found::rule(Rule::ClaimMalformed).seen("claim", known()),
    }
}

/// No client can have this `iss`.
fn client(jwt: &Jwt) -> Found {
    let iss = jwt.claims["iss"].as_str().unwrap_or_default();
    let meant = iss.trim().to_lowercase();
    let rule = match claims::client_id(iss) {
        _ if jwt.header["kid"] == iss => Rule::ClientIdIsKid,
        Some(rule @ (Rule::ClientIdIsOrganisation | Rule::Placeholder)) => rule,
        _ if ClientId::parse(&meant).is_ok() => {
            let found = Found::rule(Rule::ClientIdWritten).seen("iss", RedactableValue::identifier(iss));
            return found.instead(iss, Some(meant));
        }
        _ => Rule::ClientIdForm,
    };
    Found::rule(rule).weighs(Severity::Stops).seen("iss", RedactableValue::identifier(iss))
}

fn audience(claim: &Value) -> Found {
    let one = match claim {
        Value::String(one) => one,
        Value::Array(list) => match list.as_slice() {
            [Value::String(one)] => one,
            several => {
                let count = i64::try_from(several.len()).unwrap_or(i64::MAX);
                return Found::rule(Rule::AudienceSeveral).seen("aud", RedactableValue::Number(count));
            }
        },
        _ => return Found::rule(Rule::AudienceNotAddress),
    };
    let (rule, meant) = claims::audience(one).unwrap_or_else(|| (Rule::AudienceForm, Some(one.trim().to_owned())));
    Found::rule(rule).seen("aud", RedactableValue::address(one)).instead(one, meant)
}

/// What is wrong with how certificates are written in `x5c`.
fn x5c(x5c: &Value) -> Vec<Rule> {
    let Some(list) = x5c.as_array() else {
        let is_text = x5c.as_str().map(|text| entry(text).into_iter());
        return is_text
            .map_or(vec![Rule::X5cUnreadable], |cause| [Rule::X5cNotArray].into_iter().chain(cause).collect());
    };
    if list.is_empty() || !list.iter().all(Value::is_string) {
        return vec![Rule::X5cUnreadable];
    }
    let mut causes: Vec<Rule> = list.iter().filter_map(Value::as_str).filter_map(entry).collect();
    causes.sort_unstable();
    causes.dedup();
    if causes.is_empty() { vec![Rule::X5cOrder] } else { causes }
}

/// What is wrong with how one certificate is written in `x5c`.
pub(super) fn entry(text: &str) -> Option<Rule> {
    let is_certificate = |der: Vec<u8>| crate::keystore::Certificate::from_der(&der).is_ok();
    match text {
        _ if text.contains("-----") => Some(Rule::X5cPem),
        _ if text.contains(char::is_whitespace) => Some(Rule::X5cLines),
        _ if text.contains(['-', '_']) => Some(Rule::X5cUrl),
        _ if BASE64.decode(text).is_ok_and(is_certificate) => None,
        _ => Some(Rule::X5cUnreadable),
    }
}

/// Whether a signature is shorter than any key that is taken makes it: there is none, or its end is missing.
pub(super) fn is_short(fault: &Fault) -> bool {
    fault.reason == Reason::Signature && matches!(fault.wanted, Wanted::AtLeast(_))
}

/// Whose signature it is, only the certificates can tell.
fn signature(fault: &Fault) -> Option<Found> {
    match &*fault.claim {
        "signature" if is_short(fault) => Some(Found::rule(Rule::SignatureShort)),
        "crit" => Some(Found::rule(Rule::CritRefused)),
        "alg" => {
            let alg = fault.value.as_deref().unwrap_or_default();
            Some(Found::rule(Rule::AlgorithmRefused).seen("alg", RedactableValue::foreign(alg)))
        }
        _ => None,
    }
}

/// A scope that no client can have. Whether the client has one that can be, is told by the client.
fn scope_form(scope: &str) -> Option<Found> {
    let rule = claims::scope(scope)?;
    Some(Found::rule(rule).seen("scope", RedactableValue::foreign(scope)))
}

/// The same of a key.
fn kid(jwt: &Jwt) -> Option<Found> {
    let kid = jwt.header["kid"].as_str().filter(|kid| !assumptions::is_kid(kid))?;
    let meant = Some(kid.trim().to_owned()).filter(|meant| assumptions::is_kid(meant));
    Some(Found::rule(Rule::KidForm).seen("kid", RedactableValue::identifier(kid)).instead(kid, meant))
}

fn consumer(fault: &Fault) -> Found {
    let number = fault.value.as_deref().unwrap_or_default();
    Found::rule(Rule::ConsumerIsOwn).seen("consumer_org", RedactableValue::organisation(number))
}

/// A value of the details. The organisation of a system user is where most go wrong.
fn details_value(fault: &Fault, jwt: &Jwt) -> Found {
    let field = fault.claim.rsplit('.').next().unwrap_or(&fault.claim);
    let id = Some(fault).filter(|fault| fault.claim == "systemuser_org.ID").and_then(|fault| fault.value.as_deref());
    let digits = |text: &str| text.len() == 9 && text.bytes().all(|byte| byte.is_ascii_digit());
    let rule = match id {
        Some(id) if digits(id) && is_number(id, jwt) => Rule::DetailsIdNumber,
        Some(id) if OrgNumber::parse(id).is_ok() => Rule::DetailsIdPrefix,
        Some(id) if digits(id) || id.strip_prefix(details::PREFIX).is_some_and(digits) => Rule::DetailsIdDigits,
        _ => Rule::DetailsValue,
    };
    Found::rule(rule).seen("claim", RedactableValue::word(field))
}

/// Whether this stands as a JSON number in the details.
fn is_number(id: &str, jwt: &Jwt) -> bool {
    let entries = jwt.claims["authorization_details"].as_array().into_iter().flatten();
    let mut ids = entries.flat_map(|entry| assumptions::NAMES_OF_ID.map(|name| &entry["systemuser_org"][name]));
    ids.any(|value| value.as_u64().is_some_and(|number| id.parse() == Ok(number)))
}
