//! The ways between the areas: which of them is on the screen, what the buttons that all have mean there, and how one
//! area leads into another.

use super::App;
use super::complaint::{Complaint, Field};
use super::diagnosis::Then;
use super::intent::Intent;
use super::primary::{KeyAct, Primary};
use super::session::{DemoState, ResumeTarget};
use super::wizard::{Progress, Step, evidence};
use super::{diagnosis, letters, profiles, wizard};
use crate::contract::{Effect, Profile};
use crate::domain::EnvironmentKind;
use crate::problem::{NextMove, Problem};
use std::path::PathBuf;

/// What is on the screen. Each lies above those before it, and shows them again when it closes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Area {
    /// The six steps.
    Wizard,
    /// The cards of earlier visits.
    Profiles,
    /// All clients.
    Clients,
    /// A client's own keys.
    Keys,
    /// Requests and answers.
    Letters,
    /// "Diagnose".
    Diagnosis,
    /// The key of an administration client.
    AdminKey,
    /// "Network".
    Network,
}

impl App {
    /// What is on the screen.
    #[must_use]
    pub fn area(&self) -> Area {
        match () {
            () if self.network.is_open() => Area::Network,
            () if self.admin_key.is_open() => Area::AdminKey,
            () if self.diagnosis.is_open() => Area::Diagnosis,
            () if self.letters.is_open() => Area::Letters,
            () if self.own.is_open() => Area::Keys,
            () if self.clients.is_open() => Area::Clients,
            () if self.shows_profiles() => Area::Profiles,
            () => Area::Wizard,
        }
    }

    /// Whether it is one of the steps, or the cards before the first, and nothing above them.
    #[must_use]
    pub fn is_at_steps(&self) -> bool {
        matches!(self.area(), Area::Wizard | Area::Profiles)
    }

    /// Whether the cards of earlier visits are there, instead of the question for a file.
    #[must_use]
    pub fn shows_profiles(&self) -> bool {
        let untouched = self.wizard.is_untouched() && matches!(self.session.demo(), DemoState::Off);
        untouched && self.profiles.are_wanted(&self.session)
    }

    /// What the one filled button does now.
    #[must_use]
    pub fn primary(&self) -> Primary {
        match self.area() {
            Area::Network => Primary::UseNetwork,
            Area::AdminKey => Primary::OpenAdminKey,
            Area::Diagnosis => self.diagnosis.primary(),
            Area::Letters => Primary::Letter,
            Area::Keys if self.answer_to_request().is_some() => Primary::Keys(KeyAct::SaveAnswer),
            Area::Keys => self.own.primary(&self.session),
            Area::Clients => Primary::OfPage,
            Area::Profiles => Primary::NewProfile,
            Area::Wizard => self.wizard.primary(&self.session),
        }
    }

    /// Whether the filled button would create something that is real.
    #[must_use]
    pub fn commits_in_production(&self) -> bool {
        self.primary() == Primary::CreateClient(EnvironmentKind::Production)
    }

    /// What has to be put right before it goes on.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        match self.area() {
            Area::Network => self.network.complaints(),
            Area::AdminKey => self.admin_key.complaints(),
            Area::Diagnosis => self.diagnosis.complaints(),
            Area::Letters => self.letters.complaints(),
            Area::Keys => self.own.complaints(),
            Area::Clients => self.clients.complaints(),
            Area::Profiles => self.profiles.complaints(),
            Area::Wizard => self.wizard.complaints(),
        }
    }

    /// What has to be put right at this field.
    #[must_use]
    pub fn complaint(&self, field: Field) -> Option<Complaint> {
        self.complaints().iter().copied().find(|complaint| complaint.field() == field)
    }

    /// How far a step has come.
    #[must_use]
    pub fn progress(&self, step: Step) -> Progress {
        match self.wizard.progress(&self.session, step) {
            Progress::Current if !self.is_at_steps() => Progress::Left,
            progress => progress,
        }
    }

    /// Whether something is under way, so that the filled button has to wait.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        match self.area() {
            Area::Network => self.network.is_busy(),
            Area::AdminKey => self.admin_key.is_busy(),
            Area::Diagnosis => self.diagnosis.is_busy(),
            Area::Letters => self.letters.is_busy(),
            Area::Keys => self.own.is_busy(),
            Area::Clients => self.clients.is_busy(),
            Area::Profiles | Area::Wizard => self.wizard.is_busy(&self.session),
        }
    }

    /// Whether "Cancel" can still stop what is under way.
    #[must_use]
    pub fn can_cancel(&self) -> bool {
        match self.area() {
            Area::Network => self.network.can_cancel(),
            Area::AdminKey => self.admin_key.is_busy(),
            Area::Diagnosis => self.diagnosis.pending().is_some(),
            Area::Letters => self.letters.is_busy(),
            Area::Keys => self.own.can_cancel(),
            Area::Clients => self.clients.can_cancel(),
            Area::Profiles | Area::Wizard => self.wizard.can_cancel(&self.session),
        }
    }

    /// Whether a button of a finding leads to a step that can be shown now.
    #[must_use]
    pub fn leads_somewhere(&self, next: NextMove) -> bool {
        step_of(next).is_some_and(|step| self.wizard.can_go_to(&self.session, step)) && !self.is_writing()
    }

    /// Whether the diagnosis has more to say of a problem than the problem itself.
    #[must_use]
    pub fn can_diagnose(&self, problem: &Problem) -> bool {
        !self.diagnosis.is_open() && evidence::is_refusal(problem)
    }

    /// Whether something is being written at Maskinporten: until that has ended nobody goes anywhere, which would
    /// only hide its answer.
    #[must_use]
    pub fn is_writing(&self) -> bool {
        self.wizard.check().is_creating()
            || self.diagnosis.is_changing_client()
            || self.clients.is_changing()
            || self.own.is_changing()
    }

    pub(super) fn proceed(&mut self) -> Vec<Effect> {
        match self.area() {
            Area::Network => self.network.proceed(&mut self.session),
            Area::AdminKey => self.admin_key.proceed(&mut self.session),
            Area::Diagnosis => self.diagnosis.proceed(&mut self.session),
            Area::Letters => self.proceed_letters(),
            Area::Keys => self.proceed_keys(),
            Area::Clients => Vec::new(),
            Area::Profiles if self.is_busy() => Vec::new(),
            Area::Profiles => self.profiles.begin_new(),
            Area::Wizard => self.take_typed_letter().unwrap_or_else(|| self.wizard.proceed(&mut self.session)),
        }
    }

    pub(super) fn back(&mut self) -> Vec<Effect> {
        match self.area() {
            Area::Network => self.network.close(),
            Area::AdminKey => self.leave_admin_key(),
            Area::Diagnosis => self.diagnosis.close(&mut self.session),
            Area::Letters => self.close_letters(),
            Area::Keys => self.back_from_keys(),
            Area::Clients => self.clients.back(&mut self.session),
            Area::Profiles | Area::Wizard => self.wizard.back(&mut self.session),
        }
    }

    pub(super) fn cancel(&mut self) -> Vec<Effect> {
        match self.area() {
            Area::Network => self.network.cancel(),
            Area::AdminKey => self.cancel_admin_key(),
            Area::Diagnosis => self.diagnosis.cancel(),
            Area::Letters => self.close_letters(),
            Area::Keys => self.back_from_keys(),
            Area::Clients => self.clients.cancel(&mut self.session),
            Area::Profiles | Area::Wizard => self.wizard.cancel(&mut self.session),
        }
    }

    pub(super) fn drop_files(&mut self, paths: Vec<PathBuf>) -> Vec<Effect> {
        if let Some(effects) = self.take_letter(&paths) {
            return effects;
        }
        match self.area() {
            Area::Network => self.network.drop_files(&mut self.session, paths),
            Area::AdminKey => self.admin_key.drop_file(&mut self.session, &paths),
            Area::Diagnosis => self.diagnosis.drop_evidence(&mut self.session, paths),
            Area::Letters => self.letters.drop_file(&paths),
            Area::Keys => self.drop_on_keys(&paths),
            Area::Clients => self.drop_on_clients(paths),
            Area::Profiles | Area::Wizard => self.wizard.take_dropped(&mut self.session, paths),
        }
    }

    /// A later start has a file. It is taken where one is asked for; elsewhere it would take the place of what is there.
    pub(super) fn take_offered(&mut self, file: PathBuf) -> Vec<Effect> {
        let takes = match self.area() {
            _ if letters::is_letter(&file) => self.takes_letters(),
            Area::Diagnosis => !self.diagnosis.is_busy(),
            Area::Clients => self.clients_lack_certificate(),
            Area::Network | Area::AdminKey | Area::Keys | Area::Letters => false,
            Area::Profiles | Area::Wizard => self.wizard.takes_files(),
        };
        let mut effects = vec![Effect::AnswerOffer(file.clone(), takes)];
        if takes {
            effects.extend(self.drop_files(vec![file]));
        }
        effects
    }

    /// A step in the rail, also out of the diagnosis.
    pub(super) fn go_to(&mut self, step: Step) -> Vec<Effect> {
        let mut closed = self.network.close();
        let was_above = self.admin_key.is_open();
        closed.extend(self.leave_admin_key());
        // The step below would ask for the key once more if it were entered anew.
        if !was_above || !self.is_at_steps() || step != self.wizard.at() {
            closed.extend(self.go_to_below(step));
        }
        closed
    }

    fn go_to_below(&mut self, step: Step) -> Vec<Effect> {
        let is_here = step == self.wizard.at();
        if self.own.is_changing() || (self.is_writing() && !is_here) {
            return Vec::new();
        }
        let mut effects = self.own.close();
        self.letters.close();
        if !self.diagnosis.is_open() && !self.clients.is_open() {
            effects.extend(self.wizard.go_to(&mut self.session, step));
            return effects;
        }
        effects.extend(self.diagnosis.close(&mut self.session));
        effects.extend(self.leave_clients_for(step));
        if !is_here {
            effects.extend(self.wizard.go_to(&mut self.session, step));
        }
        effects
    }

    pub(super) fn update_profiles(&mut self, intent: profiles::Intent) -> Vec<Effect> {
        let profiles::Update { mut effects, resume, renew } = self.profiles.update(&mut self.session, intent);
        if let Some(target) = resume {
            effects.extend(self.resume(target));
        }
        if let Some(profile) = renew {
            effects.extend(self.renew(profile));
        }
        effects
    }

    /// To the question for a file. The one that is chosen there is opened as for a token.
    fn renew(&mut self, profile: Profile) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        let mut effects = self.start_over();
        self.session.kept.renew(profile);
        effects.extend(self.profiles.begin_new());
        effects
    }

    pub(super) fn resume(&mut self, target: ResumeTarget) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        let mut effects = self.start_over();
        let file = target.file().to_owned();
        self.session.kept.resume(Some(target));
        effects.extend(self.wizard.update(&mut self.session, wizard::Intent::UseFile(file)));
        effects
    }

    pub(super) fn update_diagnosis(&mut self, intent: diagnosis::Intent) -> Vec<Effect> {
        let client = self.wizard.client_in_use(&self.session);
        let diagnosis::Update { mut effects, use_file } =
            self.diagnosis.update(&mut self.session, client.as_ref(), intent);
        if let Some(file) = use_file.filter(|_| !self.is_writing()) {
            effects.extend(self.diagnosis.close(&mut self.session));
            effects.extend(self.wizard.go_to(&mut self.session, Step::Certificate));
            effects.extend(self.wizard.update(&mut self.session, wizard::Intent::UseFile(file)));
        }
        effects
    }

    /// Opens the diagnosis with what an API answered to the token.
    pub(super) fn diagnose_trial(&mut self) -> Vec<Effect> {
        match self.wizard.tried() {
            Some(tried) => self.diagnosis.open_with(&mut self.session, None, None, tried, Then::Stay),
            None => Vec::new(),
        }
    }

    /// A button that a problem or a finding offers.
    pub(super) fn follow(&mut self, next: NextMove) -> Vec<Effect> {
        match next {
            NextMove::SetNetwork => return self.network.open_to_mend(),
            NextMove::OpenAdminKey => return self.open_admin_key(),
            _ => {}
        }
        if self.diagnosis.is_open() {
            return self.follow_finding(next);
        }
        match next {
            NextMove::TryAgain if self.demo_is_to_be_tried() => self.session.start_demo(),
            NextMove::TryAgain | NextMove::SetClock | NextMove::CheckNow => match self.wizard.try_again(next) {
                Some(intent) => self.wizard.update(&mut self.session, intent),
                None => self.proceed(),
            },
            NextMove::ChooseFile if self.wizard.at() == Step::Certificate => {
                self.handle_intent(Intent::Wizard(wizard::Intent::BrowseFiles))
            }
            NextMove::ChooseCertificate => self.wizard.browse_certificates(&mut self.session),
            // The words of an e-mail and the opening of a page are the view's; it asks to copy them.
            // The field for the place stands beside the problem.
            NextMove::MailDigdir
            | NextMove::MailApiOwner
            | NextMove::OpenPortal
            | NextMove::ChangePlace
            | NextMove::OpenAdminKey
            | NextMove::SetNetwork => Vec::new(),
            NextMove::ChooseFile
            | NextMove::RetypePassword
            | NextMove::ChangeEnvironment
            | NextMove::ChangeClient
            | NextMove::ChangeScopes
            | NextMove::ChangeClaims => match step_of(next) {
                Some(step) => self.wizard.go_to(&mut self.session, step),
                None => Vec::new(),
            },
        }
    }

    fn demo_is_to_be_tried(&self) -> bool {
        self.wizard.at() == Step::Certificate && matches!(self.session.demo(), DemoState::Failed(_))
    }

    /// A button of a finding: to the step where it is mended. Nothing is sent or created by it.
    fn follow_finding(&mut self, next: NextMove) -> Vec<Effect> {
        match step_of(next).filter(|_| self.leads_somewhere(next)) {
            Some(step) => self.go_to(step),
            None => Vec::new(),
        }
    }

    /// "Start over": back to the cards. Everything of this visit is dropped, keys and token too.
    pub(super) fn start_over(&mut self) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        let mut effects = self.wizard.cancel(&mut self.session);
        effects.extend(self.reset());
        effects
    }

    /// Everything of the demo is forgotten, also what was made with it.
    pub(super) fn leave_demo(&mut self) -> Vec<Effect> {
        if self.is_writing() {
            return Vec::new();
        }
        let mut effects = self.wizard.cancel(&mut self.session);
        effects.extend(self.session.leave_demo());
        self.stage = super::stage::Stage::default();
        effects.extend(self.reset());
        effects
    }

    /// As it was when the window opened, but for what is kept and what is on the clipboard. Nobody is given tokens any more.
    pub(super) fn reset(&mut self) -> Vec<Effect> {
        let mut effects = self.session.stop_serving();
        effects.extend(self.own.close());
        // What has waited is awaited by nobody any more.
        drop(self.admin_key.close());
        self.wizard.reset();
        self.own = super::own::Own::default();
        self.letters = super::letters::Letters::default();
        self.profiles = profiles::Profiles::default();
        self.session.reset();
        effects.extend(self.clients.reset());
        effects
    }
}

/// Where a move is made. What would send something, or is done elsewhere, leads to no step.
fn step_of(next: NextMove) -> Option<Step> {
    match next {
        NextMove::ChooseFile => Some(Step::Certificate),
        NextMove::RetypePassword | NextMove::ChooseCertificate => Some(Step::Password),
        NextMove::ChangeEnvironment => Some(Step::Environment),
        NextMove::ChangeClient | NextMove::ChangeScopes => Some(Step::Client),
        NextMove::ChangeClaims => Some(Step::Token),
        NextMove::ChangePlace
        | NextMove::TryAgain
        | NextMove::CheckNow
        | NextMove::OpenAdminKey
        | NextMove::MailDigdir
        | NextMove::MailApiOwner
        | NextMove::OpenPortal
        | NextMove::SetNetwork
        | NextMove::SetClock => None,
    }
}
