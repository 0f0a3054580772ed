//! The demo as it runs.

use crate::domain::{DemoFile, Environment, Scene, Scope};

/// The demo as it runs: where it answers, and what it offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// Where it answers.
    pub environment: Environment,
    /// The certificate files that it made, the best to begin with first.
    pub files: Vec<DemoFile>,
    /// The password of all of them. It protects nothing, and is shown on the screen.
    pub password: String,
    /// The scenes of its story, in their order.
    pub story: Vec<Scene>,
}

/// What is done to the demo's own world, from behind the scenes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum DemoAct {
    /// Everything begins anew: as in this scene of its story, or as in a demo without one.
    Begin(Option<usize>),
    /// The owner of an access gives it to the organisation.
    Grant(Scope),
}
