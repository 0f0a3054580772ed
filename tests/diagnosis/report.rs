//! Secrets go in and do not come out.

use crate::support::*;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use portnokkel::text::{self, Language, Words};
use proptest::prelude::*;
use serde_json::json;

/// Evidence of every kind with this secret wherever one can be.
fn evidence(secret: &str, kind: usize) -> String {
    let part = |json: serde_json::Value| BASE64_URL_SAFE_NO_PAD.encode(json.to_string());
    let header = part(json!({ "alg": "RS256", "kid": "k" }));
    let payload = part(claims(&json!({ "pid": secret, "sub": secret, "password": secret })));
    match kind {
        0 => format!("{header}.{payload}.{secret}"),
        1 => format!("Authorization: Bearer {header}.{payload}.{secret}\n"),
        2 => format!(
            "issuer={CLIENT}\naudience={TEST}\nkeystore.file=/home/{secret}/a.p12\nkeystore.password={secret}\n"
        ),
        3 => format!(
            "issuer: {CLIENT}\naudience: {TEST}\nkeystore:\n  password: {secret}\nvirksomhet:\n  privateKey: {secret}\n"
        ),
        4 => json!({ "keys": [{ "kty": "RSA", "kid": "k", "d": secret, "p": secret }] }).to_string(),
        5 => refusal("MP-110", &format!("assertion {secret}")),
        6 => format!("-----BEGIN PRIVATE KEY-----\n{secret}\n-----END PRIVATE KEY-----"),
        7 => format!("curl https://user:{secret}@test.maskinporten.no/token?x={secret} -d client_secret={secret}"),
        8 => json!({ "client_id": CLIENT, "integration_type": "maskinporten", "client_secret": secret }).to_string(),
        9 => json!({ "korrelasjonsid": "ab", "feilmelding": secret }).to_string(),
        10 => json!({ "status": 400, "correlation_id": secret, "errors": [{ "errorMessage": secret, "fieldIdentifier": secret }] })
            .to_string(),
        11 => json!({ "Maskinporten": { "ClientId": CLIENT, "Audience": TEST, "CertificatePassword": secret, "JwkBase64": secret } })
            .to_string(),
        12 => format!("<add key=\"Maskinporten.Audience\" value=\"{TEST}\"/><add key=\"KeystorePassword\" value=\"{secret}\"/>"),
        13 => format!("MASKINPORTEN_CLIENT_ID={CLIENT}\nMASKINPORTEN_CLIENT_JWK={{\"kty\":\"RSA\",\"d\":\"{secret}\"}}\n"),
        14 => format!("client_id={CLIENT}&client_secret={secret}&error=invalid_client&error_description={secret}"),
        15 => format!("GET https://u:{secret}@ver2.maskinporten.no/token?code={secret}\nHTTP/1.1 401 x\nWWW-Authenticate: Bearer error=\"{secret}\", error_description=\"{secret}\"\n"),
        16 => format!("<feil><kode>{secret}</kode><melding>{secret}</melding><korrelasjonsid>ab12</korrelasjonsid></feil>"),
        17 => json!({ "systemId": secret, "partyOrgNo": secret, "status": secret, "externalRef": secret }).to_string(),
        _ => json!({ "type": "urn:altinn:error:x", "title": secret, "status": 400, "code": secret, "detail": secret }).to_string(),
    }
}

/// Everywhere that what was found may be seen.
fn all_that_is_told(text: &str) -> String {
    let diagnosis = look(text);
    let words = Words::new(Language::Bokmal);
    let told: Vec<String> = diagnosis
        .findings
        .iter()
        .map(|found| format!("{} {}", text::finding(&words, found), text::finding_next(&words, found)))
        .collect();
    let report = diagnosis.report(true);
    format!("{diagnosis:?} {told:?} {} {}", text::report(&words, &report), report.json())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 120, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_secret_comes_out(letters in "[a-zA-Z0-9]{12,40}", kinds in proptest::collection::vec(0_usize..19, 1..4)) {
        let secret = format!("HEMMELIG{letters}");
        let text: Vec<String> = kinds.iter().map(|kind| evidence(&secret, *kind)).collect();
        let told = all_that_is_told(&text.join("\n"));
        prop_assert!(!told.contains("HEMMELIG"), "{kinds:?}: {told}");
    }
}

#[test]
fn what_is_left_out_is_counted_and_identifiers_are_shortened() {
    let diagnosis = look(&grant(&json!({})));
    let report = diagnosis.report(true);
    let text = text::report(&Words::new(Language::Bokmal), &report);
    assert!(text.contains("client_id") || text.contains("iss: 238259d7…"), "{text}");
    assert!(!text.contains(CLIENT) && text.contains("aud: https://test.maskinporten.no/"), "{text}");
    assert!(text.ends_with(&format!("Sladdet: {} verdier\n", report.redacted)) && report.redacted >= 3, "{text}");
    assert_eq!(report.json()["redacted"], report.redacted);
}

#[test]
fn organisations_are_left_out_when_asked() {
    let number = entry("modern.p12").certificate.organisation.unwrap().to_string();
    let diagnosis = look(&grant(&json!({})));
    let words = Words::new(Language::English);
    assert!(text::report(&words, &diagnosis.report(true)).contains(&number));
    assert!(!text::report(&words, &diagnosis.report(false)).contains(&number));
}
