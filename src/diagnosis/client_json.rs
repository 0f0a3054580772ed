//! A client as the self-service API describes it.

use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::rule::Rule;
use crate::domain::OrgNumber;
use crate::protocol::self_service;
use serde_json::Value;

/// Whether this is one.
pub(super) fn is_one(object: &Value) -> bool {
    object["client_id"].is_string() && object["integration_type"].is_string()
}

/// The client, with what stops it.
pub(super) fn examine(object: &Value) -> Examined {
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
    examined.evidence.facts.integration_type = Some(kind.to_owned());
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
