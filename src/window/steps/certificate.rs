//! Step 1: choose the file. On the first visit it says what the program is for; later it shows the cards of earlier
//! visits, and in the demo what the demo offers.

mod cards;
mod creation;
mod demo;
mod drop_zone;
mod ends;
mod first;
mod journal;
mod keys;
mod paste;
mod path;
mod profiles;
mod recent;
mod renewal;
mod setup;
mod setup_more;
mod waiting;

use crate::app::wizard;
use crate::window::problem;
use egui::Ui;

use super::parts::head_over;
use crate::app::App;
use crate::app::session::DemoState;
use crate::app::wizard::certificate::State;
use crate::contract::FileContents;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::shell::Footer;
use crate::window::widgets::{Button, Urgency, announce};

/// The key of the button that opens the dialog.
pub(in crate::window) const CHOOSE: &str = "choose_file";

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    paste::take(ui, screen);
    if screen.app.shows_profiles() {
        return profiles::show(ui, screen);
    }
    path::follow_shortcut(ui, screen);
    match (screen.app.wizard.certificate().file(), screen.app.session.demo()) {
        (Some(file), _) => show_file(ui, screen, file),
        (None, DemoState::On(demo)) => demo::show(ui, screen, demo),
        (None, DemoState::Off | DemoState::Starting(_) | DemoState::Failed(_)) => {
            match screen.app.session.kept.renewing() {
                Some(profile) => renewal::show(ui, screen, profile),
                None => first::show(ui, screen),
            }
        }
    }
    if let Some(problem) = screen.app.wizard.dialog_problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
    path::show(ui, screen);
    if !matches!(screen.app.session.demo(), DemoState::On(_)) {
        recent::show(ui, screen);
    }
}

/// Where the keyboard goes: on when a file is chosen, to the demo's files while it runs, else to "Choose file".
#[must_use]
pub fn first_key(screen: &Screen<'_>) -> &'static str {
    if screen.app.shows_profiles() {
        return profiles::first_key(screen);
    }
    match (screen.app.wizard.certificate(), screen.app.session.demo()) {
        (State::Chosen(_), _) => Footer::PRIMARY,
        (_, DemoState::On(demo)) => demo::first_key(demo),
        (State::Empty | State::Browsing(..) | State::Reading(..) | State::Refused(..), _) => CHOOSE,
    }
}

/// Whether the page has the filled button itself, so that the footer has none.
#[must_use]
pub fn has_filled(app: &App) -> bool {
    app.wizard.certificate().file().is_none()
}

/// Back from a later step: which file it is, and another one instead.
fn show_file(ui: &mut Ui, screen: &mut Screen<'_>, file: &FileContents) {
    let name = file.name();
    let size = screen.words.size(u64::try_from(file.size()).unwrap_or(u64::MAX));
    head_over(ui, screen, "certificate-title-done", &format!("{name} · {size}"));
    announce(ui, "certificate_read", Urgency::Polite, &screen.words.with("certificate-chosen", &[("file", &*name)]));
    let change = screen.say("certificate-change-file");
    if Button::secondary(CHOOSE, &change).icon(Icon::FOLDER).about(&name).show(ui).clicked() {
        screen.ask(wizard::Intent::BrowseFiles);
    }
    profiles::show_way_back(ui, screen);
    if matches!(screen.app.session.demo(), DemoState::On(_)) {
        demo::offer_to_leave(ui, screen);
    }
}
