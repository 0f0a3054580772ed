//! Format × password × entry → outcome, one row a line, with files from real tools: `tests/fixtures/make.sh`.

use super::super::KeystoreError::{self, *};
use super::super::fixtures::{read, secret};
use super::super::{Format, Notice, PasswordEncoding, open, open_with_certificates};

/// What comes of a file: how many entries, with which notices; or why there is none.
type Outcome = Result<(Format, usize, &'static [Notice]), KeystoreError>;

const JKS: Format = Format::Jks;
const JCEKS: Format = Format::Jceks;
const P12: Format = Format::Pkcs12;
const PEM: Format = Format::Pem;
const MISREAD: &[Notice] = &[Notice::PasswordRead(PasswordEncoding::Utf8AsLatin1)];
const WINDOWS: &[Notice] = &[Notice::PasswordRead(PasswordEncoding::Windows)];
const DOS: &[Notice] = &[Notice::PasswordRead(PasswordEncoding::Dos)];
const DECOMPOSED: &[Notice] = &[Notice::PasswordRead(PasswordEncoding::Decomposed)];
const LEFT_OUT: &[Notice] = &[Notice::KeysLeftOut];
const BLANKS: &[Notice] = &[Notice::BlanksRemoved];

#[rustfmt::skip]
const TABLE: &[(&str, &str, Option<&str>, Outcome)] =
    &[
        // file                     store password     key password         outcome
        ("modern.p12",              "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("modern.p12",              " hemmelig\n",     None,                Ok((P12, 1, BLANKS))),
        ("modern.p12",              "feil",            None,                Err(WrongPassword)),
        ("modern.p12",              "🔑",              None,                Err(WrongPassword)),
        ("legacy.p12",              "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("aes128_sha512.p12",       "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("no_encryption.p12",       "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("no_mac.p12",              "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("no_mac.p12",              "feil",            None,                Err(WrongPassword)),
        ("many_rounds.p12",         "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("empty_password.p12",      "",                None,                Ok((P12, 1, &[]))),
        ("absent.p12",              "",                None,                Ok((P12, 1, &[]))),
        ("mixed.p12",               "",                None,                Ok((P12, 1, &[]))),
        ("absent_certificates.p12", "",                None,                Err(NoPrivateKey)),
        ("rc4.p12",                 "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("rc4.p12",                 "feil",            None,                Err(WrongPassword)),
        ("camellia.p12",            "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("nss.p12",                 "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("nss_old.p12",             "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("keytool.p12",             "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("keytool_legacy.p12",      "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("three_entries.p12",       "hemmelig",        None,                Ok((P12, 3, &[]))),
        ("leaf_only.p12",           "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("no_friendly_name.p12",    "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("norwegian_password.p12",  "blåbær",          None,                Ok((P12, 1, &[]))),
        ("key_only.p12",            "hemmelig",        None,                Err(NoCertificate)),
        ("certificates_only.p12",   "hemmelig",        None,                Err(NoPrivateKey)),
        ("ec.p12",                  "hemmelig",        None,                Err(EllipticCurveKey)),
        ("ed25519.p12",             "hemmelig",        None,                Err(UnsupportedKey)),
        ("rc2_128.p12",             "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("two_key_3des.p12",        "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("rc4_40.p12",              "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("md5_des.p12",             "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("sha1_des.p12",            "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("pbmac1.p12",              "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("pbmac1.p12",              "feil",            None,                Err(WrongPassword)),
        ("emoji.p12",               "🔑nøkkel",        None,                Ok((P12, 1, &[]))),
        ("key_password.p12",        "hemmelig",        None,                Err(KeyPasswordDiffers)),
        ("key_password.p12",        "hemmelig",        Some("feil"),        Err(WrongKeyPassword)),
        ("key_password.p12",        "hemmelig",        Some("annerledes"),  Ok((P12, 1, &[]))),
        ("misread.p12",             "blåbær",          None,                Ok((P12, 1, MISREAD))),
        ("misread.p12",             "blabar",          None,                Err(WrongPassword)),
        ("windows.p12",             "blåbær",          None,                Ok((P12, 1, WINDOWS))),
        ("dos.p12",                 "blåbær",          None,                Ok((P12, 1, DOS))),
        ("decomposed.p12",          "blåbær",          None,                Ok((P12, 1, DECOMPOSED))),
        ("base64.p12",              "hemmelig",        None,                Ok((P12, 1, &[]))),
        ("modern.jks",              "hemmelig",        None,                Ok((JKS, 1, &[]))),
        ("modern.jks",              "feil",            None,                Err(WrongPassword)),
        ("with_trusted.jks",        "hemmelig",        None,                Ok((JKS, 1, &[]))),
        ("three_entries.jks",       "hemmelig",        None,                Ok((JKS, 3, &[]))),
        ("norwegian_password.jks",  "blåbærsyltetøy",  None,                Ok((JKS, 1, &[]))),
        ("key_password.jks",        "hemmelig",        None,                Err(KeyPasswordDiffers)),
        ("key_password.jks",        "hemmelig",        Some("feil"),        Err(WrongKeyPassword)),
        ("key_password.jks",        "hemmelig",        Some("annerledes"),  Ok((JKS, 1, &[]))),
        ("truststore.jks",          "hemmelig",        None,                Err(NoPrivateKey)),
        ("ec.jks",                  "hemmelig",        None,                Err(EllipticCurveKey)),
        ("modern.jceks",            "hemmelig",        None,                Ok((JCEKS, 1, &[]))),
        ("modern.jceks",            "feil",            None,                Err(WrongPassword)),
        ("key_password.jceks",      "hemmelig",        None,                Err(KeyPasswordDiffers)),
        ("key_password.jceks",      "hemmelig",        Some("annerledes"),  Ok((JCEKS, 1, &[]))),
        ("with_secrets.jceks",      "hemmelig",        None,                Ok((JCEKS, 1, &[]))),
        ("plain.pem",               "",                None,                Ok((PEM, 1, &[]))),
        ("shuffled.pem",            "",                None,                Ok((PEM, 1, &[]))),
        ("encrypted.pem",           "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("encrypted.pem",           "feil",            None,                Err(WrongPassword)),
        ("encrypted_old.pem",       "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("encrypted_md5.pem",       "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("encrypted_sha224.pem",    "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("encrypted_sha224.pem",    "feil",            None,                Err(WrongPassword)),
        ("encrypted_scrypt.pem",    "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("encrypted_camellia.pem",  "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("pkcs1.pem",               "",                None,                Ok((PEM, 1, &[]))),
        ("pkcs1_encrypted.pem",     "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("pkcs1_encrypted.pem",     "feil",            None,                Err(WrongPassword)),
        ("pkcs1_3des.pem",          "hemmelig",        None,                Ok((PEM, 1, &[]))),
        ("two_passwords.pem",       "hemmelig",        None,                Ok((PEM, 1, LEFT_OUT))),
        ("two_passwords.pem",       "hemmelig",        Some("annerledes"),  Ok((PEM, 2, &[]))),
        ("mismatch.pem",            "",                None,                Err(KeyMismatch)),
        ("key_only.pem",            "",                None,                Err(NoCertificate)),
        ("ec.pem",                  "",                None,                Err(EllipticCurveKey)),
    ];

#[test]
fn every_file_opens_as_the_table_says() {
    let mut wrong = Vec::new();
    for (file, store, key, expected) in TABLE {
        let opened = open(&read(file), &secret(store), key.map(secret).as_ref());
        let got = opened.map(|it| (it.format, it.entries.len(), it.notices));
        if got != expected.clone().map(|(format, entries, notices)| (format, entries, notices.to_vec())) {
            wrong.push(format!("{file}, {store:?}, {key:?}: {got:?}, not {expected:?}"));
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn a_key_finds_its_certificate_in_a_second_file_of_any_kind() {
    for certificate in ["certificate.cer", "certificate.pem", "certificates.p7b", "certificates_pem.p7b"] {
        let opened = open_with_certificates(&read("key_only.pem"), &read(certificate), &secret(""), None);
        assert_eq!(opened.unwrap().entries.len(), 1, "{certificate}");
        let opened = open_with_certificates(&read("key_only.p12"), &read(certificate), &secret("hemmelig"), None);
        assert_eq!(opened.unwrap().entries.len(), 1, "{certificate}");
    }
    let other = open_with_certificates(&read("key_only.pem"), &read("shuffled.pem"), &secret(""), None);
    assert_eq!(other.unwrap().entries[0].chain.len(), 3);
    let none = open_with_certificates(&read("key_only.pem"), &read("request.csr"), &secret(""), None);
    assert!(matches!(none, Err(NotAKeystore(_))), "{none:?}");
    let empty = open_with_certificates(&read("key_only.pem"), &read("key_only.pem"), &secret(""), None);
    assert_eq!(empty.err(), Some(NoCertificate));
}

#[test]
fn bytes_after_the_end_are_told() {
    for (file, told) in [("modern.p12", true), ("nss.p12", true), ("modern.jks", true), ("plain.pem", false)] {
        let bytes = [read(file), b"\r\n".to_vec()].concat();
        let opened = open(&bytes, &secret("hemmelig"), None).unwrap();
        assert_eq!(opened.notices, if told { vec![Notice::BytesAfterEnd] } else { vec![] }, "{file}");
    }
}
