//! The colours, one name for each use, in light and in dark, and both once more in high contrast.
//!
//! Teal is the brand's and blue is the test environment's; neither stands for the other.
//!
//! `assets/tokens.json` is the same table for people who design; a test holds the two equal, and another
//! measures every pair of colours that can meet on the screen against WCAG 2.2.

use egui::{Color32, Ui};

macro_rules! palette {
    ($($(#[$doc:meta])* $field:ident: $token:literal =
        $light:literal, $dark:literal, $bright:literal, $black:literal;)*) => {
        /// All colours of one theme. Get the right one with [`Palette::of`].
        #[derive(Debug)]
        pub struct Palette {
            /// Is this light on dark?
            pub dark: bool,
            /// Is this one of high contrast?
            pub contrast: bool,
            $($(#[$doc])* pub $field: Color32,)*
        }

        impl Palette {
            /// Dark on light.
            pub const LIGHT: Self = Self { dark: false, contrast: false, $($field: rgb($light),)* };
            /// Light on dark.
            pub const DARK: Self = Self { dark: true, contrast: false, $($field: rgb($dark),)* };
            /// Black on white: text 7 to 1 (WCAG 2.2, 1.4.6), borders and icons 4.5 to 1.
            pub const LIGHT_CONTRAST: Self = Self { dark: false, contrast: true, $($field: rgb($bright),)* };
            /// White on black, by the same measures.
            pub const DARK_CONTRAST: Self = Self { dark: true, contrast: true, $($field: rgb($black),)* };

            #[cfg(test)]
            fn named(&self) -> Vec<(&'static str, Color32)> { vec![$(($token, self.$field),)*] }
        }
    };
}

palette! {
    /// The window behind everything: the steps lie on it.
    app: "bg.app" = 0xf4_f6f8, 0x11_161c, 0xff_ffff, 0x00_0000;
    /// The sheet the content lies on, and fields.
    surface: "bg.surface" = 0xff_ffff, 0x19_202a, 0xff_ffff, 0x00_0000;
    /// A quiet area: an empty bar, a row under the pointer.
    subtle: "bg.subtle" = 0xe9_edf1, 0x23_2c38, 0xee_f1f4, 0x15_1a20;
    /// Words.
    text: "text" = 0x1a_2330, 0xed_f1f5, 0x00_0000, 0xff_ffff;
    /// Words of less weight: hints, keys of a row.
    text_subtle: "text.subtle" = 0x4a_5564, 0xb3_beca, 0x1f_2730, 0xe3_e8ed;
    /// The faintest words: placeholders.
    text_hint: "text.hint" = 0x5a_6675, 0x9b_a8b6, 0x33_3d48, 0xcf_d6dd;
    /// A line for looks only; it carries no meaning.
    line: "line" = 0xd3_dae1, 0x31_3c49, 0x4a_5564, 0x9b_a8b6;
    /// The border of something that can be used.
    control: "ctrl" = 0x6f_7c8a, 0x7c_8a99, 0x1a_2330, 0xc9_d2db;
    /// The brand: the one filled button, the current step. Never an environment.
    accent: "accent" = 0x0b_5d70, 0x57_bfd2, 0x06_3f4d, 0x8a_dcea;
    /// Words on `accent`.
    accent_on: "accent.on" = 0xff_ffff, 0x05_222a, 0xff_ffff, 0x00_161b;
    /// Words of less weight on `accent`.
    accent_on_soft: "accent.on.soft" = 0xd3_ebf0, 0x0b_3a45, 0xea_f6f8, 0x06_262e;
    /// `accent` under the pointer.
    accent_hover: "accent.hover" = 0x09_4b5b, 0x7b_d0df, 0x04_303b, 0xb0_eaf3;
    /// The tint of `accent`: the current step, what is chosen.
    accent_bg: "accent.bg" = 0xe0_f0f3, 0x0f_2f38, 0xe0_f0f3, 0x0a_2229;
    /// Words on `accent_bg`, and links.
    accent_text: "accent.text" = 0x0a_5364, 0x83_d3e2, 0x05_343f, 0xa6_e6f1;
    /// Fill and icon of all is well.
    ok: "ok" = 0x1b_7540, 0x5d_bb7e, 0x0e_5228, 0x86_dda4;
    /// Tint of all is well.
    ok_bg: "ok.bg" = 0xe4_f4e9, 0x12_301d, 0xe4_f4e9, 0x0b_2414;
    /// Words of all is well.
    ok_text: "ok.text" = 0x14_592f, 0x8f_d8a8, 0x0a_3f1f, 0xa9_e8be;
    /// Fill and icon of take care.
    warn: "warn" = 0x9a_5b00, 0xdd_a03a, 0x6b_3f00, 0xf0_bc62;
    /// Tint of take care.
    warn_bg: "warn.bg" = 0xff_f1d6, 0x35_270b, 0xff_f1d6, 0x28_1d06;
    /// Words of take care.
    warn_text: "warn.text" = 0x6f_4200, 0xf1_c873, 0x4a_2c00, 0xf8_d893;
    /// Fill and icon of stopped or wrong.
    danger: "danger" = 0xb3_261e, 0xff_8a80, 0x8a_120b, 0xff_b0a8;
    /// Words on `danger`.
    danger_on: "danger.on" = 0xff_ffff, 0x2b_0705, 0xff_ffff, 0x24_0504;
    /// Tint of stopped or wrong.
    danger_bg: "danger.bg" = 0xfc_e9e7, 0x40_1714, 0xfc_e9e7, 0x30_100d;
    /// Words of stopped or wrong.
    danger_text: "danger.text" = 0x93_190f, 0xff_b0a8, 0x6b_0c06, 0xff_c9c3;
    /// Fill and icon of good to know.
    info: "info" = 0x4a_5564, 0xb3_beca, 0x2b_3440, 0xd3_dae2;
    /// Tint of good to know.
    info_bg: "info.bg" = 0xe9_edf1, 0x23_2c38, 0xee_f1f4, 0x1a_2027;
    /// Words of good to know.
    info_text: "info.text" = 0x1a_2330, 0xed_f1f5, 0x00_0000, 0xff_ffff;
    /// Fill and icon of the test environment.
    test: "test" = 0x1c_55b0, 0x7f_b1f2, 0x12_3e86, 0xa9_cbf7;
    /// Words on `test`.
    test_on: "test.on" = 0xff_ffff, 0x08_1b33, 0xff_ffff, 0x05_1326;
    /// Tint of the test environment.
    test_bg: "test.bg" = 0xe3_edfd, 0x15_2843, 0xe3_edfd, 0x0f_1f36;
    /// Words of the test environment.
    test_text: "test.text" = 0x17_458f, 0xa9_cbf7, 0x0f_336e, 0xc6_dcfa;
    /// Fill and icon of production.
    prod: "prod" = 0x8c_1240, 0xee_7fa8, 0x6e_0b31, 0xf8_adc7;
    /// Words on `prod`.
    prod_on: "prod.on" = 0xff_ffff, 0x2e_0617, 0xff_ffff, 0x26_040f;
    /// Tint of production.
    prod_bg: "prod.bg" = 0xfb_e7ee, 0x41_1328, 0xfb_e7ee, 0x31_0d1d;
    /// Words of production.
    prod_text: "prod.text" = 0x7a_0f37, 0xf8_adc7, 0x5c_0828, 0xfb_c8da;
    /// Fill and icon of the demonstration.
    demo: "demo" = 0x5a_3da6, 0xb0_9af0, 0x41_2a80, 0xcd_bff8;
    /// Words on `demo`.
    demo_on: "demo.on" = 0xff_ffff, 0x16_0a33, 0xff_ffff, 0x12_0729;
    /// Tint of the demonstration.
    demo_bg: "demo.bg" = 0xee_e9fa, 0x28_1e45, 0xee_e9fa, 0x1f_1638;
    /// Words of the demonstration.
    demo_text: "demo.text" = 0x48_308a, 0xcd_bff8, 0x34_216a, 0xdd_d3fb;
    /// The outer ring around what has the keyboard.
    focus_outer: "focus.outer" = 0x1a_2330, 0xed_f1f5, 0x00_0000, 0xff_ffff;
    /// The gap between that ring and the thing.
    focus_inner: "focus.inner" = 0xff_ffff, 0x11_161c, 0xff_ffff, 0x00_0000;
}

const fn rgb(hex: u32) -> Color32 {
    let [_, red, green, blue] = hex.to_be_bytes();
    Color32::from_rgb(red, green, blue)
}

impl Palette {
    /// All of them.
    pub const ALL: [&'static Self; 4] = [&Self::LIGHT, &Self::DARK, &Self::LIGHT_CONTRAST, &Self::DARK_CONTRAST];

    /// The palette for these two answers.
    #[must_use]
    pub const fn get(dark: bool, contrast: bool) -> &'static Self {
        match (dark, contrast) {
            (false, false) => &Self::LIGHT,
            (true, false) => &Self::DARK,
            (false, true) => &Self::LIGHT_CONTRAST,
            (true, true) => &Self::DARK_CONTRAST,
        }
    }

    /// The palette that `ui` is drawn in. egui's style has no room for more than light and dark; but it has the ground,
    /// and no two palettes have the same.
    #[must_use]
    pub fn of(ui: &Ui) -> &'static Self {
        let visuals = ui.visuals();
        let worn = Self::ALL.into_iter().find(|palette| palette.app == visuals.panel_fill);
        worn.unwrap_or_else(|| Self::get(visuals.dark_mode, false))
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    const BACKGROUNDS: [&str; 3] = ["bg.app", "bg.surface", "bg.subtle"];
    const TINTS: [&str; 8] = ["ok.bg", "info.bg", "warn.bg", "danger.bg", "demo.bg", "test.bg", "prod.bg", "accent.bg"];

    /// What a front colour is.
    #[derive(Clone, Copy, Debug)]
    enum Kind {
        /// Text against what is behind it: WCAG 2.2, 1.4.3, and in high contrast 1.4.6.
        Text,
        /// Icons, borders and the focus ring: WCAG 2.2, 1.4.11, and in high contrast half as much again.
        Graphic,
    }
    use Kind::{Graphic, Text};

    impl Kind {
        fn needs(self, palette: &Palette) -> f64 {
            match (self, palette.contrast) {
                (Self::Text, true) => 7.0,
                (Self::Graphic, false) => 3.0,
                (Self::Text, false) | (Self::Graphic, true) => 4.5,
            }
        }
    }

    type Pair = (String, String, Kind);

    fn pairs() -> Vec<Pair> {
        let mut pairs = Vec::new();
        let mut need = |front: &str, back: &str, kind| pairs.push((front.to_owned(), back.to_owned(), kind));
        for text in ["text", "text.subtle", "text.hint"] {
            for back in BACKGROUNDS {
                need(text, back, Text);
            }
        }
        for kind in ["ok", "warn", "danger", "info", "test", "prod", "demo", "accent"] {
            let (tint, words) = (format!("{kind}.bg"), format!("{kind}.text"));
            for back in BACKGROUNDS {
                need(&words, back, Text);
                need(kind, back, Graphic);
            }
            need(kind, &tint, Graphic);
            for front in [words.as_str(), "text", "text.subtle"] {
                need(front, &tint, Text);
            }
        }
        for kind in ["accent", "danger", "test", "prod", "demo"] {
            need(&format!("{kind}.on"), kind, Text);
            need("focus.inner", kind, Graphic);
        }
        for back in ["accent", "accent.hover"] {
            need("accent.on", back, Text);
            need("accent.on.soft", back, Text);
        }
        // The tag of production stands in the bar with its colours turned round; a tick stands on its colour.
        need("prod", "prod.on", Text);
        need("bg.surface", "ok", Graphic);
        need("bg.surface", "warn", Graphic);
        for back in BACKGROUNDS {
            need("ctrl", back, Graphic);
            need("focus.outer", back, Graphic);
        }
        need("focus.outer", "focus.inner", Graphic);
        // Buttons stand in banners, in the bar and in the error summary, too.
        for tint in TINTS {
            need("accent.text", tint, Text);
            need("ctrl", tint, Graphic);
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
        assert_eq!(Palette::ALL.len() * pairs().len(), 516);
        for palette in Palette::ALL {
            let colours: BTreeMap<_, _> = palette.named().into_iter().collect();
            for (front, back, kind) in pairs() {
                let (found, needed) = (contrast(colours[front.as_str()], colours[back.as_str()]), kind.needs(palette));
                let (dark, strong) = (palette.dark, palette.contrast);
                assert!(found >= needed, "dark {dark}, contrast {strong}: {front} on {back}: {found:.2} < {needed}");
            }
        }
    }

    #[test]
    fn words_on_the_hatched_strip_can_be_read() {
        for palette in Palette::ALL {
            for stripe in crate::window::shell::hatching(palette) {
                for words in [palette.demo_text, palette.text] {
                    assert!(contrast(words, stripe) >= Text.needs(palette));
                }
            }
        }
    }

    #[test]
    fn a_line_that_only_divides_is_seen_in_high_contrast() {
        for palette in [Palette::LIGHT_CONTRAST, Palette::DARK_CONTRAST] {
            for back in [palette.app, palette.surface, palette.subtle] {
                assert!(contrast(palette.line, back) >= Graphic.needs(&palette));
            }
        }
    }

    #[test]
    fn no_two_palettes_have_one_ground() {
        let grounds: BTreeMap<_, _> = Palette::ALL.map(|palette| (palette.app.to_array(), palette.contrast)).into();
        assert_eq!(grounds.len(), Palette::ALL.len());
    }

    #[test]
    fn the_token_file_says_the_same() {
        let file: BTreeMap<String, BTreeMap<String, String>> =
            serde_json::from_str(include_str!("../../assets/tokens.json")).expect("tokens.json is JSON");
        for (theme, palette) in ["light", "dark", "light.contrast", "dark.contrast"].into_iter().zip(Palette::ALL) {
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
