//! A card for each organisation that waits for its administration client from Digdir.

use egui::{Ui, vec2};

use crate::app::profiles;
use crate::contract::Waiting;
use crate::text;
use crate::window::icon::Icon;
use crate::window::palette::Palette;
use crate::window::screen::Screen;
use crate::window::steps::parts::row;
use crate::window::theme::{SPACE_8, Type};
use crate::window::widgets::{Button, heading_of, hint, write};

/// The first card's button.
pub(super) const FIRST: &str = "waiting_continue_0";

const ICON: f32 = 24.0;

/// Draws what stands on the card. Where nothing else helps now, its button is the filled one.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, place: usize, waiting: &Waiting, is_filled: bool) {
    show_head(ui, screen, waiting);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = SPACE_8;
        let (_, icon) = ui.allocate_space(vec2(20.0, Type::SECONDARY.line_height()));
        Icon::SEND.paint(ui.painter(), icon.center(), 20.0, Palette::of(ui).text_subtle);
        hint(ui, &screen.words.with("setups-waiting-since", &[("date", screen.words.date(waiting.asked))]));
    });
    let [proceed, end] = ["setups-waiting-continue", "setups-waiting-end"].map(|key| screen.say(key));
    let mut answer = (false, false);
    row(ui, |ui| {
        let key = format!("waiting_continue_{place}");
        let button = if is_filled { Button::primary(&key, &proceed) } else { Button::secondary(&key, &proceed) };
        answer.0 = button.about(&waiting.organisation_name).show(ui).clicked();
        let key = format!("waiting_end_{place}");
        answer.1 = Button::text(&key, &end).about(&waiting.organisation_name).show(ui).clicked();
    });
    match answer {
        (true, _) => screen.ask(profiles::Intent::ContinueWaiting(Box::new(waiting.clone()))),
        (_, true) => screen.ask(profiles::Intent::EndWaiting(Box::new(waiting.clone()))),
        (false, false) => {}
    }
}

fn show_head(ui: &mut Ui, screen: &Screen<'_>, waiting: &Waiting) {
    let palette = Palette::of(ui);
    let room = ui.available_width();
    let drawn = ui.vertical(|ui| {
        ui.set_width(room - ICON - SPACE_8);
        ui.spacing_mut().item_spacing.y = 0.0;
        heading_of(ui, Type::SECTION, 2, &screen.say("client-title-waiting"));
        let place = text::environment_name(screen.words, &waiting.environment);
        write(ui, Type::BODY, palette.text_subtle, &format!("{} · {place}", waiting.organisation_name));
    });
    let rect = drawn.response.rect;
    let corner = egui::pos2(rect.left() + room - ICON / 2.0, rect.top() + ICON / 2.0 + 2.0);
    Icon::CLOCK.paint(ui.painter(), corner, ICON, palette.text_subtle);
}
