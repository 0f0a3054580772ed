//! Maskinporten's checks at a refusal in step 6, and on the way to the diagnosis.

use crate::traveller::{CLIENT_ID, Traveller, refused, timestamp};
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::State;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::token::State as TokenState;
use portnokkel::contract::{Report, TokenExchange};
use portnokkel::diagnosis::{Basis, Check, Checks, Contradiction, Need, Outcome};
use portnokkel::domain::Secret;
use portnokkel::problem::{Problem, Refusal, Situation};
use portnokkel::rules::{Grant, Known, judge};
use serde_json::json;

/// What a server would tell that knows its issuer and nothing else.
fn by_server() -> Checks {
    let claims = json!({ "aud": "https://elsewhere.example/", "iss": CLIENT_ID, "scope": "a:b", "iat": 1, "exp": 2 });
    let known = Known { issuer: Some("https://here.example/".into()), now: Some(timestamp(1)), ..Known::default() };
    Checks::by_server(&judge(&Grant::from_parts(None, &claims), &known))
}

fn is_told(traveller: &mut Traveller, result: Result<(), Problem>, checks: Option<Checks>) {
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    let result = result.map(|()| traveller.token(120));
    let exchange = TokenExchange { sent: None, result, checks };
    traveller.learns(Report::TokenReceived(ticket, Box::new(exchange)));
}

fn diagnosed(traveller: &Traveller) -> Option<Checks> {
    traveller.app.diagnosis.state().and_then(State::shown).expect("something was found").diagnosis.checks.clone()
}

#[test]
fn a_refusal_is_told_with_the_checks_that_it_proves_and_those_that_the_grant_proves() {
    let mut traveller = Traveller::refused_a_token(refused(Refusal::OrganisationDiffers));
    let checks = traveller.app.wizard.checks().expect("it was refused").clone();
    assert_eq!(
        (checks.basis(), checks.first_failure()),
        (Basis::Answer("MP-122"), Some((Check::Organisation, "MP-122")))
    );
    for check in Check::ALL.into_iter().filter(|check| *check < Check::Organisation) {
        assert_eq!(*checks.outcome(check), Outcome::Passed, "{check:?}");
    }
    assert_eq!(*checks.outcome(Check::Time), Outcome::Passed, "its times are seen");
    assert_eq!(*checks.outcome(Check::Scope), Outcome::Unknown(Need::Client));
    traveller.intends(Intent::DiagnoseProblem(Box::new(refused(Refusal::OrganisationDiffers)))).world_diagnoses();
    assert_eq!(diagnosed(&traveller), Some(checks), "the diagnosis says the same");
}

#[test]
fn the_environment_that_was_asked_is_the_wizards_own() {
    let traveller = Traveller::refused_a_token(refused(Refusal::WrongAudience));
    let checks = traveller.app.wizard.checks().unwrap();
    assert_eq!(checks.contradiction(), Some(Contradiction::NoFault(Check::Audience)), "the grant bears its issuer");
}

#[test]
fn where_nobody_said_no_nothing_is_checked_and_a_new_question_forgets_the_old() {
    let traveller = Traveller::refused_a_token(Situation::TimedOut.into());
    assert_eq!(traveller.app.wizard.checks(), None);
    let mut traveller = Traveller::refused_a_token(refused(Refusal::InvalidSignature));
    assert!(traveller.app.wizard.checks().is_some());
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.checks(), None);
    traveller.intends(Intent::Cancel).gets_token();
    assert_eq!(traveller.app.wizard.checks(), None, "only the demo tells them of a token");
}

#[test]
fn on_another_step_they_are_not_told() {
    let mut traveller = Traveller::refused_a_token(refused(Refusal::InvalidSignature));
    traveller.intends(Intent::GoTo(Step::Client));
    assert_eq!((traveller.app.wizard.at(), traveller.app.wizard.checks()), (Step::Client, None));
}

#[test]
fn what_the_server_tells_is_taken_as_it_is_and_goes_along_to_the_diagnosis() {
    let mut traveller = Traveller::at_token();
    let problem = refused(Refusal::WrongAudience);
    is_told(&mut traveller, Err(problem.clone()), Some(by_server()));
    assert_eq!(traveller.app.wizard.checks(), Some(&by_server()));
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem))).world_diagnoses();
    assert_eq!(diagnosed(&traveller), Some(by_server()));
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-122".into()))).world_diagnoses();
    assert_eq!(diagnosed(&traveller), Some(by_server()), "what is pasted beside it is about the same request");
    traveller.proceeds().intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-122".into()))).world_diagnoses();
    assert_eq!(diagnosed(&traveller).map(|checks| checks.basis()), Some(Basis::Answer("MP-122")), "something else");
}

#[test]
fn a_token_of_the_demo_is_told_with_its_checks() {
    let mut traveller = Traveller::at_token();
    is_told(&mut traveller, Ok(()), Some(by_server()));
    assert!(matches!(traveller.app.wizard.token(), TokenState::Ready(_)));
    assert_eq!(traveller.app.wizard.checks(), Some(&by_server()));
}

#[test]
fn a_new_client_that_is_waited_for_is_told_as_well() {
    let traveller = Traveller::refused_a_token(refused(Refusal::UnknownClient));
    assert!(matches!(traveller.app.wizard.token(), TokenState::Waiting(_)));
    let checks = traveller.app.wizard.checks().unwrap();
    assert_eq!(checks.first_failure(), Some((Check::Client, "MP-100")));
}
