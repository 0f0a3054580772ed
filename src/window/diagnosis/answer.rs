//! The answer: the sentence, what it was seen by, what mends it, and the report. All else is folded away. Beside it, where
//! there is room, stands the X-ray.

use egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Stroke, Ui, UiBuilder, vec2};

use super::acts::{self, Loudness};
use super::{checks, comparison, evidence, finding, report, rewritten, verification};
use crate::app::diagnosis::Diagnosed;
use crate::app::diagnosis::comparison::Askable;
use crate::diagnosis::{Found, RedactableValue, Row as Seen};
use crate::text;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::theme::{RADIUS_CONTROL, SPACE_4, SPACE_8, SPACE_12, SPACE_16, SPACE_32, Type};
use crate::window::widgets::{body, fold, heading, heading_of, hint, mono, status, strong};

/// From this width on the X-ray stands beside the answer.
const TWO_FROM: f32 = 900.0;
/// How wide the answer is then, and what lies between the two.
const ANSWER: f32 = 660.0;
const BETWEEN: f32 = 56.0;
/// The X-ray has so much room at least.
const XRAY: f32 = 280.0;
/// A longer sentence than this, in characters, is written smaller.
const LONG: usize = 90;
/// Values that only support staff ask for.
const FOR_SUPPORT: [&str; 2] = ["code", "trace_id"];
/// Two values beside each other, and what stands between them.
const BOXES: usize = 2;
const DIFFERS: f32 = 56.0;
/// With less room than this the boxes stand below each other.
const BESIDE: f32 = 420.0;

/// Draws it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed, first: &Found) {
    let room = ui.available_rect_before_wrap();
    let Some(checks) = shown.diagnosis.checks.as_ref() else {
        return show_answer(ui, screen, shown, first, |_, _| ());
    };
    if room.width() < TWO_FROM {
        return show_answer(ui, screen, shown, first, |ui, screen| checks::show_xray(ui, screen, checks));
    }
    let width = ANSWER.min(room.width() - BETWEEN - XRAY);
    let column = |left: f32, width: f32| {
        let rect = Rect::from_min_size(egui::pos2(left, room.top()), vec2(width, f32::INFINITY));
        UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min))
    };
    let left = ui.scope_builder(column(room.left(), width), |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        show_answer(ui, screen, shown, first, |_, _| ());
    });
    let from = room.left() + width + BETWEEN;
    let right = ui.scope_builder(column(from, room.right() - from), |ui| checks::show_xray(ui, screen, checks));
    let both = left.response.rect.union(right.response.rect);
    let line = ui.painter().round_to_pixel_center(from - SPACE_32);
    ui.painter().vline(line, both.y_range(), Stroke::new(1.0, Palette::of(ui).line));
    ui.advance_cursor_after_rect(both);
}

fn show_answer(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    shown: &Diagnosed,
    first: &Found,
    xray: impl FnOnce(&mut Ui, &Screen<'_>),
) {
    comparison::show_outcome(ui, screen);
    show_sentence(ui, screen, first);
    show_seen(ui, screen, &first.rows);
    let mends = show_mends(ui, screen, shown, first);
    report::show_row(ui, screen, &shown.diagnosis, !mends);
    xray(ui, screen);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, 0.0);
        show_others(ui, screen, shown);
        evidence::show(ui, screen, shown, Some(first));
        evidence::show_more(ui, screen);
        report::show(ui, screen, &shown.diagnosis);
    });
}

/// How grave it is, and the sentence, which is the title of the page.
fn show_sentence(ui: &mut Ui, screen: &Screen<'_>, first: &Found) {
    let (code, grade) = (first.code(), text::severity(screen.words, first.severity));
    let above = if code.starts_with("MP-") { screen.words.with("diagnosis-refused", &[("code", code)]) } else { grade };
    let sentence = text::finding(screen.words, first);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12;
        status(ui, super::tone(first.severity), &above);
        let kind =
            if sentence.chars().count() > LONG || ui.available_width() < BESIDE { Type::TITLE } else { Type::PLACE };
        heading_of(ui, kind, 1, title(&sentence));
    });
}

/// One sentence alone stands without its full stop, as titles do.
fn title(sentence: &str) -> &str {
    let alone = sentence.trim_end_matches('.');
    if alone.contains(". ") { sentence } else { alone }
}

/// What it was seen by: the two most telling values beside each other. The others are folded away.
fn show_seen(ui: &mut Ui, screen: &Screen<'_>, rows: &[Seen]) {
    // Code and trace are for support; they stand in the report.
    let telling: Vec<&Seen> = rows.iter().filter(|row| !FOR_SUPPORT.contains(&row.claim)).take(BOXES).collect();
    match telling.as_slice() {
        [] => {}
        [one, other] if ui.available_width() >= BESIDE => show_two(ui, screen, one, other),
        boxes => boxes.iter().for_each(|row| show_box(ui, screen, row)),
    }
}

fn show_two(ui: &mut Ui, screen: &Screen<'_>, one: &Seen, other: &Seen) {
    let differ = differ(one, other);
    let between = if differ { DIFFERS } else { SPACE_16 };
    let width = (ui.available_width() - between) / 2.0;
    let drawn = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = between;
        for row in [one, other] {
            let rect = Rect::from_min_size(ui.cursor().min, vec2(width, 0.0));
            let column = UiBuilder::new().max_rect(rect).layout(Layout::top_down(Align::Min));
            ui.scope_builder(column, |ui| show_box(ui, screen, row));
        }
    });
    if differ {
        let center = egui::pos2(drawn.response.rect.left() + width + between / 2.0, drawn.response.rect.center().y);
        Icon::UNEQUAL.paint(ui.painter(), center, 24.0, Palette::of(ui).danger);
    }
}

/// Of the same kind, and not the same: that is what is wrong.
fn differ(one: &Seen, other: &Seen) -> bool {
    let is_alike = std::mem::discriminant(&one.value) == std::mem::discriminant(&other.value);
    let is_compared = matches!(
        one.value,
        RedactableValue::Organisation(_) | RedactableValue::Environment(_) | RedactableValue::Identifier(_)
    );
    is_alike && is_compared && one.value != other.value
}

fn show_box(ui: &mut Ui, screen: &Screen<'_>, row: &Seen) {
    let palette = Palette::of(ui);
    Frame::NONE
        .fill(palette.app)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(RADIUS_CONTROL))
        .inner_margin(Margin::symmetric(18, 14))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = SPACE_4;
            hint(ui, &text::claim(screen.words, row.claim));
            let value = text::shown(screen.words, &row.value);
            match row.value {
                RedactableValue::Organisation(_)
                | RedactableValue::Time(_)
                | RedactableValue::Number(_)
                | RedactableValue::Environment(_)
                | RedactableValue::Service(_) => strong(ui, &value),
                RedactableValue::Address(_)
                | RedactableValue::Scope(_)
                | RedactableValue::Identifier(_)
                | RedactableValue::TraceId(_)
                | RedactableValue::Issuer(_)
                | RedactableValue::Word(_)
                | RedactableValue::Foreign(_) => mono(ui, &value),
            }
        });
}

/// How to mend it, and the buttons that do. Says whether there is any.
fn show_mends(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed, first: &Found) -> bool {
    let next = text::finding_next(screen.words, first);
    if !next.is_empty() {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = SPACE_4;
            heading(ui, 2, &screen.say("diagnosis-mend-title"));
            body(ui, &next);
        });
    }
    let mends = acts::show(ui, screen, shown, first, ("finding_0", Loudness::Filled));
    verification::show_progress(ui, screen, &shown.diagnosis);
    // Without a client it is worth a word only to those whom Maskinporten has refused something.
    let refused = shown.diagnosis.findings.iter().any(|found| found.code().starts_with("MP-"));
    if refused || screen.app.askable() != Askable::NoClient {
        comparison::show_progress(ui, screen);
    }
    rewritten::show(ui, screen, &shown.diagnosis);
    ui.add_space(SPACE_8);
    mends
}

/// The other findings, one row for all of them.
fn show_others(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed) {
    let others = shown.diagnosis.findings.get(1..).unwrap_or_default();
    let Some(second) = others.first() else { return };
    let label = screen.words.with("diagnosis-others", &[("count", others.len())]);
    let summary = text::finding(screen.words, second);
    fold(ui, "diagnosis_others", &label, &summary, |ui| {
        for (place, found) in others.iter().enumerate() {
            finding::show(ui, screen, shown, place + 1, found);
        }
    });
}
