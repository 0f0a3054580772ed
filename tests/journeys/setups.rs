//! The second visit: one click and a password, and what happens when the world has changed since the first.

use crate::traveller::{CLIENT_ID, NOON, PASSWORD, Traveller, custom, fixture, refused, returning, setup, timestamp};
use portnokkel::app::App;
use portnokkel::app::complaint::Complaint;
use portnokkel::app::diagnosis;
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::profiles;
use portnokkel::app::session::{Desktop, ResumeTarget};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::check::CreationState;
use portnokkel::app::wizard::{certificate, password, token};
use portnokkel::contract::{Change, Effect, Profile, RecentFiles, Report};
use portnokkel::diagnosis::{Circumstances, Comparison, diagnose};
use portnokkel::domain::{EnvironmentKind, OrgNumber, Timestamp};
use portnokkel::problem::{NextMove, Refusal, Situation};
use portnokkel::protocol::on_behalf::OnBehalfOf;
use portnokkel::protocol::self_service::Registered;

fn uses(mut traveller: Traveller, name: &str) -> Traveller {
    traveller.intends(profiles::Intent::UseProfile(name.into()));
    traveller
}

/// The setup that the world was asked to keep last.
fn kept(traveller: &Traveller) -> Option<Profile> {
    traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::ChangeProfiles(Change::Keep(setup) | Change::Use(setup), _) => Some(Profile::clone(setup)),
        _ => None,
    })
}

fn one_left(traveller: &Traveller) -> &Profile {
    let [setup] = traveller.app.session.kept.profiles() else { panic!("{:?}", traveller.app.session.kept.profiles()) };
    setup
}

#[test]
fn one_click_and_a_password_lead_to_the_token() {
    let mut traveller = uses(returning(vec![setup("Fjordvik")]), "Fjordvik");
    traveller.world_reads();
    assert_eq!(traveller.app.wizard.at(), Step::Password, "the password is the next thing, and the only one");
    assert!(
        matches!(traveller.app.session.kept.resuming(), Some(ResumeTarget::Profile(setup)) if setup.name == "Fjordvik")
    );
    traveller.types_password(PASSWORD).opens();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
    let ticket = traveller.token_ticket();
    let token = traveller.token(120);
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert!(matches!(traveller.app.wizard.token(), token::State::Ready(_)));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ListClients(..) | Effect::CreateClient(..))));
}

#[test]
fn the_order_is_what_it_was() {
    let mut before = setup("Fjordvik");
    before.optional.resource = Some("https://api.example.no/".into());
    before.optional.on_behalf_of = OnBehalfOf::Customer(OrgNumber::parse("991825827").unwrap());
    let mut traveller = uses(returning(vec![before.clone()]), "Fjordvik");
    traveller.world_reads().types_password(PASSWORD).opens();
    let order = traveller.asked.iter().find_map(|effect| match effect {
        Effect::RequestToken(_, order) => Some(order),
        _ => None,
    });
    let order = order.unwrap();
    assert_eq!((order.client_id.as_str(), &order.scopes), (CLIENT_ID, &before.scopes));
    assert_eq!((order.server.environment().unwrap().kind, &order.optional), (EnvironmentKind::Test, &before.optional));
}

#[test]
fn a_file_without_a_password_needs_the_click_alone() {
    let mut before = setup("Fjordvik");
    before.file = fixture("plain.pem");
    let mut traveller = uses(returning(vec![before]), "Fjordvik");
    traveller.world_reads().world_opens();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
}

#[test]
fn a_token_is_kept_with_what_led_to_it_and_no_secret() {
    let traveller = Traveller::with_token();
    let setup = one_left(&traveller);
    assert_eq!((setup.client_id.as_str(), setup.scopes.to_string()), (CLIENT_ID, "brreg:losore/tlg".into()));
    assert_eq!((setup.file.clone(), setup.organisation.to_string()), (fixture("modern.p12"), "313299767".into()));
    assert_eq!(setup.admin.as_ref().unwrap().as_str(), "oidc_313299767_api");
    assert_eq!(setup.last.as_ref().map(|last| (last.at, &last.problem)), Some((timestamp(NOON), &None)));
    assert_eq!(kept(&traveller).as_ref(), Some(setup));
    assert_eq!(setup.remembered, None, "nobody asked to have the password kept");
}

#[test]
fn a_client_that_was_created_is_kept_before_the_creation_is_settled() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    let id = traveller.app.session.kept.creations()[0].id.clone();
    traveller.asked.clear();
    traveller.learns(Report::ClientCreated(ticket, Ok(crate::traveller::client("Fjordvik", CLIENT_ID))));
    let [Effect::ChangeProfiles(Change::Keep(setup), Some(settled)), Effect::RequestToken(..)] = &traveller.asked[..]
    else {
        panic!("{:?}", traveller.asked)
    };
    assert_eq!((setup.client_id.as_str(), settled), (CLIENT_ID, &id));
    assert!(traveller.app.session.kept.creations().is_empty());
}

#[test]
fn who_wants_nothing_remembered_has_nothing_kept() {
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).remembering(RecentFiles::new(false, Vec::new()));
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds().proceeds().describes_client();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(crate::traveller::client("Fjordvik", CLIENT_ID))));
    traveller.gets_token();
    assert!(kept(&traveller).is_none() && traveller.app.session.kept.profiles().is_empty());
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ForgetJournalEntry(_))));
}

#[test]
fn a_refusal_is_told_at_the_token_leads_where_it_is_mended_and_is_remembered() {
    for (refusal, next) in
        [(Refusal::UnknownClient, NextMove::ChangeClient), (Refusal::ScopeNotOnClient(None), NextMove::ChangeScopes)]
    {
        let mut traveller = uses(returning(vec![setup("Fjordvik")]), "Fjordvik");
        traveller.world_reads().types_password(PASSWORD).opens();
        let ticket = traveller.token_ticket();
        traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(refusal)).into())));
        let token::State::Refused(problem) = traveller.app.wizard.token() else { panic!("it was let in") };
        assert!(problem.next().contains(&next), "{problem:?}");
        let code = problem.code();
        assert_eq!(one_left(&traveller).last.as_ref().unwrap().problem.as_deref(), Some(code));
        traveller.follows(next);
        assert_eq!(traveller.app.wizard.at(), Step::Client);
        assert_eq!(traveller.app.wizard.drafts.client.client_id, CLIENT_ID, "nothing is typed again");
        assert_eq!(traveller.app.wizard.drafts.client.scopes, "brreg:losore/tlg");
    }
}

#[test]
fn what_never_worked_is_not_kept() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(portnokkel::app::wizard::client::Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds().proceeds().proceeds();
    let ticket = traveller.token_ticket();
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::UnknownClient)).into())));
    assert!(kept(&traveller).is_none());
}

#[test]
fn a_file_that_was_moved_is_chosen_again_and_it_goes_on_from_there() {
    let mut before = setup("Fjordvik");
    before.file = "/not/there/fjordvik.p12".into();
    let mut traveller = uses(returning(vec![before]), "Fjordvik");
    traveller.world_reads();
    let certificate::State::Refused(problem, _) = traveller.app.wizard.certificate() else { panic!("it was read") };
    assert_eq!((problem.key(), problem.next()), ("setup-file-gone", &[NextMove::ChooseFile][..]));
    traveller.follows(NextMove::ChooseFile);
    let browsing = traveller.ticket(|effect| match effect {
        Effect::PickFile(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::FilePicked(browsing, Ok(Some(fixture("modern.p12"))))).world_reads();
    assert_eq!(traveller.app.wizard.at(), Step::Password);
    traveller.types_password(PASSWORD).opens();
    let ticket = traveller.token_ticket();
    let token = traveller.token(120);
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert_eq!(
        (one_left(&traveller).file.clone(), one_left(&traveller).name.as_str()),
        (fixture("modern.p12"), "Fjordvik")
    );
}

#[test]
fn a_file_of_another_organisation_is_refused() {
    let mut before = setup("Fjordvik");
    before.organisation = OrgNumber::parse("991825827").unwrap();
    let mut traveller = uses(returning(vec![before]), "Fjordvik");
    traveller.world_reads().types_password(PASSWORD).opens();
    let password::State::Refused(problem, _) = traveller.app.wizard.password() else { panic!("it was opened") };
    assert_eq!(problem.key(), "setup-other-organisation");
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
}

#[test]
fn a_wrong_password_is_typed_again_and_it_goes_on() {
    let mut traveller = uses(returning(vec![setup("Fjordvik")]), "Fjordvik");
    traveller.world_reads().types_password("feil").opens();
    assert!(matches!(traveller.app.wizard.password(), password::State::Refused(..)));
    traveller.types_password(PASSWORD).opens();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
}

#[test]
fn an_expired_certificate_stops_at_the_password_and_its_successor_goes_on() {
    let mut before = setup("Fjordvik");
    before.file = fixture("expired.p12");
    let mut traveller = uses(returning(vec![before]), "Fjordvik");
    traveller.world_reads().types_password(PASSWORD).opens();
    assert_eq!(traveller.app.wizard.at(), Step::Password);
    assert_eq!(traveller.app.session.certificate_stop().unwrap().key(), "certificate-expired");
    traveller.follows(NextMove::ChooseFile);
    traveller.intends(wizard::Intent::UseFile(fixture("modern.p12"))).world_reads().types_password(PASSWORD).opens();
    assert_eq!(traveller.app.wizard.at(), Step::Token);
}

#[test]
fn an_environment_of_ones_own_comes_back_with_its_set_up() {
    let mut before = setup("Fjordvik");
    before.environment = custom();
    let mut traveller = uses(returning(vec![before]), "Fjordvik");
    traveller.world_reads().types_password(PASSWORD).opens();
    assert_eq!(traveller.app.session.environment_shown().unwrap().issuer, custom().issuer);
    assert_eq!(traveller.app.wizard.at(), Step::Token);
}

#[test]
fn a_set_up_that_another_window_removed_does_nothing() {
    let traveller = uses(returning(vec![setup("Fjordvik")]), "Nordstø");
    assert!(traveller.asked.is_empty() && traveller.app.shows_profiles());
}

#[test]
fn new_set_ups_begin_at_the_file_and_the_cards_are_a_click_away() {
    let mut traveller = returning(vec![setup("Fjordvik")]);
    assert_eq!(traveller.app.primary(), Primary::NewProfile);
    traveller.proceeds();
    assert!(!traveller.app.shows_profiles());
    assert_eq!(traveller.app.primary(), Primary::Next);
    let mut traveller = traveller.opened("modern.p12");
    traveller.intends(Intent::StartOver);
    assert!(traveller.app.shows_profiles() && traveller.app.session.chosen_certificate().is_none());
    assert!(traveller.app.wizard.drafts.password.password.is_empty());
}

#[test]
fn starting_over_waits_for_a_creation() {
    let mut traveller = Traveller::at_check();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::WriteSent(ticket)).intends(Intent::StartOver);
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into()))).intends(Intent::StartOver);
    assert!(traveller.app.shows_profiles(), "what is not settled has a card");
    assert_eq!(traveller.app.session.kept.creations().len(), 1);
}

#[test]
fn an_unsettled_creation_leads_from_its_card_over_the_password_to_the_look() {
    let mut before = Traveller::at_check();
    before.begins_creating();
    let open = before.app.session.kept.creations().to_vec();
    let id = open[0].id.clone();
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).unsettled(open.clone());
    assert!(traveller.app.shows_profiles());
    traveller.intends(profiles::Intent::CheckCreation(id)).world_reads().types_password(PASSWORD).opens();
    assert!(matches!(traveller.app.wizard.check().creation, CreationState::LookingAfter(..)));
    let mut found = crate::traveller::client("Et annet navn", CLIENT_ID);
    found.description = Some(open[0].body().description);
    traveller.world_looks(Ok(vec![found]));
    assert_eq!(traveller.app.wizard.check().settled().unwrap().client_id.as_str(), CLIENT_ID);
    assert_eq!(one_left(&traveller).client_id.as_str(), CLIENT_ID);
}

#[test]
fn what_can_be_looked_for_no_longer_is_given_up_by_hand_but_not_in_haste() {
    let mut before = Traveller::at_check();
    before.begins_creating();
    let open = before.app.session.kept.creations().to_vec();
    let id = open[0].id.clone();
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).unsettled(open);
    traveller.waits(3600).intends(profiles::Intent::ForgetCreation(id.clone()));
    assert!(traveller.asked.is_empty() && traveller.app.session.kept.creations().len() == 1);
    traveller.waits(86_400).intends(profiles::Intent::ForgetCreation(id));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ForgetJournalEntry(_))));
    assert!(traveller.app.session.kept.creations().is_empty());
}

#[test]
fn one_is_renamed_but_not_to_nothing_nor_to_anothers_name() {
    let mut other = setup("Nordstø");
    other.client_id = crate::traveller::id("11111111-2222-4333-8444-555555555555");
    let mut traveller = returning(vec![setup("Fjordvik"), other]);
    let rename = |to: &str| profiles::Intent::RenameProfile("Fjordvik".into(), to.into());
    traveller.intends(rename("  "));
    assert_eq!(traveller.app.complaints(), [Complaint::ProfileNameMissing]);
    traveller.intends(rename("Nordstø"));
    assert_eq!(traveller.app.complaints(), [Complaint::ProfileNameTaken]);
    assert!(traveller.asked.is_empty());
    traveller.intends(rename(" Løsøre "));
    assert!(traveller.app.session.kept.profiles().iter().any(|setup| setup.name == "Løsøre"));
    assert!(
        traveller
            .is_asked(|effect| matches!(effect, Effect::ChangeProfiles(Change::Rename(_, to), _) if to == "Løsøre"))
    );
}

#[test]
fn what_is_removed_can_be_had_back() {
    let mut traveller = returning(vec![setup("Fjordvik")]);
    traveller.intends(profiles::Intent::RemoveProfile("Fjordvik".into()));
    assert!(
        traveller.app.session.kept.profiles().is_empty() && traveller.app.shows_profiles(),
        "the way back is still there"
    );
    traveller.intends(profiles::Intent::RestoreProfile);
    assert_eq!(one_left(&traveller), &setup("Fjordvik"));
}

#[test]
fn what_another_window_keeps_is_seen_after_the_next_change() {
    let mut traveller = returning(vec![setup("Fjordvik")]);
    traveller.learns(Report::ProfilesKept(Ok(vec![setup("Fjordvik"), setup("Nordstø")])));
    assert_eq!(traveller.app.session.kept.profiles().len(), 2);
    traveller.learns(Report::ProfilesKept(Err(Situation::SetupsUnsaved("disk".into()).into())));
    assert_eq!(traveller.app.session.kept.profiles().len(), 2);
    assert_eq!(traveller.app.session.kept.problem().unwrap().key(), "setups-unsaved");
}

#[test]
fn the_one_that_was_used_last_is_first() {
    let used = |name: &str, at: i64| {
        let mut setup = setup(name);
        setup.client_id = crate::traveller::id(&format!("238259d7-f0af-4da3-9c6b-{at:012}"));
        setup.last.as_mut().unwrap().at = Timestamp::from_second(NOON + at).unwrap();
        setup
    };
    let mut setups = Vec::new();
    for setup in [used("old", 1), used("new", 3), used("middle", 2)] {
        Change::Keep(Box::new(setup)).apply(&mut setups);
    }
    assert_eq!(setups.iter().map(|setup| setup.name.as_str()).collect::<Vec<_>>(), ["new", "middle", "old"]);
}

#[test]
fn reminders_are_saved_once_at_a_time_and_where_is_told() {
    let mut traveller = returning(vec![setup("Fjordvik")]);
    let save = || Intent::SaveText("a.ics".into(), "BEGIN:VCALENDAR".into());
    traveller.intends(save()).intends(save());
    let asked = traveller.asked.iter().filter(|effect| matches!(effect, Effect::SaveText(..))).count();
    assert_eq!(asked, 1);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::SaveText(ticket, ..) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::TextSaved(ticket, Ok(Some("/a.ics".into()))));
    assert!(matches!(traveller.app.session.desktop(), Desktop::Here(_)));
    traveller.intends(Intent::OpenFolder("/gone/a.p12".into()));
    traveller.learns(Report::FolderNotOpened(Situation::FolderUnopened("/gone".into()).into()));
    assert!(matches!(traveller.app.session.desktop(), Desktop::Failed(_)));
}

/// A client with a key that ends then, as it is read in the diagnosis.
fn compares(traveller: &mut Traveller, client_id: &str, end: i64) {
    let told = serde_json::json!({"client_id": client_id, "client_name": "x", "scopes": [], "integration_type": "maskinporten"});
    let keys = serde_json::json!({"keys": [{"kid": "a", "exp": end + 9}, {"kid": "b", "exp": end}, {"kid": "c"}]});
    let registered = Registered::read(told, &keys, Vec::new()).expect("a client");
    let comparison = Comparison { registered, scopes: one_left(traveller).scopes.clone() };
    let diagnosis = Box::new(diagnose(b"x", &Circumstances::at(timestamp(NOON))));
    traveller.intends(Intent::OpenDiagnosis).intends(diagnosis::Intent::CompareClient);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::CompareClient(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::ClientCompared(ticket, Ok((comparison, diagnosis))));
}

#[test]
fn when_the_keys_of_a_client_end_is_kept_once_they_were_read_and_survives_the_next_token() {
    let mut traveller = Traveller::with_token();
    assert_eq!(one_left(&traveller).keys_end, None);
    compares(&mut traveller, CLIENT_ID, NOON + 100);
    assert_eq!(one_left(&traveller).keys_end, Some(timestamp(NOON + 100)), "of the first that ends");
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ChangeProfiles(Change::KeysEnd(..), None))));
    traveller.asked.clear();
    traveller.intends(Intent::CloseDiagnosis).intends(wizard::Intent::GetNewToken);
    let (ticket, token) = (traveller.token_ticket(), traveller.token(120));
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert_eq!(one_left(&traveller).keys_end, Some(timestamp(NOON + 100)));
    traveller.asked.clear();
    compares(&mut traveller, CLIENT_ID, NOON + 100);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ChangeProfiles(..))), "nothing new");
    compares(&mut traveller, "11111111-2222-4333-8444-555555555555", NOON + 7);
    assert_eq!(one_left(&traveller).keys_end, Some(timestamp(NOON + 100)), "of another client");
}

/// Another window was writing at that moment, and is not any more.
#[test]
fn a_lock_that_was_held_for_a_moment_is_told_of_no_longer_than_until_the_next_change() {
    for (passing, is_told) in [
        (Situation::SetupsBusy, false),
        (Situation::SetupsUnsaved("no room".into()), false),
        (Situation::SetupsDamaged("/her/setups.toml.damaged".into()), true),
        (Situation::SetupsNewer, true),
    ] {
        let mut traveller = returning(vec![setup("Fjordvik")]);
        traveller.learns(Report::ProfilesKept(Err(passing.clone().into())));
        assert!(traveller.app.session.kept.problem().is_some());
        traveller.learns(Report::ProfilesKept(Ok(vec![setup("Fjordvik")])));
        assert_eq!(traveller.app.session.kept.problem().is_some(), is_told, "{passing:?}");
    }
}
