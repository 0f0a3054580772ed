//! Going from step to step: forward when a step is answered, back without losing anything, and
//! what an earlier answer does to the later ones.

use super::complaint::{Complaint, Field};
use super::{check, token};
use crate::app::{DemoState, Primary, Progress, Step, Wizard};
use crate::contract::{Demo, Effect, Ticket};
use crate::domain::{Environment, EnvironmentKind};
use crate::problem::Problem;

impl Wizard {
    /// What the one filled button does now.
    #[must_use]
    pub fn primary(&self) -> Primary {
        match self.at {
            _ if self.diagnosis.is_some() => self.diagnosis_primary(),
            Step::Certificate if self.shows_setups() => Primary::NewSetup,
            Step::Certificate | Step::Environment => Primary::Next,
            Step::Password => self.password_primary(),
            Step::Client => self.client_primary(),
            Step::Check => self.check_primary(),
            Step::Token => self.token_primary(),
        }
    }

    pub(in crate::app) fn proceed(&mut self) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        self.complaints.clear();
        match self.at {
            Step::Certificate if self.shows_setups() => self.begin_new(),
            Step::Certificate => self.leave_certificate(),
            Step::Password => self.leave_password(),
            Step::Environment => self.leave_environment(),
            Step::Client => self.leave_client(),
            Step::Check => self.leave_check(),
            Step::Token => self.use_token_step(),
        }
    }

    /// The step is answered: on to the next one.
    pub(in crate::app) fn advance(&mut self) -> Vec<Effect> {
        self.stale.remove(&self.at);
        match self.at.following().next() {
            Some(next) => self.enter(next),
            None => Vec::new(),
        }
    }

    pub(in crate::app) fn back(&mut self) -> Vec<Effect> {
        match Step::ALL.into_iter().rev().find(|step| *step < self.at) {
            Some(previous) => self.go_to(previous),
            None => Vec::new(),
        }
    }

    /// Whether a step may be shown: all before it are answered.
    #[must_use]
    pub fn can_go_to(&self, step: Step) -> bool {
        let answered = |earlier: &Step| self.is_answered(*earlier) && !self.stale.contains(earlier);
        Step::ALL.iter().filter(|earlier| **earlier < step).all(answered)
    }

    /// A step in the rail, also out of the diagnosis.
    pub(in crate::app) fn go_from_anywhere(&mut self, step: Step) -> Vec<Effect> {
        if self.diagnosis.is_none() {
            return self.go_to(step);
        }
        let mut effects = self.close_diagnosis();
        if step != self.at {
            effects.extend(self.go_to(step));
        }
        effects
    }

    pub(in crate::app) fn go_to(&mut self, step: Step) -> Vec<Effect> {
        // A creation goes on wherever one looks; leaving would only hide its answer.
        if !self.can_go_to(step) || self.check.is_creating() {
            return Vec::new();
        }
        let mut effects = self.cancel();
        effects.extend(self.enter(step));
        effects
    }

    pub(in crate::app) fn enter(&mut self, step: Step) -> Vec<Effect> {
        self.at = step;
        self.complaints.clear();
        self.drafts.password.shown = false;
        self.forget_new_passwords();
        match step {
            Step::Password => self.enter_password(),
            Step::Environment => self.enter_environment(),
            Step::Client => self.enter_client(),
            Step::Token => self.enter_token(),
            Step::Check => self.enter_check(),
            Step::Certificate => Vec::new(),
        }
    }

    /// How far a step has come.
    #[must_use]
    pub fn progress(&self, step: Step) -> Progress {
        match () {
            () if step == self.at && self.diagnosis.is_none() => Progress::Current,
            () if step == self.at => Progress::Left,
            () if self.stale.contains(&step) => Progress::CheckAgain,
            () if self.is_answered(step) => Progress::Done,
            () => Progress::NotStarted,
        }
    }

    fn is_answered(&self, step: Step) -> bool {
        match step {
            Step::Certificate => self.certificate.file().is_some(),
            Step::Password => self.password.opened().is_some() && self.certificate_stop().is_none(),
            Step::Environment => self.environment.chosen().is_some() && self.environment_stop().is_none(),
            Step::Client => self.client.choice.is_some(),
            Step::Check => self.check.settled().is_some(),
            Step::Token => matches!(self.token, token::State::Ready(_)),
        }
    }

    /// An answer has changed: the later ones that were given must be looked at again, and a token
    /// that was had by the old answers is erased.
    pub(in crate::app) fn changed(&mut self, step: Step) {
        let answered: Vec<Step> = step.following().filter(|later| self.is_answered(*later)).collect();
        self.stale.extend(answered.into_iter().filter(|later| *later != Step::Token));
        self.token = token::State::default();
        self.handover = token::HandOverState::default();
        let is_unknown = matches!(self.check.act, check::Act::Unknown(_));
        if step < Step::Client || (step == Step::Client && !is_unknown) {
            self.check = check::State::default();
        }
    }

    /// What is under way on this step.
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        match self.at {
            Step::Certificate => self.certificate.pending().or(match self.demo {
                DemoState::Starting(ticket) => Some(ticket),
                _ => None,
            }),
            Step::Password => self.password.pending().or(self.second.pending()).or(self.clock_inquiry.pending()),
            Step::Environment => None,
            Step::Client => self.client.pending(),
            Step::Check => self.check.pending(),
            Step::Token => self.token.pending(),
        }
    }

    /// Whether «Avbryt» can still stop what is under way.
    #[must_use]
    pub fn can_cancel(&self) -> bool {
        if self.diagnosis.is_some() {
            return self.diagnosis_pending().is_some();
        }
        let waits = matches!(self.token, token::State::Waiting(_)) && self.at == Step::Token;
        (self.is_busy() || waits) && !self.check.is_sent()
    }

    pub(in crate::app) fn cancel(&mut self) -> Vec<Effect> {
        if self.check.is_sent() {
            return Vec::new();
        }
        let cancelled = self.pending().into_iter().chain(self.token.waiting_for());
        let effects = cancelled.map(Effect::Cancel).collect();
        self.certificate.cancel();
        self.password.cancel();
        self.second.cancel();
        self.clock_inquiry.cancel();
        self.client.cancel();
        self.check.cancel();
        self.token.cancel();
        if let DemoState::Starting(_) = self.demo {
            self.demo = DemoState::Off;
        }
        effects
    }

    pub(in crate::app) fn leave_field(&mut self, field: Field) -> Vec<Effect> {
        self.complaints.retain(|complaint| complaint.field() != field);
        self.complaints.extend(self.malformed(field));
        Vec::new()
    }

    /// What is wrong with the form of a field; nothing for one that is still empty.
    fn malformed(&self, field: Field) -> Option<Complaint> {
        match field {
            Field::AdminClientId | Field::ClientId | Field::ScopeText => self.malformed_in_client(field),
            Field::Resource | Field::ConsumerOrg | Field::TrialTarget => self.malformed_in_token(field),
            Field::HandOverPassword | Field::HandOverPasswordAgain | Field::HandOverFolder => {
                self.malformed_in_hand_over(field)
            }
            Field::HandOverParts
            | Field::Path
            | Field::Password
            | Field::KeyPassword
            | Field::Entry
            | Field::NewPassword
            | Field::NewPasswordAgain
            | Field::Place
            | Field::NewAlias
            | Field::Environment
            | Field::Way
            | Field::ClientName
            | Field::Description
            | Field::Scopes
            | Field::Confirmation
            | Field::SetupName
            | Field::Evidence => None,
        }
    }

    pub(in crate::app) fn start_demo(&mut self) -> Vec<Effect> {
        if matches!(self.demo, DemoState::Starting(_) | DemoState::On(_)) {
            return Vec::new();
        }
        let ticket = self.tickets.next();
        self.demo = DemoState::Starting(ticket);
        vec![Effect::StartDemo(ticket)]
    }

    pub(in crate::app) fn demo_started(&mut self, ticket: Ticket, result: Result<Demo, Problem>) -> Vec<Effect> {
        if !matches!(self.demo, DemoState::Starting(awaited) if awaited == ticket) {
            return match result {
                Ok(_) => vec![Effect::StopDemo],
                Err(_) => Vec::new(),
            };
        }
        self.demo = match result {
            Ok(demo) => DemoState::On(Box::new(demo)),
            Err(problem) => DemoState::Failed(problem),
        };
        Vec::new()
    }

    /// Everything of the demo is forgotten, also what was made with it.
    pub(in crate::app) fn leave_demo(&mut self) -> Vec<Effect> {
        let mut effects = self.cancel();
        effects.extend(self.clear_clipboard());
        effects.push(Effect::StopDemo);
        self.demo = DemoState::Off;
        self.creations.retain(|creation| creation.plan.environment.kind != EnvironmentKind::Demo);
        self.reset();
        effects
    }

    /// The environment of this kind, where there is one.
    #[must_use]
    pub fn environment_of(&self, kind: EnvironmentKind) -> Option<&Environment> {
        match (kind, &self.demo) {
            (EnvironmentKind::Test | EnvironmentKind::Production, _) => Some(self.environment.builtin(kind)),
            (EnvironmentKind::Demo, DemoState::On(demo)) => Some(&demo.environment),
            (EnvironmentKind::Demo, _) => None,
            (EnvironmentKind::Custom, _) => self.custom.as_ref(),
        }
    }
}
