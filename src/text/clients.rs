//! Clients and what was changed on them: tables for spreadsheets, and the fields of the API in plain words.

use super::Words;
use crate::app::clients::{Held, Keys, Warning};
use crate::contract::PastChange;
use crate::domain::{Scope, Timestamp};
use crate::export::csv;

/// The columns of the log of changes, and the names that programs get.
pub const HISTORY_COLUMNS: [&str; 10] = [
    "time",
    "environment",
    "organisation",
    "client_id",
    "client_name",
    "field",
    "before",
    "after",
    "admin",
    "certificate",
];

/// The columns of the list of clients.
const CLIENT_COLUMNS: [&str; 9] =
    ["client_id", "name", "active", "integration_type", "scopes", "keys", "first_end", "changed", "problem"];

/// The log as a table.
#[must_use]
pub fn history_table(changes: &[PastChange]) -> String {
    csv::table(&HISTORY_COLUMNS, changes.iter().map(history_cells))
}

/// One row of it.
#[must_use]
pub fn history_cells(change: &PastChange) -> [String; 10] {
    let PastChange { at, environment, organisation, client_id, client_name, what, before, after, admin, certificate } =
        change.clone();
    let at = at.to_string();
    [at, environment, organisation, client_id, client_name, what, before, after, admin, certificate]
}

/// Clients as a table.
pub fn clients_table<'a>(words: &Words, clients: impl IntoIterator<Item = &'a Held>, now: Timestamp) -> String {
    csv::table(&CLIENT_COLUMNS, clients.into_iter().map(|held| client_cells(words, held, now)))
}

fn client_cells(words: &Words, held: &Held, now: Timestamp) -> [String; 9] {
    let client = &held.client;
    let time = |time: Option<Timestamp>| time.map(|time| time.to_string()).unwrap_or_default();
    let (keys, problem) = match &held.keys {
        Keys::Read(keys) => (keys.iter().map(|key| key.kid.as_str()).collect::<Vec<_>>().join(" "), String::new()),
        Keys::Unread => (String::new(), words.say("clients-keys-unread")),
        Keys::Inactive => (String::new(), words.say("clients-keys-inactive")),
        Keys::Failed(problem) => (String::new(), super::what(words, problem)),
    };
    [
        client.client_id.clone(),
        client.client_name.clone(),
        client.active.to_string(),
        client.integration_type.clone().unwrap_or_default(),
        client.scopes.join(" "),
        keys,
        time(held.ends(now)),
        time(held.changed()),
        problem,
    ]
}

/// A field by the API's own name, in plain words; one that is not known here keeps that name.
#[must_use]
pub fn client_field(words: &Words, field: &str) -> String {
    let key = match field {
        "client_name" => "fleet-field-name",
        "description" => "fleet-field-description",
        "scopes" => "fleet-field-scopes",
        "access_token_lifetime" => "fleet-field-lifetime",
        "active" => "fleet-field-active",
        "keys" => "fleet-field-keys",
        "created" => "fleet-field-created",
        other => return other.to_owned(),
    };
    words.say(key)
}

/// What stood in a field, in plain words where it is nothing, or whether the client is active.
#[must_use]
pub fn client_value(words: &Words, value: &str) -> String {
    match value {
        "" => words.say("fleet-none"),
        "true" => words.say("clients-active"),
        "false" => words.say("clients-inactive"),
        other => other.to_owned(),
    }
}

/// What is said before a client is changed, a line each.
#[must_use]
pub fn change_warning(words: &Words, warning: &Warning) -> Vec<String> {
    match warning {
        Warning::Production => vec![words.say("own-production")],
        Warning::ScopesGo(scopes, setups) => {
            vec![words.with("clients-scopes-go", &[("scopes", listed(words, scopes))]), users(words, setups)]
        }
        Warning::ClientStops(keys, setups) => {
            vec![words.with("clients-stops", &[("keys", *keys)]), users(words, setups)]
        }
        Warning::ClientStarts(scopes) => vec![words.with("clients-starts", &[("scopes", listed(words, scopes))])],
        Warning::TypeName(name) => vec![words.with("clients-type-name", &[("name", name.as_str())])],
    }
}

fn users(words: &Words, setups: &[String]) -> String {
    if setups.is_empty() {
        return words.say("clients-users-unknown");
    }
    let names: Vec<&str> = setups.iter().map(String::as_str).collect();
    words.with("clients-users", &[("names", words.list(&names))])
}

fn listed(words: &Words, scopes: &[Scope]) -> String {
    words.list(&scopes.iter().map(Scope::as_str).collect::<Vec<_>>())
}
