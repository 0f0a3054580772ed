//! The time line of «Utløp»: from now on for some four hundred days. What ends later runs on to an arrow and a year; what has
//! ended stands left of now.

use egui::{CornerRadius, Rect, Shape, Stroke, Ui, pos2, vec2};

use super::client_row::tone;
use crate::domain::Timestamp;
use crate::text::Words;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_8, STROKE_CHOSEN, STROKE_LINE, Type};
use crate::window::widgets::galley;

/// Days that are drawn.
const DAYS: f32 = 400.0;
/// Where it begins in a row, and where now is from there.
const LEFT: f32 = 404.0;
const NOW: f32 = 40.0;
/// What stands right of it: when, and what is done.
const RIGHT: f32 = 224.0 + 172.0;
/// From now to the first month that is named.
const NEAREST: f32 = 44.0;
const HEAD: f32 = 32.0;
const BAR: f32 = 12.0;
const DIAMOND: f32 = 16.0;
const SECONDS_A_DAY: f64 = 86_400.0;

/// Where the days stand in a row.
#[derive(Debug)]
pub(super) struct Axis {
    now: Timestamp,
    width: f32,
    /// Where every second month begins.
    months: Vec<(f32, Timestamp)>,
}

impl Axis {
    /// In rows so wide.
    pub fn new(now: Timestamp, width: f32) -> Self {
        let axis = Self { now, width: (width - LEFT - RIGHT).max(200.0), months: Vec::new() };
        Self { months: month_starts(&axis), ..axis }
    }

    /// Where what stands right of it begins.
    pub fn after(&self) -> f32 {
        LEFT + self.width + 24.0
    }

    /// So far from the row's left edge; nothing where it lies beyond the end.
    fn at(&self, time: Timestamp) -> Option<f32> {
        #[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "days of some years")]
        let days = ((time.as_second() - self.now.as_second()) as f64 / SECONDS_A_DAY) as f32;
        let x = LEFT + NOW + days * (self.width - NOW) / DAYS;
        (x <= LEFT + self.width).then_some(x)
    }
}

/// The names of the months above the rows, every second of them.
pub(super) fn show_months(ui: &mut Ui, words: &Words, axis: &Axis) {
    let palette = Palette::of(ui);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), HEAD));
    let write = |x: f32, text: &str, kind: Type, colour| {
        let words = galley(ui, kind, colour, text, f32::INFINITY);
        ui.painter().galley(pos2(rect.left() + x - words.size().x / 2.0, rect.top() + 4.0), words, colour);
    };
    write(LEFT + NOW, &words.say("fleet-now"), Type::SECONDARY_STRONG, palette.text);
    for (x, month) in &axis.months {
        write(*x, &words.short_month(*month), Type::SECONDARY, palette.text_subtle);
    }
}

/// Every second month's first day, from so far on that its name does not run into now's.
fn month_starts(axis: &Axis) -> Vec<(f32, Timestamp)> {
    let today = axis.now.to_zoned(jiff::tz::TimeZone::UTC).date();
    let first = today.first_of_month();
    let firsts = (2..=14).step_by(2).filter_map(|months| {
        let day = first.checked_add(jiff::Span::new().months(months)).ok()?;
        let time = day.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp();
        // Its name would run into the word for now.
        let x = axis.at(time).filter(|x| *x >= LEFT + NOW + NEAREST)?;
        Some((x, time))
    });
    firsts.collect()
}

/// One bar, or a red square on its corner left of now.
pub(super) fn paint(ui: &Ui, axis: &Axis, row: Rect, ends: Timestamp, now: Timestamp) {
    let palette = Palette::of(ui);
    let (from, middle) = (row.left() + LEFT + NOW, row.center().y);
    paint_grid(ui, axis, row);
    if ends <= now {
        let (center, half) = (pos2(from - 15.0, middle), DIAMOND / 2.0 * std::f32::consts::SQRT_2);
        let corners = [(0.0, -half), (half, 0.0), (0.0, half), (-half, 0.0)];
        let corners = corners.map(|(x, y)| center + vec2(x, y)).to_vec();
        ui.painter().add(Shape::convex_polygon(corners, palette.danger, Stroke::NONE));
        return;
    }
    let colour = tone(ends, now).map_or(palette.accent, |tone| tone.colours(palette).fill);
    let bar =
        |to: f32| Rect::from_min_max(pos2(from, middle - BAR / 2.0), pos2(to.max(from + 4.0), middle + BAR / 2.0));
    let Some(x) = axis.at(ends) else {
        let to = row.left() + LEFT + axis.width - 64.0;
        ui.painter().rect_filled(bar(to), 0.0, colour);
        let year = ends.to_zoned(jiff::tz::TimeZone::UTC).year().to_string();
        Icon::ONWARD.paint(ui.painter(), pos2(to + SPACE_8 + 8.0, middle), 16.0, palette.text_subtle);
        let words = galley(ui, Type::SECONDARY, palette.text_subtle, &year, f32::INFINITY);
        ui.painter().galley(pos2(to + 28.0, middle - words.size().y / 2.0), words, palette.text_subtle);
        return;
    };
    let round = CornerRadius { nw: 0, sw: 0, ne: 6, se: 6 };
    ui.painter().rect_filled(bar(row.left() + x), round, colour);
}

/// The lines of the months, and of now.
fn paint_grid(ui: &Ui, axis: &Axis, row: Rect) {
    let (palette, painter) = (Palette::of(ui), ui.painter());
    let edge = |x: f32| painter.round_to_pixel_center(row.left() + x);
    for (x, _) in &axis.months {
        painter.vline(edge(*x), row.y_range(), Stroke::new(STROKE_LINE, palette.line));
    }
    painter.vline(edge(LEFT + NOW), row.y_range(), Stroke::new(STROKE_CHOSEN, palette.text));
}
