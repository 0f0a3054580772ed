//! End-user systems as Altinn has them: whose they are, which clients they have, and the requests for system users.

use super::rights::Rights;
use super::seed::StoredSystemUser;
use crate::domain::{OrgNumber, Timestamp};
use crate::protocol::altinn::{Kind, RequestStatus};
use crate::rules::SystemUser;
use jiff::SignedDuration;

/// \[inferred\] How long a customer has to answer a request.
const ANSWERED_WITHIN: SignedDuration = SignedDuration::from_hours(10 * 24);

/// A system that a vendor has registered.
#[derive(Debug, Clone)]
pub struct System {
    /// Its name: the vendor's number, an underscore, and a word.
    pub id: String,
    pub vendor: OrgNumber,
    /// What it is called, in Norwegian.
    pub name: String,
    pub clients: Vec<String>,
    /// Where the customer may be sent after an answer.
    pub redirects: Vec<String>,
}

/// A vendor's request to a customer for a system user.
#[derive(Debug, Clone)]
pub struct Request {
    pub id: String,
    pub system: String,
    pub customer: OrgNumber,
    pub reference: String,
    pub kind: Kind,
    pub redirect: Option<String>,
    pub created: Timestamp,
    answered: RequestStatus,
}

impl Request {
    /// One that nobody has answered, or that was answered like this.
    pub fn new(id: String, asked: Asked, status: RequestStatus, created: Timestamp) -> Self {
        let Asked { system, customer, reference, kind, redirect } = asked;
        let reference = reference.unwrap_or_else(|| customer.to_string());
        Self { id, system, customer, reference, kind, redirect, created, answered: status }
    }

    /// How far it has come: nobody's answer is no answer, after a time.
    pub fn status(&self, now: Timestamp) -> RequestStatus {
        let is_late = self.created.checked_add(ANSWERED_WITHIN).is_ok_and(|end| end <= now);
        if self.answered == RequestStatus::New && is_late { RequestStatus::TimedOut } else { self.answered }
    }
}

/// What a vendor asks a customer for.
#[derive(Debug, Clone)]
pub struct Asked {
    pub system: String,
    pub customer: OrgNumber,
    /// The customer's number where it is left out.
    pub reference: Option<String>,
    pub kind: Kind,
    pub redirect: Option<String>,
}

impl Rights {
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
        if request.status(now) != RequestStatus::New {
            return None;
        }
        request.answered = answer;
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
