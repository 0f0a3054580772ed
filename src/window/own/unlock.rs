//! The password of a key's file, before anything is done with it.

use egui::Ui;

use crate::app::complaint::Field;
use crate::app::own::{Then, Unlock, UnlockState};
use crate::contract::name_of;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{field, head_over};
use crate::window::widgets::Row;
use crate::window::{focus, problem};

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, unlock: &Unlock) {
    let lead = match unlock.then {
        Then::GoOn => "ownkey-unlock-go-on",
        Then::Finish => "ownkey-unlock-finish",
        Then::SignIn => "ownkey-unlock-sign-in",
    };
    head_over(ui, screen, "ownkey-unlock-title", &screen.say(lead));
    Row::mono(&screen.say("ownkey-row-file"), &unlock.kept.file.display().to_string()).show(ui);
    if show_password(ui, screen, unlock) {
        focus::submit(ui.ctx());
    }
    match &unlock.state {
        UnlockState::Asking => {}
        UnlockState::Opening(_) => screen::busy(ui, screen, "ownkey-busy-file", &[]),
        UnlockState::Refused(problem) => problem::show_without_buttons(ui, screen, problem),
    }
}

fn show_password(ui: &mut Ui, screen: &mut Screen<'_>, unlock: &Unlock) -> bool {
    let about = screen.words.with("ownkey-unlock-hint", &[("file", name_of(&unlock.kept.file))]);
    password(ui, screen, &about)
}

/// The field for the password of a key's file. `true` when Enter was pressed in it.
pub(super) fn password(ui: &mut Ui, screen: &mut Screen<'_>, about: &str) -> bool {
    let (reveal, hide) = (screen.say("password-show"), screen.say("password-hide"));
    let answer = field(ui, screen, Field::OwnUnlock, "ownkey-unlock", |ui, widget, screen| {
        let secret = &mut screen.drafts.own.unlock;
        widget.hint(about).password(&reveal, &hide).required().show(ui, secret.expose_mut())
    });
    answer.submitted
}
