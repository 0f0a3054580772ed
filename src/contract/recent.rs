//! The certificate files that were used last: where they lie, and nothing of what is in them.

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

    /// Drops one.
    pub fn forget(&mut self, path: &Path) {
        self.paths.retain(|known| known != path);
    }

    /// Remembers one as the newest, where anything is to be remembered.
    pub fn add(&mut self, path: PathBuf) {
        if self.remember {
            self.paths.retain(|known| *known != path);
            self.paths.insert(0, path);
            self.paths.truncate(MOST);
        }
    }
}
