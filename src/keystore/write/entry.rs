//! What is written as one entry, and how well it is protected.

use crate::keystore::{Entry, PrivateKey};
use std::num::NonZeroU32;

/// Rounds of PBKDF2 in what is written. keytool of JDK 17 and 21 writes 10 000 (`keystore.pkcs12.*IterationCount` in
/// its `java.security`), `OpenSSL` 3 writes 2048 (`PKCS12_DEFAULT_ITER`). The larger: whoever reads the file pays it
/// three times (MAC, certificates, key) at every start, and a password that people choose is not saved by more.
pub(super) const ROUNDS: NonZeroU32 = NonZeroU32::new(10_000).unwrap();

/// What is written as one entry.
#[derive(Debug, Clone, Copy)]
pub struct NewEntry<'a> {
    /// Its name. Java knows it by its lower-case letters only, and some tools choke on other than ASCII.
    pub alias: &'a str,
    /// The key.
    pub key: &'a PrivateKey,
    /// The certificates in DER, the key's own first.
    pub chain: &'a [Vec<u8>],
}

impl Entry {
    /// This entry, to be written under a name.
    #[must_use]
    pub fn under<'a>(&'a self, alias: &'a str) -> NewEntry<'a> {
        NewEntry { alias, key: self.private_key(), chain: &self.chain }
    }
}
