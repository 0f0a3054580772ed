//! Keys that are made, taken, taken up again, and refused.

use super::*;
use crate::domain::{Address, Environment};
use crate::keystore::own::KeyLength;
use crate::keystore::write::Target;

struct Place {
    folder: tempfile::TempDir,
    home: ConfigDir,
}

impl Place {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let home = ConfigDir::at(folder.path().join("home"));
        Self { folder, home }
    }

    fn order(&self, password: &str) -> KeyOrder {
        let here = Address::parse("http://127.0.0.1:1/").unwrap();
        KeyOrder {
            file: self.folder.path().join("key.pem"),
            target: Target::Pem,
            password: Secret::new(password.into()),
            origin: KeyOrigin::New(KeyLength::Bits2048),
            environment: Environment::custom("Prøvebenken".into(), here.clone(), here).unwrap(),
            organisation: OrgNumber::parse("313299767").unwrap(),
            client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").unwrap(),
            admin: ClientId::parse("oidc_313299767_api").unwrap(),
            replaces: Some("old".into()),
        }
    }

    fn makes(&self, password: &str) -> Result<KeptKey, Problem> {
        make(&self.home, &self.order(password)).map(|made| made.kept)
    }
}

#[test]
fn what_is_kept_is_read_again_and_a_second_attempt_takes_the_same_key() {
    let place = Place::new();
    let made = place.makes("hemmelig").unwrap();
    assert_eq!(load(&place.home).keys, std::slice::from_ref(&made));
    assert_eq!(place.makes("hemmelig").as_ref(), Ok(&made));
    assert_eq!(place.makes("feil").unwrap_err().situation, Situation::WrongPassword);
    let used = KeptKey { proved: Some(made.made), ends: Some(made.made), registered: Some(made.made), ..made };
    keep(&place.home, &used).unwrap();
    assert_eq!(load(&place.home).keys, [used]);
}

#[test]
fn one_that_was_written_down_and_never_sealed_is_forgotten_and_another_is_made() {
    let place = Place::new();
    let first = place.makes("hemmelig").unwrap();
    std::fs::remove_file(&first.file).unwrap();
    let second = place.makes("hemmelig").unwrap();
    assert_ne!(first.key, second.key);
    assert_eq!(load(&place.home).keys, [second]);
}

#[test]
fn another_key_in_its_file_is_told_and_so_is_what_cannot_be_read() {
    let place = Place::new();
    let first = place.makes("hemmelig").unwrap();
    let other = own::make(KeyLength::Bits2048, "x", first.made).unwrap();
    let sealed = other.sealed(Target::Pem, "x", &Secret::new("hemmelig".into()), first.made).unwrap();
    std::fs::write(&first.file, sealed.expose()).unwrap();
    assert_eq!(place.makes("hemmelig").unwrap_err().situation, Situation::KeyFileDiffers);
    let entry = file_of(&place.home, first.key.kid()).unwrap();
    std::fs::write(&entry, "version = 9\n").unwrap();
    let kept = load(&place.home);
    assert_eq!((kept.keys.len(), kept.unread), (0, vec![entry]));
    assert_eq!(place.makes("hemmelig").unwrap_err().situation, Situation::FileExists, "it is not overwritten");
}

/// A key of somebody's as a JWK under this name, in the file of this name.
fn jwk(place: &Place, name: &str, kid: &str) -> PathBuf {
    let key = own::make(KeyLength::Bits2048, kid, Timestamp::now()).unwrap().into_key();
    let file = place.folder.path().join(name);
    std::fs::write(&file, key.jwk(kid).unwrap().expose()).unwrap();
    file
}

fn takes(place: &Place, from: &Path, key: PublicJwk) -> Result<Box<MadeKey>, Problem> {
    let brought = BroughtPrivate { file: from.to_owned(), password: Secret::default(), key };
    make(&place.home, &KeyOrder { origin: KeyOrigin::Brought(Box::new(brought)), ..place.order("hemmelig") })
}

#[test]
fn a_key_that_somebody_has_is_sealed_under_its_own_name_and_taken_up_again() {
    let place = Place::new();
    let from = jwk(&place, "theirs.jwk", "theirs-2026");
    let key = private(&from, &Secret::default(), None).unwrap().key;
    assert_eq!(key.kid(), "theirs-2026");
    let made = takes(&place, &from, key.clone()).unwrap();
    assert_eq!((&made.kept.key, &made.kept.file), (&key, &place.order("").file));
    let sealed = std::fs::read_to_string(&made.kept.file).unwrap();
    assert!(sealed.starts_with("-----BEGIN ENCRYPTED PRIVATE KEY-----"), "the private half is sealed");
    assert_eq!(load(&place.home).keys, std::slice::from_ref(&made.kept));
    std::fs::remove_file(&from).unwrap();
    assert_eq!(takes(&place, &from, key.clone()).unwrap().kept, made.kept, "what was begun is taken up");
    let nameless = key.named("made-up-anew").unwrap();
    assert_eq!(takes(&place, &from, nameless).unwrap().kept, made.kept, "also where the file has no name for it");
}

#[test]
fn another_key_in_the_place_of_the_one_that_was_read_is_not_taken_and_neither_is_a_name_twice() {
    let place = Place::new();
    let from = jwk(&place, "theirs.jwk", "theirs-2026");
    let key = private(&from, &Secret::default(), None).unwrap().key;
    jwk(&place, "theirs.jwk", "theirs-2026");
    let refused = takes(&place, &from, key).unwrap_err();
    assert_eq!(refused.situation, Situation::KeyFileDiffers);
    assert!(!place.order("").file.exists() && load(&place.home).keys.is_empty());
    let key = private(&from, &Secret::default(), None).unwrap().key;
    takes(&place, &from, key).unwrap();
    let other = jwk(&place, "other.jwk", "THEIRS-2026");
    let key = private(&other, &Secret::default(), None).unwrap().key;
    let brought = BroughtPrivate { file: other, password: Secret::default(), key };
    let elsewhere = KeyOrder {
        file: place.folder.path().join("other.pem"),
        origin: KeyOrigin::Brought(Box::new(brought)),
        ..place.order("hemmelig")
    };
    let refused = make(&place.home, &elsewhere).unwrap_err();
    assert_eq!(refused.situation, Situation::KidTaken("THEIRS-2026".into()));
}

#[test]
fn what_is_no_private_key_to_register_is_told() {
    let place = Place::new();
    let (first, second) = (jwk(&place, "a.jwk", "a"), jwk(&place, "b.jwk", "b"));
    let read = |file: &Path| std::fs::read_to_string(file).unwrap();
    let at = |name: &str, text: &str| {
        let file = place.folder.path().join(name);
        std::fs::write(&file, text).unwrap();
        private(&file, &Secret::default(), None).unwrap_err().situation
    };
    let both = format!(r#"{{"keys":[{},{}]}}"#, read(&first), read(&second));
    assert_eq!(at("both.jwks", &both), Situation::SeveralPrivateKeys("a, b".into()));
    let file = place.folder.path().join("both.jwks");
    let [of_name, alone] = [&first, &file].map(|file| private(file, &Secret::default(), Some("a")).unwrap().key);
    assert_eq!(of_name, alone, "its name says which");
    assert_eq!(
        private(&second, &Secret::default(), Some("c")).unwrap().key.kid(),
        "c",
        "the only one is called as one likes"
    );
    let other = private(&file, &Secret::default(), Some("c")).unwrap_err();
    assert_eq!(other.situation, Situation::SeveralPrivateKeys("a, b".into()));
    let public = private(&first, &Secret::default(), None).unwrap().key.to_json().to_string();
    assert_eq!(at("public.jwk", &public), Situation::NoPrivateKey);
    let curve = r#"{"kty":"EC","crv":"P-256","x":"AA","y":"AA","d":"AA"}"#;
    assert_eq!(at("curve.jwk", curve), Situation::OwnKeyUnsupported);
    assert_eq!(at("kid.jwk", &read(&first).replace(r#""kid":"a""#, r#""kid":"../a""#)), Situation::KidMalformed);
}
