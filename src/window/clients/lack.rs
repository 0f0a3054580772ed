//! What is lacking before Maskinporten can be asked, and the way on: a certificate, an environment, or the identifier of the
//! administration client.

use egui::Ui;

use crate::app::App;
use crate::app::clients::area::{Intent as Clients, Lack, Page};
use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::wizard::Step;
use crate::contract::Profile;
use crate::text;
use crate::window::icon::Icon;
use crate::window::screen::{Screen, field_key};
use crate::window::steps::parts::{field, row, tone_of};
use crate::window::theme::SPACE_8;
use crate::window::widgets::{Banner, Button, Card, Pill, Tone, heading, hint};

/// The filled buttons, and the field of the last.
const FILE: &str = "fleet_choose_file";
const PLACE: &str = "fleet_choose_place";
const ADMIN: &str = field_key(Field::AdminClientId);

/// Where the keyboard goes.
pub(super) fn first_key(app: &App, lack: Option<Lack>) -> &'static str {
    match lack {
        Some(Lack::Certificate) if app.session.kept.profiles().is_empty() => FILE,
        Some(Lack::Certificate) => "fleet_open_0",
        Some(Lack::Environment) => PLACE,
        Some(Lack::Administration) | None => ADMIN,
    }
}

/// Draws it, for the page that is to be opened.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, lack: Lack, page: Page) {
    match lack {
        Lack::Certificate => show_certificate(ui, screen, page),
        Lack::Environment => show_environment(ui, screen),
        Lack::Administration => show_administration(ui, screen),
    }
}

/// The setups that are kept know the way; else a file is chosen.
fn show_certificate(ui: &mut Ui, screen: &mut Screen<'_>, page: Page) {
    Banner::new(Tone::Info, &screen.say("fleet-lack-certificate")).show(ui);
    let profiles = screen.app.session.kept.profiles();
    if !profiles.is_empty() {
        heading(ui, 2, &screen.say("fleet-lack-setups"));
    }
    for (index, profile) in profiles.iter().enumerate() {
        show_setup(ui, screen, index, profile, page);
    }
    let (label, is_filled) = (screen.say("next-choose-certificate"), profiles.is_empty());
    let button = if is_filled { Button::primary(FILE, &label) } else { Button::secondary(FILE, &label) };
    if button.icon(Icon::CHOOSE_FILE).show(ui).clicked() {
        screen.ask(Intent::GoTo(Step::Certificate));
        screen.ask(crate::app::profiles::Intent::BeginNew);
    }
}

fn show_setup(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile, page: Page) {
    let (place, tone) = (text::environment_name(screen.words, &profile.environment), tone_of(profile.environment.kind));
    let pills = [Pill { label: &place, tone }];
    let (key, label) = (format!("fleet_open_{index}"), screen.say("fleet-lack-open"));
    let named = screen.words.with("fleet-lack-open-of", &[("name", profile.name.as_str())]);
    let clicked = Card::new().title(Icon::CERTIFICATE, &profile.name).pills(&pills).show(ui, |ui| {
        hint(ui, &profile.organisation_name);
        ui.add_space(SPACE_8);
        let button = if index == 0 { Button::primary(&key, &label) } else { Button::secondary(&key, &label) };
        button.icon(Icon::ID).named(&named).show(ui).clicked()
    });
    if clicked.inner {
        screen.ask(Intent::OpenClientsOf(profile.name.clone(), page));
    }
}

fn show_environment(ui: &mut Ui, screen: &mut Screen<'_>) {
    Banner::new(Tone::Info, &screen.say("fleet-lack-environment")).show(ui);
    let label = screen.say("fleet-lack-choose-environment");
    if Button::primary(PLACE, &label).show(ui).clicked() {
        screen.ask(Intent::GoTo(Step::Environment));
    }
}

/// It can be typed here; whoever has none is led to the step that says how to get one.
fn show_administration(ui: &mut Ui, screen: &mut Screen<'_>) {
    Banner::new(Tone::Info, &screen.say("fleet-lack-administration")).show(ui);
    let about = screen.say("fleet-admin-hint");
    let typed = field(ui, screen, Field::AdminClientId, "client-administration", |ui, widget, screen| {
        widget.hint(&about).mono().width(480.0).show(ui, &mut screen.drafts.clients.admin)
    });
    let (read, none) = (screen.say("fleet-read"), screen.say("fleet-lack-none"));
    row(ui, |ui| {
        if Button::primary("fleet_read", &read).icon(Icon::REFRESH).show(ui).clicked() || typed.submitted {
            screen.ask(Clients::AskAs);
        }
        if Button::text("fleet_no_admin", &none).show(ui).clicked() {
            screen.ask(Intent::GoTo(Step::Client));
            screen.ask(crate::app::wizard::Intent::ChooseWay(crate::app::wizard::client::Way::Unknown));
        }
    });
}
