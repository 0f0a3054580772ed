//! `portnokkel keystore`: what is in a file, and the same in another format, judged by keytool and openssl.

use crate::support::*;
use std::collections::BTreeSet;
use std::path::{Path, PathBuf};
use std::process::Command;

const NORWEGIAN: &str = "blåbær 100 €";

fn fixture(file: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "keystores", file].iter().collect()
}

fn keystore(arguments: &[&str], password: &str, new: &str) -> Said {
    let mut command = portnokkel(&[&["keystore", "--lang=en"], arguments].concat());
    command.env("PORTNOKKEL_STORE_PASSWORD", password).env_remove("PORTNOKKEL_NEW_KEY_PASSWORD");
    Said::by(if new.is_empty() { command } else { with(command, "PORTNOKKEL_NEW_PASSWORD", new) })
}

fn with(mut command: Command, variable: &str, value: &str) -> Command {
    command.env(variable, value);
    command
}

fn show(path: &Path, password: &str) -> Said {
    keystore(&["show", path.to_str().unwrap(), "--json"], password, "")
}

fn convert(from: &str, to: &Path, more: &[&str]) -> Said {
    let from = fixture(from);
    let arguments = [&["convert", from.to_str().unwrap(), to.to_str().unwrap()], more].concat();
    keystore(&arguments, "hemmelig", NORWEGIAN)
}

#[test]
fn a_file_is_shown_to_programs() {
    let json = show(&fixture("modern.p12"), "hemmelig").json();
    assert_eq!(json["format"], "pkcs12");
    let entry = &json["entries"][0];
    let expected = [
        ("alias", "authentication certificate"),
        ("kind", "key"),
        ("organisation", "FJORDVIK BLÅBÆR AS"),
        ("orgnr", "313299767"),
        ("issuer", "Commfides Legal Person - G3 - TEST"),
        ("not_before", "2025-01-01T00:00:00Z"),
        ("not_after", "2045-01-01T00:00:00Z"),
        ("purpose", "authentication"),
        ("environment", "test"),
    ];
    for (key, value) in expected {
        assert_eq!(entry[key], value, "{key}: {entry}");
    }
    assert_eq!(entry["key"], serde_json::json!({ "type": "RSA", "bits": 2048 }));
    assert_eq!(entry["sha256"].as_str().map(str::len), Some(64));
}

#[test]
fn the_fingerprint_is_the_one_that_openssl_finds() {
    let file = fixture("modern.p12");
    let path = file.to_str().unwrap();
    let arguments = ["pkcs12", "-in", path, "-passin", "pass:hemmelig", "-clcerts", "-nokeys"];
    let Ok(leaf) = Command::new("openssl").args(arguments).output() else {
        return println!("skipped: openssl is not here");
    };
    let folder = tempfile::tempdir().unwrap();
    let place = folder.path().join("leaf.pem");
    std::fs::write(&place, leaf.stdout).unwrap();
    let arguments = ["x509", "-noout", "-fingerprint", "-sha256", "-in", place.to_str().unwrap()];
    let told = String::from_utf8(Command::new("openssl").args(arguments).output().unwrap().stdout).unwrap();
    let openssl = told.trim().rsplit('=').next().unwrap().replace(':', "").to_lowercase();
    assert_eq!(show(&file, "hemmelig").json()["entries"][0]["sha256"], openssl);
}

#[test]
fn every_entry_is_shown_in_the_order_of_the_file_and_to_people_in_their_language() {
    let json = show(&fixture("three_entries.p12"), "hemmelig").json();
    assert_eq!(json["entries"].as_array().unwrap().len(), 3);
    for (language, words) in [("nb", ["Virksomhet", "Testsertifikat"]), ("en", ["Organisation", "Test certificate"])] {
        let file = fixture("modern.p12");
        let mut command = portnokkel(&["keystore", "show", file.to_str().unwrap(), "--lang", language]);
        command.env("PORTNOKKEL_STORE_PASSWORD", "hemmelig");
        let said = Said::by(command);
        assert_eq!(said.code, Some(0));
        for word in words.iter().chain(&["PKCS#12", "authentication certificate", "FJORDVIK BLÅBÆR AS"]) {
            assert!(said.out.contains(word), "{word}: {}", said.out);
        }
    }
}

#[test]
fn what_cannot_be_shown_is_a_problem_with_its_code() {
    for (file, code) in [
        ("modern.p12", "wrong-password"),
        ("certificates.p7b", "not-a-keystore"),
        ("truststore.jks", "no-private-key"),
        ("not-there.p12", "file-unreadable"),
    ] {
        assert_eq!(show(&fixture(file), MARK).problem()["code"], code, "{file}");
    }
    assert_eq!(show(&fixture("key_password.jks"), "hemmelig").code, Some(1));
}

#[test]
fn a_keystore_is_the_same_in_every_format() {
    let folder = tempfile::tempdir().unwrap();
    let before = show(&fixture("three_entries.p12"), "hemmelig").json();
    // A PKCS#12 is written in the order of its aliases.
    let prints = |json: &serde_json::Value| -> BTreeSet<String> {
        json["entries"].as_array().unwrap().iter().map(|entry| entry["sha256"].to_string()).collect()
    };
    for format in ["p12", "jks", "pem"] {
        let to = folder.path().join(format!("ny.{format}"));
        let said = convert("three_entries.p12", &to, &[]);
        assert!(said.line().contains("3 certificates"), "{said:?}");
        assert_eq!(said.err.contains("Java cannot open"), format == "p12", "{said:?}");
        assert!(!said.err.contains(NORWEGIAN) && !said.out.contains(NORWEGIAN));
        assert_eq!(prints(&show(&to, NORWEGIAN).json()), prints(&before), "{format}");
        assert_eq!(show(&to, "hemmelig").problem()["code"], "wrong-password");
    }
}

#[test]
fn one_entry_is_taken_out_under_another_name_and_keytool_knows_it() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("ny.store");
    let all = show(&fixture("three_entries.p12"), "hemmelig").json();
    let alias = all["entries"][1]["alias"].as_str().unwrap();
    convert("three_entries.p12", &to, &["--to=jks", "--entry", alias, "--alias", "maskinporten"]).line();
    let json = show(&to, NORWEGIAN).json();
    assert_eq!(json["entries"].as_array().unwrap().len(), 1);
    assert_eq!((&json["format"], &json["entries"][0]["alias"]), (&"jks".into(), &"maskinporten".into()));
    assert_eq!(json["entries"][0]["sha256"], all["entries"][1]["sha256"]);
    let arguments = ["-list", "-v", "-keystore", to.to_str().unwrap(), "-storepass", NORWEGIAN];
    let Ok(told) = Command::new("keytool").args(arguments).env("LC_ALL", "C.UTF-8").output() else {
        return println!("skipped: keytool is not here");
    };
    let told = String::from_utf8_lossy(&told.stdout).into_owned();
    assert!(told.contains("Alias name: maskinporten") && told.contains("PrivateKeyEntry"), "{told}");
}

#[test]
fn several_entries_cannot_have_one_name() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("ny.p12");
    let said = convert("three_entries.p12", &to, &["--alias", "a"]);
    assert!(said.code == Some(1) && said.err.contains("terminal-one-alias") && !to.exists(), "{said:?}");
    let said = convert("three_entries.p12", &to, &["--entry", "finnes ikke"]);
    assert!(said.code == Some(1) && said.err.contains("--entry") && !to.exists(), "{said:?}");
}

#[test]
fn a_file_that_is_there_stays_unless_it_is_forced() {
    let folder = tempfile::tempdir().unwrap();
    let to = folder.path().join("ny.p12");
    std::fs::write(&to, b"precious").unwrap();
    let said = convert("modern.p12", &to, &[]);
    assert!(said.code == Some(1) && said.err.contains("file-exists") && said.err.contains("--force"), "{said:?}");
    assert_eq!(std::fs::read(&to).unwrap(), b"precious");
    convert("modern.p12", &to, &["--force"]).line();
    assert_eq!(show(&to, NORWEGIAN).json()["entries"].as_array().unwrap().len(), 1);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt;
        assert_eq!(std::fs::metadata(&to).unwrap().permissions().mode() & 0o777, 0o600);
    }
}

#[test]
fn what_cannot_be_written_is_told_before_anything_is_there() {
    let folder = tempfile::tempdir().unwrap();
    let to = |name: &str| folder.path().join(name);
    assert!(convert("modern.p12", &to("ny.txt"), &[]).err.contains("terminal-target-unknown"));
    assert!(convert("modern.p12", &to("no/ny.p12"), &[]).err.contains("folder-missing"));
    assert!(convert("modern.p12", &to("ny.p12"), &["--alias", "🔑"]).err.contains("alias-unusable"));
    let from = fixture("modern.p12");
    let arguments = ["convert", from.to_str().unwrap(), to("ny.p12").to_str().unwrap()].map(str::to_owned);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let said = keystore(&arguments, "hemmelig", "");
    assert!(said.err.contains("PORTNOKKEL_NEW_PASSWORD"), "nobody is there to ask: {said:?}");
    let mut command = portnokkel(&[&["keystore"], &arguments[..]].concat());
    command.env("PORTNOKKEL_STORE_PASSWORD", "hemmelig").env("PORTNOKKEL_NEW_PASSWORD", "ny");
    let said = Said::by(with(command, "PORTNOKKEL_NEW_KEY_PASSWORD", "en annen"));
    assert!(said.err.contains("one-password"), "{said:?}");
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

#[test]
fn what_opening_showed_is_told_beside_the_result_and_to_programs_by_name() {
    let folder = tempfile::tempdir().unwrap();
    let longer = folder.path().join("longer.p12");
    std::fs::write(&longer, [std::fs::read(fixture("modern.p12")).unwrap(), b"\nmore".to_vec()].concat()).unwrap();
    let cases = [
        (longer, "hemmelig", "bytes-after-end", "at the end"),
        (fixture("modern.p12"), "hemmelig ", "blanks-removed", "spaces"),
        (fixture("misread.p12"), "blåbær", "misread-password", "unusual"),
    ];
    for (file, password, name, words) in cases {
        let said = show(&file, password);
        assert!(said.err.lines().count() == 1 && said.err.contains(words), "{said:?}");
        assert_eq!(said.json()["notices"], serde_json::json!([name]));
        let to = folder.path().join(name).with_extension("p12");
        let arguments = ["convert", file.to_str().unwrap(), to.to_str().unwrap()];
        let said = keystore(&arguments, password, NORWEGIAN);
        assert!(said.err.lines().any(|line| line.contains(words)), "{said:?}");
        assert_eq!(show(&to, NORWEGIAN).json()["notices"], serde_json::json!([]));
    }
}

#[test]
fn keys_that_are_left_out_and_certificates_without_a_key_are_told() {
    let mut command =
        portnokkel(&["keystore", "show", fixture("two_passwords.pem").to_str().unwrap(), "--json", "--lang", "en"]);
    command.env("PORTNOKKEL_STORE_PASSWORD", "hemmelig");
    let said = Said::by(command);
    assert_eq!(said.json()["notices"], serde_json::json!(["left-out-keys"]));
    assert!(said.err.contains("There are more keys in the file."), "{}", said.err);
    let mut command = portnokkel(&["keystore", "show", fixture("with_trusted.jks").to_str().unwrap(), "--json"]);
    command.env("PORTNOKKEL_STORE_PASSWORD", "hemmelig");
    let shown = Said::by(command).json();
    let kinds: Vec<&str> = shown["entries"].as_array().unwrap().iter().filter_map(|it| it["kind"].as_str()).collect();
    assert_eq!(kinds, ["key", "trusted-certificate"]);
}

#[cfg(unix)]
#[test]
fn a_password_from_an_older_terminal_opens_the_file() {
    use std::os::unix::ffi::OsStrExt;
    let mut command = portnokkel(&["keystore", "show", fixture("norwegian_password.p12").to_str().unwrap(), "--json"]);
    command.env("PORTNOKKEL_STORE_PASSWORD", std::ffi::OsStr::from_bytes(b"bl\xe5b\xe6r"));
    assert_eq!(Said::by(command).json()["entries"].as_array().unwrap().len(), 1);
}

#[test]
fn what_convert_leaves_out_is_told() {
    let folder = tempfile::tempdir().unwrap();
    let (source, made) = (fixture("with_trusted.jks"), folder.path().join("new.p12"));
    let mut command =
        portnokkel(&["keystore", "convert", source.to_str().unwrap(), made.to_str().unwrap(), "--lang", "en"]);
    command.env("PORTNOKKEL_STORE_PASSWORD", "hemmelig").env("PORTNOKKEL_NEW_PASSWORD", "nyttpassord");
    let said = Said::by(command);
    assert!(said.code == Some(0) && said.err.contains("One certificate without a key was not put"), "{said:?}");
}

#[cfg(unix)]
#[test]
fn what_a_run_that_was_killed_in_mid_write_left_is_gone_after_the_next() {
    let folder = tempfile::tempdir().unwrap();
    let names = || -> Vec<_> { folder.path().read_dir().unwrap().map(|entry| entry.unwrap().file_name()).collect() };
    let (from, to) = (fixture("modern.p12"), folder.path().join("ny.p12"));
    let mut command = Command::new("sh");
    // The system kills it at the first byte that it writes to a file.
    command.args(["-c", r#"ulimit -f 0; exec "$0" "$@""#, env!("CARGO_BIN_EXE_portnokkel"), "keystore", "convert"]);
    command.arg(&from).arg(&to).env("PORTNOKKEL_STORE_PASSWORD", "hemmelig").env("PORTNOKKEL_NEW_PASSWORD", NORWEGIAN);
    assert_eq!(command.status().unwrap().code(), None, "it was killed");
    assert!(names().len() == 1 && !to.exists(), "{:?}", names());
    assert_eq!(convert("modern.p12", &to, &[]).code, Some(0));
    assert_eq!(names(), ["ny.p12"]);
}
