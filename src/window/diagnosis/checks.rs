//! Maskinporten's checks on a request: the X-ray beside a diagnosis; and at a refusal or a token in step 6, folded away,
//! with at the first cross the button that mends it.

use egui::{Ui, vec2};

use crate::diagnosis::{Checks, Outcome};
use crate::problem::Problem;
use crate::text;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::Screen;
use crate::window::theme::{SPACE_4, SPACE_8};
use crate::window::widgets::{
    Mark, Tone, XrayRow, XrayState, below_mark, body, disclosure, fold, heading, hint, marks,
};

/// What the keys of all that is worked here begin with.
const KEY: &str = "checks";

/// Draws the X-ray: every check in its order, with where it stopped.
pub(super) fn show_xray(ui: &mut Ui, screen: &Screen<'_>, checks: &Checks) {
    let words = screen.words;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        heading(ui, 2, &words.say("checks-xray"));
        hint(ui, &words.say("checks-xray-hint"));
        ui.add_space(SPACE_8);
        marks(ui, &words.say("checks-xray"), checks.iter().count(), |ui| show_xray_rows(ui, screen, checks));
        ui.add_space(SPACE_8);
        hint(ui, &text::checks_counts(words, checks));
        for note in text::checks_notes(words, checks) {
            hint(ui, &note);
        }
    });
}

fn show_xray_rows(ui: &mut Ui, screen: &Screen<'_>, checks: &Checks) {
    ui.spacing_mut().item_spacing = vec2(0.0, 0.0);
    let stopped = checks.first_failure().map(|(check, _)| check);
    let told = text::checks(screen.words, checks);
    let rows: Vec<_> = checks.iter().zip(&told).collect();
    let here = screen.say("checks-stopped-here");
    for (place, ((check, outcome), told)) in rows.iter().enumerate() {
        let next = rows.get(place + 1).map(|((_, outcome), _)| xray_state(outcome));
        XrayRow {
            state: xray_state(outcome),
            words: &text::check_holds(screen.words, *check),
            note: if stopped == Some(*check) { &here } else { "" },
            name: &told.sentence,
            asks: &told.asks,
            place: (place, rows.len()),
            goes_on: next == Some(XrayState::Passed),
        }
        .show(ui);
    }
}

fn xray_state(outcome: &Outcome) -> XrayState {
    match outcome {
        Outcome::Passed => XrayState::Passed,
        Outcome::Failed { .. } => XrayState::Stopped,
        Outcome::Unknown(_) => XrayState::Unknown,
    }
}

/// Draws the checks on the request that the token was the answer to, as a row that opens.
pub(in crate::window) fn show_folded(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let Some(checks) = app.wizard.checks() else { return };
    let (title, summary) = (screen.say("checks-title"), text::checks_summary(screen.words, checks));
    fold(ui, "checks_fold", &title, &summary, |ui| show_noted(ui, screen, checks, |_, _| ()));
}

/// Draws the checks on the request for a token that was answered last, and refused because of this, if it was.
pub(in crate::window) fn show_answered(ui: &mut Ui, screen: &mut Screen<'_>, refusal: Option<&Problem>) {
    let app = screen.app;
    let Some(checks) = app.wizard.checks() else { return };
    show(ui, screen, checks, |ui, screen| {
        if let Some(refusal) = refusal {
            problem::show_first_move(ui, screen, KEY, refusal);
        }
    });
}

fn show(ui: &mut Ui, screen: &mut Screen<'_>, checks: &Checks, mend: impl FnOnce(&mut Ui, &mut Screen<'_>)) {
    let title = screen.say("checks-title");
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        heading(ui, 2, &title);
        body(ui, &text::checks_summary(screen.words, checks));
        disclosure(ui, KEY, &screen.say("checks-show"), |ui| show_noted(ui, screen, checks, mend));
    });
}

/// Every check in its order, and nothing to do about any.
pub(in crate::window) fn show_all(ui: &mut Ui, screen: &Screen<'_>, checks: &Checks) {
    marks(ui, &screen.say("checks-title"), checks.iter().count(), |ui| {
        let told = text::checks(screen.words, checks);
        for (place, ((_, outcome), told)) in checks.iter().zip(&told).enumerate() {
            let (icon, tone) = mark(outcome);
            Mark { icon, tone, sentence: &told.sentence, below: &told.asks, place }.show(ui);
        }
    });
}

/// Every check with what mends it, below what there is to say of them all.
fn show_noted(ui: &mut Ui, screen: &mut Screen<'_>, checks: &Checks, mend: impl FnOnce(&mut Ui, &mut Screen<'_>)) {
    for note in text::checks_notes(screen.words, checks) {
        hint(ui, &note);
    }
    ui.add_space(SPACE_8);
    let title = screen.say("checks-title");
    marks(ui, &title, checks.iter().count(), |ui| show_rows(ui, screen, checks, mend));
}

fn show_rows(ui: &mut Ui, screen: &mut Screen<'_>, checks: &Checks, mend: impl FnOnce(&mut Ui, &mut Screen<'_>)) {
    let stopped = checks.first_failure().map(|(check, _)| check);
    let mut mend = Some(mend);
    let told = text::checks(screen.words, checks);
    for (place, ((check, outcome), told)) in checks.iter().zip(&told).enumerate() {
        let (icon, tone) = mark(outcome);
        Mark { icon, tone, sentence: &told.sentence, below: &told.asks, place }.show(ui);
        if let Some(mend) = mend.take_if(|_| stopped == Some(check)) {
            below_mark(ui, |ui| mend(ui, screen));
            ui.add_space(SPACE_8);
        }
    }
}

fn mark(outcome: &Outcome) -> (Icon, Tone) {
    match outcome {
        Outcome::Passed => (Icon::OK, Tone::Ok),
        Outcome::Failed { .. } => (Icon::STOP, Tone::Danger),
        Outcome::Unknown(_) => (Icon::HELP, Tone::Neutral),
    }
}
