//! A sheet with a head, a pill that says what kind of thing it is, and rows of keys and values.

use egui::{CornerRadius, Frame, InnerResponse, Layout, Margin, Rect, Stroke, Ui, vec2};

use super::button::Button;
use super::pill::Pill;
use super::words::{heading_of, mono, strong, write};
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CARD, SPACE_4, SPACE_8, SPACE_12, STROKE_LINE, Type};

/// The keys of a card's rows take so much room, when there is enough.
const KEY_WIDTH: f32 = 198.0;
/// The head's first line: title and pills are centred on it.
const HEAD: f32 = 32.0;
/// With less room for key and value than this, the value stands below its key.
const NARROW: f32 = 420.0;
/// The button at the end of a row takes so much room.
const CHANGE_WIDTH: f32 = 90.0;
/// With less room for key and value than this, the button stands below them.
const NARROWEST: f32 = 200.0;

/// A sheet.
#[derive(Debug)]
#[must_use = "a card is drawn with `show`"]
pub struct Card<'a> {
    title: Option<(Icon, &'a str)>,
    pills: &'a [Pill<'a>],
}

impl<'a> Card<'a> {
    /// A sheet without a head.
    pub fn new() -> Self {
        Self { title: None, pills: &[] }
    }

    /// A head with an icon before it.
    pub fn title(mut self, icon: Icon, title: &'a str) -> Self {
        self.title = Some((icon, title));
        self
    }

    /// Tags at the right end of the head.
    pub fn pills(mut self, pills: &'a [Pill<'a>]) -> Self {
        self.pills = pills;
        self
    }

    /// Draws the sheet as wide as there is room, with `content` on it.
    pub fn show<R>(self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let palette = Palette::of(ui);
        Frame::NONE
            .fill(palette.surface)
            .stroke(Stroke::new(STROKE_LINE, palette.line))
            .corner_radius(CornerRadius::same(RADIUS_CARD))
            .inner_margin(Margin::same(24))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = SPACE_4;
                self.show_head(ui);
                content(ui)
            })
    }

    fn show_head(&self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        if self.title.is_none() && self.pills.is_empty() {
            return;
        }
        let pills: f32 = self.pills.iter().map(|pill| pill.width(ui) + SPACE_8).sum();
        let beside = self.title.is_some() && !self.pills.is_empty() && ui.available_width() - pills > 200.0;
        ui.horizontal_top(|ui| {
            let right = ui.max_rect().right();
            if let Some((icon, title)) = self.title {
                let (_, place) = ui.allocate_space(vec2(24.0, HEAD));
                icon.paint(ui.painter(), place.center(), 24.0, palette.accent_text);
                ui.vertical(|ui| {
                    ui.set_width(right - ui.cursor().left() - if beside { pills } else { 0.0 });
                    ui.spacing_mut().item_spacing.y = 0.0;
                    ui.add_space((HEAD - Type::SECTION.line_height()) / 2.0);
                    heading_of(ui, Type::SECTION, 2, title);
                });
            }
            if beside {
                ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| self.show_pills(ui));
            }
        });
        if !beside && !self.pills.is_empty() {
            ui.horizontal_wrapped(|ui| self.show_pills(ui));
        }
        ui.add_space(SPACE_8);
    }

    fn show_pills(&self, ui: &mut Ui) {
        for pill in self.pills {
            pill.show_high(ui, HEAD);
        }
    }
}

impl Default for Card<'_> {
    fn default() -> Self {
        Self::new()
    }
}

/// One key and its value.
#[derive(Debug)]
#[must_use = "a row is drawn with `show`"]
pub struct Row<'a> {
    key: &'a str,
    value: &'a str,
    mono: bool,
    change: Option<(&'a str, &'a str)>,
    change_name: Option<&'a str>,
}

impl<'a> Row<'a> {
    /// A value in words.
    pub fn new(key: &'a str, value: &'a str) -> Self {
        Self { key, value, mono: false, change: None, change_name: None }
    }

    /// A value that is read letter by letter.
    pub fn mono(key: &'a str, value: &'a str) -> Self {
        Self { key, value, mono: true, change: None, change_name: None }
    }

    /// A text button at the end of the row; [`Row::show`] says when it is clicked.
    pub fn change(mut self, button_key: &'a str, label: &'a str) -> Self {
        self.change = Some((button_key, label));
        self
    }

    /// What screen readers call that button, where the same word stands on several rows: "Change environment".
    pub fn change_name(mut self, name: &'a str) -> Self {
        self.change_name = Some(name);
        self
    }

    /// Draws it. `true` when its button was clicked.
    pub fn show(self, ui: &mut Ui) -> bool {
        let change = if self.change.is_some() { CHANGE_WIDTH } else { 0.0 };
        match ui.available_width() - change {
            room if room >= NARROW => self.show_columns(ui, change, Row::show_beside),
            room if room >= NARROWEST && self.change.is_some() => self.show_columns(ui, change, Row::show_below),
            _ => {
                self.show_below(ui);
                let clicked = self.show_change(ui);
                ui.add_space(SPACE_8);
                clicked
            }
        }
    }

    /// Key and value, and to their right the button, level with the key.
    fn show_columns(&self, ui: &mut Ui, change: f32, words: impl FnOnce(&Self, &mut Ui)) -> bool {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            let room = ui.max_rect();
            let down = if self.change.is_some() { (44.0 - Type::BODY.line_height()) / 2.0 } else { 0.0 };
            let at = Rect::from_min_max(
                egui::pos2(room.left(), room.top() + down),
                egui::pos2(room.right() - change, f32::INFINITY),
            );
            let mut left = ui.new_child(egui::UiBuilder::new().max_rect(at).layout(Layout::top_down(egui::Align::Min)));
            words(self, &mut left);
            ui.advance_cursor_after_rect(left.min_rect());
            ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| self.show_change(ui)).inner
        })
        .inner
    }

    fn show_beside(&self, ui: &mut Ui) {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            ui.vertical(|ui| {
                ui.set_width(KEY_WIDTH - SPACE_12);
                self.show_key(ui);
            });
            ui.add_space(SPACE_12);
            ui.vertical(|ui| self.show_value(ui));
        });
    }

    fn show_below(&self, ui: &mut Ui) {
        self.show_key(ui);
        self.show_value(ui);
    }

    fn show_key(&self, ui: &mut Ui) {
        write(ui, Type::BODY, Palette::of(ui).text_subtle, self.key);
    }

    fn show_value(&self, ui: &mut Ui) {
        if self.mono {
            mono(ui, self.value)
        } else {
            strong(ui, self.value)
        };
    }

    fn show_change(&self, ui: &mut Ui) -> bool {
        let Some((key, label)) = self.change else { return false };
        let button = Button::text(key, label);
        match self.change_name {
            Some(name) => button.named(name),
            None => button.about(self.key),
        }
        .show(ui)
        .clicked()
    }
}
