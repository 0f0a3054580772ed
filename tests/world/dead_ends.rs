//! Call × what keeps a connection from coming about: each is told for itself, and nothing is sent. Not even a creation
//! is unknown then.

use crate::calls::{CALLS, Call};
use crate::misbehaving::{Fault, Server, admin, hurried, impatient, signer};
use crate::tls;
use portnokkel::domain::{Address, Environment};
use portnokkel::keystore::Signer;
use portnokkel::world::maskinporten::Maskinporten;
use portnokkel::world::settings::Settings;
use std::io::{Read, Write};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::time::Duration;

/// Where one gets no further, and with which settings; whatever keeps it so.
struct DeadEnd {
    address: String,
    settings: Settings,
    /// Kept as long as the connections are to be refused, or left waiting.
    _kept: Vec<TcpStream>,
    proxy: Option<Server>,
}

fn at(address: impl Into<String>) -> DeadEnd {
    DeadEnd { address: address.into(), settings: hurried(), _kept: Vec::new(), proxy: None }
}

/// A server whose queue of those who wait at its door is full: the next one hears nothing.
fn blocked() -> DeadEnd {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address: SocketAddr = listener.local_addr().unwrap();
    let mut waiting = Vec::new();
    while let Ok(stream) = TcpStream::connect_timeout(&address, Duration::from_millis(100)) {
        waiting.push(stream);
    }
    // Nobody ever accepts; dropping the listener would refuse.
    std::mem::forget(listener);
    DeadEnd { settings: impatient(), _kept: waiting, ..at(format!("http://{address}/")) }
}

fn behind_a_proxy_that_says(status: &'static str) -> DeadEnd {
    let proxy = Server::start("CONNECT", Some(Fault::Says(status, "")), "");
    let settings = Settings { proxy: Some(proxy.address.to_string()), ..hurried() };
    DeadEnd { settings, proxy: Some(proxy), ..at("https://portnokkel.invalid/") }
}

/// It speaks, but not TLS.
fn plain() -> DeadEnd {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let address = format!("https://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut connection in listener.incoming().flatten() {
            let _ = connection.read(&mut [0; 4096]);
            let _ = connection.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        }
    });
    at(address)
}

/// What is told, and where it is told of.
fn dead_ends() -> Vec<(&'static str, DeadEnd)> {
    let years = (2020, 2099);
    let certified = |name, years| at(tls::serve("127.0.0.1:0", name, years).0);
    let trusted = |name, years| {
        let (address, authority) = tls::serve("127.0.0.1:0", name, years);
        DeadEnd { settings: Settings { roots: vec![tls::der(&authority)], ..hurried() }, ..at(address) }
    };
    vec![
        ("unknown-host", at("https://portnokkel.invalid/")),
        // Nobody listens on the first port; one that was just closed may be another test's by then.
        ("connection-refused", at("http://127.0.0.1:1/")),
        ("unreachable", at("https://255.255.255.255/")),
        ("blocked", blocked()),
        ("encryption-failed", plain()),
        ("untrusted", certified("127.0.0.1", years)),
        ("server-certificate-name", trusted("localhost", years)),
        ("server-certificate-dates", trusted("127.0.0.1", (2010, 2012))),
        ("server-certificate-dates", trusted("127.0.0.1", (2098, 2099))),
        ("proxy-wants-password", behind_a_proxy_that_says("407 Who")),
        ("proxy-refused", behind_a_proxy_that_says("403 No")),
    ]
}

/// The environment in which this very call comes to the dead end, and those before it do not.
fn environment(call: Call, honest: &Server, end: &Address) -> Environment {
    let issuer = if matches!(call, Call::Metadata | Call::Token | Call::Keys) { end } else { &honest.address };
    Environment::custom("Prøve".into(), issuer.clone(), end.join("api/v1")).unwrap()
}

#[test]
fn every_dead_end_of_every_call_is_told_for_itself_and_nothing_is_sent() {
    let signer = signer();
    let wrong: Vec<String> = std::thread::scope(|scope| {
        // Asked for at the address of the others, which is where one gets no further.
        let calls = CALLS.iter().filter(|(call, _)| *call != Call::AllScopes);
        let rows: Vec<_> = calls.map(|(call, _)| scope.spawn(|| row(*call, &signer))).collect();
        rows.into_iter().flat_map(|row| row.join().unwrap()).collect()
    });
    assert!(wrong.is_empty(), "{wrong:#?}");
}

fn row(call: Call, signer: &Signer) -> Vec<String> {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let mut wrong = Vec::new();
    for (expected, end) in dead_ends() {
        let honest = Server::start("", None, "");
        let address = Address::parse(&end.address).unwrap();
        let maskinporten = Maskinporten::new(end.settings.clone());
        let work = call.perform(&maskinporten, admin(environment(call, &honest, &address), signer), address);
        let told = runtime.block_on(work).err().map_or("answered", |problem| problem.key());
        // The client was created; that it could not be looked at once more is no problem of the person's.
        let expected = if call == Call::ReadBack { "answered" } else { expected };
        let asked = end.proxy.map(|proxy| proxy.requests()).unwrap_or_default();
        let is_bare = |request: &String| request.starts_with("CONNECT ") && !request.contains("uthorization");
        if told != expected || !asked.iter().all(is_bare) {
            wrong.push(format!("{call:?} {}: {told}, not {expected}", end.address));
        }
    }
    wrong
}

#[test]
fn where_a_companys_proxy_looks_inside_and_is_trusted_it_works() {
    let (address, authority) = tls::serve("127.0.0.1:0", "127.0.0.1", (2020, 2099));
    let end = Address::parse(&address).unwrap();
    let (honest, signer) = (Server::start("", None, ""), signer());
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let maskinporten = Maskinporten::new(Settings { roots: vec![tls::der(&authority)], ..hurried() });
    for call in [Call::Clients, Call::Scopes, Call::Trial] {
        let admin = admin(environment(call, &honest, &end), &signer);
        runtime.block_on(call.perform(&maskinporten, admin, end.clone())).unwrap();
    }
}
