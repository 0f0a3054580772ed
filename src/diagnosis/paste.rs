//! Mends a pasted text where e-mail, chat and shells have damaged it, and cuts it into its parts.
//!
//! Secrets are separated from the rest of the text here: JWTs, PEM blocks, and keys and keystores in base64 are taken out.

use super::jws;
use super::jwt_start;
use super::normalize::{SEAM, is_of_jwt, normalized};
use super::places::Last;
use crate::domain::{Secret, SecretBytes};
use crate::keystore::{self, PemBlock};
use std::ops::Range;

/// More JWTs than anyone means to ask about.
const MOST_JWTS: usize = 50;
/// More blocks of PEM than anyone means to ask about: a bundle of every authority there is has half as many.
const MOST_PEM: usize = 500;
/// Longest JWT that is put together. Tokens with many scopes have been seen above 8 KB.
const LONGEST_JWT: usize = 64 * 1024;
/// Base64url letters of an RSA signature of 2048, 3072 and 4096 bits.
const SIGNATURES: [usize; 3] = [342, 512, 683];
/// Most letters between two parts of a JWT: a line break, and marks and blanks around it.
const LONGEST_GAP: usize = 40;
/// How often the same JWT is read: twice shows that it was sent twice, or logged.
const MOST_ALIKE: usize = 2;
/// Most JWTs in plain base64 that are tried.
const MOST_PLAIN: usize = 500;

/// A text, mended and cut.
pub(super) struct Paste {
    /// What is left when the others are taken out.
    pub rest: Secret,
    pub jwts: Vec<Found>,
    pub pem: Vec<PemBlock>,
    /// Keys and keystores that stood there in base64, decoded.
    pub embedded: Vec<SecretBytes>,
}

/// A JWT that was found.
pub(super) struct Found {
    pub text: Secret,
    /// Whether it had been broken, and is put together.
    pub mended: bool,
    /// Whether it stood there as JSON (RFC 7515, 7.2), its parts in members of their own.
    pub as_json: bool,
    /// The few letters before it: `Authorization: Bearer `, `assertion=`.
    pub before: Before,
}

/// What stands before a JWT, and says what it was used as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Before {
    Bearer,
    Assertion,
    Other,
}

impl Paste {
    pub fn read(bytes: &[u8]) -> Self {
        let text = Secret::new(normalized(&keystore::text_of(bytes)).into_owned());
        let (pem, text) = take_pem(text.expose());
        let (embedded, text) = take_embedded(text.expose());
        let (mut jwts, mut rest) = take_jwts(text.expose());
        let from_json = |text| Found { text, mended: false, as_json: true, before: Before::Other };
        jwts.extend(
            jws::serialized(text.expose()).into_iter().take(MOST_JWTS.saturating_sub(jwts.len())).map(from_json),
        );
        if rest.expose().contains(SEAM) {
            rest = Secret::new(rest.expose().replace(SEAM, ""));
        }
        Self { rest, jwts, pem, embedded }
    }
}

fn take_pem(text: &str) -> (Vec<PemBlock>, Secret) {
    let mut found = keystore::pem_blocks(text);
    let mut header = Header::new(text);
    found.retain(|block| !header.has(&block.range) || block.label != "CERTIFICATE");
    let rest = without(text, found.iter().map(|block| block.range.clone()));
    found.truncate(MOST_PEM);
    (found, rest)
}

/// Whether a certificate stands in `x5c`, with the lines of PEM: that is what is wrong with the header. Asked of block
/// after block.
struct Header<'a> {
    text: &'a str,
    x5c: Last<'a>,
    open: Last<'a>,
    close: Last<'a>,
}

impl<'a> Header<'a> {
    fn new(text: &'a str) -> Self {
        let last = |word| Last::new(text, word);
        Self { text, x5c: last("x5c"), open: last("["), close: last("]") }
    }

    fn has(&mut self, block: &Range<usize>) -> bool {
        let [x5c, open, close] = [&mut self.x5c, &mut self.open, &mut self.close].map(|one| one.before(block.start));
        let is_near = x5c.is_some_and(|x5c| block.start - x5c < LONGEST_JWT);
        is_near && open > x5c && close <= x5c && !self.text[block.clone()].contains('\n')
    }
}

fn take_embedded(text: &str) -> (Vec<SecretBytes>, Secret) {
    let found = keystore::embedded(text);
    let rest = without(text, found.iter().map(|one| one.range.clone()));
    (found.into_iter().map(|one| one.bytes).collect(), rest)
}

/// A text without these parts of it.
fn without(text: &str, parts: impl Iterator<Item = Range<usize>>) -> Secret {
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    for part in parts {
        rest.push_str(&text[at..part.start]);
        at = part.end;
    }
    rest.push_str(&text[at..]);
    Secret::new(rest)
}

fn take_jwts(text: &str) -> (Vec<Found>, Secret) {
    let mut found: Vec<Found> = Vec::new();
    let mut rest = String::with_capacity(text.len());
    let mut at = 0;
    let mut plain = 0;
    while let Some(start) = jwt_start::next(text, at) {
        let place = start.place;
        rest.push_str(&text[at..place]);
        let mut whole = assembled(&text[place..]);
        if text[place + whole.length..].starts_with(['+', '/', '=']) && plain < MOST_PLAIN {
            plain += 1;
            whole = jwt_start::plain(&text[place..]).map_or(whole, |length| Whole::unbroken(&text[place..], length));
        }
        if start.is_doubtful && !jwt_start::has_header(whole.text.expose()) {
            at = place + 1;
            rest.push_str(&text[place..at]);
            continue;
        }
        at = place + whole.length;
        let alike = |other: &&Found| other.text.expose() == whole.text.expose();
        let is_enough = found.len() >= MOST_JWTS || found.iter().filter(alike).count() >= MOST_ALIKE;
        if is_enough || !whole.text.expose().contains('.') {
            // No JWT, but perhaps a part of one: not for the rest of the text either.
            rest.push('…');
            continue;
        }
        let before = before(&rest);
        rest.push('…');
        found.push(Found { text: whole.text, mended: whole.mended, as_json: false, before });
    }
    rest.push_str(&text[at..]);
    (found, Secret::new(rest))
}

fn before(rest: &str) -> Before {
    let tail: Vec<char> = rest.chars().rev().take(24).collect();
    let tail: String = tail.into_iter().rev().collect::<String>().to_ascii_lowercase();
    let tail = tail.trim_end_matches(['"', '\'', ' ', ':', '=', '\t']);
    match tail {
        _ if tail.ends_with("bearer") => Before::Bearer,
        _ if tail.ends_with("assertion") => Before::Assertion,
        _ => Before::Other,
    }
}

struct Whole {
    text: Secret,
    length: usize,
    mended: bool,
}

impl Whole {
    fn unbroken(text: &str, length: usize) -> Self {
        Self { text: Secret::new(text[..length].to_owned()), length, mended: false }
    }
}

/// The JWT at the beginning of this text. One that is broken across lines goes on below as long as it is not whole.
fn assembled(text: &str) -> Whole {
    let mut whole = String::new();
    let mut length = 0;
    let (mut dots, mut last) = (0, 0);
    let mut take = |whole: &mut String, part: &str| {
        whole.push_str(part);
        dots += part.matches('.').count();
        last = part.rfind('.').map_or(last + part.len(), |dot| part.len() - dot - 1);
        (dots, dots == 2 && SIGNATURES.contains(&last))
    };
    let first = run(text);
    let (_, mut is_whole) = take(&mut whole, &text[..first]);
    length += first;
    let mut mended = false;
    // After the payload only the length of the signature shows where a JWT ends.
    let mut sure = (whole.len(), length);
    while !is_whole && whole.len() < LONGEST_JWT {
        let seam = text[length..].starts_with(SEAM);
        let gap = if seam { SEAM.len_utf8() } else { gap(&text[length..]) };
        let next = run(&text[length + gap..]);
        if gap == 0 || next == 0 || jwt_start::is_one(&text[length + gap..]) {
            break;
        }
        let dots;
        (dots, is_whole) = take(&mut whole, &text[length + gap..length + gap + next]);
        length += gap + next;
        if dots < 2 || is_whole || (seam && sure.1 + gap + next == length) {
            sure = (whole.len(), length);
            mended = true;
        }
    }
    whole.truncate(sure.0);
    Whole { text: Secret::new(whole), length: sure.1, mended }
}

fn run(text: &str) -> usize {
    text.bytes().take_while(|byte| is_of_jwt(char::from(*byte))).count()
}

/// A line break with what mail programs and shells put around it: `=`, `> `, `\`, `^`, blanks. 0 where there is none.
fn gap(text: &str) -> usize {
    let length = text
        .bytes()
        .take(LONGEST_GAP + 1)
        .take_while(|byte| matches!(byte, b'\r' | b'\n' | b' ' | b'\t' | b'>' | b'=' | b'\\' | b'|' | b'^' | b'`'))
        .count();
    if length <= LONGEST_GAP && text[..length].contains('\n') { length } else { 0 }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn jwt() -> String {
        format!("eyJhbGciOiJSUzI1NiJ9.{}.{}", "eyJpc3MiOiJ4In0", "s".repeat(342))
    }

    fn only(text: &str) -> (String, bool) {
        let paste = Paste::read(text.as_bytes());
        assert_eq!(paste.jwts.len(), 1, "{text}");
        assert!(!paste.rest.expose().contains("sss"), "{}", paste.rest.expose());
        (paste.jwts[0].text.expose().to_owned(), paste.jwts[0].mended)
    }

    #[test]
    fn a_token_broken_by_mail_is_mended() {
        let breaks = [("\n", 76), ("\r\n", 64), ("=\r\n", 75), ("\n> ", 70), ("\r\n>> ", 66), ("=\n", 76)];
        let others =
            [(" \\\n    ", 100), (" ^\r\n  ", 100), ("\u{200b}", 40), ("\u{ad}\u{200d}", 50), ("\u{202e}", 300)];
        for (between, width) in breaks.into_iter().chain(others) {
            let whole = jwt();
            let lines: Vec<&str> =
                (0..whole.len()).step_by(width).map(|at| &whole[at..(at + width).min(whole.len())]).collect();
            let pasted = format!("Hei,\n\n{}\n\nHilsen Kari", lines.join(between));
            assert_eq!(only(&pasted), (whole, true), "{between:?}");
        }
    }

    #[test]
    fn a_whole_token_takes_nothing_of_the_next_line() {
        assert_eq!(only(&format!("Bearer {}\nHilsen", jwt())), (jwt(), false));
    }

    #[test]
    fn marks_inside_other_words_are_gone() {
        assert_eq!(Paste::read("so\u{ad}ft MP\u{200b}-122".as_bytes()).rest.expose(), "soft MP-122");
        assert_eq!(Paste::read(br#"{\\\"a\\\": \"C:\x\"}"#).rest.expose(), r#"{"a": "C:\x"}"#);
    }

    #[test]
    fn the_same_token_again_and_again_is_looked_at_twice() {
        let other = jwt().replace('s', "t");
        let log = format!("{}{other}", format!("Bearer {}\n", jwt()).repeat(500));
        assert_eq!(Paste::read(log.as_bytes()).jwts.len(), 3);
    }

    #[test]
    fn what_stands_before_a_token_is_seen() {
        let before = |text: &str| Paste::read(format!("{text}{}", jwt()).as_bytes()).jwts[0].before;
        assert_eq!(before("Authorization: Bearer "), Before::Bearer);
        assert_eq!(before("grant_type=x&assertion="), Before::Assertion);
        assert_eq!(before("assertion%3D"), Before::Assertion);
        assert_eq!(before("token: "), Before::Other);
    }

    #[test]
    fn marks_that_are_not_seen_and_entities_are_taken_away() {
        let whole = jwt();
        let marked = format!("&quot;\u{202e}{whole}\u{200b}&quot;");
        assert_eq!(only(&marked), (whole.clone(), false));
        assert_eq!(only(&format!("assertion=3D{whole}")), (whole.clone(), false));
        assert_eq!(only(&whole.replace('.', "%2E")), (whole, false));
    }
}
