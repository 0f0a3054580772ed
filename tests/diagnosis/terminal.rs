//! `portnokkel diagnose`: its answer and its exit code.

use crate::support::*;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn diagnose(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_portnokkel"))
        .arg("diagnose")
        .args(arguments)
        .env_remove("PORTNOKKEL_STORE_PASSWORD")
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    child.stdin.take().unwrap().write_all(input).unwrap();
    child.wait_with_output().unwrap()
}

#[test]
fn the_exit_code_says_whether_something_stops() {
    let refused = refusal("MP-122", "Invalid organization number for client.");
    let stops = diagnose(&["--lang", "nb"], refused.as_bytes());
    assert_eq!(stops.status.code(), Some(1));
    let said = String::from_utf8(stops.stdout).unwrap();
    assert!(said.starts_with("Start her:\nStopper: Sertifikatet og klienten"), "{said}");
    assert!(said.contains("MP-122") && said.contains("Sladdet: 1 verdi"), "{said}");
    assert_eq!(diagnose(&["-"], b"hei").status.code(), Some(2));
    let far = json!({ "exp": 4_000_000_000_i64 });
    assert_eq!(diagnose(&[], token(&far).as_bytes()).status.code(), Some(0));
    assert_eq!(diagnose(&["/finnes/ikke"], b"").status.code(), Some(2));
}

#[test]
fn json_has_the_same_findings() {
    let file = format!("{}/tests/fixtures/keystores/modern.p12", env!("CARGO_MANIFEST_DIR"));
    let said = diagnose(&[&file, "--json"], b"");
    assert_eq!(said.status.code(), Some(0));
    let json: Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!(json["findings"][0]["name"], "keystore-locked");
    assert_eq!(json["report"]["redacted"], 1);
}
