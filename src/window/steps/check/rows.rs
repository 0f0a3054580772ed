//! What was answered, one row an answer.

use egui::Ui;

use crate::app::intent::Intent;
use crate::app::wizard::Step;
use crate::app::wizard::client::Choice;
use crate::contract::FileContents;
use crate::diagnosis::Finding;
use crate::text;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::{accesses, environment, organisation};
use crate::window::widgets::{Banner, Card, Pill, Row, Tone};

/// One answer: its name, its value, and where it is changed.
struct Answer {
    key: &'static str,
    value: String,
    mono: bool,
    step: Option<(&'static str, Step)>,
}

impl Answer {
    fn words(key: &'static str, value: impl Into<String>) -> Self {
        Self { key, value: value.into(), mono: false, step: None }
    }

    fn mono(key: &'static str, value: impl Into<String>) -> Self {
        Self { mono: true, ..Self::words(key, value) }
    }

    /// Changed in `step`, by the button called `button`.
    fn at(self, button: &'static str, step: Step) -> Self {
        Self { step: Some((button, step)), ..self }
    }
}

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (title, pill) = (organisation(screen), environment(screen));
    let pill = pill.as_ref().map(|(label, tone)| Pill { label, tone: *tone });
    let answers: Vec<Answer> = from_certificate(screen).into_iter().chain(from_client(screen)).collect();
    Card::new().title(Icon::ORGANISATION, &title).pills(pill.as_slice()).show(ui, |ui| {
        for answer in &answers {
            show_answer(ui, screen, answer);
        }
    });
    show_warnings(ui, screen);
}

/// Whose client it is, where, and which.
pub(super) fn told(screen: &Screen<'_>) -> Option<String> {
    let client = match screen.app.wizard.client().choice.as_ref()? {
        Choice::Create { name, .. } => name.clone(),
        Choice::Use { name, client_id, .. } => name.clone().unwrap_or_else(|| client_id.to_string()),
    };
    let (place, _) = environment(screen)?;
    let parts = [("organisation", organisation(screen)), ("environment", place), ("client", client)];
    Some(screen.words.with("check-told", &parts))
}

fn from_certificate(screen: &Screen<'_>) -> Vec<Answer> {
    let app = screen.app;
    let number = app.session.chosen_certificate().and_then(|certificate| certificate.organisation.as_ref().ok());
    let number = number.map(|number| number.grouped()).unwrap_or_default();
    let file = app.wizard.certificate().file().map(FileContents::name).unwrap_or_default();
    let place = environment(screen).map(|(name, _)| name).unwrap_or_default();
    vec![
        Answer::mono("check-row-org-number", number).at("check_organisation", Step::Password),
        Answer::words("check-row-certificate", file).at("check_certificate", Step::Certificate),
        Answer::words("check-row-environment", place).at("check_environment", Step::Environment),
    ]
}

fn from_client(screen: &Screen<'_>) -> Vec<Answer> {
    match &screen.app.wizard.client().choice {
        None => Vec::new(),
        Some(Choice::Create { admin, name, description, scopes }) => vec![
            Answer::words("check-row-client-new", name).at("check_client", Step::Client),
            Answer::words("check-row-purpose", description).at("check_purpose", Step::Client),
            Answer::words("check-row-scopes", accesses(screen, scopes)).at("check_scopes", Step::Client),
            Answer::mono("check-row-administration", admin.to_string()).at("check_administration", Step::Client),
        ],
        Some(Choice::Use { client_id, name, scopes }) => name
            .iter()
            .map(|name| Answer::words("check-row-client", name))
            .chain([
                Answer::mono("check-row-client-id", client_id.to_string()).at("check_client", Step::Client),
                Answer::words("check-row-scopes", accesses(screen, scopes)).at("check_scopes", Step::Client),
            ])
            .collect(),
    }
}

fn show_answer(ui: &mut Ui, screen: &mut Screen<'_>, answer: &Answer) {
    let (label, change) = (screen.say(answer.key), screen.say("button-change"));
    let name = screen.say(&answer.key.replace("check-row-", "check-change-"));
    let row = if answer.mono { Row::mono(&label, &answer.value) } else { Row::new(&label, &answer.value) };
    match answer.step.filter(|_| !screen.app.is_busy()) {
        Some((button, step)) => {
            if row.change(button, &change).change_name(&name).show(ui) {
                screen.ask(Intent::GoTo(step));
            }
        }
        None => drop(row.show(ui)),
    }
}

/// It works, but not for much longer, or not for sure.
fn show_warnings(ui: &mut Ui, screen: &Screen<'_>) {
    for finding in screen.app.session.certificate_findings() {
        if let Finding::Warns(warning) = finding {
            let tone = if warning.is_pressing() { Tone::Warn } else { Tone::Info };
            Banner::new(tone, &text::warning(screen.words, warning)).show(ui);
        }
    }
}
