//! The program's files, read.

use crate::tokens::{self, Token};
use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

/// One file of Rust.
pub struct Source {
    /// Its path below the folder that was read, with `/`.
    pub name: String,
    /// How many lines it has.
    pub lines: usize,
    /// Whether it is compiled for tests only.
    pub is_test: bool,
    pub tokens: Vec<Token>,
}

impl Source {
    fn new(name: &str, text: &str) -> Self {
        Self { name: name.to_owned(), lines: text.lines().count(), is_test: false, tokens: tokens::read(text) }
    }

    /// The path of the module that the file is: `["world", "http"]`.
    pub fn module(&self) -> Vec<String> {
        let path = self.name.trim_end_matches(".rs");
        let path = path.strip_suffix("/mod").unwrap_or(path);
        path.split('/').filter(|part| *part != "lib").map(str::to_owned).collect()
    }
}

/// Every file of Rust below a folder, in the order of their names.
pub fn read(folder: &Path) -> Vec<Source> {
    let mut names = Vec::new();
    list(folder, "", &mut names);
    names.sort();
    let text = |name: &String| fs::read_to_string(folder.join(name)).unwrap();
    with_tests_marked(names.iter().map(|name| Source::new(name, &text(name))).collect())
}

/// The same of texts, for the measures' own tests.
pub fn of(files: &[(&str, &str)]) -> Vec<Source> {
    with_tests_marked(files.iter().map(|(name, text)| Source::new(name, text)).collect())
}

fn list(folder: &Path, below: &str, names: &mut Vec<String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let entry = entry.unwrap();
        let name = format!("{below}{}", entry.file_name().to_string_lossy());
        if entry.path().is_dir() {
            list(&entry.path(), &format!("{name}/"), names);
        } else if entry.path().extension().is_some_and(|kind| kind == "rs") {
            names.push(name);
        }
    }
}

/// A module that is declared behind `#[cfg(test)]` is a test, and so is all below it.
fn with_tests_marked(mut sources: Vec<Source>) -> Vec<Source> {
    let tests: BTreeSet<Vec<String>> = sources.iter().flat_map(test_modules).collect();
    for source in &mut sources {
        let module = source.module();
        source.is_test = (1..=module.len()).any(|length| tests.contains(&module[..length]));
    }
    sources
}

fn test_modules(source: &Source) -> Vec<Vec<String>> {
    let for_tests = tokens::parts(&source.tokens).into_iter().filter(|(_, is_test)| *is_test);
    let names = for_tests.filter_map(|(part, _)| match part {
        [.., module, name, end] if module.is_word("mod") && end.is_sign(';') => name.word(),
        _ => None,
    });
    names.map(|name| [source.module(), vec![name.to_owned()]].concat()).collect()
}
