//! `portnokkel request`: a supplier asks, the customer grants, and the supplier has a token; no secret in either file.

use crate::keys::{NEW_PASSWORD, file, home};
use crate::support::*;
use portnokkel::domain::{Secret, Timestamp};
use portnokkel::keystore::own::{self, KeyLength};
use portnokkel::keystore::write::Target;
use portnokkel::simulator::DemoFileKind;
use serde_json::Value;
use std::process::Command;

const SCOPE: &str = "brreg:losore/tlg";
const NAME: &str = "Leverandøren AS";

fn program(place: &Place, arguments: &[&str]) -> Command {
    // Before the arguments, as some end in an option whose value follows.
    let mut command = portnokkel(&[&["--lang", "en"], arguments].concat());
    command.env("PORTNOKKEL_HOME", home(place));
    command
}

/// The supplier's key, sealed, and its public half beside it.
fn suppliers_key(place: &Place) -> [String; 2] {
    let now = Timestamp::now();
    let made = own::make(KeyLength::Bits2048, "leverandor", now).unwrap();
    let sealed = made.sealed(Target::Pem, "leverandor", &Secret::new(NEW_PASSWORD.into()), now).unwrap();
    let [private, public] = ["supplier.pem", "supplier-public.pem"].map(|name| file(place, name));
    std::fs::write(&private, sealed.expose()).unwrap();
    std::fs::write(&public, made.public().unwrap().pem()).unwrap();
    [private, public]
}

fn asks(place: &Place, request: &str, key: &[&str]) -> Said {
    let mut command = program(place, &["request", "new", request, "--name", NAME, "--orgnr", "991825827"]);
    command.args(["--purpose", "Oppslag i pant", "--scope", SCOPE, "--environment", "custom"]).args(key);
    Said::by(command)
}

fn grants(place: &Place, request: &str, answer: &str, more: &[&str]) -> Said {
    let mut command = program(place, &["request", "answer", request, "--to", answer]);
    command.args(["--keystore", place.file(DemoFileKind::Pkcs12)]);
    command.arg("--environment").arg(place.environment()).args(more);
    command.env("PORTNOKKEL_STORE_PASSWORD", PASSWORD).env("PORTNOKKEL_NEW_PASSWORD", NEW_PASSWORD);
    Said::by(command)
}

fn token_of(place: &Place, answer: &str, key: &str) -> Said {
    let environment = place.environment();
    let mut command = program(place, &["request", "open", answer, "--key", key]);
    command.arg("--environment").arg(environment).env("PORTNOKKEL_STORE_PASSWORD", NEW_PASSWORD);
    Said::by(command)
}

#[test]
fn a_supplier_asks_the_customer_grants_and_the_supplier_has_a_token() {
    let place = Place::new();
    let [private, public] = suppliers_key(&place);
    let [request, answer] = ["ask.portnokkel", "answer.portnokkel"].map(|name| file(&place, name));
    asks(&place, &request, &["--public", &public]).line();
    let opened = Said::by(program(&place, &["request", "open", &request, "--json"])).json();
    assert_eq!([&opened["kind"], &opened["name"]], ["request", NAME]);
    let told = Said::by(program(&place, &["request", "open", &request]));
    assert!(told.out.contains(NAME) && told.err.contains("proves who sent it"), "{told:?}");
    let granted = grants(&place, &request, &answer, &["--yes", "--json"]).json();
    assert_eq!([&granted["kid"], &granted["kind"]], [&opened["kid"], &Value::from("answer")]);
    assert_eq!(place.simulator.clients_named(NAME).len(), 1);
    assert_eq!(place.register_says(token_of(&place, &answer, &private).line()), 200);
    // Neither file has a secret in it, and nothing is left open.
    for name in [&request, &answer] {
        let text = std::fs::read_to_string(name).unwrap();
        assert!(!text.contains("PRIVATE") && !text.contains("\"d\"") && !text.contains(PASSWORD), "{text}");
    }
    let left = std::fs::read_dir(home(&place).join("creations")).unwrap();
    assert!(left.flatten().all(|entry| entry.path().extension().is_none_or(|ending| ending != "toml")));
}

#[test]
fn where_the_customer_makes_the_key_it_lies_in_the_file_that_was_named() {
    let place = Place::new();
    let [request, answer] = ["ask.portnokkel", "answer.portnokkel"].map(|name| file(&place, name));
    asks(&place, &request, &["--customer-makes-key"]).line();
    let without = grants(&place, &request, &answer, &["--yes", "--json"]);
    assert_eq!(without.problem()["code"], "request-key-ours");
    let key = file(&place, "theirs.p12");
    grants(&place, &request, &answer, &["--yes", "--new", &key]).line();
    assert_eq!(place.register_says(token_of(&place, &answer, &key).line()), 200);
}

#[test]
fn nothing_is_granted_without_a_yes_or_over_a_file_that_is_there() {
    let place = Place::new();
    let [_, public] = suppliers_key(&place);
    let [request, answer] = ["ask.portnokkel", "answer.portnokkel"].map(|name| file(&place, name));
    asks(&place, &request, &["--public", &public]).line();
    assert_eq!(grants(&place, &request, &answer, &["--json"]).problem()["code"], "own-declined");
    std::fs::write(&answer, "theirs").unwrap();
    assert_eq!(grants(&place, &request, &answer, &["--yes", "--json"]).problem()["code"], "file-exists");
    assert!(place.simulator.clients_named(NAME).is_empty());
    assert_eq!(std::fs::read(&answer).unwrap(), b"theirs");
}

#[test]
fn a_hostile_request_is_told_and_does_nothing() {
    let place = Place::new();
    let [_, public] = suppliers_key(&place);
    let [request, hostile] = ["ask.portnokkel", "hostile.portnokkel"].map(|name| file(&place, name));
    asks(&place, &request, &["--public", &public]).line();
    let good: Value = serde_json::from_str(&std::fs::read_to_string(&request).unwrap()).unwrap();
    let with = |name: &str, value: Value| {
        let mut json = good.clone();
        json[name] = value;
        json.to_string()
    };
    let mut private = good.clone();
    private["key"]["d"] = "AQAB".into();
    for (text, code) in [
        (with("version", 9.into()), "letter-newer"),
        (with("scopes", Value::from(vec!["a:b"; 99])), "letter-field"),
        (private.to_string(), "letter-private"),
        ("{}".to_owned(), "letter-other"),
        (format!("{}{good}", " ".repeat(70_000)), "file-too-large"),
    ] {
        std::fs::write(&hostile, text).unwrap();
        let said = Said::by(program(&place, &["request", "open", &hostile, "--json"]));
        assert_eq!(said.problem()["code"], code);
    }
    std::fs::write(&hostile, with("name", "A\u{1b}[2J\nFingerprint of the key: 1234".into())).unwrap();
    let told = Said::by(program(&place, &["request", "open", &hostile]));
    assert!(!told.out.contains('\u{1b}') && told.out.matches("\nFingerprint").count() <= 1, "{told:?}");
}
