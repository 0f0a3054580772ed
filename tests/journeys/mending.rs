//! From a refusal to the token: the button that mends it stands at the refusal, and the old error is gone afterwards.

use crate::registered::{asked, in_production, read};
use crate::traveller::{Traveller, refused, scope};
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::comparison::Stage;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::token::State;
use portnokkel::contract::{Changed, Effect, Report};
use portnokkel::problem::{Problem, Refusal, Situation};
use portnokkel::protocol::self_service::Amendment;
use serde_json::Value;

fn lacks_scope() -> Problem {
    refused(Refusal::ScopeNotOnClient(Some(scope("brreg:losore/tlg"))))
}

fn mends(traveller: &mut Traveller) {
    traveller.intends(Intent::MendRefusal(Box::new(lacks_scope()))).world_diagnoses();
}

/// The world reads the client, which has these accesses.
fn is_read(traveller: &mut Traveller, scopes: &[&str]) {
    let (ticket, comparing) = asked(&mut traveller.asked);
    traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, scopes, &Value::Null))));
}

/// The world has changed the client, and read it again.
fn is_changed(traveller: &mut Traveller) {
    let (ticket, comparing) = asked(&mut traveller.asked);
    let (comparison, diagnosis) = read(*comparing, &["brreg:losore/tlg"], &Value::Null);
    traveller.learns(Report::ClientChanged(ticket, Ok(Changed::ReadBack(Box::new(comparison), diagnosis))));
}

fn changes(traveller: &Traveller) -> bool {
    traveller.is_asked(|effect| matches!(effect, Effect::ChangeClient(_, Amendment::AddScope(_), ..)))
}

#[test]
fn one_button_at_the_refusal_reads_the_client_adds_the_access_and_gets_the_token() {
    let mut traveller = Traveller::refused_a_token(lacks_scope());
    assert_eq!(traveller.app.mend_of(&lacks_scope()), Some(scope("brreg:losore/tlg")));
    mends(&mut traveller);
    assert!(!changes(&traveller), "nothing is changed before it was read");
    is_read(&mut traveller, &[]);
    assert!(changes(&traveller));
    is_changed(&mut traveller);
    assert!(!traveller.app.diagnosis.is_open());
    assert!(matches!(traveller.app.wizard.token(), State::Requesting(_)), "the old error is gone");
    let (ticket, token) = (traveller.token_ticket(), traveller.token(120));
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert!(matches!(traveller.app.wizard.token(), State::Ready(_)));
}

#[test]
fn what_would_not_be_mended_by_it_is_shown_and_not_changed() {
    let mut traveller = Traveller::refused_a_token(lacks_scope());
    mends(&mut traveller);
    is_read(&mut traveller, &["brreg:losore/tlg"]);
    assert!(!changes(&traveller) && traveller.app.diagnosis.is_open());
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Answered)));
}

#[test]
fn a_client_that_cannot_be_read_is_told_and_not_changed() {
    let mut traveller = Traveller::refused_a_token(lacks_scope());
    mends(&mut traveller);
    let (ticket, _) = asked(&mut traveller.asked);
    traveller.learns(Report::ClientCompared(ticket, Err(Situation::TimedOut.into())));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Failed(_))) && !changes(&traveller));
    traveller.intends(diagnosis::Intent::CompareClient);
    is_read(&mut traveller, &[]);
    assert!(!changes(&traveller), "the second reading was asked for by another button");
}

#[test]
fn production_is_asked_once_more_before_anything_is_changed() {
    let mut traveller = in_production();
    traveller.intends(Intent::CloseDiagnosis).is_refused_a_token(lacks_scope());
    mends(&mut traveller);
    is_read(&mut traveller, &[]);
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Confirming(_))) && !changes(&traveller));
    traveller.intends(diagnosis::Intent::ConfirmChange);
    is_changed(&mut traveller);
    assert!(matches!(traveller.app.wizard.token(), State::Requesting(_)));
}

#[test]
fn diagnosing_a_refusal_reads_the_client_whose_host_the_button_names() {
    let problem = refused(Refusal::InvalidSignature);
    let mut traveller = Traveller::refused_a_token(problem.clone());
    assert_eq!(traveller.app.compares_at(&problem).as_deref(), Some(host(&traveller)).as_deref());
    traveller.intends(Intent::DiagnoseProblem(Box::new(problem.clone()))).world_diagnoses();
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::CompareClient(..))));
    is_read(&mut traveller, &[]);
    assert!(!changes(&traveller), "only what the button said");
    assert_eq!(traveller.app.mend_of(&problem), None);
}

fn host(traveller: &Traveller) -> String {
    traveller.app.session.environment().unwrap().self_service.host().to_owned()
}

#[test]
fn a_change_made_in_the_diagnosis_takes_the_old_error_away_too() {
    let mut traveller = Traveller::refused_a_token(lacks_scope());
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::CompareClient);
    is_read(&mut traveller, &[]);
    traveller.intends(diagnosis::Intent::ChangeClient(Amendment::AddScope(scope("brreg:losore/tlg"))));
    is_changed(&mut traveller);
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Changed(_))), "what came of it is shown");
    traveller.intends(Intent::CloseDiagnosis);
    assert!(matches!(traveller.app.wizard.token(), State::Asking));
}
