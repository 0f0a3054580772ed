//! What can be done about a finding: one button each, the best first.

use crate::app::diagnosis;
use egui::Ui;

use super::{FIX, comparison, verification};
use crate::app::diagnosis::Diagnosed;
use crate::app::diagnosis::comparison::Askable;
use crate::app::intent::Intent;
use crate::contract::Input;
use crate::diagnosis::{Fix, Found, Rule, Says};
use crate::problem::NextMove;
use crate::protocol::self_service::Amendment;
use crate::text;
use crate::window::icon::Icon;
use crate::window::mail;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::row;
use crate::window::widgets::{Button, body, mono};

/// Whether the first of them is the filled button of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Loudness {
    Filled,
    Quiet,
}

/// Something that can be done.
enum Act<'a> {
    /// Copy what to write instead.
    Copy(&'a str),
    /// Open the file that was looked at, in the wizard.
    UseFile,
    /// Change the client.
    Change(&'a Amendment),
    /// What the wizard can do.
    Move(NextMove),
    /// Read the client at this host, and compare.
    Compare(String),
    /// Ask this host for the keys that a token was signed with.
    Verify(&'a str),
}

/// Draws the buttons; keys begin with `prefix`. Says whether there is any.
pub(super) fn show(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    shown: &Diagnosed,
    found: &Found,
    (prefix, loudness): (&str, Loudness),
) -> bool {
    let acts = acts(screen, shown, found, loudness);
    for act in &acts {
        if let Act::Copy(text) = act {
            body(ui, &screen.say("diagnosis-rewrite"));
            mono(ui, text);
        }
    }
    let keys: Vec<String> = acts
        .iter()
        .enumerate()
        .map(|(place, act)| match (place, loudness) {
            (0, Loudness::Filled) => FIX.to_owned(),
            _ => format!("{prefix}_{}", act.key()),
        })
        .collect();
    row(ui, |ui| {
        for (place, (act, key)) in acts.iter().zip(&keys).enumerate() {
            let label = act.label(screen);
            let filled = place == 0 && loudness == Loudness::Filled;
            let button = if filled { Button::primary(key, &label) } else { Button::secondary(key, &label) };
            let button = if let Some(icon) = act.icon() { button.icon(icon) } else { button };
            if act.about(button).show(ui).clicked() {
                act.follow(ui, screen, found, key);
            }
        }
    });
    for act in &acts {
        if let Act::Change(change) = act {
            comparison::show_confirmation(ui, screen, change);
        }
    }
    if keys.iter().any(|key| screen::is_copied(ui, screen, key)) {
        screen::say_copied(ui, &screen.say("diagnosis-copied"));
    }
    !acts.is_empty()
}

fn acts<'a>(screen: &Screen<'a>, shown: &Diagnosed, found: &'a Found, loudness: Loudness) -> Vec<Act<'a>> {
    let mut acts: Vec<Act<'a>> = Vec::new();
    acts.extend(found.fixes.iter().filter_map(|fix| match fix {
        Fix::Rewrite { to, .. } => Some(Act::Copy(to)),
        Fix::Move(_) | Fix::Change(_) => None,
    }));
    if matches!(found.says, Says::Rule(Rule::KeystoreLocked, _)) && matches!(shown.given, Input::File(_)) {
        acts.push(Act::UseFile);
    }
    acts.extend(found.fixes.iter().filter_map(|fix| match fix {
        Fix::Change(change) => Some(Act::Change(change)),
        Fix::Move(_) | Fix::Rewrite { .. } => None,
    }));
    acts.extend(found.fixes.iter().filter_map(|fix| match fix {
        Fix::Move(next) if is_offered(screen, found, *next) => Some(Act::Move(*next)),
        Fix::Move(_) | Fix::Change(_) | Fix::Rewrite { .. } => None,
    }));
    // What asks somebody is about all that was found, and stands at the first finding alone.
    if loudness == Loudness::Filled {
        acts.extend(verification::host(screen).map(Act::Verify));
        if let Askable::Host(host) = screen.app.askable() {
            acts.push(Act::Compare(host));
        }
    }
    acts
}

/// Only what can be done from here: steps that are reached, and e-mails that are ready.
fn is_offered(screen: &Screen<'_>, found: &Found, next: NextMove) -> bool {
    match next {
        NextMove::MailDigdir | NextMove::MailApiOwner => matches!(found.says, Says::Problem(_)),
        NextMove::OpenPortal => screen.app.session.environment_shown().is_some_and(|here| here.portal().is_some()),
        next => screen.app.leads_somewhere(next),
    }
}

impl Act<'_> {
    fn key(&self) -> &'static str {
        match self {
            Self::Copy(_) => "rewrite",
            Self::UseFile => "use_file",
            Self::Change(_) => "change",
            Self::Move(next) => next.key(),
            Self::Compare(_) => "compare",
            Self::Verify(_) => "verify",
        }
    }

    fn label(&self, screen: &Screen<'_>) -> String {
        match self {
            Self::Copy(_) => screen.say("diagnosis-copy-rewrite"),
            Self::UseFile => screen.say("diagnosis-use-file"),
            Self::Change(change) => comparison::label(screen, change),
            Self::Move(next) => text::next_move(screen.words, *next),
            Self::Compare(host) => screen.words.with("diagnosis-compare", &[("host", host.as_str())]),
            Self::Verify(host) => screen.words.with("diagnosis-verify", &[("host", *host)]),
        }
    }

    fn icon(&self) -> Option<Icon> {
        match self {
            Self::Copy(_) => Some(Icon::COPY),
            Self::UseFile | Self::Verify(_) => Some(Icon::KEY),
            Self::Change(Amendment::AddScope(_) | Amendment::AddKey { .. }) => Some(Icon::PLUS),
            Self::Change(Amendment::RenewKey(_)) => Some(Icon::REFRESH),
            Self::Change(Amendment::RemoveKey(_)) => Some(Icon::DELETE),
            Self::Move(NextMove::ChooseFile) => Some(Icon::FOLDER),
            Self::Move(_) | Self::Change(Amendment::Edit(_)) => None,
            Self::Compare(_) => Some(Icon::SEARCH),
        }
    }

    fn about<'a>(&'a self, button: Button<'a>) -> Button<'a> {
        if let Self::Copy(text) = self { button.about(text) } else { button }
    }

    fn follow(&self, ui: &Ui, screen: &mut Screen<'_>, found: &Found, key: &str) {
        match self {
            Self::Copy(text) => screen::copy(ui, screen, key, (*text).to_owned()),
            Self::UseFile => screen.ask(diagnosis::Intent::UseEvidence),
            Self::Change(change) => screen.ask(diagnosis::Intent::ChangeClient((*change).clone())),
            Self::Move(next) => follow_move(ui, screen, found, *next, key),
            Self::Compare(_) => screen.ask(diagnosis::Intent::CompareClient),
            Self::Verify(_) => screen.ask(diagnosis::Intent::VerifyToken),
        }
    }
}

fn follow_move(ui: &Ui, screen: &mut Screen<'_>, found: &Found, next: NextMove, key: &str) {
    match (next, &found.says) {
        (NextMove::MailDigdir | NextMove::MailApiOwner, Says::Problem(problem)) => {
            let mail = mail::about(screen, next, problem);
            screen::copy(ui, screen, key, mail);
        }
        (NextMove::OpenPortal, _) => screen::open_portal(ui, screen),
        (next, _) => screen.ask(Intent::Follow(next)),
    }
}
