//! A story of a client's keys while it is told: what it is about, and what signs when it has ended.

use crate::app::keys::{Circumstances, Done, Proof, Stage, Story, Task};
use crate::app::session::Session;
use crate::app::wizard::login::{KeyPlan, PlannedKey};
use crate::contract::{BroughtKey, Effect, Report, Ticket};
use crate::keystore::Signer;
use crate::problem::Problem;

/// Which story it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// A key is made, and registered beside the others.
    Added,
    /// Somebody else's key is registered.
    Public,
    /// A key is made that is to take the place of another.
    Rotated,
    /// The key that was replaced is taken away.
    Finished,
    /// A key is taken away.
    Removed,
}

/// A story that is being told, or has been.
#[derive(Debug)]
pub struct Telling {
    /// Which.
    pub kind: Kind,
    /// Whether the private half of the key that is registered lay beside the public one.
    pub has_private: bool,
    /// The key that the new one is to take the place of.
    pub(super) replaces: Option<String>,
    story: Story,
    /// The key that is made, opened.
    signer: Option<Signer>,
}

impl Telling {
    pub(super) fn begin(session: &mut Session, at: Circumstances, kind: Kind, task: Task) -> (Self, Vec<Effect>) {
        let (story, effects) = Story::begin_among(session.tickets.fork(), at, task, session.now());
        (Self { kind, has_private: false, replaces: None, story, signer: None }, effects)
    }

    /// Where it stands.
    #[must_use]
    pub fn stage(&self) -> &Stage {
        self.story.stage()
    }

    /// How it ended; `None` where it has not.
    #[must_use]
    pub fn ended(&self) -> Option<&Result<Done, Problem>> {
        self.stage().ended()
    }

    /// The key that it has proved, and what signs with it.
    pub(super) fn proved(&self) -> Option<(String, Signer)> {
        let done = self.ended()?.as_ref().ok()?;
        let proved = matches!(done.proof, Proof::Token | Proof::NoScope);
        self.signer.clone().filter(|_| proved).map(|signer| (done.kid.clone(), signer))
    }

    /// What it was to register.
    pub(super) fn into_planned(self) -> Option<PlannedKey> {
        match self.story.into_task() {
            Task::Add(order) => order.map(|order| PlannedKey::Make(KeyPlan::from(*order))),
            Task::AddPublic(key) => Some(PlannedKey::Bring(BroughtKey { key, has_private: self.has_private })),
            Task::Remove(_) | Task::Finish { .. } => None,
        }
    }

    pub(super) fn awaits(&self, ticket: Ticket) -> bool {
        self.story.awaits(ticket)
    }

    pub(super) fn report(&mut self, session: &mut Session, report: Report) -> Vec<Effect> {
        if let Report::KeyMade(_, Ok(made)) = &report {
            self.signer = Some(made.signer.clone());
            session.kept.note_key(made.kept.clone());
        }
        let effects = self.story.report(report, session.now());
        session.kept.follow_keys(&effects);
        effects
    }

    pub(super) fn answer(&mut self, session: &mut Session, yes: bool) -> Vec<Effect> {
        let effects = self.story.answer(yes, session.now());
        session.kept.follow_keys(&effects);
        effects
    }

    /// Asks for a token now, instead of when the pause is over.
    pub(super) fn hurry(&mut self, session: &mut Session) -> Vec<Effect> {
        let Stage::Waiting { wakes, .. } = self.story.stage() else { return Vec::new() };
        let wakes = *wakes;
        let mut effects = vec![Effect::Cancel(wakes)];
        effects.extend(self.report(session, Report::Woke(wakes)));
        effects
    }
}
