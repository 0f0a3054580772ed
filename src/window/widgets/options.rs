//! A question with two or three answers that are weighed against each other: a card each, with a line of why and the same
//! facts on all. The keyboard is as in a [`RadioGroup`](super::RadioGroup).

use egui::accesskit::Role;
use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Sense, Stroke, Ui, UiBuilder, WidgetInfo, vec2};

use super::one_of;
use super::radio::paint_dot;
use super::words::galley;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{
    RADIUS_CARD, SPACE_8, SPACE_12, SPACE_16, SPACE_24, STROKE_CHOSEN, STROKE_CONTROL, STROKE_LINE, Type,
};

const DOT: f32 = 24.0;
const ICON: f32 = 24.0;
/// With less room than this the cards stand below each other.
const BESIDE_FROM: f32 = 600.0;

/// An answer.
#[derive(Clone, Copy, Debug)]
pub struct OptionCard<'a> {
    /// In a few words.
    pub label: &'a str,
    /// The picture in its corner.
    pub icon: Icon,
    /// Why one would choose it, in a sentence.
    pub why: &'a str,
    /// What is so with it: a name, and a value. The names are the same on all cards.
    pub facts: &'a [(String, String)],
}

/// Draws the cards beside each other, or below each other where there is too little room. `true` when the choice has
/// changed; `name` is heard and not seen.
pub fn option_cards(ui: &mut Ui, key: &str, name: &str, cards: &[OptionCard<'_>], chosen: &mut usize) -> bool {
    super::counted(ui, key, Role::RadioGroup, name, cards.len(), |ui| {
        one_of::take_focus(ui, key, *chosen);
        one_of::follow_enter(ui, key, *chosen);
        let mut changed = one_of::choose_by_arrows(ui, key, cards.len(), chosen);
        let is_beside = ui.available_width() >= BESIDE_FROM;
        let now = *chosen;
        let mut draw = |ui: &mut Ui, place: usize, height: f32| {
            let (clicked, natural) = show_card(ui, key, place, &cards[place], now == place, height);
            if clicked && *chosen != place {
                *chosen = place;
                changed = true;
            }
            natural
        };
        if is_beside {
            show_beside(ui, key, cards.len(), draw);
        } else {
            ui.spacing_mut().item_spacing.y = SPACE_12;
            for place in 0..cards.len() {
                draw(ui, place, 0.0);
            }
        }
        changed
    })
}

/// All equally wide, and as high as the highest was in the frame before.
fn show_beside(ui: &mut Ui, key: &str, count: usize, mut draw: impl FnMut(&mut Ui, usize, f32) -> f32) {
    let columns = f32::from(u8::try_from(count).unwrap_or(u8::MAX));
    let width = ((ui.available_width() - SPACE_16 * (columns - 1.0)) / columns).floor();
    let place = focus::id((key, "height"));
    let before = ui.data(|data| data.get_temp::<f32>(place)).unwrap_or(0.0);
    let mut tallest = 0.0_f32;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_16;
        for card in 0..count {
            let rect = Rect::from_min_size(ui.cursor().min, vec2(width, 0.0));
            let column = UiBuilder::new().id_salt(card).max_rect(rect).layout(Layout::top_down(Align::Min));
            ui.scope_builder(column, |ui| tallest = tallest.max(draw(ui, card, before)));
        }
    });
    if (before - tallest).abs() > 0.5 {
        ui.data_mut(|data| data.insert_temp(place, tallest));
        ui.ctx().request_repaint();
    }
}

/// Whether it was clicked, and how high it is by itself.
fn show_card(ui: &mut Ui, key: &str, place: usize, card: &OptionCard<'_>, chosen: bool, height: f32) -> (bool, f32) {
    let palette = Palette::of(ui);
    let id = one_of::id(key, place);
    let (fill, line) = if chosen {
        (palette.accent_bg, Stroke::new(STROKE_CHOSEN, palette.accent))
    } else {
        (palette.surface, Stroke::new(STROKE_CONTROL, palette.control))
    };
    let mut natural = 0.0;
    let drawn = Frame::NONE
        .fill(fill)
        .stroke(line)
        .corner_radius(CornerRadius::same(RADIUS_CARD))
        .inner_margin(Margin::symmetric(24, 20))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            show_words(ui, card, chosen);
            natural = ui.min_rect().height();
            ui.expand_to_include_rect(Rect::from_min_size(ui.min_rect().min, vec2(0.0, height)));
        });
    let is_here = ui.memory(|memory| memory.has_focus(id));
    let sense = if chosen || is_here { Sense::click() } else { Sense::CLICK };
    let response = ui.interact(drawn.response.rect, id, sense);
    one_of::keep_arrows(ui, id);
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, ui.is_enabled(), chosen, card.label));
    super::node(ui, id, |node| {
        node.set_description(said(card));
        node.set_position_in_set(place);
    });
    focus::ring(ui, &response, RADIUS_CARD);
    super::hand(&response, ui);
    (response.clicked(), natural)
}

/// All that is on the card, in sentences.
fn said(card: &OptionCard<'_>) -> String {
    let facts = card.facts.iter().map(|(name, value)| format!("{name}: {value}."));
    std::iter::once(card.why.to_owned()).chain(facts).collect::<Vec<_>>().join(" ")
}

/// Its words are painted: they are heard as the card's description.
fn show_words(ui: &mut Ui, card: &OptionCard<'_>, chosen: bool) {
    let palette = Palette::of(ui);
    ui.spacing_mut().item_spacing.y = SPACE_12;
    let room = ui.available_width();
    let label = galley(ui, Type::SUBHEAD, palette.text, card.label, room - DOT - ICON - 2.0 * SPACE_12);
    let (_, head) = ui.allocate_space(vec2(room, label.size().y.max(DOT)));
    paint_dot(ui, head.left_center() + vec2(DOT / 2.0, 0.0), chosen.then_some(palette.accent));
    let at = egui::pos2(head.left() + DOT + SPACE_12, head.center().y - label.size().y / 2.0);
    ui.painter().galley(at, label, palette.text);
    card.icon.paint(ui.painter(), head.right_center() - vec2(ICON / 2.0, 0.0), ICON, palette.accent);
    paint(ui, Type::BODY, palette.text, card.why, 0.0);
    let (_, rule) = ui.allocate_space(vec2(room, SPACE_8));
    let line = Stroke::new(STROKE_LINE, if chosen { palette.control } else { palette.line });
    ui.painter().hline(rule.x_range(), ui.painter().round_to_pixel_center(rule.center().y), line);
    for (name, value) in card.facts {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            paint(ui, Type::SECONDARY, palette.text_subtle, name, 0.0);
            paint(ui, Type::STRONG, palette.text, value, SPACE_24);
        });
    }
}

fn paint(ui: &mut Ui, kind: Type, colour: egui::Color32, text: &str, least: f32) {
    let words = galley(ui, kind, colour, text, ui.available_width());
    let (_, rect) = ui.allocate_space(vec2(words.size().x, words.size().y.max(least)));
    ui.painter().galley(rect.min, words, colour);
}
