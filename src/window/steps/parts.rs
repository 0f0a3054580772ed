//! What several steps draw, or say, in the same way.

use egui::{Id, Ui, vec2};

use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::domain::{EnvironmentKind, Scope, ScopeSet};
use crate::text;
use crate::window::focus;
use crate::window::room;
use crate::window::screen::{Screen, field_key};
use crate::window::theme::{SPACE_4, SPACE_12};
use crate::window::widgets::{Button, Field as FieldWidget, FieldResponse, Tone, lead, title};

/// The step's question, and the sentence below it.
pub(in crate::window) fn head(ui: &mut Ui, screen: &Screen<'_>, title_key: &str, lead_key: &str) {
    head_over(ui, screen, title_key, &screen.say(lead_key));
}

/// As [`head`], where the sentence is put together.
pub(in crate::window) fn head_over(ui: &mut Ui, screen: &Screen<'_>, title_key: &str, below: &str) {
    head_saying(ui, &screen.say(title_key), below);
}

/// As [`head`], where both are.
pub(in crate::window) fn head_saying(ui: &mut Ui, said: &str, below: &str) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        title(ui, said);
        lead(ui, below);
    });
}

/// Buttons beside each other, and below when there is no room.
pub(in crate::window) fn row(ui: &mut Ui, buttons: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, SPACE_12);
        buttons(ui);
    });
}

/// An outlined button with the words under `words_key`. `true` when it was clicked.
pub(in crate::window) fn button(ui: &mut Ui, screen: &Screen<'_>, key: &str, words_key: &str) -> bool {
    Button::secondary(key, &screen.say(words_key)).show(ui).clicked()
}

/// A field of the wizard, with what is wrong with it. On leaving, its form is checked; what Enter does is
/// the caller's to decide.
pub(in crate::window) fn field(
    ui: &mut Ui,
    screen: &mut Screen<'_>,
    field: Field,
    label_key: &str,
    show: impl FnOnce(&mut Ui, FieldWidget<'_>, &mut Screen<'_>) -> FieldResponse,
) -> FieldResponse {
    let (label, complaint) = (screen.say(label_key), screen.complaint(field));
    let widget = FieldWidget::new(field_key(field), &label).error(complaint.as_deref());
    let answer = show(ui, widget, screen);
    // What is wrong is taken back as soon as it is mended, and not pointed out before the field is left.
    if answer.left || (complaint.is_some() && answer.response.changed()) {
        screen.ask(Intent::Leave(field));
    }
    answer
}

/// What the certificate's organisation is called; where there is no certificate, what the client is.
pub(in crate::window) fn organisation(screen: &Screen<'_>) -> String {
    let app = screen.app;
    let named = app.session.chosen_certificate().map(|certificate| certificate.organisation_name.clone());
    // Who came by an answer has a client, and no certificate.
    let client = || app.wizard.check().settled();
    let of_client = || client().map(|client| client.name.clone().unwrap_or_else(|| client.client_id.to_string()));
    named.or_else(of_client).unwrap_or_default()
}

/// The environment in a word, and its colours.
pub(in crate::window) fn environment(screen: &Screen<'_>) -> Option<(String, Tone)> {
    let environment = screen.app.session.environment_shown()?;
    Some((text::environment_name(screen.words, environment), tone_of(environment.kind)))
}

/// The colours of an environment, which never stand without its name.
pub(in crate::window) fn tone_of(kind: EnvironmentKind) -> Tone {
    match kind {
        EnvironmentKind::Test => Tone::Test,
        EnvironmentKind::Production => Tone::Production,
        EnvironmentKind::Demo => Tone::Demo,
        EnvironmentKind::Custom => Tone::Custom,
    }
}

/// An access by its description, where we know it, and its raw name.
pub(in crate::window) fn access(screen: &Screen<'_>, scope: &Scope) -> String {
    match screen.app.wizard.client().describe(scope).filter(|known| !known.description.is_empty()) {
        Some(known) => format!("{} ({scope})", known.description),
        None => scope.to_string(),
    }
}

/// As [`access`], one a line.
pub(in crate::window) fn accesses(screen: &Screen<'_>, scopes: &ScopeSet) -> String {
    scopes.iter().map(|scope| access(screen, scope)).collect::<Vec<_>>().join("\n")
}

/// Whether `now` has become true since the last frame in which this was asked: then the keyboard moves on. Not while it
/// is the demo's clock that somebody moves.
pub(in crate::window) fn has_become(ui: &Ui, key: &str, now: bool) -> bool {
    let id: Id = focus::id((key, "was"));
    let pass = ui.ctx().cumulative_pass_nr();
    let before = ui.data_mut(|data| {
        let before = data.get_temp::<(u64, bool)>(id);
        data.insert_temp(id, (pass, now));
        before
    });
    now && !room::clock_has_keyboard(ui.ctx()) && before.is_some_and(|(seen, was)| !was && seen + 1 >= pass)
}
