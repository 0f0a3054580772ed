//! Creations that are not settled: sent, or about to be, and nobody has heard how they ended.
//!
//! The world writes each down before it is sent, and takes it off its list when it is settled, so what is here
//! outlives the answers in the steps, and the program. While one of an organisation is open in an environment,
//! no other client is created for it there.

use super::effect::{Admin, Effect, Ticket};
use super::{Step, Wizard};
use crate::domain::{ClientId, Environment, Mark, OrgNumber, ScopeSet, Timestamp};
use crate::protocol::self_service::{NewClient, RegisteredClient};
use std::path::PathBuf;

/// Seconds after which a request that was sent has been carried out or never will be: twice what we wait for an
/// answer. A client that is not listed sooner than this may still come.
const STILL_ON_ITS_WAY: i64 = 60;

/// Seconds after which a person may say that they have looked by other means: the certificate may be lost, or the
/// administration client. So late nobody does it in haste.
const OUT_OF_REACH: i64 = 86_400;

/// A client as it is to be created, and by whom. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Plan {
    /// Where.
    pub environment: Environment,
    /// For whom.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// The administration client.
    pub admin: ClientId,
    /// The new client's name.
    pub name: String,
    /// What it is for.
    pub description: String,
    /// What it may ask for.
    pub scopes: ScopeSet,
    /// Where the certificate lies that signs.
    pub file: PathBuf,
    /// Its name in the file.
    pub alias: String,
}

/// A plan that is being carried out, or was when the program ended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Creation {
    /// What the client bears, should it be there.
    pub mark: Mark,
    /// When it was written down, right before it was sent.
    pub begun: Timestamp,
    /// What was sent.
    pub plan: Plan,
}

impl Creation {
    /// The body that is sent.
    #[must_use]
    pub fn body(&self) -> NewClient {
        NewClient::new(&self.plan.name, &self.plan.description, &self.plan.scopes).marked(&self.mark)
    }

    /// From when on not being listed means not being there.
    #[must_use]
    pub fn decided_at(&self) -> Timestamp {
        let decided = self.begun.as_second().saturating_add(STILL_ON_ITS_WAY);
        Timestamp::from_second(decided).unwrap_or(Timestamp::MAX)
    }

    /// Whether it may be taken off the list by hand.
    #[must_use]
    pub fn may_be_forgotten(&self, now: Timestamp) -> bool {
        now.as_second().saturating_sub(self.begun.as_second()) > OUT_OF_REACH
    }

    /// Whether it is this organisation's, here.
    #[must_use]
    pub fn is_of(&self, environment: &Environment, organisation: OrgNumber) -> bool {
        self.plan.organisation == organisation && self.plan.environment.issuer == environment.issuer
    }

    /// The client that it made: by its mark, and by its name only where no client bears the mark.
    pub(super) fn find(&self, clients: Vec<RegisteredClient>) -> Option<RegisteredClient> {
        let marked = clients.iter().position(|client| client.bears(&self.mark));
        let named = || clients.iter().position(|client| client.is_called(&self.plan.name));
        let place = marked.or_else(named)?;
        clients.into_iter().nth(place)
    }
}

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
    pub(in crate::wizard) fn open_creation(&self) -> Option<&Creation> {
        let environment = self.environment_of(self.environment.chosen()?)?;
        let organisation = *self.chosen_certificate()?.organisation.as_ref().ok()?;
        self.creations.iter().find(|creation| creation.is_of(environment, organisation))
    }

    /// Somebody has looked in the self-service pages instead.
    pub(in crate::wizard) fn forget_creation(&mut self, mark: &Mark) -> Vec<Effect> {
        let now = self.now;
        let goes = |creation: &Creation| creation.mark == *mark && creation.may_be_forgotten(now);
        match self.creations.iter().position(goes) {
            Some(place) => vec![Effect::ForgetCreation(self.creations.remove(place).mark)],
            None => Vec::new(),
        }
    }

    /// As whom it is looked for: by the same client, with the certificate that is open now.
    pub(in crate::wizard) fn admin_of(&self, creation: &Creation) -> Option<Admin> {
        let environment = creation.plan.environment.clone();
        Some(Admin { environment, client_id: creation.plan.admin.clone(), signer: self.signer()? })
    }

    /// It is written down, by this window or by another one.
    pub(in crate::wizard) fn creation_noted(&mut self, ticket: Ticket, creation: Creation) -> Vec<Effect> {
        if self.check.pending() == Some(ticket) {
            self.creations.retain(|known| known.mark != creation.mark);
            self.creations.push(creation);
        }
        Vec::new()
    }

    /// The open one has come to its end, whichever: it is taken off the list here.
    pub(in crate::wizard) fn close_creation(&mut self) -> Option<Creation> {
        let mark = self.open_creation()?.mark.clone();
        let place = self.creations.iter().position(|creation| creation.mark == mark)?;
        Some(self.creations.remove(place))
    }

    /// What would be created now.
    pub(in crate::wizard) fn plan(
        &self,
        admin: &Admin,
        name: &str,
        description: &str,
        scopes: &ScopeSet,
    ) -> Option<Plan> {
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

    pub(in crate::wizard) fn enter_check(&mut self) -> Vec<Effect> {
        debug_assert_eq!(self.at, Step::Check);
        self.recall_creation();
        Vec::new()
    }
}
