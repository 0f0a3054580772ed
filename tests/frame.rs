//! The frame and its widgets, worked from the keyboard and read as a screen reader does.

mod support;

use std::cell::RefCell;
use std::rc::Rc;

use egui::accesskit::{Invalid, Role, Toggled};
use egui::{Key, Modifiers, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT as _, Queryable as _};
use portnokkel::app;
use portnokkel::text::Language;
use portnokkel::window::focus;
use portnokkel::window::icon::Icon;
use portnokkel::window::shell::{
    Action, Column, Footer, Help, HelpSection, Rail, Shell, Strip, StripKind, Viewed, settle,
};
use portnokkel::window::theme::{Look, Theme};
use portnokkel::window::widgets::{
    Choice, ErrorSummary, Field, Menu, MenuItem, Mistake, RadioGroup, StateWords, Step, StepState, disclosure, title,
};

/// What the person has written and chosen, and asked for.
#[derive(Default)]
struct Held {
    password: String,
    environment: Option<usize>,
    submitted: bool,
    asked: Vec<Action>,
}

type Shared = Rc<RefCell<Held>>;

fn draw(ui: &mut egui::Ui, held: &mut Held) {
    let step = |label, state| Step { label, detail: "", standing: "", state };
    let steps = [
        step("Sertifikat", StepState::Done),
        step("Passord", StepState::Current),
        step("Miljø", StepState::Ahead),
        step("Klient", StepState::Ahead),
    ];
    let choice = |label, chosen, look| MenuItem::Choice { label, chosen, gives: Viewed::Look(look) };
    let languages = [
        MenuItem::Choice { label: "Norsk bokmål", chosen: true, gives: Language::Bokmal },
        MenuItem::Choice { label: "English", chosen: false, gives: Language::English },
    ];
    let view = [
        MenuItem::Head("Farger"),
        choice("Som maskinen", true, Look::Theme(Theme::System)),
        choice("Lyst", false, Look::Theme(Theme::Light)),
        choice("Mørkt", false, Look::Theme(Theme::Dark)),
        MenuItem::Switch { label: "Bevegelser", on: true, gives: Viewed::Look(Look::Motion(false)) },
    ];
    let shell = Shell {
        strip: Strip {
            name: "Miljøstripe",
            brand: "Portnøkkel",
            kind: StripKind::Test,
            tag: "TEST",
            about: "Ingenting her påvirker ekte data",
            said: "TEST – ingenting her påvirker ekte data",
            language: Menu { key: "language", label: "Språk", icon: Icon::LANGUAGE, items: &languages },
            view: Menu { key: "view", label: "Visning", icon: Icon::THEME, items: &view },
            diagnose: "Feilsøk",
            diagnosing: false,
            clients: None,
            page: None,
            help: "Hjelp",
        },
        rail: Some(Rail { name: "Steg", progress: "Steg 2 av 4", organisation: None, steps: &steps }),
        content_name: "Innhold",
        content_key: "password",
        column: Column::Reading,
        footer: Footer {
            name: "Veien videre",
            note: None,
            primary: Some("Neste"),
            is_dangerous: false,
            previous: Some("Forrige steg"),
            beside: &[],
        },
        help: Help {
            name: "Hjelp",
            close: "Lukk hjelp",
            sections: &[HelpSection { heading: "Hva skjer nå?", text: "Vi leser filen." }],
        },
    };
    let action = shell.show(ui, |ui| draw_step(ui, held), |_| ());
    settle(ui.ctx());
    held.asked.extend(action);
}

fn draw_step(ui: &mut egui::Ui, held: &mut Held) {
    title(ui, "Skriv passordet til filen");
    let field = Field::new("password", "Passord").hint("Vi lagrer det ikke.").error(Some("Passordet passer ikke."));
    let field = field.password("Vis passord", "Skjul passord").required();
    held.submitted |= field.show(ui, &mut held.password).submitted;
    let choices = [Choice { label: "Test", detail: None }, Choice { label: "Produksjon", detail: None }];
    RadioGroup::new("environment", "Miljø").show(ui, &choices, &mut held.environment);
    disclosure(ui, "details", "Tekniske detaljer", |_| ());
    let mistakes = [Mistake { text: "Skriv inn passordet", field: focus::id("password") }];
    ErrorSummary::new("Du må rette dette", &mistakes).show(ui);
}

fn start(width: f32, height: f32) -> (Harness<'static>, Shared) {
    let held = Shared::default();
    let drawn = Rc::clone(&held);
    let harness = support::window(Theme::Light, vec2(width, height), 1.0, move |ui| draw(ui, &mut drawn.borrow_mut()));
    (harness, held)
}

fn focused(harness: &Harness<'_>) -> Option<String> {
    let node = harness.root().children_recursive().find(egui_kittest::Node::is_focused)?;
    node.accesskit_node().label()
}

fn press(harness: &mut Harness<'_>, modifiers: Modifiers, key: Key) {
    harness.key_press_modifiers(modifiers, key);
    harness.run();
}

const IN_ORDER: [&str; 13] = [
    "Feilsøk",
    "Språk",
    "Visning",
    "Hjelp",
    "Sertifikat",
    "Passord",
    "Vis passord",
    "Test",
    "Tekniske detaljer",
    "Skriv inn passordet",
    "Neste",
    "Forrige steg",
    "Feilsøk",
];

#[test]
fn tab_goes_through_strip_rail_content_and_footer_and_starts_over() {
    for (width, height) in [(1240.0, 820.0), (1000.0, 600.0), (700.0, 600.0), (360.0, 280.0)] {
        let (mut harness, _) = start(width, height);
        let mut found = Vec::new();
        for _ in IN_ORDER {
            press(&mut harness, Modifiers::NONE, Key::Tab);
            found.push(focused(&harness).unwrap_or_default());
        }
        assert_eq!(found, IN_ORDER, "{width}");
    }
}

#[test]
fn shift_tab_goes_the_other_way() {
    let (mut harness, _) = start(1240.0, 820.0);
    harness.get_by_label("Neste").focus();
    harness.run();
    press(&mut harness, Modifiers::SHIFT, Key::Tab);
    assert_eq!(focused(&harness).as_deref(), Some("Skriv inn passordet"));
}

#[test]
fn escape_leaves_the_focus_where_it_was() {
    let (mut harness, _) = start(1240.0, 820.0);
    harness.get_by_role(Role::PasswordInput).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert_eq!(focused(&harness).as_deref(), Some("Passord"));
}

#[test]
fn f6_goes_from_region_to_region_and_tab_into_it() {
    let (mut harness, _) = start(1240.0, 820.0);
    for region in ["Miljøstripe", "Steg", "Innhold", "Veien videre", "Miljøstripe"] {
        press(&mut harness, Modifiers::NONE, Key::F6);
        assert_eq!(focused(&harness).as_deref(), Some(region));
    }
    press(&mut harness, Modifiers::SHIFT, Key::F6);
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&harness).as_deref(), Some("Neste"));
}

#[test]
fn f1_opens_the_drawer_and_closing_it_gives_the_focus_back() {
    for (width, leave) in [(1240.0, Key::F1), (1240.0, Key::Escape), (800.0, Key::F1), (800.0, Key::Escape)] {
        let (mut harness, _) = start(width, 600.0);
        harness.get_by_role(Role::PasswordInput).focus();
        harness.run();
        assert!(harness.query_by_label("Hva skjer nå?").is_none());
        press(&mut harness, Modifiers::NONE, Key::F1);
        assert!(harness.query_by_label("Hva skjer nå?").is_some());
        press(&mut harness, Modifiers::NONE, leave);
        assert!(harness.query_by_label("Hva skjer nå?").is_none());
        assert_eq!(focused(&harness).as_deref(), Some("Passord"), "{width} {leave:?}");
    }
}

#[test]
fn arrows_choose_inside_the_group() {
    let (mut harness, held) = start(1240.0, 820.0);
    harness.get_by_label("Test").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(held.borrow().environment, Some(1));
    assert_eq!(focused(&harness).as_deref(), Some("Produksjon"));
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(held.borrow().environment, Some(0));
}

#[test]
fn enter_in_the_field_submits_and_keeps_the_focus() {
    let (mut harness, held) = start(1240.0, 820.0);
    harness.get_by_role(Role::PasswordInput).focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert!(held.borrow().submitted);
    assert_eq!(focused(&harness).as_deref(), Some("Passord"));
}

#[test]
fn a_password_is_bullets_until_it_is_shown_and_cannot_be_copied() {
    let (mut harness, held) = start(1240.0, 820.0);
    held.borrow_mut().password = "æøå@".to_owned();
    harness.get_by_role(Role::PasswordInput).focus();
    harness.run();
    assert_eq!(harness.get_by_role(Role::PasswordInput).value().as_deref(), Some("••••"));
    press(&mut harness, Modifiers::COMMAND, Key::A);
    harness.event(egui::Event::Copy);
    harness.step();
    assert!(harness.output().platform_output.commands.is_empty());
    harness.get_by_label("Vis passord").click();
    harness.run();
    assert_eq!(harness.get_by_role(Role::TextInput).value().as_deref(), Some("æøå@"));
    harness.get_by_label("Skjul passord").click();
    harness.run();
    harness.get_by_role(Role::PasswordInput);
}

#[test]
fn a_screen_reader_hears_label_hint_error_and_that_it_is_required() {
    let (harness, _) = start(1240.0, 820.0);
    let field = harness.get_by_role(Role::PasswordInput);
    let node = field.accesskit_node();
    assert_eq!(node.label().as_deref(), Some("Passord"));
    assert_eq!(node.description().as_deref(), Some("Passordet passer ikke. Vi lagrer det ikke."));
    assert_eq!(node.data().invalid(), Some(Invalid::True));
    assert!(node.data().is_required());
}

#[test]
fn each_screen_has_one_heading_of_the_first_level() {
    let (harness, _) = start(1240.0, 820.0);
    let headings = harness.root().children_recursive().filter(|node| node.accesskit_node().role() == Role::Heading);
    let first: Vec<_> = headings.filter(|node| node.accesskit_node().data().level() == Some(1)).collect();
    assert_eq!(first.len(), 1);
}

#[test]
fn the_summary_takes_the_keyboard_and_tab_goes_to_its_first_line() {
    let (mut harness, _) = start(1240.0, 820.0);
    focus::give(&harness.ctx, ErrorSummary::KEY);
    harness.run();
    assert_eq!(focused(&harness).as_deref(), Some("Du må rette dette"));
    press(&mut harness, Modifiers::NONE, Key::Tab);
    assert_eq!(focused(&harness).as_deref(), Some("Skriv inn passordet"));
}

#[test]
fn a_line_in_the_summary_leads_to_its_field() {
    let (mut harness, _) = start(1240.0, 820.0);
    harness.get_by_label("Skriv inn passordet").click();
    harness.run();
    assert_eq!(focused(&harness).as_deref(), Some("Passord"));
}

#[test]
fn a_menu_opens_from_the_keyboard_and_says_what_was_chosen() {
    let (mut harness, held) = start(1240.0, 820.0);
    harness.get_by_label("Visning").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(focused(&harness).as_deref(), Some("Som maskinen"), "it opens at what is chosen");
    press(&mut harness, Modifiers::NONE, Key::ArrowUp);
    assert_eq!(focused(&harness).as_deref(), Some("Bevegelser"), "the heading is passed over");
    press(&mut harness, Modifiers::NONE, Key::Home);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    assert_eq!(focused(&harness).as_deref(), Some("Lyst"));
    press(&mut harness, Modifiers::NONE, Key::Enter);
    assert_eq!(held.borrow().asked, [Action::Look(Look::Theme(Theme::Light))]);
    assert_eq!(focused(&harness).as_deref(), Some("Visning"));
}

#[test]
fn a_switch_in_the_menu_says_what_it_is_now() {
    let (mut harness, held) = start(1240.0, 820.0);
    harness.get_by_label("Visning").click();
    harness.run();
    let switch = harness.get_by_role(Role::MenuItemCheckBox);
    assert_eq!(switch.accesskit_node().toggled(), Some(Toggled::True));
    switch.click();
    harness.run();
    assert_eq!(held.borrow().asked, [Action::Look(Look::Motion(false))]);
}

#[test]
fn arrows_stay_inside_an_open_menu_and_tab_closes_it() {
    for modifiers in [Modifiers::NONE, Modifiers::SHIFT] {
        let (mut harness, _) = start(1240.0, 820.0);
        harness.get_by_label("Visning").focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        for there in ["Lyst", "Mørkt", "Bevegelser", "Som maskinen"] {
            press(&mut harness, Modifiers::NONE, Key::ArrowDown);
            assert_eq!(focused(&harness).as_deref(), Some(there));
        }
        press(&mut harness, Modifiers::NONE, Key::ArrowUp);
        assert_eq!(focused(&harness).as_deref(), Some("Bevegelser"));
        press(&mut harness, Modifiers::NONE, Key::Home);
        assert_eq!(focused(&harness).as_deref(), Some("Som maskinen"));
        press(&mut harness, modifiers, Key::Tab);
        assert!(harness.query_by_label("Lyst").is_none(), "it is closed");
        assert_eq!(focused(&harness).as_deref(), Some("Visning"));
    }
}

fn description(harness: &Harness<'_>, label: &str) -> Option<String> {
    harness.get_by_role_and_label(Role::Button, label).accesskit_node().description()
}

#[test]
fn whether_something_is_open_is_heard_in_the_description() {
    let (mut harness, _) = start(1240.0, 820.0);
    let words = StateWords { open: "Vist".into(), closed: "Skjult".into(), ..StateWords::default() };
    words.set(&harness.ctx);
    harness.run();
    for label in ["Tekniske detaljer", "Visning", "Språk"] {
        assert_eq!(description(&harness, label).as_deref(), Some("Skjult"), "{label}");
        harness.get_by_role_and_label(Role::Button, label).click();
        harness.run();
        assert!(description(&harness, label).is_some_and(|told| told.ends_with("Vist")), "{label}");
        press(&mut harness, Modifiers::NONE, Key::Escape);
    }
}

#[test]
fn a_group_has_its_size_and_each_member_its_place() {
    let (harness, _) = start(1240.0, 820.0);
    for (label, place, size) in [("Test", 0, 2), ("Produksjon", 1, 2), ("Sertifikat", 0, 4), ("Klient", 3, 4)] {
        let node = harness.get_by_label(label);
        let node = node.accesskit_node();
        let mut container = std::iter::successors(node.parent(), egui_kittest::kittest::AccessKitNode::parent);
        assert_eq!(node.position_in_set(), Some(place), "{label}");
        assert_eq!(container.find_map(|parent| parent.size_of_set()), Some(size), "{label}");
    }
}

#[test]
fn help_is_read_when_it_gets_the_keyboard() {
    for width in [1240.0, 800.0] {
        let (mut harness, _) = start(width, 600.0);
        press(&mut harness, Modifiers::NONE, Key::F1);
        let region = harness.root().children_recursive().find(egui_kittest::Node::is_focused).expect("help");
        assert_eq!(region.accesskit_node().label().as_deref(), Some("Hjelp"));
        let told = region.accesskit_node().description().unwrap_or_default();
        assert!(told.ends_with("Hva skjer nå? Vi leser filen."), "{told}");
    }
}

#[test]
fn escape_closes_a_menu_and_gives_the_focus_back() {
    let (mut harness, _) = start(1240.0, 820.0);
    harness.get_by_label("Visning").focus();
    harness.run();
    press(&mut harness, Modifiers::NONE, Key::Enter);
    press(&mut harness, Modifiers::NONE, Key::ArrowDown);
    press(&mut harness, Modifiers::NONE, Key::Escape);
    assert!(harness.query_by_label("Lyst").is_none());
    assert_eq!(focused(&harness).as_deref(), Some("Visning"));
}

#[test]
fn in_a_narrow_window_an_earlier_step_is_reached_by_keyboard() {
    for width in [700.0, 360.0] {
        let (mut harness, held) = start(width, 600.0);
        harness.get_by_label("Sertifikat").focus();
        harness.run();
        press(&mut harness, Modifiers::NONE, Key::Enter);
        assert_eq!(held.borrow().asked, [Action::Step(app::wizard::Step::Certificate)], "{width}");
    }
}

#[test]
fn shortcuts_and_buttons_ask_for_the_same() {
    let (mut harness, held) = start(1240.0, 820.0);
    press(&mut harness, Modifiers::ALT, Key::ArrowLeft);
    press(&mut harness, Modifiers::COMMAND, Key::Q);
    for label in ["Forrige steg", "Sertifikat", "Neste"] {
        harness.get_by_label(label).click();
        harness.run();
    }
    let expected = [
        Action::Previous,
        Action::Quit,
        Action::Previous,
        Action::Step(app::wizard::Step::Certificate),
        Action::Primary,
    ];
    assert_eq!(held.borrow().asked, expected);
}

#[test]
fn every_target_is_large_enough() {
    for (width, height) in [(1240.0, 820.0), (360.0, 280.0)] {
        let (harness, _) = start(width, height);
        for node in harness.root().children_recursive() {
            let accesskit = node.accesskit_node();
            if egui::accessibility::is_input(accesskit.role()) {
                let size = node.rect().size();
                assert!(size.x >= 24.0 && size.y >= 24.0, "{:?} is {size}", accesskit.label());
            }
        }
    }
}

#[test]
fn an_idle_window_asks_for_no_frames() {
    let (mut harness, _) = start(1240.0, 820.0);
    harness.get_by_role(Role::PasswordInput).focus();
    harness.run();
    harness.step();
    let delay = harness.output().viewport_output[&egui::ViewportId::ROOT].repaint_delay;
    assert!(delay > std::time::Duration::from_mins(1), "{delay:?}");
}
