//! Each way that a certificate file can fail, in its own words in each language.

use portnokkel::app::wizard::Step;
use portnokkel::contract::{Effect, FileContents, Report};
use portnokkel::domain::Secret;
use portnokkel::problem::{Lookalike, Problem, Situation};
use portnokkel::text::{self, Language};
use portnokkel::world::files;
use std::collections::BTreeSet;
use std::path::Path;

use egui_kittest::SnapshotResults;

use crate::traveller::{PASSWORD, Traveller, fixture};
use crate::visit::Visit;

/// What is typed, if the file gets that far.
type Passwords = (&'static str, Option<&'static str>);

const TYPED: Passwords = (PASSWORD, None);

/// A fixture, what is typed, and what is told.
fn of_fixtures() -> Vec<(&'static str, Passwords, Situation)> {
    use Situation::{
        EllipticCurveKey, KeyMismatch, KeyPasswordDiffers, KeyTooShort, NoCertificate, NoPrivateKey, NotAKeystore,
        UnsupportedKey, WrongKeyPassword, WrongPassword,
    };
    vec![
        ("modern.p12", ("feil", None), WrongPassword),
        ("modern.jks", ("feil", None), WrongPassword),
        ("encrypted.pem", ("feil", None), WrongPassword),
        ("key_password.p12", TYPED, KeyPasswordDiffers),
        ("key_password.jks", TYPED, KeyPasswordDiffers),
        ("key_password.jks", (PASSWORD, Some("feil")), WrongKeyPassword),
        ("truststore.jks", TYPED, NoPrivateKey),
        ("certificates_only.p12", TYPED, NoPrivateKey),
        ("key_only.p12", TYPED, NoCertificate),
        ("key_only.pem", TYPED, NoCertificate),
        ("mismatch.pem", TYPED, KeyMismatch),
        ("ec.p12", TYPED, EllipticCurveKey),
        ("ec.jks", TYPED, EllipticCurveKey),
        ("ec.pem", TYPED, EllipticCurveKey),
        ("ed25519.p12", TYPED, UnsupportedKey),
        ("short.p12", TYPED, KeyTooShort(1024)),
        ("certificate.cer", TYPED, NotAKeystore(Lookalike::Certificate)),
        ("certificate.pem", TYPED, NotAKeystore(Lookalike::Certificate)),
        ("certificates.p7b", TYPED, NotAKeystore(Lookalike::Pkcs7)),
        ("certificates_pem.p7b", TYPED, NotAKeystore(Lookalike::Pkcs7)),
        ("request.csr", TYPED, NotAKeystore(Lookalike::CertificateRequest)),
        ("key.der", TYPED, NotAKeystore(Lookalike::PrivateKey)),
    ]
}

/// Bytes saved as `.p12`, and what they are told to be.
fn of_bytes() -> Vec<(Vec<u8>, Situation)> {
    use Situation::NotAKeystore;
    let cut_off = |file: &str| {
        let bytes = std::fs::read(fixture(file)).unwrap();
        bytes[..bytes.len() / 2].to_vec()
    };
    let ssh = "-----BEGIN OPENSSH PRIVATE KEY-----\nb3BlbnNzaA==\n-----END OPENSSH PRIVATE KEY-----\n";
    vec![
        (Vec::new(), Situation::FileEmpty),
        (cut_off("modern.p12"), Situation::KeystoreDamaged),
        (cut_off("plain.pem"), Situation::KeystoreDamaged),
        (b"PK\x03\x04 and so on".to_vec(), NotAKeystore(Lookalike::Zip)),
        (b"%PDF-1.7\n".to_vec(), NotAKeystore(Lookalike::Pdf)),
        (b"<!DOCTYPE html><html><body>Logg inn</body></html>".to_vec(), NotAKeystore(Lookalike::WebPage)),
        ("Passordet står i e-posten.\n".into(), NotAKeystore(Lookalike::Text)),
        (ssh.into(), NotAKeystore(Lookalike::SshKey)),
    ]
}

/// The world really reads and opens it.
fn brought(path: &Path, passwords: Passwords) -> Traveller {
    let mut traveller = Traveller::new();
    traveller.app.wizard.drafts.certificate.path = path.display().to_string();
    traveller.proceeds();
    let ticket = traveller.ticket(|effect| match effect {
        Effect::ReadFile(ticket, _) => Some(*ticket),
        _ => None,
    });
    let read: Result<FileContents, Problem> = files::read(path);
    let (is_keystore, asks) = (read.is_ok(), read.as_ref().is_ok_and(|file| file.needs_password));
    traveller.learns(Report::FileRead(ticket, read));
    if !is_keystore {
        return traveller;
    }
    traveller.proceeds();
    if asks {
        traveller.types_password(passwords.0).proceeds();
    }
    traveller.world_opens();
    if let Some(key) = passwords.1 {
        traveller.app.wizard.drafts.password.key_password = Secret::new(key.into());
        traveller.opens();
    }
    traveller
}

/// What happened and what to do, as they stand on the screen; what they say.
fn told(language: Language, traveller: Traveller, situation: &Situation, from: &str) -> String {
    let mut visit = Visit::within(language, traveller);
    visit.is_well_formed();
    let problem = Problem::from(situation.clone());
    let words = [text::what(&visit.words, &problem), text::recommendation(&visit.words, &problem)];
    for said in &words {
        assert!(visit.sees(said), "{from}: {said}");
    }
    words.concat()
}

#[test]
fn every_fixture_that_fails_is_told_in_the_window_in_its_own_words() {
    for language in Language::ALL {
        for (file, passwords, situation) in of_fixtures() {
            told(language, brought(&fixture(file), passwords), &situation, file);
        }
    }
}

#[test]
fn every_other_kind_of_file_is_told_for_what_it_is() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("sertifikat.p12");
    for language in Language::ALL {
        for (bytes, situation) in of_bytes() {
            std::fs::write(&path, bytes).unwrap();
            told(language, brought(&path, TYPED), &situation, &format!("{situation:?}"));
        }
    }
}

/// Those that no small fixture shows: the wizard is told of them, as the world would.
#[test]
fn what_is_too_costly_or_unknown_is_told_in_its_own_words() {
    let situations = [
        Situation::KeystoreTooCostly,
        Situation::PasswordCharacters,
        Situation::EncryptionUnknown("1.2.3".into()),
        Situation::NoCertificateInFile,
        Situation::OtherCertificate,
    ];
    for language in Language::ALL {
        for situation in &situations {
            let mut traveller = Traveller::new();
            traveller.chooses("modern.p12").proceeds().types_password(PASSWORD).proceeds();
            let ticket = traveller.ticket(|effect| match effect {
                Effect::OpenKeystore(ticket, _) => Some(*ticket),
                _ => None,
            });
            traveller.learns(Report::KeystoreOpened(ticket, Err(situation.clone().into())));
            assert_eq!(traveller.app.wizard.at(), Step::Password);
            told(language, traveller, situation, &format!("{situation:?}"));
        }
    }
}

#[test]
fn no_two_failures_have_the_same_words() {
    let fixtures = of_fixtures().into_iter().map(|(_, _, situation)| situation);
    let situations = fixtures.chain(of_bytes().into_iter().map(|(_, situation)| situation));
    let mut kinds: Vec<Situation> = Vec::new();
    situations.for_each(|situation| {
        if !kinds.contains(&situation) {
            kinds.push(situation);
        }
    });
    for language in Language::ALL {
        let words = portnokkel::text::Words::new(language);
        let said: BTreeSet<String> = kinds.iter().map(|kind| text::what(&words, &kind.clone().into())).collect();
        assert_eq!(said.len(), kinds.len());
    }
}

#[test]
fn the_second_file_is_asked_for_with_the_filled_button() {
    for language in Language::ALL {
        let mut visit = Visit::within(language, Traveller::has_opened("key_only.p12"));
        visit.is_well_formed();
        assert!(visit.sees_words("password-title-certificate") && visit.sees_words("password-certificate-lead"));
        assert!(visit.sees_words("certificate-drop"));
        assert_eq!(visit.focused(), Some(visit.say("next-choose-certificate")));
        visit.clicks("next-choose-certificate");
        assert!(visit.is_asked(|effect| matches!(effect, Effect::PickCertificate(_))));
    }
}

#[test]
fn picture_of_the_second_file() {
    let mut results = SnapshotResults::new();
    Visit::after(Traveller::has_opened("key_only.p12")).picture("password-second-light", &mut results);
}
