//! What is wanted of an open certificate now and then: another file, another format, and what support staff ask for.

use egui::Ui;

use super::saving;
use crate::app::intent::Intent;
use crate::domain::DisplayName;
use crate::keystore::Entry;
use crate::problem::NextMove;
use crate::window::certificate_card;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::widgets::{Button, disclosure, fold};

/// Draws it, open or folded.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, entry: &Entry) {
    let (label, inside) = (screen.say("password-more"), screen.say("password-more-inside"));
    fold(ui, "password_more", &label, &inside, |ui| {
        let change = screen.say("certificate-change-file");
        if Button::secondary("password_change_file", &change).icon(Icon::FOLDER).show(ui).clicked() {
            screen.ask(Intent::Follow(NextMove::ChooseFile));
        }
        saving::show(ui, screen, DisplayName::of(&entry.alias).as_str());
        let details = screen.say("button-technical-details");
        disclosure(ui, "certificate_details", &details, |ui| certificate_card::show_details(ui, screen, entry));
    });
}
