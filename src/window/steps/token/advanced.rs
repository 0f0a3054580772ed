//! "Advanced": claims that most tokens do without.

use egui::Ui;

use crate::app::complaint::Field;
use crate::window::focus;
use crate::window::screen::Screen;
use crate::window::steps::parts::field;
use crate::window::theme::SPACE_16;
use crate::window::widgets::disclosure;

const KEY: &str = "token_advanced";

/// Open when the person opened it, and whenever something in it has to be put right (`needed`).
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, needed: bool) {
    let wrong = [Field::Resource, Field::ConsumerOrg].iter().any(|field| screen.app.complaint(*field).is_some());
    if needed || wrong {
        ui.data_mut(|data| data.insert_temp(focus::id((KEY, "open")), true));
    }
    let label = screen.say("token-advanced-title");
    disclosure(ui, KEY, &label, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        show_fields(ui, screen);
    });
}

fn show_fields(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (hint, example) = (screen.say("token-resource-hint"), screen.say("token-resource-placeholder"));
    let resource = field(ui, screen, Field::Resource, "token-resource", |ui, widget, screen| {
        widget.hint(&hint).placeholder(&example).mono().show(ui, &mut screen.drafts.wizard.token.resource)
    });
    let hint = screen.say("token-consumer-org-hint");
    let consumer = field(ui, screen, Field::ConsumerOrg, "token-consumer-org", |ui, widget, screen| {
        widget.hint(&hint).mono().show(ui, &mut screen.drafts.wizard.token.consumer_org)
    });
    if resource.submitted || consumer.submitted {
        screen.submit();
    }
}
