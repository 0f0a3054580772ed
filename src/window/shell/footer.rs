//! The way on and back, at the same place on every step.

use egui::{Layout, Rangef, Rect, Ui, UiBuilder, Vec2, pos2, vec2};

use super::Action;
use crate::window::theme::{SPACE_12, SPACE_16};
use crate::window::widgets::Button;

/// The footer's words.
#[derive(Clone, Copy, Debug)]
pub struct Footer<'a> {
    /// What the region is called: "The way on".
    pub name: &'a str,
    /// The one filled button.
    pub primary: Option<&'a str>,
    /// "Previous step"; not on the first step.
    pub previous: Option<&'a str>,
}

impl Footer<'_> {
    /// The keyboard can be put on the filled button by this key.
    pub const PRIMARY: &'static str = "primary";

    fn buttons(&self) -> impl Iterator<Item = (Button<'_>, Action)> {
        let primary = self.primary.map(|label| (Button::primary(Self::PRIMARY, label), Action::Primary));
        let previous = self.previous.map(|label| (Button::secondary("previous", label), Action::Previous));
        primary.into_iter().chain(previous)
    }

    /// Do the buttons stand in one row?
    fn fits(&self, ui: &Ui, width: f32) -> bool {
        self.buttons().map(|(button, _)| button.size(ui, f32::INFINITY).x + SPACE_12).sum::<f32>() - SPACE_12 <= width
    }

    /// How high it is where so much width is to be had; nothing when it has no button.
    pub(super) fn height(&self, ui: &Ui, width: f32) -> f32 {
        let heights = self.buttons().map(|(button, _)| button.size(ui, width).y);
        if self.buttons().next().is_none() {
            return 0.0;
        }
        let buttons: f32 = if self.fits(ui, width) {
            heights.fold(0.0, f32::max)
        } else {
            heights.map(|height| height + SPACE_12).sum::<f32>() - SPACE_12
        };
        buttons + 2.0 * SPACE_16
    }

    /// Draws it from one edge of the content's column to the other, in its region.
    pub(super) fn show(&self, ui: &mut Ui, column: Rangef) -> Option<Action> {
        let rect = Rect::from_x_y_ranges(column, ui.max_rect().y_range().shrink(SPACE_16));
        if !self.fits(ui, rect.width()) {
            return self.show_stacked(ui, rect);
        }
        let mut asked = None;
        let mut from = rect.left();
        for (button, action) in self.buttons() {
            let size = button.size(ui, f32::INFINITY);
            if show_at(ui, pos2(from, rect.top()), size, button) {
                asked = Some(action);
            }
            from += size.x + SPACE_12;
        }
        asked
    }

    fn show_stacked(&self, ui: &mut Ui, rect: Rect) -> Option<Action> {
        let mut asked = None;
        let mut top = rect.top();
        for (button, action) in self.buttons() {
            let size = button.size(ui, rect.width());
            if show_at(ui, pos2(rect.left(), top), size, button) {
                asked = Some(action);
            }
            top += size.y + SPACE_12;
        }
        asked
    }

    /// Draws it below the content, in a window too low for a region of its own.
    pub(super) fn show_in_content(&self, ui: &mut Ui) -> Option<Action> {
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = Vec2::splat(SPACE_12);
            self.buttons().filter_map(|(button, action)| button.show(ui).clicked().then_some(action)).last()
        })
        .inner
    }
}

fn show_at(ui: &mut Ui, at: egui::Pos2, size: Vec2, button: Button<'_>) -> bool {
    let rect = Rect::from_min_size(at, size + vec2(1.0, 0.0));
    let mut place = ui.new_child(UiBuilder::new().max_rect(rect).layout(Layout::top_down(egui::Align::Min)));
    button.show(&mut place).clicked()
}
