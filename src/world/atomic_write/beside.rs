//! The temporary file that a file is written to first.
//!
//! It is locked while it is written. The system ends the lock with the program, so one that is not locked was left by
//! a program that was killed.

use std::fs::{self, File, OpenOptions};
use std::io;
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// How its name begins and ends.
const PREFIX: &str = ".portnokkel-";
const SUFFIX: &str = ".tmp";

/// How often one is made anew that another program took for left before it was locked.
const ATTEMPTS: usize = 3;

/// Makes one, with 0600 on Unix, and removes those that were left.
pub(super) fn create(folder: &Path) -> io::Result<NamedTempFile> {
    clear(folder);
    let mut made = named(folder)?;
    for _ in 1..ATTEMPTS {
        if fs::symlink_metadata(made.path()).is_ok() {
            break;
        }
        made = named(folder)?;
    }
    Ok(made)
}

fn named(folder: &Path) -> io::Result<NamedTempFile> {
    let made = Builder::new().prefix(PREFIX).suffix(SUFFIX).tempfile_in(folder)?;
    // Where a file system has no locks, none is taken for left either.
    let _ = made.as_file().lock();
    Ok(made)
}

/// What cannot be removed stays, and is no reason not to write.
fn clear(folder: &Path) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let name = entry.file_name();
        let is_ours = name.to_str().is_some_and(|name| name.starts_with(PREFIX) && name.ends_with(SUFFIX));
        let is_file = entry.file_type().is_ok_and(|kind| kind.is_file());
        if is_ours && is_file {
            drop(remove(&entry.path()));
        }
    }
}

/// Removes it unless somebody is writing it. The lock is held meanwhile, so that nobody begins.
fn remove(path: &Path) -> io::Result<()> {
    let left: File = OpenOptions::new().read(true).write(true).open(path)?;
    left.try_lock()?;
    fs::remove_file(path)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(folder: &Path) -> Vec<std::ffi::OsString> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    }

    #[test]
    fn what_nobody_writes_any_more_is_removed_and_what_somebody_writes_stays() {
        let folder = tempfile::tempdir().unwrap();
        let (file, left) = create(folder.path()).unwrap().keep().unwrap();
        let written = create(folder.path()).unwrap();
        assert!(left.exists(), "it is being written");
        // The lock ends as with a program that was killed.
        drop(file);
        let another = create(folder.path()).unwrap();
        assert!(!left.exists() && written.path().exists() && another.path().exists());
        drop((written, another));
        assert!(names(folder.path()).is_empty());
    }

    #[test]
    fn what_is_called_otherwise_or_is_no_file_stays() {
        let folder = tempfile::tempdir().unwrap();
        let theirs = [".tmpAbCdEf", ".portnokkel-notes", "portnokkel-1.tmp"].map(|name| folder.path().join(name));
        for path in &theirs {
            fs::write(path, "theirs").unwrap();
        }
        let below = folder.path().join(".portnokkel-folder.tmp");
        fs::create_dir(&below).unwrap();
        drop(create(folder.path()).unwrap());
        assert!(below.is_dir() && theirs.iter().all(|path| fs::read(path).unwrap() == b"theirs"));
    }
}
