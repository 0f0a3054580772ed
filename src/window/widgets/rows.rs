//! A long list of rows that can each be pressed. Only those in view are drawn, so that ten thousand cost no more than
//! twenty.
//!
//! One stop for the Tab key; the arrow keys, Home and End move inside. A reader hears which of how many a row is.

use egui::accesskit::Role;
use egui::{Id, Key, Modifiers, Rangef, Rect, Response, Sense, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::one_of::keep_arrows;
use crate::window::focus;
use crate::window::palette::Palette;
use crate::window::theme::STROKE_LINE;

/// Rows above and below what is in view that are drawn as well: a reader looks a little further.
const BEYOND: usize = 2;

/// A list.
#[derive(Clone, Copy, Debug)]
#[must_use = "it is drawn with `show`"]
pub struct Rows<'a> {
    key: &'a str,
    name: &'a str,
    height: f32,
}

/// One row, and where it stands.
#[derive(Debug)]
pub struct RowPlace {
    /// Its number.
    pub index: usize,
    /// Its place.
    pub rect: Rect,
    /// Is the pointer over it?
    pub hovered: bool,
}

impl<'a> Rows<'a> {
    /// A list called `name`, with rows so high.
    pub fn new(key: &'a str, name: &'a str, height: f32) -> Self {
        Self { key, name, height }
    }

    /// Draws those of `count` rows that are in view: `said` is what a reader hears of one, `paint` draws it. Says which was
    /// pressed.
    pub fn show(
        self,
        ui: &mut Ui,
        count: usize,
        said: impl Fn(usize) -> String,
        paint: impl FnMut(&mut Ui, &RowPlace),
    ) -> Option<usize> {
        self.show_some(ui, count, |_| true, said, paint)
    }

    /// The same, where only some can be pressed.
    pub fn show_some(
        self,
        ui: &mut Ui,
        count: usize,
        can_press: impl Fn(usize) -> bool,
        said: impl Fn(usize) -> String,
        mut paint: impl FnMut(&mut Ui, &RowPlace),
    ) -> Option<usize> {
        if count == 0 {
            return None;
        }
        super::counted(ui, self.key, Role::List, self.name, count, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            #[expect(clippy::cast_precision_loss, reason = "a list has fewer rows than a float has whole numbers")]
            let (_, all) = ui.allocate_space(vec2(ui.available_width(), self.height * count as f32));
            let current = self.follow_keys(ui, count);
            let mut pressed = None;
            for index in self.drawn(ui, all, count, current) {
                let rect = self.place(all, index);
                let role = if can_press(index) { Role::Button } else { Role::ListItem };
                let response = self.row(ui, rect, index, index == current, (role, &said(index)));
                if response.clicked() {
                    self.set_current(ui, index);
                    pressed = (role == Role::Button).then_some(index).or(pressed);
                }
                let hovered = response.hovered() && role == Role::Button;
                paint(ui, &RowPlace { index, rect, hovered });
                focus::inner_ring(ui, &response, 0);
                if role == Role::Button {
                    super::hand(&response, ui);
                }
            }
            pressed
        })
    }

    /// Those in view, and the one that has the keyboard wherever it is: the keyboard is never lost by scrolling.
    fn drawn(self, ui: &Ui, all: Rect, count: usize, current: usize) -> Vec<usize> {
        let view = ui.clip_rect().y_range();
        let number = |y: f32| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it is bounded by the count")]
            let number = ((y - all.top()) / self.height).max(0.0) as usize;
            number.min(count - 1)
        };
        let first = number(view.min).saturating_sub(BEYOND);
        let last = (number(view.max) + BEYOND).min(count - 1);
        let before = (current < first).then_some(current);
        let after = (current > last).then_some(current);
        before.into_iter().chain(first..=last).chain(after).collect()
    }

    fn place(self, all: Rect, index: usize) -> Rect {
        #[expect(clippy::cast_precision_loss, reason = "a list has fewer rows than a float has whole numbers")]
        let top = all.top() + self.height * index as f32;
        Rect::from_x_y_ranges(all.x_range(), Rangef::new(top, top + self.height))
    }

    fn row(self, ui: &Ui, rect: Rect, index: usize, is_stop: bool, (role, said): (Role, &str)) -> Response {
        let palette = Palette::of(ui);
        let response = ui.interact(rect, self.id(index), if is_stop { Sense::click() } else { Sense::CLICK });
        keep_arrows(ui, response.id);
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), said));
        super::node(ui, response.id, |node| node.set_position_in_set(index));
        if response.hovered() && role == Role::Button {
            ui.painter().rect_filled(rect, 0.0, palette.subtle);
        }
        let top = ui.painter().round_to_pixel_center(rect.top());
        ui.painter().hline(rect.x_range(), top, Stroke::new(STROKE_LINE, palette.line));
        response
    }

    fn id(self, index: usize) -> Id {
        focus::id((self.key, index))
    }

    fn current(self, ui: &Ui) -> usize {
        ui.data(|data| data.get_temp::<usize>(focus::id((self.key, "current")))).unwrap_or_default()
    }

    fn set_current(self, ui: &Ui, index: usize) {
        ui.data_mut(|data| data.insert_temp(focus::id((self.key, "current")), index));
    }

    /// The row that is the stop for Tab, after the keys of this frame.
    fn follow_keys(self, ui: &Ui, count: usize) -> usize {
        let here = self.current(ui).min(count - 1);
        if ui.memory(|memory| memory.has_focus(focus::id(self.key))) {
            focus::give_to(ui.ctx(), self.id(here));
        }
        if !ui.memory(|memory| memory.has_focus(self.id(here))) {
            return here;
        }
        let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
        let there = match () {
            () if pressed(Key::ArrowDown) => (here + 1).min(count - 1),
            () if pressed(Key::ArrowUp) => here.saturating_sub(1),
            () if pressed(Key::Home) => 0,
            () if pressed(Key::End) => count - 1,
            () => here,
        };
        if there != here {
            self.set_current(ui, there);
            focus::give_to(ui.ctx(), self.id(there));
        }
        there
    }
}

/// Where a column of a row begins, and how wide it is.
#[must_use]
pub fn column(rect: Rect, from: f32, to: f32) -> Rect {
    Rect::from_min_max(pos2(rect.left() + from, rect.top()), pos2(rect.left() + to, rect.bottom()))
}
