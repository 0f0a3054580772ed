//! A key of a client's own with which something is under way: a card that says what is next, and leads back to it.

use egui::Ui;

use super::cards::environment;
use crate::app::own;
use crate::contract::{KeptKey, name_of};
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::theme::SPACE_8;
use crate::window::widgets::{Button, Card, Pill, Row, body};

/// Draws a card for each.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let unfinished: Vec<KeptKey> = screen.app.session.kept.unfinished_keys().cloned().collect();
    for (place, kept) in unfinished.iter().enumerate() {
        show_card(ui, screen, place, kept);
    }
}

fn show_card(ui: &mut Ui, screen: &mut Screen<'_>, place: usize, kept: &KeptKey) {
    let (tag, tone) = environment(screen, &kept.environment);
    let (title, next) = words(kept);
    let (title, next) = (screen.say(title), screen.say(next));
    let client = client(screen, kept);
    let (proceed, file) = (screen.say("ownkey-continue"), name_of(&kept.file));
    let clicked = Card::new().title(Icon::KEY, &title).pills(&[Pill { label: &tag, tone }]).show(ui, |ui| {
        body(ui, &next);
        Row::new(&screen.say("setups-row-client"), &client).show(ui);
        Row::new(&screen.say("ownkey-row-file"), &file).show(ui);
        ui.add_space(SPACE_8);
        let key = format!("keys_continue_{place}");
        Button::secondary(&key, &proceed).icon(Icon::KEY).about(&client).show(ui).clicked()
    });
    if clicked.inner {
        screen.ask(own::Intent::Continue(kept.key.kid().to_owned()));
    }
}

/// What it is, and what is next, by what is kept of the key.
fn words(kept: &KeptKey) -> (&'static str, &'static str) {
    match (kept.registered, kept.proved, &kept.replaces) {
        (None, _, _) => ("ownkey-next-made-title", "ownkey-next-made"),
        (Some(_), None, _) => ("ownkey-next-registered-title", "ownkey-next-registered"),
        (Some(_), Some(_), _) => ("ownkey-next-beside-title", "ownkey-next-beside"),
    }
}

/// What the client is called, where a setup says so.
fn client(screen: &Screen<'_>, kept: &KeptKey) -> String {
    let mut setups = screen.app.session.kept.profiles().iter();
    let of_client = setups.find(|setup| kept.is_of(&setup.environment, &setup.client_id));
    let name = of_client.map(|setup| setup.client_name.clone().unwrap_or_else(|| setup.name.clone()));
    name.unwrap_or_else(|| kept.client_id.to_string())
}
