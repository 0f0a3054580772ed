//! What organisations have been given: scopes, accesses, delegations, system users and consents.

use super::seed::{self, Reach, SCOPES, ScopeRecord};
use super::systems::{Request, StoredSystemUser, System};
use crate::domain::{OrgNumber, Timestamp};
use crate::protocol::altinn::RequestStatus;
use crate::rules::{Consent, SystemUser};
use serde::Deserialize;

/// Whether an access that was asked for is given. Scenarios write it in small letters.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
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
#[derive(Debug, Clone)]
pub struct Delegation {
    pub scope: String,
    pub consumer: OrgNumber,
    pub supplier: OrgNumber,
}

#[derive(Debug, Clone)]
pub struct Rights {
    pub scopes: Vec<ScopeRecord>,
    pub accesses: Vec<Access>,
    pub delegations: Vec<Delegation>,
    pub systems: Vec<System>,
    pub system_users: Vec<StoredSystemUser>,
    pub requests: Vec<Request>,
    pub consents: Vec<Consent>,
}

impl Rights {
    /// Those of [`seed`].
    pub fn seeded() -> Self {
        let (fjordvik, nordsto) = (seed::fjordvik().number, seed::nordsto().number);
        let access = |consumer, state| move |scope: &'static str| Access { scope: scope.to_owned(), consumer, state };
        let granted = seed::granted().map(access(fjordvik, AccessState::Approved));
        let customers = seed::CUSTOMERS.into_iter().map(access(nordsto, AccessState::Approved));
        let denied = access(fjordvik, AccessState::Denied)(seed::DENIED);
        let delegated = Delegation { scope: seed::CUSTOMERS[0].to_owned(), consumer: nordsto, supplier: fjordvik };
        Self {
            scopes: SCOPES.iter().map(ScopeRecord::from).collect(),
            accesses: granted.chain(customers).chain([denied]).collect(),
            delegations: vec![delegated],
            systems: vec![seed::system()],
            system_users: seed::system_users(),
            requests: Vec::new(),
            consents: vec![seed::consent()],
        }
    }

    pub fn scope(&self, name: &str) -> Option<&ScopeRecord> {
        self.scopes.iter().find(|scope| scope.name == name)
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
        matches!(scope.reach, Reach::Open | Reach::Administration | Reach::Vendor) || approved()
    }

    /// Whether the organisation may put the scope on a client of this kind.
    pub fn may_register(&self, organisation: OrgNumber, scope: &str, integration_type: &str) -> bool {
        let Some(scope) = self.scope(scope) else { return false };
        let kinds = &scope.integration_types;
        let fits = kinds.is_empty() || kinds.iter().any(|kind| kind == integration_type);
        let reachable = match scope.reach {
            Reach::Administration | Reach::Vendor => false,
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

    pub fn system(&self, id: &str) -> Option<&System> {
        self.systems.iter().find(|system| system.id == id)
    }

    /// The system that another has this client already in.
    pub fn taken(&self, client: &str, by_other_than: &str) -> bool {
        self.systems.iter().any(|system| system.id != by_other_than && system.clients.iter().any(|own| own == client))
    }

    pub fn request(&self, id: &str) -> Option<&Request> {
        self.requests.iter().find(|request| request.id == id)
    }

    /// The customer answers. `None` where there is no such request, or it is answered already.
    pub fn answer_request(&mut self, id: &str, answer: RequestStatus, now: Timestamp) -> Option<()> {
        let request = self.requests.iter_mut().find(|request| request.id == id)?;
        request.answer(answer, now)?;
        let request = request.clone();
        if answer == RequestStatus::Accepted {
            let made = self.made_of(&request)?;
            self.system_users.push(made);
        }
        Some(())
    }

    /// The system user that a request gives.
    pub fn made_of(&self, request: &Request) -> Option<StoredSystemUser> {
        let supplier = self.system(&request.system)?.vendor;
        let (owner, reference) = (request.customer, request.reference.clone());
        Some(StoredSystemUser {
            user: SystemUser { owner, supplier, reference, clients: None },
            id: uuid::Uuid::new_v4().to_string(),
            system: request.system.clone(),
            kind: request.kind,
            is_deleted: false,
        })
    }

    /// The system users as the judge knows them: with the clients of their systems, and without those that are deleted.
    pub fn judged_system_users(&self) -> Vec<SystemUser> {
        let there = self.system_users.iter().filter(|stored| !stored.is_deleted);
        let with_clients = there.map(|stored| {
            let clients = self.system(&stored.system).map(|system| system.clients.clone());
            SystemUser { clients, ..stored.user.clone() }
        });
        with_clients.collect()
    }
}
