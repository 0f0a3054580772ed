//! The ending: the token is here, and three ways on from it stand beside each other. What it says, and whose it is, is
//! folded away. When its time is out, what is left is what the developers are handed.

use crate::app::wizard;
use egui::{Ui, vec2};

use super::{altinn, claims, client, clipboard, export, pane, renewal, serve, trial};
use crate::app::session::Clipboard;
use crate::app::wizard::token::{Ready, TrialState, TrialTarget};
use crate::domain::EnvironmentKind;
use crate::protocol::token::AccessToken;
use crate::window::clock;
use crate::window::diagnosis::checks;
use crate::window::icon::Icon;
use crate::window::screen::{self, Screen};
use crate::window::steps::password::show_keyring_problem;
use crate::window::theme::SPACE_12;
use crate::window::widgets::{Banner, Tile, Tone, Urgency, announce, heading, is_open, set_open, tiles};

/// The key of the tile that copies the token.
pub(in crate::window) const COPY: &str = "token_copy";

/// What a tile is for.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Way {
    Copy,
    Developers,
    Try,
}

/// Draws the ending.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, ready: &Ready) {
    pane::show(ui, screen, ready);
    clock::show_warning(ui, screen);
    show_keyring_problem(ui, screen);
    heading(ui, 2, &screen.say("token-what-now"));
    let ways: &[Way] =
        if hands_over(screen) { &[Way::Copy, Way::Developers, Way::Try] } else { &[Way::Copy, Way::Try] };
    show_ways(ui, screen, ways, matches!(ready.trial, TrialState::Untried));
    if gives_less(screen, &ready.token) {
        Banner::new(Tone::Warn, &screen.say("token-scope-less")).show(ui);
    }
    altinn::show(ui, screen);
    clipboard::show(ui, screen);
    renewal::show(ui, screen);
    if hands_over(screen) {
        export::show(ui, screen);
    }
    trial::show(ui, screen, ready);
    ui.add_space(SPACE_12);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, 0.0);
        claims::show(ui, screen, ready);
        client::show(ui, screen);
        serve::show(ui, screen);
        altinn::show_folded(ui, screen);
        checks::show_folded(ui, screen);
    });
}

/// Whether there is a certificate to hand over. A supplier who came by an answer has their key already.
fn hands_over(screen: &Screen<'_>) -> bool {
    screen.app.session.opened().is_some()
}

/// Draws what is left when its time is out.
pub(super) fn show_expired(ui: &mut Ui, screen: &mut Screen<'_>) {
    pane::show_expired(ui, screen);
    clock::show_warning(ui, screen);
    show_keyring_problem(ui, screen);
    announce(ui, "token_expired", Urgency::Polite, &screen.say("token-expired-now"));
    if hands_over(screen) {
        show_ways(ui, screen, &[Way::Developers], false);
    }
    altinn::show(ui, screen);
    clipboard::show(ui, screen);
    renewal::show(ui, screen);
    if hands_over(screen) {
        export::show(ui, screen);
    }
    ui.add_space(SPACE_12);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, 0.0);
        client::show(ui, screen);
    });
    super::behalf::show(ui, screen, None);
    super::advanced::show(ui, screen);
}

fn show_ways(ui: &mut Ui, screen: &mut Screen<'_>, ways: &[Way], untried: bool) {
    let told: Vec<[String; 2]> = ways.iter().map(|way| about(ui, screen, *way)).collect();
    let offered: Vec<Tile<'_>> = ways.iter().zip(&told).map(|(way, told)| way.tile(ui, told)).collect();
    match tiles(ui, &offered).and_then(|clicked| ways.get(clicked)) {
        None => {}
        Some(Way::Copy) => {
            screen::mark_copied(ui, COPY);
            screen.ask(wizard::Intent::CopyToken);
        }
        Some(Way::Developers) => toggle(ui, export::KEY),
        // What to look up is known: the organisation itself.
        Some(Way::Try) if untried && screen.app.wizard.trial_target(&screen.app.session) == TrialTarget::Register => {
            set_open(ui.ctx(), trial::KEY, true);
            screen.ask(wizard::Intent::TryToken);
        }
        Some(Way::Try) => toggle(ui, trial::KEY),
    }
}

fn toggle(ui: &Ui, key: &str) {
    set_open(ui.ctx(), key, !is_open(ui.ctx(), key));
    ui.ctx().request_repaint();
}

impl Way {
    fn tile<'a>(self, ui: &Ui, [name, text]: &'a [String; 2]) -> Tile<'a> {
        let (key, icon, expanded) = match self {
            Self::Copy => (COPY, Icon::COPY, None),
            Self::Developers => ("token_developers", Icon::PACKAGE, Some(is_open(ui.ctx(), export::KEY))),
            Self::Try => ("token_try_tile", Icon::PLAY, Some(is_open(ui.ctx(), trial::KEY))),
        };
        Tile { key, icon, name, text, is_filled: self == Self::Copy, expanded }
    }
}

/// What a way on is called, and what it does. What it has done is told in the same place, where the keyboard is.
fn about(ui: &Ui, screen: &Screen<'_>, way: Way) -> [String; 2] {
    let (name, text) = match way {
        Way::Copy if is_copied(ui, screen) => ("token-copy", "token-copied-accessible"),
        Way::Copy => ("token-copy", "token-copy-hint"),
        Way::Developers => ("handover-title", "handover-hint"),
        Way::Try => ("token-try-it", try_hint(screen)),
    };
    [name, text].map(|key| screen.say(key))
}

/// Altinn's token may be what lies there.
fn is_copied(ui: &Ui, screen: &Screen<'_>) -> bool {
    matches!(screen.app.session.clipboard(), Clipboard::Token(..)) && !screen::was_copied_by(ui, altinn::COPY)
}

fn try_hint(screen: &Screen<'_>) -> &'static str {
    let here = screen.app.session.environment_shown().map(|here| here.kind);
    match (here, screen.app.wizard.trial_target(&screen.app.session)) {
        (Some(EnvironmentKind::Production), _) => "token-try-production-hint",
        (_, TrialTarget::Register) => "token-try-hint",
        (_, TrialTarget::Address) => "token-try-other-hint",
    }
}

/// RFC 6749 section 5.1: the answer names the scopes where they are others than those asked for.
fn gives_less(screen: &Screen<'_>, token: &AccessToken) -> bool {
    let given: Vec<&str> = token.scope.split_whitespace().collect();
    let asked = screen.app.wizard.check().settled().map(|settled| &settled.scopes);
    !given.is_empty() && asked.is_some_and(|asked| asked.iter().any(|scope| !given.contains(&scope.as_str())))
}
