//! The client that the token was got with: what it is called, and what it may ask for.

use egui::Ui;

use crate::app::own;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::{accesses, environment};
use crate::window::theme::SPACE_4;
use crate::window::widgets::{Button, Row, fold};

/// Draws it, open or folded.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(settled) = screen.app.wizard.check().settled().cloned() else { return };
    let name = settled.name.clone().unwrap_or_else(|| settled.client_id.to_string());
    let place = environment(screen).map(|(place, _)| place);
    let created = settled.created.map(|created| {
        let time = screen.words.date_and_time(created);
        screen.words.with("token-client-created", &[("time", time)])
    });
    let summary = created.into_iter().chain([name.clone()]).chain(place).collect::<Vec<_>>().join(" · ");
    fold(ui, "token_client", &screen.say("token-client-title"), &summary, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        Row::new(&screen.say("token-client"), &name).show(ui);
        Row::mono(&screen.say("check-row-client-id"), settled.client_id.as_str()).show(ui);
        Row::new(&screen.say("token-access"), &accesses(screen, &settled.scopes)).show(ui);
        if let Some(kid) = screen.app.wizard.signing_kid() {
            Row::mono(&screen.say("ownkey-row-kid"), kid).show(ui);
        }
        if screen.app.can_open_keys(&settled.client_id)
            && Button::secondary("token_keys", &screen.say("ownkey-see-keys")).icon(Icon::KEY).show(ui).clicked()
        {
            screen.ask(own::Intent::Open(settled.client_id.clone()));
        }
    });
}
