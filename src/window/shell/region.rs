//! The parts of the window, for the keyboard and for screen readers.

use egui::Id;
use egui::accesskit::Role;

use crate::window::focus;

/// A part of the window.
#[derive(Clone, Copy, Debug, Hash, PartialEq, Eq)]
pub enum Region {
    /// The environment and the menus.
    Strip,
    /// The steps.
    Rail,
    /// The step.
    Content,
    /// The way on and back.
    Footer,
    /// What happens, why, and who can help.
    Help,
}

impl Region {
    pub(super) fn role(self) -> Role {
        match self {
            Self::Strip => Role::Banner,
            Self::Rail => Role::Navigation,
            Self::Content => Role::Main,
            Self::Footer => Role::ContentInfo,
            Self::Help => Role::Complementary,
        }
    }

    pub(super) fn id(self) -> Id {
        focus::id(("region", self))
    }
}
