//! The lines of a calendar file (RFC 5545, 3.1): folded at 75 octets, ended by CRLF, their texts escaped.

/// Octets of a line, its CRLF not counted.
const LONGEST: usize = 75;

/// The lines written so far.
#[derive(Debug, Default)]
pub(super) struct ContentLines(String);

impl ContentLines {
    /// A property whose value is not a text, such as a date. What would break the line is left out.
    pub(super) fn property(&mut self, name: &str, value: &str) {
        let mut room = LONGEST;
        for letter in name.chars().chain([':']).chain(value.chars()).filter(|letter| !letter.is_control()) {
            if letter.len_utf8() > room {
                self.0.push_str("\r\n ");
                room = LONGEST - 1;
            }
            self.0.push(letter);
            room -= letter.len_utf8();
        }
        self.0.push_str("\r\n");
    }

    /// A property whose value is a text.
    pub(super) fn text(&mut self, name: &str, value: &str) {
        self.property(name, &escaped(value));
    }

    /// A component: its properties stand between `BEGIN` and `END`.
    pub(super) fn component(&mut self, name: &str, properties: impl FnOnce(&mut Self)) {
        self.property("BEGIN", name);
        properties(self);
        self.property("END", name);
    }

    /// The whole file.
    pub(super) fn finish(self) -> String {
        self.0
    }
}

/// RFC 5545, 3.3.11. However a line is broken, it becomes `\n`.
fn escaped(text: &str) -> String {
    let mut escaped = String::with_capacity(text.len());
    for letter in text.replace("\r\n", "\n").chars() {
        match letter {
            '\\' | ';' | ',' => escaped.extend(['\\', letter]),
            '\n' | '\r' => escaped.push_str("\\n"),
            letter => escaped.push(letter),
        }
    }
    escaped
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(name: &str, value: &str) -> String {
        let mut lines = ContentLines::default();
        lines.text(name, value);
        lines.finish()
    }

    #[test]
    fn what_has_a_meaning_of_its_own_is_escaped() {
        assert_eq!(written("SUMMARY", r"a\b; c, d: «e»"), "SUMMARY:a\\\\b\\; c\\, d: «e»\r\n");
    }

    #[test]
    fn no_text_makes_a_line_of_its_own() {
        for text in ["a\nEND:VEVENT", "a\r\nEND:VEVENT", "a\rEND:VEVENT"] {
            assert_eq!(written("SUMMARY", text), "SUMMARY:a\\nEND:VEVENT\r\n", "{text:?}");
        }
        let mut lines = ContentLines::default();
        lines.property("UID", "a\r\nEND:VEVENT\u{85}\u{0}b");
        assert_eq!(lines.finish(), "UID:aEND:VEVENTb\r\n");
    }

    #[test]
    fn a_line_is_folded_at_75_octets_and_no_letter_is_cut_in_two() {
        // The name and its colon are five octets: 70 are left, and 74 in each line after it.
        assert_eq!(written("NAME", &"a".repeat(70)), format!("NAME:{}\r\n", "a".repeat(70)));
        assert_eq!(written("NAME", &"a".repeat(71)), format!("NAME:{}\r\n a\r\n", "a".repeat(70)));
        assert_eq!(
            written("NAME", &"a".repeat(145)),
            format!("NAME:{}\r\n {}\r\n a\r\n", "a".repeat(70), "a".repeat(74))
        );
        for (letter, before) in [("ø", 69), ("€", 68), ("🔑", 67)] {
            let text = format!("{}{letter}b", "a".repeat(before));
            assert_eq!(written("NAME", &text), format!("NAME:{}\r\n {letter}b\r\n", "a".repeat(before)), "{letter}");
        }
        assert_eq!(written("NAME", &format!("{}øb", "a".repeat(68))), format!("NAME:{}ø\r\n b\r\n", "a".repeat(68)));
    }
}
