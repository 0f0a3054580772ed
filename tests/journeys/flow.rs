//! Back and forth: nothing is lost, and what an earlier answer makes doubtful is marked.

use crate::traveller::{Traveller, fixture, scope};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::app::wizard::Progress::{self, CheckAgain, Current, Done, NotStarted};
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::token::State;
use portnokkel::contract::Effect;
use portnokkel::domain::EnvironmentKind;

#[test]
fn all_the_way_back_and_forward_nothing_is_typed_again() {
    let mut traveller = Traveller::with_token();
    // The environment is passed over, as the certificate has chosen it.
    for _ in 0..4 {
        traveller.intends(Intent::Back);
    }
    assert_eq!(traveller.app.wizard.at(), Step::Certificate);
    traveller.asked.clear();
    for step in Step::ALL[1..].iter().filter(|step| **step != Step::Environment) {
        traveller.proceeds();
        assert_eq!(traveller.app.wizard.at(), *step, "{:?}", traveller.app.complaints());
    }
    assert!(matches!(traveller.app.wizard.token(), State::Ready(_)), "the token is still there");
    assert!(traveller.asked.is_empty(), "nothing is asked again: {:?}", traveller.asked);
}

#[test]
fn there_is_nothing_before_the_first_step() {
    let mut traveller = Traveller::new();
    traveller.intends(Intent::Back);
    assert_eq!(traveller.app.wizard.at(), Step::Certificate);
}

#[test]
fn no_step_is_reached_before_those_before_it_are_answered() {
    let mut traveller = Traveller::new();
    traveller.chooses("modern.p12");
    assert!(traveller.app.wizard.can_go_to(&traveller.app.session, Step::Password));
    for later in [Step::Environment, Step::Client, Step::Check, Step::Token] {
        traveller.intends(Intent::GoTo(later));
        assert_eq!(traveller.app.wizard.at(), Step::Password);
    }
}

#[test]
fn the_rail_tells_how_far_each_step_has_come() {
    let traveller = Traveller::at_client();
    let told: Vec<Progress> = Step::ALL.into_iter().map(|step| traveller.app.progress(step)).collect();

    assert_eq!(told, [Done, Done, Done, Current, NotStarted, NotStarted]);
}

#[test]
fn another_environment_marks_the_later_steps_and_erases_the_token() {
    let mut traveller = Traveller::with_token();
    traveller.intends(Intent::GoTo(Step::Environment));
    traveller.intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Production));
    assert!(matches!(traveller.app.wizard.token(), State::Asking));
    assert_eq!(traveller.app.progress(Step::Client), CheckAgain);
    assert_eq!(traveller.app.progress(Step::Check), CheckAgain);
    assert!(!traveller.app.wizard.can_go_to(&traveller.app.session, Step::Token));
}

#[test]
fn choosing_the_same_again_changes_nothing() {
    let mut traveller = Traveller::with_token();
    traveller
        .intends(Intent::GoTo(Step::Environment))
        .intends(wizard::Intent::ChooseEnvironment(EnvironmentKind::Test));
    assert!(matches!(traveller.app.wizard.token(), State::Ready(_)));
    assert_eq!(traveller.app.progress(Step::Client), Done);
}

#[test]
fn other_scopes_mean_another_client_and_another_token() {
    let mut traveller = Traveller::with_token();
    traveller
        .intends(Intent::GoTo(Step::Client))
        .intends(wizard::Intent::ToggleScope(scope("brreg:losore/utlegg")))
        .proceeds();
    assert_eq!(traveller.app.wizard.at(), Step::Check);
    assert!(traveller.app.wizard.check().settled().is_none());
    assert!(matches!(traveller.app.wizard.token(), State::Asking));
}

#[test]
fn another_file_asks_for_its_password_and_keeps_the_rest_to_be_checked() {
    let mut traveller = Traveller::with_token();
    traveller.intends(Intent::GoTo(Step::Certificate)).chooses("legacy.p12");
    assert!(traveller.app.session.chosen_certificate().is_none());
    assert!(matches!(traveller.app.wizard.token(), State::Asking));
    assert_eq!(traveller.app.progress(Step::Password), Current);
    assert_eq!(traveller.app.progress(Step::Client), CheckAgain);
    assert!(!traveller.app.wizard.drafts.client.description.is_empty(), "what was typed is still there");
}

#[test]
fn leaving_a_step_stops_what_it_was_waiting_for() {
    let mut traveller = Traveller::at_token();
    traveller.proceeds();
    let ticket = traveller.token_ticket();
    traveller.intends(Intent::Back);
    assert!(traveller.cancelled(ticket));
    assert!(!traveller.app.is_busy());
}

#[test]
fn dropping_a_file_later_on_does_nothing() {
    let mut traveller = Traveller::at_client();
    traveller.asked.clear();
    traveller.intends(Intent::DropFiles(vec![fixture("legacy.p12")]));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ReadFile(..))));
}
