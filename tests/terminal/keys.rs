//! `portnokkel keys`: from making to removing, against a simulator.

use crate::support::*;
use portnokkel::domain::ScopeSet;
use portnokkel::simulator::{DemoFileKind, FaultInjection};
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::keys;
use serde_json::Value;
use std::path::PathBuf;
use std::process::Command;
use std::time::Duration;

/// Of the new key's file, to be looked for in what was said and kept.
pub const NEW_PASSWORD: &str = "plantet-Nokkelpassord-57";

pub fn home(place: &Place) -> PathBuf {
    place.folder.path().join("home")
}

/// `portnokkel keys …` about the existing client, as its certificate's owner.
pub fn command(place: &Place, arguments: &[&str]) -> Command {
    let environment = place.environment();
    let [verb, rest @ ..] = arguments else { panic!("a verb") };
    let client = place.simulator.existing_client();
    let mut command = portnokkel(&["keys", verb, client.as_str()]);
    command.args(rest).args(["--keystore", place.file(DemoFileKind::Pkcs12), "--environment"]).arg(environment);
    command.env("PORTNOKKEL_HOME", home(place)).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
    command.env("PORTNOKKEL_NEW_PASSWORD", NEW_PASSWORD).args(["--lang", "en"]);
    command
}

pub fn says(place: &Place, arguments: &[&str]) -> Said {
    let said = Said::by(command(place, arguments));
    assert!(!said.err.contains(NEW_PASSWORD) && !said.out.contains(NEW_PASSWORD), "{said:?}");
    said
}

pub fn listed(place: &Place) -> Vec<Value> {
    let json = says(place, &["list", "--json"]).json();
    json["keys"].as_array().unwrap().clone()
}

pub fn file(place: &Place, name: &str) -> String {
    place.folder.path().join(name).to_str().unwrap().to_owned()
}

fn adds(place: &Place, name: &str) -> Value {
    says(place, &["add", "--new", &file(place, name), "--yes", "--json"]).json()
}

#[test]
fn a_key_is_made_sealed_registered_and_proved_and_its_trap_is_told() {
    let place = Place::new();
    let said = says(&place, &["add", "--new", &file(&place, "key.p12"), "--yes", "--json"]);
    let json = said.json();
    assert_eq!(json["proved"], true, "{said:?}");
    assert!(said.err.contains("refuses the certificate"), "{said:?}");
    let keys = listed(&place);
    assert_eq!(keys.len(), 1);
    for (name, value) in [("kid", &json["kid"]), ("fingerprint", &json["fingerprint"]), ("file", &json["file"])] {
        assert_eq!(&keys[0][name], value, "{name}");
    }
    assert_eq!([&keys[0]["alg"], &keys[0]["use"], &keys[0]["standing"]], ["RS256", "sig", "in-use"]);
    assert_eq!(keys[0]["bits"], 2048);
    // The certificate's grant is refused from now on, and so it was told.
    let refused = token(&place.properties(&[]), &["--json"]);
    assert_eq!(refused.problem()["code"], "key-required");
}

#[test]
fn nobody_is_changed_without_a_yes() {
    let place = Place::new();
    let said = says(&place, &["add", "--new", &file(&place, "key.p12"), "--json"]);
    assert_eq!(said.problem()["code"], "own-declined");
    assert!(listed(&place).is_empty() && !place.folder.path().join("key.p12").exists());
}

#[test]
fn the_private_half_lies_in_its_file_alone_and_only_its_owner_may_read_it() {
    let place = Place::new();
    for name in ["key.p12", "key.pem", "key.jks"] {
        let json = adds(&place, name);
        let path = PathBuf::from(file(&place, name));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt;
            assert_eq!(std::fs::metadata(&path).unwrap().permissions().mode() & 0o777, 0o600);
        }
        let opened = portnokkel::keystore::own::open(
            &std::fs::read(&path).unwrap(),
            &portnokkel::domain::Secret::new(NEW_PASSWORD.into()),
            None,
        );
        let jwk = opened.unwrap().entries[0].private_key().jwk("x").unwrap();
        let jwk: Value = serde_json::from_str(jwk.expose()).unwrap();
        let kept = std::fs::read_to_string(home(&place).join(format!("keys/{}.toml", json["kid"].as_str().unwrap())));
        let kept = kept.unwrap();
        assert!(kept.contains(jwk["n"].as_str().unwrap()), "{kept}");
        for secret in ["d", "p", "q", "dp", "dq", "qi"] {
            assert!(!kept.contains(jwk[secret].as_str().unwrap()), "{secret}");
        }
    }
    assert_eq!(listed(&place).len(), 3);
}

#[test]
fn a_file_that_is_there_is_never_replaced_and_one_that_was_begun_is_taken_up() {
    let place = Place::new();
    let theirs = file(&place, "theirs.p12");
    std::fs::write(&theirs, "theirs").unwrap();
    let said = says(&place, &["add", "--new", &theirs, "--yes", "--json"]);
    assert_eq!(said.problem()["code"], "file-exists");
    assert_eq!(std::fs::read(&theirs).unwrap(), b"theirs");
    let first = adds(&place, "key.p12");
    let again = adds(&place, "key.p12");
    assert_eq!(first["kid"], again["kid"]);
    assert_eq!(listed(&place).len(), 1);
}

#[test]
fn a_key_is_replaced_without_a_moment_in_which_neither_works() {
    let place = Place::new();
    let old = adds(&place, "old.p12");
    let rotated = says(&place, &["rotate", "--new", &file(&place, "new.p12"), "--yes", "--json"]).json();
    assert_eq!(rotated["replaces"], old["kid"]);
    assert_eq!((listed(&place).len(), &rotated["proved"]), (2, &Value::Bool(true)));
    let standing = |kid: &Value| listed(&place).iter().find(|key| key["kid"] == *kid).unwrap()["standing"].clone();
    assert_eq!(standing(&rotated["kid"]), "beside-the-old");
    let finished = says(&place, &["rotate", "--finish", "--yes", "--json"]).json();
    assert_eq!([&finished["kid"], &finished["proved"]], [&rotated["kid"], &Value::Bool(true)]);
    let left = listed(&place);
    assert_eq!((left.len(), &left[0]["kid"]), (1, &rotated["kid"]));
    let said = says(&place, &["rotate", "--finish", "--yes", "--json"]);
    assert_eq!(said.problem()["code"], "nothing-to-finish");
}

#[test]
fn with_several_keys_it_is_said_which_one_goes() {
    let place = Place::new();
    let (first, second) = (adds(&place, "a.p12"), adds(&place, "b.p12"));
    let new = file(&place, "c.p12");
    let said = says(&place, &["rotate", "--new", &new, "--yes", "--json"]);
    assert_eq!(said.problem()["code"], "several-keys");
    let old = first["kid"].as_str().unwrap();
    let json = says(&place, &["rotate", "--new", &new, "--old", old, "--yes", "--json"]).json();
    assert_eq!(json["replaces"], first["kid"]);
    says(&place, &["rotate", "--finish", "--yes"]).line();
    let kids: Vec<Value> = listed(&place).iter().map(|key| key["kid"].clone()).collect();
    assert_eq!(kids, [second["kid"].clone(), json["kid"].clone()]);
}

#[test]
fn after_the_last_key_the_client_takes_the_certificate_again() {
    let place = Place::new();
    let json = adds(&place, "key.p12");
    let said = says(&place, &["remove", json["kid"].as_str().unwrap(), "--yes"]);
    assert!(said.code == Some(0) && said.err.contains("takes the certificate again"), "{said:?}");
    assert!(listed(&place).is_empty());
    assert_eq!(place.register_says(token(&place.properties(&[]), &[]).line()), 200);
    assert!(keys::load(&ConfigDir::at(home(&place))).keys.is_empty());
    let said = says(&place, &["remove", "borte", "--yes", "--json"]);
    assert_eq!(said.problem()["code"], "key-unregistered");
}

#[test]
fn a_suppliers_key_is_registered_by_its_public_half_and_the_private_half_beside_it_is_told() {
    let place = Place::new();
    let made = adds(&place, "key.pem");
    let sealed = std::fs::read(file(&place, "key.pem")).unwrap();
    let opened = portnokkel::keystore::own::open(&sealed, &portnokkel::domain::Secret::new(NEW_PASSWORD.into()), None);
    let opened = opened.unwrap();
    let key = opened.entries[0].private_key();
    says(&place, &["remove", made["kid"].as_str().unwrap(), "--yes"]).line();
    let public = file(&place, "public.pem");
    std::fs::write(&public, key.public().unwrap().pem()).unwrap();
    let json = says(&place, &["add", "--public", &public, "--kid", "leverandor-1", "--yes", "--json"]).json();
    assert_eq!([&json["kid"], &json["proved"]], [&Value::from("leverandor-1"), &Value::Bool(false)]);
    let private = file(&place, "private.jwk");
    std::fs::write(&private, key.jwk("leverandor-2").unwrap().expose()).unwrap();
    let said = says(&place, &["add", "--public", &private, "--yes"]);
    assert!(said.line() == "leverandor-2" && said.err.contains("private half as well"), "{said:?}");
    let listed = listed(&place);
    assert_eq!(listed.len(), 2);
    assert!(listed.iter().all(|key| key["fingerprint"] == made["fingerprint"]));
}

#[test]
fn five_keys_are_the_most_and_that_is_told_before_one_is_made() {
    let place = Place::new();
    for number in 0..5 {
        adds(&place, &format!("{number}.p12"));
    }
    let said = says(&place, &["add", "--new", &file(&place, "six.p12"), "--yes", "--json"]);
    assert_eq!(said.problem()["code"], "keys-full");
    assert!(!place.folder.path().join("six.p12").exists());
}

#[test]
fn a_key_that_is_not_known_yet_is_waited_for() {
    let place = Place::new();
    let slow = FaultInjection { new_key_unknown_for: Some(Duration::from_secs(3)), ..FaultInjection::default() };
    place.simulator.set_faults(slow);
    let said = says(&place, &["add", "--new", &file(&place, "key.p12"), "--yes", "--json"]);
    assert_eq!(said.json()["proved"], true);
    assert!(said.err.contains("does not know it yet"), "{said:?}");
}

#[test]
fn an_answer_that_is_lost_leaves_one_key() {
    let place = Place::new();
    place.simulator.set_faults(FaultInjection { lose_answer_to_change: true, ..FaultInjection::default() });
    assert_eq!(adds(&place, "key.p12")["proved"], true);
    assert_eq!(listed(&place).len(), 1);
}

#[test]
fn who_asks_is_said_by_a_set_up_as_well_and_its_name_is_in_the_warning() {
    let place = Place::new();
    let setup = crate::setups::setup(&place);
    let name = setup.name.clone();
    crate::setups::keeps(&place, setup);
    let client = place.simulator.existing_client();
    let mut command = portnokkel(&["keys", "add", client.as_str(), "--setup", &name, "--yes", "--lang", "en", "--new"]);
    command.arg(file(&place, "key.p12")).env("PORTNOKKEL_HOME", home(&place));
    let said = Said::by({
        command.env("PORTNOKKEL_STORE_PASSWORD", PASSWORD).env("PORTNOKKEL_NEW_PASSWORD", NEW_PASSWORD);
        command
    });
    assert!(said.code == Some(0) && said.err.contains(&name), "{said:?}");
    assert!(ScopeSet::parse("brreg:losore/tlg").is_ok());
}

#[test]
fn what_is_written_wrongly_is_told_before_anything_is_asked() {
    let place = Place::new();
    for (arguments, code) in [
        (&["add", "--new", "key.txt", "--yes", "--json"][..], "own-target-unknown"),
        (&["add", "--public", "/not/there", "--yes", "--json"], "file-unreadable"),
    ] {
        assert_eq!(says(&place, arguments).problem()["code"], code);
    }
    for arguments in [&["add"][..], &["add", "--new", "a.p12", "--bits", "1024"], &["rotate"]] {
        assert_eq!(says(&place, arguments).code, Some(2), "{arguments:?}");
    }
}
