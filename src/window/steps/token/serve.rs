//! "Give tokens to other programs": a switch, and who has asked.

use egui::Ui;

use crate::app::session::Serving;
use crate::app::wizard;
use crate::contract::{Asked, Refused};
use crate::text;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::row;
use crate::window::theme::SPACE_4;
use crate::window::widgets::{Banner, Button, Checkbox, Row, Tone, Urgency, body, fold, hint, strong};

/// The key of the button that copies the address.
const COPY: &str = "serve_copy";
/// How many of those who asked are shown.
const SHOWN: usize = 5;

/// Draws it, open or folded.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let is_on = matches!(app.session.serving(), Serving::Starting(..) | Serving::On(_));
    let summary = screen.say(if is_on { "serve-is-on" } else { "serve-is-off" });
    fold(ui, "token_serve", &screen.say("serve-title"), &summary, |ui| {
        body(ui, &screen.say("serve-lead"));
        let (label, mut on) = (screen.say("serve-switch"), is_on);
        if Checkbox::new("serve_switch", &label).show(ui, &mut on).changed() {
            screen.ask(wizard::Intent::Serve(on));
        }
        if let Some(mut altinns) = app.wizard.offers_altinn(&app.session) {
            let label = screen.say("serve-altinn");
            if Checkbox::new("serve_altinn", &label).show(ui, &mut altinns).changed() {
                screen.ask(wizard::Intent::ServeAltinn(altinns));
            }
        }
        match app.session.serving() {
            Serving::Off => {}
            Serving::Starting(..) => hint_starting(ui, screen),
            Serving::On(served) => {
                let warning = screen.say("serve-warning");
                Banner::new(Tone::Warn, &warning).live(Urgency::Polite).show(ui);
                Row::mono(&screen.say("serve-address-label"), served.address.expose()).show(ui);
                Row::mono(&screen.say("check-row-client-id"), served.client_id.as_str()).show(ui);
                show_copy(ui, screen);
                show_asked(ui, screen, &served.asked);
            }
            Serving::Failed(problem) => problem::show_without_buttons(ui, screen, problem),
        }
    });
}

fn hint_starting(ui: &mut Ui, screen: &Screen<'_>) {
    hint(ui, &screen.say("serve-starting"));
}

fn show_copy(ui: &mut Ui, screen: &mut Screen<'_>) {
    row(ui, |ui| {
        if Button::secondary(COPY, &screen.say("serve-copy")).icon(Icon::COPY).show(ui).clicked() {
            screen::mark_copied(ui, COPY);
            screen.ask(wizard::Intent::CopyServeAddress);
        }
    });
    if screen::is_copied(ui, screen, COPY) {
        screen::say_copied(ui, &screen.say("serve-copied"));
    }
}

fn show_asked(ui: &mut Ui, screen: &Screen<'_>, asked: &[Asked]) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        strong(ui, &screen.say("serve-who"));
        if asked.is_empty() {
            hint(ui, &screen.say("serve-nobody-yet"));
        }
        for one in asked.iter().take(SHOWN) {
            body(ui, &text::served(screen.words, one, str::to_owned));
            if let Some(Refused::Problem(problem)) = &one.refused {
                hint(ui, &text::recommendation(screen.words, problem));
            }
        }
    });
}
