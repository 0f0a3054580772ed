//! Rich authorization requests (RFC 9396): acting as a customer's system user, or with a consent.

use super::Refusal;
use super::access::Parties;
use super::grant::Claims;
use crate::domain::OrgNumber;
use crate::simulator::client::Client;
use crate::simulator::story;
use serde::Deserialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

/// The types that are known, as the metadata lists them.
pub const TYPES: [&str; 2] = ["urn:altinn:systemuser", "urn:altinn:consent"];

const AUTHORITY: &str = "iso6523-actorid-upis";

/// What the token has in `authorization_details`, if the grant asks for any.
pub fn check(claims: &Claims, client: &Client, parties: &Parties) -> Result<Option<Value>, Refusal> {
    let Some(asked) = claims.authorization_details.as_ref().and_then(|details| details.first()) else {
        return Ok(None);
    };
    let entry = match asked.get("type").and_then(Value::as_str) {
        Some("urn:altinn:systemuser") => {
            system_user(&known(asked, &["type", "systemuser_org", "externalRef"])?, client)?
        }
        Some("urn:altinn:consent") => consent(&known(asked, &["type", "id", "from"])?, parties)?,
        _ => return Err(Refusal::DetailsType),
    };
    Ok(Some(json!([entry])))
}

/// The fields, if there are no others and each is of its form.
fn known<T: DeserializeOwned>(asked: &Value, fields: &[&str]) -> Result<T, Refusal> {
    let strange = asked.as_object().is_none_or(|entry| entry.keys().any(|key| !fields.contains(&key.as_str())));
    if strange {
        return Err(Refusal::DetailsFields);
    }
    serde_json::from_value(asked.clone()).map_err(|_| Refusal::Malformed)
}

#[derive(Deserialize)]
struct SystemUser {
    systemuser_org: Identified,
    #[serde(default, rename = "externalRef")]
    reference: Option<String>,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Identified {
    authority: String,
    #[serde(rename = "ID")]
    id: String,
}

fn system_user(asked: &SystemUser, client: &Client) -> Result<Value, Refusal> {
    let number = asked.systemuser_org.id.strip_prefix("0192:").and_then(|number| OrgNumber::parse(number).ok());
    let organisation = number.filter(|_| asked.systemuser_org.authority == AUTHORITY).ok_or(Refusal::Malformed)?;
    if organisation != story::nordsto().number {
        return Err(Refusal::Customer("System user not found for the organization"));
    }
    if client.organisation != story::fjordvik().number {
        return Err(Refusal::Customer("The system is not registered with this client"));
    }
    if asked.reference.as_deref().is_some_and(|reference| reference != story::SYSTEM_USER_REFERENCE) {
        return Err(Refusal::Customer("System user not found for the external reference"));
    }
    Ok(json!({
        "type": TYPES[0],
        "systemuser_org": { "authority": AUTHORITY, "ID": organisation.iso6523() },
        "systemuser_id": [story::SYSTEM_USER],
        "system_id": story::SYSTEM,
    }))
}

#[derive(Deserialize)]
struct Consent {
    id: uuid::Uuid,
    from: String,
}

fn consent(asked: &Consent, parties: &Parties) -> Result<Value, Refusal> {
    let given_by = format!("urn:altinn:organization:identifier-no:{}", story::nordsto().number);
    let known_form = ["urn:altinn:person:identifier-no:", "urn:altinn:organization:identifier-no:"];
    if !known_form.iter().any(|form| asked.from.starts_with(form)) {
        return Err(Refusal::Malformed);
    }
    let is_given = asked.id.to_string() == story::CONSENT && asked.from == given_by;
    if !is_given || parties.consumer != story::fjordvik().number {
        return Err(Refusal::Customer("Consent not found"));
    }
    Ok(json!({
        "type": TYPES[1],
        "id": asked.id,
        "from": asked.from,
        "to": format!("urn:altinn:organization:identifier-no:{}", parties.consumer),
        "consented": "2026-01-15T09:30:00+01:00",
        "validTo": "2099-12-31T23:59:59+01:00",
        "consentRights": [{ "action": ["read"], "resource": [{ "type": "urn:altinn:resource", "id": "regnskapsdata" }] }],
    }))
}
