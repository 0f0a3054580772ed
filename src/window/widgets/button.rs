//! Buttons. A screen has exactly one filled button, and the footer draws it.

use std::sync::Arc;

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Galley, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2};

use super::heard::{StateWords, sentences};
use super::words::galley;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{
    CONTROL_HEIGHT, RADIUS_CONTROL, SPACE_4, SPACE_8, SPACE_12, SPACE_20, STROKE_CONTROL, Type,
};

const ICON: f32 = 20.0;
/// From the icon to the word.
const ICON_GAP: f32 = 10.0;

/// A button with a word on it, and perhaps an icon before the word.
#[derive(Debug)]
#[must_use = "a button is drawn with `show`"]
pub struct Button<'a> {
    key: &'a str,
    label: &'a str,
    kind: Kind,
    icon: Option<Icon>,
    expanded: Option<bool>,
    describes: Option<&'a str>,
    name: Option<&'a str>,
    dense: bool,
    flush: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Kind {
    Primary,
    FilledDanger,
    Secondary,
    Danger,
    Text,
    Link,
}

struct Look {
    fill: Color32,
    border: Color32,
    text: Color32,
}

impl<'a> Button<'a> {
    /// The filled button: what the screen is for. Only the footer draws it.
    pub(in crate::window) fn primary(key: &'a str, label: &'a str) -> Self {
        Self::new(key, label, Kind::Primary)
    }

    /// The filled button where it destroys something. Only the footer draws it.
    pub(in crate::window) fn filled_danger(key: &'a str, label: &'a str) -> Self {
        Self::new(key, label, Kind::FilledDanger)
    }

    /// An outlined button: another way on.
    pub fn secondary(key: &'a str, label: &'a str) -> Self {
        Self::new(key, label, Kind::Secondary)
    }

    /// An outlined button that destroys something.
    pub fn danger(key: &'a str, label: &'a str) -> Self {
        Self::new(key, label, Kind::Danger)
    }

    /// A word that can be clicked: the quietest button.
    pub fn text(key: &'a str, label: &'a str) -> Self {
        Self::new(key, label, Kind::Text)
    }

    /// A word that leads to a page in the browser.
    pub fn link(key: &'a str, label: &'a str) -> Self {
        Self::new(key, label, Kind::Link).icon(Icon::EXTERNAL)
    }

    fn new(key: &'a str, label: &'a str, kind: Kind) -> Self {
        Self { key, label, kind, icon: None, expanded: None, describes: None, name: None, dense: false, flush: false }
    }

    /// Puts an icon beside the word.
    pub fn icon(mut self, icon: Icon) -> Self {
        self.icon = Some(icon);
        self
    }

    /// Tells screen readers that the button opens and closes something, and which it is now.
    pub(super) fn expanded(mut self, expanded: bool) -> Self {
        self.expanded = Some(expanded);
        self
    }

    /// Lower than a button, for one in a list of many; still a large enough target.
    pub(in crate::window) fn dense(mut self) -> Self {
        self.dense = true;
        self
    }

    /// Flush with the words around it, and underlined where no icon says that it can be pressed: a quiet way on that
    /// stands in the text.
    pub fn flush(mut self) -> Self {
        self.flush = true;
        self
    }

    /// Says in words, to screen readers, what the button is about: "Change" of which value?
    pub fn about(mut self, what: &'a str) -> Self {
        self.describes = Some(what);
        self
    }

    /// A longer name for screen readers, where the word on it is the same on many: "Change environment".
    pub fn named(mut self, name: &'a str) -> Self {
        self.name = Some(name);
        self
    }

    /// How much room it takes where `width` points are to be had.
    pub(in crate::window) fn size(&self, ui: &Ui, width: f32) -> Vec2 {
        self.size_of(self.words(ui, width).size())
    }

    fn size_of(&self, words: Vec2) -> Vec2 {
        let around = self.icon_room() + 2.0 * self.padding();
        let height = if self.dense { words.y + SPACE_8 } else { (words.y + SPACE_20).max(CONTROL_HEIGHT) };
        vec2(words.x + around, height)
    }

    fn padding(&self) -> f32 {
        // What opens a part of the page stands flush with the page.
        if self.expanded.is_some() || self.flush { 0.0 } else { self.kind.padding() }
    }

    fn icon_room(&self) -> f32 {
        if self.icon.is_some() { ICON + ICON_GAP } else { 0.0 }
    }

    fn words(&self, ui: &Ui, width: f32) -> Arc<Galley> {
        let room = width - 2.0 * self.padding() - self.icon_room();
        galley(ui, Type::STRONG, Color32::PLACEHOLDER, self.label, room)
    }

    /// Draws it, as wide as its word, and wrapped when there is too little room.
    pub fn show(self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let icon = self.icon_room();
        let words = self.words(ui, ui.max_rect().width());
        let (_, rect) = ui.allocate_space(self.size_of(words.size()));
        let response = ui.interact(rect, focus::id(self.key), Sense::click());
        self.describe(ui, &response);
        let look = self.kind.look(palette, &response);
        ui.painter().rect(
            rect,
            CornerRadius::same(RADIUS_CONTROL),
            look.fill,
            Stroke::new(STROKE_CONTROL, look.border),
            StrokeKind::Inside,
        );
        let (icon_at, words_at) = self.places(rect, self.padding(), icon, words.size());
        if let Some(icon) = self.icon {
            icon.paint(ui.painter(), icon_at, ICON, look.text);
        }
        let is_told = self.flush && self.icon.is_none() || matches!(self.kind, Kind::Link);
        if is_told || (matches!(self.kind, Kind::Text) && response.hovered()) {
            underline(ui, Rect::from_min_size(words_at, words.size()), look.text);
        }
        ui.painter().galley(words_at, words, look.text);
        // What opens and closes has no room around its words; its ring has.
        let around = if self.expanded.is_some() || self.flush { SPACE_4 } else { 0.0 };
        focus::ring(ui, &response.clone().with_new_rect(rect.expand2(vec2(around, 0.0))), RADIUS_CONTROL);
        super::hand(&response, ui);
        response
    }

    /// An external link has its icon behind the word, everything else before it.
    fn places(&self, rect: Rect, padding: f32, icon: f32, words: Vec2) -> (egui::Pos2, egui::Pos2) {
        let top = rect.center().y - words.y / 2.0;
        let left = rect.left() + padding;
        if self.kind == Kind::Link {
            (egui::pos2(left + words.x + icon - ICON / 2.0, rect.center().y), egui::pos2(left, top))
        } else {
            (egui::pos2(left + ICON / 2.0, rect.center().y), egui::pos2(left + icon, top))
        }
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        let role = if self.kind == Kind::Link { Role::Link } else { Role::Button };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), self.name.unwrap_or(self.label)));
        let state = StateWords::of(ui.ctx());
        let state = self.expanded.and_then(|expanded| state.expanded(expanded).map(str::to_owned));
        let described = sentences(&self.describes.into_iter().chain(state.as_deref()).collect::<Vec<_>>());
        super::node(ui, response.id, |node| {
            if let Some(expanded) = self.expanded {
                node.set_expanded(expanded);
            }
            if !described.is_empty() {
                node.set_description(described);
            }
        });
    }
}

impl Kind {
    fn padding(self) -> f32 {
        match self {
            Self::Primary | Self::FilledDanger | Self::Secondary | Self::Danger => SPACE_20,
            Self::Text => SPACE_12,
            Self::Link => 0.0,
        }
    }

    fn look(self, palette: &Palette, response: &Response) -> Look {
        let over = response.hovered() || response.is_pointer_button_down_on();
        let none = Color32::TRANSPARENT;
        let (fill, border, text) = match self {
            Self::Primary if over => (palette.accent_hover, none, palette.accent_on),
            Self::Primary => (palette.accent, none, palette.accent_on),
            Self::FilledDanger => (if over { palette.danger_text } else { palette.danger }, none, palette.danger_on),
            Self::Secondary => (if over { palette.subtle } else { palette.surface }, palette.control, palette.text),
            Self::Danger => {
                (if over { palette.danger_bg } else { palette.surface }, palette.danger, palette.danger_text)
            }
            Self::Text | Self::Link => (none, none, palette.accent_text),
        };
        Look { fill, border, text }
    }
}

fn underline(ui: &Ui, words: Rect, colour: Color32) {
    let y = ui.painter().round_to_pixel_center(words.bottom() - 3.0);
    ui.painter().hline(words.x_range(), y, Stroke::new(1.0, colour));
}
