//! What is diagnosed off the window's thread: texts, and files on a real disk.

use crate::support::Person;
use portnokkel::app::App;
use portnokkel::app::diagnosis;
use portnokkel::app::diagnosis::State;
use portnokkel::app::intent::Intent;
use portnokkel::diagnosis::Found;
use portnokkel::domain::{Environment, Secret};
use portnokkel::problem::Situation;
use portnokkel::world::config_dir::ConfigDir;
use std::path::{Path, PathBuf};

fn person(folder: &Path) -> Person {
    let mut person = Person::at_home(&ConfigDir::at(folder), Environment::test());
    person.intends(Intent::OpenDiagnosis);
    person
}

fn is_told(app: &App) -> bool {
    matches!(app.diagnosis.state(), Some(State::Shown(_) | State::Unread(_)))
}

fn names(person: &Person) -> Vec<&'static str> {
    match person.app.diagnosis.state() {
        Some(State::Shown(told)) => told.diagnosis.findings.iter().map(Found::key).collect(),
        state => panic!("{state:?}"),
    }
}

fn unread(person: &mut Person, file: PathBuf) -> Situation {
    person.intends(Intent::DropFiles(vec![file]));
    person.until(is_told);
    match person.app.diagnosis.state() {
        Some(State::Unread(problem)) => problem.situation.clone(),
        state => panic!("{state:?}"),
    }
}

#[test]
fn a_pasted_log_of_megabytes_is_answered() {
    let home = tempfile::tempdir().unwrap();
    let mut person = person(home.path());
    let log = "2026-11-22 12:00:00 INFO nothing to see here\n".repeat(100_000);
    person.intends(diagnosis::Intent::DiagnoseText(Secret::new(format!("{log}MP-122\n{log}"))));
    person.until(is_told);
    assert!(names(&person).contains(&"organisation-differs"), "{:?}", names(&person));
}

#[test]
fn a_dropped_file_is_read_whatever_its_name() {
    let home = tempfile::tempdir().unwrap();
    let mut person = person(home.path());
    let keystores = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/keystores");
    let file = home.path().join("vedlegg.bin");
    std::fs::copy(keystores.join("modern.p12"), &file).unwrap();
    person.intends(Intent::DropFiles(vec![file]));
    person.until(is_told);
    assert_eq!(names(&person), ["keystore-locked"]);
}

#[test]
fn a_file_that_cannot_be_looked_at_says_why() {
    let home = tempfile::tempdir().unwrap();
    let mut person = person(home.path());
    assert!(matches!(unread(&mut person, home.path().join("nowhere")), Situation::FileUnreadable(_)));
    assert!(matches!(unread(&mut person, home.path().to_owned()), Situation::FileUnreadable(_)));
    let (empty, huge) = (home.path().join("empty"), home.path().join("huge"));
    std::fs::write(&empty, "").unwrap();
    std::fs::File::create(&huge).unwrap().set_len(64 * 1024 * 1024).unwrap();
    assert_eq!(unread(&mut person, empty), Situation::FileEmpty);
    assert_eq!(unread(&mut person, huge), Situation::FileTooLarge);
}
