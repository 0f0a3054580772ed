//! A client compared with what Maskinporten has of it, and mended, in the diagnosis.

use crate::registered::{asked, in_production, lacking, read};
use crate::seen::seen;
use crate::traveller::Traveller;
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::State;
use portnokkel::app::diagnosis::comparison::{Askable, Stage};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::{ScopeSet, Secret};
use portnokkel::problem::{Problem, Situation};
use portnokkel::protocol::self_service::Amendment;
use serde_json::Value;

fn changes(effect: &Effect) -> bool {
    matches!(effect, Effect::ChangeClient(..))
}

/// In the diagnosis, with a client that lacks what is asked for.
fn compared() -> Traveller {
    lacking(Traveller::at_token())
}

fn amendment(traveller: &Traveller) -> Amendment {
    let scopes: &ScopeSet = &traveller.app.wizard.check().settled().expect("a client").scopes;
    Amendment::AddScope(scopes.iter().next().expect("one").clone())
}

#[test]
fn nobody_is_asked_before_a_client_is_chosen_and_then_only_on_a_button() {
    let mut traveller = Traveller::at_client();
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::CompareClient);
    assert_eq!(traveller.app.askable(), Askable::NoClient);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CompareClient(..))));
    let mut traveller = Traveller::at_token();
    traveller.intends(Intent::OpenDiagnosis);
    assert!(matches!(traveller.app.askable(), Askable::Host(_)));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CompareClient(..))));
}

#[test]
fn what_was_read_is_found_and_mended_with_one_button_in_test() {
    let mut traveller = compared();
    let told = traveller.app.diagnosis.state().and_then(State::told).expect("found");
    assert_eq!(told.diagnosis.findings[0].key(), "client-lacks-scope");
    let change = amendment(&traveller);
    traveller.intends(diagnosis::Intent::ChangeClient(change));
    assert!(traveller.is_asked(changes) && traveller.app.is_busy() && !traveller.app.can_cancel());
    let (ticket, comparing) = asked(&mut traveller.asked);
    let scopes = comparing.scopes.to_string();
    let after = read(*comparing, &scopes.split(' ').collect::<Vec<_>>(), &Value::Null);
    traveller.learns(Report::ClientCompared(ticket, Ok(after)));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Changed(_))));
    let told = traveller.app.diagnosis.state().and_then(State::told).expect("found");
    assert_eq!(told.diagnosis.findings[0].key(), "client-fine");
}

#[test]
fn production_asks_once_more_and_no_is_no() {
    let mut traveller = in_production();
    let change = amendment(&traveller);
    traveller.intends(diagnosis::Intent::ChangeClient(change.clone()));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Confirming(_))) && !traveller.is_asked(changes));
    traveller.intends(diagnosis::Intent::LeaveUnchanged).intends(diagnosis::Intent::ConfirmChange);
    assert!(!traveller.is_asked(changes), "it was answered with no");
    traveller.intends(diagnosis::Intent::ChangeClient(change)).intends(diagnosis::Intent::ConfirmChange);
    assert!(traveller.is_asked(changes));
}

#[test]
fn a_change_that_was_sent_is_awaited_whichever_way_one_wants_out_and_its_answer_is_shown() {
    let ways: [Intent; 6] = [
        Intent::Cancel,
        Intent::CloseDiagnosis,
        Intent::Back,
        Intent::GoTo(Step::Token),
        Intent::GoTo(Step::Certificate),
        Intent::StartOver,
    ];
    for way in ways {
        let mut traveller = compared();
        let change = amendment(&traveller);
        traveller.intends(diagnosis::Intent::ChangeClient(change));
        let (ticket, comparing) = asked(&mut traveller.asked);
        traveller.intends(way.clone());
        assert!(!traveller.cancelled(ticket) && traveller.app.diagnosis.is_open(), "{way:?}");
        assert!(traveller.app.is_writing(), "quitting asks first: {way:?}");
        traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &[], &Value::Null))));
        assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Changed(_))), "{way:?}");
        traveller.intends(Intent::CloseDiagnosis);
        assert!(!traveller.app.diagnosis.is_open() && !traveller.app.is_writing(), "{way:?}");
    }
}

#[test]
fn reading_is_stopped_by_cancelling_leaving_or_pasting_and_can_be_asked_for_again() {
    let leaves =
        [Intent::Cancel, Intent::CloseDiagnosis, diagnosis::Intent::DiagnoseText(Secret::new("MP-200".into())).into()];
    for leaves in leaves {
        let mut traveller = Traveller::at_token();
        traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::CompareClient);
        let (ticket, comparing) = asked(&mut traveller.asked);
        traveller.intends(leaves.clone());
        assert!(traveller.cancelled(ticket), "{leaves:?}");
        let before = seen(&traveller);
        traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &[], &Value::Null))));
        assert_eq!(seen(&traveller), before, "{leaves:?}");
    }
}

#[test]
fn a_refusal_leaves_what_was_found_and_more_that_is_pasted_is_judged_by_what_was_read() {
    let mut traveller = compared();
    traveller.intends(diagnosis::Intent::CompareClient);
    let (ticket, _) = asked(&mut traveller.asked);
    traveller.learns(Report::ClientCompared(ticket, Err(Problem::from(Situation::TimedOut))));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Failed(_))));
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-200".into()))).world_diagnoses();
    let told = traveller.app.diagnosis.state().and_then(State::told).expect("found");
    assert!(told.diagnosis.findings.iter().any(|found| found.key() == "client-lacks-scope"));
    traveller.proceeds();
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-200".into()))).world_diagnoses();
    let told = traveller.app.diagnosis.state().and_then(State::told).expect("found");
    assert!(!told.diagnosis.findings.iter().any(|found| found.key() == "client-lacks-scope"), "something else");
}
