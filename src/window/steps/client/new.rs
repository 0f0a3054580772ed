//! A new client: who may create it, what it may ask for, what it is called and what it is for.

use crate::app::wizard;
use crate::window::problem;
use egui::{Align, Rect, Ui, vec2};

use super::accesses::{self, Accesses};
use super::{show_administration, show_errand};
use crate::app::complaint::Field;
use crate::app::wizard::client::Fetched;
use crate::protocol::self_service::AvailableScope;
use crate::window::focus;
use crate::window::screen::{Screen, field_key};
use crate::window::steps::parts::{button, field, has_become};
use crate::window::widgets::{Banner, Tone};

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    if show_administration(ui, screen) {
        screen.submit();
    }
    let app = screen.app;
    let fetched = &app.wizard.client().scopes;
    let arrived = has_become(ui, "client_scopes", matches!(fetched, Fetched::Known(scopes) if !scopes.is_empty()));
    let top = ui.cursor().min;
    match fetched {
        Fetched::NotAsked => {}
        Fetched::Asking(_, errand) => show_errand(ui, screen, *errand, "client-fetching", "client-stage-scopes"),
        Fetched::Refused(problem) => problem::show(ui, screen, problem),
        Fetched::Known(scopes) => show_known(ui, screen, scopes),
    }
    if arrived {
        focus::offer_in_place(ui.ctx(), field_key(Field::Scopes));
        ui.scroll_to_rect(Rect::from_min_size(top, vec2(1.0, 1.0)), Some(Align::Min));
    }
}

fn show_known(ui: &mut Ui, screen: &mut Screen<'_>, scopes: &[AvailableScope]) {
    if scopes.is_empty() {
        Banner::new(Tone::Warn, &screen.say("client-scopes-none-granted")).show(ui);
        return show_again(ui, screen);
    }
    let app = screen.app;
    let lines = scopes.iter().map(|scope| accesses::Line::of(screen, scope, &app.wizard.client().ticked)).collect();
    Accesses { title: "client-scopes", hint: "client-scopes-hint", lines }.show(ui, screen);
    show_again(ui, screen);
    show_name(ui, screen);
    show_purpose(ui, screen);
}

/// Another administration client, or a newly granted access, gives another list.
fn show_again(ui: &mut Ui, screen: &mut Screen<'_>) {
    if button(ui, screen, "client_fetch_again", "client-fetch-again") {
        screen.ask(wizard::Intent::FetchScopes);
    }
}

fn show_name(ui: &mut Ui, screen: &mut Screen<'_>) {
    let hint = screen.say("client-name-hint");
    let answer = field(ui, screen, Field::ClientName, "client-name", |ui, widget, screen| {
        widget.hint(&hint).required().width(f32::INFINITY).show(ui, &mut screen.drafts.wizard.client.name)
    });
    if answer.submitted {
        screen.submit();
    }
}

fn show_purpose(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (hint, example) = (screen.say("client-purpose-hint"), screen.say("client-purpose-placeholder"));
    let answer = field(ui, screen, Field::Description, "client-purpose", |ui, widget, screen| {
        let widget = widget.hint(&hint).placeholder(&example).required().width(f32::INFINITY);
        widget.show(ui, &mut screen.drafts.wizard.client.description)
    });
    if answer.submitted {
        screen.submit();
    }
}
