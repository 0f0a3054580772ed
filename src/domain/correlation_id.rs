//! The identifier that a client bears from its creation, by which it is found when the answer was lost.

use super::random_id::RandomId;
use std::fmt;

/// What comes before the digits, so that people who read it in Digdir's lists see where it is from.
const SIGN: &str = "portnokkel";

/// A short random text, put at the end of a new client's description.
///
/// That the self-service API gives descriptions back to the letter is not documented, only inferred from the
/// fields of its answers; so a client is also known by its name, where no identifier is found.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub struct CorrelationId(RandomId);

impl CorrelationId {
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

    /// The text with the identifier at its end.
    #[must_use]
    pub fn put_on(&self, text: &str) -> String {
        format!("{text} {self}")
    }

    /// Whether the text bears it, wherever in the text that is.
    #[must_use]
    pub fn is_on(&self, text: &str) -> bool {
        text.contains(self.as_str())
    }
}

impl fmt::Display for CorrelationId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "[{SIGN} {}]", self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_found_again_and_no_other_is() {
        let (id, other) = (CorrelationId::random(), CorrelationId::random());
        let marked = id.put_on("Oppslag i pant");
        assert!(marked.starts_with("Oppslag i pant [portnokkel ") && id.is_on(&marked) && !other.is_on(&marked));
        assert_eq!(CorrelationId::parse(id.as_str()), Some(id));
    }

    #[test]
    fn what_is_no_identifier_is_none() {
        for text in ["", "0123456789a", "012345678", "../../passwd", "ABCDEF0123"] {
            assert_eq!(CorrelationId::parse(text), None, "{text}");
        }
    }
}
