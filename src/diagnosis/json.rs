//! JSON in a text: objects in logs, inside other objects, and as Python prints them.

use serde_json::Value;

/// Bytes of JSON that are read in all, so that a text of brackets costs no more than a text.
const BUDGET: usize = 16 * 1024 * 1024;
/// Longest JSON that is read from one place.
const LONGEST: usize = 256 * 1024;
/// Longest object of Python's that is read.
const LONGEST_OF_PYTHON: usize = 64 * 1024;
/// More objects than anyone means to ask about: of more, the first and the last are kept. Lines of a log that are JSON
/// themselves are not among them.
const MOST: usize = 200;
/// What an attempt costs at least, in bytes.
const LEAST: usize = 32;

/// The objects that somebody is interested in, each with the place of the outermost around it: those that stand by
/// themselves, and those inside others.
pub(super) fn objects(text: &str, interests: impl Fn(&Value) -> bool) -> Vec<(usize, Value)> {
    let mut found = Vec::new();
    let mut budget = BUDGET;
    let mut at = 0;
    while let Some(place) = text[at..].find('{').map(|place| at + place) {
        at = place + 1;
        let rest = text[at..].trim_start();
        let end = text.len().min(place + LONGEST);
        let (read, cost) = match rest.as_bytes().first() {
            Some(b'"') => of_json(&text.as_bytes()[place..end]),
            Some(b'\'') => of_python(&text[place..]),
            // Anything but a name here is no object of ours.
            _ => continue,
        };
        match read {
            Read::Object(value, length) => {
                at = place + length;
                collect(place, value, &interests, &mut found);
            }
            // What is nested so deeply is no object of ours, nor is any of those inside it.
            Read::TooDeep => at = place + cost,
            Read::Nothing => {}
        }
        budget = budget.saturating_sub(cost.max(LEAST));
        if budget == 0 {
            break;
        }
        at = text.ceil_char_boundary(at);
    }
    found
}

/// What an attempt gave.
enum Read {
    /// An object, so many bytes long.
    Object(Value, usize),
    /// More brackets inside each other than `serde_json` takes (128).
    TooDeep,
    Nothing,
}

/// What it gave, and how many bytes were read for it.
type Attempt = (Read, usize);

fn of_json(slice: &[u8]) -> Attempt {
    let mut stream = serde_json::Deserializer::from_slice(slice).into_iter::<Value>();
    match stream.next() {
        Some(Ok(value)) => {
            let length = stream.byte_offset();
            (Read::Object(value, length), length)
        }
        Some(Err(error)) if error.line() == 1 && error.is_syntax() => {
            let deep = error.to_string().starts_with("recursion limit exceeded");
            (if deep { Read::TooDeep } else { Read::Nothing }, error.column())
        }
        _ => (Read::Nothing, slice.len()),
    }
}

/// An object with names in single quotes, as Python prints a `dict`: written as JSON, and read as such.
fn of_python(text: &str) -> Attempt {
    let mut json = String::new();
    let mut quote = None;
    let mut depth = 0_usize;
    let mut letters = text.char_indices().peekable();
    while let Some((place, letter)) = letters.next() {
        if place > LONGEST_OF_PYTHON {
            break;
        }
        match (quote, letter) {
            (Some(_), '\\') => match letters.next() {
                Some((_, '\'')) => json.push('\''),
                Some((_, escaped)) => json.extend(['\\', escaped]),
                None => break,
            },
            (Some(open), _) if letter == open => {
                quote = None;
                json.push('"');
            }
            (Some(_), '"') => json.push_str("\\\""),
            (None, '\'' | '"') => {
                quote = Some(letter);
                json.push('"');
            }
            (None, '{' | '}') => {
                json.push(letter);
                depth = if letter == '{' { depth + 1 } else { depth.saturating_sub(1) };
                if depth == 0 {
                    let length = place + 1;
                    let read = serde_json::from_str(&json).map_or(Read::Nothing, |value| Read::Object(value, length));
                    return (read, length);
                }
            }
            (None, 'N' | 'T' | 'F') => {
                let words = [("None", "null"), ("True", "true"), ("False", "false")];
                match words.iter().find(|(word, _)| text[place..].starts_with(word)) {
                    Some((word, meant)) => {
                        json.push_str(meant);
                        for _ in 1..word.len() {
                            letters.next();
                        }
                    }
                    None => return (Read::Nothing, place),
                }
            }
            _ => json.push(letter),
        }
    }
    (Read::Nothing, json.len())
}

fn collect(place: usize, value: Value, interests: &impl Fn(&Value) -> bool, found: &mut Vec<(usize, Value)>) {
    if value.is_object() && interests(&value) {
        if found.len() == MOST {
            found.remove(MOST / 2);
        }
        found.push((place, value));
        return;
    }
    match value {
        Value::Object(map) => map.into_iter().for_each(|(_, inner)| collect(place, inner, interests, found)),
        Value::Array(list) => list.into_iter().for_each(|inner| collect(place, inner, interests, found)),
        Value::Null | Value::Bool(_) | Value::Number(_) | Value::String(_) => {}
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn all(text: &str) -> Vec<Value> {
        objects(text, |object| object.get("a").is_some()).into_iter().map(|(_, value)| value).collect()
    }

    #[test]
    fn objects_are_found_wherever_they_stand() {
        for text in [
            r#"{"a":1}"#,
            r#"log {x} {"b":2} then { "a": 1 } and more"#,
            r#"{"level":"error","inner":{"deep":[{"a":1}]}}"#,
            "b'{\"a\":1}'",
            "{'a': 1}",
            r#"{"broken": {"a":1}"#,
        ] {
            assert_eq!(all(text), [serde_json::json!({ "a": 1 })], "{text}");
        }
    }

    #[test]
    fn what_python_prints_is_read() {
        let printed = r#"{'a': 'it\'s "so"', 'n': None, 't': [True, False], "d": {'x': "it's"}}"#;
        let read = serde_json::json!({ "a": "it's \"so\"", "n": null, "t": [true, false], "d": { "x": "it's" } });
        assert_eq!(all(printed), [read]);
        for broken in ["{'a': Nothing}", "{'a': 1", "{'a': 'b\\", "{'", "{'æ': æ}"] {
            assert!(all(broken).is_empty(), "{broken}");
        }
    }

    #[test]
    fn what_is_nested_too_deeply_is_passed_over_and_what_follows_is_found() {
        let deep = r#"{"b":"#.repeat(5000);
        assert_eq!(all(&format!("{deep}{}\n{}", "}".repeat(5000), r#"{"a":1}"#)).len(), 1);
    }

    #[test]
    fn lines_of_json_do_not_hide_what_comes_after_them() {
        let log = r#"{"level":"info","message":"nothing"}"#.repeat(5000);
        assert_eq!(all(&format!("{log}{}", r#"{"a":1}"#)).len(), 1);
    }
}
