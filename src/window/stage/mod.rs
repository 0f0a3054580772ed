//! The presenter's strip below everything, while the demo runs: the scenes of its story, its clock, both sides, and
//! large type. It lies outside the app's own content, and its buttons are outlined, so that the app keeps its one filled.
//!
//! | Key | What it does |
//! |---|---|
//! | Page Down, Page Up | next, previous scene, as clickers send them; with Shift they scroll |
//! | Ctrl+Shift+→, ← | the same, where no field has the keyboard |
//! | Ctrl+Shift+R | the first scene again |

mod both;
mod clock;
mod keys;
mod scenes;
mod slider;

pub(super) use both::show as show_both_sides;
pub(super) use keys::follow as follow_keys;

use egui::{Context, Layout, Rect, ScrollArea, Stroke, Ui, UiBuilder, pos2, vec2};

use super::focus;
use super::palette::Palette;
use super::room;
use super::screen::Screen;
use super::shell::{Region, show_region};
use super::theme::{SPACE_12, SPACE_16, SPACE_32};
use super::widgets::{Button, Urgency, announce};
use crate::app::App;
use crate::text;

/// By which its height is known.
const KEY: &str = "stage";
/// From this width on everything stands in one row.
const WIDE_FROM: f32 = 1000.0;
/// In a window smaller than this the strip is folded at first: it would leave too little of the step.
const UNFOLDED_FROM: [f32; 2] = [860.0, 640.0];
/// More of the window's height it never takes.
const LARGEST_PART: f32 = 0.45;
/// How high it is before it was drawn.
const FIRST_HEIGHT: f32 = 152.0;

/// Whether there is a strip.
pub(super) fn is_there(app: &App) -> bool {
    app.session.is_demo()
}

/// Before anything is drawn: the strip takes its room, or gives it back.
pub(super) fn reserve(ctx: &Context, app: &App) {
    let largest = ctx.content_rect().height() * LARGEST_PART;
    let wanted = room::wanted(ctx, KEY).unwrap_or(FIRST_HEIGHT);
    let height = if is_there(app) { wanted.min(largest).round() } else { 0.0 };
    room::give_stage(ctx, height);
    if !is_there(app) && has_large_type(ctx) {
        set_large_type(ctx, false);
    }
}

/// Draws the strip in its place.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(place) = room::of_stage(ui.ctx()) else { return };
    let palette = Palette::of(ui);
    ui.painter().rect_filled(place, 0.0, palette.demo_bg);
    let edge = ui.painter().round_to_pixel_center(place.top() + 1.0);
    ui.painter().hline(place.x_range(), edge, Stroke::new(2.0, palette.demo));
    let name = screen.say("stage-name");
    show_region(ui, Region::Stage, place, &name, |ui| {
        let area = ScrollArea::vertical().id_salt("stage").auto_shrink(false);
        let drawn = area.show(ui, |ui| {
            let padding = if place.width() < WIDE_FROM { SPACE_16 } else { SPACE_32 };
            let inner = Rect::from_min_max(
                pos2(place.left() + padding, ui.cursor().top() + SPACE_12),
                pos2(place.right() - padding, f32::INFINITY),
            );
            let column = UiBuilder::new().max_rect(inner).layout(Layout::top_down(egui::Align::Min));
            ui.scope_builder(column, |ui| show_parts(ui, screen)).response.rect.height() + 2.0 * SPACE_12
        });
        room::want(ui.ctx(), KEY, drawn.inner);
    });
    tell(ui, screen);
}

/// What is heard of it wherever the keyboard is: the scene, and how far the clock was moved.
fn tell(ui: &mut Ui, screen: &Screen<'_>) {
    let scene = screen.app.stage.scene(&screen.app.session);
    let told = scene.map_or_else(String::new, |scene| {
        format!("{}. {}", text::scene_title(screen.words, scene), text::scene_shows(screen.words, scene))
    });
    announce(ui, "stage_scene_told", Urgency::Polite, &told);
    let clock = text::clock_announced(screen.words, screen.app.stage.passed());
    announce(ui, "stage_clock_told", Urgency::Polite, &clock);
}

fn show_parts(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_12);
    if is_folded(ui) {
        show_folded(ui, screen);
    } else if ui.available_width() >= WIDE_FROM - 2.0 * SPACE_32 {
        show_wide(ui, screen);
    } else {
        scenes::show(ui, screen);
        clock::show(ui, screen);
        ui.horizontal_wrapped(|ui| show_choices(ui, screen));
    }
}

/// The scenes to the left, the clock in the middle, the choices to the right.
fn show_wide(ui: &mut Ui, screen: &mut Screen<'_>) {
    let all = ui.available_rect_before_wrap();
    let side = (all.width() * 0.34).round();
    let choices = (all.width() * 0.28).round();
    let gap = SPACE_16;
    let columns = [
        Rect::from_min_max(all.min, pos2(all.left() + side - gap, all.bottom())),
        Rect::from_min_max(pos2(all.left() + side, all.top()), pos2(all.right() - choices - gap, all.bottom())),
        Rect::from_min_max(pos2(all.right() - choices, all.top()), all.max),
    ];
    let mut bottom = all.top();
    for (part, rect) in columns.into_iter().enumerate() {
        let builder = UiBuilder::new().id_salt(part).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
        let mut column = ui.new_child(builder);
        match part {
            0 => scenes::show(&mut column, screen),
            1 => clock::show(&mut column, screen),
            _ => drop(column.horizontal_wrapped(|ui| show_choices(ui, screen))),
        }
        bottom = bottom.max(column.min_rect().bottom());
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(all.min, pos2(all.right(), bottom)));
}

fn show_choices(ui: &mut Ui, screen: &mut Screen<'_>) {
    use crate::app::stage::Intent;
    use crate::window::icon::Icon;
    ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_12);
    if Button::secondary("stage_reset", &screen.say("stage-reset")).icon(Icon::AGAIN).show(ui).clicked() {
        screen.ask(Intent::Reset);
    }
    let both = screen.app.stage.shows_both_sides();
    let label = screen.say(if both { "stage-steps" } else { "stage-both" });
    if Button::secondary("stage_both", &label).show(ui).clicked() {
        screen.ask(Intent::ShowBothSides(!both));
    }
    let large = has_large_type(ui.ctx());
    let label = screen.say(if large { "stage-normal" } else { "stage-large" });
    if Button::secondary("stage_type", &label).show(ui).clicked() {
        set_large_type(ui.ctx(), !large);
        // The window has room for less now, but this strip is in use.
        set_folded(ui, false);
    }
    if Button::text("stage_fold", &screen.say("stage-fold")).flush().show(ui).clicked() {
        fold(ui, true);
    }
}

fn show_folded(ui: &mut Ui, screen: &Screen<'_>) {
    if Button::text("stage_unfold", &screen.say("stage-unfold")).flush().show(ui).clicked() {
        fold(ui, false);
    }
}

fn is_folded(ui: &Ui) -> bool {
    let size = ui.ctx().content_rect().size();
    let small = size.x < UNFOLDED_FROM[0] || size.y < UNFOLDED_FROM[1];
    ui.data(|data| data.get_temp::<bool>(focus::id("stage folded"))).unwrap_or(small)
}

fn fold(ui: &Ui, folded: bool) {
    set_folded(ui, folded);
    focus::give(ui.ctx(), if folded { "stage_unfold" } else { "stage_fold" });
}

fn set_folded(ui: &Ui, folded: bool) {
    ui.data_mut(|data| data.insert_temp(focus::id("stage folded"), folded));
}

/// Whether everything is to be larger for an audience.
pub(super) fn has_large_type(ctx: &Context) -> bool {
    ctx.data(|data| data.get_temp::<bool>(focus::id("stage large type"))).unwrap_or(false)
}

fn set_large_type(ctx: &Context, large: bool) {
    ctx.data_mut(|data| data.insert_temp(focus::id("stage large type"), large));
    ctx.request_repaint();
}
