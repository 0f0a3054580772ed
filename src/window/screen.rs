//! What a step's view is given, and what all of them have in common: problems, warnings, waiting.

use std::time::Duration;

use egui::Ui;

use super::icon::Icon;
use super::steps::parts::row;
use super::theme::SPACE_8;
use super::widgets::{Banner, Busy, Button, Stage, Tone, Urgency, announce, disclosure, hint, status};
use super::{focus, steps};
use crate::app::intent::Intent;
use crate::app::session::Clipboard;
use crate::app::wizard::Step;
use crate::app::wizard::complaint::Field;
use crate::app::{App, Drafts};
use crate::domain::{Environment, Timestamp};
use crate::problem::{NextMove, Problem};
use crate::text::{self, Words};

/// All that a view may see, and the one thing it may change: the drafts. What people want it says
/// with [`Screen::ask`]; the wizard hears of it after the frame.
pub struct Screen<'a> {
    /// The state, for questions.
    pub app: &'a App,
    /// What is typed.
    pub drafts: &'a mut Drafts,
    /// The words in the chosen language.
    pub words: &'a Words,
    /// The time.
    pub now: Timestamp,
    /// For how long something has been under way; zero when nothing is.
    pub elapsed: Duration,
    /// Whether files can be dropped on the window; under Wayland they cannot (winit 0.30).
    pub can_drop: bool,
    pub(super) asked: &'a mut Vec<Intent>,
}

impl Screen<'_> {
    /// Says what the person wants.
    pub fn ask(&mut self, intent: impl Into<Intent>) {
        self.asked.push(intent.into());
    }

    /// The words under this name.
    #[must_use]
    pub fn say(&self, key: &str) -> String {
        self.words.say(key)
    }

    /// What is wrong at this field, in words.
    #[must_use]
    pub fn complaint(&self, field: Field) -> Option<String> {
        self.app.complaint(field).map(|complaint| text::complaint(self.words, complaint))
    }

    /// Enter in a one-line field is the filled button, but never creates anything in production.
    pub fn submit(&mut self) {
        if !self.app.wizard.commits_in_production(&self.app.session) {
            self.ask(Intent::Proceed);
        }
    }
}

/// The key of the button «Velg en annen fil», which every problem of a certificate offers.
pub const CHOOSE_ANOTHER: &str = NextMove::ChooseFile.key();

/// The key of the button «Feilsøk dette».
pub const DIAGNOSE: &str = "diagnose_this";

/// The key of a field's widget, by which the error summary leads to it.
#[must_use]
pub fn field_key(field: Field) -> &'static str {
    match field {
        Field::Path => "certificate_path",
        Field::Password => "password",
        Field::KeyPassword => "key_password",
        Field::Entry => "password_entry",
        Field::NewPassword => "save_password",
        Field::NewPasswordAgain => "save_password_again",
        Field::Place => "save_place",
        Field::NewAlias => "save_alias",
        Field::Environment => "environment",
        Field::Way => "client_way",
        Field::AdminClientId => "client_admin",
        Field::ClientName => "client_name",
        Field::Description => "client_description",
        Field::Scopes => "client_scopes",
        Field::ClientId => "client_id",
        Field::ScopeText => "client_scope_text",
        Field::Confirmation => "check_confirmation",
        Field::Resource => "token_resource",
        Field::ConsumerOrg => "token_consumer_org",
        Field::TrialTarget => "token_trial_target",
        Field::SetupName => "setup_name",
        Field::HandOverParts => "handover_parts",
        Field::HandOverPassword => "handover_password",
        Field::HandOverPasswordAgain => "handover_password_again",
        Field::HandOverFolder => "handover_folder",
        Field::Evidence => "diagnosis_text",
    }
}

/// A problem: what happened, whose side it is on, what to do, and buttons that do it. Details that
/// only support staff need are folded away, with the code last.
pub fn problem(ui: &mut Ui, screen: &mut Screen<'_>, problem: &Problem) {
    let (mut followed, mut diagnosed) = (None, false);
    tell(ui, screen, problem, |ui| {
        hint(ui, &text::side(screen.words, problem.side()));
        ui.add_space(SPACE_8);
        row(ui, |ui| {
            for next in problem.next().iter().copied().filter(|next| is_button(*next)) {
                let label = text::next_move(screen.words, next);
                if Button::secondary(next.key(), &label).show(ui).clicked() {
                    followed = Some(next);
                }
            }
            diagnosed = diagnose_button(ui, screen, problem);
        });
        if COPIES.iter().any(|key| is_copied(ui, screen, key)) {
            say_copied(ui, &screen.say("client-mail-copied"));
        }
    });
    if let Some(next) = followed {
        follow(ui, screen, problem, next);
    }
    if diagnosed {
        screen.ask(Intent::DiagnoseProblem(Box::new(problem.clone())));
    }
}

/// «Feilsøk dette», at a refusal that the diagnosis has more to say of. `true` when it was clicked.
pub fn diagnose_button(ui: &mut Ui, screen: &Screen<'_>, problem: &Problem) -> bool {
    let label = screen.say("diagnosis-this");
    screen.app.can_diagnose(problem) && Button::secondary(DIAGNOSE, &label).icon(Icon::SEARCH).show(ui).clicked()
}

/// What only support staff need, folded away, with the code last.
pub(super) fn details(ui: &mut Ui, screen: &Screen<'_>, problem: &Problem) {
    let rows = text::details(screen.words, problem);
    let label = screen.say("button-technical-details");
    // Two problems may be told at once.
    disclosure(ui, &format!("problem_details_{}", problem.key()), &label, |ui| {
        for (name, value) in &rows {
            super::widgets::Row::mono(name, value).show(ui);
        }
    });
}

/// Setting the clock is for the person to do, and the field for a place stands where it is told; the file with
/// the certificate is chosen with the filled button.
fn is_button(next: NextMove) -> bool {
    !matches!(next, NextMove::SetClock | NextMove::ChangePlace | NextMove::ChooseCertificate)
}

/// A problem that stands beside the button which tries again, and so needs none of its own.
pub fn told(ui: &mut Ui, screen: &Screen<'_>, problem: &Problem) {
    tell(ui, screen, problem, |_| ());
}

/// What happened and what to do, `more` below it, and the details last.
fn tell(ui: &mut Ui, screen: &Screen<'_>, problem: &Problem, more: impl FnOnce(&mut Ui)) {
    let what = text::what(screen.words, problem);
    let advice = text::recommendation(screen.words, problem);
    Banner::new(Tone::Danger, &advice).title(&what).live(Urgency::Now).show_with(ui, |ui| {
        more(ui);
        details(ui, screen, problem);
    });
}

fn follow(ui: &Ui, screen: &mut Screen<'_>, problem: &Problem, next: NextMove) {
    match next {
        NextMove::MailDigdir | NextMove::MailApiOwner => {
            let mail = super::mail::about(screen, next, problem);
            copy(ui, screen, next.key(), mail);
        }
        NextMove::OpenPortal => open_portal(ui, screen),
        next => {
            if let Some(key) = key_here(screen, next) {
                focus::give_after_click(ui.ctx(), key);
            }
            screen.ask(Intent::Follow(next));
        }
    }
}

/// Where the keyboard goes when the step that a move leads to is on the screen already: to what is to be mended.
fn key_here(screen: &Screen<'_>, next: NextMove) -> Option<&'static str> {
    match (screen.app.wizard.at(), next) {
        (Step::Password, NextMove::RetypePassword) | (Step::Environment, NextMove::ChangeEnvironment) => {
            Some(steps::first_key(screen))
        }
        (Step::Client, NextMove::ChangeClient) => Some(field_key(Field::AdminClientId)),
        (Step::Client, NextMove::ChangeScopes) => Some(field_key(Field::Scopes)),
        (Step::Token, NextMove::ChangeClaims) => Some(field_key(Field::Resource)),
        _ => None,
    }
}

/// The buttons of a problem that copy an e-mail.
const COPIES: [&str; 2] = [NextMove::MailDigdir.key(), NextMove::MailApiOwner.key()];

/// Asks to copy a text that is no secret. The button called `key` did it: there it is confirmed, and nowhere else.
pub fn copy(ui: &Ui, screen: &mut Screen<'_>, key: &str, text: String) {
    ui.data_mut(|data| data.insert_temp(focus::id("copied by"), focus::id(key)));
    screen.ask(Intent::CopyText(text));
}

/// Whether what the button called `key` copied is the last that was put on the clipboard.
#[must_use]
pub fn is_copied(ui: &Ui, screen: &Screen<'_>, key: &str) -> bool {
    let by = ui.data(|data| data.get_temp::<egui::Id>(focus::id("copied by")));
    matches!(screen.app.session.clipboard(), Clipboard::Text) && by == Some(focus::id(key))
}

/// Confirms that something was copied, to the eye and to the ear.
pub fn say_copied(ui: &mut Ui, text: &str) {
    status(ui, Tone::Ok, text);
    announce(ui, "copied", Urgency::Polite, text);
}

/// Opens the self-service pages of the chosen environment in the browser.
pub fn open_portal(ui: &Ui, screen: &Screen<'_>) {
    if let Some(portal) = screen.app.session.environment_shown().and_then(Environment::portal) {
        ui.ctx().open_url(egui::OpenUrl::new_tab(portal));
    }
}

/// Something is under way: a verb, its stages, and a way to stop it. It grows, and is kept in view.
pub fn busy(ui: &mut Ui, screen: &mut Screen<'_>, verb_key: &str, stages: &[Stage<'_>]) {
    let (verb, slow, cancel) = (screen.say(verb_key), screen.say("busy-slow"), screen.say("footer-cancel"));
    let drawn = ui.scope(|ui| {
        Busy::new(&verb, screen.elapsed, &slow).stages(stages).show(ui);
        let stoppable = Busy::can_be_stopped(screen.elapsed) && screen.app.can_cancel();
        if stoppable && Button::secondary("cancel", &cancel).show(ui).clicked() {
            screen.ask(Intent::Cancel);
        }
    });
    let has_changed = ui.data_mut(|data| {
        let height = data.get_temp_mut_or_default::<f32>(focus::id("busy height"));
        let before = std::mem::replace(height, drawn.response.rect.height());
        (before - *height).abs() > 0.5
    });
    if has_changed {
        ui.scroll_to_rect(drawn.response.rect.expand(SPACE_8), None);
    }
}
