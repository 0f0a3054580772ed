//! Below the help: the shortcuts, and what the program is and is made of.

use egui::Ui;

use super::fonts::CREDITS;
use super::palette::Palette;
use super::theme::{SPACE_4, SPACE_12};
use super::widgets::{disclosure, small, strong};
use crate::packed;
use crate::text::Words;

/// Keys as they are printed on the keyboard, and the name of what they do.
const KEYS: [(&[&str], &str); 12] = [
    (&["keys-enter"], "keys-next"),
    (&["keys-alt", "←"], "keys-back"),
    (&["keys-ctrl", "O"], "keys-open"),
    (&["keys-ctrl", "keys-shift", "C"], "keys-copy-token"),
    (&["keys-ctrl", "keys-shift", "D"], "keys-diagnose"),
    (&["F6"], "keys-region"),
    (&["F1"], "keys-help"),
    (&["keys-ctrl", "+ − 0"], "keys-zoom"),
    (&["keys-ctrl", "Q"], "keys-quit"),
    (&["keys-escape"], "keys-close"),
    (&["Page Down, Page Up"], "keys-scene"),
    (&["keys-ctrl", "keys-shift", "R"], "keys-story"),
];

/// The licences of all that is linked into the program, and which crates have them, between lines of dashes.
/// `packaging/licences.py` writes it.
const LICENCES: &str = "licences";
const DASH: char = '─';

/// Draws both, folded.
pub(super) fn show(ui: &mut Ui, words: &Words) {
    ui.add_space(SPACE_12);
    disclosure(ui, "keys", &words.say("keys-title"), |ui| show_keys(ui, words));
    disclosure(ui, "about", &words.say("about-title"), |ui| show_about(ui, words));
}

fn show_keys(ui: &mut Ui, words: &Words) {
    let palette = Palette::of(ui);
    for (keys, what) in KEYS {
        let keys = keys.iter().map(|key| if words.has(key) { words.say(key) } else { (*key).to_owned() });
        let keys = keys.collect::<Vec<_>>().join(" + ");
        small(ui, palette.text, &format!("{keys}: {}", words.say(what)));
    }
    ui.add_space(SPACE_4);
    small(ui, palette.text_subtle, &words.say("keys-enter-production"));
}

fn show_about(ui: &mut Ui, words: &Words) {
    let palette = Palette::of(ui);
    small(ui, palette.text, &words.with("about-version", &[("version", env!("CARGO_PKG_VERSION"))]));
    for key in ["about-what", "about-not-official", "about-promise"] {
        small(ui, palette.text, &words.say(key));
    }
    ui.add_space(SPACE_12);
    strong(ui, &words.say("about-fonts"));
    for credit in &CREDITS {
        let key = format!("licence_{}", credit.name);
        disclosure(ui, &key, credit.name, |ui| small(ui, palette.text_subtle, credit.licence));
    }
    ui.add_space(SPACE_12);
    disclosure(ui, "licences", &words.say("about-libraries"), |ui| {
        for (number, licence) in licences().enumerate() {
            disclosure(ui, &format!("licence_{number}"), &title(licence), |ui| small(ui, palette.text_subtle, licence));
        }
    });
}

fn licences() -> impl Iterator<Item = &'static str> {
    // What stands before the first line of dashes is about the file.
    let all = packed::LICENCES.file(LICENCES).unwrap_or_default();
    all.split(DASH).map(str::trim).filter(|text| !text.is_empty()).skip(1)
}

/// The name of a licence and the first of the crates that have it: several have the same licence in other words. Of a
/// notice, which names its crate already, how its text begins.
fn title(licence: &str) -> String {
    let lines: Vec<&str> = licence.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    let line = |number: usize| lines.get(number).copied().unwrap_or_default();
    let more = if line(0).starts_with("Notice") { line(2) } else { line(1).split(',').next().unwrap_or_default() };
    format!("{}: {more}", line(0))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::HashSet;

    #[test]
    fn each_licence_has_a_name_and_a_text_of_its_own() {
        let all: Vec<&str> = licences().collect();
        let titles: HashSet<String> = all.iter().map(|licence| title(licence)).collect();
        assert!(all.len() > 20 && titles.len() == all.len(), "{titles:?}");
        for known in ["Apache License", "Mozilla Public License Version 2.0", "SIL OPEN FONT LICENSE"] {
            assert!(all.iter().any(|licence| licence.contains(known)), "{known}");
        }
    }
}
