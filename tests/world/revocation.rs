//! Asking whether a certificate was revoked, over real connections: the demo's own authority, and responders that
//! do not do as they should.

use crate::support::Person;
use portnokkel::app::session::{NoButton, RevocationStage as Stage};
use portnokkel::app::wizard;
use portnokkel::app::wizard::Step;
use portnokkel::contract::{RevocationOutcome, RevocationQuestion};
use portnokkel::domain::{ClockOffset, DemoFileKind, Secret, Timestamp};
use portnokkel::keystore;
use portnokkel::keystore::revocation::responder::{Reply, access, read_request};
use portnokkel::keystore::revocation::{Inquiry, Reason, RevocationError, RevocationStatus};
use portnokkel::problem::Situation;
use portnokkel::simulator::{FaultInjection, PASSWORD, Simulator};
use portnokkel::world::http::Http;
use portnokkel::world::revocation::{Patience, ask};
use portnokkel::world::settings::Settings;
use rcgen::{
    BasicConstraints, CertificateParams, CertificateRevocationListParams, CrlDistributionPoint, CustomExtension, IsCa,
    Issuer, KeyIdMethod, KeyPair, PKCS_RSA_SHA256, RsaKeySize, SigningKey as _,
};
use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::process::Command;
use std::sync::{Arc, LazyLock};
use std::time::Duration;

fn outcome(person: &mut Person) -> RevocationOutcome {
    person.intends(wizard::Intent::AskRevocation);
    person.until(|app| !app.is_busy());
    match person.app.session.opened().expect("it is open").revocation().stage() {
        Stage::Answered(_, outcome) => outcome.clone(),
        other => panic!("{other:?}"),
    }
}

fn standing(outcome: &RevocationOutcome) -> RevocationStatus {
    match outcome {
        RevocationOutcome::Answered(answer) => answer.standing,
        other => panic!("{other:?}"),
    }
}

#[test]
fn the_demos_authority_stands_by_its_certificate() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Pkcs12);
    assert_eq!(standing(&outcome(&mut person)), RevocationStatus::Good);
    person.proceeds();
    assert_eq!(person.app.wizard.at(), Step::Client);
}

#[test]
fn the_demos_revoked_certificate_looks_good_until_somebody_asks() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Revoked);
    assert!(person.app.session.certificate_stop().is_none());
    let RevocationStatus::Revoked { at, reason } = standing(&outcome(&mut person)) else { panic!("it was revoked") };
    assert_eq!(reason, Reason::KeyCompromise);
    assert!(at < Timestamp::now());
    assert_eq!(person.app.session.certificate_stop().map(|problem| problem.key()), Some("certificate-revoked"));
}

#[test]
fn the_demos_list_says_the_same_as_its_responder() {
    let person = Person::in_demo(FaultInjection::default());
    for (kind, revoked) in [(DemoFileKind::Pkcs12, false), (DemoFileKind::Revoked, true)] {
        let inquiry = Inquiry::of(&chain_of(&person, kind)).unwrap();
        let mut group = inquiry.groups().remove(0);
        group.places.remove(0);
        assert_eq!(group.places.len(), 1, "the list is at the same host");
        let question = RevocationQuestion { inquiry, group, clock: None };
        let told = standing(&asked(&question, Patience::default()));
        assert_eq!(matches!(told, RevocationStatus::Revoked { .. }), revoked, "{told:?}");
    }
}

/// The chain in one of the demo's files.
fn chain_of(person: &Person, kind: DemoFileKind) -> Vec<Vec<u8>> {
    let file = person.with_simulator(|simulator| simulator.file(kind).expect("it is offered").to_owned());
    let bytes = std::fs::read(file).unwrap();
    let mut store = keystore::open(&bytes, &Secret::new(PASSWORD.into()), None).unwrap();
    store.entries.remove(0).chain
}

#[test]
fn an_authority_that_is_gone_leaves_it_open() {
    let mut person = Person::in_demo(FaultInjection::default());
    person.opens(DemoFileKind::Pkcs12);
    person.stops_simulator();
    let RevocationOutcome::Unanswered(problem) = outcome(&mut person) else { panic!("somebody answered") };
    assert_eq!(problem.situation, Situation::ConnectionRefused);
    assert!(person.app.session.certificate_stop().is_none());
    assert!(!matches!(person.app.session.revocation_group(), Some(Err(NoButton::LeavesDemo))));
}

/// openssl as the client, if it is there: it asks the demo's responder by itself, and believes the answer.
#[test]
fn openssl_asks_the_demos_responder() {
    let person = Person::in_demo(FaultInjection::default());
    let issuer = person.with_simulator(Simulator::issuer);
    let folder = tempfile::tempdir().unwrap();
    for (kind, word) in [(DemoFileKind::Pkcs12, "leaf.pem: good"), (DemoFileKind::Revoked, "leaf.pem: revoked")] {
        let chain = chain_of(&person, kind);
        for (name, der) in ["leaf.pem", "issuer.pem", "root.pem"].iter().zip(&chain) {
            std::fs::write(folder.path().join(name), pem::encode(&pem::Pem::new("CERTIFICATE", der.clone()))).unwrap();
        }
        let url = issuer.join("ocsp");
        let arguments =
            ["ocsp", "-issuer", "issuer.pem", "-cert", "leaf.pem", "-CAfile", "root.pem", "-url", url.as_str()];
        let Ok(output) = Command::new("openssl").current_dir(folder.path()).args(arguments).output() else {
            return println!("skipped: openssl is not here");
        };
        let said = String::from_utf8_lossy(&[output.stdout, output.stderr].concat()).into_owned();
        assert!(said.contains("Response verify OK") && said.contains(word), "{said}");
    }
}

static KEYS: LazyLock<[KeyPair; 2]> =
    LazyLock::new(|| [0; 2].map(|_| KeyPair::generate_rsa_for(&PKCS_RSA_SHA256, RsaKeySize::_2048).unwrap()));

/// A certificate whose issuer names this host, with the issuer's own certificate.
fn chain(host: &str, list_only: bool) -> [Vec<u8>; 2] {
    let mut params = CertificateParams::default();
    params.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let certificate = params.self_signed(&KEYS[0]).unwrap().der().to_vec();
    let issuer = Issuer::from_params(&params, &KEYS[0]);
    let mut leaf = CertificateParams::default();
    leaf.crl_distribution_points = vec![CrlDistributionPoint { uris: vec![format!("http://{host}/list")] }];
    if !list_only {
        leaf.crl_distribution_points.clear();
        let access = access(&[&format!("http://{host}/")]);
        leaf.custom_extensions = vec![CustomExtension::from_oid_content(&[1, 3, 6, 1, 5, 5, 7, 1, 1], access)];
    }
    [leaf.signed_by(&KEYS[1], &issuer).unwrap().der().to_vec(), certificate]
}

fn asked(question: &RevocationQuestion, patience: Patience) -> RevocationOutcome {
    asked_by(&Http::default(), question, patience)
}

fn asked_by(http: &Http, question: &RevocationQuestion, patience: Patience) -> RevocationOutcome {
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().unwrap();
    runtime.block_on(ask(http, question, patience))
}

/// What comes of asking a host that answers every connection like this.
fn meets(
    list_only: bool,
    patience: Patience,
    answer: impl Fn(&[u8], &mut TcpStream) + Send + 'static,
) -> RevocationOutcome {
    asked(&question(list_only, answer), patience)
}

/// The question to a host that answers every connection like this.
fn question(list_only: bool, answer: impl Fn(&[u8], &mut TcpStream) + Send + 'static) -> RevocationQuestion {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let chain = chain(&listener.local_addr().unwrap().to_string(), list_only);
    std::thread::spawn(move || {
        for connection in listener.incoming() {
            let Ok(mut connection) = connection else { return };
            let request = received(&mut connection);
            answer(&request, &mut connection);
        }
    });
    let inquiry = Inquiry::of(&chain).unwrap();
    let group = inquiry.groups().remove(0);
    RevocationQuestion { inquiry, group, clock: None }
}

/// The body of a request, as far as its header says that there is one.
fn received(connection: &mut TcpStream) -> Vec<u8> {
    let mut request = Vec::new();
    let mut piece = [0; 4096];
    while let Ok(read @ 1..) = connection.read(&mut piece) {
        request.extend_from_slice(&piece[..read]);
        let text = String::from_utf8_lossy(&request).to_lowercase();
        let Some(end) = text.find("\r\n\r\n") else { continue };
        let length = text[..end].lines().find_map(|line| line.strip_prefix("content-length: ")?.parse().ok());
        let length: usize = length.unwrap_or(0);
        let start = request.windows(4).position(|window| window == b"\r\n\r\n").unwrap() + 4;
        if request.len() >= start + length {
            return request.split_off(start);
        }
    }
    Vec::new()
}

fn send(connection: &mut TcpStream, head: &str, body: &[u8]) {
    let head = format!("HTTP/1.1 {head}\r\nContent-Length: {}\r\nConnection: close\r\n\r\n", body.len());
    let _ = connection.write_all(&[head.as_bytes(), body].concat());
}

/// An answer in the issuer's name, signed with one of the two keys.
fn reply(request: &[u8], signer: usize, age: i64) -> Vec<u8> {
    let request = read_request(request).expect("a question");
    let now = Timestamp::now().as_second();
    let certificate = chain("x.example", true)[1].clone();
    let reply = Reply {
        certificate_id: &request.certificate_id,
        standing: RevocationStatus::Good,
        from: Timestamp::from_second(now - age).unwrap(),
        until: Timestamp::from_second(now - age + 3600).ok(),
        nonce: request.nonce.as_deref(),
        signer: &certificate,
        certificates: &[],
    };
    reply.signed(|data| KEYS[signer].sign(data).ok()).unwrap()
}

#[test]
fn a_responder_is_believed_when_it_is_honest_and_not_when_it_lies_or_sleeps() {
    let answer = |signer, age| {
        meets(false, Patience::default(), move |request, connection| {
            send(connection, "200 OK", &reply(request, signer, age));
        })
    };
    assert_eq!(standing(&answer(0, 60)), RevocationStatus::Good);
    assert_eq!(answer(1, 60), RevocationOutcome::Mistrusted(RevocationError::Signer));
    assert_eq!(answer(0, 7200), RevocationOutcome::Mistrusted(RevocationError::Stale));
}

/// A list in the issuer's name, made this long ago and good for an hour.
fn list(age: i64) -> Vec<u8> {
    let at = |second: i64| std::time::SystemTime::from(Timestamp::from_second(second).unwrap()).into();
    let now = Timestamp::now().as_second();
    let mut issuer = CertificateParams::default();
    issuer.is_ca = IsCa::Ca(BasicConstraints::Unconstrained);
    let list = CertificateRevocationListParams {
        this_update: at(now - age),
        next_update: at(now - age + 3600),
        crl_number: 1_u64.into(),
        issuing_distribution_point: None,
        revoked_certs: Vec::new(),
        key_identifier_method: KeyIdMethod::Sha256,
    };
    list.signed_by(&Issuer::from_params(&issuer, &KEYS[0])).unwrap().der().to_vec()
}

/// The machine's clock is half a day wrong, and the environment has said so. Then an honest answer is fresh, and one
/// that is fresh by the wrong clock is not.
#[test]
fn how_fresh_an_answer_is_goes_by_the_clock_that_was_measured() {
    const WRONG: i64 = 12 * 3600;
    for (list_only, wrong) in [(false, WRONG), (false, -WRONG), (true, WRONG), (true, -WRONG)] {
        let clock = move || Timestamp::from_second(Timestamp::now().as_second() + wrong).unwrap();
        let http = Http::new(Settings { clock: Arc::new(clock), ..Settings::default() });
        let measured = ClockOffset::measured(clock(), Duration::ZERO, Timestamp::now());
        let outcome = |age, clock| {
            let host = question(list_only, move |request, connection| {
                let answer = if list_only { list(age) } else { reply(request, 0, age) };
                send(connection, "200 OK", &answer);
            });
            asked_by(&http, &RevocationQuestion { clock, ..host }, Patience::default())
        };
        assert_eq!(standing(&outcome(60, Some(measured))), RevocationStatus::Good, "{list_only} {wrong}");
        let fresh_by_the_wrong_clock = outcome(60 - wrong, Some(measured));
        assert!(matches!(
            fresh_by_the_wrong_clock,
            RevocationOutcome::Mistrusted(RevocationError::Stale | RevocationError::Future)
        ));
        assert_eq!(standing(&outcome(60 - wrong, None)), RevocationStatus::Good, "nothing else is known");
    }
}

#[test]
fn the_page_of_a_wireless_network_is_no_answer() {
    for list_only in [false, true] {
        let page = meets(list_only, Patience::default(), |_, connection| {
            send(connection, "200 OK\r\nContent-Type: text/html", b"<html>Log in to the network</html>");
        });
        assert_eq!(page, RevocationOutcome::Mistrusted(RevocationError::Form));
    }
}

#[test]
fn being_sent_elsewhere_is_not_followed_and_a_fault_is_the_hosts_own() {
    let situation =
        |head: &'static str| match meets(true, Patience::default(), move |_, connection| send(connection, head, b"")) {
            RevocationOutcome::Unanswered(problem) => {
                assert!(problem.detail.host.as_ref().is_some_and(|host| host.starts_with("127.0.0.1:")));
                problem.situation
            }
            other => panic!("{other:?}"),
        };
    assert_eq!(situation("302 Found\r\nLocation: http://127.0.0.1:1/"), Situation::Redirected);
    assert_eq!(situation("503 Busy"), Situation::ServerFault);
    assert_eq!(situation("404 Not Found"), Situation::UnexpectedAnswer);
}

/// The host says nothing until the other side has left; that is waited for as long as for what was asked.
#[test]
fn silence_ends_by_itself() {
    let (short, long) = (Duration::from_millis(300), Duration::from_mins(10));
    for (list_only, patience) in
        [(false, Patience { answer: short, list: long }), (true, Patience { answer: long, list: short })]
    {
        let silence = meets(list_only, patience, |_, connection| {
            let _ = connection.set_read_timeout(Some(Duration::from_mins(2)));
            let _ = connection.read(&mut [0; 16]);
        });
        let RevocationOutcome::Unanswered(problem) = silence else { panic!("{silence:?}") };
        assert_eq!(problem.situation, Situation::TimedOut);
    }
}

#[test]
fn an_answer_without_end_is_cut_off() {
    let endless = meets(false, Patience::default(), |_, connection| {
        let _ = connection.write_all(b"HTTP/1.1 200 OK\r\nConnection: close\r\n\r\n");
        while connection.write_all(&[b'x'; 4096]).is_ok() {}
    });
    let RevocationOutcome::Unanswered(problem) = endless else { panic!("{endless:?}") };
    assert_eq!(problem.situation, Situation::AnswerTooLarge);
}
