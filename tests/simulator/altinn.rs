//! Altinn's part: systems, requests that customers answer, system users, and its own token.

use crate::support::*;
use base64::Engine;
use base64::prelude::BASE64_URL_SAFE_NO_PAD;
use portnokkel::domain::{Environment, Timestamp};
use portnokkel::problem::{ExchangeCause, Situation};
use portnokkel::protocol::altinn::{self, Kind, RequestStatus, SystemUserRequest, VendorUser, exchange};
use portnokkel::simulator::Scenario;
use reqwest::Method;
use serde_json::{Value, json};

const SYSTEM: &str = "310472603_fjordvik_regnskap";
const CUSTOMER: &str = "313907201";
const CLIENT: &str = "6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15";

/// A world whose client has the scopes of a vendor.
async fn world(more: &str) -> Demo {
    let scopes =
        json!([TLG, altinn::REQUEST_READ, altinn::REQUEST_WRITE, altinn::REGISTER_WRITE, "altinn:events.subscribe"]);
    let text = format!("version = 1\n{more}\n[[clients]]\nid = \"{CLIENT}\"\nscopes = {scopes}\n");
    let scenario = Scenario::parse(&text).unwrap();
    demo_by(|options| options.scenario = scenario).await
}

impl Demo {
    async fn vendor(&self, scope: &str) -> String {
        self.ask(&self.certified(&self.claims(CLIENT, scope))).await.token()
    }

    async fn altinn(&self, method: Method, path: &str, token: &str, body: Option<&Value>) -> Answer {
        let mut request = self.http.request(method, format!("{}{path}", self.issuer())).bearer_auth(token);
        if let Some(body) = body {
            request = request.json(body);
        }
        Answer::of(request.send().await.unwrap()).await
    }

    async fn asks(&self, reference: Option<&str>, kind: Kind) -> Answer {
        let body = json!({ "systemId": SYSTEM, "partyOrgNo": CUSTOMER, "externalRef": reference });
        let token = self.vendor(altinn::REQUEST_WRITE).await;
        self.altinn(Method::POST, &altinn::requests_path(kind), &token, Some(&body)).await
    }

    async fn answers(&self, address: &str, answer: &'static str) -> u16 {
        self.http.post(address).body(format!("answer={answer}")).send().await.unwrap().status().as_u16()
    }

    async fn as_system_user(&self, reference: Option<&str>) -> Answer {
        let organisation = json!({ "authority": "iso6523-actorid-upis", "ID": format!("0192:{CUSTOMER}") });
        let mut details = json!({ "type": "urn:altinn:systemuser", "systemuser_org": organisation });
        if let Some(reference) = reference {
            details["externalRef"] = json!(reference);
        }
        let claims = with(self.claims(CLIENT, TLG), "authorization_details", json!([details]));
        self.ask(&self.certified(&claims)).await
    }
}

fn code(answer: &Answer) -> (u16, String) {
    (answer.status, answer.json()["code"].as_str().unwrap_or_default().to_owned())
}

#[tokio::test]
async fn a_system_user_is_asked_for_approved_and_used() {
    let demo = world("").await;
    let refused = demo.as_system_user(Some("kunde-9")).await;
    assert_eq!(refused.problem().code(), "MP-303");
    let answer = demo.asks(Some("kunde-9"), Kind::Standard).await;
    assert_eq!(answer.status, 201);
    let [request] = &SystemUserRequest::read(&answer.body).unwrap()[..] else { panic!("one request") };
    assert_eq!((request.status, request.reference.as_str()), (Some(RequestStatus::New), "kunde-9"));
    assert_eq!(code(&demo.asks(Some("kunde-9"), Kind::Standard).await), (400, "AUTH-00007".into()));
    assert_eq!(demo.as_system_user(Some("kunde-9")).await.problem().code(), "MP-303", "it is not approved yet");

    let page = request.confirm.as_ref().unwrap().as_str();
    assert_eq!(demo.answers(page, "accept").await, 200);
    assert_eq!(demo.answers(page, "reject").await, 409);
    let claims = demo.as_system_user(Some("kunde-9")).await.claims();
    let id = claims["authorization_details"][0]["systemuser_id"][0].as_str().unwrap().to_owned();
    let token = demo.vendor(altinn::REQUEST_WRITE).await;
    let path = altinn::by_query(SYSTEM, request.customer.unwrap(), "kunde-9");
    let [user] = &VendorUser::read(&demo.altinn(Method::GET, &path, &token, None).await.body).unwrap()[..] else {
        panic!("one system user")
    };
    assert_eq!((&user.id, user.kind, user.is_deleted), (&id, Some(Kind::Standard), false));
    assert_eq!(code(&demo.asks(Some("kunde-9"), Kind::Standard).await), (400, "AUTH-00006".into()));
}

#[tokio::test]
async fn without_a_reference_it_is_the_customers_number_everywhere() {
    let demo = world("system_users = []").await;
    let answer = demo.asks(None, Kind::Standard).await;
    let request = SystemUserRequest::read(&answer.body).unwrap().remove(0);
    assert_eq!(request.reference, CUSTOMER);
    demo.answers(request.confirm.unwrap().as_str(), "accept").await;
    for reference in [None, Some(CUSTOMER)] {
        assert_eq!(demo.as_system_user(reference).await.status, 200, "{reference:?}");
    }
}

#[tokio::test]
async fn requests_have_the_state_that_a_scenario_gives_them_and_nobodys_answer_is_none_after_a_time() {
    let requests = "[[requests]]\ncustomer = \"313907201\"\nexternal_ref = \"a\"\n\
         [[requests]]\ncustomer = \"313907201\"\nexternal_ref = \"b\"\nstatus = \"Denied\"\n\
         [[requests]]\ncustomer = \"313907201\"\nexternal_ref = \"c\"\nkind = \"agent\"\nstatus = \"Rejected\"\n";
    let demo = world(requests).await;
    let token = demo.vendor(altinn::REQUEST_READ).await;
    let states = async |kind, token: &str| -> Vec<(String, Option<RequestStatus>)> {
        let answer = demo.altinn(Method::GET, &altinn::by_system(kind, SYSTEM), token, None).await;
        let read = SystemUserRequest::read(&answer.body).unwrap();
        read.into_iter().map(|request| (request.reference, request.status)).collect()
    };
    let standard = states(Kind::Standard, &token).await;
    assert_eq!(standard, [("b".into(), Some(RequestStatus::Denied)), ("a".into(), Some(RequestStatus::New))]);
    assert_eq!(states(Kind::Agent, &token).await, [("c".into(), Some(RequestStatus::Rejected))]);
    demo.pass(11 * 86_400);
    let later = states(Kind::Standard, &demo.vendor(altinn::REQUEST_READ).await).await;
    assert_eq!(later[1].1, Some(RequestStatus::TimedOut));
}

#[tokio::test]
async fn a_client_belongs_to_one_system_and_only_its_clients_use_a_systems_users() {
    let demo = world("").await;
    let token = demo.vendor(altinn::REGISTER_WRITE).await;
    let other = json!({ "id": "310472603_annet", "name": { "nb": "Annet" }, "clientId": [CLIENT] });
    let path = "authentication/api/v1/systemregister/vendor";
    assert_eq!(code(&demo.altinn(Method::POST, path, &token, Some(&other)).await), (400, "AUTH.VLD-00004".into()));
    // A PUT writes over the whole: the client is in no system then, and in none may it act.
    let emptied = json!({ "id": SYSTEM, "name": { "nb": "Fjordvik Regnskap" } });
    let own = format!("{path}/{SYSTEM}");
    assert_eq!(demo.altinn(Method::PUT, &own, &token, Some(&emptied)).await.status, 200);
    assert_eq!(demo.altinn(Method::GET, &own, &token, None).await.json()["clientId"], json!([]));
    assert_eq!(demo.as_system_user(None).await.problem().code(), "MP-303");
    assert_eq!(demo.altinn(Method::POST, path, &token, Some(&other)).await.status, 200);
}

#[tokio::test]
async fn who_lacks_the_scope_the_system_or_the_token_is_refused_with_a_code_of_its_own() {
    let demo = world("").await;
    let read = demo.vendor(altinn::REQUEST_READ).await;
    let get = async |path: &str, token: &str| demo.altinn(Method::GET, path, token, None).await;
    let customer = portnokkel::domain::OrgNumber::parse(CUSTOMER).unwrap();
    assert_eq!(get(&altinn::by_query(SYSTEM, customer, "x"), &read).await.status, 403);
    assert_eq!(get(&altinn::by_system(Kind::Standard, SYSTEM), "nonsense").await.status, 401);
    assert_eq!(code(&get(&altinn::by_system(Kind::Standard, "310472603_x"), &read).await), (404, "AUTH-00011".into()));
    let named = altinn::by_external_ref(Kind::Standard, SYSTEM, customer, "x");
    assert_eq!(code(&get(&named, &read).await), (404, "AUTH-00010".into()));
    let redirect = json!({ "systemId": SYSTEM, "partyOrgNo": CUSTOMER, "redirectUrl": "https://example.no" });
    let write = demo.vendor(altinn::REQUEST_WRITE).await;
    let path = altinn::requests_path(Kind::Standard);
    assert_eq!(code(&demo.altinn(Method::POST, &path, &write, Some(&redirect)).await), (400, "AUTH-00021".into()));
}

#[tokio::test]
async fn altinns_token_lasts_half_an_hour_and_opens_what_maskinportens_does_not() {
    let demo = world("").await;
    let ours = demo.vendor("altinn:events.subscribe").await;
    let answer = demo.altinn(Method::GET, exchange::EXCHANGE, &ours, None).await;
    let theirs = exchange::read(&answer.body, Timestamp::from_second(demo.now()).unwrap()).unwrap();
    assert_eq!((answer.status, theirs.lifetime), (200, 1800));
    let payload = theirs.secret.expose().split('.').nth(1).unwrap().to_owned();
    let claims: Value = serde_json::from_slice(&BASE64_URL_SAFE_NO_PAD.decode(payload).unwrap()).unwrap();
    assert_eq!(claims["urn:altinn:orgNumber"], "310472603");
    assert!(claims.get("client_amr").is_none() && claims["scope"] == "altinn:events.subscribe");
    let events = "events/api/v1/subscriptions";
    let called = demo.altinn(Method::GET, events, theirs.secret.expose(), None).await;
    assert_eq!((called.status, called.json()["count"].clone()), (200, json!(0)));
    assert_eq!(demo.altinn(Method::GET, events, &ours, None).await.status, 401);
    let keys =
        demo.altinn(Method::GET, "authentication/api/v1/openid/.well-known/openid-configuration/jwks", "", None).await;
    let maskinportens = demo.altinn(Method::GET, "jwk", "", None).await;
    assert_ne!(keys.json()["keys"][0]["n"], maskinportens.json()["keys"][0]["n"], "its key is its own");
    demo.pass(1801);
    assert_eq!(demo.altinn(Method::GET, events, theirs.secret.expose(), None).await.status, 401);
}

#[tokio::test]
async fn whatever_is_wrong_the_no_is_empty_and_a_reason_is_for_a_provider() {
    let demo = world("").await;
    let token = demo.vendor(TLG).await;
    let provider = demo.altinn(Method::GET, "authentication/api/v1/exchange/something", &token, None).await;
    assert!(provider.status == 400 && provider.json().as_str().unwrap().contains("provider"));
    let dead = demo.http.get(format!("{}{}", demo.issuer(), exchange::EXCHANGE)).bearer_auth(&token);
    assert_eq!(dead.header(exchange::DEAD_HEADER, "x").send().await.unwrap().status().as_u16(), 410);
    for garbled in ["", "a.b.c", &token[..token.len() - 4]] {
        let answer = demo.altinn(Method::GET, exchange::EXCHANGE, garbled, None).await;
        assert_eq!((answer.status, answer.body.len()), (401, 0), "{garbled}");
    }
    demo.pass(200);
    let answer = demo.altinn(Method::GET, exchange::EXCHANGE, &token, None).await;
    assert_eq!((answer.status, answer.body.len()), (401, 0));
    let payload = BASE64_URL_SAFE_NO_PAD.decode(token.split('.').nth(1).unwrap()).unwrap();
    let issuer = demo.simulator.issuer();
    let here = Environment::custom(String::new(), issuer.clone(), issuer).unwrap();
    let sent = serde_json::from_slice(&payload).ok();
    let now = Timestamp::from_second(demo.now()).unwrap();
    let told = exchange::read_refusal(answer.status, &answer.body, sent.as_ref(), &here, now);
    assert_eq!(told.situation, Situation::ExchangeRefused(ExchangeCause::Ended));
}

#[tokio::test]
async fn an_altinn_of_another_environment_says_no_and_one_with_a_reason_says_it() {
    let demo = world("[altinn]\ntrusts = false").await;
    let token = demo.vendor(TLG).await;
    let answer = demo.altinn(Method::GET, exchange::EXCHANGE, &token, None).await;
    assert_eq!((answer.status, answer.body.len()), (401, 0));
    let demo = world("[altinn]\nreason = \"Not today\"").await;
    let token = demo.vendor(TLG).await;
    let answer = demo.altinn(Method::GET, exchange::EXCHANGE, &token, None).await;
    assert_eq!((answer.status, answer.json()), (400, json!("Not today")));
}
