//! `portnokkel --demo` where there is no display: the story down to a token.

use crate::support::*;
use portnokkel::text::{self, Language};
use std::collections::BTreeSet;

fn keys() -> BTreeSet<&'static str> {
    let lines = text::files(Language::Bokmal).flat_map(|(_, content)| content.lines());
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
        "Steg 1 av 6: Fil",
        "Steg 2 av 6: Passord",
        "Feil passord.",
        "Filen er åpnet.",
        "Fjordvik Drift AS",
        "Steg 3 av 6: Test eller ekte",
        "Steg 4 av 6: Hva dere skal hente",
        ") – brreg:losore/tlg\n",
        "  og 15 til",
        "Vi velger brreg:losore/tlg.",
        "Steg 5 av 6: Se over",
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
    in_order(&said.out, &["Step 1 of 6: File", "Step 2 of 6: Password", "Step 6 of 6: Token", "Hidden, "]);
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

fn scenario(text: &str) -> (tempfile::TempDir, std::path::PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("scenario.toml");
    std::fs::write(&file, text).unwrap();
    (folder, file)
}

#[test]
fn the_scenes_of_a_scenario_are_told_in_their_order_and_a_refusal_in_one_is_no_failure() {
    let (_folder, file) = scenario(
        r#"version = 1
[[scenes]]
title = "Filen er åpen"
shows = "Slik ser sertifikatet ut."
leads_to = "Så ber vi om et token."
start = "certificate"
[[scenes]]
title = "Klienten er stengt"
start = "answer"
[[scenes.clients]]
id = "6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15"
active = false
[[scenes]]
words = "token"
start = "answer"
"#,
    );
    let said = Said::by(portnokkel(&["--demo", "--terminal", "--lang", "nb", "--scenario", file.to_str().unwrap()]));
    assert_eq!(said.code, Some(0), "{said:?}");
    let story = [
        "Scene 1 av 3: Filen er åpen",
        "Slik ser sertifikatet ut.",
        "Veiviseren står ved Passord.",
        "Så ber vi om et token.",
        "Scene 2 av 3: Klienten er stengt",
        "Veiviseren sier: ",
        "Scene 3 av 3: Tokenet",
        "Tokenet er her, og varer i ",
    ];
    in_order(&said.out, &story);
}

#[test]
fn a_scenario_without_scenes_is_the_world_of_the_usual_way() {
    let (_folder, file) = scenario("version = 1\n[[accesses]]\nscope = \"brreg:losore/tlg\"\nstate = \"denied\"");
    let said = Said::by(portnokkel(&["--demo", "--terminal", "--lang", "nb", "--scenario", file.to_str().unwrap()]));
    assert!(!said.out.contains("Scene 1") && said.out.contains("Steg 4 av 6"), "{said:?}");
    assert_eq!(said.code, Some(1), "the access is not there to be chosen: {said:?}");
}

#[test]
fn a_file_that_is_no_scenario_opens_no_demo_and_is_told_with_its_line() {
    let (_folder, file) = scenario("version = 1\n[[scenes]]\ntitle = \"a\"\nstart = \"middle\"");
    let path = file.to_str().unwrap();
    let said = Said::by(portnokkel(&["--demo", "--terminal", "--lang", "nb", "--scenario", path]));
    assert_eq!(said.code, Some(1));
    assert!(
        said.err.contains("Linje 4 i scenariet") && said.err.contains("start må være en av file, password"),
        "{said:?}"
    );
    let said = Said::by(portnokkel(&["--scenario", path]));
    assert_eq!(said.code, Some(2), "a scenario is for the demo: {said:?}");
}
