//! Which files were used last, in a small TOML file. One that cannot be read is as good as none.

use super::home::{self, Home};
use crate::contract::RecentFiles;
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

/// What was remembered.
#[must_use]
pub fn load(home: &Home) -> RecentFiles {
    home.join(FILE).ok().and_then(|file| read(&file)).unwrap_or_default()
}

/// Writes down what is to be remembered. Not being able to is no reason to trouble anyone.
pub(super) fn save(home: &Home, files: &RecentFiles) {
    if let Ok(file) = home.join(FILE) {
        let _ = write(&file, files);
    }
}

fn read(file: &Path) -> Option<RecentFiles> {
    let small = std::fs::metadata(file).ok()?.len() <= LARGEST;
    let text = small.then(|| std::fs::read_to_string(file).ok()).flatten()?;
    let contents: Contents = toml::from_str(&text).ok()?;
    Some(RecentFiles::new(contents.remember, contents.files))
}

fn write(file: &Path, files: &RecentFiles) -> io::Result<()> {
    let contents = Contents { remember: files.remembers(), files: files.paths().to_vec() };
    home::write(file, &toml::to_string(&contents).map_err(io::Error::other)?)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deeper");
        let files = RecentFiles::new(true, vec!["/a/fjordvik.p12".into(), "C:\\å\\b.jks".into()]);
        write(&place.join(FILE), &files).unwrap();
        assert_eq!(read(&place.join(FILE)), Some(files));
        let forgotten = RecentFiles::new(false, vec!["/a/fjordvik.p12".into()]);
        write(&place.join(FILE), &forgotten).unwrap();
        assert_eq!(read(&place.join(FILE)).unwrap().paths(), [] as [PathBuf; 0]);
    }

    #[test]
    fn a_damaged_file_is_as_good_as_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join(FILE);
        for damaged in ["remember = ", "\u{0}\u{1}", "files = 3"] {
            std::fs::write(&file, damaged).unwrap();
            assert_eq!(read(&file), None);
        }
        assert_eq!(read(&folder.path().join("not-there.toml")), None);
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
