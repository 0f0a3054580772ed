//! Asking an environment for the time, because a certificate looks out of date.
//!
//! It is the server that judges certificates. Where its time is known nothing stops by the clock of this machine;
//! where it is not, a certificate that looks out of date stops, and a button says who can be asked for the time.

use crate::app::session::Session;
use crate::app::wizard::{Step, Wizard};
use crate::contract::{Effect, Ticket};
use crate::domain::{ClockOffset, Environment};
use crate::keystore::Validity;
use crate::problem::Problem;

/// How far asking for the time has come.
#[derive(Debug, Default)]
pub enum Inquiry {
    /// Nobody has been asked.
    #[default]
    NotAsked,
    /// This environment is being asked.
    Asking(Ticket, Box<Environment>),
    /// The one at this host has answered.
    Answered(String),
    /// No answer came.
    Failed(Problem),
}

impl Inquiry {
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Asking(ticket, _) => Some(*ticket),
            Self::NotAsked | Self::Answered(_) | Self::Failed(_) => None,
        }
    }

    pub(in crate::app) fn cancel(&mut self) {
        if self.pending().is_some() {
            *self = Self::NotAsked;
        }
    }
}

impl Wizard {
    /// How far asking for the time has come.
    #[must_use]
    pub fn clock_inquiry(&self) -> &Inquiry {
        &self.clock_inquiry
    }

    /// Who can be asked for the time: where the certificate in step 2 looks out of date by this machine's clock.
    #[must_use]
    pub fn clock_to_ask<'a>(&self, session: &'a Session) -> Option<&'a Environment> {
        let certificate = session.chosen_certificate().filter(|_| self.at == Step::Password)?;
        match certificate.validity(session.now()) {
            Validity::Valid { .. } => None,
            Validity::NotYet | Validity::Expired => session.likely_environment(),
        }
    }

    pub(in crate::app) fn ask_clock(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_busy(session) {
            return Vec::new();
        }
        let Some(environment) = self.clock_to_ask(session).cloned().map(Box::new) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.complaints.clear();
        self.clock_inquiry = Inquiry::Asking(ticket, environment.clone());
        vec![Effect::MeasureClock(ticket, environment)]
    }

    /// The time is known: what stopped by the wrong time alone goes on, on a second visit as far as to the token.
    pub(in crate::app) fn clock_asked(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<ClockOffset, Problem>,
    ) -> Vec<Effect> {
        if self.clock_inquiry.pending() != Some(ticket) {
            return Vec::new();
        }
        let Inquiry::Asking(_, environment) = std::mem::take(&mut self.clock_inquiry) else { return Vec::new() };
        match result {
            Ok(offset) => {
                session.learn_clock(environment.kind, offset);
                self.clock_inquiry = Inquiry::Answered(environment.issuer.host().to_owned());
                if session.kept.resuming().is_some() { self.resume_opened(session) } else { Vec::new() }
            }
            Err(problem) => {
                self.clock_inquiry = Inquiry::Failed(problem);
                Vec::new()
            }
        }
    }
}
