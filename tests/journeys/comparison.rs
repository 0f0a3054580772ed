//! A client compared with what Maskinporten has of it, and mended, in the diagnosis.

use crate::registered::{asked, in_production, lacking, read};
use crate::seen::seen;
use crate::traveller::{Traveller, timestamp};
use portnokkel::app::diagnosis::State;
use portnokkel::app::diagnosis::comparison::{Askable, Stage};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::Step;
use portnokkel::app::{diagnosis, profiles};
use portnokkel::contract::{Changed, ClientChange, Effect, Report, Ticket};
use portnokkel::domain::{CorrelationId, Environment, ScopeSet, Secret};
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
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found");
    assert_eq!(told.diagnosis.findings[0].key(), "client-lacks-scope");
    let change = amendment(&traveller);
    traveller.intends(diagnosis::Intent::ChangeClient(change));
    assert!(traveller.is_asked(changes) && traveller.app.is_busy() && !traveller.app.can_cancel());
    let (ticket, comparing) = asked(&mut traveller.asked);
    let scopes = comparing.scopes.to_string();
    let after = read(*comparing, &scopes.split(' ').collect::<Vec<_>>(), &Value::Null);
    traveller.learns(Report::ClientChanged(ticket, Ok(Changed::ReadBack(Box::new(after.0), after.1))));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Changed(_))));
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found");
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

/// Somebody who is changing a client, and what is to be read of it then.
fn changing() -> (Traveller, Ticket, Result<Changed, Problem>) {
    let mut traveller = compared();
    let change = amendment(&traveller);
    traveller.intends(diagnosis::Intent::ChangeClient(change));
    let (ticket, answer) = answered(&mut traveller);
    (traveller, ticket, answer)
}

/// Which change was asked for, and what is to be read when it was made.
fn answered(traveller: &mut Traveller) -> (Ticket, Result<Changed, Problem>) {
    let (ticket, comparing) = asked(&mut traveller.asked);
    let scopes = comparing.scopes.to_string();
    let (comparison, diagnosis) = read(*comparing, &scopes.split(' ').collect::<Vec<_>>(), &Value::Null);
    (ticket, Ok(Changed::ReadBack(Box::new(comparison), diagnosis)))
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
        let (ticket, answer) = answered(&mut traveller);
        traveller.intends(way.clone());
        assert!(!traveller.cancelled(ticket) && traveller.app.diagnosis.is_open(), "{way:?}");
        assert!(traveller.app.is_writing(), "quitting asks first: {way:?}");
        traveller.learns(Report::ClientChanged(ticket, answer));
        assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Changed(_))), "{way:?}");
        traveller.intends(Intent::CloseDiagnosis);
        assert!(!traveller.app.diagnosis.is_open() && !traveller.app.is_writing(), "{way:?}");
    }
}

#[test]
fn a_change_that_was_made_and_not_read_back_is_told_as_made() {
    let (mut traveller, ticket, _) = changing();
    traveller.learns(Report::ClientChanged(ticket, Ok(Changed::NotReadBack(Situation::TimedOut.into()))));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::ChangedUnread(..))));
}

fn noted(traveller: &Traveller, change: Amendment) -> ClientChange {
    let client_id = traveller.app.wizard.check().settled().expect("a client").client_id.clone();
    ClientChange {
        id: CorrelationId::random(),
        begun: timestamp(traveller.now),
        environment: Environment::test(),
        organisation: "313299767".parse().unwrap(),
        organisation_name: "Fjordvik".into(),
        admin: client_id.clone(),
        client_id,
        change,
    }
}

fn open(traveller: &Traveller) -> &[ClientChange] {
    traveller.app.session.kept.journal.changes()
}

/// It stands on the cards of the next visit, and until somebody has looked.
#[test]
fn a_change_of_which_nobody_knows_the_end_is_shown_until_the_client_was_read_or_somebody_has_looked() {
    for is_read in [true, false] {
        let (mut traveller, ticket, _) = changing();
        let change = noted(&traveller, amendment(&traveller));
        traveller.learns(Report::ChangeNoted(ticket, Box::new(change.clone())));
        traveller.learns(Report::ClientChanged(ticket, Err(Situation::ChangeUnknown.into())));
        assert_eq!(open(&traveller), std::slice::from_ref(&change));
        let looks = |traveller: &mut Traveller| {
            traveller.intends(diagnosis::Intent::CompareClient);
            let (ticket, comparing) = asked(&mut traveller.asked);
            traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &[], &Value::Null))));
        };
        looks(&mut traveller);
        assert_eq!(open(&traveller).len(), 1, "it may still be on its way");
        traveller.waits(61);
        if is_read {
            looks(&mut traveller);
        } else {
            traveller.intends(profiles::Intent::ForgetChange(change.id.clone()));
        }
        assert_eq!(open(&traveller), []);
        assert!(traveller.is_asked(|effect| matches!(effect, Effect::ForgetJournalEntry(id) if *id == change.id)));
    }
}

#[test]
fn a_change_whose_end_is_known_is_no_question() {
    for answer in [None, Some(Err(Situation::ClientChanged.into()))] {
        let (mut traveller, ticket, made) = changing();
        let change = noted(&traveller, amendment(&traveller));
        traveller.learns(Report::ChangeNoted(ticket, Box::new(change)));
        traveller.learns(Report::ClientChanged(ticket, answer.unwrap_or(made)));
        assert_eq!(open(&traveller), []);
    }
}

#[test]
fn a_change_that_was_stopped_before_it_was_sent_leaves_all_as_it_was_read() {
    let mut traveller = compared();
    let change = amendment(&traveller);
    traveller.intends(diagnosis::Intent::ChangeClient(change));
    let (ticket, _) = asked(&mut traveller.asked);
    traveller.learns(Report::WriteStopped(ticket));
    assert!(matches!(traveller.app.diagnosis.comparison(), Some(Stage::Answered)) && !traveller.app.is_writing());
    traveller.intends(Intent::CloseDiagnosis);
    assert!(!traveller.app.diagnosis.is_open());
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
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found");
    assert!(told.diagnosis.findings.iter().any(|found| found.key() == "client-lacks-scope"));
    traveller.proceeds();
    traveller.intends(diagnosis::Intent::DiagnoseText(Secret::new("MP-200".into()))).world_diagnoses();
    let told = traveller.app.diagnosis.state().and_then(State::shown).expect("found");
    assert!(!told.diagnosis.findings.iter().any(|found| found.key() == "client-lacks-scope"), "something else");
}
