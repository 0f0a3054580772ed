//! Whatever is pasted: an answer, in time, and no panic.

use crate::megabytes;
use crate::support::*;
use proptest::prelude::*;
use serde_json::json;
use std::sync::mpsc::channel;
use std::time::Duration;

#[test]
fn a_grant_broken_by_mail_is_mended_and_said_so() {
    let whole = grant(&json!({}));
    let lines: Vec<&str> = (0..whole.len()).step_by(72).map(|at| &whole[at..(at + 72).min(whole.len())]).collect();
    let diagnosis = look(&format!("Hei!\r\n\r\n> {}\r\n\r\nHilsen", lines.join("\r\n> ")));
    assert!(
        names(&diagnosis).contains(&"mended") && names(&diagnosis).contains(&"grant-fine"),
        "{:?}",
        names(&diagnosis)
    );
}

#[test]
fn binary_rubbish_and_nothing_are_not_understood() {
    for bytes in [&b""[..], &[0xff; 500], &[0; 500], b"\xff\xfe\x00", b"hello", &[0x30, 0x82, 0xff]] {
        let _ = portnokkel::diagnosis::diagnose(bytes, &at());
    }
    assert!(!look("hello").is_understood());
    assert_eq!(names(&look("")), ["file-empty"]);
}

/// What grew with the square of the size would take an hour for each, which is not waited for. `tests/bench` measures
/// five megabytes.
#[test]
fn megabytes_are_answered_and_hide_nothing_at_their_end() {
    for (name, text) in megabytes::texts(1024 * 1024, &grant(&json!({}))) {
        let text = format!("{text}\n{}", refusal("MP-250", "x"));
        let (answer, answered) = channel();
        std::thread::spawn(move || answer.send(names(&look(&text))));
        let found = answered.recv_timeout(Duration::from_mins(10)).unwrap_or_else(|why| panic!("{name}: {why}"));
        assert!(found.contains(&"scope-not-granted"), "{name}: {found:?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 200, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn nothing_panics(bytes in proptest::collection::vec(any::<u8>(), 0..400), cut in 0_usize..900, flip in any::<u8>()) {
        let _ = portnokkel::diagnosis::diagnose(&bytes, &at());
        let mut grant = format!("{} {}", GRANT, String::from_utf8_lossy(&bytes)).into_bytes();
        let place = cut % grant.len();
        grant[place] = flip;
        let _ = portnokkel::diagnosis::diagnose(&grant, &at());
        let _ = portnokkel::diagnosis::diagnose(&grant[..place], &at());
    }
}

const GRANT: &str = "curl -d grant_type=x&assertion=eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.AAAA \
    HTTP/1.1 400 {\"error\":\"x\",\"error_uri\":\"MP-110\"} audience=https://ver2.maskinporten.no/";
