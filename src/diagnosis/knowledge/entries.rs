//! What is known: phrases and codes of other programs, as the files of `assets/knowledge` have them.
//!
//! A file has the name of the program, language or library whose phrases it has. `signs.toml` says how those are called and
//! by what they are recognised.

use super::meaning::Meaning;
use super::pattern;
use crate::packed;
use aho_corasick::AhoCorasick;
use regex::bytes::Regex;
use serde::Deserialize;
use std::collections::BTreeMap;
use std::sync::{LazyLock, OnceLock};

/// The file that says how the others' programs are recognised.
const SIGNS: &str = "signs";
/// The file of what any program may print: it yields to what a certain one prints.
const ANY: &str = "general";

/// Stack and content of each file of phrases.
pub(super) fn files() -> impl Iterator<Item = (&'static str, &'static str)> {
    packed::KNOWLEDGE.files().filter(|(name, _)| *name != SIGNS)
}

/// How stacks and products that read encrypted traffic are recognised.
pub(super) fn signs() -> &'static str {
    packed::KNOWLEDGE.file(SIGNS).unwrap_or_default()
}

/// What a file has.
#[derive(Deserialize)]
struct File {
    entry: Vec<Written>,
}

/// A phrase as it is written.
#[derive(Deserialize)]
pub(super) struct Written {
    #[cfg(test)]
    pub id: String,
    pub pattern: String,
    pub means: Meaning,
    /// What it is about, for those who read the file.
    #[cfg(test)]
    pub about: String,
    #[cfg(test)]
    pub source: String,
    #[cfg(test)]
    pub language: String,
    #[cfg(test)]
    pub examples: Vec<String>,
    #[cfg(test)]
    pub near_misses: Vec<String>,
}

/// A phrase that can be looked for.
pub(super) struct Entry {
    pub stack: &'static str,
    pub written: Written,
    /// How much of a match is fixed text.
    pub weight: usize,
    regex: OnceLock<Option<Regex>>,
}

impl Entry {
    /// The pattern, made when it is needed for the first time: of hundreds, a text needs a few.
    pub fn regex(&self) -> Option<&Regex> {
        self.regex.get_or_init(|| pattern::compiled(&self.written.pattern)).as_ref()
    }
}

/// All that is known, and by which texts a phrase is looked for.
pub(super) struct Knowledge {
    pub entries: Vec<Entry>,
    /// `None` where nothing could be read.
    pub marks: Option<AhoCorasick>,
    /// The entries of each mark, by number.
    pub of_mark: Vec<Vec<usize>>,
}

/// Read once. A file that cannot be read is left out; a test reads them all.
pub(super) static KNOWLEDGE: LazyLock<Knowledge> = LazyLock::new(|| {
    let files = files().filter_map(|(stack, content)| Some((stack, toml::from_str::<File>(content).ok()?)));
    Knowledge::new(files.flat_map(|(stack, file)| file.entry.into_iter().map(move |written| (stack, written))))
});

impl Knowledge {
    fn new(all: impl Iterator<Item = (&'static str, Written)>) -> Self {
        let mut entries = Vec::new();
        let mut marked: BTreeMap<String, Vec<usize>> = BTreeMap::new();
        for (stack, written) in all {
            let (marks, weight) = pattern::required(&written.pattern);
            for mark in marks {
                marked.entry(mark).or_default().push(entries.len());
            }
            let weight = if stack == ANY { 1 } else { weight };
            entries.push(Entry { stack, written, weight, regex: OnceLock::new() });
        }
        let (marks, of_mark): (Vec<String>, Vec<Vec<usize>>) = marked.into_iter().unzip();
        Self { entries, marks: AhoCorasick::builder().ascii_case_insensitive(true).build(marks).ok(), of_mark }
    }
}

/// Signs of stacks and of products.
#[derive(Default, Deserialize)]
pub(super) struct Signs {
    pub stack: Vec<Stack>,
    pub inspector: Vec<Inspector>,
}

/// A program, language or library.
#[derive(Deserialize)]
pub(super) struct Stack {
    /// The name of its file.
    pub key: String,
    /// How people call it.
    pub name: String,
    /// Texts that only it prints.
    pub signs: Vec<String>,
}

/// A product that reads encrypted traffic for a company.
#[derive(Deserialize)]
pub(super) struct Inspector {
    pub name: String,
    pub pattern: String,
}
