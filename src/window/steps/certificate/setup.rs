//! A way to a token that was gone before: a card that needs one click and a password.

use super::cards::{Edge, environment, has_ended, head, organisation, sheet};
use super::setup_more;
use crate::app::diagnosis;
use crate::app::profiles;
use egui::{Align, Layout, Ui, vec2};

use crate::app::intent::Intent;
use crate::contract::{Last, Profile};
use crate::domain::Secret;
use crate::problem::{Problem, Refusal};
use crate::text;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::steps::parts::row;
use crate::window::theme::{SPACE_8, SPACE_24, Type};
use crate::window::widgets::{Button, Pill, Tone, galley, hint, opener, status};

/// The key of the first card's button.
pub(super) const FIRST: &str = "setup_use_0";

const ICON: f32 = 20.0;

/// What is told of a setup in a line: a picture, and words.
struct Told {
    icon: Icon,
    tone: Tone,
    text: String,
}

/// Draws the one that was used last, as wide as the page. Where nothing is unsettled its button is the filled one.
pub(super) fn show_first(ui: &mut Ui, screen: &mut Screen<'_>, profile: &Profile, is_filled: bool) {
    sheet(ui, Edge::Solid, |ui| {
        show_head(ui, screen, Type::CARD, profile);
        show_ended(ui, screen, profile);
        let told = [remembered(screen, profile), last(screen, profile)].into_iter().flatten().collect::<Vec<_>>();
        let width: f32 = told.iter().map(|told| told.width(ui) + SPACE_24).sum();
        let mut open = false;
        let beside = ui
            .horizontal_wrapped(|ui| {
                open = show_buttons(ui, screen, 0, profile, is_filled);
                let beside = ui.available_size_before_wrap().x > width;
                if beside {
                    ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
                        ui.spacing_mut().item_spacing.x = SPACE_24;
                        told.iter().rev().for_each(|told| told.show(ui));
                    });
                }
                beside
            })
            .inner;
        if !beside {
            for told in &told {
                told.show(ui);
            }
        }
        setup_more::show(ui, screen, 0, profile, open);
    });
}

/// Draws another, in half of the page.
pub(super) fn show_other(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile) {
    show_head(ui, screen, Type::SECTION, profile);
    show_ended(ui, screen, profile);
    if let Some(last) = last(screen, profile) {
        last.show(ui);
    }
    let mut open = false;
    row(ui, |ui| open = show_buttons(ui, screen, index, profile, false));
    setup_more::show(ui, screen, index, profile, open);
}

fn show_head(ui: &mut Ui, screen: &Screen<'_>, kind: Type, profile: &Profile) {
    let (place, tone) = environment(screen, &profile.environment);
    let whose = organisation(screen, &profile.organisation_name, profile.organisation);
    head(ui, kind, &profile.name, &whose, Pill { label: &place, tone });
}

/// What has ended already; what will before long stands above all cards.
fn show_ended(ui: &mut Ui, screen: &Screen<'_>, profile: &Profile) {
    if has_ended(screen, profile) {
        status(ui, Tone::Danger, &screen.say("setups-certificate-ended"));
    }
    if profile.keys_end.is_some_and(|end| end < screen.now) {
        // The token is got by the certificate, which goes on without the key.
        status(ui, Tone::Warn, &screen.say("setups-keys-ended"));
    }
}

/// Says whether "More options" is open.
fn show_buttons(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile, is_filled: bool) -> bool {
    let ended = has_ended(screen, profile);
    let keys = if ended { ["renewal-open", "renewal-open-of"] } else { ["setups-get-token", "setups-get-token-of"] };
    let (label, named) = (screen.say(keys[0]), screen.words.with(keys[1], &[("name", profile.name.as_str())]));
    let key = format!("setup_use_{index}");
    let button = if is_filled { Button::primary(&key, &label) } else { Button::secondary(&key, &label) };
    if button.icon(Icon::KEY).named(&named).show(ui).clicked() {
        let name = profile.name.clone();
        // By the old file nothing comes any more.
        screen.ask(if ended { profiles::Intent::RenewCertificate(name) } else { profiles::Intent::UseProfile(name) });
    }
    if let Some(code) = refusal_code(profile) {
        let (find, key) = (screen.say("setups-find-fault"), format!("setup_find_{index}"));
        if Button::text(&key, &find).about(&profile.name).show(ui).clicked() {
            screen.ask(Intent::OpenDiagnosis);
            screen.ask(diagnosis::Intent::DiagnoseText(Secret::new(code.to_owned())));
        }
    }
    let about = screen.words.with("setups-more-of", &[("name", profile.name.as_str())]);
    opener(ui, &format!("setup_more_{index}"), &screen.say("setups-more"), &about)
}

/// Maskinporten's own code of the last refusal: "Diagnose" has something to say of it.
fn refusal_code(profile: &Profile) -> Option<&str> {
    let code = profile.last.as_ref()?.problem.as_deref()?;
    Refusal::by_code(code).map(|_| code)
}

/// What a code tells, and nothing that it does not: the access it was about is not kept.
fn refusal(code: &str) -> Option<Refusal> {
    let refusal = Refusal::by_code(code)?;
    Some(if matches!(refusal, Refusal::ScopeNotOnClient(_)) { Refusal::ScopeNotOnClient(None) } else { refusal })
}

fn remembered(screen: &Screen<'_>, profile: &Profile) -> Option<Told> {
    let text = screen.say("setups-password-kept");
    profile.remembered.as_ref().map(|_| Told { icon: Icon::LOCK, tone: Tone::Neutral, text })
}

/// How it went the last time.
fn last(screen: &Screen<'_>, profile: &Profile) -> Option<Told> {
    let words = screen.words;
    let Last { at, problem } = profile.last.as_ref()?;
    let Some(code) = problem else {
        let text = words.with("setups-used-ok", &[("time", words.date_and_time(*at))]);
        return Some(Told { icon: Icon::OK, tone: Tone::Ok, text });
    };
    let date = words.date(*at);
    let text = match refusal(code) {
        Some(refusal) => {
            let what = text::what(words, &Problem::from(refusal));
            words.with("setups-used-refused", &[("date", date), ("what", what)])
        }
        None => words.with("setups-used-problem", &[("date", date.as_str()), ("code", code)]),
    };
    Some(Told { icon: Icon::STOP, tone: Tone::Danger, text })
}

impl Told {
    fn width(&self, ui: &Ui) -> f32 {
        let colour = Palette::of(ui).text_subtle;
        galley(ui, Type::SECONDARY, colour, &self.text, f32::INFINITY).size().x + ICON + SPACE_8
    }

    /// As wide as its words, and wrapped where there is too little room.
    fn show(&self, ui: &mut Ui) {
        let colours = self.tone.colours(Palette::of(ui));
        let width = (self.width(ui).ceil() + 1.0).min(ui.available_width());
        let layout = Layout::left_to_right(Align::Min);
        ui.allocate_ui_with_layout(vec2(width, Type::SECONDARY.line_height()), layout, |ui| {
            ui.spacing_mut().item_spacing.x = SPACE_8;
            let (_, place) = ui.allocate_space(vec2(ICON, Type::SECONDARY.line_height()));
            if self.tone == Tone::Neutral {
                self.icon.paint(ui.painter(), place.center(), ICON, colours.fill);
            } else {
                self.icon.paint_filled(ui.painter(), place.center(), ICON, colours.fill);
            }
            hint(ui, &self.text);
        });
    }
}
