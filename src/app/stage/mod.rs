//! The stage: the demo's story in scenes, its clock, and both sides of it. It is there while the demo runs, beside the
//! steps, and directs them.
//!
//! Going to a scene drops what was done, has the demo's world begin anew, and walks the wizard to where the scene
//! stands (`walk`). The same scene always stands alike, whatever was done before.

mod ends;
mod passing;
mod scale;
mod walk;

pub use ends::{Ending, Ends};
pub use scale::{LONGEST, STOPS, passed_at, place_of, stop_beside};

use super::App;
use super::session::{DemoState, Session};
use crate::contract::{DemoAct, Effect};
use crate::domain::{Scene, SceneStart, Timestamp};
use walk::Walk;

/// What a presenter wants.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Intent {
    /// The scene at this place.
    GoTo(usize),
    /// The next scene.
    Next,
    /// The scene before.
    Previous,
    /// The first scene, and nothing of what was done.
    Reset,
    /// So many seconds have passed since the demo was started.
    LetTimePass(i64),
    /// The other side gives the access that the scene is about.
    Grant,
    /// See what was sent and what was checked, instead of the step.
    ShowBothSides(bool),
}

/// A world that begins: with a scene, or without a story.
#[derive(Debug, Clone, Copy)]
struct Beginning(Option<usize>);

/// Where the story stands.
#[derive(Debug, Default)]
pub struct Stage {
    /// The scene that is on, where there is a story.
    at: Option<usize>,
    /// Seconds that were let pass.
    passed: i64,
    /// When the registered key ends that the wizard signs with.
    key_ends: Option<Timestamp>,
    /// What begins as soon as nothing is being written any more.
    awaited: Option<Beginning>,
    /// On the way to where the scene stands.
    walk: Option<Walk>,
    both_sides: bool,
    granted: bool,
}

impl Stage {
    /// The place of the scene that is on.
    #[must_use]
    pub fn at(&self) -> Option<usize> {
        self.at
    }

    /// The scene that is on.
    #[must_use]
    pub fn scene<'a>(&self, session: &'a Session) -> Option<&'a Scene> {
        session.story().get(self.at?)
    }

    /// The scene that comes next.
    #[must_use]
    pub fn next<'a>(&self, session: &'a Session) -> Option<&'a Scene> {
        session.story().get(self.at? + 1)
    }

    /// Seconds that were let pass since the demo was started.
    #[must_use]
    pub fn passed(&self) -> i64 {
        self.passed
    }

    /// Whether what was sent and what was checked is shown.
    #[must_use]
    pub fn shows_both_sides(&self) -> bool {
        self.both_sides
    }

    /// Whether the wizard is still being led to where the scene stands.
    #[must_use]
    pub fn is_being_set(&self) -> bool {
        self.walk.is_some() || self.awaited.is_some()
    }

    /// Whether the other side can give an access in this scene: `Some(true)` once it has.
    #[must_use]
    pub fn grant(&self, session: &Session) -> Option<bool> {
        self.scene(session)?.grants.as_ref().map(|_| self.granted)
    }
}

impl Session {
    /// The scenes of the demo that runs, in their order.
    #[must_use]
    pub fn story(&self) -> &[Scene] {
        match self.demo() {
            DemoState::On(demo) => &demo.story,
            DemoState::Off | DemoState::Starting(_) | DemoState::Failed(_) => &[],
        }
    }
}

impl App {
    pub(super) fn update_stage(&mut self, intent: Intent) -> Vec<Effect> {
        if !self.session.is_demo() {
            return Vec::new();
        }
        let scenes = self.session.story().len();
        match intent {
            Intent::GoTo(place) if place < scenes => self.begin_scene(Some(place)),
            Intent::GoTo(_) => Vec::new(),
            Intent::Next => self.step_in_story(|at| at.checked_add(1)),
            Intent::Previous => self.step_in_story(|at| at.checked_sub(1)),
            Intent::Reset => self.begin_scene((scenes > 0).then_some(0)),
            Intent::LetTimePass(seconds) => self.let_time_pass(seconds),
            Intent::Grant => self.grant(),
            Intent::ShowBothSides(shown) => {
                self.stage.both_sides = shown;
                Vec::new()
            }
        }
    }

    /// The demo runs: its first scene is on. Where that begins as the program does, nothing that was typed is lost.
    pub(super) fn begin_story(&mut self) -> Vec<Effect> {
        let first = self.session.story().first().map(|scene| scene.start);
        match first {
            _ if self.stage.at.is_some() => Vec::new(),
            None => Vec::new(),
            Some(SceneStart::File) => {
                self.stage.at = Some(0);
                vec![Effect::ActInDemo(DemoAct::Begin(Some(0)))]
            }
            Some(_) => self.begin_scene(Some(0)),
        }
    }

    fn step_in_story(&mut self, step: impl FnOnce(usize) -> Option<usize>) -> Vec<Effect> {
        // What is awaited is already on the way: two clicks go two scenes further.
        let at = self.stage.awaited.and_then(|awaited| awaited.0).or(self.stage.at);
        let scenes = self.session.story().len();
        match at.and_then(step).filter(|place| *place < scenes) {
            Some(place) => self.begin_scene(Some(place)),
            None => Vec::new(),
        }
    }

    /// The other side gives what the scene is about; the wizard hears of it when it asks again.
    fn grant(&mut self) -> Vec<Effect> {
        let Some(scope) = self.stage.scene(&self.session).and_then(|scene| scene.grants.clone()) else {
            return Vec::new();
        };
        self.stage.granted = true;
        vec![Effect::ActInDemo(DemoAct::Grant(scope))]
    }
}
