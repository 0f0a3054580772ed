//! Whether the certificate was revoked: a quiet way to ask that says who is asked, and what came of it.

use crate::app::wizard;
use egui::Ui;

use super::screen::{self, Screen};
use super::theme::SPACE_16;
use super::widgets::{Button, Tone, hint, outcome};
use crate::app::session::{DemoState, Revocation, RevocationStage as Stage};
use crate::contract::RevocationOutcome;
use crate::keystore::revocation::RevocationStatus;
use crate::text;

/// The key of the button.
const ASK: &str = "ask_revocation";

/// Draws both.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, revocation: &Revocation) {
    let told = match revocation.stage() {
        Stage::Answered(host, outcome) => Some((tone(outcome), text::revocation(screen.words, host, outcome))),
        Stage::NotAsked | Stage::Asking(..) => None,
    };
    if let Some((tone, words)) = &told {
        outcome(ui, "revocation", *tone, words);
    }
    show_button(ui, screen, revocation);
    if matches!(revocation.stage(), Stage::Asking(..)) {
        screen::busy(ui, screen, "busy-asking-revocation", &[]);
    }
}

/// It stays where it is while somebody is asked, and afterwards, so that the keyboard stays on it.
fn show_button(ui: &mut Ui, screen: &mut Screen<'_>, revocation: &Revocation) {
    let host = match (revocation.stage(), screen.app.session.revocation_group()) {
        (Stage::Asking(_, host), _) => host.clone(),
        (_, Some(Ok(group))) => group.host,
        (_, Some(Err(why))) => {
            if let Some(words) = text::no_revocation(screen.words, why) {
                hint(ui, &words);
            }
            return;
        }
        (_, None) => return,
    };
    let (label, asked) = (screen.say("revocation-ask"), who(screen, &host));
    let clicked = ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_16;
        let clicked = Button::text(ASK, &label).flush().about(&asked).show(ui).clicked();
        hint(ui, &asked);
        clicked
    });
    if clicked.inner {
        screen.ask(wizard::Intent::AskRevocation);
    }
}

/// Who is asked, and that nobody is before that. In the demo the address would only be a number.
fn who(screen: &Screen<'_>, host: &str) -> String {
    match screen.app.session.demo() {
        DemoState::On(_) => screen.say("revocation-hint-demo"),
        DemoState::Off | DemoState::Starting(_) | DemoState::Failed(_) => {
            screen.words.with("revocation-hint", &[("host", host)])
        }
    }
}

fn tone(outcome: &RevocationOutcome) -> Tone {
    match outcome {
        RevocationOutcome::Answered(answer) => match answer.standing {
            RevocationStatus::Good => Tone::Ok,
            RevocationStatus::Revoked { .. } => Tone::Danger,
            RevocationStatus::Unknown => Tone::Warn,
        },
        RevocationOutcome::Mistrusted(_) | RevocationOutcome::Unanswered(_) => Tone::Warn,
    }
}
