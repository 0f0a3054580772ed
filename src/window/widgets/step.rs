//! One step in the list: done with a tick, current with its number, or still to come.

use egui::accesskit::{AriaCurrent, Role};
use egui::{Color32, CornerRadius, Pos2, Rect, Response, Sense, Stroke, Ui, Vec2, WidgetInfo, pos2, vec2};

use super::heard::{StateWords, sentences};
use super::words::{cut_galley, galley};
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CONTROL, SPACE_8, SPACE_12, STROKE_CONTROL, Type};

/// A client's name can be long; screen readers get all of it.
const DETAIL_LINES: usize = 2;
const CIRCLE: f32 = 28.0;
/// From the circle to the words.
const GAP: f32 = 14.0;
/// A step without a second line is this high.
const LOWEST: f32 = 44.0;
/// The words begin so far below the circle's top.
const DOWN: f32 = 2.0;
/// Between one step and the next.
const BETWEEN: f32 = 8.0;
/// Between a circle and the line to the next.
const LINE_GAP: f32 = 4.0;
/// A circle in the line of steps stands in a square so large.
pub(in crate::window) const DOT: f32 = 36.0;

/// How far a step has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StepState {
    /// Answered; a click leads back to it.
    Done,
    /// The one on the screen.
    Current,
    /// The one on the screen, and the last: it is answered, and there is none to go on to.
    Finished,
    /// Not begun. It cannot be clicked: the way there is through the steps before it.
    Ahead,
    /// Answered, but an earlier answer has changed since.
    CheckAgain,
}

impl StepState {
    /// Is it on the screen?
    pub(in crate::window) fn is_here(self) -> bool {
        matches!(self, Self::Current | Self::Finished)
    }
}

/// One step in the list.
#[derive(Clone, Copy, Debug)]
pub struct Step<'a> {
    /// What it is called.
    pub label: &'a str,
    /// What was answered, in a few words. Empty when there is nothing to say.
    pub detail: &'a str,
    /// How it stands, in words, for those who do not see its circle. Empty when the answer says it, and at the current
    /// step, whose words are in [`StateWords`].
    pub standing: &'a str,
    /// How far it has come.
    pub state: StepState,
}

impl Step<'_> {
    /// Draws step number `index`, and the line to the next if there are more.
    pub(in crate::window) fn show(&self, ui: &mut Ui, index: usize, more: bool) -> Response {
        let palette = Palette::of(ui);
        let left = SPACE_8 + CIRCLE + GAP;
        let room = ui.available_width() - left - SPACE_12;
        let kind = if self.state == StepState::Current { Type::STRONG } else { Type::BODY };
        let colour = if self.state == StepState::Ahead { palette.text_subtle } else { palette.text };
        let label = galley(ui, kind, colour, self.label, room);
        let detail = cut_galley(ui, Type::SECONDARY, self.detail_colour(palette), self.detail, room, DETAIL_LINES);
        let below = if self.detail.is_empty() { 0.0 } else { detail.size().y };
        let height = (label.size().y + below + DOWN + 2.0 * SPACE_8).max(LOWEST);
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        let response = self.interact(ui, rect, index);

        self.paint_background(ui, &response);
        let center = rect.min + vec2(SPACE_8 + CIRCLE / 2.0, SPACE_8 + CIRCLE / 2.0);
        self.paint_line(ui, center, rect, more);
        self.paint_circle(ui, center, index);
        let at = rect.min + vec2(left, SPACE_8 + DOWN);
        let detail_at = at + vec2(0.0, label.size().y);
        ui.painter().galley(at, label, colour);
        if !self.detail.is_empty() {
            ui.painter().galley(detail_at, detail, palette.text_subtle);
        }
        focus::ring(ui, &response, RADIUS_CONTROL);
        ui.add_space(BETWEEN);
        response
    }

    /// Draws its circle alone, in a window too narrow for the list.
    pub(in crate::window) fn show_dot(&self, ui: &mut Ui, index: usize) -> Response {
        let (_, rect) = ui.allocate_space(Vec2::splat(DOT));
        let response = self.interact(ui, rect, index);
        self.paint_circle(ui, rect.center(), index);
        if self.can_be_clicked() && response.hovered() {
            let border = Stroke::new(STROKE_CONTROL, Palette::of(ui).text);
            ui.painter().circle_stroke(rect.center(), CIRCLE / 2.0, border);
        }
        let circle = Rect::from_center_size(rect.center(), Vec2::splat(CIRCLE));
        focus::ring(ui, &response.clone().with_new_rect(circle), 14);
        response.on_hover_text(self.label)
    }

    fn can_be_clicked(&self) -> bool {
        matches!(self.state, StepState::Done | StepState::CheckAgain)
    }

    fn interact(&self, ui: &Ui, rect: Rect, index: usize) -> Response {
        let sense = if self.can_be_clicked() { Sense::click() } else { Sense::hover() };
        let response = ui.interact(rect, focus::id(("step", index)), sense);
        self.describe(ui, &response, index);
        if self.can_be_clicked() {
            super::hand(&response, ui);
        }
        response
    }

    fn describe(&self, ui: &Ui, response: &Response, index: usize) {
        let role = if self.can_be_clicked() { Role::Button } else { Role::ListItem };
        response.widget_info(|| WidgetInfo::labeled(role, ui.is_enabled(), self.label));
        let words = StateWords::of(ui.ctx());
        let standing = if self.state.is_here() { &words.here } else { self.standing };
        let described = sentences(&[standing, self.detail]);
        super::node(ui, response.id, |node| {
            node.set_description(described);
            node.set_position_in_set(index);
            if self.state.is_here() {
                node.set_aria_current(AriaCurrent::Step);
            }
        });
    }

    fn detail_colour(&self, palette: &Palette) -> Color32 {
        match self.state {
            StepState::CheckAgain => palette.warn_text,
            StepState::Done | StepState::Current | StepState::Finished | StepState::Ahead => palette.text_subtle,
        }
    }

    fn paint_background(&self, ui: &Ui, response: &Response) {
        let palette = Palette::of(ui);
        let fill = match self.state {
            StepState::Current => palette.accent_bg,
            StepState::Done | StepState::CheckAgain if response.hovered() => palette.subtle,
            StepState::Done | StepState::Finished | StepState::CheckAgain | StepState::Ahead => return,
        };
        ui.painter().rect_filled(response.rect, CornerRadius::same(RADIUS_CONTROL), fill);
    }

    /// The line down to the next step's circle.
    fn paint_line(&self, ui: &Ui, center: Pos2, rect: Rect, more: bool) {
        if !more {
            return;
        }
        let palette = Palette::of(ui);
        let colour = if self.state == StepState::Done { palette.ok } else { palette.line };
        let x = ui.painter().round_to_pixel_center(center.x);
        let from = center.y + CIRCLE / 2.0 + LINE_GAP;
        ui.painter().vline(x, from..=rect.bottom() + BETWEEN + SPACE_8, Stroke::new(2.0, colour));
    }

    fn paint_circle(&self, ui: &Ui, center: Pos2, index: usize) {
        let (palette, radius) = (Palette::of(ui), CIRCLE / 2.0);
        let number = (index + 1).to_string();
        match self.state {
            StepState::Done | StepState::Finished => {
                ui.painter().circle_filled(center, radius, palette.ok);
                Icon::CHECK.paint(ui.painter(), center, 16.0, palette.surface);
            }
            StepState::CheckAgain => {
                ui.painter().circle_filled(center, radius, palette.warn);
                Icon::AGAIN.paint(ui.painter(), center, 16.0, palette.surface);
            }
            StepState::Current => {
                ui.painter().circle_filled(center, radius, palette.accent);
                paint_number(ui, center, &number, palette.accent_on);
            }
            StepState::Ahead => {
                let border = Stroke::new(STROKE_CONTROL, palette.control);
                ui.painter().circle(center, radius - STROKE_CONTROL / 2.0, palette.app, border);
                paint_number(ui, center, &number, palette.text_subtle);
            }
        }
    }
}

fn paint_number(ui: &Ui, center: Pos2, number: &str, colour: Color32) {
    let words = galley(ui, Type::SECONDARY_STRONG, colour, number, f32::INFINITY);
    let at = center - words.size() / 2.0;
    ui.painter().galley(pos2(at.x, at.y), words, colour);
}
