//! This machine's clock is wrong: a certificate that is valid looks out of date, and somebody asks what time it is.

use crate::traveller::{
    NOON, Traveller, ahead, custom, demo, keystore, refused, returning, setup, timestamp, unsettled_change,
};
use jiff::SignedDuration;
use portnokkel::app::App;
use portnokkel::app::intent::Intent;
use portnokkel::app::primary::Primary;
use portnokkel::app::profiles;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::check::CreationState;
use portnokkel::app::wizard::clock::Inquiry;
use portnokkel::app::wizard::token::State;
use portnokkel::contract::{Effect, Report, Unsettled};
use portnokkel::domain::EnvironmentKind;
use portnokkel::problem::{Problem, Refusal, Situation};

const YEAR: i64 = 365 * 86_400;

/// Seconds that the clock must be out for the certificate of `modern.p12` to look not yet valid, or expired.
fn shifts() -> [i64; 2] {
    let certificate = keystore("modern.p12").entries.remove(0).certificate;
    let early = certificate.not_before.as_second() - NOON - 86_400;
    let late = certificate.not_after.as_second() - NOON + 86_400;
    [early.min(-YEAR), late.max(YEAR)]
}

/// Somebody whose clock is this far ahead, with a certificate that is valid in truth.
fn opened_at(shift: i64) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.waits(shift);
    traveller.opened("modern.p12")
}

fn stop(traveller: &Traveller) -> Option<&'static str> {
    traveller.app.session.certificate_stop().map(|problem| problem.key())
}

#[test]
fn a_certificate_that_looks_out_of_date_offers_to_ask_what_time_it_is_and_then_goes_on() {
    for (shift, looks) in shifts().into_iter().zip(["certificate-not-yet-valid", "certificate-expired"]) {
        let mut traveller = opened_at(shift);
        assert_eq!(stop(&traveller), Some(looks));
        let host = traveller
            .app
            .wizard
            .clock_to_ask(&traveller.app.session)
            .map(|environment| environment.issuer.host().to_owned());
        assert_eq!(host.as_deref(), Some("test.maskinporten.no"), "the button says who is asked");
        assert_eq!(traveller.app.primary(), Primary::ChooseFile);
        assert!(!traveller.is_asked(|effect| matches!(effect, Effect::MeasureClock(..))), "nobody is asked unasked");

        traveller.intends(wizard::Intent::AskClock).intends(wizard::Intent::AskClock);
        let ticket = traveller.clock_ticket();
        assert!(!traveller.is_asked(|effect| matches!(effect, Effect::MeasureClock(..))), "a double click asks once");
        traveller.learns(Report::ClockAsked(ticket, Ok(ahead(-shift))));
        assert_eq!(stop(&traveller), None);
        assert!(
            traveller.app.session.clock().is_some_and(|offset| offset.is_wrong() && offset.is_slow() == (shift < 0))
        );
        traveller.proceeds();
        assert_eq!(traveller.app.wizard.at(), Step::Client, "{:?}", traveller.app.complaints());
    }
}

#[test]
fn what_was_measured_goes_for_the_other_environments_too() {
    let [early, _] = shifts();
    let mut traveller = Traveller::with_environment(Some(custom()));
    traveller.waits(early);
    let mut traveller = traveller.opened("modern.p12");
    traveller.intends(wizard::Intent::AskClock);
    let ticket = traveller.clock_ticket();
    traveller.learns(Report::ClockAsked(ticket, Ok(ahead(-early)))).proceeds();
    traveller.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Test)).proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Client);
}

#[test]
fn a_certificate_that_has_expired_in_truth_still_stops() {
    for offset in [0, 3600] {
        let mut traveller = Traveller::has_opened("expired.p12");
        traveller.intends(wizard::Intent::AskClock);
        let ticket = traveller.clock_ticket();
        traveller.learns(Report::ClockAsked(ticket, Ok(ahead(offset))));
        assert_eq!(stop(&traveller), Some("certificate-expired"));
        assert!(
            matches!(traveller.app.wizard.clock_inquiry(), Inquiry::Answered(host) if host == "test.maskinporten.no")
        );
        assert_eq!((traveller.app.wizard.at(), traveller.app.primary()), (Step::Password, Primary::ChooseFile));
    }
}

#[test]
fn no_answer_changes_nothing_and_it_can_be_asked_again() {
    let [early, _] = shifts();
    let mut traveller = opened_at(early);
    traveller.intends(wizard::Intent::AskClock);
    let ticket = traveller.clock_ticket();
    traveller.learns(Report::ClockAsked(ticket, Err(Problem::from(Situation::TimedOut))));
    assert!(matches!(traveller.app.wizard.clock_inquiry(), Inquiry::Failed(_)) && stop(&traveller).is_some());
    traveller.intends(wizard::Intent::AskClock);
    let ticket = traveller.clock_ticket();
    traveller.intends(Intent::Cancel);
    assert!(traveller.cancelled(ticket));
    traveller.learns(Report::ClockAsked(ticket, Ok(ahead(-early))));
    assert!(stop(&traveller).is_some(), "an answer after «Avbryt» changes nothing");
}

#[test]
fn a_valid_certificate_asks_nobody() {
    let mut traveller = Traveller::has_opened("modern.p12");
    assert!(traveller.app.wizard.clock_to_ask(&traveller.app.session).is_none());
    traveller.intends(wizard::Intent::AskClock);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::MeasureClock(..))));
}

#[test]
fn the_demo_asks_nobody_outside_this_machine() {
    let mut traveller = Traveller::new();
    traveller.starts_demo(demo());
    let traveller = traveller.opened("expired.p12");
    assert_eq!(
        traveller.app.wizard.clock_to_ask(&traveller.app.session).map(|environment| environment.kind),
        Some(EnvironmentKind::Demo)
    );
}

#[test]
fn a_second_visit_goes_on_to_the_token_once_the_time_is_known() {
    for shift in shifts() {
        let mut traveller = returning(vec![setup("Fjordvik")]);
        traveller.waits(shift).intends(profiles::Intent::UseProfile("Fjordvik".into()));
        traveller.world_reads().types_password(crate::traveller::PASSWORD).opens();
        assert_eq!(traveller.app.wizard.at(), Step::Password);
        traveller.intends(wizard::Intent::AskClock);
        let ticket = traveller.clock_ticket();
        traveller.learns(Report::ClockAsked(ticket, Ok(ahead(-shift))));
        assert_eq!(traveller.app.wizard.at(), Step::Token);
        assert!(traveller.is_asked(|effect| matches!(effect, Effect::RequestToken(..))));
    }
}

#[test]
fn a_clock_that_was_measured_is_known_when_something_is_refused() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    traveller.learns(Report::ClockMeasured(EnvironmentKind::Test, ahead(600)));
    traveller.learns(Report::TokenReceived(ticket, Box::new(Err(refused(Refusal::IssuedInFuture)).into())));
    assert_eq!(traveller.app.session.clock().map(portnokkel::domain::ClockOffset::seconds), Some(600));
    assert_eq!(traveller.app.session.time_there(timestamp(NOON)).as_second(), NOON + 600);
}

/// Seconds that the token on the screen is still good for.
fn left(traveller: &Traveller) -> i64 {
    let State::Ready(ready) = traveller.app.wizard.token() else { panic!("no token") };
    ready.token.seconds_left(timestamp(traveller.now))
}

#[test]
fn a_clock_that_is_set_while_the_token_shows_changes_nothing_about_its_end() {
    for set in [YEAR, 3600, 30, -30, -3600, -YEAR] {
        let mut traveller = Traveller::with_token();
        let ticket = traveller.wake_ticket();
        traveller.waits(20 + set).learns(Report::ClockSet(SignedDuration::from_secs(set)));
        traveller.learns(Report::Woke(ticket));
        assert_eq!(left(&traveller), 100, "{set}");
        let ticket = traveller.wake_ticket();
        traveller.waits(100).learns(Report::Woke(ticket));
        assert!(matches!(traveller.app.wizard.token(), State::Expired), "{set}");
    }
}

#[test]
fn who_sets_the_clock_as_told_is_not_told_any_more() {
    for shift in shifts() {
        let mut traveller = opened_at(shift);
        traveller.intends(wizard::Intent::AskClock);
        let ticket = traveller.clock_ticket();
        traveller.learns(Report::ClockAsked(ticket, Ok(ahead(-shift))));
        traveller.waits(-shift).learns(Report::ClockSet(SignedDuration::from_secs(-shift)));
        assert!(stop(&traveller).is_none() && traveller.app.wizard.clock_to_ask(&traveller.app.session).is_none());
        assert!(traveller.app.session.clock().is_some_and(|offset| !offset.is_wrong()));
    }
}

/// Set forward, the minute would seem to be over in which what was sent may still arrive.
#[test]
fn a_clock_that_is_set_does_not_decide_too_early_that_no_client_was_created() {
    for set in [3600, -3600] {
        let mut traveller = Traveller::at_check();
        let ticket = traveller.begins_creating();
        traveller.learns(Report::ClientCreated(ticket, Err(Situation::CreationUnknown.into())));
        traveller.waits(5 + set).learns(Report::ClockSet(SignedDuration::from_secs(set)));
        for (waited, decided) in [(0, false), (60, true)] {
            traveller.waits(waited).proceeds();
            traveller.world_looks(Ok(Vec::new()));
            assert_eq!(
                matches!(traveller.app.wizard.check().creation, CreationState::NotThere),
                decided,
                "{set} {waited}"
            );
        }
    }
}

/// As with a creation: a change that was sent a moment ago may still be carried out.
#[test]
fn a_clock_that_is_set_does_not_make_a_change_older_than_it_is() {
    for set in [3600, -3600] {
        let begun = NOON - 5;
        let change = unsettled_change(begun);
        let mut traveller = Traveller::new();
        let kept = Unsettled { changes: vec![change], ..Unsettled::default() };
        traveller.app = App::new(None, timestamp(NOON)).with_journal(kept);
        traveller.waits(set).learns(Report::ClockSet(SignedDuration::from_secs(set)));
        assert_eq!(traveller.app.session.kept.journal.changes()[0].begun, timestamp(begun + set), "{set}");
    }
}
