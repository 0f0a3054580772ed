//! One finding: how grave it is, the sentence, what it was seen by, what to do, and buttons that do it.

use crate::app::diagnosis;
use egui::Ui;

use super::comparison;
use crate::app::diagnosis::{Diagnosed, DiagnosisArea};
use crate::app::intent::Intent;
use crate::contract::Input;
use crate::diagnosis::{Fix, Found, Rule, Says, Severity};
use crate::problem::NextMove;
use crate::protocol::self_service::Amendment;
use crate::text;
use crate::window::icon::Icon;
use crate::window::mail;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::row;
use crate::window::theme::{SPACE_4, SPACE_8};
use crate::window::widgets::{Button, Row, Tone, Verdict, body, disclosure_named, mono};

/// Draws the finding at this place of the list.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed, place: usize, found: &Found) {
    let is_first = place == 0 && shown.diagnosis.start_here().is_some();
    let (grade, mark) = (text::severity(screen.words, found.severity), screen.say("diagnosis-start-here"));
    let sentence = text::finding(screen.words, found);
    let verdict =
        Verdict { tone: tone(found.severity), grade: &grade, mark: is_first.then_some(&*mark), sentence: &sentence };
    verdict.show(ui, |ui| {
        let next = text::finding_next(screen.words, found);
        if !next.is_empty() {
            body(ui, &next);
        }
        ui.add_space(SPACE_4);
        for row in &found.rows {
            Row::mono(&text::claim(screen.words, row.claim), &text::shown(screen.words, &row.value)).show(ui);
        }
        for fix in &found.fixes {
            show_rewrite(ui, screen, &format!("finding_{place}"), fix);
        }
        show_buttons(ui, screen, shown, place, found);
        show_code(ui, screen, place, found, &sentence);
    });
}

pub(super) fn tone(severity: Severity) -> Tone {
    match severity {
        Severity::Stops => Tone::Danger,
        Severity::Warning => Tone::Warn,
        Severity::Info => Tone::Info,
        Severity::Fine => Tone::Ok,
    }
}

/// What to write instead, and a button that copies it.
fn show_rewrite(ui: &mut Ui, screen: &mut Screen<'_>, prefix: &str, fix: &Fix) {
    let Fix::Rewrite { to, .. } = fix else { return };
    body(ui, &screen.say("diagnosis-rewrite"));
    mono(ui, to);
    let (key, label) = (format!("{prefix}_rewrite"), screen.say("diagnosis-copy-rewrite"));
    row(ui, |ui| {
        if Button::secondary(&key, &label).icon(Icon::COPY).about(to).show(ui).clicked() {
            screen::copy(ui, screen, &key, to.clone());
        }
    });
    say_copied(ui, screen, &key);
}

fn say_copied(ui: &mut Ui, screen: &Screen<'_>, key: &str) {
    if screen::is_copied(ui, screen, key) {
        screen::say_copied(ui, &screen.say("diagnosis-copied"));
    }
}

fn show_buttons(ui: &mut Ui, screen: &mut Screen<'_>, shown: &Diagnosed, place: usize, found: &Found) {
    let (moves, prefix) = (moves(screen, found), format!("finding_{place}"));
    let opens_file = matches!(found.says, Says::Rule(Rule::KeystoreLocked, _)) && matches!(shown.given, Input::File(_));
    if moves.is_empty() && !opens_file && changes(found).next().is_none() {
        return;
    }
    ui.add_space(SPACE_8);
    row(ui, |ui| {
        let label = screen.say("diagnosis-use-file");
        if opens_file && Button::secondary("diagnosis_use_file", &label).icon(Icon::KEY).show(ui).clicked() {
            screen.ask(diagnosis::Intent::UseEvidence);
        }
        for change in changes(found) {
            show_change(ui, screen, &prefix, change);
        }
        show_each(ui, screen, &prefix, found, &moves);
    });
    for change in changes(found) {
        comparison::show_confirmation(ui, screen, change);
    }
    for next in moves {
        say_copied(ui, screen, &key(&prefix, next));
    }
}

/// What mends it, once more in another place, where keys begin with this: the text to write instead, else the change of
/// the client, else the moves. A change that is asked about first has its button at the finding alone.
pub(super) fn show_mends(ui: &mut Ui, screen: &mut Screen<'_>, prefix: &str, found: &Found) {
    let mut rewrites = found.fixes.iter().filter(|fix| matches!(fix, Fix::Rewrite { .. })).peekable();
    if rewrites.peek().is_some() {
        return rewrites.for_each(|fix| show_rewrite(ui, screen, prefix, fix));
    }
    let change = changes(found).next().filter(|_| !DiagnosisArea::confirms_changes(&screen.app.session));
    let moves = moves(screen, found);
    row(ui, |ui| {
        if let Some(change) = change {
            show_change(ui, screen, prefix, change);
        }
        show_each(ui, screen, prefix, found, &moves);
    });
    for next in moves {
        say_copied(ui, screen, &key(prefix, next));
    }
}

fn changes(found: &Found) -> impl Iterator<Item = &Amendment> {
    found.fixes.iter().filter_map(|fix| if let Fix::Change(change) = fix { Some(change) } else { None })
}

fn show_change(ui: &mut Ui, screen: &mut Screen<'_>, prefix: &str, change: &Amendment) {
    let (key, label) = (format!("{prefix}_change"), comparison::label(screen, change));
    if Button::secondary(&key, &label).icon(icon(change)).show(ui).clicked() {
        screen.ask(diagnosis::Intent::ChangeClient(change.clone()));
    }
}

/// What is to be done, and not that it is done.
fn icon(change: &Amendment) -> Icon {
    match change {
        Amendment::AddScope(_) | Amendment::AddKey { .. } => Icon::PLUS,
        Amendment::RenewKey(_) => Icon::AGAIN,
        Amendment::RemoveKey(_) => Icon::DELETE,
    }
}

fn moves(screen: &Screen<'_>, found: &Found) -> Vec<NextMove> {
    let moves = found.fixes.iter().filter_map(|fix| match fix {
        Fix::Move(next) => Some(*next),
        Fix::Change(_) | Fix::Rewrite { .. } => None,
    });
    moves.filter(|next| is_offered(screen, found, *next)).collect()
}

fn show_each(ui: &mut Ui, screen: &mut Screen<'_>, prefix: &str, found: &Found, moves: &[NextMove]) {
    for next in moves {
        let (key, label) = (key(prefix, *next), text::next_move(screen.words, *next));
        if Button::secondary(&key, &label).show(ui).clicked() {
            follow(ui, screen, found, *next, &key);
        }
    }
}

fn key(prefix: &str, next: NextMove) -> String {
    format!("{prefix}_{}", next.key())
}

/// Only what can be done from here: steps that are reached, and e-mails that are ready.
fn is_offered(screen: &Screen<'_>, found: &Found, next: NextMove) -> bool {
    match next {
        NextMove::MailDigdir | NextMove::MailApiOwner => matches!(found.says, Says::Problem(_)),
        NextMove::OpenPortal => screen.app.session.environment_shown().is_some_and(|here| here.portal().is_some()),
        next => screen.app.leads_somewhere(next),
    }
}

fn follow(ui: &Ui, screen: &mut Screen<'_>, found: &Found, next: NextMove, key: &str) {
    match (next, &found.says) {
        (NextMove::MailDigdir | NextMove::MailApiOwner, Says::Problem(problem)) => {
            let mail = mail::about(screen, next, problem);
            screen::copy(ui, screen, key, mail);
        }
        (NextMove::OpenPortal, _) => screen::open_portal(ui, screen),
        (next, _) => screen.ask(Intent::Follow(next)),
    }
}

/// What only support staff need, folded away.
fn show_code(ui: &mut Ui, screen: &Screen<'_>, place: usize, found: &Found, sentence: &str) {
    let label = screen.say("diagnosis-code-and-source");
    let name = format!("{label}: {sentence}");
    ui.add_space(SPACE_8);
    disclosure_named(ui, &format!("finding_{place}_code"), &label, &name, |ui| {
        Row::mono(&screen.say("diagnosis-code"), found.code()).show(ui);
        if let Some(source) = found.source() {
            Row::mono(&screen.say("diagnosis-source"), source).show(ui);
        }
    });
}
