//! Maskinporten's checks on what was pasted: what is right stands here by hand, a letter for each of the fourteen.

use crate::support::*;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use portnokkel::diagnosis::{
    Basis, Check, Checks, Circumstances, Comparison, Contradiction, Need, Outcome, RedactableValue, Severity, diagnose,
};
use portnokkel::domain::{EnvironmentKind, Scope, ScopeSet};
use portnokkel::problem::{Problem, Refusal};
use portnokkel::protocol::self_service::Registered;
use serde_json::{Value, json};

const OWN: &str = "313299767";

fn checks(text: &str) -> Checks {
    look(text).checks.expect("a request, or the answer to one")
}

/// `+` passed, `x` failed, `?` not known.
fn marks(checks: &Checks) -> String {
    let mark = |outcome: &Outcome| match outcome {
        Outcome::Passed => '+',
        Outcome::Failed { .. } => 'x',
        Outcome::Unknown(_) => '?',
    };
    checks.iter().map(|(_, outcome)| mark(outcome)).collect()
}

fn stop(checks: &Checks) -> Option<(&'static str, &'static str, String)> {
    checks.iter().find_map(|(check, outcome)| match outcome {
        Outcome::Failed { code, claim } => {
            Some((check.key(), *code, claim.as_ref().map(RedactableValue::plain).unwrap_or_default()))
        }
        Outcome::Passed | Outcome::Unknown(_) => None,
    })
}

fn need(checks: &Checks, check: Check) -> Need {
    match checks.outcome(check) {
        Outcome::Unknown(need) => *need,
        other => panic!("{check:?}: {other:?}"),
    }
}

/// The answer to the grant before it.
fn refused(grant: &str, code: &str) -> String {
    format!("{grant}\n{}", refusal(code, "Refused."))
}

#[test]
fn a_grant_alone_proves_what_stands_in_it_and_the_rest_says_what_would_settle_it() {
    let checks = checks(&grant(&json!({})));
    assert_eq!(marks(&checks), "?+????+?+???++");
    assert_eq!((checks.basis(), checks.first_failure(), checks.passed()), (Basis::Request, None, 5));
    let needs = [
        (Check::Form, Need::Form),
        (Check::Client, Need::Client),
        (Check::Audience, Need::Issuer),
        (Check::Key, Need::Client),
        (Check::Certificate, Need::Revocation),
        (Check::Organisation, Need::Client),
        (Check::Reuse, Need::UsedGrants),
        (Check::Scope, Need::Client),
        (Check::Access, Need::Granted),
    ];
    for (check, needed) in needs {
        assert_eq!(need(&checks, check), needed, "{check:?}");
    }
}

#[test]
fn a_refusal_proves_the_checks_before_the_one_that_it_comes_from() {
    for (code, right, claim) in [
        ("MP-011", "?x????????????", ""),
        ("MP-100", "++x???????????", "iss"),
        ("MP-110", "+++x??????????", "aud"),
        ("MP-121", "++++x?????????", "kid"),
        ("MP-120", "+++++x????????", "x5c"),
        ("MP-123", "+++++x????????", "x5c"),
        ("MP-124", "++++++x???????", ""),
        ("MP-122", "+++++++x??????", ""),
        ("MP-130", "++++++++x?????", "exp"),
        ("MP-012", "+++++++++x????", "jti"),
        ("MP-200", "++++++++++x???", "scope"),
        ("MP-201", "++++++++++x???", "scope"),
        ("MP-250", "+++++++++++x??", "scope"),
        ("MP-251", "++++++++++++x?", "scope"),
        ("MP-301", "+++++++++++++x", "authorization_details"),
        ("MP-303", "+++++++++++++x", "authorization_details"),
    ] {
        for text in [refusal(code, "Refused."), format!("12:01 ERROR token: {code} from the endpoint")] {
            let checks = checks(&text);
            assert_eq!((marks(&checks).as_str(), checks.basis()), (right, Basis::Answer(code)), "{text}");
            let (_, stopped, at) = stop(&checks).unwrap();
            assert_eq!((stopped, at.as_str(), checks.contradiction()), (code, claim, None), "{text}");
        }
    }
}

#[test]
fn a_refusal_without_a_code_is_placed_by_its_words() {
    for (words, right, code) in [
        ("Unknown key identifier (kid) for client.", "++++x?????????", "unknown-kid"),
        (
            "The client requires pre-registered jwk and no key identifier (kid) provided",
            "++++x?????????",
            "key-required",
        ),
        ("JWT has too long lifetime.", "++++++++x?????", "MP-130"),
        (
            "The combination consumer_org in claim and delegation scope on client is invalid",
            "+++++++++++x??",
            "consumer-org-invalid",
        ),
    ] {
        let body = json!({ "error": "invalid_grant", "error_description": words }).to_string();
        let checks = checks(&body);
        assert_eq!((marks(&checks).as_str(), stop(&checks).unwrap().1), (right, code), "{words}");
    }
}

#[test]
fn the_request_says_more_of_a_refusal() {
    let without_slash = grant(&json!({ "aud": "https://test.maskinporten.no" }));
    let checks_of = checks(&refused(&without_slash, "MP-110"));
    assert_eq!(marks(&checks_of), "+++x??+?+???++");
    assert_eq!((checks_of.contradiction(), checks_of.basis()), (None, Basis::Answer("MP-110")));
    let proofless = signed(&json!({ "alg": "RS256" }), &claims(&json!({})), "modern.p12");
    let malformed = checks(&refused(&proofless, "MP-011"));
    assert_eq!(stop(&malformed), Some(("key", "MP-011", "x5c".into())), "not the claims: they are in order");
    assert!(marks(&malformed).starts_with("?+"), "a malformed form has the same code: {}", marks(&malformed));
}

#[test]
fn an_answer_is_stronger_than_our_own_judgement_and_that_is_said() {
    let unlikely = checks(&refused(&grant(&json!({ "iss": OWN })), "MP-200"));
    assert_eq!(marks(&unlikely), "++++++++++x?++");
    assert_eq!(unlikely.contradiction(), Some(Contradiction::Fault(Check::Client, "MP-100")));
    let in_order = checks(&refused(&grant(&json!({})), "MP-124"));
    assert_eq!(in_order.contradiction(), Some(Contradiction::NoFault(Check::Signature)));
    assert_eq!(stop(&in_order).map(|stop| stop.1), Some("MP-124"));
    let other_fault = signed(&json!({ "alg": "RS256", "x5c": "no list" }), &claims(&json!({})), "modern.p12");
    let other_fault = checks(&refused(&other_fault, "MP-120"));
    assert_eq!(other_fault.contradiction(), Some(Contradiction::Fault(Check::Certificate, "MP-123")));
    assert_eq!(other_fault.first_failure(), Some((Check::Certificate, "MP-120")));
}

#[test]
fn a_grant_that_is_over_by_now_may_have_been_in_time_and_the_servers_date_tells() {
    let iat = now().as_second() - 3600;
    let old = grant(&json!({ "iat": iat, "exp": iat + 120 }));
    assert_eq!(need(&checks(&old), Check::Time), Need::Clock);
    let answered =
        |date: &str| checks(&format!("{old}\nHTTP/1.1 400 Bad Request\nDate: Sun, 22 Nov 2026 {date} GMT\n"));
    assert_eq!(*answered("11:00:30").outcome(Check::Time), Outcome::Passed);
    assert_eq!(stop(&answered("11:05:00")), Some(("time", "MP-130", "exp".into())));
    for (changes, claim) in [
        (json!({ "iat": iat + 7200, "exp": iat + 7320 }), "iat"),
        (json!({ "iat": iat, "exp": iat + 3600 }), "exp - iat"),
    ] {
        assert_eq!(stop(&checks(&grant(&changes))), Some(("time", "MP-130", claim.into())));
    }
}

#[test]
fn an_audience_that_is_no_issuer_fails_wherever_it_was_sent() {
    for (aud, is_proven) in [
        ("https://test.maskinporten.no/token", true),
        ("https://ver2.maskinporten.no/", true),
        ("https://maskinporten.no/", false),
        ("https://auth.example.org/", false),
    ] {
        let failed = stop(&checks(&grant(&json!({ "aud": aud })))).filter(|(check, ..)| *check == "audience");
        assert_eq!(failed.is_some(), is_proven, "{aud}");
    }
    let elsewhere = refusal("MP-200", "x").replace("test.maskinporten.no", "maskinporten.no");
    let told = checks(&format!("{}\n{elsewhere}", grant(&json!({}))));
    assert_eq!(told.contradiction(), Some(Contradiction::Fault(Check::Audience, "MP-110")), "the answer names where");
}

fn client(changes: &[(&str, Value)]) -> Value {
    let mut client = json!({ "client_id": CLIENT, "client_orgno": OWN, "integration_type": "maskinporten",
        "scopes": ["brreg:losore/tlg"] });
    for (name, value) in changes {
        client[*name] = value.clone();
    }
    client
}

#[test]
fn a_client_that_is_pasted_settles_what_hangs_on_it_but_not_where_it_is() {
    let with = |changes: &[(&str, Value)]| checks(&format!("{}\n{}", grant(&json!({})), client(changes)));
    let own = with(&[]);
    assert_eq!(marks(&own), "?+????+++?+?++");
    assert_eq!((need(&own, Check::Client), need(&own, Check::Key)), (Need::Client, Need::ClientKeys));
    let stops = |changes: &[(&str, Value)]| stop(&with(changes)).map(|(check, code, _)| (check, code));
    assert_eq!(stops(&[("scopes", json!(["nav:a"]))]), Some(("scope", "MP-200")));
    assert_eq!(stops(&[("integration_type", json!("idporten"))]), Some(("scope", "MP-201")));
    assert_eq!(stops(&[("client_orgno", json!("991825827"))]), Some(("organisation", "MP-122")));
    assert_eq!(stops(&[("active", json!(false))]), Some(("client", "MP-100")));
    let anothers = with(&[("client_id", json!("11111111-2222-4333-8444-555555555555"))]);
    assert_eq!(need(&anothers, Check::Scope), Need::Client, "of another client nothing is taken");
}

fn compared(keys: &Value, granted: &[&str], environment: EnvironmentKind) -> Checks {
    let granted = granted.iter().map(|scope| Scope::parse(scope).unwrap()).collect();
    let registered = Registered::read(client(&[]), keys, granted).unwrap();
    let comparison = Some(Comparison { registered, scopes: ScopeSet::parse("brreg:losore/tlg").unwrap() });
    let circumstances = Circumstances { comparison, environment: Some(environment), ..at() };
    diagnose(grant(&json!({})).as_bytes(), &circumstances).checks.unwrap()
}

#[test]
fn a_client_that_was_compared_settles_all_that_hangs_on_it() {
    let all = compared(&json!({}), &["brreg:losore/tlg"], EnvironmentKind::Test);
    assert_eq!(marks(&all), "?++?+?+++?++++");
    let not_granted = compared(&json!({}), &["nav:a"], EnvironmentKind::Test);
    assert_eq!(stop(&not_granted), Some(("access", "MP-250", "scope".into())));
    let number = BASE64_URL_SAFE_NO_PAD.encode([1; 256]);
    let key = json!({ "keys": [{ "kty": "RSA", "kid": "one", "alg": "RS256", "n": number, "e": "AQAB" }] });
    let by_key = compared(&key, &["brreg:losore/tlg"], EnvironmentKind::Test);
    assert_eq!(stop(&by_key), Some(("key", "key-required", "kid".into())));
    let elsewhere = compared(&json!({}), &["brreg:losore/tlg"], EnvironmentKind::Production);
    assert_eq!(need(&elsewhere, Check::Access), Need::Granted, "it was read in another environment");
}

#[test]
fn a_form_with_another_grant_type_fails_at_once() {
    let call = format!(
        "curl https://test.maskinporten.no/token -d grant_type=client_credentials -d assertion={}",
        grant(&json!({}))
    );
    assert_eq!(stop(&checks(&call)), Some(("form", "grant-type-wrong", "grant_type".into())));
}

#[test]
fn a_call_that_is_shown_whole_proves_its_form() {
    let call = |grant: &str| {
        let kind = "urn:ietf:params:oauth:grant-type:jwt-bearer";
        checks(&format!("curl https://test.maskinporten.no/token -d 'grant_type={kind}&assertion={grant}'"))
    };
    let whole = call(&grant(&json!({})));
    assert_eq!((marks(&whole).as_str(), need(&whole, Check::Certificate)), ("++?+??+?+???++", Need::Revocation));
    let cut = grant(&json!({}));
    assert_eq!(stop(&call(&cut[..cut.rfind('.').unwrap()])).map(|stop| stop.0), Some("form"));
}

#[test]
fn of_several_requests_the_last_is_checked_and_a_repeated_one_was_used() {
    let [first, second] = ["one", "two"].map(|jti| grant(&json!({ "jti": jti })));
    let several = checks(&format!("{first}\n\n{second}"));
    assert!(several.is_last_of_several() && !checks(&first).is_last_of_several());
    assert_eq!(need(&several, Check::Reuse), Need::UsedGrants);
    assert_eq!(stop(&checks(&format!("{first}\n\n{first}"))), Some(("reuse", "MP-012", "jti".into())));
}

#[test]
fn where_there_is_neither_a_request_nor_the_answer_to_one_nothing_is_checked() {
    let unknown = json!({ "error": "invalid_grant", "error_description": "Something new" }).to_string();
    for text in ["", "hei", &token(&json!({})), &unknown, "HTTP/1.1 503 Service Unavailable"] {
        assert_eq!(look(text).checks, None, "{text}");
    }
}

#[test]
fn the_servers_own_word_is_taken_as_it_is() {
    let told = checks(&refusal("MP-250", "x"));
    let circumstances = Circumstances { checks: Some(told.clone()), ..at() };
    assert_eq!(diagnose(grant(&json!({})).as_bytes(), &circumstances).checks, Some(told));
}

#[test]
fn the_first_failure_is_told_by_a_finding() {
    for (text, name) in [
        (refused(&grant(&json!({ "aud": "https://test.maskinporten.no/token" })), "MP-110"), "audience-endpoint"),
        (refused(&grant(&json!({ "aud": "https://test.maskinporten.no" })), "MP-110"), "audience-slash"),
        (refusal("MP-122", "x"), "organisation-differs"),
        (refusal("MP-012", "x"), "refused-used"),
    ] {
        let findings = look(&text).findings;
        assert!(findings.iter().any(|found| found.key() == name && found.severity == Severity::Stops), "{name}");
    }
    let diagnosis = look(&grant(&json!({ "jti": 7 })));
    assert_eq!(diagnosis.checks.unwrap().first_failure(), Some((Check::Claims, "MP-011")));
    assert!(diagnosis.findings.iter().all(|found| found.severity != Severity::Stops || found.code() == "MP-011"));
}

#[test]
fn what_somebody_put_into_a_name_is_not_repeated_whole() {
    let named = grant(&json!({ "eyJhbGciOiJSUzI1NiJ9.eyJzdWIiOiJoZW1tZWxpZyJ9.c2lnbmF0dXI": 1 }));
    let checks = checks(&named);
    assert_eq!(stop(&checks), Some(("claims", "MP-011", "…".into())));
    assert!(!format!("{checks:?}").contains("eyJ"));
}

#[test]
fn the_wizards_own_refusal_is_checked_without_a_text() {
    let refusal = |refusal: Refusal| Circumstances { refusal: Some(Problem::from(refusal)), ..at() };
    let told = Checks::of_refused(None, &refusal(Refusal::OrganisationDiffers)).unwrap();
    assert_eq!((marks(&told).as_str(), told.basis()), ("+++++++x??????", Basis::Answer("MP-122")));
    assert_eq!(Checks::of_refused(None, &refusal(Refusal::Other)), None);
    assert_eq!(Checks::of_refused(None, &at()), None);
}
