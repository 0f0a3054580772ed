//! A large button with a picture, a name and a sentence: one of several ways on. It is one thing, with one name.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{
    Color32, CornerRadius, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, pos2, vec2,
};

use super::heard::{StateWords, sentences};
use super::words::galley;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CARD, SPACE_4, SPACE_16, SPACE_20, SPACE_24, Type};

const ICON: f32 = 32.0;
/// How high one is beside others, and below them.
const HIGH: f32 = 192.0;
const LOW: f32 = 80.0;
/// Narrower than this they stand below each other.
const NARROWEST: f32 = 216.0;
/// From the picture to the name below it.
const BELOW_ICON: f32 = 14.0;
/// The words begin so far down at least where the picture is beside them.
const BESIDE_ICON: f32 = 12.0;

/// A way on.
#[derive(Clone, Copy, Debug)]
pub struct Tile<'a> {
    /// What the keyboard finds it by.
    pub key: &'a str,
    /// The picture.
    pub icon: Icon,
    /// What it is called.
    pub name: &'a str,
    /// What it does, in a sentence or two. Where it has been done, how that went.
    pub text: &'a str,
    /// Is it what helps now? One on each screen is.
    pub is_filled: bool,
    /// For one that opens and closes a part of the page: is that open?
    pub expanded: Option<bool>,
}

/// A tile with its words laid out.
struct Laid<'a> {
    tile: &'a Tile<'a>,
    name: Arc<Galley>,
    text: Arc<Galley>,
    /// Is the picture to the left of the words?
    is_row: bool,
}

/// Draws tiles beside each other, or below each other where there is too little room. Gives the one that was clicked.
pub fn tiles(ui: &mut Ui, tiles: &[Tile<'_>]) -> Option<usize> {
    let (room, count) = (ui.available_width(), f32::from(u8::try_from(tiles.len()).unwrap_or(u8::MAX)));
    let width = (room - SPACE_16 * (count - 1.0)) / count;
    let is_row = width < NARROWEST || tiles.len() == 1;
    let width = if is_row { room } else { width.floor() };
    let laid: Vec<Laid<'_>> = tiles.iter().map(|tile| Laid::new(ui, tile, width, is_row)).collect();
    let height = laid.iter().map(Laid::height).fold(0.0, f32::max);
    let show = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = Vec2::splat(SPACE_16);
        let clicked = laid.into_iter().map(|laid| laid.show(ui, vec2(width, height)).clicked());
        // All of them are drawn, whichever is clicked.
        clicked.collect::<Vec<_>>().into_iter().position(|clicked| clicked)
    };
    if is_row { ui.vertical(show).inner } else { ui.horizontal_top(show).inner }
}

impl<'a> Laid<'a> {
    fn new(ui: &Ui, tile: &'a Tile<'a>, width: f32, is_row: bool) -> Self {
        let (name, text) = tile.colours(Palette::of(ui));
        let padding = if is_row { SPACE_20 } else { SPACE_24 };
        let beside = if is_row { ICON + SPACE_16 } else { 0.0 };
        let room = width - 2.0 * padding - beside;
        Self {
            tile,
            name: galley(ui, Type::SUBHEAD, name, tile.name, room),
            text: galley(ui, Type::SECONDARY, text, tile.text, room),
            is_row,
        }
    }

    fn words(&self) -> f32 {
        self.name.size().y + SPACE_4 + self.text.size().y
    }

    fn height(&self) -> f32 {
        if self.is_row {
            (self.words() + 2.0 * BESIDE_ICON).max(LOW)
        } else {
            (self.words() + ICON + BELOW_ICON + 2.0 * SPACE_24).max(HIGH)
        }
    }

    fn show(self, ui: &mut Ui, size: Vec2) -> Response {
        let palette = Palette::of(ui);
        let (_, rect) = ui.allocate_space(size);
        let response = ui.interact(rect, focus::id(self.tile.key), Sense::click());
        self.tile.describe(ui, &response);
        self.tile.paint(ui, rect, &response);
        let (name, text) = self.tile.colours(palette);
        let icon = if self.tile.is_filled { name } else { palette.accent };
        let padding = if self.is_row { SPACE_20 } else { SPACE_24 };
        let left = rect.left() + padding;
        let (icon_at, words_at) = if self.is_row {
            let top = rect.center().y - self.words() / 2.0;
            (pos2(left + ICON / 2.0, rect.center().y), pos2(left + ICON + SPACE_16, top))
        } else {
            let top = rect.top() + padding;
            (pos2(left + ICON / 2.0, top + ICON / 2.0), pos2(left, top + ICON + BELOW_ICON))
        };
        self.tile.icon.paint(ui.painter(), icon_at, ICON, icon);
        let below = words_at + vec2(0.0, self.name.size().y + SPACE_4);
        ui.painter().galley(words_at, self.name, name);
        ui.painter().galley(below, self.text, text);
        focus::ring(ui, &response, RADIUS_CARD);
        super::hand(&response, ui);
        response
    }
}

impl Tile<'_> {
    /// Of its name, and of its sentence.
    fn colours(&self, palette: &Palette) -> (Color32, Color32) {
        if self.is_filled { (palette.accent_on, palette.accent_on_soft) } else { (palette.text, palette.text_subtle) }
    }

    fn paint(&self, ui: &Ui, rect: Rect, response: &Response) {
        let palette = Palette::of(ui);
        let over = response.hovered() || response.is_pointer_button_down_on();
        let (fill, border) = match (self.is_filled, over) {
            (true, true) => (palette.accent_hover, Color32::TRANSPARENT),
            (true, false) => (palette.accent, Color32::TRANSPARENT),
            (false, true) => (palette.subtle, palette.control),
            (false, false) => (palette.surface, palette.control),
        };
        let stroke = Stroke::new(1.5, border);
        ui.painter().rect(rect, CornerRadius::same(RADIUS_CARD), fill, stroke, StrokeKind::Inside);
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.name));
        let words = StateWords::of(ui.ctx());
        let state = self.expanded.and_then(|expanded| words.expanded(expanded));
        let told: Vec<&str> = [self.text].into_iter().chain(state).collect();
        super::node(ui, response.id, |node| {
            node.set_description(sentences(&told));
            if let Some(expanded) = self.expanded {
                node.set_expanded(expanded);
            }
        });
    }
}
