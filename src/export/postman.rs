//! An environment and a collection for Postman. The token is filled in there, as a secret, and so is the grant where a
//! certificate signs. A key of the client's own stands in the environment, and the collection signs the grant with it.
//! By choice it gets the token from `portnokkel serve`.

use super::catalogue::{Fact, Field, field, json_string};
use super::{Export, File, title};
use crate::domain::{ClientId, Environment, ScopeSet, Secret};
use crate::protocol::grant::GRANT_TYPE;
use aws_lc_rs::digest::{SHA256, digest};
use serde_json::json;
use std::fmt::Write;
use uuid::{Builder, Uuid};

pub(super) const NAME: &str = "postman_environment.json";
pub(super) const COLLECTION: &str = "postman_collection.json";

pub(super) fn files(of: &Export) -> Vec<File> {
    let variables = variables(FIELDS, &|fact| of.text(fact));
    let text = environment(&of.environment, &of.client_id, &of.scopes, &variables, &SECRETS);
    vec![
        File::text(NAME, text.expose().to_owned()),
        File::text(COLLECTION, collection(&of.environment, Signs::Elsewhere)),
    ]
}

/// What Postman and Bruno are given alike. Where a certificate signs, no key is known.
pub(super) const FIELDS: &[Field] = &[
    field(&["token_endpoint"], Fact::TokenEndpoint),
    field(&["audience"], Fact::Issuer),
    field(&["client_id"], Fact::ClientId),
    field(&["scope"], Fact::Scopes),
    field(&["resource"], Fact::Resource),
    field(&["consumer_org"], Fact::ConsumerOrg),
    field(&["authorization_details"], Fact::AuthorizationDetails),
    field(&["kid"], Fact::Kid),
    field(&["jwk"], Fact::Jwk),
    field(&["api_address"], Fact::FirstCall),
];

/// What is filled in by whoever uses it, where a certificate signs.
pub(super) const SECRETS: [&str; 3] = ["assertion", TOKEN, SERVED];
/// The same where a key of the client's own signs.
pub(super) const SECRETS_BY_KEY: [&str; 2] = [TOKEN, SERVED];
/// What a request for a token fills in.
const TOKEN: &str = "access_token";
/// The address that `portnokkel serve` or the window has told: whoever knows it gets the token.
pub(super) const SERVED: &str = "serve_address";

/// A name with its value.
pub(super) struct Variable {
    pub(super) name: &'static str,
    pub(super) value: Secret,
    pub(super) is_secret: bool,
}

/// What is known of these fields.
pub(super) fn variables(fields: &[Field], known: &dyn Fn(Fact) -> Option<Secret>) -> Vec<Variable> {
    let variable = |field: &Field| {
        let name = field.path.last()?;
        Some(Variable { name, value: known(field.fact)?, is_secret: field.fact.is_secret() })
    };
    fields.iter().filter_map(variable).collect()
}

/// The environment, with these variables and others that are filled in there.
pub(super) fn environment(
    of: &Environment,
    client_id: &ClientId,
    scopes: &ScopeSet,
    variables: &[Variable],
    filled_in: &[&'static str],
) -> Secret {
    // Room for a key of 4096 bits, so that no half of one is left behind by growing.
    let mut text = Secret::new(String::with_capacity(16 * 1024));
    let title = title(of);
    let _ = write!(
        text.expose_mut(),
        "{{\n  \"id\": \"{}\",\n  \"name\": {},\n  \"values\": [",
        id(&title, client_id, scopes),
        json_string(&title).expose(),
    );
    let empty = Secret::default();
    let known = variables.iter().map(|variable| (variable.name, &variable.value, variable.is_secret));
    for (place, (name, value, is_secret)) in known.chain(filled_in.iter().map(|name| (*name, &empty, true))).enumerate()
    {
        let (comma, kind) = (if place == 0 { "" } else { "," }, if is_secret { "secret" } else { "default" });
        let _ = write!(
            text.expose_mut(),
            "{comma}\n    {{ \"key\": \"{name}\", \"value\": {}, \"type\": \"{kind}\", \"enabled\": true }}",
            json_string(value.expose()).expose(),
        );
    }
    text.expose_mut().push_str("\n  ],\n  \"_postman_variable_scope\": \"environment\"\n}\n");
    text
}

/// The same for the same client and accesses: who imports it once more replaces what is there.
fn id(title: &str, client_id: &ClientId, scopes: &ScopeSet) -> Uuid {
    let facts = [title.to_owned(), client_id.to_string(), scopes.to_string()].join("\n");
    let hash = digest(&SHA256, facts.as_bytes());
    Builder::from_custom_bytes(hash.as_ref().first_chunk().copied().unwrap_or_default()).into_uuid()
}

/// Where the grant of a collection is signed.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Signs {
    /// In the collection, with the key of the environment.
    Here,
    /// With a certificate, which no collection has.
    Elsewhere,
}

/// A collection of requests: the token, by a grant or from `portnokkel serve`, and a call.
pub(super) fn collection(of: &Environment, signs: Signs) -> String {
    let script = |when: &str, text: &str| {
        let lines: Vec<&str> = text.lines().collect();
        json!({ "listen": when, "script": { "type": "text/javascript", "exec": lines } })
    };
    let form = [("grant_type", GRANT_TYPE), ("assertion", "{{assertion}}")];
    let form = form.map(|(key, value)| json!({ "key": key, "value": value, "type": "text" }));
    let mut events = vec![script("test", KEEP)];
    if signs == Signs::Here {
        events.push(script("prerequest", SIGN));
    }
    let token = json!({
        "name": "token",
        "event": events,
        "request": { "method": "POST", "url": "{{token_endpoint}}", "header": [],
            "body": { "mode": "urlencoded", "urlencoded": form } },
    });
    let served = json!({
        "name": SERVED_NAME,
        "event": [script("test", KEEP_SERVED)],
        "request": { "method": "GET", "url": format!("{{{{{SERVED}}}}}"), "header": [] },
    });
    let bearer = json!([{ "key": "token", "value": "{{access_token}}", "type": "string" }]);
    let call = json!({
        "name": "call",
        "request": { "method": "GET", "url": "{{api_address}}", "header": [],
            "auth": { "type": "bearer", "bearer": bearer } },
    });
    let schema = "https://schema.getpostman.com/json/collection/v2.1.0/collection.json";
    let collection = json!({ "info": { "name": title(of), "schema": schema }, "item": [token, served, call] });
    format!("{collection:#}\n")
}

/// RSASSA-PKCS1-v1_5 with SHA-256 (RFC 8017, 8.2), by the Chinese remainders: the sandbox of Postman's command line has
/// numbers of any size and `crypto-js`, but nothing that signs. The grant is known to this request alone, and kept nowhere.
const SIGN: &str = include_str!("scripts/postman.js");

/// What the request to `portnokkel serve` is called.
pub(super) const SERVED_NAME: &str = "token from portnokkel serve";
const KEEP_SERVED: &str = r#"pm.environment.set("access_token", pm.response.text());"#;
const KEEP: &str = r#"pm.environment.set("access_token", pm.response.json().access_token);"#;
