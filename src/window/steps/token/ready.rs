//! The token is here: masked until somebody wants to see it, and counted down.

use crate::app::wizard;
use egui::{Frame, Margin, Ui};

use super::{claims, show_facts, trial};
use crate::app::wizard::token::Ready;
use crate::protocol::token::AccessToken;
use crate::window::diagnosis::checks;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::steps::parts::{button, row};
use crate::window::theme::{RADIUS_CONTROL, SPACE_8};
use crate::window::widgets::{Banner, Countdown, Row, Tone, Urgency, announce, mono};

/// Seconds left from which the countdown warns, and is read aloud once.
const SOON: i64 = 30;
/// So much of a masked token is shown: the beginning of its header, which is the same in most.
const SHOWN_LETTERS: usize = 4;
/// Shorter tokens are masked whole: four letters would be too much of them.
const LONG_ENOUGH: usize = 40;

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, ready: &Ready) {
    show_facts(ui, screen, |ui, screen| {
        let token = ready.token.secret.expose();
        let told = if ready.shown { length(screen, token) } else { masked(screen, token) };
        Row::mono(&screen.say("token-field"), &told).show(ui);
        ui.add_space(SPACE_8);
        show_countdown(ui, screen, &ready.token);
        if ready.shown {
            show_whole(ui, token);
        }
    });
    show_buttons(ui, screen, ready.shown);
    if gives_less(screen, &ready.token) {
        Banner::new(Tone::Warn, &screen.say("token-scope-less")).show(ui);
    }
    super::clipboard::show(ui, screen);
    trial::show(ui, screen, ready);
    claims::show(ui, screen, ready.token.claims.as_ref());
    checks::show_answered(ui, screen, None);
}

/// The whole token, over the whole card: it has no place to break.
fn show_whole(ui: &mut Ui, token: &str) {
    ui.add_space(SPACE_8);
    let sheet = Frame::NONE.fill(Palette::of(ui).subtle).corner_radius(RADIUS_CONTROL).inner_margin(Margin::same(12));
    sheet.show(ui, |ui| {
        ui.set_width(ui.available_width());
        mono(ui, token);
    });
}

fn length(screen: &Screen<'_>, token: &str) -> String {
    let count = screen.words.number(i64::try_from(token.len()).unwrap_or(i64::MAX));
    screen.words.with("token-length", &[("count", count)])
}

fn masked(screen: &Screen<'_>, token: &str) -> String {
    let shown = if token.len() < LONG_ENOUGH { 0 } else { SHOWN_LETTERS };
    let start: String = token.chars().take(shown).collect();
    screen.words.with("token-masked", &[("start", start), ("length", length(screen, token))])
}

/// The bar is seen to shrink; of the time left only one moment is read aloud.
fn show_countdown(ui: &mut Ui, screen: &Screen<'_>, token: &AccessToken) {
    let left = token.seconds_left(screen.now);
    let ends_soon = left <= SOON;
    let (label, time) = (screen.say("token-time-left"), screen.words.duration(left));
    let tone = if ends_soon { Tone::Warn } else { Tone::Ok };
    Countdown { label: &label, left: &time, share: share(left, token.lifetime), tone }.show(ui);
    let soon = screen.words.with("token-ends-soon", &[("time", screen.words.spoken_duration(SOON))]);
    announce(ui, "token_ends_soon", Urgency::Polite, if ends_soon { &soon } else { "" });
}

#[expect(clippy::cast_precision_loss, reason = "seconds of a token's life")]
fn share(left: i64, lifetime: i64) -> f32 {
    left as f32 / lifetime.max(1) as f32
}

fn show_buttons(ui: &mut Ui, screen: &mut Screen<'_>, shown: bool) {
    row(ui, |ui| {
        let words = if shown { "token-hide" } else { "token-show" };
        if button(ui, screen, "token_show", words) {
            screen.ask(wizard::Intent::ShowToken(!shown));
        }
        if button(ui, screen, "token_renew", "token-get-new") {
            screen.ask(wizard::Intent::GetNewToken);
        }
    });
}

/// RFC 6749 section 5.1: the answer names the scopes where they are others than those asked for.
fn gives_less(screen: &Screen<'_>, token: &AccessToken) -> bool {
    let given: Vec<&str> = token.scope.split_whitespace().collect();
    let asked = screen.app.wizard.check().settled().map(|settled| &settled.scopes);
    !given.is_empty() && asked.is_some_and(|asked| asked.iter().any(|scope| !given.contains(&scope.as_str())))
}
