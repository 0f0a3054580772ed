//! The demo's authority, when it is asked whether it has revoked a certificate.

use crate::support::demo;
use portnokkel::domain::Timestamp;
use portnokkel::keystore::revocation::{Inquiry, RevocationError, RevocationStatus};
use portnokkel::simulator::DemoFileKind;

const NONCE: &[u8] = &[3; 32];

async fn post(address: &str, body: Vec<u8>) -> (String, Vec<u8>) {
    let response = reqwest::Client::new().post(address).body(body).send().await.unwrap();
    let kind = response.headers()["content-type"].to_str().unwrap().to_owned();
    (kind, response.bytes().await.unwrap().to_vec())
}

#[tokio::test]
async fn it_answers_by_the_simulators_own_clock() {
    let demo = demo().await;
    let now = Timestamp::from_second(demo.now()).unwrap();
    let inquiry = Inquiry::of(&demo.entry(DemoFileKind::Pkcs12).chain).unwrap();
    let (kind, answer) = post(&format!("{}ocsp", demo.issuer()), inquiry.ocsp_request(NONCE)).await;
    assert_eq!(kind, "application/ocsp-response");
    let answer = inquiry.judge_ocsp(&answer, NONCE, now).unwrap();
    assert_eq!(answer.standing, RevocationStatus::Good);
    let revoked = Inquiry::of(&demo.entry(DemoFileKind::Revoked).chain).unwrap();
    let (_, answer) = post(&format!("{}ocsp", demo.issuer()), revoked.ocsp_request(NONCE)).await;
    assert!(matches!(revoked.judge_ocsp(&answer, NONCE, now).unwrap().standing, RevocationStatus::Revoked { .. }));
    assert_eq!(inquiry.judge_ocsp(&answer, NONCE, now), Err(RevocationError::Subject), "one answer is not for another");
}

#[tokio::test]
async fn what_it_cannot_read_it_declines() {
    let demo = demo().await;
    let inquiry = Inquiry::of(&demo.entry(DemoFileKind::Pkcs12).chain).unwrap();
    let (_, answer) = post(&format!("{}ocsp", demo.issuer()), b"hello".to_vec()).await;
    let now = Timestamp::from_second(demo.now()).unwrap();
    assert_eq!(inquiry.judge_ocsp(&answer, NONCE, now), Err(RevocationError::Declined));
}

#[tokio::test]
async fn another_simulator_does_not_speak_for_this_one() {
    let (ours, other) = (demo().await, demo().await);
    let inquiry = Inquiry::of(&ours.entry(DemoFileKind::Pkcs12).chain).unwrap();
    let (_, answer) = post(&format!("{}ocsp", other.issuer()), inquiry.ocsp_request(NONCE)).await;
    let now = Timestamp::from_second(ours.now()).unwrap();
    assert_eq!(inquiry.judge_ocsp(&answer, NONCE, now), Err(RevocationError::Signer));
}
