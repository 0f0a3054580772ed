//! What `keystore show` and `diagnose` say of the same file: the same, whatever openssl, keytool, ssh-keygen or a mail
//! program made of it.

use crate::support::*;
use serde_json::Value;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

fn fixture(file: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "keystores", file].iter().collect()
}

fn said(command: &[&str], file: &Path, password: &str) -> Said {
    let arguments = [command, &[file.to_str().unwrap(), "--json", "--lang=en"]].concat();
    let mut command = portnokkel(&arguments);
    command.env("PORTNOKKEL_STORE_PASSWORD", password);
    Said::by(command)
}

fn show(file: &Path) -> Said {
    said(&["keystore", "show"], file, "hemmelig")
}

/// The codes of what `diagnose` finds.
fn diagnosed(file: &Path) -> Vec<String> {
    let said = said(&["diagnose"], file, "hemmelig");
    let json: Value = serde_json::from_str(&said.out).unwrap();
    json["findings"].as_array().unwrap().iter().map(|found| found["name"].as_str().unwrap().to_owned()).collect()
}

/// Runs a tool in a folder; `None`, said aloud, where it is not here or cannot do it.
fn made(folder: &Path, command: &str) -> Option<()> {
    let words: Vec<&str> = command.split(' ').collect();
    let mut run = Command::new(words[0]);
    run.args(&words[1..]).current_dir(folder).stdout(Stdio::null()).stderr(Stdio::null());
    let is_made = run.status().is_ok_and(|status| status.success());
    if !is_made {
        println!("skipped: {command}");
    }
    is_made.then_some(())
}

#[test]
fn what_openssl_and_others_write_besides_keystores_is_named_alike() {
    let folder = tempfile::tempdir().unwrap();
    for file in ["key_only.pem", "certificate.pem", "ec.pem"] {
        std::fs::copy(fixture(file), folder.path().join(file)).unwrap();
    }
    for (command, file, code, words) in [
        ("openssl pkcs8 -topk8 -in key_only.pem -outform DER -passout pass:x -out a", "a", "not-a-keystore", "locked"),
        ("openssl pkcs8 -topk8 -nocrypt -in key_only.pem -outform DER -out b", "b", "not-a-keystore", "private key"),
        ("openssl rsa -in key_only.pem -traditional -outform DER -out c", "c", "not-a-keystore", "private key"),
        ("openssl pkey -in ec.pem -outform DER -out d", "d", "elliptic-curve-key", "RSA"),
        ("openssl genpkey -algorithm ED25519 -outform DER -out e", "e", "unsupported-key", "RSA"),
        ("openssl spkac -key key_only.pem -out f", "f", "not-a-keystore", "request"),
        ("openssl rsa -in key_only.pem -outform PVK -pvk-none -out g", "g", "not-a-keystore", "pvk"),
        ("openssl pkey -in key_only.pem -pubout -outform DER -out h", "h", "not-a-keystore", "public key"),
        ("openssl x509 -in certificate.pem -trustout -addtrust clientAuth -out i", "i", "not-a-keystore", "only the"),
        ("ssh-keygen -q -t ed25519 -N hemmelig -f j", "j", "not-a-keystore", "SSH"),
        ("openssl req -new -batch -subj /CN=x -key key_only.pem -outform DER -out k", "k", "not-a-keystore", "request"),
    ] {
        let file = folder.path().join(file);
        let Some(()) = made(folder.path(), command) else { continue };
        let problem = show(&file).problem();
        assert_eq!(problem["code"], code, "{command}");
        assert!(problem["what"].as_str().unwrap().contains(words), "{command}: {problem}");
        let found = diagnosed(&file);
        let expected = if words == "only the" { "certificate-alone" } else { code };
        assert!(found.iter().any(|name| name == expected), "{command}: {found:?}");
    }
}

#[test]
fn a_key_of_a_curve_is_listed_behind_its_parameters() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("ec.pem");
    let all = made(folder.path(), "openssl ecparam -name prime256v1 -genkey -out ec.pem").and_then(|()| {
        made(folder.path(), "openssl req -x509 -new -batch -subj /CN=kurve -key ec.pem -out certificate.pem")
    });
    let Some(()) = all else { return };
    let text =
        [&file, &folder.path().join("certificate.pem")].map(|file| std::fs::read_to_string(file).unwrap()).concat();
    assert!(text.starts_with("-----BEGIN EC PARAMETERS-----"));
    std::fs::write(&file, text).unwrap();
    let shown = show(&file);
    let json: Value = serde_json::from_str(&shown.out).unwrap();
    let entry = &json["entries"][0];
    assert_eq!((&entry["kind"], &entry["reason"]), (&"unusable-key".into(), &"elliptic-curve-key".into()), "{json}");
    assert_eq!(entry["key"]["type"], "EC", "{json}");
    assert_eq!(shown.problem()["code"], "elliptic-curve-key");
    assert_eq!(diagnosed(&file), ["elliptic-curve-key"]);
}

#[test]
fn a_truststore_is_listed_with_what_it_lacks_as_keytool_lists_it() {
    for file in ["truststore.jks", "certificates_only.p12", "empty_certificates.p12", "absent_certificates.p12"] {
        let shown = show(&fixture(file));
        let json: Value = serde_json::from_str(&shown.out).unwrap();
        assert_eq!(json["entries"].as_array().unwrap().len(), 1, "{json}");
        assert_eq!(json["entries"][0]["kind"], "trusted-certificate", "{json}");
        assert_eq!(shown.problem()["code"], "no-private-key", "{file}");
        assert_eq!(diagnosed(&fixture(file)), ["no-private-key"], "{file}");
    }
    let jks = fixture("truststore.jks");
    let listed = ["-list", "-keystore", jks.to_str().unwrap(), "-storepass", "hemmelig"];
    let Ok(told) = Command::new("keytool").args(listed).env("LC_ALL", "C").output() else {
        return println!("skipped: keytool is not here");
    };
    assert!(String::from_utf8_lossy(&told.stdout).contains("trustedCertEntry"));
}

#[test]
fn people_are_shown_what_there_is_and_told_what_is_wrong() {
    let shown = |file: &str, language: &str| {
        let file = fixture(file);
        let mut command = portnokkel(&["keystore", "show", file.to_str().unwrap(), "--lang", language]);
        command.env("PORTNOKKEL_STORE_PASSWORD", "hemmelig");
        Said::by(command)
    };
    for (language, words) in
        [("nb", ["nøkkel som ikke kan brukes", "bare RSA"]), ("en", ["key that cannot be used", "RSA only"])]
    {
        let said = shown("ec.p12", language);
        assert_eq!(said.code, Some(1));
        assert!(
            words.iter().all(|word| said.out.contains(word)) && said.err.contains("elliptic-curve-key"),
            "{said:?}"
        );
    }
    let said = shown("certificates.p7b", "nb");
    assert!(said.out.starts_with("Sertifikater\n") && said.err.contains("p7b-fil"), "{said:?}");
}
