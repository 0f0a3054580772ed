//! What a step's view is given, and what all of them have in common: problems, warnings, waiting.

use std::time::Duration;

use egui::Ui;

use super::focus;
use super::theme::SPACE_8;
use super::widgets::{Busy, Button, Stage, Tone, outcome};
use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::session::Clipboard;
use crate::app::{App, Drafts};
use crate::domain::{Environment, Timestamp};
use crate::text::{self, Words};

/// All that a view may see, and the one thing it may change: the drafts. What people want it says
/// with [`Screen::ask`]; the app hears of it after the frame.
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
        if !self.app.commits_in_production() {
            self.press_primary();
        }
    }
}

/// The key of the button "Diagnose this".
pub const DIAGNOSE: &str = "diagnose_this";

/// The key of a field's widget, by which the error summary leads to it.
#[must_use]
pub const fn field_key(field: Field) -> &'static str {
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
        Field::AdminClientId => "client_admin",
        Field::ClientName => "client_name",
        Field::Description => "client_description",
        Field::Scopes => "client_scopes",
        Field::ClientId => "client_id",
        Field::ScopeText => "client_scope_text",
        Field::Confirmation => "check_confirmation",
        Field::Resource => "token_resource",
        Field::ConsumerOrg => "token_consumer_org",
        Field::SystemUserOwner => "token_system_user_owner",
        Field::ExternalRef => "token_external_ref",
        Field::ConsentId => "token_consent_id",
        Field::ConsentFrom => "token_consent_from",
        Field::Details => "token_details",
        Field::System => "token_system",
        Field::TrialTarget => "token_trial_target",
        Field::ProfileName => "setup_name",
        Field::ExportParts => "handover_parts",
        Field::ExportPassword => "handover_password",
        Field::ExportPasswordAgain => "handover_password_again",
        Field::ExportFolder => "handover_folder",
        Field::Evidence => "diagnosis_text",
        Field::ProxyAddress => "network_proxy",
        Field::ProxyUser => "network_user",
        Field::ProxyPassword => "network_password",
        Field::Authority => "network_authority",
        Field::OwnPlace => "own_place",
        Field::OwnPassword => "own_password",
        Field::OwnPasswordAgain => "own_password_again",
        Field::OwnPublic => "own_public",
        Field::OwnPrivate => "own_private",
        Field::OwnPrivatePassword => "own_private_password",
        Field::OwnKid => "own_kid",
        Field::AnswerKey => "answer_key",
        Field::AnswerPassword => "answer_password",
        Field::AdminKeyFile => "admin_key_file",
        Field::AdminKeyPassword => "admin_key_password",
        Field::AdminKid => "admin_key_kid",
        Field::OwnUnlock => "own_unlock",
        Field::OwnFolder => "own_folder_place",
        Field::OwnFiles => "own_files",
        Field::RequestName => "request_name",
        Field::RequestOrganisation => "request_organisation",
        Field::RequestContact => "request_contact",
        Field::RequestPurpose => "request_purpose",
        Field::RequestScopes => "request_scopes",
        Field::RequestKey => "request_key",
    }
}

/// Asks to copy a text that is no secret. The button called `key` did it: there it is confirmed, and nowhere else.
pub fn copy(ui: &Ui, screen: &mut Screen<'_>, key: &str, text: String) {
    mark_copied(ui, key);
    screen.ask(Intent::CopyText(text));
}

/// The button called `key` copies something: there it is confirmed.
pub(super) fn mark_copied(ui: &Ui, key: &str) {
    ui.data_mut(|data| data.insert_temp(focus::id("copied by"), focus::id(key)));
}

/// Whether what the button called `key` copied is the last that was put on the clipboard.
#[must_use]
pub fn is_copied(ui: &Ui, screen: &Screen<'_>, key: &str) -> bool {
    matches!(screen.app.session.clipboard(), Clipboard::Text | Clipboard::Address) && was_copied_by(ui, key)
}

/// Whether the button called `key` was the last that copied something.
pub(super) fn was_copied_by(ui: &Ui, key: &str) -> bool {
    ui.data(|data| data.get_temp::<egui::Id>(focus::id("copied by"))) == Some(focus::id(key))
}

/// Confirms that something was copied, to the eye and to the ear.
pub fn say_copied(ui: &mut Ui, text: &str) {
    outcome(ui, "copied", Tone::Ok, text);
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
