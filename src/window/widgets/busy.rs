//! Work in progress, told in proportion to how long it takes.
//!
//! Less than 0.3 s: nothing. Then an hourglass and a verb. After 2 s the list of stages and a way to stop it, after
//! 10 s a sentence that it takes longer than usual. Nothing turns: what moves without end draws the eye from the words.
//! The widget asks for its own next frame when it has more to say. What it grows by is brought into view.

use std::time::Duration;

use egui::accesskit::{Live, Role};
use egui::{Ui, UiBuilder, vec2};

use super::words::{hint, strong, write};
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_12, Type};

const VERB_AFTER: Duration = Duration::from_millis(300);
const STAGES_AFTER: Duration = Duration::from_secs(2);
const SLOW_AFTER: Duration = Duration::from_secs(10);

/// Where one stage of the work stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Stage<'a> {
    /// It is done.
    Done(&'a str),
    /// It is going on.
    Now(&'a str),
    /// It is still to come.
    Later(&'a str),
}

/// Work in progress.
#[derive(Debug)]
#[must_use = "it is drawn with `show`"]
pub struct Busy<'a> {
    verb: &'a str,
    elapsed: Duration,
    stages: &'a [Stage<'a>],
    slow: &'a str,
}

impl<'a> Busy<'a> {
    /// `verb` is what we are doing ("Fetching token …"), for `elapsed` so far; `slow` is said after 10 s.
    pub fn new(verb: &'a str, elapsed: Duration, slow: &'a str) -> Self {
        Self { verb, elapsed, stages: &[], slow }
    }

    /// The stages of the work, shown when it takes more than 2 s.
    pub fn stages(mut self, stages: &'a [Stage<'a>]) -> Self {
        self.stages = stages;
        self
    }

    /// Is it time for a "Cancel" button below this? With the stages, not with the sentence about slowness: who
    /// sees that it takes time is not kept waiting for eight seconds more.
    #[must_use]
    pub fn can_be_stopped(elapsed: Duration) -> bool {
        elapsed >= STAGES_AFTER
    }

    /// Draws what the time that has passed calls for.
    pub fn show(self, ui: &mut Ui) {
        self.ask_for_next_frame(ui);
        if self.elapsed < VERB_AFTER {
            return;
        }
        let builder = UiBuilder::new().accessibility_role(Role::Status);
        ui.scope_builder(builder, |ui| {
            super::node(ui, ui.unique_id(), |node| {
                node.set_live(Live::Polite);
                node.set_label(self.verb);
            });
            ui.spacing_mut().item_spacing.y = SPACE_4;
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = SPACE_12;
                let (_, place) = ui.allocate_space(vec2(24.0, Type::STRONG.line_height()));
                Icon::WAIT.paint(ui.painter(), place.center(), 24.0, Palette::of(ui).accent_text);
                strong(ui, self.verb);
            });
            if self.elapsed >= STAGES_AFTER {
                self.stages.iter().for_each(|stage| stage.show(ui));
            }
            if self.elapsed >= SLOW_AFTER {
                hint(ui, self.slow);
            }
        });
    }

    fn ask_for_next_frame(&self, ui: &Ui) {
        let next = [VERB_AFTER, STAGES_AFTER, SLOW_AFTER].into_iter().find(|limit| self.elapsed < *limit);
        if let Some(next) = next {
            ui.ctx().request_repaint_after(next.saturating_sub(self.elapsed));
        }
    }
}

impl Stage<'_> {
    fn show(&self, ui: &mut Ui) {
        let palette = Palette::of(ui);
        let (icon, colour, text) = match self {
            Self::Done(text) => (Some(Icon::CHECK), palette.ok, *text),
            Self::Now(text) => (Some(Icon::RIGHT), palette.accent, *text),
            Self::Later(text) => (None, palette.text_subtle, *text),
        };
        let kind = if matches!(self, Self::Now(_)) { Type::STRONG } else { Type::BODY };
        let words = if matches!(self, Self::Later(_)) { palette.text_subtle } else { palette.text };
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE_12;
            let (_, place) = ui.allocate_space(vec2(24.0, kind.line_height()));
            if let Some(icon) = icon {
                icon.paint(ui.painter(), place.center(), 20.0, colour);
            }
            write(ui, kind, words, text);
        });
    }
}
