//! What stands in the journal beside creations: a card for each change of a client of which nobody saw the end, and for
//! each entry that cannot be read.

use egui::Ui;

use super::cards::{environment, organisation};
use crate::app::profiles;
use crate::contract::{ClientChange, UnreadEntry, name_of};
use crate::domain::{DisplayName, OrgNumber};
use crate::protocol::self_service::Amendment;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::theme::{SPACE_8, SPACE_12};
use crate::window::widgets::{Banner, Button, Card, Pill, Row, Tone, Urgency, hint, status};

/// Draws the cards.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let journal = &screen.app.session.kept.journal;
    if let Some(aside) = journal.aside() {
        let text = screen.words.with("setups-aside", &[("path", &*aside.display().to_string())]);
        Banner::new(Tone::Info, &text).live(Urgency::Polite).show(ui);
    }
    for (index, entry) in journal.unread().iter().enumerate() {
        show_unread(ui, screen, index, entry);
    }
    for (index, change) in journal.changes().iter().enumerate() {
        show_change(ui, screen, index, change);
    }
}

fn show_unread(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, entry: &UnreadEntry) {
    let name = name_of(&entry.file);
    let what = screen.say(if entry.is_newer { "setups-unread-newer" } else { "setups-unread" });
    let (stops, label) = (stopped(screen, entry.organisation), screen.say("setups-set-aside"));
    let clicked = Card::new().title(Icon::HELP, &name).show(ui, |ui| {
        status(ui, Tone::Warn, &what);
        ui.add_space(SPACE_8);
        Row::new(&screen.say("setups-row-file"), &entry.file.display().to_string()).show(ui);
        Row::new(&screen.say("setups-row-stops"), &stops).show(ui);
        ui.add_space(SPACE_8);
        hint(ui, &screen.say("setups-unread-hint"));
        ui.add_space(SPACE_12);
        let key = format!("journal_set_aside_{index}");
        Button::danger(&key, &label).icon(Icon::DELETE).about(&name).show(ui).clicked()
    });
    if clicked.inner {
        screen.ask(profiles::Intent::SetAside(entry.file.clone()));
    }
}

fn stopped(screen: &Screen<'_>, organisation: Option<OrgNumber>) -> String {
    match organisation {
        Some(number) => screen.words.with("setups-stops-one", &[("number", number.grouped())]),
        None => screen.say("setups-stops-all"),
    }
}

fn show_change(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, change: &ClientChange) {
    let (place, tone) = environment(screen, &change.environment);
    let pills = [Pill { label: &place, tone }];
    let client = change.client_id.to_string();
    let what = match &change.change {
        Amendment::AddScope(scope) => screen.words.with("setups-change-scope", &[("scope", scope.as_str())]),
        Amendment::RenewKey(kid) => screen.words.with("setups-change-key", &[("kid", DisplayName::of(kid).as_str())]),
        Amendment::AddKey { key, .. } => screen.words.with("setups-change-add-key", &[("kid", key.kid())]),
        Amendment::RemoveKey(kid) => {
            screen.words.with("setups-change-remove-key", &[("kid", DisplayName::of(kid).as_str())])
        }
        Amendment::Edit(_) => screen.say("setups-change-edit"),
    };
    let whose = organisation(screen, &change.organisation_name, change.organisation);
    let (unknown, sent) = (screen.say("setups-change-unknown"), screen.words.date_and_time(change.begun));
    let label = screen.say("setups-forget");
    let clicked = Card::new().title(Icon::HELP, &client).pills(&pills).show(ui, |ui| {
        status(ui, Tone::Warn, &unknown);
        ui.add_space(SPACE_8);
        Row::new(&screen.say("setups-row-organisation"), &whose).show(ui);
        Row::new(&screen.say("setups-row-change"), &what).show(ui);
        Row::new(&screen.say("setups-row-sent"), &sent).show(ui);
        ui.add_space(SPACE_8);
        hint(ui, &screen.say("setups-change-hint"));
        ui.add_space(SPACE_12);
        let key = format!("change_forget_{index}");
        Button::danger(&key, &label).icon(Icon::DELETE).about(&client).show(ui).clicked()
    });
    if clicked.inner {
        screen.ask(profiles::Intent::ForgetChange(change.id.clone()));
    }
}
