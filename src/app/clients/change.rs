//! One client is changed: read, told what will stop working, asked, and changed the one way there is.
//!
//! ```text
//! Reading → Asking … → Changing → Ended
//! ```

#[cfg(test)]
mod tests;

use crate::app::keys::Circumstances;
use crate::contract::{Effect, Report, Ticket, Tickets};
use crate::domain::{EnvironmentKind, Scope, Timestamp, is_invisible};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::{self, Amendment, Edit, Registered, TOKEN_LIFETIMES, Trace};

/// The most characters of a name. \[inferred\] What the API takes is not documented.
const LONGEST_NAME: usize = 255;

/// What is said before, and what a person has to agree to.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Warning {
    /// The client is one of production.
    Production,
    /// These are given up: whoever asks for one of them with this client is refused. The setups of ours that do.
    ScopesGo(Vec<Scope>, Vec<String>),
    /// The client gets no tokens any more: whatever uses it stops. How many keys it has, and the setups of ours that use it.
    ClientStops(usize, Vec<String>),
    /// The client gets tokens again, with all that it may ask for.
    ClientStarts(Vec<Scope>),
    /// Its name is to be typed, so that the right one is deactivated in production.
    TypeName(String),
}

/// Where it stands.
#[derive(Debug)]
pub enum ChangeStage {
    /// The client is being read.
    Reading(Ticket),
    /// A person is asked, and nothing is done until they answer.
    Asking(Warning),
    /// The client is being changed.
    Changing(Ticket),
    /// A person said no, and nothing was changed.
    Declined,
    /// It came to its end.
    Ended(Box<Result<Made, Problem>>),
}

/// What came of it.
#[derive(Debug)]
pub struct Made {
    /// The client as it is now; `None` where it could not be read back.
    pub after: Option<Box<Registered>>,
    /// What was changed; `None` where it was so already, and nothing was sent.
    pub trace: Option<Trace>,
    /// What takes it back, where that is one change.
    pub undo: Option<Edit>,
}

/// The story of one change.
#[derive(Debug)]
pub struct Changing {
    at: Circumstances,
    edit: Edit,
    tickets: Tickets,
    stage: ChangeStage,
    warnings: Vec<Warning>,
    seen: Option<Box<Registered>>,
    /// As a person has seen it.
    expected: Option<Box<Registered>>,
}

impl Changing {
    /// It, and what the world is asked first. Whatever else waits beside it has other tickets.
    #[must_use]
    pub fn begin(at: Circumstances, edit: Edit, mut tickets: Tickets) -> (Self, Vec<Effect>) {
        let ticket = tickets.issue();
        let read = Effect::ReadKeys(ticket, at.admin.clone(), at.client_id.clone());
        let stage = ChangeStage::Reading(ticket);
        (Self { at, edit, tickets, stage, warnings: Vec::new(), seen: None, expected: None }, vec![read])
    }

    /// A person decided it by this: where the client is read otherwise, somebody else has changed it, and it stops.
    pub fn expect(&mut self, seen: Box<Registered>) {
        self.expected = Some(seen);
    }

    /// What it changes.
    #[must_use]
    pub fn edit(&self) -> &Edit {
        &self.edit
    }

    /// Whether it waits for this.
    #[must_use]
    pub fn awaits(&self, report: &Report) -> bool {
        match (report, &self.stage) {
            (Report::KeysRead(ticket, _), ChangeStage::Reading(awaited))
            | (Report::KeysChanged(ticket, _) | Report::WriteStopped(ticket), ChangeStage::Changing(awaited)) => {
                ticket == awaited
            }
            _ => false,
        }
    }

    /// Whether the change is on its way, so that nothing may hide how it ends.
    #[must_use]
    pub fn is_changing(&self) -> bool {
        matches!(self.stage, ChangeStage::Changing(_))
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> &ChangeStage {
        &self.stage
    }

    /// The client as it was read, once it was.
    #[must_use]
    pub fn seen(&self) -> Option<&Registered> {
        self.seen.as_deref()
    }

    /// How it ended; `None` where it has not, or a person said no.
    #[must_use]
    pub fn into_end(self) -> Option<Result<Made, Problem>> {
        match self.stage {
            ChangeStage::Ended(end) => Some(*end),
            ChangeStage::Reading(_) | ChangeStage::Asking(_) | ChangeStage::Changing(_) | ChangeStage::Declined => None,
        }
    }

    /// Takes a report. One that nobody waits for changes nothing.
    pub fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        match (report, &self.stage) {
            (Report::KeysRead(ticket, result), ChangeStage::Reading(awaited)) if ticket == *awaited => match result {
                Ok(seen) => {
                    let mut effects = self.at.settle(&seen, now);
                    effects.extend(self.judge(seen));
                    effects
                }
                Err(problem) => self.end(Err(problem)),
            },
            (Report::KeysChanged(ticket, result), ChangeStage::Changing(awaited)) if ticket == *awaited => match result
            {
                Ok(after) => self.made(after.ok()),
                Err(problem) => self.end(Err(problem)),
            },
            (Report::WriteStopped(ticket), ChangeStage::Changing(awaited)) if ticket == *awaited => {
                self.stage = ChangeStage::Declined;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    /// A person's answer to what it stands at.
    pub fn answer(&mut self, yes: bool) -> Vec<Effect> {
        match (&self.stage, yes) {
            (ChangeStage::Asking(_), true) => self.go_on(),
            (ChangeStage::Asking(_), false) => {
                self.stage = ChangeStage::Declined;
                Vec::new()
            }
            _ => Vec::new(),
        }
    }

    fn judge(&mut self, seen: Box<Registered>) -> Vec<Effect> {
        if self.expected.as_ref().is_some_and(|expected| !seen.is_as(expected)) {
            return self.end(Err(Situation::ClientChanged.into()));
        }
        if self.edit.is_made(&seen) {
            return self.end(Ok(Made { after: Some(seen), trace: None, undo: None }));
        }
        if let Some(situation) = self.hindrance(&seen) {
            return self.end(Err(situation.into()));
        }
        self.warnings = self.warnings(&seen);
        self.seen = Some(seen);
        self.go_on()
    }

    /// What stands in its way, by what can be known before anything is sent.
    fn hindrance(&self, seen: &Registered) -> Option<Situation> {
        let is_active = seen.client.active;
        if !is_active && self.edit != Edit::Activate {
            return Some(Situation::ClientInactive);
        }
        match &self.edit {
            Edit::Scopes { add, remove } => scopes_hindrance(seen, add, remove).or_else(|| self.locks_out(remove)),
            Edit::Name(name) => is_unusable(name).then_some(Situation::ClientNameUnusable),
            Edit::TokenLifetime(seconds) => (!TOKEN_LIFETIMES.contains(seconds)).then_some(Situation::LifetimeUnusable),
            Edit::Deactivate => self.is_administration().then_some(Situation::OwnAdministration),
            Edit::Description(_) | Edit::Activate => None,
        }
    }

    /// The client that does it would lose what it does it with.
    fn locks_out(&self, remove: &[Scope]) -> Option<Situation> {
        let needs = |scope: &Scope| [self_service::READ, self_service::WRITE].contains(&scope.as_str());
        (self.is_administration() && remove.iter().any(needs)).then_some(Situation::OwnAdministration)
    }

    fn is_administration(&self) -> bool {
        self.at.client_id == self.at.admin.client_id
    }

    fn warnings(&self, seen: &Registered) -> Vec<Warning> {
        let is_production = self.at.environment().kind == EnvironmentKind::Production;
        let mut warnings = Vec::new();
        match &self.edit {
            Edit::Scopes { remove, .. } => {
                let gone: Vec<Scope> = remove.iter().filter(|scope| has(seen, scope)).cloned().collect();
                if !gone.is_empty() {
                    let users = self.setups_of_client(|scopes| gone.iter().any(|scope| scopes.contains(scope)));
                    warnings.push(Warning::ScopesGo(gone, users));
                }
            }
            Edit::Deactivate => warnings.push(Warning::ClientStops(seen.keys.len(), self.setups_of_client(|_| true))),
            Edit::Activate => {
                let scopes = seen.client.scope_set().map(|set| set.iter().cloned().collect()).unwrap_or_default();
                warnings.push(Warning::ClientStarts(scopes));
            }
            Edit::Name(_) | Edit::Description(_) | Edit::TokenLifetime(_) => {}
        }
        if is_production {
            warnings.push(Warning::Production);
        }
        if is_production && self.edit == Edit::Deactivate {
            warnings.push(Warning::TypeName(seen.client.client_name.clone()));
        }
        warnings
    }

    /// The setups of this client that ask for such scopes, by name.
    fn setups_of_client(&self, asks: impl Fn(&[Scope]) -> bool) -> Vec<String> {
        let here = self.at.profiles_of_client().filter(|profile| {
            let scopes: Vec<Scope> = profile.scopes.iter().cloned().collect();
            asks(&scopes)
        });
        here.map(|profile| profile.name.clone()).collect()
    }

    /// The next warning, or else the work.
    fn go_on(&mut self) -> Vec<Effect> {
        if !self.warnings.is_empty() {
            self.stage = ChangeStage::Asking(self.warnings.remove(0));
            return Vec::new();
        }
        let Some(seen) = &self.seen else { return Vec::new() };
        let ticket = self.tickets.issue();
        self.stage = ChangeStage::Changing(ticket);
        let change = Amendment::Edit(self.edit.clone());
        vec![Effect::ChangeKeys(ticket, change, seen.clone(), self.at.admin.clone())]
    }

    fn made(&mut self, after: Option<Box<Registered>>) -> Vec<Effect> {
        let seen = self.seen.as_ref();
        let trace = seen.map(|seen| Amendment::Edit(self.edit.clone()).traces(seen));
        let undo = seen.and_then(|seen| self.edit.undo(seen));
        self.end(Ok(Made { after, trace, undo }))
    }

    fn end(&mut self, end: Result<Made, Problem>) -> Vec<Effect> {
        self.stage = ChangeStage::Ended(Box::new(end));
        Vec::new()
    }
}

/// Only what was granted is given, and one must be left.
fn scopes_hindrance(seen: &Registered, add: &[Scope], remove: &[Scope]) -> Option<Situation> {
    let ungranted = add.iter().find(|scope| !has(seen, scope) && !seen.available.contains(scope));
    if let Some(scope) = ungranted {
        return Some(Situation::ScopeUngranted(scope.to_string()));
    }
    let goes = |scope: &String| remove.iter().any(|gone| gone.as_str() == scope.as_str());
    let all_go = add.is_empty() && seen.client.scopes.iter().all(goes);
    all_go.then_some(Situation::LastScope)
}

fn has(seen: &Registered, scope: &Scope) -> bool {
    seen.client.scopes.iter().any(|known| known == scope.as_str())
}

/// A name that others would see as another, or not at all.
fn is_unusable(name: &str) -> bool {
    name.trim().is_empty() || name.chars().count() > LONGEST_NAME || name.chars().any(is_invisible)
}
