//! The files in `tests/fixtures/keystores`, for the tests of this folder; and how tests see that work is bounded.

pub(crate) use super::work::meter;
use super::{Certificate, Keystore, KeystoreError, open, work};
use crate::domain::Secret;
use std::path::PathBuf;
use std::sync::mpsc::channel;
use std::time::Duration;

/// The rounds that are tried without anybody having asked.
pub(crate) const UNASKED: u64 = work::UNASKED;

/// What `act` gives, which comes to an end. The bound is far from what it takes on the busiest machine.
pub(crate) fn ends<T: Send + 'static>(act: impl FnOnce() -> T + Send + 'static) -> T {
    let (done, ending) = channel();
    std::thread::spawn(move || done.send(act()));
    ending.recv_timeout(Duration::from_mins(5)).expect("it comes to an end, and does not panic")
}

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

pub(crate) fn opened(file: &str) -> Keystore {
    try_open(file, PASSWORD).unwrap_or_else(|error| panic!("{file}: {error}"))
}

/// The certificate of a file's only entry.
pub(super) fn certificate(file: &str) -> Certificate {
    let mut store = opened(file);
    assert_eq!(store.entries.len(), 1, "{file}");
    store.entries.remove(0).certificate
}

/// A certificate whose names forge a line, turn the text and give a terminal a command.
pub(crate) fn hostile() -> Certificate {
    let mut params = rcgen::CertificateParams::default();
    params.distinguished_name = rcgen::DistinguishedName::new();
    let forged = "FJORDVIK AS\r\n\r\nPassord\n=======\n\u{202e}hemmelig\u{1b}[2J";
    params.distinguished_name.push(rcgen::DnType::OrganizationName, forged);
    let der = params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().der().to_vec();
    Certificate::from_der(&der).unwrap()
}
