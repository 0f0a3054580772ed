//! What a thing means to the person, and thus its colours and its icon. Never the colour alone.

use egui::Color32;

use crate::window::icon::Icon;
use crate::window::palette::Palette;

/// What a thing means to the person.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// All is well.
    Ok,
    /// Good to know.
    Info,
    /// Take care.
    Warn,
    /// Stopped, or wrong.
    Danger,
    /// The test environment.
    Test,
    /// Production.
    Production,
    /// The demonstration.
    Demo,
    /// An environment that somebody set up themselves.
    Custom,
    /// Nothing in particular.
    Neutral,
}

/// The colours of one tone.
#[derive(Clone, Copy, Debug)]
pub(in crate::window) struct ToneColours {
    /// Icons and bars.
    pub fill: Color32,
    /// The tint behind words.
    pub tint: Color32,
    /// Words on that tint.
    pub text: Color32,
}

impl Tone {
    pub(in crate::window) fn colours(self, palette: &Palette) -> ToneColours {
        let (fill, tint, text) = match self {
            Self::Ok => (palette.ok, palette.ok_bg, palette.ok_text),
            Self::Info | Self::Custom => (palette.info, palette.info_bg, palette.info_text),
            Self::Warn => (palette.warn, palette.warn_bg, palette.warn_text),
            Self::Danger => (palette.danger, palette.danger_bg, palette.danger_text),
            Self::Test => (palette.test, palette.test_bg, palette.test_text),
            Self::Production => (palette.prod, palette.prod_bg, palette.prod_text),
            Self::Demo => (palette.demo, palette.demo_bg, palette.demo_text),
            Self::Neutral => (palette.text_subtle, palette.subtle, palette.text),
        };
        ToneColours { fill, tint, text }
    }

    /// The icon that says the same without colour.
    #[must_use]
    pub const fn icon(self) -> Icon {
        match self {
            Self::Ok => Icon::OK,
            Self::Info | Self::Neutral => Icon::INFO,
            Self::Warn | Self::Production => Icon::WARNING,
            Self::Danger => Icon::STOP,
            Self::Test => Icon::TEST,
            Self::Demo => Icon::DEMO,
            Self::Custom => Icon::CUSTOM,
        }
    }
}
