//! The way to where a scene stands: what somebody would do there, done by the stage, one act after the other as the
//! world answers. It looks where the wizard stands each time, and stops where the wizard does.

use super::{Beginning, Stage};
use crate::app::App;
use crate::app::session::{DemoState, later};
use crate::app::wizard::client::{Fetched, Way};
use crate::app::wizard::{self, Step, certificate, password, token};
use crate::contract::{DemoAct, Effect};
use crate::domain::{Scene, SceneStart, Secret};
use crate::problem::Problem;

/// More acts than any way has: a wizard that does not go on is left where it is.
const MOST_ACTS: usize = 24;

/// Under way to a scene.
#[derive(Debug)]
pub(super) struct Walk {
    acts: usize,
}

/// What is done next.
enum Act {
    /// The scene stands.
    Arrive,
    Proceed,
    Ask(wizard::Intent),
    GoTo(Step),
    /// Type this password, which is wrong perhaps.
    Type(String),
    /// Type the right password, and open the file.
    Open(String),
    /// Search the accesses, and be there.
    Search(String),
    /// Stand at the token with the scene's client.
    Settle,
    /// Look at this refusal, and be there.
    Diagnose(Box<Problem>),
}

impl App {
    /// Drops what was done, lets the world begin anew, and sets out for where the scene stands.
    pub(super) fn begin_scene(&mut self, place: Option<usize>) -> Vec<Effect> {
        // What was sent cannot be stopped, and must not reach the new world.
        if self.is_writing() {
            self.stage.awaited = Some(Beginning(place));
            return Vec::new();
        }
        let mut effects = self.wizard.cancel(&mut self.session);
        effects.extend(self.network.close());
        effects.extend(self.diagnosis.close(&mut self.session));
        effects.extend(self.session.clear_clipboard());
        effects.extend(self.session.forget_writes_of_demo());
        effects.extend(self.reset());
        effects.extend(self.let_time_pass(0));
        effects.push(Effect::ActInDemo(DemoAct::Begin(place)));
        let scene = place.and_then(|place| self.session.story().get(place));
        let passed = scene.map_or(0, |scene| scene.passed);
        let key_ends = scene.and_then(|scene| scene.key_ends).map(|seconds| later(self.session.now(), seconds));
        let both_sides = self.stage.both_sides;
        let walk = place.map(|_| Walk { acts: 0 });
        self.stage = Stage { at: place, key_ends, walk, both_sides, ..Stage::default() };
        effects.extend(self.let_time_pass(passed));
        effects
    }

    /// Somebody does something else meanwhile: they are not interrupted.
    pub(in crate::app) fn stop_walking(&mut self) {
        self.stage.walk = None;
    }

    /// After each event: what the stage does next, until the world has to answer.
    pub(in crate::app) fn walk_on(&mut self) -> Vec<Effect> {
        let mut effects = Vec::new();
        if !self.is_writing()
            && let Some(Beginning(place)) = self.stage.awaited.take()
        {
            effects.extend(self.begin_scene(place));
        }
        while let Some(act) = self.next_act() {
            effects.extend(self.perform_act(act));
        }
        effects
    }

    fn next_act(&mut self) -> Option<Act> {
        let is_busy = self.wizard.is_busy(&self.session);
        let walk = self.stage.walk.as_mut().filter(|_| !is_busy)?;
        walk.acts += 1;
        let is_lost = walk.acts > MOST_ACTS;
        let scene = self.stage.scene(&self.session).filter(|_| !is_lost);
        Some(scene.map_or(Act::Arrive, |scene| self.act_towards(scene)))
    }

    fn perform_act(&mut self, act: Act) -> Vec<Effect> {
        match act {
            Act::Arrive => self.arrive(),
            Act::Proceed => self.wizard.proceed(&mut self.session),
            Act::Ask(intent) => self.wizard.update(&mut self.session, intent),
            Act::GoTo(step) => self.wizard.go_to(&mut self.session, step),
            Act::Type(text) => {
                self.wizard.drafts.password.password = Secret::new(text);
                self.arrive()
            }
            Act::Open(text) => {
                self.wizard.drafts.password.password = Secret::new(text);
                self.wizard.proceed(&mut self.session)
            }
            Act::Search(text) => {
                self.wizard.drafts.client.search = text;
                self.arrive()
            }
            Act::Settle => match self.stage.scene(&self.session).cloned() {
                Some(scene) => self.wizard.stand_at_token(&mut self.session, &scene),
                None => self.arrive(),
            },
            Act::Diagnose(problem) => {
                self.arrive();
                self.diagnose_problem(*problem)
            }
        }
    }

    fn arrive(&mut self) -> Vec<Effect> {
        self.stage.walk = None;
        Vec::new()
    }

    fn act_towards(&self, scene: &Scene) -> Act {
        match self.wizard.at() {
            Step::Certificate => self.act_at_certificate(scene),
            Step::Password => self.act_at_password(scene),
            Step::Environment => self.act_at_environment(scene),
            Step::Client => self.act_at_client(scene),
            Step::Check if scene.start < SceneStart::Token => Act::GoTo(Step::Client),
            Step::Check => Act::Settle,
            Step::Token => self.act_at_token(scene),
        }
    }

    fn act_at_certificate(&self, scene: &Scene) -> Act {
        let DemoState::On(demo) = self.session.demo() else { return Act::Arrive };
        let file = demo.files.iter().find(|file| file.kind == scene.file);
        match (scene.start, self.wizard.certificate(), file) {
            (SceneStart::File | SceneStart::End, ..) | (_, certificate::State::Refused(..), _) | (.., None) => {
                Act::Arrive
            }
            (_, state, _) if state.file().is_some() => Act::Proceed,
            (.., Some(file)) => Act::Ask(wizard::Intent::UseFile(file.path.clone())),
        }
    }

    fn act_at_password(&self, scene: &Scene) -> Act {
        let DemoState::On(demo) = self.session.demo() else { return Act::Arrive };
        match (self.session.opened(), scene.start) {
            (None, SceneStart::Password) => Act::Type(scene.password.clone().unwrap_or_default()),
            (None, _) if matches!(self.wizard.password(), password::State::Refused(..)) => Act::Arrive,
            (None, _) => Act::Open(demo.password.clone()),
            (Some(_), SceneStart::Certificate) => Act::Arrive,
            (Some(_), _) if self.session.certificate_stop().is_some() => Act::Arrive,
            (Some(_), _) => Act::Proceed,
        }
    }

    fn act_at_environment(&self, scene: &Scene) -> Act {
        match scene.start {
            _ if self.session.chosen() != Some(scene.environment) => {
                Act::Ask(wizard::Intent::ChooseEnvironment(scene.environment))
            }
            SceneStart::Environment => Act::Arrive,
            _ if self.session.environment_stop().is_some() => Act::Arrive,
            _ => Act::Proceed,
        }
    }

    /// The accesses are fetched also on the way further: by them the wizard knows what a scope is for.
    fn act_at_client(&self, scene: &Scene) -> Act {
        let client = self.wizard.client();
        match (scene.start, &client.scopes) {
            (SceneStart::Environment, _) => Act::GoTo(Step::Environment),
            _ if self.session.chosen() != Some(scene.environment) => Act::GoTo(Step::Environment),
            _ if client.way != Way::New => Act::Ask(wizard::Intent::ChooseWay(Way::New)),
            (_, Fetched::NotAsked | Fetched::Asking(..)) => Act::Ask(wizard::Intent::FetchScopes),
            (SceneStart::Access, _) => Act::Search(scene.search.clone().unwrap_or_default()),
            (_, Fetched::Known(_) | Fetched::Refused(_)) => Act::Settle,
        }
    }

    fn act_at_token(&self, scene: &Scene) -> Act {
        match (scene.start, self.wizard.token()) {
            (SceneStart::Answer | SceneStart::Report, token::State::Asking | token::State::Expired) => {
                Act::Ask(wizard::Intent::GetNewToken)
            }
            (SceneStart::Report, token::State::Refused(problem)) => Act::Diagnose(Box::new(problem.clone())),
            _ => Act::Arrive,
        }
    }
}
