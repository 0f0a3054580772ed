//! Creations that are not settled: sent, or about to be, and nobody has heard how they ended.
//!
//! The world writes each down before it is sent, and takes it off its list when it is settled, so what is here
//! outlives the answers in the steps, and the program. While one of an organisation is open in an environment,
//! no other client is created for it there.

use crate::app::{Step, Wizard};
use crate::contract::{Admin, Creation, Effect, Plan, Ticket};
use crate::domain::{Mark, ScopeSet};

impl Wizard {
    /// The same wizard, with the creations that an earlier one did not see the end of.
    #[must_use]
    pub fn unsettled(mut self, creations: Vec<Creation>) -> Self {
        self.creations = creations;
        self
    }

    /// The creations of which nobody knows how they ended.
    #[must_use]
    pub fn creations(&self) -> &[Creation] {
        &self.creations
    }

    /// The one that keeps this organisation from creating another client here.
    pub(in crate::app) fn open_creation(&self) -> Option<&Creation> {
        let environment = self.environment_of(self.environment.chosen()?)?;
        let organisation = *self.chosen_certificate()?.organisation.as_ref().ok()?;
        self.creations.iter().find(|creation| creation.is_of(environment, organisation))
    }

    /// Somebody has looked in the self-service pages instead.
    pub(in crate::app) fn forget_creation(&mut self, mark: &Mark) -> Vec<Effect> {
        let now = self.now;
        let goes = |creation: &Creation| creation.mark == *mark && creation.may_be_forgotten(now);
        match self.creations.iter().position(goes) {
            Some(place) => vec![Effect::ForgetCreation(self.creations.remove(place).mark)],
            None => Vec::new(),
        }
    }

    /// As whom it is looked for: by the same client, with the certificate that is open now.
    pub(in crate::app) fn admin_of(&self, creation: &Creation) -> Option<Admin> {
        let environment = creation.plan.environment.clone();
        Some(Admin { environment, client_id: creation.plan.admin.clone(), signer: self.signer()? })
    }

    /// It is written down, by this window or by another one.
    pub(in crate::app) fn creation_noted(&mut self, ticket: Ticket, creation: Creation) -> Vec<Effect> {
        if self.check.pending() == Some(ticket) {
            self.creations.retain(|known| known.mark != creation.mark);
            self.creations.push(creation);
        }
        Vec::new()
    }

    /// The open one has come to its end, whichever: it is taken off the list here.
    pub(in crate::app) fn close_creation(&mut self) -> Option<Creation> {
        let mark = self.open_creation()?.mark.clone();
        let place = self.creations.iter().position(|creation| creation.mark == mark)?;
        Some(self.creations.remove(place))
    }

    /// What would be created now.
    pub(in crate::app) fn plan(&self, admin: &Admin, name: &str, description: &str, scopes: &ScopeSet) -> Option<Plan> {
        let opened = self.password.opened()?;
        let certificate = &opened.entry().certificate;
        Some(Plan {
            environment: admin.environment.clone(),
            organisation: *certificate.organisation.as_ref().ok()?,
            organisation_name: certificate.organisation_name.clone(),
            admin: admin.client_id.clone(),
            name: name.to_owned(),
            description: description.to_owned(),
            scopes: scopes.clone(),
            file: self.certificate.file()?.path.clone(),
            alias: opened.entry().alias.clone(),
        })
    }

    pub(in crate::app) fn enter_check(&mut self) -> Vec<Effect> {
        debug_assert_eq!(self.at, Step::Check);
        self.recall_creation();
        Vec::new()
    }
}
