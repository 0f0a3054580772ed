//! On behalf of whom a token is: what is asked, what must have been done before, and what the token says of it.

use super::Words;
use super::field::org_number_fault;
use crate::app::wizard::token::Behalf;
use crate::domain::OrgNumber;
use crate::protocol::on_behalf::{
    AUTHORITY, DetailsError, OnBehalfFault, OnBehalfOf, PREFIX, Party, PartyError, ReferenceError,
};
use crate::protocol::token::{Acts, TokenClaims};

/// What a way of acting for a customer is called.
#[must_use]
pub fn behalf(words: &Words, behalf: Behalf) -> String {
    words.say(match behalf {
        Behalf::Itself => "behalf-itself",
        Behalf::Customer => "behalf-customer",
        Behalf::SystemUser => "behalf-system-user",
        Behalf::Consent => "behalf-consent",
        Behalf::Written => "behalf-written",
    })
}

/// What must have been done before, by whom and where.
#[must_use]
pub fn behalf_before(words: &Words, behalf: Behalf) -> String {
    words.say(match behalf {
        Behalf::Itself => "behalf-before-itself",
        Behalf::Customer => "behalf-before-customer",
        Behalf::SystemUser => "behalf-before-system-user",
        Behalf::Consent => "behalf-before-consent",
        Behalf::Written => "behalf-before-written",
    })
}

/// The fields of a way: what each is called, and its hint where it needs one.
pub const BEHALF_FIELDS: [(&str, Option<&str>); 5] = [
    ("behalf-owner", Some("behalf-owner-hint")),
    ("behalf-reference", Some("behalf-reference-hint")),
    ("behalf-consent-id", None),
    ("behalf-consent-from", Some("behalf-consent-from-hint")),
    ("behalf-details", Some("behalf-details-hint")),
];

/// The title above the ways.
#[must_use]
pub fn behalf_title(words: &Words) -> String {
    words.say("behalf-title")
}

/// Why it cannot be asked for like this.
#[must_use]
pub fn on_behalf_fault(words: &Words, fault: OnBehalfFault) -> String {
    match fault {
        OnBehalfFault::Organisation(fault) | OnBehalfFault::From(PartyError::Organisation(fault)) => {
            org_number_fault(words, fault)
        }
        OnBehalfFault::Reference(ReferenceError::Empty) => words.say("behalf-reference-empty"),
        OnBehalfFault::Reference(ReferenceError::Unseen) => words.say("behalf-reference-unseen"),
        OnBehalfFault::ConsentId => words.say("behalf-consent-id-invalid"),
        OnBehalfFault::From(PartyError::Unknown) => words.say("behalf-party-unknown"),
        OnBehalfFault::From(PartyError::PersonCheckDigits) => words.say("behalf-party-person"),
        OnBehalfFault::Details(fault) => details_fault(words, fault),
    }
}

fn details_fault(words: &Words, fault: DetailsError) -> String {
    match fault {
        DetailsError::NotJson => words.say("behalf-details-not-json"),
        DetailsError::NotOneEntry => words.say("behalf-details-not-one-entry"),
        DetailsError::NoType => words.say("behalf-details-no-type"),
        DetailsError::Missing(field) => words.with("behalf-details-missing", &[("field", field)]),
        DetailsError::Unknown(fields) => words.with("behalf-details-unknown", &[("fields", fields)]),
        DetailsError::Authority => words.with("behalf-details-authority", &[("authority", AUTHORITY)]),
        DetailsError::NoPrefix => words.with("behalf-details-no-prefix", &[("prefix", PREFIX)]),
        DetailsError::Both => words.say("behalf-details-both"),
        DetailsError::Organisation(fault) => org_number_fault(words, fault),
        DetailsError::Reference(fault) => on_behalf_fault(words, OnBehalfFault::Reference(fault)),
        DetailsError::ConsentId => on_behalf_fault(words, OnBehalfFault::ConsentId),
        DetailsError::From(fault) => on_behalf_fault(words, OnBehalfFault::From(fault)),
    }
}

/// Who acts for whom by a token, in a sentence; nothing where the organisation acts for itself.
#[must_use]
pub fn acts_for(words: &Words, claims: &TokenClaims) -> Option<String> {
    let consumer = claims.consumer.as_ref().map(|party| number(party.number()));
    let supplier = claims.supplier.as_ref().map(|party| number(party.number()));
    let actor = supplier.clone().or(consumer.clone()).unwrap_or_default();
    match claims.acts() {
        Some(Acts::SystemUser { owner, ids, system }) => {
            let facts = [
                ("supplier", actor),
                ("customer", number(&owner)),
                ("user", ids.join(", ")),
                ("system", system.unwrap_or_default()),
            ];
            Some(words.with("behalf-told-system-user", &facts))
        }
        Some(Acts::Consent { from, .. }) => {
            Some(words.with("behalf-told-consent", &[("supplier", actor), ("customer", party(words, &from.0))]))
        }
        Some(Acts::Other(_)) | None => {
            let facts = [("supplier", supplier?), ("customer", consumer?)];
            Some(words.with("behalf-told-customer", &facts))
        }
    }
}

/// The same as rows of name and value.
pub(super) fn rows(words: &Words, claims: &TokenClaims) -> Vec<(String, String)> {
    let rows = match claims.acts() {
        None => Vec::new(),
        Some(Acts::SystemUser { owner, ids, system }) => vec![
            ("behalf-claim-owner", Some(number(&owner))),
            ("behalf-claim-system", system),
            ("behalf-claim-system-user", Some(ids.join(", "))),
        ],
        Some(Acts::Consent { id, from, until }) => vec![
            ("behalf-claim-consent-from", Some(party(words, &from.0))),
            ("behalf-claim-consent", Some(id)),
            ("behalf-claim-consent-until", until.map(|until| words.date_and_time(until))),
        ],
        Some(Acts::Other(kind)) => vec![("behalf-claim-details", Some(kind))],
    };
    let source = ("behalf-claim-source", claims.delegation_source.clone());
    rows.into_iter().chain([source]).filter_map(|(name, value)| Some((words.say(name), value?))).collect()
}

/// On behalf of whom a setup asks, in a row; nothing where it is for the organisation itself.
#[must_use]
pub fn on_behalf_of(words: &Words, on_behalf: &OnBehalfOf) -> Option<(String, String)> {
    let told = match on_behalf {
        OnBehalfOf::Itself => return None,
        OnBehalfOf::Customer(number) => words.with("behalf-row-customer", &[("customer", number.grouped())]),
        OnBehalfOf::SystemUser(user) => match &user.reference {
            None => words.with("behalf-row-system-user", &[("customer", user.owner.grouped())]),
            Some(reference) => {
                let facts = [("customer", user.owner.grouped()), ("reference", reference.as_str().to_owned())];
                words.with("behalf-row-system-user-reference", &facts)
            }
        },
        OnBehalfOf::Consent(consent, _) => {
            words.with("behalf-row-consent", &[("customer", party(words, &consent.from.urn()))])
        }
        OnBehalfOf::Other(details, _) => words.with("behalf-row-written", &[("name", details.kind())]),
    };
    Some((words.say("behalf-row"), told))
}

/// A party of a consent: an organisation by its number, a person without one.
fn party(words: &Words, text: &str) -> String {
    match Party::parse(text) {
        Ok(Party::Organisation(number)) => number.grouped(),
        Ok(Party::Person(_)) | Err(_) => words.say("behalf-person"),
    }
}

fn number(text: &str) -> String {
    OrgNumber::parse(text).map_or_else(|_| text.to_owned(), OrgNumber::grouped)
}
