//! Never a lost key, and never two: the program is killed at many points of making, registering and replacing.

use crate::clients;
use crate::keys::{command, file, home, listed, says};
use crate::support::*;
use portnokkel::world::config_dir::ConfigDir;
use portnokkel::world::keys;
use std::fs;
use std::io::{BufRead, BufReader};
use std::path::Path;
use std::process::Command;
use std::time::Duration;

/// What the log says, and how many milliseconds after it the program is killed.
const POINTS: [(&str, u64); 11] = [
    ("asked what=ReadKeys", 0),
    ("asked what=MakeKey", 0),
    ("asked what=MakeKey", 60),
    ("asked what=MakeKey", 200),
    ("told what=KeyMade", 0),
    ("told what=ChangeNoted", 0),
    ("told what=WriteSent", 0),
    ("told what=WriteSent", 10),
    ("told what=KeysChanged", 0),
    ("asked what=KeepKey", 0),
    ("asked what=RequestToken", 0),
];

/// Starts it, and kills it so long after it has said this. One that has ended before was too quick to be killed.
fn kills(place: &Place, arguments: &[&str], said: &str, after: u64) {
    kills_one(command(place, arguments), said, after);
}

fn kills_one(mut command: Command, said: &str, after: u64) {
    let mut child = command.args(["--log", "-"]).spawn().unwrap();
    let mut lines = BufReader::new(child.stderr.take().unwrap()).lines();
    let reached = lines.any(|line| line.is_ok_and(|line| line.contains(said)));
    assert!(reached, "it never came to {said}");
    std::thread::park_timeout(Duration::from_millis(after));
    let _ = child.kill();
    child.wait().unwrap();
}

/// What was sent and has not arrived may still be on its way; a person would be told to wait a minute.
fn a_minute_passes(home: &Path) {
    let Ok(changes) = fs::read_dir(home.join("changes")) else { return };
    for entry in changes {
        let file = entry.unwrap().path();
        let text = fs::read_to_string(&file).unwrap();
        let Some(begun) = text.lines().find(|line| line.starts_with("begun")) else { continue };
        fs::write(&file, text.replace(begun, "begun = \"2026-01-01T00:00:00Z\"")).unwrap();
    }
}

#[test]
fn wherever_it_is_killed_doing_it_again_ends_with_one_key_which_is_that_of_the_file() {
    for (said, after) in POINTS {
        let place = Place::new();
        let point = format!("{after} ms after {said}");
        let new = file(&place, "key.p12");
        let arguments = ["add", "--new", &new, "--yes", "--json"];
        kills(&place, &arguments, said, after);
        std::thread::park_timeout(Duration::from_millis(50));
        let before = listed(&place);
        assert!(before.len() <= 1, "{point}: {before:?}");
        a_minute_passes(&home(&place));
        let done = says(&place, &arguments).json();
        assert_eq!(done["proved"], true, "{point}: {done}");
        let keys_there = listed(&place);
        assert_eq!(keys_there.len(), 1, "{point}: {keys_there:?}");
        assert_eq!(keys_there[0]["kid"], done["kid"], "{point}");
        if let Some(early) = before.first() {
            assert_eq!(early["kid"], done["kid"], "{point}: what was registered is not lost");
        }
        let kept = keys::load(&ConfigDir::at(home(&place)));
        assert_eq!((kept.keys.len(), kept.unread.len()), (1, 0), "{point}: {kept:?}");
        assert!(kept.keys[0].proved.is_some() && Path::new(&new) == kept.keys[0].file, "{point}");
    }
}

#[test]
fn a_rotation_that_is_killed_leaves_the_old_key_until_the_new_one_is_there() {
    for (said, after) in [("asked what=MakeKey", 100), ("told what=ChangeNoted", 0), ("told what=WriteSent", 5)] {
        let place = Place::new();
        let point = format!("{after} ms after {said}");
        let old = says(&place, &["add", "--new", &file(&place, "old.p12"), "--yes", "--json"]).json();
        let new = file(&place, "new.p12");
        let arguments = ["rotate", "--new", &new, "--yes", "--json"];
        kills(&place, &arguments, said, after);
        std::thread::park_timeout(Duration::from_millis(50));
        assert!(listed(&place).iter().any(|key| key["kid"] == old["kid"]), "{point}");
        a_minute_passes(&home(&place));
        let rotated = says(&place, &arguments).json();
        assert_eq!(
            [&rotated["replaces"], &rotated["proved"]],
            [&old["kid"], &serde_json::Value::Bool(true)],
            "{point}"
        );
        assert_eq!(listed(&place).len(), 2, "{point}");
        kills(&place, &["rotate", "--finish", "--yes", "--json"], "told what=WriteSent", 3);
        std::thread::park_timeout(Duration::from_millis(50));
        a_minute_passes(&home(&place));
        let there = listed(&place);
        assert!(there.iter().any(|key| key["kid"] == rotated["kid"]), "{point}: {there:?}");
        if keys::load(&ConfigDir::at(home(&place))).keys.iter().any(|kept| kept.replaces.is_some()) {
            says(&place, &["rotate", "--finish", "--yes", "--json"]).json();
        }
        let left = listed(&place);
        assert_eq!((left.len(), &left[0]["kid"]), (1, &rotated["kid"]), "{point}");
    }
}

/// A change is in the journal or made, and doing it again ends with it made once.
#[test]
fn a_client_that_is_changed_when_it_is_killed_is_whole_and_doing_it_again_is_enough() {
    let points = ["asked what=ReadKeys", "asked what=ChangeKeys", "told what=ChangeNoted", "told what=WriteSent"];
    for (said, after) in points.into_iter().map(|said| (said, 0)).chain([("told what=WriteSent", 5)]) {
        for (arguments, shows) in [
            (&["rename", "Nytt navn", "--yes", "--json"][..], "\"client_name\":\"Nytt navn\""),
            (&["deactivate", "--yes", "--json"], "\"active\":false"),
        ] {
            let place = Place::new();
            let point = format!("{arguments:?} {after} ms after {said}");
            kills_one(clients::changing(&place, arguments), said, after);
            std::thread::park_timeout(Duration::from_millis(50));
            a_minute_passes(&home(&place));
            assert_eq!(Said::by(clients::changing(&place, arguments)).code, Some(0), "{point}");
            let shown = clients::shown(&place).to_string();
            assert!(shown.contains(shows) && shown.contains("brreg:losore/tlg"), "{point}: {shown}");
            assert_eq!(fs::read_dir(home(&place).join("changes")).map_or(0, Iterator::count), 0, "{point}");
        }
    }
}
