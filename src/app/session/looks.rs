//! What of the window's looks is not the window's own: what the desktop wants, and what was wrong with what was kept.

use super::Session;
use crate::contract::{DesktopWishes, Effect};
use crate::problem::Problem;

/// What is known of it.
#[derive(Debug, Default)]
pub(super) struct KnownLooks {
    wishes: DesktopWishes,
    problem: Option<Problem>,
}

impl Session {
    /// What the desktop wants.
    #[must_use]
    pub fn desktop_wishes(&self) -> DesktopWishes {
        self.looks.wishes
    }

    /// What is wrong with how the looks were kept, if anything.
    #[must_use]
    pub fn looks_problem(&self) -> Option<&Problem> {
        self.looks.problem.as_ref()
    }

    pub(in crate::app) fn set_looks_problem(&mut self, problem: Option<Problem>) {
        self.looks.problem = problem;
    }

    pub(in crate::app) fn desktop_answered(&mut self, wishes: DesktopWishes) -> Vec<Effect> {
        self.looks.wishes = wishes;
        Vec::new()
    }
}
