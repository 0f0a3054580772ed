//! `authorization_details` as somebody wrote them: read to the bottom, and the first thing that is wrong is told.

use super::{
    AUTHORITY, CONSENT, Consent, Details, NAMES_OF_ID, OnBehalfOf, PREFIX, Party, PartyError, Reference,
    ReferenceError, SYSTEM_USER, SystemUser, consent_id,
};
use crate::domain::{OrgNumber, OrgNumberError, Unprinted};
use serde_json::{Map, Value};

/// What is wrong with `authorization_details`. Has nothing in it that somebody wrote: it may be about a person.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DetailsError {
    /// It is not JSON.
    NotJson,
    /// It is neither an object nor an array of one.
    NotOneEntry,
    /// The entry has no `type`.
    NoType,
    /// A field that has to be there is missing, or is no text.
    Missing(&'static str),
    /// There is a field beside these, which are all that may be there.
    Unknown(&'static str),
    /// `systemuser_org.authority` is another than [`AUTHORITY`].
    Authority,
    /// `systemuser_org.ID` does not begin with [`PREFIX`].
    NoPrefix,
    /// The number in `systemuser_org.ID`.
    Organisation(OrgNumberError),
    /// `externalRef`.
    Reference(ReferenceError),
    /// `id` of a consent is no UUID.
    ConsentId,
    /// `from` of a consent.
    From(PartyError),
    /// `consumer_org` stands beside a system user, whose customer is in the details.
    Both,
}

type Fields = Map<String, Value>;

pub(super) fn details(json: &str, consumer: Option<OrgNumber>) -> Result<OnBehalfOf, DetailsError> {
    let value: Value = serde_json::from_str(json).map_err(|_| DetailsError::NotJson)?;
    let entry = match value {
        Value::Array(mut entries) if entries.len() == 1 => entries.remove(0),
        other => other,
    };
    let Value::Object(fields) = entry else { return Err(DetailsError::NotOneEntry) };
    match fields.get("type").and_then(Value::as_str).unwrap_or_default() {
        "" => Err(DetailsError::NoType),
        SYSTEM_USER if consumer.is_some() => Err(DetailsError::Both),
        SYSTEM_USER => system_user(&fields).map(OnBehalfOf::SystemUser),
        CONSENT => consent(&fields).map(|consent| OnBehalfOf::Consent(consent, consumer)),
        _ => Ok(OnBehalfOf::Other(Details(Unprinted(Value::Object(fields))), consumer)),
    }
}

fn system_user(fields: &Fields) -> Result<SystemUser, DetailsError> {
    only(fields, &["type", "systemuser_org", "externalRef"], "type, systemuser_org, externalRef")?;
    let Some(Value::Object(organisation)) = fields.get("systemuser_org") else {
        return Err(DetailsError::Missing("systemuser_org"));
    };
    let name = NAMES_OF_ID.into_iter().find(|name| organisation.contains_key(*name)).unwrap_or(NAMES_OF_ID[0]);
    only(organisation, &["authority", name], "systemuser_org.authority, systemuser_org.ID")?;
    if organisation.get("authority").and_then(Value::as_str) != Some(AUTHORITY) {
        return Err(DetailsError::Authority);
    }
    let id = text(organisation, name, "systemuser_org.ID")?;
    let number = id.strip_prefix(PREFIX).ok_or(DetailsError::NoPrefix)?;
    let owner = OrgNumber::parse(number).map_err(DetailsError::Organisation)?;
    let reference = match fields.get("externalRef") {
        None | Some(Value::Null) => None,
        Some(_) => Some(text(fields, "externalRef", "externalRef")?),
    };
    let reference = reference.map(Reference::parse).transpose().map_err(DetailsError::Reference)?;
    Ok(SystemUser { owner, reference })
}

fn consent(fields: &Fields) -> Result<Consent, DetailsError> {
    only(fields, &["type", "id", "from"], "type, id, from")?;
    let id = consent_id(text(fields, "id", "id")?).ok_or(DetailsError::ConsentId)?;
    let from = Party::parse(text(fields, "from", "from")?).map_err(DetailsError::From)?;
    Ok(Consent { id, from })
}

fn text<'a>(fields: &'a Fields, name: &str, place: &'static str) -> Result<&'a str, DetailsError> {
    fields.get(name).and_then(Value::as_str).ok_or(DetailsError::Missing(place))
}

fn only(fields: &Fields, known: &[&str], told: &'static str) -> Result<(), DetailsError> {
    let is_known = fields.keys().all(|name| known.contains(&name.as_str()));
    if is_known { Ok(()) } else { Err(DetailsError::Unknown(told)) }
}
