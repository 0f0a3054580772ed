//! The question for a password, on a terminal of Python's making.
#![cfg(unix)]

use crate::support::*;
use std::process::{Command, Stdio};

/// Runs what it is given on a new terminal, types the lines when a question stands there, prints what was seen.
const PYTHON: &str = r"
import os, pty, signal, sys, termios
program, typed = sys.argv[2:2 + int(sys.argv[1])], sys.argv[2 + int(sys.argv[1]):]
pid, terminal = pty.fork()
if pid == 0:
    # Whoever runs the tests in the background has it ignored.
    signal.signal(signal.SIGINT, signal.SIG_DFL)
    os.execv(program[0], program)
seen = b''
try:
    while True:
        new = os.read(terminal, 4096)
        seen += new
        if new.endswith(b': ') and typed:
            if termios.tcgetattr(terminal)[3] & termios.ECHO:
                sys.exit('the question stands there while what is typed is shown')
            os.write(terminal, typed.pop(0).encode() + b'\n')
except OSError:
    pass
sys.stdout.buffer.write(seen)
sys.exit(os.waitstatus_to_exitcode(os.waitpid(pid, 0)[1]))
";

/// What was seen on the terminal; `None` where there is no Python.
fn typed(keystore: &str, passwords: &[&str]) -> Option<(Option<i32>, String)> {
    let folder = tempfile::tempdir().unwrap();
    let file = for_fixture(folder.path(), keystore, &[("keystore.password", None)]);
    on_a_terminal(&["token", file.to_str().unwrap(), "--grant-only", "--lang=nb"], passwords)
}

fn on_a_terminal(arguments: &[&str], lines: &[&str]) -> Option<(Option<i32>, String)> {
    let mut command = Command::new("python3");
    command.args(["-c", PYTHON, &(arguments.len() + 1).to_string(), env!("CARGO_BIN_EXE_portnokkel")]);
    command.args(arguments).args(lines).stdin(Stdio::null());
    for variable in ["PORTNOKKEL_STORE_PASSWORD", "PORTNOKKEL_KEY_PASSWORD", "PORTNOKKEL_NEW_PASSWORD"] {
        command.env_remove(variable);
    }
    let Ok(output) = command.output() else {
        println!("skipped: python3 does not work here");
        return None;
    };
    assert!(output.stderr.is_empty(), "{}", String::from_utf8_lossy(&output.stderr));
    Some((output.status.code(), String::from_utf8(output.stdout).unwrap()))
}

#[test]
fn the_password_is_asked_for_and_not_shown() {
    let Some((code, seen)) = typed("modern.p12", &["hemmelig"]) else { return };
    assert!(code == Some(0) && seen.starts_with("Passord til modern.p12: "), "{seen}");
    assert!(seen.contains("eyJ") && !seen.contains("hemmelig"), "{seen}");
}

#[test]
fn the_keys_password_is_asked_for_only_when_it_differs() {
    let Some((code, seen)) = typed("key_password.jks", &["hemmelig", "annerledes"]) else { return };
    assert!(code == Some(0) && seen.contains("Passord til nøkkelen key_password.jks: "), "{seen}");
    assert!(!seen.contains("hemmelig") && !seen.contains("annerledes"), "{seen}");
}

#[test]
fn a_wrong_password_typed_is_told() {
    let Some((code, seen)) = typed("modern.p12", &[MARK]) else { return };
    assert!(code == Some(1) && seen.contains("Kode: wrong-password") && !seen.contains(MARK), "{seen}");
}

#[test]
fn ctrl_c_at_the_question_ends_the_program() {
    let Some((code, seen)) = typed("modern.p12", &["hem\u{3}"]) else { return };
    // What Python's exit makes of minus the signal's number.
    let interrupted = Some(256 - 2);
    assert!(code == interrupted && !seen.contains("hem"), "{code:?} {seen}");
}

#[test]
fn the_new_password_is_asked_for_twice_and_must_be_the_same() {
    let folder = tempfile::tempdir().unwrap();
    let from = format!("{}/tests/fixtures/keystores/modern.p12", env!("CARGO_MANIFEST_DIR"));
    let to = folder.path().join("ny.p12");
    let arguments = ["keystore", "convert", &from, to.to_str().unwrap(), "--lang=nb"];
    let Some((code, seen)) = on_a_terminal(&arguments, &["hemmelig", MARK, "noe annet"]) else { return };
    assert!(code == Some(1) && seen.contains("Kode: terminal-new-differs") && !to.exists(), "{seen}");
    let Some((code, seen)) = on_a_terminal(&arguments, &["hemmelig", MARK, MARK]) else { return };
    assert!(code == Some(0) && seen.contains("Nytt passord til ny.p12: ") && to.exists(), "{seen}");
    assert!(!seen.contains(MARK) && !seen.contains("hemmelig"), "{seen}");
}

#[test]
fn diagnose_asks_for_the_password_of_a_locked_keystore() {
    let file = format!("{}/tests/fixtures/keystores/modern.p12", env!("CARGO_MANIFEST_DIR"));
    let Some((code, seen)) = on_a_terminal(&["diagnose", &file, "--lang=nb"], &["hemmelig"]) else { return };
    assert!(code == Some(0) && seen.starts_with("Passord til modern.p12: "), "{code:?} {seen}");
    assert!(seen.contains("certificate-fine") && !seen.contains("hemmelig") && !seen.contains("er låst"), "{seen}");
    let Some((code, seen)) = on_a_terminal(&["diagnose", &file, "--lang=nb"], &["feil"]) else { return };
    assert!(code == Some(1) && seen.contains("Feil passord"), "{code:?} {seen}");
}
