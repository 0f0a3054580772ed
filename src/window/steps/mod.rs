//! The six steps' views, one file each, named as in `app/wizard`.

pub mod certificate;
pub mod check;
pub mod client;
pub mod environment;
pub(super) mod parts;
pub mod password;
pub mod token;

use egui::Ui;

use super::screen::Screen;
use crate::app::wizard::Step;

/// Draws the step that is on the screen.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    match screen.app.wizard.at() {
        Step::Certificate => certificate::show(ui, screen),
        Step::Password => password::show(ui, screen),
        Step::Environment => environment::show(ui, screen),
        Step::Client => client::show(ui, screen),
        Step::Check => check::show(ui, screen),
        Step::Token => token::show(ui, screen),
    }
}

/// The widget that the keyboard is put on when the step, or its state, has changed.
#[must_use]
pub fn first_key(screen: &Screen<'_>) -> &'static str {
    match screen.app.wizard.at() {
        Step::Certificate => certificate::first_key(screen),
        Step::Password => password::first_key(screen),
        Step::Environment => environment::first_key(screen),
        Step::Client => client::first_key(screen),
        Step::Check => check::first_key(screen),
        Step::Token => token::first_key(screen),
    }
}
