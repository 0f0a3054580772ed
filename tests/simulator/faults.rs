//! Faults that a scenario orders, by endpoint.

use crate::support::*;
use portnokkel::simulator::Scenario;
use reqwest::Method;

async fn demo_of(faults: &str) -> Demo {
    let scenario = Scenario::parse(&format!("version = 1\n{faults}")).unwrap();
    demo_by(|options| options.scenario = scenario).await
}

impl Demo {
    async fn get(&self, path: &str) -> Answer {
        self.call(Method::GET, &format!("{}{path}", self.issuer()), None, None).await
    }

    async fn good_token(&self) -> Answer {
        self.get_token(&self.existing_client(), TLG).await
    }
}

#[tokio::test]
async fn each_endpoint_has_faults_of_its_own() {
    let endpoints = ["metadata", "jwk", "clients", "keys", "scopes", "register", "ocsp", "crl"];
    let faults: Vec<String> = (500..)
        .zip(endpoints)
        .map(|(status, endpoint)| format!("[[faults]]\nendpoint = \"{endpoint}\"\nstatus = {status}\n"))
        .collect();
    let demo = demo_of(&faults.concat()).await;
    for (path, status) in [
        (".well-known/oauth-authorization-server", 500),
        ("jwk", 501),
        ("api/v1/clients", 502),
        ("api/v1/clients/x", 502),
        ("api/v1/clients/x/jwks", 503),
        ("api/v1/scopes/all", 504),
        ("api/v1/delegationsources", 504),
        ("registerinfo/api/v2/rettsstiftelse/regnr/AB52874", 505),
        ("utlegg/enheter/310472603", 505),
        ("ocsp", 506),
        ("crl", 507),
    ] {
        assert_eq!(demo.get(path).await.status, status, "{path}");
    }
    demo.good_token().await.token();
}

#[tokio::test]
async fn a_fault_begins_and_ends_where_it_is_told_to() {
    let demo = demo_of("[[faults]]\nendpoint = \"token\"\nskip = 1\ntimes = 2\nstatus = 503\nretry_after = 7").await;
    let mut statuses = Vec::new();
    for _ in 0..4 {
        let answer = demo.good_token().await;
        assert_eq!(answer.header("retry-after"), (answer.status == 503).then_some("7"));
        statuses.push(answer.status);
    }
    assert_eq!(statuses, [200, 503, 503, 200]);
}

#[tokio::test]
async fn a_fault_of_one_method_leaves_the_others_alone() {
    let demo =
        demo_of("[[faults]]\nendpoint = \"clients\"\nmethod = \"POST\"\nstatus = 409\ncontent = \"empty\"").await;
    let created = demo.admin(Method::POST, "clients", Some(&new_client("Ny", &[TLG]))).await;
    assert_eq!((created.status, created.body.len()), (409, 0));
    assert_eq!(demo.admin(Method::GET, "clients", None).await.status, 200);
}

#[tokio::test]
async fn what_is_carried_out_has_happened_though_the_answer_is_lost() {
    let demo =
        demo_of("[[faults]]\nendpoint = \"clients\"\nmethod = \"POST\"\nno_answer = true\ncarried_out = true").await;
    let clients = demo.simulator.self_service().join("clients").to_string();
    let token = demo.admin_token().await;
    let request = demo.http.post(&clients).bearer_auth(&token).json(&new_client("Borte", &[TLG]));
    assert!(request.send().await.is_err());
    assert_eq!(demo.simulator.clients_named("Borte").len(), 1);
}

#[tokio::test]
async fn an_answer_is_cut_within_its_body() {
    let fault = |bytes| format!("[[faults]]\nendpoint = \"metadata\"\ntimes = 1\ncut_after = {bytes}\n");
    let demo = demo_of(&[fault(0), fault(20)].concat()).await;
    for bytes in [0, 20] {
        let address = format!("{}.well-known/oauth-authorization-server", demo.issuer());
        let mut cut = demo.http.get(&address).send().await.unwrap();
        assert_eq!(cut.status(), 200);
        let mut read = 0;
        let end = loop {
            match cut.chunk().await {
                Ok(Some(part)) => read += part.len(),
                end => break end,
            }
        };
        assert!(end.is_err() && read <= bytes, "{read} of {bytes}");
    }
    assert_eq!(demo.get(".well-known/oauth-authorization-server").await.json()["issuer"], demo.issuer());
}

#[tokio::test]
async fn a_refusal_can_be_ordered_by_its_name() {
    let expected = [("MP-011", 400), ("MP-121", 400), ("MP-250", 403), ("MP-303", 400)];
    let faults =
        expected.map(|(name, _)| format!("[[faults]]\nendpoint = \"token\"\ntimes = 1\nrefusal = \"{name}\"\n"));
    let demo = demo_of(&faults.concat()).await;
    for (name, status) in expected {
        let answer = demo.good_token().await;
        assert_eq!((answer.status, answer.problem().code()), (status, name));
        assert_eq!(answer.header("cache-control"), Some("no-store"));
    }
    demo.good_token().await.token();
}
