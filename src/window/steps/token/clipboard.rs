//! What of ours lies on the clipboard, for how long, and how to take it away at once.

use crate::window::problem;
use std::time::Duration;

use egui::Ui;

use crate::app::intent::Intent;
use crate::app::session::Clipboard;
use crate::domain::Timestamp;
use crate::window::screen::Screen;
use crate::window::steps::parts::{button, row};
use crate::window::theme::SPACE_4;
use crate::window::widgets::{Banner, Tone, Urgency, announce, hint};

/// Where it is, how long yet, and the way to take it away: at the token where there is one, else below
/// everything.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let copied = screen.say("token-copied-accessible");
    let is_there = matches!(app.session.clipboard(), Clipboard::Token(..));
    announce(ui, "token_copied", Urgency::Polite, if is_there { &copied } else { "" });
    match app.session.clipboard() {
        Clipboard::Token(until, _) => show_time_left(ui, screen, *until),
        Clipboard::Failed(problem) => problem::show_without_buttons(ui, screen, problem),
        Clipboard::Empty | Clipboard::Copying(..) | Clipboard::Address | Clipboard::Text => {}
    }
}

fn show_time_left(ui: &mut Ui, screen: &mut Screen<'_>, until: Timestamp) {
    let left = until.as_second() - screen.now.as_second();
    let text = screen.words.with("token-copied", &[("time", screen.words.duration(left))]);
    let mut clear = false;
    Banner::new(Tone::Ok, &text).show_with(ui, |ui| {
        // Under X11 and Wayland the clipboard is ours to serve: what we offer is gone when we are.
        if cfg!(target_os = "linux") {
            hint(ui, &screen.say("token-keep-open"));
        }
        ui.add_space(SPACE_4);
        row(ui, |ui| clear = button(ui, screen, "token_clear_now", "token-clear-now"));
    });
    if clear {
        screen.ask(Intent::ClearClipboard);
    }
    ui.ctx().request_repaint_after(Duration::from_secs(1));
}
