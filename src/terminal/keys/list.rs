//! `portnokkel keys list`: what is registered, and which of it is of this machine.

use super::arguments::ListArguments;
use super::drive::Driver;
use super::fault::Fault;
use super::who::circumstances;
use crate::app::keys::{Circumstances, Standing, standing};
use crate::contract::{Effect, KeptKey};
use crate::domain::Timestamp;
use crate::protocol::jwk::PublicJwk;
use crate::protocol::self_service::{ListedKey, Registered};
use crate::terminal::print::{self, plain};
use crate::text::{self, Words};
use serde_json::{Value, json};
use std::process::ExitCode;

pub(super) fn run(
    arguments: &ListArguments,
    words: &Words,
    driver: &mut Driver<'_, impl FnMut(Effect)>,
) -> Result<ExitCode, Fault> {
    let at = circumstances(&arguments.who, &arguments.client_id, words)?;
    let registered = driver.read(&at.admin, &at.client_id)?;
    let now = Timestamp::now();
    if arguments.json {
        return Ok(print::result(print::json(&shown(&at, &registered, now)).expose()));
    }
    if registered.keys.is_empty() {
        print::notice(&words.say("own-list-none"));
    }
    for key in &registered.keys {
        print::line(&plain(key["kid"].as_str().unwrap_or_default()));
        print::rows(&rows(&at, &registered, key, words, now));
    }
    for kept in at.kept_here().filter(|kept| is_waiting(kept, &registered)) {
        let facts = [("file", plain(&kept.file.display().to_string())), ("kid", kept.key.kid().to_owned())];
        print::notice(&words.with("own-list-made", &facts));
    }
    Ok(ExitCode::SUCCESS)
}

/// A key of ours that was made, and was never registered.
fn is_waiting(kept: &KeptKey, registered: &Registered) -> bool {
    !registered.has_key(&kept.key) && kept.registered.is_none()
}

/// What is kept of a registered key, where it is of this machine.
fn ours<'a>(at: &'a Circumstances, key: &Value) -> Option<&'a KeptKey> {
    let key = PublicJwk::read(key)?;
    at.kept_here().find(|kept| kept.key == key)
}

fn rows(
    at: &Circumstances,
    registered: &Registered,
    key: &Value,
    words: &Words,
    now: Timestamp,
) -> Vec<(String, String)> {
    let ListedKey { ends: end, is_bound, public, .. } = ListedKey::read(key);
    let bits = public.as_ref().map(|key| words.with("own-bits", &[("bits", key.bits())]));
    let ends = end.map(|end| {
        let text = if end <= now { "own-list-ended" } else { "own-list-ends" };
        words.with(text, &[("date", words.date(end))])
    });
    let kept = ours(at, key);
    let bound = is_bound.then(|| words.say("own-list-bound"));
    let all = [
        ("own-row-kind", bits),
        ("own-row-ends", ends),
        ("own-row-fingerprint", public.map(|key| text::in_fours(&key.fingerprint()))),
        ("own-row-certificate", bound),
        ("own-row-file", kept.map(|kept| kept.file.display().to_string())),
        ("own-row-next", kept.map(|kept| words.say(next(standing(kept, registered, now))))),
    ];
    all.into_iter().filter_map(|(name, value)| Some((words.say(name), plain(&value?)))).collect()
}

fn next(standing: Standing) -> &'static str {
    match standing {
        Standing::Made => "own-standing-made",
        Standing::Registered => "own-standing-registered",
        Standing::Beside => "own-standing-beside",
        Standing::InUse => "own-standing-in-use",
        Standing::EndsSoon => "own-standing-ends-soon",
        Standing::Ended => "own-standing-ended",
    }
}

fn name(standing: Standing) -> &'static str {
    match standing {
        Standing::Made => "made",
        Standing::Registered => "registered",
        Standing::Beside => "beside-the-old",
        Standing::InUse => "in-use",
        Standing::EndsSoon => "ends-soon",
        Standing::Ended => "ended",
    }
}

/// What programs get. Names that they may rely on: never translated.
fn shown(at: &Circumstances, registered: &Registered, now: Timestamp) -> Value {
    let key = |key: &Value| {
        let (ListedKey { ends, is_bound, public, .. }, kept) = (ListedKey::read(key), ours(at, key));
        json!({
            "kid": key["kid"],
            "bits": public.as_ref().map(PublicJwk::bits),
            "alg": key["alg"],
            "use": key["use"],
            "ends": ends.map(|end| end.to_string()),
            "expired": ends.is_some_and(|end| end <= now),
            "certificate_bound": is_bound,
            "fingerprint": public.as_ref().map(PublicJwk::fingerprint),
            "file": kept.map(|kept| kept.file.display().to_string()),
            "standing": kept.map(|kept| name(standing(kept, registered, now))),
        })
    };
    let keys: Vec<Value> = registered.keys.iter().map(key).collect();
    json!({ "client_id": at.client_id.as_str(), "keys": keys })
}
