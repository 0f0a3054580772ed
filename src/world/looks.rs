//! `looks.toml`: how somebody wants the window to look. A small file, written whole each time; the last window wins.
//!
//! One that cannot be read is set aside and reported, and the window looks as it did at the very first start. One of a newer
//! version is neither read nor written.

use super::config_dir::{self, ConfigDir, Versioned};
use crate::contract::{Looks, Theme, Zoom};
use crate::problem::{Problem, Situation};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

const FILE: &str = "looks.toml";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Largest file that is read, in bytes: ours has some hundred.
const LARGEST: u64 = 4 * 1024;
/// The longest code that a language has: "nb-NO" and some.
const LONGEST_LANGUAGE: usize = 16;

/// What was kept, and what is wrong with that, if anything.
#[derive(Debug, Clone, Default)]
pub struct Kept {
    /// What the person has decided.
    pub looks: Looks,
    /// That the file could not be read.
    pub problem: Option<Problem>,
}

/// The file.
#[derive(Serialize, Deserialize)]
struct Contents {
    version: i64,
    theme: StoredTheme,
    zoom: u16,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    contrast: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    motion: Option<bool>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    language: Option<String>,
}

#[derive(Clone, Copy, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
enum StoredTheme {
    System,
    Light,
    Dark,
}

/// What a file was found to be.
enum Read {
    Looks(Looks),
    Newer,
    Damaged,
}

/// Reads what was kept.
#[must_use]
pub fn load(home: &ConfigDir) -> Kept {
    let Ok(file) = home.join(FILE) else { return Kept::default() };
    match read(&file) {
        Read::Looks(looks) => Kept { looks, problem: None },
        Read::Newer => Kept::default(),
        Read::Damaged => {
            let place = config_dir::set_aside(&file).unwrap_or(file);
            let problem = Situation::LooksDamaged(place.display().to_string()).into();
            Kept { looks: Looks::default(), problem: Some(problem) }
        }
    }
}

/// Writes it down. Not being able to is no reason to trouble anyone.
pub(super) fn save(home: &ConfigDir, looks: &Looks) {
    let Ok(file) = home.join(FILE) else { return };
    if !matches!(read(&file), Read::Newer) {
        let _ = write(&file, looks);
    }
}

fn read(file: &Path) -> Read {
    match config_dir::read(file, LARGEST) {
        config_dir::Contents::Missing => Read::Looks(Looks::default()),
        config_dir::Contents::Text(text) => parse(&text),
        config_dir::Contents::Unreadable(_) => Read::Damaged,
    }
}

fn parse(text: &str) -> Read {
    let contents = match config_dir::versioned::<Contents>(text, VERSION) {
        Versioned::Ours(contents) => contents,
        Versioned::Newer => return Read::Newer,
        Versioned::Damaged => return Read::Damaged,
    };
    let Contents { theme, zoom, contrast, motion, language, .. } = contents;
    let theme = match theme {
        StoredTheme::System => Theme::System,
        StoredTheme::Light => Theme::Light,
        StoredTheme::Dark => Theme::Dark,
    };
    let language = language.filter(|language| language.len() <= LONGEST_LANGUAGE);
    Read::Looks(Looks { theme, zoom: Zoom::of_percent(zoom), contrast, motion, language })
}

fn write(file: &Path, looks: &Looks) -> io::Result<()> {
    let theme = match looks.theme {
        Theme::System => StoredTheme::System,
        Theme::Light => StoredTheme::Light,
        Theme::Dark => StoredTheme::Dark,
    };
    let Looks { zoom, contrast, motion, language, .. } = looks.clone();
    let contents = Contents { version: VERSION, theme, zoom: zoom.percent(), contrast, motion, language };
    config_dir::write(file, &toml::to_string(&contents).map_err(io::Error::other)?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::path::PathBuf;

    fn home() -> (tempfile::TempDir, ConfigDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deeper");
        (folder, ConfigDir::at(&place), place.join(FILE))
    }

    #[test]
    fn what_is_written_is_read_again() {
        let (_folder, home, _) = home();
        let zoom = Zoom::of_percent(150);
        for theme in Theme::ALL {
            for (contrast, motion, language) in [(None, None, None), (Some(true), Some(false), Some("en".to_owned()))] {
                let looks = Looks { theme, zoom, contrast, motion, language };
                save(&home, &looks);
                let kept = load(&home);
                assert_eq!((kept.looks, kept.problem), (looks, None));
            }
        }
    }

    #[test]
    fn who_changes_nothing_leaves_no_trace() {
        let (folder, home, _) = home();
        let kept = load(&home);
        assert_eq!((kept.looks, kept.problem), (Looks::default(), None));
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
    }

    #[test]
    fn a_damaged_file_is_set_aside_and_reported_once() {
        let long = format!("version = 1\ntheme = \"dark\"\nzoom = 100\n{}", "#".repeat(5000));
        for damaged in ["theme = ", "version = 1\ntheme = \"red\"\nzoom = 100\n", "zoom = 100", "", &long] {
            let (_folder, home, file) = home();
            save(&home, &Looks::default());
            std::fs::write(&file, damaged).unwrap();
            let kept = load(&home);
            let Some(Situation::LooksDamaged(aside)) = kept.problem.map(|problem| problem.situation) else {
                panic!("it is reported: {damaged}")
            };
            assert_eq!(std::fs::read_to_string(&aside).unwrap(), damaged);
            assert_eq!(kept.looks, Looks::default());
            assert!(load(&home).problem.is_none());
        }
    }

    #[test]
    fn one_of_a_newer_version_is_left_alone() {
        let (_folder, home, file) = home();
        save(&home, &Looks::default());
        std::fs::write(&file, "version = 2\ntheme = \"sepia\"\n").unwrap();
        let kept = load(&home);
        assert_eq!((kept.looks, kept.problem), (Looks::default(), None));
        save(&home, &Looks { theme: Theme::Dark, ..Looks::default() });
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "version = 2\ntheme = \"sepia\"\n");
    }

    #[test]
    fn a_size_that_no_window_can_be_worked_in_is_brought_back() {
        for (written, read) in [(1, 50), (1000, 300), (150, 150)] {
            let (_folder, home, file) = home();
            save(&home, &Looks::default());
            std::fs::write(&file, format!("version = 1\ntheme = \"dark\"\nzoom = {written}\n")).unwrap();
            assert_eq!(load(&home).looks.zoom.percent(), read);
        }
    }
}
