//! What the person is told when the other side says no, or nothing.

use crate::support::Person;
use portnokkel::app::wizard;
use portnokkel::app::wizard::client::{Fetched, Way};
use portnokkel::app::wizard::token::State;
use portnokkel::domain::{Address, DemoFileKind, Environment, Scope};
use portnokkel::simulator::FaultInjection;
use portnokkel::world::maskinporten::Maskinporten;
use std::io::{Read, Write};
use std::net::TcpListener;

const TLG: &str = "brreg:losore/tlg";

fn token_problem(person: &mut Person) -> &'static str {
    person.proceeds();
    person.until(|app| !app.is_busy());
    match person.app.wizard.token() {
        State::Refused(problem) => problem.code(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn an_access_that_was_withdrawn_is_told_as_such() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates(TLG);
    person.with_simulator(|simulator| simulator.withdraw_access(&Scope::parse(TLG).unwrap()));
    assert_eq!(token_problem(&mut person), "MP-250");
    person.with_simulator(|simulator| simulator.grant_access(&Scope::parse(TLG).unwrap()));
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
}

#[test]
fn a_scope_that_the_client_lacks_is_told_as_such() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Pkcs12);
    person.proceeds();
    person.proceeds();
    person.intends(wizard::Intent::ChooseWay(Way::Existing));
    let existing = person.with_simulator(portnokkel::simulator::Simulator::existing_client);
    person.app.wizard.drafts.client.client_id = existing.to_string();
    person.app.wizard.drafts.client.scopes = "lonnstilsynet:lonnsdata".into();
    person.proceeds();
    person.proceeds();
    assert_eq!(token_problem(&mut person), "MP-200");
}

#[test]
fn an_administration_client_that_is_not_there_is_told_as_such() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Pkcs12);
    person.proceeds();
    person.proceeds();
    person.intends(wizard::Intent::ChooseWay(Way::New));
    person.until(|app| !app.is_busy());
    person.app.wizard.drafts.client.admin_client_id = "238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3".into();
    person.intends(wizard::Intent::FetchScopes);
    person.until(|app| !app.is_busy());
    let Fetched::Refused(problem) = &person.app.wizard.client().scopes else { panic!("it was let in") };
    assert_eq!(problem.code(), "MP-100");
    assert_eq!(problem.detail.host.as_deref(), Some("127.0.0.1"));
    assert!(problem.detail.trace_id.is_some());
}

#[test]
fn a_server_that_fails_is_not_blamed_on_the_user() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates(TLG);
    person.with_simulator(|simulator| {
        // Three tries, and the one that was begun by itself and given up: it may meet the fault, or have come before it.
        simulator.set_faults(FaultInjection { token_faults: 4, ..FaultInjection::default() });
    });
    assert_eq!(token_problem(&mut person), "busy");
    person.proceeds();
    person.until(|app| matches!(app.wizard.token(), State::Ready(_)));
}

#[test]
fn nobody_listening_is_a_matter_of_the_network() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.creates(TLG);
    person.stops_simulator();
    assert_eq!(token_problem(&mut person), "connection-refused");
}

/// A server that answers every request with the same words.
fn answering(answer: &'static str) -> Address {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let Ok(mut connection) = connection else { return };
            let mut request = [0; 4096];
            let _ = connection.read(&mut request);
            let _ = connection.write_all(answer.as_bytes());
        }
    });
    Address::parse(&format!("http://127.0.0.1:{port}/")).unwrap()
}

fn met_at(issuer: Address) -> &'static str {
    let self_service = issuer.join("api/v1");
    let environment = Environment::custom("Prøve".into(), issuer, self_service).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(Maskinporten::default().endpoint(&environment)).unwrap_err().key()
}

#[test]
fn a_page_instead_of_an_answer_is_told_as_such() {
    let page = "HTTP/1.1 200 OK\r\nContent-Type: text/html\r\nContent-Length: 19\r\nConnection: close\r\n\r\n<html>Log in</html>";
    assert_eq!(met_at(answering(page)), "web-page");
}

#[test]
fn being_sent_elsewhere_is_not_followed() {
    let page =
        "HTTP/1.1 307 Elsewhere\r\nLocation: https://example.no/\r\nContent-Length: 0\r\nConnection: close\r\n\r\n";
    assert_eq!(met_at(answering(page)), "redirected");
}

#[test]
fn another_issuers_metadata_is_refused() {
    let page = concat!(
        "HTTP/1.1 200 OK\r\nContent-Type: application/json\r\nContent-Length: 98\r\nConnection: close\r\n\r\n",
        r#"{"issuer":"https://maskinporten.no/","token_endpoint":"https://maskinporten.no/t","jwks_uri":"x"} "#
    );
    assert_eq!(met_at(answering(page)), "issuer-differs");
}
