//! A seal with the program's key in it. It is ours, and no issuer's; that the certificate is not revoked it does not say.

use egui::{Rect, Ui};

use super::{Pen, arc};
use crate::window::palette::Palette;

/// How large it is drawn.
pub(in crate::window) const SIZE: f32 = 112.0;

/// Its own measure.
const WIDTH: f32 = 120.0;
const MIDDLE: (f32, f32) = (60.0, 60.0);
/// How many scallops are on its edge.
const SCALLOPS: u8 = 16;

/// Draws it inside `rect`.
pub(in crate::window) fn paint(ui: &Ui, rect: Rect) {
    let pen = Pen::new(ui.painter(), rect, WIDTH, (0.0, 0.0));
    let palette = Palette::of(ui);
    for place in 0..SCALLOPS {
        let angle = f32::from(place) * std::f32::consts::TAU / f32::from(SCALLOPS);
        let center = (MIDDLE.0 + 44.0 * angle.cos(), MIDDLE.1 + 44.0 * angle.sin());
        pen.ring(center, 9.0, palette.accent_bg, 2.0, palette.accent);
    }
    pen.disc(MIDDLE, 44.0, palette.accent_bg);
    pen.ring(MIDDLE, 33.0, palette.surface, 2.0, palette.accent);
    let bow = arc((60.0, 54.0), (10.0, 10.0), 180.0, 360.0);
    let bow: Vec<_> = std::iter::once((50.0, 62.0)).chain(bow).chain([(70.0, 62.0), (50.0, 62.0)]).collect();
    pen.line(&bow, 3.0, palette.accent);
    for line in [[(60.0, 62.0), (60.0, 80.0)], [(60.0, 69.0), (67.0, 69.0)], [(60.0, 76.0), (65.0, 76.0)]] {
        pen.line(&line, 3.0, palette.accent);
    }
}
