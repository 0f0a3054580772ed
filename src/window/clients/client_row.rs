//! A client as a row: name and identifier, accesses, the end of its keys, the last change. And as one sentence to be heard.

use egui::{Rect, Ui, pos2};

use crate::app::clients::{Held, Keys};
use crate::domain::Timestamp;
use crate::protocol::self_service::INTEGRATION_TYPE;
use crate::text::{Value, Words};
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::theme::{SPACE_12, Type};
use crate::window::widgets::{RowPlace, Tone, column, cut_galley};

/// How high a row is.
pub(super) const HEIGHT: f32 = 58.0;
const ICON: f32 = 20.0;
const SECONDS_A_DAY: i64 = 86_400;
/// Days within which an end is soon, as for the filter.
const SOON: i64 = 30;
/// Narrower than this a row has no room for accesses and the last change.
const WIDE: f32 = 860.0;

/// Two lines, the second smaller.
pub(super) struct Lines {
    pub first: String,
    pub second: String,
    pub tone: Option<Tone>,
}

/// Draws it.
pub(super) fn paint(ui: &Ui, words: &Words, now: Timestamp, place: &RowPlace, held: &Held) {
    let (rect, palette) = (place.rect, Palette::of(ui));
    let colour = if held.client.active { palette.text_subtle } else { palette.text_hint };
    Icon::WINDOW.paint(ui.painter(), pos2(rect.left() + ICON / 2.0, rect.center().y), ICON, colour);
    let width = rect.width();
    let ends = [ICON + SPACE_12, width * 0.42, width * 0.66, width * 0.86, width];
    if width >= WIDE {
        for (index, lines) in
            [name(words, held), scopes(words, held), keys(words, now, held), changed(words, held)].iter().enumerate()
        {
            paint_lines(ui, column(rect, ends[index], ends[index + 1] - SPACE_12), lines, index == 0);
        }
    } else {
        paint_lines(ui, column(rect, ends[0], width * 0.58), &name(words, held), true);
        paint_lines(ui, column(rect, width * 0.6, width), &keys(words, now, held), false);
    }
}

/// What is heard of it.
pub(super) fn said(words: &Words, now: Timestamp, held: &Held) -> String {
    let parts = [name(words, held), scopes(words, held), keys(words, now, held), changed(words, held)];
    let parts = parts.into_iter().flat_map(|lines| [lines.first, lines.second]).filter(|part| !part.is_empty());
    parts.collect::<Vec<_>>().join(", ")
}

/// Two lines in a column, each cut where it is too long.
pub(super) fn paint_lines(ui: &Ui, place: Rect, lines: &Lines, is_strong: bool) {
    let palette = Palette::of(ui);
    let first = match lines.tone {
        Some(tone) => tone.colours(palette).text,
        None => palette.text,
    };
    let kind = if is_strong || lines.tone.is_some() { Type::STRONG } else { Type::BODY };
    let first = cut_galley(ui, kind, first, &lines.first, place.width(), 1);
    let second = cut_galley(ui, Type::SECONDARY, palette.text_subtle, &lines.second, place.width(), 1);
    let below = if lines.second.is_empty() { 0.0 } else { 20.0 };
    let top = place.center().y - f32::midpoint(22.0, below);
    ui.painter().galley(pos2(place.left(), top), first, palette.text);
    ui.painter().galley(pos2(place.left(), top + 22.0), second, palette.text_subtle);
}

fn name(words: &Words, held: &Held) -> Lines {
    let client = &held.client;
    let kind = client.integration_type.as_deref().filter(|kind| *kind != INTEGRATION_TYPE);
    let inactive = (!client.active).then(|| words.say("clients-inactive"));
    let second = [Some(client.client_id.clone()), kind.map(str::to_owned), inactive];
    let second = second.into_iter().flatten().collect::<Vec<_>>().join(" · ");
    Lines { first: client.client_name.clone(), second, tone: None }
}

fn scopes(words: &Words, held: &Held) -> Lines {
    let scopes = &held.client.scopes;
    let first = words.with("fleet-scopes-count", &[("count", scopes.len())]);
    Lines { first, second: scopes.join(", "), tone: None }
}

/// When the first of its keys ends, or why that is not known.
fn keys(words: &Words, now: Timestamp, held: &Held) -> Lines {
    let plain = |key: &str| Lines { first: words.say(key), second: String::new(), tone: None };
    match &held.keys {
        Keys::Unread => plain("fleet-keys-unread"),
        Keys::Inactive => plain("fleet-keys-inactive"),
        Keys::Failed(problem) => Lines {
            first: words.say("fleet-keys-failed"),
            second: crate::text::what(words, problem),
            tone: Some(Tone::Warn),
        },
        Keys::Read(keys) if keys.is_empty() => plain("fleet-keys-none"),
        Keys::Read(keys) => match held.ends(now) {
            None => Lines { first: words.say("fleet-keys-endless"), second: String::new(), tone: None },
            Some(end) => {
                let first = when(words, end, now);
                let count = [("count", Value::from(keys.len())), ("date", Value::from(words.short_date(end)))];
                Lines { first, second: words.with("fleet-keys-count", &count), tone: tone(end, now) }
            }
        },
    }
}

fn changed(words: &Words, held: &Held) -> Lines {
    let Some(changed) = held.changed() else {
        return Lines { first: String::new(), second: String::new(), tone: None };
    };
    Lines { first: words.short_date(changed), second: words.say("fleet-changed"), tone: None }
}

/// «Om 18 dager», «Gikk ut for 4 dager siden», «Om nesten 3 år».
pub(super) fn when(words: &Words, end: Timestamp, now: Timestamp) -> String {
    let days = |from: Timestamp, to: Timestamp| (to.as_second() - from.as_second()) / SECONDS_A_DAY;
    if end <= now {
        return words.with("fleet-ended", &[("days", days(end, now))]);
    }
    words.time_until(days(now, end))
}

/// Red once it has ended, amber when that is soon.
pub(super) fn tone(end: Timestamp, now: Timestamp) -> Option<Tone> {
    match end.as_second() - now.as_second() {
        ..=0 => Some(Tone::Danger),
        left if left <= SOON * SECONDS_A_DAY => Some(Tone::Warn),
        _ => None,
    }
}
