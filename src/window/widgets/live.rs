//! Text that is read aloud when it changes, without the keyboard being there.

use std::fmt::Debug;
use std::hash::Hash;

use egui::accesskit::{Live, Role};
use egui::{Rect, Sense, Ui, vec2};

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
    pub(super) fn live(self) -> Live {
        match self {
            Self::Polite => Live::Polite,
            Self::Now => Live::Assertive,
        }
    }
}

/// Has `text` read aloud when it appears or changes; nothing is seen. Draw it in every frame, also with an
/// empty text: a reader notices the change only in a place it already knows.
pub fn announce(ui: &mut Ui, key: impl Hash + Debug, urgency: Urgency, text: &str) {
    let id = focus::id(key);
    let nowhere = Rect::from_min_size(ui.cursor().min, vec2(1.0, 1.0));
    ui.interact(nowhere, id, Sense::hover());
    super::node(ui, id, |node| {
        node.set_role(if urgency == Urgency::Now { Role::Alert } else { Role::Status });
        node.set_live(urgency.live());
        node.set_label(text);
    });
}
