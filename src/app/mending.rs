//! From a refusal to what mends it: the diagnosis is opened with what the wizard knows, reads the client, and where it was
//! changed the token is asked for again.

use super::App;
use super::diagnosis::Then;
use super::diagnosis::comparison::Askable;
use super::wizard::{self, Step};
use crate::contract::{Changed, Effect, Ticket};
use crate::diagnosis::{Comparison, Diagnosis};
use crate::domain::Scope;
use crate::problem::{Problem, Refusal, Situation};

impl App {
    /// Whether a client can be compared, and who would be asked.
    #[must_use]
    pub fn askable(&self) -> Askable {
        Askable::of(self.wizard.client_in_use(&self.session).as_ref())
    }

    /// Who would be asked about the client when this refusal is diagnosed. `None` where no client is in question.
    #[must_use]
    pub fn compares_at(&self, problem: &Problem) -> Option<String> {
        let is_about_token = self.wizard.at() == Step::Token && matches!(problem.situation, Situation::Refused(_));
        match self.askable() {
            Askable::Host(host) if is_about_token && self.can_diagnose(problem) => Some(host),
            Askable::Host(_) | Askable::NoClient | Askable::NoAdministration => None,
        }
    }

    /// The access that the client lacks, where it can be put on it from here.
    #[must_use]
    pub fn mend_of(&self, problem: &Problem) -> Option<Scope> {
        let Situation::Refused(Refusal::ScopeNotOnClient(told)) = &problem.situation else { return None };
        self.compares_at(problem)?;
        let mut asked = self.wizard.check().settled()?.scopes.iter();
        let only = asked.next().filter(|_| asked.next().is_none());
        told.as_ref().or(only).cloned()
    }

    /// Opens the diagnosis with a refusal, and what was asked. The client is read where there is one: what the wizard
    /// could say of the refusal stands on its screen already.
    pub(super) fn diagnose_problem(&mut self, problem: Problem) -> Vec<Effect> {
        let then = if self.compares_at(&problem).is_some() { Then::Compare } else { Then::Stay };
        self.diagnose_and(problem, then)
    }

    /// "Put … on the client": reads it first, and changes nothing where that would not mend it.
    pub(super) fn mend_refusal(&mut self, problem: Problem) -> Vec<Effect> {
        match self.mend_of(&problem) {
            Some(scope) => self.diagnose_and(problem, Then::Add(scope)),
            None => Vec::new(),
        }
    }

    fn diagnose_and(&mut self, problem: Problem, then: Then) -> Vec<Effect> {
        if !self.can_diagnose(&problem) {
            return Vec::new();
        }
        let asked = self.wizard.asked_for().unwrap_or_default();
        let checks = self.wizard.told_checks().cloned();
        self.diagnosis.open_with(&mut self.session, Some(problem), checks, asked, then)
    }

    pub(super) fn diagnosed(&mut self, ticket: Ticket, result: Result<Box<Diagnosis>, Problem>) -> Vec<Effect> {
        let client = self.wizard.client_in_use(&self.session);
        self.diagnosis.diagnosed(&mut self.session, client.as_ref(), ticket, result)
    }

    pub(super) fn client_compared(
        &mut self,
        ticket: Ticket,
        result: Result<(Comparison, Box<Diagnosis>), Problem>,
    ) -> Vec<Effect> {
        let client = self.wizard.client_in_use(&self.session);
        self.diagnosis.client_compared(&mut self.session, client.as_ref(), ticket, result)
    }

    /// A change came to an end. Where it was made, what was refused before is no answer any more: from the refusal that
    /// led here it goes on to the token.
    pub(super) fn client_changed(&mut self, ticket: Ticket, result: Result<Changed, Problem>) -> Vec<Effect> {
        let is_made = self.diagnosis.is_changing_as(ticket) && result.is_ok();
        let mut effects = self.diagnosis.client_changed(&mut self.session, ticket, result);
        if is_made && self.wizard.forget_refusal() && self.diagnosis.has_mended_refusal() {
            effects.extend(self.diagnosis.close(&mut self.session));
            effects.extend(self.wizard.update(&mut self.session, wizard::Intent::GetNewToken));
        }
        effects
    }
}
