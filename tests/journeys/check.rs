//! Step 5: creating once, and never twice.

use crate::traveller::{CLIENT_ID, Traveller, client, custom, refused};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::profiles;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::check::{CreationState, Stage};
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{NextMove, Refusal, Situation};

fn creations(traveller: &Traveller) -> usize {
    traveller.asked.iter().filter(|effect| matches!(effect, Effect::CreateClient(..))).count()
}

/// The world looks for one of the same name, once, where no other window can make one meanwhile.
#[test]
fn the_clients_are_not_listed_before_the_world_is_asked_to_create() {
    let mut traveller = Traveller::at_check();
    assert_eq!(traveller.app.primary(), Primary::CreateClient(EnvironmentKind::Test));
    traveller.proceeds();
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ListClients(..))));
    assert_eq!(creations(&traveller), 1);
}

#[test]
fn a_double_click_creates_one_client() {
    let mut traveller = Traveller::at_check();
    traveller.proceeds().proceeds();
    assert_eq!(creations(&traveller), 1);
}

#[test]
fn a_client_of_the_same_name_can_be_used_instead() {
    let mut traveller = Traveller::at_check();
    traveller.proceeds();
    let ticket = traveller.create_ticket();
    let name = traveller.app.wizard.drafts.client.name.clone();
    traveller.learns(Report::DuplicateFound(ticket, Box::new(client(&name, CLIENT_ID))));
    assert!(
        matches!(&traveller.app.wizard.check().creation, CreationState::Duplicate(found) if found.client_id == CLIENT_ID)
    );
    assert_eq!(traveller.app.primary(), Primary::UseDuplicate);
    traveller.proceeds();
    assert_eq!(creations(&traveller), 0);
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
    assert_eq!(traveller.app.wizard.at(), Step::Token);
}

#[test]
fn the_stages_are_told_as_they_are_reached() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::Creating(_, Stage::LoggingIn)));
    assert!(traveller.app.can_cancel());
    traveller.learns(Report::SignedIn(ticket));
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::Creating(_, Stage::Looking)));
    assert!(traveller.app.can_cancel());
    traveller.learns(Report::WriteSent(ticket));
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::Creating(_, Stage::Creating)));
    traveller.learns(Report::CreationAnswered(ticket));
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::Creating(_, Stage::Verifying)));
    traveller.learns(Report::ClientCreated(ticket, Ok(client("x", CLIENT_ID))));
    assert!(traveller.app.wizard.check().settled().unwrap().created.is_some());
    assert_eq!(traveller.app.wizard.at(), Step::Token);
}

#[test]
fn what_is_sent_cannot_be_stopped_and_is_not_left() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::WriteSent(ticket));
    assert!(!traveller.app.can_cancel());
    traveller.intends(Intent::Cancel).intends(Intent::Back);
    assert!(!traveller.cancelled(ticket));
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    traveller.learns(Report::ClientCreated(ticket, Ok(client("x", CLIENT_ID))));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
}

#[test]
fn before_it_is_sent_it_can_be_stopped_and_the_world_says_whether_it_was() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(ticket));
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::Creating(..)), "nobody knows yet");
    traveller.learns(Report::WriteStopped(ticket));
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::None));
}

#[test]
fn a_creation_that_was_sent_in_the_same_moment_as_it_was_to_be_stopped_is_not_forgotten() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.intends(Intent::Cancel).intends(Intent::Back);
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    traveller.learns(Report::WriteSent(ticket));
    traveller.learns(Report::ClientCreated(ticket, Ok(client("x", CLIENT_ID))));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
}

fn in_production() -> Traveller {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.describes_client().intends(wizard::Intent::ConfirmProduction(true));
    traveller
}

#[test]
fn every_attempt_in_production_is_confirmed_anew() {
    for ended in [Situation::Conflict, Situation::CreationUnknown] {
        let mut traveller = in_production();
        let ticket = traveller.begins_creating();
        traveller.learns(Report::ClientCreated(ticket, Err(ended.clone().into())));
        assert!(!traveller.app.wizard.check().confirmed);
        if ended == Situation::CreationUnknown {
            traveller.waits(61).proceeds();
            traveller.world_looks(Ok(Vec::new()));
        }
        traveller.asked.clear();
        traveller.follows(NextMove::TryAgain);
        assert_eq!(traveller.app.complaints(), [Complaint::ConfirmationMissing]);
        assert!(traveller.asked.is_empty());
    }
}

#[test]
fn after_a_lost_answer_it_is_looked_for_and_found() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::WriteSent(ticket));
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into())));
    assert_eq!(traveller.app.primary(), Primary::CheckNow);
    traveller.follows(NextMove::CheckNow);
    assert_eq!(creations(&traveller), 0, "never again before looking");
    let name = traveller.app.wizard.drafts.client.name.clone();
    traveller.world_looks(Ok(vec![client(&name, CLIENT_ID)]));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
    assert_eq!(creations(&traveller), 0);
}

#[test]
fn after_a_lost_answer_it_may_be_created_once_it_is_known_not_to_be_there() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into()))).waits(61).proceeds();
    traveller.world_looks(Ok(Vec::new()));
    assert_eq!(traveller.app.primary(), Primary::CreateClient(EnvironmentKind::Test));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ForgetJournalEntry(_))));
    assert!(traveller.app.session.kept.creations().is_empty());
    traveller.begins_creating();
}

#[test]
fn what_may_still_be_on_its_way_is_not_taken_for_lost() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into()))).waits(20).proceeds();
    traveller.world_looks(Ok(Vec::new()));
    assert!(matches!(&traveller.app.wizard.check().creation, CreationState::Unknown(lost) if lost.not_seen));
    assert_eq!(traveller.app.primary(), Primary::CheckNow);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ForgetJournalEntry(_))));
    traveller.proceeds();
    let name = traveller.app.wizard.drafts.client.name.clone();
    traveller.world_looks(Ok(vec![client(&name, CLIENT_ID)]));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID, "it came after all");
}

#[test]
fn what_was_lost_is_known_by_its_mark_among_clients_of_the_same_name() {
    let mut traveller = Traveller::at_check();
    let name = traveller.app.wizard.drafts.client.name.clone();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into()))).proceeds();
    let mut ours = client("Et navn som noen har endret siden", CLIENT_ID);
    ours.description = Some(traveller.app.session.kept.creations()[0].body().description);
    let older = client(&name, "11111111-2222-4333-8444-555555555555");
    traveller.world_looks(Ok(vec![older, ours]));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
}

#[test]
fn an_unknown_outcome_survives_a_visit_to_another_environment_and_another_certificate() {
    let mut traveller = Traveller::with_environment(Some(custom())).opened("modern.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Test)).proceeds();
    traveller.describes_client();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into())));
    traveller
        .intends(Intent::GoTo(Step::Environment))
        .intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Custom));
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.describes_client();
    assert_eq!(traveller.app.primary(), Primary::CreateClient(EnvironmentKind::Custom), "elsewhere it may be created");
    traveller.intends(Intent::GoTo(Step::Certificate));
    traveller = traveller.opened("leaf_only.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Test)).proceeds();
    traveller.describes_client();
    assert_eq!(traveller.app.primary(), Primary::CheckNow, "there it is still not known");
    assert_eq!(traveller.app.session.kept.creations().len(), 1);
}

#[test]
fn a_creation_that_an_earlier_window_did_not_see_the_end_of_is_looked_for_first() {
    let mut earlier = Traveller::at_check();
    earlier.begins_creating();
    let open = earlier.app.session.kept.creations().to_vec();
    let mut traveller = Traveller::new();
    traveller.app = portnokkel::app::App::new(None, crate::traveller::timestamp(traveller.now)).unsettled(open);
    traveller.intends(profiles::Intent::BeginNew);
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds().proceeds().describes_client();
    assert_eq!(traveller.app.primary(), Primary::CheckNow);
    assert_eq!(creations(&traveller), 0);
}

#[test]
fn a_window_that_meets_anothers_open_creation_takes_it_over_and_sends_nothing_of_its_own() {
    let mut other = Traveller::at_check();
    other.begins_creating();
    let theirs = other.app.session.kept.creations()[0].clone();
    let mut traveller = Traveller::at_check();
    traveller.proceeds();
    let ticket = traveller.create_ticket();
    traveller.learns(Report::CreationNoted(ticket, Box::new(theirs.clone())));
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into())));
    assert!(
        matches!(&traveller.app.wizard.check().creation, CreationState::Unknown(lost) if lost.creation.id == theirs.id)
    );
}

#[test]
fn while_another_window_creates_it_is_waited_for() {
    let mut traveller = Traveller::at_check();
    traveller.proceeds();
    let ticket = traveller.create_ticket();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationElsewhere.into())));
    assert!(
        matches!(&traveller.app.wizard.check().creation, CreationState::Refused(problem) if problem.key() == "creation-elsewhere")
    );
    traveller.follows(NextMove::TryAgain);
    let ticket = traveller.create_ticket();
    let name = traveller.app.wizard.drafts.client.name.clone();
    traveller.learns(Report::DuplicateFound(ticket, Box::new(client(&name, CLIENT_ID))));
    assert!(
        matches!(&traveller.app.wizard.check().creation, CreationState::Duplicate(_)),
        "what the other one made is offered"
    );
}

#[test]
fn what_was_refused_is_not_looked_for() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::ClientInvalid("scopes: no".into()).into())));
    assert!(traveller.app.session.kept.creations().is_empty());
}

#[test]
fn not_being_able_to_look_leaves_it_unknown() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into()))).proceeds();
    traveller.world_looks(Err(Situation::Unreachable.into()));
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::Unknown(_)));
    assert_eq!(traveller.app.primary(), Primary::CheckNow);
}

#[test]
fn an_unknown_outcome_survives_going_back() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into())));
    traveller.intends(Intent::Back).proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    assert_eq!(traveller.app.primary(), Primary::CheckNow);
}

#[test]
fn an_unknown_outcome_survives_another_description_and_is_looked_for_by_what_was_sent() {
    let mut traveller = Traveller::at_check();
    let sent = traveller.app.wizard.drafts.client.name.clone();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into()))).intends(Intent::Back);
    traveller.app.wizard.drafts.client.name = "Et annet navn".into();
    traveller.proceeds();
    assert_eq!(traveller.app.primary(), Primary::CheckNow, "never again before looking");
    traveller.proceeds();
    traveller.world_looks(Ok(vec![client(&sent, CLIENT_ID)]));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
    assert_eq!(creations(&traveller), 0);
}

#[test]
fn an_unknown_outcome_survives_choosing_a_client_we_have() {
    let mut traveller = Traveller::at_check();
    let sent = traveller.app.wizard.drafts.client.name.clone();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into()))).intends(Intent::Back);
    traveller.intends(wizard::Intent::ChooseWay(portnokkel::app::wizard::client::Way::Existing));
    traveller.app.wizard.drafts.client.client_id = "11111111-2222-4333-8444-555555555555".into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/utlegg".into();
    traveller.proceeds().proceeds();
    traveller.world_looks(Ok(vec![client(&sent, CLIENT_ID)]));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
}

#[test]
fn a_refusal_is_shown_and_may_be_tried_again() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::ClientInvalid("scopes: no".into()).into())));
    assert!(
        matches!(&traveller.app.wizard.check().creation, CreationState::Refused(problem) if problem.key() == "client-invalid")
    );
    traveller.begins_creating();
}

#[test]
fn a_refusal_while_looking_creates_nothing() {
    let mut traveller = Traveller::at_check();
    traveller.proceeds();
    let ticket = traveller.create_ticket();
    traveller.learns(Report::ClientCreated(ticket, Err(refused(Refusal::UnknownClient))));
    assert!(traveller.app.session.kept.creations().is_empty());
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::Refused(_)));
}

#[test]
fn production_asks_once_more() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.describes_client();
    assert_eq!(traveller.app.primary(), Primary::CreateClient(EnvironmentKind::Production));
    assert!(traveller.app.commits_in_production());
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::ConfirmationMissing]);
    assert_eq!(creations(&traveller), 0);
    traveller.intends(wizard::Intent::ConfirmProduction(true));
    traveller.begins_creating();
}

#[test]
fn a_client_we_have_is_used_and_nothing_is_created() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(portnokkel::app::wizard::client::Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds();
    assert_eq!(traveller.app.primary(), Primary::Next);
    traveller.asked.clear();
    traveller.proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
    assert!(matches!(traveller.asked[..], [Effect::RequestToken(..)]), "{:?}", traveller.asked);
    assert!(traveller.app.wizard.check().settled().unwrap().created.is_none());
}
