//! How fields are laid out in a file, with what is known of each.

use super::{Fact, Field};
use crate::domain::Secret;
use crate::export::properties::escaped;
use crate::export::shell;
use std::fmt::Write;

/// Room for a key of 4096 bits in base64, so that no half of one is left behind by growing.
const ROOM: usize = 16 * 1024;

/// Who knows what stands in a file for a fact.
type Known<'a> = dyn Fn(Fact) -> Option<Secret> + 'a;

/// Properties, as Java reads them.
pub(in crate::export) fn properties(fields: &[Field], known: &Known<'_>) -> Secret {
    lines(fields, known, |_, value| escaped(value))
}

/// YAML, of mappings in mappings.
pub(in crate::export) fn yaml(fields: &[Field], known: &Known<'_>) -> Secret {
    nested(fields, known, &YAML)
}

/// JSON, of objects in objects.
pub(super) fn json(fields: &[Field], known: &Known<'_>) -> Secret {
    nested(fields, known, &JSON)
}

/// Variables of the environment.
pub(super) fn variables(fields: &[Field], known: &Known<'_>) -> Secret {
    lines(fields, known, quoted)
}

fn lines(fields: &[Field], known: &Known<'_>, value: impl Fn(Fact, &str) -> String) -> Secret {
    let mut text = Secret::new(String::with_capacity(ROOM));
    for field in fields {
        if let Some(found) = known(field.fact) {
            let written = Secret::new(value(field.fact, found.expose()));
            let _ = writeln!(text.expose_mut(), "{}={}", field.path.join("."), written.expose());
        }
    }
    text
}

/// As shells and the readers of `.env` take it: a text with marks of its own in single quotes, in which nothing is
/// changed, and a PEM in double ones, in which `\n` is a line end.
fn quoted(fact: Fact, value: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.:/=+@,".contains(c);
    match () {
        () if fact == Fact::PemLine => format!("\"{value}\""),
        () if !value.is_empty() && value.chars().all(is_plain) => value.to_owned(),
        () => shell::quoted(value),
    }
}

/// How objects in objects are written.
struct Style {
    opens: &'static str,
    closes: &'static str,
    /// Between the fields of one object.
    between: &'static str,
    quotes_names: bool,
    /// Whether the outermost object has marks around it.
    is_framed: bool,
}

const JSON: Style = Style { opens: " {\n", closes: "}", between: ",", quotes_names: true, is_framed: true };
const YAML: Style = Style { opens: "\n", closes: "", between: "", quotes_names: false, is_framed: false };

fn nested(fields: &[Field], known: &Known<'_>, style: &Style) -> Secret {
    let found: Vec<(&[&str], Secret)> =
        fields.iter().filter_map(|field| Some((field.path, value(field.fact, known(field.fact)?)))).collect();
    let mut text = Secret::new(String::with_capacity(ROOM));
    let out = text.expose_mut();
    if style.is_framed {
        out.push_str("{\n");
    }
    object(out, &found, usize::from(style.is_framed), 0, style);
    out.push_str(if style.is_framed { "}\n" } else { "" });
    text
}

/// The fields from this depth on. Those of one object stand together.
fn object(out: &mut String, fields: &[(&[&str], Secret)], indent: usize, depth: usize, style: &Style) {
    let mut at = 0;
    while at < fields.len() {
        let name = fields[at].0[depth];
        let end = at + fields[at..].iter().take_while(|(path, _)| path[depth] == name).count();
        let blanks = "  ".repeat(indent);
        let shown = if style.quotes_names { format!("\"{name}\"") } else { name.to_owned() };
        let _ = write!(out, "{blanks}{shown}:");
        if fields[at].0.len() == depth + 1 {
            let _ = write!(out, " {}", fields[at].1.expose());
        } else {
            out.push_str(style.opens);
            object(out, &fields[at..end], indent + 1, depth + 1, style);
            if !style.closes.is_empty() {
                let _ = write!(out, "{blanks}{}", style.closes);
            }
        }
        if end < fields.len() {
            out.push_str(style.between);
        }
        if !out.ends_with('\n') {
            out.push('\n');
        }
        at = end;
    }
}

/// A value of JSON, which is one of YAML as well.
fn value(fact: Fact, text: Secret) -> Secret {
    match fact {
        Fact::JwkObject | Fact::Number(_) | Fact::Yes | Fact::AltinnExchange => text,
        _ => json_string(text.expose()),
    }
}

/// A text as JSON has it: in double quotes, and so in YAML.
pub(in crate::export) fn json_string(text: &str) -> Secret {
    Secret::new(serde_json::Value::from(text).to_string())
}
