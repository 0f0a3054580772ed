//! CPU that one token of the simulator takes, beside the signatures in it: one made (the token's), and two verified
//! (the grant's, and that of the certificate). What HTTP takes is measured by a request that is refused at its first
//! check, and taken off. `cargo bench --bench simulator` prints it, and says when it is more than [`MOST`].

mod cpu;

use portnokkel::domain::{DemoFileKind, Scope, ScopeSet, Secret, Timestamp};
use portnokkel::keystore::{self, Entry, RsaAlgorithm, RsaPublicKey};
use portnokkel::protocol::grant::{Claims, GRANT_TYPE, OptionalClaims, Proof, Request, SentGrant};
use portnokkel::simulator::{Options, PASSWORD, Simulator};
use std::hint::black_box;
use std::time::Duration;
use x509_parser::prelude::{FromDer, X509Certificate};

/// Tokens that are asked for. A grant lives for two minutes, so that they are all signed before they are sent.
const TOKENS: u32 = 500;

/// How many times as much as its signatures a token may take.
const MOST: f64 = 1.3;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build().expect("a runtime");
    runtime.block_on(async {
        let simulator = Simulator::start(Options::in_folder(folder.path())).await.expect("it starts");
        let entry = entry(&simulator);
        let grants: Vec<String> = (0..TOKENS).map(|_| grant(&simulator, &entry)).collect();
        let refused: Vec<String> = grants.iter().map(|grant| grant.replace('.', "-")).collect();
        ask(&simulator, &refused, 400).await;
        let http = ask(&simulator, &refused, 400).await;
        let token = ask(&simulator, &grants, 200).await - http;
        let signatures = signatures(&entry);
        let times = token / signatures;
        println!(
            "A token takes {token:.0} µs of CPU, the three signatures in it {signatures:.0} µs: {times:.2} times as much."
        );
        if times > MOST {
            println!("That is more than the {MOST} that it may be.");
        }
    });
}

fn entry(simulator: &Simulator) -> Entry {
    let file = simulator.file(DemoFileKind::Pkcs12).expect("it is offered");
    let bytes = std::fs::read(file).expect("it is there");
    keystore::open(&bytes, &Secret::new(PASSWORD.into()), None).expect("it opens").entries.remove(0)
}

fn grant(simulator: &Simulator, entry: &Entry) -> String {
    let scope = Scope::parse("brreg:losore/tlg").expect("a scope");
    let request = Request {
        client_id: simulator.existing_client(),
        audience: simulator.issuer().to_string(),
        scopes: ScopeSet::new([scope]).expect("one scope"),
        optional: OptionalClaims::default(),
    };
    let claims = Claims::new(&request, Timestamp::now());
    let proof = Proof::Certificate(&entry.chain);
    SentGrant::new(claims, proof).sign(|signed| entry.private_key().sign(signed)).expect("it signs").expose().to_owned()
}

/// Microseconds of CPU for each of these grants, when they are sent one after the other.
async fn ask(simulator: &Simulator, grants: &[String], expected: u16) -> f64 {
    let http = reqwest::Client::builder().no_proxy().build().expect("a client");
    let endpoint = simulator.issuer().join("token").to_string();
    let before = cpu::taken(cpu::Of::Process);
    for grant in grants {
        let form = [("grant_type", GRANT_TYPE), ("assertion", grant)];
        let answer = http.post(&endpoint).form(&form).send().await.expect("an answer");
        assert_eq!(answer.status(), expected);
        black_box(answer.bytes().await.expect("a body"));
    }
    each(before)
}

/// Microseconds for one signature and two verifications.
fn signatures(entry: &Entry) -> f64 {
    let key = entry.private_key();
    let (_, certificate) = X509Certificate::from_der(&entry.chain[0]).expect("a certificate");
    let public = RsaPublicKey::of_certificate(&certificate).expect("an RSA key");
    let before = cpu::taken(cpu::Of::Process);
    for _ in 0..TOKENS {
        let signature = key.sign(black_box(b"header.claims")).expect("it signs");
        for _ in 0..2 {
            assert!(public.verifies(RsaAlgorithm::Rs256, black_box(b"header.claims"), &signature));
        }
    }
    each(before)
}

fn each(before: Duration) -> f64 {
    (cpu::taken(cpu::Of::Process).saturating_sub(before)).as_secs_f64() * 1e6 / f64::from(TOKENS)
}
