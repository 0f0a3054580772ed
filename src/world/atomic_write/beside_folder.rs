//! The temporary folder that a folder is written to first, with a lock in it for as long as it is written. One whose
//! lock nobody holds was left by a program that was killed.

use super::leftover;
use std::fs::{self, File, FileType};
use std::io;
use std::path::Path;
use tempfile::{Builder, TempDir};

/// How its name begins.
const PREFIX: &str = ".maskinporten-";
/// The lock in it. A folder without one is not ours.
const LOCK: &str = ".portnokkel-lock";

/// A folder that is being written. It is removed unless it is moved to its place.
#[derive(Debug)]
pub struct Staged {
    folder: TempDir,
    lock: File,
}

impl Staged {
    /// Makes one that only its owner may look into, and removes those that were left.
    ///
    /// # Errors
    /// The system's.
    pub fn create(parent: &Path) -> io::Result<Self> {
        let is_ours = |name: &str, kind: FileType| name.starts_with(PREFIX) && kind.is_dir();
        leftover::clear(parent, is_ours, remove);
        leftover::made_and_locked(|| Self::named(parent), |made: &Self| made.path().join(LOCK).is_file())
    }

    fn named(parent: &Path) -> io::Result<Self> {
        let folder = private(Builder::new().prefix(PREFIX), parent)?;
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
        let finished = self.let_go()?;
        fs::rename(finished.path(), folder)?;
        // What would have been removed has another name now.
        let _ = finished.keep();
        Ok(())
    }

    /// The folder without its lock. The file goes before the lock does: a lock that is let go while its file is there
    /// is that of a program that was killed.
    fn let_go(self) -> io::Result<TempDir> {
        fs::remove_file(self.folder.path().join(LOCK))?;
        drop(self.lock);
        Ok(self.folder)
    }
}

#[cfg(unix)]
fn private(builder: &mut Builder<'_, '_>, parent: &Path) -> io::Result<TempDir> {
    use std::os::unix::fs::PermissionsExt;
    builder.permissions(fs::Permissions::from_mode(0o700)).tempdir_in(parent)
}

#[cfg(windows)]
fn private(builder: &mut Builder<'_, '_>, parent: &Path) -> io::Result<TempDir> {
    let made = builder.tempdir_in(parent)?;
    let _ = super::owner::close_folder(made.path());
    Ok(made)
}

/// Removes it unless somebody is writing it, or it has no lock of ours.
fn remove(folder: &Path) -> io::Result<()> {
    let path = folder.join(LOCK);
    if !fs::symlink_metadata(&path)?.is_file() {
        return Ok(());
    }
    remove_by(&File::options().read(true).write(true).open(&path)?, folder)
}

/// The same, once its lock is open. Who finished writing it meanwhile has taken the file away before letting go.
fn remove_by(lock: &File, folder: &Path) -> io::Result<()> {
    lock.try_lock()?;
    fs::symlink_metadata(folder.join(LOCK))?;
    fs::remove_dir_all(folder)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::atomic::{AtomicBool, Ordering};

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
    fn what_is_finished_is_not_taken_for_left_by_who_has_opened_its_lock() {
        let parent = tempfile::tempdir().unwrap();
        let staged = Staged::create(parent.path()).unwrap();
        let lock = File::options().read(true).write(true).open(staged.path().join(LOCK)).unwrap();
        let finished = staged.let_go().unwrap();
        assert!(remove_by(&lock, finished.path()).is_err() && finished.path().is_dir());
    }

    /// Another program that looks all the time, as many times as it takes to meet the moment between two lines.
    #[test]
    fn what_is_finished_is_not_taken_for_left_while_it_is_let_go() {
        let parent = tempfile::tempdir().unwrap();
        for _ in 0..300 {
            let staged = Staged::create(parent.path()).unwrap();
            let (path, is_looking) = (staged.path().to_owned(), AtomicBool::new(false));
            let finished = std::thread::scope(|scope| {
                scope.spawn(|| {
                    while path.join(LOCK).exists() {
                        drop(remove(&path));
                        is_looking.store(true, Ordering::Relaxed);
                    }
                });
                while !is_looking.load(Ordering::Relaxed) {
                    std::thread::yield_now();
                }
                staged.let_go()
            });
            assert!(finished.is_ok_and(|finished| finished.path().is_dir()));
        }
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
