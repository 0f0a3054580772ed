//! A few short answers beside each other, of which one is chosen at once: which of a list are shown, and how.
//!
//! One stop for the Tab key; the arrow keys move inside and choose as they go. Where there is too little room the answers
//! go on in a new line.

use egui::accesskit::Role;
use egui::{CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::one_of;
use super::words::{galley, strong};
use crate::window::focus;
use crate::window::palette::Palette;
use crate::window::theme::{
    CONTROL_HEIGHT, RADIUS_CONTROL, SPACE_4, SPACE_8, SPACE_16, STROKE_CONTROL, STROKE_LINE, Type,
};

/// The question, and its answers.
#[derive(Clone, Copy, Debug)]
#[must_use = "it is drawn with `show`"]
pub struct Segments<'a> {
    key: &'a str,
    name: &'a str,
    labels: &'a [String],
    is_titled: bool,
}

impl<'a> Segments<'a> {
    /// Answers to the question `name`, which stands above them.
    pub fn new(key: &'a str, name: &'a str, labels: &'a [String]) -> Self {
        Self { key, name, labels, is_titled: true }
    }

    /// The question is heard and not seen: the answers say it themselves.
    pub fn untitled(mut self) -> Self {
        self.is_titled = false;
        self
    }

    /// How much room it takes in one line.
    #[must_use]
    pub fn width(&self, ui: &Ui) -> f32 {
        self.labels.iter().map(|label| width_of(ui, label)).sum()
    }

    /// Draws it. `true` when the choice has changed.
    pub fn show(self, ui: &mut Ui, chosen: &mut usize) -> bool {
        super::counted(ui, self.key, Role::RadioGroup, self.name, self.labels.len(), |ui| {
            ui.spacing_mut().item_spacing = vec2(0.0, SPACE_4);
            if self.is_titled {
                // As high as the label of a field beside it.
                strong(ui, self.name);
                ui.add_space(SPACE_4);
            }
            one_of::take_focus(ui, self.key, *chosen);
            let mut changed = one_of::choose_by_arrows(ui, self.key, self.labels.len(), chosen);
            for line in self.lines(ui) {
                let width = self.labels[line.clone()].iter().map(|label| width_of(ui, label)).sum();
                let (_, rect) = ui.allocate_space(vec2(width, CONTROL_HEIGHT));
                if let Some(clicked) = self.show_line(ui, rect, line, *chosen)
                    && clicked != *chosen
                {
                    *chosen = clicked;
                    changed = true;
                }
            }
            changed
        })
    }

    /// Which stand in which line.
    fn lines(&self, ui: &Ui) -> Vec<std::ops::Range<usize>> {
        let room = ui.available_width().max(1.0);
        let (mut lines, mut from, mut used) = (Vec::new(), 0, 0.0);
        for (index, label) in self.labels.iter().enumerate() {
            let width = width_of(ui, label);
            if used + width > room && index > from {
                lines.push(from..index);
                (from, used) = (index, 0.0);
            }
            used += width;
        }
        lines.push(from..self.labels.len());
        lines
    }

    fn show_line(&self, ui: &Ui, rect: Rect, line: std::ops::Range<usize>, chosen: usize) -> Option<usize> {
        let palette = Palette::of(ui);
        let (mut left, mut clicked) = (rect.left(), None);
        let corner = CornerRadius::same(RADIUS_CONTROL);
        ui.painter().rect_filled(rect, corner, palette.surface);
        for index in line.clone() {
            let place =
                Rect::from_min_size(pos2(left, rect.top()), vec2(width_of(ui, &self.labels[index]), rect.height()));
            let ends = [index == line.start, index + 1 == line.end];
            if self.show_one(ui, place, index, chosen == index, ends).clicked() {
                clicked = Some(index);
            }
            left = place.right();
        }
        let border = Stroke::new(STROKE_CONTROL, palette.control);
        ui.painter().rect_stroke(rect, corner, border, StrokeKind::Inside);
        clicked
    }

    fn show_one(&self, ui: &Ui, place: Rect, index: usize, is_chosen: bool, [first, last]: [bool; 2]) -> Response {
        let palette = Palette::of(ui);
        let id = one_of::id(self.key, index);
        let is_stop = is_chosen || ui.memory(|memory| memory.has_focus(id));
        let response = ui.interact(place, id, if is_stop { Sense::click() } else { Sense::CLICK });
        one_of::keep_arrows(ui, id);
        let label = &self.labels[index];
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), is_chosen, label));
        super::node(ui, id, |node| node.set_position_in_set(index));
        let radius = |rounded: bool| if rounded { RADIUS_CONTROL } else { 0 };
        let corner = CornerRadius { nw: radius(first), sw: radius(first), ne: radius(last), se: radius(last) };
        let (ground, colour, kind) = match (is_chosen, response.hovered()) {
            (true, _) => (Some(palette.accent_bg), palette.accent_text, Type::STRONG),
            (false, true) => (Some(palette.subtle), palette.text, Type::BODY),
            (false, false) => (None, palette.text, Type::BODY),
        };
        if let Some(ground) = ground {
            ui.painter().rect_filled(place, corner, ground);
        }
        if !first {
            let line = ui.painter().round_to_pixel_center(place.left());
            ui.painter().vline(line, place.y_range(), Stroke::new(STROKE_LINE, palette.control));
        }
        let words = galley(ui, kind, colour, label, f32::INFINITY);
        ui.painter().galley(place.center() - words.size() / 2.0, words, colour);
        focus::inner_ring(ui, &response, RADIUS_CONTROL);
        super::hand(&response, ui);
        response
    }
}

/// As wide as when it is chosen: nothing moves when another is.
fn width_of(ui: &Ui, label: &str) -> f32 {
    let colour = Palette::of(ui).text;
    galley(ui, Type::STRONG, colour, label, f32::INFINITY).size().x + 2.0 * SPACE_16
}

/// Whether things of these widths fit beside each other.
#[must_use]
pub fn fit(ui: &Ui, widths: &[f32], gap: f32) -> bool {
    let gaps = f32::from(u8::try_from(widths.len().saturating_sub(1)).unwrap_or(u8::MAX));
    widths.iter().sum::<f32>() + gap * gaps <= ui.available_width()
}

/// Things beside each other where they fit, and below each other where they do not.
pub fn beside<R>(ui: &mut Ui, widths: &[f32], gap: f32, content: impl FnOnce(&mut Ui) -> R) -> R {
    let fits = fit(ui, widths, gap);
    let content = |ui: &mut Ui| {
        ui.spacing_mut().item_spacing = vec2(gap, SPACE_8);
        content(ui)
    };
    if fits { ui.horizontal_top(content).inner } else { ui.vertical(content).inner }
}
