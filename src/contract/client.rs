//! Clients at Maskinporten: who asks, what is created, what is changed.

use crate::diagnosis::{Comparison, Diagnosis};
use crate::domain::{ClientId, CorrelationId, Environment, OrgNumber, ScopeSet, Timestamp};
use crate::keystore::Signer;
use crate::problem::Problem;
use crate::protocol::self_service::{Amendment, NewClient, RegisteredClient};
use std::path::PathBuf;

/// Seconds after which a request that was sent has been carried out or never will be: twice what we wait for an
/// answer. A client that is not listed sooner than this may still come.
const STILL_ON_ITS_WAY: i64 = 60;

/// Seconds after which a person may dismiss an entry that they checked by other means, as the certificate or the
/// administration client may be lost. A day, so that nobody does it in haste.
const OUT_OF_REACH: i64 = 86_400;

/// Who acts towards the self-service API.
#[derive(Debug, Clone)]
pub struct Admin {
    /// Where.
    pub environment: Environment,
    /// The administration client.
    pub client_id: ClientId,
    /// The organisation's certificate with its key: who it is.
    pub signer: Signer,
    /// The key that is registered on the administration client, where it has one: it signs then, and not the certificate.
    pub key: Option<AdminKey>,
}

/// The key that an administration client signs by.
#[derive(Debug, Clone)]
pub struct AdminKey {
    /// The name that it is registered by.
    pub kid: String,
    /// The file that it lies in.
    pub file: PathBuf,
    /// What signs with it.
    pub signer: Signer,
}

impl AdminKey {
    /// Where it lies, and its name.
    #[must_use]
    pub fn place(&self) -> AdminKeyPlace {
        AdminKeyPlace { file: self.file.clone(), kid: self.kid.clone() }
    }
}

/// Where the key of an administration client lies. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdminKeyPlace {
    /// The file.
    pub file: PathBuf,
    /// The name that the key is registered by.
    pub kid: String,
}

impl Admin {
    /// What signs for the administration, and by which name that is registered, where it is.
    #[must_use]
    pub fn signs(&self) -> (&Signer, Option<&str>) {
        match &self.key {
            Some(key) => (&key.signer, Some(&key.kid)),
            None => (&self.signer, None),
        }
    }
}

/// A client as it is to be created, and by whom. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Where.
    pub environment: Environment,
    /// For whom.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// The administration client.
    pub admin: ClientId,
    /// The new client's name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// What it may ask for.
    pub scopes: ScopeSet,
    /// Where the certificate lies that signs.
    pub file: PathBuf,
    /// Its name in the file.
    pub alias: String,
}

/// A plan that is being carried out, or was when the program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creation {
    /// What the client bears, should it be there.
    pub id: CorrelationId,
    /// When it was written down, right before it was sent.
    pub begun: Timestamp,
    /// What was sent.
    pub plan: Plan,
}

impl Creation {
    /// The body that is sent.
    #[must_use]
    pub fn body(&self) -> NewClient {
        NewClient::new(&self.plan.name, &self.plan.description, &self.plan.scopes).marked(&self.id)
    }

    /// From when on not being listed means not being there.
    #[must_use]
    pub fn decided_at(&self) -> Timestamp {
        decided_at(self.begun)
    }

    /// Whether it may be taken off the list by hand.
    #[must_use]
    pub fn may_be_forgotten(&self, now: Timestamp) -> bool {
        now.as_second().saturating_sub(self.begun.as_second()) > OUT_OF_REACH
    }

    /// Whether it is this organisation's, here.
    #[must_use]
    pub fn is_of(&self, environment: &Environment, organisation: OrgNumber) -> bool {
        self.plan.organisation == organisation && is_same(&self.plan.environment, environment)
    }

    /// The client that it made: by its identifier, and by its name only where no client bears the identifier.
    #[must_use]
    pub fn find(&self, clients: Vec<RegisteredClient>) -> Option<RegisteredClient> {
        let marked = clients.iter().position(|client| client.bears(&self.id));
        let named = || clients.iter().position(|client| client.is_called(&self.plan.name));
        let place = marked.or_else(named)?;
        clients.into_iter().nth(place)
    }
}

/// A change of a client that is being made, or was when the program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ClientChange {
    /// Its name in the journal.
    pub id: CorrelationId,
    /// When it was written down, right before it was sent.
    pub begun: Timestamp,
    /// Where.
    pub environment: Environment,
    /// Whose client it is.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// The administration client.
    pub admin: ClientId,
    /// The client.
    pub client_id: ClientId,
    /// What was sent.
    pub change: Amendment,
}

impl ClientChange {
    /// From when on what is read of the client tells whether it was made.
    #[must_use]
    pub fn decided_at(&self) -> Timestamp {
        decided_at(self.begun)
    }

    /// Whether it is of this client, here.
    #[must_use]
    pub fn is_of(&self, environment: &Environment, client_id: &ClientId) -> bool {
        self.client_id == *client_id && is_same(&self.environment, environment)
    }
}

/// A lock is of both as well, with and without the last slash.
fn is_same(one: &Environment, other: &Environment) -> bool {
    one.issuer.same_but_slash(other.issuer.as_str())
}

fn decided_at(begun: Timestamp) -> Timestamp {
    let decided = begun.as_second().saturating_add(STILL_ON_ITS_WAY);
    Timestamp::from_second(decided).unwrap_or(Timestamp::MAX)
}

/// What came of a change that was made.
#[derive(Debug)]
pub enum Changed {
    /// The client was read again, and diagnosed with what was given.
    ReadBack(Box<Comparison>, Box<Diagnosis>),
    /// The change was made, and the client could not be read afterwards.
    NotReadBack(Problem),
}

/// An entry of the journal that cannot be read. What it says may have been sent.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct UnreadEntry {
    /// The file.
    pub file: PathBuf,
    /// Whose client it is about, where it says so.
    pub organisation: Option<OrgNumber>,
    /// A newer version of this program has written it.
    pub is_newer: bool,
}

impl UnreadEntry {
    /// Whether it keeps this organisation from sending anything: it is its own, or says nothing of whose it is.
    #[must_use]
    pub fn stops(&self, organisation: OrgNumber) -> bool {
        self.organisation.is_none_or(|of| of == organisation)
    }
}

/// What is in the journal: all of which nobody has seen the end.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Unsettled {
    /// The creations, the oldest first.
    pub creations: Vec<Creation>,
    /// The changes, the oldest first.
    pub changes: Vec<ClientChange>,
    /// What cannot be read.
    pub unread: Vec<UnreadEntry>,
}
