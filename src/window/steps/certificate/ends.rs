//! What ends soon, above the cards: the worst first, and no more than three. Nothing while there is time enough.

use egui::{CornerRadius, Frame, Margin, Stroke, Ui, vec2};
use std::path::Path;

use crate::contract::{Profile, name_of};
use crate::diagnosis::SOON;
use crate::domain::Timestamp;
use crate::text::Words;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::theme::{RADIUS_CARD, SPACE_8, SPACE_12, SPACE_24, Type};
use crate::window::widgets::{galley, small, strong, write};

const SECONDS_A_DAY: i64 = 86_400;
/// So many are told; the others are counted.
const TOLD: usize = 3;
const ICON: f32 = 20.0;

/// A certificate, or a client's first key.
#[derive(Debug, Clone, PartialEq, Eq)]
struct End {
    name: String,
    is_key: bool,
    at: Timestamp,
}

/// Draws the strip.
pub(super) fn show(ui: &mut Ui, screen: &Screen<'_>) {
    let ends = ends(screen.app.session.kept.profiles(), screen.now);
    if ends.is_empty() {
        return;
    }
    let palette = Palette::of(ui);
    let told: Vec<[String; 2]> =
        ends.iter().take(TOLD).map(|end| [end.name.clone(), told(screen.words, end, screen.now)]).collect();
    let more = (ends.len() > TOLD).then(|| screen.words.with("setups-ends-more", &[("count", ends.len() - TOLD)]));
    Frame::NONE
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(RADIUS_CARD))
        .inner_margin(Margin::symmetric(20, 12))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            let ended = ends.iter().map(|end| end.at < screen.now);
            let told: Vec<(&[String; 2], bool)> = told.iter().zip(ended).collect();
            let is_row = width(ui, screen, &told, more.as_deref()) <= ui.available_width();
            let show = |ui: &mut Ui| {
                ui.spacing_mut().item_spacing = vec2(SPACE_24, SPACE_8);
                show_title(ui, screen, is_row);
                for (told, ended) in &told {
                    show_end(ui, told, *ended, is_row);
                }
                if let Some(more) = &more {
                    small(ui, palette.text_subtle, more);
                }
            };
            if is_row {
                ui.horizontal_top(show)
            } else {
                ui.vertical(show)
            };
        });
}

/// So much room all of it takes beside each other.
fn width(ui: &Ui, screen: &Screen<'_>, told: &[(&[String; 2], bool)], more: Option<&str>) -> f32 {
    let colour = Palette::of(ui).text;
    let wide = |kind: Type, text: &str| galley(ui, kind, colour, text, f32::INFINITY).size().x;
    let title = ICON + SPACE_12 + wide(Type::STRONG, &screen.say("setups-ends-title"));
    let ends = told.iter().map(|([name, when], _)| wide(Type::STRONG, name).max(wide(Type::SECONDARY, when)));
    let more = more.map_or(0.0, |more| wide(Type::SECONDARY, more) + SPACE_24);
    title + ends.map(|end| end + 2.0 * SPACE_24).sum::<f32>() + more
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
fn told(words: &Words, end: &End, now: Timestamp) -> String {
    let days = (end.at.as_second() - now.as_second()).div_euclid(SECONDS_A_DAY);
    let when = if end.at < now {
        words.with("setups-ended-on", &[("date", words.short_date(end.at))])
    } else {
        words.with("setups-ends-in", &[("days", days)])
    };
    words.with(if end.is_key { "setups-ends-key" } else { "setups-ends-certificate" }, &[("when", when)])
}

/// What has ended, or will within the time in which that is told; each once, the earliest first.
fn ends(profiles: &[Profile], now: Timestamp) -> Vec<End> {
    let latest = now.as_second() + (SOON + 1) * SECONDS_A_DAY;
    let mut certificates: Vec<(&Path, Timestamp)> = Vec::new();
    let mut keys: Vec<(&Profile, Timestamp)> = Vec::new();
    for profile in profiles {
        let certificate = (profile.file.as_path(), profile.certificate_ends);
        if !certificates.contains(&certificate) {
            certificates.push(certificate);
        }
        let is_known = |(known, _): &(&Profile, Timestamp)| {
            known.client_id == profile.client_id && known.environment.issuer == profile.environment.issuer
        };
        if let Some(end) = profile.keys_end.filter(|_| !keys.iter().any(is_known)) {
            keys.push((profile, end));
        }
    }
    let certificates = certificates.into_iter().map(|(file, at)| End { name: name_of(file), is_key: false, at });
    let keys = keys.into_iter().map(|(profile, at)| End { name: profile.name.clone(), is_key: true, at });
    let mut ends: Vec<End> = certificates.chain(keys).filter(|end| end.at.as_second() < latest).collect();
    ends.sort_by_key(|end| end.at);
    ends
}
