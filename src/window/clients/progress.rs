//! How far the reading has come: listing, keys read of all, a pause that was asked for, what could not be read and why.

use egui::Ui;

use crate::app::clients::area::{Intent, Reading};
use crate::app::clients::{Fleet, FleetStage};
use crate::problem::Problem;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::problem;
use crate::window::screen::{self, Screen};
use crate::window::steps::parts::row;
use crate::window::theme::SPACE_16;
use crate::window::widgets::{Banner, Button, Tone, Urgency, announce, hint};

/// The key of what tries again, which is filled where nothing else can be done.
pub(super) const AGAIN: &str = "fleet_again";

/// Draws it.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, reading: &Reading) {
    let fleet = reading.fleet();
    announce(ui, "fleet_stage", Urgency::Polite, &said(screen, reading));
    match fleet.stage() {
        FleetStage::Listing => screen::busy(ui, screen, "fleet-listing", &[]),
        FleetStage::Reading => show_going_on(ui, screen, fleet, None),
        FleetStage::Paused(until) => {
            let busy = screen.words.with("clients-busy", &[("time", screen.words.clock(*until))]);
            show_going_on(ui, screen, fleet, Some(&busy));
        }
        FleetStage::Stopped(None) => show_stopped(ui, screen, fleet),
        FleetStage::Stopped(Some(problem)) | FleetStage::Failed(problem) => show_failed(ui, screen, fleet, problem),
        FleetStage::Done => show_done(ui, screen, reading),
    }
}

/// What is read aloud: that it has ended, and how. The numbers on the way are not.
fn said(screen: &Screen<'_>, reading: &Reading) -> String {
    let fleet = reading.fleet();
    match fleet.stage() {
        FleetStage::Done => {
            screen.words.with("fleet-done", &[("count", fleet.clients().len()), ("unread", reading.unread())])
        }
        FleetStage::Stopped(None) => screen.say("fleet-stopped"),
        FleetStage::Listing
        | FleetStage::Reading
        | FleetStage::Paused(_)
        | FleetStage::Stopped(Some(_))
        | FleetStage::Failed(_) => String::new(),
    }
}

fn counted(screen: &Screen<'_>, fleet: &Fleet) -> String {
    let progress = fleet.progress();
    screen.words.with("clients-progress", &[("read", progress.read + progress.failed), ("total", progress.total)])
}

fn show_going_on(ui: &mut Ui, screen: &mut Screen<'_>, fleet: &Fleet, busy: Option<&str>) {
    let stop = screen.say("fleet-stop");
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_16;
        let line = ui.allocate_space(egui::vec2(20.0, 44.0)).1;
        Icon::WAIT.paint(ui.painter(), line.center(), 20.0, Palette::of(ui).text_subtle);
        centred(ui, &counted(screen, fleet));
        if let Some(busy) = busy {
            centred(ui, busy);
        }
        if Button::text("fleet_stop", &stop).icon(Icon::CLOSE).show(ui).clicked() {
            screen.ask(Intent::Stop);
        }
    });
}

/// Words in the middle of a line as high as a button.
pub(super) fn centred(ui: &mut Ui, text: &str) {
    ui.vertical(|ui| {
        ui.add_space(12.0);
        hint(ui, text);
    });
}

fn show_stopped(ui: &mut Ui, screen: &mut Screen<'_>, fleet: &Fleet) {
    let text = format!("{} {}.", screen.say("fleet-stopped"), counted(screen, fleet));
    let resume = screen.say("fleet-resume");
    ui.horizontal_wrapped(|ui| {
        centred(ui, &text);
        if Button::secondary(AGAIN, &resume).icon(Icon::PLAY).show(ui).clicked() {
            screen.ask(Intent::Resume);
        }
    });
}

/// Where nothing was listed, trying again is all that can be done.
fn show_failed(ui: &mut Ui, screen: &mut Screen<'_>, fleet: &Fleet, problem: &Problem) {
    problem::show_of_administration(ui, screen, problem);
    let label = screen.say("next-try-again");
    let is_filled = fleet.clients().is_empty();
    let button = if is_filled { Button::primary(AGAIN, &label) } else { Button::secondary(AGAIN, &label) };
    row(ui, |ui| {
        if button.icon(Icon::AGAIN).show(ui).clicked() {
            screen.ask(Intent::Resume);
        }
        if !is_filled {
            centred(ui, &counted(screen, fleet));
        }
    });
}

fn show_done(ui: &mut Ui, screen: &mut Screen<'_>, reading: &Reading) {
    if let (unread @ 1.., Some(problem)) = (reading.unread(), reading.fleet().problem()) {
        let told = screen.words.with("clients-unread", &[("count", unread)]);
        let why = crate::text::what(screen.words, problem);
        let again = screen.say("next-try-again");
        let clicked = Banner::new(Tone::Warn, &why)
            .title(&told)
            .show_with(ui, |ui| Button::secondary(AGAIN, &again).icon(Icon::AGAIN).show(ui).clicked());
        if clicked.inner {
            screen.ask(Intent::Resume);
        }
    }
    show_read(ui, screen, reading);
}

/// When it was read, and a way to read it anew.
fn show_read(ui: &mut Ui, screen: &mut Screen<'_>, reading: &Reading) {
    let Some(read) = reading.read() else { return };
    let (time, label) = (screen.words.date_and_time(read), screen.say("fleet-read-anew"));
    ui.horizontal_wrapped(|ui| {
        centred(ui, &screen.words.with("fleet-read-at", &[("time", time)]));
        if Button::text("fleet_read_anew", &label).icon(Icon::REFRESH).show(ui).clicked() {
            screen.ask(Intent::Read);
        }
    });
}
