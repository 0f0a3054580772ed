//! An administration client with a key of its own: whatever asks as it signs by that key.

use crate::keys::{NEW_PASSWORD, file, home};
use crate::support::*;
use portnokkel::simulator::DemoFileKind;
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::profiles;
use serde_json::Value;
use std::process::Command;

const KEYED: &str = r#"version = 1
    [[clients]]
    id = "oidc_310472603_api"
    [[clients.keys]]
    kid = "demo-1"
"#;

/// A command of somebody with the certificate.
fn by_certificate(place: &Place, arguments: &[&str]) -> Command {
    let mut command = portnokkel(arguments);
    command.args(["--keystore", place.file(DemoFileKind::Pkcs12), "--environment"]).arg(place.environment());
    command.env("PORTNOKKEL_HOME", home(place)).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD).args(["--lang", "en"]);
    command
}

/// The same with the registered key, which is that of the same file.
fn by_key(place: &Place, arguments: &[&str], kid: &str) -> Command {
    let mut command = by_certificate(place, arguments);
    command.args(["--admin-key", place.file(DemoFileKind::Pkcs12), "--admin-kid", kid]);
    command.env("PORTNOKKEL_ADMIN_KEY_PASSWORD", PASSWORD);
    command
}

/// What was printed for programs, however it ended.
fn printed(said: &Said) -> Value {
    serde_json::from_str(said.out.trim()).unwrap_or_else(|_| panic!("{said:?}"))
}

#[test]
fn without_its_key_it_is_refused_with_what_to_give_and_with_it_all_that_asks_goes_on() {
    let place = Place::of(KEYED);
    let client = place.simulator.existing_client();
    let commands: [&[&str]; 3] = [
        &["keys", "list", client.as_str(), "--json"],
        &["clients", "list", "--json"],
        &["clients", "show", client.as_str(), "--json"],
    ];
    for command in commands {
        let refused = Said::by(by_certificate(&place, command));
        let problem = printed(&refused)["problem"].clone();
        assert_eq!(problem["code"], "admin-key-required", "{command:?} {refused:?}");
        assert!(problem["next"].as_str().unwrap().contains("--admin-key"), "{problem}");
        let said = Said::by(by_key(&place, command, "demo-1"));
        assert!(said.code == Some(0) && !format!("{said:?}").contains(PASSWORD), "{command:?} {said:?}");
    }
    let ends = printed(&Said::by(by_key(&place, &["expiry", "--json"], "demo-1")));
    assert_eq!(ends["unread"].as_array().map(Vec::len), Some(0), "{ends}");
    let ends = printed(&Said::by(by_certificate(&place, &["expiry", "--json"])));
    assert_eq!(ends["unread"].as_array().map(Vec::len), Some(1), "{ends}");
}

#[test]
fn a_key_that_it_does_not_know_is_told_by_its_name() {
    let place = Place::of(KEYED);
    let said = Said::by(by_key(&place, &["clients", "list", "--json"], "demo-2"));
    let problem = printed(&said)["problem"].clone();
    assert_eq!(problem["code"], "admin-key-refused", "{said:?}");
    assert!(problem["what"].as_str().unwrap().contains("demo-2"), "{problem}");
}

#[test]
fn the_setups_keep_where_it_lies_once_it_was_let_in() {
    let place = Place::of(KEYED);
    crate::setups::keeps(&place, crate::setups::setup(&place));
    let kept = || profiles::load(&ConfigDir::at(home(&place))).setups[0].admin_key.clone();
    let refused = Said::by(by_key(&place, &["clients", "list", "--json"], "demo-2"));
    assert!(refused.code != Some(0) && kept().is_none(), "{refused:?}");
    let said = Said::by(by_key(&place, &["clients", "list", "--json"], "demo-1"));
    let known = kept().unwrap_or_else(|| panic!("{said:?}"));
    assert_eq!((known.kid.as_str(), known.file.to_str()), ("demo-1", Some(place.file(DemoFileKind::Pkcs12))));
}

#[test]
fn what_is_wrong_with_it_is_told_by_the_options_of_the_command() {
    let place = Place::of(KEYED);
    let asks = |kind: DemoFileKind, more: &[&str]| {
        let mut command = by_certificate(&place, &["clients", "list", "--json", "--admin-key", place.file(kind)]);
        command.args(more).env("PORTNOKKEL_ADMIN_KEY_PASSWORD", PASSWORD);
        printed(&Said::by(command))["problem"].clone()
    };
    for (kind, more, code, option) in [
        (DemoFileKind::SeveralKeys, &["--admin-kid", "borte"][..], "terminal-several-entries", "--admin-alias"),
        (DemoFileKind::SeveralKeys, &[], "terminal-several-entries", "--admin-alias"),
        (DemoFileKind::Pkcs12, &["--admin-alias", "borte"], "terminal-alias-unknown", "--admin-alias"),
        (DemoFileKind::Pkcs12, &["--admin-kid", "to ord"], "kid-malformed", "--admin-kid"),
    ] {
        let problem = asks(kind, more);
        assert_eq!(problem["code"], code, "{problem}");
        assert!(problem["next"].as_str().unwrap().contains(option), "{problem}");
        let said = problem.to_string();
        assert!(
            !said.contains("keystore.alias") && !said.contains(" --kid") && !said.contains(" --alias"),
            "{problem}"
        );
    }
}

#[test]
fn an_entry_of_the_certificates_file_is_named_by_alias() {
    let place = Place::of(KEYED);
    let mut command = portnokkel(&["clients", "list", "--json", "--keystore", place.file(DemoFileKind::SeveralKeys)]);
    command.arg("--environment").arg(place.environment()).args(["--lang", "en"]);
    command.env("PORTNOKKEL_HOME", home(&place)).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
    let problem = printed(&Said::by(command))["problem"].clone();
    assert_eq!(problem["code"], "terminal-several-entries", "{problem}");
    assert!(problem["next"].as_str().unwrap().contains(" --alias"), "{problem}");
}

#[test]
fn its_password_is_not_the_certificates_and_nobody_guesses() {
    let place = Place::of(KEYED);
    let mut command = by_key(&place, &["clients", "list", "--json"], "demo-1");
    command.env_remove("PORTNOKKEL_ADMIN_KEY_PASSWORD");
    let said = Said::by(command);
    assert_eq!(printed(&said)["problem"]["code"], "terminal-no-prompt", "{said:?}");
    assert!(said.err.contains("PORTNOKKEL_ADMIN_KEY_PASSWORD"), "{said:?}");
    let mut command = by_key(&place, &["clients", "list", "--json"], "demo-1");
    command.env("PORTNOKKEL_ADMIN_KEY_PASSWORD", MARK);
    let said = Said::by(command);
    assert_eq!(printed(&said)["problem"]["code"], "wrong-password", "{said:?}");
    assert!(!format!("{said:?}").contains(MARK));
}

/// A key is made for the administration client itself, by its certificate.
fn adds_to_itself(place: &Place) -> Said {
    let (admin, key) = (place.simulator.admin_client(), file(place, "admin.p12"));
    let mut command = by_certificate(place, &["keys", "add", admin.as_str(), "--new", &key, "--yes", "--json"]);
    command.env("PORTNOKKEL_NEW_PASSWORD", NEW_PASSWORD);
    Said::by(command)
}

#[test]
fn its_first_key_is_told_of_and_used_from_then_on_without_being_named() {
    let place = Place::new();
    crate::setups::keeps(&place, crate::setups::setup(&place));
    let said = adds_to_itself(&place);
    assert!(said.err.contains("first key of the administration client"), "{said:?}");
    let kid = said.json()["kid"].as_str().unwrap().to_owned();
    let refused = {
        let mut command = by_certificate(&place, &["clients", "list", "--json"]);
        command.arg("--admin-certificate");
        Said::by(command)
    };
    assert_eq!(printed(&refused)["problem"]["code"], "admin-key-required", "{refused:?}");
    let with_password = |arguments: &[&str]| {
        let mut command = by_certificate(&place, arguments);
        command.env("PORTNOKKEL_ADMIN_KEY_PASSWORD", NEW_PASSWORD);
        Said::by(command)
    };
    let said = with_password(&["clients", "list", "--json"]);
    assert!(said.code == Some(0) && said.err.contains(&kid) && said.err.contains("admin.p12"), "{said:?}");
    let setups = profiles::load(&ConfigDir::at(home(&place))).setups;
    assert!(
        !setups.is_empty() && setups.iter().all(|setup| setup.admin_key.as_ref().is_some_and(|place| place.kid == kid)),
        "{setups:?}"
    );
    let kept = std::fs::read_to_string(home(&place).join("setups.toml")).unwrap();
    assert!(kept.contains("admin.p12") && !kept.contains(NEW_PASSWORD), "{kept}");
    // The last one goes, and the certificate signs again.
    let admin = place.simulator.admin_client();
    let removed = with_password(&["keys", "remove", admin.as_str(), &kid, "--yes"]);
    assert!(removed.code == Some(0) && removed.err.contains("the last on the administration client"), "{removed:?}");
    assert_eq!(Said::by(by_certificate(&place, &["clients", "list", "--json"])).code, Some(0));
    let setups = profiles::load(&ConfigDir::at(home(&place))).setups;
    assert!(!setups.is_empty() && setups.iter().all(|setup| setup.admin_key.is_none()), "{setups:?}");
}

#[test]
fn a_request_is_granted_by_it() {
    let place = Place::of(KEYED);
    let request = file(&place, "ask.portnokkel");
    let key = file(&place, "theirs.p12");
    let said = Said::by(portnokkel(&[
        "request",
        "new",
        &request,
        "--name",
        "Leverandøren AS",
        "--orgnr",
        "991825827",
        "--purpose",
        "Oppslag",
        "--scope",
        "brreg:losore/tlg",
        "--environment",
        "custom",
        "--customer-makes-key",
        "--lang",
        "en",
    ]));
    assert_eq!(said.code, Some(0), "{said:?}");
    let answer = file(&place, "answer.portnokkel");
    let arguments = ["request", "answer", &request, "--to", &answer, "--new", &key, "--yes", "--json"];
    let mut command = by_key(&place, &arguments, "demo-1");
    command.env("PORTNOKKEL_NEW_PASSWORD", NEW_PASSWORD);
    let said = Said::by(command);
    assert!(said.code == Some(0) && std::path::Path::new(&answer).exists(), "{said:?}");
}
