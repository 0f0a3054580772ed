//! A message across the content: an icon, a sentence or two, and perhaps what to do about it.

use egui::accesskit::Role;
use egui::{CornerRadius, Frame, Id, InnerResponse, Margin, Response, Ui, UiBuilder, vec2};

use super::heard::sentences;
use super::live::{Urgency, read_all_aloud};
use super::tone::Tone;
use super::words::{body, strong};
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CONTROL, SPACE_4, SPACE_12, Type};

/// A message.
#[derive(Debug)]
#[must_use = "a banner is drawn with `show`"]
pub struct Banner<'a> {
    tone: Tone,
    title: Option<&'a str>,
    text: &'a str,
    live: Option<Urgency>,
}

impl<'a> Banner<'a> {
    /// A message of one or two sentences.
    pub fn new(tone: Tone, text: &'a str) -> Self {
        Self { tone, title: None, text, live: None }
    }

    /// A line of weight above the sentences.
    pub fn title(mut self, title: &'a str) -> Self {
        self.title = Some(title);
        self
    }

    /// Has the message read aloud when it appears.
    pub fn live(mut self, urgency: Urgency) -> Self {
        self.live = Some(urgency);
        self
    }

    /// Draws the message.
    pub fn show(self, ui: &mut Ui) {
        self.show_with(ui, |_| ());
    }

    /// Draws the message, and below it `actions`, usually buttons.
    pub fn show_with<R>(self, ui: &mut Ui, actions: impl FnOnce(&mut Ui) -> R) -> InnerResponse<R> {
        let colours = self.tone.colours(Palette::of(ui));
        let frame = Frame::NONE
            .fill(colours.tint)
            .corner_radius(CornerRadius::same(RADIUS_CONTROL))
            .inner_margin(Margin::symmetric(16, 12));
        let appeared = self.has_appeared(ui);
        let builder = UiBuilder::new().accessibility_role(Role::Group);
        let drawn = ui.scope_builder(builder, |ui| {
            frame
                .show(ui, |ui| {
                    ui.set_width(ui.available_width());
                    ui.horizontal_top(|ui| {
                        ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_4);
                        let (_, place) = ui.allocate_space(vec2(20.0, Type::BODY.line_height()));
                        self.tone.icon().paint_filled(ui.painter(), place.center(), 22.0, colours.fill);
                        ui.vertical(|ui| {
                            self.show_words(ui);
                            actions(ui)
                        })
                        .inner
                    })
                    .inner
                })
                .inner
        });
        if appeared {
            ui.scroll_to_rect(drawn.response.rect.expand(SPACE_12), None);
        }
        drawn
    }

    /// Whether it was not on the screen in the pass before this one: what is read aloud is to be seen as well,
    /// also below a long page.
    fn has_appeared(&self, ui: &Ui) -> bool {
        if self.live.is_none() {
            return false;
        }
        let place = Id::unique(("portnokkel banner drawn", self.title, self.text));
        let pass = ui.ctx().cumulative_pass_nr();
        let before = ui.data_mut(|data| {
            let before = data.get_temp::<u64>(place);
            data.insert_temp(place, pass);
            before
        });
        before.is_none_or(|before| before + 1 < pass)
    }

    fn show_words(&self, ui: &mut Ui) {
        let shown = self.title.map(|title| strong(ui, title)).into_iter();
        let shown: Vec<_> = shown.chain((!self.text.is_empty()).then(|| body(ui, self.text))).collect();
        self.say(ui, &shown);
    }

    /// Read aloud in one, by a place of its own: a screen reader that listened to the frame would say every button in it,
    /// and again whenever something is drawn above it.
    fn say(&self, ui: &Ui, shown: &[Response]) {
        let Some(urgency) = self.live else { return };
        let words = sentences(&self.title.into_iter().chain([self.text]).collect::<Vec<_>>());
        read_all_aloud(ui, shown, ("banner", &words), urgency, &words);
    }
}
