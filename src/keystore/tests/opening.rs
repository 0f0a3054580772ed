//! Whole files, from first byte to entry, as people have them.

use super::super::fixtures::{PASSWORD, opened, read, secret, try_open};
use super::super::*;
use crate::problem::Lookalike;

fn now() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

fn refusal(file: &str) -> KeystoreError {
    try_open(file, PASSWORD).expect_err(file)
}

fn open_with(file: &str, store: &str, key: &str) -> Result<Keystore, KeystoreError> {
    open(&read(file), &secret(store), Some(&secret(key)))
}

/// The subject of each certificate in a chain.
fn names(chain: &[Vec<u8>]) -> Vec<String> {
    chain.iter().map(|der| Certificate::from_der(der).unwrap().subject).collect()
}

#[test]
fn the_same_key_and_chain_come_out_of_every_format_and_encryption() {
    let expected = opened("modern.p12");
    let expected = &expected.entries[0];
    assert_eq!(
        names(&expected.chain),
        ["FJORDVIK BLÅBÆR AS - TEST", "Commfides Legal Person - G3 - TEST", "Made-up Root CA"]
    );
    for file in [
        "legacy.p12",
        "aes128_sha512.p12",
        "no_encryption.p12",
        "no_mac.p12",
        "many_rounds.p12",
        "keytool.p12",
        "keytool_legacy.p12",
        "nss.p12",
        "nss_old.p12",
        "modern.jks",
        "with_trusted.jks",
        "plain.pem",
        "shuffled.pem",
        "encrypted.pem",
        "from_openssl_pkcs12.pem",
    ] {
        let store = opened(file);
        assert_eq!(store.entries.len(), 1, "{file}");
        let entry = &store.entries[0];
        assert_eq!(entry.certificate, expected.certificate, "{file}");
        assert_eq!(entry.chain, expected.chain, "{file}");
        assert_eq!(entry.private_key().pkcs8_der(), expected.private_key().pkcs8_der(), "{file}");
    }
}

#[test]
fn a_keystore_whose_certificate_has_no_end_opens() {
    let store = opened("modern.p12");
    let key = store.entries[0].private_key();
    let mut params = rcgen::CertificateParams::default();
    params.not_after = rcgen::date_time_ymd(9999, 12, 31);
    let pair = rcgen::KeyPair::try_from(key.pkcs8_der().expose()).unwrap();
    let certificate = armor::block("CERTIFICATE", params.self_signed(&pair).unwrap().der().to_vec());
    let opened = open((key.pkcs8_pem().expose().to_owned() + &certificate).as_bytes(), &secret(""), None).unwrap();
    assert_eq!(opened.entries[0].certificate.not_after.to_string(), "9999-12-30T22:00:00Z");
}

#[test]
fn a_leaf_without_its_issuers_is_enough() {
    for file in ["leaf_only.p12", "no_friendly_name.p12", "pkcs1.pem", "encrypted_old.pem", "encrypted_scrypt.pem"] {
        let store = opened(file);
        assert_eq!(names(&store.entries[0].chain), ["FJORDVIK BLÅBÆR AS - TEST"], "{file}");
    }
}

#[test]
fn an_entry_is_called_what_the_file_calls_it_and_else_by_its_number() {
    assert_eq!(opened("modern.p12").entries[0].alias, "authentication certificate");
    assert_eq!(opened("modern.jks").entries[0].alias, "authentication certificate");
    assert_eq!(opened("foreign.p12").entries[0].alias, "fjärd");
    assert_eq!(opened("no_friendly_name.p12").entries[0].alias, "1");
    assert_eq!(opened("plain.pem").entries[0].alias, "1");
}

#[test]
fn of_three_certificates_the_one_for_authentication_is_preferred() {
    for file in ["three_entries.p12", "three_entries.jks"] {
        let store = opened(file);
        let purposes: Vec<Purpose> = store.entries.iter().map(|entry| entry.certificate.purpose).collect();
        assert_eq!(purposes.len(), 3, "{file}");
        assert_eq!(purposes[store.preferred(now())], Purpose::Authentication, "{file}");
        for entry in &store.entries {
            assert_eq!(entry.chain.len(), 3, "{file}: {}", entry.alias);
        }
    }
}

#[test]
fn an_expired_certificate_is_preferred_to_none_only() {
    let mut store = opened("expired.p12");
    assert_eq!(store.preferred(now()), 0);
    store.entries.extend(opened("short.p12").entries);
    assert_eq!(store.preferred(now()), 0, "neither is usable");
    store.entries.extend(opened("signing.p12").entries);
    store.entries.extend(opened("signing.p12").entries);
    assert_eq!(store.preferred(now()), 2, "the first of two equals");
    store.entries.extend(opened("production.p12").entries);
    assert_eq!(store.preferred(now()), 4);
}

#[test]
fn a_password_may_be_norwegian_or_nothing() {
    assert!(try_open("norwegian_password.p12", "blåbær").is_ok());
    assert!(try_open("norwegian_password.jks", "blåbærsyltetøy").is_ok());
    assert!(try_open("empty_password.p12", "").is_ok());
    assert!(try_open("plain.pem", "").is_ok());
}

#[test]
fn a_wrong_password_is_told_as_one() {
    for file in [
        "modern.p12",
        "legacy.p12",
        "keytool.p12",
        "nss.p12",
        "nss_old.p12",
        "no_mac.p12",
        "norwegian_password.p12",
        "modern.jks",
        "key_password.jks",
        "modern.jceks",
        "encrypted.pem",
        "encrypted_old.pem",
    ] {
        assert_eq!(try_open(file, "feil").err(), Some(KeystoreError::WrongPassword), "{file}");
        assert_eq!(try_open(file, "").err(), Some(KeystoreError::WrongPassword), "{file}");
    }
}

#[test]
fn a_key_with_its_own_password_is_asked_for_only_when_the_store_has_opened() {
    assert_eq!(refusal("key_password.jks"), KeystoreError::KeyPasswordDiffers);
    let refused = |store, key| open_with("key_password.jks", store, key).unwrap_err();
    assert_eq!(refused(PASSWORD, "feil"), KeystoreError::WrongKeyPassword);
    assert_eq!(refused("feil", "annerledes"), KeystoreError::WrongPassword);
    let store = open_with("key_password.jks", PASSWORD, "annerledes").unwrap();
    assert_eq!(store.entries[0].alias, "nøkkel");
}

#[test]
fn a_key_password_that_was_not_needed_does_no_harm() {
    for file in ["modern.p12", "modern.jks", "encrypted.pem", "plain.pem"] {
        assert!(open_with(file, PASSWORD, "annerledes").is_ok(), "{file}");
    }
}

#[test]
fn keys_that_do_not_open_stay_out_of_the_way_of_those_that_do() {
    assert_eq!(opened("two_passwords.pem").entries.len(), 1);
    assert_eq!(open_with("two_passwords.pem", PASSWORD, "annerledes").unwrap().entries.len(), 2);
}

/// What a key that is of no use stands beside.
const BROKEN: [&str; 2] = [
    "-----BEGIN PRIVATE KEY-----\nMAA=\n-----END PRIVATE KEY-----\n",
    "-----BEGIN RSA PRIVATE KEY-----\nProc-Type: 4,ENCRYPTED\nDEK-Info: IDEA-CBC,0011223344556677\n\nMAA=\n\
     -----END RSA PRIVATE KEY-----\n",
];

#[test]
fn a_password_is_asked_for_whatever_is_wrong_with_the_key_beside_it() {
    let encrypted = String::from_utf8(read("encrypted.pem")).unwrap();
    for broken in BROKEN {
        for text in [format!("{encrypted}{broken}"), format!("{broken}{encrypted}")] {
            let bytes = text.as_bytes();
            assert_eq!(recognise_lock(bytes), Ok((Format::Pem, Lock::Password)), "{text}");
            assert!(!opens_unasked(bytes), "{text}");
            assert_eq!(open(bytes, &secret("feil"), None).err(), Some(KeystoreError::WrongPassword), "{text}");
            let store = open(bytes, &secret(PASSWORD), None).unwrap();
            assert_eq!((store.entries.len(), store.notices), (1, vec![Notice::KeysLeftOut]), "{text}");
        }
    }
}

/// scrypt as openssl writes it costs more than is tried unasked.
#[test]
fn a_key_that_was_left_unopened_for_what_it_costs_has_a_password_all_the_same() {
    let bytes = read("encrypted_scrypt.pem");
    assert!(!opens_unasked(&bytes));
    assert_eq!(recognise_lock(&bytes), Ok((Format::Pem, Lock::Password)));
}

#[test]
fn what_a_file_asks_for_is_told_with_what_it_is() {
    for (file, told) in [
        ("plain.pem", Ok((Format::Pem, Lock::Plain))),
        ("encrypted.pem", Ok((Format::Pem, Lock::Password))),
        ("empty_password.p12", Ok((Format::Pkcs12, Lock::EmptyPassword))),
        ("modern.p12", Ok((Format::Pkcs12, Lock::Password))),
        ("modern.jks", Ok((Format::Jks, Lock::Password))),
        ("truststore.jks", Err(KeystoreError::NoPrivateKey)),
    ] {
        assert_eq!(recognise_lock(&read(file)), told, "{file}");
    }
}

/// The order in which they are looked at is the file's, and not that of a table that is shuffled each time.
#[test]
fn a_key_of_a_curve_finds_its_certificate_among_many_each_time() {
    let stranger = |place: usize| {
        let mut params = rcgen::CertificateParams::default();
        params.distinguished_name.push(rcgen::DnType::CommonName, format!("stranger {place}"));
        let der = params.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap().der().to_vec();
        armor::block("CERTIFICATE", der)
    };
    let [before, after]: [String; 2] = [0..20, 20..60].map(|places| places.map(&stranger).collect());
    let text = format!("{before}{}{after}", String::from_utf8(read("ec.pem")).unwrap());
    let held = |bytes: &[u8]| inventory(bytes, &secret(PASSWORD), None).unwrap().unusable.remove(0).certificate;
    let own = held(&read("ec.pem"));
    assert!(own.is_some());
    for _ in 0..20 {
        assert_eq!(held(text.as_bytes()), own);
    }
}

#[test]
fn each_file_that_gives_no_entry_says_why() {
    for (file, why) in [
        ("certificates_only.p12", KeystoreError::NoPrivateKey),
        ("truststore.jks", KeystoreError::NoPrivateKey),
        ("key_only.p12", KeystoreError::NoCertificate),
        ("key_only.pem", KeystoreError::NoCertificate),
        ("mismatch.pem", KeystoreError::KeyMismatch),
        ("ec.p12", KeystoreError::EllipticCurveKey),
        ("ec.jks", KeystoreError::EllipticCurveKey),
        ("ec.pem", KeystoreError::EllipticCurveKey),
        ("ed25519.p12", KeystoreError::UnsupportedKey),
        ("certificate.cer", KeystoreError::NotAKeystore(Lookalike::Certificate)),
    ] {
        assert_eq!(refusal(file), why, "{file}");
    }
}

#[test]
fn bytes_after_the_end_change_nothing() {
    for file in ["modern.p12", "modern.jks", "plain.pem"] {
        let bytes = [read(file), b"\r\n".to_vec()].concat();
        assert_eq!(open(&bytes, &secret(PASSWORD), None).unwrap().entries.len(), 1, "{file}");
    }
}

#[test]
fn nothing_secret_is_printed() {
    let printed = format!("{:?}", opened("modern.p12"));
    assert!(printed.contains("key: …"), "{printed}");
    let key = &opened("modern.p12").entries[0].private_key().pkcs8_pem();
    for line in key.expose().lines().filter(|line| !line.starts_with('-')) {
        assert!(!printed.contains(line));
    }
}

#[test]
fn a_certificate_that_belongs_to_no_key_is_listed_beside_those_that_do() {
    let store = opened("with_trusted.jks");
    assert_eq!(store.entries.len(), 1);
    let trusted: Vec<&str> = store.trusted.iter().filter_map(|trusted| trusted.alias.as_deref()).collect();
    assert_eq!(trusted.len(), 1, "{trusted:?}");
    assert!(opened("modern.p12").trusted.is_empty(), "issuers are in the chain");
}
