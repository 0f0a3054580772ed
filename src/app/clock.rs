//! This machine's clock against those of the environments: what was measured along the way, and what was asked for
//! because a certificate looks out of date.
//!
//! It is the server that judges certificates. Where its time is known nothing stops by the clock of this machine;
//! where it is not, a certificate that looks out of date stops, and a button says who can be asked for the time.

use super::profiles::Revisit;
use super::{Step, Wizard};
use crate::contract::{Effect, Ticket};
use crate::domain::{ClockOffset, Environment, EnvironmentKind, Timestamp};
use crate::keystore::{Realm, Validity};
use crate::problem::Problem;
use jiff::SignedDuration;

/// How far asking for the time has come.
#[derive(Debug, Default)]
pub enum Inquiry {
    /// Nobody has been asked.
    #[default]
    NotAsked,
    /// This environment is being asked.
    Asking(Ticket, Box<Environment>),
    /// The one at this host has answered.
    Told(String),
    /// No answer came.
    Failed(Problem),
}

/// A time that was read off the clock before it was set.
pub(super) fn after(time: Timestamp, moved: SignedDuration) -> Timestamp {
    time.saturating_add(moved).unwrap_or(time)
}

impl Inquiry {
    pub(super) fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Asking(ticket, _) => Some(*ticket),
            Self::NotAsked | Self::Told(_) | Self::Failed(_) => None,
        }
    }

    pub(super) fn cancel(&mut self) {
        if self.pending().is_some() {
            *self = Self::NotAsked;
        }
    }
}

impl Wizard {
    pub(super) fn learn_clock(&mut self, kind: EnvironmentKind, offset: ClockOffset) -> Vec<Effect> {
        self.clocks.insert(kind, offset);
        Vec::new()
    }

    /// This machine's clock was set. What is counted by it goes on as before: a token, a wait, and how long ago a
    /// client was sent, by which it is decided whether another one may be created.
    pub(super) fn clock_set(&mut self, moved: SignedDuration) -> Vec<Effect> {
        for offset in self.clocks.values_mut() {
            *offset = offset.after_setting(moved);
        }
        for creation in &mut self.creations {
            creation.begun = after(creation.begun, moved);
        }
        self.check.clock_set(moved);
        self.token.clock_set(moved);
        Vec::new()
    }

    /// How far the clock of the environment is from this machine's; `None` until it has answered. Of the environment
    /// that is chosen, or before that, of the one that the certificate is for; else of another one: theirs agree.
    #[must_use]
    pub fn clock(&self) -> Option<ClockOffset> {
        let kind = self.environment.chosen().or_else(|| self.likely_environment().map(|likely| likely.kind))?;
        let other = || self.clocks.iter().find(|(other, _)| **other != EnvironmentKind::Demo).map(|(_, offset)| offset);
        match kind {
            EnvironmentKind::Demo => self.clocks.get(&kind).copied(),
            _ => self.clocks.get(&kind).or_else(other).copied(),
        }
    }

    /// What the clock of the environment shows when this machine's shows `now`, as far as it is known.
    #[must_use]
    pub fn time_there(&self, now: Timestamp) -> Timestamp {
        self.clock().map_or(now, |offset| offset.there(now))
    }

    /// The time by which certificates are judged.
    pub(super) fn server_now(&self) -> Timestamp {
        self.time_there(self.now)
    }

    /// How far asking for the time has come.
    #[must_use]
    pub fn clock_inquiry(&self) -> &Inquiry {
        &self.clock_inquiry
    }

    /// Who can be asked for the time: where the certificate in step 2 looks out of date by this machine's clock.
    #[must_use]
    pub fn clock_to_ask(&self) -> Option<&Environment> {
        let certificate = self.chosen_certificate().filter(|_| self.at == Step::Password)?;
        match certificate.validity(self.now) {
            Validity::Valid { .. } => None,
            Validity::NotYet | Validity::Expired => self.likely_environment(),
        }
    }

    /// Where a token would be asked for with this certificate. Nothing of the demo's leaves this machine.
    fn likely_environment(&self) -> Option<&Environment> {
        if let Some(demo) = self.environment_of(EnvironmentKind::Demo) {
            return Some(demo);
        }
        if let Some(revisited) = self.revisited().map(Revisit::environment) {
            return Some(revisited);
        }
        let realm = self.chosen_certificate()?.realm;
        let kind = match realm {
            Realm::Production => EnvironmentKind::Production,
            _ if self.custom.is_some() => EnvironmentKind::Custom,
            Realm::Test | Realm::Demo | Realm::Unknown => EnvironmentKind::Test,
        };
        self.environment_of(kind)
    }

    pub(super) fn ask_clock(&mut self) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        let Some(environment) = self.clock_to_ask().cloned().map(Box::new) else { return Vec::new() };
        let ticket = self.tickets.next();
        self.complaints.clear();
        self.clock_inquiry = Inquiry::Asking(ticket, environment.clone());
        vec![Effect::MeasureClock(ticket, environment)]
    }

    /// The time is known: what stopped by the wrong time alone goes on, on a second visit as far as to the token.
    pub(super) fn clock_asked(&mut self, ticket: Ticket, result: Result<ClockOffset, Problem>) -> Vec<Effect> {
        if self.clock_inquiry.pending() != Some(ticket) {
            return Vec::new();
        }
        let Inquiry::Asking(_, environment) = std::mem::take(&mut self.clock_inquiry) else { return Vec::new() };
        match result {
            Ok(offset) => {
                self.clocks.insert(environment.kind, offset);
                self.clock_inquiry = Inquiry::Told(environment.issuer.host().to_owned());
                if self.revisit.is_some() { self.revisit_opened() } else { Vec::new() }
            }
            Err(problem) => {
                self.clock_inquiry = Inquiry::Failed(problem);
                Vec::new()
            }
        }
    }
}
