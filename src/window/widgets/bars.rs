//! Time as a bar: how much of a certificate's life is used, and how much of a token's is left.

use egui::accesskit::Role;
use egui::{CornerRadius, Layout, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::tone::Tone;
use super::words::{hint, write};
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, Type};

const HEIGHT: f32 = 12.0;
/// The mark for now stands out above and below the bar.
const MARK: f32 = 4.0;

/// From when to when something is valid, and where in that time we are.
#[derive(Clone, Copy, Debug)]
pub struct Validity<'a> {
    /// "Valid"
    pub label: &'a str,
    /// "28 days left"
    pub left: &'a str,
    /// The first day.
    pub from: &'a str,
    /// The last day.
    pub to: &'a str,
    /// 0 at the first day, 1 at the last.
    pub now: f32,
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
    /// Draws words, bar and the two dates.
    pub fn show(&self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        let now = self.now.clamp(0.0, 1.0);
        show_words(ui, self.label, self.left, Some(self.tone));
        let name = format!("{} {}, {} – {}", self.label, self.left, self.from, self.to);
        let bar = show_bar(ui, now, self.tone, &name);
        let x = ui.painter().round_to_pixel_center(egui::lerp(bar.x_range(), now));
        ui.painter().vline(x, bar.y_range().expand(MARK), Stroke::new(2.0, Palette::of(ui).text));
        ui.horizontal_top(|ui| {
            hint(ui, self.from);
            ui.with_layout(Layout::right_to_left(egui::Align::Min), |ui| hint(ui, self.to));
        });
    }
}

impl Countdown<'_> {
    /// Draws words and bar. The words are not read aloud by themselves: announce only what matters.
    pub fn show(&self, ui: &mut Ui) {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        show_words(ui, self.label, self.left, None);
        let name = format!("{} {}", self.label, self.left);
        show_bar(ui, self.share.clamp(0.0, 1.0), self.tone, &name);
    }
}

fn show_words(ui: &mut Ui, label: &str, left: &str, tone: Option<Tone>) {
    let palette = Palette::of(ui);
    ui.horizontal_wrapped(|ui| {
        write(ui, Type::BODY, palette.text_subtle, label);
        write(ui, Type::STRONG, tone.map_or(palette.text, |tone| tone.colours(palette).text), left);
    });
}

fn show_bar(ui: &mut Ui, share: f32, tone: Tone, name: &str) -> Rect {
    let palette = Palette::of(ui);
    let response: Response = ui.allocate_response(vec2(ui.available_width(), HEIGHT + 2.0 * MARK), Sense::hover());
    let bar = response.rect.shrink2(vec2(0.0, MARK));
    let corner = CornerRadius::same(6);
    ui.painter().rect_filled(bar, corner, palette.subtle);
    let full = Rect::from_min_max(bar.min, egui::pos2(egui::lerp(bar.x_range(), share), bar.bottom()));
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
    bar
}
