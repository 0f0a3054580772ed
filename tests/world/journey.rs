//! The whole main job, for real.

use crate::support::Person;
use crate::writes::soon;
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::session::{Clipboard, DemoState, Desktop};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::check::CreationState;
use portnokkel::app::wizard::client::{Fetched, Way};
use portnokkel::app::wizard::token::{State, TrialMeaning, TrialState};
use portnokkel::domain::DemoFileKind;
use portnokkel::simulator::{FaultInjection, PASSWORD};
use std::time::Duration;

const TLG: &str = "brreg:losore/tlg";

#[test]
fn from_certificate_to_a_token_that_the_register_takes() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates(TLG);
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    let State::Ready(ready) = person.app.wizard.token() else { unreachable!() };
    let claims = ready.token.claims.clone().expect("it is a JWT");
    let organisation = person.app.session.chosen_certificate().unwrap().organisation.clone().unwrap();
    assert_eq!(claims.consumer.unwrap().number(), organisation.to_string());
    assert_eq!(claims.scope, TLG);
    assert_eq!(claims.client_id.as_deref(), person.app.wizard.check().settled().map(|s| s.client_id.as_str()));
    person.intends(wizard::Intent::TryToken);
    person.until(|app| !app.is_busy());
    let State::Ready(ready) = person.app.wizard.token() else { panic!("{:?}", person.app.wizard.token()) };
    let TrialState::Answered(answer) = &ready.trial else { panic!("{:?}", ready.trial) };
    assert_eq!((answer.status, TrialMeaning::of(answer.status)), (200, TrialMeaning::Works));
    assert!(answer.hits.is_some());
}

#[test]
fn every_file_of_the_demo_opens_and_the_expired_one_is_stopped() {
    for kind in [
        DemoFileKind::Pkcs12,
        DemoFileKind::Jks,
        DemoFileKind::SeveralKeys,
        DemoFileKind::Expired,
        DemoFileKind::Revoked,
    ] {
        let mut person = Person::in_demo(FaultInjection::default());
        person.opens(kind);
        let stop = person.app.session.certificate_stop().map(|problem| problem.key());
        let expected = (kind == DemoFileKind::Expired).then_some("certificate-expired");
        assert_eq!(stop, expected, "{kind:?}");
        let entries = person.app.session.opened().unwrap().entries().len();
        assert_eq!(entries, if kind == DemoFileKind::SeveralKeys { 2 } else { 1 });
    }
}

#[test]
fn a_new_client_is_waited_for_until_it_is_known() {
    let faults = FaultInjection { new_client_unknown_for: Duration::from_secs(6), ..FaultInjection::default() };
    let mut person = Person::in_demo(faults);
    person.creates(TLG);
    person.proceeds();
    person.until(|app| !app.is_busy());
    assert!(matches!(person.app.wizard.token(), State::Waiting(_)), "{:?}", person.app.wizard.token());
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
}

#[test]
fn a_client_that_is_there_is_found_in_the_list_and_used() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Jks);
    person.proceeds();
    person.proceeds();
    person.intends(wizard::Intent::ChooseWay(Way::Existing));
    person.intends(wizard::Intent::ListClients);
    person.until(|app| !app.is_busy());
    let existing = person.with_simulator(portnokkel::simulator::Simulator::existing_client);
    let Fetched::Known(clients) = &person.app.wizard.client().clients else {
        panic!("{:?}", person.app.wizard.client())
    };
    assert!(clients.iter().any(|client| client.id().as_ref() == Some(&existing)));
    person.intends(wizard::Intent::PickClient(existing.clone()));
    person.proceeds();
    person.proceeds();
    assert_eq!(person.app.wizard.at(), Step::Token);
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    assert_eq!(person.app.wizard.check().settled().unwrap().client_id, existing);
}

#[test]
fn the_same_name_is_not_created_twice() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates(TLG);
    let first = person.app.wizard.check().settled().unwrap().client_id.clone();
    person.intends(Intent::GoTo(Step::Client));
    person.app.wizard.drafts.client.description = "Et annet formål".into();
    person.proceeds();
    person.proceeds();
    person.until(|app| !app.is_busy());
    let CreationState::Duplicate(client) = &person.app.wizard.check().creation else {
        panic!("{:?}", person.app.wizard.check())
    };
    assert_eq!(client.id().as_ref(), Some(&first));
    person.proceeds();
    assert_eq!(person.app.wizard.check().settled().unwrap().client_id, first);
}

#[test]
fn a_lost_answer_is_looked_for_and_the_client_is_found() {
    let mut person = Person::in_demo(FaultInjection { lose_answer_to_change: true, ..FaultInjection::default() });
    person.describes(TLG);
    person.proceeds();
    person.until(|app| !app.is_busy());
    assert!(matches!(person.app.wizard.check().creation, CreationState::Unknown(_)), "{:?}", person.app.wizard.check());
    person.proceeds();
    person.until(|app| !app.is_busy());
    assert_eq!(person.app.wizard.at(), Step::Token, "{:?}", person.app.wizard.check());
}

#[test]
fn leaving_the_demo_removes_its_files() {
    let mut person = Person::in_demo(FaultInjection::default());
    let DemoState::On(demo) = person.app.session.demo() else { unreachable!() };
    let file = demo.files[0].path.clone();
    assert!(file.exists());
    person.intends(Intent::LeaveDemo);
    // Off the window's thread, so some moments later.
    soon(|| !file.exists());
}

#[test]
fn no_secret_is_printed_on_the_way_though_it_is_there() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates(TLG);
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    let State::Ready(ready) = person.app.wizard.token() else { unreachable!() };
    let printed = format!("{:?}", person.app);
    let signature = ready.token.secret.expose().rsplit('.').next().unwrap().to_owned();
    assert!(signature.len() > 300, "an RSA signature in base64");
    assert!(!printed.contains(&signature) && !printed.contains("eyJ"));
    // The demo's own password is shown on screen, and stands once in what the demo offers.
    assert_eq!(printed.matches(PASSWORD).count(), 1);
}

#[test]
fn a_token_for_distraints_is_tried_at_the_registers_other_door() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates("brreg:losore/utlegg");
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    person.intends(wizard::Intent::TryToken);
    person.until(|app| !app.is_busy());
    let State::Ready(ready) = person.app.wizard.token() else { panic!("{:?}", person.app.wizard.token()) };
    let TrialState::Answered(answer) = &ready.trial else { panic!("{:?}", ready.trial) };
    assert_eq!(answer.status, 200, "{}", answer.excerpt);
    assert!(answer.excerpt.contains("utlegg"));
}

/// Eight clicks, the first of which started the demo, and one typed field.
#[test]
fn in_the_demo_eight_clicks_and_a_password_lead_to_a_copied_token() {
    let mut person = Person::in_demo(FaultInjection::default());
    let DemoState::On(demo) = person.app.session.demo() else { panic!("the demo runs") };
    let (file, mut clicks) = (demo.files[0].path.clone(), 1);
    let mut click = |person: &mut Person, intent: Intent| {
        clicks += 1;
        person.intends(intent);
    };
    click(&mut person, wizard::Intent::UseFile(file).into());
    person.until(|app| app.wizard.at() == Step::Password);
    person.app.wizard.drafts.password.password = portnokkel::domain::Secret::new(PASSWORD.into());
    click(&mut person, Intent::Proceed);
    person.until(|app| app.session.opened().is_some());
    click(&mut person, Intent::Proceed);
    person.until(|app| matches!(app.wizard.client().scopes, Fetched::Known(_)));
    click(&mut person, wizard::Intent::ToggleScope(portnokkel::domain::Scope::parse(TLG).unwrap()).into());
    click(&mut person, Intent::Proceed);
    assert_eq!(person.app.wizard.at(), Step::Check, "{:?}", person.app.complaints());
    click(&mut person, Intent::Proceed);
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    click(&mut person, Intent::Proceed);
    assert!(matches!(person.app.session.clipboard(), Clipboard::Copying(..) | Clipboard::Token(..)));
    assert_eq!(clicks, 8);
}

#[test]
fn who_does_not_know_the_administration_client_in_the_demo_sends_nothing_and_finds_it_ready() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Pkcs12);
    person.proceeds();
    person.intends(wizard::Intent::ChooseWay(Way::Unknown));
    // The world would refuse to open what is no e-mail, and tell it.
    person.intends(wizard::Intent::AskDigdir("not-a-mail:".into()));
    assert_eq!(person.app.primary(), Primary::CheckAdministration);
    person.proceeds();
    person.until(|app| matches!(app.wizard.client().scopes, Fetched::Known(_)));
    assert!(matches!(person.app.session.desktop(), Desktop::Nothing), "{:?}", person.app.session.desktop());
    assert_eq!(person.app.wizard.client().way, Way::New);
    assert!(person.app.session.waiting().is_none() && person.app.session.kept.waiting().next().is_none());
}
