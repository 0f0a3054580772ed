//! "Advanced": claims that most tokens do without.

use egui::Ui;

use crate::app::complaint::Field;
use crate::problem::{NextMove, Problem};
use crate::text;
use crate::window::screen::Screen;
use crate::window::steps::parts::field;
use crate::window::theme::SPACE_16;
use crate::window::widgets::disclosure;
use crate::window::{focus, problem};

const KEY: &str = "token_advanced";

/// Open when the person opened it, and whenever something in it has to be put right (`needed`).
/// `refused` is why the token was refused, where it was.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, refused: Option<&Problem>) {
    let needed = refused.is_some_and(|refused| refused.next().contains(&NextMove::ChangeClaims));
    let wrong = [Field::Resource, Field::ConsumerOrg].iter().any(|field| screen.app.complaint(*field).is_some());
    if needed || wrong {
        ui.data_mut(|data| data.insert_temp(focus::id((KEY, "open")), true));
    }
    let label = screen.say("token-advanced-title");
    disclosure(ui, KEY, &label, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        show_fields(ui, screen, refused);
    });
}

fn show_fields(ui: &mut Ui, screen: &mut Screen<'_>, refused: Option<&Problem>) {
    let (hint, example) = (screen.say("token-resource-hint"), screen.say("token-resource-placeholder"));
    let resource = field(ui, screen, Field::Resource, "token-resource", |ui, widget, screen| {
        widget.hint(&hint).placeholder(&example).mono().show(ui, &mut screen.drafts.wizard.token.resource)
    });
    let hint = screen.say("token-consumer-org-hint");
    let refused = refused_number(ui, screen, refused);
    let consumer = field(ui, screen, Field::ConsumerOrg, "token-consumer-org", |ui, widget, screen| {
        let widget = if refused.is_some() { widget.error(refused.as_deref()) } else { widget };
        widget.hint(&hint).mono().show(ui, &mut screen.drafts.wizard.token.consumer_org)
    });
    if resource.submitted || consumer.submitted {
        screen.submit();
    }
}

/// What Maskinporten has against the customer's number, as long as it is the number that was refused.
fn refused_number(ui: &Ui, screen: &Screen<'_>, refused: Option<&Problem>) -> Option<String> {
    let place = focus::id((KEY, "refused number"));
    let Some(refused) = refused.filter(|refused| problem::is_about_consumer(refused)) else {
        ui.data_mut(|data| data.remove::<String>(place));
        return None;
    };
    let written = &screen.drafts.wizard.token.consumer_org;
    let sent = ui.data_mut(|data| data.get_temp_mut_or_insert_with(place, || written.clone()).clone());
    let is_free = screen.app.complaint(Field::ConsumerOrg).is_none();
    (is_free && sent == *written).then(|| text::what(screen.words, refused))
}
