//! A problem on the screen: what happened, whose side it is on, what to do, and the buttons that do it.

use egui::Ui;

use super::icon::Icon;
use super::screen::{self, Screen};
use super::steps::parts::row;
use super::steps::token::behalf;
use super::theme::SPACE_8;
use super::widgets::{Banner, Button, Row, Tone, Urgency, disclosure, hint};
use super::{focus, mail, steps};
use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::primary::Primary;
use crate::app::wizard::Step;
use crate::domain::Scope;
use crate::problem::{NextMove, Problem};
use crate::text;

/// The button that mends a refusal.
const MEND: &str = "mend_refusal";

/// A problem: what happened, whose side it is on, what to do, and buttons that do it. Details that
/// only support staff need are folded away, with the code last.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    show_under(ui, screen, Some(&text::what(screen.words, problem)), problem);
}

/// As [`show`], where what happened is the title of the page already.
pub(super) fn show_below_title(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    show_under(ui, screen, None, problem);
}

fn show_under(ui: &mut Ui, screen: &mut Screen<'_>, what: Option<&str>, problem: &Problem) {
    let (mut followed, mut asked) = (None, None);
    let shown = |next: &NextMove| is_button(*next) && !is_filled(screen, *next) && can_mend(screen, problem, *next);
    let moves: Vec<NextMove> = problem.next().iter().copied().filter(shown).collect();
    let mend = screen.app.mend_of(problem);
    let has_buttons = !moves.is_empty() || mend.is_some() || screen.app.can_diagnose(problem);
    tell(ui, screen, what, problem, |ui, screen| {
        hint(ui, &text::side(screen.words, problem.side()));
        if has_buttons {
            ui.add_space(SPACE_8);
            row(ui, |ui| (followed, asked) = show_buttons(ui, screen, problem, &moves, mend.as_ref()));
        }
        if COPIES.iter().any(|key| screen::is_copied(ui, screen, key)) {
            screen::say_copied(ui, &screen.say("client-mail-copied"));
        }
    });
    if let Some(next) = followed {
        follow(ui, screen, problem, next);
    }
    if let Some(asked) = asked {
        screen.ask(asked);
    }
}

/// What was clicked of them: a move, or what mends or diagnoses it from here.
fn show_buttons(
    ui: &mut Ui,
    screen: &Screen<'_>,
    problem: &Problem,
    moves: &[NextMove],
    mend: Option<&Scope>,
) -> (Option<NextMove>, Option<Intent>) {
    let (mut followed, mut asked) = (None, None);
    if mend.is_some_and(|scope| mend_button(ui, screen, scope)) {
        asked = Some(Intent::MendRefusal(Box::new(problem.clone())));
    }
    for next in moves.iter().copied() {
        if Button::secondary(next.key(), &label(screen, problem, next)).show(ui).clicked() {
            followed = Some(next);
        }
    }
    if diagnose_button(ui, screen, problem) {
        asked = Some(Intent::DiagnoseProblem(Box::new(problem.clone())));
    }
    (followed, asked)
}

/// What mends a refusal from here, before all else. `true` when it was clicked.
fn mend_button(ui: &mut Ui, screen: &Screen<'_>, scope: &Scope) -> bool {
    let label = screen.words.with("diagnosis-add-scope", &[("scope", scope.as_str())]);
    Button::secondary(MEND, &label).icon(Icon::PLUS).show(ui).clicked()
}

/// Whether the filled button does the same, or what stands below it: one thing has one button.
fn is_filled(screen: &Screen<'_>, next: NextMove) -> bool {
    let chooses_here = screen.app.wizard.at() == Step::Certificate;
    next == NextMove::ChooseFile && (chooses_here || screen.app.primary() == Primary::ChooseFile)
}

/// No proxy and no authority stands between this machine and itself. No key is opened where nobody asks by one.
fn can_mend(screen: &Screen<'_>, problem: &Problem, next: NextMove) -> bool {
    match next {
        NextMove::SetNetwork => !(screen.app.session.is_demo() || text::is_here(problem)),
        NextMove::OpenAdminKey => screen.app.can_open_admin_key(),
        _ => true,
    }
}

/// The best of its moves that is a button, once more in another place; its key begins with this.
pub(super) fn show_first_move(ui: &mut Ui, screen: &mut Screen<'_>, prefix: &str, problem: &Problem) {
    let Some(next) = problem.next().iter().copied().find(|next| is_button(*next)) else { return };
    let (key, label) = (format!("{prefix}_{}", next.key()), label(screen, problem, next));
    if Button::secondary(&key, &label).show(ui).clicked() {
        follow(ui, screen, problem, next);
    }
}

/// Its moves that are buttons, but for this one, which the page has itself.
pub(super) fn show_other_moves(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem, but: NextMove) {
    for next in problem.next().iter().copied().filter(|next| is_button(*next) && *next != but) {
        let label = text::next_move(screen.words, next);
        if Button::secondary(next.key(), &label).show(ui).clicked() {
            follow(ui, screen, problem, next);
        }
    }
}

/// A problem that stands beside the button which tries again, and so needs none of its own.
pub fn show_without_buttons(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    tell(ui, screen, Some(&text::what(screen.words, problem)), problem, |_, _| ());
}

/// The same of what was asked as an administration client: its key may have to be opened before it is tried again.
pub(super) fn show_of_administration(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    let mut is_asked = false;
    tell(ui, screen, Some(&text::what(screen.words, problem)), problem, |ui, screen| {
        is_asked = admin_key_button(ui, screen, problem);
    });
    if is_asked {
        screen.ask(Intent::Follow(NextMove::OpenAdminKey));
    }
}

/// The button that opens the key of the administration client, where that mends it. `true` when it was clicked.
pub(super) fn admin_key_button(ui: &mut Ui, screen: &Screen<'_>, problem: &Problem) -> bool {
    let next = NextMove::OpenAdminKey;
    let mends = problem.next().contains(&next) && can_mend(screen, problem, next);
    mends && Button::secondary(next.key(), &text::next_move(screen.words, next)).show(ui).clicked()
}

/// "Diagnose this", at a refusal that the diagnosis has more to say of. `true` when it was clicked.
pub fn diagnose_button(ui: &mut Ui, screen: &Screen<'_>, problem: &Problem) -> bool {
    if !screen.app.can_diagnose(problem) {
        return false;
    }
    // Whoever presses it is told whom that asks.
    let label = match screen.app.compares_at(problem) {
        Some(host) => screen.words.with("diagnosis-this-at", &[("host", host)]),
        None => screen.say("diagnosis-this"),
    };
    Button::secondary(screen::DIAGNOSE, &label).icon(Icon::SEARCH).show(ui).clicked()
}

/// What only support staff need, folded away: the code last, and a button that copies it all for them.
pub(super) fn details(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    let rows = text::details(screen.words, problem);
    // Our own name of it alone helps nobody; Maskinporten's codes can be looked up.
    let says_something = rows.len() > 1 || problem.code().starts_with("MP-");
    if !says_something {
        return;
    }
    let label = screen.say("button-technical-details");
    // Two problems may be told at once.
    disclosure(ui, &format!("problem_details_{}", problem.key()), &label, |ui| {
        for (name, value) in &rows {
            Row::mono(name, value).show(ui);
        }
        ui.add_space(SPACE_8);
        let key = format!("problem_details_copy_{}", problem.key());
        if Button::secondary(&key, &screen.say("button-copy-details")).icon(Icon::COPY).show(ui).clicked() {
            let rows: String = rows.iter().flat_map(|(name, value)| [name, ": ", value, "\n"]).collect();
            screen::copy(ui, screen, &key, format!("{}\n{rows}", text::what(screen.words, problem)));
        }
        if screen::is_copied(ui, screen, &key) {
            screen::say_copied(ui, &screen.say("details-copied"));
        }
    });
}

/// The words on the button of a move.
fn label(screen: &Screen<'_>, problem: &Problem, next: NextMove) -> String {
    match next {
        NextMove::ChangeClaims if behalf::is_about_consumer(problem) => screen.say("next-change-consumer"),
        NextMove::ChangeClaims if behalf::is_about_details(problem) => screen.say("next-change-behalf"),
        _ => text::next_move(screen.words, next),
    }
}

/// No button for setting the clock (the person does that), the place (its field is beside it), or the certificate (the
/// filled button).
fn is_button(next: NextMove) -> bool {
    !matches!(next, NextMove::SetClock | NextMove::ChangePlace | NextMove::ChooseCertificate)
}

/// What happened and what to do, `more` below it, and the details last.
fn tell(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    what: Option<&str>,
    problem: &Problem,
    more: impl FnOnce(&mut Ui, &Screen<'_>),
) {
    let advice = text::recommendation(screen.words, problem);
    let banner = Banner::new(Tone::Danger, &advice).live(Urgency::Now);
    let banner = if let Some(what) = what { banner.title(what) } else { banner };
    banner.show_with(ui, |ui| {
        more(ui, screen);
        details(ui, screen, problem);
    });
}

fn follow(ui: &Ui, screen: &mut Screen<'_>, problem: &Problem, next: NextMove) {
    match next {
        NextMove::MailDigdir | NextMove::MailApiOwner => {
            let mail = mail::about(screen, next, problem);
            screen::copy(ui, screen, next.key(), mail);
        }
        NextMove::OpenPortal => screen::open_portal(ui, screen),
        next => {
            if let Some(key) = key_here(screen, problem, next) {
                focus::give_after_click(ui.ctx(), key);
            }
            screen.ask(Intent::Follow(next));
        }
    }
}

/// Where the keyboard goes when the step that a move leads to is on the screen already: to what is to be mended.
fn key_here(screen: &Screen<'_>, problem: &Problem, next: NextMove) -> Option<&'static str> {
    match (screen.app.wizard.at(), next) {
        (Step::Password, NextMove::RetypePassword) | (Step::Environment, NextMove::ChangeEnvironment) => {
            Some(steps::first_key(screen))
        }
        (Step::Client, NextMove::ChangeClient) => Some(screen::field_key(Field::AdminClientId)),
        (Step::Client, NextMove::ChangeScopes) => Some(screen::field_key(Field::Scopes)),
        (Step::Token, NextMove::ChangeClaims) => Some(behalf::key_to_mend(screen, problem)),
        _ => None,
    }
}

/// The buttons of a problem that copy an e-mail.
const COPIES: [&str; 2] = [NextMove::MailDigdir.key(), NextMove::MailApiOwner.key()];
