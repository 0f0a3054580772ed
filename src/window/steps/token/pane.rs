//! The top of the ending: across the whole page, the tick, what one has now, and for how long.

use egui::{CornerRadius, Rect, Shape, Stroke, Ui, UiBuilder, vec2};

use crate::app::wizard::token::Ready;
use crate::domain::{EnvironmentKind, ScopeSet};
use crate::protocol::token::AccessToken;
use crate::window::drawings::tick;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::steps::parts::{environment, organisation};
use crate::window::theme::{RADIUS_CARD, SPACE_4, SPACE_12, SPACE_24, SPACE_40, Type};
use crate::window::widgets::{Countdown, Pill, Tone, Urgency, announce, place_title, write};

/// Seconds left from which the countdown warns, and is read aloud once.
const SOON: i64 = 30;
/// How wide the countdown is beside the words.
const COUNTDOWN: f32 = 196.0;
/// With less room than this for the words it stands below them.
const WORDS: f32 = 380.0;
/// From the tick to the words.
const GAP: f32 = 28.0;
/// With less room than this there is no tick.
const ROOMY: f32 = 420.0;

/// Draws it while the token lives.
pub(super) fn show(ui: &mut Ui, screen: &Screen<'_>, ready: &Ready) {
    let palette = Palette::of(ui);
    let born = ready.token.received.as_second();
    across(ui, palette.ok_bg, |ui| {
        with_picture(
            ui,
            |ui, rect| tick::paint(ui, rect, born),
            |ui| {
                show_title(ui, screen, "token-title-done");
                write(ui, Type::LEAD, palette.text, &lead(screen));
            },
            |ui| show_countdown(ui, screen, &ready.token),
        );
    });
}

/// Draws it when the token is gone.
pub(super) fn show_expired(ui: &mut Ui, screen: &Screen<'_>) {
    let palette = Palette::of(ui);
    across(ui, palette.subtle, |ui| {
        let picture =
            |ui: &Ui, rect: Rect| Icon::CLOCK.paint(ui.painter(), rect.center(), tick::SIZE, palette.text_subtle);
        with_picture(
            ui,
            picture,
            |ui| {
                show_title(ui, screen, "token-title-expired");
                write(ui, Type::LEAD, palette.text, &screen.say("token-expired"));
            },
            |_| (),
        );
    });
}

/// A ground as wide as the page, from its top edge down to below `content`.
fn across(ui: &mut Ui, fill: egui::Color32, content: impl FnOnce(&mut Ui)) {
    let ground = ui.painter().add(Shape::Noop);
    let edge = ui.painter().add(Shape::Noop);
    let drawn = ui.vertical(content).response.rect;
    let page = ui.clip_rect();
    let (top, bottom) = (drawn.top() - SPACE_40, drawn.bottom() + SPACE_24);
    let rect = Rect::from_x_y_ranges(page.x_range(), top..=bottom);
    let corner = CornerRadius { nw: RADIUS_CARD, ne: RADIUS_CARD, sw: 0, se: 0 };
    ui.painter().set(ground, Shape::rect_filled(rect, corner, fill));
    let line = Stroke::new(1.0, Palette::of(ui).line);
    ui.painter().set(edge, Shape::hline(page.x_range(), ui.painter().round_to_pixel_center(bottom), line));
    ui.add_space(SPACE_24);
}

/// A picture, the words beside it, and at the end what there is room for; else below.
fn with_picture(ui: &mut Ui, picture: impl FnOnce(&Ui, Rect), words: impl FnOnce(&mut Ui), end: impl FnOnce(&mut Ui)) {
    let room = ui.available_rect_before_wrap();
    let left = if room.width() >= ROOMY { tick::SIZE + GAP } else { 0.0 };
    let beside = room.width() - left - COUNTDOWN - SPACE_24 >= WORDS;
    let right = if beside { COUNTDOWN + SPACE_24 } else { 0.0 };
    let place = Rect::from_min_size(room.min + vec2(left, 0.0), vec2(room.width() - left - right, 0.0));
    let drawn = ui.scope_builder(UiBuilder::new().max_rect(place), |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        ui.set_min_height(tick::SIZE);
        ui.add_space(SPACE_4);
        words(ui);
    });
    let middle = drawn.response.rect.center().y;
    if left > 0.0 {
        picture(
            ui,
            Rect::from_center_size(egui::pos2(room.left() + tick::SIZE / 2.0, middle), vec2(tick::SIZE, tick::SIZE)),
        );
    }
    if beside {
        let at = egui::pos2(room.right() - COUNTDOWN, middle - 24.0);
        let rect = Rect::from_min_size(at, vec2(COUNTDOWN, 48.0));
        let drawn_end = ui.scope_builder(UiBuilder::new().max_rect(rect), end);
        ui.advance_cursor_after_rect(drawn.response.rect.union(drawn_end.response.rect));
    } else {
        end(ui);
    }
}

/// The environment stands beside the title, so that it survives when a picture of the window is cropped.
fn show_title(ui: &mut Ui, screen: &Screen<'_>, key: &str) {
    let tag = environment(screen);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_12;
        place_title(ui, &screen.say(key));
        if let Some((label, tone)) = &tag {
            Pill { label, tone: *tone }.show(ui);
        }
    });
}

/// Who can do what now, and where.
fn lead(screen: &Screen<'_>) -> String {
    let words = screen.words;
    let access = screen.app.wizard.check().settled().map(|settled| named(screen, &settled.scopes)).unwrap_or_default();
    let who = organisation(screen);
    let Some(here) = screen.app.session.environment_shown() else { return String::new() };
    let told = [("organisation", who.as_str()), ("access", access.as_str())];
    match here.kind {
        EnvironmentKind::Test => words.with("token-ready-test", &told),
        EnvironmentKind::Production => words.with("token-ready-production", &told),
        EnvironmentKind::Demo => words.with("token-ready-demo", &told),
        EnvironmentKind::Custom => {
            let told = [told[0], told[1], ("place", here.name.as_str())];
            words.with("token-ready-custom", &told)
        }
    }
}

/// Accesses by their descriptions; more than two are counted.
fn named(screen: &Screen<'_>, scopes: &ScopeSet) -> String {
    let known = |scope| screen.app.wizard.client().describe(scope).map(|known| known.description.clone());
    let names: Vec<String> = scopes
        .iter()
        .map(|scope| known(scope).filter(|name| !name.is_empty()).unwrap_or_else(|| scope.to_string()))
        .map(|name| screen.words.with("token-access-named", &[("name", name)]))
        .collect();
    if names.len() > 2 {
        return screen.words.with("token-access-many", &[("count", names.len())]);
    }
    screen.words.list(&names.iter().map(String::as_str).collect::<Vec<_>>())
}

/// The bar is seen to shrink; of the time left only one moment is read aloud.
fn show_countdown(ui: &mut Ui, screen: &Screen<'_>, token: &AccessToken) {
    let left = token.seconds_left(screen.now);
    let ends_soon = left <= SOON;
    let (label, time) = (screen.say("token-time-left"), screen.words.duration(left));
    let tone = if ends_soon { Tone::Warn } else { Tone::Ok };
    Countdown { label: &label, left: &time, share: share(left, token.lifetime), tone }.show(ui);
    let soon = screen.words.with("token-ends-soon", &[("time", screen.words.spoken_duration(SOON))]);
    announce(ui, "token_ends_soon", Urgency::Polite, if ends_soon { &soon } else { "" });
}

/// Which part of its life a token has left.
#[expect(clippy::cast_precision_loss, reason = "seconds of a token's life")]
pub(super) fn share(left: i64, lifetime: i64) -> f32 {
    left as f32 / lifetime.max(1) as f32
}
