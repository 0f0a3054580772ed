//! What belongs to no single step: files that were used last, Enter, motion, and leaving.

use egui::Key;
use egui::accesskit::{Role, Toggled};
use egui_kittest::kittest::NodeT as _;
use portnokkel::app::App;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::{self, Step};
use portnokkel::contract::{Effect, RecentFiles, Report, Ticket};
use portnokkel::domain::EnvironmentKind;
use portnokkel::text::Language;

use crate::traveller::{NOON, Traveller, fixture, scope, timestamp};
use crate::visit::Visit;

fn returning() -> Traveller {
    let recent = RecentFiles::new(true, vec![fixture("modern.p12"), fixture("legacy.p12")]);
    Traveller { app: App::new(None, timestamp(NOON)).remembering(recent), now: NOON, asked: Vec::new() }
}

#[test]
fn files_that_were_used_last_are_a_click_away_and_can_be_forgotten() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, returning());
        visit.is_well_formed();
        assert!(visit.sees_words("certificate-recent-title") && visit.sees("modern.p12"));
        let remove = visit.words.with("certificate-recent-remove", &[("file", "legacy.p12")]);
        visit.clicks_label(&remove);
        assert!(!visit.sees("legacy.p12"));
        let folder = fixture("modern.p12").parent().unwrap().display().to_string();
        let open = visit.words.with("certificate-recent-open", &[("file", "modern.p12"), ("folder", &*folder)]);
        visit.clicks_label(&open);
        let asked = |effect: &Effect| matches!(effect, Effect::ReadFile(_, path) if *path == fixture("modern.p12"));
        assert!(visit.is_asked(asked));
    }
}

#[test]
fn remembering_can_be_turned_off_and_on_again() {
    let mut visit = Visit::after(returning());
    visit.clicks("certificate-recent-remember");
    assert!(!visit.sees("modern.p12"));
    assert!(visit.is_asked(|effect| matches!(effect, Effect::KeepRecent(files) if !files.remembers())));
    visit.clicks("certificate-recent-remember");
    assert!(visit.is_asked(|effect| matches!(effect, Effect::KeepRecent(files) if files.remembers())));
}

#[test]
fn enter_on_what_is_chosen_already_goes_on() {
    let mut traveller = Traveller::has_opened("modern.p12");
    traveller.proceeds().intends(Intent::GoTo(Step::Environment));
    let mut visit = Visit::after(traveller);
    assert_eq!(visit.app(|app| app.wizard.at()), Step::Environment);
    visit.presses(Key::Enter);
    assert_eq!(visit.app(|app| app.wizard.at()), Step::Client);
}

#[test]
fn leaving_while_a_client_is_being_created_is_asked_about_once() {
    let mut traveller = Traveller::at_check();
    let ticket: Ticket = traveller.begins_creating();
    traveller.learns(Report::WriteSent(ticket));
    let mut visit = Visit::after(traveller);
    visit.wants_to_close();
    assert!(visit.sees_words("quit-title") && visit.sees_words("quit-sent"));
    visit.clicks("quit-stay");
    assert!(!visit.sees_words("quit-title"));
}

#[test]
fn leaving_a_token_or_what_was_typed_is_asked_about_and_leaving_nothing_is_not() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::with_token());
        visit.wants_to_close().is_well_formed();
        assert!(visit.sees_words("quit-title") && visit.sees_words("quit-token"));
        assert_eq!(visit.focused(), Some(visit.say("quit-stay")));
        visit.clicks("quit-stay");
        assert!(!visit.sees_words("quit-title"));

        let mut typing = Traveller::new();
        typing.chooses("modern.p12").types_password("halvt");
        let mut visit = Visit::within(language, typing);
        visit.wants_to_close();
        assert!(visit.sees_words("quit-typed"));

        let mut visit = Visit::within(language, Traveller::has_opened("modern.p12"));
        visit.wants_to_close();
        assert!(!visit.sees_words("quit-title"));
    }
}

#[test]
fn the_system_is_held_up_by_what_is_on_its_way_alone() {
    let mut visit = Visit::after(Traveller::with_token());
    portnokkel::window::close(&visit.harness.ctx);
    visit.wants_to_close();
    assert!(!visit.sees_words("quit-title"));

    let mut traveller = Traveller::at_check();
    let ticket: Ticket = traveller.begins_creating();
    traveller.learns(Report::WriteSent(ticket));
    let mut visit = Visit::after(traveller);
    portnokkel::window::close(&visit.harness.ctx);
    visit.wants_to_close();
    assert!(visit.sees_words("quit-title") && visit.sees_words("quit-sent"));
}

#[test]
fn starting_over_with_a_token_on_the_screen_is_asked_about_once() {
    let mut traveller = Traveller::with_token();
    traveller.intends(Intent::GoTo(Step::Certificate));
    let mut visit = Visit::after(traveller);
    visit.clicks("setups-show");
    assert!(visit.sees_words("quit-title-visit") && visit.sees_words("quit-token"));
    visit.clicks("quit-stay");
    assert!(visit.app(|app| app.wizard.certificate().file().is_some()) && !visit.sees_words("quit-title-visit"));
    visit.clicks("setups-show").clicks("quit-leave-visit");
    assert!(visit.app(App::shows_profiles));
}

#[test]
fn enter_on_a_box_to_tick_goes_on_and_space_ticks_it() {
    let mut traveller = crate::registered::in_production();
    traveller.intends(Intent::CloseDiagnosis).intends(Intent::GoTo(Step::Client));
    traveller.intends(wizard::Intent::ToggleScope(scope("brreg:losore/utlegg"))).proceeds();
    let mut visit = Visit::after(traveller);
    visit.tabs_to(&visit.say("check-confirm-production")).presses(Key::Space);
    assert!(visit.app(|app| app.wizard.check().confirmed));
    visit.presses(Key::Enter);
    assert!(visit.app(|app| app.wizard.check().confirmed), "it is not unticked again");
    assert!(!visit.is_asked(|effect| matches!(effect, Effect::CreateClient(..))), "nor anything created by Enter");
}

#[test]
fn motion_is_turned_off_in_the_menu() {
    let mut visit = Visit::after(Traveller::new());
    let is_on = |visit: &Visit| {
        let item = visit.input(&visit.say("menu-view-motion")).expect("it is in the menu");
        (item.accesskit_node().role(), item.accesskit_node().toggled())
    };
    visit.clicks("menu-view");
    assert_eq!(is_on(&visit), (Role::MenuItemCheckBox, Some(Toggled::True)));
    visit.clicks("menu-view-motion").clicks("menu-view");
    assert_eq!(is_on(&visit), (Role::MenuItemCheckBox, Some(Toggled::False)));
}

#[test]
fn a_key_that_is_held_presses_once() {
    let mut visit = Visit::after(Traveller::has_opened("production.p12"));
    visit.holds(Key::Enter);
    assert_eq!(visit.app(|app| app.wizard.at()), Step::Environment, "one step, not as many as the key repeats");
}

#[test]
fn the_window_is_called_what_its_title_says() {
    let mut visit = Visit::after(Traveller::at_client());
    visit.looks();
    let title = portnokkel::text::window_title(&visit.words, Some((EnvironmentKind::Test, "")));
    assert_eq!(visit.harness.root().accesskit_node().label(), Some(title));
}

#[test]
fn the_step_and_the_environment_are_read_aloud_when_they_change() {
    let mut traveller = Traveller::has_opened("modern.p12");
    traveller.proceeds().intends(Intent::GoTo(Step::Environment));
    let visit = Visit::after(traveller);
    let place = visit.words.with("step-of", &[("number", 3), ("count", 6)]);
    assert!(visit.sees(&format!("{place}: {}", visit.say("step-environment"))));
    assert!(visit.sees_words("environment-strip-test"));
}
