//! Which folder may use which, and where the large libraries may be named. The picture is in
//! `src/lib.rs`; this holds it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Folder, and the folders of ours that it may use. `main.rs` alone may name everything.
const MAY_USE: [(&str, &[&str]); 13] = [
    ("domain", &[]),
    ("problem", &["domain"]),
    ("keystore", &["domain", "problem"]),
    ("protocol", &["domain", "problem"]),
    ("diagnosis", &["domain", "keystore", "protocol", "problem"]),
    ("export", &["domain", "keystore", "protocol"]),
    ("contract", &["domain", "keystore", "protocol", "problem", "diagnosis", "export"]),
    ("app", &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract"]),
    ("text", &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract", "app"]),
    ("world", &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract"]),
    ("simulator", &["domain", "keystore", "protocol"]),
    ("window", &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract", "app", "text"]),
    (
        "terminal",
        &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract", "app", "text", "world"],
    ),
];

/// Library, and the only folders that may name it.
const ONLY_IN: [(&str, &[&str]); 13] = [
    ("egui", &["window"]),
    ("eframe", &["window"]),
    ("reqwest", &["world"]),
    ("rustls", &["world"]),
    ("rfd", &["world"]),
    ("arboard", &["world"]),
    ("keyring", &["world"]),
    ("directories", &["world"]),
    ("icalendar", &["text"]),
    ("chrono", &["text"]),
    ("tokio", &["world", "simulator"]),
    ("axum", &["simulator"]),
    ("clap", &["terminal"]),
];

/// A file's folder below `src`, its name for people, and its code without tests and comments.
struct Source {
    folder: String,
    name: String,
    code: String,
}

#[test]
fn folders_use_only_what_they_may() {
    let mut faults = Vec::new();
    for source in sources() {
        let Some((_, allowed)) = MAY_USE.iter().find(|(folder, _)| *folder == source.folder) else {
            faults.push(format!("{} is in no folder of the picture", source.name));
            continue;
        };
        for used in ours(&source.code) {
            if used != source.folder && !allowed.contains(&used.as_str()) {
                faults.push(format!("{} uses {used}", source.name));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn libraries_stay_in_their_rooms() {
    let mut faults = Vec::new();
    for source in sources() {
        for (library, rooms) in ONLY_IN {
            let named =
                names(&source.code, &format!("{library}::")) || source.code.contains(&format!("use {library};"));
            if named && !rooms.contains(&source.folder.as_str()) {
                faults.push(format!("{} names {library}", source.name));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn the_test_would_notice() {
    assert_eq!(
        ours("use crate::world::World;\nlet x = crate::text::say();"),
        ["text", "world"].map(String::from).into()
    );
    assert_eq!(ours("use crate::{domain::Scope, problem::Problem};"), ["domain", "problem"].map(String::from).into());
    assert!(names("let ctx: egui::Context", "egui::") && !names("my_egui::x", "egui::"));
    let all = sources();
    assert!(all.len() > 60, "the files are found: {}", all.len());
    assert!(all.iter().any(|source| ours(&source.code).contains("contract")));
}

#[test]
fn the_picture_in_the_documentation_names_every_folder() {
    let map = fs::read_to_string(root().join("src/lib.rs")).unwrap();
    for (folder, _) in MAY_USE {
        assert!(map.contains(&format!("[`{folder}`]")), "{folder} is not on the map in src/lib.rs");
    }
}

fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

fn sources() -> Vec<Source> {
    let src = root().join("src");
    let mut found = Vec::new();
    let mut folders = vec![src.clone()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else if path.extension().is_some_and(|kind| kind == "rs") && !is_outside(&path, &src) {
                found.push(source(&path, &src));
            }
        }
    }
    found
}

/// `main.rs` and `lib.rs` name everything; tests and their helpers may use what they like.
fn is_outside(path: &Path, src: &Path) -> bool {
    let name = path.strip_prefix(src).unwrap().to_string_lossy().replace('\\', "/");
    ["main.rs", "lib.rs"].contains(&name.as_str()) || name.ends_with("/tests.rs") || name.ends_with("/fixtures.rs")
}

fn source(path: &Path, src: &Path) -> Source {
    let name = path.strip_prefix(src).unwrap().to_string_lossy().replace('\\', "/");
    let folder = name.split('/').next().unwrap().trim_end_matches(".rs").to_owned();
    let text = fs::read_to_string(path).unwrap();
    let code = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let code = code.lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n");
    Source { folder, name, code }
}

/// The folders of ours that are named after `crate::`.
fn ours(code: &str) -> BTreeSet<String> {
    let mut used = BTreeSet::new();
    for rest in code.split("crate::").skip(1) {
        let names: Vec<&str> = match rest.strip_prefix('{') {
            Some(list) => top_level(list.split(';').next().unwrap_or_default()),
            None => vec![rest],
        };
        used.extend(names.into_iter().map(first_word).filter(|word| !word.is_empty()));
    }
    used
}

/// The parts of a braced list that are not inside braces of their own.
fn top_level(list: &str) -> Vec<&str> {
    let mut depth = 0;
    list.split(|letter| {
        depth += i32::from(letter == '{') - i32::from(letter == '}');
        letter == ',' && depth == 0
    })
    .map(str::trim)
    .collect()
}

fn first_word(path: &str) -> String {
    path.chars().take_while(|letter| letter.is_ascii_alphanumeric() || *letter == '_').collect()
}

/// Whether the code has this word, and not as the end of a longer one.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == ':')
    })
}
