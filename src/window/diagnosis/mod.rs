//! "Diagnose": one box for whatever somebody has, and below it what it is, what is wrong, and what to do.
//!
//! | File | What it draws |
//! |---|---|
//! | `answer` | the sentence, what mends it, the report; beside it the X-ray |
//! | `acts` | what can be done about a finding, a button each |
//! | `finding` | the findings beside the first |
//! | `evidence` | all that was looked at, and a place for more |
//! | `checks` | Maskinporten's checks, ticked as far as they are known; also in step 6 |
//! | `comparison` | the client as Maskinporten has it |
//! | `rewritten` | lines of a configuration file as they should be |
//! | `verification` | whether a token's signature is its issuer's own |
//! | `timeline` | when it all is valid |
//! | `report` | what may be sent to support |

mod acts;
mod answer;
pub(super) mod checks;
mod comparison;
mod evidence;
mod finding;
mod report;
mod rewritten;
mod timeline;
mod verification;

use crate::app::diagnosis;
use crate::window::problem;
use egui::{Event, Ui};

use super::icon::Icon;
use super::screen::{self, Screen, field_key};
use super::steps::parts::{head, row};
use super::theme::SPACE_4;
use super::widgets::{Banner, Button, Field as FieldWidget, Tone, Urgency, announce, hint, lead, title};
use crate::app::App;
use crate::app::complaint::Field;
use crate::app::diagnosis::comparison::Askable;
use crate::app::diagnosis::{Diagnosed, State};
use crate::app::intent::Intent;
use crate::diagnosis::Severity;
use crate::domain::Secret;
use crate::text::{self, Value, Words};

/// The key of the filled button of an answer: what mends it, else the report.
pub(super) const FIX: &str = "diagnosis_fix";

/// Lines of the box to paste in.
const ROWS: usize = 5;

/// Draws the screen.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    take_pasted(ui, screen);
    let app = screen.app;
    let Some(state) = app.diagnosis.state() else { return };
    announce(ui, "diagnosis_told", Urgency::Polite, &said(screen.words, state));
    match state.shown() {
        Some(shown) => show_diagnosed(ui, screen, shown),
        None => show_question(ui, screen, state),
    }
}

/// Whether the page has the filled button itself, so that the footer has none.
pub(super) fn has_filled(app: &App) -> bool {
    app.diagnosis.state().is_some_and(|state| state.shown().is_some())
}

/// Where the keyboard goes: to the box; and when there is an answer, to what mends it.
pub(super) fn first_key(state: &State) -> &'static str {
    match state.shown() {
        Some(_) => FIX,
        None => field_key(Field::Evidence),
    }
}

/// What is pasted goes straight to the diagnosis: a token is never drawn, a log of megabytes never laid out, and
/// the field's undo history has nothing to keep.
fn take_pasted(ui: &Ui, screen: &mut Screen<'_>) {
    let pasted = ui.input_mut(|input| {
        let place = input.events.iter().position(|event| matches!(event, Event::Paste(_)))?;
        match input.events.remove(place) {
            Event::Paste(text) => Some(Secret::new(text)),
            _ => None,
        }
    });
    if let Some(text) = pasted {
        screen.ask(diagnosis::Intent::DiagnoseText(text));
    }
}

/// What is read aloud when the answer comes: "3 findings. Start here: …".
fn said(words: &Words, state: &State) -> String {
    // That nothing was understood is read where it stands.
    let Some(shown) = state.shown().filter(|shown| shown.diagnosis.is_understood()) else { return String::new() };
    let findings = words.with("diagnosis-findings", &[("count", shown.diagnosis.findings.len())]);
    match shown.diagnosis.start_here() {
        Some(first) => {
            let first = text::finding(words, first);
            words.with("diagnosis-told", &[("findings", Value::from(findings)), ("first", Value::from(first))])
        }
        None => words.with("diagnosis-told-fine", &[("findings", findings)]),
    }
}

fn show_question(ui: &mut Ui, screen: &mut Screen<'_>, state: &State) {
    head(ui, screen, "diagnosis-title", "diagnosis-lead");
    if let State::Unread(problem) = state {
        problem::show_without_buttons(ui, screen, problem);
    }
    let label = if screen.can_drop { "diagnosis-paste" } else { "diagnosis-paste-no-drop" };
    show_box(ui, screen, label, "diagnosis-paste-hint", ROWS);
    show_file_button(ui, screen);
    if screen.app.askable() != Askable::NoClient {
        comparison::show(ui, screen);
    }
    if let State::Judging(..) = state {
        screen::busy(ui, screen, "busy-diagnosing", &[]);
    }
}

fn show_box(ui: &mut Ui, screen: &mut Screen<'_>, label: &str, about: &str, rows: usize) {
    let (label, about, error) = (screen.say(label), screen.say(about), screen.complaint(Field::Evidence));
    let widget = FieldWidget::new(field_key(Field::Evidence), &label).hint(&about).error(error.as_deref());
    let widget = widget.mono().rows(rows).width(f32::INFINITY);
    let answer = widget.show(ui, screen.drafts.diagnosis.text.expose_mut());
    // That nothing is there stays said until something is: the summary that says so takes the keyboard away.
    if error.is_some() && answer.response.changed() {
        screen.ask(Intent::Leave(Field::Evidence));
    }
}

fn show_file_button(ui: &mut Ui, screen: &mut Screen<'_>) {
    let label = screen.say("diagnosis-choose-file");
    if Button::secondary("diagnosis_file", &label).icon(Icon::FOLDER).show(ui).clicked() {
        screen.ask(diagnosis::Intent::BrowseEvidence);
    }
}

fn show_diagnosed(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed) {
    match shown.diagnosis.findings.first() {
        Some(first) => answer::show(ui, screen, shown, first),
        None => show_nothing(ui, screen, shown),
    }
}

/// Nothing was found: more may tell. Where something was understood at least, it is shown.
fn show_nothing(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        title(ui, &screen.say("diagnosis-title"));
        lead(ui, &evidence::given(screen.words, &shown.given));
    });
    if shown.diagnosis.is_understood() {
        evidence::show(ui, screen, shown, None);
    } else {
        let (what, next) = (screen.say("diagnosis-nothing"), screen.say("diagnosis-nothing-next"));
        Banner::new(Tone::Warn, &next).title(&what).live(Urgency::Polite).show_with(ui, |ui| {
            hint(ui, &screen.say("diagnosis-understands"));
        });
    }
    show_box(ui, screen, "diagnosis-paste-more", "diagnosis-paste-more-hint", ROWS);
    let add = screen.say("diagnosis-add");
    row(ui, |ui| {
        if Button::primary(FIX, &add).show(ui).clicked() {
            screen.ask(diagnosis::Intent::DiagnoseMore);
        }
        show_file_button(ui, screen);
    });
}

fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Stops => Tone::Danger,
        Severity::Warning => Tone::Warn,
        Severity::Info => Tone::Info,
        Severity::Fine => Tone::Ok,
    }
}
