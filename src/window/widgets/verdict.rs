//! A sheet with one judgement on it: how grave it is in a word and an icon, the sentence, and what follows from it.

use egui::{CornerRadius, Frame, InnerResponse, Margin, Stroke, Ui, vec2};

use super::tone::Tone;
use super::words::{galley, heading_of};
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CARD, SPACE_4, SPACE_12, Type};

const ICON: f32 = 24.0;

/// A judgement.
#[derive(Clone, Copy, Debug)]
pub struct Verdict<'a> {
    /// How grave it is: icon and colour.
    pub tone: Tone,
    /// The same in a word: "Stops".
    pub grade: &'a str,
    /// The sentence.
    pub sentence: &'a str,
}

impl Verdict<'_> {
    /// What a screen reader says of it, in one breath.
    fn name(&self) -> String {
        format!("{}: {}", self.grade, self.sentence)
    }

    /// Draws it, with `content` below the sentence.
    pub fn show<R>(&self, ui: &mut Ui, content: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let palette = Palette::of(ui);
        let colours = self.tone.colours(palette);
        Frame::NONE
            .fill(palette.surface)
            .stroke(Stroke::new(1.0, palette.line))
            .corner_radius(CornerRadius::same(RADIUS_CARD))
            .inner_margin(Margin::symmetric(20, 16))
            .show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.horizontal_top(|ui| {
                    ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_4);
                    let (_, place) = ui.allocate_space(vec2(ICON, Type::SECONDARY_STRONG.line_height()));
                    self.tone.icon().paint_filled(ui.painter(), place.center(), ICON, colours.fill);
                    ui.vertical(|ui| {
                        ui.set_width(ui.available_width());
                        self.paint_grade(ui);
                        let heading = heading_of(ui, Type::SUBHEAD, 2, self.sentence);
                        super::node(ui, heading.id, |node| node.set_label(self.name()));
                        content(ui)
                    })
                    .inner
                })
                .inner
            })
    }

    /// Painted only: the heading's name says it.
    fn paint_grade(&self, ui: &mut Ui) {
        let colours = self.tone.colours(Palette::of(ui));
        let grade = galley(ui, Type::SECONDARY_STRONG, colours.text, self.grade, f32::INFINITY);
        let (_, row) = ui.allocate_space(vec2(ui.available_width(), Type::SECONDARY_STRONG.line_height()));
        ui.painter().galley(row.min, grade, colours.text);
    }
}
