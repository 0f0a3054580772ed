//! Properties files of jwt-grant-generator, and YAML files as refapp-integrasjon has them. Both end as the same
//! keys; passwords and keys in them are counted and forgotten.

use super::claims;
use super::evidence::{Examined, Found, Kind};
use super::redactable::RedactableValue;
use super::rule::Rule;
use crate::domain::OrgNumber;
use java_properties::{LineContent, PropertiesIter};
use serde_json::Value;

/// Largest text that is taken for a configuration file: such files have a dozen lines.
const LARGEST: usize = 64 * 1024;

/// What a key of either file means.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Meaning {
    ClientId,
    Audience,
    Endpoint,
    Scope,
    Consumer,
    Kid,
    Secret,
    Keystore,
}

/// Keys as jwt-grant-generator and refapp-integrasjon have them, and as other tools have been seen to write them.
const KEYS: [(&str, Meaning); 24] = [
    ("issuer", Meaning::ClientId),
    ("token.client", Meaning::ClientId),
    ("maskinporten.clientid", Meaning::ClientId),
    ("maskinporten.client-id", Meaning::ClientId),
    ("audience", Meaning::Audience),
    ("jwt.audience", Meaning::Audience),
    ("maskinporten.audience", Meaning::Audience),
    ("token.endpoint", Meaning::Endpoint),
    ("jwt.endpoint", Meaning::Endpoint),
    ("maskinporten.tokenendpoint", Meaning::Endpoint),
    ("maskinporten.token-endpoint", Meaning::Endpoint),
    ("maskinporten.wellknown", Meaning::Endpoint),
    ("scope", Meaning::Scope),
    ("token.scope", Meaning::Scope),
    ("maskinporten.scope", Meaning::Scope),
    ("consumer_org", Meaning::Consumer),
    ("keystore.kid", Meaning::Kid),
    ("kid", Meaning::Kid),
    ("keystore.password", Meaning::Secret),
    ("keystore.alias.password", Meaning::Secret),
    ("virksomhet.privatekey", Meaning::Secret),
    ("maskinporten.privatekey", Meaning::Secret),
    ("keystore.file", Meaning::Keystore),
    ("keystore.alias", Meaning::Keystore),
];

/// `None` when the text is no such file.
pub(super) fn examine(text: &str) -> Option<Examined> {
    // Fewer lines than that are an excerpt of a log, which has no keys of its own.
    let looks_like_one = KEYS.iter().any(|(key, _)| {
        let last = key.rsplit('.').next().unwrap_or(key);
        text.len() <= LARGEST && text.to_ascii_lowercase().contains(last)
    });
    if !looks_like_one || text.trim_start().starts_with(['{', '[', '<']) {
        return None;
    }
    let known = |entries: Vec<(String, String)>| -> Vec<(String, Meaning, String)> {
        let meant = entries.into_iter().filter_map(|(key, value)| Some((meaning(&key)?, key, value)));
        meant.map(|(meaning, key, value)| (key, meaning, value)).collect()
    };
    let (yaml, properties) = (known(yaml(text)), known(properties(text)));
    let (kind, entries) =
        if yaml.len() >= properties.len() { (Kind::Yaml, yaml) } else { (Kind::Properties, properties) };
    let telling = |meaning: &Meaning| {
        matches!(meaning, Meaning::Audience | Meaning::Endpoint | Meaning::Keystore | Meaning::ClientId)
    };
    // One key alone may be a line of anything.
    if entries.len() < 2 || !entries.iter().any(|(_, meaning, _)| telling(meaning)) {
        return None;
    }
    Some(judged(kind, &entries))
}

fn meaning(key: &str) -> Option<Meaning> {
    let key = key.to_ascii_lowercase();
    KEYS.iter().find(|(known, _)| *known == key).map(|(_, meaning)| *meaning)
}

fn properties(text: &str) -> Vec<(String, String)> {
    let text = format!("{text}\n");
    let lines = PropertiesIter::new_with_encoding(text.as_bytes(), encoding_rs::UTF_8).map_while(Result::ok);
    let pairs = lines.filter_map(|line| match line.consume_content() {
        LineContent::KVPair(key, value) => Some((key, value.trim().to_owned())),
        LineContent::Comment(_) => None,
    });
    pairs.collect()
}

fn yaml(text: &str) -> Vec<(String, String)> {
    let mut entries = Vec::new();
    if let Ok(value) = serde_saphyr::from_str::<Value>(text) {
        flatten("", &value, &mut entries, 0);
    }
    entries
}

fn flatten(prefix: &str, value: &Value, entries: &mut Vec<(String, String)>, depth: usize) {
    match value {
        Value::Object(map) if depth < 8 => {
            for (key, value) in map {
                let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&key, value, entries, depth + 1);
            }
        }
        Value::String(text) => entries.push((prefix.to_owned(), text.trim().to_owned())),
        Value::Null => entries.push((prefix.to_owned(), String::new())),
        Value::Number(number) => entries.push((prefix.to_owned(), number.to_string())),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {}
    }
}

fn judged(kind: Kind, entries: &[(String, Meaning, String)]) -> Examined {
    let mut examined = Examined::new(kind);
    let given = entries.iter().filter(|(_, _, value)| !value.is_empty());
    for (key, meaning, value) in given {
        match meaning {
            Meaning::ClientId => client_id(&mut examined, value),
            Meaning::Audience => audience(&mut examined, key, value),
            Meaning::Endpoint => endpoint(&mut examined, key, value),
            Meaning::Scope => scope(&mut examined, value),
            Meaning::Consumer => consumer(&mut examined, value),
            Meaning::Kid => {
                examined.row("kid", RedactableValue::identifier(value));
                examined.evidence.facts.kid = Some(value.clone());
            }
            Meaning::Secret => {
                examined.evidence.hidden += 1;
                let rule = if key.to_ascii_lowercase().ends_with("privatekey") {
                    Rule::PrivateKeyPasted
                } else {
                    Rule::PasswordPasted
                };
                if !value.starts_with('<') && !value.starts_with('$') {
                    examined.find(Found::rule(rule));
                }
            }
            // A path has the names of users and folders in it.
            Meaning::Keystore => examined.evidence.hidden += 1,
        }
    }
    examined
}

fn client_id(examined: &mut Examined, value: &str) {
    examined.row("client_id", RedactableValue::identifier(value));
    examined.evidence.facts.client_id = Some(value.to_owned());
    if let Some(rule) = claims::client_id(value) {
        examined.broken(rule, "client_id", RedactableValue::identifier(value));
    }
}

fn audience(examined: &mut Examined, key: &str, value: &str) {
    examined.row("audience", RedactableValue::address(value));
    examined.evidence.facts.environment = claims::environment_of(value).or(examined.evidence.facts.environment);
    if let Some((rule, meant)) = claims::audience(value) {
        rewrite(examined, rule, key, value, meant);
    }
}

fn endpoint(examined: &mut Examined, key: &str, value: &str) {
    examined.row("token.endpoint", RedactableValue::address(value));
    let environment = claims::environment_of(value);
    let other = examined.evidence.facts.environment;
    if let (Some(one), Some(other)) = (environment, other)
        && one != other
    {
        examined.broken(Rule::EnvironmentsDiffer, "token.endpoint", RedactableValue::address(value));
    }
    examined.evidence.facts.environment = other.or(environment);
    if let Some((rule, today)) = claims::address(value) {
        rewrite(examined, rule, key, value, today);
    }
}

fn rewrite(examined: &mut Examined, rule: Rule, key: &str, value: &str, meant: Option<String>) {
    let sign = if examined.evidence.kind == Kind::Yaml { ": " } else { "=" };
    let last = if examined.evidence.kind == Kind::Yaml { key.rsplit('.').next().unwrap_or(key) } else { key };
    let line = meant.map(|meant| format!("{last}{sign}{meant}"));
    examined.find(
        Found::rule(rule)
            .seen("address", RedactableValue::address(value))
            .instead(&format!("{last}{sign}{value}"), line),
    );
}

fn scope(examined: &mut Examined, value: &str) {
    for scope in value.split_whitespace().take(50) {
        examined.row("scope", RedactableValue::scope(scope));
        examined.evidence.facts.scopes.push(scope.to_owned());
    }
    if let Some(rule) = claims::scope(value) {
        examined.broken(rule, "scope", RedactableValue::foreign(value));
    }
}

fn consumer(examined: &mut Examined, value: &str) {
    let shown = OrgNumber::parse(value).map_or_else(|_| RedactableValue::foreign(value), RedactableValue::Organisation);
    examined.row("consumer_org", shown);
    if let Some(rule) = claims::consumer(value, None) {
        examined.broken(rule, "consumer_org", RedactableValue::word("consumer_org"));
    }
}
