//! The frame around the step, in words: strip, rail, footer and help, as the app stands.

use egui::Ui;

use super::about;
use super::icon::Icon;
use super::shell::{Action, Beside, Footer, Help, HelpSection, Rail, Shell, Strip, StripKind};
use super::theme::{Appearance, Theme};
use super::way_on;
use super::widgets::{Menu, Step as RailStep, StepState};
use crate::app::App;
use crate::app::primary::Primary;
use crate::app::wizard::token::State as TokenState;
use crate::app::wizard::{Progress, Step};
use crate::app::wizard::{check, client};
use crate::contract::FileContents;
use crate::domain::EnvironmentKind;
use crate::problem::NextMove;
use crate::text::{self, Language, Words};

/// The parts of the help panel.
const HELP_PARTS: [&str; 4] = ["now", "why", "words", "who"];

/// Draws the frame with `content` in the middle, and says what was asked of it.
pub(super) fn show(
    ui: &mut Ui,
    app: &App,
    words: &Words,
    appearance: Appearance,
    content: impl FnOnce(&mut Ui),
) -> Option<Action> {
    let strip = StripWords::new(app, words, appearance);
    let rail = RailWords::new(app, words);
    let footer = FooterWords::new(app, words);
    let help = HelpWords::new(app, words);
    let content_name = words.say("region-content");
    Shell {
        strip: strip.shown(&borrowed(&strip.languages), &borrowed(&strip.looks)),
        rail: rail.shown(&rail.steps()),
        content_name: &content_name,
        content_key: if app.diagnosis.state().is_some() { "diagnosis" } else { app.wizard.at().key() },
        footer: footer.shown(&footer.beside()),
        help: help.shown(&help.sections()),
    }
    .show(ui, content, |ui| about::show(ui, words))
}

/// The strip's words.
struct StripWords {
    name: String,
    kind: StripKind,
    text: String,
    language: String,
    languages: [String; Language::ALL.len()],
    language_chosen: usize,
    look: String,
    diagnose: String,
    /// The themes, and the switch for motion.
    looks: [String; Theme::ALL.len() + 1],
    theme_chosen: usize,
    help: String,
}

impl StripWords {
    fn new(app: &App, words: &Words, appearance: Appearance) -> Self {
        let [system, light, dark] = Theme::ALL.map(|theme| words.say(theme_key(theme)));
        let motion = words.say(if appearance.motion { "menu-motion-off" } else { "menu-motion-on" });
        Self {
            name: words.say("region-strip"),
            kind: strip_kind(app),
            text: text::environment_strip(words, app.session.place_shown()),
            language: words.say("menu-language"),
            languages: Language::ALL.map(|language| words.say(&language_key(language))),
            language_chosen: place(&Language::ALL, &words.language()),
            look: words.say("menu-theme"),
            diagnose: words.say("diagnosis-open"),
            looks: [system, light, dark, motion],
            theme_chosen: place(&Theme::ALL, &appearance.theme),
            help: words.say("menu-help-key"),
        }
    }

    fn shown<'a>(&'a self, languages: &'a [&'a str], looks: &'a [&'a str]) -> Strip<'a> {
        let menu = |key, label, icon, choices, chosen| Menu { key, label, icon, choices, chosen };
        Strip {
            name: &self.name,
            kind: self.kind,
            text: &self.text,
            language: menu("language", &self.language, Icon::LANGUAGE, languages, self.language_chosen),
            theme: menu("theme", &self.look, Icon::THEME, looks, self.theme_chosen),
            diagnose: &self.diagnose,
            help: &self.help,
        }
    }
}

fn theme_key(theme: Theme) -> &'static str {
    match theme {
        Theme::System => "menu-theme-system",
        Theme::Light => "menu-theme-light",
        Theme::Dark => "menu-theme-dark",
    }
}

/// Each in its own words.
fn language_key(language: Language) -> String {
    format!("menu-language-{}", language.code())
}

fn borrowed<const COUNT: usize>(texts: &[String; COUNT]) -> [&str; COUNT] {
    texts.each_ref().map(String::as_str)
}

fn place<T: PartialEq>(all: &[T], chosen: &T) -> usize {
    all.iter().position(|choice| choice == chosen).unwrap_or_default()
}

/// The rail's words.
struct RailWords {
    name: String,
    title: String,
    progress: String,
    organisation: Option<String>,
    /// What each step is called and what was answered in it.
    steps: [(String, String, StepState); Step::ALL.len()],
}

impl RailWords {
    fn new(app: &App, words: &Words) -> Self {
        let step = |step: Step| {
            let label = words.say(&format!("step-{}", step.key()));
            (label, step_detail(app, words, step), step_state(app, step))
        };
        Self {
            name: words.say("region-rail"),
            title: words.say("rail-title"),
            progress: match app.diagnosis.state() {
                Some(_) => words.say("diagnosis-title"),
                None => words.with("step-of", &[("number", app.wizard.at().number()), ("count", Step::ALL.len())]),
            },
            organisation: app.session.chosen_certificate().map(|certificate| certificate.organisation_name.clone()),
            steps: Step::ALL.map(step),
        }
    }

    fn steps(&self) -> [RailStep<'_>; Step::ALL.len()] {
        self.steps.each_ref().map(|(label, detail, state)| RailStep { label, detail, state: *state })
    }

    fn shown<'a>(&'a self, steps: &'a [RailStep<'a>]) -> Rail<'a> {
        Rail {
            name: &self.name,
            title: &self.title,
            progress: &self.progress,
            organisation: self.organisation.as_deref(),
            steps,
        }
    }
}

/// The footer's words.
struct FooterWords {
    name: String,
    note: Option<String>,
    primary: Option<String>,
    previous: Option<String>,
    /// What stands beside them, each with its words.
    beside: Vec<(way_on::Beside, String)>,
    quit: String,
}

impl FooterWords {
    fn new(app: &App, words: &Words) -> Self {
        let way_on = way_on::of(app);
        Self {
            name: words.say("region-footer"),
            note: way_on.note.map(|note| words.say(note)),
            primary: way_on.has_filled.then(|| primary_label(app, words)),
            previous: previous_label(app, words).filter(|_| way_on.has_previous),
            beside: way_on.beside.iter().map(|beside| (*beside, words.say(beside.words))).collect(),
            quit: words.say("footer-quit"),
        }
    }

    fn beside(&self) -> Vec<Beside<'_>> {
        let shown = self.beside.iter().map(|(beside, label)| {
            let way_on::Beside { key, icon, is_quiet, action, .. } = *beside;
            Beside { key, label, icon, is_quiet, action }
        });
        shown.collect()
    }

    fn shown<'a>(&'a self, beside: &'a [Beside<'a>]) -> Footer<'a> {
        Footer {
            name: &self.name,
            note: self.note.as_deref(),
            primary: self.primary.as_deref(),
            previous: self.previous.as_deref(),
            beside,
            quit: &self.quit,
        }
    }
}

/// The help panel's words.
struct HelpWords {
    name: String,
    close: String,
    /// Heading and text of each part.
    parts: [(String, String); HELP_PARTS.len()],
}

impl HelpWords {
    fn new(app: &App, words: &Words) -> Self {
        let step = match () {
            () if app.diagnosis.state().is_some() => "diagnosis",
            () if app.shows_profiles() => "setups",
            () => app.wizard.at().key(),
        };
        let part = |part| (words.say(&format!("help-{part}-title")), words.say(&format!("help-{step}-{part}")));
        Self { name: words.say("region-help"), close: words.say("button-close"), parts: HELP_PARTS.map(part) }
    }

    fn sections(&self) -> [HelpSection<'_>; HELP_PARTS.len()] {
        self.parts.each_ref().map(|(heading, text)| HelpSection { heading, text })
    }

    fn shown<'a>(&'a self, sections: &'a [HelpSection<'a>]) -> Help<'a> {
        Help { name: &self.name, close: &self.close, sections }
    }
}

fn strip_kind(app: &App) -> StripKind {
    match app.session.place_shown().map(|(kind, _)| kind) {
        None => StripKind::NotChosen,
        Some(EnvironmentKind::Test) => StripKind::Test,
        Some(EnvironmentKind::Production) => StripKind::Production,
        Some(EnvironmentKind::Demo) => StripKind::Demo,
        Some(EnvironmentKind::Custom) => StripKind::Custom,
    }
}

fn step_state(app: &App, step: Step) -> StepState {
    match app.progress(step) {
        // With the token in hand all steps are done; there is none to go on to.
        Progress::Current if step == Step::Token && matches!(app.wizard.token(), TokenState::Ready(_)) => {
            StepState::Done
        }
        Progress::Current => StepState::Current,
        Progress::Left => StepState::Left,
        Progress::CheckAgain => StepState::CheckAgain,
        // A step that may be shown again but is behind one that must be checked is not to be clicked past it.
        Progress::Done if app.wizard.can_go_to(&app.session, step) => StepState::Done,
        Progress::Done | Progress::NotStarted => StepState::Ahead,
    }
}

/// What was answered in a step, or how it stands.
fn step_detail(app: &App, words: &Words, step: Step) -> String {
    match app.progress(step) {
        Progress::CheckAgain => words.say("step-state-recheck"),
        Progress::NotStarted => words.say("step-state-not-started"),
        Progress::Left => words.say("step-state-left"),
        Progress::Current | Progress::Done => {
            answer(app, words, step).unwrap_or_else(|| words.say("step-state-current"))
        }
    }
}

fn answer(app: &App, words: &Words, step: Step) -> Option<String> {
    let environment = || app.session.environment_of(app.session.chosen()?);
    match step {
        Step::Certificate => app.wizard.certificate().file().map(FileContents::name),
        Step::Password => app.session.chosen_certificate().map(|certificate| certificate.organisation_name.clone()),
        Step::Environment => environment().map(|environment| {
            let name = text::environment_name(words, environment);
            if app.wizard.is_environment_decided(&app.session) {
                return words.with("environment-chosen-for-you", &[("name", name)]);
            }
            name
        }),
        Step::Client if is_waiting(app) => Some(words.say("client-title-waiting")),
        Step::Client => app.wizard.client().choice.as_ref().map(|choice| match choice {
            client::Choice::Create { name, .. } => name.clone(),
            client::Choice::Use { name, client_id, .. } => name.clone().unwrap_or_else(|| client_id.to_string()),
        }),
        Step::Check => app.wizard.check().settled().map(|settled| check_answer(words, settled)),
        Step::Token => matches!(app.wizard.token(), TokenState::Ready(_)).then(|| words.say("step-done-token")),
    }
}

/// Whether the way on is Digdir's to open.
fn is_waiting(app: &App) -> bool {
    app.wizard.client().way == client::Way::Unknown && app.session.waiting().is_some()
}

fn check_answer(words: &Words, settled: &check::ChosenClient) -> String {
    words.say(if settled.created.is_some() { "step-done-check-created" } else { "step-done-check" })
}

/// "Previous step", and the way out of the diagnosis.
fn previous_label(app: &App, words: &Words) -> Option<String> {
    match app.wizard.at() {
        _ if app.diagnosis.state().is_some() => Some(words.say("diagnosis-back")),
        Step::Certificate => None,
        _ => Some(words.say("footer-previous")),
    }
}

/// What the one filled button says.
pub(super) fn primary_label(app: &App, words: &Words) -> String {
    let key = match app.primary() {
        Primary::Next => "footer-next",
        Primary::NewProfile => "setups-new",
        Primary::ChooseCertificate => "next-choose-certificate",
        Primary::OpenFile if app.wizard.password().attempts().key_differs => "password-open-key",
        Primary::OpenFile => "password-open",
        Primary::ChooseFile => NextMove::ChooseFile.key(),
        Primary::AskDigdir => "client-ask-digdir",
        Primary::CheckAdministration => "client-check-administration",
        Primary::FetchScopes => "client-fetch-scopes",
        Primary::CreateClient(EnvironmentKind::Test) => "check-create-test",
        Primary::CreateClient(EnvironmentKind::Production) => "check-create-production",
        Primary::CreateClient(EnvironmentKind::Demo) => "check-create-demo",
        Primary::CreateClient(EnvironmentKind::Custom) => {
            let name = app.session.environment_shown().map_or("", |environment| &environment.name);
            return words.with("check-create-custom", &[("name", name)]);
        }
        Primary::CheckNow => "check-now",
        Primary::UseDuplicate => "check-use-duplicate",
        Primary::GetToken => "token-get",
        Primary::TryNow => "token-try-now",
        Primary::GetNewToken => "token-get-new",
        Primary::CopyToken => "token-copy",
        Primary::Diagnose => "diagnosis-find",
        Primary::DiagnoseAnother => "diagnosis-another",
    };
    words.say(key)
}
