//! What stands in the token, in plain words.

use egui::Ui;

use crate::protocol::token::TokenClaims;
use crate::text;
use crate::window::screen::Screen;
use crate::window::theme::SPACE_4;
use crate::window::widgets::{Row, disclosure, hint};

pub(super) fn show(ui: &mut Ui, screen: &Screen<'_>, claims: Option<&TokenClaims>) {
    let label = screen.say("token-claims-title");
    disclosure(ui, "token_claims", &label, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        let Some(claims) = claims else {
            hint(ui, &screen.say("token-not-jwt"));
            return;
        };
        for (name, value) in text::claims(screen.words, claims) {
            Row::new(&name, &value).show(ui);
        }
        hint(ui, &screen.say("token-claims-unverified"));
    });
}
