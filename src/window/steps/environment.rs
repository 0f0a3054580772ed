//! (being written)

use egui::Ui;

use crate::window::screen::Screen;

/// Draws the step.
pub fn show(_ui: &mut Ui, _screen: &mut Screen<'_>) {}

/// Where the keyboard goes.
#[must_use]
pub fn first_key(_screen: &Screen<'_>) -> &'static str {
    crate::window::shell::Footer::PRIMARY
}
