//! One row of a list of checks: an icon that says how it ended, the sentence, and below it what was asked.

use egui::accesskit::Role;
use egui::text::LayoutJob;
use egui::{Label, Response, Ui, UiBuilder, vec2};

use super::tone::Tone;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_12, Type};

const ICON: f32 = 20.0;

/// A row.
#[derive(Clone, Copy, Debug)]
pub struct Mark<'a> {
    /// A tick, a cross or a question mark, in the colours of its tone.
    pub icon: Icon,
    /// How grave it is.
    pub tone: Tone,
    /// How it ended, in one sentence. A screen reader says it.
    pub sentence: &'a str,
    /// What was asked, in small print. A screen reader says it after the sentence.
    pub below: &'a str,
}

impl Mark<'_> {
    /// Draws it.
    pub fn show(&self, ui: &mut Ui) -> Response {
        let palette = Palette::of(ui);
        let colours = self.tone.colours(palette);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE_12;
            let (_, place) = ui.allocate_space(vec2(ICON, Type::BODY.line_height()));
            self.icon.paint_filled(ui.painter(), place.center(), ICON, colours.fill);
            ui.vertical(|ui| {
                let response = ui.add(Label::new(self.words(palette)).wrap());
                super::node(ui, response.id, |node| {
                    node.set_role(Role::ListItem);
                    node.clear_value();
                    node.set_label(self.sentence);
                    node.set_description(self.below);
                });
                response
            })
            .inner
        })
        .inner
    }

    /// Both in one block, so that they are one thing to whoever does not see them.
    fn words(&self, palette: &Palette) -> LayoutJob {
        let kind = if self.tone == Tone::Danger { Type::STRONG } else { Type::BODY };
        let mut job = LayoutJob::default();
        job.append(self.sentence, 0.0, kind.format(palette.text));
        job.append("\n", 0.0, kind.format(palette.text));
        job.append(self.below, 0.0, Type::SECONDARY.format(palette.text_subtle));
        job
    }
}

/// What belongs to a row, below its words.
pub fn below_mark(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        ui.add_space(ICON + SPACE_12);
        ui.vertical(content);
    });
}

/// Rows that belong together, under this name.
pub fn marks(ui: &mut Ui, name: &str, rows: impl FnOnce(&mut Ui)) {
    let list = UiBuilder::new().id_salt(name).accessibility_role(Role::List).accessibility_label(name);
    ui.scope_builder(list, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12 - SPACE_4;
        rows(ui);
    });
}
