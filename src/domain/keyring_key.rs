//! Under which name the system's keyring holds the passwords of a profile.

use super::random_id::RandomId;

/// A short random name of a keyring entry. It says nothing of whose passwords lie there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KeyringKey(RandomId);

impl KeyringKey {
    /// A new one, unlike all others.
    #[must_use]
    pub fn random() -> Self {
        Self(RandomId::random())
    }

    /// Reads its digits; `None` for anything else.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        RandomId::parse(digits).map(Self)
    }

    /// Its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        self.0.as_str()
    }
}
