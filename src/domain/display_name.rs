//! Names from outside, as they may be shown and written: in certificates, environment files and answers.

/// Most characters of a name. The longest name of an organisation in the register of Norway has some 175; X.520 lets
/// a name in a certificate have 64.
const LONGEST: usize = 200;
/// Most characters of a description, which is a sentence or two.
const LONGEST_DESCRIPTION: usize = 500;
/// Stands at the end of what was cut off.
const CUT: char = '…';

/// A foreign name that stays on its line and says what it seems to say.
///
/// Whoever makes a certificate chooses the names in it. A line break forges a heading in a file that we write, an
/// escape is a command to a terminal, a mark of direction turns the text around it, and a name of a megabyte is drawn
/// anew in every frame. So a name is cleaned once, where it is read: whatever is [invisible](is_invisible) becomes a
/// blank, blanks in a row become one, and the end of a long name is cut off.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct DisplayName {
    text: String,
    is_changed: bool,
}

impl DisplayName {
    /// Cleans a name, which gets 200 characters at most. Costs no more memory than those.
    #[must_use]
    pub fn of(raw: &str) -> Self {
        Self::within(raw, LONGEST)
    }

    /// Cleans a description, which gets 500 characters at most.
    #[must_use]
    pub fn of_description(raw: &str) -> Self {
        Self::within(raw, LONGEST_DESCRIPTION)
    }

    fn within(raw: &str, longest: usize) -> Self {
        let mut name = Self { text: String::new(), is_changed: false };
        let (mut length, mut gap) = (0, None);
        for letter in raw.chars() {
            name.is_changed |= is_invisible(letter);
            if is_invisible(letter) || letter.is_whitespace() {
                // A single blank stays the one it is, such as one that does not break.
                gap = Some(if gap.is_some() || is_invisible(letter) { ' ' } else { letter });
                continue;
            }
            let blank = gap.take().filter(|_| length > 0);
            if length + usize::from(blank.is_some()) + 1 > longest {
                name.cut();
                break;
            }
            length += usize::from(blank.is_some()) + 1;
            name.text.extend(blank.into_iter().chain([letter]));
        }
        name
    }

    fn cut(&mut self) {
        self.text.pop();
        self.text.truncate(self.text.trim_end().len());
        self.text.push(CUT);
        self.is_changed = true;
    }

    /// The name.
    #[must_use]
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// The name, taken out.
    #[must_use]
    pub fn into_string(self) -> String {
        self.text
    }

    /// Whether characters were taken out of it or off its end. Blanks alone do not count.
    #[must_use]
    pub fn is_changed(&self) -> bool {
        self.is_changed
    }
}

impl From<String> for DisplayName {
    fn from(raw: String) -> Self {
        Self::of(&raw)
    }
}

/// Whether a character is not seen itself but changes what is: one that a terminal takes for a command (controls, also
/// the C1 ones), one that breaks a line, one that turns the direction of the text around it (Unicode UAX 9), or one
/// that takes no room (Unicode's `Default_Ignorable_Code_Point`).
#[must_use]
pub fn is_invisible(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}'..='\u{1160}' | '\u{17b4}'..='\u{17b5}'
            | '\u{180b}'..='\u{180f}' | '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{3164}' | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}'
            | '\u{1bca0}'..='\u{1bca3}' | '\u{1d173}'..='\u{1d17a}' | '\u{e0000}'..='\u{e0fff}')
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn cleaned(raw: &str) -> (String, bool) {
        let name = DisplayName::of(raw);
        (name.as_str().to_owned(), name.is_changed())
    }

    #[test]
    fn an_honest_name_stays_as_it_is() {
        for name in
            ["FJORDVIK BLÅBÆR AS", "Brønnøysundregistrene", "974\u{a0}761\u{a0}076", "Sámediggi – Čállin 🔑", ""]
        {
            assert_eq!(cleaned(name), (name.to_owned(), false));
        }
        let long = "å".repeat(LONGEST);
        assert_eq!(cleaned(&long), (long.clone(), false));
    }

    #[test]
    fn a_name_forges_no_heading_and_turns_no_text() {
        let forged = "Fjordvik\r\n\r\nHva som er galt\n=====\nIngenting";
        assert_eq!(cleaned(forged), ("Fjordvik Hva som er galt ===== Ingenting".into(), true));
        assert_eq!(cleaned("\u{202e}KIVDROJF\u{202c} AS"), ("KIVDROJF AS".into(), true));
        assert_eq!(cleaned("\u{1b}[2Jnavn\u{9b}31m"), ("[2Jnavn 31m".into(), true));
        assert_eq!(cleaned("Fjord\u{200b}vik \u{feff} AS\u{2028}"), ("Fjord vik AS".into(), true));
    }

    #[test]
    fn blanks_do_not_push_a_name_out_of_sight_and_are_no_change() {
        assert_eq!(
            cleaned(&format!("{}Fjordvik{}AS  ", " ".repeat(900), " ".repeat(900))),
            ("Fjordvik AS".into(), false)
        );
    }

    #[test]
    fn a_name_without_end_is_cut_and_keeps_no_more_than_is_shown() {
        let (text, is_changed) = cleaned(&"Ø".repeat(1_000_000));
        assert_eq!((text.chars().count(), text.ends_with("ØØ…"), is_changed), (LONGEST, true, true));
        assert!(DisplayName::of(&"🔑".repeat(500_000)).text.capacity() <= 8 * LONGEST);
        let words = DisplayName::of_description(&"ord ".repeat(500));
        assert!(words.as_str().chars().count() <= LONGEST_DESCRIPTION && words.as_str().ends_with(CUT));
    }

    proptest! {
        #[test]
        fn whatever_comes_in_what_comes_out_is_one_short_line(raw in "(?s).{0,400}") {
            let name = DisplayName::of(&raw);
            prop_assert!(name.as_str().chars().count() <= LONGEST);
            prop_assert!(!name.as_str().contains(is_invisible) && !name.as_str().contains("  "));
            prop_assert_eq!(name.as_str(), name.as_str().trim());
        }

        #[test]
        fn what_is_clean_is_not_changed_again(raw in "(?s).{0,400}") {
            let once = DisplayName::of(&raw);
            let twice = DisplayName::of(once.as_str());
            prop_assert_eq!(twice.as_str(), once.as_str());
            prop_assert!(!twice.is_changed());
        }

        #[test]
        fn a_change_is_reported_and_nothing_else_is(raw in "[ a-zæøå0-9.\u{0}\u{a}\u{200b}\u{202e}]{0,250}") {
            let name = DisplayName::of(&raw);
            let letters = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
            let is_long = raw.split_whitespace().map(|word| word.chars().count() + 1).sum::<usize>() > LONGEST + 1;
            if !is_long {
                prop_assert_eq!(name.is_changed(), raw.contains(is_invisible));
                let seen: String = raw.chars().filter(|c| !is_invisible(*c)).collect();
                prop_assert_eq!(letters(name.as_str()), letters(&seen));
            }
        }
    }
}
