//! A story while it is told: what is under way, what there is to agree to, the wait for a new key, and how it ended.

use std::time::Duration;

use egui::Ui;

use crate::app::keys::{Done, Proof, Question, Stage};
use crate::app::letters;
use crate::app::own::{Kind, Telling};
use crate::contract::name_of;
use crate::problem::{NextMove, Problem, Refusal, Situation};
use crate::text;
use crate::window::problem;
use crate::window::saved;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, head_saying, row};
use crate::window::widgets::{Banner, Row, Stage as BusyStage, Tone, Urgency, body, hint};

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, telling: &Telling) {
    let (title, below) = (title(screen, telling), super::client_name(screen));
    head_saying(ui, &title, &below);
    match telling.stage() {
        Stage::Reading(_) | Stage::Making(_) | Stage::Changing(_) | Stage::Proving(_) => show_busy(ui, screen, telling),
        Stage::Asking(question) => show_question(ui, screen, telling, question),
        Stage::Waiting { pause, .. } => show_waiting(ui, screen, pause.until.as_second()),
        Stage::Declined => {}
        Stage::Ended(end) => match &**end {
            Ok(done) => {
                show_done(ui, screen, telling, done);
                show_answer(ui, screen);
            }
            Err(problem) => show_problem(ui, screen, problem),
        },
    }
}

fn title(screen: &Screen<'_>, telling: &Telling) -> String {
    let key = match (telling.kind, telling.stage()) {
        (_, Stage::Asking(Question::LastKeyGoes(_) | Question::LastAdminKeyGoes(_))) => "ownkey-ask-last-title",
        (_, Stage::Asking(Question::KeyGoes(_))) => "ownkey-ask-goes-title",
        (_, Stage::Asking(Question::CertificateStops(_) | Question::AdministrationByKey { .. })) => "ownkey-trap-title",
        (_, Stage::Asking(Question::EndedGo(_))) => "ownkey-ask-ended-title",
        (_, Stage::Asking(Question::Production)) => "ownkey-ask-production-title",
        (_, Stage::Waiting { .. }) => "ownkey-waiting-title",
        (_, Stage::Ended(end)) if end.is_err() => "ownkey-failed-title",
        (Kind::Added | Kind::Public | Kind::Rotated, Stage::Ended(_)) => "ownkey-registered-title",
        (Kind::Finished | Kind::Removed, Stage::Ended(_)) => "ownkey-removed-title",
        (
            Kind::Added | Kind::Public | Kind::Rotated,
            Stage::Reading(_) | Stage::Making(_) | Stage::Changing(_) | Stage::Proving(_) | Stage::Declined,
        ) => "ownkey-registering-title",
        (
            Kind::Finished | Kind::Removed,
            Stage::Reading(_) | Stage::Making(_) | Stage::Changing(_) | Stage::Proving(_) | Stage::Declined,
        ) => "ownkey-removing-title",
    };
    screen.say(key)
}

/// What is done, one after the other; of a key that is brought or goes only a part.
fn show_busy(ui: &mut Ui, screen: &mut Screen<'_>, telling: &Telling) {
    let steps: &[&str] = match telling.kind {
        Kind::Added | Kind::Rotated => {
            &["ownkey-stage-reading", "ownkey-stage-making", "ownkey-stage-registering", "ownkey-stage-proving"]
        }
        Kind::Public => &["ownkey-stage-reading", "ownkey-stage-registering"],
        Kind::Removed => &["ownkey-stage-reading", "ownkey-stage-removing"],
        Kind::Finished => &["ownkey-stage-reading", "ownkey-stage-removing", "ownkey-stage-proving"],
    };
    let now = match telling.stage() {
        Stage::Making(_) => "ownkey-stage-making",
        Stage::Changing(_) if matches!(telling.kind, Kind::Removed | Kind::Finished) => "ownkey-stage-removing",
        Stage::Changing(_) => "ownkey-stage-registering",
        Stage::Proving(_) => "ownkey-stage-proving",
        Stage::Reading(_) | Stage::Asking(_) | Stage::Waiting { .. } | Stage::Declined | Stage::Ended(_) => {
            "ownkey-stage-reading"
        }
    };
    let here = steps.iter().position(|step| *step == now).unwrap_or(0);
    let words: Vec<String> = steps.iter().map(|step| screen.say(step)).collect();
    let stages: Vec<BusyStage<'_>> = words
        .iter()
        .enumerate()
        .map(|(place, words)| match place.cmp(&here) {
            std::cmp::Ordering::Less => BusyStage::Done(words),
            std::cmp::Ordering::Equal => BusyStage::Now(words),
            std::cmp::Ordering::Greater => BusyStage::Later(words),
        })
        .collect();
    screen::busy(ui, screen, "ownkey-busy", &stages);
}

fn show_question(ui: &mut Ui, screen: &Screen<'_>, telling: &Telling, question: &Question) {
    let told = text::key_question(screen.words, question, str::to_owned);
    let tone = if matches!(question, Question::Production) { Tone::Production } else { Tone::Warn };
    Banner::new(tone, &told).live(Urgency::Polite).show_with(ui, |ui| match question {
        Question::LastKeyGoes(_) => drop(body(ui, &screen.say("ownkey-ask-last-means"))),
        Question::KeyGoes(kid) => show_last_use(ui, screen, kid),
        Question::LastAdminKeyGoes(_)
        | Question::CertificateStops(_)
        | Question::AdministrationByKey { .. }
        | Question::EndedGo(_)
        | Question::Production => {}
    });
    if telling.has_private {
        Banner::new(Tone::Warn, &screen.say("own-private-beside")).show(ui);
    }
}

/// When this program last got a token with the key, as far as that is kept.
fn show_last_use(ui: &mut Ui, screen: &Screen<'_>, kid: &str) {
    let proved = screen.app.session.kept.key(kid).and_then(|kept| kept.proved);
    let told = match proved {
        Some(at) => screen.words.with("ownkey-last-used", &[("time", screen.words.date_and_time(at))]),
        None => screen.say("ownkey-never-used"),
    };
    body(ui, &told);
}

/// Counted down for the eye only; the ear hears once that we wait.
fn show_waiting(ui: &mut Ui, screen: &Screen<'_>, until: i64) {
    ui.ctx().request_repaint_after(Duration::from_secs(1));
    let left = (until - screen.now.as_second()).max(0);
    let count = screen.words.with("ownkey-waiting-left", &[("left", screen.words.duration(left))]);
    Banner::new(Tone::Info, &screen.say("own-waiting")).live(Urgency::Polite).show_with(ui, |ui| {
        body(ui, &count);
        hint(ui, &screen.say("ownkey-waiting-leave"));
    });
}

fn show_done(ui: &mut Ui, screen: &mut Screen<'_>, telling: &Telling, done: &Done) {
    let said = match telling.kind {
        Kind::Added | Kind::Public | Kind::Rotated => "own-added",
        Kind::Finished => "own-finished",
        Kind::Removed => "own-removed",
    };
    let said = screen.words.with(said, &[("kid", done.kid.as_str())]);
    Banner::new(Tone::Ok, &said).live(Urgency::Polite).show_with(ui, |ui| show_facts(ui, screen, done));
    match &done.proof {
        Proof::Token => Banner::new(Tone::Ok, &screen.say("own-proved")).show(ui),
        Proof::NoScope => Banner::new(Tone::Info, &screen.say("own-no-scope")).show(ui),
        Proof::NotTried => {}
        Proof::Refused(problem) => show_unproved(ui, screen, problem),
    }
    let next = match telling.kind {
        Kind::Rotated => Some("ownkey-rotated-next"),
        Kind::Public => Some("ownkey-public-next"),
        Kind::Removed if done.left == Some(0) => Some("own-certificate-again"),
        Kind::Added | Kind::Finished | Kind::Removed => None,
    };
    if let Some(next) = next {
        body(ui, &screen.say(next));
    }
}

/// A client that a supplier asked for: what is sent back to them, which the filled button saves.
fn show_answer(ui: &mut Ui, screen: &mut Screen<'_>) {
    let is_saved = screen.app.letters.is_saved();
    let is_ready = screen.app.answer_to_request().is_some();
    if is_ready || is_saved {
        saved::show(ui, screen);
        body(ui, &screen.say(if is_ready { "request-answer-ready" } else { "request-answer-send" }));
    }
}

pub fn save_answer(screen: &mut Screen<'_>) {
    if let Some(answer) = screen.app.answer_to_request() {
        let name = screen.say("request-answer-file");
        screen.ask(letters::Intent::Save(name, answer.write()));
    }
}

fn show_facts(ui: &mut Ui, screen: &mut Screen<'_>, done: &Done) {
    if let Some(ends) = done.ends {
        Row::new(
            &screen.say("own-row-ends"),
            &screen.words.with("own-list-ends", &[("date", screen.words.date(ends))]),
        )
        .show(ui);
    }
    if let Some(kept) = &done.kept {
        Row::new(&screen.say("ownkey-row-file"), &name_of(&kept.file)).show(ui);
        Row::mono(&screen.say("own-row-fingerprint"), &text::in_fours(&kept.key.fingerprint())).show(ui);
        saved::warn_of_others(ui, screen, &kept.file);
    }
}

/// Not known yet is another thing than a key that does not fit its name.
pub(super) fn show_unproved(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    problem::show_without_buttons(ui, screen, problem);
    let next = match problem.situation {
        Situation::Refused(Refusal::UnknownKid) => "ownkey-unknown-kid-next",
        Situation::Refused(Refusal::InvalidSignature) => "own-other-key-next",
        _ => return,
    };
    body(ui, &screen.say(next));
}

/// A problem; the filled button mends it, or reads anew what somebody else may have changed.
fn show_problem(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    problem::show_of_administration(ui, screen, problem);
    if problem.situation == Situation::KeysFull {
        body(ui, &screen.say("ownkey-full-next"));
    }
    let leads_to_portal = problem.next().contains(&NextMove::OpenPortal);
    row(ui, |ui| {
        if leads_to_portal && button(ui, screen, "own_portal", NextMove::OpenPortal.key()) {
            screen::open_portal(ui, screen);
        }
    });
}
