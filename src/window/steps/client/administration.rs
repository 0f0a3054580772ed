//! The place of those who have no administration client: what it is, who has it, and the e-mail to Digdir. Then what they
//! wait for, and whether it is there now.

use egui::Ui;

use super::show_errand;
use super::stages::{Mark, show_stage};
use crate::app::session::{Clipboard, Desktop};
use crate::app::wizard;
use crate::app::wizard::client::{Fetched, Way};
use crate::contract::Waiting;
use crate::window::icon::Icon;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, environment, head_over, organisation, row};
use crate::window::widgets::{Banner, Button, Tone, Urgency, body, disclosure, hint, mono};
use crate::window::{clock, mail, problem};

const STEPS: [&str; 4] =
    ["client-unknown-colleague", "client-unknown-step-mail", "client-unknown-step-wait", "client-unknown-step-return"];
const COPY: &str = "client_copy_mail";

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    match app.session.waiting() {
        Some(waiting) => show_waiting(ui, screen, waiting),
        None => show_needs(ui, screen),
    }
    match &app.wizard.client().scopes {
        Fetched::Asking(_, errand) => show_errand(ui, screen, *errand, "client-checking", "client-stage-scopes"),
        Fetched::Refused(problem) => problem::show(ui, screen, problem),
        Fetched::NotAsked | Fetched::Known(_) => show_checked(ui, screen),
    }
    show_ways(ui, screen);
    show_outcome(ui, screen);
    let label = screen.say("client-show-mail");
    disclosure(ui, "client_show_mail", &label, |ui| mono(ui, &mail::to_digdir(screen).text()));
}

/// Before anybody was asked.
fn show_needs(ui: &mut Ui, screen: &mut Screen<'_>) {
    head_over(ui, screen, "client-title-unknown", &screen.say("client-unknown-lead"));
    clock::show_warning(ui, screen);
    for (place, key) in STEPS.iter().enumerate() {
        show_stage(ui, Mark::Number(place + 1), &screen.say(key), "", place + 1 < STEPS.len());
    }
}

/// Digdir was asked, as far as anybody here can know.
fn show_waiting(ui: &mut Ui, screen: &mut Screen<'_>, waiting: &Waiting) {
    let lead = screen.words.with("client-waiting-lead", &about(screen));
    head_over(ui, screen, "client-title-waiting", &lead);
    clock::show_warning(ui, screen);
    let asked = screen.words.with("client-waiting-asked", &[("time", screen.words.date_and_time(waiting.asked))]);
    let stages = [
        (Mark::Done, "client-waiting-asked-title", asked),
        (Mark::Now, "client-waiting-digdir-title", screen.say("client-waiting-digdir")),
        (Mark::Number(3), "client-waiting-continue-title", screen.say("client-waiting-continue")),
    ];
    let last = stages.len();
    for (place, (mark, title, text)) in stages.into_iter().enumerate() {
        show_stage(ui, mark, &screen.say(title), &text, place + 1 < last);
    }
    let kept = match () {
        () if screen.app.session.is_demo() => "client-waiting-demo",
        () if screen.app.session.kept.recent().remembers() => "client-waiting-close",
        () => "client-waiting-not-kept",
    };
    Banner::new(Tone::Info, &screen.say(kept)).show(ui);
}

fn about(screen: &Screen<'_>) -> [(&'static str, String); 2] {
    let place = environment(screen).map(|(name, _)| name).unwrap_or_default();
    [("organisation", organisation(screen)), ("environment", place)]
}

/// That Maskinporten was asked and knew none: no error, as nobody has done anything wrong.
fn show_checked(ui: &mut Ui, screen: &Screen<'_>) {
    let Some(checked) = screen.app.wizard.client().administration.unknown else { return };
    let [organisation, place] = about(screen);
    let facts = [organisation, place, ("time", screen.words.date_and_time(checked))];
    Banner::new(Tone::Info, &screen.words.with("client-unknown-checked", &facts)).live(Urgency::Polite).show(ui);
}

/// The ways beside the filled button.
fn show_ways(ui: &mut Ui, screen: &mut Screen<'_>) {
    let [paste, copy] = ["client-paste-administration", "client-copy-mail-digdir"].map(|key| screen.say(key));
    row(ui, |ui| {
        if Button::secondary("client_paste_administration", &paste).icon(Icon::KEY).show(ui).clicked() {
            screen.ask(wizard::Intent::TypeAdministration);
        }
        if Button::secondary(COPY, &copy).icon(Icon::COPY).show(ui).clicked() {
            let text = mail::to_digdir(screen).text();
            screen::mark_copied(ui, COPY);
            screen.ask(wizard::Intent::CopyMailToDigdir(text));
        }
        if button(ui, screen, "client_use_existing", "client-use-existing") {
            screen.ask(wizard::Intent::ChooseWay(Way::Existing));
        }
        show_portal(ui, screen);
    });
    hint(ui, &screen.say("client-unknown-portal"));
}

/// Only Maskinporten's own environments have pages.
fn show_portal(ui: &mut Ui, screen: &Screen<'_>) {
    let has_portal = screen.app.session.environment_shown().is_some_and(|environment| environment.portal().is_some());
    if has_portal && Button::link("client_portal", &screen.say("client-open-portal")).show(ui).clicked() {
        screen::open_portal(ui, screen);
    }
}

/// What became of copying the e-mail, or of opening it.
fn show_outcome(ui: &mut Ui, screen: &mut Screen<'_>) {
    if screen::is_copied(ui, screen, COPY) {
        screen::say_copied(ui, &screen.say("client-mail-copied"));
    }
    if let Clipboard::Failed(problem) = screen.app.session.clipboard() {
        problem::show_without_buttons(ui, screen, problem);
    }
    if let Desktop::Failed(problem) = screen.app.session.desktop() {
        problem::show_without_buttons(ui, screen, problem);
    }
    // Nobody tells whether a program came up: what to do when none did stands here.
    if screen.app.session.waiting().is_some() && !screen.app.session.is_demo() {
        body(ui, &screen.say("client-waiting-no-program"));
    }
}
