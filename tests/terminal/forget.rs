//! `portnokkel forget`.

use crate::support::*;
use std::fs;

fn forget(home: &std::path::Path, arguments: &[&str]) -> Said {
    let mut command = portnokkel(&[&["forget", "--lang", "nb"], arguments].concat());
    command.env("PORTNOKKEL_HOME", home);
    Said::by(command)
}

#[test]
fn nothing_is_removed_without_a_yes_and_everything_with_one() {
    let folder = tempfile::tempdir().unwrap();
    let home = folder.path().join("hjem");
    fs::create_dir_all(home.join("creations")).unwrap();
    fs::write(home.join("recent.toml"), "").unwrap();
    fs::write(home.join("creations/kan-ikke-leses.toml"), "?").unwrap();
    let said = forget(&home, &[]);
    assert!(said.code == Some(1) && said.err.contains(&*home.to_string_lossy()), "{said:?}");
    assert!(said.err.contains("hvordan én opprettelse") && said.err.contains("Ingenting er fjernet"), "{said:?}");
    assert!(home.join("recent.toml").exists());

    let said = forget(&home, &["--yes"]);
    assert!(said.code == Some(0) && said.err.contains("Alt er fjernet"), "{said:?}");
    assert!(!home.exists());

    let said = forget(&home, &["--yes"]);
    assert!(said.code == Some(0) && said.err.contains("ingenting liggende"), "{said:?}");
}
