//! The frame around the step, in words: bar, steps, footer and help, as the app stands.

use egui::Ui;

use super::about;
use super::help_words::{HelpWords, OWN, content_key};
use super::icon::Icon;
use super::shell::{Action, Beside, Column, Footer, Rail, Shell, Strip, StripKind, Viewed};
use super::theme::{Appearance, Look, Theme};
use super::widgets::{Menu, MenuItem, Step as RailStep, StepState};
use super::{letters, own, way_on};
use crate::app::clients::area::Page;
use crate::app::primary::Primary;
use crate::app::wizard::token::State as TokenState;
use crate::app::wizard::{Progress, Step};
use crate::app::wizard::{check, client};
use crate::app::{App, Area};
use crate::contract::{FileContents, Zoom};
use crate::domain::EnvironmentKind;
use crate::problem::NextMove;
use crate::text::{self, Language, Words};

/// Draws the frame with `content` in the middle, and says what was asked of it.
pub(super) fn show(
    ui: &mut Ui,
    app: &App,
    words: &Words,
    appearance: Appearance,
    content: impl FnOnce(&mut Ui),
) -> Option<Action> {
    let strip = StripWords::new(app, words, appearance);
    let footer = FooterWords::new(app, words);
    let help = if Shell::has_drawer(ui) { HelpWords::new(app, words) } else { HelpWords::default() };
    let content_name = words.say("region-content");
    let rail = has_steps(app).then(|| RailWords::new(app, words));
    let steps = rail.as_ref().map(RailWords::steps);
    Shell {
        strip: strip.shown(&strip.language_items(), &strip.view_items()),
        rail: rail.as_ref().zip(steps.as_ref()).map(|(rail, steps)| rail.shown(steps)),
        content_name: &content_name,
        content_key: sheet_key(app),
        column: column(app),
        footer: footer.shown(&footer.beside()),
        help: help.shown(&help.sections()),
    }
    .show(ui, content, |ui| about::show(ui, words))
}

/// Whether the steps stand beside the page.
fn has_steps(app: &App) -> bool {
    match app.area() {
        Area::Network | Area::AdminKey | Area::Diagnosis | Area::Letters | Area::Clients | Area::Profiles => false,
        Area::Keys => own::stands_in_steps(app) && !app.clients.is_open(),
        Area::Wizard => true,
    }
}

/// What is on the sheet, in a word: another one begins at its top. So does an answer, which is longer than what was seen
/// while it came.
fn sheet_key(app: &App) -> &'static str {
    let is_found = app.diagnosis.state().is_some_and(|state| state.shown().is_some());
    match content_key(app) {
        "diagnosis" if is_found => "diagnosis_found",
        "token" if matches!(app.wizard.token(), TokenState::Refused(_)) => "token_refused",
        key if key == OWN => own::content_key(app),
        key => key,
    }
}

/// How wide what is on the sheet may be. Places have room for things beside each other.
fn column(app: &App) -> Column {
    match app.area() {
        Area::Diagnosis if app.diagnosis.state().is_some_and(|state| state.shown().is_some()) => Column::Full,
        Area::Network | Area::AdminKey | Area::Diagnosis | Area::Letters => Column::Reading,
        Area::Keys => own::column(app),
        Area::Clients if app.clients.page() == Some(Page::One) => Column::Wide,
        Area::Clients => Column::Full,
        Area::Profiles => Column::Wide,
        Area::Wizard => column_of_step(app),
    }
}

fn column_of_step(app: &App) -> Column {
    match app.wizard.at() {
        Step::Certificate => Column::Wide,
        Step::Token if matches!(app.wizard.token(), TokenState::Ready(_) | TokenState::Expired) => Column::Wide,
        Step::Password | Step::Environment | Step::Client | Step::Check | Step::Token => Column::Reading,
    }
}

/// The bar's words.
struct StripWords {
    name: String,
    brand: String,
    kind: StripKind,
    tag: String,
    about: String,
    said: String,
    diagnose: String,
    diagnosing: bool,
    clients: Option<[String; 2]>,
    page: Option<Page>,
    help: String,
    language: String,
    languages: [String; Language::ALL.len()],
    language_now: Language,
    view: ViewWords,
}

impl StripWords {
    fn new(app: &App, words: &Words, appearance: Appearance) -> Self {
        let place = app.session.place_shown();
        Self {
            name: words.say("region-strip"),
            brand: words.say("rail-title"),
            kind: strip_kind(app),
            tag: text::environment_tag(words, place),
            about: text::environment_about(words, place),
            said: text::environment_strip(words, place),
            diagnose: words.say("diagnosis-open"),
            diagnosing: app.area() == Area::Diagnosis,
            clients: app.offers_clients().then(|| ["fleet-title", "fleet-page-ends"].map(|key| words.say(key))),
            page: app.clients_page(),
            help: words.say("menu-help-key"),
            language: words.say("menu-language"),
            languages: Language::ALL.map(|language| words.say(&language_key(language))),
            language_now: words.language(),
            view: ViewWords::new(words, appearance),
        }
    }

    fn language_items(&self) -> [MenuItem<'_, Language>; Language::ALL.len()] {
        let mut index = 0;
        self.languages.each_ref().map(|label| {
            let gives = Language::ALL[index];
            index += 1;
            MenuItem::Choice { label, chosen: gives == self.language_now, gives }
        })
    }

    fn view_items(&self) -> Vec<MenuItem<'_, Viewed>> {
        self.view.items()
    }

    fn shown<'a>(&'a self, languages: &'a [MenuItem<'a, Language>], view: &'a [MenuItem<'a, Viewed>]) -> Strip<'a> {
        Strip {
            name: &self.name,
            brand: &self.brand,
            kind: self.kind,
            tag: &self.tag,
            about: &self.about,
            said: &self.said,
            language: Menu { key: "language", label: &self.language, icon: Icon::LANGUAGE, items: languages },
            view: Menu { key: "view", label: &self.view.name, icon: Icon::THEME, items: view },
            diagnose: &self.diagnose,
            diagnosing: self.diagnosing,
            clients: self.clients.as_ref().map(|labels| labels.each_ref().map(String::as_str)),
            page: self.page,
            help: &self.help,
        }
    }
}

/// The words of the menu "View".
struct ViewWords {
    name: String,
    colours: String,
    themes: [String; Theme::ALL.len()],
    size: String,
    sizes: [String; Zoom::OFFERED.len()],
    contrast: String,
    motion: String,
    program: String,
    network: String,
    now: Appearance,
}

impl ViewWords {
    fn new(words: &Words, now: Appearance) -> Self {
        Self {
            name: words.say("menu-view"),
            colours: words.say("menu-view-colours"),
            themes: Theme::ALL.map(|theme| words.say(theme_key(theme))),
            size: words.say("menu-view-size"),
            sizes: Zoom::OFFERED
                .map(|zoom| words.with("menu-view-percent", &[("percent", usize::from(zoom.percent()))])),
            contrast: words.say("menu-view-contrast"),
            motion: words.say("menu-view-motion"),
            program: words.say("menu-view-program"),
            network: words.say("menu-network"),
            now,
        }
    }

    fn items(&self) -> Vec<MenuItem<'_, Viewed>> {
        let choice = |label, chosen, look| MenuItem::Choice { label, chosen, gives: Viewed::Look(look) };
        let switch = |label, on, look| MenuItem::Switch { label, on, gives: Viewed::Look(look) };
        let Appearance { theme: theme_now, zoom: zoom_now, contrast, motion } = self.now;
        let themes = Theme::ALL.into_iter().zip(&self.themes);
        let sizes = Zoom::OFFERED.into_iter().zip(&self.sizes);
        let mut items = vec![MenuItem::Head(&self.colours)];
        items.extend(themes.map(|(theme, label)| choice(label, theme == theme_now, Look::Theme(theme))));
        items.push(switch(&self.contrast, contrast, Look::Contrast(!contrast)));
        items.push(MenuItem::Head(&self.size));
        items.extend(sizes.map(|(zoom, label)| choice(label, zoom == zoom_now, Look::Zoom(zoom))));
        items.push(switch(&self.motion, motion, Look::Motion(!motion)));
        items.push(MenuItem::Head(&self.program));
        items.push(MenuItem::Page { label: &self.network, gives: Viewed::Network });
        items
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

/// The words of the steps.
struct RailWords {
    name: String,
    progress: String,
    organisation: Option<String>,
    steps: [StepWords; Step::ALL.len()],
}

/// The words of one step.
struct StepWords {
    label: String,
    detail: String,
    standing: String,
    state: StepState,
}

impl RailWords {
    fn new(app: &App, words: &Words) -> Self {
        Self {
            name: words.say("region-rail"),
            progress: words.with("step-of", &[("number", app.wizard.at().number()), ("count", Step::ALL.len())]),
            organisation: app.session.chosen_certificate().map(|certificate| certificate.organisation_name.clone()),
            steps: Step::ALL.map(|step| StepWords::new(app, words, step)),
        }
    }

    fn steps(&self) -> [RailStep<'_>; Step::ALL.len()] {
        self.steps.each_ref().map(|step| RailStep {
            label: &step.label,
            detail: &step.detail,
            standing: &step.standing,
            state: step.state,
        })
    }

    fn shown<'a>(&'a self, steps: &'a [RailStep<'a>]) -> Rail<'a> {
        Rail { name: &self.name, progress: &self.progress, organisation: self.organisation.as_deref(), steps }
    }
}

impl StepWords {
    fn new(app: &App, words: &Words, step: Step) -> Self {
        let progress = app.progress(step);
        let answer = || answer(app, words, step).unwrap_or_default();
        let (detail, standing) = match progress {
            Progress::CheckAgain => (words.say("step-state-recheck"), String::new()),
            Progress::NotStarted | Progress::Left => (String::new(), words.say("step-state-not-started")),
            Progress::Current | Progress::Done => (answer(), String::new()),
        };
        let label = words.say(&format!("step-{}", step.key()));
        Self { label, detail, standing, state: step_state(app, step) }
    }
}

/// The footer's words.
struct FooterWords {
    name: String,
    note: Option<String>,
    primary: Option<String>,
    is_dangerous: bool,
    previous: Option<String>,
    /// What stands beside them, each with its words.
    beside: Vec<(way_on::Beside, String)>,
}

impl FooterWords {
    fn new(app: &App, words: &Words) -> Self {
        let way_on = way_on::of(app);
        Self {
            name: words.say("region-footer"),
            note: way_on.note.map(|note| words.say(note)),
            primary: way_on.has_filled.then(|| primary_label(app, words)),
            is_dangerous: app.area() == Area::Keys && own::takes_away(app),
            previous: previous_label(app, words).filter(|_| way_on.has_previous),
            beside: way_on.beside.iter().map(|beside| (*beside, words.say(beside.words))).collect(),
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
            is_dangerous: self.is_dangerous,
            previous: self.previous.as_deref(),
            beside,
        }
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
            StepState::Finished
        }
        Progress::Current => StepState::Current,
        Progress::CheckAgain => StepState::CheckAgain,
        // A step that may be shown again but is behind one that must be checked is not to be clicked past it.
        Progress::Done if app.wizard.can_go_to(&app.session, step) => StepState::Done,
        Progress::Done | Progress::Left | Progress::NotStarted => StepState::Ahead,
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
    match app.area() {
        Area::Network => Some(words.say("network-back")),
        Area::AdminKey | Area::Letters => Some(words.say("ownkey-back")),
        Area::Diagnosis => Some(words.say("diagnosis-back")),
        Area::Keys => own::previous_label(app, words),
        Area::Clients => Some(words.say("fleet-back")),
        Area::Profiles | Area::Wizard => (app.wizard.at() != Step::Certificate).then(|| words.say("footer-previous")),
    }
}

/// What the one filled button says.
pub(super) fn primary_label(app: &App, words: &Words) -> String {
    let key = match app.primary() {
        Primary::Next | Primary::OfPage => "footer-next",
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
        Primary::UseNetwork => "network-use",
        Primary::OpenAdminKey => "adminkey-open",
        Primary::Keys(act) => own::act_key(act),
        Primary::Letter => return letters::primary_label(app, words),
    };
    words.say(key)
}
