use super::*;
use crate::domain::{Address, ScopeSet};
use crate::protocol::self_service::Edit;
use std::cell::RefCell;
use std::fs;

fn plan(organisation: &str) -> Plan {
    Plan {
        environment: Environment::test(),
        organisation: OrgNumber::parse(organisation).unwrap(),
        organisation_name: "Fjordvik \"Drift\" AS".into(),
        admin: ClientId::parse("oidc_313299767_api").unwrap(),
        name: "Fjordvik – løsøre".into(),
        description: "Oppslag\ni pant".into(),
        scopes: ScopeSet::parse("brreg:losore/tlg ks:a").unwrap(),
        file: "/a/fjordvik.p12".into(),
        alias: "autentisering".into(),
    }
}

fn journal() -> (tempfile::TempDir, Journal) {
    let folder = tempfile::tempdir().unwrap();
    let journal = Journal::new(ConfigDir::at(folder.path().join("deeper")));
    (folder, journal)
}

fn lock(journal: &Journal, plan: &Plan) -> Option<WriteLock> {
    journal.lock(&plan.environment, plan.organisation).unwrap()
}

fn record(journal: &Journal, plan: &Plan) -> Creation {
    lock(journal, plan).unwrap().record_creation(plan).unwrap()
}

fn change(begun: Timestamp, change: Amendment) -> ClientChange {
    ClientChange {
        id: CorrelationId::random(),
        begun,
        environment: Environment::production(),
        organisation: OrgNumber::parse("313299767").unwrap(),
        organisation_name: "Fjordvik Drift AS".into(),
        admin: ClientId::parse("oidc_313299767_api").unwrap(),
        client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
        change,
    }
}

/// The file of the one entry that is there.
fn file_of(creation: &Creation, journal: &Journal) -> PathBuf {
    journal.file(CREATIONS, &creation.id).unwrap()
}

#[test]
fn what_is_noted_is_open_until_it_is_forgotten() {
    let (_folder, journal) = journal();
    let plan = plan("313299767");
    let noted = record(&journal, &plan);
    assert_eq!(journal.open(), std::slice::from_ref(&noted));
    assert_eq!(lock(&journal, &plan).unwrap().found().creations, std::slice::from_ref(&noted));
    journal.forget(&noted.id);
    assert_eq!(journal.unsettled(), Unsettled::default());
}

#[test]
fn a_change_is_open_until_it_is_forgotten() {
    let (_folder, journal) = journal();
    let now = Timestamp::from_second(Timestamp::now().as_second()).unwrap();
    let scope = crate::domain::Scope::parse("brreg:losore/tlg").unwrap();
    let key = crate::protocol::jwk::PublicJwk::new("ny-1", &[0xd5; 256], &[1, 0, 1]).unwrap();
    for what in [
        Amendment::AddScope(scope.clone()),
        Amendment::RenewKey("nøkkel \"1\"".into()),
        Amendment::AddKey { key: key.clone(), without: Vec::new() },
        Amendment::AddKey { key, without: vec!["gammel \"1\"".into()] },
        Amendment::RemoveKey("nøkkel \"1\"".into()),
        Amendment::Edit(Edit::Scopes { add: vec![scope.clone()], remove: vec![scope] }),
        Amendment::Edit(Edit::Name("Nytt \"navn\"".into())),
        Amendment::Edit(Edit::Description(String::new())),
        Amendment::Edit(Edit::TokenLifetime(120)),
        Amendment::Edit(Edit::Deactivate),
        Amendment::Edit(Edit::Activate),
    ] {
        let noted = change(now, what);
        let held = journal.lock(&noted.environment, noted.organisation).unwrap().unwrap();
        let noted = held.record(CHANGES, noted).unwrap();
        assert_eq!(journal.unsettled(), Unsettled { changes: vec![noted.clone()], ..Unsettled::default() });
        held.remove(&noted.id);
        assert_eq!(journal.unsettled(), Unsettled::default());
    }
}

#[test]
fn one_at_a_time_for_an_organisation_in_an_environment() {
    let (_folder, journal) = journal();
    let (ours, theirs) = (plan("313299767"), plan("991825827"));
    let production = Plan { environment: Environment::production(), ..ours.clone() };
    let held = lock(&journal, &ours).unwrap();
    assert!(lock(&journal, &ours).is_none());
    assert!(lock(&journal, &theirs).is_some() && lock(&journal, &production).is_some());
    drop(held);
    assert!(lock(&journal, &ours).is_some());
}

#[test]
fn one_creation_does_not_hide_or_destroy_another() {
    let (_folder, journal) = journal();
    let (ours, theirs) = (plan("313299767"), plan("991825827"));
    let (first, second) = (record(&journal, &ours), record(&journal, &theirs));
    assert_eq!(journal.open(), [first, second.clone()]);
    assert_eq!(lock(&journal, &theirs).unwrap().found().creations, [second]);
}

fn mark_in(text: &str) -> String {
    let line = text.lines().find(|line| line.starts_with("mark")).unwrap();
    line.split('"').nth(1).unwrap().to_owned()
}

/// What may be made of an entry by a disk, an editor, or another version; and whether it still says whose it is.
fn damages(text: &str) -> Vec<(&'static str, Vec<u8>, bool)> {
    let at_organisation = text.find("organisation_name").unwrap();
    vec![
        ("truncated", text.as_bytes()[..at_organisation + 20].to_vec(), true),
        ("truncated early", text.as_bytes()[..text.find("organisation").unwrap()].to_vec(), false),
        ("empty", Vec::new(), false),
        ("zeros", vec![0; 512], false),
        ("not UTF-8", [text.as_bytes(), b"\nextra = \"\xff\"\n"].concat(), true),
        ("too large", [text.as_bytes(), &vec![b'#'; 64 * 1024]].concat(), false),
        ("another environment", text.replace("environment = \"test\"", "environment = \"staging\"").into(), true),
        ("another mark", text.replace(&*mark_in(text), "0123456789").into(), true),
        ("no number", text.replace("313299767\"", "313299768\"").into(), false),
        (
            "of two",
            (text.replace("version = 1", "version = 0") + "\n[x]\norganisation = \"991825827\"\n").into(),
            false,
        ),
    ]
}

#[test]
fn what_cannot_be_read_is_told_and_stops_whoever_it_may_be_about() {
    for which in 0..10 {
        let (_folder, journal) = journal();
        let (ours, theirs) = (plan("313299767"), plan("991825827"));
        let noted = record(&journal, &ours);
        let file = file_of(&noted, &journal);
        let (damage, bytes, names) = damages(&fs::read_to_string(&file).unwrap()).remove(which);
        fs::write(&file, &bytes).unwrap();
        let unsettled = journal.unsettled();
        let organisation = names.then_some(ours.organisation);
        let unread = UnreadEntry { file: file.clone(), organisation, is_newer: false };
        assert_eq!(unsettled.unread, std::slice::from_ref(&unread), "{damage}");
        assert_eq!(unsettled.creations, [], "{damage}");
        let production = Plan { environment: Environment::production(), ..ours.clone() };
        for (plan, stopped) in [(&ours, true), (&production, true), (&theirs, !names)] {
            assert_eq!(!lock(&journal, plan).unwrap().found().unread.is_empty(), stopped, "{damage}");
        }
        let aside = journal.set_aside(&file).unwrap();
        assert_eq!(fs::read(aside).unwrap(), bytes, "{damage}: nothing of it is lost");
        assert_eq!(journal.unsettled(), Unsettled::default(), "{damage}");
    }
}

#[test]
fn an_entry_without_a_version_is_read_and_one_of_a_newer_is_told_as_that() {
    let (_folder, journal) = journal();
    let plan = plan("313299767");
    let noted = record(&journal, &plan);
    let file = file_of(&noted, &journal);
    let text = fs::read_to_string(&file).unwrap();
    assert!(text.contains("version = 1\n"), "{text}");
    fs::write(&file, text.replace("version = 1\n", "")).unwrap();
    assert_eq!(journal.open(), [noted]);
    for (version, is_newer) in [("2", true), ("0", false), ("\"1\"", false)] {
        fs::write(&file, text.replace("version = 1\n", &format!("version = {version}\n"))).unwrap();
        let unread = UnreadEntry { file: file.clone(), organisation: Some(plan.organisation), is_newer };
        assert_eq!(journal.unsettled().unread, [unread]);
    }
}

#[cfg(unix)]
#[test]
fn pipes_folders_and_a_file_in_the_place_of_the_journal_are_told_and_nobody_waits_for_them() {
    let (folder, journal) = journal();
    let plan = plan("313299767");
    record(&journal, &plan);
    let place = folder.path().join("deeper").join(CREATIONS);
    fs::create_dir(place.join("a.toml")).unwrap();
    assert!(std::process::Command::new("mkfifo").arg(place.join("b.toml")).status().unwrap().success());
    fs::write(place.join("notes.txt"), "mark = \"").unwrap();
    let unsettled = journal.unsettled();
    assert_eq!((unsettled.creations.len(), unsettled.unread.len()), (1, 2), "{unsettled:?}");
    fs::write(folder.path().join("deeper").join(CHANGES), "").unwrap();
    assert_eq!(journal.unsettled().unread.len(), 3);
    for entry in journal.unsettled().unread {
        journal.set_aside(&entry.file).unwrap();
    }
    assert_eq!(journal.unsettled().unread, []);
}

/// The clock was ahead when it was written.
#[test]
fn what_was_begun_in_the_future_was_begun_now_at_the_latest() {
    let (_folder, journal) = journal();
    let noted = record(&journal, &plan("313299767"));
    let file = file_of(&noted, &journal);
    let text = fs::read_to_string(&file).unwrap();
    let begun = text.lines().find(|line| line.starts_with("begun")).unwrap();
    fs::write(&file, text.replace(begun, "begun = \"2126-11-22T12:00:00Z\"")).unwrap();
    let read = journal.open().remove(0);
    assert!(read.begun <= Timestamp::now() && read.begun >= noted.begun, "{}", read.begun);
    assert!(read.decided_at() <= Timestamp::from_second(Timestamp::now().as_second() + 60).unwrap());
    assert!(!fs::read_to_string(&file).unwrap().contains("2126"), "it grows older from now on");
    assert_eq!(journal.open(), [read]);
}

#[test]
fn a_name_that_forges_lines_is_cleaned_when_it_is_read() {
    let (_folder, journal) = journal();
    let noted = record(&journal, &plan("313299767"));
    let sent = change(Timestamp::now(), Amendment::RenewKey("k".into()));
    let held = journal.lock(&sent.environment, sent.organisation).unwrap().unwrap();
    let sent = held.record(CHANGES, sent).unwrap();
    for file in [file_of(&noted, &journal), journal.file(CHANGES, &sent.id).unwrap()] {
        let text = fs::read_to_string(&file).unwrap();
        let name = text.lines().find(|line| line.starts_with("organisation_name")).unwrap();
        fs::write(&file, text.replace(name, r#"organisation_name = "Fjordvik\nAS \u202E""#)).unwrap();
    }
    let read = journal.unsettled();
    let names = [&read.creations[0].plan.organisation_name, &read.changes[0].organisation_name];
    for name in names {
        assert!(name.starts_with("Fjordvik") && !name.contains(['\n', '\u{202e}']), "{name:?}");
    }
}

thread_local! {
    /// Which folders were synced, and which one cannot be.
    static SYNCED: RefCell<Vec<PathBuf>> = const { RefCell::new(Vec::new()) };
    static BROKEN: RefCell<Option<PathBuf>> = const { RefCell::new(None) };
}

fn sync(folder: &Path) -> io::Result<()> {
    SYNCED.with_borrow_mut(|synced| synced.push(folder.to_owned()));
    if BROKEN.with_borrow(|broken| broken.as_deref() == Some(folder)) {
        Err(io::Error::other("broken"))
    } else {
        Ok(())
    }
}

#[test]
fn before_anything_is_sent_the_folder_is_in_its_parent_and_the_file_in_its_folder() {
    let folder = tempfile::tempdir().unwrap();
    let (home, plan) = (folder.path().join("deeper"), plan("313299767"));
    let journal = Journal::new(ConfigDir::at(&home).synced_by(sync));
    record(&journal, &plan);
    let synced = SYNCED.take();
    assert_eq!(synced, [home.clone(), home.join(CREATIONS), home.join(CREATIONS)]);
    for broken in [home.clone(), home.join(CREATIONS)] {
        BROKEN.set(Some(broken));
        let refused = lock(&journal, &plan).unwrap().record_creation(&plan).unwrap_err();
        assert_eq!(refused.key(), "journal-unwritable");
    }
}

#[test]
fn the_demo_is_not_written_down_and_nothing_stops_it() {
    let (folder, journal) = journal();
    let here = Address::parse("http://127.0.0.1:1/").unwrap();
    let plan = Plan { environment: Environment::demo(here.clone(), here.clone(), here), ..plan("313299767") };
    record(&journal, &plan);
    assert!(!folder.path().join("deeper").exists());
    fs::create_dir_all(folder.path().join("deeper").join(CREATIONS)).unwrap();
    fs::write(folder.path().join("deeper").join(CREATIONS).join("a.toml"), "").unwrap();
    assert!(lock(&journal, &plan).unwrap().found().unread.is_empty());
}

#[test]
fn where_nothing_can_be_written_nothing_may_be_created() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("a file");
    fs::write(&file, "").unwrap();
    let plan = plan("313299767");
    let journal = Journal::new(ConfigDir::at(file));
    let refused = journal.lock(&plan.environment, plan.organisation).unwrap_err();
    assert_eq!(refused.key(), "journal-unwritable");
    assert_eq!(journal.unsettled(), Unsettled::default());
}

#[test]
fn what_lies_elsewhere_is_not_set_aside() {
    let (folder, journal) = journal();
    let file = folder.path().join("setups.toml");
    fs::write(&file, "x").unwrap();
    assert!(journal.set_aside(&file).is_err() && file.exists());
}
