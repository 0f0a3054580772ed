//! `authorization_details` of a token, from those of a grant that was judged: what the customer has set up is added.

use super::facts::party;
use crate::domain::OrgNumber;
use crate::rules::Grant;
use crate::rules::details::{AUTHORITY, TYPES};
use crate::simulator::seed;
use serde_json::{Value, json};

/// What the token has, if the grant asks for any. `consumer` is the organisation that the token is for.
pub fn of(grant: &Grant, consumer: OrgNumber) -> Option<Value> {
    let asked = grant.claim("authorization_details")?.get(0)?;
    let entry = if asked["type"] == TYPES[0] { system_user() } else { consent(asked, consumer) };
    Some(json!([entry]))
}

fn system_user() -> Value {
    json!({
        "type": TYPES[0],
        "systemuser_org": { "authority": AUTHORITY, "ID": seed::nordsto().number.iso6523() },
        "systemuser_id": [seed::SYSTEM_USER],
        "system_id": seed::SYSTEM,
    })
}

fn consent(asked: &Value, consumer: OrgNumber) -> Value {
    json!({
        "type": TYPES[1],
        "id": seed::CONSENT,
        "from": asked["from"],
        "to": party(consumer),
        "consented": "2026-01-15T09:30:00+01:00",
        "validTo": "2099-12-31T23:59:59+01:00",
        "consentRights": [{ "action": ["read"], "resource": [{ "type": "urn:altinn:resource", "id": "regnskapsdata" }] }],
    })
}
