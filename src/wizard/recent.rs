//! The certificate files that were used last: where they lie, and nothing of what is in them.

use super::effect::Effect;
use super::{DemoState, Wizard};
use std::path::{Path, PathBuf};

/// How many are remembered.
const MOST: usize = 5;

/// The files that were used last, the newest first.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecentFiles {
    remember: bool,
    paths: Vec<PathBuf>,
}

impl Default for RecentFiles {
    fn default() -> Self {
        Self { remember: true, paths: Vec::new() }
    }
}

impl RecentFiles {
    /// What was remembered; more than can be are left out, and all are when nothing is to be.
    #[must_use]
    pub fn new(remember: bool, paths: Vec<PathBuf>) -> Self {
        let mut files = Self { remember, paths: Vec::new() };
        for path in paths.into_iter().rev() {
            files.add(path);
        }
        files
    }

    /// Whether files are remembered at all.
    #[must_use]
    pub fn remembers(&self) -> bool {
        self.remember
    }

    /// Where they lie.
    #[must_use]
    pub fn paths(&self) -> &[PathBuf] {
        &self.paths
    }

    fn add(&mut self, path: PathBuf) {
        if self.remember {
            self.paths.retain(|known| *known != path);
            self.paths.insert(0, path);
            self.paths.truncate(MOST);
        }
    }
}

impl Wizard {
    /// The same wizard, with what an earlier one remembered.
    #[must_use]
    pub fn remembering(mut self, recent: RecentFiles) -> Self {
        self.recent = recent;
        self
    }

    /// The files that were used last.
    #[must_use]
    pub fn recent(&self) -> &RecentFiles {
        &self.recent
    }

    /// A file was read and is a keystore. The demo's are gone with it, and not worth remembering.
    pub(super) fn remember_file(&mut self, path: &Path) -> Vec<Effect> {
        let of_demo = matches!(&self.demo, DemoState::On(demo) if demo.files.iter().any(|file| file.path == path));
        if of_demo || !self.recent.remember {
            return Vec::new();
        }
        self.recent.add(path.to_owned());
        self.keep_recent()
    }

    pub(super) fn forget_file(&mut self, path: &Path) -> Vec<Effect> {
        self.recent.paths.retain(|known| known != path);
        self.keep_recent()
    }

    /// «Husk filene jeg bruker»: turned off, what was remembered is forgotten at once.
    pub(super) fn remember_files(&mut self, remember: bool) -> Vec<Effect> {
        self.recent = RecentFiles { remember, paths: Vec::new() };
        self.keep_recent()
    }

    fn keep_recent(&self) -> Vec<Effect> {
        vec![Effect::KeepRecent(self.recent.clone())]
    }
}
