//! Writes the files of a product.

use super::{Facts, Field, Form, Made, ProductFile};
use crate::domain::{Secret, SecretBytes};
use crate::export::catalogue::Fact;
use crate::export::properties::escaped;
use crate::export::{File, bruno, curl, postman, shell, token_endpoint};
use crate::keystore::KeystoreError;
use std::fmt::Write;

/// Room for a key of 4096 bits in base64, so that no half of one is left behind by growing.
const ROOM: usize = 16 * 1024;

/// A file, with these facts.
pub(super) fn file(of: &ProductFile, facts: &Facts<'_>) -> Result<File, KeystoreError> {
    let known = &|fact| facts.text(fact);
    let text = match &of.form {
        Form::Whole(Fact::Keystore) => {
            return Ok(File { path: of.path.into(), contents: facts.keystore()?, runs: false });
        }
        Form::Whole(fact) => facts.text(*fact).unwrap_or_default(),
        Form::Json(fields) => nested(fields, known, &JSON),
        Form::Yaml(fields) => yaml(fields, known),
        Form::Properties(fields) => properties(fields, known),
        Form::Variables(fields) => lines(fields, known, quoted),
        Form::PostmanEnvironment(fields) => {
            let variables = postman::variables(fields, known);
            postman::environment(facts.environment, facts.client_id, facts.scopes, &variables, &[postman::TOKEN])
        }
        Form::BrunoEnvironment(fields) => {
            Secret::new(bruno::environment(&postman::variables(fields, known), &[postman::TOKEN]))
        }
        Form::Made(made, _) => Secret::new(text_of(*made, facts)),
        Form::KeyVault(secret, name) => script(secret, name, facts),
    };
    let runs = matches!(of.form, Form::KeyVault(..) | Form::Made(Made::Grant | Made::Token | Made::Call, _));
    Ok(File { path: of.path.into(), contents: SecretBytes::new(text.expose().as_bytes().to_vec()), runs })
}

fn text_of(made: Made, facts: &Facts<'_>) -> String {
    match made {
        Made::Grant => curl::GRANT.to_owned(),
        Made::Token => curl::token_by_key(&token_endpoint(facts.environment)),
        Made::Call => curl::call(None),
        Made::PostmanCollection => postman::collection(facts.environment),
        Made::BrunoCollection => bruno::collection(facts.environment),
        Made::BrunoToken => bruno::token_by_key(),
        Made::BrunoCall => bruno::CALLS.to_owned(),
    }
}

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
