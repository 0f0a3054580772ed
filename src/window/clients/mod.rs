//! «Klienter»: the pages about all clients of the organisation, beside the steps.
//!
//! | File | What it draws |
//! |---|---|
//! | `lack` | what is lacking before Maskinporten can be asked, and the way on |
//! | `list`, `client_row` | all clients: search, filters, rows |
//! | `progress` | how far the reading has come |
//! | `ends`, `line` | «Utløp»: all that ends, as drawing and as table |
//! | `one`, `facts` | one client, and what leads on from it |
//! | `edit`, `question`, `outcome` | what of it is changed: fields, what is asked before, what came of it |
//! | `scopes` | all accesses, by whom, and on which clients |
//! | `log` | what was changed from here |

mod client_row;
mod edit;
mod ends;
mod facts;
mod lack;
mod line;
mod list;
mod log;
mod one;
mod outcome;
mod progress;
mod question;
mod scopes;

use egui::{Align, Layout, Ui};

use super::problem;
use super::saved;
use super::screen::Screen;
use super::theme::{SPACE_4, SPACE_16};
use super::widgets::{Segments, lead, title};
use crate::app::App;
use crate::app::clients::area::{Intent, Lack, Page};

/// The pages that one turns to, in the order in which they stand.
const PAGES: [(Page, &str); 4] = [
    (Page::List, "fleet-page-list"),
    (Page::Ends, "fleet-page-ends"),
    (Page::Scopes, "fleet-page-scopes"),
    (Page::Log, "fleet-page-log"),
];

/// The key of the search among the rows of a page.
const SEARCH: &str = "fleet_search";

/// Draws the page that is open.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let Some(page) = screen.app.clients.page() else { return };
    if page != Page::One {
        show_pages(ui, screen, page);
    }
    show_unlogged(ui, screen);
    // Above the rows: below ten thousand nobody would see it.
    saved::show(ui, screen);
    match page {
        Page::List => list::show(ui, screen),
        Page::Ends => ends::show(ui, screen),
        Page::Scopes => scopes::show(ui, screen),
        Page::Log => log::show(ui, screen),
        Page::One => one::show(ui, screen),
    }
}

/// A word that differs from page to page.
pub(super) fn content_key(page: Page) -> &'static str {
    match page {
        Page::List => "clients",
        Page::Ends => "clients_ends",
        Page::Scopes => "clients_scopes",
        Page::Log => "clients_log",
        Page::One => "clients_one",
    }
}

/// Where the keyboard goes when the page, or its state, has changed.
pub(super) fn first_key(app: &App, page: Page) -> &'static str {
    let lack = app.clients_lack();
    match page {
        Page::List | Page::Scopes if lack.is_some() => lack::first_key(app, lack),
        Page::List if app.clients.has_returned() => list::ROWS,
        Page::List | Page::Ends | Page::Scopes => SEARCH,
        Page::Log => log::SAVE,
        Page::One => one::first_key(app),
    }
}

fn show_pages(ui: &mut Ui, screen: &mut Screen<'_>, page: Page) {
    let labels = PAGES.map(|(_, words)| screen.say(words));
    let mut chosen = PAGES.iter().position(|(known, _)| *known == page).unwrap_or_default();
    if Segments::new("fleet_pages", &screen.say("fleet-pages"), &labels).untitled().show(ui, &mut chosen) {
        screen.ask(Intent::Show(PAGES[chosen].0));
    }
}

/// The page's name and what it is about, and to the right of them what is done with all of it.
fn head(ui: &mut Ui, said: &str, below: &str, acts: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        let right = ui.max_rect().right();
        ui.vertical(|ui| {
            ui.set_width((ui.available_width() * 0.5).max(320.0).min(ui.available_width()));
            ui.spacing_mut().item_spacing.y = SPACE_4;
            title(ui, said);
            if !below.is_empty() {
                lead(ui, below);
            }
        });
        let room = right - ui.cursor().left();
        if room > 360.0 {
            ui.with_layout(Layout::right_to_left(Align::Min).with_main_wrap(false), |ui| {
                ui.spacing_mut().item_spacing.x = SPACE_16;
                acts(ui);
            });
        } else {
            ui.end_row();
            acts(ui);
        }
    });
}

/// A change was made, and is not in the log.
fn show_unlogged(ui: &mut Ui, screen: &mut Screen<'_>) {
    if let Some(problem) = screen.app.clients.unlogged() {
        problem::show_without_buttons(ui, screen, problem);
    }
}

/// Whether the page can only say what is lacking.
fn lacks(app: &App) -> Option<Lack> {
    app.clients_lack()
}
