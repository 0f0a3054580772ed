//! How long functions are: from the line of `fn` to the line of the closing brace.

use crate::source::Source;
use crate::tokens::{Kind, Token, parts};

/// A function that has a body.
pub struct Function {
    /// `world/http.rs:188 send`.
    pub name: String,
    pub lines: usize,
    /// Whether it is compiled for tests only.
    pub is_test: bool,
}

/// Every function of the files, those inside others as well.
pub fn all(sources: &[Source]) -> Vec<Function> {
    let mut found = Vec::new();
    for source in sources {
        find(&source.name, &source.tokens, source.is_test, &mut found);
    }
    found
}

/// The length that `percent` of the functions do not exceed.
pub fn percentile(functions: &[&Function], percent: usize) -> usize {
    let mut lines: Vec<usize> = functions.iter().map(|function| function.lines).collect();
    lines.sort_unstable();
    lines.get((lines.len() * percent).div_ceil(100).saturating_sub(1)).copied().unwrap_or(0)
}

fn find(file: &str, tokens: &[Token], in_tests: bool, found: &mut Vec<Function>) {
    for (part, is_test) in parts(tokens) {
        let is_test = in_tests || is_test;
        for at in 0..part.len() {
            if let Some((name, lines)) = starts(&part[at..]) {
                found.push(Function { name: format!("{file}:{} {name}", part[at].line), lines, is_test });
            }
            find(file, part[at].inside(), is_test, found);
        }
    }
}

/// The name and length of the function that starts here.
fn starts(tokens: &[Token]) -> Option<(&str, usize)> {
    let [first, name, rest @ ..] = tokens else { return None };
    let name = name.word().filter(|_| first.is_word("fn"))?;
    let end = rest.iter().find(|token| token.is_sign(';') || token.group('{').is_some())?;
    match end.kind {
        Kind::Group { last, .. } => Some((name, last - first.line + 1)),
        _ => None,
    }
}
