//! The same file, however it is wrapped: what is said of it is what `keystore show` says, and each certificate has its
//! role.

use crate::support::*;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use portnokkel::diagnosis::{Circumstances, Diagnosis, Kind, diagnose};
use portnokkel::domain::Secret;
use serde_json::json;

fn of(bytes: &[u8]) -> Diagnosis {
    diagnose(bytes, &at())
}

fn with_password(bytes: &[u8]) -> Diagnosis {
    diagnose(bytes, &Circumstances { password: Some(Secret::new("hemmelig".into())), ..at() })
}

fn kinds(diagnosis: &Diagnosis) -> Vec<Kind> {
    diagnosis.evidences.iter().map(|evidence| evidence.kind).collect()
}

fn pem_of(ders: &[Vec<u8>]) -> String {
    ders.iter().map(|der| pem::encode(&pem::Pem::new("CERTIFICATE", der.clone()))).collect()
}

fn text(file: &str) -> String {
    String::from_utf8(bytes(file)).unwrap()
}

#[track_caller]
fn says_nothing_of_two(diagnosis: &Diagnosis) {
    let found = names(diagnosis);
    for wrong in ["organisations-differ", "organisation-differs", "self-signed", "private-key-pasted"] {
        assert!(!found.contains(&wrong), "{wrong}: {found:?}");
    }
}

#[test]
fn an_issuer_in_a_chain_is_no_second_organisation() {
    let chain = entry("modern.p12").chain;
    let printed = format!(
        "CONNECTED(00000003)\n---\nCertificate chain\n 0 s:C = NO, O = FJORDVIK\n   i:C = NO, O = Nobody\n{}---\n\
        Server certificate\nsubject=C = NO\n",
        pem_of(&chain)
    );
    let backwards: Vec<Vec<u8>> = chain.iter().rev().cloned().collect();
    for text in [pem_of(&chain), pem_of(&backwards), printed] {
        let diagnosis = look(&text);
        says_nothing_of_two(&diagnosis);
        assert_eq!(kinds(&diagnosis), [Kind::Certificate], "{text}");
        assert_eq!(names(&diagnosis), ["certificate-alone", "certificate-fine"], "{text}");
    }
    let two = [entry("modern.p12").chain[0].clone(), entry("production.p12").chain[0].clone()];
    assert!(names(&look(&pem_of(&two))).contains(&"organisations-differ"), "two of one's own are two");
}

#[test]
fn a_bundle_of_authorities_is_neither_home_made_nor_ones_own() {
    let chain = entry("modern.p12").chain;
    let bundle = pem_of(&chain[1..]);
    let diagnosis = look(&bundle);
    says_nothing_of_two(&diagnosis);
    assert_eq!((names(&diagnosis), diagnosis.stops()), (vec!["not-a-keystore"], true));
    let told = look(&format!("Feilen er MP-120. Vi har lagt inn disse:\n{bundle}"));
    says_nothing_of_two(&told);
    assert!(names(&told).contains(&"issuer-certificates"), "{:?}", names(&told));
}

#[test]
fn a_keystore_file_is_the_same_whatever_it_was_saved_as_and_no_secret_that_leaked() {
    let plain = text("from_openssl_pkcs12.pem");
    let utf16 = |text: &str| -> Vec<u8> { text.encode_utf16().flat_map(u16::to_le_bytes).collect() };
    let indented: String = plain.lines().flat_map(|line| ["  ", line, "\n"]).collect();
    for bytes in [
        text("plain.pem").into_bytes(),
        plain.clone().into_bytes(),
        format!("\u{feff}{}", plain.replace('\n', "\r\n")).into_bytes(),
        utf16(&format!("\u{feff}{plain}")),
        utf16(&plain),
        format!("# virksomhet, autentisering\n{}", text("plain.pem")).into_bytes(),
        indented.into_bytes(),
        text("plain.pem").replace('\n', "\\n").into_bytes(),
        BASE64_STANDARD.encode(&plain).into_bytes(),
    ] {
        let diagnosis = of(&bytes);
        says_nothing_of_two(&diagnosis);
        assert_eq!(kinds(&diagnosis), [Kind::Keystore], "{}", String::from_utf8_lossy(&bytes[..60]));
        assert_eq!(names(&diagnosis), ["certificate-fine"]);
    }
}

#[test]
fn a_key_that_was_pasted_with_words_around_it_is_one_that_leaked() {
    for text in [
        format!("Hei, her er nøkkelen:\n{}", text("plain.pem")),
        format!("MASKINPORTEN_KEY=\"{}\"\n", text("key_only.pem").replace('\n', "\\n")),
        json!({ "key": text("key_only.pem") }).to_string(),
        BASE64_STANDARD.encode(text("key_only.pem")),
        text("key_only.pem"),
        format!("privateKey: {}\nkid: a\n", BASE64_STANDARD.encode(bytes("key.der"))),
        format!(
            "{{\"JwkBase64\": \"{}\"}}",
            BASE64_STANDARD.encode(json!({ "kty": "RSA", "d": "HEMMELIG".repeat(20) }).to_string())
        ),
    ] {
        let diagnosis = look(&text);
        assert_eq!(names(&diagnosis)[0], "private-key-pasted", "{text}");
        assert!(diagnosis.report(true).redacted > 0, "{text}");
        for secret in ["HEMMELIGHEMMELIG", &text[text.len() / 2..text.len() / 2 + 20]] {
            assert!(!format!("{diagnosis:?}{}", diagnosis.report(true).json()).contains(secret));
        }
    }
    let private = BASE64_STANDARD.encode(json!({ "kty": "RSA", "kid": "a", "d": "HEMMELIG".repeat(9) }).to_string());
    assert_eq!(names(&look(&private))[0], "private-key-pasted");
    assert_eq!(kinds(&look(&private)), [Kind::PrivateKey]);
}

#[test]
fn a_keystore_is_opened_below_every_layer() {
    let base64 = BASE64_STANDARD.encode(bytes("modern.p12"));
    for text in [
        base64.clone(),
        BASE64_URL_SAFE_NO_PAD.encode(bytes("modern.p12")),
        BASE64_STANDARD.encode(&base64),
        format!("data:application/x-pkcs12;base64,{base64}"),
        format!("-----BEGIN CERTIFICATE-----\r\n{base64}\r\n-----END CERTIFICATE-----\r\n"),
        format!("-----BEGIN PKCS12-----\n{base64}\n-----END PKCS12-----\n"),
        json!({ "value": base64, "contentType": "application/x-pkcs12", "id": "https://hvelv.example/" }).to_string(),
        format!("apiVersion: v1\nkind: Secret\ndata:\n  a.p12.b64: {}\n", BASE64_STANDARD.encode(&base64)),
        format!("Sertifikatet er\n{base64}\nog passordet kommer på SMS.\n"),
    ] {
        let (locked, opened) = (look(&text), with_password(text.as_bytes()));
        assert_eq!((names(&locked), locked.stops()), (vec!["keystore-locked"], false), "{text}");
        assert_eq!((names(&opened), kinds(&opened)), (vec!["certificate-fine"], vec![Kind::Keystore]), "{text}");
        assert!(!format!("{locked:?}").contains(&base64[100..140]));
    }
}

#[test]
fn what_stands_beside_a_keystore_is_read_as_well() {
    let base64 = BASE64_STANDARD.encode(bytes("modern.p12"));
    let config = format!(
        "maskinporten.audience=https://ver2.maskinporten.no/\nmaskinporten.clientid={CLIENT}\nkeystore.b64={base64}\n"
    );
    let found = names(&look(&config));
    assert!(found.contains(&"address-retired") && found.contains(&"keystore-locked"), "{found:?}");
}

#[test]
fn what_is_no_keystore_is_named_and_what_it_is_stands_in_the_answer() {
    let mangled = String::from_utf8_lossy(&bytes("modern.p12")).into_owned();
    let bks = [&[0, 0, 0, 2, 0, 0, 0, 20][..], &[1; 20], &[0, 0, 5, 0x78], b"\x04\0\x04auth\0\0"].concat();
    for (bytes, name) in [
        (Vec::new(), "file-empty"),
        (b" \r\n".to_vec(), "file-empty"),
        (b"<!doctype html><html><body>Logg inn</body></html>".to_vec(), "not-a-keystore"),
        (b"version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 4616\n".to_vec(), "not-a-keystore"),
        (mangled.into_bytes(), "not-a-keystore"),
        (bks, "not-a-keystore"),
        (bytes("key.der"), "not-a-keystore"),
        (bytes("request.csr"), "not-a-keystore"),
        ([b"\n", &bytes("modern.p12")[..]].concat(), "keystore-damaged"),
        (bytes("truststore.jks"), "no-private-key"),
        (bytes("absent_certificates.p12"), "no-private-key"),
        (bytes("ec.pem"), "elliptic-curve-key"),
    ] {
        let diagnosis = of(&bytes);
        assert_eq!(names(&diagnosis), [name], "{}", String::from_utf8_lossy(&bytes[..bytes.len().min(40)]));
        assert!(diagnosis.is_understood() && diagnosis.stops());
    }
    for said in [r#"{"level":"info"}"#, "hei"] {
        assert!(!look(said).is_understood(), "{said}");
    }
}

#[test]
fn a_keystore_without_a_password_needs_none() {
    for file in ["empty_password.p12", "absent.p12", "mixed.p12"] {
        assert_eq!(names(&of(&bytes(file))), ["certificate-fine"], "{file}");
    }
}

#[test]
fn a_certificate_beside_a_registered_key_is_looked_at() {
    let leaf = BASE64_STANDARD.encode(&entry("modern.p12").chain[0]);
    let keys = |x5c: serde_json::Value| {
        let key = json!({ "kty": "RSA", "use": "sig", "kid": "a", "alg": "RS256", "e": "AQAB", "x5c": x5c });
        names(&look(&json!({ "keys": [key] }).to_string()))
    };
    let lines = |text: &str| format!("-----BEGIN CERTIFICATE-----\n{text}\n-----END CERTIFICATE-----");
    for (x5c, name) in [
        (json!([format!("{leaf}-----END CERTIFICATE-----")]), "x5c-pem"),
        (json!([format!("-----BEGIN CERTIFICATE-----{leaf}")]), "x5c-pem"),
        (json!([lines(&leaf)]), "x5c-pem"),
        (json!([leaf.replace('+', "-").replace('/', "_")]), "x5c-url"),
        (json!(["AAAA"]), "x5c-unreadable"),
        (json!(leaf), "x5c-not-array"),
    ] {
        assert!(keys(x5c.clone()).contains(&name), "{name}: {:?}", keys(x5c));
    }
    assert!(!keys(json!([leaf])).iter().any(|name| name.starts_with("x5c")));
}
