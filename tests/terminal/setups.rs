//! `portnokkel token --setup NAME` and `portnokkel setups`.

use crate::support::*;
use portnokkel::contract::{Change, Profile};
use portnokkel::domain::{Address, Environment, ScopeSet};
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::simulator::DemoFileKind;
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::profiles as kept_profiles;
use std::process::Command;

/// What the window would have kept after a token from this simulator.
pub fn setup(place: &Place) -> Profile {
    let simulator = &place.simulator;
    Profile {
        name: "Fjordvik – løsøre".into(),
        file: place.file(DemoFileKind::Pkcs12).into(),
        alias: "fjordvik-autentisering".into(),
        certificate_ends: "2027-03-03T12:00:00Z".parse().unwrap(),
        issued: None,
        organisation: simulator.organisation().number,
        organisation_name: simulator.organisation().name.into(),
        environment: Environment::custom("Prøvebenken".into(), simulator.issuer(), simulator.self_service()).unwrap(),
        admin: Some(simulator.admin_client()),
        admin_key: None,
        client_id: simulator.existing_client(),
        client_name: None,
        keys_end: None,
        created: None,
        scopes: ScopeSet::parse("brreg:losore/tlg").unwrap(),
        optional: OptionalClaims::default(),
        remembered: None,
        last: None,
    }
}

pub fn home(place: &Place) -> ConfigDir {
    ConfigDir::at(place.folder.path().join("home"))
}

pub fn keeps(place: &Place, setup: Profile) {
    kept_profiles::change(&home(place), &Change::Keep(Box::new(setup))).unwrap();
}

fn command(place: &Place, arguments: &[&str]) -> Command {
    let mut command = portnokkel(arguments);
    command.env("PORTNOKKEL_HOME", place.folder.path().join("home"));
    command
}

fn by_setup(place: &Place, name: &str, more: &[&str]) -> Said {
    let mut command = command(place, &["token", "--setup", name]);
    command.args(more).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
    Said::by(command)
}

#[test]
fn a_kept_set_up_gives_a_token_that_works_and_it_is_remembered_how_it_went() {
    let place = Place::new();
    keeps(&place, setup(&place));
    for name in ["Fjordvik – løsøre", "FJORDVIK – LØSØRE"] {
        let said = by_setup(&place, name, &[]);
        assert_eq!((place.register_says(said.line()), said.err.as_str()), (200, ""));
    }
    let kept = kept_profiles::load(&home(&place)).setups;
    assert_eq!(kept[0].last.as_ref().map(|last| &last.problem), Some(&None));
    let file = std::fs::read_to_string(place.folder.path().join("home/setups.toml")).unwrap();
    assert!(!file.contains(PASSWORD) && !file.contains("eyJ"), "{file}");
}

#[test]
fn json_and_grant_only_are_as_with_a_file() {
    let place = Place::new();
    keeps(&place, setup(&place));
    let json = by_setup(&place, "Fjordvik – løsøre", &["--json"]).json();
    assert_eq!(place.register_says(json["token"]["access_token"].as_str().unwrap()), 200);
    let grant = by_setup(&place, "Fjordvik – løsøre", &["--grant-only"]);
    let [_, claims] = decoded(grant.line());
    assert_eq!(claims["iss"], place.simulator.existing_client().as_str());
    assert_eq!(claims["aud"], place.simulator.issuer().as_str());
}

/// As the window sends it: an issuer that was kept without its last slash is another one to Maskinporten.
#[test]
fn the_audience_of_a_set_up_is_the_one_in_the_metadata() {
    let place = Place::new();
    let issuer = place.simulator.issuer();
    let bare = Address::parse(issuer.as_str().trim_end_matches('/')).unwrap();
    let environment = Environment::custom("Prøvebenken".into(), bare, place.simulator.self_service()).unwrap();
    keeps(&place, Profile { environment, ..setup(&place) });
    let json = by_setup(&place, "Fjordvik – løsøre", &["--json"]).json();
    let [_, claims] = decoded(json["grant"].as_str().unwrap());
    assert_eq!(claims["aud"], issuer.as_str());
}

#[test]
fn a_refusal_is_told_with_where_it_is_mended_and_remembered() {
    let place = Place::new();
    let mut setup = setup(&place);
    setup.scopes = ScopeSet::parse("lonnstilsynet:lonnsdata").unwrap();
    keeps(&place, setup);
    let said = by_setup(&place, "Fjordvik – løsøre", &["--json", "--lang", "nb"]);
    let problem = said.problem();
    assert_eq!(problem["code"], "MP-200");
    assert!(problem["next"].as_str().unwrap().contains("Start portnokkel"), "{problem}");
    let kept = kept_profiles::load(&home(&place)).setups;
    assert_eq!(kept[0].last.as_ref().unwrap().problem.as_deref(), Some("MP-200"));
}

#[test]
fn an_unknown_name_is_told_with_those_there_are() {
    let place = Place::new();
    let said = by_setup(&place, "Nordstø", &["--json", "--lang", "nb"]);
    assert_eq!(said.problem()["code"], "setups-terminal-unknown");
    keeps(&place, setup(&place));
    let said = by_setup(&place, "Nordstø", &["--lang", "nb"]);
    assert!(said.code == Some(1) && said.err.contains("Fjordvik – løsøre"), "{said:?}");
}

#[test]
fn a_file_that_was_moved_and_an_entry_that_is_gone_are_told() {
    let place = Place::new();
    keeps(&place, Profile { file: "/not/there.p12".into(), ..setup(&place) });
    let said = by_setup(&place, "Fjordvik – løsøre", &["--lang", "nb"]);
    assert!(said.code == Some(1) && said.err.contains("velg filen på nytt"), "{said:?}");
    keeps(&place, Profile { alias: "borte".into(), ..setup(&place) });
    let said = by_setup(&place, "Fjordvik – løsøre", &["--lang", "nb"]);
    assert!(said.code == Some(1) && said.err.contains("Da velges sertifikatet på nytt"), "{said:?}");
}

#[test]
fn without_a_password_and_nobody_to_ask_it_is_said_which_variable_takes_it() {
    let place = Place::new();
    keeps(&place, setup(&place));
    let said = Said::by(command(&place, &["token", "--setup", "Fjordvik – løsøre", "--lang", "en"]));
    assert!(said.code == Some(1) && said.err.contains("PORTNOKKEL_STORE_PASSWORD"), "{said:?}");
}

#[test]
fn a_set_up_and_a_file_are_not_both_given_nor_neither() {
    let place = Place::new();
    for arguments in [&["token"][..], &["token", "a.properties", "--setup", "x"]] {
        assert_eq!(Said::by(command(&place, arguments)).code, Some(2), "{arguments:?}");
    }
}

#[test]
fn what_is_kept_is_listed_and_so_is_that_it_is_nothing() {
    let place = Place::new();
    let said = Said::by(command(&place, &["setups", "--lang", "nb"]));
    assert!(said.code == Some(0) && said.out.is_empty() && said.err.contains("ingen lagrede oppsett"), "{said:?}");
    keeps(&place, Profile { name: "Fjord\u{1b}[2Jvik\nKode: MP-000".into(), ..setup(&place) });
    let said = Said::by(command(&place, &["setups", "--lang", "nb"]));
    for shown in ["Fjord[2Jvik Kode: MP-000\n", "Miljø: ", "Prøvebenken", "brreg:losore/tlg", "3. mars 2027"] {
        assert!(said.out.contains(shown), "{shown} in {}", said.out);
    }
}

#[test]
fn a_file_of_a_newer_version_is_told_and_left_alone() {
    let place = Place::new();
    let file = place.folder.path().join("home/setups.toml");
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    std::fs::write(&file, "version = 9\n").unwrap();
    let said = Said::by(command(&place, &["setups", "--lang", "nb"]));
    assert!(said.err.contains("nyere versjon"), "{said:?}");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), "version = 9\n");
}
