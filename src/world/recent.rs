//! Which files were used last, and whether any are to be remembered, in a small TOML file.
//!
//! A file that cannot be read may have said that nothing is to be remembered: then nothing is, it is set aside, and
//! that is reported.

use super::config_dir::{self, ConfigDir};
use crate::contract::RecentFiles;
use crate::problem::{Problem, Situation};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::{Path, PathBuf};

const FILE: &str = "recent.toml";
/// Largest file that is read, in bytes: five paths need far less.
const LARGEST: u64 = 64 * 1024;

#[derive(Serialize, Deserialize)]
struct Contents {
    remember: bool,
    files: Vec<PathBuf>,
}

/// What was remembered, and what is wrong with that, if anything.
#[derive(Debug, Default)]
pub struct Kept {
    /// The files, and whether any are to be remembered.
    pub files: RecentFiles,
    /// That the file could not be read.
    pub problem: Option<Problem>,
}

/// What was remembered. A file that cannot be read is set aside, and nothing is remembered from then on until
/// somebody wants it.
#[must_use]
pub fn load(home: &ConfigDir) -> Kept {
    let Ok(file) = home.join(FILE) else { return Kept::default() };
    match config_dir::read(&file, LARGEST) {
        config_dir::Contents::Missing => Kept::default(),
        config_dir::Contents::Text(text) => match parse(&text) {
            Some(files) => Kept { files, problem: None },
            None => unreadable(&file),
        },
        config_dir::Contents::Unreadable(_) => unreadable(&file),
    }
}

/// Remembers nothing, and writes that down: the next visit finds no damaged file that would say so.
fn unreadable(file: &Path) -> Kept {
    let files = RecentFiles::new(false, Vec::new());
    let place = match config_dir::set_aside(file) {
        Ok(aside) => {
            // Where this fails, it is the same the next time.
            let _ = write(file, &files);
            aside
        }
        Err(_) => file.to_owned(),
    };
    Kept { files, problem: Some(Situation::RecentDamaged(place.display().to_string()).into()) }
}

/// Writes down what is to be remembered. Not being able to is no reason to trouble anyone.
pub(super) fn save(home: &ConfigDir, files: &RecentFiles) {
    let Ok(file) = home.join(FILE) else { return };
    // Another window was told to remember nothing. Only the person turns it on again, and then no file is named yet.
    let is_off = matches!(config_dir::read(&file, LARGEST), config_dir::Contents::Text(text)
        if parse(&text).is_some_and(|kept| !kept.remembers()));
    if is_off && !files.paths().is_empty() {
        return;
    }
    let _ = write(&file, files);
}

fn parse(text: &str) -> Option<RecentFiles> {
    let contents: Contents = toml::from_str(text).ok()?;
    Some(RecentFiles::new(contents.remember, contents.files))
}

fn write(file: &Path, files: &RecentFiles) -> io::Result<()> {
    let contents = Contents { remember: files.remembers(), files: files.paths().to_vec() };
    config_dir::write(file, &toml::to_string(&contents).map_err(io::Error::other)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn home() -> (tempfile::TempDir, ConfigDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deeper");
        (folder, ConfigDir::at(&place), place.join(FILE))
    }

    #[test]
    fn what_one_window_was_told_to_remember_no_more_another_one_does_not_turn_on_again() {
        let (_folder, home, _) = home();
        save(&home, &RecentFiles::new(false, Vec::new()));
        save(&home, &RecentFiles::new(true, vec!["/a/fjordvik.p12".into()]));
        assert_eq!(load(&home).files, RecentFiles::new(false, Vec::new()));
        save(&home, &RecentFiles::new(true, Vec::new()));
        save(&home, &RecentFiles::new(true, vec!["/a/fjordvik.p12".into()]));
        assert_eq!(load(&home).files.paths().len(), 1, "the person has turned it on");
    }

    #[test]
    fn what_is_written_is_read_again() {
        let (_folder, home, _) = home();
        let files = RecentFiles::new(true, vec!["/a/fjordvik.p12".into(), "C:\\å\\b.jks".into()]);
        save(&home, &files);
        assert_eq!(load(&home).files, files);
        save(&home, &RecentFiles::new(false, vec!["/a/fjordvik.p12".into()]));
        let kept = load(&home);
        assert_eq!((kept.files.paths(), kept.files.remembers(), kept.problem), (&[][..], false, None));
    }

    #[test]
    fn without_a_file_files_are_remembered() {
        let (folder, home, _) = home();
        let kept = load(&home);
        assert_eq!((kept.files, kept.problem), (RecentFiles::default(), None));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0, "who only looks leaves no trace");
    }

    /// Somebody may have said that nothing is to be remembered.
    #[test]
    fn a_file_that_cannot_be_read_is_set_aside_and_reported_and_nothing_is_remembered_from_then_on() {
        for damaged in [&b"remember = "[..], b"\0\x01", b"files = 3", b"", b"remember = false\nfiles = []\n\xff"] {
            let (folder, home, file) = home();
            save(&home, &RecentFiles::new(false, Vec::new()));
            std::fs::write(&file, damaged).unwrap();
            let kept = load(&home);
            assert!(!kept.files.remembers() && kept.files.paths().is_empty());
            let Some(Situation::RecentDamaged(aside)) = kept.problem.map(|problem| problem.situation) else {
                panic!("it is reported")
            };
            assert_eq!(std::fs::read(&aside).unwrap(), damaged);
            assert!(aside.starts_with(folder.path().to_str().unwrap()), "{aside}");
            let kept = load(&home);
            assert!(!kept.files.remembers() && kept.problem.is_none(), "it stays so, and is reported once");
        }
    }

    #[cfg(unix)]
    #[test]
    fn nobody_waits_for_a_pipe_in_its_place() {
        let (_folder, home, file) = home();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        assert!(std::process::Command::new("mkfifo").arg(&file).status().unwrap().success());
        let kept = load(&home);
        assert!(!kept.files.remembers() && kept.problem.is_some());
        assert!(file.is_file(), "a file has come in its place");
    }

    #[cfg(unix)]
    #[test]
    fn only_the_owner_may_read_it() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        write(&folder.path().join(FILE), &RecentFiles::default()).unwrap();
        let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
