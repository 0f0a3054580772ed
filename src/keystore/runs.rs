//! Runs of base64 in a text: values of JSON, YAML and XML, of environment variables and of `data:` addresses.

use super::asn1::{SEQUENCE, header};
use super::letters::{self, gap, letter};
use crate::domain::SecretBytes;
use std::ops::Range;
use zeroize::Zeroizing;

/// Fewest letters of a run: the shortest private key there is, of Ed25519, has sixty-four.
const SHORTEST: usize = 60;
/// Fewest letters of the first line of a run that goes on below.
const SHORTEST_LINE: usize = 40;
/// Longest line of base64 that tools break: a run of more letters is whole.
const LONGEST_LINE: usize = 256;
/// More runs than anyone's file has.
const MOST: usize = 64;
/// Letters by which it is seen whether a run may be a file.
const BEGINNING: usize = 64;

/// A run, decoded.
pub(super) struct Run {
    /// Where it stands in the text.
    pub range: Range<usize>,
    pub bytes: SecretBytes,
}

/// The runs that may be a file of their own; no part of a JWT is one. Each byte is looked at a few times.
pub(super) fn runs(text: &[u8]) -> Vec<Run> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < text.len() && found.len() < MOST {
        if !text[at].is_ascii_alphanumeric() && !matches!(text[at], b'+' | b'/' | b'-' | b'_') {
            at += 1;
            continue;
        }
        let plain = letters::plain(&text[at..]);
        // Most of a text is words: none of them is kept even for a moment.
        if plain < SHORTEST_LINE && !may_go_on(text.get(at + plain)) {
            at += plain + 1;
            continue;
        }
        let (letters, end) = run(text, at);
        let is_of_jwt = text[..at].ends_with(b".") || text[end..].starts_with(b".");
        if letters.len() >= SHORTEST && !is_of_jwt {
            found.extend(decoded(&letters).map(|bytes| Run { range: at..end, bytes }));
        }
        at = end.max(at + 1);
    }
    found
}

/// Whether letters in an escape, of base64url or of padding may follow.
fn may_go_on(byte: Option<&u8>) -> bool {
    byte.is_some_and(|byte| matches!(byte, b'\\' | b'%' | b'-' | b'_' | b'='))
}

/// The letters of the run that starts here, and where it ends.
fn run(text: &[u8], start: usize) -> (Zeroizing<Vec<u8>>, usize) {
    let mut letters = Zeroizing::new(Vec::new());
    let mut end = line(text, start, &mut letters);
    let width = letters.len();
    let mut last = width;
    while (SHORTEST_LINE..=LONGEST_LINE).contains(&width) && last == width && letters.last() != Some(&b'=') {
        let (length, is_below) = gap(&text[end..]);
        let before = letters.len();
        let below = line(text, end + length, &mut letters);
        last = letters.len() - before;
        if !is_below || last == 0 || last > width || !is_over(&text[below..]) {
            letters.truncate(before);
            break;
        }
        end = below;
    }
    (letters, end)
}

/// Adds the letters of one line; where they end.
fn line(text: &[u8], start: usize, letters: &mut Vec<u8>) -> usize {
    let mut at = start;
    let mut is_padded = false;
    loop {
        if !is_padded {
            let plain = letters::plain(&text[at..]);
            letters.extend_from_slice(&text[at..at + plain]);
            at += plain;
        }
        let Some((letter, length)) = letter(&text[at..]) else { break };
        if (is_padded && letter != b'=') || text[at..].starts_with(b"-----") {
            break;
        }
        is_padded = letter == b'=';
        letters.push(letter);
        at += length;
    }
    at
}

/// Whether nothing follows on the line but what closes a value.
fn is_over(rest: &[u8]) -> bool {
    gap(rest).1
        || rest.first().is_none_or(|byte| matches!(byte, b'"' | b'\'' | b'`' | b'<' | b',' | b'}' | b')' | b';'))
}

/// What the letters stand for, where it may be a file: DER that is as long as it says, a keystore of Java's, or a text.
fn decoded(letters: &[u8]) -> Option<SecretBytes> {
    if let Some(bytes) = hexadecimal(letters) {
        return Some(bytes);
    }
    let beginning = letters::bytes(&letters[..letters.len().min(BEGINNING)])?;
    may_be_file(beginning.expose(), letters.len() / 4 * 3).then(|| letters::bytes(letters)).flatten()
}

fn may_be_file(beginning: &[u8], length: usize) -> bool {
    match beginning {
        [SEQUENCE, ..] => header(beginning).is_some_and(|header| header.length.is_none_or(|inside| inside <= length)),
        [0xfe, 0xed, 0xfe, 0xed, ..]
        | [0xce, 0xce, 0xce, 0xce, ..]
        | [0x1e, 0xf1, 0xb5, 0xb0, ..]
        | [0, 0, 0, 1 | 2, 0, 0, 0, 20, ..]
        | [0xff, 0xfe, ..]
        | [0xfe, 0xff, ..]
        | [0xef, 0xbb, 0xbf, ..] => true,
        _ => beginning.iter().all(|byte| matches!(byte, b' '..=b'~' | b'\t' | b'\r' | b'\n')),
    }
}

/// The same in hexadecimal, as databases show it: `3082…`, with `0x` before it or not.
fn hexadecimal(letters: &[u8]) -> Option<SecretBytes> {
    let digits = letters.strip_prefix(b"0x").unwrap_or(letters);
    let starts = [&b"3082"[..], b"3080", b"feedfeed", b"FEEDFEED", b"cececece", b"CECECECE"];
    if !starts.iter().any(|start| digits.starts_with(start)) {
        return None;
    }
    let digit = |byte: u8| char::from(byte).to_digit(16).and_then(|digit| u8::try_from(digit).ok());
    let (pairs, _) = digits.as_chunks::<2>();
    let bytes: Option<Vec<u8>> = pairs.iter().map(|[high, low]| Some(digit(*high)? << 4 | digit(*low)?)).collect();
    bytes.map(SecretBytes::new)
}

#[cfg(test)]
mod tests {
    use super::super::fixtures;
    use super::*;
    use base64::Engine;
    use base64::prelude::{BASE64_STANDARD, BASE64_STANDARD_NO_PAD, BASE64_URL_SAFE_NO_PAD};

    fn wrapped(base64: &str, width: usize, between: &str) -> String {
        let lines: Vec<&str> =
            (0..base64.len()).step_by(width).map(|at| &base64[at..(at + width).min(base64.len())]).collect();
        lines.join(between)
    }

    #[test]
    fn a_value_is_found_in_whatever_text_has_it() {
        let bytes = fixtures::read("legacy.p12");
        let base64 = BASE64_STANDARD.encode(&bytes);
        let unpadded = BASE64_STANDARD_NO_PAD.encode(&bytes);
        for text in [
            base64.clone(),
            format!("{{\"pkcs12\":\"{}\",\"password\":\"x\"}}", base64.replace('/', "\\/")),
            format!("{{\"value\": \"{}\"}}", base64.replace('+', "\\u002B")),
            format!("data:\n  a.p12: {unpadded}\n  credentials.json: eyJhIjoxfQ==\n"),
            format!("data:\n  a.p12: |\n    {}\n  other: 1\n", wrapped(&base64, 76, "\n    ")),
            format!("KEYSTORE_B64={unpadded}\nKEYSTORE_PASSWORD=abc\n"),
            format!("<pfx>\r\n{}\r\n</pfx>", wrapped(&base64, 64, "\r\n")),
            format!("data:application/x-pkcs12;base64,{base64}"),
            wrapped(&base64, 64, "\\n"),
            BASE64_URL_SAFE_NO_PAD.encode(&bytes),
            bytes.iter().fold("0x".to_owned(), |text, byte| format!("{text}{byte:02X}")),
        ] {
            let found = runs(text.as_bytes());
            assert_eq!(found.len(), 1, "{}", &text[..40]);
            assert_eq!(found[0].bytes.expose(), bytes, "{}", &text[..40]);
        }
    }

    #[test]
    fn neither_words_nor_tokens_are_runs() {
        let letters = "QUJD".repeat(100);
        for text in [format!("eyJhbGciOiJSUzI1NiJ9.{letters}.{letters}"), "ord på norsk og så videre ".repeat(50)] {
            assert!(runs(text.as_bytes()).is_empty(), "{text}");
        }
    }
}
