//! Removes what e-mail, chat, web pages and shells have added to a text invisibly.

use crate::domain::is_invisible;
use std::borrow::Cow;

/// Replaces an invisible character inside a word: a JWT with this mark is put together, and a finding says so.
/// It is one of Unicode's characters for private use.
pub(super) const SEAM: char = '\u{e000}';

/// At most this many bytes of a text: what is searched for stands at the beginning, and a line can have megabytes.
pub(super) fn beginning(text: &str, length: usize) -> &str {
    &text[..text.floor_char_boundary(length)]
}

/// Removes invisible marks, typographic quotes, entities of HTML, and unneeded escapes.
pub(super) fn normalized(text: &str) -> Cow<'_, str> {
    let invisible = |c: char| {
        (is_invisible(c) && !matches!(c, '\n' | '\t' | '\r'))
            || matches!(c, '\u{200b}' | '\u{200c}' | '\u{200d}' | '\u{2060}' | '\u{feff}' | '\u{ad}' | SEAM)
    };
    let odd = |c: char| invisible(c) || matches!(c, '“' | '”' | '„' | '«' | '»' | '‘' | '’' | '\u{a0}');
    let mut text = Cow::Borrowed(text);
    if text.contains('[') {
        text = without_colours(text);
    }
    if text.contains(odd) {
        text = Cow::Owned(without_marks(&text, invisible));
    }
    if text.contains("\\\"") {
        text = Cow::Owned(unescaped(&text));
    }
    // The order matters for `&amp;quot;` only, which is then mended once.
    let entities = [("&quot;", "\""), ("&#34;", "\""), ("&#39;", "'"), ("&lt;", "<"), ("&gt;", ">"), ("&amp;", "&")];
    let escapes = [
        ("%2E", "."),
        ("%2e", "."),
        ("%2D", "-"),
        ("%2d", "-"),
        ("%5F", "_"),
        ("%5f", "_"),
        ("%3D", "="),
        ("%3d", "="),
        ("%26", "&"),
        ("%3A", ":"),
        ("%3a", ":"),
        ("%2F", "/"),
        ("%2f", "/"),
        // Quoted-printable, as e-mail has it (RFC 2045, 6.7).
        ("=2E", "."),
        ("=3D", "="),
    ];
    for (escape, meant) in entities.into_iter().chain(escapes) {
        if text.contains(escape) {
            text = Cow::Owned(text.replace(escape, meant));
        }
    }
    with_codes(text)
}

/// A text without the colours of a terminal: `ESC[31;1m`, also where the first letter is written or was lost.
fn without_colours(text: Cow<'_, str>) -> Cow<'_, str> {
    let mut kept = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices('[').filter(|(at, _)| !text[at + 1..].starts_with(['{', '"', ' '])) {
        let after = &text[at + 1..];
        let codes = after.bytes().take_while(|byte| byte.is_ascii_digit() || *byte == b';').count();
        if !after[codes..].starts_with(['m', 'K']) || (codes == 0 && !text[..at].ends_with('\u{1b}')) || at < copied {
            continue;
        }
        let before = &text[copied..at];
        let escaped = ["\u{1b}", "\\u001b", "\\u001B", "\\x1b", "\\x1B", "\\033", "\\e"];
        let start = escaped.iter().find_map(|mark| before.strip_suffix(mark)).unwrap_or(before);
        kept.push_str(start);
        copied = at + 1 + codes + 1;
    }
    if copied == 0 {
        return text;
    }
    kept.push_str(&text[copied..]);
    Cow::Owned(kept)
}

/// What people and programs write for the hyphen of a code.
const HYPHENS: [char; 8] = ['-', '\u{2010}', '\u{2011}', '\u{2012}', '\u{2013}', '\u{2014}', '\u{2212}', '\u{fe63}'];
/// Longest text in which people may have written a code without its hyphen, in bytes.
const MESSAGE: usize = 4096;

/// Maskinporten's codes as it writes them: `MP–122` and `mp-122` are `MP-122`; so are `MP122` and `MP 122` in a message
/// that names Maskinporten.
fn with_codes(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_message = text.len() <= MESSAGE && text.to_ascii_lowercase().contains("maskinporten");
    let mut changed = String::new();
    let mut copied = 0;
    for (at, _) in text.match_indices(['p', 'P']) {
        let Some(start) = at.checked_sub(1).filter(|start| matches!(text.as_bytes()[*start], b'm' | b'M')) else {
            continue;
        };
        let after = &text[at + 1..];
        let hyphen = match after.chars().next() {
            Some(hyphen) if HYPHENS.contains(&hyphen) || is_message && hyphen == ' ' => hyphen.len_utf8(),
            Some(digit) if is_message && digit.is_ascii_digit() => 0,
            _ => continue,
        };
        let digits = &after[hyphen..];
        let is_code = digits.len() >= 3
            && digits.as_bytes()[..3].iter().all(u8::is_ascii_digit)
            && !digits[3..].starts_with(char::is_alphanumeric)
            && !text[..start].ends_with(|c: char| c.is_alphanumeric() || matches!(c, '-' | '_'));
        if !is_code || text[start..].starts_with("MP-") {
            continue;
        }
        changed.push_str(&text[copied..start]);
        changed.push_str("MP-");
        copied = at + 1 + hyphen;
    }
    if copied == 0 {
        return text;
    }
    changed.push_str(&text[copied..]);
    Cow::Owned(changed)
}

fn without_marks(text: &str, invisible: impl Fn(char) -> bool) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(letter) = letters.next() {
        if invisible(letter) {
            let is_inside = kept.ends_with(is_of_jwt) && letters.peek().is_some_and(|next| is_of_jwt(*next));
            if is_inside {
                kept.push(SEAM);
            }
            continue;
        }
        kept.push(match letter {
            '“' | '”' | '„' | '«' | '»' => '"',
            '‘' | '’' => '\'',
            '\u{a0}' => ' ',
            letter => letter,
        });
    }
    kept
}

/// Quotes without the backslashes before them, however often they were escaped: JSON in JSON in a log.
fn unescaped(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut slashes = 0;
    for letter in text.chars() {
        match letter {
            '\\' => slashes += 1,
            letter => {
                if letter != '"' {
                    kept.extend(std::iter::repeat_n('\\', slashes));
                }
                slashes = 0;
                kept.push(letter);
            }
        }
    }
    kept.extend(std::iter::repeat_n('\\', slashes));
    kept
}

/// A letter that a JWT may have.
pub(super) fn is_of_jwt(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || matches!(letter, '-' | '_' | '.')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_written_as_maskinporten_writes_it() {
        for text in ["MP\u{2013}122", "mp-122", "Mp\u{2011}122", "mP\u{2212}122"] {
            assert_eq!(normalized(&format!("a {text}, b")), "a MP-122, b", "{text}");
        }
        for text in ["temp-122", "mp-1220", "x-mp-122", "mp 122", "MP-122", "mp-12", "mp\u{2013}æøå"] {
            assert_eq!(normalized(text), text);
        }
        for text in ["Maskinporten: MP122, x", "Maskinporten: mp 122, x"] {
            assert_eq!(normalized(text), "Maskinporten: MP-122, x", "{text}");
        }
    }

    #[test]
    fn the_colours_of_a_terminal_are_taken_away() {
        for text in
            ["\u{1b}[31;1ma\u{1b}[0m b", "[31;1ma[0m b", "\\u001b[31ma\\u001b[39m b", "a\u{1b}[K b", "\u{1b}[ma b"]
        {
            assert_eq!(normalized(text), "a b", "{text}");
        }
        for text in ["a[m]", "[12] m", "{\"a\":[1,2]}", "rate[x]", "[MP-122]"] {
            assert_eq!(normalized(text), text);
        }
    }
}
