//! The keys of a client: the whole set is replaced, and each key is for a year.

use crate::support::*;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use jsonwebtoken::Algorithm;
use portnokkel::keystore::Entry;
use portnokkel::simulator::DemoFileKind;
use reqwest::Method;
use serde_json::{Value, json};

#[tokio::test]
async fn the_set_is_replaced_by_post_and_put_and_emptied_by_delete_alone() {
    let demo = demo().await;
    let client = demo.create_for(&[TLG]).await;
    let path = format!("clients/{client}/jwks");
    let kids = |answer: Answer| {
        let keys = answer.json()["keys"].clone();
        keys.as_array().map(|keys| keys.iter().map(|key| key["kid"].as_str().unwrap().to_owned()).collect::<Vec<_>>())
    };
    assert_eq!(kids(demo.admin(Method::GET, &path, None).await), None);
    assert_eq!(demo.register_keys(&client, &[jwk("a", &KEYS[0])]).await.status, 201);
    let set = json!({ "keys": [jwk("b", &KEYS[1])] });
    assert_eq!(demo.admin(Method::PUT, &path, Some(&set)).await.status, 200);
    let kept = demo.admin(Method::GET, &path, None).await;
    assert_eq!(kept.json()["keys"][0]["exp"], demo.now() + 365 * 24 * 3600);
    assert!(kept.json()["created"].is_string() && kept.json()["last_updated"].is_string());
    assert_eq!(kids(kept), Some(vec!["b".to_owned()]));
    assert_eq!(demo.register_keys(&client, &[]).await.status, 400);
    assert_eq!(demo.admin(Method::DELETE, &path, None).await.status, 200);
    assert_eq!(kids(demo.admin(Method::GET, &path, None).await), None);
    demo.get_token(&client, TLG).await.token();
}

#[tokio::test]
async fn keys_with_faults_are_refused() {
    let demo = demo().await;
    let client = demo.create_for(&[TLG]).await;
    let good = jwk("a", &KEYS[0]);
    let short = with(good.clone(), "n", &good["n"].as_str().unwrap()[..200]);
    for (fault, field) in [
        (without(good.clone(), "use"), "use"),
        (with(good.clone(), "use", "enc"), "use"),
        (with(good.clone(), "kty", "EC"), "kty"),
        (with(good.clone(), "alg", "PS256"), "alg"),
        (with(good.clone(), "alg", 7), "alg"),
        (with(good.clone(), "kid", "a b"), "kid"),
        (without(good.clone(), "kid"), "kid"),
        (with(good.clone(), "d", "AQAB"), "keys"),
        (with(good.clone(), "e", ""), "e"),
        (with(good.clone(), "e", "AQ"), "e"),
        (with(good.clone(), "e", "AQAA"), "e"),
        (with(good.clone(), "e", format!("{}w", "_".repeat(341))), "e"),
        (with(good.clone(), "n", format!("{}w", "_".repeat(341))), "n"),
        (with(good.clone(), "n", "_".repeat(1400)), "n"),
        (with(good.clone(), "exp", demo.now() - 1), "exp"),
        (short, "n"),
        (json!("a"), "keys"),
    ] {
        let answer = demo.register_keys(&client, &[fault]).await;
        assert_eq!(answer.status, 400, "{field}");
        assert_eq!(answer.json()["errors"][0]["fieldIdentifier"], field, "{}", answer.json());
        assert_eq!(answer.json()["errors"][0]["objectName"], "Jwks");
    }
    let six: Vec<_> = ["a", "b", "c", "d", "e", "f"].map(|kid| jwk(kid, &KEYS[0])).into();
    assert_eq!(demo.register_keys(&client, &six).await.status, 400);
    assert_eq!(demo.register_keys(&client, &[good.clone(), good.clone()]).await.status, 400);
    let bare = demo.admin(Method::POST, &format!("clients/{client}/jwks"), Some(&good)).await;
    assert_eq!(bare.json()["errors"][0]["fieldIdentifier"], "keys");
    assert_eq!(demo.register_keys(&client, &six[..5]).await.status, 201);
}

#[tokio::test]
async fn a_key_that_is_posted_again_lasts_another_year() {
    let demo = demo().await;
    let client = demo.create_for(&[TLG]).await;
    let year = 365 * 24 * 3600;
    demo.register_keys(&client, &[with(jwk("a", &KEYS[0]), "exp", demo.now() + 10 * year)]).await;
    demo.pass(year);
    let grant = sign_with_kid("a", &KEYS[0], &demo.claims(&client, TLG));
    assert_eq!(demo.ask(&grant).await.problem().code(), "MP-121");
    assert_eq!(demo.register_keys(&client, &[jwk("a", &KEYS[0])]).await.status, 201);
    demo.ask(&sign_with_kid("a", &KEYS[0], &demo.claims(&client, TLG))).await.token();
}

/// The key of a certificate, registered with it.
fn bound(kid: &str, entry: &Entry) -> Value {
    let public = entry.private_key().public().unwrap();
    let number = |bytes: &[u8]| BASE64_URL_SAFE_NO_PAD.encode(bytes);
    json!({ "kty": "RSA", "use": "sig", "alg": "RS256", "kid": kid, "n": number(public.modulus()),
        "e": number(public.exponent()), "x5c": header_x5c(entry)["x5c"] })
}

#[tokio::test]
async fn a_key_with_its_certificate_is_good_as_long_as_that_is() {
    let demo = demo().await;
    let client = demo.create_for(&[TLG]).await;
    for (kind, is_good) in
        [(DemoFileKind::Pkcs12, true), (DemoFileKind::Revoked, false), (DemoFileKind::Expired, false)]
    {
        let entry = demo.entry(kind);
        assert_eq!(demo.register_keys(&client, &[bound("a", &entry)]).await.status, 201);
        let grant = sign(
            &json!({ "alg": "RS256", "kid": "a" }),
            &demo.claims(&client, TLG),
            &entry.private_key().pkcs8_pem(),
            Algorithm::RS256,
        );
        let answer = demo.ask(&grant).await;
        if is_good {
            answer.token();
        } else {
            assert_eq!(answer.problem().code(), "MP-120", "{kind:?}");
        }
    }
    let foreign = with(jwk("a", &KEYS[0]), "x5c", header_x5c(&demo.entry(DemoFileKind::Pkcs12))["x5c"].clone());
    let answer = demo.register_keys(&client, &[foreign]).await;
    assert_eq!(answer.json()["errors"][0]["fieldIdentifier"], "x5c");
}

#[tokio::test]
async fn a_key_of_another_client_is_not_known_here() {
    let demo = demo().await;
    let (ours, theirs) = (demo.create_for(&[TLG]).await, demo.create_for(&[TLG]).await);
    for (client, kid) in [(&ours, "a"), (&theirs, "b")] {
        assert_eq!(demo.register_keys(client, &[jwk(kid, &KEYS[0])]).await.status, 201);
    }
    let grant = sign_with_kid("b", &KEYS[0], &demo.claims(&ours, TLG));
    assert_eq!(demo.ask(&grant).await.problem().code(), "unknown-kid");
}
