//! `portnokkel clients list`.

use super::arguments::ListArguments;
use super::drive::fleet;
use crate::app::clients::{Fleet, Held, Keys, Only, Query};
use crate::contract::Effect;
use crate::domain::Timestamp;
use crate::problem::Problem;
use crate::protocol::self_service::ListedKey;
use crate::terminal::keys::{Driver, Fault, administrator};
use crate::terminal::print::{self, plain};
use crate::terminal::rendered::Rendered;
use crate::text::{self, Words};
use serde_json::{Value, json};
use std::process::ExitCode;

pub(super) fn run(
    arguments: &ListArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let admin = administrator(&arguments.who, words)?;
    let fleet = fleet(driver, admin, arguments.inactive)?;
    if let (true, Some(problem)) = (fleet.clients().is_empty(), fleet.problem()) {
        return Err(problem.clone().into());
    }
    let now = Timestamp::now();
    let query = Query {
        search: arguments.search.clone(),
        only: Only::All,
        inactive_too: arguments.inactive,
        sort: arguments.sort,
        reversed: false,
    };
    let found: Vec<&Held> =
        query.arrange(fleet.clients(), now).into_iter().map(|place| &fleet.clients()[place]).collect();
    if arguments.json {
        print::line(print::json(&shown(&fleet, &found, words, now)).expose());
    } else {
        say(&fleet, &found, words, now);
    }
    Ok(tell_unread(&fleet, words))
}

fn say(fleet: &Fleet, found: &[&Held], words: &Words, now: Timestamp) {
    for held in found {
        print::line(&plain(&held.client.client_name));
        print::rows(&rows(held, words, now));
    }
    let facts = [("shown", found.len()), ("total", fleet.clients().len())];
    print::notice(&words.with("clients-count", &facts));
}

/// What could not be read is said, each with its reason where it is listed; here how many, and the first reason.
fn tell_unread(fleet: &Fleet, words: &Words) -> ExitCode {
    let Some(problem) = fleet.problem() else { return ExitCode::SUCCESS };
    print::notice(&words.with("clients-unread", &[("count", unread(fleet))]));
    print::notice(&Rendered::of(words, problem).say(words));
    ExitCode::FAILURE
}

pub(in crate::terminal) fn unread(fleet: &Fleet) -> usize {
    fleet.clients().iter().filter(|held| matches!(held.keys, Keys::Unread | Keys::Failed(_))).count()
}

fn rows(held: &Held, words: &Words, now: Timestamp) -> Vec<(String, String)> {
    let client = &held.client;
    let all = [
        ("clients-row-id", Some(client.client_id.clone())),
        ("clients-row-active", (!client.active).then(|| words.say("clients-inactive"))),
        ("clients-row-kind", client.integration_type.clone()),
        ("clients-row-scopes", Some(client.scopes.join(" "))),
        ("clients-row-keys", Some(keys(&held.keys, words, now))),
        ("clients-row-changed", held.changed().map(|changed| words.date(changed))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((words.say(name), plain(&value?)))).collect()
}

fn keys(keys: &Keys, words: &Words, now: Timestamp) -> String {
    match keys {
        Keys::Unread => words.say("clients-keys-unread"),
        Keys::Inactive => words.say("clients-keys-inactive"),
        Keys::Failed(problem) => words.with("clients-keys-failed", &[("reason", text::what(words, problem))]),
        Keys::Read(keys) if keys.is_empty() => words.say("clients-keys-none"),
        Keys::Read(keys) => keys.iter().map(|one| key(one, words, now)).collect::<Vec<_>>().join("; "),
    }
}

/// A key with its end.
pub(super) fn key(key: &ListedKey, words: &Words, now: Timestamp) -> String {
    let Some(ends) = key.ends else { return key.kid.clone() };
    let text = if key.has_ended(now) { "clients-key-ended" } else { "clients-key-ends" };
    words.with(text, &[("kid", key.kid.clone()), ("date", words.date(ends))])
}

/// What programs get. Names that they may rely on: never translated.
fn shown(fleet: &Fleet, found: &[&Held], words: &Words, now: Timestamp) -> Value {
    let clients: Vec<Value> = found.iter().map(|held| client(held, words, now)).collect();
    let problem = fleet.problem().map(|problem| told(problem, words));
    json!({ "clients": clients, "total": fleet.clients().len(), "unread": unread(fleet), "problem": problem })
}

fn client(held: &Held, words: &Words, now: Timestamp) -> Value {
    let client = &held.client;
    let (keys, problem) = match &held.keys {
        Keys::Read(keys) => (Some(keys.iter().map(|key| key_json(key, now)).collect::<Vec<_>>()), None),
        Keys::Failed(problem) => (None, Some(told(problem, words))),
        Keys::Unread | Keys::Inactive => (None, None),
    };
    json!({
        "client_id": client.client_id,
        "name": client.client_name,
        "active": client.active,
        "integration_type": client.integration_type,
        "scopes": client.scopes,
        "keys": keys,
        "keys_problem": problem,
        "created": client.created,
        "last_changed": client.last_updated,
    })
}

/// A key for programs.
pub(super) fn key_json(key: &ListedKey, now: Timestamp) -> Value {
    json!({
        "kid": key.kid,
        "ends": key.ends.map(|ends| ends.to_string()),
        "expired": key.has_ended(now),
        "certificate_bound": key.is_bound,
    })
}

/// A problem for programs.
pub(in crate::terminal) fn told(problem: &Problem, words: &Words) -> Value {
    serde_json::to_value(Rendered::of(words, problem)).unwrap_or_default()
}
