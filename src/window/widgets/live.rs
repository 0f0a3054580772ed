//! Text that is read aloud when it appears or changes, without the keyboard being there.
//!
//! It is heard in two ways: as an announcement, and in the description of what has the keyboard (see [`super::heard`]).

use std::fmt::Debug;
use std::hash::Hash;

use egui::accesskit::{Live, Role};
use egui::{Id, Rect, Response, Sense, Ui, vec2};

use super::heard::{self, Lasts};
use crate::window::focus;

/// How soon a message is read.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Urgency {
    /// When the reader has finished its sentence.
    Polite,
    /// At once.
    Now,
}

impl Urgency {
    fn live(self) -> Live {
        match self {
            Self::Polite => Live::Polite,
            Self::Now => Live::Assertive,
        }
    }
}

/// Has `text` read aloud when it appears or changes; nothing is seen. For words that stand nowhere on the screen: where
/// they do, use [`read_aloud`], or whoever reads the screen bit by bit meets them twice. Nothing where the text is empty.
pub fn announce(ui: &Ui, key: impl Hash + Debug, urgency: Urgency, text: &str) {
    let id = focus::id(key);
    let nowhere = Rect::from_min_size(ui.cursor().min, vec2(1.0, 1.0));
    show_node(ui, id, nowhere, urgency, text, Lasts::UntilLeft);
}

/// Has the words that `shown` has drawn read aloud when they appear or change. A reader finds them once: at a node whose
/// identity is the key, so that they are not said again when something is drawn above them.
pub fn read_aloud(ui: &Ui, shown: &Response, key: impl Hash + Debug, urgency: Urgency, text: &str) {
    read_all_aloud(ui, std::slice::from_ref(shown), key, urgency, text);
}

/// As [`read_aloud`], for words that are drawn in several pieces.
pub(super) fn read_all_aloud(ui: &Ui, shown: &[Response], key: impl Hash + Debug, urgency: Urgency, text: &str) {
    let rect = shown.iter().fold(Rect::NOTHING, |rect, shown| rect.union(shown.rect));
    if show_node(ui, focus::id(key), rect, urgency, text, Lasts::WhileShown) {
        for shown in shown {
            super::node(ui, shown.id, egui::accesskit::Node::set_hidden);
        }
    }
}

/// As [`read_aloud`], for what keeps its own node: a heading, the environment. It says where one is, and so is described
/// only until the keyboard goes elsewhere.
pub(in crate::window) fn read_in_place(ui: &Ui, shown: &Response, text: &str) {
    heard::say(ui.ctx(), shown.id, text, Lasts::UntilLeft);
    super::node(ui, shown.id, |node| node.set_live(Live::Polite));
}

/// `true` when the node is in the tree.
fn show_node(ui: &Ui, id: Id, rect: Rect, urgency: Urgency, text: &str, lasts: Lasts) -> bool {
    if text.is_empty() {
        return false;
    }
    heard::say(ui.ctx(), id, text, lasts);
    let told = heard::has_tree(ui.ctx());
    if told {
        ui.interact(rect, id, Sense::hover());
        super::node(ui, id, |node| {
            node.set_role(if urgency == Urgency::Now { Role::Alert } else { Role::Status });
            node.set_live(urgency.live());
            node.set_label(text);
        });
    }
    told
}
