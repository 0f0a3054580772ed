//! The line at the top: which environment this is, loud in proportion to its danger, and what is always at hand.

use egui::accesskit::Role;
use egui::{Color32, CornerRadius, Pos2, Rect, Response, Sense, Shape, Stroke, Ui, WidgetInfo, pos2, vec2};

use super::Action;
use crate::text::Language;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_4, SPACE_8, SPACE_12, SPACE_20, SPACE_24, Theme, Type};
use crate::window::widgets::{Menu, galley, read_in_place};

const ICON: f32 = 20.0;
/// The strip's buttons are flat, so that the focus ring fits inside the strip.
const BUTTON: f32 = 28.0;
const HEIGHT: f32 = 40.0;

/// Which environment it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum StripKind {
    /// None yet.
    NotChosen,
    /// Test.
    Test,
    /// Production.
    Production,
    /// The demonstration: nothing is sent.
    Demo,
    /// Set up by somebody themselves.
    Custom,
}

/// The strip's words.
#[derive(Clone, Copy, Debug)]
pub struct Strip<'a> {
    /// What the region is called: "Environment".
    pub name: &'a str,
    /// Its colours and icon.
    pub kind: StripKind,
    /// The environment in words.
    pub text: &'a str,
    /// "Language": [`Language::ALL`].
    pub language: Menu<'a>,
    /// "Theme": [`Theme::ALL`], and below them the switch for motion.
    pub theme: Menu<'a>,
    /// "Diagnose"
    pub diagnose: &'a str,
    /// "Help (F1)"
    pub help: &'a str,
}

/// What was clicked in the strip.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Asked {
    Action(Action),
    Help,
}

impl Asked {
    pub fn action(self) -> Option<Action> {
        match self {
            Self::Action(action) => Some(action),
            Self::Help => None,
        }
    }
}

impl Strip<'_> {
    fn buttons(&self) -> [(&'static str, Icon, &str); 4] {
        [
            ("strip-diagnose", Icon::MEND, self.diagnose),
            ("strip-language", self.language.icon, self.language.label),
            ("strip-theme", self.theme.icon, self.theme.label),
            ("strip-help", Icon::HELP, self.help),
        ]
    }

    /// So much room the buttons take on the right.
    fn buttons_width(&self, ui: &Ui, folded: bool) -> f32 {
        let width = |label: &str| if folded { BUTTON } else { label_width(ui, label) + 2.0 * SPACE_8 };
        self.buttons().iter().map(|(_, _, label)| width(label) + SPACE_4).sum::<f32>() + SPACE_12
    }

    /// Are the buttons' words left out?
    fn is_folded(&self, ui: &Ui, width: f32) -> bool {
        let words = galley(ui, Type::SECONDARY_STRONG, Color32::PLACEHOLDER, self.text, f32::INFINITY);
        words.size().x + text_left(width) + SPACE_24 + self.buttons_width(ui, false) > width
    }

    fn text_room(&self, ui: &Ui, width: f32) -> f32 {
        width - text_left(width) - SPACE_12 - self.buttons_width(ui, self.is_folded(ui, width))
    }

    /// How high it is in a window so wide.
    pub(super) fn height(&self, ui: &Ui, width: f32) -> f32 {
        let room = self.text_room(ui, width);
        let words = galley(ui, Type::SECONDARY_STRONG, Color32::PLACEHOLDER, self.text, room);
        (words.size().y + SPACE_20).max(HEIGHT)
    }

    pub(super) fn show(&self, ui: &mut Ui) -> Option<Asked> {
        let region = ui.max_rect();
        let (fill, colour) = self.kind.colours(Palette::of(ui));
        ui.painter().rect_filled(region, 0.0, fill);
        if self.kind == StripKind::Demo {
            paint_hatching(ui, region);
        }
        let left = region.left() + text_left(region.width());
        let icon_at = pos2(left - SPACE_8 - ICON / 2.0, region.center().y);
        self.kind.icon().paint(ui.painter(), icon_at, ICON, colour);
        self.show_text(ui, left, colour);
        self.show_buttons(ui, colour)
    }

    fn show_text(&self, ui: &Ui, left: f32, colour: Color32) {
        let region = ui.max_rect();
        let words = galley(ui, Type::SECONDARY_STRONG, colour, self.text, self.text_room(ui, region.width()));
        let at = pos2(left, region.center().y - words.size().y / 2.0);
        let response = ui.interact(Rect::from_min_size(at, words.size()), focus::id("strip-text"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.text));
        read_in_place(ui, &response, self.text);
        ui.painter().galley(at, words, colour);
    }

    fn show_buttons(&self, ui: &mut Ui, colour: Color32) -> Option<Asked> {
        let region = ui.max_rect();
        let folded = self.is_folded(ui, region.width());
        let mut left = region.right() - self.buttons_width(ui, folded);
        let mut asked = None;
        for (key, icon, label) in self.buttons() {
            let width = if folded { BUTTON } else { label_width(ui, label) + 2.0 * SPACE_8 };
            let rect = Rect::from_center_size(pos2(left + width / 2.0, region.center().y), vec2(width, BUTTON));
            let response = show_button(ui, rect, key, label, folded.then_some(icon), colour);
            left += width + SPACE_4;
            asked = asked.or(self.follow(ui, key, &response));
        }
        asked
    }

    fn follow(&self, ui: &Ui, key: &str, response: &Response) -> Option<Asked> {
        match key {
            "strip-diagnose" => response.clicked().then_some(Asked::Action(Action::Diagnose)),
            "strip-language" => self.language.show_under(ui, response).map(language).map(Asked::Action),
            "strip-theme" => self.theme.show_under(ui, response).map(look).map(Asked::Action),
            _ => response.clicked().then_some(Asked::Help),
        }
    }
}

impl StripKind {
    fn colours(self, palette: &Palette) -> (Color32, Color32) {
        match self {
            Self::NotChosen => (palette.subtle, palette.text),
            Self::Test => (palette.accent_bg, palette.accent_text),
            Self::Production => (palette.prod, palette.prod_on),
            Self::Demo => (palette.demo_bg, palette.demo_text),
            Self::Custom => (palette.info_bg, palette.info_text),
        }
    }

    fn icon(self) -> Icon {
        match self {
            Self::NotChosen => Icon::NOT_CHOSEN,
            Self::Test => Icon::TEST,
            Self::Production => Icon::WARNING,
            Self::Demo => Icon::DEMO,
            Self::Custom => Icon::CUSTOM,
        }
    }
}

fn language(index: usize) -> Action {
    Action::Language(Language::ALL[index])
}

fn look(index: usize) -> Action {
    Theme::ALL.get(index).map_or(Action::Motion, |theme| Action::Theme(*theme))
}

fn text_left(width: f32) -> f32 {
    super::content::padding(width).min(SPACE_20) + ICON + SPACE_8
}

fn label_width(ui: &Ui, label: &str) -> f32 {
    galley(ui, Type::SECONDARY, Color32::PLACEHOLDER, label, f32::INFINITY).size().x
}

fn show_button(ui: &Ui, rect: Rect, key: &str, label: &str, icon: Option<Icon>, colour: Color32) -> Response {
    let response = ui.interact(rect, focus::id(key), Sense::click());
    response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), label));
    if response.hovered() {
        ui.set_cursor_icon(egui::CursorIcon::PointingHand);
        ui.painter().rect_stroke(rect, CornerRadius::same(4), Stroke::new(1.0, colour), egui::StrokeKind::Inside);
    }
    let response = if let Some(icon) = icon {
        icon.paint(ui.painter(), rect.center(), ICON, colour);
        response.on_hover_text(label)
    } else {
        let words = galley(ui, Type::SECONDARY, colour, label, f32::INFINITY);
        ui.painter().galley(rect.center() - words.size() / 2.0, words, colour);
        response
    };
    focus::ring(ui, &response, 4);
    response
}

/// Slanting stripes: the demonstration is told from everything else without colour, too.
fn paint_hatching(ui: &Ui, region: Rect) {
    const STRIPE: f32 = 10.0;
    let colour = hatching(Palette::of(ui));
    let mut left = region.left() - region.height();
    while left < region.right() {
        let slant = region.height();
        let corner = |x: f32, y: f32| Pos2::new(x, y);
        let points = vec![
            corner(left, region.bottom()),
            corner(left + slant, region.top()),
            corner(left + slant + STRIPE, region.top()),
            corner(left + STRIPE, region.bottom()),
        ];
        ui.painter().add(Shape::convex_polygon(points, colour, Stroke::NONE));
        left += 2.0 * STRIPE;
    }
}

/// So weak that words on it can still be read; a test of the contrast says so.
pub(in crate::window) fn hatching(palette: &Palette) -> Color32 {
    palette.demo_bg.lerp_to_gamma(palette.demo, 0.16)
}
