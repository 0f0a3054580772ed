//! The keyboard of a question of which one answer is chosen: one stop for the Tab key, arrow keys that choose as they go,
//! and Enter that goes on from what is chosen.

use egui::{EventFilter, Id, Key, Modifiers, Ui};

use crate::window::focus;

/// The answer number `index` of the question with this key.
pub(super) fn id(key: &str, index: usize) -> Id {
    focus::id((key, index))
}

/// The keyboard was sent to the question by its own key: it goes to the answer that is its stop for Tab.
pub(super) fn take_focus(ui: &Ui, key: &str, stop: usize) {
    if ui.memory(|memory| memory.has_focus(focus::id(key))) {
        focus::give_to(ui.ctx(), id(key, stop));
    }
}

/// Enter chooses, and on what is chosen already it goes on, as it does from a field.
pub(super) fn follow_enter(ui: &Ui, key: &str, chosen: usize) {
    let on_chosen = ui.memory(|memory| memory.has_focus(id(key, chosen)));
    if on_chosen && ui.input_mut(|input| input.consume_key(Modifiers::NONE, Key::Enter)) {
        focus::submit(ui.ctx());
    }
}

/// The answer that an arrow key leads to, which takes the keyboard. It is to be asked before the answers are drawn, so that
/// this happens in the same frame. `from` says which is so many on from one, after the last comes the first.
pub(super) fn follow_arrows(ui: &Ui, key: &str, count: usize, from: impl Fn(usize, usize) -> usize) -> Option<usize> {
    let here = (0..count).find(|index| ui.memory(|memory| memory.has_focus(id(key, *index))))?;
    let pressed = |key| ui.input_mut(|input| input.consume_key(Modifiers::NONE, key));
    let forward = pressed(Key::ArrowDown) || pressed(Key::ArrowRight);
    let back = pressed(Key::ArrowUp) || pressed(Key::ArrowLeft);
    let there = match (forward, back) {
        (true, false) => from(here, 1),
        (false, true) => from(here, count - 1),
        _ => return None,
    };
    focus::give_to(ui.ctx(), id(key, there));
    Some(there)
}

/// As [`follow_arrows`], where every answer can be chosen. Whether another is now.
pub(super) fn choose_by_arrows(ui: &Ui, key: &str, count: usize, chosen: &mut usize) -> bool {
    let there = follow_arrows(ui, key, count, |here, step| (here + step) % count);
    there.is_some_and(|there| std::mem::replace(chosen, there) != there)
}

/// Tells egui to leave the arrow keys to the question.
pub(super) fn keep_arrows(ui: &Ui, id: Id) {
    let filter = EventFilter { horizontal_arrows: true, vertical_arrows: true, ..EventFilter::default() };
    ui.memory_mut(|memory| memory.set_focus_lock_filter(id, filter));
}
