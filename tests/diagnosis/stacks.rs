//! The table of failures, held to texts of at least four stacks for each: what programs print of it, wrapped as they wrap
//! it. A text is a row of `failures/NN.txt`, below `=== stack | first finding | who`.

use crate::support::*;
use base64::Engine;
use base64::prelude::{BASE64_STANDARD, BASE64_URL_SAFE_NO_PAD};
use portnokkel::diagnosis::{Diagnosis, Found, RedactableValue, Says};
use serde_json::{Value, json};
use std::collections::BTreeSet;

/// What the diagnosis claims to find.
const TABLE: &str = include_str!("../../src/diagnosis/FAILURES.md");
/// Stacks that a failure has to be told from.
const FEWEST: usize = 4;

/// A text as somebody pastes it.
struct Pasted {
    stack: String,
    /// The finding that comes first, or `nothing`.
    finding: String,
    /// Whose side it is on, or which service speaks; `-` where neither is said.
    who: String,
    text: String,
}

fn of(failure: usize) -> Vec<Pasted> {
    file(&format!("{failure:02}"))
}

fn file(name: &str) -> Vec<Pasted> {
    let path = format!("{}/tests/diagnosis/failures/{name}.txt", env!("CARGO_MANIFEST_DIR"));
    let written = std::fs::read_to_string(&path).unwrap_or_else(|fault| panic!("{path}: {fault}"));
    let written = format!("\n{written}");
    let rows = written.split("\n=== ").skip(1).map(|row| {
        let (head, text) = row.split_once('\n').unwrap();
        let [stack, finding, who] = head.split(" | ").map(str::to_owned).collect::<Vec<_>>().try_into().unwrap();
        Pasted { stack, finding, who, text: with_evidence(text) }
    });
    rows.collect()
}

/// The numbers of the table.
fn failures() -> Vec<usize> {
    TABLE.lines().filter_map(|line| line.strip_prefix("| ")?.split(' ').next()?.parse().ok()).collect()
}

/// A text with `⟦kind …⟧` replaced by what is made for the test.
fn with_evidence(text: &str) -> String {
    let mut parts = text.split('⟦');
    let mut whole = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (asked, rest) = part.split_once('⟧').unwrap();
        whole.push_str(&made(asked));
        whole.push_str(rest);
    }
    whole
}

fn made(asked: &str) -> String {
    let (kind, rest) = asked.split_once(' ').unwrap();
    let (file, more) = rest.split_once(' ').unwrap_or((rest, "{}"));
    let leaf = || entry(file).chain[0].clone();
    let changes = || serde_json::from_str::<Value>(more).unwrap();
    let url = |text: String| text.replace('+', "-").replace('/', "_");
    match kind {
        "grant" => signed(&x5c(file), &claims(&changes()), file),
        "other-key" => signed(&x5c(file), &claims(&json!({})), more),
        "kid" => signed(&json!({ "alg": "RS256", "kid": more }), &claims(&json!({})), file),
        "token" => token(&serde_json::from_str(rest).unwrap()),
        "pem" => pem::encode(&pem::Pem::new("CERTIFICATE", leaf())).trim_end().to_owned(),
        "key" => {
            let der = entry(file).private_key().pkcs8_der().expose().to_vec();
            pem::encode(&pem::Pem::new("PRIVATE KEY", der)).trim_end().to_owned()
        }
        "x5c" => BASE64_STANDARD.encode(leaf()),
        "x5c-url" => url(BASE64_STANDARD.encode(leaf())),
        "x5c-lines" => in_lines(&BASE64_STANDARD.encode(leaf()), "\\n"),
        "base64" => in_lines(&BASE64_STANDARD.encode(leaf()), "\n"),
        "part" => BASE64_URL_SAFE_NO_PAD.encode(rest),
        _ => panic!("⟦{asked}⟧ is nothing that is made"),
    }
}

fn in_lines(text: &str, end: &str) -> String {
    let lines: Vec<&str> = text.as_bytes().chunks(64).map(|line| std::str::from_utf8(line).unwrap()).collect();
    lines.join(end)
}

/// Whose side a finding is on, else which service speaks.
fn who(found: &Found) -> &'static str {
    if let Says::Problem(problem) = &found.says {
        return problem.side().key();
    }
    let speaks = found.rows.iter().find_map(|row| match row.value {
        RedactableValue::Service(service) => Some(service.key()),
        _ => None,
    });
    speaks.unwrap_or("-")
}

fn first(diagnosis: &Diagnosis) -> (&'static str, &'static str) {
    diagnosis.findings.first().map_or(("nothing", "-"), |found| (found.key(), who(found)))
}

/// What is told otherwise than the row says.
fn wrong(pasted: &Pasted) -> Option<String> {
    let Pasted { stack, finding, who, text } = pasted;
    let diagnosis = look(text);
    let is = first(&diagnosis);
    let all = names(&diagnosis);
    let is_right = is == (finding.as_str(), who.as_str());
    (!is_right).then(|| format!("{stack}: {finding} | {who}, not {} | {} of {all:?}\n{text}", is.0, is.1))
}

#[test]
fn every_text_is_told_by_its_cause() {
    let read: Vec<Pasted> = failures().into_iter().flat_map(of).collect();
    let wrong: Vec<String> = read.iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{} of {}:\n{}", wrong.len(), read.len(), wrong.join("\n"));
}

#[test]
fn a_text_that_only_looks_like_a_failure_is_none() {
    let wrong: Vec<String> = file("none").iter().filter_map(wrong).collect();
    assert!(wrong.is_empty(), "{}:\n{}", wrong.len(), wrong.join("\n"));
}

#[test]
fn every_failure_of_the_table_is_told_from_four_stacks() {
    assert_eq!(failures(), (1..=25).collect::<Vec<_>>());
    for failure in failures() {
        let stacks: BTreeSet<String> = of(failure).into_iter().map(|pasted| pasted.stack).collect();
        assert!(stacks.len() >= FEWEST, "{failure}: {stacks:?}");
    }
}
