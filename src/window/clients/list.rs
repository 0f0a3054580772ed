//! All clients: what is searched for, which of them, in which order, and a row for each.

use egui::Ui;

use super::{SEARCH, client_row, head, lack, lacks, progress};
use crate::app::clients::area::{Intent as Clients, Page, Reading};
use crate::app::clients::{FleetStage, Held, Only, Sort};
use crate::app::intent::Intent;
use crate::text;
use crate::window::icon::Icon;
use crate::window::screen::Screen;
use crate::window::steps::parts::row;
use crate::window::theme::{SPACE_16, SPACE_24};
use crate::window::widgets::{Button, Checkbox, Field as FieldWidget, Rows, Segments, beside, hint};

/// The key of the list.
pub(super) const ROWS: &str = "fleet_rows";
/// As wide as the search is.
const SEARCH_WIDTH: f32 = 320.0;

const ONLY: [(Only, &str); 5] = [
    (Only::All, "fleet-only-all"),
    (Only::EndSoon, "fleet-only-soon"),
    (Only::WithoutKeys, "fleet-only-keyless"),
    (Only::Inactive, "fleet-only-inactive"),
    (Only::Unread, "fleet-only-unread"),
];
const SORTS: [(Sort, &str); 3] =
    [(Sort::Name, "fleet-sort-name"), (Sort::End, "fleet-sort-end"), (Sort::Changed, "fleet-sort-changed")];

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let name = app.session.chosen_certificate().map(|certificate| certificate.organisation_name.clone());
    let below = name.map(|name| screen.words.with("fleet-lead", &[("name", name)])).unwrap_or_default();
    let (heading, lack) = (screen.say("fleet-title"), lacks(app));
    let fails = app.clients.reading().is_some_and(fails);
    let has_list = lack.is_none() && !fails;
    head(ui, &heading, &below, |ui| {
        if has_list {
            show_acts(ui, screen);
        }
    });
    if let Some(lack) = lack {
        return lack::show(ui, screen, lack, Page::List);
    }
    let Some(reading) = app.clients.reading() else { return };
    if !fails {
        show_filters(ui, screen);
    }
    progress::show(ui, screen, reading);
    show_rows(ui, screen, reading);
}

/// Nothing was listed, and nothing more is coming.
fn fails(reading: &Reading) -> bool {
    matches!(reading.fleet().stage(), FleetStage::Failed(_))
}

/// What can be done with all that is listed.
fn show_acts(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (ends, save) = (screen.say("fleet-see-ends"), screen.say("fleet-save-csv"));
    if Button::primary("fleet_see_ends", &ends).icon(Icon::ENDS).show(ui).clicked() {
        screen.ask(Clients::Show(Page::Ends));
    }
    if Button::text("fleet_save_list", &save).icon(Icon::SAVE).show(ui).clicked() {
        let table = screen.app.clients.reading().map(|reading| {
            let shown = reading.found().iter().map(|place| &reading.fleet().clients()[*place]);
            text::clients_table(screen.words, shown, screen.now)
        });
        screen.ask(Intent::SaveText(screen.say("fleet-csv-file"), table.unwrap_or_default()));
    }
}

fn show_filters(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (only, sorts) = (ONLY.map(|(_, words)| screen.say(words)), SORTS.map(|(_, words)| screen.say(words)));
    let (only_name, sort_name) = (screen.say("fleet-only"), screen.say("fleet-sort"));
    let only_shown = Segments::new("fleet_only", &only_name, &only);
    let sort_shown = Segments::new("fleet_sort", &sort_name, &sorts);
    let before = screen.drafts.clients.query.clone();
    let query = &mut screen.drafts.clients.query;
    let (label, example) = (screen.words.say("fleet-search"), screen.words.say("fleet-search-example"));
    let widths = [SEARCH_WIDTH, only_shown.width(ui)];
    beside(ui, &widths, SPACE_24, |ui| {
        search(ui, &label, &example, &mut query.search);
        ui.vertical(|ui| {
            let mut chosen = ONLY.iter().position(|(only, _)| *only == query.only).unwrap_or_default();
            only_shown.show(ui, &mut chosen);
            query.only = ONLY[chosen].0;
        });
    });
    let (reversed, inactive) = (screen.words.say("fleet-reversed"), screen.words.say("fleet-inactive-too"));
    row(ui, |ui| {
        ui.spacing_mut().item_spacing.x = SPACE_16;
        ui.vertical(|ui| {
            let mut chosen = SORTS.iter().position(|(sort, _)| *sort == query.sort).unwrap_or_default();
            sort_shown.show(ui, &mut chosen);
            query.sort = SORTS[chosen].0;
        });
        for (key, label, value) in
            [("fleet_reversed", &reversed, &mut query.reversed), ("fleet_inactive", &inactive, &mut query.inactive_too)]
        {
            ui.vertical(|ui| {
                ui.add_space(38.0);
                Checkbox::new(key, label).show(ui, value);
            });
        }
    });
    if screen.drafts.clients.query != before {
        screen.ask(Clients::Arrange);
    }
}

/// A field to search in, as wide as it is on all pages, and as high as the choices beside it.
pub(super) fn search(ui: &mut Ui, label: &str, example: &str, text: &mut String) {
    ui.vertical(|ui| {
        ui.set_width(SEARCH_WIDTH.min(ui.available_width()));
        FieldWidget::new(SEARCH, label).placeholder(example).width(SEARCH_WIDTH).show(ui, text);
    });
}

fn show_rows(ui: &mut Ui, screen: &mut Screen<'_>, reading: &Reading) {
    let (found, clients) = (reading.found(), reading.fleet().clients());
    let counts = [("shown", found.len()), ("total", clients.len())];
    let told = if clients.is_empty() { String::new() } else { screen.words.with("clients-count", &counts) };
    if !told.is_empty() {
        hint(ui, &told);
    }
    let held = |index: usize| -> &Held { &clients[found[index]] };
    let (words, now) = (screen.words, screen.now);
    let pressed = Rows::new(ROWS, &screen.say("fleet-title"), client_row::HEIGHT).show(
        ui,
        found.len(),
        |index| client_row::said(words, now, held(index)),
        |ui, place| client_row::paint(ui, words, now, place, held(place.index)),
    );
    let id = pressed.and_then(|index| held(index).client.id());
    if let Some(id) = id {
        screen.ask(Clients::Open(id));
    }
}
