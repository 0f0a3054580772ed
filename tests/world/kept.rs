//! What is kept between visits, on the disk: whole, damaged, newer, and changed by two at once.

use crate::support::Person;
use portnokkel::app::intent::Intent;
use portnokkel::app::profiles;
use portnokkel::app::session::DemoState;
use portnokkel::app::wizard::token::State;
use portnokkel::contract::{Change, Last, Profile};
use portnokkel::domain::{Address, ClientId, Environment, OrgNumber, ScopeSet, Timestamp};
use portnokkel::problem::Situation;
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::protocol::on_behalf::OnBehalfOf;
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::profiles::{change, load};
use std::path::{Path, PathBuf};

pub fn setup(name: &str, number: u32) -> Profile {
    let here = |path: &str| Address::parse(&format!("http://127.0.0.1:8480/{path}")).unwrap();
    Profile {
        name: name.into(),
        file: "/a/fjordvik «drift».p12".into(),
        alias: "fjordvik-autentisering".into(),
        certificate_ends: "2027-03-03T12:00:00Z".parse().unwrap(),
        issued: None,
        organisation: OrgNumber::parse("313299767").unwrap(),
        organisation_name: "Fjordvik Drift AS".into(),
        environment: Environment::custom("Prøvebenken".into(), here(""), here("api/v1")).unwrap(),
        admin: Some(ClientId::parse("oidc_313299767_api").unwrap()),
        admin_key: None,
        client_id: ClientId::parse(&format!("238259d7-f0af-4da3-9c6b-{number:012}")).unwrap(),
        client_name: Some("Fjordvik – løsøre".into()),
        keys_end: Some(at(1_900_000_000)),
        created: Some("2026-11-20T12:00:00Z".parse().unwrap()),
        scopes: ScopeSet::parse("brreg:losore/tlg ks:a").unwrap(),
        optional: OptionalClaims {
            resource: Some("https://api.example.no/".into()),
            on_behalf_of: OnBehalfOf::Customer(OrgNumber::parse("991825827").unwrap()),
        },
        remembered: None,
        last: Some(Last { at: at(i64::from(number)), problem: None }),
    }
}

fn at(second: i64) -> Timestamp {
    Timestamp::from_second(1_795_000_000 + second).unwrap()
}

fn keep(setup: Profile) -> Change {
    Change::Keep(Box::new(setup))
}

fn home() -> (tempfile::TempDir, ConfigDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("deeper");
    (folder, ConfigDir::at(&home), home.join("setups.toml"))
}

fn names(home: &ConfigDir) -> Vec<String> {
    load(home).setups.into_iter().map(|setup| setup.name).collect()
}

/// Files beside the one that is kept, but for the lock.
fn beside(file: &Path) -> Vec<PathBuf> {
    let listed = std::fs::read_dir(file.parent().unwrap()).unwrap().map(|entry| entry.unwrap().path());
    listed.filter(|path| path != file && path.extension().is_none_or(|ending| ending != "lock")).collect()
}

#[test]
fn whom_a_token_is_for_is_kept_in_every_way() {
    let (_folder, home, file) = home();
    let organisation = r#""systemuser_org":{"authority":"iso6523-actorid-upis","ID":"0192:313907201"}"#;
    let details = [
        format!(r#"[{{"type":"urn:altinn:systemuser","externalRef":"kunde «1»",{organisation}}}]"#),
        r#"[{"type":"urn:altinn:consent","id":"b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7","from":"313907201"}]"#.into(),
        r#"[{"type":"urn:x","y":[1]}]"#.into(),
    ];
    for (number, details) in (1..).zip(details) {
        let mut one = setup("Kunde", number);
        one.optional.on_behalf_of = OnBehalfOf::read(&details, None).unwrap();
        change(&home, &keep(one.clone())).unwrap();
        let kept = load(&home);
        assert!(kept.problem.is_none() && kept.setups.iter().any(|kept| kept.optional == one.optional), "{details}");
    }
    // What somebody has spoilt is not asked for in another way.
    let spoilt = std::fs::read_to_string(&file).unwrap().replace("0192:313907201", "0192:313907202");
    std::fs::write(&file, spoilt).unwrap();
    assert_eq!((load(&home).setups.len(), load(&home).problem.is_some()), (2, false));
}

#[test]
fn what_is_kept_is_read_again_to_the_letter() {
    let (_folder, home, file) = home();
    let mut production = setup("Uten tillegg", 2);
    production.environment = Environment::production();
    (production.admin, production.client_name, production.created) = (None, None, None);
    production.optional = OptionalClaims::default();
    production.last = Some(Last { at: at(2), problem: Some("MP-250".into()) });
    for setup in [setup("Fjordvik", 1), production.clone()] {
        change(&home, &keep(setup)).unwrap();
    }
    let kept = load(&home);
    assert_eq!((kept.setups, kept.problem), (vec![production, setup("Fjordvik", 1)], None));
    let text = std::fs::read_to_string(&file).unwrap();
    assert!(text.contains("version = 1") && text.starts_with('#'), "{text}");
    assert!(beside(&file).is_empty(), "nothing half-written is left");
}

#[test]
fn the_same_token_is_kept_once_and_keeps_its_name() {
    let (_folder, home, _) = home();
    change(&home, &keep(setup("Fjordvik", 1))).unwrap();
    change(&home, &Change::Rename("Fjordvik".into(), "Løsøre".into())).unwrap();
    let moved = Profile { file: "/b/ny.p12".into(), created: None, ..setup("Fjordvik", 1) };
    let kept = change(&home, &keep(moved)).unwrap();
    assert_eq!((kept.len(), kept[0].name.as_str(), kept[0].file.to_str()), (1, "Løsøre", Some("/b/ny.p12")));
    assert!(kept[0].created.is_some(), "what was known is not forgotten");
    change(&home, &Change::Remove("Løsøre".into())).unwrap();
    assert!(load(&home).setups.is_empty());
}

#[test]
fn a_change_that_changes_nothing_leaves_the_file_as_a_person_left_it() {
    let (_folder, home, file) = home();
    change(&home, &keep(setup("Fjordvik", 1))).unwrap();
    let annotated = std::fs::read_to_string(&file).unwrap() + "# Ring Kari.\n";
    std::fs::write(&file, &annotated).unwrap();
    for nothing in [keep(setup("Fjordvik", 1)), Change::Remove("Vest".into())] {
        assert_eq!(change(&home, &nothing).unwrap(), [setup("Fjordvik", 1)]);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), annotated);
    }
    change(&home, &Change::Rename("Fjordvik".into(), "Vest".into())).unwrap();
    assert_eq!(names(&home), ["Vest"]);
}

#[test]
fn two_of_one_name_are_told_apart() {
    let (_folder, home, _) = home();
    change(&home, &keep(setup("Fjordvik", 1))).unwrap();
    change(&home, &keep(setup("Fjordvik", 2))).unwrap();
    assert_eq!(names(&home), ["Fjordvik (2)", "Fjordvik"]);
}

#[test]
fn a_damaged_file_is_set_aside_and_told_and_nothing_of_it_is_lost() {
    for damaged in ["version = ", "\u{0}", "version = 0", "setup = 3\nversion = 1", "[[setup]]\nname = \"x\""] {
        let (_folder, home, file) = home();
        std::fs::create_dir_all(file.parent().unwrap()).unwrap();
        std::fs::write(&file, damaged).unwrap();
        let kept = load(&home);
        assert_eq!(kept.problem.map(|problem| problem.key()), Some("setups-damaged"), "{damaged}");
        let [aside] = &beside(&file)[..] else { panic!("{:?}", beside(&file)) };
        assert!(aside.display().to_string().contains("setups.toml.damaged-"), "{}", aside.display());
        assert_eq!(std::fs::read_to_string(aside).unwrap(), damaged);
        assert_eq!(load(&home).problem, None, "it is told once");
    }
}

#[test]
fn what_can_be_read_of_a_damaged_file_is_kept() {
    let (_folder, home, file) = home();
    change(&home, &keep(setup("Fjordvik", 1))).unwrap();
    change(&home, &keep(setup("Nordstø", 2))).unwrap();
    let text = std::fs::read_to_string(&file).unwrap().replacen("313299767\"", "313299768\"", 1);
    std::fs::write(&file, &text).unwrap();
    assert_eq!(load(&home).setups.len(), 1);
    assert_eq!(std::fs::read_to_string(&beside(&file)[0]).unwrap(), text);
}

#[test]
fn a_file_of_a_newer_version_is_neither_read_nor_written() {
    let (_folder, home, file) = home();
    std::fs::create_dir_all(file.parent().unwrap()).unwrap();
    let newer = "version = 2\nsomething = \"else\"\n";
    std::fs::write(&file, newer).unwrap();
    assert_eq!(load(&home).problem.unwrap().key(), "setups-newer");
    assert_eq!(change(&home, &keep(setup("Fjordvik", 1))).unwrap_err().key(), "setups-newer");
    assert_eq!(std::fs::read_to_string(&file).unwrap(), newer);
    assert!(beside(&file).is_empty());
}

#[test]
fn many_windows_at_once_lose_nothing_and_nobody_reads_half_a_file() {
    let (_folder, home, file) = home();
    std::thread::scope(|scope| {
        for window in 0..4 {
            let home = &home;
            scope.spawn(move || {
                for number in 0..10 {
                    let number = window * 10 + number;
                    let keeping = keep(setup(&format!("Nr. {number}"), number));
                    // On a busy machine somebody is told to come again, and does.
                    while let Err(problem) = change(home, &keeping) {
                        assert_eq!(problem.situation, Situation::SetupsBusy);
                    }
                    assert_eq!(load(home).problem, None);
                }
            });
        }
    });
    assert_eq!(names(&home).len(), 40);
    assert!(beside(&file).is_empty());
}

#[test]
fn where_nothing_can_be_written_it_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    std::fs::write(&file, "").unwrap();
    assert_eq!(change(&ConfigDir::at(&file), &keep(setup("Fjordvik", 1))).unwrap_err().key(), "setups-unsaved");
    assert!(load(&ConfigDir::at(&file)).setups.is_empty());
}

/// A program that was stopped (by a debugger, or Ctrl+Z) keeps what it holds.
#[test]
fn a_window_that_never_lets_go_is_told_of_and_does_not_stop_the_others_for_ever() {
    let (_folder, home, file) = home();
    change(&home, &keep(setup("Fjordvik", 1))).unwrap();
    let held = std::fs::File::open(file.with_file_name("setups.lock")).unwrap();
    held.lock().unwrap();
    let refused = change(&home, &keep(setup("Bjørk", 2))).unwrap_err();
    assert_eq!(refused.key(), "setups-busy");
    assert_eq!(names(&home), ["Fjordvik"], "what is there can be read all the same");
    drop(held);
    change(&home, &keep(setup("Bjørk", 2))).unwrap();
}

#[test]
fn what_is_asked_for_in_a_row_is_done_in_that_order_and_before_the_program_ends() {
    let (_folder, home, _) = home();
    for _ in 0..10 {
        change(&home, &keep(setup("Fjordvik", 1))).unwrap();
        let mut person = Person::at_home(&home, setup("x", 1).environment);
        for _ in 0..5 {
            person.intends(profiles::Intent::RemoveProfile("Fjordvik".into()));
            person.intends(profiles::Intent::RestoreProfile);
        }
        drop(person);
        assert_eq!(names(&home), ["Fjordvik"]);
    }
}

#[test]
fn only_opening_the_program_leaves_no_trace() {
    let (folder, home, _) = home();
    assert!(load(&home).setups.is_empty());
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn the_demo_leaves_nothing_behind() {
    let (folder, home, _) = home();
    let mut person = Person::at_home(&home, setup("x", 1).environment);
    person.intends(Intent::StartDemo);
    person.until(|app| matches!(app.session.demo(), DemoState::On(_)));
    person.creates("brreg:losore/tlg");
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
    assert!(person.app.session.kept.profiles().is_empty() && person.app.session.kept.creations().is_empty());
    drop(person);
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[cfg(unix)]
#[test]
fn only_the_owner_may_read_it() {
    use std::os::unix::fs::PermissionsExt;
    let (_folder, home, file) = home();
    change(&home, &keep(setup("Fjordvik", 1))).unwrap();
    assert_eq!(std::fs::metadata(&file).unwrap().permissions().mode() & 0o777, 0o600);
}

#[test]
fn names_that_were_kept_before_they_were_cleaned_are_cleaned_when_they_are_read() {
    let (_folder, home, _) = home();
    let mut hostile = setup("Fjordvik", 1);
    hostile.organisation_name = "Fjordvik\r\nBEGIN:VALARM\u{202e}".into();
    hostile.client_name = Some("løsøre\u{1b}[2J".into());
    change(&home, &keep(hostile)).unwrap();
    let kept = load(&home).setups.remove(0);
    assert_eq!(kept.organisation_name, "Fjordvik BEGIN:VALARM");
    assert_eq!(kept.client_name.as_deref(), Some("løsøre [2J"));
}
