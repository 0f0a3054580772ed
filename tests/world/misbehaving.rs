//! A server on loopback that answers as it should, but for one call.

use portnokkel::domain::{Address, ClientId, Environment, Secret};
use portnokkel::keystore;
use portnokkel::simulator::{Options, PASSWORD, Simulator};
use portnokkel::wizard::effect::{Admin, Signer};
use portnokkel::wizard::event::DemoFileKind;
use portnokkel::world::settings::{Limits, Settings};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::time::Duration;

/// What goes wrong with the call that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    HangsUp,
    IsSilent,
    Drips,
    Says(&'static str, &'static str),
    BreaksOff,
    Floods,
    SendsElsewhere,
}

/// A server, and all the requests that it got: the first line of each.
pub struct Server {
    pub address: Address,
    got: Arc<Mutex<Vec<String>>>,
}

impl Server {
    /// Whatever request contains `call` meets the fault, if there is one; and is sent to `elsewhere`, if to anywhere.
    pub fn start(call: &'static str, fault: Option<Fault>, elsewhere: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let got = Arc::new(Mutex::new(Vec::new()));
        let (known, elsewhere, here) = (Arc::clone(&got), elsewhere.to_owned(), base.clone());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (known, elsewhere, here) = (Arc::clone(&known), elsewhere.clone(), here.clone());
                std::thread::spawn(move || {
                    let mut connection = connection;
                    let line = request_line(&mut connection);
                    known.lock().unwrap().push(line.clone());
                    let _ = match fault.filter(|_| line.contains(call)) {
                        Some(fault) => misbehave(&mut connection, fault, &elsewhere),
                        None => say(&mut connection, "200 OK", &honest(&line, &here)),
                    };
                });
            }
        });
        Self { address: Address::parse(&format!("{base}/")).unwrap(), got }
    }

    pub fn got(&self) -> Vec<String> {
        self.got.lock().unwrap().clone()
    }

    pub fn environment(&self) -> Environment {
        Environment::custom("Prøve".into(), self.address.clone(), self.address.join("api/v1")).unwrap()
    }
}

fn request_line(connection: &mut TcpStream) -> String {
    let (mut request, mut piece) = (Vec::new(), [0; 8192]);
    while !is_whole(&request) {
        match connection.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(length) => request.extend_from_slice(&piece[..length]),
        }
    }
    String::from_utf8_lossy(&request).lines().next().unwrap_or_default().to_owned()
}

fn is_whole(request: &[u8]) -> bool {
    let text = String::from_utf8_lossy(request).to_lowercase();
    let Some((head, body)) = text.split_once("\r\n\r\n") else { return false };
    let length = head.lines().find_map(|line| line.strip_prefix("content-length: ")?.parse::<usize>().ok());
    body.len() >= length.unwrap_or(0)
}

fn say(connection: &mut TcpStream, status: &str, body: &str) -> std::io::Result<()> {
    let length = body.len();
    write!(connection, "HTTP/1.1 {status}\r\nConnection: close\r\nContent-Length: {length}\r\n\r\n{body}")
}

fn honest(line: &str, here: &str) -> String {
    if line.contains("well-known") {
        format!(r#"{{"issuer":"{here}/","token_endpoint":"{here}/token","jwks_uri":"{here}/jwk"}}"#)
    } else if line.contains("/token") {
        r#"{"access_token":"a.b.c","token_type":"Bearer","expires_in":120,"scope":"s"}"#.into()
    } else {
        "[]".into()
    }
}

fn misbehave(connection: &mut TcpStream, fault: Fault, elsewhere: &str) -> std::io::Result<()> {
    match fault {
        Fault::HangsUp => Ok(()),
        Fault::IsSilent => {
            std::thread::park_timeout(Duration::from_secs(5));
            Ok(())
        }
        Fault::Drips => {
            write!(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")?;
            (0..20).try_for_each(|_| {
                std::thread::park_timeout(Duration::from_millis(250));
                connection.write_all(b" ")
            })
        }
        Fault::Says(status, body) => say(connection, status, body),
        Fault::BreaksOff => write!(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n[1,"),
        Fault::Floods => {
            write!(connection, "HTTP/1.1 200 OK\r\nContent-Length: 200000000\r\n\r\n")?;
            let blanks = vec![b' '; 1_000_000];
            (0..200).try_for_each(|_| connection.write_all(&blanks))
        }
        Fault::SendsElsewhere => say(connection, &format!("307 Elsewhere\r\nLocation: {elsewhere}"), ""),
    }
}

/// The organisation's key, from a file of the demo's.
pub fn signer() -> Signer {
    let folder = tempfile::tempdir().unwrap();
    let runtime = tokio::runtime::Builder::new_multi_thread().worker_threads(1).enable_all().build().unwrap();
    let simulator = runtime.block_on(Simulator::start(Options::in_folder(folder.path()))).unwrap();
    signer_of(&simulator)
}

pub fn signer_of(simulator: &Simulator) -> Signer {
    let bytes = std::fs::read(simulator.file(DemoFileKind::Pkcs12).unwrap()).unwrap();
    let keystore = keystore::open(&bytes, &Secret::new(PASSWORD.into()), None).unwrap();
    Signer::new(Arc::new(keystore), 0).unwrap()
}

pub fn admin(environment: Environment, signer: &Signer) -> Admin {
    Admin { environment, client_id: ClientId::parse("oidc_313299767_api").unwrap(), signer: signer.clone() }
}

/// The real thing, in a hurry.
pub fn hurried() -> Settings {
    let limits = Limits {
        connect: Duration::from_millis(400),
        total: Duration::from_millis(1200),
        pauses: [Duration::from_millis(10), Duration::from_millis(20)],
        longest_pause: Duration::from_secs(1),
    };
    Settings { limits, ..Settings::default() }
}
