//! What is said before a client is changed, and asked: never answered by Enter where it is production, and with the name
//! typed where the client would stop there.

use egui::{Key, Modifiers, Ui};

use crate::app::clients::Warning;
use crate::app::clients::area::{Intent as Clients, One};
use crate::domain::EnvironmentKind;
use crate::text;
use crate::window::focus;
use crate::window::screen::Screen;
use crate::window::steps::parts::row;
use crate::window::theme::SPACE_8;
use crate::window::widgets::{Banner, Button, Field as FieldWidget, Tone, Urgency, hint};

const YES: &str = "one_yes";
const NO: &str = "one_no";
const NAME: &str = "one_typed_name";

/// Where the keyboard goes: to the answer that changes nothing, or to the field for the name.
pub(super) fn first_key(warning: &Warning) -> &'static str {
    match warning {
        Warning::TypeName(_) => NAME,
        Warning::Production | Warning::ScopesGo(..) | Warning::ClientStops(..) | Warning::ClientStarts(_) => NO,
    }
}

/// Draws the question.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, one: &One, warning: &Warning) {
    let place = screen.app.session.environment_shown().map(|environment| environment.kind);
    let is_production = place == Some(EnvironmentKind::Production);
    // Whoever leans on Enter changes nothing in production.
    if is_production && ui.memory(|memory| memory.has_focus(focus::id(YES))) {
        ui.input_mut(|input| while input.consume_key(Modifiers::NONE, Key::Enter) {});
    }
    let lines = text::change_warning(screen.words, warning).join("\n");
    let tone = if is_production { Tone::Production } else { Tone::Warn };
    let answer = Banner::new(tone, &lines).live(Urgency::Now).show_with(ui, |ui| {
        if is_production {
            hint(ui, &screen.say("fleet-enter-production"));
        }
        if matches!(warning, Warning::TypeName(_)) {
            show_name(ui, screen, one);
        }
        ui.add_space(SPACE_8);
        let (yes, no) = (screen.say(yes_key(warning)), screen.say("fleet-no"));
        let mut answer = None;
        row(ui, |ui| {
            if Button::secondary(NO, &no).show(ui).clicked() {
                answer = Some(false);
            }
            if Button::secondary(YES, &yes).show(ui).clicked() {
                answer = Some(true);
            }
        });
        answer
    });
    if let Some(answer) = answer.inner {
        screen.ask(Clients::Answer(answer));
    }
}

/// Enter there is no yes: the button is.
fn show_name(ui: &mut Ui, screen: &mut Screen<'_>, one: &One) {
    let (label, wrong) = (screen.say("clients-ask-name"), screen.say("fleet-mistyped"));
    let field = FieldWidget::new(NAME, &label).error(one.is_mistyped().then_some(&*wrong)).width(480.0);
    field.show(ui, &mut screen.drafts.clients.one.typed);
}

fn yes_key(warning: &Warning) -> &'static str {
    match warning {
        Warning::Production => "fleet-yes-production",
        Warning::ScopesGo(..) => "fleet-yes-scopes",
        Warning::ClientStops(..) | Warning::TypeName(_) => "fleet-yes-stop",
        Warning::ClientStarts(_) => "fleet-yes-start",
    }
}
