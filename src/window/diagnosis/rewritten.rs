//! Lines of a configuration file as they should be, all of them together: to copy, or to save beside the file. The
//! file itself is never written.

use egui::Ui;

use super::report::{is_saved_by, save};
use crate::diagnosis::{Diagnosis, Fix};
use crate::window::icon::Icon;
use crate::window::saved;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::row;
use crate::window::widgets::{Button, Card, heading, hint, mono};

const COPY: &str = "diagnosis_copy_lines";
const SAVE: &str = "diagnosis_save_lines";
/// The name that is suggested for the file.
const NAME: &str = "rettet.txt";

/// Draws them, where there are any.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, diagnosis: &Diagnosis) {
    let lines = lines(diagnosis);
    // One line has its own button already, where it is told.
    if lines.len() < 2 {
        return;
    }
    let text = lines.join("\n");
    heading(ui, 2, &screen.say("diagnosis-lines-title"));
    hint(ui, &screen.say("diagnosis-lines-hint"));
    Card::new().show(ui, |ui| mono(ui, &text));
    let (copy_label, save_label) = (screen.say("diagnosis-copy-lines"), screen.say("diagnosis-save-lines"));
    row(ui, |ui| {
        if Button::secondary(COPY, &copy_label).icon(Icon::COPY).show(ui).clicked() {
            screen::copy(ui, screen, COPY, format!("{text}\n"));
        }
        if Button::secondary(SAVE, &save_label).icon(Icon::SAVE).show(ui).clicked() {
            save(ui, screen, SAVE, NAME, format!("{text}\n"));
        }
    });
    if screen::is_copied(ui, screen, COPY) {
        screen::say_copied(ui, &screen.say("diagnosis-copied"));
    }
    if is_saved_by(ui, SAVE) {
        saved::show(ui, screen);
    }
}

fn lines(diagnosis: &Diagnosis) -> Vec<&str> {
    let mut lines: Vec<&str> = Vec::new();
    for fix in diagnosis.findings.iter().flat_map(|found| &found.fixes) {
        if let Fix::Rewrite { to, .. } = fix
            && !lines.contains(&to.as_str())
        {
            lines.push(to);
        }
    }
    lines
}
