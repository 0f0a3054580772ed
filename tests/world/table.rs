//! Call × fault: what is told, how long it takes, what is sent where, and how often.

use crate::misbehaving::{Fault, Server, admin, hurried, signer};
use portnokkel::domain::{Address, ScopeSet, Secret};
use portnokkel::problem::{NextMove, Problem, Situation};
use portnokkel::protocol::grant::OptionalClaims;
use portnokkel::protocol::self_service::NewClient;
use portnokkel::wizard::effect::{Signer, TokenOrder, Trial};
use portnokkel::world::maskinporten::Maskinporten;
use portnokkel::world::settings::Settings;
use std::io::Write;
use std::net::TcpListener;
use std::time::{Duration, Instant};

/// Each call, and what its request line contains.
const CALLS: [(Call, &str); 6] = [
    (Call::Metadata, "well-known"),
    (Call::Token, "POST /token"),
    (Call::Scopes, "GET /api/v1/scopes"),
    (Call::Clients, "GET /api/v1/clients"),
    (Call::Create, "POST /api/v1/clients"),
    (Call::Trial, "GET /trial"),
];

/// Each fault; what is told where we read or ask for a token, where we create, and where a token is tried.
const FAULTS: [(Fault, &str, &str, &str); 16] = [
    (Fault::HangsUp, "connection-broken", "creation-unknown", "connection-broken"),
    (Fault::BreaksOff, "connection-broken", "creation-unknown", "connection-broken"),
    (Fault::IsSilent, "timed-out", "creation-unknown", "timed-out"),
    (Fault::Drips, "too-slow", "creation-unknown", "too-slow"),
    (Fault::Says("500 Oops", ""), "server-fault", "creation-unknown", "answered"),
    (Fault::Says("502 Bad Gateway", "<html>nginx</html>"), "server-fault", "creation-unknown", "answered"),
    (Fault::Says("503 Busy", ""), "busy", "creation-unknown", "answered"),
    (Fault::Says("503 Busy\r\nRetry-After: 60", ""), "busy", "creation-unknown", "answered"),
    (Fault::Says("429 Too Many", ""), "busy", "busy", "answered"),
    (Fault::Says("407 Who", ""), "proxy-wants-password", "proxy-wants-password", "proxy-wants-password"),
    (Fault::Says("200 OK", "\n<!DOCTYPE html><p>Log in"), "web-page", "creation-unknown", "web-page"),
    (Fault::Says("403 No", "<html>Log in"), "web-page", "web-page", "answered"),
    (Fault::Says("200 OK", "{\"issuer\":\"ht"), "answer-cut-short", "creation-unknown", "answered"),
    (Fault::Says("200 OK", "7"), "unexpected-answer", "creation-unknown", "answered"),
    (Fault::Floods, "answer-too-large", "creation-unknown", "answer-too-large"),
    (Fault::SendsElsewhere, "redirected", "creation-unknown", "redirected"),
];

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Call {
    Metadata,
    Token,
    Scopes,
    Clients,
    Create,
    Trial,
}

#[test]
fn every_fault_of_every_call_is_told_in_time_and_nothing_goes_elsewhere() {
    let signer = signer();
    let wrong: Vec<String> = std::thread::scope(|scope| {
        let rows = CALLS.map(|(call, part)| {
            scope.spawn({
                let signer = &signer;
                move || row(call, part, signer)
            })
        });
        rows.into_iter().flat_map(|row| row.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

/// What of a call is not as the table says.
fn row(call: Call, part: &'static str, signer: &Signer) -> Vec<String> {
    let mut wrong = Vec::new();
    for (fault, read, created, tried) in FAULTS {
        let expected = match call {
            Call::Create => created,
            Call::Trial => tried,
            _ => read,
        };
        let elsewhere = Server::start("", None, "");
        let server = Server::start(part, Some(fault), elsewhere.address.as_str());
        let start = Instant::now();
        let told = run(call, &server, signer, hurried()).err().map_or("answered", |problem| problem.key());
        let (took, times) = (start.elapsed(), server.got().iter().filter(|line| line.contains(part)).count());
        let most = if call == Call::Create { 1 } else { 3 };
        if told != expected || took > Duration::from_secs(6) || times > most || !elsewhere.got().is_empty() {
            wrong.push(format!("{call:?} {fault:?}: {told}, not {expected}; {times} times in {took:?}"));
        }
    }
    wrong
}

fn run(call: Call, server: &Server, signer: &Signer, settings: Settings) -> Result<(), Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(perform(call, server, signer, settings))
}

async fn perform(call: Call, server: &Server, signer: &Signer, settings: Settings) -> Result<(), Problem> {
    let maskinporten = Maskinporten::new(settings);
    let admin = admin(server.environment(), signer);
    let scopes = ScopeSet::parse("brreg:losore/tlg").unwrap();
    match call {
        Call::Metadata => maskinporten.endpoint(&admin.environment).await.map(drop),
        Call::Token => {
            let (environment, client_id, signer) = (admin.environment, admin.client_id, admin.signer);
            let order = TokenOrder { environment, client_id, scopes, optional: OptionalClaims::default(), signer };
            maskinporten.token(&order).await.map(drop)
        }
        Call::Scopes => maskinporten.available_scopes(&admin).await.map(drop),
        Call::Clients => maskinporten.clients(&admin).await.map(drop),
        Call::Create => {
            let token = maskinporten.sign_in_to_create(&admin).await?;
            let client = NewClient::new("Fjordvik", "Oppslag", &scopes);
            maskinporten.create_client(&admin, &token, &client).await.map(drop)
        }
        Call::Trial => {
            let trial = Trial { address: server.address.join("trial"), token: Secret::new("a.b.c".into()) };
            maskinporten.try_token(&trial).await.map(drop)
        }
    }
}

fn problem_at(address: &str, settings: Settings) -> Problem {
    let trial = Trial { address: Address::parse(address).unwrap(), token: Secret::new("a.b.c".into()) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(Maskinporten::new(settings).try_token(&trial)).unwrap_err()
}

#[test]
fn what_stands_in_the_way_of_a_connection_is_told_apart() {
    let closed = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    assert_eq!(problem_at(&format!("http://{closed}/"), hurried()).key(), "connection-refused");
    assert_eq!(problem_at("https://255.255.255.255/", hurried()).key(), "unreachable");
    assert_eq!(problem_at("https://maskinporten.invalid/", hurried()).key(), "unknown-host");
    let plain = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}/", plain.local_addr().unwrap());
    std::thread::spawn(move || {
        let (mut connection, _) = plain.accept().unwrap();
        connection.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n").unwrap();
        std::thread::park_timeout(Duration::from_secs(1));
    });
    assert_eq!(problem_at(&address, hurried()).key(), "encryption-failed");
}

#[test]
fn a_proxy_that_stands_in_the_way_is_told_of() {
    for (status, expected) in [("407 Who", "proxy-wants-password"), ("403 No", "proxy-refused")] {
        let proxy = Server::start("CONNECT", Some(Fault::Says(status, "")), "");
        let settings = Settings { proxy: Some(proxy.address.to_string()), ..hurried() };
        assert_eq!(problem_at("https://maskinporten.invalid/", settings).key(), expected);
        assert!(proxy.got().iter().all(|line| line.starts_with("CONNECT maskinporten.invalid:443")));
    }
}

#[test]
fn a_short_wait_that_is_asked_for_is_kept() {
    let signer = signer();
    let server = Server::start("well-known", Some(Fault::Says("503 Busy\r\nRetry-After: 1", "")), "");
    let start = Instant::now();
    let problem = run(Call::Metadata, &server, &signer, hurried()).unwrap_err();
    assert_eq!(problem.situation, Situation::Busy(Some(1)));
    assert!(start.elapsed() >= Duration::from_secs(2), "twice a second");
    assert_eq!(server.got().len(), 3);
}

#[test]
fn whatever_is_under_way_can_be_dropped_at_once() {
    let signer = signer();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    for (call, part) in CALLS {
        let server = Server::start(part, Some(Fault::IsSilent), "");
        let start = Instant::now();
        let cut = runtime.block_on(async {
            let work = perform(call, &server, &signer, Settings::default());
            tokio::time::timeout(Duration::from_millis(300), work).await
        });
        assert!(cut.is_err() && start.elapsed() < Duration::from_secs(3), "{call:?}");
    }
}

#[test]
fn a_certificate_out_of_date_may_be_the_clocks_fault() {
    let moves = Problem::from(Situation::ServerCertificateDates).next();
    assert_eq!(moves, [NextMove::SetClock, NextMove::TryAgain]);
}
