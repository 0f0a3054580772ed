//! System users in Altinn: what a grant asks for, and what Altinn tells of a request for one.

use super::evidence::{Asked, Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::rule::Rule;
use crate::domain::OrgNumber;
use crate::rules::assumptions;
use serde_json::Value;

/// Notes which system user these claims ask for.
pub(super) fn asked(examined: &mut Examined, claims: &Value) {
    let detail = &claims["authorization_details"][0];
    if detail["type"] != "urn:altinn:systemuser" {
        return;
    }
    let organisation = &detail["systemuser_org"];
    let id = assumptions::NAMES_OF_ID.iter().find_map(|name| organisation[*name].as_str()).unwrap_or_default();
    let owner = OrgNumber::parse(id.trim_start_matches("0192:")).ok();
    examined.evidence.facts.system_user = Some(Asked { owner, has_reference: detail["externalRef"].is_string() });
}

/// Whether Altinn describes a system user so, or a request for one.
pub(super) fn is_one(object: &Value) -> bool {
    let has = |name: &str| object.get(name).is_some();
    object["systemId"].is_string()
        && (has("partyOrgNo") || has("reporteeOrgNo") || has("confirmUrl") || has("externalRef"))
}

/// What its state means for those who ask for a token.
pub(super) fn examine(object: &Value) -> Examined {
    let mut examined = Examined::new(Kind::SystemUser);
    let number = object["partyOrgNo"].as_str().or(object["reporteeOrgNo"].as_str()).unwrap_or_default();
    if let Ok(number) = OrgNumber::parse(number) {
        examined.row("systemuser_org", RedactableValue::Organisation(number));
        examined.evidence.facts.system_user_of = Some(number);
    }
    let status = object["status"].as_str().unwrap_or_default().to_ascii_lowercase();
    let rule = match status.as_str() {
        _ if object["isDeleted"] == true => Rule::SystemUserDeleted,
        "new" => Rule::SystemUserPending,
        "rejected" | "denied" => Rule::SystemUserDenied,
        "timedout" => Rule::SystemUserTimedOut,
        _ => Rule::SystemUserSeen,
    };
    if matches!(&*status, "new" | "rejected" | "denied" | "timedout" | "accepted") {
        examined.row("status", RedactableValue::word(status));
    }
    // Names of systems and references are their owners' own words.
    examined.evidence.hidden += 1;
    examined.find(Found::rule(rule));
    examined
}
