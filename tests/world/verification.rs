//! Whether a token is genuine, asked of the demo's issuer over a real connection.

use crate::support::Person;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use portnokkel::app::App;
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::State;
use portnokkel::app::diagnosis::verification::Stage;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::token::State as TokenState;
use portnokkel::diagnosis::Found;
use portnokkel::domain::Secret;
use portnokkel::problem::Situation;
use portnokkel::simulator::FaultInjection;
use serde_json::Value;

/// Somebody with a token of the demo's, and the token.
fn holder() -> (Person, String) {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates("brreg:losore/tlg");
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), TokenState::Ready(_)));
    let TokenState::Ready(ready) = person.app.wizard.token() else { unreachable!() };
    let token = ready.token.secret.expose().to_owned();
    (person, token)
}

fn pastes(person: &mut Person, token: &str) {
    person.intends(Intent::OpenDiagnosis);
    person.intends(diagnosis::Intent::DiagnoseText(Secret::new(format!("Authorization: Bearer {token}"))));
    person.until(|app| !app.is_busy());
}

fn names(app: &App) -> Vec<&'static str> {
    match app.diagnosis.state() {
        Some(State::Shown(told)) => told.diagnosis.findings.iter().map(Found::key).collect(),
        state => panic!("{state:?}"),
    }
}

fn verified(person: &mut Person) -> Vec<&'static str> {
    assert!(
        person
            .app
            .diagnosis
            .token_issuer(&person.app.session)
            .is_some_and(|environment| environment.issuer.is_loopback())
    );
    person.intends(diagnosis::Intent::VerifyToken);
    assert!(person.app.is_busy() && person.app.can_cancel());
    person.until(|app| !app.is_busy());
    names(&person.app)
}

/// The token with one part written anew.
fn with_part(token: &str, place: usize, change: impl Fn(&mut Value)) -> String {
    let mut parts: Vec<String> = token.split('.').map(str::to_owned).collect();
    let mut part: Value = serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(&parts[place]).unwrap()).unwrap();
    change(&mut part);
    parts[place] = BASE64_URL_SAFE_NO_PAD.encode(part.to_string());
    parts.join(".")
}

#[test]
fn a_token_as_it_was_issued_is_genuine() {
    let (mut person, token) = holder();
    pastes(&mut person, &token);
    assert!(!names(&person.app).contains(&"token-genuine"), "nobody was asked yet");
    let found = verified(&mut person);
    assert!(found.contains(&"token-genuine") && found.contains(&"token-fine"), "{found:?}");
    assert!(matches!(person.app.diagnosis.verification(), Some(Stage::Answered)));
}

#[test]
fn a_token_with_another_scope_written_into_it_is_forged() {
    let (mut person, token) = holder();
    pastes(&mut person, &with_part(&token, 1, |claims| claims["scope"] = "brreg:losore/utlegg".into()));
    assert_eq!(verified(&mut person)[0], "token-forged");
}

#[test]
fn a_token_by_a_key_that_the_issuer_has_not_is_told() {
    let (mut person, token) = holder();
    pastes(&mut person, &with_part(&token, 0, |header| header["kid"] = "annen".into()));
    assert_eq!(verified(&mut person)[0], "token-key-unknown");
}

#[test]
fn an_issuer_that_is_gone_leaves_everything_as_it_was_found() {
    let (mut person, token) = holder();
    pastes(&mut person, &token);
    let before = names(&person.app);
    person.stops_simulator();
    assert_eq!(verified(&mut person), before);
    match person.app.diagnosis.verification() {
        Some(Stage::Failed(problem)) => assert_eq!(problem.situation, Situation::ConnectionRefused),
        other => panic!("{other:?}"),
    }
}

#[test]
fn a_token_of_maskinportens_own_is_not_asked_about_from_the_demo() {
    let (mut person, token) = holder();
    pastes(&mut person, &with_part(&token, 1, |claims| claims["iss"] = "https://test.maskinporten.no/".into()));
    assert!(person.app.diagnosis.token_issuer(&person.app.session).is_none());
    person.intends(diagnosis::Intent::VerifyToken);
    assert!(!person.app.is_busy());
}
