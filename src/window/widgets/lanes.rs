//! Spans of time above each other on one scale, with a line through all of them for now.

use egui::accesskit::Role;
use egui::{Align2, CornerRadius, Rect, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::tone::Tone;
use super::words::{galley, hint, write};
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_8, SPACE_12, Type};

const BAR: f32 = 12.0;
/// The line for now stands out above and below each bar.
const MARK: f32 = 4.0;
/// From here on a span is seen at all.
const NARROWEST: f32 = 6.0;

/// An instant on the scale of a lane.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place<'a> {
    /// "now"
    pub label: &'a str,
    /// 0 at the left end, 1 at the right.
    pub at: f32,
    /// It lies further out than the lane goes.
    pub beyond: bool,
}

/// From when to when something is valid.
#[derive(Clone, Copy, Debug)]
pub struct LaneBar<'a> {
    /// "Certificate"
    pub label: &'a str,
    /// "3 March 2024 to 3 March 2026"
    pub when: &'a str,
    /// "has expired"
    pub state: &'a str,
    /// How good that is.
    pub tone: Tone,
    /// Where it begins and ends, 0 to 1.
    pub span: (f32, f32),
}

/// A scale with its bars.
#[derive(Clone, Copy, Debug)]
pub struct Lane<'a> {
    /// "Years"
    pub label: &'a str,
    /// What lies on it.
    pub bars: &'a [LaneBar<'a>],
    /// This machine's now.
    pub now: Place<'a>,
    /// The server's now, where it is another.
    pub server: Option<Place<'a>>,
}

impl Lane<'_> {
    /// Draws the lane.
    pub fn show(&self, ui: &mut Ui) {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = SPACE_4;
            write(ui, Type::SECONDARY_STRONG, Palette::of(ui).text_subtle, self.label);
            for bar in self.bars {
                self.show_bar(ui, bar);
            }
            self.show_axis(ui);
        });
    }

    fn show_bar(&self, ui: &mut Ui, bar: &LaneBar<'_>) {
        let palette = Palette::of(ui);
        let colours = bar.tone.colours(palette);
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE_8;
            write(ui, Type::STRONG, palette.text, bar.label);
            bar.tone.icon().show(ui, 20.0, colours.text);
            write(ui, Type::STRONG, colours.text, bar.state);
        });
        hint(ui, bar.when);
        let response = ui.allocate_response(vec2(ui.available_width(), BAR + 2.0 * MARK), Sense::hover());
        let name = format!("{}: {}, {}", bar.label, bar.when, bar.state);
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, &name));
        let track = response.rect.shrink2(vec2(0.0, MARK));
        let corner = CornerRadius::same(6);
        ui.painter().rect_filled(track, corner, palette.subtle);
        ui.painter().rect_filled(stretch(track, bar.span), corner, colours.fill);
        ui.painter().rect_stroke(track, corner, Stroke::new(1.0, palette.control), StrokeKind::Inside);
        let line = |place: Place<'_>| (ui.painter().round_to_pixel_center(x_of(track, place.at)), track.y_range());
        let (x, y) = line(self.now);
        ui.painter().vline(x, y.expand(MARK), Stroke::new(2.0, palette.text));
        if let Some(server) = self.server {
            let (x, y) = line(server);
            let ends = [pos2(x, y.min - MARK), pos2(x, y.max + MARK)];
            ui.painter().extend(Shape::dashed_line(&ends, Stroke::new(2.0, palette.text), 3.0, 3.0));
        }
    }

    /// What the lines are: "now" stands below its line. What lies beyond the lane has an arrow that points there.
    fn show_axis(&self, ui: &mut Ui) {
        for place in std::iter::once(self.now).chain(self.server) {
            let colour = Palette::of(ui).text;
            let words = match (place.beyond, place.at < 0.5) {
                (true, true) => format!("← {}", place.label),
                (true, false) => format!("{} →", place.label),
                (false, _) => place.label.to_owned(),
            };
            let words = galley(ui, Type::SECONDARY_STRONG, colour, &words, f32::INFINITY);
            let (_, row) = ui.allocate_space(vec2(ui.available_width(), words.size().y));
            let half = words.size().x / 2.0;
            let x = x_of(row, place.at).clamp(row.left() + half, (row.right() - half).max(row.left() + half));
            let at = Align2::CENTER_TOP.anchor_size(pos2(x, row.top()), words.size());
            ui.painter().galley(at.min, words, colour);
        }
        ui.add_space(SPACE_12);
    }
}

fn x_of(track: Rect, share: f32) -> f32 {
    egui::lerp(track.x_range(), share.clamp(0.0, 1.0))
}

fn stretch(track: Rect, (from, until): (f32, f32)) -> Rect {
    let (left, right) = (x_of(track, from), x_of(track, until));
    let right = right.max(left + NARROWEST);
    let left = left.min(track.right() - NARROWEST);
    Rect::from_min_max(pos2(left, track.top()), pos2(right.min(track.right()), track.bottom()))
}
