//! One client: what is known of it, what leads on from it, and what of it can be changed.

use egui::Ui;

use super::{edit, facts, outcome, question};
use crate::app::App;
use crate::app::clients::area::{Errand, Intent as Clients, One, OneState, Part};
use crate::app::intent::Intent;
use crate::app::own;
use crate::problem::NextMove;
use crate::protocol::self_service::{Edit, RegisteredClient};
use crate::text;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{environment, row};
use crate::window::steps::token::HANDOVER;
use crate::window::theme::{SPACE_4, SPACE_8, SPACE_12};
use crate::window::widgets::{Button, Pill, Tone, mono, set_open, title};

const TOKEN: &str = "one_token";
const ACTIVATE: &str = "one_activate";
const SCOPES: &str = "one_scopes_first";
const AGAIN: &str = "one_again";

/// Where the keyboard goes.
pub(super) fn first_key(app: &App) -> &'static str {
    let Some(one) = app.clients.one() else { return TOKEN };
    match (one.warning(), one.state()) {
        (Some(warning), _) => question::first_key(warning),
        (None, OneState::Failed(_)) => AGAIN,
        (None, OneState::Reading(_) | OneState::Read(_)) => filled(app, one),
    }
}

/// The one filled button: a token, where one can be got; else what is lacking for that.
fn filled(app: &App, one: &One) -> &'static str {
    match summary(app, one) {
        Some(client) if !client.active => ACTIVATE,
        Some(client) if client.is_usable() && client.scope_set().is_some() => TOKEN,
        Some(_) => SCOPES,
        None => TOKEN,
    }
}

/// The client as it was read, or else as it is listed.
fn summary<'a>(app: &'a App, one: &'a One) -> Option<&'a RegisteredClient> {
    let listed =
        || app.clients.reading()?.fleet().clients().iter().find(|held| held.client.client_id == one.id().as_str());
    one.registered().map(|registered| &registered.client).or_else(|| listed().map(|held| &held.client))
}

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let Some(one) = app.clients.one() else { return };
    let client = summary(app, one);
    show_head(ui, screen, one, client);
    outcome::show(ui, screen, one);
    match one.state() {
        OneState::Failed(problem) => return show_failed(ui, screen, problem),
        OneState::Reading(_) => screen::busy(ui, screen, "busy-comparing", &[]),
        OneState::Read(_) => {}
    }
    if let Some(warning) = one.warning() {
        question::show(ui, screen, one, warning);
    } else if one.edit().is_some() {
        screen::busy(ui, screen, "busy-changing", &[]);
    }
    show_acts(ui, screen, filled(app, one));
    let Some(registered) = one.registered() else { return };
    facts::show(ui, screen, registered);
    edit::show(ui, screen, registered);
    show_activity(ui, screen, one, registered.client.active);
}

fn show_head(ui: &mut Ui, screen: &Screen<'_>, one: &One, client: Option<&RegisteredClient>) {
    let name = client.map_or(one.id().as_str(), |client| client.client_name.as_str());
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        title(ui, name);
        mono(ui, one.id().as_str());
    });
    let place = environment(screen);
    let inactive = client.filter(|client| !client.active).map(|_| screen.say("clients-inactive"));
    row(ui, |ui| {
        if let Some((label, tone)) = &place {
            Pill { label, tone: *tone }.show(ui);
        }
        if let Some(label) = &inactive {
            Pill { label, tone: Tone::Neutral }.show(ui);
        }
    });
}

fn show_failed(ui: &mut Ui, screen: &mut Screen<'_>, problem: &crate::problem::Problem) {
    problem::show_of_administration(ui, screen, problem);
    let label = text::next_move(screen.words, NextMove::TryAgain);
    if Button::primary(AGAIN, &label).icon(Icon::AGAIN).show(ui).clicked() {
        screen.ask(Clients::ReadOne);
    }
}

/// What leads on from it, with the client chosen already.
fn show_acts(ui: &mut Ui, screen: &mut Screen<'_>, filled: &'static str) {
    let is_usable = filled == TOKEN;
    ui.spacing_mut().item_spacing.y = SPACE_12;
    row(ui, |ui| {
        match filled {
            ACTIVATE => {
                act(ui, screen, (ACTIVATE, "fleet-activate", Icon::PLAY, true), Clients::Change(Edit::Activate));
            }
            SCOPES => {
                let label = screen.say("fleet-change-scopes");
                if Button::primary(SCOPES, &label).icon(Icon::ACCESS).show(ui).clicked() {
                    edit::begin(ui, screen, Part::Scopes, String::new());
                }
            }
            _ => act(ui, screen, (TOKEN, "fleet-get-token", Icon::KEY, true), Intent::UseClient(Errand::Token)),
        }
        if let Some(id) = screen.app.clients.one().map(One::id).filter(|id| screen.app.can_open_keys(id)) {
            act(ui, screen, ("one_keys", "fleet-keys", Icon::ID, false), own::Intent::Open(id.clone()));
        }
        if is_usable {
            let compare = ("one_compare", "fleet-compare", Icon::UNEQUAL, false);
            act(ui, screen, compare, Intent::UseClient(Errand::Compare));
            if act_clicked(ui, screen, ("one_developers", "fleet-developers", Icon::PACKAGE, false)) {
                set_open(ui.ctx(), HANDOVER, true);
                screen.ask(Intent::UseClient(Errand::Developers));
            }
            let diagnose = ("one_diagnose", "diagnosis-open", Icon::MEND, false);
            act(ui, screen, diagnose, Intent::UseClient(Errand::Diagnose));
        }
    });
}

fn act(ui: &mut Ui, screen: &mut Screen<'_>, button: (&str, &str, Icon, bool), asks: impl Into<Intent>) {
    if act_clicked(ui, screen, button) {
        screen.ask(asks);
    }
}

fn act_clicked(ui: &mut Ui, screen: &Screen<'_>, (key, words, icon, is_filled): (&str, &str, Icon, bool)) -> bool {
    let label = screen.say(words);
    let button = if is_filled { Button::primary(key, &label) } else { Button::secondary(key, &label) };
    button.icon(icon).show(ui).clicked()
}

/// Out of use; back into use is the filled button.
fn show_activity(ui: &mut Ui, screen: &mut Screen<'_>, one: &One, is_active: bool) {
    ui.add_space(SPACE_8);
    row(ui, |ui| {
        let label = screen.say("fleet-read-anew");
        if Button::text("one_read", &label).icon(Icon::REFRESH).show(ui).clicked() {
            screen.ask(Clients::ReadOne);
        }
        let label = screen.say("fleet-deactivate");
        let offers = is_active && one.edit().is_none();
        if offers && Button::danger("one_deactivate", &label).icon(Icon::STOP).show(ui).clicked() {
            screen.ask(Clients::Change(Edit::Deactivate));
        }
    });
}
