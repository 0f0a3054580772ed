//! One step in the rail: done with a tick, current with its number, or still to come.

use egui::accesskit::{AriaCurrent, Role};
use egui::{Color32, CornerRadius, Pos2, Rect, Response, Sense, Stroke, Ui, WidgetInfo, vec2};

use super::heard::{StateWords, sentences};
use super::words::{cut_galley, galley};
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CONTROL, SPACE_8, SPACE_12, Type};

/// A client's name can be long; screen readers get all of it.
const DETAIL_LINES: usize = 2;
const CIRCLE: f32 = 28.0;
/// From the rail's left edge to the circle: where the rail's words begin, too.
const INSET: f32 = 14.0;
/// From a step's top to the middle of its circle, beside the first two lines however many there are.
const ANCHOR: f32 = 28.0;
/// Between one step and the next.
const BETWEEN: f32 = 4.0;

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Answered; a click leads back to it.
    Done,
    /// The one on the screen.
    Current,
    /// The one that was left for something beside the steps; a click leads back to it.
    Left,
    /// Not begun. It cannot be clicked: the way there is through the steps before it.
    Ahead,
    /// Answered, but an earlier answer has changed since.
    CheckAgain,
}

/// One step in the rail.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What it is called.
    pub label: &'a str,
    /// What was answered, or how it stands, in a few words. Says the state without colour.
    pub detail: &'a str,
    /// How far it has come.
    pub state: StepState,
}

impl Step<'_> {
    /// Draws step number `index` of `count`.
    pub(in crate::window) fn show(&self, ui: &mut Ui, index: usize, count: usize) -> Response {
        let palette = Palette::of(ui);
        let left = INSET + CIRCLE + SPACE_12;
        let room = ui.available_width() - left - SPACE_8;
        let kind = if self.state == StepState::Current { Type::STRONG } else { Type::BODY };
        let label = galley(ui, kind, palette.text, self.label, room);
        let detail = cut_galley(ui, Type::SECONDARY, self.detail_colour(palette), self.detail, room, DETAIL_LINES);
        let height = label.size().y + detail.size().y + 2.0 * SPACE_8 - 4.0;
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let sense = if self.can_be_clicked() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, focus::id(("step", index)), sense);
        self.describe(ui, &response, index);

        self.paint_background(ui, &response);
        let center = egui::pos2(rect.left() + INSET + CIRCLE / 2.0, rect.top() + ANCHOR);
        self.paint_line(ui, center, rect, index + 1 < count);
        self.paint_circle(ui, center, index);
        let top = rect.top() + SPACE_8 - 2.0;
        let below = top + label.size().y;
        ui.painter().galley(egui::pos2(rect.left() + left, top), label, palette.text);
        ui.painter().galley(egui::pos2(rect.left() + left, below), detail, palette.text_subtle);
        focus::ring(ui, &response, RADIUS_CONTROL);
        if self.can_be_clicked() {
            super::hand(&response, ui);
        }
        ui.add_space(BETWEEN);
        response
    }

    fn can_be_clicked(&self) -> bool {
        matches!(self.state, StepState::Done | StepState::CheckAgain | StepState::Left)
    }

    fn describe(&self, ui: &Ui, response: &Response, index: usize) {
        let role = if self.can_be_clicked() { Role::Button } else { Role::ListItem };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), self.label));
        let words = StateWords::of(ui.ctx());
        let here = (self.state == StepState::Current && self.detail != words.here).then_some(&*words.here);
        let described = sentences(&here.into_iter().chain([self.detail]).collect::<Vec<_>>());
        super::node(ui, response.id, |node| {
            node.set_description(described);
            node.set_position_in_set(index);
            if self.state == StepState::Current {
                node.set_aria_current(AriaCurrent::Step);
            }
        });
    }

    fn detail_colour(&self, palette: &Palette) -> Color32 {
        match self.state {
            StepState::Done => palette.ok_text,
            StepState::CheckAgain => palette.warn_text,
            StepState::Current | StepState::Left | StepState::Ahead => palette.text_subtle,
        }
    }

    fn paint_background(&self, ui: &Ui, response: &Response) {
        let palette = Palette::of(ui);
        let rect = response.rect;
        if self.state == StepState::Current {
            ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), palette.accent_bg);
            let edge = Rect::from_min_size(rect.min, vec2(4.0, rect.height()));
            let corner = CornerRadius { nw: 3, sw: 3, ne: 0, se: 0 };
            ui.painter().rect_filled(edge, corner, palette.accent);
        } else if self.can_be_clicked() && response.hovered() {
            ui.painter().rect_filled(rect, CornerRadius::same(RADIUS_CONTROL), palette.subtle);
        }
    }

    /// The line down to the next step's circle.
    fn paint_line(&self, ui: &Ui, center: Pos2, rect: Rect, more: bool) {
        if !more {
            return;
        }
        let palette = Palette::of(ui);
        let colour = if self.state == StepState::Done { palette.ok } else { palette.control };
        let to = rect.bottom() + BETWEEN + ANCHOR - CIRCLE / 2.0;
        let x = ui.painter().round_to_pixel_center(center.x);
        ui.painter().vline(x, center.y + CIRCLE / 2.0..=to, Stroke::new(2.0, colour));
    }

    fn paint_circle(&self, ui: &Ui, center: Pos2, index: usize) {
        let palette = Palette::of(ui);
        let radius = CIRCLE / 2.0;
        let number = (index + 1).to_string();
        match self.state {
            StepState::Done => {
                ui.painter().circle_filled(center, radius, palette.ok);
                Icon::CHECK.paint(ui.painter(), center, 18.0, palette.surface);
            }
            StepState::CheckAgain => {
                ui.painter().circle_filled(center, radius, palette.warn);
                Icon::AGAIN.paint(ui.painter(), center, 18.0, palette.surface);
            }
            StepState::Current => {
                ui.painter().circle_filled(center, radius, palette.accent);
                paint_number(ui, center, &number, palette.accent_on);
            }
            StepState::Left => {
                ui.painter().circle(center, radius - 1.0, palette.app, Stroke::new(2.0, palette.accent));
                paint_number(ui, center, &number, palette.accent_text);
            }
            StepState::Ahead => {
                let border = Stroke::new(2.0, palette.control);
                ui.painter().circle(center, radius - 1.0, palette.app, border);
                paint_number(ui, center, &number, palette.text_subtle);
            }
        }
    }
}

fn paint_number(ui: &Ui, center: Pos2, number: &str, colour: Color32) {
    let words = galley(ui, Type::SECONDARY_STRONG, colour, number, f32::INFINITY);
    ui.painter().galley(center - words.size() / 2.0, words, colour);
}
