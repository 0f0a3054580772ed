//! The keyring: Secret Service on Linux, Keychain on macOS, Credential Manager on Windows.
//!
//! Every call may wait for a person who unlocks the keyring, so none belongs on the window's thread.

use crate::contract::Passwords;
use crate::domain::{KeyringKey, Secret};
use crate::problem::{Problem, Situation};
use keyring::v1::{Entry, Error};
use std::sync::Arc;
use zeroize::Zeroizing;

/// Under which name of ours everything lies; the key is the name of one entry.
const SERVICE: &str = "portnokkel";

/// The system's keyring, or one that stands for it.
pub trait SystemKeyring: Send + Sync {
    /// What lies under the key; `None` for nothing, or nothing of ours.
    ///
    /// # Errors
    /// [`Situation::KeyringMissing`] and [`Situation::KeyringRefused`], here and below.
    fn recall(&self, key: &KeyringKey) -> Result<Option<Passwords>, Problem>;

    /// Puts them under the key, in the place of what lies there.
    ///
    /// # Errors
    /// As above.
    fn keep(&self, key: &KeyringKey, passwords: &Passwords) -> Result<(), Problem>;

    /// Takes out what lies under the key; that nothing does is as well.
    ///
    /// # Errors
    /// As above.
    fn forget(&self, key: &KeyringKey) -> Result<(), Problem>;
}

/// A keyring that is shared.
pub type Keyring = Arc<dyn SystemKeyring>;

/// The keyring of the system.
#[derive(Debug, Clone, Copy, Default)]
pub struct OfSystem;

impl SystemKeyring for OfSystem {
    fn recall(&self, key: &KeyringKey) -> Result<Option<Passwords>, Problem> {
        recall(key)
    }

    fn keep(&self, key: &KeyringKey, passwords: &Passwords) -> Result<(), Problem> {
        keep(key, passwords)
    }

    fn forget(&self, key: &KeyringKey) -> Result<(), Problem> {
        forget(key)
    }
}

/// What lies under the key; `None` for nothing, or nothing of ours.
///
/// # Errors
/// [`Situation::KeyringMissing`] and [`Situation::KeyringRefused`], here and below.
pub fn recall(key: &KeyringKey) -> Result<Option<Passwords>, Problem> {
    match entry(key)?.get_secret() {
        Ok(bytes) => Ok(parse(&Zeroizing::new(bytes))),
        Err(Error::NoEntry) => Ok(None),
        Err(error) => Err(problem_of(&error)),
    }
}

/// Puts them under the key, in the place of what lies there.
///
/// # Errors
/// As above.
pub fn keep(key: &KeyringKey, passwords: &Passwords) -> Result<(), Problem> {
    entry(key)?.set_secret(&write(passwords)?).map_err(|error| problem_of(&error))
}

/// Takes out what lies under the key; that nothing does is as well.
///
/// # Errors
/// As above.
pub fn forget(key: &KeyringKey) -> Result<(), Problem> {
    match entry(key)?.delete_credential() {
        Ok(()) | Err(Error::NoEntry) => Ok(()),
        Err(error) => Err(problem_of(&error)),
    }
}

fn entry(key: &KeyringKey) -> Result<Entry, Problem> {
    Entry::new(SERVICE, key.as_str()).map_err(|error| problem_of(&error))
}

/// A list in JSON of the password of the file and, where it differs, that of the key.
fn write(passwords: &Passwords) -> Result<Zeroizing<Vec<u8>>, Problem> {
    let both = [Some(&passwords.store), passwords.key.as_ref()];
    let list: Vec<&str> = both.into_iter().flatten().map(Secret::expose).collect();
    let bytes = serde_json::to_vec(&list).map_err(|_| Situation::Internal("a password is no text".into()))?;
    Ok(Zeroizing::new(bytes))
}

fn parse(bytes: &[u8]) -> Option<Passwords> {
    let mut list = serde_json::from_slice::<Vec<Secret>>(bytes).ok()?.into_iter();
    Some(Passwords { store: list.next()?, key: list.next() })
}

/// Some of the library's errors carry the secret that they are about: of those, only the kind is told.
fn problem_of(error: &Error) -> Problem {
    let reason = match error {
        Error::NoDefaultStore | Error::NotSupportedByStore(_) => return Situation::KeyringMissing.into(),
        Error::PlatformFailure(error) | Error::NoStorageAccess(error) => error.to_string(),
        Error::TooLong(_, most) => format!("at most {most} bytes"),
        _ => "the keyring gave no reason".to_owned(),
    };
    Situation::KeyringRefused(reason).into()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_written_is_read() {
        for key in [None, Some(Secret::new("nøkkel \"2\"".into()))] {
            let passwords = Passwords { store: Secret::new("sesam\n[]".into()), key };
            assert_eq!(parse(&write(&passwords).unwrap()), Some(passwords));
        }
    }

    #[test]
    fn what_is_not_ours_is_nothing() {
        for bytes in [&b""[..], b"[]", b"sesam", b"[1]", b"\xff"] {
            assert_eq!(parse(bytes), None);
        }
    }

    #[test]
    fn no_error_tells_what_the_keyring_has() {
        let problem = problem_of(&Error::BadEncoding(b"sesam".to_vec()));
        assert!(!format!("{problem:?}").contains("sesam") && !format!("{problem:?}").contains("115"));
    }
}
