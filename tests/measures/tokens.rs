//! Rust in words, signs and brackets, each with its line. Comments are left out, and texts are one thing.
//!
//! A crate that parses Rust would do the same; the one in the tree has no lines unless half the window is built once
//! more with them.

/// One thing of the code.
pub struct Token {
    pub line: usize,
    pub kind: Kind,
}

/// What it is.
pub enum Kind {
    /// A name or a keyword.
    Word(String),
    /// One sign, such as `:` or `#`.
    Sign(char),
    /// A number, a text or a letter.
    Literal,
    /// What lies in brackets, and the line of the closing one.
    Group { open: char, inside: Vec<Token>, last: usize },
}

impl Token {
    pub fn word(&self) -> Option<&str> {
        if let Kind::Word(word) = &self.kind { Some(word) } else { None }
    }

    pub fn is_word(&self, word: &str) -> bool {
        self.word() == Some(word)
    }

    pub fn is_sign(&self, sign: char) -> bool {
        matches!(self.kind, Kind::Sign(other) if other == sign)
    }

    /// What lies in these brackets.
    pub fn group(&self, bracket: char) -> Option<&[Token]> {
        match &self.kind {
            Kind::Group { open, inside, .. } if *open == bracket => Some(inside),
            _ => None,
        }
    }

    /// What lies in whatever brackets.
    pub fn inside(&self) -> &[Token] {
        if let Kind::Group { inside, .. } = &self.kind { inside } else { &[] }
    }
}

/// All of a file.
pub fn read(text: &str) -> Vec<Token> {
    let mut reader = Reader { letters: text.chars().collect(), at: 0, line: 1 };
    reader.until_closed()
}

/// The parts of some code, each with whether it is compiled for tests only.
pub fn parts(tokens: &[Token]) -> Vec<(&[Token], bool)> {
    let (mut parts, mut start, mut at) = (Vec::new(), 0, 0);
    while at < tokens.len() {
        if is_for_tests(&tokens[at..]) {
            parts.push((&tokens[start..at], false));
            start = at;
            at += item_length(&tokens[at..]);
            parts.push((&tokens[start..at], true));
            start = at;
        } else {
            at += 1;
        }
    }
    parts.push((&tokens[start..], false));
    parts
}

/// Whether `#[cfg(test)]` or `#[test]` stands here.
fn is_for_tests(tokens: &[Token]) -> bool {
    let [sign, attribute, ..] = tokens else { return false };
    let words: Vec<&str> = attribute.inside().iter().filter_map(Token::word).collect();
    let condition: Vec<&str> = attribute.inside().iter().flat_map(Token::inside).filter_map(Token::word).collect();
    sign.is_sign('#')
        && attribute.group('[').is_some()
        && (words == ["test"] || words == ["cfg"] && condition == ["test"])
}

/// How long the item is that starts here, its attributes with it.
fn item_length(tokens: &[Token]) -> usize {
    let first = tokens.iter().find_map(|token| token.word().filter(|word| *word != "pub"));
    let ends_with_sign = first.is_some_and(|word| ["use", "const", "static", "let", "type"].contains(&word));
    let is_end = |token: &Token| token.is_sign(';') || !ends_with_sign && token.group('{').is_some();
    tokens.iter().position(is_end).map_or(tokens.len(), |end| end + 1)
}

struct Reader {
    letters: Vec<char>,
    at: usize,
    line: usize,
}

impl Reader {
    fn peek(&self, ahead: usize) -> char {
        self.letters.get(self.at + ahead).copied().unwrap_or('\0')
    }

    fn next(&mut self) -> char {
        let letter = self.peek(0);
        self.line += usize::from(letter == '\n');
        self.at += 1;
        letter
    }

    fn until_closed(&mut self) -> Vec<Token> {
        let mut tokens = Vec::new();
        while self.at < self.letters.len() {
            let line = self.line;
            let kind = match self.peek(0) {
                ')' | ']' | '}' => break,
                letter if letter.is_whitespace() => {
                    self.next();
                    continue;
                }
                '/' if self.skips_comment() => continue,
                open @ ('(' | '[' | '{') => self.group(open),
                '"' => self.text(),
                '\'' => self.letter_or_lifetime(),
                letter if is_of_word(letter) => self.word(),
                sign => {
                    self.next();
                    Kind::Sign(sign)
                }
            };
            tokens.push(Token { line, kind });
        }
        tokens
    }

    fn group(&mut self, open: char) -> Kind {
        self.next();
        let inside = self.until_closed();
        let last = self.line;
        self.next();
        Kind::Group { open, inside, last }
    }

    fn skips_comment(&mut self) -> bool {
        match self.peek(1) {
            '/' => {
                while !['\n', '\0'].contains(&self.peek(0)) {
                    self.next();
                }
                true
            }
            '*' => {
                let mut depth = 0;
                while self.at < self.letters.len() {
                    match (self.next(), self.peek(0)) {
                        ('/', '*') => depth += 1,
                        ('*', '/') => depth -= 1,
                        _ => continue,
                    }
                    self.next();
                    if depth == 0 {
                        break;
                    }
                }
                true
            }
            _ => false,
        }
    }

    fn text(&mut self) -> Kind {
        self.next();
        while self.at < self.letters.len() {
            match self.next() {
                '\\' => drop(self.next()),
                '"' => break,
                _ => {}
            }
        }
        Kind::Literal
    }

    /// How many `#` come next.
    fn marks(&self) -> usize {
        self.letters[self.at.min(self.letters.len())..].iter().take_while(|letter| **letter == '#').count()
    }

    /// `r"…"` with as many `#` around it as it begins with.
    fn raw_text(&mut self) -> Kind {
        let marks = self.marks();
        self.at += marks + 1;
        while self.at < self.letters.len() {
            if self.next() == '"' && (0..marks).all(|ahead| self.peek(ahead) == '#') {
                break;
            }
        }
        self.at += marks;
        Kind::Literal
    }

    fn letter_or_lifetime(&mut self) -> Kind {
        self.next();
        let is_letter = self.peek(0) == '\\' || self.peek(1) == '\'';
        if !is_letter {
            self.word();
            return Kind::Literal;
        }
        if self.next() == '\\' {
            self.next();
        }
        while self.at < self.letters.len() && self.next() != '\'' {}
        Kind::Literal
    }

    fn word(&mut self) -> Kind {
        let start = self.at;
        while is_of_word(self.peek(0)) {
            self.at += 1;
        }
        let word: String = self.letters[start..self.at].iter().collect();
        let marks = self.marks();
        match word.as_str() {
            "r" | "br" | "cr" if self.peek(marks) == '"' => self.raw_text(),
            "b" | "c" if self.peek(0) == '"' => self.text(),
            "b" if self.peek(0) == '\'' => self.letter_or_lifetime(),
            _ if word.starts_with(|first: char| first.is_ascii_digit()) => Kind::Literal,
            _ => Kind::Word(word),
        }
    }
}

fn is_of_word(letter: char) -> bool {
    letter.is_alphanumeric() || letter == '_'
}
