//! Step 3: where the token is for. What the certificate cannot do is said as soon as it is chosen.

use crate::app::wizard::{self, environment};
use crate::window::problem;
use egui::Ui;

use super::parts::{head, tone_of};
use crate::app::complaint::Field;
use crate::domain::EnvironmentKind;
use crate::keystore::CertificateEnvironment;
use crate::window::screen::{Screen, field_key};
use crate::window::widgets::{Banner, Choice, RadioGroup, Tone, Urgency};

/// Draws the step.
pub fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    head(ui, screen, "environment-title", "environment-hint");
    choose(ui, screen);
    if let Some(stop) = screen.app.session.environment_stop() {
        problem::show(ui, screen, &stop);
    } else if let Some(why) = reason(screen) {
        Banner::new(Tone::Info, &screen.say(why)).live(Urgency::Polite).show(ui);
    }
}

/// Where the keyboard goes: to the answer that is chosen, or to the first.
#[must_use]
pub fn first_key(_screen: &Screen<'_>) -> &'static str {
    field_key(Field::Environment)
}

fn choose(ui: &mut Ui, screen: &mut Screen<'_>) {
    let kinds = screen.app.session.environments();
    let labels: Vec<[String; 2]> = kinds.iter().map(|kind| about(screen, *kind)).collect();
    let impossible: Vec<bool> = kinds.iter().map(|kind| is_impossible(screen, *kind)).collect();
    let choices: Vec<Choice<'_>> =
        labels.iter().map(|[label, detail]| Choice { label, detail: Some(detail) }).collect();
    let chosen_kind = screen.app.session.chosen();
    let mut chosen = kinds.iter().position(|kind| Some(*kind) == chosen_kind);
    // Where a certificate does not fit, the problem below the answers already says so.
    let error = screen.complaint(Field::Environment).filter(|_| chosen.is_none());
    let name = screen.say("environment-choices");
    let group = RadioGroup::new(field_key(Field::Environment), &name).error(error.as_deref()).impossible(&impossible);
    let group = if let Some(kind) = chosen_kind { group.tone(tone_of(kind)) } else { group };
    if group.show(ui, &choices, &mut chosen)
        && let Some(kind) = chosen.and_then(|chosen| kinds.get(chosen))
    {
        screen.ask(wizard::Intent::ChooseEnvironment(*kind));
    }
}

/// Whether it can never be chosen. What is chosen already is shown as it is, with its problem below.
fn is_impossible(screen: &Screen<'_>, kind: EnvironmentKind) -> bool {
    screen.app.session.chosen() != Some(kind) && environment::impossible(&screen.app.session, kind).is_some()
}

/// An environment's answer, and what it means; or why it is none.
fn about(screen: &Screen<'_>, kind: EnvironmentKind) -> [String; 2] {
    let [label, hint] = match kind {
        EnvironmentKind::Test => ["environment-test", "environment-test-hint"],
        EnvironmentKind::Production => ["environment-production", "environment-production-hint"],
        EnvironmentKind::Demo => ["environment-demo", "environment-demo-hint"],
        EnvironmentKind::Custom => return about_custom(screen),
    };
    let why = if is_impossible(screen, kind) { needs(screen) } else { None };
    [screen.say(label), screen.say(why.unwrap_or(hint))]
}

/// What certificate it takes, in a sentence, where the one that is open is another.
fn needs(screen: &Screen<'_>) -> Option<&'static str> {
    let certificate = screen.app.session.chosen_certificate()?;
    Some(match certificate.realm {
        _ if certificate.self_signed => "environment-self-signed",
        CertificateEnvironment::Test => "environment-test-only",
        CertificateEnvironment::Production => "environment-production-only",
        CertificateEnvironment::Demo => "environment-demo-only",
        CertificateEnvironment::Unknown => return None,
    })
}

fn about_custom(screen: &Screen<'_>) -> [String; 2] {
    let Some(custom) = screen.app.session.environment_of(EnvironmentKind::Custom) else { return Default::default() };
    [
        screen.words.with("environment-custom", &[("name", &*custom.name)]),
        screen.words.with("environment-custom-hint", &[("host", custom.issuer.host())]),
    ]
}

/// Why test, or the demo, is chosen already when the step is first seen.
fn reason(screen: &Screen<'_>) -> Option<&'static str> {
    match (screen.app.session.chosen()?, screen.app.session.chosen_certificate()?.realm) {
        (EnvironmentKind::Test, CertificateEnvironment::Test) => Some("environment-chosen-from-certificate"),
        (EnvironmentKind::Demo, CertificateEnvironment::Demo) => Some("environment-demo-from-certificate"),
        _ => None,
    }
}
