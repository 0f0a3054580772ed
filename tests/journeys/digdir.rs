//! The administration client: who has none, or does not know, comes to a place and not to an error, and finds it again.

use crate::traveller::{CLIENT_ID, NOON, PASSWORD, Traveller, fixture, refused, scopes, timestamp};
use portnokkel::app::App;
use portnokkel::app::primary::Primary;
use portnokkel::app::profiles;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::{Fetched, Way};
use portnokkel::contract::{Effect, RecentFiles, Report, Waiting, WaitingChange};
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{NextMove, Refusal, Situation};

const MAIL: &str = "mailto:servicedesk@digdir.no?subject=a&body=b";

/// Maskinporten does not know the administration client that the organisation number gives.
fn without_administration() -> Traveller {
    let mut traveller = Traveller::at_client();
    is_answered_unknown(&mut traveller);
    traveller
}

fn is_answered_unknown(traveller: &mut Traveller) {
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Err(refused(Refusal::UnknownClient))));
}

fn begun(traveller: &Traveller) -> Option<Waiting> {
    traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::ChangeWaiting(WaitingChange::Begin(waiting)) => Some(Waiting::clone(waiting)),
        _ => None,
    })
}

fn has_ended(traveller: &Traveller) -> bool {
    traveller.is_asked(|effect| matches!(effect, Effect::ChangeWaiting(WaitingChange::End(_))))
}

#[test]
fn the_client_that_we_filled_in_ourselves_and_that_is_not_there_is_no_error() {
    let traveller = without_administration();
    let client = traveller.app.wizard.client();
    assert_eq!(client.way, Way::Unknown);
    assert!(matches!(client.scopes, Fetched::NotAsked) && client.administration.unknown == Some(timestamp(NOON)));
    assert!(traveller.app.complaints().is_empty());
    assert_eq!(traveller.app.primary(), Primary::AskDigdir);
}

#[test]
fn a_client_that_somebody_typed_wrongly_is_told_at_once() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::TypeAdministration);
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.proceeds();
    is_answered_unknown(&mut traveller);
    assert!(matches!(&traveller.app.wizard.client().scopes, Fetched::Refused(problem) if problem.code() == "MP-100"));
    traveller.intends(wizard::Intent::ChooseWay(Way::Unknown));
    assert_eq!(traveller.app.primary(), Primary::AskDigdir, "and from there it is not far to Digdir");
}

#[test]
fn who_does_not_know_is_never_answered_with_a_complaint() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.intends(wizard::Intent::ChooseWay(Way::Unknown)).proceeds().proceeds();
    assert!(traveller.app.complaints().is_empty());
    assert_eq!((traveller.app.wizard.at(), traveller.app.primary()), (Step::Client, Primary::AskDigdir));
}

#[test]
fn the_mail_is_opened_and_the_waiting_is_kept_with_its_date_and_no_secret() {
    let mut traveller = without_administration();
    traveller.waits(60).intends(wizard::Intent::AskDigdir(MAIL.into()));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::OpenMail(mail) if mail == MAIL)));
    let waiting = begun(&traveller).expect("it is kept");
    assert_eq!((waiting.asked, waiting.environment.kind), (timestamp(NOON + 60), EnvironmentKind::Test));
    assert_eq!((waiting.file.clone(), waiting.organisation.to_string()), (fixture("modern.p12"), "313299767".into()));
    assert_eq!(traveller.app.session.waiting(), Some(&waiting));
    assert_eq!(traveller.app.primary(), Primary::CheckAdministration);
}

#[test]
fn copying_the_mail_begins_the_waiting_as_well() {
    let mut traveller = without_administration();
    traveller.intends(wizard::Intent::CopyMailToDigdir("e-post".into()));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::CopyText(_, text) if text == "e-post")));
    assert!(begun(&traveller).is_some());
}

#[test]
fn the_filled_button_asks_maskinporten_and_not_yet_is_no_error() {
    let mut traveller = without_administration();
    traveller.intends(wizard::Intent::AskDigdir(MAIL.into())).waits(86_400).proceeds();
    is_answered_unknown(&mut traveller);
    let client = traveller.app.wizard.client();
    assert_eq!((client.way, client.administration.unknown), (Way::Unknown, Some(timestamp(NOON + 86_400))));
    assert!(traveller.app.session.waiting().is_some() && !has_ended(&traveller));
    traveller.proceeds();
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Ok(scopes())));
    assert!(has_ended(&traveller) && traveller.app.session.waiting().is_none());
    assert_eq!((traveller.app.wizard.client().way, traveller.app.primary()), (Way::New, Primary::Next));
}

#[test]
fn an_organisation_whose_client_has_another_name_is_asked_for_by_the_usual_one_and_pastes_the_one_it_gets() {
    let mut traveller = Traveller::has_opened("production.p12");
    traveller.proceeds().intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production)).proceeds();
    traveller.intends(wizard::Intent::ChooseWay(Way::Unknown)).intends(wizard::Intent::AskDigdir(MAIL.into()));
    traveller.proceeds();
    is_answered_unknown(&mut traveller);
    assert_eq!(traveller.app.wizard.drafts.client.admin_client_id, "", "a guess is not left to be taken for an answer");
    traveller.intends(wizard::Intent::TypeAdministration);
    traveller.app.wizard.drafts.client.admin_client_id = CLIENT_ID.into();
    traveller.proceeds();
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Ok(scopes())));
    assert!(has_ended(&traveller));
}

#[test]
fn a_network_that_fails_is_told_in_the_place_and_can_be_tried_again() {
    let mut traveller = without_administration();
    traveller.intends(wizard::Intent::AskDigdir(MAIL.into())).proceeds();
    let ticket = traveller.scopes_ticket();
    traveller.learns(Report::ScopesFetched(ticket, Err(Situation::TimedOut.into())));
    assert!(matches!(traveller.app.wizard.client().scopes, Fetched::Refused(_)));
    assert_eq!(traveller.app.wizard.client().way, Way::Unknown);
    traveller.follows(NextMove::TryAgain);
    traveller.scopes_ticket();
}

#[test]
fn the_next_visit_has_a_card_that_leads_back_to_this_place_in_this_environment() {
    let mut traveller = without_administration();
    traveller.intends(wizard::Intent::AskDigdir(MAIL.into()));
    let waiting = begun(&traveller).unwrap();

    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON + 86_400)).with_waiting(vec![waiting.clone()], None);
    assert!(traveller.app.shows_profiles());
    traveller.intends(profiles::Intent::ContinueWaiting(Box::new(waiting))).world_reads();
    traveller.types_password(PASSWORD).opens();
    assert_eq!((traveller.app.wizard.at(), traveller.app.wizard.client().way), (Step::Client, Way::Unknown));
    assert_eq!(traveller.app.session.chosen(), Some(EnvironmentKind::Test));
    assert_eq!(traveller.app.primary(), Primary::CheckAdministration);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::FetchScopes(..))), "nobody is asked unasked");
}

#[test]
fn a_card_can_be_taken_away_and_another_window_s_change_is_seen() {
    let mut traveller = without_administration();
    traveller.intends(wizard::Intent::AskDigdir(MAIL.into()));
    let waiting = begun(&traveller).unwrap();
    traveller.learns(Report::WaitingKept(Ok(vec![waiting.clone()])));
    assert_eq!(traveller.app.session.kept.waiting().count(), 1);
    traveller.intends(profiles::Intent::EndWaiting(Box::new(waiting)));
    assert!(has_ended(&traveller) && traveller.app.session.kept.waiting().next().is_none());
    traveller.learns(Report::WaitingKept(Err(Situation::SetupsBusy.into())));
    assert_eq!(traveller.app.session.kept.problem().map(portnokkel::problem::Problem::key), Some("setups-busy"));
}

#[test]
fn who_wants_nothing_remembered_waits_in_this_window_alone() {
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).remembering(RecentFiles::new(false, Vec::new()));
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    is_answered_unknown(&mut traveller);
    traveller.intends(wizard::Intent::AskDigdir(MAIL.into()));
    assert!(begun(&traveller).is_none() && traveller.app.session.waiting().is_some());
}

#[test]
fn a_mail_program_that_cannot_be_opened_is_told() {
    let mut traveller = without_administration();
    traveller.intends(wizard::Intent::AskDigdir(MAIL.into()));
    traveller.learns(Report::MailNotOpened(Situation::MailUnopened.into()));
    let desktop = traveller.app.session.desktop();
    assert!(matches!(desktop, portnokkel::app::session::Desktop::Failed(problem) if problem.key() == "mail-unopened"));
}
