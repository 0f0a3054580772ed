//! "Diagnose": one box for whatever somebody has, and below it what it is, what is wrong, and what to do.
//!
//! | File | What it draws |
//! |---|---|
//! | `finding` | one finding with its buttons |
//! | `checks` | Maskinporten's checks, ticked as far as they are known; also at a refusal in step 6 |
//! | `comparison` | the client as Maskinporten has it |
//! | `rewritten` | lines of a configuration file as they should be |
//! | `verification` | whether a token's signature is its issuer's own |
//! | `timeline` | when it all is valid |
//! | `report` | what may be sent to support |

pub(super) mod checks;
mod comparison;
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
use super::shell::Footer;
use super::steps::parts::{button, head, row};
use super::theme::{SPACE_4, SPACE_12};
use super::widgets::{
    Banner, Button, Card, Field as FieldWidget, Row, Tone, Urgency, announce, heading, hint, lead, strong, title,
};
use crate::app::complaint::Field;
use crate::app::diagnosis::comparison::Askable;
use crate::app::diagnosis::{Diagnosed, State};
use crate::app::intent::Intent;
use crate::contract::Input;
use crate::diagnosis::{Diagnosis, Evidence, Kind};
use crate::domain::Secret;
use crate::text::{self, Value, Words};

/// The key of the first finding's "Code and source", which every finding has.
const FIRST: &str = "finding_0_code";

/// Lines of the box to paste in.
const ROWS: usize = 5;
/// Lines of the box for more.
const ROWS_FOR_MORE: usize = 2;

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

/// Where the keyboard goes: to the box, and to the first finding's own button when there is one.
pub(super) fn first_key(state: &State) -> &'static str {
    match state.shown() {
        Some(shown) if !shown.diagnosis.findings.is_empty() => FIRST,
        Some(_) => Footer::PRIMARY,
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
    let Some(shown) = state.shown() else { return String::new() };
    if !shown.diagnosis.is_understood() {
        return words.say("diagnosis-nothing");
    }
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
    let diagnosis = &shown.diagnosis;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        title(ui, &screen.say("diagnosis-title"));
        lead(ui, &given(screen.words, &shown.given));
        if diagnosis.is_understood() {
            strong(ui, &recognised(screen.words, diagnosis));
        }
        if diagnosis.evidences.iter().any(|evidence| evidence.mended) {
            hint(ui, &screen.say("diagnosis-mended"));
        }
    });
    comparison::show_outcome(ui, screen);
    if !diagnosis.is_understood() {
        show_nothing(ui, screen);
    }
    for (place, found) in diagnosis.findings.iter().enumerate() {
        finding::show(ui, screen, shown, place, found);
    }
    rewritten::show(ui, screen, diagnosis);
    checks::show_diagnosed(ui, screen, shown);
    // Without a client it is worth a word only to those whom Maskinporten has refused something.
    let refused = diagnosis.findings.iter().any(|found| found.code().starts_with("MP-"));
    if refused || screen.app.askable() != Askable::NoClient {
        comparison::show(ui, screen);
    }
    for evidence in diagnosis.evidences.iter().filter(|evidence| !evidence.rows.is_empty()) {
        show_evidence(ui, screen, shown, evidence);
    }
    timeline::show(ui, screen.words, diagnosis);
    show_more(ui, screen);
    if diagnosis.is_understood() {
        report::show(ui, screen, diagnosis);
    }
}

/// Of what was pasted only its length is shown.
fn given(words: &Words, given: &Input) -> String {
    match (given, given.file_name()) {
        (Input::Text(text), _) => {
            let count = i64::try_from(text.expose().chars().count()).unwrap_or(i64::MAX);
            words.with("diagnosis-given-text", &[("count", words.number(count))])
        }
        (Input::FromWizard(text), _) if text.is_empty() => words.say("diagnosis-given-registered"),
        (Input::FromWizard(_), _) => words.say("diagnosis-given-known"),
        (Input::File(_), file) => words.with("diagnosis-given-file", &[("file", file.unwrap_or_default())]),
    }
}

/// "We found: Token request, Answer from Maskinporten".
fn recognised(words: &Words, diagnosis: &Diagnosis) -> String {
    let mut kinds: Vec<String> = Vec::new();
    for evidence in &diagnosis.evidences {
        let kind = text::kind(words, evidence.kind);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    format!("{}: {}", words.say("diagnosis-evidence"), kinds.join(", "))
}

fn show_nothing(ui: &mut Ui, screen: &Screen<'_>) {
    let (what, next) = (screen.say("diagnosis-nothing"), screen.say("diagnosis-nothing-next"));
    Banner::new(Tone::Warn, &next).title(&what).show_with(ui, |ui| {
        hint(ui, &screen.say("diagnosis-understands"));
    });
}

fn show_evidence(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed, evidence: &Evidence) {
    let kind = text::kind(screen.words, evidence.kind);
    let first_token = shown.diagnosis.evidences.iter().find(|evidence| evidence.kind == Kind::Token);
    let is_first_token = first_token.is_some_and(|first| std::ptr::eq(first, evidence));
    Card::new().title(Icon::FILE, &kind).show(ui, |ui| {
        for row in &evidence.rows {
            Row::mono(&text::claim(screen.words, row.claim), &text::shown(screen.words, &row.value)).show(ui);
        }
        if is_first_token {
            verification::show(ui, screen, &shown.diagnosis);
        }
    });
}

fn show_more(ui: &mut Ui, screen: &mut Screen<'_>) {
    heading(ui, 2, &screen.say("diagnosis-more-title"));
    show_box(ui, screen, "diagnosis-paste-more", "diagnosis-paste-more-hint", ROWS_FOR_MORE);
    row(ui, |ui| {
        if button(ui, screen, "diagnosis_add", "diagnosis-add") {
            screen.ask(diagnosis::Intent::DiagnoseMore);
        }
        show_file_button(ui, screen);
    });
    ui.add_space(SPACE_12);
}
