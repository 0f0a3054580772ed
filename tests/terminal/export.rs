//! What was handed over works where it is taken: our own program reads the exported properties file, and a shell
//! the exported scripts.

use crate::support::*;
use portnokkel::domain::{Environment, Scope, ScopeSet, Secret, Timestamp};
use portnokkel::export::{Export, Part, alias};
use portnokkel::keystore::write::Target;
use portnokkel::keystore::{self, Entry};
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::simulator::DemoFileKind;
use std::path::{Path, PathBuf};
use std::process::Command;

const NEW_PASSWORD: &str = "et nytt pæssord";

fn entry(place: &Place) -> Entry {
    let bytes = std::fs::read(place.file(DemoFileKind::Pkcs12)).unwrap();
    keystore::open(&bytes, &Secret::new(PASSWORD.into()), None).unwrap().entries.remove(0)
}

/// The files as they are written into a folder, with or without the password.
fn handed_over(place: &Place, format: Target, password: &str, told: bool) -> PathBuf {
    let simulator = &place.simulator;
    let environment = Environment::demo(simulator.issuer(), simulator.self_service(), simulator.register());
    let entry = entry(place);
    let password = Secret::new(password.into());
    let number = simulator.organisation().number;
    let export = Export {
        environment,
        client_id: simulator.existing_client(),
        scopes: ScopeSet::new([Scope::parse("brreg:losore/tlg").unwrap()]).unwrap(),
        optional: OptionalClaims::default(),
        format,
        alias: alias(&entry.alias),
        password: told.then(|| password.clone()),
        call: Some(
            simulator.register().join(&format!("registerinfo/api/v2/rettsstiftelse/orgnr/{number}?language=NOB")),
        ),
        parts: Part::ALL.into(),
    };
    let folder = place.folder.path().join("handed-over");
    std::fs::create_dir_all(folder.join("bruno/environments")).unwrap();
    let keystore = export.keystore(&entry, &password, Timestamp::now()).unwrap();
    for file in export.files().into_iter().chain([keystore]) {
        std::fs::write(folder.join(&file.path), file.contents.expose()).unwrap();
    }
    folder
}

#[test]
fn the_exported_properties_give_a_token() {
    for (format, password) in [(Target::Jks, NEW_PASSWORD), (Target::Pkcs12, "et nytt passord")] {
        let place = Place::new();
        let folder = handed_over(&place, format, password, true);
        let said = token(&folder.join("client.properties"), &[]);
        assert_eq!(place.register_says(said.line()), 200, "{format:?}");
    }
}

/// What eFormidling and refapp-integrasjon are handed, read by somebody who knows the names of the fields only.
#[test]
fn what_programs_of_springs_are_handed_gives_a_token_to_pythons_own_crypto() {
    if !is_there("python3", &["-c", "import cryptography, yaml"]) {
        return;
    }
    let place = Place::new();
    let folder = handed_over(&place, Target::Pkcs12, "et nytt passord", true);
    let told = serde_json::json!({ "scope": "brreg:losore/tlg" });
    for product in ["eformidling-certificate", "refapp-certificate"] {
        let token = reader_says("python3", "reader.py", product, &folder, &told);
        assert_eq!(place.register_says(&token), 200, "{product}");
    }
}

#[test]
fn keytool_finds_the_entry_that_eformidling_is_told_of() {
    if !is_there("keytool", &["-help"]) {
        return;
    }
    for (format, kind) in [(Target::Jks, "JKS"), (Target::Pkcs12, "PKCS12")] {
        let place = Place::new();
        let folder = handed_over(&place, format, "et nytt passord", true);
        let settings = std::fs::read(folder.join("integrasjonspunkt-local.properties")).unwrap();
        let settings = java_properties::read(&settings[..]).unwrap();
        let of = |name: &str| settings[&format!("difi.move.oidc.keystore.{name}")].as_str();
        assert_eq!(of("type"), kind);
        let keystore = folder.join(of("path").strip_prefix("file:").unwrap());
        let said = keytool_lists(&keystore, of("type"), of("password"), of("alias"));
        assert!(said.contains("PrivateKeyEntry"), "{said}");
    }
}

#[test]
fn without_the_password_it_is_taken_from_where_the_program_is_started() {
    let place = Place::new();
    let folder = handed_over(&place, Target::Jks, NEW_PASSWORD, false);
    let mut command = token_command(&folder.join("client.properties"), &[]);
    command.env("PORTNOKKEL_STORE_PASSWORD", NEW_PASSWORD);
    assert_eq!(place.register_says(Said::by(command).line()), 200);
}

/// Runs one of the scripts, with our program in the path; `None` where there is no shell or no curl.
fn script(folder: &Path, name: &str) -> Option<Said> {
    if Command::new("curl").arg("--version").output().is_err() {
        println!("skipped: curl is not here");
        return None;
    }
    let program = Path::new(env!("CARGO_BIN_EXE_portnokkel")).parent().unwrap();
    let found = std::env::var_os("PATH").unwrap_or_default();
    let path = std::env::join_paths(std::iter::once(program.to_owned()).chain(std::env::split_paths(&found))).unwrap();
    let mut command = Command::new("sh");
    command.arg(folder.join(name)).env("PATH", path).env("PORTNOKKEL_STORE_PASSWORD", NEW_PASSWORD);
    command.env("NO_PROXY", "127.0.0.1").env_remove("DISPLAY").stdin(std::process::Stdio::null());
    Some(Said::of(command.output().ok()?))
}

#[test]
fn the_scripts_get_a_token_and_make_a_call_with_it() {
    let place = Place::new();
    let folder = handed_over(&place, Target::Jks, NEW_PASSWORD, false);
    let Some(said) = script(&folder, "token.sh") else { return };
    assert_eq!(said.code, Some(0), "{said:?}");
    assert_eq!(place.register_says(said.json()["access_token"].as_str().unwrap()), 200);
    let Some(said) = script(&folder, "call.sh") else { return };
    assert!(said.json()["antallRettsstiftelser"].is_u64() || said.json().is_object(), "{said:?}");
    assert_eq!(said.code, Some(0));
}
