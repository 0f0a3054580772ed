//! The certificate files that were used last: where they lie, and nothing of what is in them.

use crate::app::{DemoState, Wizard};
use crate::contract::{Effect, RecentFiles};
use crate::problem::Problem;
use std::path::Path;

impl Wizard {
    /// The same wizard, with what an earlier one remembered.
    #[must_use]
    pub fn remembering(mut self, recent: RecentFiles) -> Self {
        self.recent = recent;
        self
    }

    /// The same wizard, with what is wrong with what an earlier one remembered, if anything.
    #[must_use]
    pub fn with_recent_problem(mut self, problem: Option<Problem>) -> Self {
        self.recent_problem = problem;
        self
    }

    /// What is wrong with what was remembered, if anything. Nothing is remembered then until somebody wants it.
    #[must_use]
    pub fn recent_problem(&self) -> Option<&Problem> {
        self.recent_problem.as_ref()
    }

    /// The files that were used last.
    #[must_use]
    pub fn recent(&self) -> &RecentFiles {
        &self.recent
    }

    /// A file was read and is a keystore. The demo's are gone with it, and not worth remembering.
    pub(in crate::app) fn remember_file(&mut self, path: &Path) -> Vec<Effect> {
        let of_demo = matches!(&self.demo, DemoState::On(demo) if demo.files.iter().any(|file| file.path == path));
        if of_demo || !self.recent.remembers() {
            return Vec::new();
        }
        self.recent.add(path.to_owned());
        self.keep_recent()
    }

    pub(in crate::app) fn forget_file(&mut self, path: &Path) -> Vec<Effect> {
        self.recent.forget(path);
        self.keep_recent()
    }

    /// «Husk filene jeg bruker»: turned off, what was remembered is forgotten at once.
    pub(in crate::app) fn remember_files(&mut self, remember: bool) -> Vec<Effect> {
        self.recent = RecentFiles::new(remember, Vec::new());
        self.recent_problem = None;
        self.keep_recent()
    }

    fn keep_recent(&self) -> Vec<Effect> {
        vec![Effect::KeepRecent(self.recent.clone())]
    }
}
