//! Rich authorization requests (RFC 9396): acting as a customer's system user, or with a consent.

use super::assumptions::{self, NAMES_OF_ID};
use super::claims::presentable;
use super::digits::{digits, organisation};
use super::grant::Grant;
use super::known::{FourValues, Known, SystemUser};
use super::proof::Proof;
use super::trace::{Customer, Fault, Findings, Need, Reason, Shape, Verdict, Wanted};
use crate::domain::OrgNumber;
use crate::protocol::on_behalf::{CONSENT, ORGANISATION, PERSON, SYSTEM_USER};
use serde_json::{Map, Value};

/// The types that are known, as the metadata lists them.
pub const TYPES: [&str; 2] = [SYSTEM_USER, CONSENT];

pub use crate::protocol::on_behalf::{AUTHORITY, PREFIX};

type Fields = Map<String, Value>;

/// The fields that details of this type may have (docs.altinn.studio; docs.digdir.no), where the type is known.
fn fields_of(kind: &str) -> Option<&'static [&'static str]> {
    match kind {
        SYSTEM_USER => Some(&["type", "systemuser_org", "externalRef"]),
        CONSENT => Some(&["type", "id", "from"]),
        _ => None,
    }
}

/// What the details ask for, once they are as they should be.
enum Asked<'a> {
    SystemUser { owner: OrgNumber, reference: Option<&'a str> },
    Consent { id: String, from: &'a str },
}

pub(super) fn check(grant: &Grant, proof: &Proof<'_>, known: &Known) -> Verdict {
    let Some(details) = grant.claim("authorization_details") else {
        return if grant.has_claims() {
            Verdict::Passed
        } else {
            Verdict::Unknown(Need::Claim("authorization_details"))
        };
    };
    // That there is one entry, is a matter of the claim; of several, each is looked at.
    let entries = details.as_array().map(Vec::as_slice).unwrap_or_default();
    let mut findings = Findings::default();
    let asked: Vec<Option<Asked<'_>>> = entries.iter().map(|entry| asked(&mut findings, entry)).collect();
    let own = known.client_organisation(proof);
    match asked.as_slice() {
        [Some(Asked::SystemUser { owner, reference })] => match own {
            Some(supplier) => {
                let by = FourValues { client: grant.text("iss"), supplier, owner: *owner, reference: *reference };
                system_user(&mut findings, by, known);
            }
            None if known.system_users.is_none() => findings.need(Need::SystemUsers),
            None => findings.need(Need::ClientOrganisation),
        },
        [Some(Asked::Consent { id, from })] => consent(&mut findings, id, from, grant.consumer().or(own), known),
        [None] => {}
        _ => findings.need(Need::Claim("authorization_details")),
    }
    findings.outcome()
}

/// What an entry asks for; `None` after a fault was found in it.
fn asked<'a>(findings: &mut Findings, entry: &'a Value) -> Option<Asked<'a>> {
    let kind = entry.get("type");
    let Some((entry, kind)) = entry.as_object().zip(kind.and_then(Value::as_str).filter(|kind| TYPES.contains(kind)))
    else {
        let fault = Fault::new(Reason::DetailsType, "type", Wanted::OneOf(&TYPES));
        findings.fail(Fault { value: kind.and_then(presentable), ..fault });
        return None;
    };
    for name in entry.keys().filter(|name| !fields_of(kind).is_some_and(|known| known.contains(&name.as_str()))) {
        findings.fail(Fault::new(Reason::DetailsFields, name.clone(), Wanted::Absent));
    }
    if kind == SYSTEM_USER {
        let owner = owner(findings, entry);
        let reference = reference(findings, entry).ok()?;
        Some(Asked::SystemUser { owner: owner?, reference })
    } else {
        let is_uuid = |id: &&str| id.len() == 36 && uuid::Uuid::try_parse(id).is_ok();
        let id = field(findings, entry, "id", "id", Shape::Uuid, |id| Some(id).filter(is_uuid));
        let from = field(findings, entry, "from", "from", Shape::AltinnParty, |from| is_party(from).then_some(from));
        Some(Asked::Consent { id: id?.to_ascii_lowercase(), from: from? })
    }
}

/// The organisation in `systemuser_org`.
fn owner(findings: &mut Findings, entry: &Fields) -> Option<OrgNumber> {
    const PLACE: &str = "systemuser_org";
    let organisation = match entry.get(PLACE).filter(|value| !value.is_null()) {
        Some(Value::Object(organisation)) => organisation,
        other => {
            let wanted = other.map_or(Wanted::Present, |_| Wanted::Shape(Shape::Object));
            findings.fail(Fault { value: other.and_then(presentable), ..value(PLACE, wanted) });
            return None;
        }
    };
    let name = NAMES_OF_ID.into_iter().find(|name| organisation.contains_key(*name)).unwrap_or(NAMES_OF_ID[0]);
    for strange in organisation.keys().filter(|key| *key != "authority" && *key != name) {
        findings.fail(Fault::new(Reason::DetailsFields, format!("{PLACE}.{strange}"), Wanted::Absent));
    }
    let authority = organisation.get("authority");
    if authority.and_then(Value::as_str) != Some(AUTHORITY) {
        let fault = value("systemuser_org.authority", Wanted::Exactly(AUTHORITY.to_owned()));
        findings.fail(Fault { value: authority.and_then(presentable), ..fault });
    }
    field(findings, organisation, name, "systemuser_org.ID", Shape::Iso6523, iso6523)
}

/// `externalRef`, which may be missing; an error after a fault was found.
fn reference<'a>(findings: &mut Findings, entry: &'a Fields) -> Result<Option<&'a str>, ()> {
    const NAME: &str = "externalRef";
    if entry.get(NAME).is_none_or(Value::is_null) {
        return Ok(None);
    }
    let is_one = |text: &&str| assumptions::is_a_value(text);
    let there = field(findings, entry, NAME, NAME, Shape::Text, |text| Some(text).filter(is_one));
    there.map(Some).ok_or(())
}

/// A field that has to be there, as a string that can be read.
fn field<'a, T>(
    findings: &mut Findings,
    fields: &'a Fields,
    name: &str,
    place: &'static str,
    shape: Shape,
    read: impl FnOnce(&'a str) -> Option<T>,
) -> Option<T> {
    let there = fields.get(name).filter(|value| !value.is_null());
    let wanted = there.map_or(Wanted::Present, |_| Wanted::Shape(shape));
    let read = there.and_then(Value::as_str).and_then(read);
    if read.is_none() {
        findings.fail(Fault { value: there.and_then(presentable), ..value(place, wanted) });
    }
    read
}

/// A missing value, or one that is not of its form.
fn value(place: &'static str, wanted: Wanted) -> Fault {
    Fault::new(Reason::DetailsValue, place, wanted)
}

/// Whether the customer has a system user for this system, under this reference.
fn system_user(findings: &mut Findings, by: FourValues<'_>, known: &Known) {
    let Some(all) = &known.system_users else { return findings.need(Need::SystemUsers) };
    let of_owner: Vec<&SystemUser> = all.iter().filter(|user| user.owner == by.owner).collect();
    let of_client: Vec<&&SystemUser> =
        of_owner.iter().filter(|user| user.supplier == by.supplier && user.is_of(by.client)).collect();
    if of_owner.is_empty() {
        findings.fail(missing(Customer::NoSystemUser, "systemuser_org").seen(by.owner.to_string()));
    } else if of_client.is_empty() {
        findings.fail(missing(Customer::AnothersSystem, "iss"));
    } else if !of_client.iter().any(|user| user.is_meant(by)) {
        let fault = missing(Customer::NoReference, "externalRef");
        findings.fail(Fault { value: by.reference.map(str::to_owned), ..fault });
    }
}

/// A consent is given to the organisation that the token is for.
fn consent(findings: &mut Findings, id: &str, from: &str, consumer: Option<OrgNumber>, known: &Known) {
    let Some(consents) = &known.consents else { return findings.need(Need::Consents) };
    let Some(consumer) = consumer else { return findings.need(Need::ClientOrganisation) };
    if !consents.iter().any(|given| given.is_meant(id, from, consumer)) {
        findings.fail(missing(Customer::NoConsent, "id").seen(id));
    }
}

fn missing(customer: Customer, place: &'static str) -> Fault {
    Fault::new(Reason::Customer(customer), place, Wanted::Another)
}

/// The organisation number in `0192:310123456`.
#[must_use]
pub fn iso6523(text: &str) -> Option<OrgNumber> {
    organisation(text.strip_prefix(PREFIX)?)
}

/// Whether a text names a party of a consent: a person or an organisation, by its number to the letter.
#[must_use]
pub fn is_party(text: &str) -> bool {
    let is_person = text.strip_prefix(PERSON).is_some_and(|number| digits(number, 11));
    is_person || text.strip_prefix(ORGANISATION).is_some_and(|number| organisation(number).is_some())
}
