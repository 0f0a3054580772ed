//! How saving a text went, or opening a folder.

use std::path::Path;

use egui::Ui;

use super::problem;
use super::screen::Screen;
use super::widgets::{Banner, Tone, Urgency, outcome};
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

/// Warns where others may read what was just written here with a key in it.
pub(super) fn warn_of_others(ui: &mut Ui, screen: &mut Screen<'_>, place: &Path) {
    if screen.app.session.is_open_to_others(place) {
        let said = screen.words.with("lies-open", &[("file", place.display().to_string())]);
        Banner::new(Tone::Warn, &said).live(Urgency::Polite).show(ui);
    }
}

/// A calendar's file has to be opened once more, and others have not.
fn key_of(file: &Path) -> &'static str {
    if file.extension().is_some_and(|ending| ending == "ics") { "saved-reminders" } else { "saved-file" }
}
