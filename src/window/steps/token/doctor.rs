//! An MP-303 taken apart: the four values with what is known of each, the usual slips, and what Altinn tells its vendor.

use egui::Ui;

use crate::app::complaint::Field;
use crate::app::wizard;
use crate::app::wizard::token::vendor::State;
use crate::diagnosis::doctor::{Examination, FourValue, Mark as Known};
use crate::protocol::altinn::{SystemUserRequest, VendorAnswer};
use crate::text;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, field, organisation, row};
use crate::window::theme::{SPACE_4, SPACE_8, SPACE_16};
use crate::window::widgets::{Banner, Button, Card, Mark, Row, Tone, Urgency, body, heading, hint, marks};

const ASK: &str = "doctor_ask";
const MAIL: &str = "doctor_mail";

/// Whether Altinn has told what is wrong.
pub(super) fn knows(screen: &Screen<'_>) -> bool {
    let has_slips = |examination: Examination| !examination.slips.is_empty();
    let told = matches!(screen.app.wizard.vendor(), State::Told(_));
    told && screen.app.wizard.examination(&screen.app.session).is_some_and(has_slips)
}

/// Draws it where a token was refused for want of a system user. What Altinn has told comes first, where it [`knows`].
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, knows: bool) {
    let app = screen.app;
    let Some(examination) = app.wizard.examination(&app.session) else { return };
    if knows {
        show_slips(ui, screen, &examination);
    }
    let title = text::doctor_title(screen.words);
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        heading(ui, 2, &title);
        hint(ui, &text::doctor_what(screen.words));
        ui.add_space(SPACE_8);
        show_values(ui, screen, &title, &examination);
    });
    if !knows {
        show_slips(ui, screen, &examination);
    }
    show_question(ui, screen);
    if let (State::Told(told), Some(host)) = (app.wizard.vendor(), app.wizard.vendor_host(&app.session)) {
        show_told(ui, screen, &examination, told, &host);
    }
}

fn show_values(ui: &mut Ui, screen: &Screen<'_>, title: &str, examination: &Examination) {
    marks(ui, title, examination.values.len(), |ui| {
        for (place, (name, value, known, told)) in text::doctor_rows(screen.words, examination).iter().enumerate() {
            let (icon, tone) = mark(*known);
            let sentence = format!("{name}: {told}");
            Mark { icon, tone, sentence: &sentence, below: value, place }.show(ui);
        }
    });
}

fn mark(known: Known) -> (Icon, Tone) {
    match known {
        Known::Right => (Icon::OK, Tone::Ok),
        Known::Wrong => (Icon::STOP, Tone::Danger),
        Known::Unknown => (Icon::HELP, Tone::Neutral),
    }
}

/// What is usually wrong, and where the customer can still say yes.
fn show_slips(ui: &mut Ui, screen: &mut Screen<'_>, examination: &Examination) {
    if examination.slips.is_empty() {
        return;
    }
    let slips: Vec<String> = examination.slips.iter().map(|slip| text::doctor_slip(screen.words, slip)).collect();
    Banner::new(Tone::Warn, &slips.join("\n")).live(Urgency::Polite).show_with(ui, |ui| {
        if let Some(request) = &examination.open {
            show_approval(ui, screen, request);
        }
    });
}

fn show_approval(ui: &mut Ui, screen: &mut Screen<'_>, request: &SystemUserRequest) {
    let Some(confirm) = text::doctor_confirm(screen.words, request) else { return };
    body(ui, &confirm);
    ui.add_space(SPACE_4);
    row(ui, |ui| {
        if button(ui, screen, MAIL, "doctor-copy-mail")
            && let Some(mail) = text::request_mail(screen.words, request, &organisation(screen))
        {
            screen::copy(ui, screen, MAIL, mail.text());
        }
    });
    if screen::is_copied(ui, screen, MAIL) {
        screen::say_copied(ui, &screen.say("client-mail-copied"));
    }
}

/// Altinn tells the vendor what has become of the requests of a system: which, is typed; who is asked, the button says.
fn show_question(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let Some(host) = app.wizard.vendor_host(&app.session) else { return };
    Card::new().show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        let about = screen.say("doctor-system-hint");
        let system = field(ui, screen, Field::System, "doctor-system", |ui, widget, screen| {
            widget.hint(&about).mono().required().show(ui, &mut screen.drafts.wizard.token.system)
        });
        let label = screen.words.with("doctor-ask", &[("host", host.as_str())]);
        if Button::secondary(ASK, &label).icon(Icon::SEARCH).show(ui).clicked() || system.submitted {
            screen.ask(wizard::Intent::AskVendor);
        }
        // The button stays, so that the keyboard has somewhere to be; what is under way is not begun twice.
        if matches!(app.wizard.vendor(), State::Asking(_)) {
            screen::busy(ui, screen, "doctor-busy", &[]);
        }
    });
    if let State::Failed(problem) = app.wizard.vendor() {
        problem::show_without_buttons(ui, screen, problem);
        if let Some(told) = text::doctor_scope_missing(screen.words, problem) {
            body(ui, &told);
        }
    }
}

/// The customer's requests, and the system users that are there.
fn show_told(ui: &mut Ui, screen: &Screen<'_>, examination: &Examination, told: &VendorAnswer, host: &str) {
    heading(ui, 2, &screen.words.with("doctor-told", &[("host", host)]));
    let customer = examination.values.iter().find(|(value, ..)| *value == FourValue::Customer).map(|(_, text, _)| text);
    let is_meant = |request: &SystemUserRequest| request.customer.map(|number| number.to_string()).as_ref() == customer;
    let mut requests = told.requests.iter().filter(|(_, request)| is_meant(request)).peekable();
    if requests.peek().is_none() && told.users.is_empty() {
        body(ui, &screen.words.with("doctor-no-customer", &[("host", host)]));
        return;
    }
    // Where the customer still can approve is told above, with the e-mail.
    let link = examination.open.as_ref().and_then(|request| request.confirm.as_ref()).map(ToString::to_string);
    for (kind, request) in requests {
        let mut rows = text::request_rows(screen.words, *kind, request);
        rows.retain(|(_, value)| link.as_ref() != Some(value));
        show_rows(ui, &rows);
    }
    let users: Vec<_> = told.users.iter().map(|user| text::user_row(screen.words, user)).collect();
    if !users.is_empty() {
        show_rows(ui, &users);
    }
}

fn show_rows(ui: &mut Ui, rows: &[(String, String)]) {
    Card::new().show(ui, |ui| {
        for (name, value) in rows {
            Row::mono(name, value).show(ui);
        }
    });
}
