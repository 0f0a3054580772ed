//! `portnokkel clients show`: one client, whole.

use super::arguments::ShowArguments;
use super::list::{key, key_json};
use crate::app::keys::Circumstances;
use crate::contract::Effect;
use crate::domain::{DisplayName, Timestamp};
use crate::protocol::self_service::{ListedKey, Registered};
use crate::terminal::keys::{Driver, Fault, circumstances};
use crate::terminal::print::{self, plain};
use crate::text::Words;
use serde_json::{Map, Value, json};
use std::process::ExitCode;

/// What programs are shown of a client. What is not named here may be secret, as of clients of other kinds.
const FIELDS: [&str; 20] = [
    "client_id",
    "client_name",
    "description",
    "client_orgno",
    "supplier_orgno",
    "active",
    "application_type",
    "integration_type",
    "token_endpoint_auth_method",
    "grant_types",
    "scopes",
    "access_token_lifetime",
    "authorization_lifetime",
    "refresh_token_lifetime",
    "refresh_token_usage",
    "redirect_uris",
    "post_logout_redirect_uris",
    "code_challenge_method",
    "created",
    "last_updated",
];

pub(super) fn run(
    arguments: &ShowArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let at = circumstances(&arguments.who, &arguments.client_id, words)?;
    let registered = driver.read(&at.admin, &at.client_id)?;
    let now = Timestamp::now();
    if arguments.json {
        return Ok(print::result(print::json(&shown(&at, &registered, now)).expose()));
    }
    print::line(&plain(&registered.client.client_name));
    print::rows(&rows(&at, &registered, words, now));
    Ok(ExitCode::SUCCESS)
}

fn keys(registered: &Registered) -> Vec<ListedKey> {
    registered.keys.iter().map(ListedKey::read).collect()
}

fn setups(at: &Circumstances) -> Vec<String> {
    at.profiles_of_client().map(|profile| profile.name.clone()).collect()
}

fn rows(at: &Circumstances, registered: &Registered, words: &Words, now: Timestamp) -> Vec<(String, String)> {
    let client = &registered.client;
    let text = |name: &str| registered.field(name).as_str().map(|text| DisplayName::of_description(text).into_string());
    let day = |name: &str| text(name).map(|text| text.parse().map_or(text, |time| words.date(time)));
    let lifetime = registered.field("access_token_lifetime").as_i64().filter(|seconds| *seconds > 0);
    let keys: Vec<String> = keys(registered).iter().map(|one| key(one, words, now)).collect();
    let keys = if keys.is_empty() { words.say("clients-keys-none") } else { keys.join("; ") };
    let activity = if client.active { "clients-active" } else { "clients-inactive" };
    let setups = setups(at);
    let all = [
        ("clients-row-id", Some(client.client_id.clone())),
        ("clients-row-active", Some(words.say(activity))),
        ("clients-row-description", text("description").filter(|text| !text.is_empty())),
        ("clients-row-organisation", text("client_orgno")),
        ("clients-row-kind", client.integration_type.clone()),
        ("clients-row-scopes", Some(client.scopes.join(" "))),
        ("clients-row-lifetime", lifetime.map(|seconds| words.spoken_duration(seconds))),
        ("clients-row-keys", Some(keys)),
        ("clients-row-created", day("created")),
        ("clients-row-changed", day("last_updated")),
        ("clients-row-setups", (!setups.is_empty()).then(|| setups.join(", "))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((words.say(name), plain(&value?)))).collect()
}

fn shown(at: &Circumstances, registered: &Registered, now: Timestamp) -> Value {
    let known = |name: &&&str| !registered.field(name).is_null();
    let fields: Map<String, Value> =
        FIELDS.iter().filter(known).map(|name| ((*name).to_owned(), registered.field(name).clone())).collect();
    let keys: Vec<Value> = keys(registered).iter().map(|key| key_json(key, now)).collect();
    json!({ "client": fields, "keys": keys, "setups": setups(at) })
}
