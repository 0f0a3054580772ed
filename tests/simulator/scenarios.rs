//! Every example of `SCENARIOS.md`, and what is said about files that are no scenario.
//!
//! A program as the document describes it reads the properties file and asks for a token. What it meets is compared to
//! the heading of the example: the codes and words there, and what the example is about.

use crate::support::*;
use jsonwebtoken::Algorithm;
use portnokkel::domain::{ScenarioFaultKind, ScenarioValue, Secret};
use portnokkel::keystore::{self, KeystoreError};
use portnokkel::protocol::altinn::{self, Kind, RequestStatus, SystemUserRequest};
use portnokkel::protocol::grant::GRANT_TYPE;
use portnokkel::simulator::{DemoFileKind, Scenario};
use reqwest::Method;
use serde_json::{Value, json};
use std::collections::HashMap;

const DOCUMENT: &str = include_str!("../../src/simulator/SCENARIOS.md");

/// The examples that follow a heading.
fn examples(heading: &str) -> Vec<Scenario> {
    let (_, rest) = DOCUMENT.split_once(heading).unwrap_or_else(|| panic!("there is a heading {heading}"));
    let section = rest.split("\n## ").next().unwrap().split("\n### ").next().unwrap();
    let texts = section.split("```toml\n").skip(1).map(|rest| rest.split("```").next().unwrap());
    texts.map(|text| Scenario::parse(text).unwrap_or_else(|fault| panic!("{heading}: {fault:?}"))).collect()
}

/// A simulator with the example of this number, whose heading has these words.
async fn example(number: usize, words: &str) -> Demo {
    let heading = DOCUMENT.lines().find(|line| line.starts_with(&format!("### {number}. "))).unwrap();
    assert!(heading.contains(words), "{heading}");
    let [scenario] = &examples(heading)[..] else { panic!("{heading} has one example") };
    let scenario = scenario.clone();
    demo_by(|options| options.scenario = scenario).await
}

impl Demo {
    fn properties(&self) -> HashMap<String, String> {
        java_properties::read(std::fs::File::open(self.simulator.properties_file()).unwrap()).unwrap()
    }

    /// The grant that a program makes by the properties file, with more claims. The program's clock is right.
    fn programs_grant(&self, more: &Value) -> Result<String, KeystoreError> {
        let properties = self.properties();
        let secret = |key: &str| Secret::new(properties[key].clone());
        let bytes = std::fs::read(&properties["keystore.file"]).unwrap();
        let (password, key_password) = (secret("keystore.password"), secret("keystore.alias.password"));
        let opened = keystore::open(&bytes, &password, Some(&key_password))?;
        let entry = &opened.entries[0];
        let mut claims = self.claims(&properties["issuer"], &properties["scope"]);
        claims["aud"] = properties["audience"].clone().into();
        if let Some(consumer) = properties.get("consumer_org") {
            claims["consumer_org"] = consumer.clone().into();
        }
        claims.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        let header = match properties.get("keystore.kid") {
            Some(kid) => json!({ "alg": "RS256", "kid": kid }),
            None => header_x5c(entry),
        };
        Ok(sign(&header, &claims, &entry.private_key().pkcs8_pem(), Algorithm::RS256))
    }

    async fn program(&self) -> Answer {
        self.ask(&self.programs_grant(&json!({})).unwrap()).await
    }
}

/// That the program is refused with this code; by the end of the name of the problem where there is none.
async fn is_refused(number: usize, code: &str, key: &str) {
    let answer = example(number, code).await.program().await;
    let problem = answer.problem();
    assert!(problem.key().ends_with(key), "{number}: {} {}", problem.key(), answer.json());
    assert!(code.is_empty() || problem.code() == code, "{number}: {}", problem.code());
}

#[tokio::test]
async fn without_a_scenario_the_program_gets_a_token() {
    demo().await.program().await.token();
    let nothing = Scenario::parse("version = 1").unwrap();
    demo_by(|options| options.scenario = nothing).await.program().await.token();
}

#[tokio::test]
async fn failures_1_to_11_certificates_clients_and_clocks() {
    is_refused(1, "MP-120", "invalid-certificate").await;
    is_refused(2, "MP-120", "invalid-certificate").await;
    is_refused(3, "MP-120", "invalid-certificate").await;
    is_refused(6, "MP-122", "organisation-differs").await;
    is_refused(8, "MP-110", "wrong-audience").await;
    is_refused(9, "MP-100", "unknown-client").await;
    is_refused(10, "MP-130", "issued-in-future").await;
    is_refused(11, "MP-130", "lifetime-too-long").await;
}

#[tokio::test]
async fn failures_4_and_5_the_keystore() {
    let demo = example(4, "does not open").await;
    assert_eq!(demo.programs_grant(&json!({})).unwrap_err(), KeystoreError::WrongPassword);
    let demo = example(5, "not in the keystore").await;
    let bytes = std::fs::read(demo.simulator.file(DemoFileKind::Jks).unwrap()).unwrap();
    let opened = keystore::open(&bytes, &Secret::new(demo.simulator.password().into()), None).unwrap();
    assert!(opened.entries.iter().all(|entry| entry.alias != demo.properties()["keystore.alias"]));
}

#[tokio::test]
async fn failure_7_the_retired_address() {
    let answer = example(7, "410").await.program().await;
    assert_eq!((answer.status, answer.header("content-type")), (410, Some("text/html; charset=utf-8")));
}

#[tokio::test]
async fn failures_12_and_13_what_was_sent_before_and_x5c() {
    let demo = example(12, "MP-012").await;
    let grant = demo.programs_grant(&json!({})).unwrap();
    assert_eq!(demo.ask(&grant).await.status, 503);
    assert_eq!(demo.ask(&grant).await.problem().code(), "MP-012");
    demo.program().await.token();
    is_refused(13, "MP-123", "malformed-x5c").await;
}

#[tokio::test]
async fn failures_14_to_17_keys() {
    is_refused(14, "", "key-required").await;
    let demo = example(15, "Unknown key identifier").await;
    assert!(demo.program().await.problem().key().ends_with("unknown-kid"));
    demo.pass(600);
    demo.program().await.token();
    is_refused(16, "MP-121", "expired-key").await;
    is_refused(17, "MP-124", "invalid-signature").await;
}

#[tokio::test]
async fn failures_18_to_21_scopes() {
    is_refused(18, "MP-200", "scope-not-on-client").await;
    is_refused(19, "MP-250", "scope-not-granted").await;
    is_refused(20, "MP-251", "not-delegated").await;
    is_refused(21, "MP-201", "wrong-integration-type").await;
}

#[tokio::test]
async fn failure_22_the_system_user() {
    let organisation = json!({ "authority": "iso6523-actorid-upis", "ID": "0192:313907201" });
    let details = json!([{ "type": "urn:altinn:systemuser", "systemuser_org": organisation }]);
    let more = json!({ "authorization_details": details });
    let without = example(22, "MP-303").await;
    assert_eq!(without.ask(&without.programs_grant(&more).unwrap()).await.problem().code(), "MP-303");
    let demo = demo().await;
    demo.ask(&demo.programs_grant(&more).unwrap()).await.token();
}

#[tokio::test]
async fn failures_23_and_24_the_self_service() {
    let demo = example(23, "takes the place").await;
    let path = format!("clients/{}/jwks", demo.existing_client());
    let count = |answer: Answer| answer.json()["keys"].as_array().map(Vec::len);
    assert_eq!(count(demo.admin(Method::GET, &path, None).await), Some(2));
    assert_eq!(demo.register_keys(&demo.existing_client(), &[jwk("own", &KEYS[0])]).await.status, 201);
    assert_eq!(count(demo.admin(Method::GET, &path, None).await), Some(1));

    let demo = example(24, "403").await;
    let refused = demo.get_token(&demo.admin_client(), "idporten:dcr.write").await;
    assert_eq!(refused.problem().code(), "MP-200");
    let reader = demo.get_token(&demo.admin_client(), "idporten:dcr.read").await.token();
    let clients = demo.simulator.self_service().join("clients").to_string();
    let created = demo.call(Method::POST, &clients, Some(&reader), Some(&new_client("Ny", &[TLG]))).await;
    assert_eq!(created.status, 403);
}

#[tokio::test]
async fn failure_25_what_lies_between() {
    let demo = example(25, "half an answer").await;
    let ask = async || {
        let grant = demo.programs_grant(&json!({})).unwrap();
        let form = [("grant_type", GRANT_TYPE), ("assertion", &grant)];
        demo.http.post(format!("{}token", demo.issuer())).form(&form).send().await
    };
    assert!(ask().await.is_err(), "no connection");
    assert_eq!(ask().await.unwrap().status(), 407);
    assert!(ask().await.unwrap().bytes().await.is_err(), "half an answer");
    let token = demo.program().await.token();
    let address = demo.simulator.register().join("registerinfo/api/v2/rettsstiftelse/regnr/AB52874");
    assert_eq!(demo.call(Method::GET, address.as_str(), Some(&token), None).await.status, 403);
    let client = demo.create_for(&[TLG]).await;
    assert_eq!(demo.get_token(&client, TLG).await.problem().code(), "MP-100");
    demo.pass(600);
    demo.get_token(&client, TLG).await.token();
}

#[tokio::test]
async fn what_more_is_in_the_document() {
    let headings = DOCUMENT.lines().filter(|line| line.starts_with("### ")).count();
    assert_eq!(headings, 25);
    let [busy, lost, fleet, own, vendor, foreign, ahead, keyed] = &examples("## More to provoke")[..] else {
        panic!("there are eight")
    };
    is_administered_by_key(keyed.clone()).await;
    let busy = demo_by(|options| options.scenario = busy.clone()).await;
    assert_eq!(busy.program().await.header("retry-after"), Some("2"));
    assert_eq!(busy.program().await.status, 503);
    busy.program().await.token();
    demo_by(|options| options.scenario = lost.clone()).await.program().await.token();
    let fleet = demo_by(|options| options.scenario = fleet.clone()).await;
    let listed = fleet.admin(Method::GET, "clients", None).await.json();
    assert!(listed.as_array().is_some_and(|clients| clients.len() > 9000), "most of ten thousand are active");
    let own = demo_by(|options| options.scenario = own.clone()).await.program().await;
    assert_eq!(
        (own.json()["scope"].as_str(), own.json()["expires_in"].as_i64()),
        (Some("proveetaten:tall.read"), Some(30))
    );
    let vendor = demo_by(|options| options.scenario = vendor.clone()).await;
    let token = vendor.get_token(&vendor.existing_client(), altinn::REQUEST_READ).await.token();
    let mut states = Vec::new();
    for kind in Kind::ALL {
        let path = altinn::by_system(kind, "310472603_fjordvik_regnskap");
        let answer = vendor.call(Method::GET, vendor.simulator.issuer().join(&path).as_str(), Some(&token), None).await;
        states.extend(SystemUserRequest::read(&answer.body).unwrap().into_iter().filter_map(|request| request.status));
    }
    assert!(RequestStatus::ALL.iter().all(|status| states.contains(status)), "{states:?}");
    for refuses in [foreign, ahead] {
        let demo = demo_by(|options| options.scenario = refuses.clone()).await;
        let token = demo.program().await.token();
        let exchange = demo.simulator.issuer().join(altinn::exchange::EXCHANGE);
        assert_eq!(demo.call(Method::GET, exchange.as_str(), Some(&token), None).await.status, 401);
    }
}

/// The administration client takes its key alone, and administers by it.
async fn is_administered_by_key(scenario: Scenario) {
    let demo = demo_by(|options| options.scenario = scenario).await;
    let read = "idporten:dcr.read";
    let refused = demo.get_token(&demo.admin_client(), read).await.problem();
    assert_eq!(refused.key(), "key-required");
    let (claims, entry) = (demo.claims(&demo.admin_client(), read), demo.entry(DemoFileKind::Pkcs12));
    let by_key = json!({ "alg": "RS256", "kid": "admin-1" });
    let token = demo.ask(&sign(&by_key, &claims, &entry.private_key().pkcs8_pem(), Algorithm::RS256)).await.token();
    let clients = demo.simulator.self_service().join("clients").to_string();
    assert_eq!(demo.call(Method::GET, &clients, Some(&token), None).await.status, 200);
}

/// The line and the fault of a file.
fn fault(text: &str) -> (Option<usize>, ScenarioFaultKind) {
    let fault = Scenario::parse(text).err().unwrap_or_else(|| panic!("{text} is no scenario"));
    (fault.line, fault.kind)
}

/// A scenario with one consent, of this party.
fn consent_of(kind: &str, number: &str) -> String {
    let from = format!("urn:altinn:{kind}:identifier-no:{number}");
    format!("version = 1\n[[consents]]\nid = \"b7d4e1f0-3a62-4e58-8c19-5f20d6a9c3e7\"\nfrom = \"{from}\"")
}

#[test]
fn the_party_of_a_consent_is_written_as_a_grant_has_to_write_it() {
    for text in [consent_of("organization", "313907201"), consent_of("person", "01010112345")] {
        assert!(Scenario::parse(&text).is_ok(), "{text}");
    }
}

#[test]
fn a_fault_in_the_file_is_told_with_its_line() {
    use ScenarioFaultKind::{Missing, NoSuchScope, TooLarge, UnknownKey, Value, Version};
    let value = |key: &str, wanted| Value(Some(key.to_owned()), wanted);
    let choices = |choices: &[&str]| ScenarioValue::OneOf(choices.iter().map(|&choice| choice.to_owned()).collect());
    for (text, line, kind) in [
        ("", None, Version),
        ("version = 2\nfuture = true", None, Version),
        ("version = 1\n[clok]\noffset = 1", Some(2), UnknownKey(Some("clok".to_owned()))),
        ("version = 1\n\n[clock]\nofset = 1", Some(4), UnknownKey(Some("ofset".to_owned()))),
        ("version = 1\n[clock]\noffset = \"1\"", Some(3), value("offset", ScenarioValue::Other)),
        ("version = 1\n[propagation]\nkeys = -1", Some(3), value("keys", ScenarioValue::Range(0, 86_400))),
        (
            "version = 1\n[grants]\nlifetime_rule = \"both\"",
            Some(3),
            value("lifetime_rule", choices(&["documented", "observed"])),
        ),
        (
            "version = 1\n[properties]\nconsumer_org = \"1\"",
            Some(3),
            value("consumer_org", ScenarioValue::Organisation),
        ),
        ("version = 1\n[[clients]]\nactive = true", Some(2), Missing("id".to_owned())),
        ("version = 1\n[[clients]]\nid = \"310472603\"", Some(3), value("id", ScenarioValue::Client)),
        ("version = 1\n[[accesses]]\nscope = \"no:such\"\nstate = \"denied\"", Some(3), NoSuchScope),
        ("version = 1\nissuer = \"maskinporten\"", Some(2), value("issuer", ScenarioValue::Issuer)),
        ("version = 1\n[[scenes]]\nstart = \"file\"", Some(2), Missing("title".to_owned())),
        ("version = 1\n[[scenes]]\ntitel = \"a\"", Some(3), UnknownKey(Some("titel".to_owned()))),
        (
            "version = 1\n[[scenes]]\ntitle = \"a\"\nfile = \"p12\"",
            Some(4),
            value("file", choices(&["pkcs12", "jks", "several", "expired", "revoked"])),
        ),
        (
            "version = 1\n[[scenes]]\ntitle = \"a\"\npassed = -1",
            Some(4),
            value("passed", ScenarioValue::Range(0, 316_224_000)),
        ),
        ("version = 1\n[[scenes]]\ntitle = \"a\"\nscopes = [\"no:such\"]", Some(4), NoSuchScope),
        (&consent_of("organization", "313907202"), Some(4), value("from", ScenarioValue::Party)),
        (&consent_of("organization", "313 907 201"), Some(4), value("from", ScenarioValue::Party)),
        (&consent_of("organization", " 313907201"), Some(4), value("from", ScenarioValue::Party)),
        (&consent_of("person", "3139072010"), Some(4), value("from", ScenarioValue::Party)),
        (&format!("version = 1\n#{}", "x".repeat(300_000)), None, TooLarge),
    ] {
        assert_eq!(fault(text), (line, kind), "{}", &text[..text.len().min(80)]);
    }
    let (line, kind) = fault("version = 1\n[[faults]]\nendpoint = \"token\"\nrefusal = \"MP-999\"");
    assert!(matches!(kind, Value(Some(key), ScenarioValue::OneOf(names)) if key == "refusal" && names.len() == 20));
    assert_eq!(line, Some(4));
    assert!(matches!(fault("version = 1\n[clock\n"), (Some(2), ScenarioFaultKind::Syntax(_))));
}

#[test]
fn no_value_of_a_wrong_file_is_repeated() {
    let mark = "Sommer-4711";
    for place in [
        "version = 1\nissuer = MARK",
        "version = MARK",
        "MARK",
        "version = 1\nMARK = 1",
        "version = 1\n\"MARK\" = 1",
        "version = 1\n[clock]\noffset = \"MARK\"",
        "version = 1\n[clock]\noffset = MARK",
        "version = 1\n[grants]\nlifetime_rule = \"MARK\"",
        "version = 1\n[properties]\nscope = \"MARK\"\nkid = [\"MARK\"]",
        "version = 1\n[[faults]]\nendpoint = \"MARK\"",
        "version = 1\n[[faults]]\nendpoint = \"token\"\nrefusal = \"MARK\"",
        "version = 1\n[[clients]]\nid = \"MARK\"",
        "version = 1\n[[accesses]]\nscope = \"a:MARK\"\nstate = \"denied\"",
        "version = 1\nversion = \"MARK\"",
    ] {
        let fault = Scenario::parse(&place.replace("MARK", mark)).err().unwrap_or_else(|| panic!("{place}"));
        assert!(!format!("{fault:?}").contains("4711"), "{place}: {fault:?}");
    }
}

#[tokio::test]
async fn a_key_that_is_bound_to_a_certificate_is_refused_when_that_was_revoked() {
    for (bound, code) in [(true, Some("MP-120")), (false, None)] {
        let scenario = Scenario::parse(&format!(
            "version = 1\n[keystore]\ncertificate = \"revoked\"\n[properties]\nkid = \"a\"\n[[clients]]\n\
             id = \"6f1d0c4e-52b7-4a83-9d0e-3f6c8e2a7b15\"\n[[clients.keys]]\nkid = \"a\"\ncertificate = \"revoked\"\n\
             bound = {bound}\n"
        ));
        let scenario = scenario.unwrap();
        let demo = demo_by(|options| options.scenario = scenario).await;
        let answer = demo.ask(&demo.programs_grant(&json!({})).unwrap()).await;
        assert_eq!((answer.status != 200).then(|| answer.problem().code()), code);
    }
}
