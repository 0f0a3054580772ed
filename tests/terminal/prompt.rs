//! The question for a password, on a terminal of Python's making.
#![cfg(unix)]

use crate::support::*;
use std::process::{Command, Stdio};

/// Runs what it is given on a new terminal, types the lines when a question stands there, prints what was seen.
const PYTHON: &str = r"
import os, pty, sys, termios, time
program, typed = sys.argv[1:6], sys.argv[6:]
pid, terminal = pty.fork()
if pid == 0:
    os.execv(program[0], program)
seen = b''
try:
    while True:
        new = os.read(terminal, 4096)
        seen += new
        if new.endswith(b': ') and typed:
            # The question stands there a moment before what is typed is hidden; people are slower than that.
            while termios.tcgetattr(terminal)[3] & termios.ECHO:
                time.sleep(0.01)
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
    let mut command = Command::new("python3");
    command.args(["-c", PYTHON, env!("CARGO_BIN_EXE_portnokkel"), "token", file.to_str().unwrap()]);
    command.args(["--grant-only", "--lang=nb"]).args(passwords).stdin(Stdio::null());
    command.env_remove("PORTNOKKEL_STORE_PASSWORD").env_remove("PORTNOKKEL_KEY_PASSWORD");
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
