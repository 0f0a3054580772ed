//! Going from step to step: forward when a step is answered, back without losing anything, and
//! what an earlier answer does to the later ones.

use super::{check, environment, token};
use crate::app::complaint::{Complaint, Field};
use crate::app::primary::Primary;
use crate::app::session::Session;
use crate::app::wizard::{Progress, Step, Wizard};
use crate::contract::{Effect, Ticket};

impl Wizard {
    /// What the one filled button does now.
    #[must_use]
    pub fn primary(&self, session: &Session) -> Primary {
        match self.at {
            Step::Certificate | Step::Environment => Primary::Next,
            Step::Password => self.password_primary(session),
            Step::Client => self.client_primary(session),
            Step::Check => self.check_primary(session),
            Step::Token => self.token_primary(),
        }
    }

    pub(in crate::app) fn proceed(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_busy(session) && !self.goes_on_without_list() {
            return Vec::new();
        }
        self.complaints.clear();
        match self.at {
            Step::Certificate => self.leave_certificate(session),
            Step::Password => self.leave_password(session),
            Step::Environment => self.leave_environment(session),
            Step::Client => self.leave_client(session),
            Step::Check => self.leave_check(session),
            Step::Token => self.use_token_step(session),
        }
    }

    /// The step is answered: on to the next one that asks something.
    pub(in crate::app) fn advance(&mut self, session: &mut Session) -> Vec<Effect> {
        self.stale.remove(&self.at);
        match self.at.following().next() {
            Some(Step::Environment) if self.decide_environment(session) => self.enter(session, Step::Client),
            Some(next) => self.enter(session, next),
            None => Vec::new(),
        }
    }

    pub(in crate::app) fn back(&mut self, session: &mut Session) -> Vec<Effect> {
        let passed_over = |step: &Step| *step == Step::Environment && self.is_environment_decided(session);
        let leads = |step: &Step| *step < self.at && !passed_over(step) && self.can_go_to(session, *step);
        match Step::ALL.into_iter().rev().find(leads) {
            Some(previous) => self.go_to(session, previous),
            None => Vec::new(),
        }
    }

    /// Whether a step may be shown: all before it are answered.
    #[must_use]
    pub fn can_go_to(&self, session: &Session, step: Step) -> bool {
        let answered = |earlier: &Step| self.is_answered(session, *earlier) && !self.stale.contains(earlier);
        Step::ALL.iter().filter(|earlier| **earlier < step).all(answered)
    }

    pub(in crate::app) fn go_to(&mut self, session: &mut Session, step: Step) -> Vec<Effect> {
        // A creation goes on wherever one looks; leaving would only hide its answer.
        if !self.can_go_to(session, step) || self.check.is_creating() {
            return Vec::new();
        }
        let mut effects = self.cancel(session);
        effects.extend(self.enter(session, step));
        effects
    }

    pub(in crate::app) fn enter(&mut self, session: &mut Session, step: Step) -> Vec<Effect> {
        self.at = step;
        self.complaints.clear();
        self.drafts.password.shown = false;
        self.drafts.forget_new_passwords();
        match step {
            Step::Password => self.enter_password(session),
            Step::Environment => environment::preselect(session),
            Step::Client => self.enter_client(session),
            Step::Token => self.enter_token(session),
            Step::Check => self.enter_check(session),
            Step::Certificate => Vec::new(),
        }
    }

    /// How far a step has come.
    #[must_use]
    pub fn progress(&self, session: &Session, step: Step) -> Progress {
        match () {
            () if step == self.at => Progress::Current,
            () if self.stale.contains(&step) => Progress::CheckAgain,
            () if self.is_answered(session, step) => Progress::Done,
            () => Progress::NotStarted,
        }
    }

    fn is_answered(&self, session: &Session, step: Step) -> bool {
        match step {
            Step::Certificate => self.certificate.file().is_some(),
            Step::Password => session.opened().is_some() && session.certificate_stop().is_none(),
            Step::Environment => session.chosen().is_some() && session.environment_stop().is_none(),
            Step::Client => self.client.choice.is_some(),
            Step::Check => self.check.settled().is_some(),
            Step::Token => matches!(self.token, token::State::Ready(_)),
        }
    }

    /// An answer has changed: the later ones that were given must be looked at again, and a token
    /// that was had by the old answers is erased.
    pub(in crate::app) fn changed(&mut self, session: &mut Session, step: Step) {
        let answered: Vec<Step> = step.following().filter(|later| self.is_answered(session, *later)).collect();
        self.stale.extend(answered.into_iter().filter(|later| *later != Step::Token));
        self.token = token::State::default();
        self.altinn = token::altinn::State::default();
        self.vendor = token::vendor::State::default();
        self.export = token::ExportState::default();
        self.renewal = None;
        let is_unknown = matches!(self.check.creation, check::CreationState::Unknown(_));
        if step < Step::Client || (step == Step::Client && !is_unknown) {
            self.check = check::State::default();
        }
    }

    /// What is under way on this step.
    pub(in crate::app) fn pending(&self, session: &Session) -> Option<Ticket> {
        match self.at {
            Step::Certificate => self.certificate.pending().or(session.starting_demo()),
            Step::Password => self.pending_password(session),
            Step::Environment => None,
            Step::Client => self.client.pending(),
            Step::Check => self.check.pending(),
            Step::Token => self.token.pending().or(self.altinn.pending()).or(self.vendor.pending()),
        }
    }

    pub(in crate::app) fn cancel(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.check.is_sent() {
            return Vec::new();
        }
        let cancelled = self.pending(session).into_iter().chain(self.token.waiting_for());
        let effects = cancelled.map(Effect::Cancel).collect();
        self.certificate.cancel();
        self.password.cancel();
        if let Some(opened) = session.opened_mut() {
            opened.revocation_mut().cancel();
        }
        self.second.cancel();
        self.clock_inquiry.cancel();
        self.client.cancel();
        self.check.cancel();
        self.token.cancel();
        self.altinn.cancel();
        self.vendor.cancel();
        session.cancel_demo();
        effects
    }

    /// Whether "Cancel" can still stop what is under way.
    #[must_use]
    pub fn can_cancel(&self, session: &Session) -> bool {
        let waits = matches!(self.token, token::State::Waiting(_)) && self.at == Step::Token;
        (self.is_busy(session) || waits) && !self.check.is_sent()
    }

    fn pending_password(&self, session: &Session) -> Option<Ticket> {
        let revocation = session.opened().and_then(|opened| opened.revocation().pending());
        self.password.pending().or(revocation).or(self.second.pending()).or(self.clock_inquiry.pending())
    }

    pub(in crate::app) fn leave_field(&mut self, session: &Session, field: Field) -> Vec<Effect> {
        let still_missing = self.is_empty(field);
        self.complaints.retain(|complaint| complaint.field() != field || still_missing);
        self.complaints.extend(self.malformed(session, field));
        Vec::new()
    }

    /// Whether nothing is typed in a field that may have been complained of for that.
    fn is_empty(&self, field: Field) -> bool {
        let draft = &self.drafts.client;
        let typed = [
            (Field::AdminClientId, &draft.admin_client_id),
            (Field::ClientName, &draft.name),
            (Field::Description, &draft.description),
            (Field::ClientId, &draft.client_id),
            (Field::ScopeText, &draft.scopes),
            (Field::System, &self.drafts.token.system),
        ];
        typed.iter().any(|(of, text)| *of == field && text.trim().is_empty())
    }

    /// What is wrong with the form of a field; nothing for one that is still empty.
    fn malformed(&self, session: &Session, field: Field) -> Option<Complaint> {
        match field {
            Field::AdminClientId | Field::ClientId | Field::ScopeText => self.malformed_in_client(session, field),
            Field::Resource
            | Field::ConsumerOrg
            | Field::SystemUserOwner
            | Field::ExternalRef
            | Field::ConsentId
            | Field::ConsentFrom
            | Field::Details
            | Field::TrialTarget => self.malformed_in_token(session, field),
            Field::ExportPassword | Field::ExportPasswordAgain | Field::ExportFolder => self.malformed_in_export(field),
            Field::ExportParts
            | Field::Path
            | Field::Password
            | Field::KeyPassword
            | Field::Entry
            | Field::NewPassword
            | Field::NewPasswordAgain
            | Field::Place
            | Field::NewAlias
            | Field::Environment
            | Field::ClientName
            | Field::Description
            | Field::Scopes
            | Field::Confirmation
            | Field::System
            | Field::ProfileName
            | Field::Evidence
            | Field::ProxyAddress
            | Field::ProxyUser
            | Field::ProxyPassword
            | Field::Authority
            | Field::OwnPlace
            | Field::OwnPassword
            | Field::OwnPasswordAgain
            | Field::OwnPublic
            | Field::OwnPrivate
            | Field::OwnPrivatePassword
            | Field::OwnKid
            | Field::AnswerKey
            | Field::AnswerPassword
            | Field::AdminKeyFile
            | Field::AdminKeyPassword
            | Field::AdminKid
            | Field::OwnUnlock
            | Field::OwnFolder
            | Field::OwnFiles
            | Field::RequestName
            | Field::RequestOrganisation
            | Field::RequestContact
            | Field::RequestPurpose
            | Field::RequestScopes
            | Field::RequestKey => None,
        }
    }
}
