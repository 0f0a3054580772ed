//! A client they have: picked from the list, which is fetched at once, or its identifier pasted.

use crate::app::wizard;
use crate::window::{clock, problem};
use egui::Ui;

use super::accesses::{Accesses, Line};
use super::{show_administration, show_errand};
use crate::app::complaint::Field;
use crate::app::wizard::client::{Fetched, Way};
use crate::domain::{ClientId, ScopeSet};
use crate::protocol::self_service::RegisteredClient;
use crate::window::screen::{Screen, field_key};
use crate::window::steps::parts::{button, field, head};
use crate::window::theme::{SPACE_4, SPACE_16};
use crate::window::widgets::{Banner, Card, Choice, RadioGroup, Tone, heading, hint};

/// The group of listed clients.
const LIST: &str = "client_list";

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let fetched = &app.wizard.client().clients;
    head(ui, screen, "client-title-existing", "client-hint-existing");
    clock::show_warning(ui, screen);
    match fetched {
        Fetched::Known(clients) => show_list(ui, screen, clients),
        Fetched::Asking(_, errand) => show_errand(ui, screen, *errand, "client-listing", "client-stage-clients"),
        Fetched::NotAsked | Fetched::Refused(_) => {}
    }
    match &app.wizard.client().picked {
        Some(client) => show_accesses(ui, screen, client),
        None => show_typed(ui, screen),
    }
    if matches!(fetched, Fetched::NotAsked | Fetched::Refused(_)) {
        show_offer(ui, screen);
    }
    if button(ui, screen, "client_create_new", "client-create-new") {
        screen.ask(wizard::Intent::ChooseWay(Way::New));
    }
}

/// To the list when it comes, but not away from what somebody has begun to type.
pub(super) fn first_key(screen: &Screen<'_>) -> &'static str {
    let draft = &screen.drafts.wizard.client;
    let types = !draft.client_id.is_empty() || !draft.scopes.is_empty();
    match &screen.app.wizard.client().clients {
        Fetched::Known(clients) if !clients.is_empty() && !types => LIST,
        Fetched::NotAsked | Fetched::Asking(..) | Fetched::Refused(_) | Fetched::Known(_) => field_key(Field::ClientId),
    }
}

/// The clients that were listed, and last the way out of the list.
fn show_list(ui: &mut Ui, screen: &mut Screen<'_>, clients: &[RegisteredClient]) {
    let pickable: Vec<(&RegisteredClient, ClientId)> =
        clients.iter().filter_map(|client| Some((client, client.id()?))).collect();
    if pickable.is_empty() {
        Banner::new(Tone::Info, &screen.say("client-existing-none")).show(ui);
        return;
    }
    let mut texts: Vec<(String, String)> =
        pickable.iter().map(|(client, _)| (client.client_name.clone(), detail(screen, client))).collect();
    texts.push((screen.say("client-existing-typed"), screen.say("client-existing-hint")));
    let choices: Vec<Choice<'_>> = texts.iter().map(|(label, detail)| Choice { label, detail: Some(detail) }).collect();
    let picked = screen.app.wizard.client().picked.as_ref();
    let listed = |picked: &RegisteredClient| clients_position(&pickable, picked);
    let mut chosen = Some(picked.and_then(listed).unwrap_or(pickable.len()));
    let name = screen.say("client-existing-list");
    if RadioGroup::new(LIST, &name).titled().show(ui, &choices, &mut chosen) {
        let id = chosen.and_then(|chosen| pickable.get(chosen)).map(|(_, id)| id.clone());
        screen.ask(id.map_or(wizard::Intent::TypeClientId, wizard::Intent::PickClient));
    }
}

fn clients_position(pickable: &[(&RegisteredClient, ClientId)], picked: &RegisteredClient) -> Option<usize> {
    pickable.iter().position(|(client, _)| client.client_id == picked.client_id)
}

fn detail(screen: &Screen<'_>, client: &RegisteredClient) -> String {
    let none = || screen.say("client-existing-no-scopes");
    let scopes = client.scope_set().as_ref().map_or_else(none, ScopeSet::to_string);
    format!("{}\n{scopes}", client.client_id)
}

fn show_accesses(ui: &mut Ui, screen: &mut Screen<'_>, client: &RegisteredClient) {
    let Some(scopes) = client.scope_set() else {
        Banner::new(Tone::Warn, &screen.say("client-existing-empty")).show(ui);
        return;
    };
    let ticked = &screen.app.wizard.client().picked_scopes;
    let lines = scopes.iter().map(|scope| Line::named(screen, scope, ticked)).collect();
    Accesses { name: "client-existing-scopes", heading: Some("client-scopes-one-hint"), lines }.show(ui, screen);
}

fn show_typed(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (hint, example) = (screen.say("client-existing-hint"), screen.say("client-existing-id-placeholder"));
    let id = field(ui, screen, Field::ClientId, "client-existing-id", |ui, widget, screen| {
        let widget = widget.hint(&hint).placeholder(&example).mono().required().width(480.0);
        widget.show(ui, &mut screen.drafts.wizard.client.client_id)
    });
    let hint = screen.say("client-existing-scopes-hint");
    let scopes = field(ui, screen, Field::ScopeText, "client-existing-scopes", |ui, widget, screen| {
        widget.hint(&hint).mono().required().width(480.0).show(ui, &mut screen.drafts.wizard.client.scopes)
    });
    if id.submitted || scopes.submitted {
        screen.submit();
    }
}

/// They need not know the identifier: the list can be fetched.
fn show_offer(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        heading(ui, 2, &screen.say("client-list-title"));
        hint(ui, &screen.say("client-list-hint"));
    });
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        let submitted = show_administration(ui, screen);
        if let Fetched::Refused(problem) = &app.wizard.client().clients {
            problem::show(ui, screen, problem);
        }
        if button(ui, screen, "client_list_fetch", "client-list-fetch") || submitted {
            screen.ask(wizard::Intent::ListClients);
        }
    });
}
