//! A button that opens a short list: of each group one is chosen, switches are on or off, and a page is gone to.
//!
//! The list opens with the keyboard on what is chosen. Arrows, Home and End move in it; Esc and Tab close it and give the
//! keyboard back to the button.

use egui::accesskit::{HasPopup, Role};
use egui::{
    Align2, Color32, CornerRadius, EventFilter, Frame, Id, Key, Margin, Modifiers, Popup, Rect, Response, ScrollArea,
    Sense, Stroke, Ui, WidgetInfo, pos2, vec2,
};

use super::heard::StateWords;
use super::words::galley;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{MIN_TARGET, RADIUS_CARD, RADIUS_CONTROL, SPACE_8, SPACE_12, STROKE_CONTROL, Type};

const ROW: f32 = 40.0;
const NARROWEST: f32 = 120.0;
/// From the window's edges to a list that is as high as the window.
const ROOM: f32 = 72.0;

/// A menu. What is picked in it gives a `T`.
#[derive(Clone, Copy, Debug)]
pub struct Menu<'a, T> {
    /// Its key; see [`focus`].
    pub key: &'a str,
    /// The word on the button.
    pub label: &'a str,
    /// The picture that stands for the word where there is no room for it.
    pub icon: Icon,
    /// What is in it.
    pub items: &'a [MenuItem<'a, T>],
}

/// One line of a menu.
#[derive(Clone, Copy, Debug)]
pub enum MenuItem<'a, T> {
    /// The name of the group below it. It cannot be picked.
    Head(&'a str),
    /// One of a group.
    Choice {
        /// What it is called.
        label: &'a str,
        /// Is it this one now?
        chosen: bool,
        /// What picking it gives.
        gives: T,
    },
    /// On or off.
    Switch {
        /// What is on or off.
        label: &'a str,
        /// Which of the two it is now.
        on: bool,
        /// What picking it gives.
        gives: T,
    },
    /// Leads to a page.
    Page {
        /// What the page is called.
        label: &'a str,
        /// What picking it gives.
        gives: T,
    },
}

impl<'a, T: Copy> MenuItem<'a, T> {
    fn label(&self) -> &'a str {
        match self {
            Self::Head(label) | Self::Choice { label, .. } | Self::Switch { label, .. } | Self::Page { label, .. } => {
                label
            }
        }
    }

    fn is_ticked(&self) -> bool {
        match self {
            Self::Head(_) | Self::Page { .. } => false,
            Self::Choice { chosen: ticked, .. } | Self::Switch { on: ticked, .. } => *ticked,
        }
    }

    fn gives(&self) -> Option<T> {
        match self {
            Self::Head(_) => None,
            Self::Choice { gives, .. } | Self::Switch { gives, .. } | Self::Page { gives, .. } => Some(*gives),
        }
    }

    fn role(&self) -> Role {
        match self {
            Self::Head(_) => Role::Label,
            Self::Choice { .. } => Role::MenuItemRadio,
            Self::Switch { .. } => Role::MenuItemCheckBox,
            Self::Page { .. } => Role::MenuItem,
        }
    }
}

impl<T: Copy> Menu<'_, T> {
    /// Draws the list under `button`, if it is open. Says what was picked.
    pub(in crate::window) fn show_under(&self, ui: &Ui, button: &Response) -> Option<T> {
        let was_open = Popup::is_id_open(ui.ctx(), Popup::default_response_id(button));
        describe(ui, button, was_open);
        if was_open && self.follow_keys(ui) {
            Popup::close_all(ui.ctx());
            focus::give_to(ui.ctx(), button.id);
        }
        let palette = Palette::of(ui);
        let frame = Frame::NONE
            .fill(palette.surface)
            .stroke(Stroke::new(STROKE_CONTROL, palette.control))
            .corner_radius(CornerRadius::same(RADIUS_CARD))
            .inner_margin(Margin::same(8));
        let height = ui.ctx().content_rect().height() - ROOM;
        let popup = Popup::menu(button).accessible_name(self.label).frame(frame).gap(4.0);
        let shown = popup.show(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            let width = self.width(ui);
            let list = ScrollArea::vertical().max_height(height).min_scrolled_height(height);
            list.show(ui, |ui| (0..self.items.len()).filter_map(|index| self.show_item(ui, index, width)).last()).inner
        });
        let picked = shown.and_then(|shown| shown.inner);
        if picked.is_some() {
            Popup::close_all(ui.ctx());
            focus::give_to(ui.ctx(), button.id);
        } else if !was_open && Popup::is_id_open(ui.ctx(), Popup::default_response_id(button)) {
            focus::give_to(ui.ctx(), self.id(self.first_stop()));
        }
        picked
    }

    fn id(&self, index: usize) -> Id {
        focus::id((self.key, index))
    }

    /// Where the keyboard goes when the list opens.
    fn first_stop(&self) -> usize {
        let ticked = self.items.iter().position(MenuItem::is_ticked);
        ticked.or_else(|| self.stops().next()).unwrap_or_default()
    }

    fn stops(&self) -> impl DoubleEndedIterator<Item = usize> {
        (0..self.items.len()).filter(|index| self.items[*index].gives().is_some())
    }

    /// Moves the keyboard in the open list, and says whether the list is to be closed.
    fn follow_keys(&self, ui: &Ui) -> bool {
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let tab = || ui.input_mut(|input| input.consume_key(Modifiers::SHIFT, Key::Tab)) || pressed(Key::Tab);
        if ui.input(|input| input.key_pressed(Key::Escape)) || tab() {
            return true;
        }
        let here = self.stops().find(|index| ui.memory(|memory| memory.has_focus(self.id(*index))));
        let next = if pressed(Key::ArrowDown) {
            self.stops().find(|index| here.is_none_or(|here| *index > here)).or_else(|| self.stops().next())
        } else if pressed(Key::ArrowUp) {
            self.stops().rfind(|index| here.is_some_and(|here| *index < here)).or_else(|| self.stops().next_back())
        } else if pressed(Key::Home) {
            self.stops().next()
        } else if pressed(Key::End) {
            self.stops().next_back()
        } else {
            None
        };
        if let Some(next) = next {
            focus::give_to(ui.ctx(), self.id(next));
        }
        false
    }

    fn width(&self, ui: &Ui) -> f32 {
        let words = self
            .items
            .iter()
            .map(|item| galley(ui, Type::STRONG, Color32::PLACEHOLDER, item.label(), f32::INFINITY).size().x);
        words.fold(NARROWEST, f32::max) + MIN_TARGET + SPACE_8 + 2.0 * SPACE_12
    }

    /// Draws an item, and gives what it gives when it is picked.
    fn show_item(&self, ui: &mut Ui, index: usize, width: f32) -> Option<T> {
        let item = &self.items[index];
        let (_, rect) = ui.allocate_space(vec2(width, ROW));
        let Some(gives) = item.gives() else {
            self.show_head(ui, index, rect);
            return None;
        };
        let response = ui.interact(rect, self.id(index), Sense::click());
        response.widget_info(|| match item {
            MenuItem::Page { label, .. } => WidgetInfo::labeled(item.role(), ui.is_enabled(), *label),
            _ => WidgetInfo::selected(item.role(), ui.is_enabled(), item.is_ticked(), item.label()),
        });
        let filter = EventFilter { vertical_arrows: true, tab: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, filter));
        paint_item(ui, &response, item.label(), item.is_ticked());
        focus::inner_ring(ui, &response, RADIUS_CONTROL);
        super::hand(&response, ui);
        response.clicked().then_some(gives)
    }

    fn show_head(&self, ui: &Ui, index: usize, rect: Rect) {
        let palette = Palette::of(ui);
        let words = galley(ui, Type::SECONDARY_STRONG, palette.text_subtle, self.items[index].label(), f32::INFINITY);
        let at = Align2::LEFT_BOTTOM.anchor_size(rect.left_bottom() + vec2(SPACE_12, -4.0), words.size());
        let response = ui.interact(at, self.id(index), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.items[index].label()));
        ui.painter().galley(at.min, words, palette.text_subtle);
    }
}

fn describe(ui: &Ui, button: &Response, open: bool) {
    let words = StateWords::of(ui.ctx());
    super::node(ui, button.id, |node| {
        node.set_has_popup(HasPopup::Menu);
        node.set_expanded(open);
        if let Some(state) = words.expanded(open) {
            node.set_description(state);
        }
    });
}

fn paint_item(ui: &Ui, response: &Response, label: &str, ticked: bool) {
    let (palette, rect) = (Palette::of(ui), response.rect);
    if response.hovered() {
        ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), palette.subtle);
    }
    if ticked {
        let center = pos2(rect.left() + SPACE_12 + MIN_TARGET / 2.0, rect.center().y);
        Icon::CHECK.paint(ui.painter(), center, 20.0, palette.accent_text);
    }
    let words = galley(ui, if ticked { Type::STRONG } else { Type::BODY }, palette.text, label, f32::INFINITY);
    let left = rect.left() + SPACE_12 + MIN_TARGET + SPACE_8;
    ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, palette.text);
}
