//! What is happening, or has happened, to the client. It stands above the rows, right below the title.

use crate::window::problem;
use egui::Ui;

use crate::app::intent::Intent;
use crate::app::session::Clipboard;
use crate::app::wizard::Step;
use crate::app::wizard::check::{ChosenClient, CreationState, Stage, UnknownOutcome};
use crate::domain::DisplayName;
use crate::problem::{NextMove, Situation};
use crate::text;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::{button, row};
use crate::window::theme::SPACE_4;
use crate::window::widgets::{Banner, Button, Card, Row, Stage as Shown, Tone, Urgency, body};

const COPY: &str = "check_copy_client_id";

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    let app = screen.app;
    match &app.wizard.check().creation {
        CreationState::None => {}
        CreationState::Creating(_, stage) => show_stages(ui, screen, *stage),
        CreationState::Duplicate(client) => {
            show_duplicate(ui, screen, &client.client_name, DisplayName::of(&client.client_id).as_str());
        }
        CreationState::Refused(problem) => problem::show(ui, screen, problem),
        CreationState::Unknown(lost) => show_unknown(ui, screen, lost),
        CreationState::LookingAfter(..) => screen::busy(ui, screen, "check-looking-after", &[]),
        CreationState::NotThere => {
            Banner::new(Tone::Info, &screen.say("check-unknown-not-found")).live(Urgency::Polite).show(ui);
        }
        CreationState::Settled(settled) => show_settled(ui, screen, settled),
    }
}

/// How far it has come. Looking for the same name needs a login as well; it is told as the first stage.
fn show_stages(ui: &mut Ui, screen: &mut Screen<'_>, reached: Stage) {
    let stages = [
        (Stage::LoggingIn, screen.say("check-stage-signing-in")),
        (Stage::Creating, screen.say("check-stage-creating")),
        (Stage::Verifying, screen.say("check-stage-verifying")),
    ];
    let now = if reached == Stage::Looking { Stage::LoggingIn } else { reached };
    let shown = stages.each_ref().map(|(stage, text)| match stage.cmp(&now) {
        std::cmp::Ordering::Less => Shown::Done(text),
        std::cmp::Ordering::Equal => Shown::Now(text),
        std::cmp::Ordering::Greater => Shown::Later(text),
    });
    let verb = if reached == Stage::Looking { "check-stage-looking" } else { "check-creating" };
    screen::busy(ui, screen, verb, &shown);
    if screen.app.wizard.check().is_sent() {
        Banner::new(Tone::Info, &screen.say("check-sent")).live(Urgency::Polite).show(ui);
    }
}

fn show_duplicate(ui: &mut Ui, screen: &mut Screen<'_>, name: &str, client_id: &str) {
    let text = screen.words.with("check-duplicate", &[("name", name)]);
    let label = screen.say("check-row-client-id");
    let mut rename = false;
    Banner::new(Tone::Warn, &text).live(Urgency::Now).show_with(ui, |ui| {
        Row::mono(&label, client_id).show(ui);
        ui.add_space(SPACE_4);
        rename = button(ui, screen, "check_rename", "check-rename");
    });
    if rename {
        screen.ask(Intent::GoTo(Step::Client));
    }
}

/// The answer was lost. The way on is the filled button, so the problem's own "Check now" is left out.
fn show_unknown(ui: &mut Ui, screen: &mut Screen<'_>, lost: &UnknownOutcome) {
    if lost.not_seen {
        let time = screen.words.date_and_time(lost.creation.decided_at());
        let later = screen.words.with("check-unknown-not-yet", &[("time", time)]);
        Banner::new(Tone::Info, &later).live(Urgency::Now).show(ui);
    }
    // That it is not known is the title already; what kept us from looking is not.
    let kept_from_looking = lost.problem.situation != Situation::CreationUnknown;
    let why = text::what(screen.words, &lost.problem);
    let advice = text::recommendation(screen.words, &lost.problem);
    let banner = Banner::new(Tone::Warn, &advice);
    let banner = if kept_from_looking { banner.title(&why).live(Urgency::Now) } else { banner };
    let mut opens_key = false;
    banner.show_with(ui, |ui| {
        body(ui, &screen.words.with("check-unknown-name", &[("name", &*lost.creation.plan.name)]));
        opens_key = problem::admin_key_button(ui, screen, &lost.problem);
        problem::details(ui, screen, &lost.problem);
    });
    if opens_key {
        screen.ask(Intent::Follow(NextMove::OpenAdminKey));
    }
}

fn show_settled(ui: &mut Ui, screen: &mut Screen<'_>, settled: &ChosenClient) {
    let name = settled.name.clone().unwrap_or_else(|| settled.client_id.to_string());
    if settled.created.is_some() {
        let text = screen.words.with("check-created", &[("name", name)]);
        Banner::new(Tone::Ok, &text).live(Urgency::Polite).show(ui);
    }
    let (label, id) = (screen.say("check-row-client-id"), settled.client_id.to_string());
    Card::new().show(ui, |ui| {
        Row::mono(&label, &id).show(ui);
        row(ui, |ui| {
            let copy = screen.say("check-copy-client-id");
            if Button::secondary(COPY, &copy).about(&id).show(ui).clicked() {
                screen::copy(ui, screen, COPY, id.clone());
            }
        });
        if screen::is_copied(ui, screen, COPY) {
            screen::say_copied(ui, &screen.say("check-client-id-copied"));
        }
    });
    if let Clipboard::Failed(problem) = screen.app.session.clipboard() {
        problem::show_without_buttons(ui, screen, problem);
    }
}
