//! The list of accesses to tick, found by description, owner or raw name.

use crate::app::wizard;
use std::collections::BTreeSet;

use egui::Ui;

use crate::app::complaint::Field;
use crate::domain::Scope;
use crate::protocol::self_service::AvailableScope;
use crate::window::screen::{Screen, field_key};
use crate::window::theme::SPACE_4;
use crate::window::widgets::{CheckList, CheckRow, heading, hint};

/// The list, and the words around it.
pub(super) struct Accesses<'a> {
    /// What the list is called.
    pub name: &'a str,
    /// What stands below its name, where the name is seen and not only heard.
    pub heading: Option<&'a str>,
    pub lines: Vec<Line>,
}

/// One access, as it is shown.
pub(super) struct Line {
    scope: Scope,
    raw: String,
    description: String,
    owner: String,
    checked: bool,
}

impl Line {
    pub(super) fn of(screen: &Screen<'_>, available: &AvailableScope, ticked: &BTreeSet<Scope>) -> Self {
        let undescribed = available.description.is_empty();
        Self {
            scope: available.scope.clone(),
            raw: available.scope.to_string(),
            description: if undescribed {
                screen.say("client-scope-no-description")
            } else {
                available.description.clone()
            },
            owner: owner(screen, &available.owner),
            checked: ticked.contains(&available.scope),
        }
    }

    /// An access of which we know no more than its name, unless the others were fetched as well.
    pub(super) fn named(screen: &Screen<'_>, scope: &Scope, ticked: &BTreeSet<Scope>) -> Self {
        match screen.app.wizard.client().describe(scope) {
            Some(available) => Self::of(screen, available, ticked),
            None => Self {
                scope: scope.clone(),
                raw: String::new(),
                description: scope.to_string(),
                owner: String::new(),
                checked: ticked.contains(scope),
            },
        }
    }

    fn row(&self) -> CheckRow<'_> {
        CheckRow { title: &self.description, detail: &self.raw, owner: &self.owner, checked: self.checked }
    }
}

/// Among names a number says what kind it is.
fn owner(screen: &Screen<'_>, owner: &str) -> String {
    let is_number = !owner.is_empty() && owner.chars().all(|letter| letter.is_ascii_digit() || letter == '\u{a0}');
    if is_number { screen.words.with("client-owner-number", &[("number", owner)]) } else { owner.to_owned() }
}

impl Accesses<'_> {
    pub(super) fn show(&self, ui: &mut Ui, screen: &mut Screen<'_>) {
        if let Some(below) = self.heading {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = SPACE_4;
                heading(ui, 2, &screen.say(self.name));
                hint(ui, &screen.say(below));
            });
        }
        let rows: Vec<CheckRow<'_>> = self.lines.iter().map(Line::row).collect();
        let chosen = self.lines.iter().filter(|line| line.checked).count();
        let (name, search) = (screen.say(self.name), screen.say("client-scopes-search"));
        let complaint = screen.complaint(Field::Scopes);
        let list = CheckList::new(field_key(Field::Scopes), &name, &search).error(complaint.as_deref());
        let words = screen.words;
        let mut found = 0;
        let toggled = list.show(ui, &mut screen.drafts.wizard.client.search, &rows, |count| {
            found = count;
            let key = if count == rows.len() { "client-scopes-all" } else { "client-scopes-found" };
            let hits = words.with(key, &[("count", count)]);
            format!("{hits} · {}", words.with("client-scopes-chosen", &[("count", chosen)]))
        });
        if found == 0 {
            hint(ui, &words.with("client-scopes-no-hits", &[("search", screen.drafts.wizard.client.search.trim())]));
        }
        if let Some(row) = toggled {
            screen.ask(wizard::Intent::ToggleScope(self.lines[row].scope.clone()));
        }
    }
}
