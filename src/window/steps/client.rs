//! Step 4: create a client, use one they have, or learn what is needed.

mod accesses;
mod existing;
mod new;
mod unknown;

use crate::app::wizard;
use egui::Ui;

use super::parts::{field, head};
use crate::app::complaint::Field;
use crate::app::wizard::client::{Errand, Way};
use crate::domain::ClientId;
use crate::window::clock;
use crate::window::screen::{self, Screen, field_key};
use crate::window::widgets::{Choice, RadioGroup, Stage};

const WAYS: [(Way, &str, &str); 3] = [
    (Way::New, "client-way-new", "client-way-new-hint"),
    (Way::Existing, "client-way-existing", "client-way-existing-hint"),
    (Way::Unknown, "client-way-unknown", "client-way-unknown-hint"),
];

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    head(ui, screen, "client-title", "client-hint");
    clock::show_warning(ui, screen);
    show_ways(ui, screen);
    match screen.app.wizard.client().way {
        None => {}
        Some(Way::New) => new::show(ui, screen),
        Some(Way::Existing) => existing::show(ui, screen),
        Some(Way::Unknown) => unknown::show(ui, screen),
    }
}

/// Where the keyboard goes. Always the ways: arrows choose among them, and must not be led away by a choice.
#[must_use]
pub fn first_key(_screen: &Screen<'_>) -> &'static str {
    field_key(Field::Way)
}

fn show_ways(ui: &mut Ui, screen: &mut Screen<'_>) {
    let texts = WAYS.map(|(_, label, hint)| (screen.say(label), screen.say(hint)));
    let choices = texts.each_ref().map(|(label, hint)| Choice { label, detail: Some(hint) });
    let way = screen.app.wizard.client().way;
    let mut chosen = WAYS.iter().position(|(choice, ..)| way == Some(*choice));
    let (name, complaint) = (screen.say("client-ways"), screen.complaint(Field::Way));
    let group = RadioGroup::new(field_key(Field::Way), &name).error(complaint.as_deref());
    if group.show(ui, &choices, &mut chosen)
        && let Some(chosen) = chosen
    {
        screen.ask(wizard::Intent::ChooseWay(WAYS[chosen].0));
    }
}

/// Something is being fetched: the administration client signs in first.
fn show_errand(ui: &mut Ui, screen: &mut Screen<'_>, errand: Errand, verb_key: &str, reading_key: &str) {
    let (signing_in, reading) = (screen.say("client-stage-signing-in"), screen.say(reading_key));
    let stages = match errand {
        Errand::SigningIn => [Stage::Now(&signing_in), Stage::Later(&reading)],
        Errand::Reading => [Stage::Done(&signing_in), Stage::Now(&reading)],
    };
    screen::busy(ui, screen, verb_key, &stages);
}

/// The field for the administration client. `true` when Enter was pressed in it.
fn show_administration(ui: &mut Ui, screen: &mut Screen<'_>) -> bool {
    let hint =
        screen.say(if is_prefilled(screen) { "client-administration-prefilled" } else { "client-administration-hint" });
    field(ui, screen, Field::AdminClientId, "client-administration", |ui, widget, screen| {
        widget.hint(&hint).mono().required().show(ui, &mut screen.drafts.wizard.client.admin_client_id)
    })
    .submitted
}

/// Is it the one that the organisation number gives?
fn is_prefilled(screen: &Screen<'_>) -> bool {
    let certificate = screen.app.session.chosen_certificate();
    let number = certificate.and_then(|certificate| certificate.organisation.as_ref().ok());
    number
        .is_some_and(|number| ClientId::administration(*number).as_str() == screen.drafts.wizard.client.admin_client_id)
}
