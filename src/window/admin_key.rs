//! The key of an administration client is opened: its file, its password, and the name that it is registered by.

use egui::Ui;

use super::focus;
use super::key_file::{KeyFile, show_kid};
use super::problem;
use super::screen::{self, Screen, field_key};
use super::steps::parts::{button, head_over, row};
use super::theme::SPACE_16;
use super::widgets::hint;
use crate::app::App;
use crate::app::admin_key::{FormState, Intent};
use crate::app::complaint::Field;

/// The button that asks for the file.
const BROWSE: &str = "admin_key_browse";

/// The file with the key.
const KEY: KeyFile = KeyFile {
    file: (Field::AdminKeyFile, "ownkey-private-hint"),
    password: Field::AdminKeyPassword,
    path: |drafts| &mut drafts.admin_key.file,
    secret: |drafts| &mut drafts.admin_key.password,
};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let Some(page) = app.admin_key.page() else { return };
    let lead = screen.words.with("adminkey-lead", &[("client", page.of.client_id.as_str())]);
    head_over(ui, screen, "adminkey-title", &lead);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        let file = KEY.show(ui, screen, BROWSE, Intent::Browse);
        let kid = (Field::AdminKid, "adminkey-kid-hint");
        if show_kid(ui, screen, kid, |drafts| &mut drafts.admin_key.kid) || file {
            focus::submit(ui.ctx());
        }
        hint(ui, &screen.say("adminkey-forgotten"));
    });
    match &page.state {
        FormState::Open | FormState::Picking(_) => {}
        FormState::Reading(_) => screen::busy(ui, screen, "adminkey-busy", &[]),
        FormState::Refused(problem) => problem::show_without_buttons(ui, screen, problem),
    }
    if page.is_beforehand() || app.session.admin_key(&page.of).is_some() {
        row(ui, |ui| {
            if button(ui, screen, "admin_key_certificate", "adminkey-use-certificate") {
                screen.ask(Intent::UseCertificate);
            }
        });
    }
}

/// Where the keyboard goes: where the file is known, to its password.
pub(super) fn first_key(app: &App, file: &str) -> &'static str {
    let is_known = app.admin_key.page().is_some_and(|page| app.session.admin_key_place(&page.of).is_some());
    field_key(if is_known && !file.is_empty() { Field::AdminKeyPassword } else { Field::AdminKeyFile })
}
