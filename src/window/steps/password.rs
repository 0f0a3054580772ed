//! Step 2: open the file. Before it is open, one field or two; after, whose certificate it is.

mod more;
mod saving;

use crate::app::wizard;
use egui::Ui;

use super::parts::{has_become, head, head_over, head_saying};
use crate::app::complaint::Field;
use crate::app::session::Opened;
use crate::app::session::{DemoState, ResumeTarget};
use crate::app::wizard::password::{ATTEMPTS_BEFORE_HELP, State};
use crate::contract::FileContents;
use crate::diagnosis::Finding;
use crate::keystore::Entry;
use crate::problem::{Problem, Situation};
use crate::text::{self, Words};
use crate::window::screen::{self, Screen, field_key};
use crate::window::shell::Footer;
use crate::window::theme::SPACE_8;
use crate::window::widgets::{
    Banner, Checkbox, Choice, Field as FieldWidget, RadioGroup, Tone, Urgency, announce, hint, outcome, sentences,
    status,
};
use crate::window::{caps_lock, certificate_card, clock, focus, problem, revocation};

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    if let Some(opened) = screen.app.session.opened() {
        return show_opened(ui, screen, opened);
    }
    match screen.app.wizard.password() {
        State::Asking | State::Open => ask(ui, screen, None),
        State::Recalling(_) => {
            ask(ui, screen, None);
            screen::busy(ui, screen, "busy-recalling", &[]);
        }
        State::Opening(..) => {
            ask(ui, screen, None);
            screen::busy(ui, screen, "busy-opening", &[]);
        }
        State::Refused(problem, _) if screen.app.wizard.second().is_asked() => ask_for_certificate(ui, screen, problem),
        State::Refused(problem, _) => ask(ui, screen, Some(problem)),
    }
}

/// Where the keyboard goes: to the password that is asked for, and on when the file is open.
#[must_use]
pub fn first_key(screen: &Screen<'_>) -> &'static str {
    let password = screen.app.wizard.password();
    match screen.app.session.opened() {
        Some(opened) if opened.entries().len() > 1 => field_key(Field::Entry),
        Some(_) => Footer::PRIMARY,
        None if screen.app.wizard.second().is_asked() => Footer::PRIMARY,
        None if password.attempts().key_differs => field_key(Field::KeyPassword),
        None => field_key(Field::Password),
    }
}

/// The password was right; what is asked for is another file.
fn ask_for_certificate(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    head(ui, screen, "password-title-certificate", "password-certificate-lead");
    hint(ui, &file(screen));
    if screen.can_drop {
        hint(ui, &screen.say("certificate-drop"));
    }
    problem::show(ui, screen, problem);
    if screen.app.wizard.second().pending().is_some() {
        screen::busy(ui, screen, "busy-certificate-file", &[]);
    }
}

fn ask(ui: &mut Ui, screen: &mut Screen<'_>, problem: Option<&Problem>) {
    let attempts = screen.app.wizard.password().attempts();
    let (title, lead) = if attempts.key_differs {
        ("password-title-key", "password-key-hint")
    } else {
        ("password-title", "password-lead")
    };
    match revisited(screen).filter(|_| !attempts.key_differs) {
        Some(lead) => head_over(ui, screen, title, &lead),
        None => head(ui, screen, title, lead),
    }
    let caps_lock = caps_lock::is_on(ui);
    show_field(ui, screen, problem);
    if attempts.key_differs {
        show_key_field(ui, screen, problem);
    }
    show_remember(ui, screen);
    let warning = screen.say("password-caps-lock");
    if caps_lock {
        outcome(ui, "caps_lock", Tone::Warn, &warning);
    }
    if let Some(problem) = problem {
        show_problem(ui, screen, problem);
    }
    if let DemoState::On(demo) = screen.app.session.demo() {
        hint(ui, &screen.words.with("certificate-demo-password", &[("password", &*demo.password)]));
    }
    if attempts.wrong >= ATTEMPTS_BEFORE_HELP {
        Banner::new(Tone::Info, &screen.say("password-three-tries")).live(Urgency::Polite).show(ui);
    }
}

/// The choice to have the system keep the password, where it is a profile's; and what became of that.
fn show_remember(ui: &mut Ui, screen: &mut Screen<'_>) {
    if !screen.app.session.kept.can_remember_password() {
        return;
    }
    let label = screen.say("password-remember");
    Checkbox::new("password_remember", &label).show(ui, &mut screen.drafts.wizard.password.remember);
    hint(ui, &screen.say("password-remember-hint"));
    show_keyring_problem(ui, screen);
}

/// That the system's keyring could not be used, or has a password that does not fit.
pub(super) fn show_keyring_problem(ui: &mut Ui, screen: &mut Screen<'_>) {
    if let Some(problem) = screen.app.session.kept.keyring_problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
}

/// What the password leads to, on a second visit.
fn revisited(screen: &Screen<'_>) -> Option<String> {
    Some(match screen.app.session.kept.resuming()? {
        ResumeTarget::Profile(profile) => screen.words.with("setups-password-for", &[("name", profile.name.as_str())]),
        ResumeTarget::Creation(creation) => {
            screen.words.with("setups-password-for-check", &[("name", creation.plan.name.as_str())])
        }
        ResumeTarget::Waiting(waiting) => {
            screen.words.with("setups-password-for-waiting", &[("name", waiting.organisation_name.as_str())])
        }
    })
}

/// Which file it is: a person may have several, each with its password.
fn file(screen: &Screen<'_>) -> String {
    let name = screen.app.wizard.certificate().file().map(FileContents::name).unwrap_or_default();
    screen.words.with("password-file", &[("file", name)])
}

fn show_field(ui: &mut Ui, screen: &mut Screen<'_>, problem: Option<&Problem>) {
    let (label, about) = (screen.say("password-field"), file(screen));
    let error = screen.complaint(Field::Password).or_else(|| {
        let wrong = problem.filter(|problem| at_field(&problem.situation) == Some(Field::Password));
        wrong.map(|problem| text::what(screen.words, problem))
    });
    show_secret(ui, screen, Field::Password, &label, Some(&about), error.as_deref());
}

fn show_key_field(ui: &mut Ui, screen: &mut Screen<'_>, problem: Option<&Problem>) {
    let label = screen.say("password-key-field");
    let error = screen.complaint(Field::KeyPassword).or_else(|| {
        let wrong = problem.filter(|problem| at_field(&problem.situation) == Some(Field::KeyPassword));
        wrong.map(|problem| text::what(screen.words, problem))
    });
    show_secret(ui, screen, Field::KeyPassword, &label, None, error.as_deref());
}

fn show_secret(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    field: Field,
    label: &str,
    about: Option<&str>,
    error: Option<&str>,
) {
    let (show, hide) = (screen.say("password-show"), screen.say("password-hide"));
    let widget = FieldWidget::new(field_key(field), label).error(error).password(&show, &hide).required();
    let widget = widget.silent(screen.app.is_busy());
    let widget = if let Some(about) = about { widget.hint(about) } else { widget };
    let draft = &mut screen.drafts.wizard.password;
    let secret = if field == Field::KeyPassword { &mut draft.key_password } else { &mut draft.password };
    let answer = widget.show(ui, secret.expose_mut());
    if let Some(shown) = answer.revealed {
        screen.ask(wizard::Intent::ShowPassword(shown));
    }
    if answer.submitted {
        screen.submit();
    }
}

/// The field that a refusal is about. The others are about the file.
fn at_field(situation: &Situation) -> Option<Field> {
    match situation {
        Situation::WrongPassword | Situation::PasswordCharacters => Some(Field::Password),
        Situation::WrongKeyPassword | Situation::KeyPasswordDiffers => Some(Field::KeyPassword),
        _ => None,
    }
}

/// What stands at a field needs only its advice; the rest is told in full.
fn show_problem(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    if at_field(&problem.situation).is_none() {
        problem::show(ui, screen, problem);
    } else if screen.app.complaints().is_empty() {
        hint(ui, &text::recommendation(screen.words, problem));
        let typed = screen.drafts.wizard.password.password.expose();
        if typed.trim() != typed {
            hint(ui, &screen.say("password-blank-around"));
        }
    }
}

fn show_opened(ui: &mut Ui, screen: &mut Screen<'_>, opened: &Opened) {
    let several = opened.entries().len() > 1;
    let stop = screen.app.session.certificate_stop();
    match &stop {
        Some(stop) => head_saying(ui, text::what(screen.words, stop).trim_end_matches('.'), &file(screen)),
        None if several => head_over(ui, screen, "password-title-entries", &file(screen)),
        None => drop(status(ui, Tone::Ok, &screen.say("password-title-done"))),
    }
    let said = stop.as_ref().map_or_else(|| screen.say("password-opened"), |stop| text::what(screen.words, stop));
    let whose = certificate_card::told(screen, &opened.entry().certificate);
    announce(ui, "password_opened", Urgency::Polite, &sentences(&[&said, &whose]));
    let revoked = |stop: &Problem| matches!(stop.situation, Situation::CertificateRevoked { .. });
    if has_become(ui, "revoked", stop.as_ref().is_some_and(revoked)) {
        focus::offer_in_place(ui.ctx(), Footer::PRIMARY);
    }
    if several {
        choose_entry(ui, screen, opened);
    }
    if let Some(stop) = &stop {
        problem::show_below_title(ui, screen, stop);
    }
    clock::show_inquiry(ui, screen);
    let is_title = stop.is_none() && !several;
    certificate_card::show(ui, screen, &opened.entry().certificate, if is_title { 1 } else { 2 });
    show_findings(ui, screen, opened);
    revocation::show(ui, screen, opened.revocation());
    more::show(ui, screen, opened.entry());
}

fn show_findings(ui: &mut Ui, screen: &Screen<'_>, opened: &Opened) {
    for finding in screen.app.session.certificate_findings() {
        if let Finding::Warns(warning) = finding {
            let tone = if warning.is_pressing() { Tone::Warn } else { Tone::Info };
            Banner::new(tone, &text::warning(screen.words, warning)).show(ui);
        }
    }
    for notice in opened.notices() {
        hint(ui, &text::keystore_notice(screen.words, *notice));
    }
}

fn choose_entry(ui: &mut Ui, screen: &mut Screen<'_>, opened: &Opened) {
    let labels: Vec<[String; 2]> = opened.entries().iter().map(|entry| about_entry(screen.words, entry)).collect();
    let choices: Vec<Choice<'_>> =
        labels.iter().map(|[label, detail]| Choice { label, detail: Some(detail) }).collect();
    let mut chosen = Some(opened.chosen());
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_8;
        hint(ui, &screen.say("password-entries-hint"));
        let name = screen.say("password-entries");
        if RadioGroup::new(field_key(Field::Entry), &name).show(ui, &choices, &mut chosen)
            && let Some(chosen) = chosen
        {
            screen.ask(wizard::Intent::ChooseEntry(chosen));
        }
    });
}

/// Whose certificate it is; what it is for and how long.
fn about_entry(words: &Words, entry: &Entry) -> [String; 2] {
    let certificate = &entry.certificate;
    let purpose = text::purpose(words, certificate.purpose);
    let until = words.date(certificate.not_after);
    [certificate.organisation_name.clone(), words.with("card-entry", &[("purpose", purpose), ("date", until)])]
}
