//! Step 6: the token is got, shown, copied, tried, and gone.

use crate::traveller::{CLIENT_ID, Traveller, refused};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::session::{Clipboard, Serving};
use portnokkel::app::wizard;
use portnokkel::app::wizard::client::Way;
use portnokkel::app::wizard::token::{State, TrialMeaning, TrialState, TrialTarget};
use portnokkel::contract::{Aside, AsideReport, Effect, Report, TrialAnswer};
use portnokkel::domain::{AddressError, OrgNumberError, Secret};
use portnokkel::problem::{Refusal, Situation};
use portnokkel::protocol::on_behalf::OnBehalfOf;

#[test]
fn the_order_holds_what_was_answered() {
    let mut traveller = Traveller::before_token();
    traveller.app.wizard.drafts.token.resource = " https://api.example.no ".into();
    traveller.proceeds();
    let Some(Effect::RequestToken(_, order)) = traveller.asked.last() else { panic!("no order") };
    assert_eq!(order.client_id.as_str(), CLIENT_ID);
    assert_eq!(order.scopes.to_string(), "brreg:losore/tlg");
    assert_eq!(order.server.environment().unwrap().issuer.as_str(), "https://test.maskinporten.no/");
    assert_eq!(order.optional.resource.as_deref(), Some("https://api.example.no"));
    assert_eq!(order.optional.on_behalf_of, OnBehalfOf::Itself);
}

#[test]
fn a_double_click_asks_once() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds().proceeds();
    let asked = traveller.asked.iter().filter(|effect| matches!(effect, Effect::RequestToken(..))).count();
    assert_eq!(asked, 1);
}

#[test]
fn optional_claims_are_checked_before_anything_is_sent() {
    let mut traveller = Traveller::before_token();
    let own = traveller.app.session.chosen_certificate().unwrap().organisation.clone().unwrap();
    for (resource, consumer, complaint) in [
        ("to ord", "", Complaint::ResourceInvalid),
        ("", "123", Complaint::ConsumerOrg(OrgNumberError::NotNineDigits)),
        ("", &own.to_string(), Complaint::ConsumerOrgIsOwn),
    ] {
        traveller.app.wizard.drafts.token.resource = resource.into();
        traveller.app.wizard.drafts.token.consumer_org = consumer.into();
        traveller.proceeds();
        assert_eq!(traveller.app.complaints(), [complaint]);
        assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    }
}

#[test]
fn the_token_is_hidden_until_it_is_shown() {
    let mut traveller = Traveller::with_token();
    assert!(matches!(traveller.app.wizard.token(), State::Ready(ready) if !ready.shown));
    traveller.intends(wizard::Intent::ShowToken(true));
    assert!(matches!(traveller.app.wizard.token(), State::Ready(ready) if ready.shown));
    traveller.intends(wizard::Intent::ShowToken(false));
    let State::Ready(ready) = traveller.app.wizard.token() else { panic!("it is hidden, not gone") };
    assert!(!ready.shown && ready.token.secret.expose() == "hemmelig.token.her");
}

#[test]
fn the_token_is_counted_down_and_erased_at_its_end() {
    let mut traveller = Traveller::with_token();
    for _ in 0..119 {
        let ticket = traveller.wake_ticket();
        traveller.waits(1).learns(Report::Woke(ticket));
        assert!(matches!(traveller.app.wizard.token(), State::Ready(_)));
    }
    let ticket = traveller.wake_ticket();
    traveller.waits(1).learns(Report::Woke(ticket));
    assert!(matches!(traveller.app.wizard.token(), State::Expired));
    assert_eq!(traveller.app.primary(), Primary::GetNewToken);
    traveller.intends(wizard::Intent::CopyToken);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::CopySecret(..))));
    traveller.gets_token();
    assert_eq!(traveller.app.primary(), Primary::CopyToken);
}

fn copies(traveller: &mut Traveller) -> &mut Traveller {
    traveller.asked.clear();
    traveller.proceeds();
    let ticket = traveller.ticket(|effect| match effect {
        Effect::CopySecret(ticket, secret) if secret.expose() == "hemmelig.token.her" => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::Copied(ticket, Ok(())))
}

#[test]
fn a_copied_token_is_cleared_from_the_clipboard_after_a_while() {
    let mut traveller = Traveller::with_token();
    copies(&mut traveller);
    let Clipboard::Token(until, _) = traveller.app.session.clipboard() else { panic!("not copied") };
    assert_eq!(until.as_second(), traveller.now + 120);
    let ticket = traveller.wake_ticket();
    traveller.waits(120).learns(Report::Woke(ticket));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
    assert!(matches!(traveller.app.session.clipboard(), Clipboard::Empty));
}

#[test]
fn the_clipboard_is_cleared_no_later_than_the_token_ends() {
    let mut traveller = Traveller::with_token();
    traveller.waits(100);
    copies(&mut traveller);
    let Clipboard::Token(until, _) = traveller.app.session.clipboard() else { panic!("not copied") };
    assert_eq!(until.as_second(), traveller.now + 20);
}

#[test]
fn the_clipboard_can_be_cleared_at_once() {
    let mut traveller = Traveller::with_token();
    copies(&mut traveller).intends(Intent::ClearClipboard);
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
    traveller.asked.clear();
    traveller.intends(Intent::ClearClipboard);
    assert!(traveller.asked.is_empty(), "there is nothing of ours left to clear");
}

#[test]
fn a_clipboard_that_cannot_be_reached_is_told() {
    let mut traveller = Traveller::with_token();
    traveller.proceeds();
    let ticket = traveller.ticket(|effect| match effect {
        Effect::CopySecret(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::Copied(ticket, Err(Situation::ClipboardUnavailable.into())));
    assert!(matches!(traveller.app.session.clipboard(), Clipboard::Failed(_)));
    assert!(matches!(traveller.app.wizard.token(), State::Ready(_)));
}

#[test]
fn a_new_client_that_is_not_known_yet_is_waited_for() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::UnknownClient)).into())));
    let State::Waiting(waiting) = traveller.app.wizard.token() else { panic!("not waiting") };
    let pause = waiting.next_try.as_second() - traveller.now;
    assert!(pause > 0 && traveller.app.can_cancel());
    for _ in 0..pause {
        assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
        let ticket = traveller.wake_ticket();
        traveller.waits(1).learns(Report::Woke(ticket));
    }
    let ticket = traveller.token_ticket();
    let token = traveller.token(120);
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert!(matches!(traveller.app.wizard.token(), State::Ready(_)));
}

#[test]
fn waiting_can_be_given_up() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::UnknownKid)).into())));
    let wakes = traveller.wake_ticket();
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(wakes));
    traveller.waits(60).learns(Report::Woke(wakes));
    assert!(matches!(traveller.app.wizard.token(), State::Asking));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
}

#[test]
fn waiting_ends_when_the_client_is_not_new_any_more_after_a_quarter_of_an_hour() {
    let refused_after = |seconds| {
        let mut traveller = Traveller::at_token();
        traveller.waits(seconds).proceeds();
        let ticket = traveller.token_ticket();
        traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::UnknownClient)).into())));
        traveller
    };
    assert!(matches!(refused_after(14 * 60).app.wizard.token(), State::Waiting(_)));
    let late = refused_after(15 * 60);
    assert!(matches!(late.app.wizard.token(), State::Refused(problem) if problem.code() == "MP-100"));
}

#[test]
fn a_client_we_had_is_not_waited_for() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/tlg".into();
    traveller.proceeds().proceeds().proceeds();
    let ticket = traveller.token_ticket();
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::UnknownClient)).into())));
    assert!(matches!(traveller.app.wizard.token(), State::Refused(_)));
}

#[test]
fn an_answer_after_cancelling_changes_nothing() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(ticket));
    let token = traveller.token(120);
    traveller.learns(Report::TokenReceived(ticket, Box::new(Ok(token).into())));
    assert!(matches!(traveller.app.wizard.token(), State::Asking));
}

#[test]
fn the_token_is_tried_on_the_register_with_the_organisations_own_number() {
    let mut traveller = Traveller::with_token();
    assert_eq!(traveller.app.wizard.trial_target(&traveller.app.session), TrialTarget::Register);
    let own = traveller.app.session.chosen_certificate().unwrap().organisation.clone().unwrap();
    traveller.intends(wizard::Intent::TryToken);
    let at = traveller.asked.iter().position(|effect| matches!(effect, Effect::TryToken(..))).expect("it is tried");
    let Effect::TryToken(ticket, trial) = traveller.asked.remove(at) else { unreachable!() };
    let expected =
        format!("https://losoreregisteret.ppe.brreg.no/registerinfo/api/v2/rettsstiftelse/orgnr/{own}?language=NOB");
    assert_eq!(trial.address.as_str(), expected);
    let answer = TrialAnswer { status: 403, excerpt: String::new(), hits: None };
    assert_eq!(TrialMeaning::of(answer.status), TrialMeaning::NoAgreement);
    traveller.learns(Report::TokenTried(ticket, Ok(answer)));
    assert!(
        matches!(traveller.app.wizard.token(), State::Ready(ready) if matches!(ready.trial, TrialState::Answered(_)))
    );
}

#[test]
fn a_token_for_another_api_is_tried_on_an_address_and_never_unencrypted() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "ks:fiks".into();
    traveller.proceeds().proceeds().gets_token();
    assert_eq!(traveller.app.wizard.trial_target(&traveller.app.session), TrialTarget::Address);
    for (wrong, error) in [
        ("", AddressError::NotAnAddress),
        ("api.example.no", AddressError::NotAnAddress),
        ("http://api.example.no/", AddressError::Unencrypted),
    ] {
        traveller.app.wizard.drafts.token.trial_address = wrong.into();
        traveller.intends(wizard::Intent::TryToken);
        assert_eq!(traveller.app.complaints(), [Complaint::TrialAddress(error)], "{wrong}");
    }
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::TryToken(..))));
    traveller.app.wizard.drafts.token.trial_address = "https://api.example.no/".into();
    traveller.intends(wizard::Intent::TryToken);
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::TryToken(..))));
}

#[test]
fn a_copy_that_fails_after_the_token_was_copied_still_clears_the_token() {
    let mut traveller = Traveller::with_token();
    copies(&mut traveller).intends(Intent::CopyText("e-post".into()));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::CopyText(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::Copied(ticket, Err(Situation::ClipboardUnavailable.into())));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
}

#[test]
fn distraints_are_asked_for_by_ones_own_organisation_about_another() {
    let mut traveller = Traveller::at_client();
    traveller.intends(wizard::Intent::ChooseWay(Way::Existing));
    traveller.app.wizard.drafts.client.client_id = CLIENT_ID.into();
    traveller.app.wizard.drafts.client.scopes = "brreg:losore/utlegg".into();
    traveller.proceeds().proceeds().gets_token();
    let own = traveller.app.session.chosen_certificate().unwrap().organisation.clone().unwrap();
    traveller.app.wizard.drafts.token.trial_organisation = "810304642".into();
    let address = traveller.app.wizard.trial_address(&traveller.app.session).unwrap();
    assert!(address.as_str().ends_with(&format!("/utlegg/enheter/810304642?sokers_orgnummer={own}")), "{address}");
}

/// Tokens are given to other programs, and the address lies on the clipboard.
fn serves() -> Traveller {
    let mut traveller = Traveller::with_token();
    traveller.intends(wizard::Intent::Serve(true));
    let ticket = traveller.ticket(|effect| match effect {
        Effect::Aside(ticket, Aside::Serve(_)) => Some(*ticket),
        _ => None,
    });
    let address = Secret::new("http://127.0.0.1:1/abc/token".into());
    traveller.learns(Report::Aside(ticket, AsideReport::Serving(Ok(address))));
    traveller.intends(wizard::Intent::CopyServeAddress);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::CopySecret(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::Copied(ticket, Ok(())));
    traveller
}

#[test]
fn when_tokens_are_given_no_more_their_address_leaves_the_clipboard() {
    let ways: [Intent; 2] = [wizard::Intent::Serve(false).into(), Intent::StartOver];
    for way in ways {
        let mut traveller = serves();
        traveller.intends(way);
        assert!(matches!(traveller.app.session.serving(), Serving::Off));
        assert!(traveller.is_asked(|effect| matches!(effect, Effect::Aside(_, Aside::StopServing))));
        assert!(traveller.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
    }
}

#[test]
fn a_token_that_was_copied_after_the_address_stays_its_time() {
    let mut traveller = serves();
    traveller.intends(wizard::Intent::CopyToken).intends(wizard::Intent::Serve(false));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
}
