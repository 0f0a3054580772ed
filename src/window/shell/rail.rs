//! The steps: a column beside the sheet, or one line above it.

use egui::accesskit::Role;
use egui::{Rect, ScrollArea, Ui, UiBuilder, Vec2, pos2, vec2};

use super::Action;
use crate::app;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_8, SPACE_16, SPACE_24, Type};
use crate::window::widgets::{DOT, Step, counted, galley, write};

/// The steps.
#[derive(Clone, Copy, Debug)]
pub struct Rail<'a> {
    /// What the region is called: "Step".
    pub name: &'a str,
    /// "Step 2 of 6"
    pub progress: &'a str,
    /// The organisation, once it is known. The column says it at its step; the line has to be told.
    pub organisation: Option<&'a str>,
    /// All of them, in the order of [`app::wizard::Step::ALL`].
    pub steps: &'a [Step<'a>],
}

impl Rail<'_> {
    pub(super) fn show(&self, ui: &mut Ui, as_line: bool) -> Option<Action> {
        if as_line { self.show_line(ui) } else { self.show_column(ui) }
    }

    fn show_column(&self, ui: &mut Ui) -> Option<Action> {
        let column = ScrollArea::vertical().id_salt("rail").auto_shrink(false);
        let shown = column.show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.add_space(SPACE_24);
            let clicked = self.show_steps(ui, |ui, step, index, more| step.show(ui, index, more).clicked());
            ui.add_space(SPACE_16);
            clicked
        });
        shown.inner
    }

    /// Draws all steps in order, and gives the one that was clicked.
    fn show_steps(&self, ui: &mut Ui, mut show: impl FnMut(&mut Ui, &Step<'_>, usize, bool) -> bool) -> Option<Action> {
        let count = self.steps.len();
        let clicked = counted(ui, "steps", Role::List, self.name, count, |ui| {
            (0..count).filter(|index| show(ui, &self.steps[*index], *index, index + 1 < count)).last()
        });
        clicked.map(|index| Action::Step(app::wizard::Step::ALL[index]))
    }

    /// How high the line is where so much width is to be had.
    pub(super) fn line_height(&self, ui: &Ui, width: f32) -> f32 {
        let (words, dots) = self.line_sizes(ui, width);
        let height = if fits_beside(words, dots, width) { words.y.max(dots.y) } else { words.y + SPACE_4 + dots.y };
        height + SPACE_16
    }

    fn line_sizes(&self, ui: &Ui, width: f32) -> (Vec2, Vec2) {
        let words = galley(ui, Type::SECONDARY_STRONG, Palette::of(ui).text, &self.line(), width);
        let count = u16::try_from(self.steps.len()).unwrap_or(u16::MAX);
        (words.size(), vec2(f32::from(count) * DOT, DOT))
    }

    fn line(&self) -> String {
        let current = self.steps.iter().find(|step| step.state.is_here()).map(|step| step.label);
        let parts = [Some(self.progress), current, self.organisation];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    /// The words, and the circles to the right of them or below: those of earlier steps lead back.
    fn show_line(&self, ui: &mut Ui) -> Option<Action> {
        let region = ui.max_rect().shrink2(vec2(0.0, SPACE_8));
        let (words, dots) = self.line_sizes(ui, region.width());
        let beside = fits_beside(words, dots, region.width());
        let height = if beside { region.height() } else { words.y };
        let at = pos2(region.left(), region.top() + (height - words.y) / 2.0);
        let text = UiBuilder::new().max_rect(Rect::from_min_size(at, vec2(region.width(), words.y)));
        ui.scope_builder(text, |ui| write(ui, Type::SECONDARY_STRONG, Palette::of(ui).text, &self.line()));
        let left = if beside { region.right() - dots.x } else { region.left() - (DOT - 28.0) / 2.0 };
        let top = if beside { region.center().y - DOT / 2.0 } else { region.bottom() - DOT };
        let row = Rect::from_min_size(pos2(left, top), dots);
        let row = UiBuilder::new().max_rect(row).layout(egui::Layout::left_to_right(egui::Align::Min));
        ui.scope_builder(row, |ui| {
            ui.spacing_mut().item_spacing.x = 0.0;
            self.show_steps(ui, |ui, step, index, _| step.show_dot(ui, index).clicked())
        })
        .inner
    }
}

fn fits_beside(words: Vec2, dots: Vec2, width: f32) -> bool {
    words.y <= Type::SECONDARY_STRONG.line_height() + 1.0 && words.x + SPACE_16 + dots.x <= width
}
