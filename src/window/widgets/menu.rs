//! A button that opens a short list, of which one is chosen: the language and the theme. Below it may stand what is on or
//! off by itself.
//!
//! The list takes the keyboard when it opens, at what is chosen, and gives it back to the button when it closes: by a
//! choice, Esc or Tab. Arrows, Home and End move inside it.

use egui::accesskit::{HasPopup, Role};
use egui::{
    Color32, CornerRadius, EventFilter, Frame, Id, Key, Margin, Modifiers, Popup, Response, Sense, Stroke, Ui,
    WidgetInfo, vec2,
};

use super::heard::StateWords;
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
    /// What can be turned on and off, and whether it is on.
    pub switches: &'a [(&'a str, bool)],
}

impl Menu<'_> {
    /// Draws the list under `button`, if it is open. Says which choice was made; the switches follow the choices.
    pub(in crate::window) fn show_under(&self, ui: &Ui, button: &Response) -> Option<usize> {
        let popup = Popup::default_response_id(button);
        let was_open = Popup::is_id_open(ui.ctx(), popup);
        self.describe(ui, button, was_open);
        if was_open && self.follow_keys(ui) {
            Popup::close_id(ui.ctx(), popup);
            focus::give_to(ui.ctx(), button.id);
            return None;
        }
        let palette = Palette::of(ui);
        let frame = Frame::NONE
            .fill(palette.surface)
            .stroke(Stroke::new(1.0, palette.control))
            .corner_radius(CornerRadius::same(RADIUS_CARD))
            .inner_margin(Margin::same(8));
        let shown = Popup::menu(button).accessible_name(self.label).frame(frame).gap(4.0).show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let width = self.width(ui);
            (0..self.len()).filter(|index| self.show_item(ui, *index, width).clicked()).last()
        });
        let picked = shown.and_then(|shown| shown.inner);
        if picked.is_some() {
            Popup::close_all(ui.ctx());
            focus::give_to(ui.ctx(), button.id);
        } else if !was_open && Popup::is_id_open(ui.ctx(), popup) {
            focus::move_to(ui.ctx(), self.id(self.chosen));
        }
        picked
    }

    fn describe(&self, ui: &Ui, button: &Response, open: bool) {
        let words = StateWords::of(ui.ctx());
        super::node(ui, button.id, |node| {
            node.set_has_popup(HasPopup::Menu);
            node.set_expanded(open);
            if let Some(state) = words.expanded(open) {
                node.set_description(state);
            }
        });
    }

    fn len(&self) -> usize {
        self.choices.len() + self.switches.len()
    }

    fn id(&self, index: usize) -> Id {
        focus::id((self.key, index))
    }

    /// Moves inside the list. `true` when it is to close.
    fn follow_keys(&self, ui: &Ui) -> bool {
        if ui.input(|input| input.key_pressed(Key::Escape)) {
            return true;
        }
        let Some(here) = (0..self.len()).find(|index| ui.memory(|memory| memory.has_focus(self.id(*index)))) else {
            return false;
        };
        let pressed = |modifiers, key| ui.input_mut(|input| input.consume_key(modifiers, key));
        if pressed(Modifiers::SHIFT, Key::Tab) || pressed(Modifiers::NONE, Key::Tab) {
            return true;
        }
        let there = if pressed(Modifiers::NONE, Key::ArrowDown) {
            (here + 1) % self.len()
        } else if pressed(Modifiers::NONE, Key::ArrowUp) {
            (here + self.len() - 1) % self.len()
        } else if pressed(Modifiers::NONE, Key::Home) {
            0
        } else if pressed(Modifiers::NONE, Key::End) {
            self.len() - 1
        } else {
            return false;
        };
        focus::give_to(ui.ctx(), self.id(there));
        false
    }

    fn width(&self, ui: &Ui) -> f32 {
        let words = (0..self.len())
            .map(|index| galley(ui, Type::STRONG, Color32::PLACEHOLDER, self.item(index).0, f32::INFINITY).size().x);
        words.fold(120.0, f32::max) + MIN_TARGET + SPACE_8 + 2.0 * SPACE_12
    }

    /// An item's word, whether it is chosen or on, and what a screen reader takes it for.
    fn item(&self, index: usize) -> (&str, bool, Role) {
        match self.choices.get(index) {
            Some(choice) => (choice, index == self.chosen, Role::MenuItemRadio),
            None => {
                let (switch, is_on) = self.switches[index - self.choices.len()];
                (switch, is_on, Role::MenuItemCheckBox)
            }
        }
    }

    fn show_item(&self, ui: &mut Ui, index: usize, width: f32) -> Response {
        let palette = Palette::of(ui);
        let (word, chosen, role) = self.item(index);
        let kind = if chosen { Type::STRONG } else { Type::BODY };
        let words = galley(ui, kind, palette.text, word, f32::INFINITY);
        let (_, rect) = ui.allocate_space(vec2(width, CONTROL_HEIGHT));
        let response = ui.interact(rect, self.id(index), Sense::click());
        keep_keys(ui, response.id);
        response.widget_info(|| WidgetInfo::selected(role, ui.is_enabled(), chosen, word));
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

/// Tells egui to leave the arrow keys and Tab to the list.
fn keep_keys(ui: &Ui, id: Id) {
    let filter = EventFilter { tab: true, horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
