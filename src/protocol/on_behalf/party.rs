//! Who can consent: a person or an organisation, by its number.

use crate::domain::{OrgNumber, OrgNumberError};
use std::fmt;

/// What stands before the number of a person who is a party of a consent.
pub const PERSON: &str = "urn:altinn:person:identifier-no:";

/// What stands before the number of an organisation that is a party of a consent.
pub const ORGANISATION: &str = "urn:altinn:organization:identifier-no:";

/// A party of a consent. Prints a person without the number: that is nobody else's business.
#[derive(Clone, PartialEq, Eq)]
pub enum Party {
    /// A person, by the eleven digits of a national identity number or a D-number.
    Person(String),
    /// An organisation.
    Organisation(OrgNumber),
}

/// Why a text names no party.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PartyError {
    /// It has neither nine nor eleven digits, nor a known beginning.
    Unknown,
    /// Eleven digits, of which the last two do not follow from the others.
    PersonCheckDigits,
    /// The organisation's number.
    Organisation(OrgNumberError),
}

impl Party {
    /// Reads a party as consents name it, or its number alone, blanks between or not.
    ///
    /// # Errors
    /// [`PartyError`].
    pub fn parse(text: &str) -> Result<Self, PartyError> {
        let text = text.trim();
        if let Some(number) = text.strip_prefix(ORGANISATION) {
            return OrgNumber::parse(number).map(Self::Organisation).map_err(PartyError::Organisation);
        }
        let number = text.strip_prefix(PERSON).unwrap_or(text);
        let digits: String = number.chars().filter(|letter| !letter.is_whitespace()).collect();
        if !digits.bytes().all(|byte| byte.is_ascii_digit()) {
            return Err(PartyError::Unknown);
        }
        match digits.len() {
            11 if has_check_digits(digits.as_bytes()) => Ok(Self::Person(digits)),
            11 => Err(PartyError::PersonCheckDigits),
            9 if number == text => OrgNumber::parse(&digits).map(Self::Organisation).map_err(PartyError::Organisation),
            _ => Err(PartyError::Unknown),
        }
    }

    /// As consents name it.
    #[must_use]
    pub fn urn(&self) -> String {
        match self {
            Self::Person(number) => format!("{PERSON}{number}"),
            Self::Organisation(number) => format!("{ORGANISATION}{number}"),
        }
    }
}

impl fmt::Debug for Party {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Person(_) => f.write_str("Person(…)"),
            Self::Organisation(number) => write!(f, "Organisation({number})"),
        }
    }
}

/// The two check digits of the Tax Administration's numbers, by modulus 11. From 2032 the first may leave 1, 2 or 3 as well
/// (Skatteetaten, "Nytt fødselsnummer fra 2032"), so it is held to that already.
fn has_check_digits(digits: &[u8]) -> bool {
    const FIRST: [u32; 10] = [3, 7, 6, 1, 8, 9, 4, 5, 2, 1];
    const SECOND: [u32; 11] = [5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1];
    let rest = |weights: &[u32]| {
        let products = digits.iter().zip(weights).map(|(digit, weight)| u32::from(digit - b'0') * weight);
        products.sum::<u32>() % 11
    };
    rest(&FIRST) <= 3 && rest(&SECOND) == 0
}
