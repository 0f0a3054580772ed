//! `portnokkel clients`, against a simulator.

use crate::keys::{home, says as says_keys};
use crate::support::*;
use portnokkel::simulator::{DemoFileKind, FaultInjection};
use serde_json::Value;
use std::process::Command;

/// `portnokkel clients …` as the certificate's owner, in an environment of this file.
fn command_in(place: &Place, environment: &std::path::Path, arguments: &[&str]) -> Command {
    let mut command = portnokkel(&[&["clients"], arguments].concat());
    command.args(["--keystore", place.file(DemoFileKind::Pkcs12), "--environment"]).arg(environment);
    command.env("PORTNOKKEL_HOME", home(place)).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD).args(["--lang", "en"]);
    command
}

fn says(place: &Place, arguments: &[&str]) -> Said {
    Said::by(command_in(place, &place.environment(), arguments))
}

fn id(place: &Place) -> String {
    place.simulator.existing_client().to_string()
}

fn log(place: &Place, arguments: &[&str]) -> Said {
    let mut command = portnokkel(&[&["clients", "log", "--lang", "en"], arguments].concat());
    command.env("PORTNOKKEL_HOME", home(place));
    Said::by(command)
}

/// A change of the existing client.
pub fn changing(place: &Place, arguments: &[&str]) -> Command {
    let [verb, rest @ ..] = arguments else { panic!("a verb") };
    let client = id(place);
    command_in(place, &place.environment(), &[&[verb, client.as_str()], rest].concat())
}

pub fn shown(place: &Place) -> Value {
    says(place, &["show", &id(place), "--json"]).json()["client"].take()
}

#[test]
fn all_clients_are_listed_with_their_keys_and_searched_and_sorted() {
    let place = Place::as_in("version = 1\n[fleet]\nclients = 40");
    let listed = |arguments: &[&str]| says(&place, &[&["list", "--json"], arguments].concat()).json();
    let all = listed(&[]);
    let clients = all["clients"].as_array().unwrap();
    // Three of the fleet are inactive; administration and the existing client come beside.
    assert_eq!((clients.len(), &all["unread"], &all["problem"]), (39, &Value::from(0), &Value::Null));
    let first = clients.iter().find(|client| client["name"] == "Løsøreoppslag – Arkivet 00000").unwrap();
    assert_eq!([&first["active"], &first["integration_type"]], [&Value::Bool(true), &Value::from("maskinporten")]);
    assert!(first["keys"][0]["ends"].is_string() && first["last_changed"].is_string(), "{first}");
    assert_eq!(listed(&["--inactive"])["clients"].as_array().unwrap().len(), 42);
    let found = listed(&["--search", "nokkel-00023"]);
    assert_eq!(found["clients"].as_array().unwrap().len(), 1, "{found}");
    let ends = |arguments: &[&str]| -> Vec<String> {
        let listed = listed(arguments);
        let clients = listed["clients"].as_array().unwrap();
        clients.iter().filter_map(|client| client["keys"][0]["ends"].as_str().map(str::to_owned)).take(10).collect()
    };
    assert!(ends(&["--sort", "end"]).is_sorted());
    let said = says(&place, &["list", "--search", "nokkel-00023"]);
    assert!(said.out.contains("nokkel-00023 expires ") && said.err.contains("Showing 1 of 39 clients."), "{said:?}");
}

#[test]
fn keys_that_cannot_be_read_say_why_and_all_else_is_listed() {
    let fault =
        "version = 1\n[fleet]\nclients = 8\n[[faults]]\nendpoint = \"keys\"\nmethod = \"GET\"\ntimes = 1\nstatus = 403";
    let place = Place::as_in(fault);
    let said = says(&place, &["list", "--json"]);
    let json: Value = serde_json::from_str(&said.out).unwrap();
    assert_eq!((said.code, &json["unread"]), (Some(1), &Value::from(1)), "{said:?}");
    let failed: Vec<&Value> =
        json["clients"].as_array().unwrap().iter().filter(|client| !client["keys_problem"].is_null()).collect();
    assert_eq!((failed.len(), &failed[0]["keys_problem"]["code"]), (1, &Value::from("admin-forbidden")));
    assert_eq!(says(&place, &["list", "--json"]).json()["unread"], 0, "another attempt reads it");
}

#[test]
fn a_busy_api_is_asked_again_when_it_says_so() {
    let fault =
        "version = 1\n[fleet]\nclients = 8\n[[faults]]\nendpoint = \"keys\"\ntimes = 2\nstatus = 429\nretry_after = 1";
    let json = says(&Place::as_in(fault), &["list", "--json"]).json();
    assert_eq!([&json["unread"], &json["problem"]], [&Value::from(0), &Value::Null]);
}

#[test]
fn where_nothing_can_be_listed_that_is_the_fault() {
    let place = Place::as_in("version = 1\n[[faults]]\nendpoint = \"clients\"\nstatus = 403");
    assert_eq!(says(&place, &["list", "--json"]).problem()["code"], "admin-forbidden");
}

#[test]
fn one_client_is_shown_with_all_that_is_known_of_it() {
    let place = Place::new();
    let setup = crate::setups::setup(&place);
    let name = setup.name.clone();
    crate::setups::keeps(&place, setup);
    let json = says(&place, &["show", &id(&place), "--json"]).json();
    assert_eq!(json["client"]["client_name"], "Fjordvik – løsøreoppslag");
    assert_eq!((json["setups"][0].as_str(), json["keys"].as_array().map(Vec::len)), (Some(name.as_str()), Some(0)));
    let said = says(&place, &["show", &id(&place)]);
    for word in ["Client ID", "brreg:losore/tlg", "accepts the certificate", &name] {
        assert!(said.out.contains(word), "{word}: {said:?}");
    }
    let missing = says(&place, &["show", "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3", "--json"]);
    assert_eq!(missing.problem()["code"], "client-missing");
}

#[test]
fn scopes_are_given_and_taken_and_only_granted_ones() {
    let place = Place::new();
    let change =
        |arguments: &[&str]| says(&place, &[&["scopes", &id(&place)], arguments, &["--yes", "--json"]].concat());
    let json = change(&["--add", "havneverket:farled", "--remove", "brreg:losore/utlegg"]).json();
    assert_eq!(
        [&json["before"], &json["after"]],
        ["brreg:losore/tlg brreg:losore/utlegg", "brreg:losore/tlg havneverket:farled"]
    );
    assert_eq!(says(&place, &["scopes", &id(&place)]).out, "brreg:losore/tlg\nhavneverket:farled\n");
    assert_eq!(change(&["--add", "lonnstilsynet:personinntekt"]).problem()["code"], "scope-ungranted");
    assert_eq!(change(&["--remove", "brreg:losore/tlg havneverket:farled"]).problem()["code"], "last-scope");
    assert_eq!(change(&["--add", "uten-kolon"]).problem()["code"], "own-scope");
    assert_eq!(change(&["--add", "havneverket:farled"]).json()["changed"], false);
    let said = says(&place, &["scopes", &id(&place), "--remove", "havneverket:farled", "--json"]);
    assert_eq!(said.problem()["code"], "own-declined");
    assert!(said.err.contains("havneverket:farled. Whoever asks"), "{said:?}");
}

#[test]
fn a_client_gets_another_name_and_all_else_of_it_stays() {
    let place = Place::new();
    let before = shown(&place);
    let said = says(&place, &["rename", &id(&place), "Løsøre – d'Artagnan", "--yes"]);
    assert!(said.code == Some(0) && said.err.contains("clients rename"), "{said:?}");
    let mut after = shown(&place);
    assert_eq!(after["client_name"], "Løsøre – d'Artagnan");
    for name in ["client_name", "last_updated"] {
        after[name] = before[name].clone();
    }
    assert_eq!(after, before);
    assert_eq!(
        says(&place, &["rename", &id(&place), " ", "--yes", "--json"]).problem()["code"],
        "client-name-unusable"
    );
}

#[test]
fn a_client_is_deactivated_and_comes_back() {
    let place = Place::new();
    crate::setups::keeps(&place, crate::setups::setup(&place));
    let declined = says(&place, &["deactivate", &id(&place), "--json"]);
    assert_eq!(declined.problem()["code"], "own-declined");
    assert!(
        declined.err.contains("stops getting tokens") && declined.err.contains("Fjordvik – løsøre"),
        "{declined:?}"
    );
    assert_eq!(says(&place, &["deactivate", &id(&place), "--yes", "--json"]).json()["after"], "false");
    assert_eq!(token(&place.properties(&[]), &["--json"]).problem()["code"], "MP-100");
    let refused = says(&place, &["rename", &id(&place), "Nytt", "--yes", "--json"]);
    assert_eq!(refused.problem()["code"], "client-inactive");
    assert_eq!(says(&place, &["activate", &id(&place), "--yes", "--json"]).json()["after"], "true");
    assert_eq!(place.register_says(token(&place.properties(&[]), &[]).line()), 200);
    let own = place.simulator.admin_client().to_string();
    assert_eq!(says(&place, &["deactivate", &own, "--yes", "--json"]).problem()["code"], "own-administration");
}

#[test]
fn an_answer_that_is_lost_is_looked_up_and_nothing_is_sent_twice() {
    let place = Place::new();
    for (arguments, field) in [
        (&["rename", "Nytt navn"][..], "client_name"),
        (&["scopes", "--add", "havneverket:farled"], "scopes"),
        (&["deactivate"], "active"),
        (&["activate"], "active"),
    ] {
        place.simulator.set_faults(FaultInjection { lose_answer_to_change: true, ..FaultInjection::default() });
        let [verb, rest @ ..] = arguments else { panic!("a verb") };
        let client = id(&place);
        let json = says(&place, &[&[verb, client.as_str()], rest, &["--yes", "--json"]].concat()).json();
        assert_eq!([&json["changed"], &json["field"]], [&Value::Bool(true), &Value::from(field)]);
    }
    assert_eq!(log(&place, &["--json"]).json()["changes"].as_array().unwrap().len(), 4);
}

#[test]
fn what_was_changed_is_in_the_log_with_keys_and_without_secrets() {
    let place = Place::new();
    assert!(log(&place, &[]).err.contains("No changes have been made"), "{:?}", log(&place, &[]));
    says(&place, &["rename", &id(&place), "=2+3, «nytt»", "--yes"]);
    let key = place.folder.path().join("key.p12");
    let added = says_keys(&place, &["add", "--new", key.to_str().unwrap(), "--yes", "--json"]).json();
    let json = log(&place, &["--json"]).json();
    let changes = json["changes"].as_array().unwrap();
    assert_eq!((changes.len(), &json["on"]), (2, &Value::Bool(true)));
    assert_eq!([&changes[0]["field"], &changes[0]["after"]], ["client_name", "=2+3, «nytt»"]);
    assert_eq!([&changes[1]["field"], &changes[1]["after"]], [&Value::from("keys"), &added["kid"]]);
    assert!(
        changes[0]["certificate"].as_str().unwrap().contains("FJORDVIK")
            || changes[0]["certificate"].as_str().unwrap().contains("Fjordvik")
    );
    let kept = std::fs::read_to_string(home(&place).join("history.jsonl")).unwrap();
    for secret in [PASSWORD, "eyJ", "PRIVATE"] {
        assert!(!kept.contains(secret), "{kept}");
    }
    let csv = place.folder.path().join("log.csv");
    let path = csv.to_str().unwrap();
    assert_eq!(log(&place, &["--csv", path]).code, Some(0));
    let table = std::fs::read_to_string(&csv).unwrap();
    assert!(table.starts_with("\u{feff}time,environment,") && table.contains("\"'=2+3, «nytt»\""), "{table}");
    assert_eq!(log(&place, &["--csv", path, "--json"]).problem()["code"], "file-exists");
    assert_eq!(std::fs::read_to_string(&csv).unwrap(), table);
    assert!(log(&place, &["--off"]).err.contains("turned off"));
    says(&place, &["rename", &id(&place), "Ikke i loggen", "--yes"]);
    assert_eq!(log(&place, &["--json"]).json()["changes"].as_array().unwrap().len(), 2);
    assert!(log(&place, &["--on"]).err.contains("history.jsonl"));
}

#[test]
fn what_is_written_wrongly_is_told() {
    let place = Place::new();
    for arguments in [&["list", "--sort", "size"][..], &["rename", "a"], &["scopes"], &["log", "--on", "--off"]] {
        assert_eq!(Said::by(portnokkel(&[&["clients"], arguments].concat())).code, Some(2), "{arguments:?}");
    }
    assert_eq!(says(&place, &["show", "ikke en klient", "--json"]).problem()["code"], "own-client-id");
}
