//! The certificate file: picked in the native dialog, read, opened.

use crate::domain::{Secret, SecretBytes};
use crate::keystore::{self, Keystore};
use crate::problem::{Problem, Situation};
use crate::wizard::effect::Unlocking;
use crate::wizard::steps::certificate::FileContents;
use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// Endings that the dialog shows first.
const ENDINGS: [&str; 8] = ["p12", "pfx", "jks", "jceks", "keystore", "ks", "pem", "key"];

/// Largest file that is read, in bytes. A keystore with every certificate of Norway's is far below.
const LARGEST: u64 = 20 * 1024 * 1024;

/// The file that is picked; `None` when the dialog is closed without one, or cannot be shown.
pub(super) async fn pick() -> Option<PathBuf> {
    let dialog = rfd::AsyncFileDialog::new().add_filter("p12, pfx, jks, pem", &ENDINGS).add_filter("*", &["*"]);
    dialog.pick_file().await.map(|file| file.path().to_owned())
}

/// Reads a file, and says what kind of keystore it is.
///
/// # Errors
/// Why it cannot be read, or what it is that is no keystore.
pub fn read(path: &Path) -> Result<FileContents, Problem> {
    let bytes = Arc::new(SecretBytes::new(read_bounded(path)?));
    let format = keystore::recognise(bytes.expose())?;
    let needs_password =
        keystore::needs_password(bytes.expose()) && keystore::open(bytes.expose(), &Secret::default(), None).is_err();
    Ok(FileContents { path: path.to_owned(), bytes, format, needs_password })
}

fn read_bounded(path: &Path) -> Result<Vec<u8>, Problem> {
    let unreadable = |error: std::io::Error| Problem::from(Situation::FileUnreadable(error.kind().to_string()));
    if path.is_dir() {
        return Err(Situation::FileUnreadable(std::io::ErrorKind::IsADirectory.to_string()).into());
    }
    let file = File::open(path).map_err(unreadable)?;
    let mut bytes = Vec::new();
    file.take(LARGEST + 1).read_to_end(&mut bytes).map_err(unreadable)?;
    match bytes.len() as u64 {
        0 => Err(Situation::FileEmpty.into()),
        size if size > LARGEST => Err(Situation::FileTooLarge.into()),
        _ => Ok(bytes),
    }
}

/// Opens a keystore with the passwords that were typed. May take a second or two.
///
/// # Errors
/// Why it has no entry to use.
pub fn open(unlocking: &Unlocking) -> Result<Keystore, Problem> {
    let bytes = unlocking.contents.bytes.expose();
    Ok(keystore::open(bytes, &unlocking.store_password, unlocking.key_password.as_ref())?)
}
