//! Ten random hexadecimal digits, of which [`CorrelationId`](super::CorrelationId) and
//! [`KeyringKey`](super::KeyringKey) are made.

/// How many digits. Nobody has more than some hundred clients or profiles; 2⁴⁰ are enough that none is met by chance.
const DIGITS: usize = 10;

/// The digits.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub(super) struct RandomId(String);

impl RandomId {
    /// New ones, unlike all others.
    pub fn random() -> Self {
        let digits = uuid::Uuid::new_v4().simple().to_string();
        Self(digits[..DIGITS].to_owned())
    }

    /// Reads them; `None` for anything else.
    pub fn parse(digits: &str) -> Option<Self> {
        let hexadecimal = digits.bytes().all(|byte| matches!(byte, b'0'..=b'9' | b'a'..=b'f'));
        (hexadecimal && digits.len() == DIGITS).then(|| Self(digits.to_owned()))
    }

    /// The digits as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
