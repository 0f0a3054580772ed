//! Every refusal that the rule book has, provoked by a grant that was really signed, in its HTTP
//! status, `error`, `error_uri` and words, and read back by what the wizard reads it with.

use crate::support::*;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use jsonwebtoken::Algorithm;
use portnokkel::domain::Secret;
use portnokkel::simulator::{DemoFileKind, FaultInjection, LifetimeMode};
use rcgen::{CertificateParams, DistinguishedName, DnType, DnValue, Issuer};
use serde_json::{Value, json};
use std::time::Duration;

/// Status, `error`, code, a part of the description, and the name of the situation it is read as.
type Expected = (u16, &'static str, Option<&'static str>, &'static str, &'static str);

const MALFORMED: Expected =
    (400, "invalid_request", Some("MP-011"), "Invalid assertion. Invalid parameter value", "malformed-grant");
const USED: Expected = (400, "invalid_grant", Some("MP-012"), "Grant is used before", "used-before");
const NOT_FOUND: Expected = (
    400,
    "invalid_grant",
    Some("MP-100"),
    "Invalid assertion. Client authentication failed (Client not found)",
    "unknown-client",
);
const AUDIENCE: Expected = (400, "invalid_grant", Some("MP-110"), "Invalid JWT claim aud.", "wrong-audience");
const CERTIFICATE: Expected =
    (400, "invalid_grant", Some("MP-120"), "The JWT is signed with an invalid certificate.", "invalid-certificate");
const EXPIRED_KEY: Expected = (
    400,
    "invalid_grant",
    Some("MP-121"),
    "Invalid assertion. Client authentication failed. Expired key.",
    "expired-key",
);
const ORGANISATION: Expected = (
    400,
    "invalid_grant",
    Some("MP-122"),
    "Invalid JWT. Invalid organization number for client. Does not match certificate orgno",
    "organisation-differs",
);
const X5C: Expected = (400, "invalid_grant", Some("MP-123"), "Invalid JWT header x5c", "malformed-x5c");
const SIGNATURE: Expected = (400, "invalid_grant", Some("MP-124"), "Invalid JWT signature.", "invalid-signature");
const EXPIRED: Expected = (400, "invalid_grant", Some("MP-130"), "JWT has expired.", "expired-grant");
const FUTURE: Expected = (400, "invalid_grant", Some("MP-130"), "Issue time is in the future.", "issued-in-future");
const TOO_LONG: Expected = (400, "invalid_grant", Some("MP-130"), "JWT has too long lifetime.", "lifetime-too-long");
const NOT_ON_CLIENT: Expected = (
    400,
    "invalid_scope",
    Some("MP-200"),
    "Token request contains invalid scopes for client, lonnstilsynet:lonnsdata",
    "scope-not-on-client",
);
const UNKNOWN_SCOPE: Expected = (
    400,
    "invalid_scope",
    Some("MP-200"),
    "Token request contains invalid scopes for client, no:such",
    "scope-not-on-client",
);
const INTEGRATION_TYPE: Expected =
    (400, "invalid_scope", Some("MP-201"), "scopes not allowed for maskinporten", "wrong-integration-type");
const NOT_GRANTED: Expected = (
    403,
    "forbidden",
    Some("MP-250"),
    "Consumer has not been granted access to the scope brreg:losore/tlg.",
    "scope-not-granted",
);
const UNKNOWN_KID: Expected = (400, "invalid_grant", None, "Unknown key identifier (kid) for client.", "unknown-kid");
const KID_REQUIRED: Expected = (
    400,
    "invalid_grant",
    None,
    "Invalid JWT. The client requires pre-registered jwk and no key identifier (kid) provided.",
    "key-required",
);

pub fn assert_refused(answer: &Answer, expected: Expected, issuer: &str) {
    let (status, error, code, description, key) = expected;
    let body = answer.json();
    assert_eq!((answer.status, body["error"].as_str()), (status, Some(error)), "{key}: {body}");
    let uri = code.map(|code| format!("{issuer}errors/{code}"));
    assert_eq!(body["error_uri"].as_str(), uri.as_deref(), "{key}");
    let told = body["error_description"].as_str().unwrap();
    let (sentence, trace_id) = told.split_once(" (trace_id: ").unwrap();
    assert!(sentence.ends_with(description), "{key}: {sentence}");
    let trace_id = trace_id.strip_suffix(')').unwrap();
    assert!(trace_id.len() == 32 && trace_id.bytes().all(|byte| byte.is_ascii_hexdigit()), "{trace_id}");
    let problem = answer.problem();
    assert!(problem.key().ends_with(key), "{} is not {key}", problem.key());
    assert_eq!(problem.detail.trace_id.as_deref(), Some(trace_id));
}

impl Demo {
    async fn refuses(&self, grant: &str, expected: Expected) {
        assert_refused(&self.ask(grant).await, expected, &self.issuer());
    }

    async fn refuses_claims(&self, claims: &Value, expected: Expected) {
        self.refuses(&self.certified(claims), expected).await;
    }

    /// Claims that are in order, for the client that is there.
    fn good(&self) -> Value {
        self.claims(&self.existing_client(), TLG)
    }
}

#[tokio::test]
async fn a_grant_that_is_not_well_formed() {
    let demo = demo().await;
    let good = demo.good();
    let certified = demo.certified(&good);
    for grant in ["", "x", "a.b.c", &format!("{certified}\n"), &certified.replace('.', "")] {
        demo.refuses(grant, MALFORMED).await;
    }
    for claims in [
        with(good.clone(), "consumer_orgno", "313907201"),
        with(good.clone(), "iat", "1800000000"),
        with(good.clone(), "scope", " "),
        with(good.clone(), "resource", "https://api.example.no"),
        with(good.clone(), "consumer_org", "313907202"),
        with(good.clone(), "pid", "123"),
        with(good.clone(), "authorization_details", json!([])),
        without(good.clone(), "iss"),
        with(good.clone(), "iss", ""),
        without(good.clone(), "aud"),
        without(good.clone(), "exp"),
        // The claims in an array, without their names.
        json!([demo.issuer(), demo.existing_client(), TLG, demo.now(), demo.now() + 120]),
    ] {
        demo.refuses_claims(&claims, MALFORMED).await;
    }
    let entry = demo.entry(DemoFileKind::Pkcs12);
    let pem = entry.private_key().pkcs8_pem();
    let both = with(header_x5c(&entry), "kid", "k");
    demo.refuses(&sign(&both, &good, &pem, Algorithm::RS256), UNKNOWN_KID).await;
    demo.refuses(&sign(&json!({"alg": "RS256"}), &good, &pem, Algorithm::RS256), MALFORMED).await;
}

#[tokio::test]
async fn a_form_that_is_not_of_the_grant() {
    let demo = demo().await;
    let other = demo.post_form(&[("grant_type", "client_credentials"), ("assertion", "x")]).await;
    assert_eq!((other.status, other.json()["error"].as_str()), (400, Some("unsupported_grant_type")));
    let missing = demo.post_form(&[("grant_type", portnokkel::protocol::grant::GRANT_TYPE)]).await;
    assert_refused(&missing, MALFORMED, &demo.issuer());
    let too_long = demo.ask(&"x".repeat(100_000)).await;
    assert_eq!(too_long.status, 413);
}

#[tokio::test]
async fn claims_of_the_jwt_standard_are_tolerated() {
    let demo = demo().await;
    let claims = with(with(demo.good(), "sub", "anyone"), "nbf", demo.now());
    demo.ask(&demo.certified(&claims)).await.token();
    let claims = with(demo.good(), "aud", json!([demo.issuer()]));
    demo.ask(&demo.certified(&claims)).await.token();
}

#[tokio::test]
async fn the_same_grant_twice_also_without_a_jti() {
    let demo = demo().await;
    for claims in [demo.good(), without(demo.good(), "jti")] {
        let grant = demo.certified(&claims);
        demo.ask(&grant).await.token();
        demo.refuses(&grant, USED).await;
    }
    let claims = demo.good();
    demo.ask(&demo.certified(&claims)).await.token();
    demo.refuses_claims(&with(claims, "exp", demo.now() + 100), USED).await;
}

#[tokio::test]
async fn a_client_or_an_issuer_that_is_not_here() {
    let demo = demo().await;
    let slashless = demo.issuer().trim_end_matches('/').to_owned();
    for iss in ["310472603", "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3"] {
        demo.refuses_claims(&demo.claims(iss, TLG), NOT_FOUND).await;
    }
    for aud in [
        json!(slashless),
        json!(format!("{}token", demo.issuer())),
        json!("https://test.maskinporten.no/"),
        json!([demo.issuer(), demo.issuer()]),
        json!([]),
    ] {
        demo.refuses_claims(&with(demo.good(), "aud", aud), AUDIENCE).await;
    }
}

#[tokio::test]
async fn a_certificate_that_is_not_believed() {
    let demo = demo().await;
    for kind in [DemoFileKind::Expired, DemoFileKind::Revoked] {
        let entry = demo.entry(kind);
        let grant = sign(&header_x5c(&entry), &demo.good(), &entry.private_key().pkcs8_pem(), Algorithm::RS256);
        demo.refuses(&grant, CERTIFICATE).await;
    }

    // They name the right organisation, and one of them names the right issuer.
    let pem = Secret::new(KEYS[0].serialize_pem());
    for issuer in ["Buypass Class 3 CA G2 ST Business", "Portnøkkel Demo CA - TEST"] {
        let x5c = [stranger(&demo.simulator.organisation().number.to_string(), issuer)];
        let header = json!({ "alg": "RS256", "x5c": x5c });
        demo.refuses(&sign(&header, &demo.good(), &pem, Algorithm::RS256), CERTIFICATE).await;
    }
}

/// A certificate that says all the right things about itself, by an authority of one's own.
fn stranger(organisation: &str, issuer: &str) -> String {
    let mut authority = CertificateParams::default();
    authority.distinguished_name = name(&[(DnType::OrganizationName, "Portnøkkel"), (DnType::CommonName, issuer)]);
    let authority = Issuer::new(authority, &KEYS[1]);
    let mut leaf = CertificateParams::default();
    let identifier = DnType::CustomDnType(vec![2, 5, 4, 97]);
    leaf.distinguished_name = name(&[(identifier, &format!("NTRNO-{organisation}"))]);
    leaf.not_before = rcgen::date_time_ymd(2020, 1, 1);
    leaf.not_after = rcgen::date_time_ymd(2040, 1, 1);
    BASE64_STANDARD.encode(leaf.signed_by(&KEYS[0], &authority).unwrap().der())
}

/// In the order in which the demo's own authority has them.
fn name(parts: &[(DnType, &str)]) -> DistinguishedName {
    let mut name = DistinguishedName::new();
    name.push(DnType::CountryName, DnValue::PrintableString("NO".try_into().unwrap()));
    for (kind, value) in parts {
        name.push(kind.clone(), *value);
    }
    name
}

#[tokio::test]
async fn a_certificate_of_another_organisation_than_the_clients() {
    let demo = demo().await;
    let theirs = format!("oidc_{}_api", demo.simulator.customer().number);
    demo.refuses_claims(&demo.claims(&theirs, "idporten:dcr.read"), ORGANISATION).await;
}

#[tokio::test]
async fn an_x5c_that_is_not_an_array_of_der_from_the_leaf_up() {
    let demo = demo().await;
    let entry = demo.entry(DemoFileKind::Pkcs12);
    let pem = entry.private_key().pkcs8_pem();
    let right = header_x5c(&entry)["x5c"].clone();
    let leaf = right[0].as_str().unwrap();
    for x5c in [
        json!(leaf),
        json!([]),
        json!([7]),
        json!([format!("-----BEGIN CERTIFICATE-----\n{leaf}\n-----END CERTIFICATE-----")]),
        json!([leaf.replace('+', "-").replace('/', "_")]),
        json!([right[1], right[0]]),
        json!([right[0], right[2]]),
        json!(["AAAA"]),
    ] {
        let header = json!({ "alg": "RS256", "x5c": x5c });
        demo.refuses(&sign(&header, &demo.good(), &pem, Algorithm::RS256), X5C).await;
    }
    let leaf_alone = json!({ "alg": "RS256", "x5c": [leaf] });
    demo.ask(&sign(&leaf_alone, &demo.good(), &pem, Algorithm::RS256)).await.token();
}

#[tokio::test]
async fn a_signature_that_does_not_fit() {
    let demo = demo().await;
    let entry = demo.entry(DemoFileKind::Pkcs12);
    let stranger = Secret::new(KEYS[0].serialize_pem());
    demo.refuses(&sign(&header_x5c(&entry), &demo.good(), &stranger, Algorithm::RS256), SIGNATURE).await;
    let pem = entry.private_key().pkcs8_pem();
    for (alg, algorithm) in [("RS512", Algorithm::RS256), ("PS256", Algorithm::PS256), ("none", Algorithm::RS256)] {
        let header = with(header_x5c(&entry), "alg", alg);
        demo.refuses(&sign(&header, &demo.good(), &pem, algorithm), SIGNATURE).await;
    }
    let critical = with(header_x5c(&entry), "crit", json!(["exp"]));
    demo.refuses(&sign(&critical, &demo.good(), &pem, Algorithm::RS256), SIGNATURE).await;
    for (alg, algorithm) in [("RS384", Algorithm::RS384), ("RS512", Algorithm::RS512)] {
        let header = with(header_x5c(&entry), "alg", alg);
        demo.ask(&sign(&header, &demo.good(), &pem, algorithm)).await.token();
    }
}

#[tokio::test]
async fn a_clock_that_is_wrong() {
    let demo = demo().await;
    let at = |iat: i64, lifetime: i64| {
        let iat = demo.now() + iat;
        with(with(demo.good(), "iat", iat), "exp", iat + lifetime)
    };
    for (iat, lifetime, expected) in
        [(0, 121, TOO_LONG), (11, 120, FUTURE), (-131, 120, EXPIRED), (i64::MIN / 2, 0, EXPIRED), (-20, 9, EXPIRED)]
    {
        demo.refuses_claims(&at(iat, lifetime), expected).await;
    }
    for (iat, lifetime) in [(0, 120), (10, 120), (-130, 120)] {
        demo.ask(&demo.certified(&at(iat, lifetime))).await.token();
    }
}

#[tokio::test]
async fn the_lifetime_that_was_observed_is_longer_than_the_documented_one() {
    let demo = demo_with(FaultInjection::default(), LifetimeMode::Observed).await;
    let lasting = |seconds: i64| with(demo.good(), "exp", demo.now() + seconds);
    demo.ask(&demo.certified(&lasting(180))).await.token();
    demo.refuses_claims(&lasting(181), TOO_LONG).await;
}

#[tokio::test]
async fn scopes_that_are_not_the_clients_or_not_granted() {
    let demo = demo().await;
    let scope = "lonnstilsynet:lonnsdata";
    demo.refuses_claims(&demo.claims(&demo.existing_client(), &format!("{TLG} {scope}")), NOT_ON_CLIENT).await;

    let tlg = portnokkel::domain::Scope::parse(TLG).unwrap();
    demo.simulator.withdraw_access(&tlg);
    demo.refuses_claims(&demo.good(), NOT_GRANTED).await;
    demo.simulator.grant_access(&tlg);
    demo.ask(&demo.certified(&demo.good())).await.token();
}

#[tokio::test]
async fn a_client_of_another_kind_than_maskinportens() {
    let demo = demo().await;
    let body = with(new_client("Innlogging", &["fellesregisteret:innlogging"]), "integration_type", "idporten");
    let client = demo.create(&body).await;
    demo.refuses_claims(&demo.claims(&client, "fellesregisteret:innlogging"), INTEGRATION_TYPE).await;
}

#[tokio::test]
async fn a_client_with_registered_keys_takes_no_certificate() {
    let demo = demo().await;
    let client = demo.create_for(&[TLG]).await;
    let claims = || demo.claims(&client, TLG);
    demo.refuses(&sign_with_kid("key-1", &KEYS[0], &claims()), UNKNOWN_KID).await;
    assert_eq!(demo.register_keys(&client, &[jwk("key-1", &KEYS[0])]).await.status, 201);
    demo.refuses_claims(&claims(), KID_REQUIRED).await;
    demo.refuses(&sign_with_kid("key-2", &KEYS[0], &claims()), UNKNOWN_KID).await;
    demo.refuses(&sign_with_kid("key-1", &KEYS[1], &claims()), SIGNATURE).await;

    let token = demo.ask(&sign_with_kid("key-1", &KEYS[0], &claims())).await;
    assert_eq!(token.claims()["client_amr"], "private_key_jwt");

    demo.pass(365 * 24 * 3600);
    demo.refuses(&sign_with_kid("key-1", &KEYS[0], &claims()), EXPIRED_KEY).await;
}

#[tokio::test]
async fn a_client_is_unknown_for_a_while_after_it_was_made_and_again_when_it_is_deactivated() {
    let faults = FaultInjection { new_client_unknown_for: Duration::from_mins(5), ..FaultInjection::default() };
    let demo = demo_with(faults, LifetimeMode::Documented).await;
    let client = demo.create_for(&[TLG]).await;
    demo.refuses_claims(&demo.claims(&client, TLG), NOT_FOUND).await;
    demo.pass(300);
    demo.get_token(&client, TLG).await.token();

    assert_eq!(demo.register_keys(&client, &[jwk("key", &KEYS[0])]).await.status, 201);
    demo.refuses(&sign_with_kid("key", &KEYS[0], &demo.claims(&client, TLG)), UNKNOWN_KID).await;
    demo.pass(300);
    demo.ask(&sign_with_kid("key", &KEYS[0], &demo.claims(&client, TLG))).await.token();

    assert_eq!(demo.admin(reqwest::Method::DELETE, &format!("clients/{client}"), None).await.status, 200);
    demo.refuses(&sign_with_kid("key", &KEYS[0], &demo.claims(&client, TLG)), NOT_FOUND).await;
}

#[tokio::test]
async fn a_fault_of_the_server_comes_as_often_as_ordered() {
    let demo =
        demo_with(FaultInjection { token_faults: 2, ..FaultInjection::default() }, LifetimeMode::Documented).await;
    for _ in 0..2 {
        let answer = demo.ask(&demo.certified(&demo.good())).await;
        assert_eq!((answer.status, answer.problem().key()), (503, "server-fault"));
    }
    demo.ask(&demo.certified(&demo.good())).await.token();
}

/// Puts right what was refused.
type Mend = fn(&Demo, &mut Value);

#[tokio::test]
async fn the_first_check_that_fails_is_the_one_that_answers() {
    let demo = demo().await;
    let entry = demo.entry(DemoFileKind::Pkcs12);
    let right_key = entry.private_key().pkcs8_pem();
    let wrong_key = Secret::new(KEYS[0].serialize_pem());
    let theirs = format!("oidc_{}_api", demo.simulator.customer().number);
    let everything_wrong = json!({
        "aud": "https://elsewhere.example/", "iss": "nobody", "scope": "no:such", "iat": 0, "exp": 1_000_000,
        "jti": "used", "strange": true, "consumer_org": demo.simulator.organisation().number.to_string(),
        "authorization_details": [{ "type": "strange" }],
    });
    let used = with(demo.good(), "jti", "used");
    demo.ask(&demo.certified(&used)).await.token();

    let mut header = json!({ "alg": "RS256", "x5c": "leaf" });
    let mut claims = everything_wrong;
    let mut key = &wrong_key;
    let steps: [(Expected, Mend); 4] = [
        (MALFORMED, |_, claims| *claims = without(claims.take(), "strange")),
        (NOT_FOUND, |demo, claims| claims["iss"] = format!("oidc_{}_api", demo.simulator.customer().number).into()),
        (AUDIENCE, |demo, claims| claims["aud"] = demo.issuer().into()),
        (X5C, |_, _| {}),
    ];
    for (expected, mend) in steps {
        demo.refuses(&sign(&header, &claims, key, Algorithm::RS256), expected).await;
        mend(&demo, &mut claims);
    }
    assert_eq!(claims["iss"], theirs);
    header = header_x5c(&entry);
    demo.refuses(&sign(&header, &claims, key, Algorithm::RS256), SIGNATURE).await;
    key = &right_key;
    let later: [(Expected, Mend); 4] = [
        (ORGANISATION, |demo, claims| claims["iss"] = demo.existing_client().into()),
        (TOO_LONG, |demo, claims| (claims["iat"], claims["exp"]) = (demo.now().into(), (demo.now() + 120).into())),
        (USED, |_, claims| claims["jti"] = "fresh".into()),
        (UNKNOWN_SCOPE, |_, _| {}),
    ];
    for (expected, mend) in later {
        demo.refuses(&sign(&header, &claims, key, Algorithm::RS256), expected).await;
        mend(&demo, &mut claims);
    }
    let last = with(with(claims, "scope", TLG), "jti", "fresh too");
    let answer = demo.ask(&demo.certified(&last)).await;
    assert_eq!(answer.problem().key(), "consumer-org-invalid");
    let last = with(without(last, "consumer_org"), "jti", "fresh three");
    assert_eq!(demo.ask(&demo.certified(&last)).await.problem().code(), "MP-301");
}

#[tokio::test]
async fn grants_that_are_damaged_anywhere_are_refused_and_never_break_anything() {
    let demo = demo().await;
    let grant = demo.certified(&demo.good());
    for at in (0..grant.len()).step_by(97) {
        let mut damaged = grant.clone().into_bytes();
        damaged[at] = if damaged[at] == b'A' { b'B' } else { b'A' };
        let damaged = String::from_utf8(damaged).unwrap();
        for grant in [damaged.as_str(), &grant[..at]] {
            let answer = demo.ask(grant).await;
            assert_eq!(answer.status, 400, "at {at}");
            assert!(answer.json()["error"].is_string(), "at {at}");
        }
    }
    demo.ask(&grant).await.token();
}
