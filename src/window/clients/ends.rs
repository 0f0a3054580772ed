//! «Utløp»: all that ends, the nearest first, as a drawing or as a table that says who must do what.

use std::path::Path;

use egui::{CornerRadius, OpenUrl, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::client_row::{HEIGHT, Lines, paint_lines, tone, when};
use super::line::{self, Axis};
use super::list::search;
use super::{head, lacks, progress};
use crate::app::App;
use crate::app::clients::area::{EndsQuery, Intent as Clients, Page, Shown, What};
use crate::app::clients::{Ending, Of};
use crate::app::intent::Intent;
use crate::contract::{Profile, name_of};
use crate::domain::{Address, ClientId, EnvironmentKind, Timestamp};
use crate::keystore::order_page;
use crate::text::{self, Value, Words};
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::steps::parts::{row, tone_of};
use crate::window::theme::{RADIUS_CONTROL, SPACE_12, SPACE_16, SPACE_20, STROKE_CONTROL, Type};
use crate::window::widgets::{Button, Pill, RowPlace, Rows, Segments, beside, column, fit, galley, hint};

const ROWS: &str = "ends_rows";
const ICON: f32 = 20.0;
const WHATS: [(What, &str); 4] = [
    (What::All, "fleet-ends-all"),
    (What::Certificates, "fleet-ends-certificates"),
    (What::Keys, "fleet-ends-keys"),
    (What::Clients, "fleet-ends-clients"),
];
/// Narrower than this a row has no room for a drawing.
const WIDE: f32 = 1000.0;
/// Narrower than this it has none for more than what and when.
const NARROW: f32 = 760.0;

/// What is shown, what can be done with it, and whether something of it must be done now.
struct List<'a> {
    shown: Vec<&'a Shown>,
    ways: Ways<'a>,
    /// The first is so urgent that its button is the filled one.
    is_due: bool,
}

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let shown: Vec<&Shown> = app.clients.shown_ends().collect();
    let ways = Ways::new(app);
    // A narrow row has no room for a button.
    let is_due = ui.available_width() >= NARROW
        && shown
            .first()
            .is_some_and(|first| tone(first.ending.ends, screen.now).is_some() && ways.act(&first.ending).is_some());
    let list = List { shown, ways, is_due };
    let (title, below) = (screen.say("fleet-page-ends"), screen.say("fleet-ends-lead"));
    head(ui, &title, &below, |ui| show_acts(ui, screen, &list));
    show_filters(ui, screen);
    show_sources(ui, screen);
    if list.shown.is_empty() {
        let key = if app.clients.ends().is_empty() { "expiry-none" } else { "fleet-ends-no-hits" };
        hint(ui, &screen.say(key));
        return;
    }
    if screen.drafts.clients.ends.as_table || ui.available_width() < WIDE {
        show_table(ui, screen, &list);
    } else {
        show_drawing(ui, screen, &list);
    }
}

/// Reminders and a table of what is shown.
fn show_acts(ui: &mut Ui, screen: &mut Screen<'_>, list: &List<'_>) {
    let (remind, save) = (screen.say("fleet-remind"), screen.say("fleet-save-csv"));
    let endings = || list.shown.iter().map(|shown| shown.ending.clone()).collect::<Vec<_>>();
    let key = "ends_remind";
    let button = if list.is_due { Button::secondary(key, &remind) } else { Button::primary(key, &remind) };
    if button.icon(Icon::REMIND).show(ui).clicked() {
        let file = text::endings_calendar(screen.words, &endings(), screen.now);
        screen.ask(Intent::SaveText(screen.say("fleet-ics-file"), file));
    }
    if Button::text("ends_save", &save).icon(Icon::SAVE).show(ui).clicked() {
        let table = text::endings_table(screen.words, &endings(), screen.now);
        screen.ask(Intent::SaveText(screen.say("fleet-ends-csv-file"), table));
    }
}

fn show_filters(ui: &mut Ui, screen: &mut Screen<'_>) {
    let ends = screen.app.clients.ends();
    let whats = WHATS.map(|(what, words)| {
        let count = ends.iter().filter(|shown| what.takes(&shown.ending)).count();
        screen.words.with(words, &[("count", count)])
    });
    let places = places(ends);
    let place_labels: Vec<String> = places.iter().map(|kind| place_label(screen.words, *kind)).collect();
    let looks = ["fleet-ends-drawing", "fleet-ends-table"].map(|words| screen.say(words));
    let names = ["fleet-show", "check-row-environment", "fleet-ends-look"].map(|words| screen.say(words));
    let segments = [
        Segments::new("ends_what", &names[0], &whats),
        Segments::new("ends_place", &names[1], &place_labels),
        Segments::new("ends_look", &names[2], &looks),
    ];
    let (label, example) = (screen.say("fleet-search"), screen.say("fleet-ends-example"));
    let before = screen.drafts.clients.ends.clone();
    let query = &mut screen.drafts.clients.ends;
    let widths = [280.0, segments[0].width(ui), segments[1].width(ui), segments[2].width(ui)];
    let [what, place, look] = segments;
    let show_first = |ui: &mut Ui, query: &mut EndsQuery| {
        ui.vertical(|ui| {
            ui.set_width(280.0_f32.min(ui.available_width()));
            search(ui, &label, &example, &mut query.search);
        });
        choose_what(ui, what, query);
    };
    let show_rest = |ui: &mut Ui, query: &mut EndsQuery| {
        choose_place(ui, place, &places, query);
        choose_look(ui, look, query);
    };
    if fit(ui, &widths, SPACE_20) {
        beside(ui, &widths, SPACE_20, |ui| {
            show_first(ui, query);
            show_rest(ui, query);
        });
    } else {
        beside(ui, &widths[..2], SPACE_20, |ui| show_first(ui, query));
        beside(ui, &widths[2..], SPACE_20, |ui| show_rest(ui, query));
    }
    if screen.drafts.clients.ends != before {
        screen.ask(Clients::Arrange);
    }
}

fn choose_what(ui: &mut Ui, segments: Segments<'_>, query: &mut EndsQuery) {
    ui.vertical(|ui| {
        let mut chosen = WHATS.iter().position(|(what, _)| *what == query.what).unwrap_or_default();
        segments.show(ui, &mut chosen);
        query.what = WHATS[chosen].0;
    });
}

fn choose_place(ui: &mut Ui, segments: Segments<'_>, places: &[Option<EnvironmentKind>], query: &mut EndsQuery) {
    ui.vertical(|ui| {
        let mut chosen = places.iter().position(|kind| *kind == query.place).unwrap_or_default();
        segments.show(ui, &mut chosen);
        query.place = places[chosen];
    });
}

fn choose_look(ui: &mut Ui, segments: Segments<'_>, query: &mut EndsQuery) {
    ui.vertical(|ui| {
        let mut chosen = usize::from(query.as_table);
        segments.show(ui, &mut chosen);
        query.as_table = chosen == 1;
    });
}

/// Everywhere, and each environment in which something ends.
fn places(ends: &[Shown]) -> Vec<Option<EnvironmentKind>> {
    let all = [EnvironmentKind::Test, EnvironmentKind::Production, EnvironmentKind::Demo, EnvironmentKind::Custom];
    let is_there = |kind: &EnvironmentKind| ends.iter().any(|shown| shown.ending.environment.kind == *kind);
    [None].into_iter().chain(all.into_iter().filter(is_there).map(Some)).collect()
}

fn place_label(words: &Words, kind: Option<EnvironmentKind>) -> String {
    words.say(match kind {
        None => "fleet-everywhere",
        Some(EnvironmentKind::Test) => "environment-name-test",
        Some(EnvironmentKind::Production) => "environment-name-production",
        Some(EnvironmentKind::Demo) => "environment-name-demo",
        Some(EnvironmentKind::Custom) => "fleet-custom",
    })
}

/// When all of it was read; and where nobody can ask now, how that is mended.
fn show_sources(ui: &mut Ui, screen: &mut Screen<'_>) {
    if let (None, Some(reading)) = (lacks(screen.app), screen.app.clients.reading()) {
        return progress::show(ui, screen, reading);
    }
    let oldest = screen.app.session.kept.ends().iter().map(|seen| seen.read).min();
    let told = match oldest {
        Some(read) => screen.words.with("fleet-ends-read-then", &[("date", screen.words.date(read))]),
        None => screen.say("fleet-ends-unread"),
    };
    let label = screen.say("fleet-ends-open");
    row(ui, |ui| {
        progress::centred(ui, &told);
        if Button::text("ends_open", &label).icon(Icon::REFRESH).show(ui).clicked() {
            screen.ask(Clients::Show(Page::List));
        }
    });
}

fn show_drawing(ui: &mut Ui, screen: &mut Screen<'_>, list: &List<'_>) {
    let axis = Axis::new(screen.now, ui.available_width());
    let (words, now) = (screen.words, screen.now);
    ui.spacing_mut().item_spacing.y = 0.0;
    line::show_months(ui, words, &axis);
    show_rows(ui, screen, list, |ui, place, one| {
        paint_name(ui, words, place, one);
        line::paint(ui, &axis, place.rect, one.ending.ends, now);
        paint_when(ui, words, now, column(place.rect, axis.after(), axis.after() + 200.0), one);
        paint_act(ui, list.ways.label(words, one), place, place.index == 0 && list.is_due);
    });
}

/// All of them as rows that can be pressed; `paint` draws one.
fn show_rows(ui: &mut Ui, screen: &mut Screen<'_>, list: &List<'_>, paint: impl Fn(&mut Ui, &RowPlace, &Shown)) {
    let pressed = Rows::new(ROWS, &screen.say("fleet-page-ends"), HEIGHT).show(
        ui,
        list.shown.len(),
        |index| said(screen.words, screen.now, list.shown[index]),
        |ui, place| paint(ui, place, list.shown[place.index]),
    );
    follow(ui, screen, pressed.and_then(|index| list.ways.act(&list.shown[index].ending)));
}

fn show_table(ui: &mut Ui, screen: &mut Screen<'_>, list: &List<'_>) {
    let (words, now) = (screen.words, screen.now);
    let width = ui.available_width();
    let is_wide = width >= NARROW;
    show_rows(ui, screen, list, |ui, place, one| {
        let ends = if is_wide { [width * 0.42, width * 0.58, width * 0.84] } else { [width * 0.6, width, width] };
        let name = column(place.rect, ICON + SPACE_16, ends[0] - 130.0);
        paint_icon(ui, place.rect, &one.ending);
        paint_lines(ui, name, &names(words, one), true);
        paint_place(ui, words, column(place.rect, ends[0] - 124.0, ends[0] - SPACE_12), &one.ending);
        paint_when(ui, words, now, column(place.rect, ends[0], ends[1]), one);
        if is_wide {
            paint_todo(ui, words, column(place.rect, ends[1], ends[2] - SPACE_12), &one.ending);
            paint_act(ui, list.ways.label(words, one), place, place.index == 0 && list.is_due);
        }
    });
}

/// What it is: icon, name and kind, and where.
fn paint_name(ui: &Ui, words: &Words, place: &RowPlace, one: &Shown) {
    paint_icon(ui, place.rect, &one.ending);
    paint_lines(ui, column(place.rect, 36.0, 268.0), &names(words, one), true);
    paint_place(ui, words, column(place.rect, 276.0, 396.0), &one.ending);
}

fn paint_icon(ui: &Ui, rect: Rect, ending: &Ending) {
    let icon = match ending.of {
        Of::Key { .. } => Icon::KEY,
        Of::Certificate { .. } => Icon::CERTIFICATE,
        Of::Client { .. } => Icon::WINDOW,
    };
    icon.paint(ui.painter(), pos2(rect.left() + ICON / 2.0, rect.center().y), ICON, Palette::of(ui).text_subtle);
}

fn paint_place(ui: &Ui, words: &Words, place: Rect, ending: &Ending) {
    let (label, tone) = (text::environment_name(words, &ending.environment), tone_of(ending.environment.kind));
    let pill = Pill { label: &label, tone };
    let colours = tone.colours(Palette::of(ui));
    let width = pill.width(ui).min(place.width());
    let at = Rect::from_min_size(pos2(place.right() - width, place.top()), vec2(width, place.height()));
    pill.paint(ui, at, colours.tint, colours.text);
}

fn paint_when(ui: &Ui, words: &Words, now: Timestamp, place: Rect, one: &Shown) {
    let ends = one.ending.ends;
    let second = words.short_date(ends);
    paint_lines(ui, place, &Lines { first: when(words, ends, now), second, tone: tone(ends, now) }, true);
}

fn paint_todo(ui: &Ui, words: &Words, place: Rect, ending: &Ending) {
    let colour = Palette::of(ui).text;
    let words = crate::window::widgets::cut_galley(
        ui,
        Type::SECONDARY,
        colour,
        &text::deed_in_short(words, ending.deed),
        place.width(),
        2,
    );
    ui.painter().galley(pos2(place.left(), place.center().y - words.size().y / 2.0), words, colour);
}

/// At the right end: what pressing the row does. It looks like a button, and the row is it.
fn paint_act(ui: &Ui, label: Option<String>, place: &RowPlace, is_filled: bool) {
    let Some(label) = label else { return };
    let palette = Palette::of(ui);
    let (ground, border, colour) = match (is_filled, place.hovered) {
        (true, true) => (palette.accent_hover, palette.accent_hover, palette.accent_on),
        (true, false) => (palette.accent, palette.accent, palette.accent_on),
        (false, true) => (palette.subtle, palette.control, palette.text),
        (false, false) => (palette.surface, palette.control, palette.text),
    };
    let words = galley(ui, Type::STRONG, colour, &label, f32::INFINITY);
    let size = vec2(words.size().x + 2.0 * SPACE_20, 44.0);
    let right = place.rect.right() - SPACE_12 / 2.0;
    let rect = Rect::from_min_size(pos2(right - size.x, place.rect.center().y - size.y / 2.0), size);
    ui.painter().rect(
        rect,
        CornerRadius::same(RADIUS_CONTROL),
        ground,
        Stroke::new(STROKE_CONTROL, border),
        StrokeKind::Inside,
    );
    ui.painter().galley(rect.center() - words.size() / 2.0, words, colour);
}

/// Name, and below it the kind with what tells it apart from others.
fn names(words: &Words, one: &Shown) -> Lines {
    let (first, second) = match &one.ending.of {
        Of::Key { client_id, client_name, kid, .. } => {
            let name = if client_name.is_empty() { client_id } else { client_name };
            let second = match kid.as_str() {
                "" => words.say("fleet-ends-kind-key"),
                kid => words.with("fleet-ends-key-of", &[("kid", kid)]),
            };
            (name.clone(), second)
        }
        Of::Client { client_name, file, .. } => {
            (client_name.clone(), words.with("fleet-ends-client-of", &[("file", name_of(file))]))
        }
        Of::Certificate { file, setups, .. } => {
            (name_of(file), words.with("fleet-ends-certificate-of", &[("count", setups.len())]))
        }
    };
    Lines { first, second, tone: None }
}

/// What is heard of it: what, where, when, who must do what.
fn said(words: &Words, now: Timestamp, one: &Shown) -> String {
    let Lines { first, second, .. } = names(words, one);
    let ends = one.ending.ends;
    let place = text::environment_name(words, &one.ending.environment);
    let facts = [
        ("name", Value::from(first)),
        ("kind", Value::from(second)),
        ("place", Value::from(place)),
        ("when", Value::from(when(words, ends, now))),
        ("date", Value::from(words.date(ends))),
        ("todo", Value::from(text::deed_in_short(words, one.ending.deed))),
    ];
    words.with("fleet-ends-said", &facts)
}

/// What pressing a row does.
enum Act {
    /// Looks at the client, by the certificate that is open.
    Open(ClientId),
    /// Opens the certificate of this setup first.
    OpenBy(String),
    /// Shows where the file lies.
    Show(std::path::PathBuf),
    /// Shows the page of whoever issued the certificate, where the next is ordered.
    Order(&'static str),
}

/// Where one asks now, and with which setups one could ask elsewhere: the same for all rows.
struct Ways<'a> {
    here: Option<Address>,
    profiles: &'a [Profile],
    /// The file that is open, and who issued its certificate.
    open: Option<(&'a Path, &'a str)>,
    now: Timestamp,
}

impl<'a> Ways<'a> {
    fn new(app: &'a App) -> Self {
        let here = app.clients.admin(&app.session).map(|admin| admin.environment.issuer);
        let issuer = app.session.chosen_certificate().map(|certificate| certificate.issuer.as_str());
        let open = app.wizard.certificate().file().map(|file| file.path.as_path()).zip(issuer);
        Self { here, profiles: app.session.kept.profiles(), open, now: app.session.now() }
    }

    /// Where the next one is ordered, of a certificate that ends soon and whose issuer is known.
    fn order(&self, file: &Path, ends: Timestamp) -> Option<&'static str> {
        let (_, issuer) = self.open.filter(|(open, _)| *open == file)?;
        tone(ends, self.now).and(order_page(issuer))
    }

    fn act(&self, ending: &Ending) -> Option<Act> {
        let client_id = match &ending.of {
            Of::Certificate { file, .. } => {
                let order = self.order(file, ending.ends).map(Act::Order);
                return Some(order.unwrap_or_else(|| Act::Show(file.clone())));
            }
            Of::Key { client_id, .. } | Of::Client { client_id, .. } => client_id,
        };
        let issuer = &ending.environment.issuer;
        let by = || self.profiles.iter().find(|profile| profile.environment.issuer == *issuer);
        match ClientId::parse_foreign(client_id) {
            Ok(id) if self.here.as_ref() == Some(issuer) => Some(Act::Open(id)),
            Ok(_) | Err(_) => by().map(|profile| Act::OpenBy(profile.name.clone())),
        }
    }

    fn label(&self, words: &Words, one: &Shown) -> Option<String> {
        Some(words.say(match self.act(&one.ending)? {
            Act::Open(_) | Act::OpenBy(_) => "fleet-ends-open-client",
            Act::Show(_) => "fleet-ends-show-file",
            Act::Order(_) => "fleet-ends-order",
        }))
    }
}

fn follow(ui: &Ui, screen: &mut Screen<'_>, act: Option<Act>) {
    match act {
        None => {}
        Some(Act::Open(id)) => screen.ask(Clients::Open(id)),
        Some(Act::OpenBy(name)) => screen.ask(Intent::OpenClientsOf(name, Page::List)),
        Some(Act::Show(file)) => screen.ask(Intent::OpenFolder(file)),
        Some(Act::Order(page)) => ui.ctx().open_url(OpenUrl::new_tab(page)),
    }
}
