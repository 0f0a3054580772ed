//! Details that most people need not see: "Technical details", "Advanced".

use egui::accesskit::Role;
use egui::{Context, Rect, Response, Sense, Stroke, Ui, UiBuilder, WidgetInfo, pos2, vec2};

use super::button::Button;
use super::heard::{StateWords, sentences};
use super::words::{cut_galley, galley};
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{RADIUS_CONTROL, SPACE_8, SPACE_12, SPACE_16, Type};

/// How high a row is that opens and closes.
const ROW: f32 = 52.0;
const ICON: f32 = 20.0;
/// With less room than this, the words at the end of a row would say nothing.
const SHORTEST: f32 = 80.0;

/// A text button that opens and closes what is below it. Closed at first; egui remembers it for as long as
/// the program runs. Gives what `content` gives while it is open.
pub fn disclosure<R>(ui: &mut Ui, key: &str, label: &str, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    disclosure_named(ui, key, label, label, content)
}

/// As [`disclosure`], with a longer name for screen readers, where the same word stands on several.
pub fn disclosure_named<R>(
    ui: &mut Ui,
    key: &str,
    label: &str,
    name: &str,
    content: impl FnOnce(&mut Ui) -> R,
) -> Option<R> {
    opener(ui, key, label, name).then(|| {
        ui.indent(focus::id((key, "open")), |ui| {
            ui.add_space(SPACE_8);
            content(ui)
        })
        .inner
    })
}

/// The button alone, for where what it opens does not stand right below it. Says whether that is open.
pub fn opener(ui: &mut Ui, key: &str, label: &str, name: &str) -> bool {
    let mut open = is_open(ui.ctx(), key);
    let icon = if open { Icon::DOWN } else { Icon::RIGHT };
    if Button::text(key, label).icon(icon).named(name).expanded(open).show(ui).clicked() {
        open = !open;
        set_open(ui.ctx(), key, open);
    }
    open
}

/// As [`disclosure`], as a row across the page with a line above it, and at its end what is inside in a few words. Rows
/// below each other are a list: draw them without space between.
pub fn fold<R>(ui: &mut Ui, key: &str, label: &str, summary: &str, content: impl FnOnce(&mut Ui) -> R) -> Option<R> {
    let mut open = is_open(ui.ctx(), key);
    if show_row(ui, key, label, summary, open).clicked() {
        open = !open;
        set_open(ui.ctx(), key, open);
    }
    open.then(|| {
        ui.scope_builder(UiBuilder::new().id_salt((key, "open")), |ui| {
            ui.spacing_mut().item_spacing.y = SPACE_16;
            ui.add_space(SPACE_8);
            let result = content(ui);
            ui.add_space(SPACE_8);
            result
        })
        .inner
    })
}

/// Whether what this key opens and closes is open.
pub(in crate::window) fn is_open(ctx: &Context, key: &str) -> bool {
    ctx.data(|data| data.get_temp::<bool>(focus::id((key, "open")))).unwrap_or(false)
}

/// Opens or closes it.
pub(in crate::window) fn set_open(ctx: &Context, key: &str, open: bool) {
    ctx.data_mut(|data| data.insert_temp(focus::id((key, "open")), open));
}

fn show_row(ui: &mut Ui, key: &str, label: &str, summary: &str, open: bool) -> Response {
    let palette = Palette::of(ui);
    let words = galley(ui, Type::STRONG, palette.accent_text, label, ui.available_width() - ICON - SPACE_12);
    let height = ROW.max(words.size().y + SPACE_16);
    let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
    let response = ui.interact(rect, focus::id(key), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
    let states = StateWords::of(ui.ctx());
    let told: Vec<&str> = [summary].into_iter().chain(states.expanded(open)).collect();
    super::node(ui, response.id, |node| {
        node.set_expanded(open);
        node.set_description(sentences(&told));
    });
    let top = ui.painter().round_to_pixel_center(rect.top());
    ui.painter().hline(rect.x_range(), top, Stroke::new(1.0, palette.line));
    let icon = if open { Icon::DOWN } else { Icon::RIGHT };
    icon.paint(ui.painter(), pos2(rect.left() + ICON / 2.0, rect.center().y), ICON, palette.accent_text);
    let left = rect.left() + ICON + SPACE_12;
    let after = left + words.size().x + SPACE_16;
    if response.hovered() {
        let line = rect.center().y + words.size().y / 2.0 - 3.0;
        ui.painter().hline(left..=left + words.size().x, line, Stroke::new(1.0, palette.accent_text));
    }
    ui.painter().galley(pos2(left, rect.center().y - words.size().y / 2.0), words, palette.accent_text);
    paint_summary(ui, Rect::from_min_max(pos2(after, rect.top()), rect.max), summary);
    focus::ring(ui, &response.clone().with_new_rect(rect.shrink2(vec2(0.0, 5.0))), RADIUS_CONTROL);
    super::hand(&response, ui);
    response
}

fn paint_summary(ui: &Ui, room: Rect, summary: &str) {
    if room.width() < SHORTEST {
        return;
    }
    let colour = Palette::of(ui).text_subtle;
    let words = cut_galley(ui, Type::SECONDARY, colour, summary, room.width(), 1);
    let at = pos2(room.right() - words.size().x, room.center().y - words.size().y / 2.0);
    ui.painter().galley(at, words, colour);
}
