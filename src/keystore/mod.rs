//! Key stores: bytes in, key entries out, and back. No file is touched here, and nothing is sent.
//!
//! A file is first [recognised](recognise()) by its content, which needs no password and tells a web page or a
//! `.p7b` from a keystore, also below base64, JSON or whatever was put around it. Then it is [`open()`](open())ed, which
//! gives the entries that have a private key, each with its [`Certificate`] read and its chain put in order; or a
//! [`KeystoreError`] that names the situation. [`inventory()`] lists what is in a file though none of it can be used.
//! [`roles()`] tells one's own certificate from those of issuers. [`revocation`] says whom to ask whether a certificate
//! was revoked, and judges the answer. [`mod@write`] makes the keystores that are handed on. [`own`] has the keys that need
//! no certificate: those that are registered on a client.
//!
//! `unwrap` alone says what a file is, and `form` what it is that is no keystore: there is no second list. Each format
//! has a module that turns bytes into what it found (`pairing::Contents`); what belongs to what is decided in one place,
//! by public key, for all of them.

mod armor;
mod asn1;
mod ber;
mod bundle;
mod certificate;
mod certificates;
mod ciphers;
mod derivation;
mod encryption;
mod error;
mod form;
mod format;
mod inventory;
mod issuers;
mod jks;
mod key;
mod letters;
mod mac;
pub mod own;
mod pairing;
mod password;
mod pem;
mod pkcs12;
mod plaintext;
mod problem;
mod protector;
mod purpose;
mod recognise;
pub mod revocation;
mod roles;
mod rsa;
mod runs;
mod signer;
mod unwrap;
mod work;
pub mod write;

#[cfg(test)]
pub(crate) mod fixtures;
#[cfg(test)]
mod tests;

pub use certificate::{Certificate, KeyKind, MissingOrgNumber, Validity};
pub use certificates::{certificates, is_trust_anchor};
pub use error::KeystoreError;
pub use format::Format;
pub use inventory::{Inventory, inventory};
pub use issuers::{CertificateEnvironment, Seid, order_page};
pub use key::PrivateKey;
pub use pairing::Unusable;
pub use password::{Notice, PasswordEncoding};
pub use plaintext::text_of;
pub use purpose::Purpose;
pub use recognise::{Lock, needs_password, recognise, recognise_lock};
pub use roles::{Roles, roles};
pub use rsa::{RsaAlgorithm, RsaPublicKey};
pub use signer::Signer;
pub use unwrap::{Embedded, PemBlock, alone, embedded, pem_blocks};

use crate::domain::{Secret, Timestamp};
use pairing::FoundCertificate;
use password::{PasswordCandidate, Passwords};
use work::WorkBudget;

/// The largest file that is looked at, in bytes. Five hundred entries with their chains are about three million.
pub const MAX_SIZE: usize = 8 * 1024 * 1024;

/// Fewest bits of an RSA key. Digdir's documentation names 2048; the library that signs refuses shorter ones too.
pub const SHORTEST_KEY: u32 = 2048;

impl KeyKind {
    /// Whether it is RSA, and has bits enough.
    #[must_use]
    pub fn is_long_enough(self) -> bool {
        match self {
            Self::Rsa { bits } => bits >= SHORTEST_KEY,
            Self::EllipticCurve | Self::Other => false,
        }
    }
}

/// A keystore that has been opened.
#[derive(Debug)]
pub struct Keystore {
    /// The format it was in.
    pub format: Format,
    /// The entries with an RSA key that opened, in the order of the file; there is at least one.
    pub entries: Vec<Entry>,
    /// The certificates that the file lists without a key, and those that belong to none of the keys.
    pub trusted: Vec<Trusted>,
    /// What opening showed that the person should know.
    pub notices: Vec<Notice>,
}

/// A private key with the certificate that belongs to it.
#[derive(Debug)]
pub struct Entry {
    /// Its name in the file; where it has none, its number from 1, as Java counts.
    pub alias: String,
    /// The certificate of the key, read.
    pub certificate: Certificate,
    /// The certificates in DER: the key's own first, each followed by its issuer, as far as the file has them.
    pub chain: Vec<Vec<u8>>,
    key: PrivateKey,
}

/// A certificate without a key.
#[derive(Debug)]
pub struct Trusted {
    /// Its name in the file, where it has one.
    pub alias: Option<String>,
    /// The certificate, read.
    pub certificate: Certificate,
}

/// Opens a keystore of any format.
///
/// The store password is tried on each key first, then the key password, if one is given. An
/// unencrypted PEM opens with any password. This may take a second or two: not for a thread that draws.
///
/// # Errors
/// [`KeystoreError`] names why there is no entry to use; one entry that opened is enough.
pub fn open(bytes: &[u8], store_password: &Secret, key_password: Option<&Secret>) -> Result<Keystore, KeystoreError> {
    inventory_within(bytes, store_password, key_password, Vec::new(), work::MAX_TOTAL)?.usable()
}

/// As [`open()`], with the [`certificates()`] of a second file beside those of the first.
///
/// # Errors
/// As [`open()`], and those of [`certificates()`].
pub fn open_with_certificates(
    bytes: &[u8],
    certificate_file: &[u8],
    store_password: &Secret,
    key_password: Option<&Secret>,
) -> Result<Keystore, KeystoreError> {
    let more = certificates(certificate_file)?;
    inventory_within(bytes, store_password, key_password, more, work::MAX_TOTAL)?.usable()
}

/// Whether the empty password opens the file, be there a key in it or not. Tried only where that is cheap, since nobody
/// has asked for it yet.
#[must_use]
pub fn opens_unasked(bytes: &[u8]) -> bool {
    let found = unwrap::innermost(bytes);
    found.verdict.is_ok_and(|format| recognise::opens_with_nothing(found.bytes.expose(), format))
}

/// As [`open()`], within the work that is done unasked: where thousands of files are tried, as in `tests/fuzz`.
///
/// # Errors
/// As [`open()`]; an honest file of many rounds is [`KeystoreError::TooMuchWork`].
pub fn open_cheaply(bytes: &[u8], store: &Secret, key: Option<&Secret>) -> Result<Keystore, KeystoreError> {
    inventory_within(bytes, store, key, Vec::new(), work::UNASKED)?.usable()
}

/// All that is in a keystore, with certificates from elsewhere, within so many rounds.
fn inventory_within(
    bytes: &[u8],
    store: &Secret,
    key: Option<&Secret>,
    more: Vec<Vec<u8>>,
    rounds: u64,
) -> Result<Inventory, KeystoreError> {
    let found = unwrap::innermost(bytes);
    let format = found.verdict?;
    Opening { bytes: found.bytes.expose(), format, store, key, more, certifies: false }.run(rounds)
}

/// What is opened, and with what.
struct Opening<'a> {
    bytes: &'a [u8],
    format: Format,
    store: &'a Secret,
    key: Option<&'a Secret>,
    /// Certificates from elsewhere, in DER.
    more: Vec<Vec<u8>>,
    /// Whether a key without a certificate gets one of its own.
    certifies: bool,
}

impl Opening<'_> {
    /// Reads the password as it was typed, and then as tools have misread it, as far as the rounds go.
    fn run(&self, rounds: u64) -> Result<Inventory, KeystoreError> {
        let mut budget = WorkBudget::new(rounds);
        let mut refused = None;
        for candidate in password::candidates(self.store) {
            match self.read(candidate, &mut budget) {
                Ok(inventory) => return Ok(inventory),
                Err(why) if refused.is_none() && !why.is_about_password() => return Err(why),
                Err(KeystoreError::TooMuchWork) => break,
                Err(why) => refused = refused.or(Some(why)),
            }
        }
        Err(refused.unwrap_or(KeystoreError::WrongPassword))
    }

    fn read(&self, candidate: PasswordCandidate, budget: &mut WorkBudget) -> Result<Inventory, KeystoreError> {
        let passwords = Passwords {
            store: candidate.of(self.store),
            empty: candidate.other_empty(self.store),
            key: self.key.map(|key| candidate.of(key)),
        };
        let mut contents = match self.format {
            Format::Pkcs12 => pkcs12::read(self.bytes, &passwords, budget)?,
            Format::Jks | Format::Jceks => jks::read(self.bytes, &passwords, budget)?,
            Format::Pem => pem::read(self.bytes, &passwords, budget)?,
        };
        let more = self.more.iter().cloned();
        contents.certificates.extend(more.map(|der| FoundCertificate {
            alias: None,
            local_id: None,
            der,
            is_entry: false,
        }));
        if self.certifies {
            own::certify(&mut contents)?;
        }
        let mut notices = std::mem::take(&mut contents.notices);
        notices.extend(candidate.notices());
        let paired = pairing::paired(contents)?;
        if paired.entries.is_empty() {
            // Another password, or another reading of it, may open the key, whatever is wrong with those beside it.
            let locked = paired.unusable.iter().map(|key| &key.why).rfind(|why| why.is_about_password());
            if let Some(why) = locked {
                return Err(why.clone());
            }
        } else {
            notices.extend(paired.refused.is_some().then_some(Notice::KeysLeftOut));
        }
        Ok(Inventory::of(self.format, paired, notices))
    }
}

impl Entry {
    /// The key that signs.
    #[must_use]
    pub fn private_key(&self) -> &PrivateKey {
        &self.key
    }

    /// Whether the certificate and key can sign at this instant.
    fn is_usable(&self, now: Timestamp) -> bool {
        let valid = matches!(self.certificate.validity(now), Validity::Valid { .. });
        valid && self.certificate.key.is_long_enough()
    }
}

impl Keystore {
    /// The place of the entry that is most likely the right one: a usable authentication certificate, else
    /// any usable one, else the first. Among equals the one that lasts longest.
    #[must_use]
    pub fn preferred(&self, now: Timestamp) -> usize {
        self.preferred_of(now, |_| true).unwrap_or(0)
    }

    /// The same among those that fit; `None` where none of them is usable.
    #[must_use]
    pub fn preferred_of(&self, now: Timestamp, fits: impl Fn(&Entry) -> bool) -> Option<usize> {
        let usable = self.entries.iter().enumerate().filter(|(_, entry)| entry.is_usable(now) && fits(entry));
        // The first of equals, as a person reads: `max_by_key` alone would take the last.
        let best = usable.rev().max_by_key(|(_, entry)| (suitability(entry), entry.certificate.not_after));
        best.map(|(place, _)| place)
    }
}

/// The place of the entry of this name. Names are compared as Java's JKS does: without regard to case, unless one is the
/// same to the letter.
#[must_use]
pub fn place_of(entries: &[Entry], name: &str) -> Option<usize> {
    let same = |entry: &Entry| entry.alias == name;
    let alike = |entry: &Entry| entry.alias.to_lowercase() == name.to_lowercase();
    entries.iter().position(same).or_else(|| entries.iter().position(alike))
}

/// Why none of the entries of a file is the one that is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NotMeant {
    /// There are several, and nothing says which.
    Several,
    /// None has the name that was given.
    Unknown,
}

/// The place of the entry that is meant: the one of this name, where one is given; else the only one, or of several the one
/// that is called as its key is registered.
///
/// # Errors
/// Why there is none.
pub fn meant(entries: &[Entry], alias: Option<&str>, kid: Option<&str>) -> Result<usize, NotMeant> {
    match (alias, entries) {
        (Some(alias), _) => place_of(entries, alias).ok_or(NotMeant::Unknown),
        (None, [_]) => Ok(0),
        (None, _) => kid.and_then(|kid| place_of(entries, kid)).ok_or(NotMeant::Several),
    }
}

fn suitability(entry: &Entry) -> u8 {
    match entry.certificate.purpose {
        Purpose::Authentication => 3,
        Purpose::Other => 2,
        Purpose::Signing => 1,
        Purpose::Encryption => 0,
    }
}
