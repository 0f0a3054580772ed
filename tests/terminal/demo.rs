//! `portnokkel --demo` where there is no display: the story down to a token.

use crate::support::*;
use portnokkel::text::{self, Language};
use std::collections::BTreeSet;

fn keys() -> BTreeSet<&'static str> {
    let lines = text::files(Language::Bokmal).iter().flat_map(|(_, content)| content.lines());
    lines.filter_map(|line| line.split_once(" =")).map(|(key, _)| key.trim()).filter(|key| key.contains('-')).collect()
}

/// The words as they stand between blanks and stops.
fn words(said: &str) -> impl Iterator<Item = &str> {
    said.split_whitespace().map(|word| word.trim_matches(|c: char| !c.is_alphanumeric()))
}

#[track_caller]
fn in_order(said: &str, sentences: &[&str]) {
    let mut rest = said;
    for sentence in sentences {
        let at = rest.find(sentence).unwrap_or_else(|| panic!("{sentence:?} is not next in\n{said}"));
        rest = &rest[at + sentence.len()..];
    }
}

fn told(language: &str) -> Said {
    let said = Said::by(portnokkel(&["--demo", "--lang", language]));
    assert_eq!(said.code, Some(0), "{said:?}");
    let keys = keys();
    let raw: Vec<&str> = words(&said.out).chain(words(&said.err)).filter(|word| keys.contains(word)).collect();
    assert!(raw.is_empty(), "{raw:?}");
    // The token is told of, and not shown.
    assert!(!said.out.contains("eyJ"), "{}", said.out);
    said
}

#[test]
fn the_story_is_told_in_norwegian() {
    let said = told("nb");
    assert!(said.err.contains("ingen skjerm"), "{}", said.err);
    let story = [
        "Steg 1 av 6: Sertifikat",
        "Steg 2 av 6: Passord",
        "Feil passord.",
        "Filen er åpnet.",
        "Fjordvik Drift AS",
        "Steg 3 av 6: Miljø",
        "Steg 4 av 6: Klient",
        ") – brreg:losore/tlg\n",
        "  og 15 til",
        "Vi velger brreg:losore/tlg.",
        "Steg 5 av 6: Kontroller",
        "Sjekker om navnet er i bruk",
        "Oppretter",
        "er opprettet.",
        "Steg 6 av 6: Token",
        "Vi henter token",
        "Klienten er ny. I demoen tar det noen sekunder",
        "Tokenet er klart",
        "Skjult, ",
        "310\u{a0}472\u{a0}603",
        "Tokenet virker.",
        "portnokkel token",
    ];
    in_order(&said.out, &story);
    for counted in ["Vi prøver igjen om", "Vi henter token"] {
        assert!(said.out.matches(counted).count() <= 1, "{}", said.out);
    }
}

#[test]
fn the_story_is_told_in_english() {
    let said = told("en");
    in_order(&said.out, &["Step 1 of 6: Certificate", "Step 2 of 6: Password", "Step 6 of 6: Token", "Hidden, "]);
}

#[cfg(unix)]
#[test]
fn whoever_stops_it_finds_nothing_left_behind() {
    use rustix::process::{Pid, Signal, kill_process};
    use std::io::{BufRead, BufReader};
    let folder = tempfile::tempdir().unwrap();
    let mut running = portnokkel(&["--demo", "--lang", "nb"]).env("TMPDIR", folder.path()).spawn().unwrap();
    let mut told = BufReader::new(running.stdout.take().unwrap());
    let mut line = String::new();
    while !line.contains(".p12") {
        line.clear();
        assert!(told.read_line(&mut line).unwrap() > 0, "it ended");
    }
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "the demo's files");
    kill_process(Pid::from_child(&running), Signal::TERM).unwrap();
    assert_eq!(running.wait().unwrap().code(), Some(130));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}
