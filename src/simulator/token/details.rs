//! `authorization_details` of a token, from those of a grant that was judged: what the customer has set up is added.

use crate::domain::OrgNumber;
use crate::rules::assumptions::NAMES_OF_ID;
use crate::rules::details::{AUTHORITY, TYPES, iso6523};
use crate::rules::{Consent, FourValues, Grant};
use crate::simulator::rights::Rights;
use crate::simulator::seed::party;
use crate::simulator::systems::StoredSystemUser;
use serde_json::{Value, json};

/// Whose token it is.
#[derive(Clone, Copy)]
pub struct Parties {
    /// The organisation that it is for.
    pub consumer: OrgNumber,
    /// The organisation of the client.
    pub supplier: OrgNumber,
}

/// What the token has, if the grant asks for any.
pub fn of(grant: &Grant, rights: &Rights, parties: Parties) -> Option<Value> {
    let asked = grant.claim("authorization_details")?.get(0)?;
    let entry = if asked["type"] == TYPES[0] {
        system_user(meant(asked, rights, parties.supplier)?)
    } else {
        consent(given(asked, rights, parties.consumer)?)
    };
    Some(json!([entry]))
}

/// The system user that the grant means. The judgement has found it before.
fn meant<'a>(asked: &Value, rights: &'a Rights, supplier: OrgNumber) -> Option<&'a StoredSystemUser> {
    let organisation = &asked["systemuser_org"];
    let owner = iso6523(NAMES_OF_ID.into_iter().find_map(|name| organisation.get(name))?.as_str()?)?;
    let reference = asked["externalRef"].as_str();
    let by = FourValues { client: None, supplier, owner, reference };
    rights.system_users.iter().find(|stored| !stored.is_deleted && stored.user.is_meant(by))
}

/// The consent that the grant means. The judgement has found it before.
fn given<'a>(asked: &Value, rights: &'a Rights, consumer: OrgNumber) -> Option<&'a Consent> {
    let (id, from) = (asked["id"].as_str()?, asked["from"].as_str()?);
    rights.consents.iter().find(|consent| consent.is_meant(id, from, consumer))
}

fn system_user(stored: &StoredSystemUser) -> Value {
    json!({
        "type": TYPES[0],
        "systemuser_org": { "authority": AUTHORITY, "ID": stored.user.owner.iso6523() },
        "systemuser_id": [stored.id],
        "system_id": stored.system,
    })
}

fn consent(given: &Consent) -> Value {
    json!({
        "type": TYPES[1],
        "id": given.id,
        "from": given.from,
        "to": party(given.to),
        "consented": "2026-01-15T09:30:00+01:00",
        "validTo": "2099-12-31T23:59:59+01:00",
        "consentRights": [{ "action": ["read"], "resource": [{ "type": "urn:altinn:resource", "id": "regnskapsdata" }] }],
    })
}
