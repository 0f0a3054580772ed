//! "Advanced": a claim that most tokens do without.

use egui::Ui;

use crate::app::complaint::Field;
use crate::window::screen::Screen;
use crate::window::steps::parts::field;
use crate::window::widgets::{disclosure, set_open};

const KEY: &str = "token_advanced";

/// Open when the person opened it, and whenever something in it has to be put right. No refusal is about it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    if screen.app.complaint(Field::Resource).is_some() {
        set_open(ui.ctx(), KEY, true);
    }
    let label = screen.say("token-advanced-title");
    disclosure(ui, KEY, &label, |ui| show_resource(ui, screen));
}

fn show_resource(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (hint, example) = (screen.say("token-resource-hint"), screen.say("token-resource-placeholder"));
    let resource = field(ui, screen, Field::Resource, "token-resource", |ui, widget, screen| {
        widget.hint(&hint).placeholder(&example).mono().show(ui, &mut screen.drafts.wizard.token.resource)
    });
    if resource.submitted {
        screen.submit();
    }
}
