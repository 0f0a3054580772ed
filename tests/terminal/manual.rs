//! Pages for `man` and completions for shells, both from what clap knows.

use crate::support::*;
use std::collections::BTreeSet;
use std::io::Write;
use std::path::Path;
use std::process::{Command, Stdio};

const SHELLS: [&str; 5] = ["bash", "elvish", "fish", "powershell", "zsh"];

fn run(arguments: &[&str]) -> Said {
    Said::by(portnokkel(arguments))
}

/// The commands that the help of a command names.
fn commands(of: &[&str]) -> Vec<String> {
    let help = run(&[of, &["-h"]].concat()).out;
    let listed = help.split("Commands:\n").nth(1).unwrap_or_default().lines();
    let listed = listed.take_while(|line| line.starts_with("  "));
    // A line that goes on with the one before it begins with more blanks.
    let first = listed.filter(|line| !line.starts_with("    ")).filter_map(|line| line.split_whitespace().next());
    first.filter(|name| *name != "help").map(str::to_owned).collect()
}

/// The names of the pages that there should be: the program, its commands, and theirs.
fn wanted() -> BTreeSet<String> {
    let mut wanted = BTreeSet::from(["portnokkel.1".to_owned()]);
    for outer in commands(&[]) {
        wanted.insert(format!("portnokkel-{outer}.1"));
        wanted.extend(commands(&[&outer]).into_iter().map(|inner| format!("portnokkel-{outer}-{inner}.1")));
    }
    wanted
}

fn written_to(folder: &Path) -> BTreeSet<String> {
    assert_eq!(run(&["manual", folder.to_str().unwrap()]).code, Some(0));
    let entries = std::fs::read_dir(folder).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

#[test]
fn every_command_has_a_page() {
    let folder = tempfile::tempdir().unwrap();
    let inner = folder.path().join("not there yet");
    let written = written_to(&inner);
    assert_eq!(written, wanted());
    assert!(written.contains("portnokkel-keystore-convert.1"), "{written:?}");
    for name in written {
        let page = std::fs::read_to_string(inner.join(&name)).unwrap();
        let title = name.trim_end_matches(".1");
        assert!(page.contains(&format!(".TH {title} 1 ")), "{name}: {page}");
        assert!(page.contains(".SH SYNOPSIS") && page.contains(env!("CARGO_PKG_VERSION")), "{name}");
    }
}

#[test]
fn without_a_folder_the_page_of_the_program_is_printed() {
    let said = run(&["manual"]);
    assert_eq!(said.code, Some(0));
    for word in [".TH portnokkel 1", "portnokkel\\-token(1)", "PORTNOKKEL_ENVIRONMENT", ".nf\n  name = "] {
        assert!(said.out.contains(word), "{word}: {}", said.out);
    }
}

#[test]
fn the_day_on_a_page_is_that_of_a_reproducible_build() {
    let mut command = portnokkel(&["manual"]);
    command.env("SOURCE_DATE_EPOCH", "1767225600");
    let said = Said::by(command);
    assert!(said.out.contains(".TH portnokkel 1 2026-01-01 "), "{}", said.out);
}

#[test]
fn a_folder_that_cannot_be_made_is_told() {
    let file = tempfile::NamedTempFile::new().unwrap();
    let said = run(&["manual", file.path().to_str().unwrap(), "--lang", "nb"]);
    assert!(said.code == Some(1) && said.err.contains("Vi kan ikke skrive sidene"), "{said:?}");
}

#[test]
fn every_shell_is_told_every_command() {
    for shell in SHELLS {
        let said = run(&["completions", shell]);
        assert_eq!(said.code, Some(0), "{shell}");
        for word in commands(&[]).iter().map(String::as_str).chain(["convert", "renderer"]) {
            assert!(said.out.contains(word), "{shell} {word}");
        }
    }
    assert_eq!(run(&["completions", "tcsh"]).code, Some(2));
}

#[test]
fn bash_accepts_what_it_is_given_and_completes() {
    let mut bash = Command::new("bash");
    bash.args(["--norc", "-s"]).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped());
    let Ok(mut bash) = bash.spawn() else {
        eprintln!("skipped: there is no bash here");
        return;
    };
    let script = run(&["completions", "bash"]).out;
    let asks = "COMP_WORDS=(portnokkel keystore con); COMP_CWORD=2; _portnokkel portnokkel con keystore; echo \"<$COMPREPLY>\"";
    write!(bash.stdin.take().unwrap(), "{script}\n{asks}\n").unwrap();
    let said = Said::of(bash.wait_with_output().unwrap());
    assert_eq!((said.out.as_str(), said.err.as_str()), ("<convert>\n", ""));
}
