//! Step 6: ask, wait; and the ending, where the token is copied, handed on, or tried.

mod advanced;
mod altinn;
pub(in crate::window) mod behalf;
mod claims;
mod client;
mod clipboard;
mod doctor;
mod export;
mod pane;
pub(in crate::window) mod ready;
mod renewal;
mod serve;
mod trial;
mod waiting;

/// What opens and closes the files for the developers.
pub(in crate::window) const HANDOVER: &str = export::KEY;

use egui::Ui;

use super::parts::{accesses, environment, head, organisation};
use crate::app::wizard::token::State;
use crate::window::diagnosis::checks;
use crate::window::icon::Icon;
use crate::window::screen::{self, Screen};
use crate::window::shell::Footer;
use crate::window::steps::password::show_keyring_problem;
use crate::window::widgets::{Banner, Card, Pill, Row, Tone, Urgency};
use crate::window::{clock, problem};

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    match app.wizard.token() {
        State::Ready(ready) => return ready::show(ui, screen, ready),
        State::Expired => return ready::show_expired(ui, screen),
        State::Asking => {
            show_head(ui, screen, "token-title", "token-hint");
            show_created(ui, screen);
            show_facts(ui, screen);
            behalf::show(ui, screen, None);
            advanced::show(ui, screen);
        }
        State::Requesting(_) => {
            show_head(ui, screen, "token-title-busy", "token-hint");
            show_created(ui, screen);
            show_facts(ui, screen);
            screen::busy(ui, screen, "token-getting", &[]);
        }
        State::Waiting(waiting) => {
            show_head(ui, screen, "token-title-waiting", "token-waiting");
            waiting::show(ui, screen, waiting);
        }
        State::Refused(problem) => {
            show_head(ui, screen, "token-title-refused", "token-hint");
            // What Altinn has said since is more than Maskinporten's refusal, and stands above it.
            let knows = doctor::knows(screen);
            if !knows {
                problem::show(ui, screen, problem);
            }
            doctor::show(ui, screen, knows);
            if knows {
                problem::show(ui, screen, problem);
            }
            checks::show_answered(ui, screen, Some(problem));
            show_facts(ui, screen);
            behalf::show(ui, screen, Some(problem));
            advanced::show(ui, screen);
        }
    }
    show_keyring_problem(ui, screen);
    clipboard::show(ui, screen);
}

/// Where the keyboard goes: to the one thing to do.
#[must_use]
pub fn first_key(screen: &Screen<'_>) -> &'static str {
    match screen.app.wizard.token() {
        State::Ready(_) => ready::COPY,
        State::Asking | State::Requesting(_) | State::Waiting(_) | State::Refused(_) | State::Expired => {
            Footer::PRIMARY
        }
    }
}

fn show_head(ui: &mut Ui, screen: &mut Screen<'_>, title: &str, lead: &str) {
    head(ui, screen, title, lead);
    clock::show_warning(ui, screen);
}

/// The client was created a moment ago, on the step before: that it was, and what it is called, is said here.
fn show_created(ui: &mut Ui, screen: &Screen<'_>) {
    let Some(settled) = screen.app.wizard.check().settled().filter(|settled| settled.created.is_some()) else { return };
    let name = settled.name.as_deref().unwrap_or_default();
    let created = screen.words.with("check-created", &[("name", name)]);
    let label = screen.say("check-row-client-id");
    Banner::new(Tone::Ok, &created).live(Urgency::Polite).show_with(ui, |ui| {
        Row::mono(&label, settled.client_id.as_str()).show(ui);
    });
}

/// Whom the token is for, where, and what it gives access to.
fn show_facts(ui: &mut Ui, screen: &Screen<'_>) {
    let (title, pill) = (organisation(screen), environment(screen));
    let pill = pill.as_ref().map(|(label, tone)| Pill { label, tone: *tone });
    Card::new().title(Icon::ORGANISATION, &title).pills(pill.as_slice()).show(ui, |ui| {
        if let Some(settled) = screen.app.wizard.check().settled() {
            let client = settled.name.clone().unwrap_or_else(|| settled.client_id.to_string());
            Row::new(&screen.say("token-client"), &client).show(ui);
            Row::new(&screen.say("token-access"), &accesses(screen, &settled.scopes)).show(ui);
        }
    });
}
