//! What may be sent to support. What stands here is, byte for byte, what is copied and saved.

use crate::window::problem;
use egui::{CornerRadius, Frame, Margin, Stroke, Ui};

use crate::app::intent::Intent;
use crate::app::session::Desktop;
use crate::diagnosis::Diagnosis;
use crate::text;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::row;
use crate::window::theme::RADIUS_CONTROL;
use crate::window::widgets::{Button, Checkbox, Choice, RadioGroup, Tone, heading, hint, mono, outcome, strong};

const COPY: &str = "diagnosis_copy_report";
const SAVE: &str = "diagnosis_save_report";

/// Draws the report with its choices and buttons.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, diagnosis: &Diagnosis) {
    heading(ui, 2, &screen.say("diagnosis-report-title"));
    hint(ui, &screen.say("diagnosis-report-hint"));
    show_choices(ui, screen);
    let report = diagnosis.report(screen.drafts.diagnosis.with_organisations);
    let as_json = screen.drafts.diagnosis.as_json;
    let written = if as_json { text::report_json(&report) } else { text::report(screen.words, &report) };
    strong(ui, &screen.words.with("diagnosis-redacted", &[("count", report.redacted)]));
    show_preview(ui, &written);
    show_buttons(ui, screen, written, as_json);
    if screen::is_copied(ui, screen, COPY) {
        screen::say_copied(ui, &screen.say("diagnosis-copied"));
    }
    if is_saved_by(ui, SAVE) {
        show_outcome(ui, screen);
    }
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

fn show_buttons(ui: &mut Ui, screen: &mut Screen<'_>, written: String, as_json: bool) {
    row(ui, |ui| {
        let (copy, save) = (screen.say("diagnosis-copy-report"), screen.say("diagnosis-save-report"));
        let copies = Button::secondary(COPY, &copy).icon(Icon::COPY).show(ui).clicked();
        let saves = Button::secondary(SAVE, &save).icon(Icon::SAVE).show(ui).clicked();
        if copies {
            screen::copy(ui, screen, COPY, written);
        } else if saves {
            let name = if as_json { "portnokkel-diagnose.json" } else { "portnokkel-diagnose.txt" };
            self::save(ui, screen, SAVE, name, written);
        }
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

pub(super) fn show_outcome(ui: &mut Ui, screen: &Screen<'_>) {
    match screen.app.session.desktop() {
        Desktop::Nothing | Desktop::Saving(_) => {}
        Desktop::Here(file) => {
            let said = screen.words.with("diagnosis-saved", &[("file", file.display().to_string())]);
            outcome(ui, "diagnosis_saved", Tone::Ok, &said);
        }
        Desktop::Failed(problem) => problem::show_without_buttons(ui, screen, problem),
    }
}
