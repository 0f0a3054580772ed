//! What was checked of a grant, for whoever shows it beside the answer.

use crate::support::*;
use portnokkel::rules::{Check, Trace, Verdict};
use serde_json::json;

fn marks(trace: &Trace) -> String {
    let mark = |verdict: &Verdict| match verdict {
        Verdict::Passed => '+',
        Verdict::Failed(_) => 'x',
        Verdict::Unknown(_) => '?',
    };
    trace.iter().map(|(_, verdict)| mark(verdict)).collect()
}

#[tokio::test]
async fn what_was_checked_is_told_of_a_token_and_of_a_refusal() {
    let demo = demo().await;
    let mut claims = demo.claims(&demo.existing_client(), TLG);
    claims["jti"] = json!("good");
    demo.ask(&demo.certified(&claims)).await.token();
    assert_eq!(demo.simulator.checked("good").as_ref().map(marks).as_deref(), Some("++++++++++++++"));
    claims["jti"] = json!("bad");
    claims["aud"] = json!("https://test.maskinporten.no/");
    let refused = demo.ask(&demo.certified(&claims)).await.problem();
    let trace = demo.simulator.checked("bad").expect("it came a moment ago");
    let (check, fault) = trace.first_failure().unwrap();
    assert_eq!((check, fault.reason.code()), (Check::Audience, Some(refused.code())));
    assert_eq!(demo.simulator.checked("never sent"), None);
}

#[tokio::test]
async fn of_a_grant_that_came_twice_the_later_answer_is_told() {
    let demo = demo().await;
    let mut claims = demo.claims(&demo.existing_client(), TLG);
    claims["jti"] = json!("twice");
    let grant = demo.certified(&claims);
    demo.ask(&grant).await.token();
    assert_eq!(demo.ask(&grant).await.problem().code(), "MP-012");
    assert_eq!(demo.simulator.checked("twice").as_ref().map(marks).as_deref(), Some("+++++++++x++++"));
    let told = format!("{:?}", demo.simulator.checked("twice"));
    assert!(grant.split('.').all(|part| !told.contains(part)), "no part of the grant is kept");
}

#[tokio::test]
async fn of_a_client_that_may_not_use_grants_no_earlier_checks_are_told() {
    let demo = demo().await;
    let body = with(new_client("Innlogging", &["fellesregisteret:innlogging"]), "integration_type", "idporten");
    let client = demo.create(&with(body, "grant_types", json!(["authorization_code"]))).await;
    let grant = |client: &str, scope: &str| demo.certified(&with(demo.claims(client, scope), "jti", "same"));
    demo.ask(&grant(&demo.existing_client(), TLG)).await.token();
    assert!(demo.simulator.checked("same").is_some());
    let refused = demo.ask(&grant(&client, "fellesregisteret:innlogging")).await;
    assert_eq!(refused.json()["error"], "unauthorized_client");
    assert_eq!(demo.simulator.checked("same"), None);
}
