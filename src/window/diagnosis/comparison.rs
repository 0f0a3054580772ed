//! The client as Maskinporten has it: a button that says who is asked, and what came of it.

use crate::app::diagnosis;
use crate::window::problem;
use egui::{Align, Key, Modifiers, Rect, Ui, vec2};

use super::FIX;
use crate::app::diagnosis::comparison::{Askable, Stage};
use crate::protocol::self_service::Amendment;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{has_become, row};
use crate::window::theme::SPACE_8;
use crate::window::widgets::{Banner, Button, Tone, Urgency, heading, hint, outcome};

const COMPARE: &str = "diagnosis_compare";
const YES: &str = "diagnosis_change_yes";
const NO: &str = "diagnosis_change_no";

/// Below the answer: why the client cannot be compared yet, where that would help; and how far it has come. The button
/// stands among those that mend.
pub(super) fn show_progress(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let Some(stage) = app.diagnosis.comparison() else { return };
    match app.askable() {
        Askable::NoClient => drop(hint(ui, &screen.say("diagnosis-compare-client"))),
        Askable::NoAdministration => drop(hint(ui, &screen.say("diagnosis-compare-administration"))),
        Askable::Host(host) => drop(hint(ui, &screen.words.with("diagnosis-compare-hint", &[("host", host)]))),
    }
    if let Stage::Failed(problem) = stage {
        problem::show_of_administration(ui, screen, problem);
    }
    show_busy(ui, screen, stage);
}

fn show_busy(ui: &mut Ui, screen: &mut Screen<'_>, stage: &Stage) {
    match stage {
        Stage::Asking(_) => screen::busy(ui, screen, "busy-comparing", &[]),
        Stage::Changing(..) => screen::busy(ui, screen, "busy-changing", &[]),
        Stage::NotAsked
        | Stage::Answered
        | Stage::Failed(_)
        | Stage::Confirming(_)
        | Stage::Changed(_)
        | Stage::ChangedUnread(..) => {}
    }
}

/// Draws the question whether to compare, and how far it has come. The button stays, so that the keyboard does.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let Some(stage) = app.diagnosis.comparison() else { return };
    heading(ui, 2, &screen.say("diagnosis-compare-title"));
    let host = match app.askable() {
        Askable::NoClient => return drop(hint(ui, &screen.say("diagnosis-compare-client"))),
        Askable::NoAdministration => return drop(hint(ui, &screen.say("diagnosis-compare-administration"))),
        Askable::Host(host) => host,
    };
    match stage {
        Stage::Failed(problem) => problem::show_of_administration(ui, screen, problem),
        _ => drop(hint(ui, &screen.words.with("diagnosis-compare-hint", &[("host", &*host)]))),
    }
    let label = screen.words.with("diagnosis-compare", &[("host", &*host)]);
    if Button::secondary(COMPARE, &label).icon(Icon::SEARCH).show(ui).clicked() {
        screen.ask(diagnosis::Intent::CompareClient);
    }
    show_busy(ui, screen, stage);
}

/// Above the findings: that the client was changed. They are looked at from their beginning when they are new.
pub(super) fn show_outcome(ui: &mut Ui, screen: &mut Screen<'_>) {
    let stage = screen.app.diagnosis.comparison();
    let (done, unread) = (screen.say("diagnosis-change-done"), screen.say("diagnosis-change-unread"));
    let changed = match stage {
        Some(Stage::Changed(_)) => Some((Tone::Ok, &*done)),
        Some(Stage::ChangedUnread(..)) => Some((Tone::Warn, &*unread)),
        _ => None,
    };
    if let Some((tone, text)) = changed {
        outcome(ui, "diagnosis_changed", tone, text);
    }
    if let Some(Stage::ChangedUnread(_, problem)) = stage {
        problem::show_without_buttons(ui, screen, problem);
    }
    if has_become(ui, "diagnosis_compared", matches!(stage, Some(Stage::Answered | Stage::Changed(_)))) {
        focus::give_in_place(ui.ctx(), FIX);
        ui.scroll_to_rect(Rect::from_min_size(ui.min_rect().min, vec2(1.0, 1.0)), Some(Align::Min));
    }
}

/// The words of the button that makes a change.
pub(super) fn label(screen: &Screen<'_>, change: &Amendment) -> String {
    match change {
        Amendment::AddScope(scope) => screen.words.with("diagnosis-add-scope", &[("scope", scope.as_str())]),
        Amendment::RenewKey(_) => screen.say("diagnosis-renew-key"),
        Amendment::AddKey { key, .. } => screen.words.with("setups-change-add-key", &[("kid", key.kid())]),
        Amendment::RemoveKey(kid) => screen.words.with("setups-change-remove-key", &[("kid", kid.as_str())]),
        Amendment::Edit(_) => screen.say("setups-change-edit"),
    }
}

/// In production, below the button that was pressed: once more, and never by Enter.
pub(super) fn show_confirmation(ui: &mut Ui, screen: &mut Screen<'_>, change: &Amendment) {
    let asked =
        matches!(screen.app.diagnosis.comparison(), Some(Stage::Confirming(confirming)) if confirming == change);
    if !asked {
        return;
    }
    if ui.memory(|memory| memory.has_focus(focus::id(YES))) {
        ui.input_mut(|input| while input.consume_key(Modifiers::NONE, Key::Enter) {});
    }
    let (text, yes, no) =
        (screen.say("diagnosis-change-confirm"), screen.say("diagnosis-change-yes"), screen.say("diagnosis-change-no"));
    ui.add_space(SPACE_8);
    Banner::new(Tone::Production, &text).live(Urgency::Now).show_with(ui, |ui| {
        hint(ui, &screen.say("keys-enter-production"));
        row(ui, |ui| {
            if Button::secondary(NO, &no).show(ui).clicked() {
                screen.ask(diagnosis::Intent::LeaveUnchanged);
            }
            if Button::secondary(YES, &yes).show(ui).clicked() {
                screen.ask(diagnosis::Intent::ConfirmChange);
            }
        });
    });
}
