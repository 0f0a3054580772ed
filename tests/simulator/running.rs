//! The simulator as a program: its metadata, its files, and how it stops.

use crate::support::*;
use portnokkel::domain::{Environment, Secret};
use portnokkel::keystore::{self, CertificateEnvironment, Purpose, Validity};
use portnokkel::protocol::metadata;
use portnokkel::simulator::{DemoFileKind, Options, PASSWORD, Simulator, StartError};
use reqwest::Method;
use serde_json::Value;

#[tokio::test]
async fn the_metadata_leads_to_the_token_endpoint_and_the_key() {
    let demo = demo().await;
    let running = &demo.simulator;
    let environment = Environment::demo(running.issuer(), running.self_service(), running.register());
    let address = running.issuer().join(metadata::PATH);
    let answer = demo.call(Method::GET, address.as_str(), None, None).await;
    let endpoint = metadata::read(&environment, &answer.body).unwrap();
    assert_eq!(endpoint.audience, demo.issuer());
    assert_eq!(endpoint.address.as_str(), format!("{}token", demo.issuer()));
    let metadata = answer.json();
    assert_eq!(metadata["authorization_details_types_supported"][0], "urn:altinn:systemuser");

    let keys = demo.call(Method::GET, metadata["jwks_uri"].as_str().unwrap(), None, None).await.json();
    let token = demo.get_token(&demo.existing_client(), TLG).await.token();
    let key: jsonwebtoken::jwk::Jwk = serde_json::from_value(keys["keys"][0].clone()).unwrap();
    let mut validation = jsonwebtoken::Validation::new(jsonwebtoken::Algorithm::RS256);
    validation.set_issuer(&[demo.issuer()]);
    validation.validate_exp = false;
    let decoding = jsonwebtoken::DecodingKey::from_jwk(&key).unwrap();
    let opened = jsonwebtoken::decode::<Value>(&token, &decoding, &validation).unwrap();
    assert_eq!(opened.header.kid, key.common.key_id);
}

#[tokio::test]
async fn the_date_is_the_simulators_own() {
    let demo = demo().await;
    let answer = demo.http.get(demo.issuer()).send().await.unwrap();
    assert_eq!(answer.headers()["date"], "Fri, 15 Jan 2027 08:00:00 GMT");
}

#[tokio::test]
async fn the_files_open_and_say_what_they_are() {
    let demo = demo().await;
    let now = portnokkel::domain::Timestamp::from_second(demo.now()).unwrap();
    let password = Secret::new(PASSWORD.into());
    for file in demo.simulator.files() {
        let opened = keystore::open(&std::fs::read(&file.path).unwrap(), &password, None).unwrap();
        let preferred = &opened.entries[opened.preferred(now)];
        let certificate = &preferred.certificate;
        assert_eq!(certificate.organisation, Ok(demo.simulator.organisation().number));
        assert_eq!((certificate.realm, certificate.purpose), (CertificateEnvironment::Demo, Purpose::Authentication));
        assert_eq!(preferred.chain.len(), 3);
        let expired = certificate.validity(now) == Validity::Expired;
        assert_eq!(expired, file.kind == DemoFileKind::Expired);
        let several = file.kind == DemoFileKind::SeveralKeys;
        assert_eq!(opened.entries.len(), if several { 2 } else { 1 });
        assert_eq!(several, opened.entries.iter().any(|entry| entry.certificate.purpose == Purpose::Signing));
    }
    assert_eq!(demo.simulator.files().len(), 5);
}

#[cfg(unix)]
#[tokio::test]
async fn the_files_are_for_their_owner_alone() {
    use std::os::unix::fs::PermissionsExt;
    let demo = demo().await;
    let mode = |path: &std::path::Path| path.metadata().unwrap().permissions().mode() & 0o777;
    assert_eq!(mode(&demo.folder.path().join("demo")), 0o700);
    let properties = demo.simulator.properties_file();
    for path in demo.simulator.files().iter().map(|file| file.path.as_path()).chain([properties]) {
        assert_eq!(mode(path), 0o600, "{}", path.display());
    }
}

#[tokio::test]
async fn the_properties_are_all_that_is_needed_for_a_token() {
    let demo = demo().await;
    let text = demo.simulator.properties();
    assert_eq!(std::fs::read_to_string(demo.simulator.properties_file()).unwrap(), text);
    let properties = java_properties::read(text.as_bytes()).unwrap();
    let store = Secret::new(properties["keystore.password"].clone());
    let key = Secret::new(properties["keystore.alias.password"].clone());
    let bytes = std::fs::read(&properties["keystore.file"]).unwrap();
    let opened = keystore::open(&bytes, &store, Some(&key)).unwrap();
    let entry = opened.entries.iter().find(|entry| entry.alias == properties["keystore.alias"]).unwrap();
    let claims = with(demo.claims(&properties["issuer"], &properties["scope"]), "aud", &*properties["audience"]);
    let grant = sign(&header_x5c(entry), &claims, &entry.private_key().pkcs8_pem(), jsonwebtoken::Algorithm::RS256);
    demo.ask(&grant).await.token();
    assert_eq!(properties["token.endpoint"], format!("{}token", demo.issuer()));
}

#[tokio::test]
async fn a_port_that_is_taken_is_told_and_a_dropped_simulator_frees_its_own() {
    let demo = demo().await;
    let port: u16 = demo.issuer().trim_end_matches('/').rsplit(':').next().unwrap().parse().unwrap();
    let options = Options { port, ..Options::in_folder(demo.folder.path()) };
    let taken = Simulator::start(options.clone()).await.unwrap_err();
    assert!(matches!(taken, StartError::Port(_)), "{taken}");

    let Demo { simulator, folder: _folder, .. } = demo;
    drop(simulator);
    for _ in 0..100 {
        tokio::time::sleep(std::time::Duration::from_millis(10)).await;
        if Simulator::start(options.clone()).await.is_ok() {
            return;
        }
    }
    panic!("the port is still taken");
}

#[tokio::test]
async fn nonsense_gets_an_answer() {
    let demo = demo().await;
    for path in
        ["", "token", "api/v1/clients/%ff", "api/v1/scopes/all?accessible_for_all=%ff", "registerinfo/api/v2/%00"]
    {
        for method in [Method::GET, Method::POST, Method::PUT, Method::DELETE] {
            let address = format!("{}{path}", demo.issuer());
            let request = demo.http.request(method, address).bearer_auth("ø").body(vec![0xff; 100]);
            assert!(request.send().await.is_ok(), "{path}");
        }
    }
}
