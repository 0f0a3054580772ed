//! The second visit. A set-up leads from one click over the password straight to the token; a creation that
//! nobody saw the end of leads the same way to where it is looked for.
//!
//! Begins at the cards that the window opens on, and ends at the token, or at the step where it does not go on.

use crate::app::wizard::check::{Act, Settled};
use crate::app::wizard::client::Choice;
use crate::app::wizard::{certificate, check, client, environment, password, token};
use crate::app::{DemoState, Drafts, Step, Wizard, clock};
use crate::contract::{Creation, Effect, Setup};
use crate::domain::{ClientId, Environment, EnvironmentKind, Mark, OrgNumber, Timestamp};
use crate::keystore::Keystore;
use crate::problem::{Problem, Situation};

/// What is being come back to, from the click until the file is open.
#[derive(Debug, Clone)]
pub enum Revisit {
    /// A way to a token.
    Setup(Box<Setup>),
    /// A client that may be there.
    Creation(Box<Creation>),
}

impl Revisit {
    fn organisation(&self) -> OrgNumber {
        match self {
            Self::Setup(setup) => setup.organisation,
            Self::Creation(creation) => creation.plan.organisation,
        }
    }

    fn alias(&self) -> &str {
        match self {
            Self::Setup(setup) => &setup.alias,
            Self::Creation(creation) => &creation.plan.alias,
        }
    }

    pub(in crate::app) fn environment(&self) -> &Environment {
        match self {
            Self::Setup(setup) => &setup.environment,
            Self::Creation(creation) => &creation.plan.environment,
        }
    }

    /// The entry of its name, else the best of its organisation: a renewed certificate has another name.
    fn entry_in(&self, keystore: &Keystore, now: Timestamp) -> Option<usize> {
        let is_ours = |place: usize| {
            keystore.entries.get(place).is_some_and(|entry| {
                entry.certificate.organisation.as_ref().is_ok_and(|number| *number == self.organisation())
            })
        };
        let named = keystore.entries.iter().position(|entry| entry.alias == self.alias());
        let all = 0..keystore.entries.len();
        named.into_iter().chain([keystore.preferred(now)]).chain(all).find(|place| is_ours(*place))
    }
}

impl Wizard {
    /// Whether the cards of earlier visits are on the screen, instead of the question for a file.
    #[must_use]
    pub fn shows_setups(&self) -> bool {
        let has_any = self.has_setups() || self.removed.is_some();
        let untouched = matches!(self.certificate, certificate::State::Empty) && matches!(self.demo, DemoState::Off);
        self.at == Step::Certificate && has_any && untouched && !self.begins_new
    }

    /// Whether there are cards to go back to.
    #[must_use]
    pub fn has_setups(&self) -> bool {
        !self.setups.is_empty() || !self.creations.is_empty() || self.has_journal()
    }

    /// What is being come back to, until its file is open.
    #[must_use]
    pub fn revisited(&self) -> Option<&Revisit> {
        self.revisit.as_ref()
    }

    pub(in crate::app) fn begin_new(&mut self) -> Vec<Effect> {
        self.begins_new = true;
        self.removed = None;
        self.complaints.clear();
        Vec::new()
    }

    /// «Begynn på nytt»: back to the cards. Everything of this visit is dropped, keys and token too.
    pub(in crate::app) fn start_over(&mut self) -> Vec<Effect> {
        if self.check.is_creating() {
            return Vec::new();
        }
        let effects = self.cancel();
        self.reset();
        effects
    }

    /// As it was when the window opened, but for what is kept and what is on the clipboard.
    pub(in crate::app) fn reset(&mut self) {
        self.at = Step::Certificate;
        self.stale.clear();
        self.complaints.clear();
        self.drafts = Drafts { password: password::Draft::after(&self.drafts.password), ..Drafts::default() };
        self.dialog_problem = None;
        self.certificate = certificate::State::default();
        self.password = password::State::default();
        self.saving = password::saving::State::default();
        self.environment = environment::State::default();
        self.client = client::State::default();
        self.check = check::State::default();
        self.token = token::State::default();
        self.handover = token::HandOverState::default();
        self.revisit = None;
        self.clock_inquiry = clock::Inquiry::default();
        self.keyring_problem = None;
        self.begins_new = false;
        self.removed = None;
    }

    pub(in crate::app) fn use_setup(&mut self, name: &str) -> Vec<Effect> {
        match self.setups.iter().find(|setup| setup.name == name).cloned() {
            Some(setup) => {
                let file = setup.file.clone();
                self.come_back(Revisit::Setup(Box::new(setup)), file)
            }
            None => Vec::new(),
        }
    }

    pub(in crate::app) fn check_creation(&mut self, mark: &Mark) -> Vec<Effect> {
        match self.creations.iter().find(|creation| creation.mark == *mark).cloned() {
            Some(creation) => {
                let file = creation.plan.file.clone();
                self.come_back(Revisit::Creation(Box::new(creation)), file)
            }
            None => Vec::new(),
        }
    }

    fn come_back(&mut self, revisit: Revisit, file: std::path::PathBuf) -> Vec<Effect> {
        let mut effects = self.start_over();
        self.revisit = Some(revisit);
        effects.extend(self.read_file(file));
        effects
    }

    /// The file was read: on to the password, or past it where the system's keyring has it.
    pub(in crate::app) fn revisit_file(&mut self) -> Vec<Effect> {
        if self.revisit.is_none() {
            return Vec::new();
        }
        let mut effects = self.advance();
        effects.extend(self.recall_password());
        effects
    }

    /// A file that is not where it was is another matter than one that was chosen wrongly just now.
    pub(in crate::app) fn told_of_file(&self, problem: Problem) -> Problem {
        let gone = Situation::FileUnreadable(std::io::ErrorKind::NotFound.to_string());
        match &self.revisit {
            Some(_) if problem.situation == gone => Situation::SetupFileGone.into(),
            _ => problem,
        }
    }

    /// Which entry is used; `None` when none is the organisation's that is come back for.
    pub(in crate::app) fn entry_to_use(&self, keystore: &Keystore) -> Option<usize> {
        match &self.revisit {
            Some(revisit) => revisit.entry_in(keystore, self.server_now()),
            None => Some(keystore.preferred(self.server_now())),
        }
    }

    /// The file is open: everything that was answered the last time is answered again.
    pub(in crate::app) fn revisit_opened(&mut self) -> Vec<Effect> {
        // An expired certificate is told of here, and a new file goes on from here.
        if self.certificate_stop().is_some() {
            return Vec::new();
        }
        let Some(revisit) = self.revisit.take() else { return Vec::new() };
        let environment = revisit.environment().clone();
        if environment.kind == EnvironmentKind::Custom {
            self.custom = Some(environment.clone());
        }
        self.environment.settle(environment.kind);
        if self.environment_stop().is_some() {
            return self.enter(Step::Environment);
        }
        match revisit {
            Revisit::Setup(setup) => self.go_to_token(*setup),
            Revisit::Creation(creation) => self.go_to_creation(&creation),
        }
    }

    fn go_to_token(&mut self, setup: Setup) -> Vec<Effect> {
        let Setup { client_id, client_name, scopes, optional, created, admin, .. } = setup;
        let choice = Choice::Use { client_id: client_id.clone(), name: client_name.clone(), scopes: scopes.clone() };
        self.take_up(choice, admin.as_ref());
        self.check.act = Act::Settled(Settled { client_id, name: client_name, scopes, created });
        self.drafts.token.resource = optional.resource.unwrap_or_default();
        self.drafts.token.consumer_org = optional.consumer_org.map(|number| number.to_string()).unwrap_or_default();
        let mut effects = self.enter(Step::Token);
        effects.extend(self.request_token());
        effects
    }

    fn go_to_creation(&mut self, creation: &Creation) -> Vec<Effect> {
        let plan = &creation.plan;
        let admin: &ClientId = &plan.admin;
        let choice = Choice::Create {
            admin: admin.clone(),
            name: plan.name.clone(),
            description: plan.description.clone(),
            scopes: plan.scopes.clone(),
        };
        self.take_up(choice, Some(admin));
        let mut effects = self.enter(Step::Check);
        effects.extend(self.look_after());
        effects
    }
}
