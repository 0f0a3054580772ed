//! `portnokkel diagnose`: its answer and its exit code.

use crate::support::*;
use serde_json::{Value, json};
use std::io::Write;
use std::process::{Command, Output, Stdio};

fn diagnose(arguments: &[&str], input: &[u8]) -> Output {
    run("diagnose", arguments, None, input)
}

fn run(command: &str, arguments: &[&str], password: Option<&str>, input: &[u8]) -> Output {
    let mut asked = Command::new(env!("CARGO_BIN_EXE_portnokkel"));
    asked.args(command.split(' ')).args(arguments).env_remove("PORTNOKKEL_STORE_PASSWORD");
    if let Some(password) = password {
        asked.env("PORTNOKKEL_STORE_PASSWORD", password);
    }
    let mut child = asked.stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().unwrap();
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
    let said = diagnose(&[&file, "--json", "--lang=en"], b"");
    assert_eq!(said.status.code(), Some(2), "nobody is there to ask for the password");
    let why = String::from_utf8_lossy(&said.stderr);
    assert!(why.contains("The password is missing") && why.contains("PORTNOKKEL_STORE_PASSWORD"), "{why}");
    let json: Value = serde_json::from_slice(&said.stdout).unwrap();
    assert_eq!(json["findings"][0]["name"], "keystore-locked");
    assert_eq!(json["report"]["redacted"], 1);
}

#[test]
fn a_text_of_the_terminal_speaks_of_the_terminal() {
    let admin = |status: u16| {
        json!({ "status": status, "timestamp": "2026-11-22T12:00:00Z", "correlation_id": "ab12", "errors": [{ "errorMessage": "Bad" }] })
            .to_string()
    };
    let texts = [
        admin(400),
        admin(401),
        admin(403),
        admin(404),
        admin(409),
        refusal("MP-250", "Consumer has not been granted access to the scope brreg:losore/tlg"),
        refusal("MP-110", "Invalid JWT claim aud"),
        refusal("MP-120", "signed with an invalid certificate"),
        refusal("MP-130", "JWT has expired."),
        refusal("MP-999", "Something new"),
        refusal("MP-303", "x"),
    ];
    for (text, language) in texts.iter().flat_map(|text| [(text, "--lang=nb"), (text, "--lang=en")]) {
        for arguments in [&[language][..], &[language, "--json"]] {
            let said = diagnose(arguments, text.as_bytes());
            assert_eq!(said.status.code(), Some(1), "{text}");
            let said = String::from_utf8(said.stdout).unwrap().to_lowercase();
            for window in [
                "we have written",
                "har skrevet",
                "technical details",
                "tekniske detaljer",
                "properties file",
                "properties-fil",
                "we make a new",
                "lager vi en ny",
            ] {
                assert!(!said.contains(window), "{window}: {said}");
            }
        }
    }
}

#[test]
fn what_was_printed_is_told_the_same_when_it_is_pasted_back() {
    let texts = [
        refusal("MP-250", "Consumer has not been granted access to the scope brreg:losore/tlg"),
        refusal("MP-200", "Token request contains invalid scopes for client, brreg:losore/tlg"),
        refusal("MP-121", "Expired key."),
        refusal("", "Unknown key identifier (kid) for client."),
        refusal("MP-140", "Something new."),
    ];
    for (text, language) in texts.iter().flat_map(|text| [(text, "--lang=nb"), (text, "--lang=en")]) {
        let told = |output: &[u8]| {
            let json: Value = serde_json::from_slice(output).unwrap();
            let first = &json["findings"][0];
            let kept = |name: &str| {
                let rows = first["evidence"].as_array().unwrap();
                rows.iter().find(|row| row["name"] == name).map(|row| row["value"].clone())
            };
            (first["code"].clone(), first["name"].clone(), kept("scope"), kept("trace_id"))
        };
        let as_json = diagnose(&[language, "--json"], text.as_bytes()).stdout;
        let as_text = diagnose(&[language], text.as_bytes()).stdout;
        let wanted = told(&as_json);
        assert!(wanted.3.is_some(), "{wanted:?}");
        for printed in [as_json, as_text] {
            let again = diagnose(&[language, "--json"], &printed);
            assert_eq!(told(&again.stdout), wanted, "{}", String::from_utf8_lossy(&printed));
        }
    }
}

#[test]
fn a_token_of_an_unknown_issuer_says_in_the_result_that_it_was_not_verified() {
    let far = json!({ "exp": 4_000_000_000_i64, "iss": "https://issuer.example.no/" });
    let said = diagnose(&["--verify", "--json"], token(&far).as_bytes());
    assert_eq!(said.status.code(), Some(2));
    let json: Value = serde_json::from_slice(&said.stdout).unwrap();
    let found: Vec<&Value> = json["findings"].as_array().unwrap().iter().map(|found| &found["name"]).collect();
    assert!(found.contains(&&json!("token-not-verified")), "{found:?}");
    let silent = diagnose(&["--json"], token(&far).as_bytes());
    assert!(!String::from_utf8_lossy(&silent.stdout).contains("token-not-verified"));
}

#[test]
fn the_checks_are_printed_in_order_when_asked_for() {
    let refused = refusal("MP-110", "Invalid JWT claim aud");
    let said = diagnose(&["--lang", "en"], refused.as_bytes());
    assert!(!String::from_utf8(said.stdout).unwrap().contains("X-ray"), "only when asked for");
    for (language, title, stops, settles) in [
        (
            "nb",
            "Røntgen: det Maskinporten kontrollerer:",
            "4. Mottaker: stopper med MP-110, ved aud.",
            "Dette avgjør det: ",
        ),
        ("en", "X-ray: what Maskinporten checks:", "4. Audience: stops with MP-110, at aud.", "What would settle it: "),
    ] {
        let said = diagnose(&["--lang", language, "--checks"], refused.as_bytes());
        assert_eq!(said.status.code(), Some(1));
        let said = String::from_utf8(said.stdout).unwrap();
        let told = said.split_once(title).expect("the title").1;
        let rows: Vec<&str> = told.lines().filter(|line| line.starts_with("  ") && !line.starts_with("   ")).collect();
        assert_eq!((rows.len(), rows[3].trim()), (14, stops), "{told}");
        assert_eq!(told.matches(settles).count(), 10, "{told}");
    }
    let nothing = diagnose(&["--lang", "en", "--checks"], token(&json!({})).as_bytes());
    assert!(String::from_utf8(nothing.stdout).unwrap().contains("neither a request for a token"));
}

#[test]
fn json_always_has_the_checks() {
    let of = |arguments: &[&str], input: &str| -> Value {
        let said = diagnose(arguments, input.as_bytes());
        serde_json::from_slice::<Value>(&said.stdout).unwrap()["checks"].clone()
    };
    let request = format!("{}\n{}", grant(&json!({ "scope": "nav:a" })), refusal("MP-110", "Invalid JWT claim aud"));
    let checks = of(&["--json"], &request);
    let names: Vec<&str> = checks.as_array().unwrap().iter().map(|one| one["check"].as_str().unwrap()).collect();
    let right = [
        "form",
        "claims",
        "client",
        "audience",
        "key",
        "certificate",
        "signature",
        "organisation",
        "time",
        "reuse",
        "scope",
        "access",
        "delegation",
        "details",
    ];
    assert_eq!(names, right);
    assert_eq!(checks[0], json!({ "check": "form", "outcome": "passed" }));
    assert_eq!(checks[3], json!({ "check": "audience", "outcome": "failed", "code": "MP-110", "claim": "aud" }));
    assert_eq!(checks[9], json!({ "check": "reuse", "outcome": "unknown", "needs": "used-grants" }));
    let alone = of(&["--json", "--checks"], &refusal("MP-110", "x"));
    assert_eq!(alone[8], json!({ "check": "time", "outcome": "unknown", "needs": "claim:iat" }));
    assert_eq!(of(&["--json"], "hei"), json!([]));
}

#[test]
fn a_password_of_the_environment_that_does_not_fit_is_told_by_its_variable() {
    let file = format!("{}/tests/fixtures/keystores/modern.p12", env!("CARGO_MANIFEST_DIR"));
    for (language, said, again) in [
        ("nb", "pner ikke filen.", "Skriv det på nytt"),
        ("en", "The password in PORTNOKKEL_STORE_PASSWORD does not open the file.", "Type it again"),
    ] {
        for arguments in [&["--lang", language, &file][..], &["--lang", language, "--json", &file]] {
            let told = run("diagnose", arguments, Some("feil"), b"");
            assert_eq!(told.status.code(), Some(1));
            let told = String::from_utf8(told.stdout).unwrap();
            assert!(told.contains(said) && !told.contains(again), "{told}");
            assert!(told.contains("PORTNOKKEL_STORE_PASSWORD") && !told.contains("feil\""), "{told}");
        }
    }
    let right = run("diagnose", &[&file], Some("hemmelig"), b"");
    assert!(!String::from_utf8(right.stdout).unwrap().contains("PORTNOKKEL_STORE_PASSWORD"));
}

#[test]
fn a_page_under_the_name_of_a_keystore_is_told_as_keystore_show_tells_it() {
    let folder = tempfile::tempdir().unwrap();
    let page = "<!DOCTYPE html><html><head><title>Logg inn</title></head><body>Brukernavn</body></html>";
    for (name, content, said) in [
        ("login.p12", page, "This is a web page, not a certificate."),
        ("login.PFX", page, "This is a web page, not a certificate."),
        ("notat.jks", "Passordet får du av Kari.", "This is plain text, not a certificate."),
    ] {
        let path = folder.path().join(name);
        std::fs::write(&path, content).unwrap();
        let path = path.to_str().unwrap();
        let told = run("diagnose", &["--lang", "en", path], None, b"");
        assert!(String::from_utf8_lossy(&told.stdout).contains(said), "{name}: {told:?}");
        assert_eq!(told.status.code(), Some(1), "{name}");
        let shown = run("keystore show", &["--lang", "en", path], None, b"");
        assert!(String::from_utf8_lossy(&shown.stderr).contains(said), "{name}: {shown:?}");
    }
    let pasted = diagnose(&["--lang", "en"], page.as_bytes());
    assert!(!String::from_utf8_lossy(&pasted.stdout).contains("not a certificate"), "what is pasted is no file");
}
