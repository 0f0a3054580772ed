//! A question with a few large answers, of which one can be chosen.
//!
//! The group is one stop for the Tab key: at the chosen answer, or at the first when none is. The arrow keys
//! move inside the group and choose as they go, as everywhere on the desktop.

use egui::accesskit::{Invalid, Role};
use egui::{Color32, CornerRadius, Id, Key, Pos2, Rect, Response, Sense, Stroke, StrokeKind, Ui, WidgetInfo, vec2};

use super::field::show_error;
use super::heard::StateWords;
use super::live::announce_state;
use super::one_of;
use super::tone::{Tone, ToneColours};
use super::words::{galley, strong};
use crate::window::focus;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CARD, SPACE_4, SPACE_8, SPACE_12, SPACE_16, STROKE_CHOSEN, STROKE_CONTROL, Type};

const DOT: f32 = 22.0;

/// One answer.
#[derive(Clone, Copy, Debug)]
pub struct Choice<'a> {
    /// The answer in a few words.
    pub label: &'a str,
    /// What it means, in a sentence; or why it cannot be chosen.
    pub detail: Option<&'a str>,
}

/// The question.
#[derive(Debug)]
#[must_use = "a group is drawn with `show`"]
pub struct RadioGroup<'a> {
    key: &'a str,
    name: &'a str,
    show_name: bool,
    error: Option<&'a str>,
    tone: Option<Tone>,
    /// Those that cannot be chosen, by their place; of more than are here all can.
    impossible: &'a [bool],
}

impl<'a> RadioGroup<'a> {
    /// A group whose name is heard but not seen: the title above it already asks the question.
    pub fn new(key: &'a str, name: &'a str) -> Self {
        Self { key, name, show_name: false, error: None, tone: None, impossible: &[] }
    }

    /// Shows the name above the answers.
    pub fn titled(mut self) -> Self {
        self.show_name = true;
        self
    }

    /// The answer that is chosen has these colours instead of the brand's: those of an environment.
    pub fn tone(mut self, tone: Tone) -> Self {
        self.tone = Some(tone);
        self
    }

    /// What is wrong with nothing being chosen, if anything.
    pub fn error(mut self, error: Option<&'a str>) -> Self {
        self.error = error;
        self
    }

    /// Answers that cannot be chosen stay on the screen, and their detail says why.
    pub fn impossible(mut self, impossible: &'a [bool]) -> Self {
        self.impossible = impossible;
        self
    }

    fn is_possible(&self, index: usize) -> bool {
        !self.impossible.get(index).copied().unwrap_or(false)
    }

    /// The first that can be chosen, going so many at a time from `here`.
    fn possible_from(&self, here: usize, step: usize, count: usize) -> usize {
        (1..=count).map(|steps| (here + steps * step) % count).find(|index| self.is_possible(*index)).unwrap_or(here)
    }

    /// The key of the answer number `index`, for [`focus::give`]; an error leads to number 0.
    #[must_use]
    pub fn choice_key(key: &str, index: usize) -> (&str, usize) {
        (key, index)
    }

    /// Draws the answers below each other. `true` when the choice has changed.
    pub fn show(self, ui: &mut Ui, choices: &[Choice<'_>], chosen: &mut Option<usize>) -> bool {
        super::counted(ui, self.key, Role::RadioGroup, self.name, choices.len(), |ui| {
            ui.spacing_mut().item_spacing.y = SPACE_12;
            if self.show_name {
                strong(ui, self.name);
            }
            let count = choices.len();
            let stop = chosen.filter(|chosen| *chosen < count);
            one_of::take_focus(
                ui,
                self.key,
                stop.unwrap_or_else(|| self.possible_from(count.saturating_sub(1), 1, count)),
            );
            if let Some(chosen) = *chosen {
                one_of::follow_enter(ui, self.key, chosen);
            }
            let there = one_of::follow_arrows(ui, self.key, count, |here, step| self.possible_from(here, step, count));
            let mut changed = there.is_some();
            *chosen = there.or(*chosen);
            for (index, choice) in choices.iter().enumerate() {
                if self.show_choice(ui, index, *choice, *chosen).clicked() && *chosen != Some(index) {
                    *chosen = Some(index);
                    changed = true;
                    self.note_enter(ui, index);
                }
            }
            self.say_chosen(ui, *chosen);
            if let Some(error) = self.error {
                show_error(ui, self.key, error);
            }
            changed
        })
    }

    /// A reader says by itself that Space has chosen, and not that Enter has.
    fn note_enter(&self, ui: &Ui, index: usize) {
        let by_enter = ui.input(|input| input.key_pressed(Key::Enter)).then_some(index);
        ui.data_mut(|data| data.insert_temp(focus::id((self.key, "chosen by enter")), by_enter));
    }

    fn say_chosen(&self, ui: &Ui, chosen: Option<usize>) {
        let by_enter =
            ui.data(|data| data.get_temp::<Option<usize>>(focus::id((self.key, "chosen by enter")))).flatten();
        let here =
            chosen.filter(|chosen| by_enter == Some(*chosen) && ui.memory(|memory| memory.has_focus(self.id(*chosen))));
        let words = StateWords::of(ui.ctx());
        announce_state(ui, (self.key, "chosen"), if here.is_some() { &words.chosen } else { "" });
    }

    fn id(&self, index: usize) -> Id {
        one_of::id(self.key, index)
    }

    fn show_choice(&self, ui: &mut Ui, index: usize, choice: Choice<'_>, chosen: Option<usize>) -> Response {
        let palette = Palette::of(ui);
        let width = ui.available_width();
        let room = width - 2.0 * SPACE_16 - DOT - SPACE_12;
        let possible = self.is_possible(index);
        let text = if possible { palette.text } else { palette.text_subtle };
        let label = galley(ui, Type::STRONG, text, choice.label, room);
        let detail = choice.detail.map(|detail| galley(ui, Type::SECONDARY, palette.text_subtle, detail, room));
        let height = label.size().y + detail.as_ref().map_or(0.0, |detail| detail.size().y + SPACE_4);
        let (_, rect) = ui.allocate_space(vec2(width, height + 2.0 * SPACE_16));

        let is_chosen = chosen == Some(index);
        // Beyond those that are told apart, all are possible.
        let first = (0..=self.impossible.len()).find(|index| self.is_possible(*index)).unwrap_or(0);
        let tab_stop = is_chosen || (chosen.is_none() && index == first);
        let sense = match () {
            () if !possible => Sense::hover(),
            () if tab_stop || ui.memory(|memory| memory.has_focus(self.id(index))) => Sense::click(),
            () => Sense::CLICK,
        };
        let response = ui.interact(rect, self.id(index), sense);
        if possible {
            one_of::keep_arrows(ui, response.id);
        }
        self.describe(ui, &response, choice, is_chosen, index);

        let chosen_colours = self.chosen_colours(palette);
        paint_card(ui, &response, is_chosen.then_some(chosen_colours), possible, self.error.is_some());
        let left = rect.left() + SPACE_16;
        let top = rect.top() + SPACE_16;
        let dot = egui::pos2(left + DOT / 2.0, top + label.size().y / 2.0);
        paint_dot(ui, dot, is_chosen.then_some(chosen_colours.fill));
        let left = left + DOT + SPACE_12;
        let below = top + label.size().y + SPACE_4;
        ui.painter().galley(egui::pos2(left, top), label, text);
        if let Some(detail) = detail {
            ui.painter().galley(egui::pos2(left, below), detail, palette.text_subtle);
        }
        focus::ring(ui, &response, RADIUS_CARD);
        if possible {
            super::hand(&response, ui);
        }
        response
    }

    fn chosen_colours(&self, palette: &Palette) -> ToneColours {
        let brand = ToneColours { fill: palette.accent, tint: palette.accent_bg, text: palette.accent_text };
        self.tone.map_or(brand, |tone| tone.colours(palette))
    }

    fn describe(&self, ui: &Ui, response: &Response, choice: Choice<'_>, chosen: bool, index: usize) {
        let enabled = ui.is_enabled() && self.is_possible(index);
        response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, chosen, choice.label));
        super::node(ui, response.id, |node| {
            if let Some(words) = self.error.or(choice.detail) {
                node.set_description(words);
            }
            if self.error.is_some() {
                node.set_invalid(Invalid::True);
            }
            node.set_position_in_set(index);
        });
    }
}

fn paint_card(ui: &Ui, response: &Response, chosen: Option<ToneColours>, possible: bool, wrong: bool) {
    let palette = Palette::of(ui);
    let (fill, stroke) = match (chosen, response.hovered()) {
        (Some(colours), _) => (colours.tint, Stroke::new(STROKE_CHOSEN, colours.fill)),
        (None, _) if !possible => (palette.subtle, Stroke::new(STROKE_CONTROL, palette.line)),
        (None, true) => (palette.subtle, Stroke::new(STROKE_CONTROL, palette.text)),
        (None, false) if wrong => (palette.surface, Stroke::new(STROKE_CHOSEN, palette.danger)),
        (None, false) => (palette.surface, Stroke::new(STROKE_CONTROL, palette.control)),
    };
    ui.painter().rect(response.rect, CornerRadius::same(RADIUS_CARD), fill, stroke, StrokeKind::Inside);
}

pub(super) fn paint_dot(ui: &Ui, center: Pos2, chosen: Option<Color32>) {
    let palette = Palette::of(ui);
    let center = Rect::from_center_size(center, vec2(DOT, DOT)).center();
    let border =
        chosen.map_or(Stroke::new(STROKE_CONTROL, palette.control), |colour| Stroke::new(STROKE_CHOSEN, colour));
    ui.painter().circle(center, DOT / 2.0 - 1.0, palette.surface, border);
    if let Some(colour) = chosen {
        ui.painter().circle_filled(center, SPACE_8 - 2.0, colour);
    }
}
