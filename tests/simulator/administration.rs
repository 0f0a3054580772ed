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
    // With `active` it would come back.
    let inactive = with(changed, "active", json!(false));
    assert_documented(&demo.admin(Method::PUT, &path, Some(&inactive)).await, 409);
    let count = |list: Value| list.as_array().unwrap().iter().filter(|client| client["client_id"] == id).count();
    assert_eq!(count(demo.admin(Method::GET, "clients", None).await.json()), 0);
    for written in ["true", "TRUE", "True"] {
        let listed = demo.admin(Method::GET, &format!("clients?inactive={written}"), None).await.json();
        assert_eq!(count(listed), 1, "{written}");
    }
}

#[tokio::test]
async fn a_refused_token_is_told_how() {
    let demo = demo().await;
    let clients = demo.simulator.self_service().join("clients").to_string();
    let challenge = async |token: Option<&str>| {
        let answer = demo.call(Method::GET, &clients, token, None).await;
        (answer.status, answer.header("www-authenticate").map(str::to_owned))
    };
    let writer = demo.get_token(&demo.admin_client(), "idporten:dcr.write").await.token();
    assert_eq!(challenge(None).await, (401, Some("Bearer".to_owned())));
    assert_eq!(challenge(Some("x")).await, (401, Some("Bearer error=\"invalid_token\"".to_owned())));
    let lacking = "Bearer error=\"insufficient_scope\", scope=\"idporten:dcr.read\"";
    assert_eq!(challenge(Some(&writer)).await, (403, Some(lacking.to_owned())));
}

#[tokio::test]
async fn fields_are_kept_or_refused_and_none_is_swallowed() {
    let demo = demo().await;
    let body = with(new_client("Med lenker", &[TLG]), "client_uri", "https://app.example.no/");
    let body = with(body, "logo_uri", "https://app.example.no/logo.png");
    let id = demo.create(&body).await;
    let path = format!("clients/{id}");
    let model = demo.admin(Method::GET, &path, None).await.json();
    assert_eq!(model["client_uri"], "https://app.example.no/");
    assert_eq!(model["logo_uri"], "https://app.example.no/logo.png");
    assert_eq!(demo.admin(Method::PUT, &path, Some(&model)).await.status, 200, "its own model is taken back");
    demo.refuses_client(&with(body, "client_nam", "x"), "client_nam").await;

    let other = with(model, "client_id", demo.existing_client());
    let refused = demo.admin(Method::PUT, &path, Some(&other)).await;
    assert_documented(&refused, 400);
    assert_eq!(refused.json()["errors"][0]["fieldIdentifier"], "client_id");
}

#[tokio::test]
async fn an_array_is_no_client_and_a_body_says_what_it_is() {
    let demo = demo().await;
    let token = demo.admin_token().await;
    let clients = demo.simulator.self_service().join("clients").to_string();
    let array = json!(["Navn", "", null, null, [TLG], ["urn:ietf:params:oauth:grant-type:jwt-bearer"], "maskinporten"]);
    assert_documented(&demo.call(Method::POST, &clients, Some(&token), Some(&array)).await, 400);
    let good = new_client("Ny", &[TLG]).to_string();
    for (kind, status) in [("text/plain", 415), ("application/json; charset=utf-8", 201)] {
        let request = demo.http.post(&clients).bearer_auth(&token).header("content-type", kind).body(good.clone());
        assert_eq!(request.send().await.unwrap().status(), status, "{kind}");
    }
}

#[tokio::test]
async fn a_client_without_the_jwt_grant_gets_no_token() {
    let demo = demo().await;
    let body = with(new_client("Innlogging", &["fellesregisteret:innlogging"]), "integration_type", "idporten");
    let client = demo.create(&with(body, "grant_types", json!(["authorization_code"]))).await;
    let refused = demo.get_token(&client, "fellesregisteret:innlogging").await;
    assert_eq!((refused.status, refused.json()["error"].as_str()), (400, Some("unauthorized_client")));
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
