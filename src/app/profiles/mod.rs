//! Set-ups: what was answered on the way to a token, kept so that the next visit needs a password and no more.

mod journal;
mod keyring;
pub mod recent;
mod revisit;

pub(in crate::app) use journal::Journal;
pub use revisit::Revisit;

use crate::app::wizard::client::Choice;
use crate::app::{Step, Wizard};
use crate::contract::{Change, Effect, Last, Setup};
use crate::domain::{ClientId, EnvironmentKind, Mark, Scope, ScopeSet};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Registered;

/// What is typed on the cards.
#[derive(Debug, Default)]
pub struct Draft {
    /// The set-up that is getting another name.
    pub renaming: Option<String>,
    /// That name.
    pub name: String,
}

impl Wizard {
    /// The same wizard, with what was kept of earlier visits, and what is wrong with that, if anything.
    #[must_use]
    pub fn with_setups(mut self, setups: Vec<Setup>, problem: Option<Problem>) -> Self {
        self.setups = setups;
        self.setups_problem = problem;
        self
    }

    /// What was kept, what was used last first.
    #[must_use]
    pub fn setups(&self) -> &[Setup] {
        &self.setups
    }

    /// What is wrong with keeping them, if anything.
    #[must_use]
    pub fn setups_problem(&self) -> Option<&Problem> {
        self.setups_problem.as_ref()
    }

    /// The one that was removed a moment ago, and can be had back.
    #[must_use]
    pub fn removed_setup(&self) -> Option<&Setup> {
        self.removed.as_ref()
    }

    /// The world has written the change, or could not. What it read is what all windows have kept.
    pub(in crate::app) fn setups_kept(&mut self, result: Result<Vec<Setup>, Problem>) -> Vec<Effect> {
        match result {
            Ok(setups) => {
                self.setups = setups;
                // What could not be written a moment ago may be written now.
                self.setups_problem.take_if(|problem| is_passing(problem));
            }
            Err(problem) => self.setups_problem = Some(problem),
        }
        Vec::new()
    }

    pub(in crate::app) fn change(&mut self, change: Change, settles: Option<Mark>) -> Vec<Effect> {
        change.apply(&mut self.setups);
        vec![Effect::ChangeSetups(change, settles)]
    }

    /// A client was created: what leads to it is kept, and only then is the creation settled.
    pub(in crate::app) fn keep_created(&mut self) -> Vec<Effect> {
        let mark = self.close_creation().map(|creation| creation.mark);
        match self.setup_now(None) {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), mark),
            None => mark.map(Effect::ForgetCreation).into_iter().collect(),
        }
    }

    /// A token came.
    pub(in crate::app) fn keep_success(&mut self) -> Vec<Effect> {
        match self.setup_now(Some(Last { at: self.now, problem: None })) {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), None),
            None => Vec::new(),
        }
    }

    /// The client was read, with its keys.
    pub(in crate::app) fn keep_keys_end(&mut self, registered: &Registered) -> Vec<Effect> {
        let issuer = self.environment_shown().map(|environment| environment.issuer.clone());
        let (Some(issuer), Some(client_id)) = (issuer, registered.client.id()) else { return Vec::new() };
        let end = registered.keys_end();
        let news =
            |setup: &Setup| setup.client_id == client_id && setup.environment.issuer == issuer && setup.keys_end != end;
        if !self.setups.iter().any(news) {
            return Vec::new();
        }
        self.change(Change::KeysEnd(issuer, client_id, end), None)
    }

    /// No token came: that is worth knowing of what is kept, and no reason to keep what never worked.
    pub(in crate::app) fn keep_failure(&mut self, problem: &Problem) -> Vec<Effect> {
        let last = Last { at: self.now, problem: Some(problem.code().to_owned()) };
        match self.setup_now(Some(last)).filter(|setup| self.setups.iter().any(|known| known.is_same(setup))) {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), None),
            None => Vec::new(),
        }
    }

    /// All that was answered; `None` in the demo, and where nothing is to be remembered.
    fn setup_now(&self, last: Option<Last>) -> Option<Setup> {
        let environment = self.environment_of(self.environment.chosen()?)?.clone();
        if environment.kind == EnvironmentKind::Demo || !self.recent.remembers() {
            return None;
        }
        let settled = self.check.settled()?;
        let entry = self.password.opened()?.entry();
        let certificate = &entry.certificate;
        let choice = self.client.choice.as_ref()?;
        let admin = match choice {
            Choice::Create { admin, .. } => Some(admin.clone()),
            Choice::Use { .. } => ClientId::parse_foreign(&self.drafts.client.admin_client_id).ok(),
        };
        Some(Setup {
            name: settled.name.clone().unwrap_or_else(|| self.likely_name(&settled.scopes)),
            file: self.certificate.file()?.path.clone(),
            alias: entry.alias.clone(),
            certificate_ends: certificate.not_after,
            organisation: *certificate.organisation.as_ref().ok()?,
            organisation_name: certificate.organisation_name.clone(),
            environment,
            admin,
            client_id: settled.client_id.clone(),
            client_name: settled.name.clone(),
            created: settled.created,
            // What is known of them is kept: a token by certificate tells nothing of them.
            keys_end: None,
            scopes: settled.scopes.clone(),
            optional: self.optional_claims().unwrap_or_default(),
            // What is known of it is kept.
            remembered: None,
            last,
        })
    }

    /// «{Org} – {API} – test» where the client's name is not known.
    fn likely_name(&self, scopes: &ScopeSet) -> String {
        let organisation = self.chosen_certificate().map(|certificate| certificate.organisation_name.as_str());
        let scope = scopes.iter().next().map(Scope::as_str);
        let test = (self.environment.chosen() == Some(EnvironmentKind::Test)).then_some("test");
        organisation.into_iter().chain(scope).chain(test).collect::<Vec<_>>().join(" – ")
    }

    pub(in crate::app) fn rename_setup(&mut self, from: &str, to: &str) -> Vec<Effect> {
        use crate::app::wizard::complaint::Complaint;
        let to = to.trim();
        if to.is_empty() {
            return self.complain(vec![Complaint::SetupNameMissing]);
        }
        if to != from && self.setups.iter().any(|setup| setup.name == to) {
            return self.complain(vec![Complaint::SetupNameTaken]);
        }
        self.complaints.clear();
        self.drafts.setups = Draft::default();
        if to == from { Vec::new() } else { self.change(Change::Rename(from.to_owned(), to.to_owned()), None) }
    }

    /// Gone at once, and had back by one click: better than being asked. Its password is gone for good.
    pub(in crate::app) fn remove_setup(&mut self, name: &str) -> Vec<Effect> {
        debug_assert_eq!(self.at, Step::Certificate);
        self.keyring_problem = None;
        self.removed = self.setups.iter().find(|setup| setup.name == name).cloned();
        self.drafts.setups = Draft::default();
        let mark = self.removed.as_mut().and_then(|setup| setup.remembered.take());
        let mut effects = self.change(Change::Remove(name.to_owned()), None);
        effects.extend(mark.map(Effect::ForgetPassword));
        effects
    }

    pub(in crate::app) fn restore_setup(&mut self) -> Vec<Effect> {
        match self.removed.take() {
            Some(setup) => self.change(Change::Keep(Box::new(setup)), None),
            None => Vec::new(),
        }
    }
}

/// Whether it was so at the moment of writing, and may be otherwise at the next.
fn is_passing(problem: &Problem) -> bool {
    matches!(problem.situation, Situation::SetupsBusy | Situation::SetupsUnsaved(_))
}
