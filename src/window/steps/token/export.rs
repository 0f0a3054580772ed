//! "For the developers": what they need, ticked, and put in a folder.

use crate::app::wizard;
use crate::window::problem;
use crate::window::saved;
use egui::{Align, Rect, Ui};

use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::session::Desktop;
use crate::app::wizard::token::{ExportState, FORMATS};
use crate::contract::Saved;
use crate::domain::Secret;
use crate::export::{Export, Part};
use crate::keystore::write::Target;
use crate::text;
use crate::window::focus;
use crate::window::screen::{self, Screen, field_key};
use crate::window::steps::parts::{button, field, has_become, row};
use crate::window::theme::{SPACE_8, SPACE_16};
use crate::window::widgets::{
    Banner, Checkbox, Choice, RadioGroup, Row, Tone, Urgency, heading, hint, is_open, strong,
};

/// What its tile opens and closes.
pub(super) const KEY: &str = "handover";
const COPY: &str = "handover_copy";

/// The fields, in the order in which they stand.
const FIELDS: [Field; 4] = [Field::ExportParts, Field::ExportPassword, Field::ExportPasswordAgain, Field::ExportFolder];

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    if !is_open(ui.ctx(), KEY) {
        return;
    }
    let Some(export) = screen.app.wizard.export(&screen.app.session) else { return };
    heading(ui, 2, &screen.say("handover-open"));
    go_where_something_is_wrong(ui, screen);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        show_parts(ui, screen, &export);
        if screen.drafts.wizard.export.parts.contains(&Part::Keystore) {
            show_keystore(ui, screen);
        }
        show_folder(ui, screen);
        show_save(ui, screen, &export);
    });
    show_outcome(ui, screen);
}

/// After "Save the folder" the keyboard goes to the first thing that is wrong, where it is read what to do.
fn go_where_something_is_wrong(ui: &Ui, screen: &Screen<'_>) {
    let was_pressed = ui.data_mut(|data| data.remove_temp::<bool>(focus::id((KEY, "pressed")))).is_some();
    let wrong = FIELDS.into_iter().find(|field| screen.app.complaint(*field).is_some());
    if let Some(field) = wrong.filter(|_| was_pressed) {
        focus::give(ui.ctx(), field_key(field));
    }
}

fn show_parts(ui: &mut Ui, screen: &mut Screen<'_>, export: &Export) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_8;
        strong(ui, &screen.say("handover-part-title"));
        let complaint = screen.complaint(Field::ExportParts);
        for (place, part) in Part::ALL.into_iter().enumerate() {
            let label = text::export_part(screen.words, part, &export.paths_of(part));
            // What is wrong stands at the last, and the summary leads to the first.
            let error = complaint.as_deref().filter(|_| place + 1 == Part::ALL.len());
            let key = if place == 0 { field_key(Field::ExportParts).to_owned() } else { format!("{KEY}_{part:?}") };
            let mut ticked = screen.drafts.wizard.export.parts.contains(&part);
            if Checkbox::new(&key, &label).error(error).show(ui, &mut ticked).changed() {
                tick(screen, part, ticked);
            }
        }
    });
}

fn tick(screen: &mut Screen<'_>, part: Part, ticked: bool) {
    let parts = &mut screen.drafts.wizard.export.parts;
    if ticked {
        parts.insert(part);
    } else {
        parts.remove(&part);
    }
    screen.ask(Intent::Leave(Field::ExportParts));
}

fn show_keystore(ui: &mut Ui, screen: &mut Screen<'_>) {
    show_formats(ui, screen);
    let about = screen.say("handover-password-hint");
    show_secret(ui, screen, Field::ExportPassword, "handover-password", Some(&about));
    show_secret(ui, screen, Field::ExportPasswordAgain, "handover-password-again", None);
    let (label, warning) = (screen.say("handover-tells-password"), screen.say("handover-tells-password-warning"));
    let tells = &mut screen.drafts.wizard.export.tells_password;
    Checkbox::new("handover_tells_password", &label).show(ui, tells);
    if *tells {
        Banner::new(Tone::Warn, &warning).live(Urgency::Polite).show(ui);
    }
}

fn show_formats(ui: &mut Ui, screen: &mut Screen<'_>) {
    let texts = FORMATS.map(|format| match format {
        Target::Jks => [screen.say("handover-format-jks"), screen.say("handover-format-jks-hint")],
        Target::Pkcs12 | Target::Pem => {
            [screen.say("handover-format-pkcs12"), screen.say("handover-format-pkcs12-hint")]
        }
    });
    let choices = texts.each_ref().map(|[label, detail]| Choice { label, detail: Some(detail) });
    let mut chosen = FORMATS.iter().position(|format| *format == screen.drafts.wizard.export.format);
    let name = screen.say("handover-format");
    if RadioGroup::new("handover_format", &name).titled().show(ui, &choices, &mut chosen)
        && let Some(chosen) = chosen
    {
        screen.drafts.wizard.export.format = FORMATS[chosen];
        screen.ask(Intent::Leave(Field::ExportPassword));
    }
}

fn show_secret(ui: &mut Ui, screen: &mut Screen<'_>, of: Field, label_key: &str, about: Option<&str>) {
    let (show, hide) = (screen.say("password-show"), screen.say("password-hide"));
    let answer = field(ui, screen, of, label_key, |ui, widget, screen| {
        let widget = widget.password(&show, &hide).required();
        let widget = if let Some(about) = about { widget.hint(about) } else { widget };
        widget.show(ui, secret(screen, of).expose_mut())
    });
    if answer.submitted {
        screen.ask(Intent::Leave(of));
    }
}

fn secret<'a>(screen: &'a mut Screen<'_>, of: Field) -> &'a mut Secret {
    let draft = &mut screen.drafts.wizard.export;
    if of == Field::ExportPasswordAgain { &mut draft.again } else { &mut draft.password }
}

fn show_folder(ui: &mut Ui, screen: &mut Screen<'_>) {
    let about = screen.say("handover-folder-hint");
    field(ui, screen, Field::ExportFolder, "handover-folder", |ui, widget, screen| {
        widget.hint(&about).required().width(f32::INFINITY).show(ui, &mut screen.drafts.wizard.export.folder)
    });
    if button(ui, screen, "handover_pick_folder", "handover-pick-folder") {
        screen.ask(wizard::Intent::PickFolder);
    }
}

fn show_save(ui: &mut Ui, screen: &mut Screen<'_>, export: &Export) {
    let state = screen.app.wizard.exporting();
    let words = if matches!(state, ExportState::Saved(_)) { "handover-save-again" } else { "handover-save" };
    if button(ui, screen, "handover_save", words)
        && let Some(certificate) = screen.app.session.chosen_certificate()
    {
        let read_me = text::read_me(screen.words, export, certificate, screen.now);
        screen.ask(wizard::Intent::SaveExport(read_me));
        ui.data_mut(|data| data.insert_temp(focus::id((KEY, "pressed")), true));
    }
    // The button stays, so that the keyboard has somewhere to be; what is under way is not begun twice.
    if matches!(state, ExportState::Saving(_)) {
        screen::busy(ui, screen, "handover-saving", &[]);
    }
}

fn show_outcome(ui: &mut Ui, screen: &mut Screen<'_>) {
    let state = screen.app.wizard.exporting();
    let is_told = matches!(state, ExportState::Saved(_) | ExportState::Refused(_));
    let has_come = has_become(ui, "handover_told", is_told);
    let top = ui.cursor().min;
    match state {
        ExportState::Preparing | ExportState::Picking(_) | ExportState::Saving(_) => {}
        ExportState::Saved(saved) => show_saved(ui, screen, saved),
        ExportState::Refused(problem) => problem::show_without_buttons(ui, screen, problem),
    }
    if has_come {
        // It stands below the button, and the button may be the last thing that is seen.
        ui.scroll_to_rect(Rect::from_min_max(top, ui.cursor().min), Some(Align::Max));
    }
}

fn show_saved(ui: &mut Ui, screen: &mut Screen<'_>, saved: &Saved) {
    let folder = saved.folder.display().to_string();
    let said = screen.words.with("handover-saved", &[("folder", folder.as_str())]);
    let (label, files) = (screen.say("handover-files"), saved.files.join("\n"));
    Banner::new(Tone::Ok, &said).live(Urgency::Polite).show_with(ui, |ui| {
        Row::mono(&label, &files).show(ui);
        if saved.withholds_password {
            hint(ui, &screen.say("handover-saved-password"));
        }
        row(ui, |ui| {
            if button(ui, screen, "handover_open_folder", "handover-open-folder") {
                screen.ask(Intent::OpenFolder(saved.folder.join("*")));
            }
            if button(ui, screen, COPY, "handover-copy-folder") {
                screen::copy(ui, screen, COPY, folder);
            }
        });
        if screen::is_copied(ui, screen, COPY) {
            screen::say_copied(ui, &screen.say("handover-copied"));
        }
    });
    saved::warn_of_others(ui, screen, &saved.folder);
    if let Desktop::Failed(problem) = screen.app.session.desktop() {
        problem::show_without_buttons(ui, screen, problem);
    }
}
