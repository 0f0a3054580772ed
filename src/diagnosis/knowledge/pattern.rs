//! A pattern of a phrase: how an author writes it, and what is made of it.
//!
//! An author writes the syntax of the `regex` crate. A pattern is blind to case, begins and ends at the border of a word,
//! and a blank in it is any run of blanks and line ends. Norwegian letters may have been damaged by an encoding.

use regex::bytes::Regex;
use regex_syntax::hir::{Capture, Class, Hir, HirKind, Look, Repetition};
use regex_syntax::{Parser, ParserBuilder};

/// What stands for æ, ø or å, in bytes: the letter, nothing, or what is left of it in another encoding.
const NORWEGIAN: &str = r"\S{0,6}";

/// The pattern as it is searched with; `None` where it is no pattern.
pub(super) fn compiled(written: &str) -> Option<Regex> {
    let hir = parser(true).parse(&spelled(written)).ok()?;
    let hir = bordered(&bordered(&hir, End::First), End::Last);
    Regex::new(&hir.to_string()).ok()
}

/// What a match must have: texts of which it has at least one, in lower case and ASCII only, and how many letters in all.
/// Of two patterns that match the same place, the one with more letters says more.
pub(super) fn required(written: &str) -> (Vec<String>, usize) {
    let read = parser(false).parse(&spelled(written));
    read.map(|hir| (marks(&hir).unwrap_or_default(), letters(&hir))).unwrap_or_default()
}

/// Patterns are of bytes: classes of all of Unicode would make each a hundred times as large.
fn parser(is_blind_to_case: bool) -> Parser {
    ParserBuilder::new().unicode(false).utf8(false).case_insensitive(is_blind_to_case).build()
}

/// The author's pattern, for a text that is squeezed and whose quotes are plain.
fn spelled(written: &str) -> String {
    let mut spelled = String::with_capacity(written.len());
    let (mut is_escaped, mut is_class) = (false, false);
    for letter in written.chars() {
        match letter {
            'æ' | 'ø' | 'å' | 'Æ' | 'Ø' | 'Å' if !is_class => spelled.push_str(NORWEGIAN),
            '«' | '»' | '“' | '”' | '„' => spelled.push('"'),
            '‘' | '’' => spelled.push('\''),
            ' ' | '\u{a0}' if !is_class && spelled.ends_with(' ') => {}
            '\u{a0}' => spelled.push(' '),
            letter => spelled.push(letter),
        }
        match letter {
            '[' if !is_escaped => is_class = true,
            ']' if !is_escaped => is_class = false,
            _ => {}
        }
        is_escaped = letter == '\\' && !is_escaped;
    }
    spelled
}

/// One of the ends of a pattern.
#[derive(Clone, Copy, PartialEq, Eq)]
enum End {
    First,
    Last,
}

/// With the border of a word at this end, wherever a letter stands there.
fn bordered(hir: &Hir, end: End) -> Hir {
    match hir.kind() {
        HirKind::Alternation(branches) => {
            Hir::alternation(branches.iter().map(|branch| bordered(branch, end)).collect())
        }
        HirKind::Capture(capture) => {
            Hir::capture(Capture { sub: Box::new(bordered(&capture.sub, end)), ..capture.clone() })
        }
        HirKind::Concat(parts) => {
            let mut parts = parts.clone();
            let place = if end == End::First { 0 } else { parts.len() - 1 };
            parts[place] = bordered(&parts[place], end);
            Hir::concat(parts)
        }
        _ if !is_word_at(hir, end) => hir.clone(),
        _ => {
            let border = Hir::look(Look::WordAscii);
            Hir::concat(if end == End::First { vec![border, hir.clone()] } else { vec![hir.clone(), border] })
        }
    }
}

/// Whether a match begins or ends with a letter, a digit or `_`.
fn is_word_at(hir: &Hir, end: End) -> bool {
    let is_word = |letter: char| letter.is_ascii_alphanumeric() || letter == '_';
    match hir.kind() {
        HirKind::Literal(literal) => {
            let byte = if end == End::First { literal.0.first() } else { literal.0.last() };
            byte.is_some_and(|byte| is_word(char::from(*byte)))
        }
        HirKind::Class(Class::Bytes(class)) => {
            class.ranges().iter().all(|range| is_word(char::from(range.start())) && is_word(char::from(range.end())))
        }
        HirKind::Repetition(Repetition { min, sub, .. }) => *min > 0 && is_word_at(sub, end),
        _ => false,
    }
}

fn marks(hir: &Hir) -> Option<Vec<String>> {
    match hir.kind() {
        HirKind::Literal(literal) => {
            let text = String::from_utf8_lossy(&literal.0).to_ascii_lowercase();
            text.split(|letter: char| !letter.is_ascii())
                .max_by_key(|part| part.len())
                .map(|part| vec![part.to_owned()])
        }
        HirKind::Capture(capture) => marks(&capture.sub),
        HirKind::Repetition(Repetition { min: 1.., sub, .. }) => marks(sub),
        HirKind::Concat(parts) => parts.iter().filter_map(marks).max_by_key(|marks| shortest(marks)),
        HirKind::Alternation(branches) => {
            branches.iter().map(marks).collect::<Option<Vec<_>>>().map(|branches| branches.concat())
        }
        HirKind::Empty | HirKind::Class(_) | HirKind::Look(_) | HirKind::Repetition(_) => None,
    }
}

fn shortest(marks: &[String]) -> usize {
    marks.iter().map(String::len).min().unwrap_or_default()
}

fn letters(hir: &Hir) -> usize {
    match hir.kind() {
        HirKind::Literal(literal) => literal.0.len(),
        HirKind::Capture(capture) => letters(&capture.sub),
        HirKind::Repetition(Repetition { min: 1.., sub, .. }) => letters(sub),
        HirKind::Concat(parts) => parts.iter().map(letters).sum(),
        HirKind::Alternation(branches) => branches.iter().map(letters).min().unwrap_or_default(),
        HirKind::Empty | HirKind::Class(_) | HirKind::Look(_) | HirKind::Repetition(_) => 0,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn matches(written: &str, text: &str) -> bool {
        compiled(written).unwrap().is_match(text.as_bytes())
    }

    #[test]
    fn a_phrase_has_borders_and_no_case() {
        assert!(matches("mac verify error", "Mac Verify Error: x") && !matches("mac verify", "hmac verify"));
        assert!(matches("ORA-29024", "(ora-29024)") && !matches("ORA-29024", "ORA-290241"));
        assert!(matches(r"\(60\)", "curl: (60)x") && !matches("kid|sub", "kidney subs"));
        assert!(
            matches(r"status=(?<status>\d{3})", "status=503 {}") && !matches(r"status=(?<status>\d{3})", "status=5031")
        );
        assert!(matches("(?:skew|kast)", "skew") && !matches("(?:skew|kast)", "skewer kaste"));
    }

    #[test]
    fn a_norwegian_letter_may_be_damaged() {
        for text in
            ["målmaskinen", "m\u{fffd}lmaskinen", "mÃ¥lmaskinen", "maalmaskinen", "mlmaskinen", "ma\u{30a}lmaskinen"]
        {
            assert!(matches("målmaskinen", text), "{text}");
        }
        assert!(matches("«ø»", "\"ø\""));
    }

    #[test]
    fn the_longest_text_that_must_be_there_is_the_mark() {
        let marks = |written| required(written).0;
        assert_eq!(marks(r"Alias <(?<alias>[^>]+)> does not exist"), ["> does not exist"]);
        assert_eq!(marks("(?:timed out|timeout)"), ["timed out", "timeout"]);
        assert_eq!(marks(r"\d+"), [""; 0]);
        assert_eq!(required("a(?:bc|d)e+").1, 3);
    }
}
