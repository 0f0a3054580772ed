//! The stage, with a world that the test plays: what is under way when a scene begins, and what time does.

use crate::traveller::{CLIENT_ID, Traveller, client, demo};
use portnokkel::app::intent::Intent;
use portnokkel::app::session::Clipboard;
use portnokkel::app::stage::{self, LONGEST};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::token::State;
use portnokkel::contract::{Demo, DemoAct, Effect, Report};
use portnokkel::simulator::Scenario;

/// The demo is started beside whatever is done.
fn with_demo(mut traveller: Traveller) -> Traveller {
    let story = Scenario::of_the_demo().story();
    traveller.starts_demo(Demo { story, ..demo() });
    traveller
}

fn begun(traveller: &Traveller) -> Vec<Option<usize>> {
    let begun = traveller.asked.iter().filter_map(|effect| match effect {
        Effect::ActInDemo(DemoAct::Begin(place)) => Some(*place),
        _ => None,
    });
    begun.collect()
}

#[test]
fn the_demo_begins_with_its_first_scene_and_nothing_typed_is_lost() {
    let mut traveller = Traveller::new();
    traveller.app.wizard.drafts.certificate.path = "/a/b.p12".into();
    let traveller = with_demo(traveller);
    assert_eq!((begun(&traveller), traveller.app.stage.at()), (vec![Some(0)], Some(0)));
    assert_eq!(traveller.app.wizard.drafts.certificate.path, "/a/b.p12");
}

#[test]
fn a_scene_waits_for_a_client_that_is_being_created() {
    let mut traveller = with_demo(Traveller::at_check());
    let ticket = traveller.begins_creating();
    traveller.intends(stage::Intent::Next).intends(stage::Intent::Next);
    assert!(traveller.app.stage.is_being_set());
    assert_eq!(
        (begun(&traveller), traveller.app.wizard.at()),
        (vec![Some(0)], Step::Check),
        "what was sent is awaited"
    );
    traveller.learns(Report::ClientCreated(ticket, Ok(client("Fjordvik", CLIENT_ID))));
    assert_eq!(traveller.app.stage.at(), Some(2), "two clicks are two scenes");
    assert_eq!(begun(&traveller), [Some(0), Some(2)]);
    assert_eq!(traveller.app.wizard.at(), Step::Certificate);
}

#[test]
fn what_somebody_does_on_the_way_to_a_scene_ends_the_way() {
    let mut traveller = with_demo(Traveller::new());
    traveller.intends(stage::Intent::GoTo(1));
    assert!(!traveller.app.stage.is_being_set(), "the demo of this test offers no file, so that there is no way");
    traveller.intends(stage::Intent::GoTo(99));
    assert_eq!(traveller.app.stage.at(), Some(1), "there is no such scene");
    traveller.intends(wizard::Intent::RememberFiles(true));
    assert!(!traveller.app.stage.is_being_set());
}

#[test]
fn time_that_passes_ends_a_token_at_once_and_clears_what_was_copied() {
    let mut traveller = with_demo(Traveller::with_token());
    traveller.intends(wizard::Intent::CopyToken);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::CopySecret(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::Copied(ticket, Ok(())));
    traveller.intends(stage::Intent::LetTimePass(60));
    assert!(
        matches!(traveller.app.wizard.token(), State::Ready(ready) if ready.token.seconds_left(traveller.app.session.now()) == 60)
    );
    assert!(matches!(traveller.app.session.clipboard(), Clipboard::Token(..)));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
    // The clock of the world is the same hand.
    traveller.waits(60);
    traveller.intends(stage::Intent::LetTimePass(LONGEST + 5));
    assert!(matches!(traveller.app.wizard.token(), State::Expired));
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::LetTimePass(LONGEST))), "ten years and no more");
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::ClearClipboard)));
}

#[test]
fn outside_the_demo_no_time_passes_and_leaving_it_gives_the_time_back() {
    let mut traveller = Traveller::new();
    traveller.intends(stage::Intent::LetTimePass(60)).intends(stage::Intent::Next).intends(stage::Intent::Reset);
    assert!(traveller.asked.is_empty() && traveller.app.stage.passed() == 0);
    let mut traveller = with_demo(traveller);
    traveller.intends(stage::Intent::LetTimePass(60)).intends(Intent::LeaveDemo);
    assert!(traveller.app.stage.passed() == 0 && traveller.app.stage.at().is_none());
    assert!(traveller.is_asked(|effect| matches!(effect, Effect::StopDemo)));
}
