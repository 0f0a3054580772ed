//! The folder for the developers, on a real disk.

use crate::support::Person;
use portnokkel::app::wizard;
use portnokkel::app::wizard::token::{ExportState, State};
use portnokkel::contract::Saved;
use portnokkel::domain::Secret;
use portnokkel::export::{File, Part};
use portnokkel::problem::Situation;
use portnokkel::simulator::FaultInjection;
use std::fs;
use std::path::{Path, PathBuf};

const PASSWORD: &str = "passordmerke-41";

fn with_token() -> Person {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates("brreg:losore/tlg");
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    person
}

fn saves(person: &mut Person, folder: &Path) {
    let draft = &mut person.app.wizard.drafts.export;
    draft.folder = folder.display().to_string();
    (draft.password, draft.again) = (Secret::new(PASSWORD.into()), Secret::new(PASSWORD.into()));
    person.intends(wizard::Intent::SaveExport(File::text("LES-MEG.txt", "Hei\n".into())));
    person.until(|app| !matches!(app.wizard.exporting(), ExportState::Saving(_)));
}

fn saved(person: &Person) -> Saved {
    match person.app.wizard.exporting() {
        ExportState::Saved(saved) => saved.clone(),
        state => panic!("{state:?} {:?}", person.app.complaints()),
    }
}

fn refusal(person: &Person) -> Situation {
    match person.app.wizard.exporting() {
        ExportState::Refused(problem) => problem.situation.clone(),
        state => panic!("{state:?}"),
    }
}

fn all_below(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { all_below(&path) } else { vec![path] }).collect()
}

#[test]
fn the_folder_has_what_was_ticked_and_no_secret_but_what_was_asked_for() {
    let (place, mut person) = (tempfile::tempdir().unwrap(), with_token());
    let folder = place.path().join("til utviklerne");
    saves(&mut person, &folder);
    let mut told: Vec<PathBuf> = saved(&person).files.iter().map(|path| folder.join(path)).collect();
    let mut there = all_below(&folder);
    told.sort();
    there.sort();
    assert_eq!(told, there);
    let State::Ready(ready) = person.app.wizard.token() else { panic!("the token is there") };
    let token = ready.token.secret.expose();
    for file in there {
        let text = String::from_utf8_lossy(&fs::read(&file).unwrap()).into_owned();
        assert!(!text.contains(PASSWORD) && !text.contains(token), "{}", file.display());
        assert!(!text.contains(portnokkel::simulator::PASSWORD) && !text.contains("PRIVATE KEY"), "{}", file.display());
    }
    assert_eq!(all_below(place.path()).len(), saved(&person).files.len(), "nothing is left beside it");
}

#[test]
fn what_lies_there_is_never_written_over_and_an_empty_folder_is_taken() {
    let (place, mut person) = (tempfile::tempdir().unwrap(), with_token());
    let folder = place.path().join("der");
    fs::create_dir(&folder).unwrap();
    fs::write(folder.join("deres.txt"), "deres").unwrap();
    saves(&mut person, &folder);
    assert_eq!(refusal(&person), Situation::FolderNotEmpty);
    assert_eq!(all_below(place.path()), [folder.join("deres.txt")], "nothing is left beside it");
    fs::remove_file(folder.join("deres.txt")).unwrap();
    saves(&mut person, &folder);
    assert!(saved(&person).withholds_password);
    saves(&mut person, &place.path().join("finnes/ikke"));
    assert_eq!(refusal(&person), Situation::FolderMissing);
}

#[test]
fn without_a_keystore_there_is_none_and_no_password_is_asked_for() {
    let (place, mut person) = (tempfile::tempdir().unwrap(), with_token());
    person.app.wizard.drafts.export.parts = [Part::Postman].into();
    saves(&mut person, &place.path().join("der"));
    assert_eq!(saved(&person).files, ["LES-MEG.txt", "postman_environment.json", "postman_collection.json"]);
    assert!(!saved(&person).withholds_password);
}

#[cfg(unix)]
#[test]
fn nobody_else_can_look_into_it_and_the_scripts_run() {
    use std::os::unix::fs::PermissionsExt;
    let (place, mut person) = (tempfile::tempdir().unwrap(), with_token());
    let folder = place.path().join("der");
    saves(&mut person, &folder);
    let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&folder), 0o700);
    for file in all_below(&folder) {
        let expected = if file.extension().is_some_and(|ending| ending == "sh") { 0o700 } else { 0o600 };
        assert_eq!(mode(&file), expected, "{}", file.display());
    }
}
