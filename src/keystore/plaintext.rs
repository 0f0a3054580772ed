//! Bytes as text: which encoding they are in, and whether they are text at all.

use crate::domain::SecretBytes;
use std::borrow::Cow;
use zeroize::Zeroize;

/// Bytes that are looked at to tell UTF-16 without its mark.
const SAMPLE: usize = 512;
/// A text may have so many characters that are none, in a thousand: a stray end mark of DOS, a form feed.
const STRAY: usize = 5;

/// Bytes of the file, or what was taken out of it.
#[derive(Clone)]
pub(super) enum Bytes<'a> {
    Lent(&'a [u8]),
    Own(SecretBytes),
}

impl Bytes<'_> {
    pub fn expose(&self) -> &[u8] {
        match self {
            Self::Lent(bytes) => bytes,
            Self::Own(bytes) => bytes.expose(),
        }
    }

    pub fn into_own(self) -> Bytes<'static> {
        match self {
            Self::Lent(bytes) => Bytes::Own(SecretBytes::new(bytes.to_vec())),
            Self::Own(bytes) => Bytes::Own(bytes),
        }
    }
}

/// The text of a file or a paste, in whichever Unicode it is: UTF-8, or UTF-16 as PowerShell and Notepad write it,
/// with a mark at the beginning or without. What is not Unicode is replaced.
#[must_use]
pub fn text_of(bytes: &[u8]) -> Cow<'_, str> {
    match utf16(bytes) {
        Some(text) => Cow::Owned(text),
        None => String::from_utf8_lossy(without_mark(bytes)),
    }
}

/// The same as bytes, with what is not UTF-8 left as it is; `None` for what is no text.
pub(super) fn plaintext(bytes: &[u8]) -> Option<Bytes<'_>> {
    if let Some(mut text) = utf16(bytes) {
        let own = Bytes::Own(SecretBytes::new(text.as_bytes().to_vec()));
        text.zeroize();
        return Some(own);
    }
    let bytes = without_mark(bytes);
    let end = bytes.iter().rposition(|byte| !matches!(byte, 0 | 0x1a)).map_or(0, |last| last + 1);
    let is_nothing_but_zeros = end == 0 && !bytes.is_empty();
    (!is_nothing_but_zeros && is_text(&bytes[..end])).then(|| Bytes::Lent(&bytes[..end]))
}

fn without_mark(bytes: &[u8]) -> &[u8] {
    bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes)
}

fn is_text(bytes: &[u8]) -> bool {
    let stray = |byte: &&u8| **byte < 0x20 && !matches!(byte, b'\t' | b'\n' | b'\r' | 0x0c);
    !bytes.contains(&0) && bytes.iter().filter(stray).count() * 1000 <= bytes.len() * STRAY
}

/// Which byte of two comes first.
type Order = fn([u8; 2]) -> u16;

fn utf16(bytes: &[u8]) -> Option<String> {
    let (rest, order) = match bytes {
        [0xff, 0xfe, rest @ ..] => (rest, u16::from_le_bytes as Order),
        [0xfe, 0xff, rest @ ..] => (rest, u16::from_be_bytes as Order),
        _ => (bytes, without_its_mark(bytes)?),
    };
    let (pairs, _) = rest.as_chunks::<2>();
    Some(char::decode_utf16(pairs.iter().map(|pair| order(*pair))).map(|c| c.unwrap_or('\u{fffd}')).collect())
}

/// Letters of English in UTF-16 have a zero as every second byte, and no other zeros.
fn without_its_mark(bytes: &[u8]) -> Option<Order> {
    let (pairs, _) = bytes[..bytes.len().min(SAMPLE)].as_chunks::<2>();
    let zeros = |place: usize| pairs.iter().filter(|pair| pair[place] == 0).count();
    let most = |count: usize| pairs.len() >= 4 && count * 10 >= pairs.len() * 9;
    match (zeros(0), zeros(1)) {
        (0, second) if most(second) => Some(u16::from_le_bytes),
        (first, 0) if most(first) => Some(u16::from_be_bytes),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn encoded(text: &str, order: fn(u16) -> [u8; 2]) -> Vec<u8> {
        text.encode_utf16().flat_map(order).collect()
    }

    #[test]
    fn a_text_is_the_same_in_every_unicode() {
        let text = "-----BEGIN CERTIFICATE-----\r\nblåbær\r\n";
        for bytes in [
            text.as_bytes().to_vec(),
            ["\u{feff}".as_bytes(), text.as_bytes()].concat(),
            encoded(&format!("\u{feff}{text}"), u16::to_le_bytes),
            encoded(&format!("\u{feff}{text}"), u16::to_be_bytes),
            encoded(text, u16::to_le_bytes),
            encoded(text, u16::to_be_bytes),
        ] {
            assert_eq!(text_of(&bytes), text);
            assert_eq!(plaintext(&bytes).unwrap().expose(), text.as_bytes());
        }
    }

    #[test]
    fn bytes_that_are_no_text_are_none() {
        assert!(plaintext(&[0x30, 0x82, 1, 2, 0, 3]).is_none());
        assert!(plaintext(&[1; 100]).is_none());
        assert!(plaintext(b"bl\xe5b\xe6r\r\n\x1a").is_some(), "Latin-1, with the end mark of DOS");
    }
}
