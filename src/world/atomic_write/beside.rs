//! The temporary file that a file is written to first.
//!
//! It is locked while it is written. The system ends the lock with the program, so one that is not locked was left by
//! a program that was killed.

use super::leftover;
use std::fs::{self, File, FileType, OpenOptions};
use std::io;
use std::path::Path;
use tempfile::{Builder, NamedTempFile};

/// How its name begins and ends.
const PREFIX: &str = ".portnokkel-";
const SUFFIX: &str = ".tmp";

/// Makes one that only its owner may read, and removes those that were left.
pub(super) fn create(folder: &Path) -> io::Result<NamedTempFile> {
    let is_ours = |name: &str, kind: FileType| name.starts_with(PREFIX) && name.ends_with(SUFFIX) && kind.is_file();
    leftover::clear(folder, is_ours, remove);
    leftover::made_and_locked(|| named(folder), |made: &NamedTempFile| fs::symlink_metadata(made.path()).is_ok())
}

fn named(folder: &Path) -> io::Result<NamedTempFile> {
    let made = private(Builder::new().prefix(PREFIX).suffix(SUFFIX), folder)?;
    // Where a file system has no locks, none is taken for left either.
    let _ = made.as_file().lock();
    Ok(made)
}

/// With 0600 on Unix, which is how the library makes it.
#[cfg(not(windows))]
fn private(builder: &Builder<'_, '_>, folder: &Path) -> io::Result<NamedTempFile> {
    builder.tempfile_in(folder)
}

#[cfg(windows)]
use super::owner::file_in as private;

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
