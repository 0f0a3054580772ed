//! The demo's clock: what it shows, the slider that moves it, and what ends by it.

use std::time::Duration;

use egui::{Layout, Ui, vec2};

use super::slider::Slider;
use crate::app::stage::{self, Ends, LONGEST};
use crate::text;
use crate::window::palette::Palette;
use crate::window::room;
use crate::window::screen::Screen;
use crate::window::theme::{SPACE_4, SPACE_12};
use crate::window::widgets::{Button, Urgency, announce, small, strong};

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>) {
    // Its seconds are seen to pass.
    ui.ctx().request_repaint_after(Duration::from_secs(1));
    let (passed, now) = (screen.app.stage.passed(), screen.now);
    let label = screen.say("stage-clock");
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_4;
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = SPACE_12;
            strong(ui, &label);
            let told = text::clock_told(screen.words, now);
            small(ui, Palette::of(ui).demo_text, &format!("{told} · {}", text::clock_announced(screen.words, passed)));
        });
        let ends = screen.app.ends();
        let times: Vec<i64> = ends.iter().map(|ends| ends.passed).collect();
        let value = text::clock_value(screen.words, passed, now);
        let slider = Slider { key: room::CLOCK, label: &label, value: &value, passed, ends: &times };
        if let Some(passed) = slider.show(ui) {
            screen.ask(stage::Intent::LetTimePass(passed));
        }
        show_ends(ui, screen, &ends);
        show_reminder(ui, screen, &ends);
    });
}

/// What ends, each a button that sets the clock to it.
fn show_ends(ui: &mut Ui, screen: &mut Screen<'_>, ends: &[Ends]) {
    ui.with_layout(Layout::left_to_right(egui::Align::Min).with_main_wrap(true), |ui| {
        ui.spacing_mut().item_spacing = vec2(SPACE_12, 0.0);
        for ends in ends.iter().filter(|ends| (0..=LONGEST).contains(&ends.passed)) {
            let told = text::end_told(screen.words, ends, screen.now);
            let name = screen.words.with("stage-go-to-end", &[("ends", told.as_str())]);
            let key = format!("stage_end_{:?}", ends.what);
            if Button::text(&key, &told).dense().flush().named(&name).show(ui).clicked() {
                screen.ask(stage::Intent::LetTimePass(ends.passed));
            }
        }
    });
}

fn show_reminder(ui: &mut Ui, screen: &Screen<'_>, ends: &[Ends]) {
    let told = text::reminder(screen.words, ends, screen.now).unwrap_or_default();
    announce(ui, "stage_reminder", Urgency::Polite, &told);
    if !told.is_empty() {
        small(ui, Palette::of(ui).warn_text, &told);
    }
}
