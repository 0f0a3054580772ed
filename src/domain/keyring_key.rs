//! Under which name the system's keyring holds the passwords of a profile.

/// Hexadecimal digits of a key; enough that two profiles of a person never share one.
const DIGITS: usize = 10;

/// A short random name of a keyring entry. It says nothing of whose passwords lie there.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct KeyringKey(String);

impl KeyringKey {
    /// A new one, unlike all others.
    #[must_use]
    pub fn random() -> Self {
        let digits = uuid::Uuid::new_v4().simple().to_string();
        Self(digits[..DIGITS].to_owned())
    }

    /// Reads its digits; `None` for anything else.
    #[must_use]
    pub fn parse(digits: &str) -> Option<Self> {
        let hexadecimal = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (hexadecimal && digits.len() == DIGITS).then(|| Self(digits.to_owned()))
    }

    /// Its digits.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
