//! The files in `tests/fixtures/keystores`, for the tests of this folder.

use super::{Certificate, Keystore, KeystoreError, open};
use crate::domain::Secret;
use std::path::PathBuf;

/// The password of every file that does not say otherwise in its name.
pub(super) const PASSWORD: &str = "hemmelig";

pub(super) fn secret(text: &str) -> Secret {
    Secret::new(text.into())
}

pub(super) fn folder() -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "keystores"].iter().collect()
}

pub(super) fn read(file: &str) -> Vec<u8> {
    std::fs::read(folder().join(file)).unwrap_or_else(|error| panic!("{file}: {error}"))
}

pub(super) fn try_open(file: &str, password: &str) -> Result<Keystore, KeystoreError> {
    open(&read(file), &secret(password), None)
}

pub(super) fn opened(file: &str) -> Keystore {
    try_open(file, PASSWORD).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The certificate of a file's only entry.
pub(super) fn certificate(file: &str) -> Certificate {
    let mut store = opened(file);
    assert_eq!(store.entries.len(), 1, "{file}");
    store.entries.remove(0).certificate
}
