//! A server on loopback that answers as it should, but for one call.

use portnokkel::contract::Admin;
use portnokkel::domain::{Address, ClientId, DemoFileKind, Environment, Secret};
use portnokkel::keystore;
use portnokkel::keystore::Signer;
use portnokkel::simulator::{Options, PASSWORD, Simulator};
use portnokkel::world::settings::{Limits, Settings};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::atomic::{AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

/// The client that the server says it has created.
pub const CREATED: &str = "3d1f7a52-9c0e-4b6d-8a17-5e2f4c9b0d63";

/// What goes wrong with the call that is chosen.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fault {
    /// Breaks the connection before it has read the request.
    Resets,
    HangsUp,
    IsSilent,
    Drips,
    Says(&'static str, &'static str),
    /// The same, but only once something was changed.
    SaysAfterPut(&'static str),
    BreaksOff,
    Floods,
    SendsElsewhere,
}

/// A server, and all the requests that it got.
pub struct Server {
    pub address: Address,
    got: Arc<Mutex<Vec<(Instant, String)>>>,
    given_up: Arc<AtomicUsize>,
}

impl Server {
    /// Whatever request contains `call` meets the fault, if there is one; and is sent to `elsewhere`, if to anywhere.
    pub fn start(call: &'static str, fault: Option<Fault>, elsewhere: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let got = Arc::new(Mutex::new(Vec::new()));
        let given_up = Arc::new(AtomicUsize::new(0));
        let (known, left, elsewhere, here) =
            (Arc::clone(&got), Arc::clone(&given_up), elsewhere.to_owned(), base.clone());
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (known, left) = (Arc::clone(&known), Arc::clone(&left));
                let (elsewhere, here) = (elsewhere.clone(), here.clone());
                std::thread::spawn(move || {
                    let mut connection = connection;
                    if fault == Some(Fault::Resets) && peeks(&connection).contains(call) {
                        // What was not read when it is closed makes the system break the connection.
                        return known.lock().unwrap().push((Instant::now(), peeks(&connection)));
                    }
                    let request = request(&mut connection);
                    let line = request.lines().next().unwrap_or_default().to_owned();
                    known.lock().unwrap().push((Instant::now(), request));
                    let is_changed = known.lock().unwrap().iter().any(|(_, request)| request.starts_with("PUT"));
                    let meets = |fault: &Fault| is_changed || !matches!(fault, Fault::SaysAfterPut(_));
                    let _ = match fault.filter(|fault| line.contains(call) && meets(fault)) {
                        Some(Fault::IsSilent) => is_left(&mut connection, &left),
                        Some(fault) => misbehave(&mut connection, fault, &elsewhere),
                        None => say(&mut connection, "200 OK", &honest(&line, &here)),
                    };
                });
            }
        });
        Self { address: Address::parse(&format!("{base}/")).unwrap(), got, given_up }
    }

    /// The first line of each request.
    pub fn got(&self) -> Vec<String> {
        self.requests().iter().map(|request| request.lines().next().unwrap_or_default().to_owned()).collect()
    }

    /// How often the other side gave up waiting for this one to say something.
    pub fn given_up(&self) -> usize {
        self.given_up.load(Ordering::Relaxed)
    }

    /// Each request, with its body.
    pub fn requests(&self) -> Vec<String> {
        self.got.lock().unwrap().iter().map(|(_, request)| request.clone()).collect()
    }

    /// When each request had arrived.
    pub fn arrivals(&self) -> Vec<Instant> {
        self.got.lock().unwrap().iter().map(|(arrival, _)| *arrival).collect()
    }

    pub fn environment(&self) -> Environment {
        Environment::custom("Prøve".into(), self.address.clone(), self.address.join("api/v1")).unwrap()
    }
}

/// What has come, and stays to be read.
fn peeks(connection: &TcpStream) -> String {
    let mut piece = [0; 1024];
    let length = connection.peek(&mut piece).unwrap_or_default();
    String::from_utf8_lossy(&piece[..length]).into_owned()
}

fn request(connection: &mut TcpStream) -> String {
    let (mut request, mut piece) = (Vec::new(), [0; 8192]);
    while !is_whole(&request) {
        match connection.read(&mut piece) {
            Ok(0) | Err(_) => break,
            Ok(length) => request.extend_from_slice(&piece[..length]),
        }
    }
    String::from_utf8_lossy(&request).into_owned()
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
    } else if line.starts_with("POST") || line.contains(&format!("clients/{CREATED}")) {
        format!(r#"{{"client_id":"{CREATED}","client_name":"Fjordvik","integration_type":"maskinporten"}}"#)
    } else if line.contains("/jwk") {
        r#"{"keys":[]}"#.into()
    } else if line.contains("clients?inactive=true") {
        format!(r#"[{{"client_id":"{CREATED}","client_name":"Fjordvik","integration_type":"maskinporten"}}]"#)
    } else {
        "[]".into()
    }
}

/// Says nothing until the other side gives up. A side that does not hears of a broken connection, in the end.
fn is_left(connection: &mut TcpStream, left: &AtomicUsize) -> std::io::Result<()> {
    connection.set_read_timeout(Some(Duration::from_mins(2)))?;
    let closed = connection.read(&mut [0; 16])? == 0;
    assert!(closed, "nothing more is sent");
    left.fetch_add(1, Ordering::Relaxed);
    Ok(())
}

fn misbehave(connection: &mut TcpStream, fault: Fault, elsewhere: &str) -> std::io::Result<()> {
    match fault {
        Fault::HangsUp | Fault::Resets | Fault::IsSilent => Ok(()),
        Fault::Drips => {
            write!(connection, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\n")?;
            (0..480).try_for_each(|_| {
                std::thread::park_timeout(Duration::from_millis(250));
                connection.write_all(b" ")
            })
        }
        Fault::Says(status, body) => say(connection, status, body),
        Fault::SaysAfterPut(status) => say(connection, status, ""),
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
    Admin { environment, client_id: ClientId::parse("oidc_313299767_api").unwrap(), signer: signer.clone(), key: None }
}

/// The real thing, with pauses that nobody waits for.
pub fn hurried() -> Settings {
    let pauses = [Duration::from_millis(10), Duration::from_millis(20)];
    Settings {
        limits: Limits { pauses, longest_pause: Duration::from_secs(1), ..Limits::default() },
        ..Settings::default()
    }
}

/// The same where nothing comes, which is soon given up. What does come takes less, on a busy machine as well.
pub fn impatient() -> Settings {
    let limits = Limits { connect: Duration::from_millis(400), total: Duration::from_secs(3), ..hurried().limits };
    Settings { limits, ..hurried() }
}
