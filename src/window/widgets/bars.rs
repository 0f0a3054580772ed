//! Time as a bar that shows what is left of it: of a certificate's life, and of a token's.

use egui::accesskit::Role;
use egui::{
    Align, Color32, CornerRadius, Layout, Rect, Response, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, pos2,
    vec2,
};

use super::tone::Tone;
use super::words::{galley, heading_of, write};
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_8, SPACE_12, Type};

const HEIGHT: f32 = 12.0;

/// Until when something is valid, and how much of that time is left.
#[derive(Clone, Copy, Debug)]
pub struct Validity<'a> {
    /// "Validity": what the bar is called.
    pub name: &'a str,
    /// "Almost 3 years left"
    pub left: &'a str,
    /// "Valid until 28 October 2029"
    pub until: &'a str,
    /// 1 on the first day, 0 after the last.
    pub share: f32,
    /// How well that is.
    pub tone: Tone,
}

/// How much time is left.
#[derive(Clone, Copy, Debug)]
pub struct Countdown<'a> {
    /// "Valid for"
    pub label: &'a str,
    /// "1 min 42 s"
    pub left: &'a str,
    /// 1 at the start, 0 at the end.
    pub share: f32,
    /// How well that is.
    pub tone: Tone,
}

impl Validity<'_> {
    /// Draws the words, and the bar below them.
    pub fn show(&self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        let until = galley(ui, Type::BODY, palette.text_subtle, self.until, f32::INFINITY).size().x;
        let left = galley(ui, Type::SECTION, palette.text, self.left, f32::INFINITY).size().x;
        let beside = until + left + SPACE_12 <= ui.available_width();
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = SPACE_8;
            if beside {
                let (_, row) = ui.allocate_space(vec2(ui.available_width(), Type::SECTION.line_height()));
                ui.scope_builder(UiBuilder::new().max_rect(row), |ui| heading_of(ui, Type::SECTION, 2, self.left));
                let at = pos2(row.right() - until - 1.0, row.bottom() - Type::BODY.line_height());
                let end = Rect::from_min_max(at, row.max);
                ui.scope_builder(UiBuilder::new().max_rect(end), |ui| self.show_until(ui));
                ui.advance_cursor_after_rect(row);
            } else {
                heading_of(ui, Type::SECTION, 2, self.left);
                self.show_until(ui);
            }
            let name = format!("{}: {}. {}", self.name, self.left, self.until);
            show_bar(ui, self.share, self.tone, &name, palette.subtle);
        });
    }

    fn show_until(&self, ui: &mut Ui) {
        write(ui, Type::BODY, Palette::of(ui).text_subtle, self.until);
    }
}

impl Countdown<'_> {
    /// Draws words and bar. The words are not read aloud by themselves: announce only what matters.
    pub fn show(&self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = SPACE_8;
            let (_, row) = ui.allocate_space(vec2(ui.available_width(), Type::SECTION.line_height()));
            let low = pos2(row.left(), row.bottom() - Type::SECONDARY.line_height() - 3.0);
            let start = UiBuilder::new().max_rect(Rect::from_min_max(low, row.max));
            ui.scope_builder(start, |ui| write(ui, Type::SECONDARY, palette.text, self.label));
            let end = UiBuilder::new().max_rect(row).layout(Layout::right_to_left(Align::Min));
            ui.scope_builder(end, |ui| write(ui, Type::SECTION, palette.text, self.left));
            ui.advance_cursor_after_rect(row);
            let name = format!("{} {}", self.label, self.left);
            show_bar(ui, self.share, self.tone, &name, palette.surface);
        });
    }
}

fn show_bar(ui: &mut Ui, share: f32, tone: Tone, name: &str, empty: Color32) {
    let (palette, share) = (Palette::of(ui), share.clamp(0.0, 1.0));
    let response: Response = ui.allocate_response(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let bar = response.rect;
    let corner = CornerRadius::same(6);
    ui.painter().rect_filled(bar, corner, empty);
    let full = Rect::from_min_max(bar.min, pos2(egui::lerp(bar.x_range(), share), bar.bottom()));
    // Too short to be round at both ends, it is cut out of a longer one, so that it stays inside the bar.
    let round = full.expand2(vec2((HEIGHT - full.width()).max(0.0), 0.0)).intersect(bar);
    ui.painter().with_clip_rect(full.intersect(ui.clip_rect())).rect_filled(round, corner, tone.colours(palette).fill);
    ui.painter().rect_stroke(bar, corner, Stroke::new(1.0, palette.control), StrokeKind::Inside);
    // A progress bar would be read aloud at every change, over whatever else is read.
    response.widget_info(|| WidgetInfo::labeled(Role::Meter, true, name));
    super::node(ui, response.id, |node| {
        node.set_numeric_value(f64::from((share * 100.0).round()));
        node.set_min_numeric_value(0.0);
        node.set_max_numeric_value(100.0);
    });
}
