//! One stage of something that takes days: a circle, a line to the next, and what happens in it.

use egui::{Align2, Pos2, Rect, Stroke, Ui, pos2, vec2};

use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_16, Type};
use crate::window::widgets::{hint, strong};

const CIRCLE: f32 = 32.0;
const ICON: f32 = 18.0;

/// How far a stage has come.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    /// It is behind us.
    Done,
    /// It is waited for.
    Now,
    /// It is still to come; its number.
    Number(usize),
}

/// Draws a stage, and where `goes_on` the line to the next one.
pub(super) fn show_stage(ui: &mut Ui, mark: Mark, title: &str, text: &str, goes_on: bool) {
    let drawn = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_16, SPACE_4);
        let (_, place) = ui.allocate_space(vec2(CIRCLE, CIRCLE));
        paint(ui, place.center(), mark);
        ui.vertical(|ui| {
            ui.add_space(SPACE_4);
            strong(ui, title);
            if !text.is_empty() {
                hint(ui, text);
            }
            ui.add_space(if goes_on { SPACE_16 } else { SPACE_4 });
        });
        place
    });
    if goes_on {
        paint_line(ui, drawn.inner, drawn.response.rect.bottom() + ui.spacing().item_spacing.y, mark);
    }
}

fn paint(ui: &Ui, center: Pos2, mark: Mark) {
    let palette = Palette::of(ui);
    match mark {
        Mark::Done => {
            ui.painter().circle_filled(center, CIRCLE / 2.0, palette.ok);
            Icon::CHECK.paint(ui.painter(), center, ICON, palette.surface);
        }
        Mark::Now => {
            ui.painter().circle_filled(center, CIRCLE / 2.0, palette.accent);
            Icon::CLOCK.paint(ui.painter(), center, ICON, palette.accent_on);
        }
        Mark::Number(number) => {
            ui.painter().circle(center, CIRCLE / 2.0 - 1.0, palette.surface, Stroke::new(1.5, palette.control));
            let font = Type::STRONG.font();
            ui.painter().text(center, Align2::CENTER_CENTER, number.to_string(), font, palette.text);
        }
    }
}

fn paint_line(ui: &Ui, circle: Rect, bottom: f32, mark: Mark) {
    let palette = Palette::of(ui);
    let colour = if mark == Mark::Done { palette.ok } else { palette.line };
    let from = pos2(circle.center().x, circle.bottom() + SPACE_4);
    let to = pos2(circle.center().x, (bottom - SPACE_4).max(from.y));
    ui.painter().line_segment([from, to], Stroke::new(2.0, colour));
}
