//! What was answered, one row an answer.

use egui::Ui;

use crate::app::intent::Intent;
use crate::app::own;
use crate::app::wizard::Step;
use crate::app::wizard::client::Choice;
use crate::app::wizard::login::{Login, PlannedKey};
use crate::contract::{FileContents, name_of};
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
    change: Option<Change>,
}

/// Where an answer is changed.
#[derive(Clone, Copy)]
struct Change {
    /// The key of the button.
    button: &'static str,
    /// The key of what a screen reader calls it.
    name: &'static str,
    place: Place,
}

#[derive(Clone, Copy)]
enum Place {
    Step(Step),
    /// The page that asks what the client signs in with.
    Login,
}

impl Answer {
    fn words(key: &'static str, value: impl Into<String>) -> Self {
        Self { key, value: value.into(), mono: false, change: None }
    }

    fn mono(key: &'static str, value: impl Into<String>) -> Self {
        Self { mono: true, ..Self::words(key, value) }
    }

    /// Changed in `step`, by the button with the key `button`, which a screen reader calls by the words under `name`.
    fn at(self, button: &'static str, name: &'static str, step: Step) -> Self {
        Self { change: Some(Change { button, name, place: Place::Step(step) }), ..self }
    }
}

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (title, pill) = (organisation(screen), environment(screen));
    let pill = pill.as_ref().map(|(label, tone)| Pill { label, tone: *tone });
    let answers: Vec<Answer> =
        from_certificate(screen).into_iter().chain(from_client(screen)).chain(login(screen)).collect();
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
        Answer::mono("check-row-org-number", number).at(
            "check_organisation",
            "check-change-org-number",
            Step::Password,
        ),
        Answer::words("check-row-certificate", file).at(
            "check_certificate",
            "check-change-certificate",
            Step::Certificate,
        ),
        Answer::words("check-row-environment", place).at(
            "check_environment",
            "check-change-environment",
            Step::Environment,
        ),
    ]
}

fn from_client(screen: &Screen<'_>) -> Vec<Answer> {
    match &screen.app.wizard.client().choice {
        None => Vec::new(),
        Some(Choice::Create { admin, name, description, scopes }) => vec![
            Answer::words("check-row-client-new", name).at("check_client", "check-change-client-new", Step::Client),
            Answer::words("check-row-purpose", description).at("check_purpose", "check-change-purpose", Step::Client),
            Answer::words("check-row-scopes", accesses(screen, scopes)).at(
                "check_scopes",
                "check-change-scopes",
                Step::Client,
            ),
            Answer::mono("check-row-administration", admin.to_string()).at(
                "check_administration",
                "check-change-administration",
                Step::Client,
            ),
        ],
        Some(Choice::Use { client_id, name, scopes }) => name
            .iter()
            .map(|name| Answer::words("check-row-client", name))
            .chain([
                Answer::mono("check-row-client-id", client_id.to_string()).at(
                    "check_client",
                    "check-change-client-id",
                    Step::Client,
                ),
                Answer::words("check-row-scopes", accesses(screen, scopes)).at(
                    "check_scopes",
                    "check-change-scopes",
                    Step::Client,
                ),
            ])
            .collect(),
    }
}

/// What the client signs in with, where that can be chosen: whoever administers it registers keys.
fn login(screen: &Screen<'_>) -> Option<Answer> {
    let app = screen.app;
    let can_register = match app.wizard.client().choice.as_ref()? {
        Choice::Create { .. } => true,
        Choice::Use { client_id, .. } => app.can_open_keys(client_id),
    };
    let value = match app.wizard.login() {
        Login::Certificate => screen.say("ownkey-certificate"),
        Login::Key(planned) => match &**planned {
            PlannedKey::Make(plan) => screen.words.with("ownkey-planned", &[("file", name_of(&plan.file))]),
            PlannedKey::Bring(_) => screen.say("ownkey-planned-theirs"),
        },
    };
    let change = Change { button: "check_login", name: "ownkey-change-login", place: Place::Login };
    can_register.then(|| Answer { change: Some(change), ..Answer::words("ownkey-row-login", value) })
}

fn show_answer(ui: &mut Ui, screen: &mut Screen<'_>, answer: &Answer) {
    let (label, change) = (screen.say(answer.key), screen.say("button-change"));
    let row = if answer.mono { Row::mono(&label, &answer.value) } else { Row::new(&label, &answer.value) };
    match answer.change.filter(|_| !screen.app.is_busy()) {
        Some(Change { button, name, place }) => {
            if row.change(button, &change).change_name(&screen.say(name)).show(ui) {
                match place {
                    Place::Step(step) => screen.ask(Intent::GoTo(step)),
                    Place::Login => screen.ask(own::Intent::ChooseLogin),
                }
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
