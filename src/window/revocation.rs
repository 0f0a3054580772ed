//! Whether the certificate was revoked: a button that says who is asked, and what came of it.

use crate::app::wizard;
use egui::Ui;

use super::screen::{self, Screen};
use super::widgets::{Button, Tone, hint, outcome};
use crate::app::session::{Revocation, RevocationStage as Stage};
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
    match &told {
        Some((tone, words)) => outcome(ui, "revocation", *tone, words),
        None if matches!(screen.app.session.revocation_group(), Some(Ok(_))) => {
            drop(hint(ui, &screen.say("revocation-hint")));
        }
        None => {}
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
    let label = screen.words.with("revocation-ask", &[("host", &*host)]);
    if Button::secondary(ASK, &label).show(ui).clicked() {
        screen.ask(wizard::Intent::AskRevocation);
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
