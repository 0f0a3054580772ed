//! The file of a key that somebody has, and its password, where it has one.

use egui::Ui;

use super::icon::Icon;
use super::screen::Screen;
use super::steps::parts::field;
use super::widgets::Button;
use crate::app::Drafts;
use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::domain::Secret;

/// Which fields they are, and where the drafts have what is typed.
pub(super) struct KeyFile {
    /// The file's field, and what is said below it.
    pub file: (Field, &'static str),
    /// Its password's.
    pub password: Field,
    /// The path, as it is typed.
    pub path: fn(&mut Drafts) -> &mut String,
    /// The password, as it is typed.
    pub secret: fn(&mut Drafts) -> &mut Secret,
}

impl KeyFile {
    /// Draws them, with the button `key` that asks for a dialog by `browse`. Whether Enter was pressed in one.
    pub(super) fn show(&self, ui: &mut Ui, screen: &mut Screen<'_>, key: &str, browse: impl Into<Intent>) -> bool {
        let (of, about) = (self.file.0, screen.say(self.file.1));
        let file = field(ui, screen, of, "ownkey-private", |ui, widget, screen| {
            widget.hint(&about).required().width(f32::INFINITY).show(ui, (self.path)(screen.drafts))
        });
        show_browse(ui, screen, key, browse);
        let words = ["ownkey-private-password-hint", "password-show", "password-hide"];
        let [about, reveal, hide] = words.map(|key| screen.say(key));
        let password = field(ui, screen, self.password, "ownkey-private-password", |ui, widget, screen| {
            widget.hint(&about).password(&reveal, &hide).show(ui, (self.secret)(screen.drafts).expose_mut())
        });
        file.submitted || password.submitted
    }
}

/// The button `key`, which asks for a dialog by `browse`.
pub(super) fn show_browse(ui: &mut Ui, screen: &mut Screen<'_>, key: &str, browse: impl Into<Intent>) {
    let label = screen.say("certificate-choose-file");
    if Button::secondary(key, &label).icon(Icon::FOLDER).show(ui).clicked() {
        screen.ask(browse);
    }
}

/// The field for the name of a key, with what is said below it. Whether Enter was pressed in it.
pub(super) fn show_kid(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    (of, about): (Field, &'static str),
    kid: fn(&mut Drafts) -> &mut String,
) -> bool {
    let about = screen.say(about);
    let answer = field(ui, screen, of, "adminkey-kid", |ui, widget, screen| {
        widget.hint(&about).mono().width(f32::INFINITY).show(ui, kid(screen.drafts))
    });
    answer.submitted
}
