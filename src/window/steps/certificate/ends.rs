//! What ends soon, above the cards: the worst first, and no more than three. Nothing while there is time enough.

use egui::{Align, CornerRadius, Frame, Layout, Margin, Stroke, Ui, vec2};

use crate::app::clients::area::{Page, Shown};
use crate::app::clients::{Deed, Of};
use crate::app::intent::Intent;
use crate::contract::name_of;
use crate::diagnosis::SOON;
use crate::domain::Timestamp;
use crate::text::Words;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::theme::{RADIUS_CARD, SPACE_8, SPACE_12, SPACE_24, Type};
use crate::window::widgets::{Button, galley, hint, small, strong, write};

const SECONDS_A_DAY: i64 = 86_400;
/// So many are told; the others are behind "See all".
const TOLD: usize = 3;
const ICON: f32 = 20.0;

/// Draws the strip.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (app, now) = (screen.app, screen.now);
    let all = app.all_ends();
    let ends: Vec<&Shown> = all.iter().filter(|end| is_soon(end, now)).collect();
    if ends.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    let told: Vec<[String; 2]> = ends.iter().take(TOLD).map(|end| [name(end), told(screen.words, end, now)]).collect();
    let count = all.iter().filter(|end| end.ending.deed != Deed::FollowCertificate).count();
    let see_all = screen.words.with("setups-ends-all", &[("count", count)]);
    let mut asked = false;
    Frame::NONE
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(RADIUS_CARD))
        .inner_margin(Margin::symmetric(20, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let ended = ends.iter().map(|end| end.ending.ends < now);
            let told: Vec<(&[String; 2], bool)> = told.iter().zip(ended).collect();
            let button = Button::text("ends_all", &see_all).icon(Icon::ONWARD);
            let is_row = width(ui, screen, &told) + button.size(ui, f32::INFINITY).x <= ui.available_width();
            let show = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = vec2(SPACE_24, SPACE_8);
                show_title(ui, screen, is_row);
                for (told, ended) in &told {
                    show_end(ui, told, *ended, is_row);
                }
                asked = if is_row {
                    ui.with_layout(Layout::right_to_left(Align::Min), |ui| button.show(ui).clicked()).inner
                } else {
                    button.show(ui).clicked()
                };
            };
            if is_row {
                ui.horizontal_top(show)
            } else {
                ui.vertical(show)
            };
        });
    show_read(ui, screen);
    if asked {
        screen.ask(Intent::OpenClients(Page::Ends));
    }
}

/// When the keys were read, where that was not now.
fn show_read(ui: &mut Ui, screen: &Screen<'_>) {
    if let Some(read) = screen.app.session.kept.ends().iter().map(|seen| seen.read).min() {
        hint(ui, &screen.words.with("fleet-ends-read-then", &[("date", screen.words.date(read))]));
    }
}

/// It has ended, or will within the time in which that is told; and something stands still then. Of a certificate it is told
/// once, and not of each client that goes with it.
fn is_soon(end: &Shown, now: Timestamp) -> bool {
    let latest = now.as_second() + (SOON + 1) * SECONDS_A_DAY;
    let is_told = !matches!(end.ending.deed, Deed::TidyUp | Deed::FollowCertificate);
    end.ending.ends.as_second() < latest && is_told
}

/// What people know it by.
fn name(end: &Shown) -> String {
    match &end.ending.of {
        Of::Key { client_name, client_id, .. } if client_name.is_empty() => client_id.clone(),
        Of::Key { client_name, .. } | Of::Client { client_name, .. } => client_name.clone(),
        Of::Certificate { file, .. } => name_of(file),
    }
}

/// So much room all of it takes beside each other.
fn width(ui: &Ui, screen: &Screen<'_>, told: &[(&[String; 2], bool)]) -> f32 {
    let colour = Palette::of(ui).text;
    let wide = |kind: Type, text: &str| galley(ui, kind, colour, text, f32::INFINITY).size().x;
    let title = ICON + SPACE_12 + wide(Type::STRONG, &screen.say("setups-ends-title"));
    let ends = told.iter().map(|([name, when], _)| wide(Type::STRONG, name).max(wide(Type::SECONDARY, when)));
    title + ends.map(|end| end + 2.0 * SPACE_24).sum::<f32>()
}

fn show_title(ui: &mut Ui, screen: &Screen<'_>, is_row: bool) {
    let palette = Palette::of(ui);
    ui.vertical(|ui| {
        // Beside two lines it stands in their middle.
        ui.add_space(if is_row { 10.0 } else { 0.0 });
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE_12;
            Icon::ENDS.show(ui, ICON, palette.warn);
            write(ui, Type::STRONG, palette.warn_text, &screen.say("setups-ends-title"));
        });
    });
}

fn show_end(ui: &mut Ui, [name, when]: &[String; 2], ended: bool, is_row: bool) {
    let palette = Palette::of(ui);
    let colour = if ended { palette.danger_text } else { palette.warn_text };
    let drawn = ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        strong(ui, name);
        small(ui, colour, when);
    });
    if is_row {
        let rect = drawn.response.rect;
        let x = ui.painter().round_to_pixel_center(rect.left() - SPACE_24 / 2.0);
        ui.painter().vline(x, rect.y_range(), Stroke::new(1.0, palette.line));
    }
}

/// «Sertifikat · om 18 dager»
fn told(words: &Words, end: &Shown, now: Timestamp) -> String {
    let at = end.ending.ends;
    let days = (at.as_second() - now.as_second()).div_euclid(SECONDS_A_DAY);
    let when = if at < now {
        words.with("setups-ended-on", &[("date", words.short_date(at))])
    } else {
        words.with("setups-ends-in", &[("days", days)])
    };
    let is_key = matches!(end.ending.of, Of::Key { .. });
    words.with(if is_key { "setups-ends-key" } else { "setups-ends-certificate" }, &[("when", when)])
}
