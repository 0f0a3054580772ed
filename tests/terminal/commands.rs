//! Files and servers that try to give the terminal commands.

use crate::support::*;
use portnokkel::domain::Secret;
use portnokkel::domain::is_invisible;
use portnokkel::keystore::{self, write};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::thread;

/// No command in what people read, and nothing but ASCII in what programs read.
#[track_caller]
fn is_harmless(said: &Said) {
    assert!(!said.err.contains(|c| is_invisible(c) && c != '\n'), "{:?}", said.err);
    assert!(said.out.trim_end().bytes().all(|byte| matches!(byte, b' '..=b'~')), "{:?}", said.out);
}

#[test]
fn names_of_entries_in_a_keystore_give_no_commands() {
    let folder = tempfile::tempdir().unwrap();
    let fixture = format!("{}/tests/fixtures/keystores/modern.p12", env!("CARGO_MANIFEST_DIR"));
    let opened = keystore::open(&std::fs::read(fixture).unwrap(), &Secret::new("hemmelig".into()), None).unwrap();
    let entry = &opened.entries[0];
    let entries = [entry.under("\u{1b}[2jnavn\u{9b}31m"), entry.under("to\nkode: \u{202e}mp-000")];
    let password = Secret::new("hemmelig".into());
    let made = "2026-11-22T12:00:00Z".parse().unwrap();
    let store = folder.path().join("hostile.jks");
    std::fs::write(&store, write::jks(&entries, &password, &password, made).unwrap()).unwrap();
    for alias in [None, Some("finnes-ikke")] {
        let changes = [("keystore.file", store.to_str()), ("keystore.alias", alias)];
        let said = token(&for_fixture(folder.path(), "modern.p12", &changes), &["--json", "--lang", "nb"]);
        is_harmless(&said);
        assert!(said.err.contains("[2jnavn31m") && said.err.contains("to kode: mp-000"), "{}", said.err);
        let next = said.problem()["next"].as_str().unwrap().to_owned();
        assert!(next.contains("[2jnavn31m") && !next.contains(is_invisible), "{next}");
    }
}

#[test]
fn the_words_of_a_server_give_no_commands() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let endpoint = format!("http://{}/token", listener.local_addr().unwrap());
    let server = thread::spawn(move || {
        let (mut stream, _) = listener.accept().unwrap();
        let _ = stream.read(&mut [0; 16_384]).unwrap();
        let body =
            "{\"error\":\"x\u{202e}y\",\"error_description\":\"Ny\u{9b}2J \\u001b]0;feil \u{2066}\\n'eyJhbG.a.b'\"}";
        let length = body.len();
        write!(stream, "HTTP/1.1 400 Bad Request\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{body}").unwrap();
    });
    let place = Place::new();
    let said = token(&place.properties(&[("token.endpoint", Some(&endpoint))]), &["--json", "--lang", "nb"]);
    server.join().unwrap();
    is_harmless(&said);
    assert!(said.err.contains("Ny2J ]0;feil '…'"), "{}", said.err);
}
