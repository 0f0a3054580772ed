//! Step 4: what to fetch. A new client for it, one they have, or the place where an administration client is missing.

mod accesses;
mod administration;
mod existing;
mod new;
mod stages;

use egui::Ui;

use super::parts::field;
use crate::app::complaint::Field;
use crate::app::wizard::client::{Errand, Fetched, Way};
use crate::domain::ClientId;
use crate::window::screen::{self, Screen, field_key};
use crate::window::shell::Footer;
use crate::window::widgets::{Banner, Stage, Tone, Urgency};

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    if screen.app.grants_elsewhere() {
        Banner::new(Tone::Warn, &screen.say("request-elsewhere")).live(Urgency::Polite).show(ui);
    }
    match screen.app.wizard.client().way {
        Way::New => new::show(ui, screen),
        Way::Existing => existing::show(ui, screen),
        Way::Unknown => administration::show(ui, screen),
    }
}

/// Where the keyboard goes: to the list as soon as it is there, else to what has to be known before. Never away from
/// somebody who types.
#[must_use]
pub fn first_key(screen: &Screen<'_>) -> &'static str {
    let client = screen.app.wizard.client();
    match client.way {
        Way::New => match &client.scopes {
            Fetched::Known(scopes) if scopes.is_empty() => new::AGAIN,
            Fetched::Known(_) => field_key(Field::Scopes),
            Fetched::Asking(..) => Footer::PRIMARY,
            Fetched::NotAsked | Fetched::Refused(_) => field_key(Field::AdminClientId),
        },
        Way::Existing => existing::first_key(screen),
        Way::Unknown => Footer::PRIMARY,
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
