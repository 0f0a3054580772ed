//! Numbers of organisations and persons, to the letter: digits, and nothing between or around them.

use crate::domain::OrgNumber;

/// An organisation number of nine digits.
pub fn organisation(text: &str) -> Option<OrgNumber> {
    OrgNumber::parse(text).ok().filter(|_| digits(text, 9))
}

/// Whether this is so many digits.
pub fn digits(text: &str, count: usize) -> bool {
    text.len() == count && text.bytes().all(|byte| byte.is_ascii_digit())
}
