//! "Try the token": one call with it, and what the answer means.

use crate::app::wizard;
use crate::window::problem;
use egui::Ui;

use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::wizard::token::{Ready, TrialMeaning, TrialState, TrialTarget};
use crate::contract::TrialAnswer;
use crate::protocol::trial::Base;
use crate::text;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, field};
use crate::window::theme::SPACE_16;
use crate::window::widgets::{Banner, Card, Row, Tone, Urgency, disclosure, heading, hint, is_open, mono, set_open};

/// What its tile opens and closes.
pub(super) const KEY: &str = "token_trial";

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, ready: &Ready) {
    if screen.app.complaint(Field::TrialTarget).is_some() {
        set_open(ui.ctx(), KEY, true);
    }
    if !is_open(ui.ctx(), KEY) {
        return;
    }
    let trial = &ready.trial;
    heading(ui, 2, &screen.say("token-try-title"));
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        let submitted = show_target(ui, screen);
        if let Some((_, call)) = screen.app.wizard.trial_call(&screen.app.session) {
            hint(ui, &text::trial_terms(screen.words, call));
        }
        show_button(ui, screen, trial, submitted);
    });
    match trial {
        TrialState::Untried | TrialState::Trying(_) => {}
        TrialState::Answered(answer) => show_answer(ui, screen, ready, answer),
        TrialState::Failed(problem) => problem::show_without_buttons(ui, screen, problem),
    }
}

/// The field for what to look up, or where. `true` when Enter was pressed in it.
fn show_target(ui: &mut Ui, screen: &mut Screen<'_>) -> bool {
    let register = screen.app.wizard.trial_target(&screen.app.session) == TrialTarget::Register;
    let (label, explains) = if register {
        ("token-try-org-number", "token-try-register-hint")
    } else {
        ("token-try-address", "token-try-address-hint")
    };
    let explains = screen.say(explains);
    field(ui, screen, Field::TrialTarget, label, |ui, widget, screen| {
        let draft = &mut screen.drafts.wizard.token;
        if register {
            widget.hint(&explains).mono().show(ui, &mut draft.trial_organisation)
        } else {
            let example = screen.words.say("token-resource-placeholder");
            let widget = widget.hint(&explains).placeholder(&example).width(f32::INFINITY);
            widget.show(ui, &mut draft.trial_address)
        }
    })
    .submitted
}

fn show_button(ui: &mut Ui, screen: &mut Screen<'_>, trial: &TrialState, submitted: bool) {
    let words =
        if matches!(trial, TrialState::Untried | TrialState::Trying(_)) { "token-try" } else { "token-try-again" };
    if button(ui, screen, "token_try", words) || submitted {
        screen.ask(wizard::Intent::TryToken);
    }
    // The button stays, so that the keyboard has somewhere to be; what is under way is not begun twice.
    if matches!(trial, TrialState::Trying(_)) {
        screen::busy(ui, screen, "token-trying", &[]);
    }
}

fn show_answer(ui: &mut Ui, screen: &mut Screen<'_>, ready: &Ready, answer: &TrialAnswer) {
    let host = ready.tried.as_ref().map_or_else(|| screen.say("host-unknown"), |address| address.host().to_owned());
    let meaning = empty(screen, ready, answer).unwrap_or_else(|| {
        text::trial(screen.words, text::Trial { host: &host, status: answer.status, hits: answer.hits })
    });
    let status = screen.words.with("token-try-status-code", &[("status", answer.status.to_string())]);
    let (label, body) = (screen.say("token-try-status"), screen.say("token-try-body"));
    Banner::new(tone(TrialMeaning::of(answer.status)), &meaning).live(Urgency::Polite).show_with(ui, |ui| {
        Row::mono(&label, &status).show(ui);
        if !answer.excerpt.is_empty() {
            disclosure(ui, "token_try_body", &body, |ui| mono(ui, &answer.excerpt));
        }
        let is_refusal =
            matches!(TrialMeaning::of(answer.status), TrialMeaning::TokenRefused | TrialMeaning::NoAgreement);
        if is_refusal && button(ui, screen, screen::DIAGNOSE, "diagnosis-this") {
            screen.ask(Intent::DiagnoseTrial);
        }
    });
}

/// What it means that a call of the catalogue has found nothing. Løsøreregisteret's count is told of all answers.
fn empty(screen: &Screen<'_>, ready: &Ready, answer: &TrialAnswer) -> Option<String> {
    let (base, call) = screen.app.wizard.trial_call(&screen.app.session)?;
    let is_counted = call.base == Base::Register && answer.hits.is_some();
    let is_its = ready.tried.as_ref().is_some_and(|tried| tried.same_origin(&base));
    let found_nothing = answer.hits == Some(0) || answer.excerpt.trim() == "[]";
    let works = TrialMeaning::of(answer.status) == TrialMeaning::Works;
    (is_its && works && found_nothing && !is_counted).then(|| text::trial_empty(screen.words, call))
}

fn tone(meaning: TrialMeaning) -> Tone {
    match meaning {
        TrialMeaning::Works => Tone::Ok,
        TrialMeaning::NotUnderstood | TrialMeaning::NotFound | TrialMeaning::NothingToFetch | TrialMeaning::Other => {
            Tone::Info
        }
        TrialMeaning::NoAgreement | TrialMeaning::TooOften | TrialMeaning::ApiFault => Tone::Warn,
        TrialMeaning::TokenRefused => Tone::Danger,
    }
}
