//! Where something stands next in a text, or stood last, asked from places that only grow: each byte is looked at once,
//! however often it is asked.

/// The next place of a letter.
pub(super) struct Next<'a> {
    text: &'a str,
    letter: char,
    found: Option<usize>,
    /// Up to where the text was looked at.
    read: usize,
    /// How many bytes were looked at, for the tests.
    #[cfg(test)]
    pub looked: usize,
}

impl<'a> Next<'a> {
    pub fn new(text: &'a str, letter: char) -> Self {
        Self {
            text,
            letter,
            found: None,
            read: 0,
            #[cfg(test)]
            looked: 0,
        }
    }

    /// The first at this place or after it.
    pub fn from(&mut self, at: usize) -> Option<usize> {
        if self.found.is_none_or(|found| found < at) {
            let from = at.max(self.read);
            self.found = self.text[from..].find(self.letter).map(|place| from + place);
            self.read = self.found.map_or(self.text.len(), |found| found + self.letter.len_utf8());
            #[cfg(test)]
            {
                self.looked += self.read - from;
            }
        }
        self.found
    }
}

/// The last place of a word. No place that is asked from stands inside one.
pub(super) struct Last<'a> {
    text: &'a str,
    word: &'static str,
    found: Option<usize>,
    read: usize,
    #[cfg(test)]
    pub looked: usize,
}

impl<'a> Last<'a> {
    pub fn new(text: &'a str, word: &'static str) -> Self {
        Self {
            text,
            word,
            found: None,
            read: 0,
            #[cfg(test)]
            looked: 0,
        }
    }

    /// The last before this place.
    pub fn before(&mut self, at: usize) -> Option<usize> {
        let new = &self.text[self.read..at];
        self.found = new.rfind(self.word).map(|place| self.read + place).or(self.found);
        #[cfg(test)]
        {
            self.looked += new.len();
        }
        self.read = at;
        self.found
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_byte_is_looked_at_once_however_often_it_is_asked() {
        for text in ["<a".repeat(50_000), "<a>".repeat(30_000), format!("{}>", "<".repeat(90_000)), "æ<".repeat(30_000)]
        {
            let mut next = Next::new(&text, '>');
            for (at, _) in text.match_indices('<') {
                next.from(at);
            }
            assert!(next.looked <= text.len(), "{} of {}", next.looked, text.len());
            let mut last = Last::new(&text, "a>");
            for (at, _) in text.match_indices('<') {
                last.before(at);
            }
            assert!(last.looked <= text.len(), "{} of {}", last.looked, text.len());
        }
    }

    #[test]
    fn the_next_and_the_last_are_found() {
        let mut next = Next::new("a>b>>c", '>');
        assert_eq!([0, 1, 2, 3, 4, 5].map(|at| next.from(at)), [Some(1), Some(1), Some(3), Some(3), Some(4), None]);
        let mut last = Last::new("x5c|x5c|", "x5c");
        assert_eq!([0, 3, 4, 7, 8].map(|at| last.before(at)), [None, Some(0), Some(0), Some(4), Some(4)]);
    }
}
