//! The first visit: what comes of it, what is needed, and the one thing to do.

use egui::{Align, Layout, Rect, Ui, UiBuilder, vec2};

use super::{drop_zone, profiles};
use crate::app::session::DemoState;
use crate::window::drawings::harbour;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::problem;
use crate::window::screen::{self, Screen};
use crate::window::theme::{SPACE_4, SPACE_8, SPACE_12, SPACE_32, Type};
use crate::window::widgets::{heading_of, hint, place_lead, place_title, strong};

/// In a narrower window there is no picture.
const PICTURE_FROM: f32 = 960.0;
/// With less room than this beside it the picture would squeeze the promise.
const WORDS: f32 = 300.0;
/// The words of the promise are no longer than this.
const LONGEST: f32 = 530.0;
/// With less room for each than this, what is needed stands below each other.
const NARROWEST: f32 = 168.0;
const ICON: f32 = 24.0;

/// What has to be ready: picture, name, and where it comes from.
const NEEDS: [(Icon, &str, &str); 3] = [
    (Icon::FILE_LOCKED, "certificate-need-file", "certificate-need-file-hint"),
    (Icon::LOCK, "certificate-need-password", "certificate-need-password-hint"),
    (Icon::HANDSHAKE, "certificate-need-access", "certificate-need-access-hint"),
];

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    show_promise(ui, screen);
    profiles::show_way_back(ui, screen);
    show_needs(ui, screen);
    ui.add_space(SPACE_12);
    drop_zone::show(ui, screen);
    match screen.app.session.demo() {
        DemoState::Off | DemoState::On(_) => {}
        DemoState::Starting(_) => screen::busy(ui, screen, "environment-demo-starting", &[]),
        DemoState::Failed(problem) => problem::show(ui, screen, problem),
    }
}

/// The promise in one sentence, «token» explained once, and the picture where there is room for it.
fn show_promise(ui: &mut Ui, screen: &Screen<'_>) {
    let room = ui.available_rect_before_wrap();
    let window = ui.ctx().content_rect().width();
    let pictured = window >= PICTURE_FROM && room.width() >= harbour::SIZE.x + SPACE_32 + WORDS;
    let beside = if pictured { harbour::SIZE.x + SPACE_32 } else { 0.0 };
    let words = ui.vertical(|ui| {
        ui.set_width((room.width() - beside).min(LONGEST));
        ui.spacing_mut().item_spacing.y = SPACE_12;
        place_title(ui, &screen.say("certificate-promise"));
        place_lead(ui, &screen.say("certificate-token-is"));
    });
    if pictured {
        let at = egui::pos2(room.right() - harbour::SIZE.x, words.response.rect.top());
        harbour::paint(ui, Rect::from_min_size(at, harbour::SIZE));
    }
}

fn show_needs(ui: &mut Ui, screen: &Screen<'_>) {
    ui.add_space(SPACE_8);
    heading_of(ui, Type::SUBHEAD, 2, &screen.say("certificate-needs"));
    let width = (ui.available_width() - 2.0 * SPACE_32) / 3.0;
    if width < NARROWEST {
        return NEEDS.iter().for_each(|need| show_need(ui, screen, *need));
    }
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_32;
        for need in NEEDS {
            let rect = Rect::from_min_size(ui.cursor().min, vec2(width, 0.0));
            let place = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
            ui.scope_builder(place, |ui| {
                ui.set_width(width);
                show_need(ui, screen, need);
            });
        }
    });
}

fn show_need(ui: &mut Ui, screen: &Screen<'_>, (icon, name, about): (Icon, &str, &str)) {
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_12;
        icon.show(ui, ICON, Palette::of(ui).accent);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = SPACE_4;
            strong(ui, &screen.say(name));
            hint(ui, &screen.say(about));
        });
    });
}
