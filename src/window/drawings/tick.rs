//! A tick in a circle, drawn once as if by hand.

use egui::{Rect, Ui};

use super::{Pen, arc};
use crate::window::focus;
use crate::window::palette::Palette;
use crate::window::theme;

/// How large it is drawn.
pub(in crate::window) const SIZE: f32 = 88.0;

/// Its own measure.
const WIDTH: f32 = 88.0;
const MIDDLE: (f32, f32) = (44.0, 44.0);
/// Seconds for the circle, and for the tick after it.
const CIRCLE: f64 = 0.24;
const TICK: f64 = 0.16;

/// Draws it inside `rect`: stroke by stroke the first time that it is seen for `what`, and whole ever after. Where nothing
/// may move, it is simply there.
pub(in crate::window) fn paint(ui: &Ui, rect: Rect, what: i64) {
    let drawn = if theme::motion(ui) { seconds_drawn(ui, what) } else { CIRCLE + TICK };
    if drawn < CIRCLE + TICK {
        ui.ctx().request_repaint();
    }
    let pen = Pen::new(ui.painter(), rect, WIDTH, (0.0, 0.0));
    let palette = Palette::of(ui);
    pen.disc(MIDDLE, 42.0, palette.surface);
    let around = 360.0 * share(drawn, 0.0, CIRCLE);
    pen.line(&arc(MIDDLE, (42.0, 42.0), -90.0, around - 90.0), 4.0, palette.ok);
    let tick = share(drawn, CIRCLE, TICK);
    if tick > 0.0 {
        pen.line(&part_of([(27.0, 45.0), (39.0, 57.0), (62.0, 32.0)], tick), 6.0, palette.ok);
    }
}

/// For how long it has been drawn for this.
fn seconds_drawn(ui: &Ui, what: i64) -> f64 {
    let now = ui.input(|input| input.time);
    ui.data_mut(|data| now - *data.get_temp_mut_or(focus::id(("tick drawn", what)), now))
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a line on the screen")]
fn share(drawn: f64, from: f64, lasts: f64) -> f32 {
    ((drawn - from) / lasts).clamp(0.0, 1.0) as f32
}

/// The first part of the line over these three places.
fn part_of([from, over, to]: [(f32, f32); 3], share: f32) -> Vec<(f32, f32)> {
    /// The long stroke takes two thirds of the time.
    const TURN: f32 = 1.0 / 3.0;
    let between = |a: (f32, f32), b: (f32, f32), t: f32| (egui::lerp(a.0..=b.0, t), egui::lerp(a.1..=b.1, t));
    if share <= TURN {
        return vec![from, between(from, over, share / TURN)];
    }
    vec![from, over, between(over, to, (share - TURN) / (1.0 - TURN))]
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_circle_is_whole_before_the_tick_begins_and_both_are_after_400_ms() {
        let shares = |drawn| (share(drawn, 0.0, CIRCLE), share(drawn, CIRCLE, TICK));
        assert_eq!(shares(0.0), (0.0, 0.0));
        assert_eq!(shares(0.24), (1.0, 0.0));
        assert_eq!(shares(0.4), (1.0, 1.0));
        assert_eq!(part_of([(0.0, 0.0), (1.0, 1.0), (3.0, 0.0)], 1.0).last(), Some(&(3.0, 0.0)));
    }
}
