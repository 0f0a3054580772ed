//! The typefaces: Inter for words, `JetBrains Mono` for what is read letter by letter, Phosphor for icons.
//!
//! A name may have any letter: Inter Regular, to which the others fall back, has the Greek and Cyrillic ones, too. The
//! fonts of egui's own would be 0.7 MB more.

use std::sync::Arc;

use egui::{Context, FontData, FontDefinitions, FontFamily};

/// The family of titles, labels and buttons: Inter `SemiBold`.
pub(super) const STRONG: &str = "strong";
/// The family of outlined icons.
pub(super) const ICONS: &str = "icons";
/// The family of filled icons.
pub(super) const ICONS_FILLED: &str = "icons-filled";

const INTER: &[u8] = include_bytes!("../../assets/fonts/Inter-Regular.otf");
const INTER_SEMIBOLD: &[u8] = include_bytes!("../../assets/fonts/Inter-SemiBold.otf");
const JETBRAINS_MONO: &[u8] = include_bytes!("../../assets/fonts/JetBrainsMono-Regular.ttf");
const PHOSPHOR: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Regular.ttf");
const PHOSPHOR_FILLED: &[u8] = include_bytes!("../../assets/fonts/Phosphor-Fill.ttf");

/// A typeface, whose it is and on which terms it is given on. "About" shows them all.
#[derive(Debug)]
pub struct Credit {
    /// The typeface's name.
    pub name: &'static str,
    /// The whole licence, with the copyright line first.
    pub licence: &'static str,
}

/// The licences of the typefaces in the program.
pub const CREDITS: [Credit; 3] = [
    Credit { name: "Inter", licence: include_str!("../../assets/fonts/LICENSE-Inter") },
    Credit { name: "JetBrains Mono", licence: include_str!("../../assets/fonts/LICENSE-JetBrainsMono") },
    Credit { name: "Phosphor Icons", licence: include_str!("../../assets/fonts/LICENSE-Phosphor") },
];

/// Gives `ctx` the typefaces. They can be used from the next frame on.
pub fn install(ctx: &Context) {
    ctx.set_fonts(definitions());
}

fn definitions() -> FontDefinitions {
    let mut fonts = FontDefinitions::empty();
    for (name, bytes) in [
        ("Inter", INTER),
        ("Inter SemiBold", INTER_SEMIBOLD),
        ("JetBrains Mono", JETBRAINS_MONO),
        ("Phosphor", PHOSPHOR),
        ("Phosphor Filled", PHOSPHOR_FILLED),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    for (family, names) in [
        (FontFamily::Proportional, &["Inter"][..]),
        (FontFamily::Name(STRONG.into()), &["Inter SemiBold", "Inter"]),
        (FontFamily::Monospace, &["JetBrains Mono", "Inter"]),
        (FontFamily::Name(ICONS.into()), &["Phosphor"]),
        (FontFamily::Name(ICONS_FILLED.into()), &["Phosphor Filled"]),
    ] {
        fonts.families.insert(family, names.iter().map(|name| (*name).to_owned()).collect());
    }
    fonts
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, files};
    use crate::window::theme::Type;
    use std::collections::BTreeSet;

    /// Letters that do not stand in a text file, but are put together in code.
    const PUT_TOGETHER: &str = "…·•−←\u{a0}0123456789";

    #[test]
    fn every_letter_of_a_name_has_a_glyph() {
        let ctx = Context::default();
        install(&ctx);
        // As macOS writes it, in Greek, in Russian, in Vietnamese, and as Latvian, Romanian and Azerbaijani need them.
        let names = ["Bla\u{30a}ba\u{308}r", "Αθήνα", "Мурманск", "Việt", "Rēzekne Iași Bakı Əliyev"];
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for font in [Type::BODY, Type::STRONG, Type::MONO].map(Type::font) {
                let has = |letter: &char| ui.fonts_mut(|fonts| fonts.has_glyph(&font, *letter));
                let missing: Vec<char> = names.iter().flat_map(|name| name.chars()).filter(|c| !has(c)).collect();
                assert!(missing.is_empty(), "{missing:?}: run assets/fonts/subset.sh");
            }
        });
        output.drop_without_applying_deltas();
    }

    #[test]
    fn our_own_typefaces_have_every_letter_of_every_text() {
        let texts = Language::ALL.into_iter().flat_map(files).map(|(_, content)| content);
        let letters: BTreeSet<char> =
            texts.chain([PUT_TOGETHER]).flat_map(str::chars).filter(|c| !c.is_control()).collect();
        let ctx = Context::default();
        install(&ctx);
        let output = ctx.run_ui(egui::RawInput::default(), |ui| {
            for kind in [Type::BODY, Type::STRONG] {
                let missing: Vec<char> = ui.fonts_mut(|fonts| {
                    letters.iter().copied().filter(|letter| !fonts.has_glyph(&kind.font(), *letter)).collect()
                });
                assert!(missing.is_empty(), "{missing:?}: run assets/fonts/subset.sh");
            }
        });
        output.drop_without_applying_deltas();
        assert!(letters.contains(&'ø') && letters.len() > 60);
    }
}
