//! Maskinporten's checks on a request, folded away below where it stops: a tick, a cross or a question mark each, and
//! at the first cross the button that mends it.

use egui::Ui;

use super::finding;
use crate::app::diagnosis::Diagnosed;
use crate::app::intent::Intent;
use crate::diagnosis::{Checks, Outcome};
use crate::problem::{NextMove, Problem};
use crate::text;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::Screen;
use crate::window::steps::parts::row;
use crate::window::theme::{SPACE_4, SPACE_8};
use crate::window::widgets::{Button, Mark, Tone, below_mark, body, disclosure, heading, hint, marks};

/// What the keys of all that is worked here begin with.
const KEY: &str = "checks";

/// Draws the checks on what was looked at.
pub(super) fn show_diagnosed(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed) {
    let Some(checks) = &shown.diagnosis.checks else { return };
    show(ui, screen, checks, |ui, screen| match checks.told_by(&shown.diagnosis.findings) {
        Some(found) => finding::show_mends(ui, screen, KEY, found),
        None => show_next(ui, screen, checks.next()),
    });
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
        disclosure(ui, KEY, &screen.say("checks-show"), |ui| {
            for note in text::checks_notes(screen.words, checks) {
                hint(ui, &note);
            }
            ui.add_space(SPACE_8);
            marks(ui, &title, checks.iter().count(), |ui| show_rows(ui, screen, checks, mend));
        });
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

/// Where no finding tells of it: the buttons that lead somewhere from here.
fn show_next(ui: &mut Ui, screen: &mut Screen<'_>, next: &[NextMove]) {
    let moves = next.iter().copied().filter(|next| screen.app.leads_somewhere(*next));
    let moves: Vec<NextMove> = moves.collect();
    row(ui, |ui| {
        for next in moves {
            let (key, label) = (format!("{KEY}_{}", next.key()), text::next_move(screen.words, next));
            if Button::secondary(&key, &label).show(ui).clicked() {
                screen.ask(Intent::Follow(next));
            }
        }
    });
}
