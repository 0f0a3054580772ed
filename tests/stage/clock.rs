//! The demo's clock: one hand for the wizard, its world and the simulator.

use crate::presenter::Presenter;
use egui::accesskit::Role;
use egui::{Key, PointerButton, pos2};
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use portnokkel::app::session::RevocationStage;
use portnokkel::app::stage::{Ending, LONGEST};
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::token::State as Token;
use portnokkel::problem::{Refusal, Situation};
use portnokkel::simulator::Scenario;

/// The story from its scene at this place on.
fn at_scene(place: usize) -> Presenter {
    let mut presenter = Presenter::begins();
    for _ in 0..place {
        presenter.presses(Key::PageDown);
    }
    presenter.sees_scene(place);
    presenter
}

/// Presses the button on the slider's left end, and pulls it to this part of it.
fn drags(presenter: &mut Presenter, from: f32, to: f32) {
    let slider = presenter.harness.get_by_role_and_label(Role::Slider, "Klokken i demoen").rect();
    let inset = 17.0;
    let at = |part: f32| pos2(egui::lerp(slider.left() + inset..=slider.right() - inset, part), slider.center().y);
    let button = |pressed, pos| egui::Event::PointerButton {
        pos,
        button: PointerButton::Primary,
        pressed,
        modifiers: egui::Modifiers::NONE,
    };
    presenter.harness.event(egui::Event::PointerMoved(at(from)));
    presenter.harness.event(button(true, at(from)));
    presenter.looks();
    for part in 1_u8..=8 {
        let along = f32::from(part) / 8.0;
        presenter.harness.event(egui::Event::PointerMoved(at(from + (to - from) * along)));
        presenter.looks();
    }
    presenter.harness.event(button(false, at(to)));
    presenter.looks();
}

fn refused_with(presenter: &mut Presenter) -> Situation {
    presenter.tabs_to("primary");
    presenter.presses(Key::Enter);
    presenter.until("an answer is there", |app| matches!(app.wizard.token(), Token::Refused(_) | Token::Ready(_)));
    presenter.app(|app| match app.wizard.token() {
        Token::Refused(problem) => problem.situation.clone(),
        other => panic!("{other:?}"),
    })
}

#[test]
fn ten_years_pass_in_one_drag_and_back() {
    let mut presenter = at_scene(6);
    let before = presenter.app(|app| app.session.now());
    drags(&mut presenter, 0.0, 1.0);
    presenter.until("ten years have passed", |app| app.stage.passed() == LONGEST);
    let after = presenter.app(|app| app.session.now());
    assert!(after.as_second() - before.as_second() >= LONGEST);
    assert!(presenter.app(|app| matches!(app.wizard.token(), Token::Expired)), "the token has died");
    assert!(presenter.app(|app| app.session.certificate_stop()).is_some(), "the certificate has expired");
    assert!(presenter.sees("Sertifikatet gikk ut") && presenter.sees("Nøkkelen gikk ut"));
    // The simulator's clock is the same: the key that is registered there has ended.
    assert_eq!(refused_with(&mut presenter), Situation::Refused(Refusal::ExpiredKey));
    assert!(presenter.app(|app| app.session.clock()).is_none_or(|offset| !offset.is_wrong()), "no clock is wrong");

    drags(&mut presenter, 1.0, 0.0);
    presenter.until("it is now again", |app| app.stage.passed() == 0);
    assert!(presenter.app(|app| app.session.certificate_stop()).is_none());
    presenter.tabs_to("primary");
    presenter.presses(Key::Enter);
    presenter.until("there is a token again", |app| matches!(app.wizard.token(), Token::Ready(_)));
}

#[test]
fn a_token_ends_by_the_clock_and_not_before() {
    let mut presenter = at_scene(6);
    let left = |presenter: &Presenter| {
        presenter.app(|app| match app.wizard.token() {
            Token::Ready(ready) => ready.token.seconds_left(app.session.now()),
            _ => 0,
        })
    };
    presenter.tabs_to("stage_clock");
    let first = left(&presenter);
    for _ in 0..3 {
        presenter.presses(Key::ArrowRight);
    }
    presenter.until("half a minute has passed", |app| app.stage.passed() == 30);
    assert!((1..=first - 30).contains(&left(&presenter)));
    presenter.presses(Key::ArrowLeft);
    presenter.until("it is a little earlier", |app| app.stage.passed() == 20);
    assert!(left(&presenter) > 0, "turned back, it has more left");
    // What ends is a button that leads there.
    presenter.tabs_to("stage_end_Token");
    presenter.presses(Key::Enter);
    presenter.until("the token has ended", |app| matches!(app.wizard.token(), Token::Expired));
    assert!(presenter.app(|app| app.stage.passed()) < 180);
}

#[test]
fn a_token_that_was_got_later_than_now_is_not_there_yet() {
    let mut presenter = at_scene(6);
    presenter.tabs_to("stage_clock");
    for _ in 0..15 {
        presenter.presses(Key::ArrowRight);
    }
    presenter.until("a day has passed", |app| app.stage.passed() == 86_400);
    presenter.tabs_to("primary");
    presenter.presses(Key::Enter);
    presenter.until("a new token is there", |app| matches!(app.wizard.token(), Token::Ready(_)));
    presenter.tabs_to("stage_clock");
    presenter.presses(Key::Home);
    presenter.until("it is now again", |app| app.stage.passed() == 0);
    assert!(presenter.app(|app| matches!(app.wizard.token(), Token::Asking)));
}

#[test]
fn reminders_come_and_the_expired_certificate_is_refused_by_wizard_and_simulator_alike() {
    let scenario = "version = 1\n[[scenes]]\ntitle = \"En\"\nstart = \"answer\"";
    let mut presenter = Presenter::with(Scenario::parse(scenario).unwrap(), crate::presenter::SIZE);
    let ends = presenter.app(|app| app.ends().into_iter().find(|ends| ends.what == Ending::Certificate)).unwrap();
    assert!(!presenter.sees("Påminnelse"));
    presenter.tabs_to("stage_clock");
    for _ in 0..26 {
        presenter.presses(Key::ArrowRight);
    }
    presenter.until("three years have passed", |app| app.stage.passed() >= ends.passed);
    assert!(presenter.sees("Maskinporten godtar det ikke lenger"));
    assert!(matches!(refused_with(&mut presenter), Situation::Refused(Refusal::InvalidCertificate)));
    presenter.tabs_to("stage_clock");
    presenter.presses(Key::ArrowLeft);
    presenter.presses(Key::ArrowLeft);
    assert!(!presenter.sees("Påminnelse"), "two years before there is nothing to be reminded of");
}

#[test]
fn the_authority_answers_by_the_same_clock() {
    let scenario = "version = 1\n[[scenes]]\ntitle = \"En\"\nstart = \"certificate\"";
    let mut presenter = Presenter::with(Scenario::parse(scenario).unwrap(), crate::presenter::SIZE);
    assert_eq!(presenter.app(|app| app.wizard.at()), Step::Password);
    for stops in [0, 24] {
        presenter.tabs_to("stage_clock");
        presenter.presses(Key::Home);
        for _ in 0..stops {
            presenter.presses(Key::ArrowRight);
        }
        let asked = presenter.app(|app| {
            app.session.opened().map(|opened| matches!(opened.revocation().stage(), RevocationStage::NotAsked))
        });
        assert_eq!(asked, Some(true), "what was answered at another time says nothing");
        presenter.tabs_to("ask_revocation");
        presenter.presses(Key::Enter);
        presenter.until("the authority has answered", |app| {
            app.session
                .opened()
                .is_some_and(|opened| matches!(opened.revocation().stage(), RevocationStage::Answered(..)))
        });
        assert!(presenter.sees("ikke er tilbakekalt"), "after {stops} stops");
    }
}

#[test]
fn the_slider_says_what_it_stands_for() {
    let mut presenter = at_scene(6);
    presenter.tabs_to("stage_clock");
    for _ in 0..24 {
        presenter.presses(Key::ArrowRight);
    }
    let slider = presenter.harness.get_by_role_and_label(Role::Slider, "Klokken i demoen");
    let value = slider.accesskit_node().value().unwrap_or_default();
    assert!(value.starts_with("1 år senere, "), "{value}");
    assert_eq!(slider.accesskit_node().numeric_value(), None);
}
