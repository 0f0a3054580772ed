//! How long it takes to open, list and sign, with openssl and keytool on the same files beside, where they are
//! installed. `cargo bench` prints the table; README.md beside keeps one.

use criterion::Criterion;
use portnokkel::contract::TokenRequest;
use portnokkel::domain::{ClientId, Environment, ScopeSet, Secret, Timestamp};
use portnokkel::keystore::Signer;
use portnokkel::keystore::write::{self, NewEntry, Target};
use portnokkel::keystore::{self, Keystore};
use portnokkel::world::token;
use std::fs;
use std::hint::black_box;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::sync::Arc;
use std::time::Duration;

const PASSWORD: &str = "hemmelig";
const HERE: &str = "in process";
const SHOW: &str = "portnokkel";
const OPENSSL: &str = "openssl";
const KEYTOOL: &str = "keytool";
/// The columns, in the order of the table.
const TOOLS: [&str; 4] = [HERE, SHOW, OPENSSL, KEYTOOL];

/// Fixtures, each with what is special about it.
const FILES: [(&str, &str); 6] = [
    ("modern.p12", "AES-256, 2048 rounds, by openssl"),
    ("keytool.p12", "AES-256, 10 000 rounds, by keytool"),
    ("legacy.p12", "RC2-40 and 3DES, by openssl -legacy"),
    ("many_rounds.p12", "600 000 rounds"),
    ("modern.jks", "JKS, by keytool"),
    ("encrypted.pem", "PEM, 2048 rounds, by openssl"),
];

/// As many as are listed.
const ENTRIES: usize = 500;

fn main() {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let results = folder.path().join("results");
    let mut criterion = Criterion::default()
        .output_directory(&results)
        .without_plots()
        .sample_size(10)
        .warm_up_time(Duration::from_millis(300))
        .measurement_time(Duration::from_secs(1))
        .configure_from_args();
    let mut rows = Vec::new();
    for (file, about) in FILES {
        open(&mut criterion, &fixture(file), file);
        rows.push((file, about));
    }
    for (file, about) in many(folder.path()) {
        open(&mut criterion, &folder.path().join(file), file);
        rows.push((file, about));
    }
    sign(&mut criterion);
    rows.push(("grant", "signed with RSA 2048"));
    criterion.final_summary();
    print(&rows, &results);
}

fn fixture(file: &str) -> PathBuf {
    [env!("CARGO_MANIFEST_DIR"), "tests", "fixtures", "keystores", file].iter().collect()
}

fn opened(path: &Path) -> Keystore {
    let bytes = fs::read(path).expect("the file is there");
    keystore::open(&bytes, &Secret::new(PASSWORD.into()), None).expect("it opens")
}

/// Files with hundreds of entries: the same key and certificates under many names.
fn many(folder: &Path) -> [(&'static str, &'static str); 2] {
    let store = opened(&fixture("modern.p12"));
    let entry = &store.entries[0];
    let aliases: Vec<String> = (0..ENTRIES).map(|number| format!("entry-{number:03}")).collect();
    let entries: Vec<NewEntry> = aliases.iter().map(|alias| entry.under(alias)).collect();
    let password = Secret::new(PASSWORD.into());
    let jks = write::jks(&entries, &password, &password, Timestamp::now()).expect("a JKS");
    let pkcs12 = write::pkcs12(&entries, &password).expect("a PKCS#12");
    fs::write(folder.join("many.jks"), jks).expect("room for it");
    fs::write(folder.join("many.p12"), pkcs12).expect("room for it");
    assert_eq!(opened(&folder.join("many.jks")).entries.len(), ENTRIES);
    assert_eq!(opened(&folder.join("many.p12")).entries.len(), ENTRIES);
    [("many.jks", "500 entries, JKS"), ("many.p12", "500 entries, each key 10 000 rounds")]
}

fn open(criterion: &mut Criterion, path: &Path, name: &str) {
    let mut group = criterion.benchmark_group(name);
    let bytes = fs::read(path).expect("the file is there");
    let password = Secret::new(PASSWORD.into());
    group.bench_function(HERE, |bencher| {
        bencher.iter(|| keystore::open(black_box(&bytes), &password, None).expect("it opens"));
    });
    for tool in [SHOW, OPENSSL, KEYTOOL] {
        let Some(mut command) = command(tool, path) else { continue };
        if runs(&mut command) {
            group.bench_function(tool, |bencher| bencher.iter(|| assert!(runs(&mut command))));
        }
    }
    group.finish();
}

/// How a tool opens a file and shows what is in it; `None` where it cannot.
fn command(tool: &str, path: &Path) -> Option<Command> {
    let given = format!("pass:{PASSWORD}");
    let kind = Target::of_ending(path)?;
    let mut command = match (tool, kind) {
        (SHOW, _) => {
            let mut command = Command::new(env!("CARGO_BIN_EXE_portnokkel"));
            command.args(["keystore", "show", "--json"]).arg(path).env("PORTNOKKEL_STORE_PASSWORD", PASSWORD);
            return Some(command);
        }
        (OPENSSL, Target::Pkcs12) => {
            let mut command = Command::new("openssl");
            command.args(["pkcs12", "-nodes", "-passin", &given, "-in"]).arg(path);
            command
        }
        (OPENSSL, Target::Pem) => {
            let mut command = Command::new("openssl");
            command.args(["pkcs8", "-passin", &given, "-in"]).arg(path);
            command
        }
        (KEYTOOL, Target::Pkcs12 | Target::Jks) => {
            let mut command = Command::new("keytool");
            command.args(["-list", "-v", "-storepass", PASSWORD, "-keystore"]).arg(path);
            command
        }
        _ => return None,
    };
    if tool == OPENSSL && path.ends_with("legacy.p12") {
        command.arg("-legacy");
    }
    Some(command)
}

fn runs(command: &mut Command) -> bool {
    let quiet = command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null());
    quiet.status().is_ok_and(|status| status.success())
}

/// A grant in this process, and what openssl takes to sign as a process.
fn sign(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("grant");
    let signer = Signer::new(Arc::new(opened(&fixture("modern.p12"))), 0).expect("there is one entry");
    let request = TokenRequest {
        server: Environment::test().into(),
        client_id: ClientId::parse("238259d7-f0af-4da3-9c6b-a2f4a5c4f0d3").expect("a client id"),
        scopes: ScopeSet::parse("brreg:losore/tlg").expect("a scope"),
        optional: portnokkel::protocol::grant::OptionalClaims::default(),
        signer,
        kid: None,
    };
    group.bench_function(HERE, |bencher| bencher.iter(|| token::sign(black_box(&request)).expect("it signs")));
    let mut openssl = Command::new("openssl");
    openssl.args(["dgst", "-sha256", "-sign"]).arg(fixture("key_only.pem")).arg(fixture("certificate.cer"));
    if runs(&mut openssl) {
        group.bench_function(OPENSSL, |bencher| bencher.iter(|| assert!(runs(&mut openssl))));
    }
    group.finish();
}

/// The medians, a row a file. Nothing was measured where each runs once only, as in a test.
fn print(rows: &[(&str, &str)], results: &Path) {
    println!("\n| File | {} | |", TOOLS.join(" | "));
    println!("|---|{}---|", "---:|".repeat(TOOLS.len()));
    for (name, about) in rows {
        let times: Vec<String> = TOOLS.iter().map(|tool| median(&results.join(name).join(tool))).collect();
        println!("| {name} | {} | {about} |", times.join(" | "));
    }
}

/// Where criterion leaves it: `new/estimates.json`, in nanoseconds.
fn median(folder: &Path) -> String {
    let estimates = fs::read(folder.join("new").join("estimates.json"));
    let estimates = estimates.ok().and_then(|json| serde_json::from_slice::<serde_json::Value>(&json).ok());
    let nanoseconds = estimates.and_then(|estimates| estimates["median"]["point_estimate"].as_f64());
    nanoseconds.map_or_else(|| "–".into(), |nanoseconds| format!("{:.2} ms", nanoseconds / 1e6))
}
