use super::*;
use crate::domain::Timestamp;
use crate::keystore::fixtures::{self, PASSWORD, read as file, secret};
use crate::keystore::write::Target;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::{Value, json};

fn jwk() -> Value {
    let key = fixtures::opened("modern.p12").entries.remove(0).key;
    serde_json::from_str(key.jwk("nøkkel-1").unwrap().expose()).unwrap()
}

fn opens(text: &str) -> Result<String, KeystoreError> {
    let keystore = open(text.as_bytes(), &Secret::default(), None)?;
    assert!(keystore.entries[0].private_key().sign(b"a").is_some());
    Ok(keystore.entries[0].alias.clone())
}

#[test]
fn a_jwk_has_all_its_numbers_and_opens_in_every_shape_that_people_have() {
    let jwk = jwk();
    let names: Vec<&str> = jwk.as_object().unwrap().keys().map(String::as_str).collect();
    assert_eq!(names.len(), 12, "{names:?}");
    let bare = jwk.to_string();
    for text in [
        bare.clone(),
        json!({ "keys": [jwk] }).to_string(),
        json!([jwk]).to_string(),
        BASE64_STANDARD.encode(&bare),
        format!("\u{feff}{bare}\r\n"),
    ] {
        assert_eq!(opens(&text).as_deref(), Ok("nøkkel-1"), "{}", &text[..20]);
    }
}

#[test]
fn a_key_opens_without_its_certificate_however_it_is_written() {
    for name in ["key_only.pem", "key.der"] {
        let keystore = open(&file(name), &Secret::default(), None).unwrap();
        assert_eq!(keystore.entries[0].private_key().public(), fixtures::opened("modern.p12").entries[0].key.public());
    }
}

#[test]
fn what_is_no_rsa_key_or_only_half_of_one_is_told() {
    let without = |name: &str| {
        let mut jwk = jwk();
        jwk.as_object_mut().unwrap().remove(name);
        opens(&jwk.to_string())
    };
    assert_eq!(without("d"), Err(KeystoreError::NoPrivateKey));
    for name in ["n", "e", "p", "q", "dp", "dq", "qi"] {
        assert_eq!(without(name), Err(KeystoreError::Damaged), "{name}");
    }
    let of_kind = |kty: &str| opens(&json!({"kty": kty, "d": "AQAB", "x": "AQAB", "crv": "Ed25519"}).to_string());
    assert_eq!(of_kind("EC"), Err(KeystoreError::EllipticCurveKey));
    assert_eq!(of_kind("OKP"), Err(KeystoreError::UnsupportedKey));
}

#[test]
fn a_key_that_is_made_is_sealed_and_opens_again_and_its_certificate_lasts_a_year() {
    let now: Timestamp = "2026-11-28T12:00:00Z".parse().unwrap();
    let made = make(KeyLength::Bits2048, "kid-1", now).unwrap();
    let public = made.public().unwrap();
    assert_eq!(public.bits(), 2048);
    for target in Target::ALL {
        let sealed = made.sealed(target, "kid-1", &secret(PASSWORD), now).unwrap();
        assert!(needs_password(sealed.expose()), "{target:?}");
        let keystore = open(sealed.expose(), &secret(PASSWORD), None).unwrap();
        assert_eq!(keystore.entries[0].private_key().public().as_ref(), Some(&public), "{target:?}");
        assert_eq!(open(sealed.expose(), &secret("feil"), None).unwrap_err(), KeystoreError::WrongPassword);
        if target != Target::Pem {
            let entry = &keystore.entries[0];
            assert_eq!((entry.alias.as_str(), entry.certificate.subject.as_str()), ("kid-1", "kid-1"));
            assert_eq!(entry.certificate.not_after.to_string(), "2027-11-28T00:00:00Z");
        }
    }
    assert_ne!(make(KeyLength::Bits2048, "kid-1", now).unwrap().public().unwrap(), public);
}

#[test]
fn a_public_half_is_read_from_each_form_and_a_private_one_beside_it_is_noticed() {
    let jwk = jwk();
    let mut public = jwk.clone();
    for name in ["d", "p", "q", "dp", "dq", "qi"] {
        public.as_object_mut().unwrap().remove(name);
    }
    let key = fixtures::opened("modern.p12").entries.remove(0).key.public().unwrap();
    for (text, kid, is_private) in [
        (public.to_string(), Some("nøkkel-1"), false),
        (json!({ "keys": [public] }).to_string(), Some("nøkkel-1"), false),
        (jwk.to_string(), Some("nøkkel-1"), true),
        (key.pem(), None, false),
        (String::from_utf8(file("key_only.pem")).unwrap(), None, true),
        (String::from_utf8(file("certificate.pem")).unwrap(), None, false),
    ] {
        let found = public_keys(text.as_bytes()).unwrap();
        assert_eq!(found.len(), 1);
        assert_eq!((found[0].kid.as_deref(), found[0].is_private), (kid, is_private), "{text}");
        assert_eq!(found[0].public, key);
    }
    assert!(public_keys(b"hei").is_err());
}
