//! Rich authorization requests (RFC 9396): acting as a customer's system user, or with a consent.

use super::grant::Grant;
use super::known::{Known, SystemUser};
use super::trace::{Customer, Fault, Need, Reason, Shape, Verdict, Wanted};
use crate::domain::OrgNumber;
use serde_json::{Map, Value};

/// The types that are known, as the metadata lists them.
pub const TYPES: [&str; 2] = [SYSTEM_USER, CONSENT];

const SYSTEM_USER: &str = "urn:altinn:systemuser";
const CONSENT: &str = "urn:altinn:consent";

/// The scheme of organisation numbers in tokens and in details.
pub const AUTHORITY: &str = "iso6523-actorid-upis";

/// How a party of a consent is named.
const PARTIES: [&str; 2] = ["urn:altinn:person:identifier-no:", "urn:altinn:organization:identifier-no:"];

/// The fields that details of this type may have (docs.altinn.studio; docs.digdir.no), where the type is known.
#[must_use]
pub fn fields(kind: &str) -> Option<&'static [&'static str]> {
    match kind {
        SYSTEM_USER => Some(&["type", "systemuser_org", "externalRef"]),
        CONSENT => Some(&["type", "id", "from"]),
        _ => None,
    }
}

pub(super) fn check(grant: &Grant, known: &Known) -> Verdict {
    let Some(details) = grant.claim("authorization_details") else { return Verdict::Passed };
    let Some([detail]) = details.as_array().map(Vec::as_slice) else {
        return Verdict::Unknown(Need::Claim("authorization_details"));
    };
    let judged = match detail.as_object() {
        Some(detail) => entry(grant, detail, known),
        None => Err(fault(Reason::DetailsType, "type", Wanted::OneOf(&TYPES)).into()),
    };
    judged.err().unwrap_or(Verdict::Passed)
}

/// The first thing that is wrong or not known.
fn entry(grant: &Grant, detail: &Map<String, Value>, known: &Known) -> Result<(), Verdict> {
    let kind = text(detail, "type");
    let Some((kind, fields)) = kind.and_then(|kind| Some((kind, fields(kind)?))) else {
        let fault = fault(Reason::DetailsType, "type", Wanted::OneOf(&TYPES));
        return Err(Fault { value: kind.map(str::to_owned), ..fault }.into());
    };
    if let Some(strange) = detail.keys().find(|name| !fields.contains(&name.as_str())) {
        return Err(Fault::new(Reason::DetailsFields, strange.clone(), Wanted::Absent).into());
    }
    if kind == SYSTEM_USER { system_user(detail, known) } else { consent(detail, grant.consumer(), known) }
}

fn system_user(detail: &Map<String, Value>, known: &Known) -> Result<(), Verdict> {
    let owner = owner(detail)?;
    let reference = match detail.get("externalRef") {
        None | Some(Value::Null) => None,
        Some(Value::String(reference)) => Some(reference),
        Some(_) => return Err(malformed("externalRef", Shape::Text).into()),
    };
    let Some(all) = &known.system_users else { return Err(Verdict::Unknown(Need::SystemUsers)) };
    let Some(supplier) = known.client_organisation() else { return Err(Verdict::Unknown(Need::ClientOrganisation)) };
    let of_owner: Vec<&SystemUser> = all.iter().filter(|user| user.owner == owner).collect();
    let of_both: Vec<&&SystemUser> = of_owner.iter().filter(|user| user.supplier == supplier).collect();
    let is_meant = |user: &&&SystemUser| reference.is_none_or(|reference| user.reference == *reference);
    let missing = |customer, place| fault(Reason::Customer(customer), place, Wanted::Another);
    if of_owner.is_empty() {
        Err(missing(Customer::NoSystemUser, "systemuser_org").seen(owner.to_string()).into())
    } else if of_both.is_empty() {
        Err(missing(Customer::AnothersSystem, "iss").into())
    } else if !of_both.iter().any(is_meant) {
        let fault = missing(Customer::NoReference, "externalRef");
        Err(Fault { value: reference.cloned(), ..fault }.into())
    } else {
        Ok(())
    }
}

/// The organisation in `systemuser_org`.
fn owner(detail: &Map<String, Value>) -> Result<OrgNumber, Fault> {
    let organisation = detail.get("systemuser_org").and_then(Value::as_object);
    let organisation = organisation.filter(|fields| fields.keys().all(|name| matches!(&**name, "authority" | "ID")));
    let Some(organisation) = organisation else { return Err(malformed("systemuser_org", Shape::Object)) };
    if text(organisation, "authority") != Some(AUTHORITY) {
        return Err(fault(Reason::Malformed, "systemuser_org.authority", Wanted::Exactly(AUTHORITY.to_owned())));
    }
    text(organisation, "ID").and_then(iso6523).ok_or_else(|| malformed("systemuser_org.ID", Shape::Iso6523))
}

/// A consent is given to the organisation that the token is for.
fn consent(detail: &Map<String, Value>, consumer: Option<OrgNumber>, known: &Known) -> Result<(), Verdict> {
    let Some(id) = text(detail, "id").and_then(|id| uuid::Uuid::parse_str(id).ok()) else {
        return Err(malformed("id", Shape::Uuid).into());
    };
    let Some(from) = text(detail, "from").filter(|from| is_party(from)) else {
        return Err(malformed("from", Shape::AltinnParty).into());
    };
    let Some(consents) = &known.consents else { return Err(Verdict::Unknown(Need::Consents)) };
    let Some(consumer) = consumer.or_else(|| known.client_organisation()) else {
        return Err(Verdict::Unknown(Need::ClientOrganisation));
    };
    let id = id.to_string();
    if consents.iter().any(|given| given.id == id && given.from == from && given.to == consumer) {
        return Ok(());
    }
    Err(fault(Reason::Customer(Customer::NoConsent), "id", Wanted::Another).seen(id).into())
}

/// The organisation number in `0192:310123456`.
fn iso6523(text: &str) -> Option<OrgNumber> {
    OrgNumber::parse(text.strip_prefix("0192:")?).ok()
}

fn is_party(text: &str) -> bool {
    PARTIES.iter().any(|form| text.starts_with(form))
}

fn text<'a>(fields: &'a Map<String, Value>, name: &str) -> Option<&'a str> {
    fields.get(name).and_then(Value::as_str)
}

fn fault(reason: Reason, place: &'static str, wanted: Wanted) -> Fault {
    Fault::new(reason, place, wanted)
}

fn malformed(place: &'static str, shape: Shape) -> Fault {
    fault(Reason::Malformed, place, Wanted::Shape(shape))
}
