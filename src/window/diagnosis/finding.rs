//! A finding beside the first: how grave it is, the sentence, what it was seen by, what to do, and buttons that do it.

use egui::Ui;

use super::acts::{self, Loudness};
use crate::app::diagnosis::Diagnosed;
use crate::diagnosis::Found;
use crate::text;
use crate::window::screen::Screen;
use crate::window::theme::{SPACE_4, SPACE_8};
use crate::window::widgets::{Row, Verdict, body, disclosure_named};

/// Draws the finding at this place of the list.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed, place: usize, found: &Found) {
    let (grade, sentence) = (text::severity(screen.words, found.severity), text::finding(screen.words, found));
    let verdict = Verdict { tone: super::tone(found.severity), grade: &grade, sentence: &sentence };
    verdict.show(ui, |ui| {
        let next = text::finding_next(screen.words, found);
        if !next.is_empty() {
            body(ui, &next);
        }
        ui.add_space(SPACE_4);
        for row in &found.rows {
            Row::mono(&text::claim(screen.words, row.claim), &text::shown(screen.words, &row.value)).show(ui);
        }
        acts::show(ui, screen, shown, found, (&format!("finding_{place}"), Loudness::Quiet));
        ui.add_space(SPACE_8);
        show_code(ui, screen, place, found, &sentence);
    });
}

/// What only support staff need, folded away.
pub(super) fn show_code(ui: &mut Ui, screen: &Screen<'_>, place: usize, found: &Found, sentence: &str) {
    let label = screen.say("diagnosis-code-and-source");
    let name = format!("{label}: {sentence}");
    disclosure_named(ui, &format!("finding_{place}_code"), &label, &name, |ui| {
        Row::mono(&screen.say("diagnosis-code"), found.code()).show(ui);
        if let Some(source) = found.source() {
            Row::mono(&screen.say("diagnosis-source"), source).show(ui);
        }
    });
}
