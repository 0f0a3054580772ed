//! A new client that the token endpoint does not know yet: what is going on, and when it is asked again.

use crate::window::diagnosis::checks;
use crate::window::problem;
use egui::Ui;

use super::show_facts;
use crate::app::intent::Intent;
use crate::app::wizard::token::Waiting;
use crate::window::screen::Screen;
use crate::window::steps::parts::{button, row};
use crate::window::theme::SPACE_4;
use crate::window::widgets::{Banner, Tone, Urgency, body};

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, waiting: &Waiting) {
    let left = waiting.next_try.as_second() - screen.now.as_second();
    let next = screen.words.with("token-waiting-next", &[("time", screen.words.duration(left))]);
    let (mut given_up, mut diagnosed) = (false, false);
    Banner::new(Tone::Info, &screen.say("token-waiting-why")).live(Urgency::Polite).show_with(ui, |ui| {
        // Counted down for the eye only; the ear hears once that we wait.
        body(ui, &next);
        ui.add_space(SPACE_4);
        row(ui, |ui| {
            given_up = button(ui, screen, "token_wait_cancel", "token-wait-cancel");
            diagnosed = problem::diagnose_button(ui, screen, &waiting.problem);
        });
        problem::details(ui, screen, &waiting.problem);
    });
    if given_up {
        screen.ask(Intent::Cancel);
    }
    if diagnosed {
        screen.ask(Intent::DiagnoseProblem(Box::new(waiting.problem.clone())));
    }
    checks::show_answered(ui, screen, None);
    show_facts(ui, screen);
}
