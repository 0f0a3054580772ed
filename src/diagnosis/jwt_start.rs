//! Where a JWT begins in a text, in whatever layout its header's JSON was written and in whichever base64.

use super::jwt::header_of;
use super::normalize::is_of_jwt;

/// How every header in JSON without blanks begins in base64: a brace and a quote.
const COMPACT: &str = "eyJ";
/// A brace and a blank, a line end of Unix, of Windows, or a tab; and braces with nothing in them. Words begin like
/// these as well.
const SPACED: [&str; 5] = ["eyA", "ewo", "ew0", "ewk", "e30"];
/// Longest part that is read in plain base64.
const LONGEST_PART: usize = 64 * 1024;

/// A place where a JWT may begin.
pub(super) struct Start {
    pub place: usize,
    /// Whether it is one only if its header can be read.
    pub is_doubtful: bool,
}

/// The first place from here on.
pub(super) fn next(text: &str, from: usize) -> Option<Start> {
    let at = |(place, _): (usize, &str)| {
        let place = from + place;
        let is_doubtful = !text[place..].starts_with(COMPACT);
        let is_one = !is_doubtful || (is_spaced(&text[place..]) && !text[..place].ends_with(is_of_jwt));
        is_one.then_some(Start { place, is_doubtful })
    };
    text[from..].match_indices('e').find_map(at)
}

/// Whether a JWT may begin here.
pub(super) fn is_one(text: &str) -> bool {
    text.starts_with(COMPACT) || is_spaced(text)
}

fn is_spaced(text: &str) -> bool {
    SPACED.iter().any(|start| text.starts_with(start))
}

/// Whether the first part of this is a header: it names an algorithm, or two more parts follow.
pub(super) fn has_header(text: &str) -> bool {
    text.split_once('.').is_some_and(|(header, rest)| {
        header_of(header).is_some_and(|header| header.get("alg").is_some() || rest.contains('.'))
    })
}

/// How long a JWT is whose parts are in plain base64, with `+`, `/` and `=`. `None` where none begins.
pub(super) fn plain(text: &str) -> Option<usize> {
    let header = part(text)?;
    let claims = header + 1 + part(text[header..].strip_prefix('.')?)?;
    let signature = text[claims..].strip_prefix('.')?;
    let (bare, padded) = (letters(signature), part(signature)?);
    // Equals signs after a whole number of quartets end a line of an e-mail.
    let length = claims + 1 + if padded.is_multiple_of(4) { padded } else { bare };
    (text[..length].contains(['+', '/', '=']) && has_header(text)).then_some(length)
}

/// Letters of base64, and the equals signs after them.
fn part(text: &str) -> Option<usize> {
    let letters = letters(text);
    let signs = text[letters..].bytes().take(2).take_while(|byte| *byte == b'=').count();
    (letters > 0 && letters < LONGEST_PART).then_some(letters + signs)
}

fn letters(text: &str) -> usize {
    let is_letter = |byte: &u8| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_' | b'+' | b'/');
    text.bytes().take(LONGEST_PART).take_while(is_letter).count()
}
