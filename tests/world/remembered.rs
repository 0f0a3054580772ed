//! The password in a real keyring: gnome-keyring's Secret Service, on a bus and in a home of its own.

use crate::support::Person;
use portnokkel::app::intent::Intent;
use portnokkel::app::profiles;
use portnokkel::app::wizard::Step;
use portnokkel::app::wizard::{password, token};
use portnokkel::contract::{Change, Passwords, Profile};
use portnokkel::domain::{DemoFileKind, Environment, KeyringKey, Secret};
use portnokkel::problem::Situation;
use portnokkel::simulator::{FaultInjection, Options, PASSWORD, Simulator};
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::{keyring, profiles as kept_profiles};
use std::path::Path;
use std::process::{Command, Stdio};

/// Unlocks a new keyring, and goes on with what it is given.
const SESSION: &str = r#"printf x | gnome-keyring-daemon --unlock --components=secrets >/dev/null && exec "$@""#;

/// Runs the test of this name below in its own process, without the bus of whoever runs the tests.
fn run(name: &str, mut wrapper: Command) {
    let home = tempfile::tempdir().unwrap();
    wrapper.arg(std::env::current_exe().unwrap()).args(["--ignored", "--exact", "--nocapture"]);
    wrapper.arg(format!("remembered::{name}"));
    wrapper.env("HOME", home.path()).env("XDG_DATA_HOME", home.path()).env("XDG_RUNTIME_DIR", home.path());
    wrapper.env_remove("GNOME_KEYRING_CONTROL").env_remove("PORTNOKKEL_STORE_PASSWORD");
    let ended = wrapper.output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout).into_owned() + &String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success() && said.contains("1 passed"), "{said}");
}

fn is_there(program: &str) -> bool {
    Command::new(program).arg("--version").stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok()
}

#[test]
fn a_real_keyring_keeps_the_password_of_a_set_up() {
    if !is_there("dbus-run-session") || !is_there("gnome-keyring-daemon") {
        eprintln!("skipped: dbus-run-session or gnome-keyring-daemon is not here");
        return;
    }
    let mut session = Command::new("dbus-run-session");
    session.args(["--", "sh", "-c", SESSION, "sh"]).env_remove("DBUS_SESSION_BUS_ADDRESS");
    run("with_a_keyring", session);
}

#[cfg(target_os = "linux")]
#[test]
fn without_a_keyring_it_says_so_and_works_on() {
    let mut alone = Command::new("env");
    alone.arg("DBUS_SESSION_BUS_ADDRESS=unix:path=/nonexistent");
    run("without_a_keyring", alone);
}

fn setup(simulator: &Simulator) -> Profile {
    let file = simulator.files().iter().find(|file| file.kind == DemoFileKind::Pkcs12).unwrap();
    Profile {
        name: "Fjordvik".into(),
        file: file.path.clone(),
        alias: "fjordvik-autentisering".into(),
        certificate_ends: "2027-03-03T12:00:00Z".parse().unwrap(),
        issued: None,
        organisation: simulator.organisation().number,
        organisation_name: simulator.organisation().name.into(),
        environment: Environment::custom("Prøvebenken".into(), simulator.issuer(), simulator.self_service()).unwrap(),
        admin: None,
        admin_key: None,
        client_id: simulator.existing_client(),
        client_name: None,
        keys_end: None,
        created: None,
        scopes: portnokkel::domain::ScopeSet::parse("brreg:losore/tlg").unwrap(),
        optional: portnokkel::protocol::grant::OptionalClaims::default(),
        remembered: None,
        last: None,
    }
}

/// A simulator, and a home that has a setup for it.
struct Bench {
    folder: tempfile::TempDir,
    simulator: Simulator,
    home: ConfigDir,
    _runtime: tokio::runtime::Runtime,
}

impl Bench {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let runtime = tokio::runtime::Runtime::new().unwrap();
        let options = Options { faults: FaultInjection::default(), ..Options::in_folder(folder.path()) };
        let simulator = runtime.block_on(Simulator::start(options)).unwrap();
        let home = ConfigDir::at(folder.path().join("home"));
        kept_profiles::change(&home, &Change::Keep(Box::new(setup(&simulator)))).unwrap();
        Self { folder, simulator, home, _runtime: runtime }
    }

    /// Somebody opens the program and clicks «Hent nytt token».
    fn visit(&self) -> Person {
        let environment = setup(&self.simulator).environment;
        let mut person = Person::at_home(&self.home, environment);
        let name = person.app.session.kept.profiles()[0].name.clone();
        person.intends(profiles::Intent::UseProfile(name));
        person
    }

    fn key(&self) -> Option<KeyringKey> {
        kept_profiles::load(&self.home).setups[0].remembered.clone()
    }

    fn types(&self) -> Person {
        let mut person = self.visit();
        person.until(|app| app.wizard.at() == Step::Password);
        person.app.wizard.drafts.password.password = Secret::new(PASSWORD.into());
        person.app.wizard.drafts.password.remember = true;
        person.proceeds();
        person.until(|app| matches!(app.wizard.token(), token::State::Ready(_)));
        person
    }

    fn terminal(&self) -> std::process::Output {
        let mut command = Command::new(env!("CARGO_BIN_EXE_portnokkel"));
        command.args(["token", "--setup", "Fjordvik"]).stdin(Stdio::null());
        command.env("PORTNOKKEL_HOME", self.folder.path().join("home")).env_remove("PORTNOKKEL_STORE_PASSWORD");
        command.output().unwrap()
    }
}

#[test]
#[ignore = "started by a_real_keyring_keeps_the_password_of_a_set_up, in a session of its own"]
fn with_a_keyring() {
    let bench = Bench::new();
    let mut person = bench.types();
    person.until(|app| app.session.kept.profiles()[0].remembered.is_some());
    drop(person);
    let key = bench.key().expect("it is written down where the password lies");
    let kept = keyring::recall(&key).unwrap();
    assert_eq!(kept, Some(Passwords { store: Secret::new(PASSWORD.into()), key: None }));
    assert_nothing_on_disk(bench.folder.path());

    let mut person = bench.visit();
    person.until(|app| matches!(app.wizard.token(), token::State::Ready(_)));
    assert_eq!(person.app.wizard.at(), Step::Token, "one click");
    drop(person);
    let said = bench.terminal();
    let token = String::from_utf8(said.stdout).unwrap();
    assert!(said.status.success() && token.starts_with("ey"), "{}", String::from_utf8_lossy(&said.stderr));

    let change = Change::Rename("Fjordvik".into(), "Vest".into());
    kept_profiles::change(&bench.home, &change).unwrap();
    let mut person = bench.visit();
    person.until(|app| matches!(app.wizard.token(), token::State::Ready(_)));
    person.intends(Intent::StartOver);
    person.intends(profiles::Intent::RemoveProfile("Vest".into()));
    drop(person);
    assert_eq!(keyring::recall(&key).unwrap(), None, "a setup takes its password along");
    keyring::forget(&key).expect("nothing there is as well as taken out");
}

#[test]
#[ignore = "started by without_a_keyring_it_says_so_and_works_on, in a process of its own"]
fn without_a_keyring() {
    let bench = Bench::new();
    let mut person = bench.types();
    person.until(|app| app.session.kept.keyring_problem().is_some());
    let told = person.app.session.kept.keyring_problem().unwrap();
    assert_eq!(told.situation, Situation::KeyringMissing);
    drop(person);
    assert_eq!(bench.key(), None, "what could not be kept is not said to be");

    kept_profiles::change(&bench.home, &Change::Remember("Fjordvik".into(), Some(KeyringKey::random()))).unwrap();
    let mut person = bench.visit();
    person.until(|app| app.session.kept.keyring_problem().is_some());
    assert!(matches!(person.app.wizard.password(), password::State::Asking));
    let said = bench.terminal();
    let said = String::from_utf8(said.stderr).unwrap();
    assert!(said.contains("PORTNOKKEL_STORE_PASSWORD"), "it goes on to ask: {said}");
}

/// But for what the simulator says its password is.
fn assert_nothing_on_disk(folder: &Path) {
    let file = std::fs::read_to_string(folder.join("home/setups.toml")).unwrap();
    assert!(!file.contains(PASSWORD) && file.contains("password_mark"), "{file}");
}
