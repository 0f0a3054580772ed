//! A card for each organisation that waits for its administration client from Digdir.

use egui::Ui;

use super::cards::environment;
use crate::app::profiles;
use crate::contract::Waiting;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::row;
use crate::window::theme::SPACE_12;
use crate::window::widgets::{Button, Card, Pill, body, strong};

/// The first card's button.
pub(super) const FIRST: &str = "waiting_continue_0";

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    for (place, waiting) in app.session.kept.waiting().enumerate() {
        show_card(ui, screen, place, waiting);
    }
}

fn show_card(ui: &mut Ui, screen: &mut Screen<'_>, place: usize, waiting: &Waiting) {
    let (name, tone) = environment(screen, &waiting.environment);
    let pills = [Pill { label: &name, tone }];
    let title = screen.say("client-title-waiting");
    let [proceed, end] = ["setups-waiting-continue", "setups-waiting-end"].map(|key| screen.say(key));
    let since = screen.words.with("setups-waiting-since", &[("date", screen.words.date(waiting.asked))]);
    let answer = Card::new().title(Icon::CLOCK, &title).pills(&pills).show(ui, |ui| {
        strong(ui, &waiting.organisation_name);
        body(ui, &since);
        ui.add_space(SPACE_12);
        let mut answer = (false, false);
        row(ui, |ui| {
            let key = format!("waiting_continue_{place}");
            answer.0 = Button::secondary(&key, &proceed).about(&waiting.organisation_name).show(ui).clicked();
            let key = format!("waiting_end_{place}");
            answer.1 = Button::text(&key, &end).about(&waiting.organisation_name).show(ui).clicked();
        });
        answer
    });
    match answer.inner {
        (true, _) => screen.ask(profiles::Intent::ContinueWaiting(Box::new(waiting.clone()))),
        (_, true) => screen.ask(profiles::Intent::EndWaiting(Box::new(waiting.clone()))),
        (false, false) => {}
    }
}
