//! The building blocks of every screen.
//!
//! They are given words, already in the person's language, and know none themselves. Each has its name in the
//! tree that screen readers see, can be worked from the keyboard, and is found by that name in the tests.
//! What takes a `key` is used, and the key is the same in every language (see [`super::focus`]).
//!
//! What has happened is told by [`outcome`], by a [`Banner`] that is [`live`](Banner::live), or by the [`title`]: each is
//! seen, announced, and described at what has the keyboard. [`announce`] is for what is not seen.

mod banner;
mod bars;
mod busy;
mod button;
mod card;
mod check_list;
mod checkbox;
mod disclosure;
mod field;
mod heard;
mod lanes;
mod live;
mod mark;
mod menu;
mod one_of;
mod options;
mod pattern;
mod pill;
mod radio;
mod rows;
mod segments;
mod step;
mod summary;
mod tile;
mod tone;
mod verdict;
mod words;
mod xray;

pub use banner::Banner;
pub use bars::{Countdown, Validity};
pub use busy::{Busy, Stage};
pub use button::Button;
pub use card::{Card, Row};
pub use check_list::{CheckList, CheckRow};
pub use checkbox::Checkbox;
pub use disclosure::{disclosure, disclosure_named, fold, opener};
pub use field::{Field, FieldResponse};
pub use heard::StateWords;
pub use lanes::{Lane, LaneBar, Place};
pub use live::{Urgency, announce, read_aloud};
pub use mark::{Mark, below_mark, marks};
pub use menu::{Menu, MenuItem};
pub use options::{OptionCard, option_cards};
pub use pattern::{dashed_outline, hatched};
pub use pill::Pill;
pub use radio::{Choice, RadioGroup};
pub use rows::{RowPlace, Rows, column};
pub use segments::{Segments, beside, fit};
pub use step::{Step, StepState};
pub use summary::{ErrorSummary, Mistake};
pub use tile::{Tile, tiles};
pub use tone::Tone;
pub use verdict::Verdict;
pub use words::{body, heading, hint, lead, mono, outcome, place_lead, place_title, status, strong, title};
pub use xray::{XrayRow, XrayState};

pub(super) use disclosure::{is_open, set_open};
pub(super) use heard::{describe_focused, new_fields, sentences};
pub(super) use live::read_in_place;
pub(super) use step::DOT;
pub(super) use words::{cut_galley, galley, heading_of, small, write};

use std::fmt::Debug;
use std::hash::Hash;

use egui::{Id, Response, Ui, UiBuilder, accesskit};

/// Writes to the node that stands for `id` in the tree screen readers see.
fn node(ui: &Ui, id: Id, write: impl FnOnce(&mut accesskit::Node)) {
    ui.ctx().accesskit_node_builder(id, write);
}

/// A group whose members a screen reader counts: "3 of 6". `count` is the whole number, also where only some of them are
/// drawn. The members have their place in it, and the group its size: AccessKit looks for it there.
pub(super) fn counted<R>(
    ui: &mut Ui,
    key: impl Hash + Debug,
    role: accesskit::Role,
    name: &str,
    count: usize,
    content: impl FnOnce(&mut Ui) -> R,
) -> R {
    let group = UiBuilder::new().id_salt(key).accessibility_role(role).accessibility_label(name);
    ui.scope_builder(group, |ui| {
        node(ui, ui.unique_id(), |node| node.set_size_of_set(count));
        content(ui)
    })
    .inner
}

/// Shows a hand over what can be clicked.
fn hand(response: &Response, ui: &Ui) {
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
    }
}
