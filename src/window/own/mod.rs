//! The pages of a client's own keys: what is registered, and all that is done with them.
//!
//! | File | What it draws |
//! |---|---|
//! | `choice` | the certificate, or a key? |
//! | `form` | a new key |
//! | `list` | the keys of a client, each with what is next |
//! | `unlock` | the password of a key's file |
//! | `telling` | a story: what is under way, what there is to agree to, how it ended |
//! | `delivery` | a key in the files that a product reads |

mod choice;
mod delivery;
mod form;
mod list;
mod telling;
mod unlock;
pub(super) use telling::save_answer;

use egui::Ui;

use super::screen::{Screen, field_key};
use super::shell::{Column, Footer};
use crate::app::App;
use crate::app::complaint::Field;
use crate::app::keys::{Question, Stage};
use crate::app::own::{From, Page};
use crate::app::primary::KeyAct;
use crate::text::Words;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    match app.own.page() {
        Page::Closed => {}
        Page::Choice => choice::show(ui, screen),
        Page::Reading(_) => list::show_reading(ui, screen),
        Page::List => list::show(ui, screen),
        Page::Unread(problem) => list::show_unread(ui, screen, problem),
        Page::Form(state) => form::show(ui, screen, state),
        Page::Unlock(state) => unlock::show(ui, screen, state),
        Page::Telling(state) => telling::show(ui, screen, state),
        Page::Delivery(state) => delivery::show(ui, screen, state),
    }
}

/// Where the keyboard goes. Where there is something to agree to, to the button that leaves things as they are.
pub(super) fn first_key(screen: &Screen<'_>) -> &'static str {
    match screen.app.own.page() {
        Page::Closed | Page::Reading(_) | Page::List | Page::Unread(_) => Footer::PRIMARY,
        Page::Choice => choice::KEY,
        Page::Form(form) if form.replaces.is_some() => field_key(Field::OwnPlace),
        Page::Form(_) => form::SOURCE,
        Page::Unlock(_) => field_key(Field::OwnUnlock),
        Page::Telling(telling) => match telling.stage() {
            Stage::Asking(_) => Footer::PREVIOUS,
            Stage::Reading(_)
            | Stage::Making(_)
            | Stage::Changing(_)
            | Stage::Proving(_)
            | Stage::Waiting { .. }
            | Stage::Declined
            | Stage::Ended(_) => Footer::PRIMARY,
        },
        Page::Delivery(delivery) => delivery::first_key(delivery),
    }
}

/// Whether the filled button takes a key away that works.
pub(super) fn takes_away(app: &App) -> bool {
    let Page::Telling(telling) = app.own.page() else { return false };
    matches!(
        telling.stage(),
        Stage::Asking(Question::KeyGoes(_) | Question::LastKeyGoes(_) | Question::LastAdminKeyGoes(_))
    )
}

/// A word for each page, so that each begins at its top.
pub(super) fn content_key(app: &App) -> &'static str {
    match app.own.page() {
        Page::Closed => "own",
        Page::Choice => "own_choice",
        Page::Reading(_) | Page::List | Page::Unread(_) => "own_list",
        Page::Form(_) => "own_form",
        Page::Unlock(_) => "own_unlock",
        Page::Telling(_) => "own_telling",
        Page::Delivery(_) => "own_delivery",
    }
}

/// The state of the page, by the word that its help has in its keys.
pub(super) fn help_state(app: &App) -> Option<&'static str> {
    matches!(app.own.page(), Page::Choice).then_some("choice")
}

pub(super) fn column(app: &App) -> Column {
    if matches!(app.own.page(), Page::Choice) { Column::Wide } else { Column::Reading }
}

/// Whether the steps stand beside the page: it was opened from them.
pub(super) fn stands_in_steps(app: &App) -> bool {
    matches!(app.own.page(), Page::Choice) || app.own.at().is_none_or(|at| at.from != From::Start)
}

/// The way back, in words; `None` while something is being written.
pub(super) fn previous_label(app: &App, words: &Words) -> Option<String> {
    let key = match app.own.page() {
        _ if app.own.is_changing() => return None,
        Page::Telling(telling) => match telling.stage() {
            Stage::Asking(_) => "ownkey-no",
            Stage::Waiting { .. } => "ownkey-leave-waiting",
            Stage::Reading(_)
            | Stage::Making(_)
            | Stage::Changing(_)
            | Stage::Proving(_)
            | Stage::Declined
            | Stage::Ended(_) => "ownkey-back-to-keys",
        },
        Page::Form(form) if form.is_plan => "ownkey-back",
        Page::Form(_) | Page::Unlock(_) | Page::Delivery(_) => "ownkey-back-to-keys",
        Page::List | Page::Reading(_) | Page::Unread(_) if app.own.at().is_some_and(|at| at.from == From::Start) => {
            "ownkey-to-start"
        }
        Page::Closed | Page::Choice | Page::List | Page::Reading(_) | Page::Unread(_) => "ownkey-back",
    };
    Some(words.say(key))
}

/// The name of what the filled button says.
pub(super) fn act_key(act: KeyAct) -> &'static str {
    match act {
        KeyAct::Choose => "footer-next",
        KeyAct::Add => "ownkey-add",
        KeyAct::Make => "ownkey-make",
        KeyAct::ChangePlace => "ownkey-change-place",
        KeyAct::Register => "ownkey-register",
        KeyAct::Prove => "ownkey-prove",
        KeyAct::Finish => "ownkey-finish",
        KeyAct::Remove => "ownkey-remove-now",
        KeyAct::Open => "ownkey-open",
        KeyAct::SignIn => "ownkey-sign-in",
        KeyAct::StopCertificate => "ownkey-yes-register",
        KeyAct::RemoveEnded => "ownkey-yes-remove-ended",
        KeyAct::ChangeProduction => "ownkey-yes-production",
        KeyAct::TryNow => "token-try-now",
        KeyAct::ReadAgain => "ownkey-read-again",
        KeyAct::Deliver => "ownkey-deliver-now",
        KeyAct::SaveAnswer => "request-save-answer",
        KeyAct::Done => "footer-done",
    }
}

/// The client in words: its name, or else its identifier.
fn client_name(screen: &Screen<'_>) -> String {
    let at = screen.app.own.at();
    at.map(|at| at.name.clone().unwrap_or_else(|| at.client_id.to_string())).unwrap_or_default()
}
