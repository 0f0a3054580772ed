//! A new client: what it may fetch, what it is for, and who may create it.

use egui::Ui;

use super::accesses::{self, Accesses};
use super::{show_administration, show_errand};
use crate::app::complaint::Field;
use crate::app::wizard;
use crate::app::wizard::client::{Fetched, Way};
use crate::protocol::self_service::AvailableScope;
use crate::window::screen::Screen;
use crate::window::steps::parts::{button, field, head_over, organisation};
use crate::window::theme::SPACE_16;
use crate::window::widgets::{Banner, Button, Tone, body, disclosure};
use crate::window::{clock, problem};

/// The button that fetches the list once more.
pub(super) const AGAIN: &str = "client_fetch_again";

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let fetched = &app.wizard.client().scopes;
    head_over(ui, screen, "client-title", &lead(screen, fetched));
    clock::show_warning(ui, screen);
    match fetched {
        Fetched::NotAsked => ask_for_administration(ui, screen),
        Fetched::Asking(_, errand) => show_errand(ui, screen, *errand, "client-fetching", "client-stage-scopes"),
        Fetched::Refused(problem) => {
            problem::show(ui, screen, problem);
            ask_for_administration(ui, screen);
        }
        Fetched::Known(scopes) => show_known(ui, screen, scopes),
    }
    show_what_a_client_is(ui, screen);
}

fn lead<T>(screen: &Screen<'_>, fetched: &Fetched<T>) -> String {
    let organisation = organisation(screen);
    let about = [("organisation", organisation.as_str())];
    match fetched {
        Fetched::NotAsked | Fetched::Refused(_) => screen.say("client-hint-administration"),
        Fetched::Asking(..) => screen.words.with("client-hint-fetching", &about),
        Fetched::Known(_) => screen.words.with("client-hint", &about),
    }
}

/// Nothing can be fetched before it is known; who does not know it is not left with an empty field.
fn ask_for_administration(ui: &mut Ui, screen: &mut Screen<'_>) {
    if show_administration(ui, screen) {
        screen.submit();
    }
    if button(ui, screen, "client_have_none", "client-have-none") {
        screen.ask(wizard::Intent::ChooseWay(Way::Unknown));
    }
}

fn show_known(ui: &mut Ui, screen: &mut Screen<'_>, scopes: &[AvailableScope]) {
    if scopes.is_empty() {
        Banner::new(Tone::Warn, &screen.say("client-scopes-none-granted")).show(ui);
        return show_again(ui, screen);
    }
    let app = screen.app;
    let lines = scopes.iter().map(|scope| accesses::Line::of(screen, scope, &app.wizard.client().ticked)).collect();
    Accesses { name: "client-scopes", heading: None, lines }.show(ui, screen);
    show_purpose(ui, screen);
    let is_wrong = [Field::ClientName, Field::AdminClientId].iter().any(|field| app.complaint(*field).is_some());
    // What has to be put right is not hidden.
    if is_wrong {
        return show_more(ui, screen);
    }
    let label = screen.say("client-more");
    disclosure(ui, "client_more", &label, |ui| show_more(ui, screen));
}

/// What is filled in already, and may be changed.
fn show_more(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.spacing_mut().item_spacing.y = SPACE_16;
    show_name(ui, screen);
    if show_administration(ui, screen) {
        screen.submit();
    }
    show_again(ui, screen);
}

/// Another administration client, or a newly granted access, gives another list.
fn show_again(ui: &mut Ui, screen: &mut Screen<'_>) {
    if button(ui, screen, AGAIN, "client-fetch-again") {
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

/// The word is explained once, where it is needed, beside the way to those that they have.
fn show_what_a_client_is(ui: &mut Ui, screen: &mut Screen<'_>) {
    let (text, existing) = (screen.say("client-what"), screen.say("client-use-existing"));
    let clicked = Banner::new(Tone::Info, "").show_with(ui, |ui| {
        body(ui, &text);
        Button::text("client_use_existing", &existing).flush().show(ui).clicked()
    });
    if clicked.inner {
        screen.ask(wizard::Intent::ChooseWay(Way::Existing));
    }
}
