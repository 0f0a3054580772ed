//! What is wrong with the file of a scenario, from what its parser says.

use super::value::MARK;
use crate::domain::{ScenarioFault, ScenarioFaultKind, ScenarioValue};
use std::ops::Range;

/// The longest key that is repeated: those that are known are shorter.
const LONGEST_KEY: usize = 32;

pub fn whole(kind: ScenarioFaultKind) -> ScenarioFault {
    ScenarioFault { line: None, kind }
}

/// For a line that is no TOML.
pub fn syntax(text: &str, error: &toml::de::Error) -> ScenarioFault {
    ScenarioFault { line: line(text, error.span()), kind: ScenarioFaultKind::Syntax(error.message().to_owned()) }
}

pub fn no_such_scope(text: &str, place: Range<usize>) -> ScenarioFault {
    ScenarioFault { line: line(text, Some(place)), kind: ScenarioFaultKind::NoSuchScope }
}

/// For a table that lacks a key which only some tables may lack.
pub fn missing(text: &str, place: Range<usize>, key: &str) -> ScenarioFault {
    ScenarioFault { line: line(text, Some(place)), kind: ScenarioFaultKind::Missing(key.to_owned()) }
}

/// For what serde says. Its words have values in them, so that only what it wanted is taken from them.
pub fn shape(text: &str, error: &toml::de::Error) -> ScenarioFault {
    let message = error.message();
    let named = || message.split('`').nth(1).filter(|name| is_key(name)).map(str::to_owned);
    let kind = if message.starts_with("unknown field") {
        ScenarioFaultKind::UnknownKey(named())
    } else if message.starts_with("missing field") {
        ScenarioFaultKind::Missing(named().unwrap_or_default())
    } else {
        ScenarioFaultKind::Value(key_at(text, error.span()), wanted(message))
    };
    ScenarioFault { line: line(text, error.span()), kind }
}

fn wanted(message: &str) -> ScenarioValue {
    let quoted = |text: &str| text.split('`').skip(1).step_by(2).map(str::to_owned).collect();
    let Some(wanted) = message.strip_prefix(MARK) else {
        // The variants of an enum are ours; what stood there comes before them.
        let choices = message.rsplit_once("expected").filter(|_| message.starts_with("unknown variant"));
        return choices.map_or(ScenarioValue::Other, |(_, choices)| ScenarioValue::OneOf(quoted(choices)));
    };
    let (form, rest) = wanted.split_once(' ').unwrap_or((wanted, ""));
    match form {
        "organisation" => ScenarioValue::Organisation,
        "scope" => ScenarioValue::Scope,
        "client" => ScenarioValue::Client,
        "kid" => ScenarioValue::Kid,
        "uuid" => ScenarioValue::Uuid,
        "party" => ScenarioValue::Party,
        "issuer" => ScenarioValue::Issuer,
        "name" => ScenarioValue::Name,
        "one-of" => ScenarioValue::OneOf(quoted(rest)),
        "range" => {
            let numbers = rest.split_once(' ').and_then(|(min, max)| Some((min.parse().ok()?, max.parse().ok()?)));
            numbers.map_or(ScenarioValue::Other, |(min, max)| ScenarioValue::Range(min, max))
        }
        _ => ScenarioValue::Other,
    }
}

fn line(text: &str, place: Option<Range<usize>>) -> Option<usize> {
    Some(text.get(..place?.start)?.matches('\n').count() + 1)
}

/// The key at the beginning of the line.
fn key_at(text: &str, place: Option<Range<usize>>) -> Option<String> {
    let line = text.get(..place?.start)?.rsplit('\n').next()?;
    let key = line.split('=').next().unwrap_or_default().trim();
    is_key(key).then(|| key.to_owned())
}

fn is_key(text: &str) -> bool {
    (1..=LONGEST_KEY).contains(&text.len()) && text.bytes().all(|byte| byte.is_ascii_lowercase() || byte == b'_')
}
