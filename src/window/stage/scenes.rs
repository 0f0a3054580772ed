//! The scenes: which one is on, which comes next, the ways to them, and what the other side does in this one.

use egui::{Ui, vec2};

use crate::app::intent::Intent;
use crate::app::stage;
use crate::domain::SceneStart;
use crate::text;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::theme::{SPACE_4, SPACE_12};
use crate::window::widgets::{Button, Menu, MenuItem, Tone, small, status};

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let colour = Palette::of(ui).demo_text;
    let (stage, session) = (&screen.app.stage, &screen.app.session);
    let (Some(at), Some(scene)) = (stage.at(), stage.scene(session)) else {
        small(ui, colour, &screen.say("stage-without-scenes"));
        return;
    };
    let count = session.story().len();
    let next = match stage.next(session) {
        Some(next) => screen.words.with("stage-coming", &[("title", text::scene_title(screen.words, next))]),
        None => screen.say("stage-last"),
    };
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        small(ui, colour, &screen.words.with("stage-scene", &[("number", at + 1), ("count", count)]));
        show_menu(ui, screen, at, &text::scene_title(screen.words, scene));
        small(ui, colour, &next);
    });
    show_ways(ui, screen, at, count, scene.start);
}

/// The title opens the list of all scenes.
fn show_menu(ui: &mut Ui, screen: &mut Screen<'_>, at: usize, title: &str) {
    let titles: Vec<String> =
        screen.app.session.story().iter().map(|scene| text::scene_title(screen.words, scene)).collect();
    let choice = |(place, title)| MenuItem::Choice { label: title, chosen: place == at, gives: place };
    let items: Vec<MenuItem<'_, usize>> = titles.iter().map(String::as_str).enumerate().map(choice).collect();
    let label = screen.say("stage-scenes");
    let menu = Menu { key: "stage_scene", label: &label, icon: Icon::DOWN, items: &items };
    let button = Button::text("stage_scenes", title).icon(Icon::DOWN).flush().about(&label).show(ui);
    if let Some(place) = menu.show_under(ui, &button) {
        screen.ask(stage::Intent::GoTo(place));
    }
}

fn show_ways(ui: &mut Ui, screen: &mut Screen<'_>, at: usize, count: usize, start: SceneStart) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_12);
        let (previous, next) = (screen.say("stage-previous"), screen.say("stage-next"));
        ui.add_enabled_ui(at > 0, |ui| {
            if Button::secondary("stage_previous", &previous).show(ui).clicked() {
                screen.ask(stage::Intent::Previous);
            }
        });
        if at + 1 < count && Button::secondary("stage_next", &next).show(ui).clicked() {
            screen.ask(stage::Intent::Next);
        }
        if start == SceneStart::End && Button::secondary("stage_own", &screen.say("stage-own")).show(ui).clicked() {
            screen.ask(Intent::LeaveDemo);
        }
        show_grant(ui, screen);
    });
}

/// What the other side does: it gives the access that the scene is about.
fn show_grant(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(is_granted) = screen.app.stage.grant(&screen.app.session) else { return };
    if is_granted {
        status(ui, Tone::Ok, &screen.say("stage-granted"));
    } else if Button::secondary("stage_grant", &screen.say("stage-grant")).show(ui).clicked() {
        screen.ask(stage::Intent::Grant);
        focus::give(ui.ctx(), crate::window::shell::Footer::PRIMARY);
    }
}
