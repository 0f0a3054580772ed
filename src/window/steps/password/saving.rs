//! "Save in another format": folded away below the certificate, since most come for a token.

use crate::app::wizard;
use crate::window::problem;
use crate::window::saved;
use egui::Ui;

use crate::app::complaint::Field;
use crate::app::wizard::password::saving::State;
use crate::domain::Secret;
use crate::keystore::write::Target;
use crate::window::icon::Icon;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, field, row};
use crate::window::theme::SPACE_16;
use crate::window::widgets::{
    Button, Choice, Field as FieldWidget, FieldResponse, RadioGroup, Tone, disclosure, hint, outcome,
};

/// Draws it, open or folded.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, alias: &str) {
    let label = screen.say("save-open");
    disclosure(ui, "save_open", &label, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        hint(ui, &screen.say("save-hint"));
        choose_target(ui, screen);
        let submitted = [
            screen.drafts.wizard.saving.target != Target::Pem && show_alias(ui, screen, alias),
            show_secret(ui, screen, Field::NewPassword, "save-password"),
            show_secret(ui, screen, Field::NewPasswordAgain, "save-password-again"),
            show_place(ui, screen),
        ];
        warn_of_java(ui, screen);
        show_outcome(ui, screen);
        // Enter saves; what replaces a file is a button of its own.
        if button(ui, screen, "save_file", "save-file") || submitted.contains(&true) {
            screen.ask(wizard::Intent::SaveKeystore);
        }
    });
}

fn choose_target(ui: &mut Ui, screen: &mut Screen<'_>) {
    let told = Target::ALL.map(about).map(|words| words.map(|key| screen.say(key)));
    let choices = told.each_ref().map(|[label, detail]| Choice { label, detail: Some(detail) });
    let mut chosen = Target::ALL.iter().position(|target| *target == screen.drafts.wizard.saving.target);
    let name = screen.say("save-format");
    if RadioGroup::new("save_format", &name).titled().show(ui, &choices, &mut chosen)
        && let Some(target) = chosen.and_then(|chosen| Target::ALL.get(chosen))
    {
        screen.ask(wizard::Intent::ChooseTarget(*target));
    }
}

fn about(target: Target) -> [&'static str; 2] {
    match target {
        Target::Pkcs12 => ["save-format-p12", "save-format-p12-hint"],
        Target::Jks => ["save-format-jks", "save-format-jks-hint"],
        Target::Pem => ["save-format-pem", "save-format-pem-hint"],
    }
}

fn show_alias(ui: &mut Ui, screen: &mut Screen<'_>, alias: &str) -> bool {
    let explains = screen.say("save-alias-hint");
    let answer = field(ui, screen, Field::NewAlias, "save-alias", |ui, widget, screen| {
        widget.hint(&explains).placeholder(alias).show(ui, &mut screen.drafts.wizard.saving.alias)
    });
    answer.submitted
}

fn show_secret(ui: &mut Ui, screen: &mut Screen<'_>, which: Field, label: &str) -> bool {
    let (reveal, hide) = (screen.say("password-show"), screen.say("password-hide"));
    let draw = |ui: &mut Ui, widget: FieldWidget<'_>, screen: &mut Screen<'_>| -> FieldResponse {
        let draft = &mut screen.drafts.wizard.saving;
        let secret: &mut Secret = if which == Field::NewPassword { &mut draft.password } else { &mut draft.again };
        widget.password(&reveal, &hide).required().show(ui, secret.expose_mut())
    };
    field(ui, screen, which, label, draw).submitted
}

fn show_place(ui: &mut Ui, screen: &mut Screen<'_>) -> bool {
    let answer = field(ui, screen, Field::Place, "save-place", |ui, widget, screen| {
        widget.width(f32::INFINITY).required().show(ui, &mut screen.drafts.wizard.saving.path)
    });
    let browse = screen.say("save-browse");
    if Button::secondary("save_browse", &browse).icon(Icon::FOLDER).show(ui).clicked() {
        screen.ask(wizard::Intent::BrowsePlaces);
    }
    answer.submitted
}

/// Said while the password can still be another.
fn warn_of_java(ui: &mut Ui, screen: &Screen<'_>) {
    let draft = &screen.drafts.wizard.saving;
    let warning = screen.say("save-java-ascii");
    let warns = !draft.target.opens_in_java(&draft.password);
    if warns {
        outcome(ui, "save_java", Tone::Warn, &warning);
    }
}

fn show_outcome(ui: &mut Ui, screen: &mut Screen<'_>) {
    let saved = match screen.app.wizard.saving() {
        State::Saved(path) => screen.words.with("save-done", &[("file", path.display().to_string())]),
        State::Idle | State::Browsing(_) | State::Writing(_) | State::Refused(_) => String::new(),
    };
    match screen.app.wizard.saving() {
        State::Idle | State::Browsing(_) => {}
        State::Writing(_) => screen::busy(ui, screen, "save-writing", &[]),
        State::Saved(path) => {
            outcome(ui, "save_done", Tone::Ok, &saved);
            saved::warn_of_others(ui, screen, path);
        }
        State::Refused(problem) => {
            problem::show_without_buttons(ui, screen, problem);
            let replace = screen.say("save-replace");
            if screen.app.wizard.saving().may_replace() {
                row(ui, |ui| {
                    if Button::danger("save_replace", &replace).show(ui).clicked() {
                        screen.ask(wizard::Intent::ReplaceFile);
                    }
                });
            }
        }
    }
}
