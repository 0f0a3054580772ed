//! Writes a file whole or not at all: to a temporary file beside it, readable by its owner only from the first
//! byte on, and renamed when everything has reached the disk. What a program that was killed meanwhile left beside it
//! is removed at the next writing to that folder.

mod beside;
mod beside_folder;
mod leftover;
#[cfg(windows)]
mod owner;

pub(super) use beside_folder::Staged;

use crate::problem::{Problem, Situation};
use std::fs::{self, File};
use std::io::{self, ErrorKind, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Closes a file to all but its owner where rights are an access list, for one that is written to where it lies.
#[cfg(windows)]
pub(super) fn close_to_others(path: &Path) {
    let _ = owner::close_file(path);
}

/// Whether others than its owner may read what lies here: not every disk keeps who may.
#[must_use]
#[cfg(unix)]
pub fn is_open_to_others(path: &Path) -> bool {
    use std::os::unix::fs::PermissionsExt;
    fs::metadata(path).is_ok_and(|there| there.permissions().mode() & 0o077 != 0)
}

/// Whether others than its owner may read what lies here: not every disk keeps who may. It is closed once more, which
/// tells.
#[must_use]
#[cfg(windows)]
pub fn is_open_to_others(path: &Path) -> bool {
    !(if path.is_dir() { owner::close_folder(path) } else { owner::close_file(path) })
}

/// What to do with a file that has the name already.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Overwrite {
    /// It stays as it is, also when it comes into being while we write.
    Never,
    /// It is replaced in one moment, and is whole before and after.
    Replace,
}

/// Writes a file. Only its owner may read it (0600 on Unix, an access list on Windows), also where a file was replaced
/// that others could read.
///
/// A link is replaced, not what it points to: whoever put the link there could else choose which of our files goes.
///
/// # Errors
/// [`Situation::FileExists`] with [`Overwrite::Never`], [`Situation::FolderMissing`], [`Situation::FolderForbidden`],
/// [`Situation::DiskFull`], or [`Situation::FileNotSaved`] with the system's reason. The folder is then as it was.
pub fn save(path: &Path, bytes: &[u8], overwrite: Overwrite) -> Result<(), Problem> {
    write(path, bytes, overwrite).map_err(|error| situation(&error).into())
}

/// As [`save`] with [`Overwrite::Replace`], for what means something only while this machine runs: nobody waits for the
/// disk.
pub(super) fn save_unsynced(path: &Path, bytes: &[u8]) -> io::Result<()> {
    written_beside(path, bytes, Overwrite::Replace)?.persist(path)?;
    Ok(())
}

fn written_beside(path: &Path, bytes: &[u8], overwrite: Overwrite) -> io::Result<NamedTempFile> {
    check_place(path, overwrite)?;
    // Removed again if anything below fails.
    let mut beside = beside::create(folder_of(path))?;
    beside.write_all(bytes)?;
    Ok(beside)
}

fn write(path: &Path, bytes: &[u8], overwrite: Overwrite) -> io::Result<()> {
    let folder = folder_of(path);
    let beside = written_beside(path, bytes, overwrite)?;
    beside.as_file().sync_all()?;
    match overwrite {
        // One system call that refuses a name that is taken; looking first would leave a gap.
        Overwrite::Never => beside.persist_noclobber(path),
        Overwrite::Replace => beside.persist(path),
    }?;
    settle(folder);
    Ok(())
}

fn folder_of(path: &Path) -> &Path {
    path.parent().filter(|folder| !folder.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

/// Refuses before any work what can be seen to fail. What may not be replaced is no ordinary file.
fn check_place(path: &Path, overwrite: Overwrite) -> io::Result<()> {
    if path.file_name().is_none() {
        return Err(ErrorKind::IsADirectory.into());
    }
    match fs::symlink_metadata(path) {
        Ok(_) if overwrite == Overwrite::Never => Err(ErrorKind::AlreadyExists.into()),
        Ok(there) if there.is_file() || there.is_symlink() => Ok(()),
        Ok(there) if there.is_dir() => Err(ErrorKind::IsADirectory.into()),
        // Renaming onto a device or a pipe would put a file in its place.
        Ok(_) => Err(io::Error::new(ErrorKind::Unsupported, "not a regular file")),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        Err(error) => Err(error),
    }
}

/// The new name is to outlive a power cut, too. Not every system can say so of a folder; the file itself is safe.
fn settle(folder: &Path) {
    if cfg!(unix) {
        drop(File::open(folder).and_then(|folder| folder.sync_all()));
    }
}

pub(super) fn situation(error: &io::Error) -> Situation {
    match error.kind() {
        ErrorKind::AlreadyExists => Situation::FileExists,
        ErrorKind::NotFound | ErrorKind::NotADirectory => Situation::FolderMissing,
        ErrorKind::PermissionDenied | ErrorKind::ReadOnlyFilesystem => Situation::FolderForbidden,
        ErrorKind::StorageFull | ErrorKind::QuotaExceeded => Situation::DiskFull,
        // The kind and not the error: its own words may hold a path, and are in the system's language.
        kind => Situation::FileNotSaved(kind.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use tempfile::tempdir;

    fn refused(path: &Path, overwrite: Overwrite) -> Situation {
        save(path, b"new", overwrite).unwrap_err().situation
    }

    fn names(folder: &Path) -> Vec<std::ffi::OsString> {
        fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().file_name()).collect()
    }

    #[test]
    fn what_is_there_stays_unless_it_is_to_be_replaced() {
        let folder = tempdir().unwrap();
        let file = folder.path().join("nøkkel.p12");
        save(&file, b"old", Overwrite::Never).unwrap();
        assert_eq!(refused(&file, Overwrite::Never), Situation::FileExists);
        assert_eq!(fs::read(&file).unwrap(), b"old");
        save(&file, b"new", Overwrite::Replace).unwrap();
        assert_eq!(fs::read(&file).unwrap(), b"new");
        assert_eq!(names(folder.path()), ["nøkkel.p12"], "nothing is left beside it");
    }

    #[test]
    fn a_file_that_comes_meanwhile_stays() {
        let folder = tempdir().unwrap();
        let file = folder.path().join("a.p12");
        let beside = NamedTempFile::new_in(folder.path()).unwrap();
        fs::write(&file, b"theirs").unwrap();
        let error = beside.persist_noclobber(&file).unwrap_err().error;
        assert_eq!(situation(&error), Situation::FileExists);
        assert_eq!(fs::read(&file).unwrap(), b"theirs");
    }

    #[test]
    fn a_folder_that_is_missing_and_a_folder_as_a_name_are_told() {
        let folder = tempdir().unwrap();
        assert_eq!(refused(&folder.path().join("not/there.p12"), Overwrite::Never), Situation::FolderMissing);
        let file = folder.path().join("file");
        fs::write(&file, b"").unwrap();
        assert_eq!(refused(&file.join("below.p12"), Overwrite::Never), Situation::FolderMissing);
        let told = refused(folder.path(), Overwrite::Replace);
        assert!(matches!(told, Situation::FileNotSaved(_)), "{told:?}");
        assert!(matches!(refused(Path::new("/"), Overwrite::Replace), Situation::FileNotSaved(_)));
    }

    #[test]
    fn each_refusal_of_the_system_has_its_situation() {
        let told = |kind: ErrorKind| situation(&kind.into());
        assert_eq!(told(ErrorKind::PermissionDenied), Situation::FolderForbidden);
        assert_eq!(told(ErrorKind::ReadOnlyFilesystem), Situation::FolderForbidden);
        assert_eq!(told(ErrorKind::StorageFull), Situation::DiskFull);
        assert_eq!(told(ErrorKind::QuotaExceeded), Situation::DiskFull);
    }

    #[cfg(unix)]
    mod unix {
        use super::*;
        use std::os::unix::fs::{PermissionsExt, symlink};

        fn mode(path: &Path) -> u32 {
            fs::metadata(path).unwrap().permissions().mode() & 0o777
        }

        #[test]
        fn only_the_owner_may_read_it_whatever_was_there_before() {
            let folder = tempdir().unwrap();
            let file = folder.path().join("a.p12");
            fs::write(&file, b"old").unwrap();
            fs::set_permissions(&file, fs::Permissions::from_mode(0o644)).unwrap();
            save(&file, b"new", Overwrite::Replace).unwrap();
            assert_eq!(mode(&file), 0o600);
        }

        #[test]
        fn what_the_disk_does_not_close_is_open_to_others() {
            let folder = tempdir().unwrap();
            let file = folder.path().join("a.p12");
            save(&file, b"new", Overwrite::Never).unwrap();
            assert!(!is_open_to_others(&file));
            fs::set_permissions(&file, fs::Permissions::from_mode(0o755)).unwrap();
            assert!(is_open_to_others(&file));
            assert!(!is_open_to_others(&folder.path().join("nothing")));
        }

        #[test]
        fn a_link_is_replaced_and_what_it_points_to_stays() {
            let folder = tempdir().unwrap();
            let [precious, link] = ["precious", "link"].map(|name| folder.path().join(name));
            fs::write(&precious, b"precious").unwrap();
            symlink(&precious, &link).unwrap();
            assert_eq!(refused(&link, Overwrite::Never), Situation::FileExists);
            save(&link, b"new", Overwrite::Replace).unwrap();
            assert_eq!(fs::read(&precious).unwrap(), b"precious");
            assert!(!fs::symlink_metadata(&link).unwrap().is_symlink());
        }

        #[test]
        fn a_link_to_nothing_is_in_the_way_as_well() {
            let folder = tempdir().unwrap();
            let link = folder.path().join("link");
            symlink(folder.path().join("nowhere"), &link).unwrap();
            assert_eq!(refused(&link, Overwrite::Never), Situation::FileExists);
        }

        #[test]
        fn a_pipe_is_not_replaced_by_a_file() {
            let folder = tempdir().unwrap();
            let pipe = folder.path().join("pipe");
            let Ok(made) = std::process::Command::new("mkfifo").arg(&pipe).status() else {
                return println!("skipped: mkfifo is not here");
            };
            assert!(made.success());
            assert!(matches!(refused(&pipe, Overwrite::Replace), Situation::FileNotSaved(_)));
        }
    }
}
