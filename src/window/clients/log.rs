//! What was changed from this machine: when, what, before and after, by which certificate. It can be saved, and turned off.

use egui::Ui;

use super::client_row::{HEIGHT, Lines, paint_lines};
use super::{head, lacks};
use crate::app::clients::area::{Intent as Clients, Page};
use crate::app::intent::Intent;
use crate::contract::{History, PastChange};
use crate::domain::ClientId;
use crate::text::{client_field, client_value, history_table};
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::Screen;
use crate::window::steps::parts::row;
use crate::window::theme::SPACE_12;
use crate::window::widgets::{Button, Checkbox, Rows, column, hint, mono};

/// The key of the button that saves it.
pub(super) const SAVE: &str = "log_save";

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let log = app.clients.log();
    let (title, below) = (screen.say("fleet-log-title"), screen.say("fleet-log-lead"));
    head(ui, &title, &below, |ui| {
        let label = screen.say("fleet-save-csv");
        if Button::primary(SAVE, &label).icon(Icon::SAVE).show(ui).clicked() {
            let table = history_table(log.history().map(|history| &*history.changes).unwrap_or_default());
            screen.ask(Intent::SaveText(screen.say("fleet-log-csv-file"), table));
        }
    });
    if let Some(problem) = log.problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
    let Some(history) = log.history() else { return };
    show_keeping(ui, screen, history);
    show_rows(ui, screen, history);
}

/// Where it lies, and whether it is kept.
fn show_keeping(ui: &mut Ui, screen: &mut Screen<'_>, history: &History) {
    let mut on = history.on;
    let label = screen.say("fleet-log-on");
    if Checkbox::new("log_on", &label).show(ui, &mut on).changed() {
        screen.ask(Clients::TurnLog(on));
    }
    if let Some(file) = &history.file {
        let (place, open) = (file.display().to_string(), screen.say("setups-open-folder"));
        row(ui, |ui| {
            super::progress::centred(ui, &screen.say("fleet-log-place"));
            ui.vertical(|ui| {
                ui.add_space(SPACE_12);
                mono(ui, &place);
            });
            if Button::text("log_folder", &open).icon(Icon::FOLDER).about(&place).show(ui).clicked() {
                screen.ask(Intent::OpenFolder(file.clone()));
            }
        });
    }
    if history.unread > 0 {
        hint(ui, &screen.words.with("clients-log-unread", &[("count", history.unread)]));
    }
}

/// The newest first.
fn show_rows(ui: &mut Ui, screen: &mut Screen<'_>, history: &History) {
    let count = history.changes.len();
    if count == 0 {
        hint(ui, &screen.say("clients-log-none"));
        return;
    }
    let change = |index: usize| &history.changes[count - 1 - index];
    let pressed = Rows::new("log_rows", &screen.say("fleet-log-title"), HEIGHT).show(
        ui,
        count,
        |index| {
            let parts = lines(screen, change(index)).into_iter().flat_map(|lines| [lines.first, lines.second]);
            parts.collect::<Vec<_>>().join(", ")
        },
        |ui, place| {
            let width = place.rect.width();
            let ends = [4.0, width * 0.22, width * 0.5, width];
            for (index, lines) in lines(screen, change(place.index)).iter().enumerate() {
                paint_lines(ui, column(place.rect, ends[index], ends[index + 1] - SPACE_12), lines, index == 1);
            }
        },
    );
    let id = pressed.and_then(|index| ClientId::parse_foreign(&change(index).client_id).ok());
    if let Some(id) = id {
        // Where nobody can ask, the page of all clients says what is lacking.
        let can_ask = lacks(screen.app).is_none();
        screen.ask(if can_ask { Clients::Open(id) } else { Clients::Show(Page::List) });
    }
}

/// When and where, which client, and what of it was changed.
fn lines(screen: &Screen<'_>, change: &PastChange) -> [Lines; 3] {
    let words = screen.words;
    let how = [("before", client_value(words, &change.before)), ("after", client_value(words, &change.after))];
    let by =
        words.with("fleet-log-by", &[("what", client_field(words, &change.what)), ("who", change.certificate.clone())]);
    let plain = |first: String, second: String| Lines { first, second, tone: None };
    [
        plain(words.date_and_time(change.at), change.environment.clone()),
        plain(change.client_name.clone(), change.client_id.clone()),
        plain(words.with("fleet-made-how", &how), by),
    ]
}
