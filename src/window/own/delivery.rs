//! A key is handed to those who build the integration: first which product receives it, then where, and at last whether
//! each file gave a token.

use std::time::Duration;

use egui::Ui;

use crate::app::complaint::Field;
use crate::app::intent::Intent;
use crate::app::keys::{HandOverStage, Handed, Proof};
use crate::app::own::{self, Delivery, DeliveryState};
use crate::contract::name_of;
use crate::domain::EnvironmentKind;
use crate::export::catalogue::{PRODUCTS, Product};
use crate::text;
use crate::window::icon::Icon;
use crate::window::problem;
use crate::window::saved;
use crate::window::screen::{self, Screen, field_key};
use crate::window::shell::Footer;
use crate::window::steps::parts::{button, field, head, row};
use crate::window::theme::{SPACE_8, SPACE_16};
use crate::window::widgets::{Banner, Button, Checkbox, Choice, RadioGroup, Row, Stage, Tone, Urgency, body, strong};

/// The question which product receives it.
const PRODUCT: &str = "own_product";

pub(super) fn first_key(delivery: &Delivery) -> &'static str {
    match delivery.state {
        DeliveryState::Preparing | DeliveryState::Picking(_) => PRODUCT,
        DeliveryState::Telling(_) => Footer::PRIMARY,
    }
}

pub(super) fn show(ui: &mut Ui, screen: &mut Screen<'_>, delivery: &Delivery) {
    head(ui, screen, "ownkey-deliver-title", "ownkey-deliver-lead");
    match &delivery.state {
        DeliveryState::Preparing | DeliveryState::Picking(_) => show_order(ui, screen, delivery),
        DeliveryState::Telling(story) => match story.stage() {
            HandOverStage::Saving(_) => show_busy(ui, screen, 0),
            HandOverStage::Proving(_) => show_busy(ui, screen, 1),
            HandOverStage::Waiting { pause, .. } => {
                ui.ctx().request_repaint_after(Duration::from_secs(1));
                let left = (pause.until.as_second() - screen.now.as_second()).max(0);
                let count = screen.words.with("ownkey-waiting-left", &[("left", screen.words.duration(left))]);
                Banner::new(Tone::Info, &screen.say("own-waiting")).show_with(ui, |ui| body(ui, &count));
            }
            HandOverStage::Ended(end) => match &**end {
                Ok(handed) => show_handed(ui, screen, handed),
                Err(problem) => problem::show_without_buttons(ui, screen, problem),
            },
        },
    }
}

fn show_order(ui: &mut Ui, screen: &mut Screen<'_>, delivery: &Delivery) {
    show_products(ui, screen);
    let product = screen.app.own.product(screen.drafts.own.product);
    show_files(ui, screen, product);
    let secrets = screen.drafts.own.wanted.secrets(product);
    if !secrets.is_empty() {
        let warning = screen.words.with("own-export-secret", &[("files", screen.words.list(&secrets))]);
        Banner::new(Tone::Warn, &warning).show(ui);
    }
    if delivery.kept.environment.kind == EnvironmentKind::Production {
        Banner::new(Tone::Production, &screen.say("own-export-production")).show(ui);
    }
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_16;
        show_folder(ui, screen);
        if !screen.drafts.own.wanted.needs_private_key(product) {
            body(ui, &screen.say("ownkey-deliver-public"));
            return;
        }
        let about = screen.words.with("ownkey-unlock-hint", &[("file", name_of(&delivery.kept.file))]);
        if super::unlock::password(ui, screen, &about) {
            crate::window::focus::submit(ui.ctx());
        }
    });
}

fn show_products(ui: &mut Ui, screen: &mut Screen<'_>) {
    let notes: Vec<Option<String>> =
        PRODUCTS.iter().map(|product| product.note.map(|note| text::product_note(screen.words, note))).collect();
    let named = PRODUCTS.iter().zip(&notes);
    let choices: Vec<Choice<'_>> =
        named.map(|(product, note)| Choice { label: product.name, detail: note.as_deref() }).collect();
    let mut chosen = Some(screen.drafts.own.product);
    let name = screen.say("ownkey-product");
    if RadioGroup::new(PRODUCT, &name).titled().show(ui, &choices, &mut chosen)
        && let Some(chosen) = chosen
    {
        screen.drafts.own.choose_product(chosen);
        screen.ask(Intent::Leave(Field::OwnFiles));
    }
}

/// A file that cannot be read without another comes and goes with it.
fn show_files(ui: &mut Ui, screen: &mut Screen<'_>, product: &'static Product) {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = SPACE_8;
        strong(ui, &screen.say("handover-files"));
        let complaint = screen.complaint(Field::OwnFiles);
        for (place, file) in product.files.iter().enumerate() {
            // What is wrong stands at the last, and the summary leads to the first.
            let error = complaint.as_deref().filter(|_| place + 1 == product.files.len());
            let key = if place == 0 { field_key(Field::OwnFiles).to_owned() } else { format!("own_file_{place}") };
            let mut wanted = screen.drafts.own.wanted.takes(file);
            if Checkbox::new(&key, file.path).error(error).show(ui, &mut wanted).changed() {
                let selection = &mut screen.drafts.own.wanted;
                if wanted {
                    selection.take(product, file);
                } else {
                    selection.leave_out(product, file);
                }
                screen.ask(Intent::Leave(Field::OwnFiles));
            }
        }
    });
}

fn show_folder(ui: &mut Ui, screen: &mut Screen<'_>) {
    let about = screen.say("handover-folder-hint");
    field(ui, screen, Field::OwnFolder, "handover-folder", |ui, widget, screen| {
        widget.hint(&about).required().width(f32::INFINITY).show(ui, &mut screen.drafts.own.folder)
    });
    if Button::secondary("own_folder", &screen.say("handover-pick-folder")).icon(Icon::FOLDER).show(ui).clicked() {
        screen.ask(own::Intent::BrowseFolders);
    }
}

fn show_busy(ui: &mut Ui, screen: &mut Screen<'_>, here: usize) {
    let [saving, proving] = ["handover-saving", "ownkey-stage-proving-file"].map(|key| screen.say(key));
    let stages = match here {
        0 => [Stage::Now(&saving), Stage::Later(&proving)],
        _ => [Stage::Done(&saving), Stage::Now(&proving)],
    };
    screen::busy(ui, screen, "ownkey-busy-delivering", &stages);
}

fn show_handed(ui: &mut Ui, screen: &mut Screen<'_>, handed: &Handed) {
    let folder = handed.folder.display().to_string();
    let product = screen.app.own.product(screen.drafts.own.product).name;
    let said = screen.words.with("own-exported", &[("product", product), ("folder", &folder)]);
    Banner::new(Tone::Ok, &said).live(Urgency::Polite).show_with(ui, |ui| {
        Row::mono(&screen.say("handover-files"), &handed.files.join("\n")).show(ui);
        row(ui, |ui| {
            if button(ui, screen, "own_open_folder", "handover-open-folder") {
                screen.ask(Intent::OpenFolder(handed.folder.join("*")));
            }
        });
    });
    saved::warn_of_others(ui, screen, &handed.folder);
    match &handed.proof {
        Proof::Token => Banner::new(Tone::Ok, &screen.say("own-export-proved")).show(ui),
        Proof::NoScope | Proof::NotTried => {}
        Proof::Refused(problem) => {
            Banner::new(Tone::Warn, &screen.say("own-export-unproved")).show(ui);
            super::telling::show_unproved(ui, screen, problem);
        }
    }
}
