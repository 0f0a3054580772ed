//! Certificates of servers: whom we trust, and what is told of the others.

use crate::misbehaving::hurried;
use crate::tls_server::vouched_for;
use portnokkel::contract::Trial;
use portnokkel::domain::{Address, Secret};
use portnokkel::world::maskinporten::Maskinporten;
use portnokkel::world::settings::Settings;
use rustls::pki_types::CertificateDer;
use rustls::pki_types::pem::PemObject;
use rustls::{ServerConnection, Stream};
use std::io::{Read, Write};
use std::net::TcpListener;
use std::sync::Arc;

/// Where a server with a certificate for `name` and these years answers `[]` to whatever it is asked, and the
/// certificate of the authority that vouches for it, in PEM.
pub fn serve(bind: &str, name: &str, years: (i32, i32)) -> (String, String) {
    let (config, authority) = vouched_for(name, years);
    let listener = TcpListener::bind(bind).unwrap();
    let address = format!("https://{}/", listener.local_addr().unwrap());
    std::thread::spawn(move || {
        for mut connection in listener.incoming().flatten() {
            let mut session = ServerConnection::new(Arc::clone(&config)).unwrap();
            let mut stream = Stream::new(&mut session, &mut connection);
            let _ = stream.read(&mut [0; 4096]);
            let _ = stream.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\nContent-Length: 2\r\n\r\n[]");
        }
    });
    (address, authority)
}

/// The key of the problem, or `answered`.
fn asked(address: &str, roots: Vec<Vec<u8>>) -> &'static str {
    let trial = Trial { address: Address::parse(address).unwrap(), token: Secret::new("a.b.c".into()) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    let answer = runtime.block_on(Maskinporten::new(Settings { roots, ..hurried() }).try_token(&trial));
    answer.err().map_or("answered", |problem| problem.key())
}

fn met(bind: &str, name: &str, years: (i32, i32), trusted: bool) -> &'static str {
    let (address, authority) = serve(bind, name, years);
    asked(&address, if trusted { vec![der(&authority)] } else { Vec::new() })
}

pub fn der(pem: &str) -> Vec<u8> {
    CertificateDer::from_pem_slice(pem.as_bytes()).unwrap().to_vec()
}

#[test]
fn each_fault_of_a_servers_certificate_is_told_for_itself() {
    let here = "127.0.0.1:0";
    assert_eq!(met(here, "127.0.0.1", (2020, 2099), true), "answered", "as where a company's proxy is trusted");
    assert_eq!(met(here, "127.0.0.1", (2020, 2099), false), "untrusted");
    assert_eq!(met(here, "127.0.0.1", (2010, 2012), true), "server-certificate-dates");
    assert_eq!(met(here, "127.0.0.1", (2098, 2099), true), "server-certificate-dates");
    assert_eq!(met(here, "localhost", (2020, 2099), true), "server-certificate-name");
}

#[test]
fn a_server_on_ipv6_alone_is_reached() {
    if TcpListener::bind("[::1]:0").is_err() {
        eprintln!("no IPv6 on this machine");
        return;
    }
    assert_eq!(met("[::1]:0", "::1", (2020, 2099), true), "answered");
}

/// As on a machine whose owner has put the company's authority among those that the system trusts. The variable is
/// read once for a process, so this runs in one of its own.
#[cfg(target_os = "linux")]
#[test]
fn an_authority_that_the_system_trusts_is_trusted() {
    let folder = tempfile::tempdir().unwrap();
    let mut alone = std::process::Command::new(std::env::current_exe().unwrap());
    alone.args(["--ignored", "--exact", "--nocapture", "tls::with_an_authority_of_the_company"]);
    let ended = alone.env("SSL_CERT_FILE", folder.path().join("company.pem")).output().unwrap();
    let said = String::from_utf8_lossy(&ended.stdout).into_owned() + &String::from_utf8_lossy(&ended.stderr);
    assert!(ended.status.success() && said.contains("1 passed"), "{said}");
}

#[cfg(target_os = "linux")]
#[test]
#[ignore = "run by the test above, in a process of its own"]
fn with_an_authority_of_the_company() {
    let (address, authority) = serve("127.0.0.1:0", "127.0.0.1", (2020, 2099));
    let (stranger, _) = serve("127.0.0.1:0", "127.0.0.1", (2020, 2099));
    std::fs::write(std::env::var_os("SSL_CERT_FILE").unwrap(), authority).unwrap();
    assert_eq!([asked(&address, Vec::new()), asked(&stranger, Vec::new())], ["answered", "untrusted"]);
}
