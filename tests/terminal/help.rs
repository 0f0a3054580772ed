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
fn the_help_of_a_command_says_what_it_reads_and_what_it_answers() {
    for (arguments, words) in [
        (&[][..], &["PORTNOKKEL_HOME", "self_service = ", "PORTNOKKEL_ENVIRONMENT", "PORTNOKKEL_RENDERER"][..]),
        (&["token"], &["keystore.kid", "\"problem\"", "PORTNOKKEL_STORE_PASSWORD", "Exit code 0"]),
        (&["clients"], &["deactivate", "clients log --off", "Exit code 0"]),
        (&["setups", "renew"], &["--all", "\"own_key\"", "Exit code 0"]),
        (&["expiry"], &["--ics", "could not be read", "PORTNOKKEL_STORE_PASSWORD", "task-scheduler"]),
        (&["diagnose"], &["PowerShell", "Exit code 0", "--verify", "--checks", "passed|failed|unknown"]),
        (&["keystore", "show"], &["\"not_after\"", "trusted-certificate"]),
        (&["keystore", "convert"], &["PORTNOKKEL_NEW_KEY_PASSWORD", "10 000 rounds", "--force"]),
        (&["simulator"], &["/api/v1", "/ocsp", "--port", "--scenario", "SCENARIOS.md", "retry_after"]),
    ] {
        let said = run(&[arguments, &["--help"]].concat());
        for word in words {
            assert!(said.code == Some(0) && said.out.contains(word), "{arguments:?} {word}: {}", said.out);
        }
        let short = run(&[arguments, &["-h"]].concat());
        assert!(short.out.lines().count() < said.out.lines().count(), "{}", short.out);
    }
}

#[test]
fn an_unknown_language_is_told_with_those_there_are() {
    let said = run(&["--lang", "xx"]);
    assert_eq!(said.code, Some(2));
    assert!(said.err.contains("nb (Norwegian bokmål), nn (Norwegian nynorsk) and en (English)"), "{}", said.err);
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
    let told = "Hva skjedde: Vi fikk ikke lest miljøfilen finnes-ikke.toml.\nGjør dette: Sjekk at filen finnes";
    assert!(said.code == Some(1) && said.err.starts_with(told), "{said:?}");
}

#[test]
fn what_is_for_the_window_is_not_swallowed_by_a_command() {
    for arguments in [&["--demo", "simulator"][..], &["--environment", "x.toml", "token", "x.properties"]] {
        let said = run(arguments);
        assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
        assert!(said.err.contains(arguments[0]) && said.err.contains("cannot be used with"), "{}", said.err);
    }
}

#[test]
fn a_word_that_is_neither_command_nor_file_is_a_slip() {
    let said = run(&["tokn"]);
    assert_eq!((said.code, said.out.as_str()), (Some(2), ""));
    assert!(said.err.contains("neither a command nor a file 'tokn'"), "{}", said.err);
    for arguments in [&["a.p12", "setups"][..], &["a.p12", "--demo"], &["--terminal"]] {
        assert_eq!(run(arguments).code, Some(2), "{arguments:?}");
    }
}

#[test]
fn a_file_needs_a_display() {
    let said = run(&["--lang", "en", "finnes-ikke.p12"]);
    assert!(said.code == Some(1) && said.err.contains("no display"), "{said:?}");
}

#[test]
fn the_language_may_stand_first_and_the_variable_may_be_set() {
    let mut command = portnokkel(&["--lang", "nb", "token", "finnes-ikke.properties"]);
    command.env("PORTNOKKEL_ENVIRONMENT", "finnes-ikke.toml");
    let said = Said::by(command);
    assert!(said.code == Some(1) && said.err.contains("properties-filen"), "{said:?}");
}

#[test]
fn the_variable_for_drawing_matters_only_where_a_window_is_to_be_opened() {
    let folder = tempfile::tempdir().unwrap();
    let with = |value: &str, arguments: &[&str]| {
        let mut command = portnokkel(arguments);
        command.env("PORTNOKKEL_RENDERER", value).env("PORTNOKKEL_HOME", folder.path());
        Said::by(command)
    };
    for value in ["x", "", "software"] {
        assert_eq!(with(value, &["setups"]).code, Some(0), "{value}");
    }
    let said = with("x", &[]);
    assert!(said.code == Some(2) && said.err.contains("PORTNOKKEL_RENDERER can be one of: glow"), "{said:?}");
    // There is no display: that is said where nothing is wrong with the variable, or an argument takes its place.
    for (value, arguments) in [("", &[][..]), ("software", &[]), ("x", &["--renderer", "software"])] {
        assert_eq!(with(value, arguments).code, Some(1), "{value} {arguments:?}");
    }
}

#[test]
fn the_demo_in_the_terminal_says_that_an_environment_is_not_used() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("prøvebenk.toml");
    let content = "name = \"Prøvebenk\"\nissuer = \"http://127.0.0.1:9/\"\nself_service = \"http://127.0.0.1:9/\"";
    std::fs::write(&file, content).unwrap();
    let said = run(&["--demo", "--lang", "nb", "--environment", file.to_str().unwrap()]);
    assert!(said.code == Some(0) && said.err.contains("bruker ikke miljøet Prøvebenk."), "{said:?}");
}
