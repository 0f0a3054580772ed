//! Clients that send their request too slowly do not hold a connection for ever.

use crate::support::*;
use portnokkel::simulator::Patience;
use std::time::Duration;
use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;

const SHORT: Duration = Duration::from_millis(300);
/// As good as for ever, in a test.
const LONG: Duration = Duration::from_mins(10);

/// What comes back until the connection ends, after these bytes were sent.
async fn until_it_ends(patience: Patience, sent: &str) -> String {
    let demo = demo_by(|options| options.patience = patience).await;
    let address = demo.issuer().replace("http://", "");
    let mut stream = TcpStream::connect(address.trim_end_matches('/')).await.unwrap();
    stream.write_all(sent.as_bytes()).await.unwrap();
    let mut answer = Vec::new();
    let end = stream.read_to_end(&mut answer);
    let _ = tokio::time::timeout(LONG, end).await.expect("the connection ends");
    String::from_utf8_lossy(&answer).into_owned()
}

#[tokio::test]
async fn a_connection_on_which_nothing_comes_ends() {
    let answer = until_it_ends(Patience { idle: SHORT, head: LONG, body: LONG }, "").await;
    assert_eq!(answer, "");
}

#[tokio::test]
async fn a_head_that_does_not_end_is_not_waited_for() {
    let answer = until_it_ends(Patience { idle: LONG, head: SHORT, body: LONG }, "POST /token HTTP/1.1\r\nHo").await;
    assert!(!answer.contains("200"), "{answer}");
}

#[tokio::test]
async fn a_body_that_does_not_end_is_answered_408() {
    let head = "POST /token HTTP/1.1\r\nHost: a\r\nContent-Length: 100\r\n\r\ngrant_type";
    let answer = until_it_ends(Patience { idle: LONG, head: LONG, body: SHORT }, head).await;
    assert!(answer.starts_with("HTTP/1.1 408 "), "{answer}");
}

#[tokio::test]
async fn an_answer_that_takes_longer_than_a_head_may_comes_all_the_same() {
    let faults = "version = 1\n[[faults]]\nendpoint = \"token\"\ndelay = 1.0";
    let demo = demo_by(|options| {
        options.patience = Patience { idle: SHORT, head: SHORT, body: SHORT };
        options.scenario = portnokkel::simulator::Scenario::parse(faults).unwrap();
    })
    .await;
    demo.get_token(&demo.existing_client(), TLG).await.token();
}
