//! The mark and the name: a key whose bow is a harbour gate, and «Portnøkkel» with its one letter in the brand's colour.

use egui::emath::GuiRounding as _;
use egui::text::LayoutJob;
use egui::{Color32, Painter, Pos2, Rect, Shape, Stroke, Ui, Vec2, pos2, vec2};

use crate::window::theme::Type;

/// The mark's side, and from it to the name.
pub(super) const MARK: f32 = 24.0;
const GAP: f32 = 10.0;

/// The mark is drawn on a grid so fine; `packaging/icons/portnokkel.svg` is the same with water, in more detail.
const GRID: f32 = 64.0;
/// The gate, in corners of its outline; between the first two it is half a circle.
const GATE: [(f32, f32); 4] = [(19.0, 20.0), (45.0, 20.0), (45.0, 30.0), (19.0, 30.0)];
/// The key's shaft and its two teeth.
const KEY: [[f32; 4]; 3] = [[28.5, 30.0, 35.5, 58.0], [35.5, 38.0, 45.0, 44.0], [35.5, 47.0, 42.5, 53.0]];

/// The colours of mark and name.
#[derive(Clone, Copy, Debug)]
pub(super) struct BrandColours {
    /// The mark's ground.
    pub ground: Color32,
    /// What stands on it.
    pub figure: Color32,
    /// The name.
    pub name: Color32,
    /// Its one letter.
    pub letter: Color32,
}

/// How wide mark and name are.
pub(super) fn width(ui: &Ui, name: &str) -> f32 {
    MARK + GAP + ui.painter().layout_job(name_job(name, Color32::PLACEHOLDER, Color32::PLACEHOLDER)).size().x
}

/// Paints the mark from `left` on, and the name after it, if there is room.
pub(super) fn paint(ui: &Ui, left: Pos2, name: Option<&str>, colours: BrandColours) {
    let at = (left - vec2(0.0, MARK / 2.0)).round_to_pixels(ui.pixels_per_point());
    paint_mark(ui.painter(), Rect::from_min_size(at, Vec2::splat(MARK)), colours);
    if let Some(name) = name {
        let words = ui.painter().layout_job(name_job(name, colours.name, colours.letter));
        ui.painter().galley(pos2(left.x + MARK + GAP, left.y - words.size().y / 2.0), words, colours.name);
    }
}

fn name_job(name: &str, colour: Color32, letter: Color32) -> LayoutJob {
    let mut job = LayoutJob::default();
    let (before, after) = name.split_once('ø').unwrap_or((name, ""));
    job.append(before, 0.0, Type::SUBHEAD.format(colour));
    if before.len() < name.len() {
        job.append("ø", 0.0, Type::SUBHEAD.format(letter));
    }
    job.append(after, 0.0, Type::SUBHEAD.format(colour));
    job
}

fn paint_mark(painter: &Painter, rect: Rect, colours: BrandColours) {
    let unit = rect.width() / GRID;
    let at = |x: f32, y: f32| rect.min + unit * vec2(x, y);
    painter.rect_filled(rect, unit * 14.0, colours.ground);
    let [left, right, ..] = GATE;
    let (center, radius) = (at(f32::midpoint(left.0, right.0), left.1), unit * (right.0 - left.0) / 2.0);
    let arch = (0..=12_u8).map(|piece| {
        let angle = std::f32::consts::PI * (1.0 + f32::from(piece) / 12.0);
        center + radius * Vec2::angled(angle)
    });
    let outline = arch.chain(GATE[2..].iter().map(|(x, y)| at(*x, *y))).collect();
    painter.add(Shape::closed_line(outline, Stroke::new(unit * 7.0, colours.figure)));
    for [left, top, right, bottom] in KEY {
        painter.rect_filled(Rect::from_min_max(at(left, top), at(right, bottom)), 0.0, colours.figure);
    }
}
