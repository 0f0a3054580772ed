//! What must be mended before the step can be left. It stands just above the footer and takes the keyboard
//! when it appears; each line leads to its field and says the same as the field does.

use egui::accesskit::{Live, Role};
use egui::{CornerRadius, Frame, Margin, Rect, Response, Sense, Stroke, Ui, UiBuilder, vec2};

use super::button::Button;
use super::words::strong;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CARD, SPACE_4, SPACE_8, SPACE_12, Type};

/// One thing to mend.
#[derive(Clone, Copy, Debug)]
pub struct Mistake<'a> {
    /// The same words as stand at the field.
    pub text: &'a str,
    /// Where it is mended.
    pub field: egui::Id,
}

/// The list of things to mend.
#[derive(Debug)]
#[must_use = "a summary is drawn with `show`"]
pub struct ErrorSummary<'a> {
    title: &'a str,
    mistakes: &'a [Mistake<'a>],
}

impl<'a> ErrorSummary<'a> {
    /// What [`focus::give`] needs to move the keyboard here.
    pub const KEY: &'static str = "error-summary";

    /// A list under the words `title`.
    pub fn new(title: &'a str, mistakes: &'a [Mistake<'a>]) -> Self {
        Self { title, mistakes }
    }

    /// Draws it, if there is anything to mend.
    pub fn show(self, ui: &mut Ui) {
        if self.mistakes.is_empty() {
            return;
        }
        let palette = Palette::of(ui);
        let frame = Frame::NONE
            .fill(palette.danger_bg)
            .stroke(Stroke::new(2.0, palette.danger))
            .corner_radius(CornerRadius::same(RADIUS_CARD))
            .inner_margin(Margin::same(16));
        let builder = UiBuilder::new().id_salt(Self::KEY).accessibility_role(Role::Group);
        ui.scope_builder(builder, |ui| {
            let shown = frame.show(ui, |ui| self.show_lines(ui));
            if let Some(title) = shown.inner {
                focus::ring(ui, &title.with_new_rect(shown.response.rect), RADIUS_CARD);
            }
        });
    }

    fn show_lines(&self, ui: &mut Ui) -> Option<Response> {
        let palette = Palette::of(ui);
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_4);
        let title = ui
            .horizontal_top(|ui| {
                let (_, place) = ui.allocate_space(vec2(20.0, Type::STRONG.line_height()));
                Icon::STOP.paint_filled(ui.painter(), place.center(), 22.0, palette.danger);
                let title = strong(ui, self.title);
                // The node that takes the keyboard says it.
                super::node(ui, title.id, egui::accesskit::Node::set_hidden);
                title.rect
            })
            .inner;
        let focused = self.take_focus(ui, title);
        for (index, mistake) in self.mistakes.iter().enumerate() {
            let key = format!("{}-{index}", Self::KEY);
            ui.horizontal_top(|ui| {
                // Under the title's words: past the icon, less the button's own padding.
                ui.add_space(20.0 + SPACE_12 - SPACE_8);
                if Button::text(&key, mistake.text).dense().show(ui).clicked() {
                    focus::give_to_after_click(ui.ctx(), mistake.field);
                }
            });
        }
        focused
    }

    /// The keyboard is put here when the summary appears. Tab then goes to the first line and never back:
    /// the summary itself is no stop on the way.
    fn take_focus(&self, ui: &Ui, title: Rect) -> Option<Response> {
        let id = focus::id(Self::KEY);
        let has_focus = ui.memory(|memory| memory.has_focus(id));
        let sense = if has_focus { Sense::focusable_noninteractive() } else { Sense::hover() };
        let response = ui.interact(title, id, sense);
        super::node(ui, id, |node| {
            node.set_role(Role::Alert);
            node.set_live(Live::Assertive);
            node.set_label(self.title);
        });
        has_focus.then_some(response)
    }
}
