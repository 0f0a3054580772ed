//! Nynorsk: no bokmål in it, not bokmål with other endings, and spelled as it should be.

use super::{Message, messages};
use portnokkel::text::Language;
use std::collections::{BTreeMap, BTreeSet};
use std::io::Write;
use std::process::{Command, Stdio};

/// Forms that bokmål has and nynorsk has not, or that these texts say in another way. Names are not in it.
const BOKMAL_ONLY: &str = include_str!("bokmal_only.txt");

/// Texts that are the same in both, by their key, each with the reason.
const SAME_IN_BOTH: &str = include_str!("same_in_both.txt");

/// Words that the dictionary lacks: terms, names, abbreviations, and words put together.
const TERMS: &str = include_str!("terms.txt");

/// How many of a hundred texts may be the same as in bokmål.
const SAME_OF_A_HUNDRED: usize = 3;

/// A text with fewer words may well be the same.
const WORDS_OF_A_TEXT: usize = 3;

/// The lines of a list, without what is remarked after `#`.
fn listed(list: &str) -> impl Iterator<Item = &str> {
    list.lines().map(|line| line.split('#').next().unwrap_or_default().trim()).filter(|line| !line.is_empty())
}

/// A text without its arguments.
fn without_arguments(text: &str) -> String {
    let mut pieces = text.split('{');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |told, piece| told + " " + piece.split_once('}').map_or("", |(_, rest)| rest))
}

/// Commands are typed as they are, in any language, and Windows has no nynorsk for what stands in its menus.
fn without_quotations(text: &str) -> String {
    let mut pieces = text.split('«');
    let first = pieces.next().unwrap_or_default().to_owned();
    pieces.fold(first, |told, piece| {
        let (quoted, rest) = piece.split_once('»').unwrap_or(("", piece));
        let is_foreign = ["portnokkel ", "openssl ", "git ", "Behandle "].iter().any(|start| quoted.starts_with(start));
        told + " " + if is_foreign { "" } else { quoted } + " " + rest
    })
}

/// The words of a text that belong to the language: no addresses, names of fields or files.
fn words_of(text: &str) -> Vec<String> {
    let told = without_quotations(&without_arguments(text));
    let tokens = told.split_whitespace().filter(|token| !token.starts_with('-'));
    let tokens = tokens.map(|token| token.trim_matches(|letter: char| !letter.is_alphanumeric()));
    let of_the_language = tokens.filter(|token| {
        !token.contains(['/', '_', '@', '=', '\\', '.', ':']) && !token.contains(|letter: char| letter.is_ascii_digit())
    });
    let words =
        of_the_language.map(without_ending).flat_map(|token| token.split(|letter: char| !letter.is_alphabetic()));
    words.filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

/// «klient-ID-en» without the ending, which is no word.
fn without_ending(token: &str) -> &str {
    token
        .rsplit_once('-')
        .filter(|(_, ending)| ending.chars().count() <= 2 && *ending != "ID")
        .map_or(token, |(word, _)| word)
}

fn each_word(language: Language, mut look: impl FnMut(&Message, &str)) {
    for message in messages(language) {
        for text in &message.texts {
            for word in words_of(text) {
                look(&message, &word);
            }
        }
    }
}

#[test]
fn no_form_is_bokmal_alone() {
    let forms: BTreeSet<&str> = listed(BOKMAL_ONLY).flat_map(str::split_whitespace).collect();
    let mut found = Vec::new();
    each_word(Language::Nynorsk, |message, word| {
        if forms.contains(word.to_lowercase().as_str()) {
            found.push(format!("{}: {word}", message.key));
        }
    });
    assert!(found.is_empty(), "{found:#?}");
    let mut of_bokmal = BTreeSet::new();
    each_word(Language::Bokmal, |_, word| {
        of_bokmal.extend(forms.get(word.to_lowercase().as_str()).copied());
    });
    assert!(of_bokmal.len() > 250, "the list knows only {} words of our bokmål", of_bokmal.len());
}

#[test]
fn few_texts_are_the_same_in_bokmal_and_each_of_them_for_a_reason() {
    let excused: BTreeMap<&str, &str> = listed(SAME_IN_BOTH).filter_map(|line| line.split_once(" = ")).collect();
    assert_eq!(listed(SAME_IN_BOTH).count(), excused.len(), "a line is a key, an equals sign and the reason");
    let (mut all, mut same, mut unexcused) = (0, BTreeSet::new(), Vec::new());
    let mut count = 0;
    for (bokmal, nynorsk) in messages(Language::Bokmal).into_iter().zip(messages(Language::Nynorsk)) {
        assert_eq!(bokmal.key, nynorsk.key);
        for (theirs, text) in bokmal.texts.iter().zip(&nynorsk.texts) {
            if without_arguments(text).split_whitespace().filter(|word| word.contains(char::is_alphabetic)).count()
                < WORDS_OF_A_TEXT
            {
                continue;
            }
            all += 1;
            if text == theirs {
                count += 1;
                same.insert(nynorsk.key.clone());
                if !excused.contains_key(nynorsk.key.as_str()) {
                    unexcused.push(format!("{}: {text}", nynorsk.key));
                }
            }
        }
    }
    assert!(unexcused.is_empty(), "the same as in bokmål: {unexcused:#?}");
    let needless: Vec<_> = excused.keys().filter(|key| !same.contains(**key)).collect();
    assert!(needless.is_empty(), "no longer the same: {needless:?}");
    assert!(all > 1000 && count * 100 <= all * SAME_OF_A_HUNDRED, "{count} of {all} are the same");
}

#[test]
fn the_dictionary_of_nynorsk_knows_every_word() {
    let terms: BTreeSet<String> = listed(TERMS).flat_map(str::split_whitespace).map(str::to_lowercase).collect();
    let mut places: BTreeMap<String, String> = BTreeMap::new();
    each_word(Language::Nynorsk, |message, word| {
        if !terms.contains(&word.to_lowercase()) {
            places.entry(word.to_owned()).or_insert_with(|| message.key.clone());
        }
    });
    let words: Vec<&str> = places.keys().map(String::as_str).chain(["ikkje", "hvordan"]).collect();
    let Some(unknown) = misspelled(&words) else {
        eprintln!("skipped: hunspell and its dictionary of nynorsk (hunspell-no) are not here");
        return;
    };
    assert!(unknown.contains("hvordan") && !unknown.contains("ikkje"), "it does not judge by nynorsk: {unknown:?}");
    let wrong: Vec<_> = places.iter().filter(|(word, _)| unknown.contains(*word)).collect();
    assert!(wrong.is_empty(), "misspelled, or lacking in terms.txt: {wrong:#?}");
}

/// Those that hunspell does not know. `None` where it or its dictionary is not installed.
fn misspelled(words: &[&str]) -> Option<BTreeSet<String>> {
    let mut speller = Command::new("hunspell");
    speller.args(["-d", "nn_NO", "-i", "utf-8", "-l"]).stdin(Stdio::piped()).stdout(Stdio::piped());
    let mut running = speller.stderr(Stdio::null()).spawn().ok()?;
    // Where the dictionary is missing it ends before it has read all.
    let written = running.stdin.take()?.write_all(words.join("\n").as_bytes());
    let output = running.wait_with_output().ok()?;
    (written.is_ok() && output.status.success())
        .then(|| String::from_utf8(output.stdout).unwrap().lines().map(str::to_owned).collect())
}
