//! What was kept of earlier visits: a card for each way to a token, and for each creation that is not settled.

use super::cards::{environment, organisation};
use super::{journal, waiting};
use crate::app::profiles;
use crate::window::problem;
use egui::Ui;

use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::session::Desktop;
use crate::contract::{Creation, Last, Profile, name_of};
use crate::diagnosis::{SOON, VERY_SOON};
use crate::domain::Timestamp;
use crate::text;
use crate::window::focus;
use crate::window::icon::Icon;
use crate::window::screen::{Screen, field_key};
use crate::window::shell::Footer;
use crate::window::steps::parts::{button, has_become, head, row};
use crate::window::steps::password::show_keyring_problem;
use crate::window::theme::{SPACE_8, SPACE_12};
use crate::window::widgets::{
    Banner, Button, Card, Field as FieldWidget, Pill, Row, Tone, Urgency, disclosure_named, hint, outcome, status,
};

const SECONDS_A_DAY: i64 = 86_400;
const FIRST_SETUP: &str = "setup_use_0";
const FIRST_CREATION: &str = "creation_check_0";

/// Where the keyboard goes: to what is not settled, else to what was used last.
pub(super) fn first_key(screen: &Screen<'_>) -> &'static str {
    match (screen.app.session.kept.creations(), screen.app.session.kept.profiles()) {
        ([_, ..], _) => FIRST_CREATION,
        (_, [_, ..]) => FIRST_SETUP,
        _ if screen.app.session.kept.waiting().next().is_some() => waiting::FIRST,
        _ => Footer::PRIMARY,
    }
}

/// Draws the cards.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (creations, profiles) = (screen.app.session.kept.creations(), screen.app.session.kept.profiles());
    let settled = creations.is_empty() && screen.app.session.kept.journal.is_settled();
    let lead = match () {
        () if !settled => "setups-hint-creations",
        () if profiles.is_empty() => "setups-hint-waiting",
        () => "setups-hint",
    };
    head(ui, screen, "setups-title", lead);
    show_removed(ui, screen);
    show_problem(ui, screen);
    show_recent_problem(ui, screen);
    show_keyring_problem(ui, screen);
    journal::show(ui, screen);
    for (index, creation) in creations.iter().enumerate() {
        show_creation(ui, screen, index, creation);
    }
    waiting::show(ui, screen);
    for (index, profile) in profiles.iter().enumerate() {
        show_setup(ui, screen, index, profile);
    }
    show_saved(ui, screen);
    hint(ui, &screen.say("setups-what-is-kept"));
}

/// From the question for a file back to the cards; and what is wrong with them, as they are not there to say it.
pub(super) fn show_way_back(ui: &mut Ui, screen: &mut Screen<'_>) {
    if screen.app.session.kept.has_any() {
        let label = screen.say("setups-show");
        if Button::text("setups_show", &label).icon(Icon::LEFT).show(ui).clicked() {
            screen.ask(Intent::StartOver);
        }
    } else {
        show_problem(ui, screen);
    }
}

fn show_problem(ui: &mut Ui, screen: &Screen<'_>) {
    if let Some(problem) = screen.app.session.kept.problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
}

/// Where the files that were used last are not on the screen to say it.
fn show_recent_problem(ui: &mut Ui, screen: &Screen<'_>) {
    if let Some(problem) = screen.app.session.looks_problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
    if let Some(problem) = screen.app.session.kept.recent_problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
}

fn show_removed(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(removed) = screen.app.profiles.removed_profile() else { return };
    let text = screen.words.with("setups-removed", &[("name", removed.name.as_str())]);
    let mut restore = false;
    Banner::new(Tone::Info, &text).live(Urgency::Polite).show_with(ui, |ui| {
        ui.add_space(SPACE_8);
        restore = button(ui, screen, "setup_restore", "setups-restore");
    });
    if restore {
        screen.ask(profiles::Intent::RestoreProfile);
    }
}

fn show_creation(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, creation: &Creation) {
    let plan = &creation.plan;
    let (place, tone) = environment(screen, &plan.environment);
    let pills = [Pill { label: &place, tone }];
    let (check, unknown) = (screen.say("setups-check-now"), screen.say("setups-creation-unknown"));
    let named = screen.words.with("setups-check-now-of", &[("name", plan.name.as_str())]);
    let sent = screen.words.date_and_time(creation.begun);
    let mut forgotten = false;
    let clicked = Card::new().title(Icon::HELP, &plan.name).pills(&pills).show(ui, |ui| {
        status(ui, Tone::Warn, &unknown);
        ui.add_space(SPACE_8);
        Row::new(
            &screen.say("setups-row-organisation"),
            &organisation(screen, &plan.organisation_name, plan.organisation),
        )
        .show(ui);
        Row::new(&screen.say("setups-row-scopes"), &plan.scopes.to_string()).show(ui);
        Row::new(&screen.say("setups-row-sent"), &sent).show(ui);
        ui.add_space(SPACE_12);
        let key = format!("creation_check_{index}");
        let clicked = Button::secondary(&key, &check).icon(Icon::SEARCH).named(&named).show(ui).clicked();
        if creation.may_be_forgotten(screen.now) {
            forgotten = show_forget(ui, screen, index, &plan.name);
        }
        clicked
    });
    if forgotten {
        screen.ask(profiles::Intent::ForgetCreation(creation.id.clone()));
    }
    if clicked.inner {
        screen.ask(profiles::Intent::CheckCreation(creation.id.clone()));
    }
}

/// The certificate may be lost by now, and then nothing else would ever take this card away.
fn show_forget(ui: &mut Ui, screen: &Screen<'_>, index: usize, name: &str) -> bool {
    ui.add_space(SPACE_12);
    hint(ui, &screen.say("setups-forget-hint"));
    ui.add_space(SPACE_8);
    let label = screen.say("setups-forget");
    Button::danger(&format!("creation_forget_{index}"), &label).icon(Icon::DELETE).about(name).show(ui).clicked()
}

fn show_setup(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile) {
    let (place, tone) = environment(screen, &profile.environment);
    let pills = [Pill { label: &place, tone }];
    Card::new().title(Icon::ORGANISATION, &profile.name).pills(&pills).show(ui, |ui| {
        show_rows(ui, screen, profile);
        show_expiry(ui, screen, profile);
        ui.add_space(SPACE_12);
        let label = screen.say("setups-get-token");
        let named = screen.words.with("setups-get-token-of", &[("name", profile.name.as_str())]);
        let key = format!("setup_use_{index}");
        if Button::secondary(&key, &label).icon(Icon::KEY).named(&named).show(ui).clicked() {
            screen.ask(profiles::Intent::UseProfile(profile.name.clone()));
        }
        show_more(ui, screen, index, profile);
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
    let rows = [
        ("setups-row-organisation", Some(organisation(screen, &profile.organisation_name, profile.organisation))),
        ("setups-row-client", Some(client)),
        ("setups-row-scopes", Some(profile.scopes.to_string())),
        ("setups-row-certificate", Some(words.with("setups-certificate", &until))),
        ("setups-row-keys", keys),
        ("setups-row-last", Some(last(screen, profile.last.as_ref()))),
    ];
    for (key, value) in rows.into_iter().filter_map(|(key, value)| Some((key, value?))) {
        Row::new(&words.say(key), &value).show(ui);
    }
}

fn last(screen: &Screen<'_>, last: Option<&Last>) -> String {
    let words = screen.words;
    let Some(Last { at, problem }) = last else { return words.say("setups-last-never") };
    let time = words.date_and_time(*at);
    match problem {
        None => words.with("setups-last-ok", &[("time", time)]),
        Some(code) => words.with("setups-last-problem", &[("time", time.as_str()), ("code", code)]),
    }
}

/// Nothing while there is time enough: the row has the date.
fn show_expiry(ui: &mut Ui, screen: &Screen<'_>, profile: &Profile) {
    let certificate = ["setups-certificate-ended", "setups-certificate-ends"];
    show_end(ui, screen, profile.certificate_ends, Tone::Danger, certificate);
    if let Some(end) = profile.keys_end {
        // The token is got by the certificate, which goes on without the key.
        show_end(ui, screen, end, Tone::Warn, ["setups-keys-ended", "setups-keys-end"]);
    }
}

/// That something has ended, in this tone, or will before long.
fn show_end(ui: &mut Ui, screen: &Screen<'_>, end: Timestamp, ended: Tone, [past, future]: [&str; 2]) {
    let left = end.as_second() - screen.now.as_second();
    let days = left.div_euclid(SECONDS_A_DAY);
    let ends = || screen.words.with(future, &[("days", days)]);
    let (tone, text) = match () {
        () if left < 0 => (ended, screen.say(past)),
        () if days <= VERY_SOON => (Tone::Warn, ends()),
        () if days <= SOON => (Tone::Info, ends()),
        () => return,
    };
    ui.add_space(SPACE_8);
    status(ui, tone, &text);
}

/// What is wanted now and then, folded away.
fn show_more(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile) {
    let label = screen.say("setups-more");
    let about = screen.words.with("setups-more-of", &[("name", profile.name.as_str())]);
    disclosure_named(ui, &format!("setup_more_{index}"), &label, &about, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12;
        let renames = screen.drafts.profiles.renaming.as_deref() == Some(&*profile.name);
        if renames {
            show_rename(ui, screen, profile);
        }
        // The field is gone when the name is saved or kept: the keyboard is back where it came from.
        if has_become(ui, &format!("setup_named_{index}"), !renames) {
            focus::give(ui.ctx(), format!("setup_rename_{index}"));
        }
        row(ui, |ui| show_choices(ui, screen, index, profile));
        let remembered = profile.remembered.is_some();
        hint(ui, &screen.say(if remembered { "setups-remembered" } else { "setups-remember-hint" }));
        hint(ui, &screen.say("setups-calendar-hint"));
    });
}

fn show_choices(ui: &mut Ui, screen: &mut Screen<'_>, index: usize, profile: &Profile) {
    let choice = |ui: &mut Ui, screen: &Screen<'_>, what: &str, words: &str, icon: Icon| {
        let (key, label) = (format!("setup_{what}_{index}"), screen.say(words));
        Button::secondary(&key, &label).icon(icon).about(&profile.name).show(ui).clicked()
    };
    if choice(ui, screen, "calendar", "setups-calendar", Icon::CLOCK) {
        let (name, file) =
            (text::calendar_file(screen.words, profile), text::calendar(screen.words, profile, screen.now));
        screen.ask(Intent::SaveText(name, file));
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

/// How saving the reminders went, or opening the folder.
fn show_saved(ui: &mut Ui, screen: &Screen<'_>) {
    match screen.app.session.desktop() {
        Desktop::Nothing | Desktop::Saving(_) => {}
        Desktop::Here(file) => {
            let text = screen.words.with("setups-saved", &[("file", file.display().to_string())]);
            outcome(ui, "setups_saved", Tone::Ok, &text);
        }
        Desktop::Failed(problem) => problem::show_without_buttons(ui, screen, problem),
    }
}
