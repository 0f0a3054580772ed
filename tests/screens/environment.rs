//! Step 3: where the token is for; and the three steps with the keyboard alone.

use egui::Key;
use egui::accesskit::Role;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::EnvironmentKind;
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::traveller::{PASSWORD, Traveller, custom, fixture, keystore, read};
use crate::visit::{Look, Visit};

pub fn at_environment(file: &str) -> Traveller {
    let mut traveller = Traveller::has_opened(file);
    traveller.proceeds().intends(Intent::GoTo(Step::Environment));
    assert_eq!(traveller.app.wizard.at(), Step::Environment);
    traveller
}

fn chosen(visit: &Visit) -> Option<EnvironmentKind> {
    visit.app(|app| app.session.chosen())
}

#[test]
fn a_test_certificate_has_chosen_test_and_says_why() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_environment("modern.p12"));
        visit.is_well_formed();
        for key in ["environment-title", "environment-hint", "environment-chosen-from-certificate"] {
            assert!(visit.sees_words(key), "{key}");
        }
        assert_eq!(chosen(&visit), Some(EnvironmentKind::Test));
        assert_eq!(visit.focused(), Some(visit.say("environment-test")));
        visit.clicks("footer-next");
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Client);
    }
}

#[test]
fn production_is_somebodys_own_choice() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_environment("production.p12"));
        assert_eq!(chosen(&visit), None);
        visit.clicks("footer-next").is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("environment-production")), "to the one answer that is possible");
        assert!(visit.sees_words("environment-missing") && !visit.sees_words("summary-title"));
        visit.presses(Key::Space);
        assert_eq!(chosen(&visit), Some(EnvironmentKind::Production));
        assert!(visit.sees_words("environment-strip-production"), "the strip follows at once");
        visit.clicks("footer-next");
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Client);
    }
}

#[test]
fn what_the_certificate_cannot_do_is_shown_with_the_reason_and_cannot_be_chosen() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_environment("modern.p12"));
        let why = visit.say("environment-test-only");
        let production = visit.input(&visit.say("environment-production")).expect("it is shown");
        assert!(production.accesskit_node().is_disabled());
        assert_eq!(production.accesskit_node().description(), Some(why));
        visit.clicks("environment-production").is_well_formed();
        assert_eq!(chosen(&visit), Some(EnvironmentKind::Test), "what can never work is not chosen");
        visit.tabs_to(&visit.say("environment-test")).presses(Key::ArrowDown);
        assert_eq!(chosen(&visit), Some(EnvironmentKind::Test));
    }
}

#[test]
fn a_self_made_certificate_is_told_to_work_nowhere_but_in_an_environment_of_ones_own() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, at_environment("self_signed_number.p12"));
        let why = visit.say("environment-self-signed");
        for choice in ["environment-test", "environment-production"] {
            let choice = visit.input(&visit.say(choice)).expect("it is shown");
            assert_eq!(choice.accesskit_node().description().as_deref(), Some(&*why));
        }
        visit.clicks("footer-next").is_well_formed();
        assert_eq!((chosen(&visit), visit.app(|app| app.wizard.at())), (None, Step::Environment));
    }
}

#[test]
fn an_environment_from_a_file_shows_its_name_and_host() {
    for language in Language::ALL {
        let mut traveller = Traveller::with_environment(Some(custom())).opened("modern.p12");
        traveller.proceeds();
        let mut visit = Visit::within(language, traveller);
        visit.is_well_formed();
        assert_eq!(visit.harness.query_all_by_role(Role::RadioButton).count(), 3);
        assert!(visit.sees_with("environment-custom", &[("name", "Prøvebenken")]));
        let hint = visit.words.with("environment-custom-hint", &[("host", "127.0.0.1")]);
        let custom = visit.input(&visit.words.with("environment-custom", &[("name", "Prøvebenken")])).unwrap();
        let told = custom.accesskit_node().description().unwrap_or_default();
        assert!(told.ends_with(&hint), "{told}");
        assert_eq!(chosen(&visit), Some(EnvironmentKind::Custom));
    }
}

#[test]
fn three_steps_with_the_keyboard_alone() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.presses_with(egui::Modifiers::COMMAND, Key::O);
        visit.types(&fixture("modern.p12").display().to_string()).presses(Key::Enter);
        let ticket = visit.ticket(|effect| match effect {
            Effect::ReadFile(ticket, _) => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::FileRead(ticket, read(&fixture("modern.p12"))));
        visit.types(PASSWORD).presses(Key::Enter);
        let ticket = visit.ticket(|effect| match effect {
            Effect::OpenKeystore(ticket, _) => Some(*ticket),
            _ => None,
        });
        visit.learns(Report::KeystoreOpened(ticket, Ok(keystore("modern.p12")))).presses(Key::Enter);
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Client, "the environment is decided");
        let name = visit.say("environment-name-test");
        assert!(visit.tree().contains(&visit.words.with("environment-chosen-for-you", &[("name", name)])));
        visit.presses_with(egui::Modifiers::ALT, Key::ArrowLeft);
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Password);
    }
}

#[test]
fn pictures_of_the_environment() {
    let mut results = SnapshotResults::new();
    Visit::after(at_environment("modern.p12")).picture("environment-light", &mut results);
    let mut traveller = at_environment("modern.p12");
    traveller.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production));
    let look = Look { language: Language::English, theme: Theme::Dark, ..Look::default() };
    Visit::with(traveller, look).picture("environment-stopped-dark", &mut results);
}
