//! The proxy and the authorities that somebody sets in the window: they are used at once, at the next visit as well, and
//! the proxy's password lies in the keyring or nowhere.

use crate::fakes::{Desk, Window};
use crate::misbehaving::hurried;
use crate::tls;
use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use portnokkel::contract::{
    AsideReport, Authority, Effect, KeepAct, NetworkChoice, NetworkOrder, Passwords, Report, Tickets, Trial,
};
use portnokkel::domain::{Address, KeyringKey, ProxyAddress, Secret};
use portnokkel::keystore;
use portnokkel::problem::{Problem, Situation};
use portnokkel::world::maskinporten::Maskinporten;
use portnokkel::world::network;
use portnokkel::world::removal::Everything;
use portnokkel::world::settings::Settings;
use portnokkel::world::way_out::{Login, Way, WayOut};
use std::io::{Read, Write};
use std::net::{Shutdown, TcpListener, TcpStream};
use std::sync::LazyLock;
use std::sync::{Arc, Mutex};

/// Nobody but the proxy knows where this is.
const OUTSIDE: &str = "portnokkel.invalid";
const USER: &str = "kari";
/// With what looks like an escape of an address, and is none.
const PASSWORD: &str = "merket-Proxy-passord-74%41";

/// A proxy on loopback that lets those through who log in, all of them to one server; and what it was told.
struct Proxy {
    address: ProxyAddress,
    told: Arc<Mutex<Vec<String>>>,
}

impl Proxy {
    fn to(server: &str) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let address = ProxyAddress::parse(&listener.local_addr().unwrap().to_string()).unwrap();
        let server = server.trim_start_matches("https://").trim_end_matches('/').to_owned();
        let told = Arc::new(Mutex::new(Vec::new()));
        let known = Arc::clone(&told);
        std::thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let (known, server) = (Arc::clone(&known), server.clone());
                std::thread::spawn(move || known.lock().unwrap().push(lets_through(connection, &server)));
            }
        });
        Self { address, told }
    }

    fn told(&self) -> Vec<String> {
        self.told.lock().unwrap().clone()
    }
}

/// What stood before the tunnel, which goes on by itself.
fn lets_through(mut connection: TcpStream, server: &str) -> String {
    let (mut head, mut byte) = (Vec::new(), [0]);
    while !head.ends_with(b"\r\n\r\n") && connection.read(&mut byte).is_ok_and(|length| length == 1) {
        head.extend_from_slice(&byte);
    }
    let head = String::from_utf8_lossy(&head).into_owned();
    let login = format!("basic {}", STANDARD.encode(format!("{USER}:{PASSWORD}")));
    let is_logged_in = head.lines().any(|line| {
        let (name, value) = line.split_once(": ").unwrap_or_default();
        name.eq_ignore_ascii_case("proxy-authorization") && value.to_lowercase() == login.to_lowercase()
    });
    if !is_logged_in {
        let _ = connection.write_all(
            b"HTTP/1.1 407 Who\r\nProxy-Authenticate: Basic realm=\"jobben\"\r\nConnection: close\r\nContent-Length: 0\r\n\r\n",
        );
        return head;
    }
    let beyond = TcpStream::connect(server).unwrap();
    let _ = connection.write_all(b"HTTP/1.1 200 Connection established\r\n\r\n");
    let (back, from_beyond) = (connection.try_clone().unwrap(), beyond.try_clone().unwrap());
    for (mut from, mut to) in [(from_beyond, back), (connection, beyond)] {
        std::thread::spawn(move || {
            let _ = std::io::copy(&mut from, &mut to);
            // Who has hung up on one side has to be heard of on the other.
            to.shutdown(Shutdown::Write)
        });
    }
    head
}

fn asked(maskinporten: &Maskinporten) -> &'static str {
    let address = Address::parse(&format!("https://{OUTSIDE}/")).unwrap();
    let trial = Trial { address, token: Secret::new("a.b.c".into()) };
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(maskinporten.try_token(&trial)).err().map_or("answered", |problem| problem.key())
}

fn login(password: &str) -> Login {
    Login { user: USER.into(), password: Secret::new(password.into()) }
}

#[test]
fn what_is_set_is_used_at_once_and_taken_back_at_once() {
    let (server, authority) = tls::serve("127.0.0.1:0", OUTSIDE, (2020, 2099));
    let proxy = Proxy::to(&server);
    let way_out = WayOut::default();
    let maskinporten = Maskinporten::new(Settings { way_out: way_out.clone(), ..hurried() });
    let behind = Way { proxy: Some(proxy.address.clone()), ..Way::default() };
    let roots = vec![tls::der(&authority)];
    for (way, expected) in [
        (Way::default(), "unknown-host"),
        (behind.clone(), "proxy-wants-password"),
        (Way { login: Some(login("feil")), ..behind.clone() }, "proxy-wants-password"),
        (Way { login: Some(login(PASSWORD)), ..behind.clone() }, "untrusted"),
        (Way { login: Some(login(PASSWORD)), roots: roots.clone(), ..behind.clone() }, "answered"),
        (Way { roots, ..behind }, "proxy-wants-password"),
        (Way::default(), "unknown-host"),
    ] {
        way_out.set(way.clone());
        assert_eq!(asked(&maskinporten), expected, "{way:?}");
    }
    let told = proxy.told();
    assert!(told.iter().all(|head| head.starts_with(&format!("CONNECT {OUTSIDE}:443 "))), "{told:?}");
}

#[test]
fn what_an_authority_is_made_for_is_told_from_its_certificate() {
    let (_, authority) = tls::serve("127.0.0.1:0", OUTSIDE, (2020, 2099));
    assert!(keystore::is_trust_anchor(&tls::der(&authority)));
    let key = rcgen::KeyPair::generate().unwrap();
    let own = rcgen::CertificateParams::new(vec![OUTSIDE.to_owned()]).unwrap().self_signed(&key).unwrap();
    assert!(!keystore::is_trust_anchor(own.der()), "a server's own certificate leads nowhere");
    assert!(!keystore::is_trust_anchor(b"no certificate"));
}

/// Somebody whom nothing here is issued by.
static STRANGER: LazyLock<Authority> = LazyLock::new(|| {
    let mut of_authority = rcgen::CertificateParams::default();
    of_authority.is_ca = rcgen::IsCa::Ca(rcgen::BasicConstraints::Unconstrained);
    let made = of_authority.self_signed(&rcgen::KeyPair::generate().unwrap()).unwrap();
    Authority::new(made.der().to_vec())
});

fn choice(remembers: bool) -> NetworkChoice {
    NetworkChoice {
        proxy: Some(ProxyAddress::parse("proxy.fjordvik.no:8080").unwrap()),
        user: Some(USER.into()),
        remembers,
        authorities: vec![STRANGER.clone()],
    }
}

/// Sets this, and gives what the world says of it.
fn sets(window: &mut Window, choice: NetworkChoice, password: Option<&str>) -> Result<Box<NetworkChoice>, Problem> {
    let password = password.map(|password| Secret::new(password.into()));
    let order = NetworkOrder { choice, password };
    let effect = Effect::Keep(KeepAct::Network(Tickets::default().issue(), Box::new(order)));
    assert!(!format!("{effect:?}").contains(PASSWORD), "no print has it");
    window.performs([effect]);
    window.hears(
        |report| if let Report::Aside(_, AsideReport::NetworkKept(result)) = report { Some(result) } else { None },
    )
}

fn file(desk: &Desk) -> String {
    std::fs::read_to_string(desk.folder.path().join("home/network.toml")).unwrap()
}

#[test]
fn the_password_lies_in_the_keyring_and_nowhere_else() {
    let desk = Desk::new();
    let mut window = desk.world();
    assert_eq!(sets(&mut window, choice(true), Some(PASSWORD)), Ok(Box::new(choice(true))));
    assert_eq!(desk.keyring.keys().len(), 1);
    assert!(file(&desk).contains("proxy.fjordvik.no:8080") && !file(&desk).contains(PASSWORD), "{}", file(&desk));
    assert_eq!(network::load(&desk.home()).choice, choice(true));
    // Set again without typing it, it stays.
    assert_eq!(sets(&mut window, choice(true), None), Ok(Box::new(choice(true))));
    assert_eq!(desk.keyring.keys().len(), 1);
    // Remembered no more, it goes.
    assert_eq!(sets(&mut window, choice(false), None), Ok(Box::new(choice(false))));
    drop(window);
    assert!(desk.keyring.keys().is_empty() && !file(&desk).contains("key ="), "{}", file(&desk));
}

#[test]
fn a_password_that_the_keyring_does_not_take_is_not_remembered_and_that_is_told() {
    let desk = Desk::new();
    *desk.keyring.refuses.lock().unwrap() = true;
    let mut window = desk.world();
    let told = sets(&mut window, choice(true), Some(PASSWORD)).map_err(|problem| problem.situation);
    assert_eq!(told, Err(Situation::KeyringRefused("låst".into())));
    assert_eq!(network::load(&desk.home()).choice, choice(false), "all else is set");
    // One that it may have is known of, so that it is taken out when the keyring does what it is asked for.
    *desk.keyring.refuses.lock().unwrap() = false;
    assert_eq!(sets(&mut window, choice(false), None), Ok(Box::new(choice(false))));
    assert!(!file(&desk).contains("key ="));
}

#[test]
fn another_proxy_or_user_does_not_get_a_password_that_was_kept_for_the_first() {
    let desk = Desk::new();
    let mut window = desk.world();
    sets(&mut window, choice(true), Some(PASSWORD)).unwrap();
    let other = NetworkChoice { proxy: Some(ProxyAddress::parse("other:8080").unwrap()), ..choice(true) };
    assert_eq!(sets(&mut window, other, None).map(|kept| kept.remembers), Ok(false));
    assert!(desk.keyring.keys().is_empty());
}

/// The keyring is asked when the window opens, and only for what was kept.
#[test]
fn the_next_visit_goes_out_in_the_same_way() {
    let (server, authority) = tls::serve("127.0.0.1:0", OUTSIDE, (2020, 2099));
    let proxy = Proxy::to(&server);
    let authorities = vec![Authority::new(tls::der(&authority))];
    let choice = NetworkChoice { proxy: Some(proxy.address.clone()), authorities, ..choice(true) };
    let desk = Desk::new();
    let mut window = desk.world();
    assert_eq!(sets(&mut window, choice.clone(), Some(PASSWORD)), Ok(Box::new(choice)));
    drop(window);
    let kept = network::load(&desk.home()).choice;
    let mut window = desk.world().going_out(&kept);
    let [ask, wait] = crate::fakes::two();
    // What the keyring is asked next is answered after what it was asked first.
    window.performs([Effect::RecallPassword(wait, KeyringKey::random())]);
    window.hears(|report| if let Report::PasswordRecalled(..) = report { Some(()) } else { None });
    let address = Address::parse(&format!("https://{OUTSIDE}/")).unwrap();
    window.performs([Effect::TryToken(ask, Trial { address, token: Secret::new("a.b.c".into()) })]);
    let answer = window.hears(|report| if let Report::TokenTried(_, result) = report { Some(result) } else { None });
    assert!(answer.is_ok(), "{answer:?}");
    drop(window);
    let everything = Everything::of(&desk.home()).unwrap();
    everything.remove(&desk.keyring).unwrap();
    assert!(desk.keyring.keys().is_empty() && !desk.folder.path().join("home").exists(), "`forget` takes all of it");
}

#[test]
fn what_lies_in_the_keyring_for_another_is_left_alone() {
    let desk = Desk::new();
    let other = KeyringKey::random();
    desk.keyring.holds(&other, Passwords { store: Secret::new("sesam".into()), key: None });
    let mut window = desk.world();
    sets(&mut window, choice(true), Some(PASSWORD)).unwrap();
    sets(&mut window, NetworkChoice::default(), None).unwrap();
    drop(window);
    assert_eq!(desk.keyring.keys(), [other]);
}
