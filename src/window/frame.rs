//! The frame around the step, in words: strip, rail, footer and help, as the wizard stands.

use egui::Ui;

use super::about;
use super::icon::Icon;
use super::shell::{Action, Footer, Help, HelpSection, Rail, Shell, Strip, StripKind};
use super::theme::{Appearance, Theme};
use super::widgets::{Menu, Step as RailStep, StepState};
use crate::domain::EnvironmentKind;
use crate::text::{self, Language, Words};
use crate::wizard::steps::certificate::FileContents;
use crate::wizard::steps::token::State as TokenState;
use crate::wizard::steps::{check, client};
use crate::wizard::{Primary, Progress, Step, Wizard};

/// The themes, in the order of the menu.
pub(super) const THEMES: [(Theme, &str); 3] =
    [(Theme::System, "menu-theme-system"), (Theme::Light, "menu-theme-light"), (Theme::Dark, "menu-theme-dark")];
/// The languages, in the order of the menu; each in its own words.
pub(super) const LANGUAGES: [(Language, &str); 2] =
    [(Language::Bokmal, "menu-language-nb"), (Language::English, "menu-language-en")];
/// The parts of the help panel.
const HELP_PARTS: [&str; 4] = ["now", "why", "words", "who"];

/// Draws the frame with `content` in the middle, and says what was asked of it.
pub(super) fn show(
    ui: &mut Ui,
    wizard: &Wizard,
    words: &Words,
    appearance: Appearance,
    content: impl FnOnce(&mut Ui),
) -> Option<Action> {
    let say = |key: &str| words.say(key);
    let motion = say(if appearance.motion { "menu-motion-off" } else { "menu-motion-on" });
    let labels = THEMES.map(|(_, key)| say(key));
    let [system, light, dark] = labels.each_ref().map(String::as_str);
    let themes = [system, light, dark, &motion];
    let labels = LANGUAGES.map(|(_, key)| say(key));
    let languages = labels.each_ref().map(String::as_str);
    let (strip_name, strip_text) = (say("region-strip"), text::environment_strip(words, wizard.environment_shown()));
    let (language, theme_label, help_key) = (say("menu-language"), say("menu-theme"), say("menu-help-key"));
    let language_at = LANGUAGES.iter().position(|(language, _)| *language == words.language()).unwrap_or_default();
    let theme_at = THEMES.iter().position(|(choice, _)| *choice == appearance.theme).unwrap_or_default();
    let strip = Strip {
        name: &strip_name,
        kind: strip_kind(wizard),
        text: &strip_text,
        language: Menu {
            key: "language",
            label: &language,
            icon: Icon::LANGUAGE,
            choices: &languages,
            chosen: language_at,
        },
        theme: Menu { key: "theme", label: &theme_label, icon: Icon::THEME, choices: &themes, chosen: theme_at },
        help: &help_key,
    };

    let (rail_name, rail_title) = (say("region-rail"), say("rail-title"));
    let progress = words.with("step-of", &[("number", wizard.at().number()), ("count", Step::ALL.len())]);
    let told = Step::ALL.map(|step| (say(&format!("step-{}", step.key())), step_detail(wizard, words, step)));
    let steps: Vec<RailStep<'_>> = Step::ALL
        .into_iter()
        .zip(&told)
        .map(|(step, (label, detail))| RailStep { label, detail, state: step_state(wizard, step) })
        .collect();

    let (footer_name, primary, quit) = (say("region-footer"), primary_label(wizard, words), say("footer-quit"));
    let previous = (wizard.at() != Step::Certificate).then(|| say("footer-previous"));
    let footer = Footer { name: &footer_name, primary: Some(&primary), previous: previous.as_deref(), quit: &quit };

    let (help_name, close) = (say("region-help"), say("button-close"));
    let help =
        HELP_PARTS.map(|part| (say(&format!("help-{part}-title")), say(&format!("help-{}-{part}", wizard.at().key()))));
    let paragraphs = help.each_ref().map(|(_, text)| [text.as_str()]);
    let sections: Vec<HelpSection<'_>> =
        help.iter().zip(&paragraphs).map(|((heading, _), paragraphs)| HelpSection { heading, paragraphs }).collect();

    let content_name = say("region-content");
    let shell = Shell {
        strip,
        rail: Rail { name: &rail_name, title: &rail_title, progress: &progress, steps: &steps },
        content_name: &content_name,
        content_key: wizard.at().key(),
        footer,
        help: Help { name: &help_name, close: &close, sections: &sections },
    };
    shell.show(ui, content, |ui| about::show(ui, words))
}

fn strip_kind(wizard: &Wizard) -> StripKind {
    match wizard.environment_shown().map(|environment| environment.kind) {
        None => StripKind::NotChosen,
        Some(EnvironmentKind::Test) => StripKind::Test,
        Some(EnvironmentKind::Production) => StripKind::Production,
        Some(EnvironmentKind::Demo) => StripKind::Demo,
        Some(EnvironmentKind::Custom) => StripKind::Custom,
    }
}

fn step_state(wizard: &Wizard, step: Step) -> StepState {
    match wizard.progress(step) {
        Progress::Current => StepState::Current,
        Progress::CheckAgain => StepState::CheckAgain,
        // A step that may be shown again but is behind one that must be checked is not to be clicked past it.
        Progress::Done if wizard.can_go_to(step) => StepState::Done,
        Progress::Done | Progress::NotStarted => StepState::Ahead,
    }
}

/// What was answered in a step, or how it stands.
fn step_detail(wizard: &Wizard, words: &Words, step: Step) -> String {
    match wizard.progress(step) {
        Progress::CheckAgain => words.say("step-state-recheck"),
        Progress::NotStarted => words.say("step-state-not-started"),
        Progress::Current | Progress::Done => {
            answer(wizard, words, step).unwrap_or_else(|| words.say("step-state-current"))
        }
    }
}

fn answer(wizard: &Wizard, words: &Words, step: Step) -> Option<String> {
    let environment = || wizard.environment_of(wizard.environment().chosen()?);
    match step {
        Step::Certificate => wizard.certificate().file().map(FileContents::name),
        Step::Password => wizard.chosen_certificate().map(|certificate| certificate.organisation_name.clone()),
        Step::Environment => environment().map(|environment| text::environment_name(words, environment)),
        Step::Client => wizard.client().choice.as_ref().map(|choice| match choice {
            client::Choice::Create { name, .. } => name.clone(),
            client::Choice::Use { name, client_id, .. } => name.clone().unwrap_or_else(|| client_id.to_string()),
        }),
        Step::Check => wizard.check().settled().map(|settled| check_answer(words, settled)),
        Step::Token => matches!(wizard.token(), TokenState::Ready(_)).then(|| words.say("step-done-token")),
    }
}

fn check_answer(words: &Words, settled: &check::Settled) -> String {
    words.say(if settled.created.is_some() { "step-done-check-created" } else { "step-done-check" })
}

/// What the one filled button says.
pub(super) fn primary_label(wizard: &Wizard, words: &Words) -> String {
    let key = match wizard.primary() {
        Primary::Next => "footer-next",
        Primary::OpenFile if wizard.password().attempts().key_differs => "password-open-key",
        Primary::OpenFile => "password-open",
        Primary::FetchScopes => "client-fetch-scopes",
        Primary::CreateClient(EnvironmentKind::Test) => "check-create-test",
        Primary::CreateClient(EnvironmentKind::Production) => "check-create-production",
        Primary::CreateClient(EnvironmentKind::Demo) => "check-create-demo",
        Primary::CreateClient(EnvironmentKind::Custom) => {
            let name = wizard.environment_shown().map_or("", |environment| &environment.name);
            return words.with("check-create-custom", &[("name", name)]);
        }
        Primary::CheckNow => "check-now",
        Primary::UseDuplicate => "check-use-duplicate",
        Primary::GetToken => "token-get",
        Primary::GetNewToken => "token-get-new",
        Primary::CopyToken => "token-copy",
    };
    words.say(key)
}
