//! This machine's clock: that it is wrong, and a button that asks for the time where a certificate looks out of date.

use crate::app::wizard;
use egui::Ui;

use super::focus;
use super::screen::{self, Screen};
use super::shell::Footer;
use super::steps::parts::has_become;
use super::theme::SPACE_8;
use super::widgets::{Banner, Button, Tone, Urgency, hint, outcome};
use crate::app::wizard::clock::Inquiry;
use crate::text;

/// The key of the button.
const ASK: &str = "ask_clock";

/// That the clock is wrong, which the token survives but other programs may not.
pub(super) fn show_warning(ui: &mut Ui, screen: &Screen<'_>) {
    let warning = screen.app.session.clock().and_then(|offset| text::clock(screen.words, offset));
    if let Some(warning) = warning {
        Banner::new(Tone::Warn, &warning).live(Urgency::Polite).show(ui);
    }
}

/// Whom one can ask for the time, and what came of it. Nothing where the certificate is valid by this machine's clock.
pub(super) fn show_inquiry(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(environment) = screen.app.wizard.clock_to_ask(&screen.app.session) else { return };
    let stops = screen.app.session.certificate_stop().is_some();
    if has_become(ui, "clock_told", !stops) {
        focus::offer_in_place(ui.ctx(), Footer::PRIMARY);
    }
    show_answer(ui, screen, stops);
    let today = screen.words.date(screen.now);
    let answered = matches!(screen.app.wizard.clock_inquiry(), Inquiry::Answered(_));
    if stops && !answered {
        hint(ui, &screen.words.with("clock-hint", &[("today", today)]));
    }
    let label = screen.words.with("clock-ask", &[("host", environment.issuer.host())]);
    if Button::secondary(ASK, &label).show(ui).clicked() {
        screen.ask(wizard::Intent::AskClock);
    }
    if matches!(screen.app.wizard.clock_inquiry(), Inquiry::Asking(..)) {
        screen::busy(ui, screen, "busy-asking-clock", &[]);
    }
    ui.add_space(SPACE_8);
}

fn show_answer(ui: &mut Ui, screen: &Screen<'_>, stops: bool) {
    let told = match screen.app.wizard.clock_inquiry() {
        Inquiry::Answered(host) => {
            let wrong = screen.app.session.clock().is_some_and(crate::domain::ClockOffset::is_wrong);
            let (tone, key) = match (stops, wrong) {
                (false, _) => (Tone::Ok, "clock-certificate-valid"),
                (true, true) => (Tone::Danger, "clock-certificate-not-valid"),
                (true, false) => (Tone::Info, "clock-right"),
            };
            Some((tone, screen.words.with(key, &[("host", &**host)])))
        }
        // The stop above has the details of a problem; this one has its two sentences.
        Inquiry::Failed(problem) => {
            let said = [text::what(screen.words, problem), text::recommendation(screen.words, problem)];
            Some((Tone::Warn, said.join(" ")))
        }
        Inquiry::NotAsked | Inquiry::Asking(..) => None,
    };
    if let Some((tone, words)) = &told {
        show_warning(ui, screen);
        outcome(ui, "clock", *tone, words);
    }
}
