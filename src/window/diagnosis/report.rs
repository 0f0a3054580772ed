//! What may be sent to support. What stands here is, byte for byte, what is copied and saved.

use super::FIX;
use egui::{CornerRadius, Frame, Margin, Stroke, Ui};

use crate::app::intent::Intent;
use crate::diagnosis::Diagnosis;
use crate::text;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::saved;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::row;
use crate::window::theme::{RADIUS_CONTROL, SPACE_4, SPACE_8, SPACE_16, SPACE_24};
use crate::window::widgets::{Button, Checkbox, Choice, RadioGroup, fold, hint, mono, strong};

const COPY: &str = "diagnosis_copy_report";
const SAVE: &str = "diagnosis_save_report";
/// With less room than this for the words the button stands below them.
const WORDS: f32 = 240.0;

/// Draws who may need it, and the button that copies it: the filled one, where nothing else helps.
pub(super) fn show_row(ui: &mut Ui, screen: &mut Screen<'_>, diagnosis: &Diagnosis, is_filled: bool) {
    let (label, key) = (screen.say("diagnosis-copy-report"), if is_filled { FIX } else { COPY });
    let line = ui.painter().round_to_pixel_center(ui.cursor().top());
    ui.painter().hline(ui.available_rect_before_wrap().x_range(), line, Stroke::new(1.0, Palette::of(ui).line));
    ui.add_space(SPACE_16);
    let button = if is_filled { Button::primary(key, &label) } else { Button::secondary(key, &label) };
    let button = button.icon(Icon::COPY);
    let room = ui.available_width() - button.size(ui, f32::INFINITY).x - SPACE_24;
    let copies = if room >= WORDS {
        ui.horizontal_top(|ui| {
            ui.vertical(|ui| {
                ui.set_width(room);
                show_words(ui, screen);
            });
            ui.add_space(SPACE_24 - SPACE_8);
            button.show(ui).clicked()
        })
        .inner
    } else {
        show_words(ui, screen);
        button.show(ui).clicked()
    };
    if copies {
        let written = written(screen, diagnosis);
        screen::copy(ui, screen, key, written);
    }
    if screen::is_copied(ui, screen, key) {
        screen::say_copied(ui, &screen.say("diagnosis-copied"));
    }
}

fn show_words(ui: &mut Ui, screen: &Screen<'_>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        strong(ui, &screen.say("diagnosis-report-for"));
        hint(ui, &screen.say("diagnosis-report-hint"));
    });
}

/// Draws the report with its choices, open or folded. What stands here is what the button above copies.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, diagnosis: &Diagnosis) {
    let (label, inside) = (screen.say("diagnosis-report-title"), screen.say("diagnosis-report-inside"));
    fold(ui, "diagnosis_report", &label, &inside, |ui| {
        show_choices(ui, screen);
        let written = written(screen, diagnosis);
        show_preview(ui, &written);
        row(ui, |ui| {
            let save = screen.say("diagnosis-save-report");
            if Button::secondary(SAVE, &save).icon(Icon::SAVE).show(ui).clicked() {
                let as_json = screen.drafts.diagnosis.as_json;
                let name = if as_json { "portnokkel-diagnose.json" } else { "portnokkel-diagnose.txt" };
                self::save(ui, screen, SAVE, name, written);
            }
        });
        if is_saved_by(ui, SAVE) {
            saved::show(ui, screen);
        }
    });
}

fn written(screen: &Screen<'_>, diagnosis: &Diagnosis) -> String {
    let report = diagnosis.report(screen.drafts.diagnosis.with_organisations);
    if screen.drafts.diagnosis.as_json { text::report_json(&report) } else { text::report(screen.words, &report) }
}

fn show_choices(ui: &mut Ui, screen: &mut Screen<'_>) {
    let label = screen.say("diagnosis-with-organisations");
    Checkbox::new("diagnosis_organisations", &label).show(ui, &mut screen.drafts.diagnosis.with_organisations);
    let labels = [screen.say("diagnosis-format-text"), screen.say("diagnosis-format-json")];
    let choices = labels.each_ref().map(|label| Choice { label, detail: None });
    let mut chosen = Some(usize::from(screen.drafts.diagnosis.as_json));
    let name = screen.say("diagnosis-format");
    if RadioGroup::new("diagnosis_format", &name).titled().show(ui, &choices, &mut chosen) {
        screen.drafts.diagnosis.as_json = chosen == Some(1);
    }
}

fn show_preview(ui: &mut Ui, written: &str) {
    let palette = Palette::of(ui);
    Frame::NONE
        .fill(palette.app)
        .stroke(Stroke::new(1.0, palette.line))
        .corner_radius(CornerRadius::same(RADIUS_CONTROL))
        .inner_margin(Margin::same(16))
        .show(ui, |ui| {
            ui.set_width(ui.available_width());
            mono(ui, written);
        });
}

/// Asks to save a text. The button called `key` did it: beside it is told how that went.
pub(super) fn save(ui: &Ui, screen: &mut Screen<'_>, key: &str, name: &str, text: String) {
    ui.data_mut(|data| data.insert_temp(focus::id("saved by"), focus::id(key)));
    screen.ask(Intent::SaveText(name.into(), text));
}

/// Whether the button called `key` saved last.
pub(super) fn is_saved_by(ui: &Ui, key: &str) -> bool {
    ui.data(|data| data.get_temp::<egui::Id>(focus::id("saved by"))) == Some(focus::id(key))
}
