//! Below the help: the shortcuts, and what the program is and is made of.

use egui::Ui;

use super::fonts::CREDITS;
use super::palette::Palette;
use super::theme::{SPACE_4, SPACE_12};
use super::widgets::{disclosure, small, strong};
use crate::text::Words;

/// Keys as they are printed on the keyboard, and the name of what they do.
const KEYS: [(&[&str], &str); 9] = [
    (&["keys-enter"], "keys-next"),
    (&["keys-alt", "←"], "keys-back"),
    (&["keys-ctrl", "O"], "keys-open"),
    (&["keys-ctrl", "keys-shift", "C"], "keys-copy-token"),
    (&["keys-ctrl", "keys-shift", "D"], "keys-diagnose"),
    (&["F6"], "keys-region"),
    (&["F1"], "keys-help"),
    (&["keys-ctrl", "+ − 0"], "keys-zoom"),
    (&["keys-escape"], "keys-close"),
];

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
}
