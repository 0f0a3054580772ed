//! What was asked of the desktop: to save a text where the person wants it, or to show a folder.

use super::Session;
use crate::contract::{Effect, Ticket};
use crate::problem::Problem;
use std::path::{Path, PathBuf};

/// What was asked of the desktop, and how it went.
#[derive(Debug, Default)]
pub enum Desktop {
    /// Nothing was asked.
    #[default]
    Nothing,
    /// The dialog that asks where is open, or the file is being written.
    Saving(Ticket),
    /// The file lies here.
    Here(PathBuf),
    /// It could not be done.
    Failed(Problem),
}

impl Session {
    /// What was asked of the desktop, and how it went.
    #[must_use]
    pub fn desktop(&self) -> &Desktop {
        &self.desktop
    }

    pub(in crate::app) fn save_text(&mut self, name: String, text: String) -> Vec<Effect> {
        if matches!(self.desktop, Desktop::Saving(_)) {
            return Vec::new();
        }
        let ticket = self.tickets.issue();
        self.desktop = Desktop::Saving(ticket);
        vec![Effect::SaveText(ticket, name, text)]
    }

    pub(in crate::app) fn text_saved(
        &mut self,
        ticket: Ticket,
        result: Result<Option<PathBuf>, Problem>,
    ) -> Vec<Effect> {
        let was_left = self.desktop_left.take_if(|left| *left == ticket).is_some();
        if matches!(self.desktop, Desktop::Saving(awaited) if awaited == ticket) {
            self.desktop = match result {
                Ok(Some(file)) => Desktop::Here(file),
                Ok(None) => Desktop::Nothing,
                Err(problem) => Desktop::Failed(problem),
            };
        } else if let (true, Err(problem)) = (was_left, result) {
            self.desktop = Desktop::Failed(problem);
        }
        Vec::new()
    }

    /// Whether others may read what was last written here with a key in it.
    #[must_use]
    pub fn is_open_to_others(&self, place: &Path) -> bool {
        self.open_to_others.as_deref() == Some(place)
    }

    pub(in crate::app) fn lies_open(&mut self, place: PathBuf) -> Vec<Effect> {
        self.open_to_others = Some(place);
        Vec::new()
    }

    pub(in crate::app) fn not_opened(&mut self, problem: Problem) -> Vec<Effect> {
        self.desktop = Desktop::Failed(problem);
        Vec::new()
    }

    /// Where a text was saved is shown on the screen that saved it; that it could not be saved is told wherever one is.
    pub(in crate::app) fn forget_desktop(&mut self) {
        if let Desktop::Saving(ticket) = self.desktop {
            self.desktop_left = Some(ticket);
        }
        self.desktop = Desktop::Nothing;
    }
}
