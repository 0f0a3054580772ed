//! What the window says by itself to those who do not see it: where they are, and which fields have come.

use egui::Ui;

use super::clients;
use super::screen::Screen;
use super::widgets::{StateWords, Urgency, announce, new_fields};
use crate::app::wizard::Step;
use crate::text::{Value, Words};

/// The words for states that no widget is given.
pub(super) fn state_words(words: &Words) -> StateWords {
    StateWords {
        open: words.say("heard-open"),
        closed: words.say("heard-closed"),
        here: words.say("step-state-current"),
        chosen: words.say("heard-chosen"),
    }
}

/// Which step it is: read aloud when it changes, as it is far from where the keyboard goes. The environment and the title
/// are read where they stand.
pub(super) fn announce_place(ui: &Ui, screen: &Screen<'_>) {
    let step = screen.app.wizard.at();
    if screen.app.diagnosis.state().is_some() || screen.app.clients.is_open() || screen.app.network.is_open() {
        return;
    }
    let name = screen.say(&format!("step-{}", step.key()));
    let place =
        [("number", Value::from(step.number())), ("count", Value::from(Step::ALL.len())), ("step", Value::from(name))];
    announce(ui, "place_step", Urgency::Polite, &screen.words.with("step-of-named", &place));
}

/// The fields that an answer has brought onto the screen, below what has the keyboard.
pub(super) fn announce_new_fields(ui: &Ui, screen: &Screen<'_>) {
    let place = match screen.app.clients.page() {
        _ if screen.app.network.is_open() => "network",
        _ if screen.app.diagnosis.state().is_some() => "diagnosis",
        _ if screen.app.letters.is_open() => "request",
        _ if screen.app.own.is_open() => "own",
        Some(page) => clients::content_key(page),
        None => screen.app.wizard.at().key(),
    };
    let fields = new_fields(ui.ctx(), place);
    let count = [("count", Value::from(fields.len())), ("fields", Value::from(fields.join(", ")))];
    let told = if fields.is_empty() { String::new() } else { screen.words.with("heard-new-fields", &count) };
    announce(ui, "new_fields", Urgency::Polite, &told);
}
