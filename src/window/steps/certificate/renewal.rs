//! A new certificate for a setup: which file it is in.

use egui::Ui;

use super::cards::organisation;
use super::{drop_zone, profiles};
use crate::app::wizard;
use crate::contract::{Profile, name_of};
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::head_over;
use crate::window::widgets::{Button, hint};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, profile: &Profile) {
    let whose = organisation(screen, &profile.organisation_name, profile.organisation);
    let facts = [("name", profile.name.as_str()), ("organisation", whose.as_str())];
    head_over(ui, screen, "renewal-title", &screen.words.with("renewal-lead", &facts));
    drop_zone::show(ui, screen);
    show_same_place(ui, screen, profile);
    profiles::show_way_back(ui, screen);
}

/// Who has put the new file in the place of the old one, or has put the new certificate beside the old one.
fn show_same_place(ui: &mut Ui, screen: &mut Screen<'_>, profile: &Profile) {
    hint(ui, &screen.say("renewal-same-place-hint"));
    let label = screen.words.with("renewal-same-place", &[("file", name_of(&profile.file))]);
    if Button::secondary("renewal_same_place", &label).icon(Icon::FILE).show(ui).clicked() {
        screen.ask(wizard::Intent::UseFile(profile.file.clone()));
    }
}
