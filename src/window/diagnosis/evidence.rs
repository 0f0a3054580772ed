//! Folded away below the answer: all that was looked at, and a place for more.

use crate::app::diagnosis;
use egui::Ui;

use super::{finding, show_box, show_file_button, timeline};
use crate::app::diagnosis::Diagnosed;
use crate::contract::Input;
use crate::diagnosis::{Diagnosis, Found};
use crate::text::{self, Words};
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::{button, row};
use crate::window::widgets::{Card, Row, body, fold, hint};

/// Lines of the box for more.
const ROWS: usize = 2;

/// Draws all that was looked at, open or folded.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed, first: Option<&Found>) {
    let (label, kinds) = (screen.say("diagnosis-all"), kinds(screen.words, &shown.diagnosis));
    fold(ui, "diagnosis_all", &label, &kinds, |ui| {
        body(ui, &given(screen.words, &shown.given));
        if shown.diagnosis.evidences.iter().any(|evidence| evidence.mended) {
            hint(ui, &screen.say("diagnosis-mended"));
        }
        if let Some(first) = first {
            for row in &first.rows {
                Row::mono(&text::claim(screen.words, row.claim), &text::shown(screen.words, &row.value)).show(ui);
            }
            finding::show_code(ui, screen, 0, first, &text::finding(screen.words, first));
        }
        for evidence in shown.diagnosis.evidences.iter().filter(|evidence| !evidence.rows.is_empty()) {
            let kind = text::kind(screen.words, evidence.kind);
            Card::new().title(Icon::FILE, &kind).show(ui, |ui| {
                for row in &evidence.rows {
                    Row::mono(&text::claim(screen.words, row.claim), &text::shown(screen.words, &row.value)).show(ui);
                }
            });
        }
        timeline::show(ui, screen.words, &shown.diagnosis);
    });
}

/// Draws the place for more, open or folded.
pub(super) fn show_more(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (label, what) = (screen.say("diagnosis-paste-more"), screen.say("diagnosis-paste-more-what"));
    fold(ui, "diagnosis_more", &label, &what, |ui| {
        show_box(ui, screen, "diagnosis-paste-more", "diagnosis-paste-more-hint", ROWS);
        row(ui, |ui| {
            if button(ui, screen, "diagnosis_add", "diagnosis-add") {
                screen.ask(diagnosis::Intent::DiagnoseMore);
            }
            show_file_button(ui, screen);
        });
    });
}

/// Of what was pasted only its length is shown.
pub(super) fn given(words: &Words, given: &Input) -> String {
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

/// What was recognised: «Forespørsel · Svar fra Maskinporten».
fn kinds(words: &Words, diagnosis: &Diagnosis) -> String {
    let mut kinds: Vec<String> = Vec::new();
    for evidence in &diagnosis.evidences {
        let kind = text::kind(words, evidence.kind);
        if !kinds.contains(&kind) {
            kinds.push(kind);
        }
    }
    kinds.join(" · ")
}
