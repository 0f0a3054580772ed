//! `portnokkel diagnose --verify`: the issuer is asked for its keys, and only when that was asked for.

use crate::support::*;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

/// A token of the simulator's.
fn token(place: &Place) -> String {
    let properties = place.properties(&[]);
    let said = program(&["token", properties.to_str().unwrap()]).output().unwrap();
    assert!(said.status.success(), "{said:?}");
    String::from_utf8(said.stdout).unwrap().trim().to_owned()
}

fn environment(place: &Place) -> PathBuf {
    let file = place.folder.path().join("environment.toml");
    let (issuer, self_service) = (place.simulator.issuer(), place.simulator.self_service());
    let text = format!("name = \"Prøvebenken\"\nissuer = \"{issuer}\"\nself_service = \"{self_service}\"\n");
    std::fs::write(&file, text).unwrap();
    file
}

fn program(arguments: &[&str]) -> Command {
    let mut command = Command::new(env!("CARGO_BIN_EXE_portnokkel"));
    command.args(arguments).args(["--lang", "en"]).env_remove("PORTNOKKEL_ENVIRONMENT");
    command
}

fn diagnoses(environment: Option<&PathBuf>, arguments: &[&str], input: &str) -> Output {
    let mut command = program(&[&["diagnose"], arguments].concat());
    command.envs(environment.map(|file| ("PORTNOKKEL_ENVIRONMENT", file)));
    let mut child = command.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
    child.stdin.take().unwrap().write_all(input.as_bytes()).unwrap();
    child.wait_with_output().unwrap()
}

fn said(output: &Output) -> String {
    String::from_utf8_lossy(&[output.stdout.clone(), output.stderr.clone()].concat()).into_owned()
}

#[test]
fn a_signature_is_verified_only_when_that_was_asked_for() {
    let place = Place::new();
    let (token, environment) = (token(&place), environment(&place));
    let silent = diagnoses(Some(&environment), &["--json"], &token);
    assert!(!said(&silent).contains("token-genuine"), "{}", said(&silent));
    let genuine = diagnoses(Some(&environment), &["--json", "--verify"], &token);
    assert_eq!(genuine.status.code(), Some(0), "{}", said(&genuine));
    assert!(said(&genuine).contains("token-genuine"), "{}", said(&genuine));
    let (signed, signature) = token.rsplit_once('.').unwrap();
    let other = if signature.starts_with('A') { 'B' } else { 'A' };
    let forged =
        diagnoses(Some(&environment), &["--json", "--verify"], &format!("{signed}.{other}{}", &signature[1..]));
    assert_eq!(forged.status.code(), Some(1), "{}", said(&forged));
    assert!(said(&forged).contains("token-forged"), "{}", said(&forged));
}

#[test]
fn what_could_not_be_verified_is_not_told_to_be_fine() {
    let place = Place::new();
    let (token, environment) = (token(&place), environment(&place));
    let unknown = diagnoses(None, &["--verify"], &token);
    assert_eq!(unknown.status.code(), Some(2), "{}", said(&unknown));
    assert!(said(&unknown).contains("token-not-verified"), "{}", said(&unknown));
    let Place { simulator, folder, .. } = place;
    drop(simulator);
    let gone = diagnoses(Some(&environment), &["--verify"], &token);
    assert_eq!(gone.status.code(), Some(2), "{}", said(&gone));
    drop(folder);
}
