//! `portnokkel setups renew`.

use crate::keys;
use crate::setups::{home, keeps, setup};
use crate::support::*;
use portnokkel::contract::{KeptCertificate, Profile};
use portnokkel::domain::ClientId;
use portnokkel::simulator::DemoFileKind;
use portnokkel::world::profiles::load;
use serde_json::json;

const NAME: &str = "Fjordvik – løsøre";

/// Last year's certificate, in a file that is gone.
fn last_year() -> KeptCertificate {
    let ends = "2026-01-01T00:00:00Z".parse().unwrap();
    KeptCertificate { file: "/her/i fjor.p12".into(), alias: "i-fjor".into(), ends, issued: None }
}

fn old(place: &Place) -> Profile {
    setup(place).with_certificate(last_year())
}

/// Another client on the same file. No token is ever got with it.
fn other(place: &Place) -> Profile {
    let client_id = ClientId::parse("11111111-2222-4333-8444-555555555555").unwrap();
    Profile { name: "Vest".into(), client_id, ..old(place) }
}

fn renew(place: &Place, file: &str, more: &[&str]) -> Said {
    renew_under(place, file, PASSWORD, more)
}

fn renew_under(place: &Place, file: &str, password: &str, more: &[&str]) -> Said {
    let mut command = portnokkel(&[&["setups", "renew", NAME, "--to", file, "--lang", "nb"], more].concat());
    command.env("PORTNOKKEL_HOME", place.folder.path().join("home")).env("PORTNOKKEL_STORE_PASSWORD", password);
    Said::by(command)
}

fn kept(place: &Place, name: &str) -> Profile {
    load(&home(place)).setups.into_iter().find(|kept| kept.name == name).unwrap()
}

#[test]
fn a_set_up_takes_the_new_file_after_a_token_and_the_others_are_told_of() {
    let place = Place::new();
    for profile in [old(&place), other(&place)] {
        keeps(&place, profile);
    }
    let file = place.file(DemoFileKind::Pkcs12);
    let said = renew(&place, file, &["--yes"]);
    assert_eq!(said.line(), NAME);
    for told in ["den samme som før", "1. januar 2026", "Vest", "--all", "client.properties", "x5c"] {
        assert!(said.err.contains(told), "{told} in {}", said.err);
    }
    let now = kept(&place, NAME);
    assert_eq!((now.file.to_str(), now.alias.as_str()), (Some(file), "fjordvik-autentisering"));
    assert!(now.certificate_ends > last_year().ends && now.issued.is_some());
    assert_eq!(now.last.map(|last| last.problem), Some(None), "by a token");
    assert_eq!(kept(&place, "Vest").certificate(), last_year());
    // The way that it was kept for.
    let mut command = portnokkel(&["token", "--setup", NAME]);
    command.env("PORTNOKKEL_HOME", place.folder.path().join("home")).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
    assert_eq!(place.register_says(Said::by(command).line()), 200);
}

#[test]
fn with_all_the_others_take_it_too_and_json_has_it() {
    let place = Place::new();
    for profile in [old(&place), other(&place)] {
        keeps(&place, profile);
    }
    let json = renew(&place, place.file(DemoFileKind::Pkcs12), &["--all", "--yes", "--json"]).json();
    assert_eq!((&json["changed"], &json["left"], &json["proved"]), (&json!([NAME, "Vest"]), &json!([]), &json!(true)));
    assert_eq!(json["old"]["ends"], "2026-01-01T00:00:00Z");
    assert_eq!(
        (&json["new"]["alias"], &json["new"]["purpose"]),
        (&json!("fjordvik-autentisering"), &json!("authentication"))
    );
    assert_eq!(kept(&place, "Vest").certificate(), kept(&place, NAME).certificate());
}

#[test]
fn a_file_that_was_only_moved_is_told_as_such() {
    let place = Place::new();
    keeps(&place, old(&place));
    let file = place.file(DemoFileKind::Pkcs12);
    let json = renew(&place, file, &["--yes", "--json"]).json();
    assert_eq!((&json["moved"], &json["forgotten"]), (&json!(false), &json!([])));
    let moved = keys::file(&place, "flyttet.p12");
    std::fs::copy(file, &moved).unwrap();
    let said = renew(&place, &moved, &["--yes", "--json"]);
    assert_eq!((&said.json()["moved"], &said.json()["changed"]), (&json!(true), &json!([NAME])));
    assert!(said.err.contains("samme sertifikatet som før") && !said.err.contains("x5c"), "{}", said.err);
    assert_eq!(kept(&place, NAME).file.to_str(), Some(moved.as_str()));
}

#[test]
fn a_client_with_a_key_of_its_own_takes_it_without_a_token_and_says_so() {
    let place = Place::new();
    keeps(&place, old(&place));
    keys::says(&place, &["add", "--new", &keys::file(&place, "key.p12"), "--yes"]).line();
    let said = renew(&place, place.file(DemoFileKind::Pkcs12), &["--yes", "--json"]);
    let json = said.json();
    assert_eq!((&json["changed"], &json["proved"]), (&json!([NAME]), &json!(false)));
    assert!(said.err.contains("Klienten har egen nøkkel"), "{}", said.err);
    let now = kept(&place, NAME);
    assert_eq!((now.alias.as_str(), now.last), ("fjordvik-autentisering", None));
}

#[test]
fn without_a_yes_nothing_is_sent_or_changed() {
    let place = Place::new();
    keeps(&place, old(&place));
    let said = renew(&place, place.file(DemoFileKind::Pkcs12), &["--json"]);
    assert_eq!(said.problem()["code"], "renewal-declined");
    assert_eq!(kept(&place, NAME), old(&place));
}

#[test]
fn another_organisation_is_named_and_changes_nothing() {
    let place = Place::new();
    keeps(&place, old(&place));
    let file = format!("{}/tests/fixtures/keystores/modern.p12", env!("CARGO_MANIFEST_DIR"));
    let said = renew_under(&place, &file, "hemmelig", &["--yes", "--json"]);
    assert_eq!(said.problem()["code"], "setup-other-organisation");
    let number = place.simulator.organisation().number.grouped();
    assert!(said.err.contains("313\u{a0}299\u{a0}767") && said.err.contains(&number), "{}", said.err);
    assert_eq!(kept(&place, NAME), old(&place));
}

#[test]
fn a_refusal_keeps_the_old_file_and_is_remembered() {
    let place = Place::new();
    keeps(&place, Profile { name: NAME.into(), ..other(&place) });
    let said = renew(&place, place.file(DemoFileKind::Pkcs12), &["--all", "--yes", "--json"]);
    assert_eq!(said.problem()["code"], "MP-100");
    let kept = kept(&place, NAME);
    assert_eq!(kept.certificate(), last_year());
    assert_eq!(kept.last.unwrap().problem.as_deref(), Some("MP-100"));
}

#[test]
fn an_expired_certificate_and_the_one_that_is_there_already_are_none_to_take() {
    let place = Place::new();
    keeps(&place, old(&place));
    let said = renew(&place, place.file(DemoFileKind::Expired), &["--yes", "--json"]);
    assert_eq!(said.problem()["code"], "certificate-expired");
    assert_eq!(kept(&place, NAME), old(&place));
    renew(&place, place.file(DemoFileKind::Pkcs12), &["--yes"]).line();
    let again = renew(&place, place.file(DemoFileKind::Pkcs12), &["--yes", "--json"]);
    assert_eq!(again.problem()["code"], "renewal-same");
}
