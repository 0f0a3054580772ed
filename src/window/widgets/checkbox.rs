//! A box to tick, with the whole sentence beside it as its target.

use egui::accesskit::{Invalid, Role};
use egui::{
    Color32, CornerRadius, Key, Modifiers, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, Vec2, WidgetInfo, vec2,
};

use super::field::show_error;
use super::words::galley;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{MIN_TARGET, SPACE_4, SPACE_12, STROKE_CONTROL, Type};

/// A box to tick.
#[derive(Debug)]
#[must_use = "a checkbox is drawn with `show`"]
pub struct Checkbox<'a> {
    key: &'a str,
    label: &'a str,
    error: Option<&'a str>,
}

impl<'a> Checkbox<'a> {
    /// A box called `label`.
    pub fn new(key: &'a str, label: &'a str) -> Self {
        Self { key, label, error: None }
    }

    /// What is wrong with it being empty, if anything.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Draws it. A click on box or sentence changes `checked`, and the response says so.
    pub fn show(self, ui: &mut Ui, checked: &mut bool) -> Response {
        let palette = Palette::of(ui);
        let room = ui.available_width() - MIN_TARGET - SPACE_12;
        let words = galley(ui, Type::BODY, palette.text, self.label, room);
        let size = vec2(MIN_TARGET + SPACE_12 + words.size().x, words.size().y.max(MIN_TARGET) + 2.0 * SPACE_4);
        let (_, rect) = ui.allocate_space(size);
        follow_enter(ui, self.key);
        let mut response = ui.interact(rect, focus::id(self.key), Sense::click());
        if response.clicked() {
            *checked = !*checked;
            response.mark_changed();
        }
        response.widget_info(|| WidgetInfo::selected(Role::CheckBox, ui.is_enabled(), *checked, self.label));
        if let Some(error) = self.error {
            super::node(ui, response.id, |node| {
                node.set_invalid(Invalid::True);
                node.set_description(error);
            });
        }
        let top = rect.top() + SPACE_4;
        paint_box(ui, egui::pos2(rect.left() + MIN_TARGET / 2.0, top + MIN_TARGET / 2.0), *checked, &response);
        ui.painter().galley(egui::pos2(rect.left() + MIN_TARGET + SPACE_12, top), words, palette.text);
        focus::ring(ui, &response, 4);
        super::hand(&response, ui);
        if let Some(error) = self.error {
            show_error(ui, error);
        }
        response
    }
}

/// Space ticks. Enter is the filled button, as in a field: pressed after Space, it would untick again.
fn follow_enter(ui: &Ui, key: &str) {
    let has_focus = ui.memory(|memory| memory.has_focus(focus::id(key)));
    if has_focus && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        focus::submit(ui.ctx());
    }
}

/// The box itself, 24 points square.
pub(super) fn paint_box(ui: &Ui, center: Pos2, checked: bool, response: &Response) {
    let palette = Palette::of(ui);
    let square = Rect::from_center_size(center, Vec2::splat(22.0));
    let border = if response.hovered() { palette.text } else { palette.control };
    let (fill, stroke) = if checked {
        (palette.accent, Stroke::new(STROKE_CONTROL, palette.accent))
    } else {
        (palette.surface, Stroke::new(STROKE_CONTROL, border))
    };
    ui.painter().rect(square, CornerRadius::same(4), fill, stroke, StrokeKind::Inside);
    let tick = if checked { palette.accent_on } else { Color32::TRANSPARENT };
    Icon::CHECK.paint(ui.painter(), center, 18.0, tick);
}
