//! All accesses: what was granted, by whom and on which clients it is, and what is open to all.

use egui::Ui;

use super::client_row::{HEIGHT, Lines, paint_lines};
use super::list::search;
use super::{head, lack, lacks};
use crate::app::clients::area::{Granted, Intent as Clients, Page, Which};
use crate::protocol::self_service::AvailableScope;
use crate::text::AccessRequest;
use crate::window::icon::Icon;
use crate::window::mail::sender;
use crate::window::problem;
use crate::window::screen::{self, Screen};
use crate::window::theme::{SPACE_12, SPACE_16, SPACE_24};
use crate::window::widgets::{Button, Field as FieldWidget, Rows, Segments, Tone, beside, column, hint};

const ROWS: &str = "scopes_rows";
const MAIL: &str = "scopes_mail";
const WHICH: [(Which, &str); 3] = [
    (Which::Granted, "fleet-scopes-granted"),
    (Which::Unused, "fleet-scopes-unused"),
    (Which::Open, "fleet-scopes-open"),
];
/// So many clients are named; the others are counted.
const NAMED: usize = 3;

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let (title, below) = (screen.say("fleet-page-scopes"), screen.say("fleet-scopes-lead"));
    head(ui, &title, &below, |_| ());
    if let Some(lack) = lacks(app) {
        return lack::show(ui, screen, lack, Page::Scopes);
    }
    show_lacking(ui, screen);
    match app.clients.scopes() {
        Granted::NotAsked => {}
        Granted::Asking(_) => screen::busy(ui, screen, "fleet-fetching-scopes", &[]),
        Granted::Refused(problem) => problem::show_of_administration(ui, screen, problem),
        Granted::Known(scopes) => {
            show_filters(ui, screen);
            show_rows(ui, screen, scopes);
        }
    }
    if matches!(app.clients.scopes(), Granted::NotAsked | Granted::Refused(_)) {
        let label = screen.say("next-try-again");
        if Button::secondary("scopes_again", &label).icon(Icon::AGAIN).show(ui).clicked() {
            screen.ask(Clients::FetchScopes);
        }
    }
}

/// The e-mail to the owner of an access that is lacking.
fn show_lacking(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (label, about) = (screen.say("fleet-wanted"), screen.say("fleet-wanted-hint"));
    let copy = screen.say("next-mail-api-owner");
    let button = Button::primary(MAIL, &copy).icon(Icon::EMAIL);
    let is_beside = ui.available_width() > 800.0;
    let clicked = beside(ui, &[if is_beside { 480.0 } else { f32::INFINITY }], SPACE_16, |ui| {
        let field = FieldWidget::new("scopes_wanted", &label).hint(&about).mono().width(480.0);
        field.show(ui, &mut screen.drafts.clients.wanted);
        ui.vertical(|ui| {
            // Level with the field's box, below its label and hint.
            ui.add_space(if is_beside { 56.0 } else { 0.0 });
            button.show(ui).clicked()
        })
        .inner
    });
    if clicked {
        let mail = mail(screen);
        screen::copy(ui, screen, MAIL, mail);
    }
    if screen::is_copied(ui, screen, MAIL) {
        screen::say_copied(ui, &screen.say("client-mail-copied"));
    }
}

fn mail(screen: &Screen<'_>) -> String {
    let sender = sender(screen);
    let wanted = screen.drafts.clients.wanted.trim();
    let unknown = screen.say("fleet-wanted-unknown");
    let request = AccessRequest {
        scope: if wanted.is_empty() { &unknown } else { wanted },
        organisation: &sender.organisation,
        number: &sender.number,
        environment: &sender.environment,
        client: None,
        trace: None,
        time: None,
    };
    request.mail(screen.words).text()
}

fn show_filters(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let labels = WHICH.map(|(which, words)| screen.words.with(words, &[("count", app.clients.count_scopes(which))]));
    let name = screen.say("fleet-show");
    let segments = Segments::new("scopes_which", &name, &labels);
    let (label, example) = (screen.say("fleet-search"), screen.say("fleet-scopes-example"));
    let draft = &mut screen.drafts.clients;
    let before = (draft.which, draft.scope_search.clone());
    beside(ui, &[320.0, segments.width(ui)], SPACE_24, |ui| {
        search(ui, &label, &example, &mut draft.scope_search);
        ui.vertical(|ui| {
            let mut chosen = WHICH.iter().position(|(which, _)| *which == draft.which).unwrap_or_default();
            segments.show(ui, &mut chosen);
            draft.which = WHICH[chosen].0;
        });
    });
    if before != (draft.which, draft.scope_search.clone()) {
        screen.ask(Clients::Arrange);
    }
}

fn show_rows(ui: &mut Ui, screen: &mut Screen<'_>, scopes: &[AvailableScope]) {
    let app = screen.app;
    let found = app.clients.accesses().found();
    if found.is_empty() {
        hint(ui, &screen.say("fleet-scopes-no-hits"));
    }
    let scope = |index: usize| &scopes[found[index]];
    let lines =
        |index: usize| [described(screen, scope(index)), owner(screen, scope(index)), users(screen, scope(index))];
    let pressed = Rows::new(ROWS, &screen.say("fleet-page-scopes"), HEIGHT).show(
        ui,
        found.len(),
        |index| {
            let parts = lines(index).into_iter().flat_map(|lines| [lines.first, lines.second]);
            parts.filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
        },
        |ui, place| {
            let (width, [described, owner, users]) = (place.rect.width(), lines(place.index));
            let ends = if width >= 760.0 { [width * 0.46, width * 0.7] } else { [width * 0.6, width * 0.6] };
            paint_lines(ui, column(place.rect, 4.0, ends[0] - SPACE_12), &described, true);
            if width >= 760.0 {
                paint_lines(ui, column(place.rect, ends[0], ends[1] - SPACE_12), &owner, false);
            }
            paint_lines(ui, column(place.rect, ends[1], width), &users, false);
        },
    );
    let pressed = pressed.map(|index| scope(index).scope.to_string());
    if let Some(scope) = pressed {
        // Its clients are found by it.
        screen.drafts.clients.query = crate::app::clients::Query { search: scope, ..Default::default() };
        screen.ask(Clients::Show(Page::List));
    }
}

fn described(screen: &Screen<'_>, scope: &AvailableScope) -> Lines {
    let raw = scope.scope.to_string();
    let undescribed = scope.description.is_empty();
    let first = if undescribed { screen.say("client-scope-no-description") } else { scope.description.clone() };
    Lines { first, second: raw, tone: None }
}

fn owner(screen: &Screen<'_>, scope: &AvailableScope) -> Lines {
    let how = if scope.is_open { "fleet-scope-open" } else { "fleet-scope-granted" };
    Lines { first: scope.owner.clone(), second: screen.say(how), tone: None }
}

/// On which clients it is, where they are known.
fn users(screen: &Screen<'_>, scope: &AvailableScope) -> Lines {
    let (clients, words) = (&screen.app.clients, screen.words);
    let users = clients.accesses().users(scope.scope.as_str());
    let plain = |key: &str, tone| Lines { first: words.say(key), second: String::new(), tone };
    match (clients.knows_users(), users) {
        (false, _) => plain("fleet-scope-users-unknown", None),
        (true, []) if scope.is_open => plain("fleet-scope-on-none", None),
        (true, []) => plain("fleet-scope-unused", Some(Tone::Warn)),
        (true, users) => {
            let held = clients.reading().map(|reading| reading.fleet().clients()).unwrap_or_default();
            let names = users
                .iter()
                .take(NAMED)
                .filter_map(|place| held.get(*place))
                .map(|held| held.client.client_name.as_str());
            let told = names.collect::<Vec<_>>().join(", ");
            Lines { first: words.with("fleet-scope-users", &[("count", users.len())]), second: told, tone: None }
        }
    }
}
