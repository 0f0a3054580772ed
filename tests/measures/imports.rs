//! Which file names which, found in `use` and in paths; and the circles among them.
//!
//! A name that a module hands on (`pub use situation::Situation`) counts as a name of the file that defines it.

use crate::source::Source;
use crate::tokens::{Token, parts};
use std::collections::{BTreeMap, BTreeSet};

type Path = Vec<String>;

/// The files, by number, and which names which.
pub struct Imports<'a> {
    sources: Vec<&'a Source>,
    named: Vec<BTreeSet<usize>>,
}

impl<'a> Imports<'a> {
    /// Of the program alone: tests may name what they like.
    pub fn of(sources: &'a [Source]) -> Self {
        let sources: Vec<&Source> = sources.iter().filter(|source| !source.is_test).collect();
        let modules = Modules::of(&sources);
        let named = (0..sources.len()).map(|file| modules.named_by(file, sources[file])).collect();
        Self { sources, named }
    }

    /// `world/http.rs → wizard/clock.rs`, for each file of `from` that names one of `to`.
    pub fn between(&self, from: &str, to: &str) -> Vec<String> {
        let lies_in =
            |file: usize, folder: &str| self.sources[file].module().first().is_some_and(|first| first == folder);
        let pairs = self.pairs().filter(|(one, other)| lies_in(*one, from) && lies_in(*other, to));
        pairs.map(|(one, other)| format!("{} → {}", self.sources[one].name, self.sources[other].name)).collect()
    }

    /// Groups of files that name each other in a loop. A module over what lies in its own folder does not count.
    pub fn circles(&self) -> Vec<Vec<&str>> {
        let modules: Vec<Path> = self.sources.iter().map(|source| source.module()).collect();
        let is_own = |file: usize, other: usize| file != other && modules[other].starts_with(&modules[file]);
        let counted = |file: usize| self.named[file].iter().copied().filter(move |other| !is_own(file, *other));
        let counted: Vec<Vec<usize>> = (0..modules.len()).map(|file| counted(file).collect()).collect();
        let reached: Vec<Vec<bool>> = (0..modules.len()).map(|file| reached(&counted, file)).collect();
        let mut circles: BTreeSet<Vec<usize>> = BTreeSet::new();
        for (file, from_here) in reached.iter().enumerate() {
            let circle: Vec<usize> =
                (0..modules.len()).filter(|other| from_here[*other] && reached[*other][file]).collect();
            if circle.len() > 1 {
                circles.insert(circle);
            }
        }
        let names = |circle: Vec<usize>| circle.into_iter().map(|file| self.sources[file].name.as_str()).collect();
        circles.into_iter().map(names).collect()
    }

    fn pairs(&self) -> impl Iterator<Item = (usize, usize)> {
        self.named.iter().enumerate().flat_map(|(file, named)| named.iter().map(move |other| (file, *other)))
    }
}

/// Which files one comes to from this one.
fn reached(named: &[Vec<usize>], from: usize) -> Vec<bool> {
    let (mut reached, mut open) = (vec![false; named.len()], vec![from]);
    while let Some(file) = open.pop() {
        open.extend(named[file].iter().copied().filter(|other| !std::mem::replace(&mut reached[*other], true)));
    }
    reached
}

/// What is known of the modules, to follow a path to the file that defines it.
#[derive(Default)]
struct Modules {
    files: BTreeMap<Path, usize>,
    /// What each module defines itself.
    defined: BTreeMap<Path, BTreeSet<String>>,
    /// What each module takes in by `use`, under the name that it has there; `*` is all that is there.
    taken: BTreeMap<Path, Vec<(String, Path)>>,
}

impl Modules {
    fn of(sources: &[&Source]) -> Self {
        let mut all = Self::default();
        for (file, source) in sources.iter().enumerate() {
            all.files.insert(source.module(), file);
            all.defined.insert(source.module(), defined(&source.tokens));
            all.taken.insert(source.module(), taken(&source.tokens));
        }
        all
    }

    fn named_by(&self, file: usize, source: &Source) -> BTreeSet<usize> {
        let mut named = Vec::new();
        paths(&source.tokens, &mut named);
        named.extend(taken(&source.tokens).into_iter().map(|(_, path)| path));
        let found = named.iter().filter_map(|path| self.file_of(&source.module(), path, 0));
        found.filter(|other| *other != file).collect()
    }

    /// The file that defines what `path` means in `module`; nothing for other crates' names.
    fn file_of(&self, module: &[String], path: &[String], depth: usize) -> Option<usize> {
        let (first, rest) = path.split_first()?;
        let parent = &module[..module.len().saturating_sub(1)];
        match first.as_str() {
            // A name that leads back to itself.
            _ if depth > 20 => None,
            "crate" => self.inside(&[], rest, depth),
            "self" => self.inside(module, rest, depth),
            "super" if rest.first().is_some_and(|next| next == "super") => self.file_of(parent, rest, depth),
            "super" => self.inside(parent, rest, depth),
            name if self.knows(module, name) => self.inside(module, path, depth),
            _ => None,
        }
    }

    fn inside(&self, module: &[String], path: &[String], depth: usize) -> Option<usize> {
        let own = self.files.get(module).copied();
        let Some((first, rest)) = path.split_first() else { return own };
        let child = [module, std::slice::from_ref(first)].concat();
        if self.files.contains_key(&child) {
            return self.inside(&child, rest, depth);
        }
        if self.defined.get(module).is_some_and(|names| names.contains(first)) {
            return own;
        }
        let taken = self.taken.get(module).map_or(&[][..], Vec::as_slice);
        if let Some((_, target)) = taken.iter().find(|(name, _)| name == first) {
            return self.file_of(module, &[target, rest].concat(), depth + 1);
        }
        // Whoever hands on all of a file hands on what is not defined here.
        let all = taken.iter().find(|(name, path)| name == "*" && path.first().is_none_or(|first| first != "super"));
        all.and_then(|(_, target)| self.file_of(module, &[target, path].concat(), depth + 1)).or(own)
    }

    fn knows(&self, module: &[String], name: &str) -> bool {
        let is_taken = |taken: &Vec<(String, Path)>| taken.iter().any(|(known, _)| known == name);
        self.files.contains_key(&[module, &[name.to_owned()]].concat()) || self.taken.get(module).is_some_and(is_taken)
    }
}

/// Code that is not for tests.
fn program(tokens: &[Token]) -> impl Iterator<Item = &[Token]> {
    parts(tokens).into_iter().filter(|(_, is_test)| !is_test).map(|(part, _)| part)
}

/// The names of what a file defines, on its outermost level.
fn defined(tokens: &[Token]) -> BTreeSet<String> {
    const DEFINING: [&str; 9] = ["const", "enum", "fn", "mod", "static", "struct", "trait", "type", "union"];
    let pairs = program(tokens).flat_map(|part| part.windows(2));
    let is_definition = |pair: &&[Token]| pair[0].word().is_some_and(|word| DEFINING.contains(&word));
    pairs.filter(is_definition).filter_map(|pair| pair[1].word().map(str::to_owned)).collect()
}

/// What is taken in by `use`, anywhere in a file, each with the name that it has afterwards.
fn taken(tokens: &[Token]) -> Vec<(String, Path)> {
    let mut found = Vec::new();
    for part in program(tokens) {
        for at in 0..part.len() {
            let end = part[at..].iter().position(|token| token.is_sign(';')).map_or(part.len(), |end| at + end);
            if part[at].is_word("use") {
                tree(&part[at + 1..end], &[], &mut found);
            }
            found.extend(taken(part[at].inside()));
        }
    }
    found
}

/// One path of a `use`, or a list of them in braces.
fn tree(tokens: &[Token], above: &[String], found: &mut Vec<(String, Path)>) {
    let mut path = above.to_vec();
    for (at, token) in tokens.iter().enumerate() {
        if let Some(list) = token.group('{') {
            return list.split(|token| token.is_sign(',')).for_each(|one| tree(one, &path, found));
        }
        match token.word() {
            Some("as") => {
                let name = tokens[at + 1..].iter().find_map(Token::word);
                return found.push((name.unwrap_or("_").to_owned(), path));
            }
            Some("self") if !path.is_empty() => {}
            Some(word) => path.push(word.to_owned()),
            None if token.is_sign('*') => return found.push(("*".to_owned(), path)),
            None => {}
        }
    }
    found.extend(path.last().cloned().filter(|_| path.len() > above.len().min(1)).map(|name| (name, path)));
}

/// The paths in a file's code, macro calls and types among it.
fn paths(tokens: &[Token], found: &mut Vec<Path>) {
    for part in program(tokens) {
        let mut path = Path::new();
        for (at, token) in part.iter().enumerate() {
            let follows = at > 1 && part[at - 1].is_sign(':') && part[at - 2].is_sign(':');
            if token.word().is_some() && (!follows || path.is_empty()) {
                found.push(std::mem::take(&mut path));
            }
            let is_field = at > 0 && (part[at - 1].is_sign('.') || follows && path.is_empty());
            path.extend(token.word().filter(|_| !is_field).map(str::to_owned));
            paths(token.inside(), found);
        }
        found.push(path);
    }
    found.retain(|path| !path.is_empty());
}
