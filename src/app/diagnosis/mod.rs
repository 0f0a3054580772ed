//! «Feilsøk»: beside the six steps, from any of them, and back to where one was.
//!
//! It opens on a button or Ctrl+Shift+D, is handed a text or a file, and shows what the diagnosis found. It ends
//! with what was pasted forgotten, and nothing of the steps lost.

pub mod comparison;
mod from_refusal;
pub mod verification;

use super::wizard::complaint::Complaint;
use super::{Desktop, Primary, Step, Wizard};
use crate::contract::{Effect, Given, Question, Ticket};
use crate::diagnosis::{Circumstances, Diagnosis};
use crate::domain::Secret;
use crate::problem::{NextMove, Problem, Situation};
use comparison::Progress;
use std::path::PathBuf;
use verification::Verification;

/// What is typed and ticked on the screen.
#[derive(Debug)]
pub struct Draft {
    /// What is typed. It may hold a token, so it is a secret.
    pub text: Secret,
    /// How often the text was taken: its field forgets what was in it each time.
    pub taken: u32,
    /// Whether organisation numbers go into the report.
    pub with_organisations: bool,
    /// Whether the report is JSON, for programs, instead of text.
    pub as_json: bool,
}

impl Default for Draft {
    fn default() -> Self {
        Self { text: Secret::default(), taken: 0, with_organisations: true, as_json: false }
    }
}

impl Draft {
    /// An empty one, whose field forgets what was typed before.
    pub(in crate::app) fn after(before: &Self) -> Self {
        Self { taken: before.taken + 1, ..Self::default() }
    }
}

/// What was found, and in what.
#[derive(Debug)]
pub struct Told {
    /// What was looked at.
    pub given: Given,
    /// What was found in it.
    pub diagnosis: Diagnosis,
}

/// Where the diagnosis stands.
#[derive(Debug, Default)]
pub enum State {
    /// Nothing was handed over yet.
    #[default]
    Asking,
    /// The native dialog is open; what was found before, if anything, is kept in case of «Avbryt».
    Browsing(Ticket, Option<Box<Told>>),
    /// It is being looked at.
    Judging(Ticket, Given),
    /// The file could not be read, or the dialog not be shown.
    Unread(Problem),
    /// This was found.
    Told(Box<Told>),
}

impl State {
    /// What was found.
    #[must_use]
    pub fn told(&self) -> Option<&Told> {
        match self {
            Self::Told(told) | Self::Browsing(_, Some(told)) => Some(told),
            Self::Asking | Self::Browsing(_, None) | Self::Judging(..) | Self::Unread(_) => None,
        }
    }

    fn pending(&self) -> Option<Ticket> {
        match self {
            Self::Browsing(ticket, _) | Self::Judging(ticket, _) => Some(*ticket),
            Self::Asking | Self::Unread(_) | Self::Told(_) => None,
        }
    }
}

/// The screen is open.
#[derive(Debug, Default)]
pub(in crate::app) struct Open {
    state: State,
    /// What the step that was left had to complain of: it still stands there on the way back.
    left: Option<(Step, Vec<Complaint>)>,
    verification: Verification,
    comparison: Progress,
    /// What the wizard was answered, where it is that which is looked at.
    refusal: Option<Problem>,
}

impl Open {
    fn pending(&self) -> Option<Ticket> {
        self.state.pending().or(self.verification.pending()).or(self.comparison.pending())
    }
}

impl Wizard {
    /// Where the diagnosis stands; `None` while a step is on the screen.
    #[must_use]
    pub fn diagnosis(&self) -> Option<&State> {
        self.diagnosis.as_ref().map(|open| &open.state)
    }

    /// Whether a button of a finding leads to a step that can be shown now.
    #[must_use]
    pub fn leads_somewhere(&self, next: NextMove) -> bool {
        step_of(next).is_some_and(|step| self.can_go_to(step)) && !self.check.is_creating()
    }

    pub(in crate::app) fn open_diagnosis(&mut self) -> Vec<Effect> {
        if self.diagnosis.is_none() {
            let left = Some((self.at, std::mem::take(&mut self.complaints)));
            self.diagnosis = Some(Open { left, ..Open::default() });
            self.take_up_change();
            self.forget_desktop();
        }
        Vec::new()
    }

    /// Back to where one was. What was pasted is forgotten.
    pub(in crate::app) fn close_diagnosis(&mut self) -> Vec<Effect> {
        let Some(open) = self.diagnosis.take() else { return Vec::new() };
        let pending = open.pending();
        self.drafts.diagnosis = Draft::after(&self.drafts.diagnosis);
        // Another step has come meanwhile where a client was being created.
        let here = open.left.filter(|(step, _)| *step == self.at);
        self.complaints = here.map(|(_, complaints)| complaints).unwrap_or_default();
        self.leave_change(open.comparison);
        self.forget_desktop();
        pending.map(Effect::Cancel).into_iter().collect()
    }

    /// Where a text was saved is told on the screen that saved it.
    fn forget_desktop(&mut self) {
        if !matches!(self.desktop, Desktop::Saving(_)) {
            self.desktop = Desktop::Nothing;
        }
    }

    pub(in crate::app) fn diagnosis_primary(&self) -> Primary {
        match self.diagnosis().and_then(State::told) {
            Some(_) => Primary::DiagnoseAnother,
            None => Primary::Diagnose,
        }
    }

    pub(in crate::app) fn diagnosis_pending(&self) -> Option<Ticket> {
        self.diagnosis.as_ref().and_then(Open::pending)
    }

    /// «Finn feilen», or «Feilsøk noe annet» when something was found.
    pub(in crate::app) fn proceed_in_diagnosis(&mut self) -> Vec<Effect> {
        if self.diagnosis_pending().is_some() || self.is_changing_client() {
            return Vec::new();
        }
        if self.diagnosis_primary() == Primary::DiagnoseAnother {
            self.complaints.clear();
            self.drafts.diagnosis = Draft::after(&self.drafts.diagnosis);
            self.forget_desktop();
            if let Some(open) = &mut self.diagnosis {
                open.verification = Verification::default();
                open.comparison = Progress::default();
                open.refusal = None;
            }
            return self.stand(State::Asking);
        }
        self.diagnose_typed()
    }

    /// What is typed, together with what was pasted before.
    pub(in crate::app) fn diagnose_typed(&mut self) -> Vec<Effect> {
        if self.drafts.diagnosis.text.expose().trim().is_empty() {
            return self.complain(vec![Complaint::EvidenceMissing]);
        }
        self.diagnose_text(&Secret::default())
    }

    /// A text that was pasted: it is looked at at once, so that it never stands on the screen.
    pub(in crate::app) fn diagnose_text(&mut self, pasted: &Secret) -> Vec<Effect> {
        let Some(open) = &self.diagnosis else { return Vec::new() };
        let before = match (&open.state, open.state.told()) {
            (State::Judging(_, given), _) | (_, Some(Told { given, .. })) => Some(given),
            _ => None,
        };
        let before = match before {
            Some(Given::Text(text) | Given::Known(text)) => text.expose(),
            Some(Given::File(_)) | None => "",
        };
        let all = joined(&[before, self.drafts.diagnosis.text.expose(), pasted.expose()]);
        if all.expose().trim().is_empty() {
            return Vec::new();
        }
        let kept = &self.drafts.diagnosis;
        let (with_organisations, as_json) = (kept.with_organisations, kept.as_json);
        self.drafts.diagnosis = Draft { with_organisations, as_json, ..Draft::after(kept) };
        self.judge(Given::Text(all))
    }

    fn judge(&mut self, given: Given) -> Vec<Effect> {
        let mut effects: Vec<Effect> = self.diagnosis_pending().map(Effect::Cancel).into_iter().collect();
        self.stop_verifying();
        self.stop_comparing();
        self.complaints.clear();
        let ticket = self.tickets.next();
        let question = Question { given: given.clone(), circumstances: self.circumstances() };
        effects.push(Effect::Diagnose(ticket, Box::new(question)));
        self.stand(State::Judging(ticket, given));
        effects
    }

    fn stand(&mut self, state: State) -> Vec<Effect> {
        if let Some(open) = &mut self.diagnosis {
            open.state = state;
        }
        Vec::new()
    }

    /// What is known here besides the evidence.
    fn circumstances(&self) -> Circumstances {
        let offset = self.clock().map(|offset| if offset.is_slow() { offset.seconds() } else { -offset.seconds() });
        let environment = self.environment_shown().map(|environment| environment.kind);
        let keys = self.diagnosis.as_ref().map(|open| open.verification.keys.clone()).unwrap_or_default();
        let refusal = self.diagnosis.as_ref().and_then(|open| open.refusal.clone());
        let standing = self.standing();
        let comparison = self.diagnosis.as_ref().and_then(|open| open.comparison.comparison.clone());
        let at = Circumstances::at(self.now);
        Circumstances { clock_offset: offset, environment, keys, refusal, standing, comparison, ..at }
    }

    pub(in crate::app) fn diagnosed(&mut self, ticket: Ticket, result: Result<Box<Diagnosis>, Problem>) -> Vec<Effect> {
        let Some(open) = &mut self.diagnosis else { return Vec::new() };
        if open.state.pending() != Some(ticket) {
            return Vec::new();
        }
        open.state = match (std::mem::take(&mut open.state), result) {
            (State::Judging(_, given), Ok(diagnosis)) => State::Told(Box::new(Told { given, diagnosis: *diagnosis })),
            (State::Judging(..), Err(problem)) => State::Unread(problem),
            (state, _) => state,
        };
        Vec::new()
    }

    pub(in crate::app) fn browse_evidence(&mut self) -> Vec<Effect> {
        let mut effects = self.stop_verifying();
        effects.extend(self.stop_comparing());
        let Some(open) = &mut self.diagnosis else { return Vec::new() };
        if open.state.pending().is_some() {
            return Vec::new();
        }
        let ticket = self.tickets.next();
        let before = match std::mem::take(&mut open.state) {
            State::Told(told) => Some(told),
            State::Asking | State::Browsing(..) | State::Judging(..) | State::Unread(_) => None,
        };
        open.state = State::Browsing(ticket, before);
        effects.push(Effect::PickEvidence(ticket));
        effects
    }

    pub(in crate::app) fn evidence_picked(
        &mut self,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        if self.diagnosis_pending() != Some(ticket) {
            return Vec::new();
        }
        self.settle_diagnosis();
        match result {
            Ok(Some(path)) => self.judge(Given::File(path)),
            Ok(None) => Vec::new(),
            Err(problem) => self.stand(State::Unread(problem)),
        }
    }

    /// «Avbryt»: what was typed or pasted is in the field again, and what was found before is found still.
    pub(in crate::app) fn cancel_diagnosis(&mut self) -> Vec<Effect> {
        let cancelled = self.diagnosis_pending().map(Effect::Cancel).into_iter().collect();
        self.stop_verifying();
        self.stop_comparing();
        self.settle_diagnosis();
        cancelled
    }

    fn settle_diagnosis(&mut self) {
        let Some(open) = &mut self.diagnosis else { return };
        open.state = match std::mem::take(&mut open.state) {
            State::Browsing(_, Some(told)) => State::Told(told),
            State::Judging(_, Given::Text(text)) => {
                self.drafts.diagnosis.text = text;
                State::Asking
            }
            State::Browsing(_, None) | State::Judging(_, Given::File(_) | Given::Known(_)) => State::Asking,
            settled => settled,
        };
    }

    pub(in crate::app) fn drop_evidence(&mut self, mut paths: Vec<PathBuf>) -> Vec<Effect> {
        match paths.len() {
            0 => Vec::new(),
            1 => self.judge(Given::File(paths.swap_remove(0))),
            _ => {
                let effects = self.cancel_diagnosis();
                self.stand(State::Unread(Situation::SeveralFiles.into()));
                effects
            }
        }
    }

    /// The file that was looked at is chosen in step 1.
    pub(in crate::app) fn use_evidence(&mut self) -> Vec<Effect> {
        let Some(Given::File(path)) = self.diagnosis().and_then(State::told).map(|told| told.given.clone()) else {
            return Vec::new();
        };
        if self.check.is_creating() {
            return Vec::new();
        }
        let mut effects = self.close_diagnosis();
        effects.extend(self.go_to(Step::Certificate));
        effects.extend(self.read_file(path));
        effects
    }

    /// A button of a finding: to the step where it is mended. Nothing is sent or created by it.
    pub(in crate::app) fn follow_finding(&mut self, next: NextMove) -> Vec<Effect> {
        if !self.leads_somewhere(next) {
            return Vec::new();
        }
        let mut effects = self.close_diagnosis();
        if let Some(step) = step_of(next).filter(|step| *step != self.at) {
            effects.extend(self.go_to(step));
        }
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
        | NextMove::MailDigdir
        | NextMove::MailApiOwner
        | NextMove::OpenPortal
        | NextMove::SetClock => None,
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
