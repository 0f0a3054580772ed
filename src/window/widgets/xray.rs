//! One row of the X-ray: a check that passed, the one that stopped it, or one of which nothing is known. The state is in
//! the picture and in the name; the colour only repeats it.

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, Ui, pos2, vec2};

use super::words::galley;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CONTROL, SPACE_8, SPACE_12, Type};

const ICON: f32 = 24.0;
const ROW: f32 = 38.0;
/// The row that it stopped at.
const STOPPED: f32 = 44.0;
/// That row stands out so far on both sides.
const OUT: f32 = 10.0;

/// How a check ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum XrayState {
    /// In order.
    Passed,
    /// Maskinporten says no here.
    Stopped,
    /// Nothing is known.
    Unknown,
}

/// A row.
#[derive(Clone, Copy, Debug)]
pub struct XrayRow<'a> {
    /// How it ended.
    pub state: XrayState,
    /// What holds where it is in order: "The client exists".
    pub words: &'a str,
    /// "Stopped here", where it is.
    pub note: &'a str,
    /// What a screen reader says: the check, and how it ended.
    pub name: &'a str,
    /// What it says after that: what the check asks.
    pub asks: &'a str,
    /// Its place, from 0, and how many there are.
    pub place: (usize, usize),
    /// Does the row after this one go on in order?
    pub goes_on: bool,
}

impl XrayRow<'_> {
    /// Draws it.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let (kind, colour) = match self.state {
            XrayState::Passed => (Type::BODY, palette.text),
            XrayState::Stopped => (Type::STRONG, palette.text),
            XrayState::Unknown => (Type::BODY, palette.text_subtle),
        };
        let note = galley(ui, Type::STRONG, palette.danger_text, self.note, f32::INFINITY);
        let beside = if self.note.is_empty() { 0.0 } else { note.size().x + SPACE_12 };
        let left = OUT + ICON + SPACE_12;
        let words = galley(ui, kind, colour, self.words, ui.available_width() - left - OUT - beside);
        let low = if self.state == XrayState::Stopped { STOPPED } else { ROW };
        let height = low.max(words.size().y + SPACE_8);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let response = ui.interact(rect, focus::id(("xray", self.place.0)), Sense::hover());
        self.describe(ui, &response);
        self.paint_ground(ui, rect);
        let middle = rect.center().y;
        self.paint_icon(ui, rect);
        ui.painter().galley(pos2(rect.left() + left, middle - words.size().y / 2.0), words, colour);
        if !self.note.is_empty() {
            let at = pos2(rect.right() - OUT - note.size().x, middle - note.size().y / 2.0);
            ui.painter().galley(at, note, palette.danger_text);
        }
        response
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        super::node(ui, response.id, |node| {
            node.set_role(Role::ListItem);
            node.set_label(self.name);
            node.set_description(self.asks);
            node.set_position_in_set(self.place.0);
            node.set_size_of_set(self.place.1);
        });
    }

    fn paint_ground(&self, ui: &Ui, rect: Rect) {
        if self.state == XrayState::Stopped {
            ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), Palette::of(ui).danger_bg);
        }
    }

    fn paint_icon(&self, ui: &Ui, rect: Rect) {
        let palette = Palette::of(ui);
        let center = pos2(rect.left() + OUT + ICON / 2.0, rect.center().y);
        let line = |colour: Color32| Stroke::new(2.0, colour);
        match self.state {
            XrayState::Passed => {
                if self.goes_on {
                    let x = ui.painter().round_to_pixel_center(center.x);
                    ui.painter().vline(
                        x,
                        center.y + ICON / 2.0..=rect.bottom() + ROW / 2.0 - ICON / 2.0,
                        line(palette.ok),
                    );
                }
                Icon::OK.paint_filled(ui.painter(), center, ICON, palette.ok);
            }
            XrayState::Stopped => Icon::STOP.paint_filled(ui.painter(), center, ICON, palette.danger),
            XrayState::Unknown => Icon::CIRCLE.paint(ui.painter(), center, ICON, palette.control),
        }
    }
}
