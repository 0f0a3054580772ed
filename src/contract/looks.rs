//! How somebody wants the window to look: remembered from one start to the next.

/// Which colours the person asked for.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Theme {
    /// Dark on light.
    Light,
    /// Light on dark.
    Dark,
    /// As the desktop has it, and when it cannot be asked: light.
    #[default]
    System,
}

impl Theme {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 3] = [Self::System, Self::Light, Self::Dark];
}

/// How large everything is, in hundredths. Between these the window can be worked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Zoom(u16);

impl Zoom {
    /// As large as the desktop has it.
    pub const NORMAL: Self = Self(100);
    /// Those that are offered by name.
    pub const OFFERED: [Self; 4] = [Self::NORMAL, Self(125), Self(150), Self(200)];
    const SMALLEST: u16 = 50;
    const LARGEST: u16 = 300;

    /// So many hundredths, or as near as may be.
    #[must_use]
    pub fn of_percent(percent: u16) -> Self {
        Self(percent.clamp(Self::SMALLEST, Self::LARGEST))
    }

    /// As near as may be to this factor.
    #[must_use]
    pub fn of_factor(factor: f32) -> Self {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "it was brought between the two")]
        let percent = (factor * 100.0).round().clamp(f32::from(Self::SMALLEST), f32::from(Self::LARGEST)) as u16;
        Self::of_percent(percent)
    }

    /// As a factor.
    #[must_use]
    pub fn factor(self) -> f32 {
        f32::from(self.0) / 100.0
    }

    /// In hundredths.
    #[must_use]
    pub fn percent(self) -> u16 {
        self.0
    }
}

impl Default for Zoom {
    fn default() -> Self {
        Self::NORMAL
    }
}

/// All that the person has decided. What is `None` follows the desktop.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Looks {
    /// Light, dark, or as the desktop.
    pub theme: Theme,
    /// How large.
    pub zoom: Zoom,
    /// High contrast, or not.
    pub contrast: Option<bool>,
    /// May things move?
    pub motion: Option<bool>,
    /// The code of the language.
    pub language: Option<String>,
}

/// What the desktop wants, where it tells.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct DesktopWishes {
    /// High contrast, or not.
    pub contrast: Option<bool>,
    /// May things move?
    pub motion: Option<bool>,
}
