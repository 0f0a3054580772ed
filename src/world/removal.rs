//! Takes away all that this program has kept on this machine, which an uninstaller leaves.

use super::config_dir::ConfigDir;
use super::journal::Journal;
use super::keyring::SystemKeyring;
use super::{network, profiles};
use crate::domain::KeyringKey;
use crate::problem::{Problem, Situation};
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

/// How the names in the home begin that are ours, of files and of folders. Whatever else lies there is somebody else's.
const FILES: [&str; 9] =
    ["ends.", "history.", "looks.toml", "network.toml", "recent.toml", "setups.", "waiting.", "window-", "drawing-"];
const FOLDERS: [&str; 3] = ["creations", "changes", "keys"];

/// All that is kept.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Everything {
    /// Where it lies.
    pub home: PathBuf,
    /// How many setups.
    pub setups: usize,
    /// Under which keys the keyring may have passwords.
    pub passwords: Vec<KeyringKey>,
    /// How many creations and changes of clients have an outcome that nobody knows.
    pub unsettled: usize,
}

impl Everything {
    /// What there is; `None` where there is nothing.
    #[must_use]
    pub fn of(home: &ConfigDir) -> Option<Self> {
        let folder = home.join("").ok()?;
        if ours(&folder).unwrap_or_default().is_empty() {
            return None;
        }
        let kept = profiles::load(home).setups;
        let used = kept.iter().filter_map(|profile| profile.remembered.clone());
        let journal = Journal::new(home.clone()).unsettled();
        Some(Self {
            home: folder,
            setups: kept.len(),
            passwords: used.chain(profiles::to_forget(home)).chain(network::key(home)).collect(),
            unsettled: journal.creations.len() + journal.changes.len() + journal.unread.len(),
        })
    }

    /// Takes it away: the passwords first, as nothing but the files says where they lie.
    ///
    /// # Errors
    /// That of the keyring, and every file is still there; or [`Situation::NotRemoved`] with what is left.
    pub fn remove(&self, keyring: &dyn SystemKeyring) -> Result<(), Problem> {
        self.passwords.iter().try_for_each(|key| keyring.forget(key))?;
        let not_removed = |place: &Path| Situation::NotRemoved(place.display().to_string());
        // Looked for once more: what was damaged has been set aside meanwhile, under another name.
        for place in ours(&self.home).map_err(|_| not_removed(&self.home))? {
            let removed = if place.is_dir() { fs::remove_dir_all(&place) } else { fs::remove_file(&place) };
            removed.map_err(|_| not_removed(&place))?;
        }
        // Where something of somebody else's lies in it, the folder stays.
        let _ = fs::remove_dir(&self.home);
        Ok(())
    }
}

fn ours(home: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(home)? {
        let entry = entry?;
        let name = entry.file_name();
        let name = name.to_string_lossy();
        // A link to a folder is not followed: what it leads to is not ours.
        let is_ours = if entry.file_type()?.is_dir() {
            FOLDERS.contains(&&*name)
        } else {
            FILES.iter().any(|begins| name.starts_with(begins))
        };
        if is_ours {
            found.push(entry.path());
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_ours_goes_and_what_is_not_stays() {
        let folder = tempfile::tempdir().unwrap();
        let home = folder.path().join("home");
        fs::create_dir_all(home.join("creations/deeper")).unwrap();
        fs::create_dir_all(home.join("mine")).unwrap();
        for name in [
            "looks.toml",
            "recent.toml",
            "recent.toml.damaged-20260101T000000Z",
            "setups.toml",
            "setups.lock",
            "notes.txt",
        ] {
            fs::write(home.join(name), "").unwrap();
        }
        let home = ConfigDir::at(&home);
        let everything = Everything::of(&home).unwrap();
        everything.remove(&crate::world::keyring::OfSystem).unwrap();
        assert!(everything.home.join("mine").is_dir() && everything.home.join("notes.txt").is_file());
        assert_eq!(Everything::of(&home), None);
    }

    #[test]
    fn an_empty_home_goes_as_well_and_where_there_is_none_nothing_is_kept() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("home");
        let home = ConfigDir::at(&place);
        assert_eq!(Everything::of(&home), None);
        fs::create_dir(&place).unwrap();
        fs::write(place.join("drawing-glow.begun"), "").unwrap();
        Everything::of(&home).unwrap().remove(&crate::world::keyring::OfSystem).unwrap();
        assert!(!place.exists());
    }
}
