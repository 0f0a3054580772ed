//! The twenty-five commonest failures with Maskinporten, each with the evidence that people have of it.

use crate::support::*;
use portnokkel::diagnosis::{Circumstances, Fix, IssuerKeys, Severity, diagnose};
use portnokkel::domain::{EnvironmentKind, Secret};
use serde_json::{Value, json};

#[test]
fn a_grant_that_is_as_it_should_be_is_fine() {
    let diagnosis = look(&grant(&json!({})));
    assert!(!diagnosis.stops(), "{:?}", names(&diagnosis));
    assert!(names(&diagnosis).contains(&"grant-fine"), "{:?}", names(&diagnosis));
}

#[test]
fn failure_1_a_production_certificate_in_test() {
    finds(&signed(&x5c("production.p12"), &claims(&json!({})), "production.p12"), "production-certificate");
    finds_in_grant(&json!({ "aud": "https://maskinporten.no/" }), "test-certificate");
    finds(&refusal("MP-120", "The JWT is signed with an invalid certificate."), "invalid-certificate");
}

#[test]
fn failure_2_an_expired_certificate() {
    finds(&signed(&x5c("expired.p12"), &claims(&json!({})), "expired.p12"), "certificate-expired");
    let password = Some(Secret::new("hemmelig".into()));
    let diagnosis = diagnose(&bytes("expired.p12"), &Circumstances { password, ..at() });
    assert_eq!(names(&diagnosis)[0], "certificate-expired");
    assert!(!diagnosis.timeline.spans.is_empty());
}

#[test]
fn failure_3_the_certificate_for_signing() {
    let password = Some(Secret::new("hemmelig".into()));
    let diagnosis = diagnose(&bytes("signing.p12"), &Circumstances { password, ..at() });
    assert!(names(&diagnosis).contains(&"not-for-authentication"), "{:?}", names(&diagnosis));
}

#[test]
fn failure_4_a_wrong_password() {
    let password = Some(Secret::new("feil".into()));
    let diagnosis = diagnose(&bytes("modern.p12"), &Circumstances { password, ..at() });
    assert_eq!(names(&diagnosis), ["wrong-password"]);
    finds("java.io.IOException: keystore password was incorrect", "program-store-password");
    finds("UnrecoverableKeyException: Cannot recover key", "program-key-password");
    let locked = diagnose(&bytes("modern.p12"), &at());
    assert_eq!((names(&locked), locked.stops()), (vec!["keystore-locked"], false));
}

#[test]
fn failure_5_several_entries_or_no_key() {
    let password = Some(Secret::new("hemmelig".into()));
    let several = diagnose(&bytes("three_entries.p12"), &Circumstances { password, ..at() });
    assert!(names(&several).contains(&"keystore-several"), "{:?}", names(&several));
    let alone = diagnose(&bytes("certificate.cer"), &at());
    assert!(names(&alone).contains(&"certificate-alone"), "{:?}", names(&alone));
}

#[test]
fn failure_6_certificate_and_client_of_different_organisations() {
    let client = json!({ "client_id": CLIENT, "client_orgno": "991825827", "integration_type": "maskinporten",
        "scopes": ["brreg:losore/tlg"] });
    finds(&format!("{}\n{client}", grant(&json!({}))), "organisations-differ");
    let refused = refusal("MP-122", "Invalid organization number for client.");
    finds(&refused, "organisation-differs");
    let together = look(&format!("{}\n{client}\n{refused}", grant(&json!({}))));
    let first = &together.findings[0];
    let numbers: Vec<String> = first.rows.iter().take(2).map(|row| row.value.plain()).collect();
    assert_eq!((first.key(), &*numbers), ("organisation-differs", &["313299767".into(), "991825827".into()][..]));
    assert!(!names(&together).contains(&"organisations-differ"), "{:?}", names(&together));
}

#[test]
fn failure_7_retired_addresses_are_offered_rewritten() {
    let properties = "issuer=238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3\naudience=https://ver2.maskinporten.no/\n\
        token.endpoint=https://ver2.maskinporten.no/token\nscope=brreg:losore/tlg\nkeystore.file=x.jks\nkeystore.password=hemmelig";
    let refapp = "jwt:\n  audience: https://oidc-prod.difi.no/idporten-oidc-provider/\n  endpoint: https://oidc-prod.difi.no/idporten-oidc-provider/token\n";
    for (text, today) in [
        (properties, "audience=https://test.maskinporten.no/"),
        (properties, "token.endpoint=https://test.maskinporten.no/token"),
        (refapp, "audience: https://maskinporten.no/"),
        (refapp, "endpoint: https://maskinporten.no/token"),
        ("curl https://integrasjon.difi.no/clients/", "https://api.samarbeid.digdir.no/api/v1/clients"),
    ] {
        let diagnosis = look(text);
        let rewrites = diagnosis.findings.iter().flat_map(|found| &found.fixes);
        let offered: Vec<&str> = rewrites
            .filter_map(|fix| if let Fix::Rewrite { to, .. } = fix { Some(to.as_str()) } else { None })
            .collect();
        assert!(names(&diagnosis).contains(&"address-retired") && offered.contains(&today), "{today}: {offered:?}");
    }
}

#[test]
fn failure_8_a_wrong_audience() {
    for (aud, name) in [
        (json!("https://test.maskinporten.no"), "audience-slash"),
        (json!("https://test.maskinporten.no/token"), "audience-endpoint"),
        (json!(["https://test.maskinporten.no/", "https://maskinporten.no/"]), "audience-several"),
        (json!("https://test.sky.maskinporten.no/"), "audience-skyporten"),
        (json!("https://idporten.no/"), "audience-foreign"),
    ] {
        finds_in_grant(&json!({ "aud": aud }), name);
    }
    let error = refusal("MP-110", "Invalid JWT claim aud").replace("test.maskinporten", "maskinporten");
    finds(&format!("{}\n{error}", grant(&json!({}))), "environments-differ");
    finds(&error, "wrong-audience");
}

#[test]
fn failure_9_something_else_than_a_client_id() {
    finds_in_grant(&json!({ "iss": "313299767" }), "client-id-is-organisation");
    finds_in_grant(&json!({ "iss": "Fjordvik test" }), "client-id-form");
    finds(&signed(&json!({ "alg": "RS256", "kid": CLIENT }), &claims(&json!({})), "modern.p12"), "client-id-is-kid");
    finds(&refusal("MP-100", "Client authentication failed (Client not found)"), "unknown-client");
}

#[test]
fn failure_10_a_clock_that_is_wrong() {
    let later = now().as_second() + 60;
    finds_in_grant(&json!({ "iat": later, "exp": later + 120 }), "dated-in-future");
    let milliseconds = now().as_millisecond();
    finds_in_grant(&json!({ "iat": milliseconds, "exp": milliseconds + 120_000 }), "times-in-milliseconds");
    let exchange = format!("{}\nHTTP/1.1 400 Bad Request\nDate: Sun, 22 Nov 2026 11:50:00 GMT\n", grant(&json!({})));
    finds(&exchange, "clock-differs");
    finds(&refusal("MP-130", "Issue time is in the future."), "issued-in-future");
}

#[test]
fn failure_11_a_grant_that_is_valid_too_long() {
    let iat = now().as_second();
    finds_in_grant(&json!({ "iat": iat, "exp": iat + 3600 }), "grant-lifetime-too-long");
    finds_in_grant(&json!({ "iat": iat, "exp": iat + 180 }), "lifetime-above-documented");
    finds(&refusal("MP-130", "JWT has too long lifetime."), "refused-lifetime");
}

#[test]
fn failure_12_a_grant_that_is_sent_again() {
    finds(&format!("{}\n{}", grant(&json!({})), grant(&json!({ "scope": "brreg:losore/utlegg" }))), "jti-reused");
    finds_in_grant(&json!({ "jti": Value::Null }), "jti-missing");
    finds(&refusal("MP-012", "Grant is used before"), "refused-used");
}

#[test]
fn failure_13_a_malformed_x5c() {
    let with = |x5c: Value| signed(&json!({ "alg": "RS256", "x5c": x5c }), &claims(&json!({})), "modern.p12");
    let leaf = x5c("modern.p12")["x5c"][0].as_str().unwrap().to_owned();
    finds(&with(json!(leaf)), "x5c-not-array");
    finds(&with(json!([format!("-----BEGIN CERTIFICATE-----\n{leaf}\n-----END CERTIFICATE-----")])), "x5c-pem");
    finds(&with(json!([leaf.replace('+', "-").replace('/', "_")])), "x5c-url");
    finds(&with(json!(["AAAA"])), "x5c-unreadable");
    let other = x5c("production.p12")["x5c"][0].clone();
    finds(&with(json!([other, leaf])), "x5c-order");
    finds(&refusal("MP-123", "Invalid JWT header x5c"), "refused-x5c");
}

#[test]
fn failure_14_a_certificate_where_keys_are_registered() {
    let keys = json!({ "keys": [{ "kty": "RSA", "use": "sig", "kid": "a", "alg": "RS256", "e": "AQAB" }] });
    finds(&format!("{}\n{keys}", grant(&json!({}))), "certificate-beside-keys");
    finds("The client requires pre-registered jwk and no key identifier (kid) provided", "key-required");
}

#[test]
fn failure_15_an_unknown_kid() {
    let keys = json!({ "keys": [{ "kty": "RSA", "use": "sig", "kid": "a", "alg": "RS256" }] });
    let grant = signed(&json!({ "alg": "RS256", "kid": "b" }), &claims(&json!({})), "modern.p12");
    finds(&format!("{grant}\n{keys}"), "kid-not-in-set");
    finds("400: Unknown key identifier (kid) for client.", "unknown-kid");
}

#[test]
fn failure_16_a_key_that_has_expired() {
    let key = |exp: i64| json!({ "keys": [{ "kty": "RSA", "use": "sig", "kid": "a", "exp": exp }] }).to_string();
    finds(&key(now().as_second() - 5), "jwks-expired");
    finds(&key(now().as_second() + 86_400), "jwks-expires");
    finds("2026-11-22 ERROR MP-121 from Maskinporten", "expired-key");
}

#[test]
fn failure_17_the_key_of_another_certificate() {
    finds(&signed(&x5c("modern.p12"), &claims(&json!({})), "production.p12"), "signature-differs");
    finds(&refusal("MP-124", "Invalid JWT signature"), "invalid-signature");
}

#[test]
fn failures_18_and_19_a_scope_that_is_missing() {
    let error = refusal("MP-200", "Token request contains invalid scopes for client, brreg:losore/tlg");
    finds(&error, "scope-not-on-client");
    finds(&error.replace('"', "\\\""), "scope-not-on-client");
    let client = json!({ "client_id": CLIENT, "integration_type": "maskinporten", "scopes": [] });
    finds(&format!("{}\n{client}", grant(&json!({}))), "client-lacks-scope");
    finds(
        &refusal("MP-250", "Consumer has not been granted access to the scope brreg:losore/tlg"),
        "scope-not-granted",
    );
}

#[test]
fn failure_20_delegation() {
    let error = "Consumer 313299767 has not delegated access to the scope brreg:losore/tlg to supplier 314330897";
    finds(&refusal("MP-251", error), "not-delegated");
    let own = entry("modern.p12").certificate.organisation.unwrap().to_string();
    finds_in_grant(&json!({ "consumer_org": own }), "consumer-is-own");
    finds_in_grant(&json!({ "consumer_orgno": "314330897" }), "claim-unknown");
}

#[test]
fn failure_21_a_client_of_another_kind() {
    let client = json!({ "client_id": CLIENT, "integration_type": "idporten", "active": false });
    finds(&client.to_string(), "integration-type");
    finds(&client.to_string(), "client-inactive");
    finds(&refusal("MP-201", "scopes not allowed for maskinporten"), "wrong-integration-type");
}

#[test]
fn failure_22_system_users() {
    finds_in_grant(&json!({ "authorization_details": [{ "type": "urn:altinn:systemusr" }] }), "details-unknown");
    let extra = json!([{ "type": "urn:altinn:systemuser", "org": "x" }]);
    finds_in_grant(&json!({ "authorization_details": extra }), "details-fields");
    finds(&refusal("MP-303", "System user not found"), "system-user-not-ready");
}

#[test]
fn failure_23_keys_that_the_api_refuses() {
    let key = |changes: &str| format!(r#"{{"kty":"RSA","kid":"a","alg":"RS256"{changes}}}"#);
    finds(&key(r#","use":"sig""#), "jwks-wrapper");
    finds(&format!(r#"{{"keys":[{}]}}"#, key("")), "jwks-use");
    let six: Vec<String> = (0..6).map(|n| key("").replace("\"a\"", &format!("\"k{n}\""))).collect();
    finds(&format!(r#"{{"keys":[{}]}}"#, six.join(",")), "jwks-too-many");
    let private = look(&format!(r#"{{"keys":[{}]}}"#, key(r#","d":"HEMMELIGTALL""#)));
    assert!(names(&private).contains(&"private-key-pasted") && !format!("{private:?}").contains("HEMMELIGTALL"));
    finds(&format!(r#"{{"keys":[{}]}}"#, key("").replace("RSA", "EC")), "jwks-kind");
    finds(&format!(r#"{{"keys":[{}]}}"#, key(r#","x5c":["AAAA"]"#)), "jwks-bound");
}

#[test]
fn failure_24_what_the_self_service_refuses() {
    let body = |status: u16| {
        json!({ "status": status, "timestamp": "2026-11-22T12:00:00Z", "correlation_id": "ab-12",
            "errors": [{ "errorMessage": "Bad" }] })
        .to_string()
    };
    finds(&body(401), "admin-unauthorized");
    finds(&body(403), "admin-forbidden");
    finds(&body(400), "client-invalid");
    finds("PRECONDITION_REQUIRED: Virksomheten har ikke signert de relevante bruksvilkårene.", "terms-unsigned");
}

#[test]
fn failure_25_the_network_and_the_api() {
    finds("java.net.UnknownHostException: test.maskinporten.no", "program-unknown-host");
    finds("curl: (7) Failed to connect: Connection refused", "program-connection-refused");
    finds("PKIX path building failed", "program-tls-untrusted");
    let brreg = r#"HTTP/1.1 403
{"korrelasjonsid":"0f8fad5b-d9cb-469f","tidspunkt":"x","feilmelding":"Ingen avtale"}"#;
    finds(brreg, "api-forbidden");
    finds(r#"{"feilId":"ab12","feilkode":"X","feiltype":"T","beskrivelse":"B"}"#, "service-refused");
    finds("< HTTP/2 401\n< www-authenticate: Bearer", "api-unauthorized");
}

#[test]
fn a_token_is_told_and_verified_by_the_keys_of_its_issuer() {
    let day = now().as_second() - 86_400;
    finds(&token(&json!({ "iat": day, "exp": day + 120 })), "token-expired");
    finds(&token(&json!({})), "token-fine");
    finds(&format!("assertion={}", token(&json!({}))), "token-as-grant");
    finds(&format!("Authorization: Bearer {}", grant(&json!({}))), "grant-as-token");
    let keys = |issuer: &str, kid: &str| {
        let jwks = json!({ "keys": [{ "kid": kid, "kty": "RSA", "n": "AAAA", "e": "AQAB" }] }).to_string();
        vec![IssuerKeys { issuer: issuer.into(), jwks }]
    };
    for (kid, name) in [("digdir", "token-forged"), ("x", "token-key-unknown")] {
        let diagnosis = diagnose(token(&json!({})).as_bytes(), &Circumstances { keys: keys(TEST, kid), ..at() });
        assert!(names(&diagnosis).contains(&name), "{:?}", names(&diagnosis));
    }
    let others = Circumstances { keys: keys("https://maskinporten.no/", "x"), ..at() };
    let diagnosis = diagnose(token(&json!({})).as_bytes(), &others);
    assert!(!names(&diagnosis).contains(&"token-key-unknown"), "{:?}", names(&diagnosis));
}

#[test]
fn the_environment_that_was_chosen_is_compared_with_what_is_pasted() {
    let environment = Some(EnvironmentKind::Production);
    let diagnosis = diagnose(token(&json!({})).as_bytes(), &Circumstances { environment, ..at() });
    assert_eq!(names(&diagnosis)[0], "environments-differ");
    assert_eq!(diagnosis.findings[0].severity, Severity::Stops);
}

#[test]
fn the_most_severe_comes_first() {
    let iat = now().as_second();
    let diagnosis = look(&grant(&json!({ "aud": "https://test.maskinporten.no", "iat": iat, "exp": iat + 3600 })));
    assert!(diagnosis.findings.is_sorted_by_key(|found| found.severity));
    assert_eq!(diagnosis.start_here().unwrap().key(), "grant-lifetime-too-long");
}
