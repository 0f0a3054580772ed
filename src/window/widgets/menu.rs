//! A button that opens a short list, of which one is chosen: the language and the theme.

use egui::accesskit::{HasPopup, Role};
use egui::{Color32, CornerRadius, Frame, Id, Key, Margin, Popup, Response, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::words::galley;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{CONTROL_HEIGHT, MIN_TARGET, RADIUS_CARD, RADIUS_CONTROL, SPACE_8, SPACE_12, Type};

/// A menu with one choice.
#[derive(Clone, Copy, Debug)]
pub struct Menu<'a> {
    /// Its key; see [`focus`].
    pub key: &'a str,
    /// The word on the button.
    pub label: &'a str,
    /// The picture that stands for the word where there is no room for it.
    pub icon: Icon,
    /// What can be chosen.
    pub choices: &'a [&'a str],
    /// Which of them it is now.
    pub chosen: usize,
}

impl Menu<'_> {
    /// Draws the list under `button`, if it is open. Says which choice was made.
    pub(in crate::window) fn show_under(&self, ui: &Ui, button: &Response) -> Option<usize> {
        let palette = Palette::of(ui);
        let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(button));
        super::node(ui, button.id, |node| {
            node.set_has_popup(HasPopup::Menu);
            node.set_expanded(was_open);
        });
        if was_open && ui.input(|input| input.key_pressed(Key::Escape)) {
            focus::give_to(ui.ctx(), button.id);
        }
        let frame = Frame::NONE
            .fill(palette.surface)
            .stroke(Stroke::new(1.0, palette.control))
            .corner_radius(CornerRadius::same(RADIUS_CARD))
            .inner_margin(Margin::same(8));
        let picked = Popup::menu(button).accessible_name(self.label).frame(frame).gap(4.0).show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let width = self.width(ui);
            (0..self.choices.len()).filter(|index| self.show_choice(ui, *index, width).clicked()).last()
        });
        let picked = picked.and_then(|shown| shown.inner);
        if picked.is_some() {
            Popup::close_all(ui.ctx());
            focus::give_to(ui.ctx(), button.id);
        }
        picked
    }

    fn width(&self, ui: &Ui) -> f32 {
        let words = self
            .choices
            .iter()
            .map(|choice| galley(ui, Type::STRONG, Color32::PLACEHOLDER, choice, f32::INFINITY).size().x);
        words.fold(120.0, f32::max) + MIN_TARGET + SPACE_8 + 2.0 * SPACE_12
    }

    fn show_choice(&self, ui: &mut Ui, index: usize, width: f32) -> Response {
        let palette = Palette::of(ui);
        let chosen = index == self.chosen;
        let kind = if chosen { Type::STRONG } else { Type::BODY };
        let words = galley(ui, kind, palette.text, self.choices[index], f32::INFINITY);
        let (_, rect) = ui.allocate_space(vec2(width, CONTROL_HEIGHT));
        let id: Id = focus::id((self.key, index));
        let response = ui.interact(rect, id, Sense::click());
        response
            .widget_info(|| WidgetInfo::selected(Role::MenuItemRadio, ui.is_enabled(), chosen, self.choices[index]));
        if response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), palette.subtle);
        }
        if chosen {
            let center = egui::pos2(rect.left() + SPACE_12 + MIN_TARGET / 2.0, rect.center().y);
            Icon::CHECK.paint(ui.painter(), center, 20.0, palette.accent_text);
        }
        let left = rect.left() + SPACE_12 + MIN_TARGET + SPACE_8;
        ui.painter().galley(egui::pos2(left, rect.center().y - words.size().y / 2.0), words, palette.text);
        focus::inner_ring(ui, &response, RADIUS_CONTROL);
        super::hand(&response, ui);
        response
    }
}
