//! Leads the wizard through the story: says what somebody wants, has the world do it, and waits for its reports.

use crate::app::App;
use crate::app::complaint::Complaint;
use crate::app::intent::{Event, Intent};
use crate::app::session::DemoState;
use crate::app::wizard::Step;
use crate::app::wizard::check::CreationState;
use crate::app::wizard::client::Fetched;
use crate::app::wizard::token::State as TokenState;
use crate::app::wizard::{certificate, password};
use crate::contract::{Effect, Report};
use crate::domain::Timestamp;
use crate::problem::{Problem, Situation};
use crate::terminal::print;
use crate::terminal::rendered::Rendered;
use crate::text::{self, Value, Words};
use std::sync::mpsc::Receiver;
use std::time::{Duration, Instant};

/// Longest wait for one act of the story. Making keys in a debug build takes some ten seconds.
const PATIENCE: Duration = Duration::from_mins(1);

/// Why the story stops.
#[derive(Debug)]
pub enum Stop {
    /// Something went wrong.
    Problem(Problem),
    /// The wizard does not go on from what it was given.
    Complaint(Complaint),
    /// The world did not answer, or not as the story has it.
    Timeout,
}

impl From<Problem> for Stop {
    fn from(problem: Problem) -> Self {
        Self::Problem(problem)
    }
}

impl Stop {
    /// What stops the wizard where it is, if anything.
    pub fn of(app: &App) -> Option<Self> {
        let complaint = app.complaints().first().copied().map(Self::Complaint);
        complaint.or_else(|| problem(app).cloned().map(Self::Problem))
    }

    /// In words.
    pub fn say(&self, words: &Words) -> String {
        let rendered = |problem: &Problem| Rendered::of(words, problem).say(words);
        match self {
            Self::Problem(problem) => rendered(problem),
            Self::Complaint(complaint) => text::complaint(words, *complaint),
            Self::Timeout => rendered(&Situation::TimedOut.into()),
        }
    }
}

fn problem(app: &App) -> Option<&Problem> {
    match app.wizard.at() {
        Step::Certificate => match (app.session.demo(), app.wizard.certificate()) {
            (DemoState::Failed(problem), _) | (_, certificate::State::Refused(problem, _)) => Some(problem),
            _ => None,
        },
        Step::Password => match app.wizard.password() {
            password::State::Refused(problem, _) => Some(problem),
            _ => None,
        },
        Step::Environment => None,
        Step::Client => match &app.wizard.client().scopes {
            Fetched::Refused(problem) => Some(problem),
            _ => None,
        },
        Step::Check => match &app.wizard.check().creation {
            CreationState::Refused(problem) => Some(problem),
            CreationState::Unknown(lost) => Some(&lost.problem),
            _ => None,
        },
        Step::Token => match app.wizard.token() {
            TokenState::Refused(problem) => Some(problem),
            _ => None,
        },
    }
}

/// Drives the wizard through the story.
pub struct DemoDriver<'a, P> {
    pub words: &'a Words,
    pub app: App,
    perform: P,
    reports: &'a Receiver<Report>,
}

impl<'a, P: FnMut(Effect)> DemoDriver<'a, P> {
    pub fn new(words: &'a Words, perform: P, reports: &'a Receiver<Report>) -> Self {
        Self { words, app: App::new(None, Timestamp::now()), perform, reports }
    }

    /// A sentence of the story.
    pub fn says(&self, key: &str) {
        print::line(&self.words.say(key));
    }

    /// "Step 2 of 6: Password".
    pub fn title(&self) {
        self.title_of(self.app.wizard.at());
    }

    /// The same of a step that was passed over.
    pub fn title_of(&self, step: Step) {
        let facts = [
            ("number", Value::from(step.number())),
            ("count", Value::from(Step::ALL.len())),
            ("step", Value::from(self.words.say(&format!("step-{}", step.key())))),
        ];
        print::line("");
        print::line(&self.words.with("step-of-named", &facts));
    }

    /// Somebody wants something, and it is done. Stops where the wizard does.
    pub fn intends(&mut self, intent: impl Into<Intent>) -> Result<(), Stop> {
        self.follows(intent, |_, _| None)
    }

    /// As [`Self::intends`], telling on the way what `line` says, each time that it says something new.
    pub fn follows(
        &mut self,
        intent: impl Into<Intent>,
        line: impl Fn(&Words, &App) -> Option<String>,
    ) -> Result<(), Stop> {
        self.meets(Event::Intent(intent.into()));
        self.awaits(line)?;
        self.stops()
    }

    /// As [`Self::follows`], until this step is on the screen: what begins there by itself is another act.
    pub fn follows_to(
        &mut self,
        step: Step,
        intent: impl Into<Intent>,
        line: impl Fn(&Words, &App) -> Option<String>,
    ) -> Result<(), Stop> {
        self.meets(Event::Intent(intent.into()));
        self.awaits_until(line, |app| app.wizard.at() == step)?;
        self.stops()
    }

    /// Somebody goes on, and what begins there by itself is another act.
    pub fn goes_on(&mut self, intent: impl Into<Intent>) {
        self.meets(Event::Intent(intent.into()));
    }

    /// What has begun by itself comes to its end. Stops where the wizard does.
    pub fn settles(&mut self) -> Result<(), Stop> {
        self.awaits(|_, _| None)?;
        self.stops()
    }

    /// What stops the wizard, if anything.
    pub fn stops(&self) -> Result<(), Stop> {
        Stop::of(&self.app).map_or(Ok(()), Err)
    }

    /// As [`Self::intends`], where it is meant to be refused.
    pub fn dares(&mut self, intent: impl Into<Intent>) -> Result<(), Stop> {
        self.meets(Event::Intent(intent.into()));
        self.awaits(|_, _| None)
    }

    fn meets(&mut self, event: Event) {
        for effect in self.app.update(event, Timestamp::now()) {
            (self.perform)(effect);
        }
    }

    /// Waits until nothing is under way, telling what `line` says.
    pub fn awaits(&mut self, line: impl Fn(&Words, &App) -> Option<String>) -> Result<(), Stop> {
        self.awaits_until(line, |_| false)
    }

    fn awaits_until(
        &mut self,
        line: impl Fn(&Words, &App) -> Option<String>,
        is_there: impl Fn(&App) -> bool,
    ) -> Result<(), Stop> {
        let end = Instant::now() + PATIENCE;
        let mut last = None;
        let mut waited = false;
        loop {
            if !waited && self.is_waiting() {
                waited = true;
                self.says("terminal-demo-waiting");
            }
            let now = line(self.words, &self.app);
            if let Some(new) = now.as_ref().filter(|_| now != last) {
                print::line(new);
            }
            last = now;
            if is_there(&self.app) || (!self.app.is_busy() && !self.is_waiting()) {
                return Ok(());
            }
            let left = end.saturating_duration_since(Instant::now());
            let report = self.reports.recv_timeout(left).map_err(|_| Stop::Timeout)?;
            self.meets(Event::Report(report));
        }
    }

    fn is_waiting(&self) -> bool {
        matches!(self.app.wizard.token(), TokenState::Waiting(_))
    }
}
