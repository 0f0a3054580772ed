//! `waiting.toml`: who waits for an administration client from Digdir. Read, changed and written under a lock, so that two
//! windows make their changes one after the other.
//!
//! A file that is damaged is set aside under another name, and as much of it as can be read is kept. One of a newer
//! version is neither read nor written.

use super::config_dir::{self, ConfigDir, Lock, Versioned};
use super::environment_toml::StoredEnvironment;
use crate::contract::{Waiting, WaitingChange};
use crate::domain::{DisplayName, OrgNumber, Timestamp};
use crate::problem::{Problem, Situation};
use serde::{Deserialize, Serialize};
use std::io::{self, ErrorKind};
use std::path::Path;

const FILE: &str = "waiting.toml";
const LOCK: &str = "waiting.lock";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Largest file that is read, in bytes: twenty entries of some three hundred.
const LARGEST: u64 = 64 * 1024;
/// What the file says to who opens it.
const HEAD: &str =
    "# Who waits for an administration client from Digdir. There is no password, key or token in here.\n";

/// Who waits, and what is wrong with how that was kept, if anything.
#[derive(Debug, Default)]
pub struct Kept {
    /// The newest first.
    pub waiting: Vec<Waiting>,
    /// That the file was damaged, or is newer.
    pub problem: Option<Problem>,
}

#[derive(Serialize, Deserialize)]
struct Contents<E> {
    version: i64,
    #[serde(default = "Vec::new")]
    waiting: Vec<E>,
}

#[derive(Serialize, Deserialize)]
struct Entry {
    file: String,
    alias: String,
    organisation: String,
    organisation_name: String,
    #[serde(flatten)]
    environment: StoredEnvironment,
    asked: Timestamp,
}

/// What was read of a file that is there.
enum Read {
    Whole(Vec<Waiting>),
    /// As much as could be read.
    Damaged(Vec<Waiting>),
    Newer,
}

/// Reads who waits. A file that is damaged is set aside, and what can be read of it is kept.
#[must_use]
pub fn load(home: &ConfigDir) -> Kept {
    let Ok(file) = home.join(FILE) else { return Kept::default() };
    match read(&file) {
        Read::Whole(waiting) => Kept { waiting, problem: None },
        Read::Damaged(waiting) => {
            let mended = under_lock(home, |file| {
                let aside = config_dir::set_aside(file)?;
                write(file, &waiting).map(|()| aside)
            });
            // Where nothing can be written it stays where it lies, and is reported all the same.
            let place = mended.unwrap_or(file);
            Kept { waiting, problem: Some(Situation::SetupsDamaged(place.display().to_string()).into()) }
        }
        Read::Newer => Kept { waiting: Vec::new(), problem: Some(Situation::SetupsNewer.into()) },
    }
}

/// Makes a change, and says who waits now.
///
/// # Errors
/// That the file is newer than this program, or cannot be written.
pub(super) fn change(home: &ConfigDir, change: &WaitingChange) -> Result<Vec<Waiting>, Problem> {
    let changed = under_lock(home, |file| {
        let mut waiting = match read(file) {
            Read::Whole(waiting) => waiting,
            Read::Damaged(waiting) => {
                config_dir::set_aside(file)?;
                waiting
            }
            Read::Newer => return Ok(Err(Situation::SetupsNewer.into())),
        };
        change.apply(&mut waiting);
        write(file, &waiting)?;
        Ok(Ok(waiting))
    });
    changed.unwrap_or_else(|error| match error.kind() {
        ErrorKind::TimedOut => Err(Situation::SetupsBusy.into()),
        _ => Err(Situation::SetupsUnsaved(error.to_string()).into()),
    })
}

fn under_lock<T>(home: &ConfigDir, work: impl FnOnce(&Path) -> io::Result<T>) -> io::Result<T> {
    let (file, lock) = (home.join(FILE)?, home.join(LOCK)?);
    let _held = Lock::wait(&lock)?;
    work(&file)
}

fn read(file: &Path) -> Read {
    match config_dir::read(file, LARGEST) {
        config_dir::Contents::Missing => Read::Whole(Vec::new()),
        config_dir::Contents::Text(text) => parse(&text),
        config_dir::Contents::Unreadable(_) => Read::Damaged(Vec::new()),
    }
}

fn parse(text: &str) -> Read {
    let contents = match config_dir::versioned::<Contents<toml::Value>>(text, VERSION) {
        Versioned::Ours(contents) => contents,
        Versioned::Newer => return Read::Newer,
        Versioned::Damaged => return Read::Damaged(Vec::new()),
    };
    let many = contents.waiting.len();
    let read: Vec<Waiting> =
        contents.waiting.into_iter().filter_map(|entry| entry.try_into::<Entry>().ok()?.read()).collect();
    let is_whole = read.len() == many;
    let mut waiting = Vec::new();
    // Through the same door as every change, so that nobody waits twice for the same, nor too many at all.
    for entry in read.into_iter().rev() {
        WaitingChange::Begin(Box::new(entry)).apply(&mut waiting);
    }
    if is_whole { Read::Whole(waiting) } else { Read::Damaged(waiting) }
}

fn write(file: &Path, waiting: &[Waiting]) -> io::Result<()> {
    let entries = waiting.iter().map(Entry::new).collect::<Option<Vec<_>>>();
    // TOML is Unicode, and a path need not be.
    let waiting = entries.ok_or_else(|| io::Error::from(ErrorKind::InvalidFilename))?;
    let text = toml::to_string(&Contents { version: VERSION, waiting }).map_err(io::Error::other)?;
    config_dir::write(file, &format!("{HEAD}{text}"))
}

impl Entry {
    /// `None` for what is not kept: the demo's, and what lies where no name in Unicode leads.
    fn new(waiting: &Waiting) -> Option<Self> {
        Some(Self {
            file: waiting.file.to_str()?.to_owned(),
            alias: waiting.alias.clone(),
            organisation: waiting.organisation.to_string(),
            organisation_name: waiting.organisation_name.clone(),
            environment: StoredEnvironment::new(&waiting.environment)?,
            asked: waiting.asked,
        })
    }

    /// `None` when something in it is not what it should be.
    fn read(self) -> Option<Waiting> {
        Some(Waiting {
            file: self.file.into(),
            alias: self.alias,
            organisation: OrgNumber::parse(&self.organisation).ok()?,
            organisation_name: DisplayName::from(self.organisation_name).into_string(),
            environment: self.environment.read()?,
            asked: self.asked,
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Environment;
    use std::path::PathBuf;

    fn home() -> (tempfile::TempDir, ConfigDir, PathBuf) {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deeper");
        (folder, ConfigDir::at(&place), place.join(FILE))
    }

    fn waiting(environment: Environment) -> Box<Waiting> {
        Box::new(Waiting {
            file: "/å/fjordvik.p12".into(),
            alias: "fjordvik".into(),
            organisation: "313299767".parse().unwrap(),
            organisation_name: "Fjordvik Drift AS".into(),
            environment,
            asked: "2026-11-28T09:42:00Z".parse().unwrap(),
        })
    }

    #[test]
    fn who_waits_is_there_at_the_next_start_until_it_has_ended() {
        let (_folder, home, file) = home();
        assert!(load(&home).waiting.is_empty() && !file.exists(), "who only looks leaves no trace");
        let [test, production] = [Environment::test(), Environment::production()].map(waiting);
        change(&home, &WaitingChange::Begin(test.clone())).unwrap();
        let kept = change(&home, &WaitingChange::Begin(production.clone())).unwrap();
        assert_eq!(kept, [*production.clone(), *test.clone()]);
        let loaded = load(&home);
        assert_eq!((loaded.waiting, loaded.problem), (kept, None));
        change(&home, &WaitingChange::End(production)).unwrap();
        assert_eq!(load(&home).waiting, [*test]);
    }

    #[test]
    fn what_is_damaged_is_reported_and_set_aside_and_the_rest_is_kept() {
        let (_folder, home, file) = home();
        change(&home, &WaitingChange::Begin(waiting(Environment::test()))).unwrap();
        let mut text = std::fs::read_to_string(&file).unwrap();
        text.push_str("[[waiting]]\nfile = 3\n");
        std::fs::write(&file, &text).unwrap();
        let kept = load(&home);
        assert_eq!(kept.waiting.len(), 1, "as much as can be read");
        let Some(Situation::SetupsDamaged(aside)) = kept.problem.map(|problem| problem.situation) else {
            panic!("it is reported")
        };
        assert_eq!(std::fs::read_to_string(aside).unwrap(), text, "nothing of it is lost");
        assert!(load(&home).problem.is_none(), "it is reported once");
        change(&home, &WaitingChange::Begin(waiting(Environment::production()))).unwrap();
        assert_eq!(load(&home).waiting.len(), 2);
    }

    #[test]
    fn a_newer_file_is_left_alone() {
        let (_folder, home, file) = home();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, "version = 2\nwaiting = 3\n").unwrap();
        assert_eq!(load(&home).problem.unwrap().key(), "setups-newer");
        let refused = change(&home, &WaitingChange::Begin(waiting(Environment::test())));
        assert_eq!(refused.unwrap_err().key(), "setups-newer");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "version = 2\nwaiting = 3\n");
    }
}
