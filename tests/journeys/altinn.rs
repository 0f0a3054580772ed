//! The exchange for Altinn's own token: it lasts longer than Maskinporten's, and is counted and cleared by itself.

use crate::traveller::{PASSWORD, Traveller, returning, setup};
use portnokkel::app::profiles;
use portnokkel::app::session::Clipboard;
use portnokkel::app::wizard::Intent;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::token::altinn::State;
use portnokkel::app::wizard::token::{Behalf, State as TokenState, vendor};
use portnokkel::contract::{AltinnAnswer, AltinnQuestion, Aside, Effect, Report};
use portnokkel::domain::{EnvironmentKind, OrgNumber, ScopeSet, Secret};
use portnokkel::problem::{ExchangeCause, Refusal, Situation};
use portnokkel::protocol::altinn::{Kind, VendorAnswer, VendorUser};
use portnokkel::protocol::token::AccessToken;

fn asks(traveller: &mut Traveller) -> portnokkel::contract::Ticket {
    traveller.intends(Intent::ExchangeToken);
    traveller.ticket(|effect| match effect {
        Effect::AskAltinn(ticket, _) => Some(*ticket),
        _ => None,
    })
}

fn exchanged() -> Traveller {
    let mut traveller = Traveller::with_token();
    let ticket = asks(&mut traveller);
    let token: AccessToken = traveller.token(1800);
    traveller.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Exchanged(Ok(Box::new(token)))));
    traveller
}

#[test]
fn altinn_of_the_environment_is_asked_with_the_token() {
    let mut traveller = Traveller::with_token();
    let host = traveller.app.wizard.altinn_host(&traveller.app.session);
    assert_eq!(host.as_deref(), Some("platform.tt02.altinn.no"));
    traveller.intends(Intent::ExchangeToken);
    let Some(Effect::AskAltinn(_, exchanging)) = traveller.asked.last() else { panic!("{:?}", traveller.asked) };
    assert_eq!(exchanging.host(), "platform.tt02.altinn.no");
    let asked = traveller.asked.len();
    traveller.intends(Intent::ExchangeToken);
    assert_eq!(traveller.asked.len(), asked, "a double click asks once");
}

#[test]
fn it_outlives_maskinportens_token_and_is_erased_when_its_time_is_up() {
    let mut traveller = exchanged();
    let wakes = traveller.wake_ticket();
    traveller.intends(Intent::ShowAltinnToken(true));
    assert!(matches!(traveller.app.wizard.altinn(), State::Ready(ready) if ready.shown));
    traveller.waits(200).learns(Report::Woke(wakes));
    assert!(matches!(traveller.app.wizard.altinn(), State::Ready(_)));
    traveller.waits(1700).learns(Report::Woke(wakes));
    assert!(matches!(traveller.app.wizard.altinn(), State::Expired));
}

#[test]
fn it_is_copied_as_the_other_one_is() {
    let mut traveller = exchanged();
    traveller.intends(Intent::CopyAltinnToken);
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::CopySecret(..))));
    assert!(matches!(traveller.app.session.clipboard(), Clipboard::Copying(..)));
}

#[test]
fn a_no_is_kept_and_takes_nothing_from_the_token() {
    let mut traveller = Traveller::with_token();
    let ticket = asks(&mut traveller);
    let problem = Situation::ExchangeRefused(ExchangeCause::Unseen);
    traveller.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Exchanged(Err(problem.clone().into()))));
    assert!(matches!(traveller.app.wizard.altinn(), State::Refused(told) if told.situation == problem));
    assert!(matches!(traveller.app.wizard.token(), TokenState::Ready(_)));
}

#[test]
fn another_answer_before_it_erases_it() {
    let mut traveller = exchanged();
    traveller.intends(portnokkel::app::intent::Intent::GoTo(Step::Environment));
    traveller.intends(Intent::ChooseEnvironment(EnvironmentKind::Production));
    assert!(matches!(traveller.app.wizard.altinn(), State::None), "{:?}", traveller.app.wizard.altinn());
}

/// Somebody who was refused a token as a system user.
fn refused() -> Traveller {
    let mut traveller = Traveller::before_token();
    traveller.intends(Intent::ChooseBehalf(Behalf::SystemUser));
    traveller.app.wizard.drafts.token.on_behalf.owner = "313907201".into();
    traveller.proceeds();
    traveller.is_refused_a_token(Refusal::SystemUserNotReady.into());
    traveller
}

fn marks(traveller: &Traveller) -> String {
    let examination = traveller.app.wizard.examination(&traveller.app.session).unwrap();
    examination.values.iter().map(|(.., mark)| mark.sign()).collect()
}

#[test]
fn an_mp_303_is_taken_apart_and_altinn_asked_about_the_system() {
    let mut traveller = refused();
    assert_eq!(marks(&traveller), "?✓??");
    traveller.intends(Intent::AskVendor);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::AskAltinn(..))), "no system is typed");
    traveller.app.wizard.drafts.token.system = "313299767_regnskap".into();
    traveller.intends(Intent::AskVendor);
    let Some(Effect::AskAltinn(_, question)) = traveller.asked.last() else { panic!("{:?}", traveller.asked) };
    let AltinnQuestion::Vendor(question) = &**question else { panic!("{question:?}") };
    assert_eq!(question.host(), "platform.tt02.altinn.no");
    assert_eq!(question.customer.as_ref().unwrap().1, "313907201", "the reference that Altinn compares");
    let ticket = traveller.ticket(|effect| match effect {
        Effect::AskAltinn(ticket, _) => Some(*ticket),
        _ => None,
    });
    let user = VendorUser {
        id: "u".into(),
        system: "313299767_regnskap".into(),
        owner: OrgNumber::parse("313907201").ok(),
        reference: "313907201".into(),
        kind: Some(Kind::Standard),
        is_deleted: false,
    };
    traveller.learns(Report::AltinnAnswered(
        ticket,
        AltinnAnswer::Vendor(Ok(VendorAnswer { requests: Vec::new(), users: vec![user] })),
    ));
    assert_eq!(marks(&traveller), "✗✓✓✓");
    traveller.proceeds();
    assert!(matches!(traveller.app.wizard.vendor(), vendor::State::Unasked), "the next answer is another one");
}

#[test]
fn nothing_is_taken_apart_that_was_refused_for_another_reason() {
    let traveller = Traveller::refused_a_token(Refusal::UnknownClient.into());
    assert_eq!(traveller.app.wizard.examination(&traveller.app.session), None);
    assert_eq!(traveller.app.wizard.vendor_host(&traveller.app.session), None);
}

/// Somebody who uses a client that has one of Altinn's accesses.
fn at_altinns_api() -> Traveller {
    let mut before = setup("Altinn");
    before.scopes = ScopeSet::parse("altinn:events.subscribe").unwrap();
    let mut traveller = returning(vec![before]);
    traveller.intends(profiles::Intent::UseProfile("Altinn".into()));
    traveller.world_reads().types_password(PASSWORD).opens().gets_token();
    traveller
}

fn tried(traveller: &mut Traveller) -> (String, String) {
    traveller.intends(Intent::TryToken);
    let Some(Effect::TryToken(_, trial)) = traveller.asked.last() else { panic!("{:?}", traveller.asked) };
    (trial.address.to_string(), trial.token.expose().to_owned())
}

#[test]
fn a_call_of_altinns_is_suggested_and_made_with_altinns_token_once_it_is_here() {
    let mut traveller = at_altinns_api();
    assert!(traveller.app.wizard.wants_altinn());
    let ticket = asks(&mut traveller);
    let theirs = AccessToken { secret: Secret::new("altinns.own.token".into()), ..traveller.token(1800) };
    traveller.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Exchanged(Ok(Box::new(theirs)))));
    let (address, token) = tried(&mut traveller);
    assert_eq!(address, "https://platform.tt02.altinn.no/events/api/v1/subscriptions");
    assert_eq!(token, "altinns.own.token");
}

#[test]
fn altinns_token_goes_nowhere_but_to_altinn() {
    let mut traveller = at_altinns_api();
    let ticket = asks(&mut traveller);
    let theirs = AccessToken { secret: Secret::new("altinns.own.token".into()), ..traveller.token(1800) };
    traveller.learns(Report::AltinnAnswered(ticket, AltinnAnswer::Exchanged(Ok(Box::new(theirs)))));
    traveller.app.wizard.drafts.token.trial_address = "https://api.example.no/".into();
    assert_ne!(tried(&mut traveller).1, "altinns.own.token");
}

/// Whose token the last address gives, and how many addresses were asked for.
fn served(traveller: &Traveller) -> (Option<EnvironmentKind>, usize) {
    let mut orders = traveller.asked.iter().filter_map(|effect| match effect {
        Effect::Aside(_, Aside::Serve(order)) => Some(order.altinn.as_ref().map(|environment| environment.kind)),
        _ => None,
    });
    let count = orders.clone().count();
    (orders.next_back().flatten(), count)
}

#[test]
fn other_programs_get_altinns_token_where_the_accesses_are_altinns_or_somebody_says_so() {
    let mut traveller = Traveller::with_token();
    traveller.intends(Intent::ServeAltinn(true)).intends(Intent::ServeAltinn(false)).intends(Intent::Serve(true));
    assert_eq!(served(&traveller), (None, 1), "nothing is begun by choosing");
    traveller.intends(Intent::ServeAltinn(true));
    assert_eq!(served(&traveller), (Some(EnvironmentKind::Test), 2), "another token has another address");
    traveller.intends(Intent::ServeAltinn(false));
    assert_eq!(served(&traveller), (None, 3));
    let mut altinns = at_altinns_api();
    altinns.intends(Intent::Serve(true));
    assert_eq!(served(&altinns), (Some(EnvironmentKind::Test), 1));
}
