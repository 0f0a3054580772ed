//! Which files were used last, in a small TOML file where the platform keeps settings, or below
//! `PORTNOKKEL_HOME` where that is set. A file that cannot be read is as good as none.

use crate::wizard::recent::RecentFiles;
use serde::{Deserialize, Serialize};
use std::io::{self, Write};
use std::path::{Path, PathBuf};

/// Moves everything that is kept, for tests and portable use.
const HOME: &str = "PORTNOKKEL_HOME";
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
pub fn load() -> RecentFiles {
    folder().and_then(|folder| read(&folder.join(FILE))).unwrap_or_default()
}

/// Writes down what is to be remembered. Not being able to is no reason to trouble anyone.
pub(super) fn save(files: &RecentFiles) {
    if let Some(folder) = folder() {
        let _ = write(&folder, files);
    }
}

fn folder() -> Option<PathBuf> {
    match std::env::var_os(HOME).filter(|home| !home.is_empty()) {
        Some(home) => Some(home.into()),
        None => directories::ProjectDirs::from("", "", "portnokkel").map(|places| places.config_dir().to_owned()),
    }
}

fn read(file: &Path) -> Option<RecentFiles> {
    let small = std::fs::metadata(file).ok()?.len() <= LARGEST;
    let text = small.then(|| std::fs::read_to_string(file).ok()).flatten()?;
    let contents: Contents = toml::from_str(&text).ok()?;
    Some(RecentFiles::new(contents.remember, contents.files))
}

/// Written beside and renamed, so that a power cut leaves the old file or the new one. The temporary
/// file is readable by its owner only, and stays so.
fn write(folder: &Path, files: &RecentFiles) -> io::Result<()> {
    let contents = Contents { remember: files.remembers(), files: files.paths().to_vec() };
    let text = toml::to_string(&contents).map_err(io::Error::other)?;
    std::fs::create_dir_all(folder)?;
    let mut beside = tempfile::NamedTempFile::new_in(folder)?;
    beside.write_all(text.as_bytes())?;
    beside.persist(folder.join(FILE))?;
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read_again() {
        let folder = tempfile::tempdir().unwrap();
        let place = folder.path().join("deeper");
        let files = RecentFiles::new(true, vec!["/a/fjordvik.p12".into(), "C:\\å\\b.jks".into()]);
        write(&place, &files).unwrap();
        assert_eq!(read(&place.join(FILE)), Some(files));
        let forgotten = RecentFiles::new(false, vec!["/a/fjordvik.p12".into()]);
        write(&place, &forgotten).unwrap();
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
        write(folder.path(), &RecentFiles::default()).unwrap();
        let mode = std::fs::metadata(folder.path().join(FILE)).unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o600);
    }
}
