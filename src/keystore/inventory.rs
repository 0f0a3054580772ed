//! All that is in a file: what can be used, what cannot and why, and certificates without a key.
//!
//! [`open()`](super::open()) gives a keystore or a refusal; a person who asks what a file holds wants to see the entry
//! that is refused as well.

use super::pairing::{Paired, Unusable};
use super::plaintext::Bytes;
use super::unwrap::innermost;
use super::{Certificate, Entry, Format, Keystore, KeystoreError, Notice, Opening, Trusted, certificates, jks, work};
use crate::domain::Secret;

/// What a file holds.
#[derive(Debug)]
pub struct Inventory {
    /// The format; `None` for certificates alone.
    pub format: Option<Format>,
    /// The entries that can be used.
    pub entries: Vec<Entry>,
    /// The keys that cannot, in the order of the file.
    pub unusable: Vec<Unusable>,
    /// Certificates without a key.
    pub trusted: Vec<Trusted>,
    /// What opening showed that the person should know.
    pub notices: Vec<Notice>,
    /// Why the file is no keystore to use, where there is no entry.
    pub problem: Option<KeystoreError>,
}

/// Everything in a file. Where no password is needed, any will do.
///
/// # Errors
/// [`KeystoreError`] where nothing can be seen: the password is another, the file is damaged or something else.
pub fn inventory(bytes: &[u8], store: &Secret, key: Option<&Secret>) -> Result<Inventory, KeystoreError> {
    let found = innermost(bytes);
    let why = match found.verdict {
        Ok(format) => {
            let opening =
                Opening { bytes: found.bytes.expose(), format, store, key, more: Vec::new(), certifies: false };
            return opening.run(work::MAX_TOTAL);
        }
        Err(why) => why,
    };
    let (format, trusted) = certificates_alone(&found.bytes);
    if trusted.is_empty() {
        return Err(why);
    }
    Ok(Inventory { format, trusted, problem: Some(why), ..Inventory::nothing() })
}

/// The certificates that can be seen without a password: of a truststore of Java's, or of a file of certificates.
fn certificates_alone(bytes: &Bytes) -> (Option<Format>, Vec<Trusted>) {
    if let Some((format, trusted)) = jks::trusted(bytes.expose()) {
        let listed =
            trusted.into_iter().filter_map(|(alias, der)| Some((Some(alias), Certificate::from_der(der).ok()?)));
        return (Some(format), listed.map(|(alias, certificate)| Trusted { alias, certificate }).collect());
    }
    let found = certificates::inside(bytes);
    let read = found.iter().filter_map(|der| Certificate::from_der(der).ok());
    (None, read.map(|certificate| Trusted { alias: None, certificate }).collect())
}

impl Inventory {
    fn nothing() -> Self {
        let (entries, unusable, trusted) = (Vec::new(), Vec::new(), Vec::new());
        Self { format: None, entries, unusable, trusted, notices: Vec::new(), problem: None }
    }

    pub(super) fn of(format: Format, paired: Paired, notices: Vec<Notice>) -> Self {
        let Paired { entries, unusable, trusted, refused } = paired;
        let problem = refused.filter(|_| entries.is_empty());
        Self { format: Some(format), entries, unusable, trusted, notices, problem }
    }

    /// The keystore, where there is an entry to use.
    ///
    /// # Errors
    /// Why there is none.
    pub fn usable(self) -> Result<Keystore, KeystoreError> {
        let Self { format, entries, trusted, notices, problem, .. } = self;
        match (problem, format) {
            (Some(why), _) => Err(why),
            (None, Some(format)) => Ok(Keystore { format, entries, trusted, notices }),
            (None, None) => Err(KeystoreError::NoPrivateKey),
        }
    }
}
