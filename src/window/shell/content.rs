//! The region in the middle: at most 640 points wide, and scrolled when it is higher than the window.

use egui::{Key, Layout, Modifiers, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::window::theme::{SPACE_16, SPACE_24, SPACE_32, SPACE_40};

/// Lines longer than this are hard to read.
const WIDTH: f32 = 640.0;

/// So wide is the scroll bar with the space beside it.
const BAR: f32 = 16.0;

/// The space left of the words, in a window so wide.
pub(super) fn padding(window: f32) -> f32 {
    match window {
        width if width < 480.0 => SPACE_16,
        width if width < 860.0 => SPACE_24,
        _ => SPACE_40,
    }
}

/// Draws `content`, and `after` below it.
pub(super) fn show<R>(ui: &mut Ui, key: &str, content: impl FnOnce(&mut Ui), after: impl FnOnce(&mut Ui) -> R) -> R {
    let region = ui.max_rect();
    let is_new = is_another(ui, key);
    let padding = padding(ui.ctx().content_rect().width());
    let page = page_keys(ui, region.height());
    let area = ScrollArea::vertical().id_salt(("content", key)).auto_shrink(false);
    let area = if is_new { area.vertical_scroll_offset(0.0) } else { area };
    area.show(ui, |ui| {
        if page != 0.0 {
            ui.scroll_with_delta(vec2(0.0, page));
        }
        let top = ui.cursor().top() + SPACE_32.min(padding);
        // The bar's room is kept free also where there is none, so that nothing moves when it comes.
        let width = WIDTH.min(region.width() - 2.0 * padding - BAR);
        let rect = Rect::from_min_size(pos2(ui.max_rect().left() + padding, top), vec2(width, f32::INFINITY));
        let column = UiBuilder::new().id_salt(key).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
        ui.scope_builder(column, |ui| {
            ui.spacing_mut().item_spacing.y = SPACE_16;
            content(ui);
            let result = after(ui);
            ui.add_space(SPACE_32);
            result
        })
        .inner
    })
    .inner
}

/// Is this another step than in the last frame? It begins at its top.
fn is_another(ui: &Ui, key: &str) -> bool {
    let place = egui::Id::unique("portnokkel step shown");
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<String>(place);
        data.insert_temp(place, key.to_owned());
        before
    });
    before.as_deref() != Some(key)
}

/// How far Page Up and Page Down scroll: what holds no focus could not be reached by keyboard otherwise.
fn page_keys(ui: &Ui, height: f32) -> f32 {
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let page = (height - SPACE_40).max(SPACE_40);
    match (pressed(Key::PageDown), pressed(Key::PageUp)) {
        (true, false) => -page,
        (false, true) => page,
        _ => 0.0,
    }
}
