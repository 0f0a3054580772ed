//! The strip: worked with the mouse, folded, in large type, without scenes, and both sides.

use crate::presenter::{Presenter, SIZE};
use egui::{Key, vec2};
use egui_kittest::kittest::Queryable as _;
use portnokkel::app::wizard::token::State as Token;
use portnokkel::simulator::Scenario;

/// Clicks a button by its label.
fn clicks(presenter: &mut Presenter, label: &str) {
    presenter.harness.get_by_label(label).click();
    presenter.looks();
}

#[test]
fn a_mouse_goes_to_any_scene_and_resets() {
    let mut presenter = Presenter::begins();
    clicks(&mut presenter, "Neste scene");
    presenter.sees_scene(1);
    clicks(&mut presenter, "Forrige scene");
    presenter.sees_scene(0);
    clicks(&mut presenter, "Sertifikatfilen");
    clicks(&mut presenter, "Tokenet");
    presenter.sees_scene(5);
    clicks(&mut presenter, "Nullstill");
    presenter.sees_scene(0);
    assert!(presenter.app(|app| app.session.opened().is_none()));
}

#[test]
fn the_end_leads_out_of_the_demo() {
    let mut presenter = Presenter::begins();
    for _ in 0..8 {
        presenter.presses(Key::PageDown);
    }
    presenter.sees_scene(8);
    clicks(&mut presenter, "Bruk deres eget sertifikat");
    presenter.until("the demo is over", |app| !app.session.is_demo());
    assert!(!presenter.sees("Demoens scener") && !presenter.sees("Nullstill"));
    assert_eq!(presenter.app(|app| app.stage.at()), None);
}

#[test]
fn both_sides_show_what_was_sent_and_what_was_checked_and_no_secret() {
    let mut presenter = Presenter::begins();
    for _ in 0..4 {
        presenter.presses(Key::PageDown);
    }
    presenter.sees_scene(4);
    clicks(&mut presenter, "Vis begge sider");
    assert!(presenter.sees("Veiviseren sendte") && presenter.sees("Maskinporten kontrollerte"));
    assert!(presenter.sees("\"scope\": \"lonnstilsynet:lonnsdata\"") && presenter.sees("x5c"));
    let certificate = presenter.app(|app| app.wizard.sent().and_then(|sent| sent.header.x5c.clone())).unwrap();
    assert!(!presenter.sees(&certificate[0]), "certificates are cut short");
    assert!(presenter.sees("API-tilgang"));
    clicks(&mut presenter, "API-eieren gir tilgang");
    presenter.tabs_to("primary");
    presenter.presses(Key::Enter);
    presenter.until("the token is there", |app| matches!(app.wizard.token(), Token::Ready(_)));
    assert!(presenter.sees("Svaret: et token"));
    let token = presenter.app(|app| match app.wizard.token() {
        Token::Ready(ready) => ready.token.secret.expose().to_owned(),
        other => panic!("{other:?}"),
    });
    assert!(!presenter.sees(&token));
    clicks(&mut presenter, "Vis bare veiviseren");
    assert!(!presenter.sees("Veiviseren sendte"));
}

#[test]
fn large_type_is_half_as_large_again_and_gone_with_the_demo() {
    let mut presenter = Presenter::begins();
    clicks(&mut presenter, "Stor skrift");
    presenter.looks();
    assert!((presenter.harness.ctx.zoom_factor() - 1.5).abs() < 0.01);
    for _ in 0..8 {
        presenter.presses(Key::PageDown);
    }
    presenter.sees_scene(8);
    clicks(&mut presenter, "Bruk deres eget sertifikat");
    presenter.until("the demo is over", |app| !app.session.is_demo());
    presenter.looks();
    assert!((presenter.harness.ctx.zoom_factor() - 1.0).abs() < 0.01);
}

#[test]
fn a_small_window_has_the_strip_folded_and_its_keys_all_the_same() {
    let mut presenter = Presenter::with(Scenario::of_the_demo(), vec2(720.0, 600.0));
    assert!(presenter.sees("Vis scenene") && !presenter.sees("Neste scene"));
    presenter.presses(Key::PageDown);
    presenter.sees_scene(1);
    clicks(&mut presenter, "Vis scenene");
    assert!(presenter.sees("Neste scene"));
    presenter.tabs_to("stage_fold");
    presenter.presses(Key::Enter);
    assert!(!presenter.sees("Neste scene"));
}

#[test]
fn a_scenario_without_scenes_has_the_clock_and_the_reset() {
    let mut presenter = Presenter::with(Scenario::parse("version = 1").unwrap(), SIZE);
    assert!(!presenter.sees("Neste scene") && presenter.sees("Klokken i demoen"));
    presenter.tabs_to("stage_clock");
    presenter.presses(Key::ArrowRight);
    presenter.until("time has passed", |app| app.stage.passed() == 10);
    clicks(&mut presenter, "Nullstill");
    presenter.until("it is now again", |app| app.stage.passed() == 0);
}

#[test]
fn a_scene_has_the_words_of_its_author_and_the_world_that_it_describes() {
    let scenario = r#"
version = 1
[[scenes]]
title = "Klienten er stengt"
shows = "Maskinporten kjenner ikke klienten lenger."
start = "answer"
[[scenes.clients]]
id = "6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15"
active = false
[[scenes]]
title = "Klienten er åpen"
start = "answer"
"#;
    let mut presenter = Presenter::with(Scenario::parse(scenario).unwrap(), SIZE);
    presenter.sees_scene(0);
    assert!(presenter.sees("Klienten er stengt") && presenter.sees("Neste: Klienten er åpen"));
    let code = presenter.app(|app| match app.wizard.token() {
        Token::Refused(problem) => problem.code(),
        other => panic!("{other:?}"),
    });
    assert_eq!(code, "MP-100");
    presenter.presses(Key::PageDown);
    presenter.sees_scene(1);
    assert!(presenter.app(|app| matches!(app.wizard.token(), Token::Ready(_))));
}
