//! The typefaces: Inter for words, `JetBrains Mono` for what is read letter by letter, Phosphor for icons.
//!
//! egui's own fonts stay behind them as a fallback: a file name may hold any letter there is.

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
    let mut fonts = FontDefinitions::default();
    let fallback = fonts.families.get(&FontFamily::Proportional).cloned().unwrap_or_default();
    for (name, bytes) in [
        ("Inter", INTER),
        ("Inter SemiBold", INTER_SEMIBOLD),
        ("JetBrains Mono", JETBRAINS_MONO),
        ("Phosphor", PHOSPHOR),
        ("Phosphor Filled", PHOSPHOR_FILLED),
    ] {
        fonts.font_data.insert(name.to_owned(), Arc::new(FontData::from_static(bytes)));
    }
    let mut family = |family: FontFamily, first: &[&str], fallback: &[String]| {
        let names = first.iter().map(|name| (*name).to_owned()).chain(fallback.iter().cloned());
        fonts.families.insert(family, names.collect());
    };
    family(FontFamily::Proportional, &["Inter"], &fallback);
    family(FontFamily::Name(STRONG.into()), &["Inter SemiBold", "Inter"], &fallback);
    family(FontFamily::Monospace, &["JetBrains Mono", "Inter"], &fallback);
    family(FontFamily::Name(ICONS.into()), &["Phosphor"], &[]);
    family(FontFamily::Name(ICONS_FILLED.into()), &["Phosphor Filled"], &[]);
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
    fn our_own_typefaces_have_every_letter_of_every_text() {
        let mut fonts = definitions();
        for family in fonts.families.values_mut() {
            family.retain(|name| name.starts_with("Inter") || name.starts_with("JetBrains"));
        }
        let texts = Language::ALL.into_iter().flat_map(files).map(|(_, content)| content);
        let letters: BTreeSet<char> =
            texts.chain([PUT_TOGETHER]).flat_map(str::chars).filter(|c| !c.is_control()).collect();
        let ctx = Context::default();
        ctx.set_fonts(fonts);
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
