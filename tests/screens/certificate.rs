//! Step 1: the file.

use egui::{Key, Modifiers};
use egui_kittest::SnapshotResults;
use portnokkel::app::session::DemoState;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Demo, Effect, Report, Ticket};
use portnokkel::domain::{DemoFile, DemoFileKind};
use portnokkel::problem::Situation;
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::traveller::{self, Traveller, fixture, read};
use crate::visit::{Look, Visit};

fn reading(effect: &Effect) -> Option<Ticket> {
    if let Effect::ReadFile(ticket, _) = effect { Some(*ticket) } else { None }
}

fn browsing(effect: &Effect) -> Option<Ticket> {
    if let Effect::PickFile(ticket) = effect { Some(*ticket) } else { None }
}

fn starting(effect: &Effect) -> Option<Ticket> {
    if let Effect::StartDemo(ticket) = effect { Some(*ticket) } else { None }
}

fn demo() -> Demo {
    let file = |name: &str, kind| DemoFile { path: fixture(name), kind };
    let files = vec![
        file("modern.p12", DemoFileKind::Pkcs12),
        file("modern.jks", DemoFileKind::Jks),
        file("three_entries.p12", DemoFileKind::SeveralKeys),
        file("expired.p12", DemoFileKind::Expired),
        file("asked.p12", DemoFileKind::Revoked),
    ];
    Demo { files, password: "demo-1234".into(), ..traveller::demo() }
}

fn in_demo(language: Language) -> Visit {
    let mut visit = Visit::within(language, Traveller::new());
    visit.clicks("certificate-use-demo");
    let ticket = visit.ticket(starting);
    visit.learns(Report::DemoStarted(ticket, Ok(demo())));
    visit
}

fn chosen(file: &str) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.chooses(file);
    traveller
}

#[test]
fn an_empty_step_asks_for_a_file_and_the_keyboard_is_at_the_button() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.is_well_formed();
        let promise = ["certificate-promise", "certificate-token-is", "certificate-needs", "certificate-stays-here"];
        let needs = ["certificate-need-file", "certificate-need-password", "certificate-need-access"];
        for key in promise.into_iter().chain(needs).chain(["certificate-drop-here", "certificate-demo-question"]) {
            assert!(visit.sees_words(key), "{key}");
        }
        assert!(visit.input(&visit.say("certificate-path")).is_none(), "it is behind Ctrl+O");
        assert_eq!(visit.focused(), Some(visit.say("certificate-choose-file")));
        assert!(visit.input(&visit.say("footer-previous")).is_none(), "there is no step before the first");
    }
}

#[test]
fn where_nothing_can_be_dropped_nobody_is_told_to() {
    let visit = Visit::with(Traveller::new(), Look { can_drop: false, ..Look::default() });
    assert!(!visit.sees_words("certificate-drop-here") && visit.sees_words("certificate-title"));
}

#[test]
fn enter_in_an_empty_field_says_so_once_and_the_keyboard_stays() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.presses_with(Modifiers::COMMAND, Key::O).presses(Key::Enter).is_well_formed();
        assert_eq!(visit.focused(), Some(visit.say("certificate-path")));
        assert!(visit.sees_words("certificate-missing") && !visit.sees_words("summary-title"));
    }
}

#[test]
fn the_button_and_the_place_around_it_open_the_dialog() {
    let mut visit = Visit::after(Traveller::new());
    visit.clicks("certificate-choose-file");
    let ticket = visit.ticket(browsing);
    visit.learns(Report::FilePicked(ticket, Ok(None)));
    let button = visit.input(&visit.say("certificate-choose-file")).expect("it is there").rect();
    visit.points_at(button.left_center() - egui::vec2(60.0, 0.0));
    assert!(visit.is_asked(|effect| browsing(effect).is_some()), "the whole place is one target");
}

#[test]
fn the_shortcut_brings_the_field_for_a_path_and_the_keyboard_to_it() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.presses_with(Modifiers::COMMAND, Key::O);
        assert_eq!(visit.focused(), Some(visit.say("certificate-path")));
        let mut visit = Visit::within(language, Traveller::new());
        visit.clicks("certificate-type-path");
        assert_eq!(visit.focused(), Some(visit.say("certificate-path")));
        visit.is_well_formed();
    }
}

#[test]
fn a_path_that_was_typed_is_read_on_enter_and_it_goes_on_by_itself() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.presses_with(Modifiers::COMMAND, Key::O);
        visit.types(&fixture("modern.p12").display().to_string()).presses(Key::Enter);
        let ticket = visit.ticket(reading);
        visit.learns(Report::FileRead(ticket, read(&fixture("modern.p12")))).is_well_formed();
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Password);
        visit.clicks("footer-previous").is_well_formed();
        assert!(visit.sees(&format!("modern.p12 · {}", visit.words.size(4616))), "which file it is");
        assert!(visit.input(&visit.say("certificate-change-file")).is_some());
        assert_eq!(visit.focused(), Some(visit.say("footer-next")));
        visit.presses(Key::Enter);
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Password);
    }
}

#[test]
fn a_file_that_is_read_for_long_says_so_and_can_be_given_up() {
    let mut traveller = Traveller::new();
    traveller.app.wizard.drafts.certificate.path = fixture("modern.p12").display().to_string();
    traveller.proceeds();
    let mut visit = Visit::after(traveller);
    assert!(!visit.sees_words("busy-reading"), "less than 0.3 s is nothing");
    visit.waits(3).is_well_formed();
    assert!(visit.sees_words("busy-reading") && visit.sees("modern.p12"));
    visit.waits(11).clicks("footer-cancel");
    assert!(!visit.sees_words("busy-reading"));
}

#[test]
fn a_file_that_is_no_keystore_is_named_and_another_can_be_chosen_at_once() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, chosen("certificates.p7b"));
        visit.is_well_formed();
        assert!(visit.sees("certificates.p7b") && visit.sees("p7b"));
        let pickers = ["next-choose-file", "certificate-choose-file", "certificate-change-file"];
        assert_eq!(pickers.map(|key| visit.count(&visit.say(key))), [1, 0, 0], "one picker, in the place itself");
        assert!(!visit.sees_words("button-technical-details"), "they would say nothing");
        visit.clicks("next-choose-file");
        assert!(visit.is_asked(|effect| browsing(effect).is_some()));
    }
}

#[test]
fn a_file_over_the_window_is_asked_for() {
    let mut visit = Visit::after(Traveller::new());
    visit.harness.input_mut().hovered_files.push(egui::HoveredFile::default());
    // With a file over it, egui draws without pause.
    visit.harness.run_steps(2);
    assert!(visit.sees_words("certificate-drop-now") && !visit.sees_words("certificate-drop-here"));
}

#[test]
fn the_demo_offers_its_files_with_what_each_shows_and_its_password() {
    for language in Language::ALL {
        let mut visit = in_demo(language);
        visit.is_well_formed();
        assert!(visit.sees("demo-1234"));
        for key in ["p12", "jks", "several", "expired", "revoked"] {
            assert!(visit.sees_words(&format!("certificate-demo-file-{key}")), "{key}");
        }
        assert_eq!(visit.focused(), Some(visit.say("certificate-demo-file-p12")));
        visit.presses(Key::Space);
        let ticket = visit.ticket(reading);
        visit.learns(Report::FileRead(ticket, read(&fixture("modern.p12"))));
        assert_eq!(visit.app(|app| app.wizard.at()), Step::Password, "choosing one goes on");
        visit.clicks("footer-previous").clicks("environment-leave-demo");
        assert!(visit.app(|app| matches!(app.session.demo(), DemoState::Off)));
        assert!(visit.sees_words("certificate-use-demo"));
    }
}

#[test]
fn a_demo_that_does_not_start_can_be_tried_again() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.clicks("certificate-use-demo");
        let ticket = visit.ticket(starting);
        visit.waits(2);
        assert!(visit.sees_words("environment-demo-starting"));
        visit.learns(Report::DemoStarted(ticket, Err(Situation::DemoFailed("port".into()).into())));
        assert!(visit.sees_words("err-demo-failed"));
        visit.is_well_formed().clicks("next-try-again");
        assert!(visit.is_asked(|effect| starting(effect).is_some()));
    }
}

#[test]
fn a_pem_or_a_path_is_pasted_anywhere_on_the_first_step_and_never_drawn() {
    for language in Language::ALL {
        let pem = std::fs::read_to_string(fixture("encrypted.pem")).unwrap();
        let mut visit = Visit::within(language, Traveller::new());
        visit.presses_with(Modifiers::COMMAND, Key::O);
        visit.harness.event(egui::Event::Paste(pem));
        visit.looks();
        assert!(visit.is_asked(|effect| matches!(effect, Effect::ReadPasted(..))));
        assert!(visit.app(|app| app.wizard.drafts.certificate.path.is_empty()), "a key is not left in a field");
        let mut visit = Visit::within(language, Traveller::new());
        visit.harness.event(egui::Event::Paste("/a/fjordvik.p12".into()));
        visit.looks();
        assert!(visit.is_asked(|effect| reading(effect).is_some()));
        let mut visit = Visit::within(language, Traveller::new());
        visit.harness.event(egui::Event::Paste("hei".into()));
        visit.looks().is_well_formed();
        assert!(visit.sees_words("certificate-pasted-unknown"));
    }
}

#[test]
fn pictures_of_the_file() {
    let mut results = SnapshotResults::new();
    Visit::after(Traveller::new()).picture("certificate-light", &mut results);
    let look = Look { language: Language::English, theme: Theme::Dark, ..Look::default() };
    let mut visit = Visit::with(Traveller::new(), look);
    visit.clicks("certificate-use-demo");
    let ticket = visit.ticket(starting);
    visit.learns(Report::DemoStarted(ticket, Ok(demo())));
    visit.picture("certificate-demo-dark", &mut results);
}

#[test]
fn where_there_is_no_file_dialog_it_is_said_and_the_path_is_typed() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::new());
        visit.clicks("certificate-choose-file");
        let ticket = visit.ticket(browsing);
        visit.learns(Report::FilePicked(ticket, Err(Situation::DialogUnavailable.into())));
        visit.is_well_formed();
        assert!(visit.sees_words("err-dialog-unavailable") && visit.sees_words("rec-dialog-unavailable"));
        assert!(visit.input(&visit.say("certificate-path")).is_some(), "the other way is there");
        visit.clicks("certificate-choose-file");
        assert!(!visit.sees_words("err-dialog-unavailable"), "it is tried again");
    }
}
