//! The self-service API: who may do what, and how it says no.

use crate::support::*;
use portnokkel::problem::Situation;
use portnokkel::protocol::self_service::read_refusal;
use portnokkel::simulator::{FaultInjection, LifetimeMode};
use reqwest::Method;
use serde_json::{Value, json};

fn assert_documented(answer: &Answer, status: u16) {
    let body = answer.json();
    assert_eq!(answer.status, status, "{body}");
    assert_eq!(body["status"], status);
    for field in ["timestamp", "correlation_id", "error", "error_description"] {
        assert!(body[field].is_string(), "{field} of {body}");
    }
    for fault in body["errors"].as_array().unwrap() {
        assert!(fault["isFieldError"].is_boolean() && fault["errorMessage"].is_string(), "{fault}");
        assert!(fault["objectName"].is_string() && fault["fieldIdentifier"].is_string(), "{fault}");
    }
}

impl Demo {
    async fn refuses_client(&self, body: &Value, field: &str) {
        let answer = self.admin(Method::POST, "clients", Some(body)).await;
        assert_documented(&answer, 400);
        assert_eq!(answer.json()["errors"][0]["fieldIdentifier"], field, "{}", answer.json());
        let situation = read_refusal(answer.status, &answer.body).situation;
        assert!(matches!(situation, Situation::ClientInvalid(_)), "{situation:?}");
    }
}

#[tokio::test]
async fn a_call_wants_a_token_with_the_right_scope() {
    let demo = demo().await;
    let clients = demo.simulator.self_service().join("clients").to_string();
    let [reader, writer] = ["idporten:dcr.read", "idporten:dcr.write"].map(|scope| (demo.admin_client(), scope));
    let reader = demo.get_token(&reader.0, reader.1).await.token();
    let writer = demo.get_token(&writer.0, writer.1).await.token();
    let stranger = demo.get_token(&demo.existing_client(), TLG).await.token();
    let body = new_client("Ny", &[TLG]);

    for token in [None, Some("x"), Some("a.b.c")] {
        assert_documented(&demo.call(Method::GET, &clients, token, None).await, 401);
        assert_documented(&demo.call(Method::POST, &clients, token, Some(&body)).await, 401);
    }
    assert_documented(&demo.call(Method::GET, &clients, Some(&stranger), None).await, 403);
    assert_documented(&demo.call(Method::GET, &clients, Some(&writer), None).await, 403);
    assert_documented(&demo.call(Method::POST, &clients, Some(&reader), Some(&body)).await, 403);
    assert_eq!(demo.call(Method::GET, &clients, Some(&reader), None).await.status, 200);
    assert_eq!(demo.call(Method::POST, &clients, Some(&writer), Some(&body)).await.status, 201);
    demo.pass(120);
    assert_documented(&demo.call(Method::GET, &clients, Some(&reader), None).await, 401);
}

#[tokio::test]
async fn what_is_not_there_and_what_is_anothers_look_the_same() {
    let demo = demo().await;
    let theirs = format!("clients/oidc_{}_api", demo.simulator.customer().number);
    let nothing = demo.admin(Method::GET, "clients/nothing", None).await;
    assert_eq!(nothing.json()["timestamp"], "2027-01-15T08:00:00.000Z");
    for path in [&*theirs, "clients/nothing", "clients/nothing/jwks", "nowhere"] {
        assert_documented(&demo.admin(Method::GET, path, None).await, 404);
    }
    assert_documented(&demo.admin(Method::DELETE, &theirs, None).await, 404);
    let listed = demo.admin(Method::GET, "clients", None).await.json();
    let own = demo.simulator.organisation().number.to_string();
    assert_eq!(listed.as_array().unwrap().len(), 2);
    assert!(listed.as_array().unwrap().iter().all(|client| client["client_orgno"] == own));
}

#[tokio::test]
async fn a_client_with_faults_is_refused_field_by_field() {
    let demo = demo().await;
    let good = new_client("Ny", &[TLG]);
    for (field, value) in [
        ("client_name", json!(" ")),
        ("client_name", json!("x".repeat(300))),
        ("integration_type", json!("maskinport")),
        ("application_type", json!("desktop")),
        ("token_endpoint_auth_method", json!("none")),
        ("token_endpoint_auth_method", json!("client_secret_basic")),
        ("grant_types", json!(["authorization_code"])),
        ("client_orgno", json!("313907201")),
        ("scopes", json!([])),
        ("scopes", json!([TLG, "lonnstilsynet:personinntekt"])),
        ("scopes", json!(["lonnstilsynet:sykelonn"])),
        ("scopes", json!(["idporten:dcr.write"])),
        ("scopes", json!(["fellesregisteret:innlogging"])),
        ("scopes", json!(["no:such"])),
    ] {
        demo.refuses_client(&with(good.clone(), field, value), field).await;
    }
    for body in [json!(7), json!({"client_name": 7}), Value::Null] {
        assert_documented(&demo.admin(Method::POST, "clients", Some(&body)).await, 400);
    }
    demo.create_for(&[TLG, "havneverket:tidevann", DELEGATED]).await;
}

#[tokio::test]
async fn a_client_is_read_replaced_and_deactivated() {
    let demo = demo().await;
    let id = demo.create_for(&[TLG]).await;
    let path = format!("clients/{id}");
    let model = demo.admin(Method::GET, &path, None).await.json();
    assert_eq!(model["jwks_uri"], format!("/clients/{id}/jwks"));
    assert_eq!(model["created"], "2027-01-15T09:00:00.000+01:00");

    demo.pass(60);
    let changed = with(model, "client_name", "Nytt navn");
    let replaced = demo.admin(Method::PUT, &path, Some(&changed)).await.json();
    assert_eq!((replaced["client_name"].as_str(), replaced["client_id"].as_str()), (Some("Nytt navn"), Some(&*id)));
    assert_ne!(replaced["created"], replaced["last_updated"]);
    let other_kind = with(changed.clone(), "integration_type", "idporten");
    assert_documented(&demo.admin(Method::PUT, &path, Some(&other_kind)).await, 400);
    let no_scopes = with(changed.clone(), "scopes", json!(["no:such"]));
    assert_documented(&demo.admin(Method::PUT, &path, Some(&no_scopes)).await, 400);

    assert_eq!(demo.admin(Method::DELETE, &path, None).await.status, 200);
    assert_documented(&demo.admin(Method::DELETE, &path, None).await, 404);
    assert_documented(&demo.admin(Method::PUT, &path, Some(&changed)).await, 409);
    let count = |list: Value| list.as_array().unwrap().iter().filter(|client| client["client_id"] == id).count();
    assert_eq!(count(demo.admin(Method::GET, "clients", None).await.json()), 0);
    assert_eq!(count(demo.admin(Method::GET, "clients?inactive=true", None).await.json()), 1);
}

#[tokio::test]
async fn the_answer_to_create_is_lost_once_and_the_client_is_there() {
    let faults = FaultInjection { lose_answer_to_change: true, ..FaultInjection::default() };
    let demo = demo_with(faults, LifetimeMode::Documented).await;
    let token = demo.admin_token().await;
    let clients = demo.simulator.self_service().join("clients").to_string();
    let body = new_client("Borte", &[TLG]);
    let request = demo.http.post(&clients).bearer_auth(&token).json(&body);
    assert!(request.send().await.is_err());

    let listed = demo.admin(Method::GET, "clients", None).await.json();
    let named = listed.as_array().unwrap().iter().filter(|client| client["client_name"] == "Borte");
    assert_eq!(named.count(), 1);
    demo.create_for(&[TLG]).await;
}

#[tokio::test]
async fn scopes_for_all_are_listed_without_a_token() {
    let demo = demo().await;
    let address = demo.simulator.self_service().join("scopes/all?accessible_for_all=true");
    let open = demo.call(Method::GET, address.as_str(), None, None).await.json();
    let names: Vec<&str> = open.as_array().unwrap().iter().map(|scope| scope["name"].as_str().unwrap()).collect();
    assert!(names.contains(&"havneverket:tidevann") && names.contains(&DELEGATED) && !names.contains(&TLG));
    let granted = demo.simulator.self_service().join("scopes/access/all");
    assert_documented(&demo.call(Method::GET, granted.as_str(), None, None).await, 401);
}
