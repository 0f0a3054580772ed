//! The files, read by programs that are not ours wherever there is one.

use super::*;
use crate::domain::Scope;
use crate::protocol::on_behalf::OnBehalfOf;
use std::collections::HashMap;
use std::io::Write;
use std::process::{Command, Stdio};

/// A password with all that may go wrong: letters beyond ASCII, quotes, and what comments and keys are told by.
const ODD: &str = " blå'bær\": #€\\n!";

fn everything(environment: Environment, password: Option<&str>) -> Export {
    Export {
        environment,
        client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
        scopes: ScopeSet::new(["brreg:losore/tlg", "brreg:losore/utlegg"].map(|name| Scope::parse(name).unwrap()))
            .unwrap(),
        optional: OptionalClaims { resource: Some("https://api.example.no/a b".into()), ..OptionalClaims::default() },
        format: Target::Jks,
        alias: alias("Authentication Certificate"),
        password: password.map(|password| Secret::new(password.into())),
        call: Some(Address::parse("https://api.example.no/it's?a=1&b=2").unwrap()),
        parts: Part::ALL.into(),
    }
}

fn text(of: &Export, path: &str) -> String {
    let file = of.files().into_iter().find(|file| file.path == path).unwrap_or_else(|| panic!("no {path}"));
    String::from_utf8(file.contents.expose().to_vec()).unwrap()
}

fn properties(of: &Export) -> HashMap<String, String> {
    java_properties::read(text(of, "client.properties").as_bytes()).unwrap()
}

fn eformidling(of: &Export) -> HashMap<String, String> {
    java_properties::read(text(of, "integrasjonspunkt-local.properties").as_bytes()).unwrap()
}

fn yaml(of: &Export, path: &str) -> HashMap<String, String> {
    serde_saphyr::from_str(&text(of, path)).unwrap()
}

#[test]
fn the_properties_say_what_the_generator_asks_for() {
    let read = properties(&everything(Environment::test(), Some(ODD)));
    for (key, value) in [
        ("issuer", "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3"),
        ("audience", "https://test.maskinporten.no/"),
        ("token.endpoint", "https://test.maskinporten.no/token"),
        ("scope", "brreg:losore/tlg brreg:losore/utlegg"),
        ("resource", "https://api.example.no/a b"),
        ("keystore.file", "virksomhetssertifikat.jks"),
        ("keystore.type", "JKS"),
        ("keystore.alias", "maskinporten"),
        ("keystore.password", ODD),
        ("keystore.alias.password", ODD),
    ] {
        assert_eq!(read[key], value, "{key}");
    }
    assert!(!read.contains_key("consumer_org"));
}

#[test]
fn the_properties_say_on_behalf_of_whom_in_every_way() {
    let organisation = r#""systemuser_org":{"authority":"iso6523-actorid-upis","ID":"0192:313907201"}"#;
    let user = format!(r#"{{"type":"urn:altinn:systemuser","externalRef":"kunde-1",{organisation}}}"#);
    let consent = r#"{"type":"urn:altinn:consent","id":"b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7","from":"313907201"}"#;
    for (details, key, value) in [
        (user.as_str(), "systemuser.org", "313907201"),
        (user.as_str(), "systemuser.external_ref", "kunde-1"),
        (consent, "consent.id", "b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7"),
        (consent, "consent.from", "urn:altinn:organization:identifier-no:313907201"),
        (r#"{"type":"urn:x"}"#, "authorization_details", r#"[{"type":"urn:x"}]"#),
    ] {
        let mut of = everything(Environment::test(), None);
        of.optional.on_behalf_of = OnBehalfOf::read(details, None).unwrap();
        assert_eq!(properties(&of)[key], value, "{key}");
    }
}

#[test]
fn the_properties_are_ascii_so_that_java_cannot_take_them_for_another_encoding() {
    assert!(text(&everything(Environment::test(), Some("😀 blåbær€")), "client.properties").is_ascii());
    assert_eq!(properties(&everything(Environment::test(), Some("blåbær€")))["keystore.password"], "blåbær€");
}

#[test]
fn spring_reads_the_yaml_as_flat_keys() {
    let read = yaml(&everything(Environment::test(), Some(ODD)), "application-test.yml");
    assert_eq!(read["endpoint.losore"], "https://losoreregisteret.ppe.brreg.no/registerinfo");
    assert_eq!(read["audience"], "https://test.maskinporten.no/");
    assert_eq!(read["scope"], "brreg:losore/tlg brreg:losore/utlegg");
    assert_eq!(read["keystore.password"], ODD);
    assert_eq!(read["keystore.alias.password"], ODD);
    let production = yaml(&everything(Environment::production(), None), "application-prod.yml");
    assert_eq!(production["token.endpoint"], "https://maskinporten.no/token");
    assert!(!production.values().any(|value| value.contains("difi.no")), "no retired address");
}

#[test]
fn eformidling_is_told_which_certificate_signs_and_what_its_keystore_is() {
    let read = eformidling(&everything(Environment::production(), Some(ODD)));
    for (key, value) in [
        ("enable", "true"),
        ("url", "https://maskinporten.no/token"),
        ("audience", "https://maskinporten.no/"),
        ("clientId", "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3"),
        ("authenticationType", "CERTIFICATE"),
        ("keystore.path", "file:virksomhetssertifikat.jks"),
        ("keystore.type", "JKS"),
        ("keystore.alias", "maskinporten"),
        ("keystore.password", ODD),
    ] {
        assert_eq!(read[&format!("difi.move.oidc.{key}")], value, "{key}");
    }
    assert_eq!(read.len(), 9, "no key of its own");
}

#[test]
fn without_a_password_the_program_takes_it_from_where_it_is_started() {
    for password in [None, Some("hemmelig${x}"), Some("hemmelig#{x}")] {
        let read = yaml(&everything(Environment::test(), password), "application-test.yml");
        assert_eq!(read["keystore.password"], "${KEYSTORE_PASSWORD}", "{password:?}");
        let read = eformidling(&everything(Environment::test(), password));
        assert_eq!(read["difi.move.oidc.keystore.password"], "${KEYSTORE_PASSWORD}", "{password:?}");
    }
    assert!(!properties(&everything(Environment::test(), None)).contains_key("keystore.password"));
}

#[test]
fn a_password_stands_in_three_files_and_only_where_it_was_asked_for() {
    let holding = |of: &Export| -> Vec<String> {
        let holds = |file: &File| String::from_utf8_lossy(file.contents.expose()).contains("passordmerke");
        of.files().into_iter().filter(holds).map(|file| file.path).collect()
    };
    let with = everything(Environment::test(), Some("passordmerke"));
    assert_eq!(holding(&with), ["client.properties", "application-test.yml", "integrasjonspunkt-local.properties"]);
    assert!(holding(&everything(Environment::test(), None)).is_empty());
    assert!(!format!("{with:?} {:?}", with.files()).contains("passordmerke"));
}

#[test]
fn postman_knows_the_environment_again_and_another_from_it() {
    let id = |of: &Export| {
        let read: serde_json::Value = serde_json::from_str(&text(of, "postman_environment.json")).unwrap();
        uuid::Uuid::parse_str(read["id"].as_str().unwrap()).unwrap()
    };
    let once = everything(Environment::test(), None);
    assert_eq!(id(&once), id(&everything(Environment::test(), Some(ODD))));
    assert_ne!(id(&once), id(&everything(Environment::production(), None)));
    let client_id = ClientId::parse("0a4a1c4e-6f0b-4a52-9c39-1d1f3c6b5a77").unwrap();
    assert_ne!(id(&once), id(&Export { client_id, ..everything(Environment::test(), None) }));
}

#[test]
fn postman_is_given_an_environment_whose_secrets_are_empty() {
    let read: serde_json::Value =
        serde_json::from_str(&text(&everything(Environment::production(), Some(ODD)), "postman_environment.json"))
            .unwrap();
    assert_eq!(read["name"], "Maskinporten prod");
    assert_eq!(read["_postman_variable_scope"], "environment");
    let values = read["values"].as_array().unwrap();
    let value = |key: &str| values.iter().find(|value| value["key"] == key).unwrap();
    assert_eq!(value("client_id")["value"], "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3");
    assert_eq!(value("api_address")["value"], "https://api.example.no/it's?a=1&b=2");
    assert!(values.iter().all(|value| value["key"] != "kid" && value["key"] != "jwk"), "no key of its own");
    for secret in ["assertion", "access_token", "serve_address"] {
        assert_eq!((&value(secret)["type"], &value(secret)["value"]), (&"secret".into(), &"".into()));
    }
}

#[test]
fn bruno_is_given_a_collection_that_it_can_open() {
    let of = everything(Environment::test(), None);
    let collection: serde_json::Value = serde_json::from_str(&text(&of, "bruno/bruno.json")).unwrap();
    assert_eq!((&collection["version"], &collection["type"]), (&"1".into(), &"collection".into()));
    let environment = text(&of, "bruno/environments/test.bru");
    assert!(environment.contains("\n  token_endpoint: https://test.maskinporten.no/token\n"));
    assert!(environment.contains("\n  api_address: https://api.example.no/it's?a=1&b=2\n"));
    assert!(environment.ends_with("vars:secret [\n  assertion,\n  access_token,\n  serve_address\n]\n"));
    for file in of.files().iter().filter(|file| file.path.contains(".bru")) {
        let text = String::from_utf8_lossy(file.contents.expose()).into_owned();
        assert_eq!(text.matches(['{', '[']).count(), text.matches(['}', ']']).count(), "{}", file.path);
    }
}

#[test]
fn only_what_is_ticked_is_written() {
    let mut of = everything(Environment::test(), None);
    for part in Part::ALL.into_iter().filter(|part| *part != Part::Keystore) {
        of.parts = [part].into();
        let written: Vec<String> = of.files().into_iter().map(|file| file.path).collect();
        assert_eq!(written, of.paths_of(part), "what is promised is written");
    }
    of.parts = [Part::Keystore].into();
    assert!(of.files().is_empty(), "the keystore is made on its own");
}

#[test]
fn a_name_that_not_every_program_takes_is_replaced() {
    assert_eq!(alias("Auth-1"), "auth-1");
    for odd in ["", "authentication certificate", "fjærd", "a:b"] {
        assert_eq!(alias(odd), "maskinporten", "{odd}");
    }
}

/// What a shell says of a script, given on its standard input; `None` where there is no such shell.
fn shell(arguments: &[&str], script: &str) -> Option<std::process::Output> {
    let mut shell = Command::new("bash");
    shell.args(arguments).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut shell) = shell.spawn() else {
        println!("skipped: bash is not here");
        return None;
    };
    shell.stdin.take()?.write_all(script.as_bytes()).ok()?;
    shell.wait_with_output().ok()
}

#[test]
fn the_scripts_are_scripts_and_ask_for_what_they_lack() {
    let mut of = everything(Environment::test(), None);
    for path in ["token.sh", "call.sh"] {
        let Some(verdict) = shell(&["-n"], &text(&of, path)) else { return };
        assert!(verdict.status.success(), "{path}: {}", String::from_utf8_lossy(&verdict.stderr));
    }
    of.parts.remove(&Part::Properties);
    let Some(asked) = shell(&[], &text(&of, "token.sh")) else { return };
    assert!(!asked.status.success() && String::from_utf8_lossy(&asked.stderr).contains("ASSERTION"));
    // The address is one word, whatever is in it.
    let printed = text(&of, "call.sh").replace("token=${", "printf '%s' \"$address\"; exit; token=${");
    let Some(printed) = shell(&[], &printed) else { return };
    assert_eq!(String::from_utf8_lossy(&printed.stdout), "https://api.example.no/it's?a=1&b=2");
}
