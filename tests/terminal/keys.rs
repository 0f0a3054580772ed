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
    assert!(said.code == Some(0) && said.err.contains("should then accept the certificate again"), "{said:?}");
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
    assert!(said.line() == "leverandor-2" && said.err.contains("private key as well"), "{said:?}");
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

/// The properties file of the simulator with a registered key instead of its certificate.
fn by_key(place: &Place, changes: &[(&str, Option<&str>)]) -> PathBuf {
    let without = ["keystore.file", "keystore.type", "keystore.password", "keystore.alias", "keystore.alias.password"];
    let mut all: Vec<(&str, Option<&str>)> = without.map(|key| (key, None)).into();
    all.extend(changes);
    place.properties(&all)
}

/// The key of a file that `keys add` has made, as every form that people have it in.
fn forms(place: &Place, name: &str, kid: &str) -> Vec<(String, Option<&'static str>)> {
    use base64::Engine;
    use base64::prelude::BASE64_STANDARD;
    let sealed = std::fs::read(file(place, name)).unwrap();
    let password = portnokkel::domain::Secret::new(NEW_PASSWORD.into());
    let opened = portnokkel::keystore::own::open(&sealed, &password, None).unwrap();
    let key = opened.entries[0].private_key();
    let jwk = key.jwk(kid).unwrap();
    let written = |name: &str, text: &[u8]| {
        let path = file(place, name);
        std::fs::write(&path, text).unwrap();
        path
    };
    vec![
        (written("bare.jwk", jwk.expose().as_bytes()), None),
        (written("set.jwks", format!("{{\"keys\":[{}]}}", jwk.expose()).as_bytes()), None),
        (written("jwk.base64", BASE64_STANDARD.encode(jwk.expose()).as_bytes()), None),
        (written("pkcs8.pem", key.pkcs8_pem().expose().as_bytes()), Some("kid")),
        (written("pkcs8.der", key.pkcs8_der().expose()), Some("kid")),
        (file(place, name), Some("kid")),
    ]
}

#[test]
fn a_key_that_somebody_has_is_taken_sealed_and_proved_and_taken_up_again() {
    let place = Place::new();
    let made = adds(&place, "key.p12");
    let kid = made["kid"].as_str().unwrap();
    let forms = forms(&place, "key.p12", kid);
    says(&place, &["remove", kid, "--yes"]).line();
    let (jwk, pem) = (&forms[0].0, &forms[3].0);
    let takes_as = |from: &str, to: &str, form: &[&str]| {
        let to = file(&place, to);
        let mut command = command(&place, &[&["add", "--new", &to, "--from", from, "--yes"], form].concat());
        command.env("PORTNOKKEL_KEY_PASSWORD", NEW_PASSWORD);
        Said::by(command)
    };
    let takes = |from: &str, to: &str| takes_as(from, to, &["--json"]);
    let named = takes(jwk, "named.p12").json();
    assert_eq!((&named["kid"], &named["proved"]), (&Value::from(kid), &Value::from(true)));
    assert!(std::fs::read(file(&place, "named.p12")).is_ok_and(|bytes| bytes != std::fs::read(jwk).unwrap()));
    says(&place, &["remove", kid, "--yes"]).line();
    let told = takes_as(jwk, "told.p12", &[]);
    assert!(told.err.contains("besides the file that it came from") && !told.err.contains("nowhere else"), "{told:?}");
    let first = takes(pem, "nameless.pem").json();
    assert_ne!(first["kid"], named["kid"], "a name that nobody else has");
    let again = takes(pem, "nameless.pem").json();
    assert_eq!((&again["kid"], &again["proved"]), (&first["kid"], &Value::from(true)));
    let sealed = std::fs::read_to_string(file(&place, "nameless.pem")).unwrap();
    assert!(sealed.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"));
    let refused = takes(&file(&place, "nameless.pem"), "named.p12");
    assert_eq!(refused.problem()["code"], "file-exists");
}

#[test]
fn a_token_comes_by_a_registered_key_in_every_form() {
    let place = Place::new();
    let json = adds(&place, "key.pem");
    let kid = json["kid"].as_str().unwrap();
    for (path, named) in forms(&place, "key.pem", kid) {
        let named = named.map(|_| kid);
        let properties = by_key(&place, &[("key.file", Some(&path)), ("keystore.kid", named)]);
        let mut command = token_command(&properties, &[]);
        command.env("PORTNOKKEL_STORE_PASSWORD", NEW_PASSWORD);
        let said = Said::by(command);
        assert_eq!(place.register_says(said.line()), 200, "{path}");
    }
    let nameless = by_key(&place, &[("key.file", Some(&file(&place, "pkcs8.pem")))]);
    assert_eq!(token(&nameless, &["--json"]).problem()["code"], "properties-missing");
}

#[test]
fn a_name_that_is_not_known_is_told_from_a_key_that_does_not_fit_it() {
    let place = Place::new();
    let (first, second) = (adds(&place, "a.pem"), adds(&place, "b.pem"));
    let says = |key: &str, kid: &str| {
        let properties = by_key(&place, &[("key.file", Some(&file(&place, key))), ("keystore.kid", Some(kid))]);
        let mut command = token_command(&properties, &["--json", "--lang", "en"]);
        command.env("PORTNOKKEL_STORE_PASSWORD", NEW_PASSWORD);
        Said::by(command).problem()
    };
    let unknown = says("a.pem", "borte");
    assert_eq!(unknown["code"], "unknown-kid");
    assert!(unknown["next"].as_str().unwrap().contains("Unknown key identifier"), "{unknown}");
    let other = says("a.pem", second["kid"].as_str().unwrap());
    assert_eq!(other["code"], "MP-124");
    assert!(other["next"].as_str().unwrap().contains("another key"), "{other}");
    assert_ne!(first["kid"], second["kid"]);
}

#[test]
fn a_new_key_is_waited_for_by_the_token_as_well_when_that_is_asked_for() {
    let place = Place::new();
    let made = adds(&place, "key.p12");
    // As if it had been registered a moment ago, by somebody else's program.
    let kid = made["kid"].as_str().unwrap();
    says(&place, &["remove", kid, "--yes"]).line();
    let slow = FaultInjection { new_key_unknown_for: Some(Duration::from_secs(3)), ..FaultInjection::default() };
    place.simulator.set_faults(slow);
    let (pkcs8, _) = forms(&place, "key.p12", kid).swap_remove(3);
    says(&place, &["add", "--public", &pkcs8, "--kid", kid, "--yes"]).line();
    let properties = by_key(&place, &[("key.file", Some(&pkcs8)), ("keystore.kid", Some(kid))]);
    let refused = token(&properties, &["--json"]);
    assert_eq!(refused.problem()["code"], "unknown-kid");
    let waited = token(&properties, &["--wait", "--lang", "en"]);
    assert_eq!(place.register_says(waited.line()), 200);
    assert!(waited.err.contains("does not know it yet"), "{waited:?}");
}

#[test]
fn a_set_up_signs_with_the_key_of_its_client_once_that_is_registered() {
    let place = Place::new();
    let setup = crate::setups::setup(&place);
    let name = setup.name.clone();
    crate::setups::keeps(&place, setup);
    adds(&place, "key.p12");
    let mut command = portnokkel(&["token", "--setup", &name]);
    command.env("PORTNOKKEL_HOME", home(&place)).env("PORTNOKKEL_STORE_PASSWORD", NEW_PASSWORD);
    assert_eq!(place.register_says(Said::by(command).line()), 200);
}

#[test]
fn a_key_of_the_wrong_kind_is_told() {
    let place = Place::new();
    for (text, code) in [
        (r#"{"kty":"OKP","crv":"Ed25519","kid":"a","d":"AQAB","x":"AQAB"}"#, "own-key-unsupported"),
        (r#"{"kty":"EC","crv":"P-256","kid":"a","d":"AQAB","x":"AQAB","y":"AQAB"}"#, "own-key-unsupported"),
        (r#"{"kty":"RSA","kid":"a","n":"AQAB","e":"AQAB"}"#, "no-private-key"),
    ] {
        let path = file(&place, "wrong.jwk");
        std::fs::write(&path, text).unwrap();
        let properties = by_key(&place, &[("key.file", Some(&path)), ("keystore.kid", Some("a"))]);
        assert_eq!(token(&properties, &["--json"]).problem()["code"], code, "{text}");
    }
    let short = format!("{}/tests/fixtures/keystores/short.p12", env!("CARGO_MANIFEST_DIR"));
    let properties = by_key(&place, &[("key.file", Some(&short)), ("keystore.kid", Some("a"))]);
    let mut command = token_command(&properties, &["--json"]);
    command.env("PORTNOKKEL_STORE_PASSWORD", "hemmelig");
    assert_eq!(Said::by(command).problem()["code"], "key-too-short");
}
