//! Drives a story: its effects go to the world, its questions to the person, and its wait is counted down.

use super::told;
use crate::app::keys::{Circumstances, Done, HandOverStage, Handed, HandingOver, Pause, Stage, Story, Task};
use crate::contract::{Admin, Effect, HandOver, Report, Tickets};
use crate::domain::{ClientId, Timestamp};
use crate::problem::{Problem, Situation};
use crate::protocol::self_service::Registered;
use crate::terminal::rendered::Rendered;
use crate::terminal::{ask, print};
use crate::text::Words;
use std::io::{self, IsTerminal, Write};
use std::sync::mpsc::{Receiver, RecvTimeoutError};
use std::time::Duration;

/// How often the seconds are counted.
const TICK: Duration = Duration::from_millis(500);

/// How a story ended.
pub(super) enum Ending {
    Done(Box<Done>),
    Declined,
    Failed(Problem),
}

pub(super) struct Driver<'a, P> {
    words: &'a Words,
    perform: P,
    reports: &'a Receiver<Report>,
}

impl<'a, P: FnMut(Effect)> Driver<'a, P> {
    pub fn new(words: &'a Words, perform: P, reports: &'a Receiver<Report>) -> Self {
        Self { words, perform, reports }
    }

    /// A client and its keys, as they are now.
    pub fn read(&mut self, admin: &Admin, client_id: &ClientId) -> Result<Box<Registered>, Problem> {
        let ticket = Tickets::default().issue();
        (self.perform)(Effect::ReadKeys(ticket, admin.clone(), client_id.clone()));
        loop {
            match self.reports.recv() {
                Ok(Report::KeysRead(_, result)) => return result,
                Ok(_) => {}
                Err(_) => return Err(ended_early()),
            }
        }
    }

    /// Tells a story to its end. With `yes` nobody is asked, but what there is to agree to is said all the same.
    pub fn tell(&mut self, at: Circumstances, task: Task, yes: bool) -> Ending {
        let (mut story, mut effects) = Story::begin(at, task, Timestamp::now());
        let mut counts = Countdown::default();
        loop {
            effects.drain(..).for_each(&mut self.perform);
            match story.stage() {
                Stage::Asking(question) => {
                    let question = told::question(question, self.words);
                    effects = story.answer(self.agrees(&question, yes), Timestamp::now());
                    continue;
                }
                Stage::Waiting { until, .. } => counts.show(*until, self.words),
                Stage::Declined => return Ending::Declined,
                Stage::Ended(_) => break,
                Stage::Reading(_) | Stage::Making(_) | Stage::Changing(_) | Stage::Proving(_) => {}
            }
            match self.reports.recv_timeout(TICK) {
                Ok(Report::KeyNotKept(problem)) => print::notice(&Rendered::of(self.words, &problem).say(self.words)),
                Ok(report) => effects = story.report(report, Timestamp::now()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Ending::Failed(ended_early()),
            }
        }
        counts.end();
        match story.into_end() {
            Some(Ok(done)) => Ending::Done(Box::new(done)),
            Some(Err(problem)) => Ending::Failed(problem),
            None => Ending::Failed(ended_early()),
        }
    }

    /// Hands a key over, and tries it by each file.
    pub fn hand_over(&mut self, order: HandOver) -> Result<Handed, Problem> {
        let (mut story, mut effects) = HandingOver::begin(order);
        let mut counts = Countdown::default();
        loop {
            effects.drain(..).for_each(&mut self.perform);
            match story.stage() {
                HandOverStage::Waiting { pause, .. } => counts.show(pause.until, self.words),
                HandOverStage::Ended(_) => break,
                HandOverStage::Saving(_) | HandOverStage::Proving(_) => {}
            }
            match self.reports.recv_timeout(TICK) {
                Ok(report) => effects = story.report(report, Timestamp::now()),
                Err(RecvTimeoutError::Timeout) => {}
                Err(RecvTimeoutError::Disconnected) => return Err(ended_early()),
            }
        }
        counts.end();
        story.into_end().unwrap_or_else(|| Err(ended_early()))
    }

    fn agrees(&self, question: &[String; 2], yes: bool) -> bool {
        let [told, asked] = question;
        print::notice(told);
        yes || ask::consent(asked, &self.words.say("terminal-yes"))
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

    pub fn end(&self) {
        if self.said && io::stderr().is_terminal() {
            let _ = writeln!(io::stderr().lock());
        }
    }
}
