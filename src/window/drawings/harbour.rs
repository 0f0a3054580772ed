//! The harbour gate, open, and the key that comes in over the water.

use egui::{Rect, Ui, Vec2, vec2};

use super::{Pen, Spot, arc};
use crate::window::palette::Palette;

/// How large it is drawn.
pub(in crate::window) const SIZE: Vec2 = vec2(312.0, 157.0);

/// Its own measure: how wide it is, and its upper left corner.
const WIDTH: f32 = 326.0;
const CORNER: Spot = (0.0, 28.0);
const LINE: f32 = 3.0;
const THIN: f32 = 2.5;
/// Where the water stands.
const WATER: f32 = 152.0;
/// From one wave to the next.
const WAVE: f32 = 14.0;
/// From the one tower to the other.
const APART: f32 = 96.0;

/// Draws it inside `rect`.
pub(in crate::window) fn paint(ui: &Ui, rect: Rect) {
    let pen = Pen::new(ui.painter(), rect, WIDTH, CORNER);
    let palette = Palette::of(ui);
    pen.disc((216.0, 104.0), 74.0, palette.accent_bg);
    paint_light(&pen, palette);
    paint_wall(&pen, palette);
    paint_tower(&pen, palette, 0.0);
    paint_tower(&pen, palette, APART);
    paint_key(&pen, palette);
    paint_water(&pen, palette);
}

/// The lanterns shine, but do not move.
fn paint_light(pen: &Pen<'_>, palette: &Palette) {
    let beams = [[(142.0, 57.0), (130.0, 57.0)], [(145.0, 45.0), (135.0, 39.0)]];
    let beams = beams.into_iter().chain([[(290.0, 57.0), (302.0, 57.0)], [(287.0, 45.0), (297.0, 39.0)]]);
    for beam in beams {
        pen.line(&beam, THIN, palette.accent);
    }
}

fn paint_wall(pen: &Pen<'_>, palette: &Palette) {
    let gate = gate();
    pen.area(&[(170.0, 82.0), (262.0, 82.0), (262.0, WATER), (170.0, WATER)], palette.surface);
    pen.area(&gate, palette.accent_bg);
    pen.line(&[(170.0, 82.0), (262.0, 82.0)], LINE, palette.accent);
    pen.line(&gate, LINE, palette.accent);
}

/// The opening, from its left foot over the arch to its right one.
fn gate() -> Vec<Spot> {
    let arch = arc((216.0, 124.0), (34.0, 32.0), 180.0, 360.0);
    std::iter::once((182.0, WATER)).chain(arch).chain([(250.0, WATER)]).collect()
}

fn paint_tower(pen: &Pen<'_>, palette: &Palette, right: f32) {
    let moved = |spots: &[Spot]| spots.iter().map(|(x, y)| (x + right, *y)).collect::<Vec<_>>();
    let shaft = moved(&[(156.0, WATER), (159.0, 66.0), (177.0, 66.0), (180.0, WATER)]);
    pen.area(&shaft, palette.surface);
    pen.line(&shaft, LINE, palette.accent);
    pen.line(&moved(&[(155.0, 66.0), (181.0, 66.0)]), LINE, palette.accent);
    let lantern = moved(&[(162.0, 66.0), (162.0, 50.0), (174.0, 50.0), (174.0, 66.0)]);
    pen.area(&lantern, palette.surface);
    pen.line(&lantern, LINE, palette.accent);
    let roof = moved(&[(158.0, 50.0), (168.0, 40.0), (178.0, 50.0)]);
    pen.area(&roof, palette.accent);
    pen.line(&[roof[0], roof[1], roof[2], roof[0]], LINE, palette.accent);
}

fn paint_key(pen: &Pen<'_>, palette: &Palette) {
    let bow = bow((40.0, 121.0), 17.0, 56.0);
    pen.area(&bow, palette.surface);
    pen.line(&closed(&bow), LINE, palette.accent);
    pen.line(&closed(&self::bow((41.0, 121.0), 6.0, 47.0)), THIN, palette.accent);
    for line in [[(56.0, 121.0), (124.0, 121.0)], [(102.0, 121.0), (102.0, 136.0)], [(114.0, 121.0), (114.0, 132.0)]] {
        pen.line(&line, LINE, palette.accent);
    }
}

/// Round on the left, flat on the right: the same gate, lying down.
fn bow(center: Spot, radius: f32, right: f32) -> Vec<Spot> {
    let round = arc(center, (radius, radius), 90.0, 270.0);
    let (top, bottom) = (center.1 - radius, center.1 + radius);
    round.into_iter().chain([(right, top), (right, bottom)]).collect()
}

fn closed(spots: &[Spot]) -> Vec<Spot> {
    spots.iter().chain(spots.first()).copied().collect()
}

fn paint_water(pen: &Pen<'_>, palette: &Palette) {
    pen.line(&waves((8.0, WATER), 23), LINE, palette.accent);
    for (from, count) in [((36.0, 166.0), 3), ((118.0, 166.0), 2), ((200.0, 166.0), 4)] {
        pen.line(&waves(from, count), 2.0, palette.accent.gamma_multiply(0.7));
    }
    for (from, count) in [((74.0, 179.0), 2), ((166.0, 179.0), 3)] {
        pen.line(&waves(from, count), 2.0, palette.accent.gamma_multiply(0.45));
    }
}

/// Hills and dales by turns, beginning with a hill.
fn waves((x, y): Spot, count: u8) -> Vec<Spot> {
    /// Points on each.
    const FINE: u8 = 8;
    let point = |place: u8| {
        let along = f32::from(place) / f32::from(FINE);
        let (wave, t) = (along.floor(), along.fract());
        let side = if wave % 2.0 < 1.0 { -1.0 } else { 1.0 };
        (x + along * WAVE, y + side * WAVE * t * (1.0 - t))
    };
    (0..=count * FINE).map(point).collect()
}
