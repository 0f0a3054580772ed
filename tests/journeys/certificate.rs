//! Steps 1 to 3: the file, its password, and where its certificate belongs.

use crate::traveller::{CLIENT_ID, NOON, PASSWORD, Traveller, custom, demo, fixture, read, timestamp};
use portnokkel::app::App;
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::{Event, Intent};
use portnokkel::app::primary::Primary;
use portnokkel::app::session::DemoState;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Way;
use portnokkel::app::wizard::token::State as TokenState;
use portnokkel::app::wizard::{certificate, password};
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::{EnvironmentKind, Secret};
use portnokkel::keystore::CertificateEnvironment;
use portnokkel::problem::{NextMove, Situation};

#[test]
fn next_without_a_file_says_what_to_do() {
    let mut traveller = Traveller::new();
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::PathMissing]);
    assert_eq!(traveller.app.wizard.at(), Step::Certificate);
    assert!(traveller.asked.is_empty());
}

#[test]
fn a_path_that_was_typed_is_read_and_it_goes_on_by_itself() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12");
    assert_eq!(traveller.app.wizard.certificate().file().unwrap().name(), "modern.p12");
    assert_eq!(traveller.app.wizard.at(), Step::Password);
    traveller.intends(Intent::Back).proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Password, "and back and on again without reading it once more");
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ReadFile(..))));
}

#[test]
fn quotation_marks_around_a_pasted_path_are_dropped() {
    let mut traveller = Traveller::new();
    traveller.app.wizard.drafts.certificate.path = format!("\"{}\"", fixture("modern.p12").display());
    traveller.proceeds();
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ReadFile(_, path) if *path == fixture("modern.p12"))));
}

#[test]
fn closing_the_dialog_keeps_the_file_that_was_there() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12").intends(Intent::Back).intends(wizard::Intent::BrowseFiles);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::PickFile(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::FilePicked(ticket, Ok(None)));
    assert_eq!(traveller.app.wizard.certificate().file().unwrap().name(), "modern.p12");
}

#[test]
fn a_double_click_opens_one_dialog() {
    let mut traveller = Traveller::new();
    traveller.intends(wizard::Intent::BrowseFiles).intends(wizard::Intent::BrowseFiles);
    assert_eq!(traveller.asked.len(), 1);
}

#[test]
fn a_file_that_is_no_keystore_is_named_and_another_can_be_chosen() {
    let mut traveller = Traveller::new();
    traveller.chooses("certificates.p7b");
    let certificate::State::Refused(problem, _) = traveller.app.wizard.certificate() else { panic!("it was accepted") };
    assert_eq!(problem.key(), "not-a-keystore");
    traveller.chooses("modern.p12");
    assert!(traveller.app.wizard.certificate().file().is_some());
}

#[test]
fn two_files_at_once_are_refused_without_reading_any() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::DropFiles(vec![fixture("modern.p12"), fixture("modern.jks")]));
    let certificate::State::Refused(problem, _) = traveller.app.wizard.certificate() else { panic!("it was accepted") };
    assert_eq!(problem.situation, Situation::SeveralFiles);
    assert!(traveller.asked.is_empty());
}

#[test]
fn an_answer_for_an_older_file_changes_nothing() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::DropFiles(vec![fixture("legacy.p12")]));
    let older = traveller.ticket(|effect| match effect {
        Effect::ReadFile(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.intends(Intent::DropFiles(vec![fixture("modern.p12")]));
    assert!(traveller.cancelled(older));
    traveller.learns(Report::FileRead(older, read(&fixture("legacy.p12"))));
    assert!(traveller.app.wizard.certificate().file().is_none());
}

#[test]
fn an_empty_password_is_not_tried() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12").proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::PasswordMissing]);
    assert_eq!(traveller.app.primary(), Primary::OpenFile);
}

#[test]
fn a_wrong_password_stays_in_the_field_and_is_counted() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12");
    for wrong in 1..=3 {
        traveller.types_password("feil").opens();
        assert_eq!(traveller.app.wizard.drafts.password.password.expose(), "feil");
        assert_eq!(traveller.app.wizard.password().attempts().wrong, wrong);
    }
    assert_eq!(traveller.app.wizard.password().attempts().wrong, password::ATTEMPTS_BEFORE_HELP);
    traveller.types_password(PASSWORD).opens();
    assert!(traveller.app.session.chosen_certificate().is_some());
}

#[test]
fn the_password_leaves_the_draft_when_the_file_opens() {
    let traveller = Traveller::has_opened("modern.p12");
    assert!(traveller.app.wizard.drafts.password.password.is_empty());
    assert!(traveller.app.wizard.drafts.password.key_password.is_empty());
}

#[test]
fn a_key_with_its_own_password_is_asked_for_only_then() {
    let mut traveller = Traveller::new();
    traveller.chooses("key_password.jks");
    assert!(!traveller.app.wizard.password().attempts().key_differs);
    traveller.types_password(PASSWORD).opens();
    assert!(traveller.app.wizard.password().attempts().key_differs);
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::KeyPasswordMissing]);
    traveller.app.wizard.drafts.password.key_password = Secret::new("feil".into());
    traveller.opens();
    assert_eq!(
        traveller.app.wizard.password().attempts(),
        password::Attempts { wrong: 1, key_differs: true, recalled: false }
    );
    traveller.app.wizard.drafts.password.key_password = Secret::new("annerledes".into());
    traveller.opens();
    assert!(traveller.app.session.chosen_certificate().is_some());
    assert!(traveller.app.wizard.drafts.password.key_password.is_empty());
}

#[test]
fn a_file_without_a_password_opens_by_itself() {
    let mut traveller = Traveller::new();
    traveller.chooses("plain.pem").world_opens();
    assert!(traveller.app.session.chosen_certificate().is_some());
    assert_eq!(traveller.app.primary(), Primary::Next);
}

#[test]
fn leaving_the_step_hides_the_password_and_stops_the_opening() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12").intends(wizard::Intent::ShowPassword(true));
    traveller.types_password(PASSWORD).proceeds();
    let ticket = traveller.ticket(|effect| match effect {
        Effect::OpenKeystore(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.intends(Intent::Back);
    assert!(traveller.cancelled(ticket));
    assert!(!traveller.app.wizard.drafts.password.shown);
    traveller.learns(Report::KeystoreOpened(ticket, Ok(crate::traveller::keystore("modern.p12"))));
    assert!(traveller.app.session.chosen_certificate().is_none());
}

#[test]
fn the_authentication_certificate_is_chosen_among_several() {
    let mut traveller = Traveller::has_opened("three_entries.p12");
    let opened = traveller.app.session.opened().unwrap();
    assert_eq!(opened.entries().len(), 3);
    let chosen = opened.chosen();
    assert_eq!(opened.entry().certificate.purpose, portnokkel::keystore::Purpose::Authentication);
    let other = (chosen + 1) % 3;
    traveller.intends(wizard::Intent::ChooseEntry(other));
    assert_eq!(traveller.app.session.opened().unwrap().chosen(), other);
    traveller.intends(wizard::Intent::ChooseEntry(99));
    assert_eq!(traveller.app.session.opened().unwrap().chosen(), other);
}

#[test]
fn an_expired_certificate_goes_no_further() {
    let mut traveller = Traveller::has_opened("expired.p12");
    assert_eq!(traveller.app.session.certificate_stop().unwrap().key(), "certificate-expired");
    assert_eq!(traveller.app.primary(), Primary::ChooseFile);
    traveller.intends(Intent::GoTo(Step::Client));
    assert_eq!(traveller.app.wizard.at(), Step::Password);
}

#[test]
fn a_certificate_without_a_valid_organisation_goes_no_further() {
    for (file, key) in [("check_digit.p12", "org-number-invalid"), ("foreign.p12", "org-number-foreign")] {
        let mut traveller = Traveller::has_opened(file);
        assert_eq!(traveller.app.session.certificate_stop().unwrap().key(), key, "{file}");
        assert_eq!(traveller.app.primary(), Primary::ChooseFile, "{file}");
        traveller.proceeds();
        assert_eq!(traveller.app.wizard.at(), Step::Certificate, "{file}");
        assert!(traveller.is_asked(|effect| matches!(effect, Effect::PickFile(_))), "{file}");
    }
}

#[test]
fn a_test_certificate_chooses_test_and_nobody_is_asked() {
    let mut traveller = Traveller::has_opened("modern.p12");
    traveller.proceeds();
    assert_eq!(traveller.app.session.chosen(), Some(EnvironmentKind::Test));
    assert_eq!(traveller.app.wizard.at(), Step::Client);
    assert!(traveller.app.wizard.is_environment_decided(&traveller.app.session));
    traveller.intends(Intent::Back);
    assert_eq!(traveller.app.wizard.at(), Step::Password, "what is passed over on the way there is on the way back");
    traveller.intends(Intent::GoTo(Step::Environment));
    assert_eq!(traveller.app.wizard.at(), Step::Environment, "but it can be looked at");
}

#[test]
fn a_production_certificate_chooses_nothing() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().proceeds();
    assert_eq!(traveller.app.session.chosen(), None);
    assert_eq!(traveller.app.complaints(), [Complaint::EnvironmentMissing]);
}

#[test]
fn test_and_production_do_not_mix() {
    for (file, realm, kind, key) in [
        ("modern.p12", CertificateEnvironment::Test, EnvironmentKind::Production, "test-certificate"),
        ("production.p12", CertificateEnvironment::Production, EnvironmentKind::Test, "production-certificate"),
    ] {
        let mut traveller = Traveller::has_opened(file);
        traveller.proceeds().intends(Intent::GoTo(Step::Environment)).intends(wizard::Intent::ChooseEnvironment(kind));
        assert_eq!(traveller.app.session.environment_stop().unwrap().key(), key);
        traveller.proceeds();
        assert_eq!(traveller.app.wizard.at(), Step::Environment);
        assert_eq!(traveller.app.complaints(), [Complaint::EnvironmentImpossible(realm)]);
        traveller.follows(NextMove::ChooseFile);
        assert_eq!(traveller.app.wizard.at(), Step::Certificate);
    }
}

#[test]
fn an_environment_from_a_file_is_offered_and_preferred() {
    let mut traveller = Traveller::with_environment(Some(custom())).opened("modern.p12");
    traveller.proceeds();
    assert!(traveller.app.session.environments().contains(&EnvironmentKind::Custom));
    assert_eq!(traveller.app.session.chosen(), Some(EnvironmentKind::Custom));
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
}

#[test]
fn the_demo_is_on_the_screen_as_soon_as_it_is_asked_for_and_gone_when_it_is_left() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::StartDemo);
    assert_eq!(traveller.app.session.place_shown(), Some((EnvironmentKind::Demo, "")));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::StartDemo(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::DemoStarted(ticket, Ok(demo())));
    assert_eq!(traveller.app.session.environment_shown().unwrap().kind, EnvironmentKind::Demo);
    assert_eq!(traveller.app.session.environments()[0], EnvironmentKind::Demo);
    traveller.intends(Intent::LeaveDemo);
    assert!(matches!(traveller.app.session.demo(), DemoState::Off));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::StopDemo)));
    assert_eq!(traveller.app.session.place_shown(), None);
}

#[test]
fn a_demo_that_starts_after_it_was_given_up_is_stopped() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::StartDemo);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::StartDemo(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.intends(Intent::Cancel).learns(Report::DemoStarted(ticket, Ok(demo())));
    assert!(matches!(traveller.app.session.demo(), DemoState::Off));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::StopDemo)));
}

#[test]
fn ones_own_certificate_does_not_work_in_the_demo() {
    let mut app = App::new(None, timestamp(NOON));
    let effects = app.update(Event::Intent(Intent::StartDemo), timestamp(NOON));
    let [Effect::StartDemo(ticket)] = effects[..] else { panic!("{effects:?}") };
    app.update(Event::Report(Report::DemoStarted(ticket, Ok(demo()))), timestamp(NOON));
    let mut traveller = Traveller { app, now: NOON, asked: Vec::new() }.opened("modern.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Demo));
    assert_eq!(traveller.app.session.environment_stop().unwrap().key(), "not-a-demo-certificate");
}

#[test]
fn a_self_made_certificate_has_one_place_where_it_works_and_goes_there() {
    let mut traveller = Traveller::with_environment(Some(custom())).opened("self_signed_number.p12");
    traveller.proceeds();
    assert_eq!(traveller.app.session.chosen(), Some(EnvironmentKind::Custom));
    assert_eq!(traveller.app.wizard.at(), Step::Client);
}

#[test]
fn a_pem_that_is_pasted_is_the_file_and_a_path_names_one() {
    let pem = std::fs::read_to_string(fixture("encrypted.pem")).unwrap();
    let mut traveller = Traveller::new();
    traveller.intends(Intent::PasteFile(Secret::new(pem)));
    let at = traveller.asked.iter().position(|effect| matches!(effect, Effect::ReadPasted(..))).expect("asked");
    let Effect::ReadPasted(ticket, text) = traveller.asked.remove(at) else { unreachable!() };
    traveller.learns(Report::FileRead(ticket, portnokkel::world::files::read_pasted(&text)));
    assert_eq!(traveller.app.wizard.at(), Step::Password);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::KeepRecent(_))), "it lies nowhere");
    traveller.types_password(PASSWORD).opens();
    assert!(traveller.app.session.chosen_certificate().is_some());

    for (pasted, path) in [
        ("  \"/å b/fjordvik.p12\"\n", "/å b/fjordvik.p12"),
        ("file:///%C3%A5/fjordvik.p12\r\n", "/å/fjordvik.p12"),
        ("C:\\å\\fjordvik.p12", "C:\\å\\fjordvik.p12"),
    ] {
        let mut traveller = Traveller::new();
        traveller.intends(Intent::PasteFile(Secret::new(pasted.into())));
        let reads = |effect: &Effect| matches!(effect, Effect::ReadFile(_, read) if read.to_str() == Some(path));
        assert!(traveller.is_asked(reads) || (cfg!(windows) && pasted.starts_with("file:")), "{pasted}");
    }
}

/// A card would look for it in whatever folder the program is started in.
#[test]
fn what_was_pasted_lies_nowhere_and_has_no_card_afterwards() {
    let pem = std::fs::read_to_string(fixture("encrypted.pem")).unwrap();
    let mut traveller = Traveller::new();
    traveller.intends(Intent::PasteFile(Secret::new(pem)));
    let at = traveller.asked.iter().position(|effect| matches!(effect, Effect::ReadPasted(..))).expect("asked");
    let Effect::ReadPasted(ticket, text) = traveller.asked.remove(at) else { unreachable!() };
    traveller.learns(Report::FileRead(ticket, portnokkel::world::files::read_pasted(&text)));
    traveller.types_password(PASSWORD).opens().proceeds();
    traveller.intends(wizard::Intent::ChooseWay(Way::Unknown));
    traveller.intends(wizard::Intent::CopyMailToDigdir("Til Digdir".into()));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ChangeWaiting(_))));
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds().proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
    let ticket = traveller.token_ticket();
    let token = traveller.token(120);
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert!(matches!(traveller.app.wizard.token(), TokenState::Ready(_)));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ChangeProfiles(..))));
}

#[test]
fn what_is_pasted_and_is_no_file_is_told_as_such() {
    for pasted in ["hemmelig", "eyJhbGciOiJSUzI1NiJ9.e30.x y", "  "] {
        let mut traveller = Traveller::new();
        traveller.intends(Intent::PasteFile(Secret::new(pasted.into())));
        assert_eq!(traveller.app.complaints(), [Complaint::PastedUnknown], "{pasted}");
        assert!(traveller.asked.is_empty());
    }
    let mut traveller = Traveller::new();
    traveller.intends(Intent::PasteFile(Secret::new("/a/b.p12\n/a/c.p12".into())));
    let certificate::State::Refused(problem, _) = traveller.app.wizard.certificate() else { panic!("it was read") };
    assert_eq!(problem.situation, Situation::SeveralFiles);
}
