//! What is known beside the grant. Each fact may be missing: a check that needs one that is missing ends as unknown.
//!
//! A simulator knows all of it, the pre-flight the certificate, the environment and the clock, the diagnosis what was
//! pasted.

use super::proof::Proof;
use crate::domain::{EnvironmentKind, OrgNumber, Timestamp};
use crate::keystore::RsaPublicKey;
use serde_json::Value;

/// What is known. The default is nothing.
#[derive(Debug, Clone, Default)]
pub struct Known {
    /// The time by the server's clock.
    pub now: Option<Timestamp>,
    /// The most seconds that the server takes from `iat` to `exp`.
    pub longest_lifetime: Option<i64>,
    /// The issuer, exactly as its metadata writes it.
    pub issuer: Option<String>,
    /// The environment: it decides about certificates where the authorities are not known.
    pub environment: Option<EnvironmentKind>,
    /// The client that `iss` names.
    pub client: Fact<Client>,
    /// The authorities whose certificates are believed, by their own certificates in DER.
    pub authorities: Option<Vec<Vec<u8>>>,
    /// The certificates that were revoked, by serial number as
    /// [`Certificate::serial`](crate::keystore::Certificate::serial) writes it.
    pub revoked: Option<Vec<String>>,
    /// Whether this grant was used before.
    pub used: Option<bool>,
    /// The scopes that the consumer may use: those that were granted to it, and those for everyone. The consumer is
    /// the organisation that `consumer_org` names, else the client's own.
    pub granted: Option<Vec<String>>,
    /// The scopes that can be delegated.
    pub delegable: Option<Vec<String>>,
    /// The scopes that the consumer has delegated to the client's organisation.
    pub delegated: Option<Vec<String>>,
    /// The system users that there are.
    pub system_users: Option<Vec<SystemUser>>,
    /// The consents that were given.
    pub consents: Option<Vec<Consent>>,
}

impl Known {
    /// The organisation of the client, where it is known. Else that of the certificate: no other is taken from it.
    pub(super) fn client_organisation(&self, proof: &Proof<'_>) -> Option<OrgNumber> {
        let registered = self.client.there().and_then(|client| client.organisation);
        registered.or_else(|| proof.organisation())
    }
}

/// Something that is there, that is known to be missing, or of which nothing is known.
#[derive(Debug, Clone, Default)]
pub enum Fact<T> {
    /// Nothing is known.
    #[default]
    Unknown,
    /// It is not there.
    Absent,
    /// It is there.
    There(T),
}

impl<T> Fact<T> {
    /// It, where it is there.
    pub fn there(&self) -> Option<&T> {
        match self {
            Self::There(it) => Some(it),
            Self::Unknown | Self::Absent => None,
        }
    }
}

impl<T> From<Option<T>> for Fact<T> {
    /// For whoever knows all: what is not there is absent.
    fn from(found: Option<T>) -> Self {
        found.map_or(Self::Absent, Self::There)
    }
}

/// A client, as far as its registration is known.
#[derive(Debug, Clone, Default)]
pub struct Client {
    /// Whose it is.
    pub organisation: Option<OrgNumber>,
    /// `integration_type`.
    pub integration_type: Option<String>,
    /// The scopes that it has.
    pub scopes: Option<Vec<String>>,
    /// The keys that are registered on it.
    pub keys: Option<Vec<Key>>,
}

/// A registered key.
#[derive(Debug, Clone)]
pub struct Key {
    /// Its name.
    pub kid: String,
    /// The one algorithm that it was registered for, where it names one.
    pub alg: Option<String>,
    /// Its numbers.
    pub public: RsaPublicKey,
    /// The instant from which it is not taken any more.
    pub expires: Timestamp,
    /// `x5c`, where it was registered with its certificate: the key is good only as long as that is.
    pub x5c: Option<Value>,
    /// Whether the token endpoint knows it by now: that takes minutes after it was registered.
    pub is_known: bool,
}

/// A system user of a customer.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SystemUser {
    /// The customer.
    pub owner: OrgNumber,
    /// The organisation whose clients may use it.
    pub supplier: OrgNumber,
    /// `externalRef` that it was made with.
    pub reference: String,
    /// The clients of its system, where they are known. A client belongs to one system only.
    pub clients: Option<Vec<String>>,
}

/// The four values that Altinn finds a system user by.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FourValues<'a> {
    /// The client that asks, where it is known.
    pub client: Option<&'a str>,
    /// The client's organisation.
    pub supplier: OrgNumber,
    /// The customer.
    pub owner: OrgNumber,
    /// `externalRef`, where the grant names one.
    pub reference: Option<&'a str>,
}

impl FourValues<'_> {
    /// What Altinn compares: where no reference is named, the owner's own number (altinn-authentication, July 2026).
    fn is_reference(&self, reference: &str) -> bool {
        self.reference.map_or_else(|| self.owner.to_string() == reference, |named| named == reference)
    }
}

impl SystemUser {
    /// Whether these four values mean it.
    #[must_use]
    pub fn is_meant(&self, by: FourValues<'_>) -> bool {
        (self.owner, self.supplier) == (by.owner, by.supplier)
            && self.is_of(by.client)
            && by.is_reference(&self.reference)
    }

    /// Whether its system has this client.
    pub(super) fn is_of(&self, client: Option<&str>) -> bool {
        self.clients.as_ref().zip(client).is_none_or(|(clients, client)| clients.iter().any(|known| known == client))
    }
}

/// A consent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Consent {
    /// Its identifier, a UUID in small letters.
    pub id: String,
    /// Who gave it.
    pub from: String,
    /// The organisation that it was given.
    pub to: OrgNumber,
}

impl Consent {
    /// Whether details mean it that have this identifier and this party, in a grant for that organisation. Capital
    /// letters in a UUID say the same as small ones.
    #[must_use]
    pub fn is_meant(&self, id: &str, from: &str, to: OrgNumber) -> bool {
        self.id.eq_ignore_ascii_case(id) && self.from == from && self.to == to
    }
}
