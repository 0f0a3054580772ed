//! The files that were used last: one click takes one, another forgets it.

use crate::app::wizard;
use egui::Ui;

use crate::contract::name_of;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::Screen;
use crate::window::theme::SPACE_12;
use crate::window::widgets::{Button, Checkbox, heading, hint};
use std::path::Path;

/// Draws the list, if there is anything in it, and the switch.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let paths = screen.app.session.kept.recent().paths();
    for problem in [screen.app.session.looks_problem(), screen.app.network.problem()].into_iter().flatten() {
        problem::show_without_buttons(ui, screen, problem);
    }
    if let Some(problem) = screen.app.session.kept.recent_problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
    if paths.is_empty() && screen.app.session.kept.recent().remembers() {
        return;
    }
    heading(ui, 2, &screen.say("certificate-recent-title"));
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (index, path) in paths.iter().enumerate() {
            show_file(ui, screen, index, path);
        }
    });
    let mut remember = screen.app.session.kept.recent().remembers();
    let label = screen.say("certificate-recent-remember");
    if Checkbox::new("recent_remember", &label).show(ui, &mut remember).changed() {
        screen.ask(wizard::Intent::RememberFiles(remember));
    }
    hint(ui, &screen.say("certificate-recent-hint"));
}

/// Name and folder are one thing to look at, and the way to forget it stands beside them.
fn show_file(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, path: &Path) {
    let (name, folder) = (name_of(path), path.parent().unwrap_or(path).display().to_string());
    let open = screen.words.with("certificate-recent-open", &[("file", &*name), ("folder", &*folder)]);
    let remove = screen.words.with("certificate-recent-remove", &[("file", &*name)]);
    let short = screen.say("button-remove");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_12;
        let key = format!("recent_open_{index}");
        if Button::text(&key, &name).icon(Icon::FILE).flush().named(&open).show(ui).clicked() {
            screen.ask(wizard::Intent::UseFile(path.to_owned()));
        }
        hint(ui, &folder);
        let key = format!("recent_remove_{index}");
        if Button::text(&key, &short).named(&remove).show(ui).clicked() {
            screen.ask(wizard::Intent::ForgetRecent(path.to_owned()));
        }
    });
}
