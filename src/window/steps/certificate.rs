//! Step 1: choose the file. Shows where to drop it, what was chosen, and what the demo offers instead.

mod cards;
mod journal;
mod profiles;
mod recent;
mod waiting;

use crate::app::wizard;
use crate::window::problem;
use egui::{Color32, CornerRadius, Event, Frame, Id, Margin, Stroke, Ui, vec2};

use super::parts::{head, head_over};
use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::session::DemoState;
use crate::app::wizard::certificate::State;
use crate::contract::{Demo, FileContents, name_of};
use crate::domain::{DemoFileKind, Secret};
use crate::problem::Problem;
use crate::text::Words;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::{self, Screen, field_key};
use crate::window::shell::Footer;
use crate::window::theme::{RADIUS_CARD, SPACE_12};
use crate::window::widgets::Urgency;
use crate::window::widgets::{
    Button, Card, Field as FieldWidget, Pill, Tone, announce, body, heading, hint, status, strong,
};

const CHOOSE: &str = "choose_file";
const FIRST_DEMO_FILE: &str = "demo_file_0";

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    take_pasted(ui, screen);
    if screen.app.shows_profiles() {
        profiles::show(ui, screen);
        return;
    }
    let state = screen.app.wizard.certificate();
    match state.file() {
        Some(file) => head_over(ui, screen, "certificate-title-done", &about_file(screen, file)),
        None => head(ui, screen, "certificate-title", "certificate-hint"),
    }
    profiles::show_way_back(ui, screen);
    let in_demo = matches!(screen.app.session.demo(), DemoState::On(_));
    if in_demo {
        show_demo(ui, screen);
    }
    match state {
        State::Refused(refused, path) => show_refused(ui, screen, refused, &name_of(path)),
        State::Reading(_, path) => show_reading(ui, screen, &name_of(path)),
        State::Empty | State::Browsing(..) | State::Chosen(_) => {}
    }
    match state.file() {
        Some(file) => show_file(ui, screen, file),
        None => show_drop_area(ui, screen),
    }
    if let Some(problem) = screen.app.wizard.dialog_problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
    show_path(ui, screen);
    if !in_demo {
        recent::show(ui, screen);
        ui.add_space(SPACE_12);
        show_demo(ui, screen);
    }
}

/// What is pasted is the file, wherever the keyboard is; but a path that is pasted into its field stays there.
fn take_pasted(ui: &Ui, screen: &mut Screen<'_>) {
    let types = ui.memory(|memory| memory.focused().is_some_and(is_field));
    let pasted = ui.input_mut(|input| {
        let is_ours = |event: &Event| matches!(event, Event::Paste(text) if !types || text.contains("-----BEGIN "));
        let place = input.events.iter().position(is_ours)?;
        match input.events.remove(place) {
            Event::Paste(text) => Some(Secret::new(text)),
            _ => None,
        }
    });
    if let Some(text) = pasted {
        screen.ask(Intent::PasteFile(text));
    }
}

/// Whether this is one of the fields on this page.
fn is_field(focused: Id) -> bool {
    [Field::Path, Field::ProfileName].iter().any(|field| focus::id(field_key(*field)) == focused)
}

/// Where the keyboard goes: on when a file is chosen, to the demo's files while it runs, else to "Choose file".
#[must_use]
pub fn first_key(screen: &Screen<'_>) -> &'static str {
    if screen.app.shows_profiles() {
        return profiles::first_key(screen);
    }
    match (screen.app.session.demo(), screen.app.wizard.certificate()) {
        (_, State::Chosen(_)) => Footer::PRIMARY,
        (DemoState::On(_), _) => FIRST_DEMO_FILE,
        (_, State::Empty | State::Browsing(..) | State::Reading(..) | State::Refused(..)) => CHOOSE,
    }
}

/// Its name and size: which of the files that look alike it is.
fn about_file(screen: &Screen<'_>, file: &FileContents) -> String {
    format!("{} · {}", file.name(), screen.words.size(u64::try_from(file.size()).unwrap_or(u64::MAX)))
}

fn show_refused(ui: &mut Ui, screen: &mut Screen<'_>, refused: &Problem, name: &str) {
    strong(ui, &screen.words.with("password-file", &[("file", name)]));
    problem::show(ui, screen, refused);
}

fn show_reading(ui: &mut Ui, screen: &mut Screen<'_>, name: &str) {
    strong(ui, &screen.words.with("password-file", &[("file", name)]));
    screen::busy(ui, screen, "busy-reading", &[]);
}

fn show_file(ui: &mut Ui, screen: &mut Screen<'_>, file: &FileContents) {
    let name = file.name();
    status(ui, Tone::Ok, &screen.say("certificate-read"));
    announce(ui, "certificate_read", Urgency::Polite, &screen.words.with("certificate-chosen", &[("file", &*name)]));
    let clicked = Card::new().title(Icon::FILE, &name).show(ui, |ui| {
        let change = screen.say("certificate-change-file");
        let clicked = Button::secondary(CHOOSE, &change).icon(Icon::FOLDER).about(&name).show(ui).clicked();
        show_drop_words(ui, screen);
        clicked
    });
    if clicked.inner {
        screen.ask(wizard::Intent::BrowseFiles);
    }
}

/// The button, and around it the place that a file can be dropped on. A file may be dropped anywhere in the
/// window; the place only says so.
fn show_drop_area(ui: &mut Ui, screen: &mut Screen<'_>) {
    let palette = Palette::of(ui);
    let hovers = screen.can_drop && hovers(ui);
    let (fill, stroke) = match (screen.can_drop, hovers) {
        (true, true) => (palette.accent_bg, Stroke::new(2.0, palette.accent)),
        (true, false) => (palette.app, Stroke::new(1.0, palette.line)),
        (false, _) => (Color32::TRANSPARENT, Stroke::NONE),
    };
    let margin = if screen.can_drop { Margin::same(20) } else { Margin::ZERO };
    let area =
        Frame::NONE.fill(fill).stroke(stroke).corner_radius(CornerRadius::same(RADIUS_CARD)).inner_margin(margin);
    let clicked = area.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_12);
        let choose = screen.say("certificate-choose-file");
        let clicked = Button::secondary(CHOOSE, &choose).icon(Icon::FOLDER).show(ui).clicked();
        show_drop_words(ui, screen);
        clicked
    });
    if clicked.inner {
        screen.ask(wizard::Intent::BrowseFiles);
    }
}

fn show_drop_words(ui: &mut Ui, screen: &Screen<'_>) {
    if !screen.can_drop {
        return;
    }
    let hovers = hovers(ui);
    let now = screen.say("certificate-drop-now");
    announce(ui, "drop_now", Urgency::Polite, if hovers { &now } else { "" });
    if hovers {
        status(ui, Tone::Info, &now);
    } else {
        hint(ui, &screen.say("certificate-drop"));
    }
}

fn hovers(ui: &Ui) -> bool {
    ui.input(|input| !input.raw.hovered_files.is_empty())
}

/// For those who would rather paste a path, and for screen readers that find native dialogs hard.
fn show_path(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (label, example) = (screen.say("certificate-path"), screen.say("certificate-path-placeholder"));
    let error = screen.complaint(Field::Path);
    let field = FieldWidget::new(field_key(Field::Path), &label).placeholder(&example).error(error.as_deref());
    let answer = field.width(f32::INFINITY).show(ui, &mut screen.drafts.wizard.certificate.path);
    if answer.submitted {
        screen.submit();
    }
}

fn show_demo(ui: &mut Ui, screen: &mut Screen<'_>) {
    match screen.app.session.demo() {
        DemoState::Off => offer_demo(ui, screen),
        DemoState::Starting(_) => screen::busy(ui, screen, "environment-demo-starting", &[]),
        DemoState::On(demo) => show_demo_files(ui, screen, demo),
        DemoState::Failed(problem) => problem::show(ui, screen, problem),
    }
}

fn offer_demo(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.separator();
    hint(ui, &screen.say("certificate-demo-hint"));
    let label = screen.say("certificate-use-demo");
    if Button::secondary("use_demo", &label).icon(Icon::DEMO).show(ui).clicked() {
        screen.ask(Intent::StartDemo);
    }
}

fn show_demo_files(ui: &mut Ui, screen: &mut Screen<'_>, demo: &Demo) {
    let (head, tag) = (screen.say("certificate-demo-title"), screen.say("environment-tag-demo"));
    let pills = [Pill { label: &tag, tone: Tone::Demo }];
    Card::new().title(Icon::DEMO, &head).pills(&pills).show(ui, |ui| {
        body(ui, &screen.words.with("certificate-demo-password", &[("password", &*demo.password)]));
        ui.add_space(SPACE_12);
        choose_demo_file(ui, screen, demo);
        ui.add_space(SPACE_12);
        let leave = screen.say("environment-leave-demo");
        if Button::secondary("leave_demo", &leave).show(ui).clicked() {
            screen.ask(Intent::LeaveDemo);
        }
    });
}

/// A button each, as choosing one leads on at once.
fn choose_demo_file(ui: &mut Ui, screen: &mut Screen<'_>, demo: &Demo) {
    heading(ui, 2, &screen.say("certificate-demo-files"));
    for (place, file) in demo.files.iter().enumerate() {
        let [label, detail] = about_demo_file(screen.words, file.kind);
        let key = format!("demo_file_{place}");
        if Button::secondary(&key, &label).icon(Icon::FILE).about(&detail).show(ui).clicked() {
            screen.ask(wizard::Intent::UseFile(file.path.clone()));
        }
        hint(ui, &detail);
        ui.add_space(SPACE_12);
    }
}

/// What one of the demo's files is called, and what it is there to show.
fn about_demo_file(words: &Words, kind: DemoFileKind) -> [String; 2] {
    match kind {
        DemoFileKind::Pkcs12 => ["certificate-demo-file-p12", "certificate-demo-file-p12-hint"],
        DemoFileKind::Jks => ["certificate-demo-file-jks", "certificate-demo-file-jks-hint"],
        DemoFileKind::SeveralKeys => ["certificate-demo-file-several", "certificate-demo-file-several-hint"],
        DemoFileKind::Revoked => ["certificate-demo-file-revoked", "certificate-demo-file-revoked-hint"],
        DemoFileKind::Expired => ["certificate-demo-file-expired", "certificate-demo-file-expired-hint"],
    }
    .map(|key| words.say(key))
}
