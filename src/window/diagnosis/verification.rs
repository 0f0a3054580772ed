//! Whether a token's signature is its issuer's own: a button that says who is asked, and what came of it.

use crate::window::problem;
use egui::Ui;

use super::tone;
use crate::app::diagnosis::verification::Stage;
use crate::diagnosis::{Diagnosis, Found, Rule, Says};
use crate::text;
use crate::window::screen::{self, Screen};
use crate::window::widgets::{hint, outcome, status};

/// Who would be asked, where a token was found whose issuer is known.
pub(super) fn host<'a>(screen: &Screen<'a>) -> Option<&'a str> {
    let app = screen.app;
    app.diagnosis.verification()?;
    Some(app.diagnosis.token_issuer(&app.session)?.issuer.host())
}

/// What came of it. The button stands among those that mend, also while somebody is asked, so that the keyboard stays.
pub(super) fn show_progress(ui: &mut Ui, screen: &mut Screen<'_>, diagnosis: &Diagnosis) {
    let app = screen.app;
    let (Some(stage), Some(host)) = (app.diagnosis.verification(), host(screen)) else { return };
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
    if matches!(stage, Stage::Asking(..)) {
        screen::busy(ui, screen, "busy-verifying", &[]);
    }
}

fn is_verdict(found: &Found) -> bool {
    matches!(found.says, Says::Rule(Rule::TokenGenuine | Rule::TokenForged | Rule::TokenKeyUnknown, _))
}
