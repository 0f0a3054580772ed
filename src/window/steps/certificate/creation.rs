//! A creation of which nobody knows the end: a card that leads to where it is looked for.

use super::cards::{environment, organisation};
use crate::app::profiles;
use egui::Ui;

use crate::contract::Creation;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::theme::{SPACE_8, SPACE_12};
use crate::window::widgets::{Button, Card, Pill, Row, Tone, hint, status};

/// The key of the first card's button.
pub(super) const FIRST: &str = "creation_check_0";

/// Draws the card at this place. The first has the filled button.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, creation: &Creation) {
    let plan = &creation.plan;
    let (place, tone) = environment(screen, &plan.environment);
    let pills = [Pill { label: &place, tone }];
    let (check, unknown) = (screen.say("setups-check-now"), screen.say("setups-creation-unknown"));
    let named = screen.words.with("setups-check-now-of", &[("name", plan.name.as_str())]);
    let sent = screen.words.date_and_time(creation.begun);
    let whose = organisation(screen, &plan.organisation_name, plan.organisation);
    let mut forgotten = false;
    let clicked = Card::new().title(Icon::HELP, &plan.name).pills(&pills).show(ui, |ui| {
        status(ui, Tone::Warn, &unknown);
        ui.add_space(SPACE_8);
        Row::new(&screen.say("setups-row-organisation"), &whose).show(ui);
        Row::new(&screen.say("setups-row-scopes"), &plan.scopes.to_string()).show(ui);
        Row::new(&screen.say("setups-row-sent"), &sent).show(ui);
        ui.add_space(SPACE_12);
        let key = format!("creation_check_{index}");
        let button = if index == 0 { Button::primary(&key, &check) } else { Button::secondary(&key, &check) };
        let clicked = button.icon(Icon::SEARCH).named(&named).show(ui).clicked();
        if creation.may_be_forgotten(screen.now) {
            forgotten = show_forget(ui, screen, index, &plan.name);
        }
        clicked
    });
    if forgotten {
        screen.ask(profiles::Intent::ForgetCreation(creation.id.clone()));
    }
    if clicked.inner {
        screen.ask(profiles::Intent::CheckCreation(creation.id.clone()));
    }
}

/// The certificate may be lost by now, and then nothing else would ever take this card away.
fn show_forget(ui: &mut Ui, screen: &Screen<'_>, index: usize, name: &str) -> bool {
    ui.add_space(SPACE_12);
    hint(ui, &screen.say("setups-forget-hint"));
    ui.add_space(SPACE_8);
    let label = screen.say("setups-forget");
    Button::danger(&format!("creation_forget_{index}"), &label).icon(Icon::DELETE).about(name).show(ui).clicked()
}
