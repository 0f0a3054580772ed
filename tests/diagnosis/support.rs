//! Evidence made for the tests, with real signatures.

use aws_lc_rs::rand::SystemRandom;
use aws_lc_rs::rsa::KeyPair;
use aws_lc_rs::signature::RSA_PKCS1_SHA256;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use portnokkel::diagnosis::{Circumstances, Diagnosis, diagnose};
use portnokkel::domain::{Secret, Timestamp};
use portnokkel::keystore::{self, Entry};
use serde_json::{Value, json};

pub const CLIENT: &str = "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3";
pub const TEST: &str = "https://test.maskinporten.no/";

pub fn now() -> Timestamp {
    "2026-11-22T12:00:00Z".parse().unwrap()
}

pub fn at() -> Circumstances {
    Circumstances::at(now())
}

pub fn bytes(file: &str) -> Vec<u8> {
    std::fs::read(format!("{}/tests/fixtures/keystores/{file}", env!("CARGO_MANIFEST_DIR"))).unwrap()
}

pub fn entry(file: &str) -> Entry {
    keystore::open(&bytes(file), &Secret::new("hemmelig".into()), None).unwrap().entries.remove(0)
}

/// Header and claims, signed by the key of this fixture.
pub fn signed(header: &Value, claims: &Value, file: &str) -> String {
    let part = |json: &Value| BASE64_URL_SAFE_NO_PAD.encode(json.to_string());
    let text = format!("{}.{}", part(header), part(claims));
    let key = KeyPair::from_pkcs8(entry(file).private_key().pkcs8_der().expose()).unwrap();
    let mut signature = vec![0; key.public_modulus_len()];
    key.sign(&RSA_PKCS1_SHA256, &SystemRandom::new(), text.as_bytes(), &mut signature).unwrap();
    format!("{text}.{}", BASE64_URL_SAFE_NO_PAD.encode(signature))
}

pub fn x5c(file: &str) -> Value {
    let chain: Vec<String> = entry(file).chain.iter().map(|der| BASE64_STANDARD.encode(der)).collect();
    json!({ "alg": "RS256", "x5c": chain })
}

/// A grant that is as it should be, but for these claims.
pub fn claims(changes: &Value) -> Value {
    let iat = now().as_second() - 5;
    let mut claims = json!({
        "aud": TEST, "iss": CLIENT, "scope": "brreg:losore/tlg", "iat": iat, "exp": iat + 120,
        "jti": "0f8fad5b-d9cb-469f-a165-70867728950e",
    });
    for (name, value) in changes.as_object().unwrap() {
        if value.is_null() {
            claims.as_object_mut().unwrap().remove(name);
        } else {
            claims[name] = value.clone();
        }
    }
    claims
}

pub fn grant(changes: &Value) -> String {
    signed(&x5c("modern.p12"), &claims(changes), "modern.p12")
}

pub fn token(changes: &Value) -> String {
    let mut given = json!({
        "iss": TEST, "client_amr": "CForESeal", "token_type": "Bearer", "client_id": CLIENT,
        "consumer": { "authority": "iso6523-actorid-upis", "ID": "0192:313299767" },
    });
    for (name, value) in changes.as_object().unwrap() {
        given[name] = value.clone();
    }
    let mut all = claims(&given);
    all.as_object_mut().unwrap().remove("aud");
    signed(&json!({ "alg": "RS256", "kid": "digdir" }), &all, "modern.p12")
}

pub fn refusal(code: &str, description: &str) -> String {
    json!({
        "error": "invalid_grant",
        "error_description": format!("{description} (trace_id: 0123456789abcdef0123456789abcdef)"),
        "error_uri": format!("https://test.maskinporten.no/errors/{code}"),
    })
    .to_string()
}

pub fn look(text: &str) -> Diagnosis {
    diagnose(text.as_bytes(), &at())
}

/// Our own names of what was found.
pub fn names(diagnosis: &Diagnosis) -> Vec<&'static str> {
    diagnosis.findings.iter().map(portnokkel::diagnosis::Found::key).collect()
}

#[track_caller]
pub fn finds(text: &str, name: &str) {
    let diagnosis = look(text);
    assert!(names(&diagnosis).contains(&name), "{name} is not among {:?}", names(&diagnosis));
}

#[track_caller]
pub fn finds_in_grant(changes: &Value, name: &str) {
    finds(&grant(changes), name);
}
