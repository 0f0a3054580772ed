//! "Network": the proxy with its login, and whose certificates are trusted besides.

use egui::Ui;

use super::icon::Icon;
use super::screen::{self, Screen, field_key};
use super::steps::parts::{field, head, row};
use super::theme::{SPACE_8, SPACE_12};
use super::widgets::{Button, Card, Checkbox, FieldResponse, Row, heading, hint};
use super::{focus, problem};
use crate::app::complaint::Field;
use crate::app::network::{Intent, State, Trusted};
use crate::keystore::Validity;

const BROWSE: &str = "network_browse";

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    let Some(state) = app.network.state() else { return };
    head(ui, screen, "network-title", "network-lead");
    if let Some(problem) = app.network.problem() {
        problem::show_without_buttons(ui, screen, problem);
    }
    show_proxy(ui, screen);
    show_authorities(ui, screen);
    match state {
        State::Refused(problem) => problem::show_without_buttons(ui, screen, problem),
        State::Browsing(_) | State::Reading(_) => screen::busy(ui, screen, "busy-certificate-file", &[]),
        State::Keeping(..) => screen::busy(ui, screen, "busy-network", &[]),
        State::Asking => {}
    }
}

/// Where the keyboard goes.
pub(super) const FIRST: &str = field_key(Field::ProxyAddress);

fn show_proxy(ui: &mut Ui, screen: &mut Screen<'_>) {
    heading(ui, 2, &screen.say("network-proxy-title"));
    let submitted = [show_address(ui, screen), show_user(ui, screen), show_password(ui, screen)];
    // Without a name nobody is logged in, and there is nothing to remember.
    if !screen.drafts.network.user.trim().is_empty() {
        let label = screen.say("network-remember");
        Checkbox::new("network_remember", &label).show(ui, &mut screen.drafts.network.remember);
    }
    if submitted.iter().any(|answer| answer.submitted) {
        screen.submit();
    }
}

fn show_address(ui: &mut Ui, screen: &mut Screen<'_>) -> FieldResponse {
    let about = match screen.app.network.system() {
        Some(system) => screen.words.with("network-proxy-hint-system", &[("proxy", system.as_str())]),
        None => screen.say("network-proxy-hint"),
    };
    let example = screen.say("network-proxy-placeholder");
    field(ui, screen, Field::ProxyAddress, "network-proxy", |ui, widget, screen| {
        widget.hint(&about).placeholder(&example).show(ui, screen.drafts.network.proxy.expose_mut())
    })
}

fn show_user(ui: &mut Ui, screen: &mut Screen<'_>) -> FieldResponse {
    let about = screen.say("network-user-hint");
    field(ui, screen, Field::ProxyUser, "network-user", |ui, widget, screen| {
        widget.hint(&about).show(ui, &mut screen.drafts.network.user)
    })
}

fn show_password(ui: &mut Ui, screen: &mut Screen<'_>) -> FieldResponse {
    let (show, hide) = (screen.say("password-show"), screen.say("password-hide"));
    let about = screen.app.network.choice().remembers.then(|| screen.say("network-password-kept"));
    field(ui, screen, Field::ProxyPassword, "network-password", |ui, widget, screen| {
        let widget = if let Some(about) = &about { widget.hint(about) } else { widget };
        widget.password(&show, &hide).show(ui, screen.drafts.network.password.expose_mut())
    })
}

fn show_authorities(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    ui.add_space(SPACE_8);
    ui.scope(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_8;
        heading(ui, 2, &screen.say("network-authorities-title"));
        hint(ui, &screen.say("network-authorities-hint"));
    });
    for (place, trusted) in app.network.trusted().iter().enumerate() {
        show_trusted(ui, screen, place, trusted);
    }
    let example = screen.say("network-authority-placeholder");
    let answer = field(ui, screen, Field::Authority, "network-authority", |ui, widget, screen| {
        widget.placeholder(&example).show(ui, &mut screen.drafts.network.path)
    });
    if answer.submitted {
        screen.ask(Intent::ReadAuthority);
    }
    let [browse, add] = ["network-browse", "network-add"].map(|key| screen.say(key));
    row(ui, |ui| {
        if Button::secondary(BROWSE, &browse).icon(Icon::FOLDER).show(ui).clicked() {
            screen.ask(Intent::BrowseAuthority);
        }
        let has_path = !screen.drafts.network.path.trim().is_empty();
        if has_path && Button::secondary("network_add", &add).icon(Icon::PLUS).show(ui).clicked() {
            screen.ask(Intent::ReadAuthority);
        }
    });
}

fn show_trusted(ui: &mut Ui, screen: &mut Screen<'_>, place: usize, trusted: &Trusted) {
    let certificate = &trusted.certificate;
    let until = match certificate.validity(screen.now) {
        Validity::Valid { .. } | Validity::NotYet => "network-authority-until",
        Validity::Expired => "network-authority-ended",
    };
    let until = screen.words.with(until, &[("date", screen.words.date(certificate.not_after))]);
    let [validity, fingerprint, remove] =
        ["network-authority-validity", "network-authority-fingerprint", "network-authority-remove"]
            .map(|key| screen.say(key));
    Card::new().title(Icon::CERTIFICATE, &certificate.subject).show(ui, |ui| {
        Row::new(&validity, &until).show(ui);
        Row::mono(&fingerprint, &grouped(&certificate.sha256)).show(ui);
        ui.add_space(SPACE_12);
        let key = format!("network_remove_{place}");
        if Button::secondary(&key, &remove).about(&certificate.subject).show(ui).clicked() {
            focus::give_after_click(ui.ctx(), BROWSE);
            screen.ask(Intent::RemoveAuthority(place));
        }
    });
}

/// A fingerprint as it is compared with another: two digits at a time.
fn grouped(fingerprint: &str) -> String {
    let digits: Vec<char> = fingerprint.to_uppercase().chars().collect();
    digits.chunks(2).map(|pair| pair.iter().collect::<String>()).collect::<Vec<_>>().join(" ")
}
