//! A folder for the developers.

use crate::domain::Secret;
use crate::export::{Export, File};
use crate::keystore::Signer;
use std::path::PathBuf;

/// A folder for the developers.
#[derive(Debug)]
pub struct ExportOrder {
    /// The folder: one that is not there yet, or is empty.
    pub folder: PathBuf,
    /// What its files say.
    pub export: Export,
    /// The key that the keystore is made of.
    pub signer: Signer,
    /// The keystore's new password; `None` where no keystore is handed over.
    pub password: Option<Secret>,
    /// The file that says what the others are.
    pub read_me: File,
}

/// A folder that was handed over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Saved {
    /// Where it lies.
    pub folder: PathBuf,
    /// The files in it, by their path below it.
    pub files: Vec<String>,
    /// Whether there is a keystore among them whose password stands in none of them.
    pub withholds_password: bool,
}
