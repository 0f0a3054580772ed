//! Call × fault: what is told, what is sent where, and how often.

use crate::calls::{CALLS, Call};
use crate::misbehaving::{Fault, Server, admin, hurried, impatient, signer};
use base64::Engine as _;
use base64::engine::general_purpose::URL_SAFE_NO_PAD;
use portnokkel::keystore::Signer;
use portnokkel::problem::{NextMove, Problem, Situation};
use portnokkel::world::maskinporten::Maskinporten;
use portnokkel::world::settings::{Limits, Settings};
use std::collections::BTreeSet;
use std::time::Duration;

/// Each fault; what is told where we read or ask for a token, where we create, and where a token is tried.
const FAULTS: [(Fault, &str, &str, &str); 17] = [
    (Fault::Resets, "connection-broken", "creation-unknown", "connection-broken"),
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

#[test]
fn every_fault_of_every_call_is_told_for_itself_and_nothing_goes_elsewhere() {
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
            Call::ReadBack => "answered",
            _ => read,
        };
        let elsewhere = Server::start("", None, "");
        let server = Server::start(part, Some(fault), elsewhere.address.as_str());
        // A fault that would last for minutes is told by its name only where it was given up before.
        let settings = if matches!(fault, Fault::IsSilent | Fault::Drips) { impatient() } else { hurried() };
        let told = run(call, &server, signer, settings).err().map_or("answered", |problem| problem.key());
        let times = server.got().iter().filter(|line| line.contains(part)).count();
        let expected_times = if is_repeated(call, fault) { 3 } else { 1 };
        if told != expected || times != expected_times || !elsewhere.got().is_empty() {
            wrong.push(format!("{call:?} {fault:?}: {told}, not {expected}; {times} times"));
        }
    }
    wrong
}

/// What may be over in a moment is tried again, but never a creation, nor where a longer wait was asked for. Whatever
/// an API says to a token is the answer that the person wanted.
fn is_repeated(call: Call, fault: Fault) -> bool {
    let passes = ["500 Oops", "502 Bad Gateway", "503 Busy", "429 Too Many"];
    match fault {
        Fault::Resets | Fault::HangsUp | Fault::BreaksOff => call != Call::Create,
        Fault::Says(status, _) => !matches!(call, Call::Create | Call::Trial) && passes.contains(&status),
        _ => false,
    }
}

fn run(call: Call, server: &Server, signer: &Signer, settings: Settings) -> Result<(), Problem> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(perform(call, server, signer, settings))
}

async fn perform(call: Call, server: &Server, signer: &Signer, settings: Settings) -> Result<(), Problem> {
    let (admin, trial) = (admin(server.environment(), signer), server.address.join("trial"));
    call.perform(&Maskinporten::new(settings), admin, trial).await
}

#[test]
fn a_short_wait_that_is_asked_for_is_kept() {
    let signer = signer();
    let server = Server::start("well-known", Some(Fault::Says("503 Busy\r\nRetry-After: 1", "")), "");
    let problem = run(Call::Metadata, &server, &signer, hurried()).unwrap_err();
    assert_eq!(problem.situation, Situation::Busy(Some(1)));
    let arrivals = server.arrivals();
    assert_eq!(arrivals.len(), 3);
    // No machine is so busy that it waits less.
    assert!(arrivals.is_sorted_by(|one, next| *next - *one >= Duration::from_secs(1)), "{arrivals:?}");
}

#[test]
fn a_certificate_out_of_date_may_be_the_clocks_fault() {
    let moves = Problem::from(Situation::ServerCertificateDates).next();
    assert_eq!(moves, [NextMove::SetClock, NextMove::TryAgain]);
}

#[test]
fn every_attempt_at_a_token_is_a_grant_of_its_own() {
    let signer = signer();
    let server = Server::start("POST /token", Some(Fault::Says("503 Busy", "")), "");
    let slowly = Limits { pauses: [Duration::from_millis(1100), Duration::from_millis(10)], ..hurried().limits };
    run(Call::Token, &server, &signer, Settings { limits: slowly, ..hurried() }).unwrap_err();
    let grants: Vec<serde_json::Value> =
        server.requests().iter().filter_map(|request| claims(request.split_once("assertion=")?.1)).collect();
    let jtis: BTreeSet<_> = grants.iter().map(|grant| grant["jti"].as_str().unwrap()).collect();
    assert_eq!([grants.len(), jtis.len()], [3, 3], "{grants:?}");
    let times: Vec<i64> = grants.iter().map(|grant| grant["iat"].as_i64().unwrap()).collect();
    assert!(times[0] < times[1] && times[1] <= times[2], "{times:?}");
}

fn claims(assertion: &str) -> Option<serde_json::Value> {
    let payload = assertion.split('&').next()?.split('.').nth(1)?;
    serde_json::from_slice(&URL_SAFE_NO_PAD.decode(payload).ok()?).ok()
}

#[test]
fn an_administration_token_that_is_not_taken_is_not_shown_again() {
    let signer = signer();
    let server = Server::start("GET /api/v1/clients", Some(Fault::Says("401 No", "{}")), "");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let (maskinporten, admin) = (Maskinporten::new(hurried()), admin(server.environment(), &signer));
    let tokens = || server.got().iter().filter(|line| line.starts_with("POST /token")).count();
    runtime.block_on(maskinporten.available_scopes(&admin)).unwrap();
    runtime.block_on(maskinporten.available_scopes(&admin)).unwrap();
    assert_eq!(tokens(), 1, "one lasts for many questions");
    assert_eq!(runtime.block_on(maskinporten.clients(&admin)).unwrap_err().key(), "admin-unauthorized");
    runtime.block_on(maskinporten.clients(&admin)).unwrap_err();
    assert_eq!(tokens(), 2, "a new one for the second try");
}
