//! What has the keyboard: where it is, how it is seen, and how it is moved.
//!
//! Every widget that can be used has a *key*: a short word that is the same in all languages and whatever is
//! shown above it, so that a banner that appears, or a new language, never takes the keyboard away.
//!
//! The ring is drawn from the first key that does something until the pointer is used: a person who clicks has no use
//! for it, and at first nobody has touched the keyboard. A field that has the keyboard has a stronger border all the same.

use std::fmt::Debug;
use std::hash::Hash;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{Context, CornerRadius, Event, Id, Key, Modifiers, Response, Stroke, StrokeKind, Ui};

use super::palette::Palette;

/// Space between the thing and its ring.
const GAP: f32 = 2.0;
/// How thick the ring is.
const RING: f32 = 3.0;
/// So much room a ring needs on every side.
pub const ROOM: f32 = GAP + RING;

/// The identity of the widget called `key`, everywhere in the window.
#[must_use]
pub fn id(key: impl Hash + Debug) -> Id {
    Id::unique(("portnokkel", key))
}

/// Moves the keyboard to the widget called `key`, in plain sight.
pub fn give(ctx: &Context, key: impl Hash + Debug) {
    give_to(ctx, id(key));
}

/// As [`give`], but what is on the screen stays where it is: the filled button may stand below a long page, and
/// the page begins with what has just happened.
pub fn give_in_place(ctx: &Context, key: impl Hash + Debug) {
    let pass = ctx.cumulative_pass_nr();
    ctx.data_mut(|data| data.insert_temp(in_place_id(), pass));
    give(ctx, key);
}

/// As [`give_in_place`], for what has happened by itself: whoever is writing keeps the keyboard.
pub(super) fn offer_in_place(ctx: &Context, key: impl Hash + Debug) {
    if !is_writing(ctx) {
        give_in_place(ctx, key);
    }
}

/// Whether somebody has written in the field that has the keyboard, and not yet pressed Enter there.
#[must_use]
pub fn is_writing(ctx: &Context) -> bool {
    let written = ctx.data(|data| data.get_temp::<Id>(written_id()));
    written.is_some() && written == ctx.memory(egui::Memory::focused)
}

/// What had the keyboard is gone from the screen: the widget called `key` gets it, where it is on the screen itself.
/// Nothing is gone where somebody has clicked beside everything. Before anything is drawn.
pub(super) fn find_again(ctx: &Context, key: impl Hash + Debug) {
    let last = ctx.data(|data| data.get_temp::<Id>(last_id()));
    let nowhere = ctx.memory(egui::Memory::focused).is_none();
    let is_drawn = |id: Id| ctx.viewport(|viewport| viewport.prev_pass.used_ids.contains_key(&id));
    if nowhere && last.is_some_and(|last| !is_drawn(last)) {
        ctx.data_mut(|data| data.remove::<Id>(last_id()));
        if is_drawn(id(&key)) {
            give_in_place(ctx, key);
        }
    }
}

/// As [`give`], in the next frame: a field that is drawn later in this one takes the click that asked for it
/// as one beside itself, and lets go again.
pub fn give_after_click(ctx: &Context, key: impl Hash + Debug) {
    give_to_after_click(ctx, id(key));
}

/// As [`give_after_click`], by identity. What was drawn already in this frame notices in the next that it
/// has gained the keyboard, and scrolls into view.
pub fn give_to_after_click(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(given_id(), id));
    ctx.request_repaint();
}

/// As [`give`], by identity.
pub fn give_to(ctx: &Context, id: Id) {
    ctx.data_mut(|data| data.insert_temp(sent_id(), id));
    ctx.memory_mut(|memory| memory.request_focus(id));
    ctx.request_repaint();
}

/// Enter was pressed where it means the filled button, in a widget that cannot say so itself.
pub(super) fn submit(ctx: &Context) {
    ctx.data_mut(|data| data.insert_temp(submitted_id(), true));
}

/// Whether [`submit`] was called in this frame.
pub(super) fn take_submit(ctx: &Context) -> bool {
    ctx.data_mut(|data| data.remove_temp::<bool>(submitted_id())).is_some()
}

fn submitted_id() -> Id {
    Id::unique("portnokkel submitted")
}

/// Selects everything in the field called `key`, so that typing replaces it.
pub fn select_all(ctx: &Context, key: impl Hash + Debug) {
    let id = id(key);
    let mut state = TextEditState::load(ctx, id).unwrap_or_default();
    let everything = CCursorRange::two(CCursor::new(0), CCursor::new(usize::MAX));
    state.cursor.set_char_range(Some(everything));
    state.store(ctx, id);
}

/// Notices whether the person is using the keyboard or the pointer. Once a frame, before anything is drawn.
pub(super) fn notice_input(ctx: &Context) {
    if let Some(given) = ctx.data(|data| data.get_temp::<Id>(given_id())) {
        ctx.data_mut(|data| data.remove::<Id>(given_id()));
        give_to(ctx, given);
    }
    notice_writing(ctx);
    let in_field = ctx.memory(egui::Memory::focused).is_some_and(|id| TextEditState::load(ctx, id).is_some());
    let keyboard = ctx.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::PointerButton { pressed: true, .. } => Some(false),
            Event::Key { pressed: true, key, modifiers, .. } if !in_field || leads_on(*key, *modifiers) => Some(true),
            _ => None,
        })
    });
    if let Some(keyboard) = keyboard {
        set_visible(ctx, keyboard);
    }
}

/// Where somebody writes: in the field that has the keyboard, from the first letter until Enter.
fn notice_writing(ctx: &Context) {
    let field = ctx.memory(egui::Memory::focused).filter(|id| TextEditState::load(ctx, *id).is_some());
    let writes = ctx.input(|input| {
        input.events.iter().rev().find_map(|event| match event {
            Event::Key { pressed: true, key: Key::Enter, .. } => Some(false),
            Event::Text(_)
            | Event::Paste(_)
            | Event::Cut
            | Event::Ime(_)
            | Event::Key { pressed: true, key: Key::Backspace | Key::Delete, .. } => Some(true),
            _ => None,
        })
    });
    ctx.data_mut(|data| match (writes, field) {
        (Some(true), Some(field)) => drop(data.insert_temp(written_id(), field)),
        (Some(false), _) => data.remove::<Id>(written_id()),
        (Some(true) | None, _) => {}
    });
}

/// Esc makes egui drop the focus, and the next Tab would start at the very top. Puts it back where it was.
pub(super) fn keep_after_escape(ctx: &Context) {
    let now = ctx.memory(egui::Memory::focused);
    if now.is_none()
        && ctx.input(|input| input.key_pressed(Key::Escape))
        && let Some(before) = ctx.data(|data| data.get_temp::<Id>(last_id()))
    {
        ctx.memory_mut(|memory| memory.request_focus(before));
    } else if let Some(now) = now {
        ctx.data_mut(|data| data.insert_temp(last_id(), now));
        // It is gone, and egui drops the keyboard after this pass: it is to be found again in the next.
        if !ctx.viewport(|viewport| viewport.this_pass.used_ids.contains_key(&now)) {
            ctx.request_repaint();
        }
    }
}

/// Draws the ring around `response` when it has the focus, and brings it into view when it has just got it.
/// `corner` is the radius of the thing itself.
pub(super) fn ring(ui: &Ui, response: &Response, corner: u8) {
    if response.clicked() && !response.has_focus() {
        response.request_focus();
    }
    field_ring(ui, response, corner);
}

/// As [`ring`], for a row in a list that fills its frame: drawn inside the row, where nothing cuts it.
pub(super) fn inner_ring(ui: &Ui, response: &Response, corner: u8) {
    field_ring(ui, &response.clone().with_new_rect(response.rect.shrink(ROOM)), corner);
}

/// As [`ring`], for a field: it is brought into view, and seen to have the keyboard, however it got it.
pub(super) fn field_ring(ui: &Ui, response: &Response, corner: u8) {
    if !response.has_focus() {
        return;
    }
    bring_into_view(ui, response);
    if is_visible(ui.ctx()) {
        paint_ring(ui, response.rect, corner);
    }
}

fn paint_ring(ui: &Ui, rect: egui::Rect, corner: u8) {
    let palette = Palette::of(ui);
    let inner = Stroke::new(GAP, palette.focus_inner);
    let outer = Stroke::new(RING, palette.focus_outer);
    ui.painter().rect_stroke(rect, CornerRadius::same(corner), inner, StrokeKind::Outside);
    let corner = CornerRadius::same(corner + 2);
    ui.painter().rect_stroke(rect.expand(GAP), corner, outer, StrokeKind::Outside);
}

/// What was clicked is in view already, and stays where it is.
fn bring_into_view(ui: &Ui, response: &Response) {
    let was_sent = was_sent_to(ui.ctx(), response.id);
    let in_place = ui.data(|data| data.get_temp::<u64>(in_place_id())) == Some(ui.ctx().cumulative_pass_nr());
    if response.gained_focus() && (was_sent || is_visible(ui.ctx())) && !in_place {
        ui.scroll_to_rect(response.rect.expand(4.0 * ROOM), None);
    }
}

/// Does this key do more in a field than write there?
fn leads_on(key: Key, modifiers: Modifiers) -> bool {
    modifiers.any() && !modifiers.shift_only() || matches!(key, Key::Tab | Key::Enter | Key::Escape | Key::F1 | Key::F6)
}

/// Whether it was the program that moved the keyboard last, and to here.
pub(super) fn was_sent_to(ctx: &Context, id: Id) -> bool {
    ctx.data(|data| data.get_temp::<Id>(sent_id())) == Some(id)
}

fn in_place_id() -> Id {
    Id::unique("portnokkel focus is given in place")
}

/// Where the program has sent the keyboard last.
fn sent_id() -> Id {
    Id::unique("portnokkel focus is sent")
}

/// What had the keyboard last.
fn last_id() -> Id {
    Id::unique("portnokkel focus before")
}

fn written_id() -> Id {
    Id::unique("portnokkel focus is written in")
}

fn given_id() -> Id {
    Id::unique("portnokkel focus is given")
}

fn visible_id() -> Id {
    Id::unique("portnokkel focus is visible")
}

fn set_visible(ctx: &Context, visible: bool) {
    ctx.data_mut(|data| data.insert_temp(visible_id(), visible));
}

fn is_visible(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp(visible_id())).unwrap_or(false)
}
