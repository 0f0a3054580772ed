//! What other programs print when they fail, pasted as people paste it.

use crate::support::*;
use portnokkel::diagnosis::{Diagnosis, Severity};
use portnokkel::text::{self, Language, Words};
use serde::Deserialize;

#[derive(Deserialize)]
struct File {
    entry: Vec<Entry>,
}

#[derive(Deserialize)]
struct Entry {
    id: String,
    means: String,
    examples: Vec<String>,
}

fn entries() -> Vec<Entry> {
    let folder = format!("{}/assets/knowledge", env!("CARGO_MANIFEST_DIR"));
    let files = std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path());
    let files = files.filter(|path| path.file_name().is_some_and(|name| name != "signs.toml"));
    let read = files.flat_map(|path| toml::from_str::<File>(&std::fs::read_to_string(path).unwrap()).unwrap().entry);
    read.collect()
}

/// What a phrase of this meaning may be told as.
fn names_of(means: &str) -> Vec<String> {
    let own = format!("program-{means}");
    let others: &[&str] = match means {
        "terms-unsigned" => &["terms-unsigned"],
        // A status is judged as that of an answer where it says enough.
        "http-status" => &["api-unauthorized", "api-forbidden", "api-bad-request", "server-fault"],
        // The text may name the product that does it.
        "tls-untrusted" => &["program-tls-inspection"],
        _ => &[],
    };
    others.iter().map(|name| (*name).to_owned()).chain([own]).collect()
}

fn first(text: &str) -> &'static str {
    look(text).findings.first().map_or("nothing", portnokkel::diagnosis::Found::key)
}

#[test]
fn every_example_is_told_first_and_stops() {
    let mut faults = Vec::new();
    for entry in entries() {
        for example in &entry.examples {
            let diagnosis = look(example);
            let first = diagnosis.findings.first();
            let is_told = first.is_some_and(|first| names_of(&entry.means).iter().any(|name| name == first.key()));
            if !is_told || !diagnosis.stops() {
                faults.push(format!("{} ({}): {:?} of {example}", entry.id, entry.means, names(&diagnosis)));
            }
        }
    }
    assert!(faults.is_empty(), "{}: {faults:#?}", faults.len());
}
