//! Where this program keeps what it remembers: where the platform keeps settings, or below `PORTNOKKEL_HOME`.

use super::atomic_write::{self, Overwrite};
use super::files::{self, Unread};
use crate::domain::Timestamp;
use serde::de::DeserializeOwned;
use std::fs::{self, File, OpenOptions, TryLockError};
use std::io;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

/// Moves everything that is kept, for tests and portable use.
const VARIABLE: &str = "PORTNOKKEL_HOME";

/// Longer than any disk takes for a file of some kilobytes, and no longer than a window may take to open.
const LONGEST_WAIT: Duration = Duration::from_secs(3);
const BETWEEN_ATTEMPTS: Duration = Duration::from_millis(10);

/// Waits until the names in a folder are on the disk.
type Sync = fn(&Path) -> io::Result<()>;

/// The folder; it may not be there yet.
#[derive(Debug, Clone)]
pub struct ConfigDir {
    folder: Option<PathBuf>,
    sync: Sync,
}

impl ConfigDir {
    /// Where the user or the platform wants it.
    #[must_use]
    pub fn of_user() -> Self {
        if let Some(home) = std::env::var_os(VARIABLE).filter(|home| !home.is_empty()) {
            return Self::at(home);
        }
        let places = directories::ProjectDirs::from("", "", "portnokkel");
        Self { folder: places.map(|places| places.config_dir().to_owned()), sync }
    }

    /// Here.
    #[must_use]
    pub fn at(folder: impl Into<PathBuf>) -> Self {
        Self { folder: Some(folder.into()), sync }
    }

    /// The same, with another disk below.
    #[cfg(test)]
    pub(super) fn synced_by(self, sync: Sync) -> Self {
        Self { sync, ..self }
    }

    /// A file or folder in it.
    ///
    /// # Errors
    /// When the platform has no place for settings.
    pub(super) fn join(&self, name: &str) -> io::Result<PathBuf> {
        match &self.folder {
            Some(folder) => Ok(folder.join(name)),
            None => Err(io::Error::new(io::ErrorKind::NotFound, format!("{VARIABLE} is not set"))),
        }
    }

    /// Writes a small file in a folder of this home. Once this returns it outlives a power cut, whoever made the
    /// folder and when. Where the system cannot say so, it fails.
    pub(super) fn write_durably(&self, file: &Path, text: &str) -> io::Result<()> {
        make_folder(file)?;
        let folders: Vec<&Path> = file.ancestors().skip(1).take_while(|folder| self.holds(folder)).collect();
        // From the outermost: a folder whose own name is lost takes along what is in it.
        for folder in folders.iter().rev() {
            (self.sync)(folder)?;
        }
        write(file, text)?;
        (self.sync)(file.parent().unwrap_or(Path::new(".")))
    }

    fn holds(&self, folder: &Path) -> bool {
        self.folder.as_ref().is_some_and(|home| folder.starts_with(home))
    }
}

/// What a file of ours is found to be.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Contents {
    /// It is not there.
    Missing,
    /// It is a text.
    Text(String),
    /// It is no regular file, or too large, or no text, or the system does not let us read it. With what can be read
    /// of it all the same, which is mostly nothing.
    Unreadable(String),
}

/// Reads a file of ours, whatever somebody has put in its place: it never waits for a pipe, and takes no more memory
/// than these bytes.
pub(super) fn read(file: &Path, largest: u64) -> Contents {
    match files::whole(file, largest) {
        Ok(bytes) => match std::str::from_utf8(bytes.expose()) {
            Ok(text) => Contents::Text(text.to_owned()),
            Err(_) => Contents::Unreadable(String::from_utf8_lossy(bytes.expose()).into_owned()),
        },
        Err(Unread::Refused(error)) if is_missing(&error) => Contents::Missing,
        Err(Unread::NotAFile | Unread::TooLarge | Unread::Refused(_)) => Contents::Unreadable(String::new()),
    }
}

/// What a TOML file that says which version it has is found to be.
pub(super) enum Versioned<T> {
    /// It has this version.
    Ours(T),
    /// A newer program has written it.
    Newer,
    /// It has no version that ever was, or is something else.
    Damaged,
}

/// Reads the text of a file whose `version` is to be this one.
pub(super) fn versioned<T: DeserializeOwned>(text: &str, ours: i64) -> Versioned<T> {
    let Ok(table) = text.parse::<toml::Table>() else { return Versioned::Damaged };
    match table.get("version").and_then(toml::Value::as_integer) {
        Some(version) if version == ours => table.try_into().map_or(Versioned::Damaged, Versioned::Ours),
        Some(version) if version > ours => Versioned::Newer,
        _ => Versioned::Damaged,
    }
}

/// Not there, or where it should be is no folder.
fn is_missing(error: &io::Error) -> bool {
    matches!(error.kind(), io::ErrorKind::NotFound | io::ErrorKind::NotADirectory)
}

/// Gives a file that cannot be read another name, which nobody reads, and says which. Nothing of it is lost.
pub(super) fn set_aside(file: &Path) -> io::Result<PathBuf> {
    let time = Timestamp::now().strftime("%Y%m%dT%H%M%SZ");
    let name = file.file_name().unwrap_or_default().to_string_lossy();
    let names = (1..100).map(|number| match number {
        1 => format!("{name}.damaged-{time}"),
        number => format!("{name}.damaged-{time}-{number}"),
    });
    let mut places = names.map(|name| file.with_file_name(name));
    let aside = places.find(|aside| fs::symlink_metadata(aside).is_err());
    let aside = aside.ok_or_else(|| io::Error::from(io::ErrorKind::AlreadyExists))?;
    fs::rename(file, &aside)?;
    Ok(aside)
}

/// Writes a small file, in place of the one that is there, and makes its folder. Once this returns it outlives a
/// power cut; see [`atomic_write::save`].
pub(super) fn write(file: &Path, text: &str) -> io::Result<()> {
    make_folder(file)?;
    atomic_write::save(file, text.as_bytes(), Overwrite::Replace).map_err(io::Error::other)
}

/// Writes a file that means something only while this machine runs: whole or not at all, but nobody waits for the disk.
pub(super) fn write_note(file: &Path, text: &str) -> io::Result<()> {
    make_folder(file)?;
    atomic_write::save_unsynced(file, text.as_bytes())
}

/// Removes such a file. One that is gone already is as good.
pub(super) fn remove_note(file: &Path) -> io::Result<()> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => Err(error),
        _ => Ok(()),
    }
}

/// Removes a file for good. One that is gone already is as good.
pub(super) fn remove(file: &Path) -> io::Result<()> {
    remove_note(file)?;
    sync(file.parent().unwrap_or(Path::new(".")))
}

/// A name in a folder is on the disk when the folder is; Windows has no such thing to ask for.
fn sync(folder: &Path) -> io::Result<()> {
    if cfg!(unix) { File::open(folder)?.sync_all() } else { Ok(()) }
}

/// Held by one at a time, of all windows of this program; let go when dropped, and by the system when the program
/// is killed. The file stays, as removing it would let two hold one each.
#[derive(Debug)]
pub(super) struct Lock {
    _file: File,
}

impl Lock {
    /// Waits for it, for what is done within milliseconds, and not for ever: a program that was stopped holds it.
    ///
    /// # Errors
    /// [`io::ErrorKind::TimedOut`] when somebody else has it for all that time.
    pub(super) fn wait(file: &Path) -> io::Result<Self> {
        let start = Instant::now();
        loop {
            if let Some(lock) = Self::attempt(file)? {
                return Ok(lock);
            }
            if start.elapsed() > LONGEST_WAIT {
                return Err(io::ErrorKind::TimedOut.into());
            }
            std::thread::park_timeout(BETWEEN_ATTEMPTS);
        }
    }

    /// `None` when somebody else holds it.
    pub(super) fn attempt(file: &Path) -> io::Result<Option<Self>> {
        let file = open(file)?;
        match file.try_lock() {
            Ok(()) => Ok(Some(Self { _file: file })),
            Err(TryLockError::WouldBlock) => Ok(None),
            Err(TryLockError::Error(error)) => Err(error),
        }
    }
}

fn open(file: &Path) -> io::Result<File> {
    make_folder(file)?;
    // A pipe in its place would hold up whoever opens it.
    if fs::metadata(file).is_ok_and(|there| !there.is_file()) {
        return Err(io::Error::new(io::ErrorKind::Unsupported, "the lock is not a regular file"));
    }
    let mut options = OpenOptions::new();
    options.create(true).truncate(false).write(true);
    #[cfg(unix)]
    std::os::unix::fs::OpenOptionsExt::mode(&mut options, 0o600);
    options.open(file)
}

/// Makes the folder of a file where it is not there, for its owner only: names of files tell of customers too. The name
/// of a folder that was made is on the disk once this returns.
fn make_folder(file: &Path) -> io::Result<()> {
    let folder = file.parent().unwrap_or(Path::new("."));
    let made: Vec<&Path> = folder.ancestors().take_while(|folder| !folder.exists()).collect();
    let mut maker = fs::DirBuilder::new();
    maker.recursive(true);
    #[cfg(unix)]
    std::os::unix::fs::DirBuilderExt::mode(&mut maker, 0o700);
    maker.create(folder)?;
    for made in made.iter().rev() {
        // Its own name lies in the folder around it.
        sync(made.parent().filter(|around| !around.as_os_str().is_empty()).unwrap_or(Path::new(".")))?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_lock_is_held_once_and_let_go() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deeper/a.lock");
        let held = Lock::attempt(&file).unwrap().unwrap();
        assert!(Lock::attempt(&file).unwrap().is_none());
        drop(held);
        assert!(Lock::attempt(&file).unwrap().is_some());
    }

    #[cfg(unix)]
    #[test]
    fn folders_and_files_are_their_owners_alone_whatever_the_umask() {
        use std::os::unix::fs::PermissionsExt;
        let folder = tempfile::tempdir().unwrap();
        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let home = folder.path().join("home");
        let (file, lock) = (home.join("setups.toml"), home.join("creations/a.lock"));
        write(&file, "x").unwrap();
        let _held = Lock::attempt(&lock).unwrap();
        assert_eq!([&home, &home.join("creations")].map(|path| mode(path)), [0o700; 2]);
        assert_eq!([&file, &lock].map(|path| mode(path)), [0o600; 2]);
    }

    #[test]
    fn what_is_no_text_of_ours_is_unreadable_and_nobody_waits_for_it() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        assert_eq!(read(&file, 8), Contents::Missing);
        assert_eq!(read(&file.join("below"), 8), Contents::Missing);
        for (bytes, found) in [
            (&b"12345678"[..], Contents::Text("12345678".into())),
            (b"123456789", Contents::Unreadable(String::new())),
            (b"a\xffb", Contents::Unreadable("a\u{fffd}b".into())),
        ] {
            fs::write(&file, bytes).unwrap();
            assert_eq!(read(&file, 8), found);
        }
        assert_eq!(read(folder.path(), 8), Contents::Unreadable(String::new()));
        if cfg!(unix) {
            let pipe = folder.path().join("pipe");
            assert!(std::process::Command::new("mkfifo").arg(&pipe).status().unwrap().success());
            assert_eq!(read(&pipe, 8), Contents::Unreadable(String::new()));
            assert!(Lock::attempt(&pipe).is_err());
            let aside = set_aside(&pipe).unwrap();
            assert!(!pipe.exists() && aside.exists(), "{}", aside.display());
        }
    }

    #[test]
    fn two_that_are_set_aside_at_once_have_two_names() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a.toml");
        let asides = [(); 3].map(|()| {
            fs::write(&file, "x").unwrap();
            set_aside(&file).unwrap()
        });
        assert!(asides.iter().all(|aside| aside.exists()) && asides[0] != asides[1] && asides[1] != asides[2]);
    }

    #[test]
    fn a_note_takes_the_place_of_the_one_before_and_leaves_nothing_else() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("deeper/note");
        write_note(&file, "first").unwrap();
        write_note(&file, "second").unwrap();
        assert_eq!(read(&file, 10), Contents::Text("second".into()));
        assert_eq!(fs::read_dir(file.parent().unwrap()).unwrap().count(), 1);
        assert!(remove_note(&file).is_ok() && remove_note(&file).is_ok() && !file.exists());
    }

    #[test]
    fn what_is_removed_twice_is_removed() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("a");
        write(&file, "x").unwrap();
        assert!(remove(&file).is_ok() && remove(&file).is_ok() && !file.exists());
    }
}
