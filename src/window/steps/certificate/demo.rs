//! What the demo offers: its files, in the words of somebody who has never seen one. The first is where to begin.

use crate::app::wizard;
use egui::Ui;

use crate::app::intent::Intent;
use crate::app::wizard::certificate::State;
use crate::contract::{Demo, name_of};
use crate::domain::DemoFileKind;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::screen::Screen;
use crate::window::theme::SPACE_12;
use crate::window::widgets::{Button, Tile, place_lead, place_title, strong, tiles};

/// The keys of the files, in their order.
const KEYS: [&str; 8] = [
    "demo_file_0",
    "demo_file_1",
    "demo_file_2",
    "demo_file_3",
    "demo_file_4",
    "demo_file_5",
    "demo_file_6",
    "demo_file_7",
];

/// Where the keyboard goes: to the file to begin with.
pub(super) fn first_key(_demo: &Demo) -> &'static str {
    KEYS[0]
}

/// Draws the page.
pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, demo: &Demo) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_12;
        place_title(ui, &screen.say("certificate-demo-title"));
        place_lead(ui, &screen.words.with("certificate-demo-password", &[("password", &*demo.password)]));
    });
    if let State::Refused(refused, path) = screen.app.wizard.certificate() {
        strong(ui, &screen.words.with("password-file", &[("file", name_of(path))]));
        problem::show_without_buttons(ui, screen, refused);
    }
    // It is read in no time: nothing is told of it that would move what was clicked from under the pointer.
    show_files(ui, screen, demo);
    offer_to_leave(ui, screen);
}

/// The way out of the demo.
pub(super) fn offer_to_leave(ui: &mut Ui, screen: &mut Screen<'_>) {
    let leave = screen.say("environment-leave-demo");
    if Button::text("leave_demo", &leave).flush().show(ui).clicked() {
        screen.ask(Intent::LeaveDemo);
    }
}

fn show_files(ui: &mut Ui, screen: &mut Screen<'_>, demo: &Demo) {
    let told: Vec<(Icon, [String; 2])> = demo.files.iter().map(|file| about(screen, file.kind)).collect();
    let offered: Vec<Tile<'_>> = told
        .iter()
        .zip(KEYS)
        .enumerate()
        .map(|(place, ((icon, [name, text]), key))| Tile {
            key,
            icon: *icon,
            name,
            text,
            is_filled: place == 0,
            expanded: None,
        })
        .collect();
    if let Some(file) = tiles(ui, &offered).and_then(|chosen| demo.files.get(chosen)) {
        screen.ask(wizard::Intent::UseFile(file.path.clone()));
    }
}

/// What one of the files is called, and what one sees with it.
fn about(screen: &Screen<'_>, kind: DemoFileKind) -> (Icon, [String; 2]) {
    let (icon, keys) = match kind {
        DemoFileKind::Pkcs12 => (Icon::CERTIFICATE, ["certificate-demo-file-p12", "certificate-demo-file-p12-hint"]),
        DemoFileKind::Jks => (Icon::FILE, ["certificate-demo-file-jks", "certificate-demo-file-jks-hint"]),
        DemoFileKind::SeveralKeys => {
            (Icon::COPY, ["certificate-demo-file-several", "certificate-demo-file-several-hint"])
        }
        DemoFileKind::Revoked => (Icon::STOP, ["certificate-demo-file-revoked", "certificate-demo-file-revoked-hint"]),
        DemoFileKind::Expired => (Icon::CLOCK, ["certificate-demo-file-expired", "certificate-demo-file-expired-hint"]),
    };
    (icon, keys.map(|key| screen.say(key)))
}
