//! Where each region lies. Nothing is drawn here but backgrounds.
//!
//! In a large window all of it keeps together in the middle, no wider than [`WIDEST`], and no higher than [`HIGHEST`]
//! where that is enough for what stands in it.

use egui::{CornerRadius, Rangef, Rect, Stroke, StrokeKind, Ui, vec2};

use super::content::{Column, padding};
use super::{Shell, help};
use crate::window::palette::Palette;
use crate::window::room;
use crate::window::theme::{RADIUS_CARD, SPACE_8, SPACE_12, SPACE_20, STROKE_LINE};

/// The list of steps and the space around it, where it stands beside the sheet.
const RAIL: f32 = 248.0;
/// Left and right of the list of steps.
const RAIL_SIDES: (f32, f32) = (SPACE_12, 16.0);
/// The drawer with help.
const HELP: f32 = 320.0;
/// From this width on the list of steps stands beside the sheet.
const RAIL_FROM: f32 = 860.0;
/// Lower than this, the footer would leave too little of the content.
const FOOTER_FROM: f32 = 360.0;
/// Steps and sheet together are no wider.
const WIDEST: f32 = 1280.0;
/// They are no higher, unless something would have to be scrolled.
const HIGHEST: f32 = 760.0;
/// The most that lies between the bar and a sheet that is not as high as the window.
const DOWN: f32 = 72.0;

/// The rectangles of one frame.
#[derive(Debug)]
pub(super) struct Plan {
    pub strip: Rect,
    /// From where to where the bar's parts stand.
    pub bar: Rangef,
    /// Not there on a page that belongs to no step.
    pub rail: Option<Rect>,
    pub rail_is_line: bool,
    /// What content, footer and help lie on.
    sheet: Rect,
    /// Not there while a narrow window shows help instead.
    pub content: Option<Rect>,
    /// Not there when it follows the content.
    pub footer: Option<Rect>,
    /// The drawer, while it is open.
    pub help: Option<Rect>,
    /// From where to where the words stand, which the footer keeps to.
    pub column: Rangef,
}

impl Plan {
    pub fn new(ui: &Ui, shell: &Shell<'_>) -> Self {
        let plan = Self::no_higher_than(HIGHEST, ui, shell);
        let lacking = match (room::wanted(ui.ctx(), shell.content_key), plan.content) {
            (Some(wanted), Some(content)) => wanted - content.height(),
            (None, _) | (_, None) => 0.0,
        };
        if lacking > 0.0 { Self::no_higher_than(HIGHEST + lacking, ui, shell) } else { plan }
    }

    fn no_higher_than(highest: f32, ui: &Ui, shell: &Shell<'_>) -> Self {
        let all = room::of_frame(ui.ctx());
        let frame = frame(all.x_range());
        let is_capped = frame.span() + 2.0 * SPACE_20 < all.width();
        let bar = if is_capped { frame } else { all.x_range().shrink(SPACE_20.min(padding(all.width()))) };
        let strip = Rect::from_min_size(all.min, vec2(all.width(), shell.strip.height(ui, bar.span())));
        let below = Rect::from_x_y_ranges(frame, middle(highest, strip.bottom(), all.bottom()));
        let rail_is_line = all.width() < RAIL_FROM;
        let (rail, sheet) = match &shell.rail {
            None => (None, below),
            Some(rail) if rail_is_line => {
                let height = rail.line_height(ui, bar.span());
                let (line, sheet) = below.split_top_bottom_at_y(below.top() + height - SPACE_8);
                (Some(Rect::from_x_y_ranges(bar, line.y_range())), sheet)
            }
            Some(_) => {
                let (column, sheet) = below.split_left_right_at_x(below.left() - SPACE_8 + RAIL);
                let steps = (column.left() - SPACE_8 + RAIL_SIDES.0)..=(column.right() - RAIL_SIDES.1);
                (Some(Rect::from_x_y_ranges(steps, column.top()..=all.bottom())), sheet)
            }
        };
        Self::on_sheet(ui, shell, Self::empty(strip, bar, rail, rail_is_line, sheet))
    }

    fn empty(strip: Rect, bar: Rangef, rail: Option<Rect>, rail_is_line: bool, sheet: Rect) -> Self {
        Self { strip, bar, rail, rail_is_line, sheet, content: None, footer: None, help: None, column: sheet.x_range() }
    }

    /// Lays out what lies on the sheet.
    fn on_sheet(ui: &Ui, shell: &Shell<'_>, mut plan: Self) -> Self {
        let all = room::of_frame(ui.ctx());
        let (step, help) = place_help(ui, plan.sheet, plan.rail_is_line);
        plan.help = help;
        let Some(step) = step else {
            return plan;
        };
        plan.column = shell.column.within(step.x_range(), padding(all.width()), shell.rail.is_none());
        let footer_height = shell.footer.height(ui, plan.column.span());
        if all.height() >= FOOTER_FROM && footer_height > 0.0 {
            let (content, footer) = step.split_top_bottom_at_y(step.bottom() - footer_height);
            (plan.content, plan.footer) = (Some(content), Some(footer));
        } else {
            plan.content = Some(step);
        }
        plan
    }

    pub fn paint_backgrounds(&self, ui: &Ui) {
        let palette = Palette::of(ui);
        let all = room::of_frame(ui.ctx());
        let painter = ui.painter().with_clip_rect(all);
        painter.rect_filled(all, 0.0, palette.app);
        let line = Stroke::new(STROKE_LINE, palette.line);
        let corner = CornerRadius::same(RADIUS_CARD);
        painter.rect(self.sheet, corner, palette.surface, line, StrokeKind::Inside);
        let edge = |at: f32| painter.round_to_pixel_center(at);
        if let Some(help) = self.help.filter(|_| self.content.is_some()) {
            painter.vline(edge(help.left()), help.y_range(), line);
        }
        if let Some(footer) = self.footer {
            painter.hline(footer.x_range(), edge(footer.top()), line);
        }
    }
}

/// From where to where steps and sheet lie.
fn frame(window: Rangef) -> Rangef {
    let inside = window.shrink(SPACE_8);
    if inside.span() <= WIDEST {
        return inside;
    }
    let center = inside.center();
    Rangef::new(center - WIDEST / 2.0, center + WIDEST / 2.0)
}

/// From where to where the sheet lies, below the bar.
fn middle(highest: f32, bar: f32, bottom: f32) -> Rangef {
    let room = bottom - bar - 2.0 * SPACE_8;
    let left_over = (room - highest).max(0.0);
    let top = bar + SPACE_8 + (left_over / 3.0).min(DOWN - SPACE_8);
    Rangef::new(top, top + room.min(highest))
}

/// What is left of the sheet for the step, and the drawer.
fn place_help(ui: &Ui, sheet: Rect, narrow: bool) -> (Option<Rect>, Option<Rect>) {
    match (help::is_open(ui), narrow) {
        (false, _) => (Some(sheet), None),
        (true, true) => (None, Some(sheet)),
        (true, false) => {
            let (step, help) = sheet.split_left_right_at_x(sheet.right() - HELP);
            (Some(step), Some(help))
        }
    }
}

impl Column {
    /// From where to where it stands between these edges of the sheet.
    fn within(self, sheet: Rangef, padding: f32, centred: bool) -> Rangef {
        let room = sheet.shrink(padding);
        let width = self.width().min(room.span());
        let left = if centred { room.center() - width / 2.0 } else { room.min };
        Rangef::new(left, left + width)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_frame_fills_a_small_window_and_stays_in_the_middle_of_a_large_one() {
        assert_eq!(frame(Rangef::new(0.0, 1240.0)), Rangef::new(8.0, 1232.0));
        assert_eq!(frame(Rangef::new(0.0, 1920.0)), Rangef::new(320.0, 1600.0));
        assert_eq!(middle(HIGHEST, 48.0, 820.0), Rangef::new(56.0, 812.0));
        assert_eq!(middle(HIGHEST, 48.0, 1080.0), Rangef::new(120.0, 880.0));
        assert_eq!(middle(896.0, 48.0, 1080.0), Rangef::new(96.0, 992.0), "what is higher has more room");
    }

    #[test]
    fn a_column_is_as_wide_as_it_may_and_keeps_from_the_edges() {
        let sheet = Rangef::new(8.0, 1232.0);
        assert_eq!(Column::Wide.within(sheet, 56.0, true), Rangef::new(160.0, 1080.0));
        assert_eq!(Column::Reading.within(Rangef::new(248.0, 1232.0), 56.0, false), Rangef::new(304.0, 1064.0));
        assert_eq!(Column::Full.within(sheet, 56.0, true), Rangef::new(64.0, 1176.0));
        assert_eq!(Column::Reading.within(Rangef::new(0.0, 360.0), 16.0, false), Rangef::new(16.0, 344.0));
    }
}
