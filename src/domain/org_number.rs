//! Norwegian organisation numbers.

use std::fmt;
use std::str::FromStr;

/// The number of an organisation in the Norwegian register of legal entities: nine digits, of
/// which the last is a check digit.
///
/// Prevents a mistyped number, or a person's national identity number, from being sent as an
/// organisation.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrgNumber(u32);

/// Why a text is not an organisation number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum OrgNumberError {
    /// It does not have nine digits.
    NotNineDigits,
    /// It has nine digits, but the last does not follow from the first eight.
    CheckDigit,
}

/// Weights of the first eight digits in the modulus 11 check.
const WEIGHTS: [u32; 8] = [3, 2, 7, 6, 5, 4, 3, 2];

impl OrgNumber {
    /// Reads nine digits; blanks between them (as in `310 123 456`) are allowed.
    ///
    /// # Errors
    /// [`OrgNumberError`] when there are not nine digits, or the check digit is wrong.
    pub fn parse(text: &str) -> Result<Self, OrgNumberError> {
        let digits: Vec<u32> = text
            .chars()
            .filter(|c| !c.is_whitespace())
            .map(|c| c.to_digit(10).ok_or(OrgNumberError::NotNineDigits))
            .collect::<Result<_, _>>()?;
        if digits.len() != 9 {
            return Err(OrgNumberError::NotNineDigits);
        }
        if check_digit(&digits[..8]) != Some(digits[8]) {
            return Err(OrgNumberError::CheckDigit);
        }
        Ok(Self(digits.iter().fold(0, |number, digit| number * 10 + digit)))
    }

    /// Whether the number belongs to the made-up organisations of test environments. Those that
    /// have been seen start with 2 or 3; real ones start with 8 or 9.
    #[must_use]
    pub fn is_synthetic(self) -> bool {
        self.0 < 800_000_000
    }

    /// The number as people read it: `310 123 456`, with blanks that do not break.
    #[must_use]
    pub fn grouped(self) -> String {
        let digits = self.to_string();
        format!("{}\u{a0}{}\u{a0}{}", &digits[..3], &digits[3..6], &digits[6..])
    }

    /// The number as ISO 6523 has it in tokens: `0192:310123456`.
    #[must_use]
    pub fn iso6523(self) -> String {
        format!("0192:{self}")
    }
}

/// `None` where the first eight digits can have no check digit at all.
fn check_digit(first_eight: &[u32]) -> Option<u32> {
    let sum: u32 = first_eight.iter().zip(WEIGHTS).map(|(digit, weight)| digit * weight).sum();
    match 11 - sum % 11 {
        11 => Some(0),
        10 => None,
        digit => Some(digit),
    }
}

impl fmt::Display for OrgNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:09}", self.0)
    }
}

impl fmt::Debug for OrgNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "OrgNumber({self})")
    }
}

impl FromStr for OrgNumber {
    type Err = OrgNumberError;

    fn from_str(text: &str) -> Result<Self, Self::Err> {
        Self::parse(text)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_seen_in_the_field_are_valid() {
        for number in ["991825827", "912719103", "971787066", "313299767", "314330897", "810304642"] {
            assert_eq!(OrgNumber::parse(number).unwrap().to_string(), number);
        }
    }

    #[test]
    fn blanks_are_forgiven_and_shown_again() {
        let number = OrgNumber::parse(" 991 825 827\n").unwrap();
        assert_eq!(number.grouped(), "991\u{a0}825\u{a0}827");
        assert_eq!(number.iso6523(), "0192:991825827");
    }

    #[test]
    fn a_wrong_digit_is_told_apart_from_a_wrong_length() {
        assert_eq!(OrgNumber::parse("991825828"), Err(OrgNumberError::CheckDigit));
        assert_eq!(OrgNumber::parse("99182582"), Err(OrgNumberError::NotNineDigits));
        assert_eq!(OrgNumber::parse("99182582a"), Err(OrgNumberError::NotNineDigits));
        assert_eq!(OrgNumber::parse(""), Err(OrgNumberError::NotNineDigits));
    }

    #[test]
    fn any_single_wrong_digit_is_caught() {
        let right = "313299767";
        for at in 0..9 {
            for digit in '0'..='9' {
                let mut wrong: Vec<char> = right.chars().collect();
                if wrong[at] == digit {
                    continue;
                }
                wrong[at] = digit;
                let wrong: String = wrong.into_iter().collect();
                assert_eq!(OrgNumber::parse(&wrong), Err(OrgNumberError::CheckDigit), "{wrong}");
            }
        }
    }

    #[test]
    fn synthetic_numbers_are_told_from_real_ones() {
        assert!(OrgNumber::parse("313299767").unwrap().is_synthetic());
        assert!(!OrgNumber::parse("991825827").unwrap().is_synthetic());
    }
}
