//! What came of a change: what was before and is now, with a way to take it back; or why it was not made.

use egui::Ui;

use crate::app::clients::area::{Intent as Clients, One};
use crate::text::{client_field, client_value};
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::Screen;
use crate::window::widgets::{Banner, Button, Tone, Urgency};

/// Draws it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, one: &One) {
    if let Some(problem) = one.refused() {
        problem::show_of_administration(ui, screen, problem);
    }
    let Some((_, made)) = one.made() else { return };
    let Some(trace) = &made.trace else {
        Banner::new(Tone::Info, &screen.say("clients-unchanged")).live(Urgency::Polite).show(ui);
        return;
    };
    let field = client_field(screen.words, trace.what);
    let title = screen.words.with("fleet-made", &[("what", field)]);
    let change = screen.words.with(
        "fleet-made-how",
        &[("before", client_value(screen.words, &trace.before)), ("after", client_value(screen.words, &trace.after))],
    );
    let undo = screen.say("fleet-undo");
    let can_undo = made.undo.is_some() && one.edit().is_none();
    let clicked = Banner::new(Tone::Ok, &change)
        .title(&title)
        .live(Urgency::Polite)
        .show_with(ui, |ui| can_undo && Button::secondary("one_undo", &undo).icon(Icon::UNDO).show(ui).clicked());
    if clicked.inner {
        screen.ask(Clients::Undo);
    }
}
