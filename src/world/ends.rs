//! `ends.toml`: when registered keys end, as it was read last, so that the start page can say it before a certificate is
//! open. Read, changed and written under a lock, so that two windows make their changes one after the other.
//!
//! It can be read anew at any time: a file that is damaged, or of a newer version, counts as none, and the newer is left
//! alone.

use super::config_dir::{self, ConfigDir, Contents, Lock, Versioned};
use super::environment_toml::StoredEnvironment;
use crate::contract::{SeenEnds, SeenKey};
use crate::domain::{ClientId, DisplayName, OrgNumber, Timestamp};
use crate::problem::{Problem, Situation};
use serde::{Deserialize, Serialize};
use std::io;
use std::path::Path;

const FILE: &str = "ends.toml";
const LOCK: &str = "ends.lock";
/// The version that this program writes, and the newest that it reads.
const VERSION: i64 = 1;
/// Largest file that is read, in bytes: twenty readings of two hundred keys.
const LARGEST: u64 = 4 * 1024 * 1024;
/// What the file says to who opens it.
const HEAD: &str = "# When registered keys end, as it was read last. There is no password, key or token in here.\n";

#[derive(Serialize, Deserialize)]
struct Stored {
    version: i64,
    #[serde(default = "Vec::new")]
    readings: Vec<Reading>,
}

#[derive(Serialize, Deserialize)]
struct Reading {
    #[serde(flatten)]
    environment: StoredEnvironment,
    admin: String,
    organisation: String,
    read: Timestamp,
    #[serde(default = "Vec::new")]
    keys: Vec<Key>,
}

#[derive(Serialize, Deserialize)]
struct Key {
    client_id: String,
    client_name: String,
    kid: String,
    ends: Timestamp,
    todo: String,
}

/// What was read last. What cannot be understood counts as not read.
#[must_use]
pub fn load(home: &ConfigDir) -> Vec<SeenEnds> {
    home.join(FILE).ok().and_then(|file| read(&file)).unwrap_or_default()
}

/// Puts what was read now in the place of what was read before by the same client. A file of a newer version is left as
/// it is.
///
/// # Errors
/// [`Situation::SetupsUnsaved`].
pub(super) fn keep(home: &ConfigDir, seen: SeenEnds) -> Result<(), Problem> {
    let unsaved = |error: &io::Error| Problem::from(Situation::SetupsUnsaved(error.to_string()));
    let (file, lock) = (home.join(FILE), home.join(LOCK));
    let (file, lock) = (file.map_err(|error| unsaved(&error))?, lock.map_err(|error| unsaved(&error))?);
    let _held = Lock::wait(&lock).map_err(|error| unsaved(&error))?;
    let Some(mut readings) = read(&file) else { return Ok(()) };
    seen.apply(&mut readings);
    write(&file, &readings).map_err(|error| unsaved(&error))
}

/// `None` where a newer version has written it.
fn read(file: &Path) -> Option<Vec<SeenEnds>> {
    let Contents::Text(text) = config_dir::read(file, LARGEST) else { return Some(Vec::new()) };
    match config_dir::versioned::<Stored>(&text, VERSION) {
        Versioned::Ours(stored) => Some(stored.readings.into_iter().filter_map(Reading::restore).collect()),
        Versioned::Newer => None,
        Versioned::Damaged => Some(Vec::new()),
    }
}

fn write(file: &Path, readings: &[SeenEnds]) -> io::Result<()> {
    let readings = readings.iter().filter_map(Reading::of).collect();
    let text = toml::to_string(&Stored { version: VERSION, readings }).map_err(io::Error::other)?;
    config_dir::write(file, &format!("{HEAD}{text}"))
}

impl Reading {
    /// `None` for the demo's.
    fn of(seen: &SeenEnds) -> Option<Self> {
        let keys = seen.keys.iter().cloned().map(|SeenKey { client_id, client_name, kid, ends, todo }| Key {
            client_id,
            client_name,
            kid,
            ends,
            todo,
        });
        Some(Self {
            environment: StoredEnvironment::new(&seen.environment)?,
            admin: seen.admin.to_string(),
            organisation: seen.organisation.to_string(),
            read: seen.read,
            keys: keys.collect(),
        })
    }

    /// Cleaned, as anything may stand in a file. `None` when something in it is not what it should be.
    fn restore(self) -> Option<SeenEnds> {
        let clean = |text: &str| DisplayName::of(text).into_string();
        let keys = self.keys.into_iter().map(|key| SeenKey {
            client_id: clean(&key.client_id),
            client_name: clean(&key.client_name),
            kid: clean(&key.kid),
            ends: key.ends,
            todo: key.todo,
        });
        Some(SeenEnds {
            environment: self.environment.read()?,
            admin: ClientId::parse_foreign(&self.admin).ok()?,
            organisation: OrgNumber::parse(&self.organisation).ok()?,
            read: self.read,
            keys: keys.collect(),
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::Environment;

    fn seen(environment: Environment, kid: &str) -> SeenEnds {
        let key = SeenKey {
            client_id: "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3".into(),
            client_name: "Fjordvik – løsøre".into(),
            kid: kid.into(),
            ends: "2027-01-08T10:00:00Z".parse().unwrap(),
            todo: "ask-holder".into(),
        };
        SeenEnds {
            environment,
            admin: ClientId::parse("oidc_313299767_api").unwrap(),
            organisation: OrgNumber::parse("313299767").unwrap(),
            read: "2026-11-28T09:42:00Z".parse().unwrap(),
            keys: vec![key],
        }
    }

    #[test]
    fn what_was_read_is_there_at_the_next_start_once_for_each_environment() {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path().join("deeper"));
        assert!(load(&home).is_empty());
        let (first, production) = (seen(Environment::test(), "a"), seen(Environment::production(), "b"));
        for reading in [first, production.clone(), seen(Environment::test(), "c")] {
            keep(&home, reading).unwrap();
        }
        assert_eq!(load(&home), [seen(Environment::test(), "c"), production]);
    }

    #[test]
    fn a_damaged_file_counts_as_none_and_a_newer_is_left_alone() {
        let folder = tempfile::tempdir().unwrap();
        let (home, file) = (ConfigDir::at(folder.path()), folder.path().join(FILE));
        std::fs::write(&file, "readings = 3").unwrap();
        assert!(load(&home).is_empty() && keep(&home, seen(Environment::test(), "a")).is_ok());
        std::fs::write(&file, "version = 2\nreadings = 3\n").unwrap();
        keep(&home, seen(Environment::test(), "a")).unwrap();
        assert_eq!(load(&home).len(), 0);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "version = 2\nreadings = 3\n");
    }
}
