//! A text on one line, as phrases are looked for in it: terminals, mail and loggers break sentences anywhere.

use std::ops::Range;

/// A text in which every run of blanks and line ends is one blank.
pub(super) struct Squeezed {
    pub text: String,
    /// Where the lines began.
    lines: Vec<usize>,
}

/// What takes the place of a line end.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Joint {
    /// The line was broken between two words.
    Blank,
    /// The line was broken inside a word, as consoles break at their width.
    Nothing,
}

impl Squeezed {
    pub fn new(text: &str, joint: Joint) -> Self {
        let mut writer = Writer {
            done: Self { text: String::with_capacity(text.len()), lines: vec![0] },
            joint,
            word: 0,
            is_at_margin: false,
        };
        let mut rest = text;
        while !rest.is_empty() {
            let plain = rest.bytes().take_while(u8::is_ascii_alphanumeric).count();
            writer.plain(&rest[..plain]);
            rest = &rest[plain..];
            let Some(letter) = rest.chars().next() else { break };
            let read = writer.escape(rest).unwrap_or_else(|| writer.letter(letter));
            rest = &rest[read..];
        }
        writer.done
    }

    /// The line that this place is on, by number.
    pub fn line_of(&self, place: usize) -> usize {
        self.lines.partition_point(|start| *start <= place).saturating_sub(1)
    }

    /// Where the line of this number is.
    pub fn line(&self, number: usize) -> Option<Range<usize>> {
        let start = *self.lines.get(number)?;
        Some(start..self.lines.get(number + 1).copied().unwrap_or(self.text.len()))
    }
}

struct Writer {
    done: Squeezed,
    joint: Joint,
    /// Where the word began that is being written: a path of Windows has backslashes that are no escapes.
    word: usize,
    /// Whether only marks of quoting (`> `) have been read on this line.
    is_at_margin: bool,
}

impl Writer {
    /// Reads a line end, a blank or a letter as JSON writes it; how many bytes it has.
    fn escape(&mut self, rest: &str) -> Option<usize> {
        let escaped = rest.strip_prefix('\\').filter(|_| !self.is_in_path(rest))?;
        match escaped.as_bytes().first()? {
            b'r' if escaped.starts_with("r\\n") => {}
            b'n' | b'r' => self.end_line(),
            b't' => self.blank(),
            b'u' => {
                let code = u32::from_str_radix(escaped.get(1..5)?, 16).ok()?;
                self.letter(char::from_u32(code)?);
                return Some(6);
            }
            _ => return None,
        }
        Some(2)
    }

    fn is_in_path(&self, rest: &str) -> bool {
        match self.done.text.as_bytes().get(self.word..) {
            Some([b'\\' | b'.', ..]) => true,
            Some([drive, b':', ..]) => drive.is_ascii_alphabetic(),
            _ => rest.starts_with("\\\\"),
        }
    }

    fn plain(&mut self, letters: &str) {
        if !letters.is_empty() {
            self.is_at_margin = false;
            self.done.text.push_str(letters);
        }
    }

    fn letter(&mut self, letter: char) -> usize {
        match letter {
            '\n' => self.end_line(),
            '\r' => {}
            '>' | '|' if self.is_at_margin => {}
            letter if letter.is_whitespace() => self.blank(),
            letter => {
                self.is_at_margin = false;
                self.done.text.push(letter);
                if matches!(letter, '"' | '\'' | '(' | '=' | ',' | '<' | '[') {
                    self.word = self.done.text.len();
                }
            }
        }
        letter.len_utf8()
    }

    fn blank(&mut self) {
        if self.is_at_margin && self.joint == Joint::Nothing {
            return;
        }
        if !self.done.text.is_empty() && !self.done.text.ends_with(' ') {
            self.done.text.push(' ');
        }
        self.word = self.done.text.len();
    }

    fn end_line(&mut self) {
        if self.joint == Joint::Blank {
            self.blank();
        }
        self.is_at_margin = true;
        if self.done.lines.last() != Some(&self.done.text.len()) {
            self.done.lines.push(self.done.text.len());
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn one_line(text: &str) -> String {
        Squeezed::new(text, Joint::Blank).text
    }

    #[test]
    fn blanks_line_ends_and_marks_of_quoting_are_one_blank() {
        for text in ["a  b", "a\r\n   b", "a\n> b", "a\n> > | b", "a\\n\\tb", "a\\r\\nb", "a \\t b", "a\\u0020b"] {
            assert_eq!(one_line(text), "a b", "{text}");
        }
        assert_eq!(one_line("m\\u00e5l"), "mål");
        assert_eq!(Squeezed::new("trust relat\r\nionship", Joint::Nothing).text, "trust relationship");
    }

    #[test]
    fn a_path_of_windows_has_no_escapes() {
        for path in [r"C:\temp\nokler\rot.p12", r"(C:\nokler\ny.p12)", r"\\server\ny\t.p12", r".\ny.p12"] {
            assert_eq!(one_line(path), path);
        }
    }

    #[test]
    fn a_place_is_on_a_line() {
        let squeezed = Squeezed::new("first\n\n  second\nthird", Joint::Blank);
        assert_eq!(squeezed.text, "first second third");
        let line = squeezed.line(squeezed.line_of(8)).unwrap();
        assert_eq!(&squeezed.text[line], "second ");
        assert_eq!((squeezed.line_of(0), squeezed.line_of(99), squeezed.line(7)), (0, 2, None));
    }
}
