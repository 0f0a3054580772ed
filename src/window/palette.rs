//! The colours, one name for each use, in light and in dark.
//!
//! `assets/tokens.json` is the same table for people who design; a test holds the two equal, and another
//! measures every pair of colours that can meet on the screen against WCAG 2.2.

use egui::{Color32, Ui};

macro_rules! palette {
    ($($(#[$doc:meta])* $field:ident: $token:literal = $light:literal, $dark:literal;)*) => {
        /// All colours of one theme. Get the right one with [`Palette::of`].
        #[derive(Debug)]
        pub struct Palette {
            /// Is this the dark one?
            pub dark: bool,
            $($(#[$doc])* pub $field: Color32,)*
        }

        impl Palette {
            /// Dark on light.
            pub const LIGHT: Self = Self { dark: false, $($field: rgb($light),)* };
            /// Light on dark.
            pub const DARK: Self = Self { dark: true, $($field: rgb($dark),)* };

            #[cfg(test)]
            fn named(&self) -> Vec<(&'static str, Color32)> { vec![$(($token, self.$field),)*] }
        }
    };
}

palette! {
    /// The window behind everything: rail and help.
    app: "bg.app" = 0xf4_f6f8, 0x11_161c;
    /// The sheet the content lies on, and fields.
    surface: "bg.surface" = 0xff_ffff, 0x19_202a;
    /// A quiet area: an empty bar, the strip before an environment is chosen.
    subtle: "bg.subtle" = 0xe9_edf1, 0x23_2c38;
    /// Words.
    text: "text" = 0x1a_2330, 0xed_f1f5;
    /// Words of less weight: hints, keys of a row.
    text_subtle: "text.subtle" = 0x4a_5564, 0xb3_beca;
    /// The faintest words: placeholders.
    text_hint: "text.hint" = 0x5a_6675, 0x9b_a8b6;
    /// A line for looks only; it carries no meaning.
    line: "line" = 0xd3_dae1, 0x31_3c49;
    /// The border of something that can be used.
    control: "ctrl" = 0x6f_7c8a, 0x7c_8a99;
    /// The one filled button, the current step.
    accent: "accent" = 0x0b_5d70, 0x57_bfd2;
    /// Words on `accent`.
    accent_on: "accent.on" = 0xff_ffff, 0x05_222a;
    /// `accent` under the pointer.
    accent_hover: "accent.hover" = 0x09_4b5b, 0x7b_d0df;
    /// The tint of `accent`: the test strip, the current step.
    accent_bg: "accent.bg" = 0xe0_f0f3, 0x0f_2f38;
    /// Words on `accent_bg`, and links.
    accent_text: "accent.text" = 0x0a_5364, 0x83_d3e2;
    /// Fill and icon of all is well.
    ok: "ok" = 0x1b_7540, 0x5d_bb7e;
    /// Tint of all is well.
    ok_bg: "ok.bg" = 0xe4_f4e9, 0x12_301d;
    /// Words of all is well.
    ok_text: "ok.text" = 0x14_592f, 0x8f_d8a8;
    /// Fill and icon of take care.
    warn: "warn" = 0x9a_5b00, 0xdd_a03a;
    /// Tint of take care.
    warn_bg: "warn.bg" = 0xff_f1d6, 0x35_270b;
    /// Words of take care.
    warn_text: "warn.text" = 0x6f_4200, 0xf1_c873;
    /// Fill and icon of stopped or wrong.
    danger: "danger" = 0xb3_261e, 0xff_8a80;
    /// Words on `danger`.
    danger_on: "danger.on" = 0xff_ffff, 0x2b_0705;
    /// Tint of stopped or wrong.
    danger_bg: "danger.bg" = 0xfc_e9e7, 0x40_1714;
    /// Words of stopped or wrong.
    danger_text: "danger.text" = 0x93_190f, 0xff_b0a8;
    /// Fill and icon of good to know.
    info: "info" = 0x22_57a0, 0x7f_b1f2;
    /// Tint of good to know.
    info_bg: "info.bg" = 0xe6_eefa, 0x15_2843;
    /// Words of good to know.
    info_text: "info.text" = 0x1b_4782, 0xa9_cbf7;
    /// Fill and icon of production.
    prod: "prod" = 0x8c_1240, 0xee_7fa8;
    /// Words on `prod`.
    prod_on: "prod.on" = 0xff_ffff, 0x2e_0617;
    /// Tint of production.
    prod_bg: "prod.bg" = 0xfb_e7ee, 0x41_1328;
    /// Words of production.
    prod_text: "prod.text" = 0x7a_0f37, 0xf8_adc7;
    /// Fill and icon of the demonstration.
    demo: "demo" = 0x5a_3da6, 0xb0_9af0;
    /// Words on `demo`.
    demo_on: "demo.on" = 0xff_ffff, 0x16_0a33;
    /// Tint of the demonstration.
    demo_bg: "demo.bg" = 0xee_e9fa, 0x28_1e45;
    /// Words of the demonstration.
    demo_text: "demo.text" = 0x48_308a, 0xcd_bff8;
    /// The outer ring around what has the keyboard.
    focus_outer: "focus.outer" = 0x1a_2330, 0xed_f1f5;
    /// The gap between that ring and the thing.
    focus_inner: "focus.inner" = 0xff_ffff, 0x11_161c;
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

impl Palette {
    /// The palette of the theme `ui` is drawn in.
    #[must_use]
    pub fn of(ui: &Ui) -> &'static Self {
        static LIGHT: Palette = Palette::LIGHT;
        static DARK: Palette = Palette::DARK;
        if ui.visuals().dark_mode { &DARK } else { &LIGHT }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const BACKGROUNDS: [&str; 3] = ["bg.app", "bg.surface", "bg.subtle"];
    /// WCAG 2.2, 1.4.3: text against what is behind it.
    const TEXT: f64 = 4.5;
    /// WCAG 2.2, 1.4.11: icons, borders and the focus ring.
    const GRAPHIC: f64 = 3.0;

    type Pair = (String, String, f64);

    fn pairs() -> Vec<Pair> {
        let mut pairs = Vec::new();
        let mut need = |front: &str, back: &str, ratio| pairs.push((front.to_owned(), back.to_owned(), ratio));
        for text in ["text", "text.subtle", "text.hint"] {
            for back in BACKGROUNDS {
                need(text, back, TEXT);
            }
        }
        for kind in ["ok", "warn", "danger", "info", "prod", "demo", "accent"] {
            let (tint, words) = (format!("{kind}.bg"), format!("{kind}.text"));
            for back in BACKGROUNDS {
                need(&words, back, TEXT);
                need(kind, back, GRAPHIC);
            }
            need(kind, &tint, GRAPHIC);
            for front in [words.as_str(), "text", "text.subtle"] {
                need(front, &tint, TEXT);
            }
        }
        for kind in ["accent", "danger", "prod", "demo"] {
            need(&format!("{kind}.on"), kind, TEXT);
            need("focus.inner", kind, GRAPHIC);
        }
        need("accent.on", "accent.hover", TEXT);
        for back in BACKGROUNDS {
            need("ctrl", back, GRAPHIC);
            need("focus.outer", back, GRAPHIC);
        }
        need("focus.outer", "focus.inner", GRAPHIC);
        // Text buttons stand in banners and in the error summary, too.
        for tint in ["ok.bg", "info.bg", "warn.bg", "danger.bg", "demo.bg"] {
            need("accent.text", tint, TEXT);
        }
        pairs
    }

    /// WCAG 2.2, "relative luminance".
    fn luminance(colour: Color32) -> f64 {
        let linear = |channel: u8| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(colour.r()) + 0.7152 * linear(colour.g()) + 0.0722 * linear(colour.b())
    }

    fn contrast(one: Color32, other: Color32) -> f64 {
        let (one, other) = (luminance(one), luminance(other));
        (one.max(other) + 0.05) / (one.min(other) + 0.05)
    }

    #[test]
    fn every_pair_that_meets_on_the_screen_can_be_read() {
        assert_eq!(2 * pairs().len(), 200);
        for palette in [Palette::LIGHT, Palette::DARK] {
            let colours: BTreeMap<_, _> = palette.named().into_iter().collect();
            for (front, back, needed) in pairs() {
                let found = contrast(colours[front.as_str()], colours[back.as_str()]);
                assert!(found >= needed, "dark: {}, {front} on {back}: {found:.2} < {needed}", palette.dark);
            }
        }
    }

    #[test]
    fn words_on_the_hatched_strip_can_be_read() {
        for palette in [Palette::LIGHT, Palette::DARK] {
            assert!(contrast(palette.demo_text, crate::window::shell::hatching(&palette)) >= TEXT);
        }
    }

    #[test]
    fn the_token_file_says_the_same() {
        let file: BTreeMap<String, BTreeMap<String, String>> =
            serde_json::from_str(include_str!("../../assets/tokens.json")).expect("tokens.json is JSON");
        for (theme, palette) in [("light", Palette::LIGHT), ("dark", Palette::DARK)] {
            let code: BTreeMap<String, String> = palette
                .named()
                .into_iter()
                .map(|(token, colour)| {
                    (token.to_owned(), format!("#{:02X}{:02X}{:02X}", colour.r(), colour.g(), colour.b()))
                })
                .collect();
            assert_eq!(file[theme], code);
        }
    }
}
