//! The forms of configuration files, read as keys and values: properties and variables of the environment, YAML, JSON
//! with comments, XML.

use super::markup;
use java_properties::{LineContent, PropertiesIter};
use serde_json::Value;

/// Deepest section of a file that is read.
const DEEPEST: usize = 8;

/// A key with its sections before it, and its value.
pub(super) type Entry = (String, String);

/// Words and marks before a key that set a variable, or begin a line of a list.
const BEFORE_KEYS: [&str; 8] = ["export ", "set ", "setx ", "ENV ", "$env:", "- ", "-e ", "--env "];

/// `KEY=value` and `key: value`, line by line; also as shells, containers and source text write them.
pub(super) fn properties(text: &str) -> Vec<Entry> {
    let bare = text.lines().map(|line| {
        let line = line.trim_start();
        BEFORE_KEYS.iter().find_map(|before| line.strip_prefix(before)).unwrap_or(line).trim_start_matches('\'')
    });
    let text = bare.collect::<Vec<_>>().join("\n") + "\n";
    let lines = PropertiesIter::new_with_encoding(text.as_bytes(), encoding_rs::UTF_8).map_while(Result::ok);
    let pairs = lines.filter_map(|line| match line.consume_content() {
        LineContent::KVPair(key, value) => Some((key.trim_end_matches('\'').to_owned(), unquoted(&value))),
        LineContent::Comment(_) => None,
    });
    pairs.filter(|(key, _)| is_key(key)).collect()
}

/// Whether a line has a key of such a file, and not a part of some JSON or of a sentence.
fn is_key(key: &str) -> bool {
    key.len() < 100 && key.chars().all(|c| c.is_alphanumeric() || matches!(c, '.' | '_' | '-' | ':' | '[' | ']' | '/'))
}

/// Whether all keys are variables of the environment.
pub(super) fn is_environment<'a>(mut keys: impl Iterator<Item = &'a str>) -> bool {
    keys.all(|key| key.chars().all(|c| c.is_ascii_uppercase() || c.is_ascii_digit() || c == '_'))
}

fn unquoted(value: &str) -> String {
    let value = value.trim().trim_end_matches([';', ',']).trim_end();
    let inner = ['"', '\''].into_iter().find_map(|quote| value.strip_prefix(quote)?.strip_suffix(quote));
    inner.unwrap_or(value).to_owned()
}

/// A YAML file.
pub(super) fn yaml(text: &str) -> Vec<Entry> {
    serde_saphyr::from_str::<Value>(text).map(|value| of_json(&value)).unwrap_or_default()
}

/// A JSON file, or a section that was cut out of one; comments and last commas are passed over, as .NET does.
pub(super) fn json(text: &str) -> Option<Value> {
    let bare = without_comments(text.trim());
    let section = bare.starts_with('"').then(|| format!("{{{}}}", bare.trim_end_matches([',', ' ', '\n', '\r', '\t'])));
    let whole = section.unwrap_or(bare);
    serde_json::from_str::<Value>(&whole).ok().filter(|value| value.is_object() || value.is_array())
}

/// The keys and values of such a file.
pub(super) fn of_json(value: &Value) -> Vec<Entry> {
    let mut entries = Vec::new();
    flatten("", value, &mut entries, 0);
    entries
}

fn without_comments(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    let mut is_quoted = false;
    while let Some(letter) = letters.next() {
        match letter {
            '\\' if is_quoted => {
                kept.push(letter);
                kept.extend(letters.next());
            }
            '"' => {
                is_quoted = !is_quoted;
                kept.push(letter);
            }
            '/' if !is_quoted && letters.peek() == Some(&'/') => {
                while letters.peek().is_some_and(|next| *next != '\n') {
                    letters.next();
                }
            }
            '}' | ']' if !is_quoted && kept.trim_end().ends_with(',') => {
                kept.truncate(kept.trim_end().len() - 1);
                kept.push(letter);
            }
            letter => kept.push(letter),
        }
    }
    kept
}

/// XML: `<add key="…" value="…"/>`, `<setting name="…"><value>…`, `<property name="…" value="…"/>`, `<Key>…</Key>`.
pub(super) fn xml(text: &str) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut named: Option<String> = None;
    for element in markup::elements(text) {
        let key = ["key", "name"].iter().find_map(|name| markup::attribute(element.attributes, name));
        let value = markup::attribute(element.attributes, "value");
        match (key, value) {
            (Some(key), Some(value)) => entries.push((key.to_owned(), value.trim().to_owned())),
            (Some(key), None) if !element.text.is_empty() => entries.push((key.to_owned(), element.text.to_owned())),
            (Some(key), None) => named = Some(key.to_owned()),
            (None, _) if element.name.eq_ignore_ascii_case("value") => {
                entries.extend(named.take().map(|key| (key, element.text.to_owned())));
            }
            (None, _) if !element.text.is_empty() => entries.push((element.name.to_owned(), element.text.to_owned())),
            (None, _) => {}
        }
    }
    entries
}

fn flatten(prefix: &str, value: &Value, entries: &mut Vec<Entry>, depth: usize) {
    match value {
        // As Kubernetes and Azure list variables.
        Value::Object(map)
            if map.get("name").is_some_and(Value::is_string) && map.get("value").is_some_and(Value::is_string) =>
        {
            let [name, value] = ["name", "value"].map(|member| map[member].as_str().unwrap_or_default().trim());
            entries.push((name.to_owned(), value.to_owned()));
        }
        Value::Object(map) if depth < DEEPEST => {
            for (key, value) in map {
                let key = if prefix.is_empty() { key.clone() } else { format!("{prefix}.{key}") };
                flatten(&key, value, entries, depth + 1);
            }
        }
        Value::Array(list) if depth < DEEPEST && list.iter().any(Value::is_object) => {
            list.iter().take(50).for_each(|inner| flatten(prefix, inner, entries, depth + 1));
        }
        Value::String(text) => entries.push((prefix.to_owned(), text.trim().to_owned())),
        Value::Null => entries.push((prefix.to_owned(), String::new())),
        Value::Number(number) => entries.push((prefix.to_owned(), number.to_string())),
        Value::Bool(_) | Value::Array(_) | Value::Object(_) => {}
    }
}
