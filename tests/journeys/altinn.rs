//! The exchange for Altinn's own token: it lasts longer than Maskinporten's, and is counted and cleared by itself.

use crate::traveller::Traveller;
use portnokkel::app::session::Clipboard;
use portnokkel::app::wizard::Intent;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::token::State as TokenState;
use portnokkel::app::wizard::token::altinn::State;
use portnokkel::contract::{Effect, Report};
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{ExchangeCause, Situation};
use portnokkel::protocol::token::AccessToken;

fn asks(traveller: &mut Traveller) -> portnokkel::contract::Ticket {
    traveller.intends(Intent::ExchangeToken);
    traveller.ticket(|effect| match effect {
        Effect::ExchangeToken(ticket, _) => Some(*ticket),
        _ => None,
    })
}

fn exchanged() -> Traveller {
    let mut traveller = Traveller::with_token();
    let ticket = asks(&mut traveller);
    let token: AccessToken = traveller.token(1800);
    traveller.learns(Report::TokenExchanged(ticket, Ok(Box::new(token))));
    traveller
}

#[test]
fn altinn_of_the_environment_is_asked_with_the_token() {
    let mut traveller = Traveller::with_token();
    let host = traveller.app.wizard.altinn_host(&traveller.app.session);
    assert_eq!(host.as_deref(), Some("platform.tt02.altinn.no"));
    traveller.intends(Intent::ExchangeToken);
    let Some(Effect::ExchangeToken(_, exchanging)) = traveller.asked.last() else { panic!("{:?}", traveller.asked) };
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
    traveller.learns(Report::TokenExchanged(ticket, Err(problem.clone().into())));
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
