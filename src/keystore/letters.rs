//! Base64 as programs put it into other texts: with its letters and line ends escaped, quoted or broken.

use crate::domain::SecretBytes;
use base64::Engine;
use base64::alphabet;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};
use zeroize::Zeroizing;

/// Takes base64 with and without padding. Both alphabets are one by then.
const LENIENT: GeneralPurpose = GeneralPurpose::new(
    &alphabet::STANDARD,
    GeneralPurposeConfig::new()
        .with_decode_padding_mode(DecodePaddingMode::Indifferent)
        .with_decode_allow_trailing_bits(true),
);

/// How JSON, addresses, XML and HTML write blanks and line ends; and whether it is a line end.
const ESCAPED: [(&[u8], bool); 14] = [
    (b"\\n", true),
    (b"\\r", true),
    (b"\\t", false),
    (b"\\u000a", true),
    (b"\\u000A", true),
    (b"\\u000d", true),
    (b"\\u000D", true),
    (b"%0A", true),
    (b"%0a", true),
    (b"%0D", true),
    (b"%0d", true),
    (b"&#10;", true),
    (b"&#13;", true),
    (b"&#xA;", true),
];

/// The letter of base64 that a text starts with, in the plain alphabet, and how many bytes it takes there: .NET
/// writes `+` as `\u002B`, PHP writes `/` as `\/`, and an address has `%2B`.
pub(super) fn letter(text: &[u8]) -> Option<(u8, usize)> {
    match *text {
        [letter, ..] if letter.is_ascii_alphanumeric() || matches!(letter, b'+' | b'/' | b'=') => Some((letter, 1)),
        [b'-', ..] => Some((b'+', 1)),
        [b'_', ..] => Some((b'/', 1)),
        [b'\\', b'/', ..] => Some((b'/', 2)),
        [b'\\', b'u', b'0', b'0', high, low, ..] => Some((sign(high, low)?, 6)),
        [b'%', high, low, ..] => Some((sign(high, low)?, 3)),
        _ => None,
    }
}

/// How many letters there are at the start that stand for themselves.
pub(super) fn plain(text: &[u8]) -> usize {
    text.iter().take_while(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'+' | b'/')).count()
}

/// A letter of base64 by its number in hexadecimal: those that are escaped.
fn sign(high: u8, low: u8) -> Option<u8> {
    match (high, low.to_ascii_uppercase()) {
        (b'2', b'B') => Some(b'+'),
        (b'2', b'F') => Some(b'/'),
        (b'3', b'D') => Some(b'='),
        _ => None,
    }
}

/// The blanks, line ends and marks of quoting that a text starts with: how many bytes, and whether a line ends there.
pub(super) fn gap(text: &[u8]) -> (usize, bool) {
    let (mut at, mut ends) = (0, false);
    while let Some(&byte) = text.get(at) {
        match byte {
            b' ' | b'\t' => at += 1,
            b'\n' | b'\r' => (at, ends) = (at + 1, true),
            b'>' | b'|' if ends => at += 1,
            b'\\' | b'%' | b'&' => match escaped(&text[at..]) {
                Some((length, is_end)) => (at, ends) = (at + length, ends || is_end),
                None => break,
            },
            _ => break,
        }
    }
    (at, ends)
}

/// An escaped blank or line end, however often it was escaped; or the sign of shells and of properties that a line goes
/// on below.
fn escaped(text: &[u8]) -> Option<(usize, bool)> {
    if let [b'\\', b'\r' | b'\n', ..] = text {
        return Some((2, true));
    }
    let slashes = text.iter().take(MOST_ESCAPES).take_while(|byte| **byte == b'\\').count();
    let extra = slashes.saturating_sub(1);
    let (sign, is_end) = ESCAPED.iter().find(|(sign, _)| text[extra..].starts_with(sign))?;
    Some((extra + sign.len(), *is_end))
}

/// How often a line end is escaped at most: JSON in JSON in JSON makes eight backslashes of one.
const MOST_ESCAPES: usize = 9;

/// The bytes of a text that is base64 and nothing else, but for blanks and line ends.
pub(super) fn decoded(text: &[u8]) -> Option<SecretBytes> {
    let mut letters = Zeroizing::new(Vec::with_capacity(text.len()));
    let mut at = gap(text).0;
    while at < text.len() {
        let plain = plain(&text[at..]);
        letters.extend_from_slice(&text[at..at + plain]);
        at += plain;
        if plain == 0 {
            let (letter, length) = letter(&text[at..])?;
            letters.push(letter);
            at += length;
        }
        at += gap(&text[at..]).0;
    }
    bytes(&letters)
}

/// The bytes of letters of the plain alphabet; a last letter that is one too many is left out.
pub(super) fn bytes(letters: &[u8]) -> Option<SecretBytes> {
    let padding = letters.iter().rev().take_while(|letter| **letter == b'=').count();
    let letters = &letters[..letters.len() - padding];
    let whole = letters.len() - usize::from(letters.len() % 4 == 1);
    let mut bytes = Zeroizing::new(vec![0; whole / 4 * 3 + 3]);
    let length = LENIENT.decode_slice(&letters[..whole], &mut bytes).ok()?;
    bytes.truncate(length);
    Some(SecretBytes::new(std::mem::take(&mut *bytes)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn letters_are_the_same_however_they_are_escaped() {
        let plain = b"++//+w==";
        let bytes = decoded(plain).unwrap();
        for text in [
            &b"--__-w"[..],
            b"\\u002B\\u002b\\/\\/\\u002Bw\\u003D\\u003d",
            b"%2B%2b%2F%2f%2Bw%3D%3D",
            b"++//\r\n  +w==\n",
            b"++//\\n+w==",
            b"++//\\\r\n    +w==",
            b"++//\\\\r\\\\n+w==",
            b" ++\t//&#13;&#10;+w",
        ] {
            assert_eq!(decoded(text), Some(bytes.clone()), "{}", String::from_utf8_lossy(text));
        }
        assert_eq!(decoded(b"++!//"), None);
    }

    #[test]
    fn a_quoted_line_goes_on_below_and_a_sign_within_a_line_does_not() {
        assert_eq!(gap(b"\r\n> > abc"), (6, true));
        assert_eq!(gap(b" > abc"), (1, false));
        assert_eq!(gap(b"\\x"), (0, false));
    }
}
