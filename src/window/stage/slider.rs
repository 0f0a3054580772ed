//! The slider of the clock: seconds at its beginning, years at its end. What it stands for is said in words.

use egui::accesskit::{Action, Role};
use egui::{CornerRadius, EventFilter, Key, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use crate::app::stage::{LONGEST, passed_at, place_of, stop_beside};
use crate::window::focus;
use crate::window::palette::Palette;
use crate::window::theme::CONTROL_HEIGHT;

const TRACK: f32 = 8.0;
const KNOB: f32 = 12.0;
/// A mark for what ends stands out above and below the track.
const MARK: f32 = 6.0;

/// The slider.
pub(super) struct Slider<'a> {
    pub key: &'a str,
    /// What it is called.
    pub label: &'a str,
    /// What it stands for, in words.
    pub value: &'a str,
    /// Seconds that have passed.
    pub passed: i64,
    /// After how many seconds something ends.
    pub ends: &'a [i64],
}

impl Slider<'_> {
    /// Draws it, as wide as there is room. Gives the seconds that somebody wants.
    pub(super) fn show(&self, ui: &mut Ui) -> Option<i64> {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), CONTROL_HEIGHT));
        let response = ui.interact(rect, focus::id(self.key), Sense::click_and_drag());
        let track = Rect::from_center_size(rect.center(), vec2(rect.width() - 2.0 * (KNOB + focus::ROOM), TRACK));
        let pulled = response.interact_pointer_pos().map(|at| passed_at((at.x - track.left()) / track.width()));
        let wanted = pulled.or_else(|| self.by_keyboard(ui, &response)).or_else(|| self.by_reader(ui, &response));
        self.describe(ui, &response);
        self.paint(ui, track, &response);
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        }
        wanted.filter(|wanted| *wanted != self.passed)
    }

    fn by_keyboard(&self, ui: &Ui, response: &Response) -> Option<i64> {
        if !response.has_focus() {
            return None;
        }
        let arrows = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
        ui.memory_mut(|memory| memory.set_focus_lock_filter(response.id, arrows));
        // With others, an arrow is the presenter's or the frame's.
        let presses = |key| ui.input(|input| if input.modifiers.is_none() { input.num_presses(key) } else { 0 });
        if presses(Key::Home) > 0 {
            return Some(0);
        }
        if presses(Key::End) > 0 {
            return Some(LONGEST);
        }
        self.steps(presses(Key::ArrowRight) + presses(Key::ArrowUp), presses(Key::ArrowLeft) + presses(Key::ArrowDown))
    }

    fn by_reader(&self, ui: &Ui, response: &Response) -> Option<i64> {
        let asked = |action| ui.input(|input| input.num_accesskit_action_requests(response.id, action));
        self.steps(asked(Action::Increment), asked(Action::Decrement))
    }

    fn steps(&self, forward: usize, back: usize) -> Option<i64> {
        let after = (0..forward).fold(self.passed, |passed, _| stop_beside(passed, true));
        let after = (0..back).fold(after, |passed, _| stop_beside(passed, false));
        (forward + back > 0).then_some(after)
    }

    fn describe(&self, ui: &Ui, response: &Response) {
        response.widget_info(|| WidgetInfo::labeled(Role::Slider, ui.is_enabled(), self.label));
        ui.ctx().accesskit_node_builder(response.id, |node| {
            node.set_role(Role::Slider);
            node.set_label(self.label);
            // In words alone: a number of seconds would be read out instead.
            node.clear_numeric_value();
            node.set_value(self.value);
            node.add_action(Action::Increment);
            node.add_action(Action::Decrement);
        });
    }

    fn paint(&self, ui: &Ui, track: Rect, response: &Response) {
        let palette = Palette::of(ui);
        let painter = ui.painter();
        let corner = CornerRadius::same(4);
        let x = |passed: i64| egui::lerp(track.x_range(), place_of(passed));
        painter.rect(track, corner, palette.surface, Stroke::new(1.0, palette.control), StrokeKind::Inside);
        painter.rect_filled(track.with_max_x(x(self.passed)), corner, palette.demo);
        for ends in self.ends.iter().filter(|ends| (0..=LONGEST).contains(*ends)) {
            let at = painter.round_to_pixel_center(x(*ends));
            painter.vline(at, track.y_range().expand(MARK), Stroke::new(2.0, palette.text));
        }
        let knob = pos2(x(self.passed), track.center().y);
        painter.circle(knob, KNOB, palette.demo, Stroke::new(3.0, palette.surface));
        painter.circle_stroke(knob, KNOB + 1.5, Stroke::new(1.5, palette.demo));
        let around = Rect::from_center_size(knob, vec2(2.0 * KNOB + 3.0, 2.0 * KNOB + 3.0));
        focus::ring(ui, &response.clone().with_new_rect(around), 14);
    }
}
