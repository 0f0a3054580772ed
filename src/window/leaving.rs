//! Going away: out of the program, or out of this visit. Where something would be lost, people are asked once.

use egui::{Context, Id, Ui, ViewportCommand};

use super::focus;
use super::screen::Screen;
use super::widgets::{Banner, Button, Tone, Urgency};
use crate::app::App;
use crate::app::intent::Intent;
use crate::app::loss::Loss;

/// The button that stays.
const STAY: &str = "quit_stay";

/// Whether somebody wants to go away.
#[derive(Debug, Default)]
pub(super) struct Leaving {
    stage: Stage,
    /// What would drop all of this visit, and is asked about; `None` where the program is to end.
    held: Option<Intent>,
    /// What would be lost, as it was before the drafts were lent to the view.
    loss: Option<Loss>,
}

#[derive(Debug, Default, Clone, Copy, PartialEq, Eq)]
enum Stage {
    /// Nobody does.
    #[default]
    No,
    /// Somebody does, and is asked once more.
    Asked,
    /// Somebody does all the same.
    Agreed,
}

/// The system asks the program to end, or whoever started it: nobody may be there to answer. What is on its way to
/// Maskinporten is asked about all the same.
pub fn close(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(ordered_id(), true));
    ctx.send_viewport_cmd(ViewportCommand::Close);
    ctx.request_repaint();
}

fn ordered_id() -> Id {
    Id::unique("portnokkel ordered to close")
}

impl Leaving {
    /// Whether the question is on the screen.
    pub(super) fn is_asked(&self) -> bool {
        self.stage == Stage::Asked
    }

    /// What drops all of this visit waits for an answer where something would be lost with it.
    pub(super) fn hold(&mut self, ctx: &Context, app: &App, asked: &mut Vec<Intent>) {
        let Some(place) = asked.iter().position(departs) else { return };
        if self.stage == Stage::Agreed {
            self.stage = Stage::No;
        } else if app.loss_of_visit().is_some() {
            self.held = Some(asked.remove(place));
            self.ask(ctx);
        }
    }

    /// Somebody closes the window, or does not any more.
    pub(super) fn guard(&mut self, ctx: &Context, app: &App) {
        let is_ordered = ctx.data(|data| data.get_temp::<bool>(ordered_id())).unwrap_or(false);
        self.loss = app.loss().filter(|loss| !is_ordered || matches!(loss, Loss::Creation | Loss::Change));
        let wants_out = ctx.input(|input| input.viewport().close_requested());
        match self.stage {
            Stage::No if wants_out && self.loss.is_some() => {
                ctx.send_viewport_cmd(ViewportCommand::CancelClose);
                self.ask(ctx);
            }
            Stage::Asked if self.loss.is_none() => {
                self.stage = Stage::No;
                self.held = None;
            }
            Stage::Asked if wants_out => ctx.send_viewport_cmd(ViewportCommand::CancelClose),
            Stage::No | Stage::Asked | Stage::Agreed => {}
        }
    }

    fn ask(&mut self, ctx: &Context) {
        self.stage = Stage::Asked;
        focus::give(ctx, STAY);
    }

    /// The question. Whether to go, once one of the answers was clicked.
    pub(super) fn show(&self, ui: &mut Ui, screen: &Screen<'_>) -> Option<bool> {
        let why = match self.loss.filter(|_| self.is_asked())? {
            Loss::Creation => "quit-sent",
            Loss::Change => "quit-changing",
            Loss::Token => "quit-token",
            Loss::Typed => "quit-typed",
        };
        let (title, leave) =
            if self.held.is_some() { ("quit-title-visit", "quit-leave-visit") } else { ("quit-title", "quit-leave") };
        let [title, why, stay, leave] = [title, why, "quit-stay", leave].map(|key| screen.say(key));
        let answer = Banner::new(Tone::Warn, &why).title(&title).live(Urgency::Now).show_with(ui, |ui| {
            ui.horizontal(|ui| {
                let stays = Button::secondary(STAY, &stay).show(ui).clicked();
                let leaves = Button::secondary("quit_leave", &leave).show(ui).clicked();
                (stays, leaves)
            })
            .inner
        });
        match answer.inner {
            (true, _) => Some(false),
            (_, true) => Some(true),
            _ => None,
        }
    }

    /// What was answered: out of the program, out of this visit by what was held, or nowhere.
    pub(super) fn answer(&mut self, ctx: &Context, leaves: bool) -> Option<Intent> {
        let held = self.held.take();
        self.stage = if leaves { Stage::Agreed } else { Stage::No };
        if leaves && held.is_none() {
            ctx.send_viewport_cmd(ViewportCommand::Close);
        }
        held.filter(|_| leaves)
    }
}

/// What drops all of this visit.
fn departs(intent: &Intent) -> bool {
    matches!(intent, Intent::StartOver | Intent::LeaveDemo)
}
