//! The fields in which one client is changed: a name, a description, a lifetime, or which accesses it has.

use std::collections::BTreeSet;

use egui::Ui;

use crate::app::clients::area::{Intent as Clients, OneDraft, Part};
use crate::domain::{Scope, ScopeSet};
use crate::protocol::self_service::{Edit, Registered};
use crate::window::focus;
use crate::window::screen::Screen;
use crate::window::steps::parts::{button, has_become, row};
use crate::window::theme::SPACE_12;
use crate::window::widgets::{Card, CheckList, CheckRow, Field as FieldWidget, hint};

const FIELD: &str = "one_field";
const LIST: &str = "one_accesses";
/// The most accesses that are drawn at once; the others are found by searching.
const MOST: usize = 60;

/// Opens the field for this part, with the keyboard in it.
pub(super) fn begin(ui: &Ui, screen: &mut Screen<'_>, part: Part, text: String) {
    screen.drafts.clients.one = OneDraft { part: Some(part), text, ..OneDraft::default() };
    focus::give_after_click(ui.ctx(), if part == Part::Scopes { LIST } else { FIELD });
    if part == Part::Scopes {
        screen.ask(Clients::FetchScopes);
    }
}

/// Draws the part that is being changed. When it is gone, the keyboard is back where it came from.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, registered: &Registered) {
    let part = screen.drafts.clients.one.part;
    for (known, key) in [
        (Part::Name, "one_change_name"),
        (Part::Description, "one_change_description"),
        (Part::Lifetime, "one_change_lifetime"),
        (Part::Scopes, "one_change_scopes"),
    ] {
        if has_become(ui, &format!("{key}_done"), part != Some(known)) && part.is_none() {
            focus::give(ui.ctx(), key);
        }
    }
    let Some(part) = part else { return };
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12;
        match part {
            Part::Name => show_text(ui, screen, part, "fleet-edit-name", "fleet-edit-name-hint"),
            Part::Description => show_text(ui, screen, part, "fleet-edit-description", "fleet-edit-description-hint"),
            Part::Lifetime => show_text(ui, screen, part, "fleet-edit-lifetime", "fleet-edit-lifetime-hint"),
            Part::Scopes => show_scopes(ui, screen, registered),
        }
    });
}

fn show_text(ui: &mut Ui, screen: &mut Screen<'_>, part: Part, label: &str, about: &str) {
    let (label, about) = (screen.say(label), screen.say(about));
    let field = FieldWidget::new(FIELD, &label).hint(&about).width(480.0);
    let submitted = field.show(ui, &mut screen.drafts.clients.one.text).submitted;
    if show_buttons(ui, screen, true) || submitted {
        let text = screen.drafts.clients.one.text.trim().to_owned();
        screen.ask(Clients::Change(match part {
            Part::Description => Edit::Description(text),
            // What is no number is none that a token may live.
            Part::Lifetime => Edit::TokenLifetime(text.parse().unwrap_or_default()),
            Part::Name | Part::Scopes => Edit::Name(text),
        }));
    }
}

/// "Save" and "Do not change". `true` when it is to be saved.
fn show_buttons(ui: &mut Ui, screen: &mut Screen<'_>, can_save: bool) -> bool {
    let mut saves = false;
    row(ui, |ui| {
        saves = can_save && button(ui, screen, "one_save", "fleet-edit-save");
        if button(ui, screen, "one_keep", "fleet-edit-cancel") {
            screen.drafts.clients.one = OneDraft::default();
        }
    });
    saves
}

/// One access that it has or may have.
struct Line {
    scope: Scope,
    title: String,
    detail: String,
    owner: String,
    has: bool,
}

fn show_scopes(ui: &mut Ui, screen: &mut Screen<'_>, registered: &Registered) {
    let lines = lines(screen, registered);
    let draft = &screen.drafts.clients.one;
    let checked =
        |line: &Line| if line.has { !draft.remove.contains(&line.scope) } else { draft.add.contains(&line.scope) };
    let rows: Vec<CheckRow<'_>> = lines
        .iter()
        .map(|line| CheckRow { title: &line.title, detail: &line.detail, owner: &line.owner, checked: checked(line) })
        .collect();
    let (name, search) = (screen.say("fleet-edit-scopes"), screen.say("client-scopes-search"));
    let words = screen.words;
    let told = words.with("fleet-edit-scopes-told", &[("add", draft.add.len()), ("remove", draft.remove.len())]);
    hint(ui, &words.say("fleet-edit-scopes-hint"));
    let list = CheckList::new(LIST, &name, &search);
    let toggled = list.show(ui, &mut screen.drafts.clients.one.search, &rows, |count| {
        format!("{} · {told}", words.with("client-scopes-found", &[("count", count)]))
    });
    if let Some(row) = toggled {
        let line = &lines[row];
        let draft = &mut screen.drafts.clients.one;
        toggle(if line.has { &mut draft.remove } else { &mut draft.add }, &line.scope);
    }
    let draft = &screen.drafts.clients.one;
    let (add, remove): (Vec<Scope>, Vec<Scope>) =
        (draft.add.iter().cloned().collect(), draft.remove.iter().cloned().collect());
    if show_buttons(ui, screen, !add.is_empty() || !remove.is_empty()) {
        screen.ask(Clients::Change(Edit::Scopes { add, remove }));
    }
}

fn toggle(scopes: &mut BTreeSet<Scope>, scope: &Scope) {
    if !scopes.remove(scope) {
        scopes.insert(scope.clone());
    }
}

/// What it has, and below it what was granted and it has not. Only what can be given is offered.
fn lines(screen: &Screen<'_>, registered: &Registered) -> Vec<Line> {
    let has = |scope: &Scope| registered.client.scopes.iter().any(|known| known == scope.as_str());
    let own = registered.client.scope_set();
    let own = own.iter().flat_map(ScopeSet::iter);
    let offered = registered.available.iter().filter(|scope| !has(scope));
    let draft = &screen.drafts.clients.one;
    let search = draft.search.trim();
    let line = |scope: &Scope, has: bool| match screen.app.clients.describe(scope.as_str()) {
        Some(known) if !known.description.is_empty() => Line {
            scope: scope.clone(),
            title: known.description.clone(),
            detail: scope.to_string(),
            owner: known.owner.clone(),
            has,
        },
        Some(_) | None => {
            Line { scope: scope.clone(), title: scope.to_string(), detail: String::new(), owner: String::new(), has }
        }
    };
    let offered = offered.map(|scope| line(scope, false)).filter(|line| {
        let shown = [line.title.as_str(), &line.detail, &line.owner];
        draft.add.contains(&line.scope) || crate::protocol::self_service::is_found(search, shown)
    });
    own.map(|scope| line(scope, true)).chain(offered.take(MOST)).collect()
}
