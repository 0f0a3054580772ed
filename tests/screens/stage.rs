//! The presenter's strip, as it looks.

use crate::traveller::{Traveller, demo};
use crate::visit::{Look, SIZE, Visit};
use egui::vec2;
use egui_kittest::SnapshotResults;
use egui_kittest::kittest::Queryable as _;
use portnokkel::app::stage;
use portnokkel::contract::Demo;
use portnokkel::simulator::Scenario;
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

/// A token is there, and a minute and a half of it has passed.
fn with_token() -> Traveller {
    let mut traveller = Traveller::with_token();
    let story = Scenario::of_the_demo().story();
    traveller.starts_demo(Demo { story, ..demo() });
    traveller.intends(stage::Intent::LetTimePass(90)).waits(90);
    traveller
}

#[test]
fn the_strip_lies_below_the_step_and_has_no_filled_button() {
    let mut pictures = SnapshotResults::new();
    let looks = [
        ("stage-light", Theme::Light, SIZE),
        ("stage-dark", Theme::Dark, SIZE),
        ("stage-900", Theme::Light, vec2(900.0, 760.0)),
        ("stage-720", Theme::Light, vec2(720.0, 800.0)),
        ("stage-1920", Theme::Light, vec2(1920.0, 1000.0)),
    ];
    for (name, theme, size) in looks {
        let mut visit = Visit::with(with_token(), Look { theme, size, ..Look::default() });
        visit.looks();
        if size.x < 860.0 {
            visit.harness.get_by_label("Vis scenene").click();
            visit.looks();
        }
        visit.picture(name, &mut pictures);
    }
}

#[test]
fn both_languages_say_where_the_story_is_and_what_comes_next() {
    for (language, scene, next) in [
        (Language::Bokmal, "Scene 1 av 9", "Neste: "),
        (Language::Nynorsk, "Scene 1 av 9", "Neste: "),
        (Language::English, "Scene 1 of 9", "Next: "),
    ] {
        let mut visit = Visit::within(language, with_token());
        visit.looks();
        visit.harness.get_by_value(scene);
        let says = |words: Option<String>| words.is_some_and(|words| words.starts_with(next));
        assert!(visit.harness.query_all_by(|node| says(node.value())).next().is_some(), "{language}");
    }
}
