//! Saving the certificate in another format.

use crate::traveller::{PASSWORD, Traveller};
use portnokkel::app::complaint::Complaint;
use portnokkel::app::intent::Intent;
use portnokkel::app::wizard;
use portnokkel::app::wizard::password::saving::State;
use portnokkel::contract::{Effect, NewKeystore, Report, Ticket};
use portnokkel::domain::Secret;
use portnokkel::keystore::write::Target;
use portnokkel::problem::{Problem, Situation};
use portnokkel::world::files;
use std::path::{Path, PathBuf};

fn opened() -> Traveller {
    Traveller::has_opened("modern.p12")
}

fn types(traveller: &mut Traveller, password: &str, again: &str, path: &Path) {
    let draft = &mut traveller.app.wizard.drafts.saving;
    draft.password = Secret::new(password.into());
    draft.again = Secret::new(again.into());
    draft.path = path.display().to_string();
}

fn order(traveller: &mut Traveller) -> (Ticket, NewKeystore) {
    let is_order = |effect: &Effect| matches!(effect, Effect::SaveKeystore(..));
    let at = traveller.asked.iter().rposition(is_order).expect("asked to save");
    let Effect::SaveKeystore(ticket, order) = traveller.asked.remove(at) else { unreachable!() };
    (ticket, order)
}

/// The world really saves it.
fn saves(traveller: &mut Traveller) {
    let (ticket, order) = order(traveller);
    traveller.learns(Report::KeystoreSaved(ticket, files::save(&order)));
}

#[test]
fn the_certificate_is_saved_and_opens_under_its_new_password() {
    let folder = tempfile::tempdir().unwrap();
    for target in Target::ALL {
        let mut traveller = opened();
        let path = folder.path().join(format!("ny.{}", target.ending()));
        traveller.intends(wizard::Intent::ChooseTarget(target));
        types(&mut traveller, "blåbær", "blåbær", &path);
        traveller.app.wizard.drafts.saving.alias = "maskinporten".into();
        traveller.intends(wizard::Intent::SaveKeystore);
        saves(&mut traveller);
        assert!(matches!(traveller.app.wizard.saving(), State::Saved(saved) if *saved == path));
        assert!(
            traveller.app.wizard.drafts.saving.password.is_empty()
                && traveller.app.wizard.drafts.saving.again.is_empty()
        );
        let bytes = std::fs::read(&path).unwrap();
        let read = portnokkel::keystore::open(&bytes, &Secret::new("blåbær".into()), None).unwrap();
        assert_eq!(read.entries[0].certificate, *traveller.app.session.chosen_certificate().unwrap());
        assert_eq!(read.entries[0].alias == "maskinporten", target != Target::Pem);
    }
}

#[test]
fn what_is_missing_is_asked_for_and_nothing_is_written() {
    let mut traveller = opened();
    traveller.intends(wizard::Intent::SaveKeystore);
    assert_eq!(traveller.app.complaints(), [Complaint::NewPasswordMissing, Complaint::PlaceMissing]);
    types(&mut traveller, "en", "to", Path::new("/a/b.p12"));
    traveller.intends(wizard::Intent::SaveKeystore);
    assert_eq!(traveller.app.complaints(), [Complaint::NewPasswordsDiffer]);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::SaveKeystore(..))));
}

#[test]
fn a_file_that_is_there_is_replaced_only_when_that_is_said() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("ny.p12");
    std::fs::write(&path, b"precious").unwrap();
    let mut traveller = opened();
    types(&mut traveller, "ny", "ny", &path);
    traveller.intends(wizard::Intent::ReplaceFile);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::SaveKeystore(..))), "nobody has looked yet");
    traveller.intends(wizard::Intent::SaveKeystore);
    saves(&mut traveller);
    assert!(traveller.app.wizard.saving().may_replace());
    assert_eq!(std::fs::read(&path).unwrap(), b"precious");
    assert_eq!(traveller.app.wizard.drafts.saving.password.expose(), "ny", "it is needed once more");
    traveller.intends(wizard::Intent::ReplaceFile);
    saves(&mut traveller);
    assert!(matches!(traveller.app.wizard.saving(), State::Saved(_)));
    assert_ne!(std::fs::read(&path).unwrap(), b"precious");
}

#[test]
fn a_second_click_writes_nothing_twice() {
    let mut traveller = opened();
    types(&mut traveller, "ny", "ny", Path::new("/a/b.p12"));
    traveller.intends(wizard::Intent::SaveKeystore).intends(wizard::Intent::SaveKeystore);
    order(&mut traveller);
    assert!(!traveller.is_asked(|effect| matches!(effect, Effect::SaveKeystore(..))));
}

#[test]
fn the_ending_follows_the_format_and_is_put_where_there_is_none() {
    let mut traveller = opened();
    types(&mut traveller, "ny", "ny", Path::new("/a/b.p12"));
    traveller.intends(wizard::Intent::ChooseTarget(Target::Jks));
    assert_eq!(Path::new(&traveller.app.wizard.drafts.saving.path), Path::new("/a/b.jks"));
    traveller.app.wizard.drafts.saving.path = " \"/a/b\" ".into();
    traveller.intends(wizard::Intent::SaveKeystore);
    assert_eq!(order(&mut traveller).1.path, PathBuf::from("/a/b.jks"));
}

#[test]
fn the_dialog_suggests_the_file_beside_the_old_one() {
    let mut traveller = opened();
    traveller.intends(wizard::Intent::ChooseTarget(Target::Pem)).intends(wizard::Intent::BrowsePlaces);
    let asked = traveller.asked.iter().find_map(|effect| match effect {
        Effect::PickPlace(ticket, place) => Some((*ticket, place.clone())),
        _ => None,
    });
    let (ticket, place) = asked.expect("the dialog is opened");
    assert_eq!(place, crate::traveller::fixture("modern.pem"));
    traveller.learns(Report::PlacePicked(ticket, Ok(None)));
    assert!(matches!(traveller.app.wizard.saving(), State::Idle) && traveller.app.wizard.drafts.saving.path.is_empty());
    traveller.intends(wizard::Intent::BrowsePlaces);
    let ticket = traveller.ticket(|effect| match effect {
        Effect::PickPlace(ticket, _) => Some(*ticket),
        _ => None,
    });
    traveller.learns(Report::PlacePicked(ticket, Err(Situation::DialogUnavailable.into())));
    assert!(matches!(traveller.app.wizard.saving(), State::Refused(_)), "and the place can be typed");
}

#[test]
fn new_passwords_do_not_outlive_the_step() {
    let mut traveller = opened();
    types(&mut traveller, "ny", "ny", Path::new("/a/b.p12"));
    traveller.proceeds();
    let draft = &traveller.app.wizard.drafts.saving;
    assert!(draft.password.is_empty() && draft.again.is_empty() && draft.path == "/a/b.p12");
}

#[test]
fn an_answer_after_another_file_was_chosen_changes_nothing() {
    let mut traveller = opened();
    types(&mut traveller, "ny", "ny", Path::new("/a/b.p12"));
    traveller.intends(wizard::Intent::SaveKeystore);
    let (ticket, _) = order(&mut traveller);
    traveller.intends(Intent::Back);
    traveller.chooses("signing.p12").types_password(PASSWORD).opens();
    traveller.learns(Report::KeystoreSaved(ticket, Err(Problem::from(Situation::DiskFull))));
    assert!(matches!(traveller.app.wizard.saving(), State::Idle) && traveller.app.wizard.drafts.saving.path.is_empty());
}
