//! Step 6, below the token: what the developers are handed.

use egui::{Key, Modifiers, vec2};
use egui_kittest::SnapshotResults;
use portnokkel::contract::{AsideReport, Effect, Report, Saved, Ticket};
use portnokkel::domain::Secret;
use portnokkel::problem::Situation;
use portnokkel::text::Language;
use portnokkel::window::theme::Theme;

use crate::traveller::Traveller;
use crate::visit::{Look, Visit};

fn saves(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::SaveExport(ticket, _) => Some(*ticket),
        _ => None,
    }
}

fn picks(effect: &Effect) -> Option<Ticket> {
    match effect {
        Effect::PickFolder(ticket) => Some(*ticket),
        _ => None,
    }
}

fn folder() -> String {
    if cfg!(windows) { "C:\\her\\maskinporten-test".into() } else { "/her/maskinporten-test".into() }
}

fn opened(look: Look) -> Visit {
    let mut traveller = Traveller::with_token();
    traveller.app.wizard.drafts.export.folder = folder();
    let mut visit = Visit::with(traveller, look);
    visit.clicks("handover-title");
    visit
}

fn filled(look: Look) -> Visit {
    let mut visit = opened(look);
    visit.tabs_to(&visit.say("handover-password")).types("nytt passord");
    visit.tabs_to(&visit.say("handover-password-again")).types("nytt passord");
    visit
}

fn saved() -> Saved {
    let files = ["LES-MEG.txt", "virksomhetssertifikat.jks", "client.properties"].map(String::from).into();
    Saved { folder: folder().into(), files, withholds_password: true }
}

#[test]
fn it_is_folded_away_until_it_is_wanted() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::with_token());
        assert!(visit.sees_words("handover-title"));
        assert!(visit.input(&visit.say("handover-password")).is_none());
        visit.clicks("handover-title");
        assert!(visit.input(&visit.say("handover-password")).is_some());
        assert!(visit.sees("client.properties") && visit.sees("application-test.yml"));
        visit.is_well_formed();
    }
}

#[test]
fn by_keyboard_alone_it_is_filled_in_and_saved() {
    for language in Language::ALL {
        let mut visit = filled(Look { language, ..Look::default() });
        visit.tabs_to(&visit.say("handover-save")).presses(Key::Enter);
        let ticket = visit.ticket(saves);
        visit.learns(Report::ExportSaved(ticket, Ok(saved())));
        assert!(visit.sees_with("handover-saved", &[("folder", &folder())]));
        assert!(visit.sees_words("handover-saved-password") && visit.sees_words("handover-save-again"));
        assert!(visit.app(|app| app.wizard.drafts.export.password == Secret::default()));
        visit.is_well_formed();
    }
}

#[test]
fn that_others_may_read_the_folder_is_told_of_that_folder_alone() {
    for language in Language::ALL {
        for (lies_open, is_told) in [(saved().folder, true), ("/elsewhere".into(), false)] {
            let mut visit = filled(Look { language, ..Look::default() });
            visit.clicks("handover-save");
            let ticket = visit.ticket(saves);
            let told = Report::Aside(ticket, AsideReport::LiesOpen(lies_open));
            visit.learns(told).learns(Report::ExportSaved(ticket, Ok(saved())));
            assert_eq!(visit.sees_with("lies-open", &[("file", &folder())]), is_told);
            visit.is_well_formed();
        }
    }
}

#[test]
fn undo_does_not_bring_back_what_was_typed_for_a_folder_that_is_there() {
    let mut visit = filled(Look::default());
    visit.clicks("handover-save");
    let ticket = visit.ticket(saves);
    visit.learns(Report::ExportSaved(ticket, Ok(saved())));
    for field in ["handover-password", "handover-password-again"] {
        visit.tabs_to(&visit.say(field)).presses_with(Modifiers::COMMAND, Key::Z);
    }
    assert!(visit.app(|app| app.wizard.drafts.export.password.is_empty()));
    assert!(visit.app(|app| app.wizard.drafts.export.again.is_empty()));
}

#[test]
fn undo_does_not_bring_back_what_was_typed_before_the_step_was_left() {
    let mut visit = filled(Look::default());
    visit.presses_with(Modifiers::ALT, Key::ArrowLeft);
    visit.clicks("footer-next");
    for field in ["handover-password", "handover-password-again"] {
        visit.tabs_to(&visit.say(field)).presses_with(Modifiers::COMMAND, Key::Z);
    }
    assert!(visit.app(|app| app.wizard.drafts.export.password.is_empty()));
    assert!(visit.app(|app| app.wizard.drafts.export.again.is_empty()));
}

#[test]
fn the_keyboard_is_led_to_what_is_missing() {
    for language in Language::ALL {
        let mut visit = opened(Look { language, ..Look::default() });
        visit.tabs_to(&visit.say("handover-save")).presses(Key::Enter);
        assert!(visit.sees_words("handover-password-missing"));
        assert_eq!(visit.focused(), Some(visit.say("handover-password")));
        visit.is_well_formed();
    }
}

#[test]
fn a_ticked_password_is_warned_of() {
    for language in Language::ALL {
        let mut visit = filled(Look { language, ..Look::default() });
        assert!(!visit.sees_words("handover-tells-password-warning"));
        visit.clicks("handover-tells-password");
        assert!(visit.sees_words("handover-tells-password-warning"));
        visit.is_well_formed();
    }
}

#[test]
fn a_folder_that_is_taken_is_told_and_nothing_typed_is_lost() {
    for language in Language::ALL {
        let mut visit = filled(Look { language, ..Look::default() });
        visit.clicks("handover-save");
        let ticket = visit.ticket(saves);
        visit.learns(Report::ExportSaved(ticket, Err(Situation::FolderNotEmpty.into())));
        assert!(visit.sees_words("err-folder-not-empty") && visit.sees_words("rec-folder-not-empty"));
        assert!(visit.app(|app| !app.wizard.drafts.export.password.is_empty()));
        visit.is_well_formed();
    }
}

#[test]
fn the_place_is_chosen_in_a_dialog() {
    let mut visit = opened(Look::default());
    visit.clicks("handover-pick-folder");
    let ticket = visit.ticket(picks);
    visit.learns(Report::FolderPicked(ticket, Ok(Some(std::path::PathBuf::from(folder()).join("der")))));
    assert!(visit.app(|app| app.wizard.drafts.export.folder.ends_with("maskinporten-test")));
    assert!(visit.app(|app| app.wizard.drafts.export.folder.contains("der")));
}

#[test]
fn pictures_of_the_export() {
    let mut results = SnapshotResults::new();
    let tall = vec2(1240.0, 1500.0);
    let mut visit = filled(Look { size: tall, ..Look::default() });
    visit.clicks("handover-tells-password");
    visit.picture("handover-light", &mut results);
    let narrow = vec2(720.0, 1400.0);
    let mut visit = filled(Look { language: Language::English, theme: Theme::Dark, size: narrow, ..Look::default() });
    visit.clicks("handover-save");
    let ticket = visit.ticket(saves);
    visit.learns(Report::ExportSaved(ticket, Ok(saved())));
    visit.picture("handover-saved-720", &mut results);
}
