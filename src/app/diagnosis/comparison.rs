//! A client as Maskinporten has it, against what is asked with it; and what mends the difference.
//!
//! Nobody is asked unless somebody presses the button that names the host, and nothing is changed unless somebody
//! presses the button that says what. Production asks once more. A change that was sent is not stopped.

use super::{Diagnosed, DiagnosisArea, Open, State, Then};
use crate::app::session::{ClientInUse, Session};
use crate::contract::{Changed, Comparing, Effect, Input, Question, Ticket};
use crate::diagnosis::{Comparison, Diagnosis, Fix};
use crate::domain::{EnvironmentKind, Secret};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Amendment;

/// How far it has come.
#[derive(Debug, Default)]
pub enum Stage {
    /// Nobody has been asked.
    #[default]
    NotAsked,
    /// It is being read.
    Asking(Ticket),
    /// What was read is among the findings.
    Answered,
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

impl Askable {
    /// Whether this client can be compared, and who would be asked.
    #[must_use]
    pub fn of(client: Option<&ClientInUse>) -> Self {
        match client.map(|client| client.admin.as_ref()) {
            None => Self::NoClient,
            Some(None) => Self::NoAdministration,
            Some(Some(admin)) => Self::Host(admin.environment.self_service.host().to_owned()),
        }
    }
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

    fn changes(&self) -> Option<Ticket> {
        if let Stage::Changing(ticket, _) = self.stage { Some(ticket) } else { None }
    }

    pub(in crate::app) fn is_changing(&self) -> bool {
        matches!(self.stage, Stage::Changing(..))
    }

    /// Nobody is asked any more, and nothing changed that was not confirmed; what was read is kept.
    pub(in crate::app) fn stop(&mut self) {
        if !self.is_changing() {
            self.stage = if self.comparison.is_some() { Stage::Answered } else { Stage::NotAsked };
        }
    }
}

impl Open {
    /// Shows what was read, and what was found in it.
    fn show_read(&mut self, comparison: Comparison, diagnosis: Diagnosis) {
        self.comparison.comparison = Some(comparison);
        match &mut self.state {
            State::Shown(told) => told.diagnosis = diagnosis,
            State::Asking | State::Unread(_) => {
                let given = Input::FromWizard(Secret::default());
                self.state = State::Shown(Box::new(Diagnosed { given, diagnosis }));
            }
            // Something else was pasted meanwhile, and is judged with this when it comes.
            State::Browsing(..) | State::Judging(..) => {}
        }
    }
}

impl DiagnosisArea {
    /// Whether this is the ticket of the change that is on its way.
    pub(in crate::app) fn is_changing_as(&self, ticket: Ticket) -> bool {
        let stage = self.open.as_ref().map(|open| &open.comparison.stage);
        matches!(stage, Some(Stage::Changing(awaited, _)) if *awaited == ticket)
    }

    /// The change was stopped before anything was sent: all is as it was read.
    pub(in crate::app) fn write_stopped(&mut self) -> Vec<Effect> {
        self.set_stage(Stage::Answered);
        Vec::new()
    }

    /// How far the comparison has come.
    #[must_use]
    pub fn comparison(&self) -> Option<&Stage> {
        self.open.as_ref().map(|open| &open.comparison.stage)
    }

    /// Whether a client is being changed: nothing else is asked meanwhile.
    #[must_use]
    pub fn is_changing_client(&self) -> bool {
        self.open.as_ref().is_some_and(|open| open.comparison.is_changing())
    }

    /// Whether a change is asked about first: in production it is.
    #[must_use]
    pub fn confirms_changes(session: &Session) -> bool {
        session.environment_shown().is_some_and(|here| here.kind == EnvironmentKind::Production)
    }

    fn comparing(&self, session: &Session, client: Option<&ClientInUse>) -> Option<Comparing> {
        let open = self.open.as_ref()?;
        let ClientInUse { client_id, scopes, admin } = client?.clone();
        let given = open.state.shown().map_or_else(|| Input::FromWizard(Secret::default()), |told| told.given.clone());
        let question = Question { given, circumstances: self.circumstances(session) };
        Some(Comparing { admin: admin?, client_id, scopes, question })
    }

    /// "Compare with what is registered".
    pub(in crate::app) fn compare_client(
        &mut self,
        session: &mut Session,
        client: Option<&ClientInUse>,
    ) -> Vec<Effect> {
        if self.pending().is_some() || self.is_changing_client() {
            return Vec::new();
        }
        let Some(comparing) = self.comparing(session, client) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.set_stage(Stage::Asking(ticket));
        vec![Effect::CompareClient(ticket, Box::new(comparing))]
    }

    /// A button of a finding. In production it asks first.
    pub(in crate::app) fn change_client(
        &mut self,
        session: &mut Session,
        client: Option<&ClientInUse>,
        change: Amendment,
    ) -> Vec<Effect> {
        if self.pending().is_some() || self.is_changing_client() {
            return Vec::new();
        }
        if Self::confirms_changes(session) {
            self.set_stage(Stage::Confirming(change));
            return Vec::new();
        }
        self.send_change(session, client, change)
    }

    /// "Yes, change it in production".
    pub(in crate::app) fn confirm_change(
        &mut self,
        session: &mut Session,
        client: Option<&ClientInUse>,
    ) -> Vec<Effect> {
        match self.comparison() {
            Some(Stage::Confirming(change)) => self.send_change(session, client, change.clone()),
            _ => Vec::new(),
        }
    }

    fn send_change(&mut self, session: &mut Session, client: Option<&ClientInUse>, change: Amendment) -> Vec<Effect> {
        let seen = self.open.as_ref().and_then(|open| open.comparison.comparison.clone());
        let (Some(seen), Some(comparing)) = (seen, self.comparing(session, client)) else { return Vec::new() };
        let ticket = session.tickets.issue();
        self.set_stage(Stage::Changing(ticket, change.clone()));
        vec![Effect::ChangeClient(ticket, change, Box::new(seen.registered), Box::new(comparing))]
    }

    pub(in crate::app) fn client_compared(
        &mut self,
        session: &mut Session,
        client: Option<&ClientInUse>,
        ticket: Ticket,
        result: Result<(Comparison, Box<Diagnosis>), Problem>,
    ) -> Vec<Effect> {
        let Some(open) = self.open.as_mut().filter(|open| open.comparison.pending() == Some(ticket)) else {
            return Vec::new();
        };
        let (comparison, diagnosis) = match result {
            Ok(told) => told,
            Err(problem) => {
                open.then = Then::Stay;
                open.comparison.stage = Stage::Failed(problem);
                return Vec::new();
            }
        };
        let registered = comparison.registered.clone();
        let mend = mend(std::mem::take(&mut open.then), &diagnosis);
        open.comparison.stage = Stage::Answered;
        open.show_read(comparison, *diagnosis);
        let mut effects = session.keep_keys_end(&registered);
        effects.extend(session.settle_changes(&registered));
        if let Some(change) = mend {
            effects.extend(self.change_client(session, client, change));
        }
        effects
    }

    /// Whether the client was changed because of a refusal of the wizard's, so that it is worth asking again.
    pub(in crate::app) fn has_mended_refusal(&self) -> bool {
        self.open
            .as_ref()
            .is_some_and(|open| open.refusal.is_some() && matches!(open.comparison.stage, Stage::Changed(_)))
    }

    /// The change came to an end.
    pub(in crate::app) fn client_changed(
        &mut self,
        session: &mut Session,
        ticket: Ticket,
        result: Result<Changed, Problem>,
    ) -> Vec<Effect> {
        if !matches!(&result, Err(problem) if problem.situation == Situation::ChangeUnknown) {
            session.kept.journal.close_change(ticket);
        }
        let Some(open) = self.open.as_mut().filter(|open| open.comparison.changes() == Some(ticket)) else {
            return Vec::new();
        };
        let Stage::Changing(_, change) = std::mem::take(&mut open.comparison.stage) else { return Vec::new() };
        match result {
            Ok(Changed::ReadBack(comparison, diagnosis)) => {
                let registered = comparison.registered.clone();
                open.comparison.stage = Stage::Changed(change);
                open.show_read(*comparison, *diagnosis);
                return session.keep_keys_end(&registered);
            }
            Ok(Changed::NotReadBack(problem)) => open.comparison.stage = Stage::ChangedUnread(change, problem),
            Err(problem) => open.comparison.stage = Stage::Failed(problem),
        }
        Vec::new()
    }

    /// Something else is looked at, "Cancel", or "No" to a change.
    pub(in crate::app) fn stop_comparing(&mut self) -> Vec<Effect> {
        let Some(open) = &mut self.open else { return Vec::new() };
        let stopped = open.comparison.pending().map(Effect::Cancel);
        if stopped.is_some() {
            // What was to follow the answer is not done after another one.
            open.then = Then::Stay;
        }
        open.comparison.stop();
        stopped.into_iter().collect()
    }

    fn set_stage(&mut self, stage: Stage) {
        if let Some(open) = &mut self.open {
            open.comparison.stage = stage;
        }
    }
}

/// The change that was asked for, where what was read shows that it mends the client.
fn mend(then: Then, diagnosis: &Diagnosis) -> Option<Amendment> {
    let Then::Add(scope) = then else { return None };
    let wanted = Fix::Change(Amendment::AddScope(scope.clone()));
    diagnosis.findings.iter().any(|found| found.fixes.contains(&wanted)).then_some(Amendment::AddScope(scope))
}
