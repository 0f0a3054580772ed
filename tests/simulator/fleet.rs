//! `[fleet]`: as many clients as a large organisation has.

use crate::support::*;
use portnokkel::simulator::Scenario;
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::BTreeSet;

async fn fleet(text: &str) -> Demo {
    let scenario = Scenario::parse(&format!("version = 1\n[fleet]\n{text}")).unwrap();
    demo_by(|options| options.scenario = scenario).await
}

async fn listed(demo: &Demo, query: &str) -> Vec<Value> {
    demo.admin(Method::GET, &format!("clients{query}"), None).await.json().as_array().unwrap().clone()
}

fn ids(clients: &[Value]) -> Vec<&str> {
    clients.iter().map(|client| client["client_id"].as_str().unwrap()).collect()
}

#[tokio::test]
async fn ten_thousand_clients_are_there_and_come_as_one_list() {
    let demo = fleet("clients = 10000").await;
    let all = listed(&demo, "?inactive=true").await;
    assert_eq!((all.len(), ids(&all).iter().collect::<BTreeSet<_>>().len()), (10_002, 10_002));
    let active = listed(&demo, "").await;
    assert_eq!(all.len() - active.len(), 10_000 / 13);
    assert!(all.iter().any(|client| client["integration_type"] == "idporten"));
    assert!(Scenario::parse("version = 1\n[fleet]\nclients = 20001").is_err());
}

#[tokio::test]
async fn keys_end_on_every_day_of_the_year() {
    let demo = fleet("clients = 1500").await;
    let token = demo.admin_token().await;
    let mut days = BTreeSet::new();
    for client in listed(&demo, "").await {
        let path = format!("clients/{}/jwks", client["client_id"].as_str().unwrap());
        let address = demo.simulator.self_service().join(&path);
        let answer = demo.call(Method::GET, address.as_str(), Some(&token), None).await.json();
        for key in answer["keys"].as_array().into_iter().flatten() {
            days.insert((key["exp"].as_i64().unwrap() - demo.now()) / 86_400);
        }
    }
    assert_eq!(days, (0..365).collect());
}

#[tokio::test]
async fn a_list_with_pages_has_each_client_once() {
    let demo = fleet("clients = 25\npage = 10").await;
    let mut found = Vec::new();
    for page in 0..4 {
        found.extend(listed(&demo, &format!("?inactive=true&page={page}&size=10")).await);
    }
    assert_eq!((found.len(), ids(&found).iter().collect::<BTreeSet<_>>().len()), (27, 27));
    assert_eq!(listed(&demo, "?size=1000").await.len(), 10, "no more than a page has");
}

#[tokio::test]
async fn a_client_that_was_deactivated_is_activated_by_sending_it_back_so() {
    let demo = demo().await;
    let id = demo.create_for(&[TLG]).await;
    let path = format!("clients/{id}");
    assert_eq!(demo.admin(Method::DELETE, &path, None).await.status, 200);
    let model = demo.admin(Method::GET, &path, None).await.json();
    assert_eq!(model["active"], false);
    assert_eq!(demo.admin(Method::PUT, &path, Some(&model)).await.status, 409);
    let activated = demo.admin(Method::PUT, &path, Some(&with(model, "active", json!(true)))).await;
    assert_eq!((activated.status, &activated.json()["active"]), (200, &Value::Bool(true)));
    demo.get_token(&id, TLG).await.token();
}
