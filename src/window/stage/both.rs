//! Both sides of the last request for a token: what the wizard sent, and what Maskinporten checked and answered. It
//! stands in the place of the step, which goes on behind it.

use egui::{Layout, Rect, Ui, UiBuilder, pos2};

use crate::domain::Environment;
use crate::protocol::grant::SentGrant;
use crate::text;
use crate::window::diagnosis::checks;
use crate::window::screen::Screen;
use crate::window::steps::parts::head;
use crate::window::theme::SPACE_24;
use crate::window::widgets::{Banner, Tone, body, heading, hint, mono};

/// From this width on they stand beside each other.
const BESIDE_FROM: f32 = 600.0;

pub(in crate::window) fn show(ui: &mut Ui, screen: &Screen<'_>) {
    head(ui, screen, "stage-both-title", "stage-both-lead");
    let Some(sent) = screen.app.wizard.sent() else {
        Banner::new(Tone::Info, &screen.say("stage-both-nothing")).show(ui);
        return;
    };
    if ui.available_width() < BESIDE_FROM {
        show_sent(ui, screen, sent);
        show_checked(ui, screen);
        return;
    }
    let all = ui.available_rect_before_wrap();
    let middle = all.center().x;
    let halves = [
        Rect::from_min_max(all.min, pos2(middle - SPACE_24 / 2.0, all.bottom())),
        Rect::from_min_max(pos2(middle + SPACE_24 / 2.0, all.top()), all.max),
    ];
    let mut bottom = all.top();
    for (side, rect) in halves.into_iter().enumerate() {
        let builder =
            UiBuilder::new().id_salt(("side", side)).max_rect(rect).layout(Layout::top_down(egui::Align::Min));
        let mut half = ui.new_child(builder);
        if side == 0 {
            show_sent(&mut half, screen, sent);
        } else {
            show_checked(&mut half, screen);
        }
        bottom = bottom.max(half.min_rect().bottom());
    }
    ui.advance_cursor_after_rect(Rect::from_min_max(all.min, pos2(all.right(), bottom)));
}

fn show_sent(ui: &mut Ui, screen: &Screen<'_>, sent: &SentGrant) {
    let told = text::sent(screen.words, sent);
    heading(ui, 2, &screen.say("stage-sent-title"));
    let environment: Option<&Environment> = screen.app.session.environment_shown();
    if let Some(environment) = environment {
        let address = environment.issuer.join("token");
        mono(ui, &screen.words.with("stage-sent-to", &[("address", address.as_str())]));
    }
    heading(ui, 3, &screen.say("stage-sent-header"));
    mono(ui, &told.header);
    heading(ui, 3, &screen.say("stage-sent-claims"));
    mono(ui, &told.claims);
    hint(ui, &screen.say("stage-sent-signature"));
}

fn show_checked(ui: &mut Ui, screen: &Screen<'_>) {
    heading(ui, 2, &screen.say("stage-checked-title"));
    match text::answered(screen.words, screen.app.wizard.token()) {
        Some(answer) => drop(body(ui, &answer)),
        None => drop(hint(ui, &screen.say("stage-checked-unknown"))),
    }
    if let Some(told) = screen.app.wizard.checks() {
        body(ui, &text::checks_summary(screen.words, told));
        checks::show_all(ui, screen, told);
    }
}
