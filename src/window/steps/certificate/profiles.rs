//! What was kept of earlier visits: what ends soon, and a card for each way to a token and for each creation that is not
//! settled. What was used last is what helps now.

use super::cards::Edge;
use super::{cards, creation, ends, journal, keys, setup, waiting};
use crate::app::{letters, profiles};
use crate::window::problem;
use egui::Ui;

use crate::app::intent::Intent;
use crate::contract::Waiting;
use crate::window::icon::Icon;
use crate::window::saved;
use crate::window::screen::Screen;
use crate::window::shell::Footer;
use crate::window::steps::parts::button;
use crate::window::steps::password::show_keyring_problem;
use crate::window::theme::{SPACE_8, SPACE_12};
use crate::window::widgets::{Banner, Button, Tone, Urgency, hint, place_lead, place_title};

/// Where the keyboard goes: to what is not settled, else to what was used last.
pub(super) fn first_key(screen: &Screen<'_>) -> &'static str {
    match (screen.app.session.kept.creations(), screen.app.session.kept.profiles()) {
        ([_, ..], _) => creation::FIRST,
        (_, [_, ..]) => setup::FIRST,
        _ if screen.app.session.kept.waiting().next().is_some() => waiting::FIRST,
        _ => Footer::PRIMARY,
    }
}

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (creations, profiles) = (screen.app.session.kept.creations(), screen.app.session.kept.profiles());
    let settled = creations.is_empty() && screen.app.session.kept.journal.is_settled();
    let waits = screen.app.session.kept.waiting().next().is_some();
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12;
        place_title(ui, &screen.say("setups-title"));
        if !settled {
            place_lead(ui, &screen.say("setups-hint-creations"));
        } else if profiles.is_empty() && waits {
            place_lead(ui, &screen.say("setups-hint-waiting"));
        }
    });
    show_removed(ui, screen);
    show_problem(ui, screen);
    show_recent_problem(ui, screen);
    show_keyring_problem(ui, screen);
    ends::show(ui, screen);
    journal::show(ui, screen);
    for (index, creation) in creations.iter().enumerate() {
        creation::show(ui, screen, index, creation);
    }
    keys::show(ui, screen);
    show_cards(ui, screen);
    saved::show(ui, screen);
    hint(ui, &screen.say("setups-what-is-kept"));
    show_request(ui, screen);
}

/// The way of a supplier, who has no certificate of the customer's.
pub(super) fn show_request(ui: &mut Ui, screen: &mut Screen<'_>) {
    if Button::text("request_new", &screen.say("request-new")).icon(Icon::SEND).show(ui).clicked() {
        screen.ask(letters::Intent::New);
    }
}

/// The first is as wide as the page; the others share it, and who waits for Digdir comes last.
fn show_cards(ui: &mut Ui, screen: &mut Screen<'_>) {
    let kept = &screen.app.session.kept;
    let is_settled = kept.creations().is_empty();
    let (first, others) = kept.profiles().split_at(kept.profiles().len().min(1));
    for profile in first {
        setup::show_first(ui, screen, profile, is_settled);
    }
    let waiting: Vec<&Waiting> = kept.waiting().collect();
    let edges = others.iter().map(|_| Edge::Solid).chain(waiting.iter().map(|_| Edge::Dashed));
    let edges: Vec<Edge> = edges.collect();
    let helps_now = is_settled && first.is_empty();
    cards::grid(ui, &edges, |ui, place| {
        if let Some(profile) = others.get(place) {
            return setup::show_other(ui, screen, place + 1, profile);
        }
        let place = place - others.len();
        waiting::show(ui, screen, place, waiting[place], helps_now && place == 0);
    });
}

/// From the question for a file back to the cards; and what is wrong with them, as they are not there to say it.
pub(super) fn show_way_back(ui: &mut Ui, screen: &mut Screen<'_>) {
    if screen.app.session.kept.has_any() {
        let label = screen.say("setups-show");
        if Button::text("setups_show", &label).icon(Icon::LEFT).flush().show(ui).clicked() {
            screen.ask(Intent::StartOver);
        }
    } else {
        show_problem(ui, screen);
    }
}

fn show_problem(ui: &mut Ui, screen: &mut Screen<'_>) {
    if let Some(problem) = screen.app.session.kept.problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
}

/// Where the files that were used last are not on the screen to say it.
fn show_recent_problem(ui: &mut Ui, screen: &mut Screen<'_>) {
    for problem in [screen.app.session.looks_problem(), screen.app.network.problem()].into_iter().flatten() {
        problem::show_without_buttons(ui, screen, problem);
    }
    if let Some(problem) = screen.app.session.kept.recent_problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
}

fn show_removed(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(removed) = screen.app.profiles.removed_profile() else { return };
    let text = screen.words.with("setups-removed", &[("name", removed.name.as_str())]);
    let mut restore = false;
    Banner::new(Tone::Info, &text).live(Urgency::Polite).show_with(ui, |ui| {
        ui.add_space(SPACE_8);
        restore = button(ui, screen, "setup_restore", "setups-restore");
    });
    if restore {
        screen.ask(profiles::Intent::RestoreProfile);
    }
}
