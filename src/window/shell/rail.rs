//! The steps: a column beside the content, or one line above it.

use egui::accesskit::Role;
use egui::{CornerRadius, Frame, Margin, Rect, ScrollArea, Ui, vec2};

use super::Action;
use super::content::padding;
use crate::app;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_8, SPACE_16, Type};
use crate::window::widgets::{Step, StepState, counted, galley, write};

/// The steps.
#[derive(Clone, Copy, Debug)]
pub struct Rail<'a> {
    /// What the region is called: "Step".
    pub name: &'a str,
    /// What the wizard is called.
    pub title: &'a str,
    /// "Step 2 of 6"
    pub progress: &'a str,
    /// The organisation, once it is known. The column says it at its step; the line has to be told.
    pub organisation: Option<&'a str>,
    /// All of them, in the order of [`app::wizard::Step::ALL`].
    pub steps: &'a [Step<'a>],
}

impl Rail<'_> {
    pub(super) fn show(&self, ui: &mut Ui, as_line: bool) -> Option<Action> {
        if as_line {
            self.show_line(ui);
            return None;
        }
        let palette = Palette::of(ui);
        let frame = Frame::NONE.inner_margin(Margin { left: 12, right: 12, top: 24, bottom: 16 });
        ScrollArea::vertical()
            .id_salt("rail")
            .auto_shrink(false)
            .show(ui, |ui| {
                frame
                    .show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = 0.0;
                        let head = Frame::NONE.inner_margin(Margin { left: 8, right: 0, top: 0, bottom: 24 });
                        head.show(ui, |ui| {
                            write(ui, Type::SUBHEAD, palette.text, self.title);
                            ui.add_space(SPACE_4);
                            write(ui, Type::SECONDARY, palette.text_subtle, self.progress);
                        });
                        let count = self.steps.len();
                        counted(ui, "steps", Role::List, self.title, count, |ui| {
                            (0..count)
                                .filter(|index| self.steps[*index].show(ui, *index, count).clicked())
                                .last()
                                .map(|index| Action::Step(app::wizard::Step::ALL[index]))
                        })
                    })
                    .inner
            })
            .inner
    }

    /// How high the line is in a window so wide.
    pub(super) fn line_height(&self, ui: &Ui, window: f32) -> f32 {
        let words =
            galley(ui, Type::SECONDARY_STRONG, Palette::of(ui).text, &self.line(), window - 2.0 * padding(window));
        words.size().y + SPACE_16 + SPACE_8
    }

    fn line(&self) -> String {
        let current = self.steps.iter().find(|step| step.state == StepState::Current).map(|step| step.label);
        let parts = [Some(self.progress), current, self.organisation];
        parts.into_iter().flatten().collect::<Vec<_>>().join(" · ")
    }

    fn show_line(&self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        let side = padding(ui.max_rect().width());
        let margin = vec2(side, SPACE_8);
        let region = ui.max_rect();
        let inside = Rect::from_min_max(region.min + margin, region.max - vec2(side, 0.0));
        ui.scope_builder(egui::UiBuilder::new().max_rect(inside), |ui| {
            write(ui, Type::SECONDARY_STRONG, palette.text, &self.line());
        });
        self.paint_segments(ui, Rect::from_min_max(egui::pos2(inside.left(), region.bottom() - 10.0), inside.max));
    }

    /// One short bar for each step.
    fn paint_segments(&self, ui: &Ui, place: Rect) {
        let palette = Palette::of(ui);
        let mut left = place.left();
        let count = u16::try_from(self.steps.len()).unwrap_or(u16::MAX);
        let width = place.width().min(320.0) / f32::from(count) - SPACE_4;
        for step in self.steps {
            let colour = match step.state {
                StepState::Done => palette.ok,
                StepState::Current | StepState::Left => palette.accent,
                StepState::CheckAgain => palette.warn,
                StepState::Ahead => palette.line,
            };
            let bar = Rect::from_min_size(egui::pos2(left, place.top()), vec2(width, 4.0));
            ui.painter().rect_filled(bar, CornerRadius::same(2), colour);
            left += width + SPACE_4;
        }
    }
}
