//! Which program has printed a text, and which product stands between it and the servers.

use super::entries::{Signs, Stack, signs};
use super::pattern;
use crate::diagnosis::normalize::beginning;
use regex::bytes::Regex;
use std::sync::LazyLock;

/// Bytes of a text in which products are looked for.
const SEARCHED: usize = 256 * 1024;
/// Bytes before and after a phrase in which a stack is recognised.
const NEAR: usize = 8 * 1024;

struct Known {
    stacks: Vec<Stack>,
    inspectors: Vec<(String, Regex)>,
}

/// Read once; nothing is known where the file cannot be read, and a test reads it.
static KNOWN: LazyLock<Known> = LazyLock::new(|| {
    let signs: Signs = toml::from_str(signs()).unwrap_or_default();
    let inspectors = signs.inspector.into_iter();
    let inspectors = inspectors.filter_map(|one| Some((one.name, pattern::compiled(&one.pattern)?))).collect();
    Known { stacks: signs.stack, inspectors }
});

/// The product that reads a company's encrypted traffic, where the text names one.
pub(super) fn inspector(text: &str) -> Option<&'static str> {
    let known: &'static Known = &KNOWN;
    let text = beginning(text, SEARCHED).as_bytes();
    known.inspectors.iter().find(|(_, pattern)| pattern.is_match(text)).map(|(name, _)| name.as_str())
}

/// Which stack has printed a phrase, and whether the text has signs of it. Node.js prints phrases of OpenSSL.
pub(super) fn stack(text: &str, place: usize, of_phrase: &'static str) -> (&'static str, bool) {
    let known: &'static Known = &KNOWN;
    let from = text.floor_char_boundary(place.saturating_sub(NEAR));
    let text = beginning(&text[from..], 2 * NEAR);
    let has_signs = |stack: &&Stack| stack.signs.iter().any(|sign| text.contains(sign.as_str()));
    let own = known.stacks.iter().find(|stack| stack.key == of_phrase).filter(has_signs);
    match own.or_else(|| known.stacks.iter().find(has_signs)) {
        Some(stack) => (stack.key.as_str(), true),
        None => (of_phrase, false),
    }
}

/// How people call a stack.
pub(super) fn name(stack: &str) -> &'static str {
    let known: &'static Known = &KNOWN;
    known.stacks.iter().find(|known| known.key == stack).map(|known| known.name.as_str()).unwrap_or_default()
}
