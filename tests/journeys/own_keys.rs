//! A client's own keys in the window: the choice, a new key, a rotation over weeks, and what stands in the way.

use crate::own::{
    answers, asked, at_keys, at_keys_with, changed, describes, file, kept, makes, ours, proved, reads, theirs,
};
use crate::traveller::{CLIENT_ID, NOON, PASSWORD, Traveller, client, id, returning, setup, timestamp};
use portnokkel::app::App;
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::Intent;
use portnokkel::app::keys::{Question, Stage};
use portnokkel::app::loss::Loss;
use portnokkel::app::network;
use portnokkel::app::own::{self, Kind, Notice, Page, Source, Telling};
use portnokkel::app::primary::{KeyAct, Primary};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::client::Way;
use portnokkel::app::wizard::token::State as Token;
use portnokkel::contract::{AsideReport, BroughtKey, Effect, KeptKey, Report};
use portnokkel::domain::Secret;
use portnokkel::problem::{Refusal, Situation};
use serde_json::Value;

pub fn telling(traveller: &Traveller) -> &Telling {
    match traveller.app.own.page() {
        Page::Telling(telling) => telling,
        other => panic!("no story is told, but {other:?}"),
    }
}

fn question(traveller: &Traveller) -> Question {
    match telling(traveller).stage() {
        Stage::Asking(question) => question.clone(),
        other => panic!("nobody is asked: {other:?}"),
    }
}

pub fn unlocks(traveller: &mut Traveller) {
    traveller.app.own.draft.unlock = Secret::new("hemmelig".into());
    traveller.proceeds();
}

/// At the review, a key of the client's own is chosen instead of the certificate.
pub fn chooses_own_key(traveller: &mut Traveller) {
    traveller.intends(own::Intent::ChooseLogin).intends(own::Intent::ChooseLoginBy(true)).proceeds();
}

/// The world reads the file that was named, and finds a key of this name: by `ReadPublicKey` or `ReadPrivateKey`.
pub fn finds(traveller: &mut Traveller, by: &str, kid: &str, has_private: bool) {
    let ticket = asked(traveller, by);
    let brought = BroughtKey { key: crate::own::key(kid), has_private };
    traveller.learns(Report::Aside(ticket, AsideReport::PublicKeyRead(Ok(brought))));
}

#[test]
fn a_new_client_gets_a_key_of_its_own_and_the_token_comes_by_it() {
    let mut traveller = Traveller::at_check();
    chooses_own_key(&mut traveller);
    describes(&mut traveller);
    traveller.proceeds();
    assert!(!traveller.app.own.is_open(), "back at the review");
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::MakeKey(..))), "nothing is made before it");
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))), "not by the certificate");
    reads(&mut traveller, &[]);
    // Nobody signs in to it with a certificate yet, so nothing has to be asked.
    makes(&mut traveller, kept("new", None));
    changed(&mut traveller, &[ours("new")]);
    answers(&mut traveller, None);
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::SignIn));
    traveller.proceeds();
    assert!(!traveller.app.own.is_open() && traveller.app.wizard.at() == Step::Token);
    let by = traveller.asked.iter().rev().find_map(|effect| match effect {
        Effect::RequestToken(_, request) => Some(request.kid.clone()),
        _ => None,
    });
    assert_eq!(by, Some(Some("new".into())));
}

#[test]
fn the_choice_can_be_taken_back_and_nothing_was_made() {
    let mut traveller = Traveller::at_check();
    chooses_own_key(&mut traveller);
    describes(&mut traveller);
    traveller.proceeds();
    traveller.intends(own::Intent::ChooseLogin);
    assert!(traveller.app.own.chooses_key(), "what was chosen is chosen still");
    traveller.intends(own::Intent::ChooseLoginBy(false)).proceeds();
    let ticket = traveller.begins_creating();
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    assert!(!traveller.app.own.is_open());
    assert!(matches!(traveller.app.wizard.token(), Token::Requesting(_)));
}

#[test]
fn a_client_of_its_own_is_the_safe_way_out() {
    let mut traveller = Traveller::at_check();
    traveller.intends(own::Intent::ChooseLogin).intends(own::Intent::NewClient);
    assert!(!traveller.app.own.is_open());
    assert_eq!(traveller.app.wizard.at(), Step::Client);
}

#[test]
fn what_is_missing_is_told_at_its_field_and_passwords_go_when_the_page_does() {
    let mut traveller = at_keys(&[]);
    traveller.intends(own::Intent::Add);
    traveller.app.own.draft.place = "nokkel".into();
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::OwnPlaceNotWhole, Complaint::OwnPasswordMissing]);
    describes(&mut traveller);
    traveller.app.own.draft.again = Secret::new("noe annet".into());
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::OwnPasswordsDiffer]);
    traveller.intends(Intent::Back);
    assert!(traveller.app.own.draft.password.is_empty() && traveller.app.own.draft.again.is_empty());
    assert!(matches!(traveller.app.own.page(), Page::List));
}

#[test]
fn a_file_without_an_ending_is_a_pkcs12_and_another_ending_is_refused() {
    let mut traveller = at_keys(&[]);
    traveller.intends(own::Intent::Add);
    describes(&mut traveller);
    traveller.app.own.draft.place = file().with_extension("txt").display().to_string();
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::OwnPlaceEnding]);
    traveller.app.own.draft.place = file().with_extension("").display().to_string();
    traveller.proceeds();
    reads(&mut traveller, &[]);
    traveller.proceeds();
    let made = traveller.asked.iter().find_map(|effect| match effect {
        Effect::MakeKey(_, order) => Some(order.file.clone()),
        _ => None,
    });
    assert_eq!(made, Some(file()));
}

#[test]
fn the_first_key_of_a_client_that_is_in_use_is_asked_about() {
    let mut traveller = at_keys(&[]);
    traveller.intends(own::Intent::Add);
    traveller.app.own.draft.source = Source::Bring;
    traveller.app.own.draft.public = "/a/public.jwk".into();
    traveller.proceeds();
    finds(&mut traveller, "ReadPublicKey", "theirs", false);
    reads(&mut traveller, &[]);
    assert_eq!(question(&traveller), Question::CertificateStops(vec!["Fjordvik".into()]));
    traveller.proceeds();
    changed(&mut traveller, &[ours("theirs")]);
    assert!(telling(&traveller).ended().is_some_and(Result::is_ok));
}

#[test]
fn a_suppliers_key_is_registered_by_its_public_half() {
    let mut traveller = at_keys(&[ours("old")]);
    traveller.intends(own::Intent::Add);
    traveller.app.own.draft.source = Source::Bring;
    traveller.proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::OwnPublicMissing]);
    traveller.app.own.draft.public = "/a/public.jwk".into();
    traveller.proceeds();
    finds(&mut traveller, "ReadPublicKey", "theirs", true);
    assert!(telling(&traveller).has_private, "it is told that the private half lies beside it");
    reads(&mut traveller, &[ours("old")]);
    changed(&mut traveller, &[ours("old"), ours("theirs")]);
    assert_eq!(telling(&traveller).kind, Kind::Public);
    assert!(telling(&traveller).ended().is_some_and(Result::is_ok));
}

#[test]
fn a_fifth_is_the_last_and_the_sixth_is_told() {
    let five: Vec<Value> = (1..=5).map(|number| theirs(&format!("k{number}"))).collect();
    let mut traveller = at_keys(&five);
    traveller.intends(own::Intent::Add);
    describes(&mut traveller);
    traveller.proceeds();
    reads(&mut traveller, &five);
    let ended = telling(&traveller).ended().expect("it has ended");
    assert_eq!(ended.as_ref().unwrap_err().situation, Situation::KeysFull);
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::ReadAgain));
    traveller.proceeds();
    reads(&mut traveller, &five);
    assert_eq!(traveller.app.own.rows(&traveller.app.session).len(), 5);
}

#[test]
fn a_file_in_the_way_leads_back_to_the_form_and_the_password_is_asked_for_again() {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(own::Intent::Rotate("old".into()));
    describes(&mut traveller);
    traveller.proceeds();
    reads(&mut traveller, &[theirs("old")]);
    let ticket = asked(&mut traveller, "MakeKey");
    traveller.learns(Report::KeyMade(ticket, Err(Situation::FileExists.into())));
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::ChangePlace));
    traveller.proceeds();
    let Page::Form(form) = traveller.app.own.page() else { panic!("{:?}", traveller.app.own.page()) };
    assert_eq!(form.replaces.as_deref(), Some("old"));
    assert!(traveller.app.own.draft.password.is_empty());
}

#[test]
fn somebody_elses_change_stops_it_and_the_keys_are_read_again() {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(own::Intent::Remove("old".into()));
    reads(&mut traveller, &[theirs("old")]);
    assert_eq!(question(&traveller), Question::LastKeyGoes("old".into()));
    traveller.proceeds();
    let ticket = asked(&mut traveller, "ChangeKeys");
    assert!(traveller.app.is_writing(), "nobody goes anywhere meanwhile");
    traveller.intends(Intent::GoTo(Step::Client)).intends(Intent::Back);
    assert!(traveller.app.own.is_open());
    traveller.learns(Report::KeysChanged(ticket, Err(Situation::ClientChanged.into())));
    assert!(telling(&traveller).ended().is_some_and(Result::is_err));
    traveller.proceeds();
    reads(&mut traveller, &[theirs("another")]);
    assert!(matches!(traveller.app.own.page(), Page::List));
}

#[test]
fn who_says_no_is_back_at_the_keys_as_they_were() {
    let mut traveller = at_keys(&[theirs("a"), theirs("b")]);
    traveller.intends(own::Intent::Remove("a".into()));
    reads(&mut traveller, &[theirs("a"), theirs("b")]);
    assert_eq!(question(&traveller), Question::KeyGoes("a".into()));
    traveller.intends(Intent::Back);
    reads(&mut traveller, &[theirs("a"), theirs("b")]);
    assert_eq!(traveller.app.own.notice(), Some(&Notice::Declined));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ChangeKeys(..))));
}

#[test]
fn a_new_key_is_waited_for_asked_for_at_once_and_can_be_left() {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(own::Intent::Add);
    describes(&mut traveller);
    traveller.proceeds();
    reads(&mut traveller, &[theirs("old")]);
    makes(&mut traveller, kept("new", None));
    changed(&mut traveller, &[theirs("old"), ours("new")]);
    answers(&mut traveller, Some(Refusal::UnknownKid.into()));
    assert!(matches!(telling(&traveller).stage(), Stage::Waiting { .. }));
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::TryNow));
    traveller.proceeds();
    assert!(matches!(telling(&traveller).stage(), Stage::Proving(_)), "asked at once");
    answers(&mut traveller, Some(Refusal::UnknownKid.into()));
    traveller.intends(Intent::Back);
    reads(&mut traveller, &[theirs("old"), ours("new")]);
    assert_eq!(traveller.app.own.notice(), Some(&Notice::LeftWaiting));
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::Prove), "it is gone on with from here");
    traveller.proceeds();
    unlocks(&mut traveller);
    let key = traveller.app.session.kept.key("new").cloned().expect("it is kept");
    assert!(key.registered.is_some() && key.proved.is_none());
    makes(&mut traveller, key.clone());
    reads(&mut traveller, &[theirs("old"), ours("new")]);
    makes(&mut traveller, key);
    answers(&mut traveller, None);
    assert!(telling(&traveller).ended().is_some_and(Result::is_ok));
    assert!(traveller.app.session.kept.key("new").is_some_and(|key| key.proved.is_some()));
}

#[test]
fn a_rotation_survives_the_window_and_ends_when_the_system_uses_the_new_key() {
    let (mut traveller, before) = (returning(vec![setup("Fjordvik")]), proved("new", Some("old")));
    traveller.app =
        App::new(None, timestamp(NOON)).with_profiles(vec![setup("Fjordvik")], None).with_keys(vec![before]);
    assert!(traveller.app.shows_profiles());
    assert_eq!(traveller.app.session.kept.unfinished_keys().count(), 1);
    traveller.intends(own::Intent::Continue("new".into())).world_reads();
    traveller.types_password(PASSWORD).opens();
    reads(&mut traveller, &[theirs("old"), ours("new")]);
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::Finish));
    traveller.proceeds();
    unlocks(&mut traveller);
    let key = traveller.app.session.kept.key("new").cloned().expect("it is kept");
    makes(&mut traveller, key);
    reads(&mut traveller, &[theirs("old"), ours("new")]);
    assert_eq!(question(&traveller), Question::KeyGoes("old".into()));
    traveller.proceeds();
    changed(&mut traveller, &[ours("new")]);
    answers(&mut traveller, None);
    assert!(telling(&traveller).ended().is_some_and(Result::is_ok));
    assert_eq!(traveller.app.session.kept.unfinished_keys().count(), 0, "it is over");
    traveller.proceeds();
    reads(&mut traveller, &[ours("new")]);
    traveller.intends(Intent::Back);
    assert!(!traveller.app.own.is_open() && traveller.app.shows_profiles(), "back where it was begun");
}

#[test]
fn a_set_up_whose_client_has_a_key_asks_for_the_file_of_the_key() {
    let mut traveller = returning(Vec::new());
    traveller.app = App::new(None, timestamp(NOON))
        .with_profiles(vec![setup("Fjordvik")], None)
        .with_keys(vec![proved("new", None)]);
    traveller.intends(portnokkel::app::profiles::Intent::UseProfile("Fjordvik".into())).world_reads();
    traveller.types_password(PASSWORD).opens();
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))), "not by the certificate");
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::SignIn));
    unlocks(&mut traveller);
    makes(&mut traveller, proved("new", None));
    let Some(Effect::RequestToken(_, request)) = traveller.asked.last() else { panic!("{:?}", traveller.asked) };
    assert_eq!(request.kid.as_deref(), Some("new"));
}

#[test]
fn a_wrong_password_is_told_and_the_field_stays() {
    let mut traveller = at_keys_with(vec![kept("new", None)], &[]);
    assert_eq!(traveller.app.primary(), Primary::Keys(KeyAct::Register), "it was made, and not registered");
    traveller.proceeds().proceeds();
    assert_eq!(traveller.app.complaints(), [Complaint::OwnUnlockMissing]);
    unlocks(&mut traveller);
    let ticket = asked(&mut traveller, "OpenKey");
    traveller.learns(Report::KeyMade(ticket, Err(Situation::WrongPassword.into())));
    let Page::Unlock(unlock) = traveller.app.own.page() else { panic!("{:?}", traveller.app.own.page()) };
    assert!(matches!(unlock.state, own::UnlockState::Refused(_)));
    assert!(!traveller.app.own.draft.unlock.is_empty(), "it can be mended");
}

#[test]
fn a_late_answer_changes_nothing() {
    let mut traveller = at_keys(&[]);
    traveller.intends(own::Intent::ReadAgain);
    let ticket = asked(&mut traveller, "ReadKeys");
    traveller.intends(Intent::Back);
    assert!(!traveller.app.own.is_open() && traveller.cancelled(ticket));
    traveller.learns(Report::KeysRead(ticket, Ok(crate::own::registered(&[theirs("a")]))));
    assert!(!traveller.app.own.is_open());
}

#[test]
fn the_story_of_a_key_never_takes_what_the_steps_have_asked_for() {
    let mut traveller = at_keys(&[theirs("old")]);
    traveller.intends(own::Intent::Add);
    describes(&mut traveller);
    traveller.proceeds();
    reads(&mut traveller, &[theirs("old")]);
    let waits = traveller.wake_ticket();
    traveller.learns(Report::Woke(waits));
    assert!(matches!(telling(&traveller).stage(), Stage::Making(_)));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::Wake(..))), "the token's own clock goes on");
    assert_eq!(traveller.app.own.at().map(|at| at.client_id.clone()), Some(id(CLIENT_ID)));
}

/// A client is created with a key that is made as soon as it is there.
fn creates_with_key() -> (Traveller, portnokkel::contract::Ticket) {
    let mut traveller = Traveller::at_check();
    chooses_own_key(&mut traveller);
    describes(&mut traveller);
    traveller.proceeds();
    let ticket = traveller.begins_creating();
    (traveller, ticket)
}

#[test]
fn nobody_is_led_to_keys_behind_another_page() {
    let (mut traveller, ticket) = creates_with_key();
    traveller.intends(network::Intent::Open);
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ReadKeys(..))), "not while «Network» lies above");
    traveller.intends(Intent::Back);
    assert!(traveller.app.own.is_open(), "as soon as that is closed");
}

#[test]
fn the_file_of_a_key_is_asked_for_again_at_another_client() {
    const OTHER: &str = "4b6d7a34-3c1f-4f5a-9d5e-6a2f2d1f9f10";
    let of_other = KeptKey { client_id: id(OTHER), ..proved("newer", None) };
    let mut traveller = Traveller::new();
    traveller.app = App::new(None, timestamp(NOON)).with_keys(vec![proved("new", None), of_other]);
    traveller.intends(portnokkel::app::profiles::Intent::BeginNew);
    let mut traveller = traveller.opened("modern.p12");
    traveller.proceeds();
    for (client_id, name) in [(CLIENT_ID, "new"), (OTHER, "newer"), (CLIENT_ID, "new")] {
        traveller.intends(Intent::GoTo(Step::Client));
        traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
        traveller.app.wizard.drafts.client.client_id = client_id.into();
        traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
        traveller.proceeds().proceeds();
        let Page::Unlock(unlock) = traveller.app.own.page() else {
            panic!("{client_id}: {:?}", traveller.app.own.page())
        };
        assert_eq!(unlock.kept.key.kid(), name);
        traveller.intends(Intent::Back);
    }
}

#[test]
fn going_to_a_step_stops_what_is_under_way_at_the_keys() {
    let mut traveller = at_keys(&[]);
    traveller.intends(own::Intent::ReadAgain);
    let ticket = asked(&mut traveller, "ReadKeys");
    traveller.intends(Intent::GoTo(Step::Client));
    assert!(!traveller.app.own.is_open() && traveller.cancelled(ticket));
}

#[test]
fn a_password_that_is_typed_for_a_file_is_a_loss() {
    let mut traveller = at_keys_with(vec![kept("new", None)], &[]);
    traveller.proceeds();
    assert_eq!(traveller.app.loss(), None);
    traveller.app.own.draft.unlock = Secret::new("hemmelig".into());
    assert_eq!(traveller.app.loss(), Some(Loss::Typed));
}
