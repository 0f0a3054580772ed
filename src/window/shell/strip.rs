//! The bar at the top: whose program this is, which environment, loud in proportion to its danger, and what is always at
//! hand. Each environment has a line of its own, so that it is told without colour: test is dashed, production solid, the
//! demonstration hatched, and an environment of one's own dotted.

use egui::accesskit::Role;
use egui::{Color32, Rect, Response, Sense, Shape, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2};

use super::Action;
use super::brand::{self, BrandColours};
use crate::app::clients::area::Page;
use crate::text::Language;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{Look, RADIUS_CONTROL, SPACE_4, SPACE_8, SPACE_12, SPACE_24, STROKE_CHOSEN, Type};
use crate::window::widgets::{Menu, Pill, Tone, galley, hatched, read_in_place};

/// One line of it.
pub(super) const HEIGHT: f32 = 48.0;
const ICON: f32 = 20.0;
/// A button's height, and its width where it is an icon alone.
const BUTTON: f32 = 44.0;
const ICON_BUTTON: f32 = 36.0;
/// From the bar's left edge to the environment: it stands above the sheet.
const ENVIRONMENT: f32 = 248.0;
/// The demonstration's stripes.
const STRIPE: f32 = 10.0;
/// The keys of the buttons that lead to all clients, and to what ends.
const CLIENTS: &str = "strip-clients";
const ENDS: &str = "strip-ends";

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

/// The bar's words.
#[derive(Clone, Copy, Debug)]
pub struct Strip<'a> {
    /// What the region is called: "Environment and menu".
    pub name: &'a str,
    /// The program's name.
    pub brand: &'a str,
    /// Its colours and icon.
    pub kind: StripKind,
    /// The environment in a word: "TEST". Empty while none is chosen.
    pub tag: &'a str,
    /// What that means, in a few words.
    pub about: &'a str,
    /// Both in a sentence, for those who hear it.
    pub said: &'a str,
    /// "Language"
    pub language: Menu<'a, Language>,
    /// "View"
    pub view: Menu<'a, Viewed>,
    /// "Diagnose"
    pub diagnose: &'a str,
    /// Is the diagnosis on the screen?
    pub diagnosing: bool,
    /// "Clients" and "Ends", where there is anything to be listed.
    pub clients: Option<[&'a str; 2]>,
    /// Which page about all clients is on the screen.
    pub page: Option<Page>,
    /// "Help (F1)"
    pub help: &'a str,
}

/// What is picked in the menu "View".
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Viewed {
    /// Other looks.
    Look(Look),
    /// The page of the network.
    Network,
}

impl Viewed {
    fn action(self) -> Action {
        match self {
            Self::Look(look) => Action::Look(look),
            Self::Network => Action::Network,
        }
    }
}

/// What was clicked in the bar.
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

/// How the bar's parts share so little room.
#[derive(Clone, Copy, Debug)]
struct Fit {
    /// The buttons have words, not icons.
    words: bool,
    /// How much of whose program it is.
    brand: Brand,
    /// What the environment means stands beside its tag, not below.
    beside: bool,
}

/// How much of the brand there is room for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Brand {
    Name,
    Mark,
    Nothing,
}

/// The first that fits is taken. The environment's tag is in all of them.
const FITS: [Fit; 6] = [
    Fit { words: true, brand: Brand::Name, beside: true },
    Fit { words: false, brand: Brand::Name, beside: true },
    Fit { words: true, brand: Brand::Name, beside: false },
    Fit { words: false, brand: Brand::Name, beside: false },
    Fit { words: false, brand: Brand::Mark, beside: false },
    Fit { words: false, brand: Brand::Nothing, beside: false },
];

impl Strip<'_> {
    fn buttons(&self) -> Vec<(&'static str, Icon, &str)> {
        let clients = self.clients.map(|[clients, ends]| [(CLIENTS, Icon::ID, clients), (ENDS, Icon::ENDS, ends)]);
        let always = [
            ("strip-diagnose", Icon::MEND, self.diagnose),
            ("strip-language", self.language.icon, self.language.label),
            ("strip-theme", self.view.icon, self.view.label),
            ("strip-help", Icon::HELP, self.help),
        ];
        clients.into_iter().flatten().chain(always).collect()
    }

    fn pill(&self) -> Pill<'_> {
        Pill { label: self.tag, tone: self.kind.tone() }
    }

    fn fit(&self, ui: &Ui, width: f32) -> Fit {
        let fits = |fit: &&Fit| {
            let environment = self.environment_left(ui, **fit) + self.environment_width(ui, **fit);
            environment + SPACE_12 + buttons_width(ui, &self.buttons(), fit.words) <= width
        };
        *FITS.iter().find(fits).unwrap_or(&FITS[FITS.len() - 1])
    }

    fn environment_left(&self, ui: &Ui, fit: Fit) -> f32 {
        match fit {
            Fit { beside: true, .. } => ENVIRONMENT,
            Fit { brand: Brand::Name, .. } => brand::width(ui, self.brand) + SPACE_24,
            Fit { brand: Brand::Mark, .. } => brand::MARK + SPACE_12,
            Fit { brand: Brand::Nothing, .. } => 0.0,
        }
    }

    fn environment_width(&self, ui: &Ui, fit: Fit) -> f32 {
        if self.tag.is_empty() {
            return 0.0;
        }
        let about = if fit.beside { SPACE_12 + label_width(ui, self.about) } else { 0.0 };
        self.pill().width(ui) + about
    }

    /// How high it is where so much width is to be had.
    pub(super) fn height(&self, ui: &Ui, width: f32) -> f32 {
        if self.tag.is_empty() || self.about.is_empty() || self.fit(ui, width).beside {
            return HEIGHT;
        }
        HEIGHT + galley(ui, Type::SECONDARY, Color32::PLACEHOLDER, self.about, width).size().y + SPACE_8
    }

    /// Draws it over the whole region, and its parts between `left` and `right`.
    pub(super) fn show(&self, ui: &mut Ui, left: f32, right: f32) -> Option<Asked> {
        let palette = Palette::of(ui);
        let region = ui.max_rect();
        self.kind.paint_ground(ui, region);
        let row = Rect::from_min_max(pos2(left, region.top()), pos2(right, region.top() + HEIGHT));
        let fit = self.fit(ui, row.width());
        self.show_brand(ui, row, fit);
        if !self.tag.is_empty() {
            self.show_environment(ui, row, fit);
        }
        self.show_buttons(ui, row, fit, self.kind.words(palette))
    }

    fn show_brand(&self, ui: &Ui, row: Rect, fit: Fit) {
        let (width, name) = match fit.brand {
            Brand::Name => (brand::width(ui, self.brand), Some(self.brand)),
            Brand::Mark => (brand::MARK, None),
            Brand::Nothing => return,
        };
        brand::paint(ui, row.left_center(), name, self.kind.brand(Palette::of(ui)));
        let place = Rect::from_min_size(row.left_center() - vec2(0.0, brand::MARK / 2.0), vec2(width, brand::MARK));
        let response = ui.interact(place, focus::id("strip-brand"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Image, true, self.brand));
    }

    fn show_environment(&self, ui: &Ui, row: Rect, fit: Fit) {
        let palette = Palette::of(ui);
        let left = row.left() + self.environment_left(ui, fit);
        let room = row.right() - buttons_width(ui, &self.buttons(), fit.words) - SPACE_12 - left;
        let pill = self.pill();
        let tag = Rect::from_min_size(pos2(left, row.top()), vec2(pill.width(ui).min(room), HEIGHT));
        let (ground, colour) = self.kind.tag(palette);
        pill.paint(ui, tag, ground, colour);
        let (at, width) = if fit.beside {
            (pos2(tag.right() + SPACE_12, row.center().y - Type::SECONDARY.line_height() / 2.0), f32::INFINITY)
        } else {
            (row.left_bottom(), row.width())
        };
        let words = galley(ui, Type::SECONDARY, self.kind.about(palette), self.about, width);
        let whole = tag.union(Rect::from_min_size(at, words.size()));
        ui.painter().galley(at, words, self.kind.about(palette));
        let response = ui.interact(whole, focus::id("strip-text"), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(Role::Label, true, self.said));
        read_in_place(ui, &response, self.said);
    }

    fn show_buttons(&self, ui: &mut Ui, row: Rect, fit: Fit, colour: Color32) -> Option<Asked> {
        let mut left = row.right() - buttons_width(ui, &self.buttons(), fit.words);
        let mut asked = None;
        for (key, icon, label) in self.buttons() {
            let width = button_width(ui, label, fit.words);
            let place = Rect::from_center_size(pos2(left + width / 2.0, row.center().y), vec2(width, BUTTON));
            let button = BarButton { key, label, icon: (!fit.words).then_some(icon), colour, open: self.is_open(key) };
            let response = button.show(ui, place);
            left += width + SPACE_4;
            asked = asked.or(self.follow(ui, key, &response));
        }
        asked
    }

    /// Is this where one is?
    fn is_open(&self, key: &str) -> bool {
        match key {
            "strip-diagnose" => self.diagnosing,
            ENDS => !self.diagnosing && self.page == Some(Page::Ends),
            CLIENTS => !self.diagnosing && self.page.is_some_and(|page| page != Page::Ends),
            _ => false,
        }
    }

    fn follow(&self, ui: &Ui, key: &str, response: &Response) -> Option<Asked> {
        match key {
            "strip-diagnose" => response.clicked().then_some(Asked::Action(Action::Diagnose)),
            CLIENTS => response.clicked().then_some(Asked::Action(Action::Clients(Page::List))),
            ENDS => response.clicked().then_some(Asked::Action(Action::Clients(Page::Ends))),
            "strip-language" => self.language.show_under(ui, response).map(Action::Language).map(Asked::Action),
            "strip-theme" => self.view.show_under(ui, response).map(Viewed::action).map(Asked::Action),
            _ => response.clicked().then_some(Asked::Help),
        }
    }
}

impl StripKind {
    fn tone(self) -> Tone {
        match self {
            Self::NotChosen => Tone::Neutral,
            Self::Test => Tone::Test,
            Self::Production => Tone::Production,
            Self::Demo => Tone::Demo,
            Self::Custom => Tone::Custom,
        }
    }

    /// Ground and words of the tag.
    fn tag(self, palette: &Palette) -> (Color32, Color32) {
        match self {
            Self::NotChosen => (palette.subtle, palette.text),
            Self::Test => (palette.surface, palette.test_text),
            Self::Production => (palette.prod_on, palette.prod),
            Self::Demo => (palette.demo_bg, palette.demo_text),
            Self::Custom => (palette.surface, palette.info_text),
        }
    }

    /// The words beside the tag.
    fn about(self, palette: &Palette) -> Color32 {
        match self {
            Self::NotChosen => palette.text,
            Self::Test => palette.test_text,
            Self::Production => palette.prod_on,
            Self::Demo => palette.demo_text,
            Self::Custom => palette.info_text,
        }
    }

    /// The words of the buttons.
    fn words(self, palette: &Palette) -> Color32 {
        match self {
            Self::Production => palette.prod_on,
            Self::NotChosen | Self::Test | Self::Demo | Self::Custom => palette.text,
        }
    }

    fn brand(self, palette: &Palette) -> BrandColours {
        match self {
            Self::Production => BrandColours {
                ground: palette.prod_on,
                figure: palette.prod,
                name: palette.prod_on,
                letter: palette.prod_on,
            },
            Self::NotChosen | Self::Test | Self::Demo | Self::Custom => BrandColours {
                ground: palette.accent,
                figure: palette.surface,
                name: palette.text,
                letter: palette.accent,
            },
        }
    }

    fn paint_ground(self, ui: &Ui, region: Rect) {
        let (palette, painter) = (Palette::of(ui), ui.painter());
        let line = region.bottom() - 1.0;
        let ends = [pos2(region.left(), line), pos2(region.right(), line)];
        let stroke = |colour| Stroke::new(2.0, colour);
        match self {
            Self::NotChosen => {
                painter.rect_filled(region, 0.0, palette.app);
            }
            Self::Test => {
                painter.rect_filled(region, 0.0, palette.test_bg);
                painter.extend(Shape::dashed_line(&ends, stroke(palette.test), 8.0, 6.0));
            }
            Self::Production => {
                painter.rect_filled(region, 0.0, palette.prod);
            }
            Self::Demo => hatched(painter, region, 0.0, STRIPE, hatching(palette)),
            Self::Custom => {
                painter.rect_filled(region, 0.0, palette.info_bg);
                painter.extend(Shape::dashed_line(&ends, stroke(palette.info), 2.0, 4.0));
            }
        }
    }
}

/// The two colours of the demonstration's stripes: words on both can be read, a test of the contrast says.
pub(in crate::window) fn hatching(palette: &Palette) -> [Color32; 2] {
    [palette.demo_bg, palette.surface]
}

fn label_width(ui: &Ui, label: &str) -> f32 {
    galley(ui, Type::SECONDARY, Color32::PLACEHOLDER, label, f32::INFINITY).size().x
}

fn button_width(ui: &Ui, label: &str, words: bool) -> f32 {
    // As wide as when it is bold: nothing moves when its page opens.
    let strong = |label| galley(ui, Type::SECONDARY_STRONG, Color32::PLACEHOLDER, label, f32::INFINITY).size().x;
    if words { strong(label) + 2.0 * SPACE_12 } else { ICON_BUTTON }
}

fn buttons_width(ui: &Ui, buttons: &[(&str, Icon, &str)], words: bool) -> f32 {
    let widths = buttons.iter().map(|(.., label)| button_width(ui, label, words) + SPACE_4);
    widths.sum::<f32>() - SPACE_4
}

/// A word in the bar that can be clicked, or its icon where there is no room for words.
struct BarButton<'a> {
    key: &'a str,
    label: &'a str,
    icon: Option<Icon>,
    colour: Color32,
    open: bool,
}

impl BarButton<'_> {
    fn show(&self, ui: &Ui, place: Rect) -> Response {
        let response = ui.interact(place, focus::id(self.key), Sense::click());
        response.widget_info(|| WidgetInfo::labeled(Role::Button, ui.is_enabled(), self.label));
        if response.hovered() {
            ui.set_cursor_icon(egui::CursorIcon::PointingHand);
            let edge = place.shrink2(vec2(0.0, SPACE_4));
            ui.painter().rect_stroke(edge, RADIUS_CONTROL, Stroke::new(1.0, self.colour), StrokeKind::Inside);
        }
        let response = if let Some(icon) = self.icon {
            icon.paint(ui.painter(), place.center(), ICON, self.colour);
            response.on_hover_text(self.label)
        } else {
            self.paint_label(ui, place);
            response
        };
        if self.open {
            let y = ui.painter().round_to_pixel_center(place.bottom() - SPACE_8);
            ui.painter().hline(place.x_range().shrink(SPACE_12), y, Stroke::new(STROKE_CHOSEN, self.colour));
        }
        focus::inner_ring(ui, &response, RADIUS_CONTROL);
        response
    }

    fn paint_label(&self, ui: &Ui, place: Rect) {
        let kind = if self.open { Type::SECONDARY_STRONG } else { Type::SECONDARY };
        let words = galley(ui, kind, self.colour, self.label, f32::INFINITY);
        ui.painter().galley(place.center() - words.size() / 2.0, words, self.colour);
    }
}
