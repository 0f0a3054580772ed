//! Whether a token's signature is its issuer's own: a button that says who is asked, and what came of it.

use crate::app::diagnosis;
use crate::window::problem;
use egui::Ui;

use super::finding::tone;
use crate::app::diagnosis::verification::Stage;
use crate::diagnosis::{Diagnosis, Found, Rule, Says};
use crate::text;
use crate::window::icon::Icon;
use crate::window::screen::{self, Screen};
use crate::window::theme::SPACE_8;
use crate::window::widgets::{Button, hint, outcome, status};

/// The key of the button.
const VERIFY: &str = "diagnosis_verify";

/// Draws both. The button stays while somebody is asked, and afterwards, so that the keyboard stays on it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, diagnosis: &Diagnosis) {
    let app = screen.app;
    let (Some(stage), Some(environment)) = (app.diagnosis.verification(), app.diagnosis.token_issuer(&app.session))
    else {
        return;
    };
    let host = environment.issuer.host();
    ui.add_space(SPACE_8);
    let judged = diagnosis.findings.iter().find(|found| is_verdict(found));
    let said = judged.map(|found| text::finding(screen.words, found)).unwrap_or_default();
    match (stage, judged) {
        (Stage::Failed(problem), _) => problem::show_without_buttons(ui, screen, problem),
        (Stage::Answered, Some(found)) => outcome(ui, "diagnosis_verified", tone(found.severity), &said),
        (Stage::NotAsked | Stage::Asking(..), Some(found)) => drop(status(ui, tone(found.severity), &said)),
        (Stage::NotAsked | Stage::Asking(..) | Stage::Answered, None) => {
            drop(hint(ui, &screen.words.with("diagnosis-verify-hint", &[("host", host)])));
        }
    }
    ui.add_space(SPACE_8);
    let label = screen.words.with("diagnosis-verify", &[("host", host)]);
    if Button::secondary(VERIFY, &label).icon(Icon::KEY).show(ui).clicked() {
        screen.ask(diagnosis::Intent::VerifyToken);
    }
    if matches!(stage, Stage::Asking(..)) {
        screen::busy(ui, screen, "busy-verifying", &[]);
    }
}

fn is_verdict(found: &Found) -> bool {
    matches!(found.says, Says::Rule(Rule::TokenGenuine | Rule::TokenForged | Rule::TokenKeyUnknown, _))
}
