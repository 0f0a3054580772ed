//! The words: the same in each language, none missing, none too many, and written as they should be.

#[path = "text/nynorsk.rs"]
mod nynorsk;

use portnokkel::app::wizard::Step;
use portnokkel::problem::{Lookalike, NextMove, Problem, Side, Situation, every_situation};
use portnokkel::text::{self, Language, Words};
use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Longest sentence of a message, in words. That public language is to be clear is the law (språklova, § 9);
/// the number is our own.
const LONGEST_SENTENCE: usize = 20;

/// Keys that are put together in code, by what they begin with.
const PUT_TOGETHER: [&str; 9] = [
    "err-",
    "rec-",
    "help-",
    "finding-",
    "checks-name-",
    "checks-asks-",
    "checks-holds-",
    "checks-need-",
    "stage-scene-",
];

/// Literals in the code that look like keys, but are not: names of variants, identifiers of widgets, and names that
/// programs get.
const NOT_KEYS: &[&str] = &["certificate-request", "left-out-keys"];

/// Folders that words are asked for in. `problem.rs` has names of situations, which are like keys but get
/// `err-` and `rec-` before them.
const FOLDERS: [&str; 5] = ["src/app", "src/program", "src/terminal", "src/text", "src/window"];

/// One message of a text file.
struct Message {
    topic: &'static str,
    /// First word of the heading that it stands under: how its text should end.
    kind: String,
    key: String,
    /// Its text, or each of its variants.
    texts: Vec<String>,
    arguments: BTreeSet<String>,
}

fn messages(language: Language) -> Vec<Message> {
    text::files(language).flat_map(|(topic, content)| messages_of(topic, content)).collect()
}

fn messages_of(topic: &'static str, content: &str) -> Vec<Message> {
    let mut messages: Vec<Message> = Vec::new();
    let mut kind = String::new();
    for line in content.lines() {
        if let Some(heading) = line.strip_prefix("## ") {
            heading.split([':', ' ']).next().unwrap_or_default().clone_into(&mut kind);
        } else if line.starts_with(char::is_alphabetic) {
            let (key, text) = line.split_once(" = ").or_else(|| line.split_once(" =")).expect("key = text");
            let (kind, key) = (kind.clone(), key.to_owned());
            messages.push(Message { topic, kind, key, texts: Vec::new(), arguments: BTreeSet::new() });
            read_text(messages.last_mut().expect("just pushed"), text);
        } else if !line.is_empty() && !line.starts_with('#') {
            read_text(messages.last_mut().expect("a text belongs to a key"), line.trim());
        }
    }
    messages
}

fn read_text(message: &mut Message, line: &str) {
    message.arguments.extend(line.split('$').skip(1).map(|rest| {
        rest.chars().take_while(|letter| letter.is_alphanumeric() || matches!(letter, '-' | '_')).collect()
    }));
    let is_choice = line.starts_with("{ $") && line.ends_with("->");
    if is_choice || line == "}" || line.is_empty() {
        return;
    }
    let variant = line.trim_start_matches('*').strip_prefix('[').and_then(|rest| rest.split_once("] "));
    message.texts.push(variant.filter(|_| !message.arguments.is_empty()).map_or(line, |(_, text)| text).to_owned());
}

fn keys(language: Language) -> BTreeSet<String> {
    messages(language).into_iter().map(|message| message.key).collect()
}

fn each_message(mut look: impl FnMut(Language, &Message)) {
    for language in Language::ALL {
        for message in messages(language) {
            look(language, &message);
        }
    }
}

#[test]
fn every_file_is_read() {
    for language in Language::ALL {
        let words = Words::new(language);
        let folder = format!("{}/assets/text/{language}", env!("CARGO_MANIFEST_DIR"));
        let files = fs::read_dir(folder).unwrap().map(|file| file.unwrap().file_name().into_string().unwrap());
        let built_in: BTreeSet<String> = text::files(language).map(|(topic, _)| format!("{topic}.ftl")).collect();
        assert_eq!(files.collect::<BTreeSet<_>>(), built_in);
        for message in messages(language) {
            assert!(words.has(&message.key), "{language}: {}", message.key);
            assert!(!message.texts.is_empty(), "{language}: {}", message.key);
        }
    }
}

#[test]
fn all_languages_have_the_same_keys_with_the_same_arguments() {
    let with_arguments = |language| -> BTreeMap<(&str, String, String), BTreeSet<String>> {
        let messages = messages(language).into_iter();
        messages.map(|message| ((message.topic, message.kind, message.key), message.arguments)).collect()
    };
    let bokmal = with_arguments(Language::Bokmal);
    for language in Language::ALL {
        let other = with_arguments(language);
        for (key, arguments) in &bokmal {
            assert_eq!(other.get(key), Some(arguments), "{language}: {key:?}");
        }
        assert_eq!(bokmal.len(), other.len(), "{language} has keys that bokmål lacks");
    }
}

#[test]
fn all_languages_have_the_same_order() {
    let order = |language| messages(language).into_iter().map(|message| message.key).collect::<Vec<_>>();
    for language in Language::ALL {
        assert_eq!(order(Language::Bokmal), order(language), "{language}");
    }
}

#[test]
fn no_key_is_there_twice() {
    for language in Language::ALL {
        let mut seen = BTreeSet::new();
        for message in messages(language) {
            assert!(seen.insert(message.key.clone()), "{language}: {}", message.key);
        }
    }
}

#[test]
fn what_happened_and_what_to_do_come_in_pairs() {
    let keys = keys(Language::Bokmal);
    let of = |prefix| keys.iter().filter_map(|key| key.strip_prefix(prefix)).collect::<BTreeSet<&str>>();
    assert_eq!(of("err-"), of("rec-"));
    let situations: Vec<Problem> = every_situation().into_iter().map(Problem::from).collect();
    assert_eq!(of("err-"), situations.iter().map(Problem::key).collect());
}

#[test]
fn every_situation_is_told_in_each_language() {
    for words in Language::ALL.map(Words::new) {
        for problem in every_situation().into_iter().map(Problem::from) {
            for problem in [problem.clone(), problem.clone().at("127.0.0.1"), problem.at("test.maskinporten.no")] {
                let (what, next) = (text::what(&words, &problem), text::recommendation(&words, &problem));
                assert!(what.ends_with('.') && next.ends_with('.'), "{what} {next}");
                assert!(!problem.next().is_empty(), "{}: no next move", problem.key());
                let details = text::details(&words, &problem);
                assert_eq!(details.last().map(|row| row.1.as_str()), Some(problem.code()));
            }
        }
    }
}

#[test]
fn every_look_alike_is_told_apart_in_each_language() {
    for words in Language::ALL.map(Words::new) {
        let all = Lookalike::ALL;
        let told: Vec<String> =
            all.iter().map(|lookalike| text::what(&words, &Situation::NotAKeystore(*lookalike).into())).collect();
        assert_eq!(told.iter().collect::<BTreeSet<_>>().len(), all.len(), "{told:#?}");
    }
}

#[test]
fn every_side_and_next_move_has_a_name_of_its_own() {
    for words in Language::ALL.map(Words::new) {
        let buttons: BTreeSet<String> = NextMove::ALL.iter().map(|next| text::next_move(&words, *next)).collect();
        assert_eq!(buttons.len(), NextMove::ALL.len());
        let sides: BTreeSet<String> = Side::ALL.iter().map(|side| text::side(&words, *side)).collect();
        assert_eq!(sides.len(), Side::ALL.len());
    }
}

#[test]
fn every_key_that_the_code_asks_for_exists() {
    let keys = keys(Language::Bokmal);
    let families: BTreeSet<&str> = keys.iter().filter_map(|key| key.split('-').next()).collect();
    for (file, source) in sources() {
        for literal in literals(without_tests(&source)) {
            let looks_like_a_key = literal.split_once('-').is_some_and(|(family, rest)| {
                families.contains(family) && rest.chars().all(|c| c.is_ascii_alphanumeric() || c == '-')
            });
            let is_cut = literal.ends_with('-');
            if looks_like_a_key && !is_cut && !NOT_KEYS.contains(&literal) {
                assert!(keys.contains(literal), "{file} asks for {literal}");
            }
        }
        for call in ["say(\"", ".with(\""] {
            let calls = without_blanks(&source);
            for asked in calls.split(call).skip(1).filter_map(|rest| rest.split('"').next()) {
                assert!(keys.contains(asked), "{file} asks for {asked}");
            }
        }
    }
}

#[test]
fn every_call_fills_in_what_its_text_asks_for() {
    let asked: BTreeMap<String, BTreeSet<String>> =
        messages(Language::Bokmal).into_iter().map(|message| (message.key, message.arguments)).collect();
    let mut calls = 0;
    for (file, source) in sources() {
        for (key, given) in calls_with_arguments(&without_blanks(&source)) {
            assert_eq!(Some(&given), asked.get(&key), "{file} says {key} with other arguments than it has");
            calls += 1;
        }
        for call in without_blanks(&source).split("say(\"").skip(1) {
            let key = call.split('"').next().unwrap_or_default();
            assert!(asked.get(key).is_none_or(BTreeSet::is_empty), "{file} says {key} without its arguments");
        }
    }
    assert!(calls > 40, "only {calls} calls were recognised: is `with` written in another way now?");
}

/// Key and names of arguments of each `with("key", &[("name", value), …])` whose list is written there.
fn calls_with_arguments(source: &str) -> Vec<(String, BTreeSet<String>)> {
    let calls = source.split(".with(\"").skip(1);
    calls.filter_map(|call| call.split_once("\",&[")).filter(|(key, _)| !key.contains('"')).map(named).collect()
}

fn named((key, list): (&str, &str)) -> (String, BTreeSet<String>) {
    let mut depth = 0_u32;
    let mut names = BTreeSet::new();
    for (place, letter) in list.char_indices() {
        if depth == 0
            && let Some(rest) = list[place..].strip_prefix("(\"")
        {
            names.extend(rest.split('"').next().map(str::to_owned));
        }
        match letter {
            '(' | '[' | '{' => depth += 1,
            ']' if depth == 0 => break,
            ')' | ']' | '}' => depth -= 1,
            _ => {}
        }
    }
    (key.to_owned(), names)
}

/// A call may be broken after its parenthesis.
fn without_blanks(source: &str) -> String {
    without_tests(source).split_whitespace().collect()
}

/// What stands between quotation marks. Good enough for keys, which have none in them.
fn literals(source: &str) -> impl Iterator<Item = &str> {
    let code = source.lines().filter(|line| !line.trim_start().starts_with("//"));
    code.flat_map(|line| line.split('"').skip(1).step_by(2))
}

#[test]
fn every_key_is_used() {
    let sources: Vec<String> = sources().into_iter().map(|(_, source)| without_tests(&source).to_owned()).collect();
    let of_tables: BTreeSet<String> = NextMove::ALL
        .iter()
        .map(|next| next.key().to_owned())
        .chain(Side::ALL.iter().map(|side| format!("side-{}", side.key())))
        .chain(Step::ALL.iter().map(|step| format!("step-{}", step.key())))
        .chain(Language::ALL.iter().map(|language| format!("menu-language-{}", language.code())))
        .collect();
    let is_used = |key: &str| {
        let literal = format!("\"{key}\"");
        of_tables.contains(key)
            || PUT_TOGETHER.iter().any(|prefix| key.starts_with(prefix))
            || sources.iter().any(|source| source.contains(&literal))
    };
    let unused: Vec<String> = keys(Language::Bokmal).into_iter().filter(|key| !is_used(key)).collect();
    assert!(unused.is_empty(), "no code uses {unused:#?}");
}

fn sources() -> Vec<(String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let mut found = Vec::new();
    let mut folders: Vec<_> = FOLDERS.iter().map(|folder| root.join(folder)).collect();
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !path.ends_with("tests.rs") {
                found.push((path.display().to_string(), fs::read_to_string(&path).unwrap()));
            }
        }
    }
    found
}

fn without_tests(source: &str) -> &str {
    source.split("#[cfg(test)]").next().unwrap_or_default()
}

#[test]
fn titles_have_no_full_stop_and_messages_have_one() {
    each_message(|language, message| {
        for text in &message.texts {
            let ends_a_sentence = text.ends_with(['.', '?', '!']);
            let place = format!("{language}/{}.ftl, {}: {text}", message.topic, message.key);
            match message.kind.as_str() {
                // A title may be a question.
                "Titles" | "Labels" | "Buttons" | "Names" | "Values" => assert!(!text.ends_with(['.', '!']), "{place}"),
                // A message may end in a placeholder that is a sentence itself.
                "Messages" | "Hints" | "Help" => assert!(ends_a_sentence || text.ends_with('}'), "{place}"),
                "Formats" => {}
                other => panic!("{place}: unknown kind of heading, {other}"),
            }
        }
    });
}

#[test]
fn sentences_are_short() {
    let mut long = Vec::new();
    each_message(|language, message| {
        if message.kind == "Formats" {
            return;
        }
        for sentence in message.texts.iter().flat_map(|text| sentences(text)) {
            let count = sentence.split_whitespace().filter(|word| !matches!(*word, "{" | "}" | "–")).count();
            if count > LONGEST_SENTENCE {
                long.push(format!("{language} {} ({count}): {sentence}", message.key));
            }
        }
    });
    assert!(long.is_empty(), "{long:#?}");
}

fn sentences(text: &str) -> impl Iterator<Item = &str> {
    text.split(". ").flat_map(|part| part.split("? ")).flat_map(|part| part.split(": "))
}

#[test]
fn the_words_are_set_as_they_should_be() {
    let wrong = ["—", " - ", "...", "  ", " ,", " .p.", "\"", "'", "´", "`", "\t", "`"];
    each_message(|language, message| {
        for text in &message.texts {
            let place = format!("{language}/{}.ftl, {}: {text}", message.topic, message.key);
            for wrong in wrong {
                assert!(!text.contains(wrong), "{place}: has {wrong:?}");
            }
            assert!(text.matches('–').count() == text.matches(" – ").count(), "{place}: a dash has blanks around it");
            let foreign = match language {
                Language::Bokmal | Language::Nynorsk => ['“', '”', '’'],
                Language::English => ['«', '»', '‹'],
            };
            assert!(!text.contains(foreign), "{place}: quotation marks of another language");
            assert_eq!(text, text.trim(), "{place}");
        }
    });
}

#[test]
fn nobody_is_told_that_an_error_is_unknown_or_that_all_is_ok() {
    each_message(|language, message| {
        for text in &message.texts {
            let lower = text.to_lowercase();
            for empty in ["ukjent feil", "unknown error", "obligatorisk", "mandatory", "ugyldig input"] {
                assert!(!lower.contains(empty), "{language} {}: {text}", message.key);
            }
            assert!(!matches!(lower.as_str(), "ok" | "ok."), "{language} {}", message.key);
        }
    });
}

#[test]
fn one_thing_has_one_name() {
    // The word to the left is written as the word to the right everywhere.
    let names = [
        ("virksomhetsertifikat", "virksomhetssertifikat"),
        ("verksemdsertifikat", "verksemdssertifikat"),
        ("bedrift", "virksomhet"),
        ("api tilgang", "API-tilgang"),
    ];
    each_message(|_, message| {
        for text in &message.texts {
            for (instead, name) in names {
                assert!(!text.to_lowercase().contains(instead), "{}: {instead} is {name}", message.key);
            }
        }
    });
}
