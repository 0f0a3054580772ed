//! What was changed from this machine: when, what, before and after, by which certificate. It can be saved, and turned off.

use egui::Ui;

use super::client_row::{HEIGHT, Lines, paint_lines};
use super::head;
use crate::app::App;
use crate::app::clients::area::{Intent as Clients, Page};
use crate::app::intent::Intent;
use crate::contract::{History, PastChange, Profile};
use crate::domain::{ClientId, Environment, OrgNumber};
use crate::text::{client_field, client_value, environment_called, history_table};
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
    let places = Places::new(screen.app);
    let pressed = Rows::new("log_rows", &screen.say("fleet-log-title"), HEIGHT).show_some(
        ui,
        count,
        |index| places.way_to(change(index)).is_some(),
        |index| {
            let parts = lines(screen, &places, change(index)).into_iter().flat_map(|lines| [lines.first, lines.second]);
            parts.collect::<Vec<_>>().join(", ")
        },
        |ui, place| {
            let width = place.rect.width();
            let ends = [4.0, width * 0.22, width * 0.5, width];
            for (index, lines) in lines(screen, &places, change(place.index)).iter().enumerate() {
                paint_lines(ui, column(place.rect, ends[index], ends[index + 1] - SPACE_12), lines, index == 1);
            }
        },
    );
    match pressed.and_then(|index| places.way_to(change(index))) {
        None => {}
        Some(Way::Open(id)) => screen.ask(Clients::Open(id)),
        Some(Way::OpenBy(name)) => screen.ask(Intent::OpenClientsOf(name.to_owned(), Page::List)),
        Some(Way::SayLack) => screen.ask(Clients::Show(Page::List)),
    }
}

/// For whom and where one asks now, and with which setups one could ask elsewhere.
struct Places<'a> {
    here: Option<(Environment, OrgNumber)>,
    profiles: &'a [Profile],
}

/// What pressing a row does.
enum Way<'a> {
    /// Looks at the client.
    Open(ClientId),
    /// Opens the certificate of this setup first: the client is another organisation's, or in another environment.
    OpenBy(&'a str),
    /// Nobody can ask yet: the page of all clients says what is lacking.
    SayLack,
}

impl<'a> Places<'a> {
    fn new(app: &'a App) -> Self {
        let admin = app.clients.admin(&app.session);
        let here = admin.and_then(|admin| {
            let organisation = *admin.signer.entry().certificate.organisation.as_ref().ok()?;
            Some((admin.environment, organisation))
        });
        Self { here, profiles: app.session.kept.profiles() }
    }

    fn is_here(&self, change: &PastChange) -> bool {
        self.here.as_ref().is_some_and(|(environment, organisation)| change.is_of(environment, *organisation))
    }

    /// None leads to a client of another organisation or another environment, as that is not asked for now.
    fn way_to(&self, change: &PastChange) -> Option<Way<'a>> {
        let id = ClientId::parse_foreign(&change.client_id).ok()?;
        if self.is_here(change) {
            return Some(Way::Open(id));
        }
        let by = self.profiles.iter().find(|profile| change.is_of(&profile.environment, profile.organisation));
        match by {
            Some(profile) => Some(Way::OpenBy(&profile.name)),
            None => self.here.is_none().then_some(Way::SayLack),
        }
    }
}

/// When and where, which client, and what of it was changed.
fn lines(screen: &Screen<'_>, places: &Places<'_>, change: &PastChange) -> [Lines; 3] {
    let words = screen.words;
    let place = environment_called(words, &change.environment);
    let is_elsewhere = places.here.is_some() && !places.is_here(change);
    let place = if is_elsewhere { words.with("fleet-log-elsewhere", &[("place", place)]) } else { place };
    let how = [("before", client_value(words, &change.before)), ("after", client_value(words, &change.after))];
    let by =
        words.with("fleet-log-by", &[("what", client_field(words, &change.what)), ("who", change.certificate.clone())]);
    let plain = |first: String, second: String| Lines { first, second, tone: None };
    [
        plain(words.date_and_time(change.at), place),
        plain(change.client_name.clone(), change.client_id.clone()),
        plain(words.with("fleet-made-how", &how), by),
    ]
}
