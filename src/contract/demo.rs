//! The demo as it runs.

use crate::domain::{DemoFile, Environment};

/// The demo as it runs: where it answers, and what it offers.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Demo {
    /// Where it answers.
    pub environment: Environment,
    /// The certificate files that it made, the best to begin with first.
    pub files: Vec<DemoFile>,
    /// The password of all of them. It protects nothing, and is shown on the screen.
    pub password: String,
}
