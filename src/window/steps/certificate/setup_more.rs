//! What is wanted of a card now and then: everything that is kept of it, another name, reminders, its end.

use super::cards::{has_ended, organisation};
use crate::app::profiles;
use egui::Ui;

use crate::app::clients::area::Page;
use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::contract::{Profile, name_of};
use crate::text;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::screen::{Screen, field_key};
use crate::window::steps::parts::{button, has_become, row};
use crate::window::theme::SPACE_12;
use crate::window::widgets::{Button, Field as FieldWidget, Row, hint};

/// Draws it, where it is open.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile, open: bool) {
    if !open {
        return;
    }
    let renames = screen.drafts.profiles.renaming.as_deref() == Some(&*profile.name);
    // The field is gone when the name is saved or kept: the keyboard is back where it came from.
    if has_become(ui, &format!("setup_named_{index}"), !renames) {
        focus::give(ui.ctx(), format!("setup_rename_{index}"));
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12;
        show_rows(ui, screen, profile);
        if renames {
            show_rename(ui, screen, profile);
        }
        row(ui, |ui| show_choices(ui, screen, index, profile));
        let remembered = profile.remembered.is_some();
        hint(ui, &screen.say(if remembered { "setups-remembered" } else { "setups-remember-hint" }));
        hint(ui, &screen.say("setups-calendar-hint"));
    });
}

fn show_rows(ui: &mut Ui, screen: &Screen<'_>, profile: &Profile) {
    let words = screen.words;
    let client = match &profile.client_name {
        Some(name) if *name != profile.name => {
            words.with("setups-client", &[("name", name.as_str()), ("id", profile.client_id.as_str())])
        }
        _ => profile.client_id.to_string(),
    };
    let until = [("file", name_of(&profile.file)), ("date", words.date(profile.certificate_ends))];
    let keys = profile.keys_end.map(|end| words.with("setups-keys", &[("date", words.date(end))]));
    let never = profile.last.is_none().then(|| words.say("setups-last-never"));
    let folder = profile.file.parent().map(|folder| folder.display().to_string());
    let rows = [
        ("setups-row-organisation", Some(organisation(screen, &profile.organisation_name, profile.organisation))),
        ("setups-row-client", Some(client)),
        ("setups-row-scopes", Some(profile.scopes.to_string())),
        ("setups-row-certificate", Some(words.with("setups-certificate", &until))),
        ("setups-row-folder", folder),
        ("setups-row-keys", keys),
        ("setups-row-last", never),
    ];
    for (key, value) in rows.into_iter().filter_map(|(key, value)| Some((key, value?))) {
        Row::new(&words.say(key), &value).show(ui);
    }
}

fn show_choices(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile) {
    let choice = |ui: &mut Ui, screen: &Screen<'_>, what: &str, words: &str, icon: Icon| {
        let (key, label) = (format!("setup_{what}_{index}"), screen.say(words));
        Button::secondary(&key, &label).icon(icon).about(&profile.name).show(ui).clicked()
    };
    if !has_ended(screen, profile) && choice(ui, screen, "renew", "renewal-open", Icon::CERTIFICATE) {
        screen.ask(profiles::Intent::RenewCertificate(profile.name.clone()));
    }
    if choice(ui, screen, "calendar", "setups-calendar", Icon::CLOCK) {
        let (name, file) =
            (text::calendar_file(screen.words, profile), text::calendar(screen.words, profile, screen.now));
        screen.ask(Intent::SaveText(name, file));
    }
    if choice(ui, screen, "clients", "fleet-title", Icon::ID) {
        screen.ask(Intent::OpenClientsOf(profile.name.clone(), Page::List));
    }
    if choice(ui, screen, "folder", "setups-open-folder", Icon::FOLDER) {
        screen.ask(Intent::OpenFolder(profile.file.clone()));
    }
    if choice(ui, screen, "rename", "setups-rename", Icon::MEND) {
        screen.drafts.profiles.renaming = Some(profile.name.clone());
        screen.drafts.profiles.name.clone_from(&profile.name);
        focus::give_after_click(ui.ctx(), field_key(Field::ProfileName));
    }
    if profile.remembered.is_some() && choice(ui, screen, "forget_password", "setups-forget-password", Icon::LOCKED) {
        screen.ask(profiles::Intent::ForgetPassword(profile.name.clone()));
    }
    let (key, label) = (format!("setup_remove_{index}"), screen.say("setups-remove"));
    if Button::danger(&key, &label).icon(Icon::DELETE).about(&profile.name).show(ui).clicked() {
        screen.ask(profiles::Intent::RemoveProfile(profile.name.clone()));
    }
}

fn show_rename(ui: &mut Ui, screen: &mut Screen<'_>, profile: &Profile) {
    let (label, error) = (screen.say("setups-name"), screen.complaint(Field::ProfileName));
    let field = FieldWidget::new(field_key(Field::ProfileName), &label).error(error.as_deref());
    let submitted = field.show(ui, &mut screen.drafts.profiles.name).submitted;
    row(ui, |ui| {
        if button(ui, screen, "setup_rename_save", "setups-rename-save") || submitted {
            let name = screen.drafts.profiles.name.clone();
            screen.ask(profiles::Intent::RenameProfile(profile.name.clone(), name));
        }
        if button(ui, screen, "setup_rename_cancel", "setups-rename-cancel") {
            screen.drafts.profiles.renaming = None;
        }
    });
}
