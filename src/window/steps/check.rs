//! Step 5: everything once more, with "Change" on each row, and what happens when the client is created.

mod outcome;
mod rows;

use crate::app::wizard;
use egui::{Key, Modifiers, Ui};

use super::parts::head;
use crate::app::complaint::Field;
use crate::app::wizard::check::CreationState;
use crate::app::wizard::client::Choice;
use crate::domain::EnvironmentKind;
use crate::window::screen::{Screen, field_key};
use crate::window::shell::Footer;
use crate::window::theme::SPACE_4;
use crate::window::widgets::{Checkbox, Urgency, announce, hint};
use crate::window::{clock, focus};

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    keep_enter_from_committing(ui, screen);
    head(ui, screen, title_key(screen), lead_key(screen));
    clock::show_warning(ui, screen);
    tell(ui, screen);
    outcome::show(ui, screen);
    rows::show(ui, screen);
    if asks_for_confirmation(screen) {
        show_confirmation(ui, screen);
    }
}

/// Where the keyboard goes: in production to the box, never to the button that commits.
#[must_use]
pub fn first_key(screen: &Screen<'_>) -> &'static str {
    if asks_for_confirmation(screen) { field_key(Field::Confirmation) } else { Footer::PRIMARY }
}

/// What is to be looked over, in one sentence: the button that creates has the keyboard, and the rows are below it.
fn tell(ui: &Ui, screen: &Screen<'_>) {
    let is_asking = matches!(screen.app.wizard.check().creation, CreationState::None);
    let told = is_asking.then(|| rows::told(screen)).flatten();
    announce(ui, "check_told", Urgency::Polite, &told.unwrap_or_default());
}

fn creates(screen: &Screen<'_>) -> bool {
    matches!(screen.app.wizard.client().choice, Some(Choice::Create { .. }))
}

fn asks_for_confirmation(screen: &Screen<'_>) -> bool {
    let kind = screen.app.session.environment_shown().map(|environment| environment.kind);
    let not_begun = matches!(
        screen.app.wizard.check().creation,
        CreationState::None | CreationState::Refused(_) | CreationState::NotThere
    );
    creates(screen) && not_begun && kind == Some(EnvironmentKind::Production)
}

fn title_key(screen: &Screen<'_>) -> &'static str {
    match (&screen.app.wizard.check().creation, creates(screen)) {
        (CreationState::None | CreationState::Refused(_) | CreationState::NotThere, true) => "check-title-create",
        (CreationState::None | CreationState::Refused(_) | CreationState::NotThere, false) => "check-title-existing",
        (CreationState::Creating(..), _) => "check-title-busy",
        (CreationState::Duplicate(_), _) => "check-title-duplicate",
        (CreationState::Unknown(_) | CreationState::LookingAfter(..), _) => "check-title-unknown",
        (CreationState::Settled(settled), _) if settled.created.is_some() => "check-title-done",
        (CreationState::Settled(_), _) => "check-title-done-existing",
    }
}

fn lead_key(screen: &Screen<'_>) -> &'static str {
    match (&screen.app.wizard.check().creation, creates(screen)) {
        (CreationState::Duplicate(_), _) => "check-duplicate-choice",
        (CreationState::Unknown(_) | CreationState::LookingAfter(..), _) => "check-unknown-why",
        (CreationState::Creating(..), _) => "check-busy-hint",
        (CreationState::Settled(settled), _) if settled.created.is_some() => "check-hint-done",
        (_, false) => "check-nothing-created",
        (_, true) => "check-hint",
    }
}

fn show_confirmation(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (label, complaint) = (screen.say("check-confirm-production"), screen.complaint(Field::Confirmation));
    let mut confirmed = screen.app.wizard.check().confirmed;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        let checkbox = Checkbox::new(field_key(Field::Confirmation), &label).error(complaint.as_deref());
        if checkbox.show(ui, &mut confirmed).changed() {
            screen.ask(wizard::Intent::ConfirmProduction(confirmed));
        }
        ui.add_space(SPACE_4);
        hint(ui, &screen.say("check-production-hint"));
        hint(ui, &screen.say("keys-enter-production"));
    });
}

/// egui clicks the focused button on Enter as on Space. Where the button would create something real, Enter,
/// which may be a leftover of the step before, does nothing.
fn keep_enter_from_committing(ui: &Ui, screen: &Screen<'_>) {
    let on_button = ui.memory(|memory| memory.has_focus(focus::id(Footer::PRIMARY)));
    if on_button && screen.app.commits_in_production() {
        ui.input_mut(|input| while input.consume_key(Modifiers::NONE, Key::Enter) {});
    }
}
