//! A small tag: what kind of thing this is, in a word and an icon. It is lower than a button, and cannot be clicked.

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::pattern::{dashed_outline, hatched};
use super::tone::Tone;
use super::words::{cut_galley, galley};
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_PILL, SPACE_12, STROKE_CONTROL, Type};

const HEIGHT: f32 = 28.0;
const ICON: f32 = 16.0;
/// From the icon to the word.
const GAP: f32 = 6.0;
/// The demonstration's stripes.
const STRIPE: f32 = 6.0;

/// A small tag.
#[derive(Clone, Copy, Debug)]
pub struct Pill<'a> {
    /// The word.
    pub label: &'a str,
    /// Its colours and icon. Each environment has its own border, too.
    pub tone: Tone,
}

impl Pill<'_> {
    /// How much room it takes.
    pub(in crate::window) fn width(&self, ui: &Ui) -> f32 {
        let words = galley(ui, Type::SECONDARY_STRONG, Color32::PLACEHOLDER, self.label, f32::INFINITY);
        words.size().x + ICON + GAP + 2.0 * SPACE_12
    }

    /// Draws it in the flow.
    pub fn show(&self, ui: &mut Ui) -> Response {
        self.show_high(ui, HEIGHT)
    }

    /// As [`Pill::show`], in the middle of a line so high.
    pub(super) fn show_high(&self, ui: &mut Ui, line: f32) -> Response {
        let response = ui.allocate_response(vec2(self.width(ui), line.max(HEIGHT)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.label));
        let colours = self.tone.colours(Palette::of(ui));
        self.paint(ui, response.rect, colours.tint, colours.text);
        response
    }

    /// Paints it, centred in `place`, on this ground and with words and border in this colour: in the bar both are others.
    pub(in crate::window) fn paint(&self, ui: &Ui, place: Rect, ground: Color32, colour: Color32) {
        let palette = Palette::of(ui);
        let rect = Rect::from_center_size(place.center(), vec2(place.width(), HEIGHT));
        let corner = CornerRadius::same(RADIUS_PILL);
        let border = Stroke::new(STROKE_CONTROL, self.tone.colours(palette).fill);
        let painter = ui.painter();
        match self.tone {
            Tone::Demo => {
                hatched(painter, rect, f32::from(RADIUS_PILL), STRIPE, [ground, palette.surface]);
                painter.rect_stroke(rect, corner, border, StrokeKind::Inside);
            }
            Tone::Test => {
                painter.rect_filled(rect, corner, ground);
                dashed_outline(painter, rect, f32::from(RADIUS_PILL), border, 4.0, 3.0);
            }
            Tone::Production => {
                painter.rect(rect, corner, ground, border, StrokeKind::Inside);
            }
            Tone::Custom => {
                painter.rect_filled(rect, corner, ground);
                dashed_outline(painter, rect, f32::from(RADIUS_PILL), border, 1.5, 3.0);
            }
            Tone::Ok | Tone::Info | Tone::Warn | Tone::Danger | Tone::Neutral => {
                painter.rect_filled(rect, corner, ground);
            }
        }
        let icon = pos2(rect.left() + SPACE_12 + ICON / 2.0, rect.center().y);
        self.tone.icon().paint_filled(painter, icon, ICON, colour);
        let room = rect.width() - ICON - GAP - 2.0 * SPACE_12;
        let words = cut_galley(ui, Type::SECONDARY_STRONG, colour, self.label, room + 0.5, 1);
        let at = pos2(rect.left() + SPACE_12 + ICON + GAP, rect.center().y - words.size().y / 2.0);
        painter.galley(at, words, colour);
    }
}
