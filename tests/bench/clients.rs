//! How long ten thousand clients take: to search at each letter that is typed, to sort, and to put all that ends in one
//! line. `cargo bench --bench clients` prints it, and says when a letter takes more than [`MOST`]. What a window needs
//! besides, to lay out and to tessellate the rows that are seen, does not grow with their number.

use portnokkel::app::clients::{Fleet, Only, Query, Sort, Sources, time_line};
use portnokkel::contract::{Admin, Effect, Report};
use portnokkel::domain::{ClientId, Environment, Secret, Timestamp};
use portnokkel::keystore::{self, Signer};
use portnokkel::protocol::self_service::{ListedKey, RegisteredClient};
use serde_json::json;
use std::hint::black_box;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

const CLIENTS: usize = 10_000;
const RUNS: usize = 20;
/// A letter and the frame after it may take eight milliseconds; half of that is for what is drawn.
const MOST: Duration = Duration::from_millis(4);
const TYPED: &str = "løsøreoppslag arkivet 0";

fn main() {
    let now = Timestamp::now();
    let (fleet, listed) = fleet(now);
    println!("| {CLIENTS} clients | slowest of all, fastest of {RUNS} |\n|---|---:|");
    row("listed, and ready to be searched", listed);
    let mut slowest = Duration::ZERO;
    for sort in [Sort::Name, Sort::End, Sort::Changed] {
        for only in [Only::All, Only::EndSoon] {
            let letters = (0..=TYPED.chars().count()).map(|count| TYPED.chars().take(count).collect::<String>());
            let queries = letters.map(|search| Query { search, only, inactive_too: true, sort, reversed: false });
            let worst = queries.map(|query| fastest(|| query.arrange(fleet.clients(), now))).max().unwrap_or_default();
            row(&format!("a letter, {only:?} by {sort:?}"), worst);
            slowest = slowest.max(worst);
        }
    }
    let sources = || Sources { fleets: vec![&fleet], certificates: Vec::new(), kept: &[] };
    row("everything that ends in one line", fastest(|| time_line(&sources(), now)));
    if slowest > MOST {
        println!("\nA letter takes {slowest:?}, which is more than the {MOST:?} that it may.");
    }
}

fn row(what: &str, time: Duration) {
    println!("| {what} | {:.2} ms |", time.as_secs_f64() * 1e3);
}

fn fastest<T>(work: impl Fn() -> T) -> Duration {
    let timed = || {
        let begun = Instant::now();
        black_box(work());
        begun.elapsed()
    };
    (0..RUNS).map(|_| timed()).min().unwrap_or_default()
}

/// The fleet with its keys, and how long it took from the list to a fleet that can be searched.
fn fleet(now: Timestamp) -> (Fleet, Duration) {
    let (mut fleet, mut effects) = Fleet::begin(admin(), true);
    let Some(Effect::ListFleet(ticket, ..)) = effects.pop() else { unreachable!("it lists first") };
    let clients = (0..CLIENTS).map(client).collect();
    let begun = Instant::now();
    let mut asked = fleet.report(Report::ClientsListed(ticket, Ok(clients)), now);
    let listed = begun.elapsed();
    let mut number = 0;
    while let Some(effect) = asked.pop() {
        let Effect::ReadClientKeys(ticket, ..) = effect else { unreachable!("it reads keys") };
        let ends = now.as_second() + i64::from(number % 365) * 86_400;
        let keys = vec![ListedKey::read(&json!({ "kid": format!("nokkel-{number:05}"), "exp": ends }))];
        asked.extend(fleet.report(Report::ClientKeysRead(ticket, Ok(keys)), now));
        number += 1;
    }
    assert!(fleet.is_over(), "all keys are read");
    (fleet, listed)
}

fn client(number: usize) -> RegisteredClient {
    let purpose = ["Løsøreoppslag", "Lønnskjøring", "Havneanløp", "Faktura"][number % 4];
    let program = ["Arkivet", "Fagsystemet", "Portalen"][number / 4 % 3];
    let written = json!({
        "client_id": format!("{number:08x}-52b7-4a83-9d0e-3f6c8e2a7b15"),
        "client_name": format!("{purpose} – {program} {number:05}"),
        "description": "Oppslag for saksbehandlere",
        "integration_type": "maskinporten",
        "active": !number.is_multiple_of(13),
        "scopes": ["brreg:losore/tlg", "lonnstilsynet:lonnsdata", "havneverket:anlop.read"],
        "last_updated": format!("2026-{:02}-{:02}T10:00:00+01:00", number % 12 + 1, number % 28 + 1),
    });
    serde_json::from_value(written).expect("a client")
}

fn admin() -> Admin {
    let file: PathBuf = [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "keystores", "modern.p12"].iter().collect();
    let bytes = std::fs::read(file).expect("the file is there");
    let opened = keystore::open(&bytes, &Secret::new("hemmelig".into()), None).expect("it opens");
    Admin {
        environment: Environment::test(),
        client_id: ClientId::parse("oidc_313299767_api").expect("a client id"),
        signer: Signer::new(Arc::new(opened), 0).expect("there is one entry"),
    }
}
