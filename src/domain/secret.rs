//! Text and bytes that must not be seen: passwords, private keys, grants, tokens.

use serde::{Deserialize, Serialize};
use std::fmt;
use zeroize::Zeroizing;

/// A secret text. Prints as `…`, and is wiped from memory when dropped.
///
/// Prevents a password or a token from reaching a log through a derived `Debug`.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct Secret(Zeroizing<String>);

impl Secret {
    /// Takes over a text without copying it.
    #[must_use]
    pub fn new(text: String) -> Self {
        Self(Zeroizing::new(text))
    }

    /// The text itself. The name is long on purpose: each call is a place to look at twice.
    #[must_use]
    pub fn expose(&self) -> &str {
        &self.0
    }

    /// The text, for a field that people type in. Only the draft of a step may be given to a view.
    pub fn expose_mut(&mut self) -> &mut String {
        &mut self.0
    }

    /// Moves the secret out and leaves an empty one behind.
    #[must_use]
    pub fn take(&mut self) -> Self {
        std::mem::take(self)
    }

    /// Whether there is nothing in it.
    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
}

impl<'de> Deserialize<'de> for Secret {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(Self::new)
    }
}

impl fmt::Debug for Secret {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Secret bytes, such as a private key in DER. Prints as `…`, and is wiped when dropped.
#[derive(Clone, Default, PartialEq, Eq)]
pub struct SecretBytes(Zeroizing<Vec<u8>>);

impl SecretBytes {
    /// Takes over the bytes without copying them.
    #[must_use]
    pub fn new(bytes: Vec<u8>) -> Self {
        Self(Zeroizing::new(bytes))
    }

    /// The bytes themselves.
    #[must_use]
    pub fn expose(&self) -> &[u8] {
        &self.0
    }
}

impl fmt::Debug for SecretBytes {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

/// Something that may name a person. It is sent, kept and shown, but prints as `…`, so that no log has it.
#[derive(Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Unprinted<T>(pub T);

impl<T> fmt::Debug for Unprinted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("…")
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_secret_is_not_printed() {
        let password = Secret::new("hunter2".into());
        let key = SecretBytes::new(vec![0x42; 8]);
        assert_eq!(format!("{password:?} {key:?} {:?}", Unprinted("01017012345")), "… … …");
        assert_eq!(format!("{:?}", Some(password)), "Some(…)");
    }

    #[test]
    fn taking_leaves_nothing_behind() {
        let mut draft = Secret::new("hunter2".into());
        assert_eq!(draft.take().expose(), "hunter2");
        assert!(draft.is_empty());
    }
}
