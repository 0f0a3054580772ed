//! Requests and answers: written, opened, and told in plain words.

use egui::Ui;

use super::focus;
use super::icon::Icon;
use super::key_file::{KeyFile, show_browse};
use super::problem;
use super::saved;
use super::screen::{self, Screen, field_key};
use super::shell::Footer;
use super::steps::parts::{button, field, head, row};
use super::theme::SPACE_16;
use super::widgets::{Banner, Card, Checkbox, Choice, RadioGroup, Row, Tone, Urgency, body, hint};
use crate::app::App;
use crate::app::complaint::Field;
use crate::app::letters::{self, FormState, Page};
use crate::protocol::client_request::{ClientRequest, Letter};
use crate::text::{self, Words};

/// The button that asks for a file with a key.
const BROWSE: &str = "request_browse";

/// The file with the key that an answer is about.
const ANSWER: KeyFile = KeyFile {
    file: (Field::AnswerKey, "request-answer-key-hint"),
    password: Field::AnswerPassword,
    path: |drafts| &mut drafts.letters.private,
    secret: |drafts| &mut drafts.letters.private_password,
};

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    match app.letters.page() {
        Page::Closed => {}
        Page::New(state) => show_form(ui, screen, state),
        Page::Written(request) => show_written(ui, screen, request),
        Page::Reading(_) => {
            head(ui, screen, "request-open-title", "request-open-lead");
            screen::busy(ui, screen, "request-busy", &[]);
        }
        Page::Opened(letter) => show_letter(ui, screen, letter),
        Page::Unread(problem) => {
            head(ui, screen, "request-open-title", "request-open-lead");
            problem::show_without_buttons(ui, screen, problem);
        }
    }
}

/// Where the keyboard goes: to the first field; where something is granted, to the way back.
pub(super) fn first_key(screen: &Screen<'_>) -> &'static str {
    match screen.app.letters.page() {
        Page::New(_) => field_key(Field::RequestName),
        Page::Opened(Letter::Request(_)) => Footer::PREVIOUS,
        Page::Opened(Letter::Answer(answer)) if screen.app.can_use_answer(answer) => field_key(Field::AnswerKey),
        Page::Closed | Page::Written(_) | Page::Reading(_) | Page::Opened(Letter::Answer(_)) | Page::Unread(_) => {
            Footer::PRIMARY
        }
    }
}

/// What the filled button says.
pub(super) fn primary_label(app: &App, words: &Words) -> String {
    words.say(match app.letters.page() {
        Page::New(_) => "request-make",
        Page::Written(_) => "request-save",
        Page::Opened(Letter::Request(_)) => "request-grant",
        Page::Opened(Letter::Answer(answer)) if app.can_use_answer(answer) => "token-get",
        Page::Closed | Page::Reading(_) | Page::Opened(Letter::Answer(_)) | Page::Unread(_) => "footer-done",
    })
}

fn show_form(ui: &mut Ui, screen: &mut Screen<'_>, state: &FormState) {
    head(ui, screen, "request-new-title", "request-new-lead");
    let mut submitted = false;
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        for of in [Field::RequestName, Field::RequestOrganisation, Field::RequestContact, Field::RequestPurpose] {
            submitted |= show_line(ui, screen, of);
        }
        show_environment(ui, screen);
        submitted |= show_line(ui, screen, Field::RequestScopes);
        show_meant(ui, screen);
        let label = screen.say("request-customer-makes");
        Checkbox::new("request_customer_makes", &label).show(ui, &mut screen.drafts.letters.customer_makes_key);
        if !screen.drafts.letters.customer_makes_key {
            submitted |= show_key(ui, screen);
        }
    });
    if submitted {
        focus::submit(ui.ctx());
    }
    show_state(ui, screen, state);
}

fn show_line(ui: &mut Ui, screen: &mut Screen<'_>, of: Field) -> bool {
    let (label, about) = match of {
        Field::RequestName => ("request-row-name", None),
        Field::RequestOrganisation => ("request-row-organisation", None),
        Field::RequestContact => ("request-row-contact", Some("request-contact-hint")),
        Field::RequestPurpose => ("request-row-purpose", None),
        _ => ("request-row-scopes", Some("client-existing-scopes-hint")),
    };
    let about = about.map(|key| screen.say(key));
    let answer = field(ui, screen, of, label, |ui, widget, screen| {
        let draft = &mut screen.drafts.letters;
        let widget = if let Some(about) = &about { widget.hint(about) } else { widget };
        match of {
            Field::RequestName => widget.required().show(ui, &mut draft.name),
            Field::RequestOrganisation => widget.required().mono().show(ui, &mut draft.organisation),
            Field::RequestContact => widget.show(ui, &mut draft.contact),
            Field::RequestPurpose => widget.required().width(f32::INFINITY).show(ui, &mut draft.purpose),
            _ => widget.required().mono().width(f32::INFINITY).show(ui, &mut draft.scopes),
        }
    });
    answer.submitted
}

fn show_environment(ui: &mut Ui, screen: &mut Screen<'_>) {
    let words = ["request-environment-test", "request-environment-production"].map(|key| screen.say(key));
    let choices = words.each_ref().map(|label| Choice { label, detail: None });
    let mut chosen = Some(usize::from(screen.drafts.letters.is_production));
    let name = screen.say("request-row-environment");
    if RadioGroup::new("request_environment", &name).titled().show(ui, &choices, &mut chosen) {
        screen.drafts.letters.is_production = chosen == Some(1);
    }
}

/// What tokens are to be for, besides the supplier itself.
fn show_meant(ui: &mut Ui, screen: &mut Screen<'_>) {
    let [customers, system_user] = ["request-row-customers", "request-row-system-user"].map(|key| screen.say(key));
    let meant = &mut screen.drafts.letters.meant;
    Checkbox::new("request_for_customers", &customers).show(ui, &mut meant.customers);
    Checkbox::new("request_for_system_user", &system_user).show(ui, &mut meant.system_user);
}

fn show_key(ui: &mut Ui, screen: &mut Screen<'_>) -> bool {
    let about = screen.say("ownkey-public-hint");
    let answer = field(ui, screen, Field::RequestKey, "ownkey-public", |ui, widget, screen| {
        widget.hint(&about).required().width(f32::INFINITY).show(ui, &mut screen.drafts.letters.public)
    });
    show_browse(ui, screen, BROWSE, letters::Intent::BrowsePublic);
    answer.submitted
}

fn show_written(ui: &mut Ui, screen: &mut Screen<'_>, request: &ClientRequest) {
    head(ui, screen, "request-written-title", "request-written-lead");
    show_rows(ui, screen, &Letter::Request(Box::new(request.clone())));
    if let Some(key) = &request.key {
        let told = screen.words.with("request-read-aloud", &[("fingerprint", text::in_fours(&key.fingerprint()))]);
        body(ui, &told);
    }
    saved::show(ui, screen);
}

/// The file that is sent to the customer.
pub(super) fn save(screen: &mut Screen<'_>) {
    if let Page::Written(request) = screen.app.letters.page() {
        let text = Letter::Request(request.clone()).write();
        let name = screen.say("request-file");
        screen.ask(letters::Intent::Save(name, text));
    }
}

fn show_letter(ui: &mut Ui, screen: &mut Screen<'_>, letter: &Letter) {
    match letter {
        Letter::Request(request) => {
            head(ui, screen, "request-asked-title", "request-asked-lead");
            show_rows(ui, screen, letter);
            body(ui, &screen.say("request-able"));
            let proof = if request.key.is_some() { "request-unproved-key" } else { "request-unproved" };
            Banner::new(Tone::Warn, &screen.say(proof)).live(Urgency::Polite).show(ui);
            let next = if request.key.is_some() { "request-grant-hint" } else { "request-grant-make-hint" };
            hint(ui, &screen.say(next));
        }
        Letter::Answer(answer) => {
            head(ui, screen, "request-answer-title", "request-answer-lead");
            show_rows(ui, screen, letter);
            if screen.app.can_use_answer(answer) {
                show_answer_key(ui, screen);
            } else {
                body(ui, &screen.say("request-answer-window"));
            }
            row(ui, |ui| {
                if button(ui, screen, "request_copy_client", "request-copy-client") {
                    screen::copy(ui, screen, "request_copy_client", answer.client_id.to_string());
                }
            });
            if screen::is_copied(ui, screen, "request_copy_client") {
                screen::say_copied(ui, &screen.say("check-client-id-copied"));
            }
        }
    }
}

/// The key that the answer is about: where it lies, and its password.
fn show_answer_key(ui: &mut Ui, screen: &mut Screen<'_>) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        if ANSWER.show(ui, screen, BROWSE, letters::Intent::BrowsePublic) {
            focus::submit(ui.ctx());
        }
    });
    show_state(ui, screen, screen.app.letters.key_form());
}

fn show_state(ui: &mut Ui, screen: &mut Screen<'_>, state: &FormState) {
    match state {
        FormState::Open | FormState::Picking(_) => {}
        FormState::Reading(_) => screen::busy(ui, screen, "request-busy", &[]),
        FormState::Refused(problem) => problem::show_without_buttons(ui, screen, problem),
    }
}

fn show_rows(ui: &mut Ui, screen: &Screen<'_>, letter: &Letter) {
    let title = match letter {
        Letter::Request(request) => request.name.clone(),
        Letter::Answer(answer) => answer.organisation.grouped(),
    };
    Card::new().title(Icon::ORGANISATION, &title).show(ui, |ui| {
        for (name, value) in text::letter_rows(screen.words, letter) {
            if !value.is_empty() {
                Row::new(&name, &value).show(ui);
            }
        }
    });
}
