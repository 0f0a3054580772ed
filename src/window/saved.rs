//! How saving a text went, or opening a folder.

use std::path::Path;

use egui::Ui;

use super::problem;
use super::screen::Screen;
use super::widgets::{Tone, outcome};
use crate::app::session::Desktop;

/// Says where the file is that was asked for last, or why there is none.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    match screen.app.session.desktop() {
        Desktop::Nothing | Desktop::Saving(_) => {}
        Desktop::Here(file) => {
            let said = screen.words.with(key_of(file), &[("file", file.display().to_string())]);
            outcome(ui, "saved", Tone::Ok, &said);
        }
        Desktop::Failed(problem) => problem::show_without_buttons(ui, screen, problem),
    }
}

/// A calendar's file has to be opened once more, and others have not.
fn key_of(file: &Path) -> &'static str {
    if file.extension().is_some_and(|ending| ending == "ics") { "saved-reminders" } else { "saved-file" }
}
