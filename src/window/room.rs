//! How the window is shared between the frame and what the presenter has below it.

use egui::{Context, Id, Rect};

use super::focus;

/// The key of the slider of the demo's clock.
pub(super) const CLOCK: &str = "stage_clock";

/// What the frame has of the window.
pub(super) fn of_frame(ctx: &Context) -> Rect {
    let all = ctx.content_rect();
    let height = ctx.data(|data| data.get_temp::<f32>(height_id())).unwrap_or_default();
    all.with_max_y((all.bottom() - height).max(all.top()))
}

/// What the presenter has of it, if anything.
pub(super) fn of_stage(ctx: &Context) -> Option<Rect> {
    let (all, frame) = (ctx.content_rect(), of_frame(ctx));
    (frame.bottom() < all.bottom()).then(|| all.with_min_y(frame.bottom()))
}

/// From now on the presenter has so much, at the bottom.
pub(super) fn give_stage(ctx: &Context, height: f32) {
    ctx.data_mut(|data| data.insert_temp(height_id(), height));
}

/// Whether it is the demo's clock that somebody moves: what ends by it must not take the keyboard away.
pub(super) fn clock_has_keyboard(ctx: &Context) -> bool {
    ctx.memory(egui::Memory::focused) == Some(focus::id(CLOCK))
}

fn height_id() -> Id {
    focus::id("stage height")
}

/// How high what is called `key` was drawn last.
pub(super) fn wanted(ctx: &Context, key: &str) -> Option<f32> {
    ctx.data(|data| data.get_temp::<f32>(focus::id((key, "wants"))))
}

/// It may have that height from the next frame on.
pub(super) fn want(ctx: &Context, key: &str, height: f32) {
    let height = height.ceil();
    if wanted(ctx, key) != Some(height) {
        ctx.data_mut(|data| data.insert_temp(focus::id((key, "wants")), height));
        ctx.request_repaint();
    }
}
