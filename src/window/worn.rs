//! What the window wears: what the person has decided about its looks, over what the desktop wants.

use egui::Context;

use super::theme::{Appearance, Look};
use crate::contract::{DesktopWishes, Looks, Zoom};
use crate::text::Language;

/// How much larger everything is for an audience.
const ENLARGED: f32 = 1.5;

/// What the window wears.
#[derive(Debug)]
pub(super) struct Worn {
    /// What the person has decided; it is kept for the next start.
    looks: Looks,
    desktop: DesktopWishes,
    appearance: Appearance,
    /// Is everything larger for an audience? That is nobody's decision about the looks, and is not kept.
    enlarged: bool,
    /// egui's own factor, as last seen: it changes by keys that egui follows itself, too.
    factor: f32,
}

impl Worn {
    /// Puts it on.
    pub fn new(ctx: &Context, looks: Looks) -> Self {
        let appearance = Appearance::of(&looks, DesktopWishes::default());
        appearance.apply(ctx);
        let factor = ctx.zoom_factor();
        Self { looks, desktop: DesktopWishes::default(), appearance, enlarged: false, factor }
    }

    /// What the window looks like now.
    pub fn appearance(&self) -> Appearance {
        self.appearance
    }

    /// Somebody has picked something. Gives what is to be kept.
    pub fn pick(&mut self, ctx: &Context, look: Look) -> Looks {
        look.apply(&mut self.looks);
        self.put_on(ctx);
        self.looks.clone()
    }

    /// Somebody has picked a language. Gives what is to be kept.
    pub fn speak(&mut self, language: Language) -> Looks {
        self.looks.language = Some(language.code().to_owned());
        self.looks.clone()
    }

    /// Follows the desktop, the presenter, and the keys for size. Gives what is to be kept, if that has changed.
    pub fn follow(&mut self, ctx: &Context, desktop: DesktopWishes, enlarged: bool) -> Option<Looks> {
        if desktop != self.desktop {
            self.desktop = desktop;
            self.put_on(ctx);
        }
        if enlarged != self.enlarged {
            self.enlarged = enlarged;
            self.factor = ctx.zoom_factor();
            ctx.set_zoom_factor(self.looks.zoom.factor() * self.enlargement());
            return None;
        }
        let factor = ctx.zoom_factor();
        if factor.to_bits() == self.factor.to_bits() {
            return None;
        }
        self.factor = factor;
        let zoom = Zoom::of_factor(factor / self.enlargement());
        if zoom == self.looks.zoom {
            return None;
        }
        self.looks.zoom = zoom;
        self.appearance.zoom = zoom;
        Some(self.looks.clone())
    }

    fn put_on(&mut self, ctx: &Context) {
        let appearance = Appearance::of(&self.looks, self.desktop);
        if appearance != self.appearance {
            self.appearance = appearance;
            appearance.apply(ctx);
            ctx.set_zoom_factor(appearance.zoom.factor() * self.enlargement());
        }
    }

    fn enlargement(&self) -> f32 {
        if self.enlarged { ENLARGED } else { 1.0 }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::contract::Theme;
    use egui::RawInput;

    fn frame(ctx: &Context) {
        ctx.run_ui(RawInput::default(), |_| ()).drop_without_applying_deltas();
    }

    #[test]
    fn what_the_person_has_not_decided_is_as_the_desktop_has_it() {
        let ctx = Context::default();
        let mut worn = Worn::new(&ctx, Looks::default());
        assert!(worn.appearance().motion && !worn.appearance().contrast);
        let wishes = DesktopWishes { contrast: Some(true), motion: Some(false) };
        assert_eq!(worn.follow(&ctx, wishes, false), None, "nobody has decided anything");
        assert!(!worn.appearance().motion && worn.appearance().contrast);
        let kept = worn.pick(&ctx, Look::Contrast(false));
        assert_eq!((kept.contrast, kept.motion), (Some(false), None));
        assert!(!worn.appearance().contrast && !worn.appearance().motion);
    }

    #[test]
    fn a_size_by_keys_is_kept_as_one_from_the_menu_is() {
        let ctx = Context::default();
        let mut worn = Worn::new(&ctx, Looks { zoom: Zoom::of_percent(150), ..Looks::default() });
        frame(&ctx);
        assert_eq!(worn.follow(&ctx, DesktopWishes::default(), false), None, "it is as it was kept");
        assert_eq!(Zoom::of_factor(ctx.zoom_factor()).percent(), 150);
        egui::gui_zoom::zoom_in(&ctx);
        frame(&ctx);
        let kept = worn.follow(&ctx, DesktopWishes::default(), false).expect("it has changed");
        assert_eq!(kept.zoom.percent(), 160);
        assert_eq!(worn.pick(&ctx, Look::Zoom(Zoom::NORMAL)).zoom, Zoom::NORMAL);
        frame(&ctx);
        assert_eq!(worn.follow(&ctx, DesktopWishes::default(), false), None, "it was kept when it was picked");
    }

    #[test]
    fn what_is_larger_for_an_audience_is_not_kept_and_ends_as_it_was() {
        let ctx = Context::default();
        let mut worn = Worn::new(&ctx, Looks { zoom: Zoom::of_percent(125), ..Looks::default() });
        let mut shown = |enlarged| {
            frame(&ctx);
            assert_eq!(worn.follow(&ctx, DesktopWishes::default(), enlarged), None, "nobody has decided that");
            frame(&ctx);
            assert_eq!(worn.follow(&ctx, DesktopWishes::default(), enlarged), None);
            ctx.zoom_factor()
        };
        assert!((shown(true) - 1.875).abs() < 0.001);
        assert!((shown(false) - 1.25).abs() < 0.001);
        shown(true);
        assert_eq!(worn.pick(&ctx, Look::Zoom(Zoom::NORMAL)).zoom, Zoom::NORMAL);
        frame(&ctx);
        assert_eq!(worn.follow(&ctx, DesktopWishes::default(), true), None);
        assert!((ctx.zoom_factor() - 1.5).abs() < 0.001, "what is picked is enlarged as well");
    }

    #[test]
    fn theme_and_language_are_kept() {
        let ctx = Context::default();
        let mut worn = Worn::new(&ctx, Looks::default());
        assert_eq!(worn.pick(&ctx, Look::Theme(Theme::Dark)).theme, Theme::Dark);
        let kept = worn.speak(Language::English);
        assert_eq!((kept.theme, kept.language.as_deref()), (Theme::Dark, Some("en")));
    }
}
