//! "Diagnose": beside the six steps, from any of them, and back to where one was.
//!
//! It opens on a button or Ctrl+Shift+D, is handed a text or a file, and shows what the diagnosis found. It ends
//! with what was pasted forgotten, and nothing of the steps lost.

pub mod comparison;
pub mod verification;

use crate::app::complaint::Complaint;
use crate::app::primary::Primary;
use crate::app::session::{ClientInUse, Session};
use crate::contract::{Effect, Input, Question, Ticket};
use crate::diagnosis::{Checks, Circumstances, Diagnosis};
use crate::domain::Secret;
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Amendment;
use comparison::Progress;
use std::path::PathBuf;
use verification::Verification;

/// What a person wants of "Diagnose".
#[derive(Debug, Clone)]
pub enum Intent {
    /// Look at a text that was pasted.
    DiagnoseText(Secret),
    /// Look at what is typed, together with what was looked at before.
    DiagnoseMore,
    /// Open the dialog for a file to look at.
    BrowseEvidence,
    /// Ask the issuer of a token for its keys, to verify the signature.
    VerifyToken,
    /// Compare the client with what Maskinporten has of it.
    CompareClient,
    /// Mend a difference; in production that is asked about first.
    ChangeClient(Amendment),
    /// "Yes, change it in production".
    ConfirmChange,
    /// "No, do not change it".
    LeaveUnchanged,
    /// Choose the file that was looked at in step 1.
    UseEvidence,
}

/// What is typed and ticked on the screen.
#[derive(Debug)]
pub struct Draft {
    /// What is typed. It may hold a token, so it is a secret.
    pub text: Secret,
    /// Whether organisation numbers go into the report.
    pub with_organisations: bool,
    /// Whether the report is JSON, for programs, instead of text.
    pub as_json: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self { text: Secret::default(), with_organisations: true, as_json: false }
    }
}

/// What was found, and in what.
#[derive(Debug)]
pub struct Diagnosed {
    /// What was looked at.
    pub given: Input,
    /// What was found in it.
    pub diagnosis: Diagnosis,
}

/// Where the diagnosis stands.
#[derive(Debug, Default)]
pub enum State {
    /// Nothing was handed over yet.
    #[default]
    Asking,
    /// The native dialog is open; what was found before, if anything, is kept in case of "Cancel".
    Browsing(Ticket, Option<Box<Diagnosed>>),
    /// It is being looked at.
    Judging(Ticket, Input),
    /// The file could not be read, or the dialog not be shown.
    Unread(Problem),
    /// This was found.
    Shown(Box<Diagnosed>),
}

impl State {
    /// What was found.
    #[must_use]
    pub fn shown(&self) -> Option<&Diagnosed> {
        match self {
            Self::Shown(told) | Self::Browsing(_, Some(told)) => Some(told),
            Self::Asking | Self::Browsing(_, None) | Self::Judging(..) | Self::Unread(_) => None,
        }
    }

    fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Browsing(ticket, _) | Self::Judging(ticket, _) => Some(*ticket),
            Self::Asking | Self::Unread(_) | Self::Shown(_) => None,
        }
    }
}

/// The screen is open.
#[derive(Debug, Default)]
pub(in crate::app) struct Open {
    state: State,
    verification: Verification,
    comparison: Progress,
    /// What the wizard was answered, where it is that which is looked at.
    refusal: Option<Problem>,
    /// What the server told of its checks on the same request.
    checks: Option<Checks>,
}

impl Open {
    fn pending(&self) -> Option<Ticket> {
        self.state.pending().or(self.verification.pending()).or(self.comparison.pending())
    }
}

/// "Diagnose": beside the six steps.
#[derive(Debug, Default)]
pub struct DiagnosisArea {
    /// What is typed and ticked.
    pub draft: Draft,
    complaints: Vec<Complaint>,
    /// `None` while another area is on the screen.
    open: Option<Open>,
}

impl DiagnosisArea {
    /// Decides what an intent means. `client` is the one that the wizard has settled on.
    pub(super) fn update(&mut self, session: &mut Session, client: Option<&ClientInUse>, intent: Intent) -> Update {
        match intent {
            Intent::DiagnoseText(text) => self.diagnose_text(session, &text).into(),
            Intent::DiagnoseMore => self.diagnose_typed(session).into(),
            Intent::BrowseEvidence => self.browse_evidence(session).into(),
            Intent::VerifyToken => self.verify_token(session).into(),
            Intent::CompareClient => self.compare_client(session, client).into(),
            Intent::ChangeClient(change) => self.change_client(session, client, change).into(),
            Intent::ConfirmChange => self.confirm_change(session, client).into(),
            Intent::LeaveUnchanged => self.stop_comparing().into(),
            Intent::UseEvidence => self.use_evidence(),
        }
    }

    /// Whether it is on the screen.
    #[must_use]
    pub fn is_open(&self) -> bool {
        self.open.is_some()
    }

    /// Where the diagnosis stands; `None` while another area is on the screen.
    #[must_use]
    pub fn state(&self) -> Option<&State> {
        self.open.as_ref().map(|open| &open.state)
    }

    /// What has to be put right before it goes on.
    #[must_use]
    pub fn complaints(&self) -> &[Complaint] {
        &self.complaints
    }

    pub(super) fn open(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.open.is_none() {
            self.open = Some(Open::default());
            session.forget_desktop();
        }
        Vec::new()
    }

    /// Opens with what the wizard itself knows: a refusal, what the server told of its checks, and what was asked or
    /// answered.
    pub(super) fn open_with(
        &mut self,
        session: &mut Session,
        refusal: Option<Problem>,
        checks: Option<Checks>,
        text: Secret,
    ) -> Vec<Effect> {
        if self.open.is_some() {
            return Vec::new();
        }
        self.open(session);
        if let Some(open) = &mut self.open {
            open.refusal = refusal;
            open.checks = checks;
        }
        self.judge(session, Input::FromWizard(text))
    }

    /// Back to where one was. What was pasted is forgotten. A change that was sent is awaited here: leaving would
    /// only hide its answer.
    pub(super) fn close(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_changing_client() {
            return Vec::new();
        }
        let Some(open) = self.open.take() else { return Vec::new() };
        self.draft = Draft::default();
        self.complaints.clear();
        session.forget_desktop();
        open.pending().map(Effect::Cancel).into_iter().collect()
    }

    /// What the one filled button does now.
    #[must_use]
    pub fn primary(&self) -> Primary {
        match self.state().and_then(State::shown) {
            Some(_) => Primary::DiagnoseAnother,
            None => Primary::Diagnose,
        }
    }

    /// What can be stopped.
    pub(super) fn pending(&self) -> Option<Ticket> {
        self.open.as_ref().and_then(Open::pending)
    }

    /// Whether something is under way, so that the filled button has to wait.
    #[must_use]
    pub fn is_busy(&self) -> bool {
        self.pending().is_some() || self.is_changing_client()
    }

    /// "Find the problem", or "Diagnose something else" when something was found.
    pub(super) fn proceed(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.is_busy() {
            return Vec::new();
        }
        if self.primary() == Primary::DiagnoseAnother {
            self.complaints.clear();
            self.draft = Draft::default();
            session.forget_desktop();
            self.open = Some(Open::default());
            return Vec::new();
        }
        self.diagnose_typed(session)
    }

    /// What is typed, together with what was pasted before.
    pub(in crate::app) fn diagnose_typed(&mut self, session: &mut Session) -> Vec<Effect> {
        if self.draft.text.expose().trim().is_empty() {
            self.complaints = vec![Complaint::EvidenceMissing];
            return Vec::new();
        }
        self.diagnose_text(session, &Secret::default())
    }

    /// A text that was pasted: it is looked at at once, so that it never stands on the screen.
    pub(in crate::app) fn diagnose_text(&mut self, session: &mut Session, pasted: &Secret) -> Vec<Effect> {
        let Some(open) = &self.open else { return Vec::new() };
        let before = match (&open.state, open.state.shown()) {
            (State::Judging(_, given), _) | (_, Some(Diagnosed { given, .. })) => Some(given),
            _ => None,
        };
        let before = match before {
            Some(Input::Text(text) | Input::FromWizard(text)) => text.expose(),
            Some(Input::File(_)) | None => "",
        };
        let all = joined(&[before, self.draft.text.expose(), pasted.expose()]);
        if all.expose().trim().is_empty() {
            return Vec::new();
        }
        drop(self.draft.text.take());
        self.judge(session, Input::Text(all))
    }

    fn judge(&mut self, session: &mut Session, given: Input) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.pending().map(Effect::Cancel).into_iter().collect();
        self.stop_verifying();
        self.stop_comparing();
        self.complaints.clear();
        let ticket = session.tickets.issue();
        let question = Question { given: given.clone(), circumstances: self.circumstances(session) };
        effects.push(Effect::Diagnose(ticket, Box::new(question)));
        self.set_state(State::Judging(ticket, given));
        effects
    }

    fn set_state(&mut self, state: State) -> Vec<Effect> {
        if let Some(open) = &mut self.open {
            open.state = state;
        }
        Vec::new()
    }

    /// What is known here besides the evidence.
    fn circumstances(&self, session: &Session) -> Circumstances {
        let keys = self.open.as_ref().map(|open| open.verification.keys.clone()).unwrap_or_default();
        let refusal = self.open.as_ref().and_then(|open| open.refusal.clone());
        let checks = self.open.as_ref().and_then(|open| open.checks.clone());
        let comparison = self.open.as_ref().and_then(|open| open.comparison.comparison.clone());
        Circumstances { keys, refusal, comparison, checks, ..session.circumstances() }
    }

    pub(in crate::app) fn diagnosed(&mut self, ticket: Ticket, result: Result<Box<Diagnosis>, Problem>) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        if open.state.pending() != Some(ticket) {
            return Vec::new();
        }
        open.state = match (std::mem::take(&mut open.state), result) {
            (State::Judging(_, given), Ok(diagnosis)) => {
                State::Shown(Box::new(Diagnosed { given, diagnosis: *diagnosis }))
            }
            (State::Judging(..), Err(problem)) => State::Unread(problem),
            (state, _) => state,
        };
        Vec::new()
    }

    pub(in crate::app) fn browse_evidence(&mut self, session: &mut Session) -> Vec<Effect> {
        let mut effects = self.stop_verifying();
        effects.extend(self.stop_comparing());
        let Some(open) = &mut self.open else { return Vec::new() };
        if open.state.pending().is_some() {
            return Vec::new();
        }
        let ticket = session.tickets.issue();
        let before = match std::mem::take(&mut open.state) {
            State::Shown(told) => Some(told),
            State::Asking | State::Browsing(..) | State::Judging(..) | State::Unread(_) => None,
        };
        open.state = State::Browsing(ticket, before);
        effects.push(Effect::PickEvidence(ticket));
        effects
    }

    pub(in crate::app) fn evidence_picked(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        if self.pending() != Some(ticket) {
            return Vec::new();
        }
        self.settle();
        match result {
            Ok(Some(path)) => self.judge(session, Input::File(path)),
            Ok(None) => Vec::new(),
            Err(problem) => self.set_state(State::Unread(problem)),
        }
    }

    /// "Cancel": what was typed or pasted is in the field again, and what was found before is found still.
    pub(in crate::app) fn cancel(&mut self) -> Vec<Effect> {
        let cancelled = self.pending().map(Effect::Cancel).into_iter().collect();
        self.stop_verifying();
        self.stop_comparing();
        self.settle();
        cancelled
    }

    fn settle(&mut self) {
        let Some(open) = &mut self.open else { return };
        open.state = match std::mem::take(&mut open.state) {
            State::Browsing(_, Some(told)) => State::Shown(told),
            State::Judging(_, Input::Text(text)) => {
                self.draft.text = text;
                State::Asking
            }
            State::Browsing(_, None) | State::Judging(_, Input::File(_) | Input::FromWizard(_)) => State::Asking,
            settled => settled,
        };
    }

    pub(in crate::app) fn drop_evidence(&mut self, session: &mut Session, mut paths: Vec<PathBuf>) -> Vec<Effect> {
        match paths.len() {
            0 => Vec::new(),
            1 => self.judge(session, Input::File(paths.swap_remove(0))),
            _ => {
                let effects = self.cancel();
                self.set_state(State::Unread(Situation::SeveralFiles.into()));
                effects
            }
        }
    }

    /// The file that was looked at is chosen in step 1.
    fn use_evidence(&mut self) -> Update {
        match self.state().and_then(State::shown).map(|told| &told.given) {
            Some(Input::File(path)) => Update { use_file: Some(path.clone()), ..Update::default() },
            Some(Input::Text(_) | Input::FromWizard(_)) | None => Update::default(),
        }
    }
}

/// What is to be done about an intent.
#[derive(Debug, Default)]
pub(super) struct Update {
    /// By the world.
    pub(super) effects: Vec<Effect>,
    /// By the wizard: this file is chosen in step 1.
    pub(super) use_file: Option<PathBuf>,
}

impl From<Vec<Effect>> for Update {
    fn from(effects: Vec<Effect>) -> Self {
        Self { effects, use_file: None }
    }
}

/// The parts that are there, each from a line of its own, in one piece of memory.
fn joined(parts: &[&str]) -> Secret {
    let mut all = String::with_capacity(parts.iter().map(|part| part.len() + 1).sum());
    for part in parts.iter().filter(|part| !part.trim().is_empty()) {
        if !all.is_empty() {
            all.push('\n');
        }
        all.push_str(part);
    }
    Secret::new(all)
}
