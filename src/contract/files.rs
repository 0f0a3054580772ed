//! Files with keys: what is read, opened and written.

use crate::domain::{Secret, SecretBytes, Timestamp};
use crate::keystore::write::Target;
use crate::keystore::{Format, Signer};
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A file that was read, and recognised as a keystore. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct FileContents {
    /// Where it lies, or [`Self::PASTED`].
    pub path: PathBuf,
    /// The bytes; they hold a private key, if an encrypted one.
    pub bytes: Arc<SecretBytes>,
    /// What kind of keystore it is.
    pub format: Format,
    /// Whether a password is needed to open it.
    pub needs_password: bool,
}

impl FileContents {
    /// What stands for the path of a keystore that was pasted, and lies nowhere.
    pub const PASTED: &str = "PEM";

    /// Where it can be found again. What was pasted lies nowhere.
    #[must_use]
    pub fn lies_at(&self) -> Option<&Path> {
        Some(&*self.path).filter(|path| path.as_os_str() != Self::PASTED)
    }

    /// The file's name without its folders.
    #[must_use]
    pub fn name(&self) -> String {
        name_of(&self.path)
    }

    /// Its size in bytes.
    #[must_use]
    pub fn size(&self) -> usize {
        self.bytes.expose().len()
    }
}

/// The last part of a path, as people know the file.
#[must_use]
pub fn name_of(path: &Path) -> String {
    path.file_name().map_or_else(|| path.display().to_string(), |name| name.to_string_lossy().into_owned())
}

/// A file that was read and has a certificate. Cloning shares the bytes.
#[derive(Debug, Clone)]
pub struct CertificateFile {
    /// Where it lies.
    pub path: PathBuf,
    /// The bytes; a PEM may hold more than certificates.
    pub bytes: Arc<SecretBytes>,
}

/// A keystore file with the passwords to try.
#[derive(Debug)]
pub struct Unlocking {
    /// The file.
    pub contents: FileContents,
    /// The password of the file, tried on the key as well.
    pub store_password: Secret,
    /// The password of the key, where it has been seen to differ.
    pub key_password: Option<Secret>,
    /// The file with the certificate, where the first has the key alone.
    pub certificates: Option<CertificateFile>,
}

/// What opens a keystore, as it is kept in the system's keyring.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Passwords {
    /// The password of the file.
    pub store: Secret,
    /// The password of the key, where it differs.
    pub key: Option<Secret>,
}

/// A file to be written.
#[derive(Debug)]
pub struct NewKeystore {
    /// The key and its certificates.
    pub signer: Signer,
    /// The format.
    pub target: Target,
    /// The name of the entry.
    pub alias: String,
    /// The password of the file, and of the key in it.
    pub password: Secret,
    /// Where.
    pub path: PathBuf,
    /// Whether a file that is there already is replaced; else it stays.
    pub replace: bool,
    /// The creation date that is written for the entry.
    pub made: Timestamp,
}
