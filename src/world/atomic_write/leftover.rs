//! What a program that was killed left beside its place: files and folders that nobody holds the lock of any more.

use std::fs::{self, FileType};
use std::io;
use std::path::Path;

/// How often one is current anew that another program took for left before it was locked.
const ATTEMPTS: usize = 3;

/// What `make` makes and locks, once it is there with its lock.
pub(super) fn made_and_locked<T>(make: impl Fn() -> io::Result<T>, is_there: impl Fn(&T) -> bool) -> io::Result<T> {
    let mut current = make()?;
    for _ in 1..ATTEMPTS {
        if is_there(&current) {
            break;
        }
        current = make()?;
    }
    Ok(current)
}

/// Removes what is ours by its name and its kind, unless `remove` finds that somebody is writing it. What cannot be
/// removed stays, and is no reason not to write.
pub(super) fn clear(folder: &Path, is_ours: impl Fn(&str, FileType) -> bool, remove: impl Fn(&Path) -> io::Result<()>) {
    let Ok(entries) = fs::read_dir(folder) else { return };
    for entry in entries.flatten() {
        let (name, kind) = (entry.file_name(), entry.file_type());
        let is_one = name.to_str().zip(kind.ok()).is_some_and(|(name, kind)| is_ours(name, kind));
        if is_one {
            drop(remove(&entry.path()));
        }
    }
}
