//! The one thing to do on the first visit: drop the file, or choose it. Both are one target, and what is wrong with a file
//! is said in it.

use crate::app::wizard;
use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Sense, Stroke, StrokeKind, Ui, UiBuilder, vec2};

use super::CHOOSE;
use crate::app::wizard::certificate::State;
use crate::contract::name_of;
use crate::problem::{NextMove, Problem};
use crate::text;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::problem;
use crate::window::screen::{self, Screen};
use crate::window::theme::{RADIUS_CARD, SPACE_8, SPACE_12, SPACE_20, Type};
use crate::window::widgets::{Button, Urgency, announce, dashed_outline, galley, heading_of, hint, strong};

/// As high as this at least, so that it is easily met.
const HIGH: f32 = 262.0;
/// In a low window there is less of it.
const LOW: f32 = 176.0;
const MARGIN: f32 = 24.0;
/// So much of the window all else on the page takes.
const OTHERS: f32 = 606.0;
const ICON: f32 = 32.0;
const DASH: [f32; 2] = [6.0, 4.0];

/// Draws it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let hovers = screen.can_drop && hovers(ui);
    let now = screen.say("certificate-drop-now");
    announce(ui, "drop_now", Urgency::Polite, if hovers { &now } else { "" });
    let place = ui.painter().add(egui::Shape::Noop);
    // The whole of it can be clicked; the button alone has the keyboard and the name.
    let target = UiBuilder::new().id_salt("drop_zone").sense(Sense::CLICK);
    let area = ui.scope_builder(target, |ui| {
        let frame = Frame::NONE.inner_margin(Margin::symmetric(24, 24));
        frame.show(ui, |ui| show_content(ui, screen, hovers)).response.rect
    });
    paint_ground(ui, place, area.inner, screen.can_drop, hovers);
    if area.response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
    if area.response.clicked() {
        screen.ask(wizard::Intent::BrowseFiles);
    }
}

fn show_content(ui: &mut Ui, screen: &mut Screen<'_>, hovers: bool) {
    ui.set_width(ui.available_width());
    match screen.app.wizard.certificate() {
        State::Refused(refused, path) => show_refused(ui, screen, refused, &name_of(path)),
        State::Empty | State::Browsing(..) | State::Reading(..) | State::Chosen(_) => show_asking(ui, screen, hovers),
    }
}

fn hovers(ui: &Ui) -> bool {
    ui.input(|input| !input.raw.hovered_files.is_empty())
}

/// Where nothing can be dropped it is a place all the same, but none with dashes.
fn paint_ground(ui: &Ui, place: egui::layers::ShapeIdx, rect: Rect, can_drop: bool, hovers: bool) {
    let palette = Palette::of(ui);
    let corner = CornerRadius::same(RADIUS_CARD);
    let fill = if hovers { palette.accent_bg } else { palette.app };
    ui.painter().set(place, egui::Shape::rect_filled(rect, corner, fill));
    match (hovers, can_drop) {
        (true, _) => {
            ui.painter().rect_stroke(rect, corner, Stroke::new(2.0, palette.accent), StrokeKind::Inside);
        }
        (false, true) => {
            let [dash, gap] = DASH;
            let stroke = Stroke::new(2.0, palette.control);
            dashed_outline(ui.painter(), rect, f32::from(RADIUS_CARD), stroke, dash, gap);
        }
        (false, false) => {
            ui.painter().rect_stroke(rect, corner, Stroke::new(1.0, palette.line), StrokeKind::Inside);
        }
    }
}

fn show_asking(ui: &mut Ui, screen: &mut Screen<'_>, hovers: bool) {
    let reading = match screen.app.wizard.certificate() {
        State::Reading(_, path) => Some(name_of(path)),
        State::Empty | State::Browsing(..) | State::Refused(..) | State::Chosen(_) => None,
    };
    let height = height(ui);
    let words = match (&reading, screen.can_drop, hovers) {
        (Some(name), ..) => screen.words.with("password-file", &[("file", &**name)]),
        (None, true, true) => screen.say("certificate-drop-now"),
        (None, true, false) => screen.say("certificate-drop-here"),
        (None, false, _) => screen.say("certificate-title"),
    };
    let stays = screen.say("certificate-stays-here");
    let content = content_height(ui, &words, &stays);
    ui.add_space(((height - content) / 2.0).max(0.0));
    centred(ui, |ui| {
        Icon::CHOOSE_FILE.show(ui, ICON, Palette::of(ui).accent);
        heading_of(ui, Type::SECTION, 2, &words);
        let label = screen.say("certificate-choose-file");
        choose_button(ui, screen, &label);
        hint(ui, &stays);
        if reading.is_some() {
            screen::busy(ui, screen, "busy-reading", &[]);
        }
    });
    ui.add_space(((height - content) / 2.0).max(0.0));
}

/// As high as there is room for on the page, with the way to type a path below it.
fn height(ui: &Ui) -> f32 {
    (ui.ctx().content_rect().height() - OTHERS).clamp(LOW, HIGH) - 2.0 * MARGIN
}

fn centred(ui: &mut Ui, content: impl FnOnce(&mut Ui)) {
    ui.with_layout(Layout::top_down(Align::Center), |ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_12);
        content(ui);
    });
}

fn content_height(ui: &Ui, words: &str, stays: &str) -> f32 {
    let width = ui.available_width();
    let colour = Palette::of(ui).text;
    let height = |kind: Type, text: &str| galley(ui, kind, colour, text, width).size().y;
    ICON + height(Type::SECTION, words) + 44.0 + height(Type::SECONDARY, stays) + 3.0 * SPACE_12
}

fn choose_button(ui: &mut Ui, screen: &mut Screen<'_>, label: &str) {
    let about = screen.say("certificate-stays-here");
    if Button::primary(CHOOSE, label).icon(Icon::FOLDER).about(&about).show(ui).clicked() {
        screen.ask(wizard::Intent::BrowseFiles);
    }
}

/// What is wrong with the file, and beside the one button that chooses another what else helps.
fn show_refused(ui: &mut Ui, screen: &mut Screen<'_>, refused: &Problem, name: &str) {
    ui.with_layout(Layout::top_down(Align::Min), |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12;
        strong(ui, &screen.words.with("password-file", &[("file", name)]));
        problem::show_without_buttons(ui, screen, refused);
        ui.add_space(SPACE_8);
        let label = text::next_move(screen.words, NextMove::ChooseFile);
        let row = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), 0.0));
        ui.scope_builder(UiBuilder::new().max_rect(row).layout(Layout::left_to_right(Align::Min)), |ui| {
            ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_20);
            choose_button(ui, screen, &label);
            problem::show_other_moves(ui, screen, refused, NextMove::ChooseFile);
        });
    });
}
