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
use super::widgets::{Banner, Tone};
use crate::app::wizard::Step;

/// Draws the step that is on the screen.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    show_granting(ui, screen);
    match screen.app.wizard.at() {
        Step::Certificate => certificate::show(ui, screen),
        Step::Password => password::show(ui, screen),
        Step::Environment => environment::show(ui, screen),
        Step::Client => client::show(ui, screen),
        Step::Check => check::show(ui, screen),
        Step::Token => token::show(ui, screen),
    }
}

/// Whose request is being granted, until the steps are filled in with it.
fn show_granting(ui: &mut Ui, screen: &Screen<'_>) {
    let is_before_client = matches!(screen.app.wizard.at(), Step::Certificate | Step::Password | Step::Environment);
    if let Some(request) = screen.app.request_to_fill_in().filter(|_| is_before_client) {
        Banner::new(Tone::Info, &screen.words.with("request-granting", &[("name", request.name.as_str())])).show(ui);
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
