//! The certificate file: picked in the native dialog, read, opened.

use super::atomic_write::{self, Overwrite};
use crate::contract::{CertificateFile, FileContents, NewKeystore, Unlocking};
use crate::domain::{Secret, SecretBytes};
use crate::keystore::{self, Inventory, Keystore, KeystoreError, Lock};
use crate::problem::{Problem, Situation};
use std::fs::{self, File, Metadata};
use std::io::{self, Read};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::{Duration, Instant};

/// Endings that the dialog shows first.
const ENDINGS: [&str; 8] = ["p12", "pfx", "jks", "jceks", "keystore", "ks", "pem", "key"];

/// Endings of files with certificates and no key.
const CERTIFICATE_ENDINGS: [&str; 6] = ["cer", "crt", "der", "pem", "p7b", "p7c"];

/// Largest file that is read, in bytes.
const LARGEST: u64 = keystore::MAX_SIZE as u64;

/// Nobody closes a dialog sooner than this. Where the desktop has neither a portal nor zenity, no dialog comes
/// up at all, and rfd answers within milliseconds what it answers to "Cancel", too.
const TOO_QUICK_FOR_PEOPLE: Duration = Duration::from_millis(150);

/// The file that is picked; `None` when the dialog is closed without one.
pub(super) async fn pick() -> Result<Option<PathBuf>, Problem> {
    let dialog = rfd::AsyncFileDialog::new().add_filter("p12, pfx, jks, pem", &ENDINGS).add_filter("*", &["*"]);
    picked(dialog.pick_file()).await
}

/// Any file that is picked; `None` when the dialog is closed without one.
pub(super) async fn pick_any() -> Result<Option<PathBuf>, Problem> {
    picked(rfd::AsyncFileDialog::new().pick_file()).await
}

/// The file with a certificate that is picked; `None` when the dialog is closed without one.
pub(super) async fn pick_certificate() -> Result<Option<PathBuf>, Problem> {
    let dialog = rfd::AsyncFileDialog::new().add_filter("cer, crt, pem, p7b", &CERTIFICATE_ENDINGS);
    picked(dialog.add_filter("*", &["*"]).pick_file()).await
}

/// The folder that is picked; `None` when the dialog is closed without one.
pub(super) async fn pick_folder() -> Result<Option<PathBuf>, Problem> {
    picked(rfd::AsyncFileDialog::new().pick_folder()).await
}

/// The dialog's answer; a problem where no dialog can have been shown.
pub(super) async fn picked(dialog: impl Future<Output = Option<rfd::FileHandle>>) -> Result<Option<PathBuf>, Problem> {
    let asked = Instant::now();
    match dialog.await {
        Some(picked) => Ok(Some(picked.path().to_owned())),
        None if asked.elapsed() < TOO_QUICK_FOR_PEOPLE => Err(Situation::DialogUnavailable.into()),
        None => Ok(None),
    }
}

/// The place for a new file; `None` when the dialog is closed without one.
pub(super) async fn pick_place(suggested: &Path) -> Result<Option<PathBuf>, Problem> {
    let name = suggested.file_name().unwrap_or_default().to_string_lossy();
    let dialog = rfd::AsyncFileDialog::new().set_file_name(name);
    let folder = suggested.parent().filter(|folder| folder.is_dir());
    let dialog = folder.into_iter().fold(dialog, rfd::AsyncFileDialog::set_directory);
    picked(dialog.save_file()).await
}

/// Writes a keystore, and says where it lies.
///
/// # Errors
/// Why it cannot be made, or not be saved there.
pub fn save(order: &NewKeystore) -> Result<PathBuf, Problem> {
    let entry = order.signer.entry().under(&order.alias);
    let bytes = keystore::write::keystore(order.target, &[entry], &order.password, None, order.made)?;
    let overwrite = if order.replace { Overwrite::Replace } else { Overwrite::Never };
    atomic_write::save(&order.path, bytes.expose(), overwrite)?;
    Ok(order.path.clone())
}

/// Reads a file, and says what kind of keystore it is.
///
/// # Errors
/// Why it cannot be read, or what it is that is no keystore.
pub fn read(path: &Path) -> Result<FileContents, Problem> {
    recognised(path, whole(path, LARGEST).map_err(Situation::from)?)
}

/// Says what kind of keystore a text is.
///
/// # Errors
/// What it is that is no keystore.
pub fn read_pasted(text: &Secret) -> Result<FileContents, Problem> {
    if text.expose().len() > keystore::MAX_SIZE {
        return Err(Situation::FileTooLarge.into());
    }
    recognised(Path::new(FileContents::PASTED), SecretBytes::new(text.expose().as_bytes().to_vec()))
}

fn recognised(path: &Path, bytes: SecretBytes) -> Result<FileContents, Problem> {
    if bytes.expose().is_empty() {
        return Err(Situation::FileEmpty.into());
    }
    let bytes = Arc::new(bytes);
    let (format, lock) = keystore::recognise_lock(bytes.expose())?;
    Ok(FileContents { path: path.to_owned(), bytes, format, needs_password: lock == Lock::Password })
}

/// Reads the file with the certificate that a key lacks.
///
/// # Errors
/// Why it cannot be read, or that it has no certificate.
pub fn read_certificate(path: &Path) -> Result<CertificateFile, Problem> {
    let bytes = whole(path, LARGEST).map_err(Situation::from)?;
    match keystore::certificates(bytes.expose()) {
        Ok(_) => Ok(CertificateFile { path: path.to_owned(), bytes: Arc::new(bytes) }),
        Err(KeystoreError::Empty) => Err(Situation::FileEmpty.into()),
        // Whatever else it is: what it lacks is what the person is after.
        Err(_) => Err(Situation::NoCertificateInFile.into()),
    }
}

/// Why there are no bytes of a file.
#[derive(Debug)]
pub enum Unread {
    /// It is a folder, a device or a pipe, which may never end, or never begin.
    NotAFile,
    /// It has more bytes than were allowed.
    TooLarge,
    /// The system said no.
    Refused(io::Error),
}

impl From<Unread> for Situation {
    fn from(unread: Unread) -> Self {
        match unread {
            Unread::NotAFile => Self::FileUnreadable("not a regular file".into()),
            Unread::TooLarge => Self::FileTooLarge,
            Unread::Refused(error) => Self::FileUnreadable(error.kind().to_string()),
        }
    }
}

/// The bytes of a regular file, in one piece of memory that is wiped whatever happens.
///
/// # Errors
/// [`Unread`], also when it has more bytes than the limit.
pub fn whole(path: &Path, limit: u64) -> Result<SecretBytes, Unread> {
    // Before opening, since a pipe that nobody writes to holds up whoever opens it. What is put in its place
    // between this look and the next line can still do that; only a flag of the system's own could prevent it.
    check_kind(&fs::metadata(path).map_err(Unread::Refused)?)?;
    let file = File::open(path).map_err(Unread::Refused)?;
    let metadata = file.metadata().map_err(Unread::Refused)?;
    check_kind(&metadata)?;
    let size = metadata.len();
    if size > limit {
        return Err(Unread::TooLarge);
    }
    // Room for all of it at once, so that no copy is outgrown and left behind. What is added to the file
    // meanwhile is left out.
    let mut bytes = Vec::with_capacity(usize::try_from(size).map_err(|_| Unread::TooLarge)?);
    let outcome = file.take(size).read_to_end(&mut bytes);
    let bytes = SecretBytes::new(bytes);
    outcome.map(|_| bytes).map_err(Unread::Refused)
}

fn check_kind(metadata: &Metadata) -> Result<(), Unread> {
    if metadata.is_file() { Ok(()) } else { Err(Unread::NotAFile) }
}

/// Opens a keystore with the passwords that were typed. May take a second or two.
///
/// # Errors
/// Why it has no entry to use.
pub fn open(unlocking: &Unlocking) -> Result<Keystore, Problem> {
    let bytes = unlocking.contents.bytes.expose();
    let (store, key) = (&unlocking.store_password, unlocking.key_password.as_ref());
    let Some(certificates) = &unlocking.certificates else { return Ok(keystore::open(bytes, store, key)?) };
    let opened = keystore::open_with_certificates(bytes, certificates.bytes.expose(), store, key);
    Ok(opened.map_err(|why| match why {
        // The first file has none, so those that do not fit are of the second.
        KeystoreError::KeyMismatch => Situation::OtherCertificate,
        why => why.into(),
    })?)
}

/// All that is in a keystore, also where there is no entry to use.
///
/// # Errors
/// Why nothing can be seen.
pub fn inventory(unlocking: &Unlocking) -> Result<Inventory, Problem> {
    let (store, key) = (&unlocking.store_password, unlocking.key_password.as_ref());
    Ok(keystore::inventory(unlocking.contents.bytes.expose(), store, key)?)
}

/// The certificates in a file that no password is needed for; `None` where there are none.
#[must_use]
pub fn certificates(path: &Path) -> Option<Inventory> {
    let bytes = whole(path, LARGEST).ok()?;
    keystore::inventory(bytes.expose(), &Secret::default(), None).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::keystore::fixtures::{UNASKED, ends, meter};

    /// Opening a pipe, or reading `/dev/zero` to its end, would never come back.
    fn unread(path: &Path) -> Situation {
        let path = path.to_owned();
        ends(move || read(&path)).unwrap_err().situation
    }

    #[test]
    fn what_is_no_regular_file_is_refused_unread() {
        let folder = tempfile::tempdir().unwrap();
        let refused = Situation::from(Unread::NotAFile);
        assert_eq!(unread(folder.path()), refused);
        if cfg!(unix) {
            assert_eq!(unread(Path::new("/dev/zero")), refused);
            let pipe = folder.path().join("pipe");
            let Ok(made) = std::process::Command::new("mkfifo").arg(&pipe).status() else {
                return println!("skipped: mkfifo is not here");
            };
            assert!(made.success());
            assert_eq!(unread(&pipe), refused);
        }
    }

    #[test]
    fn an_empty_file_and_one_far_too_large_are_told_apart() {
        let file = tempfile::NamedTempFile::new().unwrap();
        assert_eq!(unread(file.path()), Situation::FileEmpty);
        file.as_file().set_len(LARGEST + 1).unwrap();
        assert_eq!(unread(file.path()), Situation::FileTooLarge);
    }

    #[test]
    fn choosing_a_file_never_pays_for_a_password() {
        let keystores = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/keystores");
        for (name, needed) in [("many_rounds.p12", true), ("modern.p12", true), ("empty_password.p12", false)] {
            let (chosen, rounds) = meter::of(|| read(&keystores.join(name)));
            assert_eq!(chosen.unwrap().needs_password, needed, "{name}");
            assert!(rounds <= UNASKED, "{name} took {rounds} rounds");
        }
    }
}
