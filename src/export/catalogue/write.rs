//! Writes the files of a product.

use super::{Facts, Field, Form, ProductFile};
use crate::domain::{Secret, SecretBytes};
use crate::export::catalogue::Fact;
use crate::export::properties::escaped;
use crate::export::{File, shell};
use crate::keystore::KeystoreError;
use std::fmt::Write;

/// Room for a key of 4096 bits in base64, so that no half of one is left behind by growing.
const ROOM: usize = 16 * 1024;

/// A file, with these facts.
pub(super) fn file(of: &ProductFile, facts: &Facts<'_>) -> Result<File, KeystoreError> {
    let text = match &of.form {
        Form::Whole(Fact::Keystore) => {
            return Ok(File { path: of.path.into(), contents: facts.keystore()?, runs: false });
        }
        Form::Whole(fact) => facts.text(*fact).unwrap_or_default(),
        Form::Json(fields) => nested(fields, facts, &JSON),
        Form::Yaml(fields) => nested(fields, facts, &YAML),
        Form::Properties(fields) => lines(fields, facts, escaped),
        Form::Variables(fields) => lines(fields, facts, quoted),
        Form::KeyVault(secret, name) => script(secret, name, facts),
    };
    let runs = matches!(of.form, Form::KeyVault(..));
    Ok(File { path: of.path.into(), contents: SecretBytes::new(text.expose().as_bytes().to_vec()), runs })
}

fn lines(fields: &[Field], facts: &Facts<'_>, value: impl Fn(&str) -> String) -> Secret {
    let mut text = Secret::new(String::with_capacity(ROOM));
    for field in fields {
        if let Some(found) = facts.text(field.fact) {
            let written = Secret::new(value(found.expose()));
            let _ = writeln!(text.expose_mut(), "{}={}", field.path.join("."), written.expose());
        }
    }
    text
}

/// As shells and the readers of `.env` take it: a text with marks of its own in single quotes, in which nothing is
/// changed, and a PEM in double ones, in which `\n` is a line end.
fn quoted(value: &str) -> String {
    let is_plain = |c: char| c.is_ascii_alphanumeric() || "-_.:/=+@,".contains(c);
    match () {
        () if value.contains("\\n") => format!("\"{value}\""),
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

fn nested(fields: &[Field], facts: &Facts<'_>, style: &Style) -> Secret {
    let known: Vec<(&[&str], Secret)> =
        fields.iter().filter_map(|field| Some((field.path, value(field.fact, facts.text(field.fact)?)))).collect();
    let mut text = Secret::new(String::with_capacity(ROOM));
    let out = text.expose_mut();
    if style.is_framed {
        out.push_str("{\n");
    }
    object(out, &known, usize::from(style.is_framed), 0, style);
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
        _ => Secret::new(serde_json::Value::from(text.expose()).to_string()),
    }
}

fn script(secret: &str, name: &str, facts: &Facts<'_>) -> Secret {
    let expires = facts.end().map(|end| format!(" \\\n    --expires {}", shell::quoted(&end))).unwrap_or_default();
    Secret::new(format!(
        "#!/bin/sh\n\
         # Puts the key into a key vault of Azure's, with its end. The name of the vault is given.\n\
         set -eu\n\
         az keyvault secret set --vault-name \"${{1:?the name of the vault}}\" \\\n\
         \x20   --name {name} --file \"$(dirname \"$0\")/{secret}\" --encoding utf-8{expires}\n",
        name = shell::quoted(name),
    ))
}
