//! `portnokkel diagnose`: what is wrong with what is pasted, from a file or from standard input. Sends nothing; with
//! `--verify`, the public keys of a token's issuer are fetched.

mod checks;

use super::advice::{self, Source};
use super::arguments::DiagnoseArguments;
use super::key;
use super::print::{self, plain};
use super::rendered::Rendered;
use crate::contract::name_of;
use crate::diagnosis::{Circumstances, Diagnosis, Fix, Found, Rule, Says, diagnose, names_a_keystore};
use crate::domain::{Environment, SecretBytes, Timestamp};
use crate::problem::Situation;
use crate::text::{self, Words};
use crate::world::verification;
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

/// Carries the command out. 0: nothing stops. 1: something does. 2: not understood, locked with nobody to ask for the
/// password, or not verified though that was asked for. `custom` is a further environment whose tokens are verified.
#[must_use]
pub fn run(arguments: &DiagnoseArguments, custom: Option<Environment>, words: &Words) -> ExitCode {
    let Ok(bytes) = read(arguments) else {
        let file = arguments.file.as_ref().map_or_else(|| "-".to_owned(), |file| file.display().to_string());
        print::notice(&words.with("diagnosis-unreadable", &[("file", plain(&file))]));
        return ExitCode::from(NOT_UNDERSTOOD);
    };
    let name = arguments.file.as_deref().map(name_of).unwrap_or_default();
    let mut circumstances = Circumstances {
        verifies: arguments.verify,
        password: key::from_environment(PASSWORD),
        is_named_keystore: names_a_keystore(&name),
        ..Circumstances::at(Timestamp::now())
    };
    let source = if circumstances.password.is_some() { Source::Variable(PASSWORD) } else { Source::Typed };
    let mut diagnosis = diagnose(bytes.expose(), &circumstances);
    let mut is_complete = true;
    if is_locked(&diagnosis) {
        match unlocked(arguments, &bytes, &mut circumstances, words) {
            Ok(opened) => diagnosis = opened,
            Err(nobody) => {
                print::notice(&nobody.rendered(words).say(words));
                is_complete = false;
            }
        }
    }
    if arguments.verify {
        let verified = verified(&bytes, circumstances, &diagnosis, custom, words);
        is_complete &= verified.is_some();
        diagnosis = verified.unwrap_or(diagnosis);
    }
    if arguments.json {
        print::line(print::json(&as_json(words, &diagnosis, source)).expose());
    } else {
        tell(words, &diagnosis, source);
        if arguments.checks {
            checks::tell(words, diagnosis.checks.as_ref());
        }
    }
    match (diagnosis.is_understood(), diagnosis.stops()) {
        (false, _) => ExitCode::from(NOT_UNDERSTOOD),
        (true, true) => ExitCode::from(STOPS),
        (true, false) if !is_complete => ExitCode::from(NOT_UNDERSTOOD),
        (true, false) => ExitCode::SUCCESS,
    }
}

/// Whether a keystore was not opened for lack of its password.
fn is_locked(diagnosis: &Diagnosis) -> bool {
    diagnosis.findings.iter().any(|found| matches!(found.says, Says::Rule(Rule::KeystoreLocked, _)))
}

/// The same with the password that somebody types.
fn unlocked(
    arguments: &DiagnoseArguments,
    bytes: &SecretBytes,
    circumstances: &mut Circumstances,
    words: &Words,
) -> Result<Diagnosis, key::Fault> {
    let file = arguments.file.as_deref().map_or_else(|| "-".to_owned(), name_of);
    let question = words.with("terminal-ask-store-password", &[("file", file)]);
    circumstances.password = Some(key::ask(&question, PASSWORD)?);
    Ok(diagnose(bytes.expose(), circumstances))
}

/// The same with the keys of all issuers that we know. `None` when there is no token of theirs, or no keys.
fn verified(
    bytes: &SecretBytes,
    mut circumstances: Circumstances,
    diagnosis: &Diagnosis,
    custom: Option<Environment>,
    words: &Words,
) -> Option<Diagnosis> {
    let known = [Some(Environment::test()), Some(Environment::production()), custom];
    let mut issuers = known
        .into_iter()
        .flatten()
        .filter(|environment| diagnosis.issuers().any(|issuer| environment.issuer.same_but_slash(issuer)));
    let Some(first) = issuers.next() else {
        // A token of an unknown issuer says in the result that it was not verified.
        if diagnosis.issuers().next().is_none() {
            print::notice(&words.say("diagnosis-verify-nothing"));
        }
        return None;
    };
    for environment in std::iter::once(first).chain(issuers) {
        match verification::keys(&environment) {
            Ok(keys) => circumstances.keys.push(keys),
            Err(problem) => {
                print::notice(&Rendered::of(words, &problem).say(words));
                return None;
            }
        }
    }
    Some(diagnose(bytes.expose(), &circumstances))
}

fn read(arguments: &DiagnoseArguments) -> std::io::Result<SecretBytes> {
    let mut bytes = Vec::new();
    match arguments.file.as_deref().filter(|file| file.as_os_str() != "-") {
        Some(file) => std::fs::File::open(file)?.take(LARGEST).read_to_end(&mut bytes)?,
        None => std::io::stdin().lock().take(LARGEST).read_to_end(&mut bytes)?,
    };
    Ok(SecretBytes::new(bytes))
}

fn tell(words: &Words, diagnosis: &Diagnosis, source: Source) {
    if !diagnosis.is_understood() {
        print::line(&words.say("diagnosis-nothing"));
        return print::line(&words.say("diagnosis-nothing-next"));
    }
    for (place, found) in diagnosis.findings.iter().enumerate() {
        if place == 0 && diagnosis.start_here().is_some() {
            print::line(&format!("{}:", words.say("diagnosis-start-here")));
        }
        self::found(words, found, source);
    }
    for evidence in &diagnosis.evidences {
        let rows = evidence.rows.iter().map(|row| (row.claim.to_owned(), plain(&text::shown(words, &row.value))));
        print::line(&format!("{}: {}", words.say("diagnosis-evidence"), text::kind(words, evidence.kind)));
        print::rows(&rows.collect::<Vec<_>>());
    }
    let count = diagnosis.report(true).redacted;
    print::line(&words.with("diagnosis-redacted", &[("count", count)]));
}

fn found(words: &Words, found: &Found, source: Source) {
    let severity = text::severity(words, found.severity);
    print::line(&format!("{severity}: {}", plain(&what(words, found, source))));
    let next = next(words, found, source);
    if !next.is_empty() {
        print::line(&format!("  {}", plain(&next)));
    }
    let seen = found.rows.iter().map(|row| (row.claim.to_owned(), plain(&text::shown(words, &row.value))));
    let mut rows: Vec<(String, String)> = seen.collect();
    rows.extend(found.fixes.iter().filter_map(|fix| match fix {
        Fix::Rewrite { to, .. } => Some((words.say("diagnosis-rewrite"), plain(to))),
        Fix::Move(_) | Fix::Change(_) => None,
    }));
    rows.push((words.say("diagnosis-code"), found.code().to_owned()));
    rows.extend(found.source().map(|source| (words.say("diagnosis-source"), source.to_owned())));
    print::rows(&rows);
    print::line("");
}

/// Whether a password was wrong.
fn is_of_password(found: &Found) -> bool {
    matches!(&found.says, Says::Problem(problem) if problem.situation == Situation::WrongPassword)
}

/// What is wrong. A password that nobody typed is called by where it came from.
fn what(words: &Words, found: &Found, source: Source) -> String {
    match source {
        Source::Variable(name) if is_of_password(found) => {
            words.with("terminal-diagnosis-variable-password", &[("name", name)])
        }
        Source::Variable(_) | Source::Properties(_) | Source::Typed => text::finding(words, found),
    }
}

/// What to do, where there is no window: no e-mail lies ready, and no details are folded away.
fn next(words: &Words, found: &Found, source: Source) -> String {
    let own = match &found.says {
        Says::Problem(_) if is_of_password(found) => Some(source.next(words)),
        Says::Problem(problem) => advice::of_diagnosis(words, problem),
        Says::Rule(..) | Says::Warning(_) => None,
    };
    own.unwrap_or_else(|| text::finding_next(words, found))
}

/// `{"findings": [{"severity", "code", "name", "what", "next", "evidence", "rewrite"}], "checks": […], "report": {…}}`.
fn as_json(words: &Words, diagnosis: &Diagnosis, source: Source) -> Value {
    let findings: Vec<Value> = diagnosis
        .findings
        .iter()
        .map(|found| {
            let rows: Vec<Value> =
                found.rows.iter().map(|row| json!({ "name": row.claim, "value": row.value.plain() })).collect();
            let rewrite = found.fixes.iter().find_map(|fix| match fix {
                Fix::Rewrite { from, to } => Some(json!({ "from": from, "to": to })),
                Fix::Move(_) | Fix::Change(_) => None,
            });
            json!({
                "severity": found.severity.key(),
                "code": found.code(),
                "name": found.key(),
                "what": plain(&what(words, found, source)),
                "next": plain(&next(words, found, source)),
                "evidence": rows,
                "rewrite": rewrite,
                "source": found.source(),
            })
        })
        .collect();
    json!({
        "understood": diagnosis.is_understood(),
        "findings": findings,
        "checks": checks::as_json(diagnosis.checks.as_ref()),
        "report": diagnosis.report(true).json(),
    })
}
