//! Where each region lies. Nothing is drawn here but backgrounds.

use egui::{Rect, Stroke, Ui, pos2, vec2};

use super::{Shell, help};
use crate::window::palette::Palette;
use crate::window::room;

/// The rail beside the content.
const RAIL: f32 = 240.0;
/// The help panel, and the drawer.
const HELP: f32 = 300.0;
/// From this width on help is always there.
pub(super) const HELP_FROM: f32 = 1100.0;
/// From this width on the rail stands beside the content.
const RAIL_FROM: f32 = 860.0;
/// Lower than this, the footer would leave too little of the content.
const FOOTER_FROM: f32 = 360.0;

/// Where help is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(super) enum HelpPlace {
    /// Always there.
    Panel(Rect),
    /// Opened with F1.
    Drawer(Rect),
    /// Not opened.
    Closed,
}

/// The rectangles of one frame.
#[derive(Debug)]
pub(super) struct Plan {
    pub wide: bool,
    pub rail_is_line: bool,
    pub strip: Rect,
    pub rail: Rect,
    /// Not there while a narrow window shows help instead.
    pub content: Option<Rect>,
    /// Not there when it follows the content.
    pub footer: Option<Rect>,
    pub help: HelpPlace,
    /// The left edge of the content's words, which the footer keeps to.
    pub content_left: f32,
}

impl Plan {
    pub fn new(ui: &Ui, shell: &Shell<'_>) -> Self {
        let all = room::of_frame(ui.ctx());
        let wide = all.width() >= HELP_FROM;
        let rail_is_line = all.width() < RAIL_FROM;
        let strip = Rect::from_min_size(all.min, vec2(all.width(), shell.strip.height(ui, all.width())));
        let content_left =
            if rail_is_line { all.left() } else { all.left() + RAIL } + super::content::padding(all.width());
        let footer_height = shell.footer.height(ui, all.right() - content_left);
        let footer = (all.height() >= FOOTER_FROM)
            .then(|| Rect::from_min_max(pos2(all.left(), all.bottom() - footer_height), all.max));
        let bottom = footer.map_or(all.bottom(), |footer| footer.top());
        let middle = Rect::from_min_max(pos2(all.left(), strip.bottom()), pos2(all.right(), bottom));
        let (rail, rest) = if rail_is_line {
            middle.split_top_bottom_at_y(middle.top() + shell.rail.line_height(ui, all.width()))
        } else {
            middle.split_left_right_at_x(middle.left() + RAIL)
        };
        let (content, help) = place_help(ui, rest, wide, rail_is_line);
        Self { wide, rail_is_line, strip, rail, content, footer, help, content_left }
    }

    pub fn paint_backgrounds(&self, ui: &Ui) {
        let palette = Palette::of(ui);
        let all = room::of_frame(ui.ctx());
        let painter = ui.painter().with_clip_rect(all);
        painter.rect_filled(all, 0.0, palette.surface);
        painter.rect_filled(self.rail, 0.0, palette.app);
        let line = Stroke::new(1.0, palette.line);
        let edge = |at: f32| painter.round_to_pixel_center(at);
        if self.rail_is_line {
            painter.hline(self.rail.x_range(), edge(self.rail.bottom()), line);
        } else {
            painter.vline(edge(self.rail.right()), self.rail.y_range(), line);
        }
        if let HelpPlace::Panel(help) | HelpPlace::Drawer(help) = self.help {
            painter.rect_filled(help, 0.0, palette.app);
            painter.vline(edge(help.left()), help.y_range(), line);
        }
        if let Some(footer) = self.footer {
            painter.hline(footer.x_range(), edge(footer.top()), line);
        }
    }
}

fn place_help(ui: &Ui, rest: Rect, wide: bool, narrow: bool) -> (Option<Rect>, HelpPlace) {
    if !wide && !help::is_open(ui) {
        return (Some(rest), HelpPlace::Closed);
    }
    if narrow {
        return (None, HelpPlace::Drawer(rest));
    }
    let (content, help) = rest.split_left_right_at_x(rest.right() - HELP);
    (Some(content), if wide { HelpPlace::Panel(help) } else { HelpPlace::Drawer(help) })
}
