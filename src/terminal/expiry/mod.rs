//! `portnokkel expiry`: what ends when, for people and for schedulers.

pub mod arguments;
mod example;
mod sources;

use super::keys::{Driver, Fault, by_name};
use super::print::{self, plain};
use crate::app::clients::{Ending, Of, Sources, time_line};
use crate::contract::{Effect, Report};
use crate::domain::Timestamp;
use crate::text::{self, ENDING_COLUMNS, Words, deed, ending, ending_cells};
use arguments::ExpiryArguments;
use serde_json::{Value, json};
use sources::Found;
use std::process::ExitCode;
use std::sync::mpsc::Receiver;

/// Something ends within the time.
const DUE: u8 = 1;
/// Something could not be read.
const UNREAD: u8 = 2;

/// Says what ends. `perform` is the world's; its reports come back through `reports`.
#[must_use]
pub fn run(
    arguments: &ExpiryArguments,
    words: &Words,
    perform: impl FnMut(Effect),
    reports: &Receiver<Report>,
) -> ExitCode {
    if let Some(example) = arguments.example {
        return example::print(example);
    }
    let mut driver = Driver::new(words, perform, reports);
    let told = check_places(arguments)
        .and_then(|()| sources::find(arguments, words, &mut driver))
        .and_then(|found| tell(&found, arguments, words));
    told.unwrap_or_else(|fault| {
        fault.rendered(words).fail(arguments.json, words);
        ExitCode::from(UNREAD)
    })
}

/// Before anything is read, so that nobody waits for a file that cannot be written.
fn check_places(arguments: &ExpiryArguments) -> Result<(), Fault> {
    arguments.ics.iter().chain(&arguments.csv).try_for_each(|file| by_name::check_free(file))
}

fn tell(found: &Found, arguments: &ExpiryArguments, words: &Words) -> Result<ExitCode, Fault> {
    let now = Timestamp::now();
    let (fleets, certificates) = (found.fleets.iter().collect(), found.certificates.clone());
    let endings = time_line(&Sources { fleets, certificates, kept: &found.kept }, now);
    save(&endings, arguments, words, now)?;
    let due = endings.iter().filter(|one| one.is_due(now, arguments.warn)).count();
    if arguments.json {
        print::line(print::json(&shown(&endings, found, arguments, words, now)).expose());
    } else {
        say(&endings, arguments, words, now);
    }
    for (name, why) in &found.unread {
        print::notice(&words.with("expiry-unread", &[("what", plain(name))]));
        print::notice(&why.say(words));
    }
    Ok(match (found.unread.is_empty(), due) {
        (false, _) => ExitCode::from(UNREAD),
        (true, 0) => ExitCode::SUCCESS,
        (true, _) => ExitCode::from(DUE),
    })
}

fn save(endings: &[Ending], arguments: &ExpiryArguments, words: &Words, now: Timestamp) -> Result<(), Fault> {
    let saved = |file: &std::path::Path, text: &str| {
        by_name::save(file, text)?;
        print::notice(&words.with("expiry-saved", &[("file", plain(&file.display().to_string()))]));
        Ok::<_, Fault>(())
    };
    if let Some(file) = &arguments.ics {
        saved(file, &text::endings_calendar(words, endings, now))?;
    }
    if let Some(file) = &arguments.csv {
        saved(file, &text::endings_table(words, endings, now))?;
    }
    Ok(())
}

/// What ends within the time, and how much ends later.
fn say(endings: &[Ending], arguments: &ExpiryArguments, words: &Words, now: Timestamp) {
    let (due, later): (Vec<_>, Vec<_>) = endings.iter().partition(|one| one.is_due(now, arguments.warn));
    for one in &due {
        let text = if one.ends <= now { "expiry-ended" } else { "expiry-ends" };
        print::line(&words.with(text, &[("date", words.date(one.ends))]));
        print::rows(&rows(one, words));
    }
    if endings.is_empty() {
        return print::notice(&words.say("expiry-none"));
    }
    if due.is_empty() {
        let until = now.checked_add(arguments.warn).unwrap_or(now);
        print::notice(&words.with("expiry-not-due", &[("date", words.date(until))]));
    }
    if !later.is_empty() {
        print::notice(&words.with("expiry-later", &[("count", later.len())]));
    }
}

fn rows(one: &Ending, words: &Words) -> Vec<(String, String)> {
    let (file, setups) = match &one.of {
        Of::Key { file, .. } => (file.clone(), String::new()),
        Of::Client { file, .. } => (Some(file.clone()), String::new()),
        Of::Certificate { file, setups, .. } => (Some(file.clone()), setups.join(", ")),
    };
    let all = [
        ("expiry-row-what", Some(ending(words, one))),
        ("expiry-row-environment", Some(text::environment_name(words, &one.environment))),
        ("expiry-row-file", file.map(|file| file.display().to_string())),
        ("expiry-row-setups", Some(setups).filter(|setups| !setups.is_empty())),
        ("expiry-row-do", Some(deed(words, one))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((words.say(name), plain(&value?)))).collect()
}

/// What programs get. Names that they may rely on: never translated.
fn shown(endings: &[Ending], found: &Found, arguments: &ExpiryArguments, words: &Words, now: Timestamp) -> Value {
    let unread: Vec<Value> = found.unread.iter().map(|(name, why)| json!({ "what": name, "problem": why })).collect();
    let due = endings.iter().filter(|one| one.is_due(now, arguments.warn)).count();
    let endings: Vec<Value> = endings
        .iter()
        .map(|one| {
            let mut object = serde_json::Map::new();
            for (name, value) in ENDING_COLUMNS.into_iter().zip(ending_cells(words, one, now)) {
                object.insert(name.into(), if value.is_empty() { Value::Null } else { value.into() });
            }
            object.insert("days_left".into(), one.days_left(now).into());
            object.insert("due".into(), one.is_due(now, arguments.warn).into());
            object.insert("setups".into(), setups(one).into());
            Value::Object(object)
        })
        .collect();
    json!({ "endings": endings, "due": due, "unread": unread })
}

fn setups(one: &Ending) -> Vec<String> {
    match &one.of {
        Of::Key { .. } | Of::Client { .. } => Vec::new(),
        Of::Certificate { setups, .. } => setups.clone(),
    }
}
