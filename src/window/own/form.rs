//! A new key: made here and sealed in a file, or brought by its public half.

use egui::Ui;

use crate::app::complaint::Field;
use crate::app::own::{self, Form, FormState, Source};
use crate::domain::Secret;
use crate::keystore::own::KeyLength;
use crate::window::icon::Icon;
use crate::window::key_file::{KeyFile, show_browse, show_kid};
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{field, head, head_over};
use crate::window::theme::SPACE_16;
use crate::window::widgets::{Button, Choice, Field as FieldWidget, RadioGroup, disclosure};
use crate::window::{focus, problem};

/// The question where the key comes from.
pub(super) const SOURCE: &str = "own_source";
/// The button that asks for a file with a key.
const BROWSE: &str = "own_browse_public";
/// The file with the key that is here already.
const OWN: KeyFile = KeyFile {
    file: (Field::OwnPrivate, "ownkey-private-hint"),
    password: Field::OwnPrivatePassword,
    path: |drafts| &mut drafts.own.private,
    secret: |drafts| &mut drafts.own.private_password,
};

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, form: &Form) {
    if let Some(kid) = &form.replaces {
        let below = screen.words.with("ownkey-rotate-lead", &[("kid", kid.as_str())]);
        head_over(ui, screen, "ownkey-rotate-title", &below);
    } else {
        head(ui, screen, "ownkey-form-title", "ownkey-form-lead");
        show_source(ui, screen);
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        let submitted = match screen.drafts.own.source {
            Source::Make => {
                let submitted = show_place(ui, screen);
                let label = screen.say("ownkey-more");
                disclosure(ui, "own_more", &label, |ui| show_length(ui, screen));
                submitted
            }
            Source::Bring => {
                let submitted = show_bring(ui, screen);
                show_name(ui, screen) || submitted
            }
            Source::Own => {
                let submitted = [
                    OWN.show(ui, screen, BROWSE, own::Intent::BrowsePublic),
                    show_name(ui, screen),
                    show_place(ui, screen),
                ];
                submitted.contains(&true)
            }
        };
        if submitted {
            focus::submit(ui.ctx());
        }
    });
    match &form.state {
        FormState::Open | FormState::Picking(_) => {}
        FormState::Reading(_) => screen::busy(ui, screen, "ownkey-busy-file", &[]),
        FormState::Refused(problem) => problem::show_without_buttons(ui, screen, problem),
    }
}

/// The name of a key that somebody has.
fn show_name(ui: &mut Ui, screen: &mut Screen<'_>) -> bool {
    show_kid(ui, screen, (Field::OwnKid, "ownkey-kid-hint"), |drafts| &mut drafts.own.kid)
}

fn show_source(ui: &mut Ui, screen: &mut Screen<'_>) {
    const ALL: [Source; 3] = [Source::Make, Source::Bring, Source::Own];
    let told = ALL.map(|source| match source {
        Source::Make => ["ownkey-source-make", "ownkey-source-make-why"],
        Source::Bring => ["ownkey-source-bring", "ownkey-source-bring-why"],
        Source::Own => ["ownkey-source-own", "ownkey-source-own-why"],
    });
    let told = told.map(|words| words.map(|key| screen.say(key)));
    let choices = told.each_ref().map(|[label, detail]| Choice { label, detail: Some(detail) });
    let mut chosen = ALL.iter().position(|source| *source == screen.drafts.own.source);
    let name = screen.say("ownkey-source");
    if RadioGroup::new(SOURCE, &name).show(ui, &choices, &mut chosen)
        && let Some(chosen) = chosen
    {
        screen.drafts.own.source = ALL[chosen];
    }
}

/// The file that the key is sealed in, and its password.
fn show_place(ui: &mut Ui, screen: &mut Screen<'_>) -> bool {
    let about = screen.say("ownkey-place-hint");
    let place = field(ui, screen, Field::OwnPlace, "ownkey-place", |ui, widget, screen| {
        widget.hint(&about).required().width(f32::INFINITY).show(ui, &mut screen.drafts.own.place)
    });
    if Button::secondary("own_browse", &screen.say("ownkey-browse")).icon(Icon::FOLDER).show(ui).clicked() {
        screen.ask(own::Intent::BrowsePlaces);
    }
    let submitted = [
        place.submitted,
        show_secret(ui, screen, Field::OwnPassword, "ownkey-password"),
        show_secret(ui, screen, Field::OwnPasswordAgain, "ownkey-password-again"),
    ];
    submitted.contains(&true)
}

fn show_secret(ui: &mut Ui, screen: &mut Screen<'_>, which: Field, label: &str) -> bool {
    let (reveal, hide) = (screen.say("password-show"), screen.say("password-hide"));
    let about = screen.say("ownkey-password-hint");
    let draw = |ui: &mut Ui, widget: FieldWidget<'_>, screen: &mut Screen<'_>| {
        let draft = &mut screen.drafts.own;
        let secret: &mut Secret = if which == Field::OwnPassword { &mut draft.password } else { &mut draft.again };
        let widget = if which == Field::OwnPassword { widget.hint(&about) } else { widget };
        widget.password(&reveal, &hide).required().show(ui, secret.expose_mut())
    };
    field(ui, screen, which, label, draw).submitted
}

fn show_length(ui: &mut Ui, screen: &mut Screen<'_>) {
    let told = KeyLength::ALL.map(|length| screen.words.with("own-bits", &[("bits", length.bits())]));
    let choices = told.each_ref().map(|label| Choice { label, detail: None });
    let mut chosen = KeyLength::ALL.iter().position(|length| *length == screen.drafts.own.length);
    let name = screen.say("ownkey-length");
    if RadioGroup::new("own_length", &name).titled().show(ui, &choices, &mut chosen)
        && let Some(chosen) = chosen
    {
        screen.drafts.own.length = KeyLength::ALL[chosen];
    }
}

fn show_bring(ui: &mut Ui, screen: &mut Screen<'_>) -> bool {
    let about = screen.say("ownkey-public-hint");
    let answer = field(ui, screen, Field::OwnPublic, "ownkey-public", |ui, widget, screen| {
        widget.hint(&about).required().width(f32::INFINITY).show(ui, &mut screen.drafts.own.public)
    });
    show_browse(ui, screen, BROWSE, own::Intent::BrowsePublic);
    answer.submitted
}
