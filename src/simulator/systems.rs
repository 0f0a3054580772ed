//! End-user systems as Altinn has them: whose they are, which clients they have, and the requests for system users.

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

    /// The customer answers. `None` where it is answered already, or too late.
    pub fn answer(&mut self, answer: RequestStatus, now: Timestamp) -> Option<()> {
        if self.status(now) != RequestStatus::New {
            return None;
        }
        self.answered = answer;
        Some(())
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

/// A system user, and what a token says of it.
#[derive(Debug, Clone)]
pub struct StoredSystemUser {
    pub user: SystemUser,
    /// `systemuser_id`.
    pub id: String,
    /// `system_id`.
    pub system: String,
    pub kind: Kind,
    pub is_deleted: bool,
}
