//! Step 3: where the token is for. The certificate decides what is possible.

use crate::app::wizard::complaint::Complaint;
use crate::app::{Step, Wizard};
use crate::contract::Effect;
use crate::diagnosis;
use crate::domain::{Environment, EnvironmentKind};
use crate::keystore::Realm;
use crate::problem::{Problem, Situation};

/// Where step 3 stands: which environment is chosen, if any.
#[derive(Debug)]
pub struct State {
    chosen: Option<EnvironmentKind>,
    test: Environment,
    production: Environment,
}

impl Default for State {
    fn default() -> Self {
        Self { chosen: None, test: Environment::test(), production: Environment::production() }
    }
}

impl State {
    /// Which environment is chosen.
    #[must_use]
    pub fn chosen(&self) -> Option<EnvironmentKind> {
        self.chosen
    }

    /// As it was the last time.
    pub(in crate::app) fn settle(&mut self, kind: EnvironmentKind) {
        self.chosen = Some(kind);
    }

    pub(in crate::app) fn builtin(&self, kind: EnvironmentKind) -> &Environment {
        if kind == EnvironmentKind::Production { &self.production } else { &self.test }
    }
}

impl Wizard {
    /// Why the chosen certificate does not work in the chosen environment, if so.
    #[must_use]
    pub fn environment_stop(&self) -> Option<Problem> {
        diagnosis::certificate_in(self.environment.chosen?, self.chosen_certificate()?).map(Problem::from)
    }

    /// The first time: what the certificate is made for. A production certificate chooses nothing,
    /// so that production is always somebody's own choice.
    pub(in crate::app) fn enter_environment(&mut self) -> Vec<Effect> {
        if self.environment.chosen.is_some() {
            return Vec::new();
        }
        self.environment.chosen = match self.chosen_certificate().map(|certificate| certificate.realm) {
            Some(Realm::Demo) if self.environment_of(EnvironmentKind::Demo).is_some() => Some(EnvironmentKind::Demo),
            Some(Realm::Test | Realm::Demo | Realm::Unknown) if self.custom.is_some() => Some(EnvironmentKind::Custom),
            Some(Realm::Test) => Some(EnvironmentKind::Test),
            Some(Realm::Production | Realm::Unknown | Realm::Demo) | None => None,
        };
        Vec::new()
    }

    pub(in crate::app) fn choose_environment(&mut self, kind: EnvironmentKind) -> Vec<Effect> {
        if self.environment.chosen == Some(kind) || self.environment_of(kind).is_none() {
            return Vec::new();
        }
        self.complaints.clear();
        self.environment.chosen = Some(kind);
        self.changed(Step::Environment);
        self.forget_registrations();
        Vec::new()
    }

    pub(in crate::app) fn leave_environment(&mut self) -> Vec<Effect> {
        let realm = self.chosen_certificate().map(|certificate| certificate.realm);
        if self.environment.chosen.is_none() {
            return self.complain(vec![Complaint::EnvironmentMissing]);
        }
        match (self.environment_stop().map(|problem| problem.situation), realm) {
            (Some(Situation::SelfSigned), _) => self.complain(vec![Complaint::CertificateSelfSigned]),
            (Some(_), Some(realm)) => self.complain(vec![Complaint::EnvironmentImpossible(realm)]),
            (Some(_), None) | (None, _) => self.advance(),
        }
    }
}
