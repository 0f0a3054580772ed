//! Altinn's own token, got in exchange for Maskinporten's: masked, shown, copied and erased as that is. It lasts longer, and
//! so is there after Maskinporten's has ended.

use egui::Ui;

use super::claims::{length, masked, show_whole};
use super::pane;
use crate::app::session::Clipboard;
use crate::app::wizard;
use crate::app::wizard::token::altinn::{Ready, State};
use crate::domain::Environment;
use crate::text::{self, SwapText};
use crate::window::icon::Icon;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, has_become, row};
use crate::window::theme::SPACE_16;
use crate::window::widgets::{Banner, Button, Card, Countdown, Row, Tone, Urgency, fold, heading, hint, outcome};
use crate::window::{focus, problem};

/// The key of the button that copies it.
pub(super) const COPY: &str = "altinn_copy";
const GET: &str = "altinn_get";
const FOLD: &str = "altinn_fold";
const SHOW: &str = "altinn_show";

/// Seconds left from which the countdown warns.
const SOON: i64 = 120;

/// Draws it where the accesses are Altinn's, or the token is here.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let is_ready = matches!(screen.app.wizard.altinn(), State::Ready(_));
    if has_become(ui, "altinn_arrived", is_ready) {
        focus::offer_in_place(ui.ctx(), COPY);
    }
    if is_folded(screen) {
        return;
    }
    let Some(text) = words(screen) else { return };
    heading(ui, 2, &text.title);
    if let State::Ready(ready) = screen.app.wizard.altinn() {
        tell_arrival(ui, screen, ready);
    }
    show_content(ui, screen, &text);
}

/// Where it is from, and how long it lasts: the same as long as it lives, so that it is read aloud once.
fn tell_arrival(ui: &mut Ui, screen: &Screen<'_>, ready: &Ready) {
    let Some(altinn) = screen.app.session.environment().and_then(Environment::altinn) else { return };
    let (host, time) = (altinn.platform.host().to_owned(), screen.words.spoken_duration(ready.token.lifetime));
    let told = screen.words.with("swap-done", &[("host", host), ("time", time)]);
    Banner::new(Tone::Ok, &told).live(Urgency::Polite).show(ui);
}

/// Draws it folded away, for whoever wants it all the same.
pub(super) fn show_folded(ui: &mut Ui, screen: &mut Screen<'_>) {
    if is_folded(screen) && can_exchange(screen) {
        let Some(text) = words(screen) else { return };
        fold(ui, FOLD, &text.title, "", |ui| {
            hint(ui, &text.no_scope);
            show_content(ui, screen, &text);
        });
    }
}

fn is_folded(screen: &Screen<'_>) -> bool {
    let wizard = &screen.app.wizard;
    match wizard.altinn() {
        State::Ready(_) | State::Expired => false,
        State::None | State::Exchanging(_) | State::Refused(_) => !(wizard.wants_altinn() && can_exchange(screen)),
    }
}

fn can_exchange(screen: &Screen<'_>) -> bool {
    screen.app.wizard.altinn_host(&screen.app.session).is_some()
}

/// The words, with the Altinn of this environment in them.
fn words(screen: &Screen<'_>) -> Option<SwapText> {
    let altinn = screen.app.session.environment().and_then(Environment::altinn)?;
    Some(text::swap(screen.words, altinn.platform.host()))
}

fn show_content(ui: &mut Ui, screen: &mut Screen<'_>, text: &SwapText) {
    let app = screen.app;
    match app.wizard.altinn() {
        State::Ready(ready) => return show_token(ui, screen, text, ready),
        State::Expired => outcome(ui, "altinn_expired", Tone::Info, &text.expired),
        State::Refused(problem) => problem::show_without_buttons(ui, screen, problem),
        State::None | State::Exchanging(_) => {}
    }
    if !can_exchange(screen) {
        return;
    }
    hint(ui, &text.hint);
    row(ui, |ui| {
        if Button::secondary(GET, &text.get).icon(Icon::REFRESH).about(&text.hint).show(ui).clicked() {
            screen.ask(wizard::Intent::ExchangeToken);
        }
    });
    // The button stays, so that the keyboard has somewhere to be; what is under way is not begun twice.
    if matches!(app.wizard.altinn(), State::Exchanging(_)) {
        screen::busy(ui, screen, "swap-busy", &[]);
    }
}

fn show_token(ui: &mut Ui, screen: &mut Screen<'_>, text: &SwapText, ready: &Ready) {
    let token = ready.token.secret.expose();
    let (length, left) = (length(screen, token), ready.token.seconds_left(screen.now));
    let (label, time) = (screen.say("token-time-left"), screen.words.duration(left));
    let tone = if left <= SOON { Tone::Warn } else { Tone::Ok };
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        Countdown { label: &label, left: &time, share: pane::share(left, ready.token.lifetime), tone }.show(ui);
        let told = if ready.shown { length.clone() } else { masked(screen, token, &length) };
        Row::mono(&text.title, &told).show(ui);
        if ready.shown {
            show_whole(ui, token);
        }
        show_buttons(ui, screen, text, ready.shown);
    });
}

fn show_buttons(ui: &mut Ui, screen: &mut Screen<'_>, text: &SwapText, shown: bool) {
    let copied = screen.say("token-copied-accessible");
    let is_there = matches!(screen.app.session.clipboard(), Clipboard::Token(..)) && screen::was_copied_by(ui, COPY);
    row(ui, |ui| {
        let copy = Button::secondary(COPY, &text.copy).icon(Icon::COPY);
        let copy = if is_there { copy.about(&copied) } else { copy };
        if copy.show(ui).clicked() {
            screen::mark_copied(ui, COPY);
            screen.ask(wizard::Intent::CopyAltinnToken);
        }
        if button(ui, screen, SHOW, if shown { "swap-hide" } else { "swap-show" }) {
            screen.ask(wizard::Intent::ShowAltinnToken(!shown));
        }
    });
}
