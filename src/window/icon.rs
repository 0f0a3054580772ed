//! The icons: Phosphor, in outline and, for a status, filled.
//!
//! An icon never stands alone: there is always a text beside it, or at least an accessible name.
//! `assets/fonts/subset.sh` reads the code points from this file, one a line; run it after adding one.

use egui::{Align2, Color32, FontFamily, FontId, Painter, Pos2, Rect, Ui, pos2};

/// One picture of the icon font.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Icon(char);

/// Outline or filled. Filled is for what a thing *is* (a status), outline for what it *does*.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Weight {
    Regular,
    Fill,
}

macro_rules! icons {
    ($($(#[$doc:meta])* $name:ident = $code:literal;)*) => {
        impl Icon {
            $($(#[$doc])* pub const $name: Self = Self($code);)*

            /// Every icon, for the test that the fonts hold them all.
            #[cfg(test)]
            const ALL: &[Self] = &[$(Self::$name),*];
        }
    };
}

icons! {
    /// A tick: done.
    CHECK = '\u{e182}';
    /// A tick in a circle: all is well.
    OK = '\u{e184}';
    /// A triangle: take care. Also production.
    WARNING = '\u{e4e0}';
    /// A cross in a circle: stopped.
    STOP = '\u{e4f8}';
    /// An i in a circle: good to know.
    INFO = '\u{e2ce}';
    /// A circle with an exclamation mark: this field is wrong.
    WRONG = '\u{e4e2}';
    /// A laboratory flask: the test environment.
    TEST = '\u{e79e}';
    /// A mask: the demonstration.
    DEMO = '\u{e9f4}';
    /// Sliders: an environment somebody set up themselves.
    CUSTOM = '\u{e432}';
    /// A circle with dashes: no environment is chosen yet.
    NOT_CHOSEN = '\u{e602}';
    /// Buildings: an organisation.
    ORGANISATION = '\u{e102}';
    /// A sheet of paper: a file.
    FILE = '\u{e23a}';
    /// A folder: choose a file.
    FOLDER = '\u{e256}';
    /// A certificate.
    CERTIFICATE = '\u{e766}';
    /// A key.
    KEY = '\u{e2d6}';
    /// Two letters: the language.
    LANGUAGE = '\u{e4a2}';
    /// A half filled circle: the theme.
    THEME = '\u{e18c}';
    /// A question mark: help.
    HELP = '\u{e3e8}';
    /// A magnifying glass: search.
    SEARCH = '\u{e30c}';
    /// An arrow down: open.
    DOWN = '\u{e136}';
    /// An arrow right: closed.
    RIGHT = '\u{e13a}';
    /// A round arrow: check again.
    AGAIN = '\u{e036}';
    /// Two sheets: copy.
    COPY = '\u{e1ca}';
    /// A cross: close or remove.
    CLOSE = '\u{e4f6}';
    /// A dustbin: delete.
    DELETE = '\u{e4a6}';
    /// A clock.
    CLOCK = '\u{e19a}';
    /// An envelope.
    EMAIL = '\u{e218}';
    /// An arrow out of a box: opens the browser.
    EXTERNAL = '\u{e5de}';
    /// A padlock: not open yet.
    LOCKED = '\u{e308}';
    /// A floppy disk: save.
    SAVE = '\u{e248}';
    /// A spanner: mend.
    MEND = '\u{e5d4}';
    /// A person.
    PERSON = '\u{e4c2}';
    /// A list with ticks: access.
    ACCESS = '\u{eadc}';
    /// A globe.
    GLOBE = '\u{e288}';
    /// A hand-held play sign: start the demonstration.
    PLAY = '\u{e3d2}';
    /// A plus.
    PLUS = '\u{e3d4}';
    /// An hourglass: work goes on.
    WAIT = '\u{e2b8}';
    /// An arrow left.
    LEFT = '\u{e058}';
    /// An arrow right: on to it.
    ONWARD = '\u{e06c}';
    /// Two round arrows: get a new one.
    REFRESH = '\u{e094}';
    /// A round arrow back: undo, reset.
    UNDO = '\u{e038}';
    /// An empty circle: not looked at yet.
    CIRCLE = '\u{e18a}';
    /// An identification card: a client.
    ID = '\u{e2c8}';
    /// A padlock with a keyhole: a password.
    LOCK = '\u{e2fe}';
    /// A package: for the developers.
    PACKAGE = '\u{e390}';
    /// A paper plane: sent.
    SEND = '\u{e398}';
    /// Two hands: an agreement.
    HANDSHAKE = '\u{e582}';
    /// A window: this program.
    WINDOW = '\u{e5da}';
    /// A sheet with an arrow up: choose a file.
    CHOOSE_FILE = '\u{e61e}';
    /// A calendar with a plus: a reminder.
    REMIND = '\u{e714}';
    /// A sheet with a padlock: the certificate file.
    FILE_LOCKED = '\u{e95c}';
    /// A clock with dots: it ends soon.
    ENDS = '\u{ed2c}';
    /// An equals sign struck out: these differ.
    UNEQUAL = '\u{eda6}';
}

impl Icon {
    /// The outline, `size` points square, centred on `center`.
    pub fn paint(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        self.paint_as(painter, Weight::Regular, center, size, color);
    }

    /// The filled form, `size` points square, centred on `center`.
    pub fn paint_filled(self, painter: &Painter, center: Pos2, size: f32, color: Color32) {
        self.paint_as(painter, Weight::Fill, center, size, color);
    }

    /// Takes `size` points square in the flow of `ui` and paints the outline there.
    pub fn show(self, ui: &mut Ui, size: f32, color: Color32) -> Rect {
        let (_, rect) = ui.allocate_space(egui::Vec2::splat(size));
        self.paint(ui.painter(), rect.center(), size, color);
        rect
    }

    fn paint_as(self, painter: &Painter, weight: Weight, center: Pos2, size: f32, color: Color32) {
        // The font's own line is a full square, so centring the line centres the picture.
        let center = pos2(painter.round_to_pixel_center(center.x), painter.round_to_pixel_center(center.y));
        painter.text(center, Align2::CENTER_CENTER, self.0, weight.font(size), color);
    }
}

impl Weight {
    fn font(self, size: f32) -> FontId {
        let family = match self {
            Self::Regular => super::fonts::ICONS,
            Self::Fill => super::fonts::ICONS_FILLED,
        };
        FontId::new(size, FontFamily::Name(family.into()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_icon_is_in_both_fonts() {
        let ctx = egui::Context::default();
        crate::window::fonts::install(&ctx);
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for icon in Icon::ALL {
                for weight in [Weight::Regular, Weight::Fill] {
                    let found = ui.fonts_mut(|fonts| fonts.has_glyph(&weight.font(20.0), icon.0));
                    assert!(found, "{icon:?} is missing: run assets/fonts/subset.sh");
                }
            }
        });
        output.drop_without_applying_deltas();
    }
}
