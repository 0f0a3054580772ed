//! What all cards of earlier visits have in common: the sheet, its head, and two of them beside each other.

use egui::{Align, Color32, CornerRadius, Frame, Layout, Margin, Rect, Stroke, Ui, UiBuilder, vec2};

use crate::contract::Profile;
use crate::domain::{Environment, OrgNumber};
use crate::text;
use crate::window::focus;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::steps::parts::tone_of;
use crate::window::theme::{RADIUS_CARD, SPACE_16, Type};
use crate::window::widgets::{Pill, Tone, dashed_outline, heading_of, write};

/// Inside a card.
const PADDING: i8 = 24;
/// With less room than this cards stand below each other.
const TWO_FROM: f32 = 760.0;

/// An environment in a word, and its colours.
pub(super) fn environment(screen: &Screen<'_>, environment: &Environment) -> (String, Tone) {
    (text::environment_name(screen.words, environment), tone_of(environment.kind))
}

/// An organisation by its name and number.
pub(super) fn organisation(screen: &Screen<'_>, name: &str, number: OrgNumber) -> String {
    screen.words.with("setups-organisation", &[("name", name), ("number", &number.grouped())])
}

/// Whether the certificate of a setup has ended, as far as is known.
pub(super) fn has_ended(screen: &Screen<'_>, profile: &Profile) -> bool {
    profile.certificate_ends < screen.now
}

/// Around a card.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Edge {
    Solid,
    /// What is on it is not finished.
    Dashed,
}

/// A sheet as wide as there is room.
pub(super) fn sheet(ui: &mut Ui, edge: Edge, content: impl FnOnce(&mut Ui)) {
    let palette = Palette::of(ui);
    let line = if edge == Edge::Solid { palette.line } else { Color32::TRANSPARENT };
    let drawn = Frame::NONE
        .fill(palette.surface)
        .stroke(Stroke::new(1.0, line))
        .corner_radius(CornerRadius::same(RADIUS_CARD))
        .inner_margin(Margin::same(PADDING))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = SPACE_16;
            content(ui);
        });
    if edge == Edge::Dashed {
        let stroke = Stroke::new(1.5, palette.control);
        dashed_outline(ui.painter(), drawn.response.rect, f32::from(RADIUS_CARD), stroke, 6.0, 4.0);
    }
}

/// What it leads to, whose it is, and where: the environment stands in the upper right corner.
pub(super) fn head(ui: &mut Ui, kind: Type, name: &str, whose: &str, tag: Pill<'_>) {
    let right = ui.max_rect().right();
    let room = ui.available_width() - tag.width(ui) - SPACE_16;
    ui.horizontal_top(|ui| {
        ui.vertical(|ui| {
            ui.set_width(room);
            ui.spacing_mut().item_spacing.y = 0.0;
            heading_of(ui, kind, 2, name);
            write(ui, Type::BODY, Palette::of(ui).text_subtle, whose);
        });
        let top = ui.max_rect().top();
        let corner = Rect::from_min_max(egui::pos2(right - tag.width(ui), top), egui::pos2(right, top + 32.0));
        ui.scope_builder(UiBuilder::new().max_rect(corner), |ui| tag.show(ui));
    });
}

/// Draws cards with these edges, two beside each other where there is room, and those equally high.
pub(super) fn grid(ui: &mut Ui, edges: &[Edge], mut card: impl FnMut(&mut Ui, usize)) {
    let count = edges.len();
    if ui.available_width() < TWO_FROM {
        return (0..count).for_each(|place| sheet(ui, edges[place], |ui| card(ui, place)));
    }
    let width = (ui.available_width() - SPACE_16) / 2.0;
    for first in (0..count).step_by(2) {
        let id = focus::id(("cards beside", first));
        let (before, mut tallest) = (ui.data(|data| data.get_temp::<f32>(id)).unwrap_or(0.0), 0.0_f32);
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE_16;
            for (place, edge) in edges.iter().enumerate().skip(first).take(2) {
                let rect = Rect::from_min_size(ui.cursor().min, vec2(width, 0.0));
                let column = UiBuilder::new().id_salt(place).max_rect(rect).layout(Layout::top_down(Align::Min));
                let mut natural = 0.0;
                ui.scope_builder(column, |ui| {
                    sheet(ui, *edge, |ui| {
                        card(ui, place);
                        natural = ui.min_rect().height();
                        ui.expand_to_include_rect(Rect::from_min_size(ui.min_rect().min, vec2(0.0, before)));
                    });
                });
                tallest = tallest.max(natural);
            }
        });
        if (before - tallest).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, tallest));
            ui.ctx().request_repaint();
        }
    }
}
