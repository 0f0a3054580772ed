//! The token came by a new certificate: what is the same, which setups follow, and what must follow elsewhere.

use egui::Ui;

use super::export;
use crate::app::renewal::{Follower, Kind};
use crate::app::wizard;
use crate::app::wizard::renewal::Proved;
use crate::export::Part;
use crate::text;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::has_become;
use crate::window::theme::{SPACE_8, SPACE_12, Type};
use crate::window::widgets::{
    Button, Card, Row, Tone, Urgency, announce, body, heading_of, hint, is_open, outcome, sentences, set_open, status,
    strong,
};
use crate::window::{focus, problem};

/// The keys of the buttons. One takes the place of the other, and the keyboard goes with it.
const FOLLOW: &str = "renewal_follow";
const UNDO: &str = "renewal_undo";

/// So many rows are announced: whose it is, and until when.
const TOLD: usize = 2;

/// Draws the panel, where there is anything to tell.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(proved) = screen.app.wizard.renewal() else { return };
    let followers = screen.app.wizard.followers(&screen.app.session);
    let kind = proved.renewal.kind();
    // A file that was moved is nobody's concern where no other setup lies on it, and nobody came for another one.
    if kind == Kind::Moved && followers.is_empty() && proved.followed.is_empty() && !proved.is_wanted {
        return;
    }
    let title = screen.say(match kind {
        Kind::New => "renewal-done-title",
        Kind::Moved => "renewal-moved-title",
        Kind::Same => "renewal-same-title",
    });
    let rows = text::renewal_rows(screen.words, &proved.renewal);
    let told: Vec<String> = rows.iter().take(TOLD).map(|(name, value)| format!("{name}: {value}")).collect();
    let told: Vec<&str> = [&*title].into_iter().chain(told.iter().map(String::as_str)).collect();
    announce(ui, "renewal_told", Urgency::Polite, &sentences(&told));
    Card::new().title(Icon::CERTIFICATE, &title).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_8;
        for (name, value) in &rows {
            Row::new(name, value).show(ui);
        }
        show_notes(ui, screen, proved);
        show_followers(ui, screen, proved, &followers);
        if kind == Kind::New {
            show_outside(ui, screen);
        }
    });
}

fn show_notes(ui: &mut Ui, screen: &Screen<'_>, proved: &Proved) {
    let told = match proved.renewal.kind() {
        Kind::Same => Some("renewal-same"),
        Kind::Moved => proved.is_wanted.then_some("renewal-moved"),
        Kind::New => None,
    };
    if let Some(told) = told {
        body(ui, &screen.say(told));
    }
    if proved.renewal.ends_earlier() {
        status(ui, Tone::Warn, &screen.say("renewal-earlier"));
    }
    if proved.by_key {
        status(ui, Tone::Info, &screen.say("renewal-by-key"));
    }
}

fn show_followers(ui: &mut Ui, screen: &mut Screen<'_>, proved: &Proved, followers: &[Follower]) {
    let (moved, waits) = (!proved.followed.is_empty(), followers.iter().any(|follower| follower.fits));
    if has_become(ui, "renewal_moved", moved) {
        focus::give(ui.ctx(), UNDO);
    }
    if has_become(ui, "renewal_left", waits && !moved) {
        focus::give(ui.ctx(), FOLLOW);
    }
    if !followers.is_empty() {
        ui.add_space(SPACE_12);
        strong(ui, &screen.words.with("renewal-followers", &[("count", followers.len())]));
        for follower in followers {
            show_follower(ui, screen, follower);
        }
        if waits {
            show_follow(ui, screen, followers);
        }
    }
    if moved {
        show_moved(ui, screen, proved.followed.len());
    }
    if let Some(problem) = screen.app.session.kept.problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
}

fn show_follower(ui: &mut Ui, screen: &Screen<'_>, follower: &Follower) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        body(ui, &text::renewal_follower(screen.words, follower));
        if let Some(note) = text::renewal_follower_note(screen.words, follower) {
            hint(ui, &note);
        }
    });
}

fn show_follow(ui: &mut Ui, screen: &mut Screen<'_>, followers: &[Follower]) {
    let count = followers.iter().filter(|follower| follower.fits).count();
    let label = screen.words.with("renewal-follow", &[("count", count)]);
    let forgets = followers.iter().any(|follower| follower.fits && follower.remembered);
    let about = screen.say("renewal-forgets");
    let button = Button::secondary(FOLLOW, &label).icon(Icon::CERTIFICATE);
    let button = if forgets { button.about(&about) } else { button };
    if button.show(ui).clicked() {
        screen.ask(wizard::Intent::FollowRenewal);
    }
    if forgets {
        hint(ui, &about);
    }
}

fn show_moved(ui: &mut Ui, screen: &mut Screen<'_>, count: usize) {
    let told = screen.words.with("renewal-followed", &[("count", count)]);
    outcome(ui, "renewal_followed", Tone::Ok, &told);
    if Button::secondary(UNDO, &screen.say("setups-restore")).about(&told).show(ui).clicked() {
        screen.ask(wizard::Intent::UnfollowRenewal);
    }
}

/// What this program cannot change: which of the files for the developers have the certificate, and the way to them.
fn show_outside(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.add_space(SPACE_12);
    heading_of(ui, Type::SUBHEAD, 3, &screen.say("renewal-outside-title"));
    if let Some(export) = screen.app.wizard.export(&screen.app.session) {
        body(ui, &screen.say("renewal-programs"));
        for part in Part::ALL.into_iter().filter(|part| part.carries_certificate()) {
            body(ui, &format!("• {}", text::export_part(screen.words, part, &export.paths_of(part))));
        }
        let label = screen.say("renewal-hand-over");
        let is_open = is_open(ui.ctx(), export::KEY);
        if !is_open && Button::secondary("renewal_hand_over", &label).icon(Icon::PACKAGE).show(ui).clicked() {
            set_open(ui.ctx(), export::KEY, true);
            ui.ctx().request_repaint();
        }
    }
    for told in text::renewal_outside(screen.words) {
        body(ui, &told);
    }
}
