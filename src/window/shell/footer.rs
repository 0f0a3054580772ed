//! The way on and back, at the same place on every step.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Galley, Layout, Rangef, Rect, Sense, Ui, UiBuilder, Vec2, WidgetInfo, pos2, vec2};

use super::Action;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{CONTROL_HEIGHT, SPACE_12, SPACE_16, Type};
use crate::window::widgets::{Button, galley};

/// A button beside the filled one and the way back.
#[derive(Clone, Copy, Debug)]
pub struct Beside<'a> {
    /// What the keyboard finds it by.
    pub key: &'a str,
    /// What it says.
    pub label: &'a str,
    /// The picture before that.
    pub icon: Option<Icon>,
    /// Without a border: it is there, but nobody is led to it.
    pub is_quiet: bool,
    /// What it does.
    pub action: Action,
}

/// The footer's words.
#[derive(Clone, Copy, Debug)]
pub struct Footer<'a> {
    /// What the region is called: "The way on".
    pub name: &'a str,
    /// A few words before the buttons, where none of them is filled.
    pub note: Option<&'a str>,
    /// The one filled button, where the page has it not itself.
    pub primary: Option<&'a str>,
    /// Whether that destroys something: it is drawn so.
    pub is_dangerous: bool,
    /// "Previous step"; not on the first step.
    pub previous: Option<&'a str>,
    /// What stands beside them.
    pub beside: &'a [Beside<'a>],
}

impl<'a> Beside<'a> {
    fn button(&self) -> Button<'a> {
        let button =
            if self.is_quiet { Button::text(self.key, self.label) } else { Button::secondary(self.key, self.label) };
        if let Some(icon) = self.icon { button.icon(icon) } else { button }
    }
}

impl Footer<'_> {
    /// The keyboard can be put on the filled button by this key.
    pub const PRIMARY: &'static str = "primary";
    /// And on the way back by this one.
    pub const PREVIOUS: &'static str = "previous";

    fn buttons(&self) -> impl Iterator<Item = (Button<'_>, Action)> {
        let button = if self.is_dangerous { Button::filled_danger } else { Button::primary };
        let primary = self.primary.map(|label| (button(Self::PRIMARY, label), Action::Primary));
        let previous = self.previous.map(|label| (Button::secondary(Self::PREVIOUS, label), Action::Previous));
        let beside = self.beside.iter().map(|beside| (beside.button(), beside.action));
        primary.into_iter().chain(previous).chain(beside)
    }

    /// Does a button lead to the step before?
    pub(super) fn leads_back(&self) -> bool {
        self.previous.is_some() || self.beside.iter().any(|beside| beside.action == Action::Previous)
    }

    fn note(&self, ui: &Ui, width: f32) -> Option<Arc<Galley>> {
        let colour = Palette::of(ui).text;
        self.note.map(|note| galley(ui, Type::BODY, colour, note, width))
    }

    /// Draws the note from here on, and gives how wide it is with the space after it.
    fn show_note(&self, ui: &Ui, at: egui::Pos2, width: f32) -> f32 {
        let Some(words) = self.note(ui, width) else { return 0.0 };
        let rect = Rect::from_min_size(at + vec2(0.0, (CONTROL_HEIGHT - words.size().y) / 2.0), words.size());
        let response = ui.interact(rect, focus::id("footer note"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.note.unwrap_or_default()));
        ui.painter().galley(rect.min, words, Palette::of(ui).text);
        rect.width() + SPACE_16
    }

    /// Do the buttons stand in one row?
    fn fits(&self, ui: &Ui, width: f32) -> bool {
        let note = self.note(ui, f32::INFINITY).map_or(0.0, |words| words.size().x + SPACE_16);
        let buttons = self.buttons().map(|(button, _)| button.size(ui, f32::INFINITY).x + SPACE_12).sum::<f32>();
        note + buttons - SPACE_12 <= width
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
        let mut from = rect.left() + self.show_note(ui, rect.min, rect.width());
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
