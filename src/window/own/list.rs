//! The keys of a client: what is registered, what is of this machine, and what is next with each.

use egui::Ui;

use crate::app::clients::{Deed, Ending, Of};
use crate::app::intent::Intent;
use crate::app::keys::Standing;
use crate::app::own::{self, KeyRow, Notice};
use crate::problem::Problem;
use crate::protocol::jwk::PublicJwk;
use crate::text;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::saved;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, head_saying, row};
use crate::window::theme::SPACE_8;
use crate::window::widgets::{Banner, Button, Card, Pill, Row, Tone, body, outcome};

pub(super) fn show_reading(ui: &mut Ui, screen: &mut Screen<'_>) {
    show_head(ui, screen);
    screen::busy(ui, screen, "ownkey-busy-reading", &[]);
}

pub(super) fn show_unread(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    show_head(ui, screen);
    problem::show_of_administration(ui, screen, problem);
}

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    show_head(ui, screen);
    show_notice(ui, screen);
    let rows = screen.app.own.rows(&screen.app.session);
    show_next(ui, screen);
    if rows.iter().all(|row| !row.is_registered()) {
        Banner::new(Tone::Info, &screen.say("ownkey-list-none")).show(ui);
    }
    for (place, key) in rows.iter().enumerate() {
        show_key(ui, screen, place, key);
    }
    let unfinished = screen.app.own.unfinished(&screen.app.session).is_some();
    row(ui, |ui| {
        if unfinished && Button::secondary("own_add", &screen.say("ownkey-add")).icon(Icon::PLUS).show(ui).clicked() {
            screen.ask(own::Intent::Add);
        }
        if Button::text("own_again", &screen.say("ownkey-read-again")).icon(Icon::REFRESH).show(ui).clicked() {
            screen.ask(own::Intent::ReadAgain);
        }
    });
    saved::show(ui, screen);
}

fn show_head(ui: &mut Ui, screen: &Screen<'_>) {
    let title = screen.words.with("ownkey-list-title", &[("client", super::client_name(screen))]);
    head_saying(ui, &title, &screen.say("ownkey-list-lead"));
}

fn show_notice(ui: &mut Ui, screen: &mut Screen<'_>) {
    let key = match screen.app.own.notice() {
        None => return,
        Some(Notice::Failed(problem)) => return problem::show_without_buttons(ui, screen, problem),
        Some(Notice::Declined) => "own-declined",
        Some(Notice::LeftWaiting) => "ownkey-left-waiting",
        Some(Notice::NoScopes) => "own-no-scopes",
    };
    outcome(ui, "own_notice", Tone::Info, &screen.say(key));
}

/// What is under way, what is next, and who does it: the filled button does it, or says that somebody has.
fn show_next(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(key) = screen.app.own.unfinished(&screen.app.session) else { return };
    let (title, next) = match key.standing {
        Some(Standing::Made) => ("ownkey-next-made-title", "ownkey-next-made"),
        Some(Standing::Registered) => ("ownkey-next-registered-title", "ownkey-next-registered"),
        Some(Standing::Beside) => ("ownkey-next-beside-title", "ownkey-next-beside"),
        Some(Standing::InUse | Standing::EndsSoon | Standing::Ended) | None => return,
    };
    let (title, next) = (screen.say(title), screen.say(next));
    let is_beside = key.standing == Some(Standing::Beside);
    Banner::new(Tone::Info, &next).title(&title).show_with(ui, |ui| {
        if is_beside {
            ui.add_space(SPACE_8);
            row(ui, |ui| {
                if button(ui, screen, "own_deliver_next", "ownkey-deliver") {
                    screen.ask(own::Intent::Deliver(key.kid().to_owned()));
                }
            });
        }
    });
}

fn show_key(ui: &mut Ui, screen: &mut Screen<'_>, place: usize, key: &KeyRow) {
    let title = title_of(screen, key);
    let standing = standing(screen, key);
    let pill = Pill { label: &standing.0, tone: standing.1 };
    Card::new().title(Icon::KEY, &title).pills(&[pill]).show(ui, |ui| {
        for (name, value, is_mono) in facts(screen, key) {
            if is_mono {
                Row::mono(&name, &value).show(ui)
            } else {
                Row::new(&name, &value).show(ui)
            };
        }
        ui.add_space(SPACE_8);
        row(ui, |ui| show_acts(ui, screen, place, key));
    });
}

/// A key made here is called by its file; another by where it was not made, as its name is a row of the card.
fn title_of(screen: &Screen<'_>, key: &KeyRow) -> String {
    match &key.kept {
        Some(kept) => crate::contract::name_of(&kept.file),
        None if key.kid().is_empty() => screen.say("ownkey-nameless"),
        None => screen.say("ownkey-others"),
    }
}

/// What its buttons are heard to be about: two keys that were made elsewhere have the same title.
fn name_aloud(screen: &Screen<'_>, key: &KeyRow) -> String {
    let title = title_of(screen, key);
    if key.kept.is_some() || key.kid().is_empty() { title } else { format!("{title} {}", key.kid()) }
}

fn standing(screen: &Screen<'_>, key: &KeyRow) -> (String, Tone) {
    let has_ended = key.listed.has_ended(screen.app.session.now());
    let (words, tone) = match key.standing {
        _ if has_ended => ("ownkey-is-ended", Tone::Danger),
        Some(Standing::Made) => ("ownkey-is-made", Tone::Warn),
        Some(Standing::Registered) => ("ownkey-is-registered", Tone::Warn),
        Some(Standing::EndsSoon) => ("ownkey-is-ending", Tone::Warn),
        Some(Standing::Ended) => ("ownkey-is-ended", Tone::Danger),
        _ if key.replaced_by.is_some() => ("ownkey-is-replaced", Tone::Warn),
        Some(Standing::Beside | Standing::InUse) => ("ownkey-is-proved", Tone::Ok),
        None => ("ownkey-is-theirs", Tone::Neutral),
    };
    (screen.say(words), tone)
}

fn facts(screen: &Screen<'_>, key: &KeyRow) -> Vec<(String, String, bool)> {
    let words = screen.words;
    let public = key.listed.public.as_ref();
    let ends = key.listed.ends.map(|ends| {
        let text = if ends <= screen.app.session.now() { "own-list-ended" } else { "own-list-ends" };
        words.with(text, &[("date", words.date(ends))])
    });
    let bits = public.map(|key| words.with("own-bits", &[("bits", key.bits())]));
    let all = [
        ("own-row-ends", ends, false),
        ("ownkey-row-kid", Some(key.kid().to_owned()), true),
        ("own-row-kind", bits, false),
        ("own-row-fingerprint", public.map(PublicJwk::fingerprint).map(|print| text::in_fours(&print)), true),
        ("own-row-certificate", key.listed.is_bound.then(|| words.say("own-list-bound")), false),
        ("ownkey-row-file", key.kept.as_ref().map(|kept| kept.file.display().to_string()), true),
    ];
    let is_told = |value: &String| !value.is_empty();
    all.into_iter().filter_map(|(name, value, mono)| Some((words.say(name), value.filter(is_told)?, mono))).collect()
}

fn show_acts(ui: &mut Ui, screen: &mut Screen<'_>, place: usize, key: &KeyRow) {
    let (kid, about) = (key.kid().to_owned(), name_aloud(screen, key));
    let act = |ui: &mut Ui, screen: &Screen<'_>, what: &str, words: &str, icon: Icon| {
        let label = screen.say(words);
        Button::secondary(&format!("own_{what}_{place}"), &label).icon(icon).about(&about).show(ui).clicked()
    };
    let is_proved = matches!(key.standing, Some(Standing::InUse | Standing::EndsSoon | Standing::Beside));
    if is_proved && act(ui, screen, "deliver", "ownkey-deliver", Icon::PACKAGE) {
        screen.ask(own::Intent::Deliver(kid.clone()));
    }
    let may_rotate = key.is_registered() && key.replaced_by.is_none() && key.standing != Some(Standing::Beside);
    if may_rotate && act(ui, screen, "rotate", "ownkey-rotate", Icon::REFRESH) {
        screen.ask(own::Intent::Rotate(kid.clone()));
    }
    if key.listed.ends.is_some() && act(ui, screen, "calendar", "setups-calendar", Icon::CLOCK) {
        save_calendar(screen, key);
    }
    if key.is_registered() {
        let label = screen.say("ownkey-remove");
        let name = format!("own_remove_{place}");
        if Button::danger(&name, &label).icon(Icon::DELETE).about(&about).show(ui).clicked() {
            screen.ask(own::Intent::Remove(kid));
        }
    } else if let Some(kept) = &key.kept {
        body(ui, &screen.words.with("ownkey-made-only", &[("file", crate::contract::name_of(&kept.file))]));
    }
}

/// Reminders of its end, for a calendar.
fn save_calendar(screen: &mut Screen<'_>, key: &KeyRow) {
    let (Some(ends), Some(at)) = (key.listed.ends, screen.app.own.at()) else { return };
    let deed = if key.kept.is_some() { Deed::Rotate } else { Deed::AskHolder };
    let of = Of::Key {
        client_id: at.client_id.to_string(),
        client_name: super::client_name(screen),
        kid: key.kid().to_owned(),
        file: key.kept.as_ref().map(|kept| kept.file.clone()),
    };
    let ending = Ending { ends, of, environment: at.admin.environment.clone(), deed };
    let file = text::endings_calendar(screen.words, &[ending], screen.now);
    let name = screen.words.with("calendar-file", &[("organisation", super::client_name(screen))]);
    screen.ask(Intent::SaveText(name, file));
}
