//! The identifier that a client bears from its creation, by which it is found when the answer was lost.

use std::fmt;

/// Hexadecimal digits of an identifier. An organisation has some hundred clients at most; 2⁴⁰ identifiers are enough that
/// none of them is met by chance.
const DIGITS: usize = 10;
/// What comes before the digits, so that people who read it in Digdir's lists see where it is from.
const SIGN: &str = "portnokkel";

/// A short random text, put at the end of a new client's description.
///
/// That the self-service API gives descriptions back to the letter is not documented, only inferred from the
/// fields of its answers; so a client is also known by its name, where no identifier is found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CorrelationId(String);

impl CorrelationId {
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

    /// The text with the identifier at its end.
    #[must_use]
    pub fn put_on(&self, text: &str) -> String {
        format!("{text} {self}")
    }

    /// Whether the text bears it, wherever in the text that is.
    #[must_use]
    pub fn is_on(&self, text: &str) -> bool {
        text.contains(&self.0)
    }
}

impl fmt::Display for CorrelationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{SIGN} {}]", self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mark_is_found_again_and_no_other_is() {
        let (id, other) = (CorrelationId::random(), CorrelationId::random());
        let marked = id.put_on("Oppslag i pant");
        assert!(marked.starts_with("Oppslag i pant [portnokkel ") && id.is_on(&marked) && !other.is_on(&marked));
        assert_eq!(CorrelationId::parse(id.as_str()), Some(id));
    }

    #[test]
    fn what_is_no_mark_is_none() {
        for text in ["", "0123456789a", "012345678", "../../passwd", "ABCDEF0123"] {
            assert_eq!(CorrelationId::parse(text), None, "{text}");
        }
    }
}
