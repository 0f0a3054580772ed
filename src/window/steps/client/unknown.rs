//! They do not know: what they need, step by step, with the e-mail ready.

use crate::window::problem;
use egui::{Ui, vec2};

use crate::app::session::Clipboard;
use crate::window::icon::Icon;
use crate::window::mail;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, row};
use crate::window::theme::{SPACE_8, Type};
use crate::window::widgets::{Button, Card, body, disclosure, hint, mono, strong};

const STEPS: [&str; 4] =
    ["client-unknown-colleague", "client-unknown-step-mail", "client-unknown-step-wait", "client-unknown-step-return"];
const MAIL: &str = "client_copy_mail";

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let title = screen.say("client-unknown-title");
    Card::new().title(Icon::KEY, &title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_8;
        body(ui, &screen.say("client-unknown-needs"));
        for (place, key) in STEPS.iter().enumerate() {
            show_step(ui, place + 1, &screen.say(key));
        }
    });
    row(ui, |ui| {
        if button(ui, screen, MAIL, "client-copy-mail-digdir") {
            let text = mail::to_digdir(screen).text();
            screen::copy(ui, screen, MAIL, text);
        }
        show_portal(ui, screen);
    });
    show_clipboard(ui, screen);
    hint(ui, &screen.say("client-unknown-portal"));
    let label = screen.say("client-show-mail");
    disclosure(ui, "client_show_mail", &label, |ui| mono(ui, &mail::to_digdir(screen).text()));
}

fn show_step(ui: &mut Ui, number: usize, text: &str) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_8;
        let (_, place) = ui.allocate_space(vec2(20.0, Type::BODY.line_height()));
        ui.put(place, |ui: &mut Ui| strong(ui, &format!("{number}.")));
        ui.vertical(|ui| body(ui, text));
    });
}

/// Only Maskinporten's own environments have pages.
fn show_portal(ui: &mut Ui, screen: &Screen<'_>) {
    let has_portal = screen.app.session.environment_shown().is_some_and(|environment| environment.portal().is_some());
    if has_portal && Button::link("client_portal", &screen.say("client-open-portal")).show(ui).clicked() {
        screen::open_portal(ui, screen);
    }
}

fn show_clipboard(ui: &mut Ui, screen: &mut Screen<'_>) {
    if screen::is_copied(ui, screen, MAIL) {
        screen::say_copied(ui, &screen.say("client-mail-copied"));
    }
    if let Clipboard::Failed(problem) = screen.app.session.clipboard() {
        problem::show_without_buttons(ui, screen, problem);
    }
}
