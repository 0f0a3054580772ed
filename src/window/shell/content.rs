//! The step or place on the sheet, scrolled when it is higher than the window. A new one fades in.

use egui::{Id, Key, Layout, Modifiers, Rangef, Rect, ScrollArea, Ui, UiBuilder, pos2, vec2};

use crate::window::room;
use crate::window::theme::{self, MOTION_SECONDS, SPACE_16, SPACE_24, SPACE_32, SPACE_40, SPACE_56};

/// How wide the content is at most.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Column {
    /// Lines that are read: longer ones are hard to follow.
    #[default]
    Reading,
    /// Cards beside each other.
    Wide,
    /// As wide as the sheet, for what has columns of its own.
    Full,
}

impl Column {
    pub(super) fn width(self) -> f32 {
        match self {
            Self::Reading => 760.0,
            Self::Wide => 920.0,
            Self::Full => f32::INFINITY,
        }
    }
}

/// The space left and right of the words, in a window so wide. The scroll bar has room in it.
pub(super) fn padding(window: f32) -> f32 {
    match window {
        width if width < 480.0 => SPACE_16,
        width if width < 860.0 => SPACE_24,
        _ => SPACE_56,
    }
}

/// Draws `content` from one edge of the column to the other, and `after` below it.
pub(super) fn show<R>(
    ui: &mut Ui,
    key: &str,
    column: Rangef,
    content: impl FnOnce(&mut Ui),
    after: impl FnOnce(&mut Ui) -> R,
) -> R {
    let region = ui.max_rect();
    let before = shown_before(ui, key);
    let is_new = before.as_deref() != Some(key);
    fade_in(ui, is_new && before.is_some());
    let page = page_keys(ui, region.height());
    let area = ScrollArea::vertical().id_salt(("content", key)).auto_shrink(false);
    let area = if is_new { area.vertical_scroll_offset(0.0) } else { area };
    let shown = area.show(ui, |ui| {
        if page != 0.0 {
            ui.scroll_with_delta(vec2(0.0, page));
        }
        let top = ui.cursor().top() + SPACE_40.min(column.min - region.left());
        let rect = Rect::from_min_size(pos2(column.min, top), vec2(column.span(), f32::INFINITY));
        let column = UiBuilder::new().id_salt(key).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
        ui.scope_builder(column, |ui| {
            ui.spacing_mut().item_spacing.y = SPACE_16;
            content(ui);
            let result = after(ui);
            ui.add_space(SPACE_32);
            result
        })
        .inner
    });
    room::want(ui.ctx(), key, shown.content_size.y);
    shown.inner
}

/// A step that has just come is seen little by little, where things may move. What the window opens with is there at once.
fn fade_in(ui: &mut Ui, is_new: bool) {
    let place = Id::unique("portnokkel step came");
    let now = ui.input(|input| input.time);
    if is_new {
        ui.data_mut(|data| data.insert_temp(place, now));
    }
    let came = ui.data(|data| data.get_temp::<f64>(place)).filter(|_| theme::motion(ui));
    let shown = came.map_or(1.0, |came| egui::remap_clamp(now - came, 0.0..=f64::from(MOTION_SECONDS), 0.0..=1.0));
    if shown < 1.0 {
        #[expect(clippy::cast_possible_truncation, reason = "it lies between 0 and 1")]
        ui.set_opacity(shown as f32);
        ui.ctx().request_repaint();
    }
}

/// Which step was shown in the frame before; from now on it is this one. A step begins at its top.
fn shown_before(ui: &Ui, key: &str) -> Option<String> {
    let place = Id::unique("portnokkel step shown");
    ui.data_mut(|data| {
        let before = data.get_temp::<String>(place);
        data.insert_temp(place, key.to_owned());
        before
    })
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
