//! How the window looks: light or dark, the type scale, distances, and how much may move.
//!
//! [`Appearance::apply`] is called once at start and again whenever the person changes any of it.

use std::collections::BTreeMap;

use egui::style::{ScrollAnimation, ScrollFadeStyle, ScrollStyle, Selection, WidgetVisuals};
use egui::text::TextFormat;
use egui::{Color32, Context, CornerRadius, FontFamily, FontId, RichText, Stroke, Style, TextStyle, Visuals, vec2};

use super::fonts::STRONG;
use super::palette::Palette;

pub use crate::contract::Theme;
use crate::contract::{DesktopWishes, Looks, Zoom};

/// One thing that somebody changes about how the window looks.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Other colours.
    Theme(Theme),
    /// Another size.
    Zoom(Zoom),
    /// High contrast, or not.
    Contrast(bool),
    /// May things move?
    Motion(bool),
}

impl Look {
    /// Writes it down among what was decided.
    pub(super) fn apply(self, looks: &mut Looks) {
        match self {
            Self::Theme(theme) => looks.theme = theme,
            Self::Zoom(zoom) => looks.zoom = zoom,
            Self::Contrast(contrast) => looks.contrast = Some(contrast),
            Self::Motion(motion) => looks.motion = Some(motion),
        }
    }
}

/// How the window looks, as person and desktop have it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Appearance {
    /// Light, dark, or as the desktop.
    pub theme: Theme,
    /// Are the colours those of high contrast?
    pub contrast: bool,
    /// May anything move? Off: nothing fades, and waiting is told in words. The cursor never blinks.
    pub motion: bool,
    /// How large everything is.
    pub zoom: Zoom,
}

/// Half the space inside a group.
pub const SPACE_4: f32 = 4.0;
/// Between things that belong together.
pub const SPACE_8: f32 = 8.0;
/// Between buttons, and between a label and its neighbour.
pub const SPACE_12: f32 = 12.0;
/// Between paragraphs.
pub const SPACE_16: f32 = 16.0;
/// Inside a card.
pub const SPACE_20: f32 = 20.0;
/// Between groups.
pub const SPACE_24: f32 = 24.0;
/// Between sections.
pub const SPACE_32: f32 = 32.0;
/// From the top of the sheet to its content.
pub const SPACE_40: f32 = 40.0;
/// From the sides of the sheet to its content.
pub const SPACE_56: f32 = 56.0;

/// Corners of buttons and fields.
pub const RADIUS_CONTROL: u8 = 8;
/// Corners of cards, of tiles and of the sheet.
pub const RADIUS_CARD: u8 = 12;
/// Corners of tags.
pub const RADIUS_PILL: u8 = 14;

/// Borders that only divide.
pub const STROKE_LINE: f32 = 1.0;
/// Borders of what can be used, and of the tags of environments.
pub const STROKE_CONTROL: f32 = 1.5;
/// Borders of what is chosen.
pub const STROKE_CHOSEN: f32 = 2.0;

/// Buttons and fields are this high (WCAG 2.2, 2.5.5: 44 by 44).
pub const CONTROL_HEIGHT: f32 = 44.0;
/// Nothing that can be clicked is smaller (WCAG 2.2, 2.5.8).
pub const MIN_TARGET: f32 = 24.0;

/// The longest anything may move.
pub(super) const MOTION_SECONDS: f32 = 0.12;

/// One size and weight of the type scale. There is nothing smaller than [`Type::SECONDARY`].
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Type {
    size: f32,
    line: f32,
    family: Family,
    /// So much further from letter to letter; large letters stand closer.
    tracking: f32,
}

#[derive(Clone, Copy, Debug, PartialEq)]
enum Family {
    Plain,
    Strong,
    Mono,
}

impl Type {
    /// The one name a place is about: an organisation.
    pub const HERO: Self = Self::large(44.0, 52.0, -0.6);
    /// The title of a place: where one acts, not answers. One on each screen.
    pub const PLACE: Self = Self::large(36.0, 44.0, -0.3);
    /// The step's question: one on each screen.
    pub const TITLE: Self = Self::large(28.0, 36.0, 0.0);
    /// The head of a section or card.
    pub const SECTION: Self = Self::large(20.0, 28.0, 0.0);
    /// A small head.
    pub const SUBHEAD: Self = Self::large(18.0, 24.0, 0.0);
    /// The sentence below the title of a place.
    pub const LEAD: Self = Self::of(18.0, 28.0, Family::Plain);
    /// Running text.
    pub const BODY: Self = Self::of(16.0, 24.0, Family::Plain);
    /// Labels, buttons, and words that carry weight.
    pub const STRONG: Self = Self::of(16.0, 24.0, Family::Strong);
    /// Hints and dates.
    pub const SECONDARY: Self = Self::of(14.0, 20.0, Family::Plain);
    /// A small word with weight: tags, the head of a help section.
    pub const SECONDARY_STRONG: Self = Self::of(14.0, 20.0, Family::Strong);
    /// Scopes, ids and tokens: what is read letter by letter.
    pub const MONO: Self = Self::of(15.0, 24.0, Family::Mono);
    /// A raw name below its description.
    pub const MONO_SMALL: Self = Self::of(14.0, 20.0, Family::Mono);

    const fn of(size: f32, line: f32, family: Family) -> Self {
        Self { size, line, family, tracking: 0.0 }
    }

    const fn large(size: f32, line: f32, tracking: f32) -> Self {
        Self { size, line, family: Family::Strong, tracking }
    }

    /// The name on the first card.
    pub const CARD: Self = Self::large(24.0, 32.0, 0.0);

    /// The font.
    #[must_use]
    pub fn font(self) -> FontId {
        let family = match self.family {
            Family::Plain => FontFamily::Proportional,
            Family::Strong => FontFamily::Name(STRONG.into()),
            Family::Mono => FontFamily::Monospace,
        };
        FontId::new(self.size, family)
    }

    /// From one line to the next, in points.
    #[must_use]
    pub fn line_height(self) -> f32 {
        self.line
    }

    /// `text` in this type and `colour`.
    pub fn rich(self, text: impl Into<String>, colour: Color32) -> RichText {
        let text = RichText::new(text).font(self.font()).line_height(Some(self.line)).color(colour);
        text.extra_letter_spacing(self.tracking)
    }

    /// The same for words that are put together of several types.
    #[must_use]
    pub fn format(self, colour: Color32) -> TextFormat {
        TextFormat {
            font_id: self.font(),
            line_height: Some(self.line),
            extra_letter_spacing: self.tracking,
            color: colour,
            ..TextFormat::default()
        }
    }
}

impl Appearance {
    /// What the person has decided, and for the rest what the desktop wants.
    #[must_use]
    pub fn of(looks: &Looks, desktop: DesktopWishes) -> Self {
        Self {
            theme: looks.theme,
            contrast: looks.contrast.or(desktop.contrast).unwrap_or(false),
            motion: looks.motion.or(desktop.motion).unwrap_or(true),
            zoom: looks.zoom,
        }
    }

    /// Dresses everything drawn in `ctx` from now on. The fonts come from [`super::fonts::install`].
    pub fn apply(self, ctx: &Context) {
        ctx.set_style_of(egui::Theme::Light, style(Palette::get(false, self.contrast), self.motion));
        ctx.set_style_of(egui::Theme::Dark, style(Palette::get(true, self.contrast), self.motion));
        ctx.set_theme(match self.theme {
            Theme::Light => egui::ThemePreference::Light,
            Theme::Dark => egui::ThemePreference::Dark,
            Theme::System => egui::ThemePreference::System,
        });
        ctx.options_mut(|options| options.fallback_theme = egui::Theme::Light);
        ctx.set_zoom_factor(self.zoom.factor());
    }
}

/// May things move in `ui`? See [`Appearance::motion`].
#[must_use]
pub fn motion(ui: &egui::Ui) -> bool {
    ui.style().animation_time > 0.0
}

fn style(palette: &Palette, motion: bool) -> Style {
    let mut style = Style { visuals: visuals(palette), text_styles: text_styles(), ..Style::default() };
    style.animation_time = if motion { MOTION_SECONDS } else { 0.0 };
    style.scroll_animation = if motion { ScrollAnimation::duration(MOTION_SECONDS) } else { ScrollAnimation::none() };
    style.spacing.item_spacing = vec2(SPACE_8, SPACE_8);
    style.spacing.interact_size = vec2(CONTROL_HEIGHT, MIN_TARGET);
    style.spacing.button_padding = vec2(SPACE_12, SPACE_8);
    style.spacing.scroll = scroll_style();
    style.interaction.selectable_labels = false;
    style.interaction.tooltip_delay = 0.3;
    style
}

/// Always seen, never over the words, and without the fade that would weaken the words at the edge.
fn scroll_style() -> ScrollStyle {
    let solid = ScrollStyle::solid();
    let fade = ScrollFadeStyle { strength: 0.0, ..solid.fade };
    ScrollStyle { bar_width: 8.0, bar_outer_margin: 3.0, handle_min_length: MIN_TARGET, fade, ..solid }
}

fn text_styles() -> BTreeMap<TextStyle, FontId> {
    BTreeMap::from([
        (TextStyle::Small, Type::SECONDARY.font()),
        (TextStyle::Body, Type::BODY.font()),
        (TextStyle::Button, Type::STRONG.font()),
        (TextStyle::Heading, Type::SECTION.font()),
        (TextStyle::Monospace, Type::MONO.font()),
    ])
}

/// For what egui draws by itself: scroll bars, selected text, the text cursor, pop-ups and tooltips.
fn visuals(palette: &Palette) -> Visuals {
    let mut visuals = if palette.dark { Visuals::dark() } else { Visuals::light() };
    visuals.override_text_color = None;
    visuals.panel_fill = palette.app;
    visuals.window_fill = palette.surface;
    visuals.window_stroke = Stroke::new(STROKE_LINE, palette.line);
    visuals.window_corner_radius = CornerRadius::same(RADIUS_CARD);
    visuals.menu_corner_radius = CornerRadius::same(RADIUS_CARD);
    visuals.extreme_bg_color = palette.subtle;
    visuals.faint_bg_color = palette.subtle;
    visuals.weak_text_color = Some(palette.text_hint);
    visuals.hyperlink_color = palette.accent_text;
    visuals.selection =
        Selection { bg_fill: palette.accent.gamma_multiply(0.35), stroke: Stroke::new(1.0, palette.accent_text) };
    visuals.text_cursor.stroke = Stroke::new(2.0, palette.text);
    // A blinking cursor repaints the window twice a second for as long as a field has the keyboard.
    visuals.text_cursor.blink = false;
    let look = |fill: Color32, border: Color32| WidgetVisuals {
        bg_fill: fill,
        weak_bg_fill: fill,
        bg_stroke: Stroke::new(1.0, border),
        corner_radius: CornerRadius::same(RADIUS_CONTROL),
        fg_stroke: Stroke::new(1.0, palette.text),
        expansion: 0.0,
    };
    visuals.widgets.noninteractive = look(palette.surface, palette.line);
    visuals.widgets.inactive = look(palette.control, palette.control);
    visuals.widgets.hovered = look(palette.text_subtle, palette.text_subtle);
    visuals.widgets.active = look(palette.text_subtle, palette.text_subtle);
    visuals.widgets.open = look(palette.subtle, palette.control);
    visuals
}
