//! Which folder may use which, and where the large libraries may be named. The picture is in
//! `src/lib.rs`; this holds it.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

/// Folder, and the folders of ours that it may use. `program` alone may name everything.
const MAY_USE: [(&str, &[&str]); 15] = [
    ("packed", &[]),
    ("domain", &[]),
    ("problem", &["domain"]),
    ("keystore", &["domain", "problem"]),
    ("protocol", &["domain", "problem"]),
    ("rules", &["domain", "keystore", "protocol"]),
    ("diagnosis", &["domain", "keystore", "protocol", "problem", "rules", "packed"]),
    ("export", &["domain", "keystore", "protocol"]),
    ("contract", &["domain", "keystore", "protocol", "problem", "diagnosis", "export"]),
    ("app", &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract"]),
    ("text", &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract", "app", "packed"]),
    ("world", &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract"]),
    ("simulator", &["domain", "keystore", "protocol", "rules"]),
    (
        "window",
        &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract", "app", "text", "packed"],
    ),
    (
        "terminal",
        &["domain", "keystore", "protocol", "problem", "diagnosis", "export", "contract", "app", "text", "world"],
    ),
];

/// Library, and the only folders that may name it.
const ONLY_IN: [(&str, &[&str]); 17] = [
    ("egui", &["window"]),
    ("eframe", &["window"]),
    ("egui_winit", &["window"]),
    ("softbuffer", &["window"]),
    ("reqwest", &["world"]),
    ("rustls", &["world"]),
    ("rfd", &["world"]),
    ("arboard", &["world"]),
    ("keyring", &["world"]),
    ("directories", &["world"]),
    ("zbus", &["world"]),
    ("windows_registry", &["world"]),
    ("tokio", &["world", "simulator"]),
    ("axum", &["simulator", "world"]),
    ("clap", &["terminal"]),
    ("clap_complete", &["terminal"]),
    ("clap_mangen", &["terminal"]),
];

/// Folders whose code is given time, new ids and files with the event, so that the same event always does the same.
const PURE: [&str; 5] = ["app", "rules", "diagnosis", "export", "text"];

/// What the machine is asked for, by the names that it has in code.
const MACHINE: [&str; 14] = [
    "Timestamp::now",
    "Zoned::now",
    "Instant::now",
    "SystemTime",
    "Uuid::new_v4",
    "CorrelationId::random",
    "KeyringKey::random",
    "rand",
    "std::env::var",
    "std::fs",
    "std::net::TcpStream",
    "std::process::Command",
    "std::thread",
    "tempfile",
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
fn what_is_pure_asks_nothing_of_the_machine() {
    let mut faults = Vec::new();
    for source in sources().iter().filter(|source| PURE.contains(&source.folder.as_str())) {
        let asked = MACHINE.iter().filter(|word| asks(&source.code, word));
        faults.extend(asked.map(|word| format!("{} names {word}", source.name)));
    }
    assert!(faults.is_empty(), "{faults:#?}");
}

#[test]
fn asking_the_machine_would_be_noticed_however_it_is_written() {
    for code in ["use std::fs;", "use std::{fmt, fs::File};", "std::fs::read(a)"] {
        assert!(asks(code, "std::fs"), "{code}");
    }
    assert!(asks("jiff::Timestamp::now()", "Timestamp::now") && asks("aws_lc_rs::rand::fill(a)", "rand"));
    assert!(!asks("operand::random(a)", "rand") && !asks("use std::{fmt, io};", "std::fs"));
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

#[test]
fn links_between_the_documents_lead_somewhere() {
    let documents = [
        "README.md",
        "src/SECURITY.md",
        "CHANGELOG.md",
        "tests/README.md",
        "packaging/README.md",
        "packaging/windows/README.md",
        "packaging/macos/README.md",
    ]
    .map(PathBuf::from)
    .into_iter();
    let beside_code =
        ["window", "terminal", "simulator"].map(|folder| PathBuf::from(format!("src/{folder}/README.md")));
    let mut faults = Vec::new();
    for document in documents.chain(beside_code).chain([PathBuf::from("src/diagnosis/FAILURES.md")]) {
        let text = fs::read_to_string(root().join(&document)).unwrap();
        for target in links(&text).filter(|target| !target.starts_with("https://")) {
            if !root().join(document.parent().unwrap()).join(target).exists() {
                faults.push(format!("{} leads to {target}", document.display()));
            }
        }
    }
    assert!(faults.is_empty(), "{faults:#?}");
    let readme = fs::read_to_string(root().join("README.md")).unwrap();
    assert!(links(&readme).count() > 8 && readme.lines().count() <= 45, "it is one screen");
}

/// Where the links of a text in Markdown lead.
fn links(text: &str) -> impl Iterator<Item = &str> {
    text.split("](").skip(1).filter_map(|rest| rest.split([')', '#']).next())
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

/// `program` and `lib.rs` name everything, and the executables name `program`; tests and their helpers may use what they like.
fn is_outside(path: &Path, src: &Path) -> bool {
    let name = path.strip_prefix(src).unwrap().to_string_lossy().replace('\\', "/");
    ["main.rs", "lib.rs"].contains(&name.as_str())
        || ["program/", "bin/"].iter().any(|folder| name.starts_with(folder))
        || name.ends_with("/tests.rs")
        || name.ends_with("/fixtures.rs")
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

/// Whether the code has this word, or the path to it, whole.
fn asks(code: &str, word: &str) -> bool {
    let is_of_word =
        |letter: Option<char>| letter.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '_');
    let is_whole =
        |at: usize| !is_of_word(code[..at].chars().next_back()) && !is_of_word(code[at + word.len()..].chars().next());
    let in_list = |list: &str| {
        let names = top_level(list.split(';').next().unwrap_or_default()).into_iter().map(first_word);
        names.map(|name| format!("std::{name}")).any(|path| path == word)
    };
    code.match_indices(word).any(|(at, _)| is_whole(at)) || code.split("std::{").skip(1).any(in_list)
}

/// Whether the code has this word, and not as the end of a longer one.
fn names(code: &str, word: &str) -> bool {
    code.match_indices(word).any(|(at, _)| {
        let before = code[..at].chars().next_back();
        !before.is_some_and(|letter| letter.is_ascii_alphanumeric() || letter == '_' || letter == ':')
    })
}
