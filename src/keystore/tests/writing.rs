//! What we write, we read; and so do keytool and openssl, where they are installed.

use super::super::fixtures::{PASSWORD, opened, secret};
use super::super::*;
use std::process::Command;

const NORWEGIAN: &str = "blåbærsyltetøy";
const EURO: &str = "ÆØÅ 100 € pålegg";

fn made() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn jks(entry: &Entry, alias: &str, store: &str, key: &str) -> Vec<u8> {
    write::jks(&[entry.under(alias)], &secret(store), &secret(key), made()).unwrap()
}

fn pkcs12(entry: &Entry, alias: &str, password: &str) -> Vec<u8> {
    write::pkcs12(&[entry.under(alias)], &secret(password)).unwrap()
}

fn pem(entry: &Entry, password: &str) -> Vec<u8> {
    write::pem(&[entry.under("unused")], &secret(password)).unwrap().expose().to_vec()
}

fn same(written: &[u8], store: &str, key: Option<&str>, entry: &Entry) -> Keystore {
    let read = open(written, &secret(store), key.map(secret).as_ref()).unwrap();
    assert_eq!(read.entries.len(), 1);
    assert_eq!(read.entries[0].chain, entry.chain);
    assert_eq!(read.entries[0].private_key().pkcs8_der(), entry.private_key().pkcs8_der());
    read
}

#[test]
fn what_is_written_is_read_again() {
    let entry = &opened("modern.p12").entries[0];
    for password in [PASSWORD, NORWEGIAN, EURO, "", "med blank bak "] {
        same(&pem(entry, password), password, None, entry);
        assert_eq!(same(&pkcs12(entry, "Nøkkel", password), password, None, entry).entries[0].alias, "Nøkkel");
        assert_eq!(same(&jks(entry, "Nøkkel", password, password), password, None, entry).entries[0].alias, "nøkkel");
    }
    same(&jks(entry, "a", PASSWORD, "🔑"), PASSWORD, Some("🔑"), entry);
}

#[test]
fn a_key_password_of_its_own_stays_its_own() {
    let entry = &opened("modern.p12").entries[0];
    let written = jks(entry, "nøkkel", PASSWORD, "annerledes");
    assert_eq!(open(&written, &secret(PASSWORD), None).err(), Some(KeystoreError::KeyPasswordDiffers));
}

#[test]
fn several_entries_go_into_one_file() {
    let (auth, signing) = (opened("modern.p12"), opened("signing.p12"));
    let entries = [auth.entries[0].under("auth"), signing.entries[0].under("signing")];
    let password = secret(PASSWORD);
    for written in [write::jks(&entries, &password, &password, made()), write::pkcs12(&entries, &password)] {
        let read = open(&written.unwrap(), &password, None).unwrap();
        let aliases: Vec<&str> = read.entries.iter().map(|entry| entry.alias.as_str()).collect();
        assert_eq!(aliases, ["auth", "signing"]);
    }
}

#[test]
fn what_a_format_cannot_hold_is_refused() {
    let store = opened("modern.p12");
    let (entry, password) = (&store.entries[0], secret(PASSWORD));
    let twice = [entry.under("Nøkkel"), entry.under("nøkkel")];
    assert_eq!(write::jks(&twice, &password, &password, made()), Err(KeystoreError::Alias));
    assert_eq!(write::pkcs12(&twice, &password), Err(KeystoreError::Alias));
    assert_eq!(write::pkcs12(&[entry.under("🔑")], &password), Err(KeystoreError::Alias));
    assert_eq!(write::pkcs12(&[entry.under("a")], &secret("🔑")), Err(KeystoreError::PasswordCharacters));
    let long = "a".repeat(70_000);
    assert_eq!(write::jks(&[entry.under(&long)], &password, &password, made()), Err(KeystoreError::Alias));
    assert_eq!(write::pkcs12(&[], &password), Err(KeystoreError::NothingToWrite));
    let bare = write::NewEntry { chain: &[], ..entry.under("a") };
    assert_eq!(write::jks(&[bare], &password, &password, made()), Err(KeystoreError::NothingToWrite));
}

#[test]
fn several_entries_go_into_one_pem_each_with_its_certificates() {
    let (auth, signing) = (opened("modern.p12"), opened("signing.p12"));
    let entries = [auth.entries[0].under("auth"), signing.entries[0].under("signing")];
    let written = write::pem(&entries, &secret(PASSWORD)).unwrap();
    let read = open(written.expose(), &secret(PASSWORD), None).unwrap();
    let chains: Vec<_> = read.entries.iter().map(|entry| &entry.chain).collect();
    assert_eq!(chains, [&auth.entries[0].chain, &signing.entries[0].chain]);
}

#[test]
fn a_pem_has_the_key_first_and_then_the_chain_from_the_leaf_on() {
    let entry = &opened("modern.p12").entries[0];
    let written = String::from_utf8(pem(entry, PASSWORD)).unwrap();
    let tags: Vec<String> = ::pem::parse_many(&written).unwrap().iter().map(|block| block.tag().to_owned()).collect();
    assert_eq!(tags, ["ENCRYPTED PRIVATE KEY", "CERTIFICATE", "CERTIFICATE", "CERTIFICATE"]);
    let wrong = open(written.as_bytes(), &secret("feil"), None).err();
    assert_eq!(wrong, Some(KeystoreError::WrongPassword));
}

#[test]
fn only_a_jks_takes_a_password_for_the_key_alone() {
    let store = opened("modern.p12");
    let entries = [store.entries[0].under("a")];
    let (password, other) = (secret(PASSWORD), secret("annerledes"));
    for target in write::Target::ALL {
        let written = write::keystore(target, &entries, &password, Some(&other), made());
        assert_eq!(written.is_ok(), target == write::Target::Jks, "{target:?}");
        assert_eq!(written.err(), (target != write::Target::Jks).then_some(KeystoreError::OnePassword));
        assert!(write::keystore(target, &entries, &password, Some(&password), made()).is_ok());
    }
}

#[test]
fn an_ending_says_what_is_wanted() {
    let of = |name: &str| write::Target::of_ending(std::path::Path::new(name));
    for target in write::Target::ALL {
        assert_eq!(of(&format!("a.{}", target.ending())), Some(target));
    }
    assert_eq!([of("a.PFX"), of("a.txt"), of("p12"), of(".p12")], [Some(write::Target::Pkcs12), None, None, None]);
}

/// What a tool says, or `None` where it is not installed.
fn ask(tool: &str, arguments: &[&str]) -> Option<String> {
    // Java takes æøå in arguments for something else in a locale without them.
    let answer = Command::new(tool).args(arguments).env("LC_ALL", "C.UTF-8").output();
    let Ok(answer) = answer else {
        println!("skipped: {tool} is not installed");
        return None;
    };
    let said = String::from_utf8_lossy(&answer.stdout).into_owned();
    assert!(answer.status.success(), "{tool} {arguments:?}: {said}{}", String::from_utf8_lossy(&answer.stderr));
    Some(said)
}

struct File {
    path: String,
    _folder: tempfile::TempDir,
}

fn file(bytes: &[u8]) -> File {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("store");
    std::fs::write(&path, bytes).unwrap();
    File { path: path.to_str().unwrap().to_owned(), _folder: folder }
}

#[test]
fn keytool_lists_our_jks_with_its_whole_chain() {
    let entry = &opened("modern.p12").entries[0];
    for password in [PASSWORD, NORWEGIAN, EURO] {
        let store = file(&jks(entry, "Nøkkel", password, password));
        let Some(said) = ask("keytool", &["-list", "-v", "-keystore", &store.path, "-storepass", password]) else {
            return;
        };
        for expected in ["nøkkel", "JKS", "PrivateKeyEntry", "length: 3", "Nov 22, 2026", "NTRNO-313299767"] {
            assert!(said.contains(expected), "{expected} is not in {said}");
        }
    }
}

#[test]
fn keytool_opens_the_key_in_our_jks_and_gives_it_back_unchanged() {
    let entry = &opened("modern.p12").entries[0];
    let from = file(&jks(entry, "nøkkel", NORWEGIAN, "annerledes"));
    let to = file(b"");
    std::fs::remove_file(&to.path).unwrap();
    let arguments = ["-importkeystore", "-noprompt", "-srckeystore", &from.path, "-srcstorepass", NORWEGIAN];
    let source = ["-srcalias", "nøkkel", "-srckeypass", "annerledes", "-destkeystore", &to.path];
    let destination = ["-deststoretype", "PKCS12", "-deststorepass", PASSWORD, "-destkeypass", PASSWORD];
    if ask("keytool", &[&arguments[..], &source, &destination].concat()).is_some() {
        same(&std::fs::read(&to.path).unwrap(), PASSWORD, None, entry);
    }
}

#[test]
fn keytool_lists_our_pkcs12() {
    let entry = &opened("modern.p12").entries[0];
    let store = file(&pkcs12(entry, "nokkel", PASSWORD));
    let Some(said) = ask("keytool", &["-list", "-v", "-keystore", &store.path, "-storepass", PASSWORD]) else { return };
    for expected in ["nokkel", "PKCS12", "PrivateKeyEntry", "length: 3"] {
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
}

#[test]
fn openssl_reads_our_pkcs12_and_finds_the_key() {
    let entry = &opened("modern.p12").entries[0];
    for password in [PASSWORD, NORWEGIAN, EURO] {
        let store = file(&pkcs12(entry, "nøkkel", password));
        let given = format!("pass:{password}");
        let Some(said) = ask("openssl", &["pkcs12", "-in", &store.path, "-passin", &given, "-nodes"]) else { return };
        let key = entry.private_key().pkcs8_pem();
        assert!(said.contains(key.expose().trim_end()), "openssl finds another key");
        assert_eq!(said.matches("BEGIN CERTIFICATE").count(), 3);
    }
}

#[test]
fn openssl_opens_the_key_in_our_pem_and_it_is_in_aes_256() {
    let entry = &opened("modern.p12").entries[0];
    for password in [PASSWORD, NORWEGIAN, EURO] {
        let store = file(&pem(entry, password));
        let given = format!("pass:{password}");
        let Some(said) = ask("openssl", &["pkcs8", "-in", &store.path, "-passin", &given]) else { return };
        assert_eq!(said, entry.private_key().pkcs8_pem().expose());
    }
    let store = file(&pem(entry, PASSWORD));
    let said = ask("openssl", &["asn1parse", "-in", &store.path]).unwrap();
    for expected in ["PBES2", "PBKDF2", "hmacWithSHA256", "aes-256-cbc", ":2710"] {
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
}

/// Two entries under names of other than ASCII: each key is tied to its own certificate, and has its own name.
#[test]
fn keytool_and_openssl_find_each_key_in_our_pkcs12_with_its_certificate() {
    let (auth, signing) = (opened("modern.p12"), opened("signing.p12"));
    let entries = [auth.entries[0].under("innlogging å"), signing.entries[0].under("signering")];
    let store = file(&write::pkcs12(&entries, &secret(PASSWORD)).unwrap());
    let Some(said) = ask("keytool", &["-list", "-v", "-keystore", &store.path, "-storepass", PASSWORD]) else { return };
    assert_eq!(said.matches("PrivateKeyEntry").count(), 2, "{said}");
    for (alias, entry) in [("innlogging å", &auth.entries[0]), ("signering", &signing.entries[0])] {
        let told = said.split("Alias name: ").find(|told| told.starts_with(alias)).expect("it is listed");
        let fingerprint = entry.certificate.sha256.to_uppercase();
        let fingerprint: Vec<&str> = (0..32).map(|at| &fingerprint[2 * at..2 * at + 2]).collect();
        assert!(told.contains(&fingerprint.join(":")) && told.contains("chain length: 3"), "{told}");
    }
    let Some(said) = ask("openssl", &["pkcs12", "-in", &store.path, "-passin", "pass:hemmelig", "-nodes"]) else {
        return;
    };
    // openssl writes what is not ASCII by its bytes.
    assert_eq!(
        (said.matches("localKeyID: ").count(), said.matches("friendlyName: signering").count()),
        (4, 2),
        "{said}"
    );
}

/// A file of one entry, taken apart by another program: the length of each value is right, and nothing is left over.
#[test]
fn openssl_takes_our_pkcs12_apart() {
    let entry = &opened("modern.p12").entries[0];
    let store = file(&pkcs12(entry, "a", PASSWORD));
    let Some(said) = ask("openssl", &["asn1parse", "-inform", "DER", "-in", &store.path]) else { return };
    for expected in ["pkcs7-data", "sha256", ":2710"] {
        assert!(said.contains(expected), "{expected} is not in {said}");
    }
    let [whole, last] = [said.lines().next().unwrap(), said.lines().last().unwrap()];
    assert!(whole.contains("d=0") && last.contains("d=2") && last.contains("INTEGER"), "{said}");
}

#[test]
fn our_pkcs12_is_in_aes_256_and_sha_256_with_the_rounds_of_keytool() {
    let store = file(&pkcs12(&opened("modern.p12").entries[0], "a", PASSWORD));
    let arguments = ["pkcs12", "-in", &store.path, "-passin", "pass:hemmelig", "-info", "-noout"];
    // openssl prints it on standard error.
    let Ok(answer) = Command::new("openssl").args(arguments).output() else {
        return println!("skipped: openssl is not installed");
    };
    let said = String::from_utf8_lossy(&answer.stderr);
    assert!(said.contains("MAC: sha256, Iteration 10000"), "{said}");
    let protection = "PBES2, PBKDF2, AES-256-CBC, Iteration 10000, PRF hmacWithSHA256";
    assert_eq!(said.matches(protection).count(), 2, "{said}");
}

#[test]
fn keytool_imports_our_pkcs12_into_a_jks_that_we_read() {
    let entry = &opened("modern.p12").entries[0];
    let from = file(&pkcs12(entry, "nøkkel", PASSWORD));
    let to = file(b"");
    std::fs::remove_file(&to.path).unwrap();
    let source = ["-importkeystore", "-noprompt", "-srckeystore", &from.path, "-srcstorepass", PASSWORD];
    let destination = ["-destkeystore", &to.path, "-deststoretype", "JKS", "-deststorepass", NORWEGIAN];
    if ask("keytool", &[&source[..], &destination].concat()).is_some() {
        let read = std::fs::read(&to.path).unwrap();
        // keytool keeps the key's password, which in PKCS#12 is the file's.
        let read = same(&read, NORWEGIAN, Some(PASSWORD), entry);
        assert_eq!((read.format, read.entries[0].alias.as_str()), (Format::Jks, "nøkkel"));
    }
}

#[test]
fn java_opens_what_we_say_that_it_opens() {
    let entry = &opened("modern.p12").entries[0];
    for password in [PASSWORD, NORWEGIAN] {
        let store = file(&pkcs12(entry, "a", password));
        let arguments = ["-list", "-keystore", &store.path, "-storepass", password];
        let Ok(answer) = Command::new("keytool").args(arguments).env("LC_ALL", "C.UTF-8").output() else {
            return println!("skipped: keytool is not installed");
        };
        assert_eq!(answer.status.success(), write::Target::Pkcs12.opens_in_java(&secret(password)), "{password}");
    }
}
