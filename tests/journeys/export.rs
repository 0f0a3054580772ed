//! What is handed over to the developers.

use crate::traveller::Traveller;
use portnokkel::app::complaint::{Complaint, Field};
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard::token::ExportState;
use portnokkel::app::wizard::{self, Step};
use portnokkel::contract::{Effect, ExportOrder, Report, Saved, Ticket};
use portnokkel::domain::Secret;
use portnokkel::export::{File, Part};
use portnokkel::keystore::write::Target;
use portnokkel::problem::Situation;
use std::path::PathBuf;

const FOLDER: &str = if cfg!(windows) { "C:\\her\\maskinporten-test" } else { "/her/maskinporten-test" };

fn read_me() -> File {
    File::text("LES-MEG.txt", "Hei".into())
}

fn secret(text: &str) -> Secret {
    Secret::new(text.into())
}

/// With a token, and everything typed.
fn prepared() -> Traveller {
    let mut traveller = Traveller::with_token();
    let draft = &mut traveller.app.wizard.drafts.export;
    draft.folder = FOLDER.into();
    (draft.password, draft.again) = (secret("nytt passord"), secret("nytt passord"));
    traveller
}

fn saves(traveller: &mut Traveller) -> Ticket {
    traveller.intends(wizard::Intent::SaveExport(read_me()));
    traveller.ticket(|effect| match effect {
        Effect::SaveExport(ticket, _) => Some(*ticket),
        _ => None,
    })
}

fn order(traveller: &mut Traveller) -> ExportOrder {
    traveller.intends(wizard::Intent::SaveExport(read_me()));
    let place = traveller.asked.iter().position(|effect| matches!(effect, Effect::SaveExport(..)));
    let place = place.unwrap_or_else(|| panic!("not asked: {:?}", traveller.app.complaints()));
    let Effect::SaveExport(_, order) = traveller.asked.remove(place) else { unreachable!() };
    *order
}

fn complaints_of(change: impl FnOnce(&mut Traveller)) -> Vec<Complaint> {
    let mut traveller = prepared();
    change(&mut traveller);
    traveller.intends(wizard::Intent::SaveExport(read_me()));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::SaveExport(..))));
    traveller.app.complaints().to_vec()
}

#[test]
fn what_is_ticked_is_ordered_with_the_client_that_gave_the_token() {
    let mut traveller = prepared();
    let order = order(&mut traveller);
    let settled = traveller.app.wizard.check().settled().unwrap();
    assert_eq!(order.export.client_id, settled.client_id);
    assert_eq!(order.export.scopes, settled.scopes);
    assert_eq!(order.export.parts, Part::ALL.into());
    assert_eq!(order.export.environment.issuer.as_str(), "https://test.maskinporten.no/");
    assert_eq!(order.password, Some(secret("nytt passord")));
    assert_eq!(order.export.password, None, "unless it is ticked");
    assert_eq!(order.folder, PathBuf::from(FOLDER));
    assert!(order.export.call.is_some(), "the register answers to this access");
    let told = |file: &File| String::from_utf8_lossy(file.contents.expose()).contains("nytt passord");
    assert!(!order.export.files().iter().any(told));
}

#[test]
fn a_password_is_told_only_when_that_was_ticked_and_there_is_a_keystore() {
    let mut traveller = prepared();
    traveller.app.wizard.drafts.export.tells_password = true;
    assert_eq!(order(&mut traveller).export.password, Some(secret("nytt passord")));
    let mut traveller = prepared();
    let draft = &mut traveller.app.wizard.drafts.export;
    draft.tells_password = true;
    draft.parts.remove(&Part::Keystore);
    let order = order(&mut traveller);
    assert_eq!((order.password, order.export.password), (None, None));
}

#[test]
fn what_is_missing_or_wrong_is_told_at_its_field() {
    let typed = |password: &'static str, again: &'static str| {
        complaints_of(move |traveller| {
            let draft = &mut traveller.app.wizard.drafts.export;
            (draft.password, draft.again) = (secret(password), secret(again));
        })
    };
    assert_eq!(typed("", ""), [Complaint::ExportPasswordMissing]);
    assert_eq!(typed("abcde", "abcde"), [Complaint::ExportPasswordShort]);
    assert_eq!(typed("hemmelig", "hemmelog"), [Complaint::ExportPasswordsDiffer]);
    let in_pkcs12 = complaints_of(|traveller| {
        let draft = &mut traveller.app.wizard.drafts.export;
        draft.format = Target::Pkcs12;
        (draft.password, draft.again) = (secret("blåbær"), secret("blåbær"));
    });
    assert_eq!(in_pkcs12, [Complaint::ExportPasswordNotForJava]);
    let folder =
        |text: &'static str| complaints_of(move |traveller| traveller.app.wizard.drafts.export.folder = text.into());
    assert_eq!(folder(" "), [Complaint::ExportFolderMissing]);
    assert_eq!(folder("her/og/der"), [Complaint::ExportFolderNotWhole]);
    let nothing = complaints_of(|traveller| traveller.app.wizard.drafts.export.parts.clear());
    assert_eq!(nothing, [Complaint::ExportNothing]);
}

#[test]
fn norwegian_letters_are_fine_in_a_jks() {
    let mut traveller = prepared();
    let draft = &mut traveller.app.wizard.drafts.export;
    (draft.password, draft.again) = (secret("blåbær"), secret("blåbær"));
    assert_eq!(order(&mut traveller).password, Some(secret("blåbær")));
}

#[test]
fn a_field_that_is_left_is_told_what_is_wrong_with_it_and_nothing_else() {
    let mut traveller = prepared();
    traveller.app.wizard.drafts.export.again = secret("noe annet");
    traveller.intends(Intent::Leave(Field::ExportPassword));
    assert!(traveller.app.complaints().is_empty());
    traveller.intends(Intent::Leave(Field::ExportPasswordAgain));
    assert_eq!(traveller.app.complaints(), [Complaint::ExportPasswordsDiffer]);
}

#[test]
fn the_passwords_are_kept_until_the_folder_is_there() {
    let mut traveller = prepared();
    let ticket = saves(&mut traveller);
    traveller.learns(Report::ExportSaved(ticket, Err(Situation::FolderNotEmpty.into())));
    assert!(matches!(traveller.app.wizard.exporting(), ExportState::Refused(_)));
    assert!(!traveller.app.wizard.drafts.export.password.is_empty());
    let ticket = saves(&mut traveller);
    let saved = Saved { folder: FOLDER.into(), files: vec!["LES-MEG.txt".into()], withholds_password: true };
    traveller.learns(Report::ExportSaved(ticket, Ok(saved.clone())));
    assert!(matches!(traveller.app.wizard.exporting(), ExportState::Saved(told) if *told == saved));
    let draft = &traveller.app.wizard.drafts.export;
    assert!(draft.password.is_empty() && draft.again.is_empty());
}

#[test]
fn a_second_click_and_a_late_answer_change_nothing() {
    let mut traveller = prepared();
    let ticket = saves(&mut traveller);
    traveller.intends(wizard::Intent::SaveExport(read_me()));
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::SaveExport(..))));
    traveller.intends(wizard::Intent::PickFolder);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::PickFolder(_))));
    traveller.intends(Intent::Back).intends(Intent::Back).intends(Intent::Back);
    traveller.intends(wizard::Intent::ChooseEntry(0));
    traveller.learns(Report::ExportSaved(ticket, Err(Situation::DiskFull.into())));
    assert!(matches!(traveller.app.wizard.exporting(), ExportState::Refused(_)), "nothing was answered anew");
}

#[test]
fn the_folder_is_suggested_beside_the_certificate_and_follows_the_choice() {
    let mut traveller = Traveller::with_token();
    let suggested = PathBuf::from(&traveller.app.wizard.drafts.export.folder);
    assert!(suggested.ends_with("keystores/maskinporten-test"), "{suggested:?}");
    traveller.intends(wizard::Intent::PickFolder);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::PickFolder(ticket) => Some(*ticket),
        _ => None,
    });
    let chosen = PathBuf::from(FOLDER).parent().unwrap().to_owned();
    traveller.learns(Report::FolderPicked(ticket, Ok(Some(chosen))));
    assert_eq!(traveller.app.wizard.drafts.export.folder, FOLDER);
    assert!(matches!(traveller.app.wizard.exporting(), ExportState::Preparing));
}

#[test]
fn a_dialog_that_cannot_be_shown_is_told_and_the_folder_can_be_typed() {
    let mut traveller = prepared();
    traveller.intends(wizard::Intent::PickFolder);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::PickFolder(ticket) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::FolderPicked(ticket, Err(Situation::DialogUnavailable.into())));
    assert!(matches!(traveller.app.wizard.exporting(), ExportState::Refused(_)));
    saves(&mut traveller);
}

#[test]
fn what_was_typed_for_the_folder_does_not_outlive_the_step() {
    for leaves in [Intent::Back, Intent::GoTo(Step::Check), Intent::GoTo(Step::Certificate), Intent::StartOver] {
        let mut traveller = Traveller::with_token();
        let draft = &mut traveller.app.wizard.drafts.export;
        (draft.password, draft.again) = (secret("nytt passord"), secret("nytt passord"));
        traveller.intends(leaves.clone());
        let draft = &traveller.app.wizard.drafts.export;
        assert!(draft.password.is_empty() && draft.again.is_empty(), "{leaves:?}");
    }
}
