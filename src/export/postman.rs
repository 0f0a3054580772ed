//! An environment for Postman. The grant and the token are filled in there, as secrets.

use super::{Export, File};
use aws_lc_rs::digest::{SHA256, digest};
use serde_json::{Value, json};
use uuid::{Builder, Uuid};

pub(super) const NAME: &str = "postman_environment.json";

pub(super) fn file(of: &Export) -> File {
    let values: Vec<Value> = variables(of)
        .into_iter()
        .map(|(key, value)| json!({ "key": key, "value": value, "type": "default", "enabled": true }))
        .chain(SECRETS.map(|key| json!({ "key": key, "value": "", "type": "secret", "enabled": true })))
        .collect();
    let environment = json!({
        "id": id(of),
        "name": of.title(),
        "values": values,
        "_postman_variable_scope": "environment",
    });
    File::text(NAME, format!("{environment:#}\n"))
}

/// The same for the same client and accesses: who imports it once more replaces what is there.
fn id(of: &Export) -> Uuid {
    let facts = [of.title(), of.client_id.to_string(), of.scopes.to_string()].join("\n");
    let hash = digest(&SHA256, facts.as_bytes());
    Builder::from_custom_bytes(hash.as_ref().first_chunk().copied().unwrap_or_default()).into_uuid()
}

/// What is filled in by whoever uses it.
pub(super) const SECRETS: [&str; 2] = ["assertion", "access_token"];

/// The names and values that Postman and Bruno are given alike.
pub(super) fn variables(of: &Export) -> Vec<(&'static str, String)> {
    vec![
        ("token_endpoint", of.token_endpoint()),
        ("audience", of.environment.issuer.to_string()),
        ("client_id", of.client_id.to_string()),
        ("scope", of.scopes.to_string()),
        ("api_address", of.call.as_ref().map(ToString::to_string).unwrap_or_default()),
    ]
}
