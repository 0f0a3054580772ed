//! A client as Maskinporten has it, against what is asked with it; and what mends the difference.
//!
//! Nobody is asked unless somebody presses the button that names the host, and nothing is changed unless somebody
//! presses the button that says what. Production asks once more. A change that was sent is not stopped.

use super::{Open, State, Told};
use crate::app::Wizard;
use crate::contract::{Admin, Changed, Comparing, Effect, Given, Question, Ticket};
use crate::diagnosis::{Comparison, Diagnosis};
use crate::domain::{ClientId, EnvironmentKind, Secret};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{Amendment, Registered};

/// How far it has come.
#[derive(Debug, Default)]
pub enum Stage {
    /// Nobody has been asked.
    #[default]
    NotAsked,
    /// It is being read.
    Asking(Ticket),
    /// What was read is among the findings.
    Told,
    /// It could not be read, or not be changed.
    Failed(Problem),
    /// In production: shall this be changed?
    Confirming(Amendment),
    /// It is being changed; nothing stops that.
    Changing(Ticket, Amendment),
    /// It was changed, and was read again.
    Changed(Amendment),
    /// It was changed, and could not be read again.
    ChangedUnread(Amendment, Problem),
}

/// Who can be asked of a client.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Askable {
    /// No client is chosen yet.
    NoClient,
    /// A client is, but no administration client, as which one asks.
    NoAdministration,
    /// This host can be asked.
    Host(String),
}

/// A change that was on its way when «Feilsøk» was left, and what has come of it since.
#[derive(Debug)]
pub(in crate::app) struct Left {
    progress: Progress,
    /// What was found in what was read again, once it was.
    diagnosis: Option<Box<Diagnosis>>,
}

/// What was asked, and what it gave.
#[derive(Debug, Default)]
pub(in crate::app) struct Progress {
    stage: Stage,
    /// What was read last: more that is pasted is judged by it as well.
    pub(in crate::app) comparison: Option<Comparison>,
}

impl Progress {
    /// What can be stopped.
    pub(in crate::app) fn pending(&self) -> Option<Ticket> {
        if let Stage::Asking(ticket) = self.stage { Some(ticket) } else { None }
    }

    fn awaits(&self, ticket: Ticket) -> bool {
        self.awaited() == Some(ticket)
    }

    fn awaited(&self) -> Option<Ticket> {
        match self.stage {
            Stage::Asking(ticket) | Stage::Changing(ticket, _) => Some(ticket),
            _ => None,
        }
    }

    /// The change came to this end. What was read again, if it was.
    fn end_change(&mut self, result: Result<Changed, Problem>) -> Option<(Registered, Box<Diagnosis>)> {
        let Stage::Changing(_, change) = std::mem::take(&mut self.stage) else { return None };
        match result {
            Ok(Changed::ReadBack(comparison, diagnosis)) => {
                let registered = comparison.registered.clone();
                self.comparison = Some(comparison);
                self.stage = Stage::Changed(change);
                return Some((registered, diagnosis));
            }
            Ok(Changed::NotReadBack(problem)) => self.stage = Stage::ChangedUnread(change, problem),
            Err(problem) => self.stage = Stage::Failed(problem),
        }
        None
    }

    pub(in crate::app) fn is_changing(&self) -> bool {
        matches!(self.stage, Stage::Changing(..))
    }

    /// Nobody is asked any more, and nothing changed that was not confirmed; what was read is kept.
    pub(in crate::app) fn stop(&mut self) {
        if !self.is_changing() {
            self.stage = if self.comparison.is_some() { Stage::Told } else { Stage::NotAsked };
        }
    }
}

impl Open {
    /// Shows what was found in what was read.
    fn show_found(&mut self, diagnosis: Diagnosis) {
        match &mut self.state {
            State::Told(told) => told.diagnosis = diagnosis,
            State::Asking | State::Unread(_) => {
                let given = Given::Known(Secret::default());
                self.state = State::Told(Box::new(Told { given, diagnosis }));
            }
            // Something else was pasted meanwhile, and is judged with this when it comes.
            State::Browsing(..) | State::Judging(..) => {}
        }
    }
}

impl Wizard {
    /// How far the comparison has come.
    #[must_use]
    pub fn comparison(&self) -> Option<&Stage> {
        self.diagnosis.as_ref().map(|open| &open.comparison.stage)
    }

    /// Whether a client is being changed: nothing else is asked meanwhile. Also after «Feilsøk» was left.
    #[must_use]
    pub fn is_changing_client(&self) -> bool {
        let here = self.diagnosis.as_ref().map(|open| &open.comparison);
        here.into_iter().chain(self.left_change.as_ref().map(|left| &left.progress)).any(Progress::is_changing)
    }

    /// «Feilsøk» is left. A change that is on its way is kept: its answer is wanted.
    pub(in crate::app) fn leave_change(&mut self, progress: Progress) {
        if progress.is_changing() {
            self.left_change = Some(Left { progress, diagnosis: None });
        }
    }

    /// «Feilsøk» is opened: with the change that was on its way when it was left.
    pub(in crate::app) fn take_up_change(&mut self) {
        if let (Some(open), Some(left)) = (&mut self.diagnosis, self.left_change.take()) {
            open.comparison = left.progress;
            if let Some(diagnosis) = left.diagnosis {
                open.show_found(*diagnosis);
            }
        }
    }

    /// Whether a client can be compared, and who would be asked.
    #[must_use]
    pub fn askable(&self) -> Askable {
        match (self.check.settled(), self.comparing_as()) {
            (None, _) => Askable::NoClient,
            (_, None) => Askable::NoAdministration,
            (_, Some(admin)) => Askable::Host(admin.environment.self_service.host().to_owned()),
        }
    }

    /// As the administration client that was typed, or else the one that such an organisation has from the beginning.
    fn comparing_as(&self) -> Option<Admin> {
        let likely = || ClientId::parse(&self.likely_admin_client()?).ok();
        self.admin(self.administration_client().or_else(likely)?)
    }

    fn comparing(&self) -> Option<Comparing> {
        let open = self.diagnosis.as_ref()?;
        let (settled, admin) = (self.check.settled()?, self.comparing_as()?);
        let given = open.state.told().map_or_else(|| Given::Known(Secret::default()), |told| told.given.clone());
        let question = Question { given, circumstances: self.circumstances() };
        Some(Comparing { admin, client_id: settled.client_id.clone(), scopes: settled.scopes.clone(), question })
    }

    /// «Sammenlign med det som er registrert».
    pub(in crate::app) fn compare_client(&mut self) -> Vec<Effect> {
        if self.diagnosis_pending().is_some() || self.is_changing_client() {
            return Vec::new();
        }
        let Some(comparing) = self.comparing() else { return Vec::new() };
        let ticket = self.tickets.next();
        self.stand_at(Stage::Asking(ticket));
        vec![Effect::CompareClient(ticket, Box::new(comparing))]
    }

    /// A button of a finding. In production it asks first.
    pub(in crate::app) fn change_client(&mut self, change: Amendment) -> Vec<Effect> {
        if self.diagnosis_pending().is_some() || self.is_changing_client() {
            return Vec::new();
        }
        let environment = self.environment_shown().map(|environment| environment.kind);
        if environment == Some(EnvironmentKind::Production) {
            self.stand_at(Stage::Confirming(change));
            return Vec::new();
        }
        self.send_change(change)
    }

    /// «Ja, endre i produksjon».
    pub(in crate::app) fn confirm_change(&mut self) -> Vec<Effect> {
        match self.comparison() {
            Some(Stage::Confirming(change)) => self.send_change(change.clone()),
            _ => Vec::new(),
        }
    }

    fn send_change(&mut self, change: Amendment) -> Vec<Effect> {
        let seen = self.diagnosis.as_ref().and_then(|open| open.comparison.comparison.clone());
        let (Some(seen), Some(comparing)) = (seen, self.comparing()) else { return Vec::new() };
        let ticket = self.tickets.next();
        self.stand_at(Stage::Changing(ticket, change.clone()));
        vec![Effect::ChangeClient(ticket, change, Box::new(seen.registered), Box::new(comparing))]
    }

    pub(in crate::app) fn client_compared(
        &mut self,
        ticket: Ticket,
        result: Result<(Comparison, Box<Diagnosis>), Problem>,
    ) -> Vec<Effect> {
        let Some(open) = self.diagnosis.as_mut().filter(|open| open.comparison.pending() == Some(ticket)) else {
            return Vec::new();
        };
        let (comparison, diagnosis) = match result {
            Ok(told) => told,
            Err(problem) => {
                open.comparison.stage = Stage::Failed(problem);
                return Vec::new();
            }
        };
        let registered = comparison.registered.clone();
        open.comparison.comparison = Some(comparison);
        open.comparison.stage = Stage::Told;
        open.show_found(*diagnosis);
        let mut effects = self.keep_keys_end(&registered);
        effects.extend(self.settle_changes(&registered));
        effects
    }

    /// The change came to an end, wherever one is by now: what came of a write is never dropped.
    pub(in crate::app) fn client_changed(&mut self, ticket: Ticket, result: Result<Changed, Problem>) -> Vec<Effect> {
        if !matches!(&result, Err(problem) if problem.situation == Situation::ChangeUnknown) {
            self.close_change(ticket);
        }
        let ended = if let Some(open) = self.diagnosis.as_mut().filter(|open| open.comparison.awaits(ticket)) {
            let ended = open.comparison.end_change(result);
            ended.map(|(registered, diagnosis)| {
                open.show_found(*diagnosis);
                registered
            })
        } else if let Some(left) = self.left_change.as_mut().filter(|left| left.progress.awaits(ticket)) {
            let ended = left.progress.end_change(result);
            ended.map(|(registered, diagnosis)| {
                left.diagnosis = Some(diagnosis);
                registered
            })
        } else {
            None
        };
        ended.map(|registered| self.keep_keys_end(&registered)).unwrap_or_default()
    }

    /// Something else is looked at, «Avbryt», or «Nei» to a change.
    pub(in crate::app) fn stop_comparing(&mut self) -> Vec<Effect> {
        let Some(open) = &mut self.diagnosis else { return Vec::new() };
        let stopped = open.comparison.pending().map(Effect::Cancel);
        open.comparison.stop();
        stopped.into_iter().collect()
    }

    fn stand_at(&mut self, stage: Stage) {
        if let Some(open) = &mut self.diagnosis {
            open.comparison.stage = stage;
        }
    }
}
