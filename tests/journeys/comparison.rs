//! A client compared with what Maskinporten has of it, and mended, in the diagnosis.

use crate::registered::{asked, in_production, lacking, read};
use crate::traveller::{Traveller, timestamp};
use portnokkel::app::Step;
use portnokkel::app::diagnosis::State;
use portnokkel::app::diagnosis::comparison::{Askable, Stage};
use portnokkel::app::intent::Intent;
use portnokkel::contract::{Changed, ClientChange, Effect, Report, Ticket};
use portnokkel::domain::{Environment, Mark, ScopeSet, Secret};
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
    let scopes: &ScopeSet = &traveller.wizard.check().settled().expect("a client").scopes;
    Amendment::AddScope(scopes.iter().next().expect("one").clone())
}

#[test]
fn nobody_is_asked_before_a_client_is_chosen_and_then_only_on_a_button() {
    let mut traveller = Traveller::at_client();
    traveller.intends(Intent::OpenDiagnosis).intends(Intent::CompareClient);
    assert_eq!(traveller.wizard.askable(), Askable::NoClient);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CompareClient(..))));
    let mut traveller = Traveller::at_token();
    traveller.intends(Intent::OpenDiagnosis);
    assert!(matches!(traveller.wizard.askable(), Askable::Host(_)));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CompareClient(..))));
}

#[test]
fn what_was_read_is_found_and_mended_with_one_button_in_test() {
    let mut traveller = compared();
    let told = traveller.wizard.diagnosis().and_then(State::told).expect("found");
    assert_eq!(told.diagnosis.findings[0].key(), "client-lacks-scope");
    let change = amendment(&traveller);
    traveller.intends(Intent::ChangeClient(change));
    assert!(traveller.is_asked(changes) && traveller.wizard.is_busy() && !traveller.wizard.can_cancel());
    let (ticket, comparing) = asked(&mut traveller.asked);
    let scopes = comparing.scopes.to_string();
    let after = read(*comparing, &scopes.split(' ').collect::<Vec<_>>(), &Value::Null);
    traveller.learns(Report::ClientChanged(ticket, Ok(Changed::ReadBack(after.0, after.1))));
    assert!(matches!(traveller.wizard.comparison(), Some(Stage::Changed(_))));
    let told = traveller.wizard.diagnosis().and_then(State::told).expect("found");
    assert_eq!(told.diagnosis.findings[0].key(), "client-fine");
}

#[test]
fn production_asks_once_more_and_no_is_no() {
    let mut traveller = in_production();
    let change = amendment(&traveller);
    traveller.intends(Intent::ChangeClient(change.clone()));
    assert!(matches!(traveller.wizard.comparison(), Some(Stage::Confirming(_))) && !traveller.is_asked(changes));
    traveller.intends(Intent::LeaveUnchanged).intends(Intent::ConfirmChange);
    assert!(!traveller.is_asked(changes), "it was answered with no");
    traveller.intends(Intent::ChangeClient(change)).intends(Intent::ConfirmChange);
    assert!(traveller.is_asked(changes));
}

/// Somebody who is changing a client, and what is to be read of it then.
fn changing() -> (Traveller, Ticket, Result<Changed, Problem>) {
    let mut traveller = compared();
    let change = amendment(&traveller);
    traveller.intends(Intent::ChangeClient(change));
    let (ticket, comparing) = asked(&mut traveller.asked);
    let scopes = comparing.scopes.to_string();
    let (comparison, diagnosis) = read(*comparing, &scopes.split(' ').collect::<Vec<_>>(), &Value::Null);
    (traveller, ticket, Ok(Changed::ReadBack(comparison, diagnosis)))
}

fn shown(traveller: &Traveller) -> Vec<&'static str> {
    let told = traveller.wizard.diagnosis().and_then(State::told).expect("found");
    told.diagnosis.findings.iter().map(|found| found.key()).collect()
}

#[test]
fn what_is_sent_is_not_stopped_by_leaving_and_its_answer_is_there_when_one_comes_back() {
    for leaves in [Intent::CloseDiagnosis, Intent::Back, Intent::GoTo(Step::Client)] {
        let (mut traveller, ticket, answer) = changing();
        traveller.intends(Intent::Cancel).intends(Intent::CompareClient).proceeds().intends(leaves.clone());
        assert!(!traveller.cancelled(ticket) && traveller.wizard.diagnosis().is_none(), "{leaves:?}");
        assert!(traveller.wizard.is_changing_client(), "{leaves:?}");
        traveller.learns(Report::ClientChanged(ticket, answer));
        assert!(!traveller.wizard.is_changing_client());
        traveller.intends(Intent::OpenDiagnosis);
        assert!(matches!(traveller.wizard.comparison(), Some(Stage::Changed(_))), "{leaves:?}");
        assert_eq!(shown(&traveller)[0], "client-fine", "{leaves:?}");
    }
}

#[test]
fn one_who_comes_back_before_the_answer_waits_for_it_and_sends_nothing_else() {
    let (mut traveller, ticket, answer) = changing();
    traveller.intends(Intent::CloseDiagnosis).intends(Intent::OpenDiagnosis);
    assert!(matches!(traveller.wizard.comparison(), Some(Stage::Changing(..))) && traveller.wizard.is_busy());
    traveller.intends(Intent::CompareClient);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CompareClient(..))));
    traveller.learns(Report::ClientChanged(ticket, answer));
    assert_eq!(shown(&traveller)[0], "client-fine");
}

#[test]
fn a_change_that_was_made_and_not_read_back_is_told_as_made() {
    let (mut traveller, ticket, _) = changing();
    traveller.learns(Report::ClientChanged(ticket, Ok(Changed::NotReadBack(Situation::TimedOut.into()))));
    assert!(matches!(traveller.wizard.comparison(), Some(Stage::ChangedUnread(..))));
}

fn noted(traveller: &Traveller, change: Amendment) -> ClientChange {
    let client_id = traveller.wizard.check().settled().expect("a client").client_id.clone();
    ClientChange {
        mark: Mark::random(),
        begun: timestamp(traveller.now),
        environment: Environment::test(),
        organisation: "313299767".parse().unwrap(),
        organisation_name: "Fjordvik".into(),
        admin: client_id.clone(),
        client_id,
        change,
    }
}

/// It stands on the cards of the next visit, and until somebody has looked.
#[test]
fn a_change_of_which_nobody_knows_the_end_is_shown_until_the_client_was_read_or_somebody_has_looked() {
    for is_read in [true, false] {
        let (mut traveller, ticket, _) = changing();
        let change = noted(&traveller, amendment(&traveller));
        traveller.learns(Report::ChangeNoted(ticket, Box::new(change.clone())));
        assert!(traveller.wizard.open_changes().is_empty(), "it is on its way");
        traveller.learns(Report::ClientChanged(ticket, Err(Situation::ChangeUnknown.into())));
        assert_eq!(traveller.wizard.open_changes(), [&change]);
        let looks = |traveller: &mut Traveller| {
            traveller.intends(Intent::CompareClient);
            let (ticket, comparing) = asked(&mut traveller.asked);
            traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &[], &Value::Null))));
        };
        looks(&mut traveller);
        assert_eq!(traveller.wizard.open_changes(), [&change], "it may still be on its way");
        traveller.waits(61);
        if is_read {
            looks(&mut traveller)
        } else {
            drop(traveller.intends(Intent::ForgetChange(change.mark.clone())))
        }
        assert!(traveller.wizard.open_changes().is_empty());
        assert!(traveller.is_asked(|effect| matches!(effect, Effect::ForgetCreation(mark) if *mark == change.mark)));
    }
}

#[test]
fn a_change_whose_end_is_known_is_no_question() {
    let refused = || Err(Situation::ClientChanged.into());
    for answer in [None, Some(refused())] {
        let (mut traveller, ticket, made) = changing();
        let change = noted(&traveller, amendment(&traveller));
        traveller.learns(Report::ChangeNoted(ticket, Box::new(change)));
        traveller.learns(Report::ClientChanged(ticket, answer.unwrap_or(made)));
        assert!(traveller.wizard.open_changes().is_empty());
    }
}

#[test]
fn reading_is_stopped_by_cancelling_leaving_or_pasting_and_can_be_asked_for_again() {
    let leaves = [Intent::Cancel, Intent::CloseDiagnosis, Intent::DiagnoseText(Secret::new("MP-200".into()))];
    for leaves in leaves {
        let mut traveller = Traveller::at_token();
        traveller.intends(Intent::OpenDiagnosis).intends(Intent::CompareClient);
        let (ticket, comparing) = asked(&mut traveller.asked);
        traveller.intends(leaves.clone());
        assert!(traveller.cancelled(ticket), "{leaves:?}");
        let before = format!("{:?}", traveller.wizard);
        traveller.learns(Report::ClientCompared(ticket, Ok(read(*comparing, &[], &Value::Null))));
        assert_eq!(format!("{:?}", traveller.wizard), before, "{leaves:?}");
    }
}

#[test]
fn a_refusal_leaves_what_was_found_and_more_that_is_pasted_is_judged_by_what_was_read() {
    let mut traveller = compared();
    traveller.intends(Intent::CompareClient);
    let (ticket, _) = asked(&mut traveller.asked);
    traveller.learns(Report::ClientCompared(ticket, Err(Problem::from(Situation::TimedOut))));
    assert!(matches!(traveller.wizard.comparison(), Some(Stage::Failed(_))));
    traveller.intends(Intent::DiagnoseText(Secret::new("MP-200".into()))).world_diagnoses();
    let told = traveller.wizard.diagnosis().and_then(State::told).expect("found");
    assert!(told.diagnosis.findings.iter().any(|found| found.key() == "client-lacks-scope"));
    traveller.proceeds();
    traveller.intends(Intent::DiagnoseText(Secret::new("MP-200".into()))).world_diagnoses();
    let told = traveller.wizard.diagnosis().and_then(State::told).expect("found");
    assert!(!told.diagnosis.findings.iter().any(|found| found.key() == "client-lacks-scope"), "something else");
}
