//! Files that version 0.1.0 wrote: every later version reads them, and loses nothing when it writes over them.
//!
//! `tests/fixtures/kept-0.1.0` was written by that version. It is never made anew; a later format gets a folder of its
//! own beside it.

use portnokkel::contract::{
    Authority, Change, Last, Looks, NetworkChoice, Profile, SeenEnds, SeenKey, Theme, Waiting, Zoom,
};
use portnokkel::domain::{
    Address, ClientId, Environment, KeyringKey, OrgNumber, ProxyAddress, Scope, ScopeSet, Secret,
};
use portnokkel::keystore;
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::protocol::on_behalf::OnBehalfOf;
use portnokkel::protocol::self_service::Amendment;
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::journal::Journal;
use portnokkel::world::{ends, history, keys, looks, network, profiles, recent, waiting};
use std::path::{Path, PathBuf};

fn fixture() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/kept-0.1.0")
}

/// A copy, as a program may write where it reads.
fn copied() -> (tempfile::TempDir, ConfigDir) {
    let folder = tempfile::tempdir().unwrap();
    copy(&fixture(), folder.path());
    let home = ConfigDir::at(folder.path());
    (folder, home)
}

fn copy(from: &Path, to: &Path) {
    std::fs::create_dir_all(to).unwrap();
    for entry in std::fs::read_dir(from).unwrap() {
        let entry = entry.unwrap();
        let place = to.join(entry.file_name());
        if entry.file_type().unwrap().is_dir() {
            copy(&entry.path(), &place);
        } else {
            std::fs::copy(entry.path(), place).unwrap();
        }
    }
}

fn own_environment() -> Environment {
    let here = |path: &str| Address::parse(&format!("http://127.0.0.1:8480/{path}")).unwrap();
    Environment::custom("Prøvebenken".into(), here(""), here("api/v1")).unwrap()
}

fn full() -> Profile {
    Profile {
        name: "Fjordvik – løsøre".into(),
        file: "/a/fjordvik «drift».p12".into(),
        alias: "fjordvik-autentisering".into(),
        certificate_ends: "2027-03-03T12:00:00Z".parse().unwrap(),
        issued: None,
        organisation: OrgNumber::parse("313299767").unwrap(),
        organisation_name: "Fjordvik Drift AS".into(),
        environment: own_environment(),
        admin: Some(ClientId::parse("oidc_313299767_api").unwrap()),
        admin_key: None,
        client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-000000000001").unwrap(),
        client_name: Some("Fjordvik – løsøre".into()),
        keys_end: Some("2027-01-02T03:04:05Z".parse().unwrap()),
        created: Some("2026-11-20T12:00:00Z".parse().unwrap()),
        scopes: ScopeSet::parse("brreg:losore/tlg ks:a").unwrap(),
        optional: OptionalClaims {
            resource: Some("https://api.example.no/".into()),
            on_behalf_of: OnBehalfOf::Customer(OrgNumber::parse("991825827").unwrap()),
        },
        remembered: Some(KeyringKey::parse("14b650daa9").unwrap()),
        last: Some(Last { at: "2026-11-28T08:00:00Z".parse().unwrap(), problem: None }),
    }
}

fn least() -> Profile {
    Profile {
        name: "Uten tillegg".into(),
        environment: Environment::production(),
        admin: None,
        admin_key: None,
        client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-000000000002").unwrap(),
        client_name: None,
        keys_end: None,
        created: None,
        optional: OptionalClaims::default(),
        remembered: None,
        last: Some(Last { at: "2026-11-28T07:00:00Z".parse().unwrap(), problem: Some("MP-250".into()) }),
        ..full()
    }
}

#[test]
fn set_ups_are_read_and_kept_when_another_one_is_changed() {
    let (_folder, home) = copied();
    let kept = profiles::load(&home);
    assert_eq!((kept.setups, kept.problem), (vec![full(), least()], None));
    profiles::change(&home, &Change::Rename("Uten tillegg".into(), "Nytt navn".into())).unwrap();
    let renamed = Profile { name: "Nytt navn".into(), ..least() };
    assert_eq!(profiles::load(&home).setups, [full(), renamed]);
}

#[test]
fn the_journal_is_read_whole() {
    let (_folder, home) = copied();
    let found = Journal::new(home).unsettled();
    assert!(found.unread.is_empty(), "{:?}", found.unread);
    let of: Vec<_> =
        found.creations.iter().map(|creation| (creation.plan.organisation, &creation.plan.environment)).collect();
    let (first, second) = (OrgNumber::parse("313299767").unwrap(), OrgNumber::parse("310472603").unwrap());
    assert_eq!(of, [(first, &Environment::test()), (second, &own_environment())]);
    let plan = &found.creations[0].plan;
    assert_eq!((plan.name.as_str(), plan.description.as_str()), ("Fjordvik – løsøre", "Oppslag\ni pant"));
    assert_eq!((plan.scopes.to_string(), plan.alias.as_str()), ("brreg:losore/tlg ks:a".into(), "autentisering"));
    let changes: Vec<_> = found.changes.into_iter().map(|change| (change.begun.to_string(), change.change)).collect();
    let scope = Scope::parse("brreg:losore/tlg").unwrap();
    assert_eq!(changes[0], ("2026-11-18T11:06:40Z".into(), Amendment::AddScope(scope)));
    assert_eq!(changes[1], ("2026-11-18T11:07:40Z".into(), Amendment::RenewKey("nøkkel \"1\"".into())));
}

#[test]
fn the_files_that_were_used_last_are_read() {
    let (_folder, home) = copied();
    let kept = recent::load(&home);
    let files = [Path::new("/a/fjordvik «drift».p12"), Path::new("C:\\å\\b.jks")];
    assert_eq!((kept.files.paths(), kept.files.remembers(), kept.problem), (&files.map(PathBuf::from)[..], true, None));
}

fn dark() -> Looks {
    let (contrast, motion, language) = (Some(true), Some(false), Some("nn".to_owned()));
    Looks { theme: Theme::Dark, zoom: Zoom::of_percent(150), contrast, motion, language }
}

fn by_proxy() -> NetworkChoice {
    let keystore = std::fs::read(fixture().join("../keystores/modern.p12")).unwrap();
    let opened = keystore::open(&keystore, &Secret::new("hemmelig".into()), None).unwrap();
    let root = opened.entries[0].chain.last().unwrap().clone();
    NetworkChoice {
        proxy: Some(ProxyAddress::parse("proxy.example.no:8080").unwrap()),
        user: Some("kari".into()),
        remembers: false,
        authorities: vec![Authority::new(root)],
    }
}

fn asked() -> Waiting {
    Waiting {
        file: "/a/fjordvik «drift».p12".into(),
        alias: "fjordvik-autentisering".into(),
        organisation: OrgNumber::parse("313299767").unwrap(),
        organisation_name: "Fjordvik Drift AS".into(),
        environment: own_environment(),
        asked: "2026-11-28T08:00:00Z".parse().unwrap(),
    }
}

fn seen() -> SeenEnds {
    SeenEnds {
        environment: Environment::test(),
        admin: ClientId::parse("oidc_313299767_api").unwrap(),
        organisation: OrgNumber::parse("313299767").unwrap(),
        read: "2026-11-28T08:00:00Z".parse().unwrap(),
        keys: vec![SeenKey {
            client_id: "238259d7-f0af-4da3-9c6b-000000000001".into(),
            client_name: "Fjordvik – løsøre".into(),
            kid: "nøkkel \"1\"".into(),
            ends: "2027-01-08T10:00:00Z".parse().unwrap(),
            todo: "ask-holder".into(),
        }],
    }
}

#[test]
fn looks_network_ends_and_who_waits_are_read() {
    let (_folder, home) = copied();
    let kept = looks::load(&home);
    assert_eq!((kept.looks, kept.problem), (dark(), None));
    let kept = network::load(&home);
    assert_eq!((kept.choice, kept.problem), (by_proxy(), None));
    let kept = waiting::load(&home);
    assert_eq!((kept.waiting, kept.problem), (vec![asked()], None));
    assert_eq!(ends::load(&home), [seen()]);
}

#[test]
fn the_log_of_changes_and_the_keys_of_ones_own_are_read() {
    let (_folder, home) = copied();
    let log = history::load(&home).unwrap();
    let [change] = &log.changes[..] else { panic!("{log:?}") };
    let kept = keys::load(&home);
    assert!(log.unread == 0 && kept.unread.is_empty(), "{kept:?}");
    let [key] = &kept.keys[..] else { panic!("{kept:?}") };
    assert_eq!((change.what.as_str(), change.after.as_str()), ("keys", key.key.kid()));
    assert_eq!((key.file.as_path(), key.client_id.as_str()), (Path::new("/a/KeysChanged.p12"), &*change.client_id));
    assert!(key.registered.is_some() && key.ends.is_some() && key.proved.is_some(), "{key:?}");
    assert_eq!(change.environment, "Prøvebenken");
}
