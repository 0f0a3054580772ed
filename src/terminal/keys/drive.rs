//! Drives a story: its effects go to the world, its questions to the person, and its wait is counted down.

use super::admin_key::Trial;
use super::fault::Fault;
use super::told;
use crate::app::keys::{
    Circumstances, Done, GrantStage, Granting, HandOverStage, Handed, HandingOver, Pause, Stage, Story, Task,
};
use crate::contract::{Admin, AsideReport, Effect, HandOver, Report, Tickets};
use crate::domain::{ClientId, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::client_request::ClientAnswer;
use crate::protocol::self_service::Registered;
use crate::terminal::rendered::Rendered;
use crate::terminal::{ask, print};
use crate::text::Words;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How often the seconds are counted.
const TICK: Duration = Duration::from_millis(500);

/// Leads stories to their ends.
pub(in crate::terminal) struct Driver<'a, P> {
    words: &'a Words,
    perform: P,
    reports: &'a Receiver<Report>,
    admin_key: Trial,
}

impl<'a, P: FnMut(Effect)> Driver<'a, P> {
    pub fn new(words: &'a Words, perform: P, reports: &'a Receiver<Report>) -> Self {
        Self { words, perform, reports, admin_key: Trial::default() }
    }

    fn ask(&mut self, mut effect: Effect) {
        self.admin_key.ask(&mut effect);
        (self.perform)(effect);
    }

    /// A client and its keys, as they are now.
    pub fn read(&mut self, admin: &Admin, client_id: &ClientId) -> Result<Box<Registered>, Problem> {
        let ticket = Tickets::default().issue();
        self.ask(Effect::ReadKeys(ticket, admin.clone(), client_id.clone()));
        loop {
            let report = self.reports.recv().map_err(|_| ended_early())?;
            self.admin_key.hear(&report, self.words);
            if let Report::KeysRead(_, result) = report {
                return result;
            }
        }
    }

    /// Tells a story to its end. With `yes` nobody is asked, but what there is to agree to is said all the same.
    pub fn tell(&mut self, at: Circumstances, task: Task, yes: bool) -> Result<Done, Fault> {
        let (mut story, effects) = Story::begin(at, task, Timestamp::now());
        self.drive(&mut story, effects, yes)?;
        match story.into_end() {
            Some(end) => Ok(end?),
            None => Err(Fault::Declined),
        }
    }

    /// Hands a key over, and tries it by each file.
    pub fn hand_over(&mut self, order: HandOver) -> Result<Handed, Problem> {
        let (mut story, effects) = HandingOver::begin(order);
        self.drive(&mut story, effects, true)?;
        story.into_end().unwrap_or_else(|| Err(ended_early()))
    }

    /// Grants what a supplier asks for. With `yes` nobody is asked.
    pub fn grant(&mut self, begun: (Granting, Vec<Effect>), yes: bool) -> Result<ClientAnswer, Problem> {
        let (mut story, effects) = begun;
        self.drive(&mut story, effects, yes)?;
        story.into_end().unwrap_or_else(|| Err(ended_early()))
    }

    /// Leads a story to its end. With `yes` nobody is asked.
    ///
    /// # Errors
    /// When the world ends before it does.
    pub fn drive(&mut self, story: &mut impl Driven, mut effects: Vec<Effect>, yes: bool) -> Result<(), Problem> {
        let mut counts = Countdown::default();
        loop {
            effects.drain(..).for_each(|effect| self.ask(effect));
            match story.scene(self.words) {
                Scene::Asking(question) => {
                    print::notice(&question.told);
                    effects = story.answer(question.is_agreed(yes, self.words), Timestamp::now());
                    continue;
                }
                Scene::Waiting(pause) => counts.show(pause.until, self.words),
                Scene::Counting(line) => counts.count(&line),
                Scene::Working => {}
                Scene::Over => break,
            }
            match self.reports.recv_timeout(TICK) {
                Ok(Report::KeyNotKept(problem) | Report::HistoryNotKept(problem)) => {
                    print::notice(&Rendered::of(self.words, &problem).say(self.words));
                }
                Ok(Report::Aside(_, AsideReport::LiesOpen(place))) => print::warn_of_others(&place, self.words),
                Ok(report) => {
                    self.admin_key.hear(&report, self.words);
                    effects = story.report(report, Timestamp::now());
                }
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(ended_early()),
            }
        }
        counts.end();
        Ok(())
    }
}

/// Whether a person agrees to what was said, or has beforehand.
pub(in crate::terminal) fn agrees(yes: bool, words: &Words) -> bool {
    yes || ask::consent(&words.say("own-ask"), &words.say("terminal-yes"))
}

/// What there is to agree to, in words.
pub(in crate::terminal) struct Asked {
    told: String,
    /// What is to be typed instead of a yes.
    typed: Option<String>,
}

impl Asked {
    /// To be answered by yes or no.
    pub fn told(told: String) -> Self {
        Self { told, typed: None }
    }

    /// To be answered by typing this.
    pub fn typed(told: String, name: &str) -> Self {
        Self { told, typed: Some(name.to_owned()) }
    }

    fn is_agreed(&self, yes: bool, words: &Words) -> bool {
        match &self.typed {
            None => agrees(yes, words),
            Some(name) => yes || ask::line(&words.say("clients-ask-name")).is_some_and(|typed| typed == name.trim()),
        }
    }
}

/// What a driver needs to know of where a story stands.
pub(in crate::terminal) enum Scene {
    Working,
    Asking(Asked),
    Waiting(Pause),
    /// It has come so far.
    Counting(String),
    Over,
}

/// A story that asks the world for things, and now and then a person.
pub(in crate::terminal) trait Driven {
    fn scene(&self, words: &Words) -> Scene;
    fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect>;
    fn answer(&mut self, yes: bool, now: Timestamp) -> Vec<Effect>;
}

fn scene_of(stage: &Stage, words: &Words) -> Scene {
    match stage {
        Stage::Asking(question) => Scene::Asking(Asked::told(told::question(question, words))),
        Stage::Waiting { pause, .. } => Scene::Waiting(*pause),
        Stage::Declined | Stage::Ended(_) => Scene::Over,
        Stage::Reading(_) | Stage::Making(_) | Stage::Changing(_) | Stage::Proving(_) => Scene::Working,
    }
}

impl Driven for Story {
    fn scene(&self, words: &Words) -> Scene {
        scene_of(self.stage(), words)
    }

    fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        Self::report(self, report, now)
    }

    fn answer(&mut self, yes: bool, now: Timestamp) -> Vec<Effect> {
        Self::answer(self, yes, now)
    }
}

impl Driven for Granting {
    fn scene(&self, words: &Words) -> Scene {
        match self.stage() {
            GrantStage::Creating => Scene::Working,
            GrantStage::Key(stage) => scene_of(stage, words),
            GrantStage::Ended => Scene::Over,
        }
    }

    fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        Self::report(self, report, now)
    }

    fn answer(&mut self, yes: bool, now: Timestamp) -> Vec<Effect> {
        Self::answer(self, yes, now)
    }
}

impl Driven for HandingOver {
    fn scene(&self, _: &Words) -> Scene {
        match self.stage() {
            HandOverStage::Waiting { pause, .. } => Scene::Waiting(*pause),
            HandOverStage::Ended(_) => Scene::Over,
            HandOverStage::Saving(_) | HandOverStage::Proving(_) => Scene::Working,
        }
    }

    fn report(&mut self, report: Report, now: Timestamp) -> Vec<Effect> {
        Self::report(self, report, now)
    }

    /// It asks nothing.
    fn answer(&mut self, _: bool, _: Timestamp) -> Vec<Effect> {
        Vec::new()
    }
}

fn ended_early() -> Problem {
    Situation::Internal("the world has ended".into()).into()
}

/// The seconds that are left, on one line of a terminal; elsewhere it is said once that something is waited for.
#[derive(Default)]
pub(in crate::terminal) struct Countdown {
    said: bool,
}

impl Countdown {
    /// Waits until it is asked again.
    pub fn wait(&mut self, pause: Pause, words: &Words) {
        let second = Duration::from_secs(1);
        while Timestamp::now() < pause.next {
            self.show(pause.until, words);
            std::thread::park_timeout(second);
        }
    }

    fn show(&mut self, until: Timestamp, words: &Words) {
        let left = until.as_second().saturating_sub(Timestamp::now().as_second()).max(0);
        if io::stderr().is_terminal() {
            let line = words.with("own-waiting-count", &[("left", words.spoken_duration(left))]);
            let _ = write!(io::stderr().lock(), "\r{}\u{1b}[K", print::plain(&line));
        } else if !self.said {
            print::notice(&words.say("own-waiting"));
        }
        self.said = true;
    }

    /// On a terminal alone: nobody reads it elsewhere.
    fn count(&mut self, line: &str) {
        if io::stderr().is_terminal() {
            let _ = write!(io::stderr().lock(), "\r{}\u{1b}[K", print::plain(line));
            self.said = true;
        }
    }

    pub fn end(&self) {
        if self.said && io::stderr().is_terminal() {
            let _ = writeln!(io::stderr().lock());
        }
    }
}
