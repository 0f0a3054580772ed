//! What stands in the token, in plain words; and the token itself, masked until somebody wants to see it.

use crate::app::wizard;
use egui::{Frame, Margin, Ui};

use crate::app::wizard::token::Ready;
use crate::protocol::token::TokenClaims;
use crate::text;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::steps::parts::{button, organisation, row};
use crate::window::theme::{RADIUS_CONTROL, SPACE_4};
use crate::window::widgets::{Row, body, fold, hint, mono};

/// So much of a masked token is shown: the beginning of its header, which is the same in most.
const SHOWN_LETTERS: usize = 4;
/// Shorter tokens are masked whole: four letters would be too much of them.
const LONG_ENOUGH: usize = 40;

/// Draws it, open or folded.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, ready: &Ready) {
    let token = ready.token.secret.expose();
    let (label, who, length) = (screen.say("token-claims-title"), organisation(screen), length(screen, token));
    let facts = [("organisation", who.as_str()), ("length", length.as_str())];
    let summary = if ready.shown {
        screen.words.with("token-claims-shown", &facts)
    } else {
        screen.words.with("token-claims-hidden", &facts)
    };
    fold(ui, "token_claims", &label, &summary, |ui| {
        let told = if ready.shown { length.clone() } else { masked(screen, token, &length) };
        Row::mono(&screen.say("token-field"), &told).show(ui);
        if ready.shown {
            show_whole(ui, token);
        }
        row(ui, |ui| {
            if button(ui, screen, "token_show", if ready.shown { "token-hide" } else { "token-show" }) {
                screen.ask(wizard::Intent::ShowToken(!ready.shown));
            }
        });
        show_claims(ui, screen, ready.token.claims.as_ref());
    });
}

/// The whole token, across the page: it has no place to break.
pub(super) fn show_whole(ui: &mut Ui, token: &str) {
    let sheet = Frame::NONE.fill(Palette::of(ui).subtle).corner_radius(RADIUS_CONTROL).inner_margin(Margin::same(12));
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        mono(ui, token);
    });
}

fn show_claims(ui: &mut Ui, screen: &Screen<'_>, claims: Option<&TokenClaims>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        let Some(claims) = claims else {
            hint(ui, &screen.say("token-not-jwt"));
            return;
        };
        if let Some(told) = text::acts_for(screen.words, claims) {
            body(ui, &told);
        }
        for (name, value) in text::claims(screen.words, claims) {
            Row::new(&name, &value).show(ui);
        }
        hint(ui, &screen.say("token-claims-unverified"));
    });
}

/// How long a token is, in words.
pub(super) fn length(screen: &Screen<'_>, token: &str) -> String {
    let count = screen.words.number(i64::try_from(token.len()).unwrap_or(i64::MAX));
    screen.words.with("token-length", &[("count", count)])
}

/// A token that is not shown: how it begins, and how long it is.
pub(super) fn masked(screen: &Screen<'_>, token: &str, length: &str) -> String {
    let shown = if token.len() < LONG_ENOUGH { 0 } else { SHOWN_LETTERS };
    let start: String = token.chars().take(shown).collect();
    screen.words.with("token-masked", &[("start", start.as_str()), ("length", length)])
}
