//! What the files say, held to what they promise.

use super::entries::{KNOWLEDGE, Signs, Written, files, signs};
use super::meaning::Meaning;
use super::squeezed::{Joint, Squeezed};
use super::{pattern, search};
use crate::diagnosis::normalize::normalized;
use std::collections::{BTreeMap, BTreeSet};

#[derive(serde::Deserialize)]
#[serde(deny_unknown_fields)]
struct File {
    #[serde(rename = "entry")]
    entries: Vec<Written>,
}

/// Every phrase with its stack, read here so that a file that cannot be read is noticed.
fn all() -> Vec<(&'static str, Written)> {
    let files = files().map(|(stack, content)| {
        let file: File = toml::from_str(content).unwrap_or_else(|fault| panic!("{stack}.toml: {fault}"));
        file.entries.into_iter().map(move |written| (stack, written))
    });
    files.flatten().collect()
}

/// Whether the pattern is found, as the engine looks for it: by its marks, in a squeezed text.
fn is_found(written: &Written, text: &str) -> bool {
    let text = Squeezed::new(&normalized(text), Joint::Blank).text;
    let lower = text.to_ascii_lowercase();
    let has_mark = pattern::required(&written.pattern).0.iter().any(|mark| lower.contains(mark.as_str()));
    has_mark && pattern::compiled(&written.pattern).is_some_and(|pattern| pattern.is_match(text.as_bytes()))
}

#[test]
fn every_file_is_read() {
    assert_eq!(KNOWLEDGE.entries.len(), all().len());
}

#[test]
fn every_pattern_has_a_text_to_be_looked_for_by() {
    let mut faults = Vec::new();
    for (stack, written) in all() {
        let (marks, _) = pattern::required(&written.pattern);
        if pattern::compiled(&written.pattern).is_none() {
            faults.push(format!("{stack} {}: no pattern", written.id));
        }
        if marks.is_empty() || marks.iter().any(|mark| mark.trim().len() < 3) {
            faults.push(format!("{stack} {}: {marks:?}", written.id));
        }
        let pattern = pattern::compiled(&written.pattern).unwrap();
        let caught = pattern.capture_names().flatten().filter(|name| !search::CAUGHT.contains(name));
        faults.extend(caught.map(|name| format!("{stack} {}: nobody asks for {name}", written.id)));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn examples_are_found_and_near_misses_are_not() {
    let mut faults = Vec::new();
    for (stack, written) in all() {
        let missed = written.examples.iter().filter(|text| !is_found(&written, text));
        faults.extend(missed.map(|text| format!("{stack} {} misses {text}", written.id)));
        let wrong = written.near_misses.iter().filter(|text| is_found(&written, text));
        faults.extend(wrong.map(|text| format!("{stack} {} matches {text}", written.id)));
        if written.examples.is_empty() || written.near_misses.is_empty() {
            faults.push(format!("{stack} {} has no example or no near miss", written.id));
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn every_phrase_has_a_name_of_its_own_a_subject_a_source_and_a_language() {
    let subjects = ["keystore", "key", "certificate", "host", "proxy", "token", "clock", "response"];
    let mut ids = BTreeSet::new();
    for (stack, written) in all() {
        assert!(ids.insert(written.id.clone()), "{} is there twice", written.id);
        let is_kebab =
            written.id.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit() || byte == b'-');
        assert!(is_kebab, "{}", written.id);
        assert!(subjects.contains(&written.about.as_str()), "{stack} {}", written.id);
        assert!(written.about != "proxy" || written.means.is_of_proxy(), "{stack} {}", written.id);
        assert!(written.source.starts_with("https://") && written.source.len() > 12, "{stack} {}", written.id);
        assert!(["en", "nb"].contains(&written.language.as_str()), "{stack} {}", written.id);
    }
}

#[test]
fn enough_is_known_of_every_stack_in_both_languages_and_every_meaning_is_used() {
    let all = all();
    let mut of_stack: BTreeMap<&str, usize> = BTreeMap::new();
    for (stack, _) in &all {
        *of_stack.entry(stack).or_default() += 1;
    }
    let stacks =
        ["java", "dotnet", "node", "python", "go", "openssl", "curl", "powershell", "oracle", "macos", "windows"];
    for stack in stacks {
        assert!(of_stack[stack] >= 10, "{stack}: {}", of_stack[stack]);
    }
    assert!(all.len() >= 250, "{}", all.len());
    assert!(all.iter().filter(|(_, written)| written.language == "nb").count() >= 40);
    let used: BTreeSet<Meaning> = all.iter().map(|(_, written)| written.means).collect();
    assert_eq!(used, Meaning::ALL.iter().copied().collect());
}

#[test]
fn every_stack_has_a_name_and_every_product_a_pattern() {
    let signs: Signs = toml::from_str(signs()).unwrap();
    let named: BTreeSet<&str> = signs.stack.iter().map(|stack| stack.key.as_str()).collect();
    assert_eq!(named, files().map(|(stack, _)| stack).collect());
    assert!(signs.inspector.iter().all(|one| pattern::compiled(&one.pattern).is_some()));
}
