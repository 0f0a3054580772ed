//! What exists at this Maskinporten and may change while it runs: clients, accesses, delegations.

use super::client::{Client, Registration};
use super::seed::{self, Reach, SCOPES, ScopeRecord};
use crate::domain::{ClientId, OrgNumber, Timestamp};
use crate::protocol::self_service::INTEGRATION_TYPE;

/// Whether an access that was asked for is given.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum AccessState {
    Approved,
    Denied,
}

impl AccessState {
    /// As the API writes it.
    pub fn written(self) -> &'static str {
        match self {
            Self::Approved => "APPROVED",
            Self::Denied => "DENIED",
        }
    }
}

/// That an organisation has, or was refused, a scope.
#[derive(Debug, Clone)]
pub struct Access {
    pub scope: String,
    pub consumer: OrgNumber,
    pub state: AccessState,
}

/// That a consumer lets a supplier use its access.
struct Delegation {
    scope: &'static str,
    consumer: OrgNumber,
    supplier: OrgNumber,
}

pub struct World {
    /// When it began, which is the age of everything that was there from the beginning.
    pub began: Timestamp,
    clients: Vec<Client>,
    accesses: Vec<Access>,
    delegations: Vec<Delegation>,
}

impl World {
    /// The world of [`seed`].
    pub fn new(now: Timestamp) -> Self {
        let (fjordvik, nordsto) = (seed::fjordvik().number, seed::nordsto().number);
        let access = |consumer, state| move |scope: &'static str| Access { scope: scope.to_owned(), consumer, state };
        let granted = seed::granted().map(access(fjordvik, AccessState::Approved));
        let customers = seed::CUSTOMERS.into_iter().map(access(nordsto, AccessState::Approved));
        let denied = access(fjordvik, AccessState::Denied)(seed::DENIED);
        Self {
            began: now,
            clients: vec![administration(fjordvik, now), administration(nordsto, now), existing(fjordvik, now)],
            accesses: granted.chain(customers).chain([denied]).collect(),
            delegations: vec![Delegation { scope: seed::CUSTOMERS[0], consumer: nordsto, supplier: fjordvik }],
        }
    }

    pub fn clients(&self) -> &[Client] {
        &self.clients
    }

    pub fn client(&self, id: &str) -> Option<&Client> {
        self.clients.iter().find(|client| client.id == id)
    }

    /// A client of this organisation. Those of others are as if they did not exist.
    pub fn client_of(&mut self, organisation: OrgNumber, id: &str) -> Option<&mut Client> {
        self.clients.iter_mut().find(|client| client.id == id && client.organisation == organisation)
    }

    pub fn add(&mut self, client: Client) {
        self.clients.push(client);
    }

    pub fn accesses_of(&self, organisation: OrgNumber) -> impl Iterator<Item = &Access> {
        self.accesses.iter().filter(move |access| access.consumer == organisation)
    }

    pub fn set_access(&mut self, scope: &str, consumer: OrgNumber, state: AccessState) {
        self.accesses.retain(|access| access.scope != scope || access.consumer != consumer);
        self.accesses.push(Access { scope: scope.to_owned(), consumer, state });
    }

    /// Whether the organisation may use the scope for itself.
    pub fn has_access(&self, organisation: OrgNumber, scope: &ScopeRecord) -> bool {
        let approved = || {
            let mut own = self.accesses_of(organisation);
            own.any(|access| access.scope == scope.name && access.state == AccessState::Approved)
        };
        matches!(scope.reach, Reach::Open | Reach::Administration) || approved()
    }

    /// Whether the organisation may put the scope on a client of this kind.
    pub fn may_register(&self, organisation: OrgNumber, scope: &str, integration_type: &str) -> bool {
        let Some(scope) = scope_named(scope) else { return false };
        let kinds = scope.integration_types;
        let fits = kinds.is_empty() || kinds.contains(&integration_type);
        let reachable = match scope.reach {
            Reach::Administration => false,
            Reach::Delegable => true,
            Reach::Open | Reach::ByGrant => self.has_access(organisation, scope),
        };
        fits && reachable
    }

    pub fn has_delegated(&self, consumer: OrgNumber, supplier: OrgNumber, scope: &str) -> bool {
        let covers =
            |given: &Delegation| given.scope == scope && (given.consumer, given.supplier) == (consumer, supplier);
        self.delegations.iter().any(covers)
    }
}

pub fn scope_named(name: &str) -> Option<&'static ScopeRecord> {
    SCOPES.iter().find(|scope| scope.name == name)
}

fn administration(organisation: OrgNumber, now: Timestamp) -> Client {
    let scopes = SCOPES.iter().filter(|scope| scope.reach == Reach::Administration);
    let registration = Registration {
        client_name: "Selvbetjenings-API".into(),
        description: "Administrasjonsklient, opprettet av Digdir".into(),
        scopes: scopes.map(|scope| scope.name.to_owned()).collect(),
        integration_type: "api_klient".into(),
        ..Registration::default()
    };
    Client::new(ClientId::administration(organisation).to_string(), organisation, registration, now)
}

fn existing(organisation: OrgNumber, now: Timestamp) -> Client {
    let registration = Registration {
        client_name: "Fjordvik – løsøreoppslag".into(),
        description: "Oppslag i Løsøreregisteret ved kjøp av brukt utstyr".into(),
        scopes: seed::EXISTING_SCOPES.map(str::to_owned).into(),
        integration_type: INTEGRATION_TYPE.into(),
        ..Registration::default()
    };
    Client::new(seed::EXISTING_CLIENT.to_owned(), organisation, registration, now)
}
