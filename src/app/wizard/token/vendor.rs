//! An MP-303 in the window: the four values, and what Altinn tells of them when its vendor asks.

use super::State as TokenState;
use crate::app::complaint::Complaint;
use crate::app::session::Session;
use crate::app::wizard::Wizard;
use crate::contract::{AltinnQuestion, Effect, Ticket, VendorQuestion};
use crate::diagnosis::doctor::{self, Asked, Examination};
use crate::problem::{Problem, Refusal, Situation};
use crate::protocol::altinn::VendorAnswer;
use crate::protocol::grant::OptionalClaims;
use crate::protocol::on_behalf::SystemUser;

/// Whether Altinn was asked, and what it told.
#[derive(Debug, Default)]
pub enum State {
    /// Nobody has asked.
    #[default]
    Unasked,
    /// It is asked.
    Asking(Ticket),
    /// It told this.
    Told(VendorAnswer),
    /// It did not.
    Failed(Problem),
}

impl State {
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Asking(ticket) => Some(*ticket),
            Self::Unasked | Self::Told(_) | Self::Failed(_) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        if matches!(self, Self::Asking(_)) {
            *self = Self::Unasked;
        }
    }
}

impl Wizard {
    /// Whether Altinn was asked, and what it told.
    #[must_use]
    pub fn vendor(&self) -> &State {
        &self.vendor
    }

    /// The four values of the system user that Altinn does not have; `None` where a token was not refused for that.
    #[must_use]
    pub fn examination(&self, session: &Session) -> Option<Examination> {
        let user = self.refused_system_user()?;
        let asked = Asked {
            environment: session.chosen(),
            client: self.check.settled().map(|settled| settled.client_id.to_string()),
            supplier: session.chosen_certificate().and_then(|one| one.organisation.as_ref().ok().copied()),
            customer: Some(user.owner),
            reference: user.reference.as_ref().map(|named| named.as_str().to_owned()),
        };
        let told = match &self.vendor {
            State::Told(told) => Some(told),
            State::Unasked | State::Asking(_) | State::Failed(_) => None,
        };
        Some(doctor::examine(&asked, told))
    }

    /// Whose Altinn can be asked about it; `None` where nobody can.
    #[must_use]
    pub fn vendor_host(&self, session: &Session) -> Option<String> {
        self.refused_system_user()?;
        Some(session.environment()?.altinn()?.platform.host().to_owned())
    }

    fn refused_system_user(&self) -> Option<SystemUser> {
        let TokenState::Refused(problem) = &self.token else { return None };
        let is_it = problem.situation == Situation::Refused(Refusal::SystemUserNotReady);
        // What was sent counts, whatever has been typed since.
        self.asked_as.clone().filter(|_| is_it)
    }

    /// Asks Altinn about the system that was typed.
    pub(in crate::app) fn ask_vendor(&mut self, session: &mut Session) -> Vec<Effect> {
        let system = self.drafts.token.system.trim().to_owned();
        let (Some(user), Some(altinn)) =
            (self.refused_system_user(), session.environment().and_then(crate::domain::Environment::altinn))
        else {
            return Vec::new();
        };
        let Some(client) = self.token_order(session, OptionalClaims::default()) else { return Vec::new() };
        if system.is_empty() {
            return self.complain(vec![Complaint::SystemMissing]);
        }
        if self.vendor.pending().is_some() {
            return Vec::new();
        }
        self.complaints.clear();
        let ticket = session.tickets.issue();
        let customer = Some((user.owner, user.compared_reference()));
        let question = VendorQuestion { client, platform: altinn.platform, system, customer };
        self.vendor = State::Asking(ticket);
        vec![Effect::AskAltinn(ticket, Box::new(AltinnQuestion::Vendor(question)))]
    }

    pub(super) fn vendor_answered(&mut self, ticket: Ticket, result: Result<VendorAnswer, Problem>) -> Vec<Effect> {
        if self.vendor.pending() == Some(ticket) {
            self.vendor = result.map_or_else(State::Failed, State::Told);
        }
        Vec::new()
    }
}
