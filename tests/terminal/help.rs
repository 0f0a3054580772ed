//! What the program says of itself, and of how it was called.

use crate::support::*;

fn run(arguments: &[&str]) -> Said {
    Said::by(portnokkel(arguments))
}

#[test]
fn help_names_every_command() {
    let said = run(&["--help"]);
    assert_eq!(said.code, Some(0));
    for word in ["token", "simulator", "--demo", "--environment", "--lang", "window"] {
        assert!(said.out.contains(word), "{word}: {}", said.out);
    }
}

#[test]
fn an_unknown_language_is_told_with_those_there_are() {
    let said = run(&["--lang", "xx"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("nb (Norwegian bokmål) and en (English)"), "{}", said.err);
}

#[test]
fn a_password_is_no_argument() {
    assert_eq!(run(&["token", "x.properties", "--password", MARK]).code, Some(2));
}

#[test]
fn without_a_display_it_is_said_what_works_here() {
    for (language, why) in [("nb", "ingen skjerm"), ("en", "no display")] {
        let said = run(&["--lang", language]);
        assert_eq!(said.code, Some(1));
        for word in [why, "--demo", "token", "simulator"] {
            assert!(said.err.contains(word), "{word}: {}", said.err);
        }
    }
}

#[test]
fn a_fault_in_the_environment_file_is_told() {
    let said = run(&["--environment", "finnes-ikke.toml", "--lang", "nb"]);
    assert_eq!((said.code, said.err.as_str()), (Some(1), "Vi fikk ikke lest miljøfilen finnes-ikke.toml.\n"));
}
