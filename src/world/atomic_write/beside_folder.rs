//! The temporary folder that a folder is written to first, with a lock in it for as long as it is written. One whose
//! lock nobody holds was left by a program that was killed.

use std::fs::{self, File};
use std::io;
use std::path::Path;
use tempfile::{Builder, TempDir};

/// How its name begins.
const PREFIX: &str = ".maskinporten-";
/// The lock in it. A folder without one is not ours.
const LOCK: &str = ".portnokkel-lock";
/// How often one is made anew that another program took for left before it was locked.
const ATTEMPTS: usize = 3;

/// A folder that is being written. It is removed unless it is moved to its place.
#[derive(Debug)]
pub struct Staged {
    folder: TempDir,
    lock: File,
}

impl Staged {
    /// Makes one that only its owner may look into (0700 on Unix), and removes those that were left.
    ///
    /// # Errors
    /// The system's.
    pub fn create(parent: &Path) -> io::Result<Self> {
        clear(parent);
        let mut made = Self::named(parent)?;
        for _ in 1..ATTEMPTS {
            if made.path().join(LOCK).is_file() {
                break;
            }
            made = Self::named(parent)?;
        }
        Ok(made)
    }

    fn named(parent: &Path) -> io::Result<Self> {
        let folder = private(Builder::new().prefix(PREFIX)).tempdir_in(parent)?;
        let lock = File::create_new(folder.path().join(LOCK))?;
        // Where a file system has no locks, none is taken for left either.
        let _ = lock.lock();
        Ok(Self { folder, lock })
    }

    /// Where it lies.
    #[must_use]
    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Gives it its name, in the place of an empty folder. One that was filled meanwhile stays, and is reported as
    /// not empty.
    ///
    /// # Errors
    /// The system's. The temporary folder is then removed.
    pub fn move_to(self, folder: &Path) -> io::Result<()> {
        match fs::remove_dir(folder) {
            Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
            _ => {}
        }
        drop(self.lock);
        fs::remove_file(self.folder.path().join(LOCK))?;
        fs::rename(self.folder.path(), folder)?;
        // What would have been removed has another name now.
        let _ = self.folder.keep();
        Ok(())
    }
}

#[cfg(unix)]
fn private<'a, 'b>(builder: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o700))
}

#[cfg(not(unix))]
fn private<'a, 'b>(builder: &'a mut Builder<'b, 'b>) -> &'a mut Builder<'b, 'b> {
    builder
}

/// What cannot be removed stays, and is no reason not to write.
fn clear(parent: &Path) {
    let Ok(entries) = fs::read_dir(parent) else { return };
    for entry in entries.flatten() {
        let is_named = entry.file_name().to_str().is_some_and(|name| name.starts_with(PREFIX));
        let is_folder = entry.file_type().is_ok_and(|kind| kind.is_dir());
        if is_named && is_folder {
            drop(remove(&entry.path()));
        }
    }
}

/// Removes it unless somebody is writing it, or it has no lock of ours.
fn remove(folder: &Path) -> io::Result<()> {
    let path = folder.join(LOCK);
    if !fs::symlink_metadata(&path)?.is_file() {
        return Ok(());
    }
    File::options().read(true).write(true).open(&path)?.try_lock()?;
    fs::remove_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_writes_any_more_is_removed_and_what_somebody_writes_stays() {
        let parent = tempfile::tempdir().unwrap();
        let Staged { folder, lock } = Staged::create(parent.path()).unwrap();
        let left = folder.keep();
        fs::write(left.join("password.txt"), "half").unwrap();
        let written = Staged::create(parent.path()).unwrap();
        assert!(left.exists(), "it is being written");
        // The lock ends as with a program that was killed.
        drop(lock);
        let another = Staged::create(parent.path()).unwrap();
        assert!(!left.exists() && written.path().exists() && another.path().exists());
        drop((written, another));
        assert!(parent.path().read_dir().unwrap().next().is_none());
    }

    #[test]
    fn what_has_no_lock_of_ours_stays() {
        let parent = tempfile::tempdir().unwrap();
        let [theirs, linked] = [".maskinporten-notes", ".maskinporten-link"].map(|name| parent.path().join(name));
        fs::create_dir(&theirs).unwrap();
        fs::create_dir_all(linked.join(LOCK)).unwrap();
        Staged::create(parent.path()).unwrap().move_to(&parent.path().join("new")).unwrap();
        assert!(theirs.is_dir() && linked.is_dir());
        let inside: Vec<_> = parent.path().join("new").read_dir().unwrap().collect();
        assert!(inside.is_empty(), "{inside:?}");
    }
}
