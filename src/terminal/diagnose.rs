//! `portnokkel diagnose`: what is wrong with what is pasted, from a file or from standard input. Sends nothing.

use super::arguments::DiagnoseArguments;
use super::print::{self, plain};
use crate::diagnosis::{Circumstances, Diagnosis, Fix, Found, diagnose};
use crate::domain::{Secret, SecretBytes, Timestamp};
use crate::text::{self, Words};
use serde_json::{Value, json};
use std::io::Read;
use std::process::ExitCode;

/// Something stops.
const STOPS: u8 = 1;
/// Nothing was understood, or nothing could be read.
const NOT_UNDERSTOOD: u8 = 2;
/// Largest input: logs of megabytes are pasted, and more helps nobody.
const LARGEST: u64 = 32 * 1024 * 1024;
/// The variable that `portnokkel token` takes the password from as well.
const PASSWORD: &str = "PORTNOKKEL_STORE_PASSWORD";

/// Carries the command out. 0: nothing stops. 1: something does. 2: not understood.
#[must_use]
pub fn run(arguments: &DiagnoseArguments, words: &Words) -> ExitCode {
    let Ok(bytes) = read(arguments) else {
        let file = arguments.file.as_ref().map_or_else(|| "-".to_owned(), |file| file.display().to_string());
        print::notice(&words.with("diagnosis-unreadable", &[("file", plain(&file))]));
        return ExitCode::from(NOT_UNDERSTOOD);
    };
    let password = std::env::var(PASSWORD).ok().filter(|password| !password.is_empty()).map(Secret::new);
    let circumstances = Circumstances { password, ..Circumstances::at(Timestamp::now()) };
    let diagnosis = diagnose(bytes.expose(), &circumstances);
    if arguments.json {
        print::line(print::json(&as_json(words, &diagnosis)).expose());
    } else {
        tell(words, &diagnosis);
    }
    match (diagnosis.is_understood(), diagnosis.stops()) {
        (false, _) => ExitCode::from(NOT_UNDERSTOOD),
        (true, true) => ExitCode::from(STOPS),
        (true, false) => ExitCode::SUCCESS,
    }
}

fn read(arguments: &DiagnoseArguments) -> std::io::Result<SecretBytes> {
    let mut bytes = Vec::new();
    match arguments.file.as_deref().filter(|file| file.as_os_str() != "-") {
        Some(file) => std::fs::File::open(file)?.take(LARGEST).read_to_end(&mut bytes)?,
        None => std::io::stdin().lock().take(LARGEST).read_to_end(&mut bytes)?,
    };
    Ok(SecretBytes::new(bytes))
}

fn tell(words: &Words, diagnosis: &Diagnosis) {
    if !diagnosis.is_understood() {
        print::line(&words.say("diagnosis-nothing"));
        return print::line(&words.say("diagnosis-nothing-next"));
    }
    for (place, found) in diagnosis.findings.iter().enumerate() {
        if place == 0 && diagnosis.start_here().is_some() {
            print::line(&format!("{}:", words.say("diagnosis-start-here")));
        }
        self::found(words, found);
    }
    for evidence in &diagnosis.evidences {
        let rows = evidence.rows.iter().map(|row| (row.claim.to_owned(), plain(&text::shown(words, &row.value))));
        print::line(&format!("{}: {}", words.say("diagnosis-evidence"), text::kind(words, evidence.kind)));
        print::rows(&rows.collect::<Vec<_>>());
    }
    let count = diagnosis.report(true).redacted;
    print::line(&words.with("diagnosis-redacted", &[("count", count)]));
}

fn found(words: &Words, found: &Found) {
    let severity = text::severity(words, found.severity);
    print::line(&format!("{severity}: {}", plain(&text::finding(words, found))));
    let next = text::finding_next(words, found);
    if !next.is_empty() {
        print::line(&format!("  {}", plain(&next)));
    }
    let seen = found.rows.iter().map(|row| (row.claim.to_owned(), plain(&text::shown(words, &row.value))));
    let mut rows: Vec<(String, String)> = seen.collect();
    rows.extend(found.fixes.iter().filter_map(|fix| match fix {
        Fix::Rewrite { to, .. } => Some((words.say("diagnosis-rewrite"), plain(to))),
        Fix::Move(_) => None,
    }));
    rows.push((words.say("diagnosis-code"), found.code().to_owned()));
    rows.extend(found.source().map(|source| (words.say("diagnosis-source"), source.to_owned())));
    print::rows(&rows);
    print::line("");
}

/// `{"findings": [{"severity", "code", "name", "what", "next", "evidence", "rewrite"}], "report": {…}}`.
fn as_json(words: &Words, diagnosis: &Diagnosis) -> Value {
    let findings: Vec<Value> = diagnosis
        .findings
        .iter()
        .map(|found| {
            let rows: Vec<Value> =
                found.rows.iter().map(|row| json!({ "name": row.claim, "value": row.value.plain() })).collect();
            let rewrite = found.fixes.iter().find_map(|fix| match fix {
                Fix::Rewrite { from, to } => Some(json!({ "from": from, "to": to })),
                Fix::Move(_) => None,
            });
            json!({
                "severity": found.severity.key(),
                "code": found.code(),
                "name": found.key(),
                "what": plain(&text::finding(words, found)),
                "next": plain(&text::finding_next(words, found)),
                "evidence": rows,
                "rewrite": rewrite,
                "source": found.source(),
            })
        })
        .collect();
    json!({ "understood": diagnosis.is_understood(), "findings": findings, "report": diagnosis.report(true).json() })
}
