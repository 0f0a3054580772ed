//! On behalf of whom a token is asked for: an organisation itself, a customer who has delegated, a customer's system user,
//! or somebody who has consented.
//!
//! What a grant then says is in `consumer_org` and `authorization_details` (RFC 9396). A value of [`OnBehalfOf`] is right
//! to the last digit before anything is sent.

mod party;
mod read;

pub use party::{ORGANISATION, PERSON, Party, PartyError};
pub use read::DetailsError;

use crate::domain::{OrgNumber, OrgNumberError, Unprinted};
use serde_json::{Value, json};

/// The scheme of organisation numbers in tokens and in details.
pub const AUTHORITY: &str = "iso6523-actorid-upis";

/// What stands before a Norwegian organisation number in ISO 6523.
pub const PREFIX: &str = "0192:";

/// \[inferred\] The names of the organisation's number in `systemuser_org`, the documented one first. Sources differ.
pub const NAMES_OF_ID: [&str; 2] = ["ID", "id"];

/// `type` of a system user.
pub const SYSTEM_USER: &str = "urn:altinn:systemuser";

/// `type` of a consent.
pub const CONSENT: &str = "urn:altinn:consent";

/// On behalf of whom.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum OnBehalfOf {
    /// The organisation of the client itself.
    #[default]
    Itself,
    /// A customer who has delegated the scopes in Altinn: `consumer_org`.
    Customer(OrgNumber),
    /// A customer's system user.
    SystemUser(SystemUser),
    /// Somebody who has consented, for the organisation of the client or for a customer that it asks for.
    Consent(Consent, Option<OrgNumber>),
    /// Something of a type that is not known here, as it was written, perhaps for a customer.
    Other(Details, Option<OrgNumber>),
}

/// A system user of a customer, by what a grant says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemUser {
    /// The customer.
    pub owner: OrgNumber,
    /// `externalRef` that the system user was made with; `None` where it was made without.
    pub reference: Option<Reference>,
}

/// `externalRef` of a system user: the supplier's own name of the customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reference(String);

/// Why a text is not an `externalRef`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ReferenceError {
    /// It is empty.
    Empty,
    /// It has a line end or another mark that is not seen.
    Unseen,
}

impl Reference {
    /// Reads a reference; blanks around it are not part of it.
    ///
    /// # Errors
    /// [`ReferenceError`].
    pub fn parse(text: &str) -> Result<Self, ReferenceError> {
        let text = text.trim();
        if text.is_empty() {
            return Err(ReferenceError::Empty);
        }
        if text.chars().any(|letter| letter.is_control() || crate::domain::is_invisible(letter)) {
            return Err(ReferenceError::Unseen);
        }
        Ok(Self(text.to_owned()))
    }

    /// It, as it is sent.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

/// Why it cannot be asked for like this: one thing that was written or typed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OnBehalfFault {
    /// The organisation's number.
    Organisation(OrgNumberError),
    /// `externalRef`.
    Reference(ReferenceError),
    /// The identifier of a consent is no UUID.
    ConsentId,
    /// Who consented.
    From(PartyError),
    /// `authorization_details` as JSON.
    Details(DetailsError),
}

impl SystemUser {
    /// What Altinn compares: where a grant names no reference, the owner's own number (altinn-authentication, 2026-07).
    #[must_use]
    pub fn compared_reference(&self) -> String {
        self.reference.as_ref().map_or_else(|| self.owner.to_string(), |reference| reference.0.clone())
    }
}

/// A consent, by what a grant says of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its identifier, in small letters.
    pub id: uuid::Uuid,
    /// Who gave it.
    pub from: Party,
}

/// One entry of `authorization_details` whose type is not known here: a JSON object with a `type`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Details(Unprinted<Value>);

impl Details {
    /// Its `type`.
    #[must_use]
    pub fn kind(&self) -> &str {
        self.0.0["type"].as_str().unwrap_or_default()
    }
}

impl OnBehalfOf {
    /// Reads `authorization_details` as JSON, and the customer of `consumer_org`, which only some of them go with.
    ///
    /// # Errors
    /// [`DetailsError`]: the first thing that is wrong.
    pub fn read(json: &str, consumer: Option<OrgNumber>) -> Result<Self, DetailsError> {
        read::details(json, consumer)
    }

    /// `consumer_org` of the grant.
    #[must_use]
    pub fn consumer_org(&self) -> Option<OrgNumber> {
        match self {
            Self::Itself | Self::SystemUser(_) => None,
            Self::Customer(consumer) => Some(*consumer),
            Self::Consent(_, consumer) | Self::Other(_, consumer) => *consumer,
        }
    }

    /// `authorization_details` of the grant: an array of one entry.
    #[must_use]
    pub fn details(&self) -> Option<Value> {
        match self {
            Self::Itself | Self::Customer(_) => None,
            Self::SystemUser(user) => Some(json!([user.entry()])),
            Self::Consent(consent, _) => Some(json!([consent.entry()])),
            Self::Other(details, _) => Some(json!([details.0])),
        }
    }

    /// The customer, where an organisation is acted for.
    #[must_use]
    pub fn customer(&self) -> Option<OrgNumber> {
        match self {
            Self::SystemUser(user) => Some(user.owner),
            Self::Itself | Self::Customer(_) | Self::Consent(..) | Self::Other(..) => self.consumer_org(),
        }
    }

    /// The system user that is acted as.
    #[must_use]
    pub fn system_user(&self) -> Option<&SystemUser> {
        match self {
            Self::SystemUser(user) => Some(user),
            Self::Itself | Self::Customer(_) | Self::Consent(..) | Self::Other(..) => None,
        }
    }
}

impl SystemUser {
    fn entry(&self) -> Value {
        let mut entry = json!({
            "type": SYSTEM_USER,
            "systemuser_org": { "authority": AUTHORITY, NAMES_OF_ID[0]: self.owner.iso6523() },
        });
        if let Some(reference) = &self.reference {
            entry["externalRef"] = json!(reference.0);
        }
        entry
    }
}

impl Consent {
    fn entry(&self) -> Value {
        json!({ "type": CONSENT, "id": self.id, "from": self.from.urn() })
    }
}

/// The identifier of a consent, with its hyphens, as Altinn writes it.
#[must_use]
pub fn consent_id(text: &str) -> Option<uuid::Uuid> {
    let text = text.trim();
    Some(text).filter(|text| text.len() == 36).and_then(|text| uuid::Uuid::try_parse(text).ok())
}

/// An organisation number by itself, or as ISO 6523 has it: `310123456` or `0192:310123456`.
///
/// # Errors
/// [`OrgNumberError`].
pub fn organisation(text: &str) -> Result<OrgNumber, OrgNumberError> {
    let text = text.trim();
    OrgNumber::parse(text.strip_prefix(PREFIX).unwrap_or(text))
}

#[cfg(test)]
mod tests;
