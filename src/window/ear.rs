//! What the window says by itself to those who do not see it: where they are, and which fields have come.

use egui::Ui;

use super::help_words::content_key;
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
    if !screen.app.is_at_steps() {
        return;
    }
    let name = screen.say(&format!("step-{}", step.key()));
    let place =
        [("number", Value::from(step.number())), ("count", Value::from(Step::ALL.len())), ("step", Value::from(name))];
    announce(ui, "place_step", Urgency::Polite, &screen.words.with("step-of-named", &place));
}

/// The fields that an answer has brought onto the screen, below what has the keyboard.
pub(super) fn announce_new_fields(ui: &Ui, screen: &Screen<'_>) {
    let fields = new_fields(ui.ctx(), content_key(screen.app));
    let count = [("count", Value::from(fields.len())), ("fields", Value::from(fields.join(", ")))];
    let told = if fields.is_empty() { String::new() } else { screen.words.with("heard-new-fields", &count) };
    announce(ui, "new_fields", Urgency::Polite, &told);
}
