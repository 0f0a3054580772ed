//! A collection for Bruno: a folder with its environment and the two calls. Bruno keeps what is marked secret
//! on the machine where it is typed, and out of these files. A key of the client's own lies in a file `.env` beside them.

use super::postman::{self, FIELDS, SECRETS, SERVED_NAME, Variable, variables};
use super::{Export, File, title};
use crate::domain::Environment;
use crate::protocol::grant::GRANT_TYPE;
use serde_json::json;
use std::fmt::Write;

pub(super) const COLLECTION: &str = "bruno/bruno.json";
pub(super) const TOKEN: &str = "bruno/token.bru";
pub(super) const SERVED: &str = "bruno/token_from_portnokkel.bru";
pub(super) const CALL: &str = "bruno/call.bru";

pub(super) fn paths(of: &Export) -> Vec<String> {
    files(of).into_iter().map(|file| file.path).collect()
}

pub(super) fn files(of: &Export) -> Vec<File> {
    let variables = variables(FIELDS, &|fact| of.text(fact));
    vec![
        File::text(COLLECTION, collection(&of.environment)),
        File::text(format!("bruno/environments/{}.bru", of.profile()), environment(&variables, &SECRETS)),
        File::text(TOKEN, token("")),
        File::text(SERVED, served()),
        File::text(CALL, call()),
    ]
}

pub(super) fn collection(of: &Environment) -> String {
    let collection = json!({ "version": "1", "name": title(of), "type": "collection" });
    format!("{collection:#}\n")
}

/// The variables with their values, but for those that are secret, and the names of what is filled in there.
pub(super) fn environment(variables: &[Variable], filled_in: &[&str]) -> String {
    let mut text = String::from("vars {\n");
    for variable in variables.iter().filter(|variable| !variable.is_secret) {
        let _ = writeln!(text, "  {}: {}", variable.name, variable.value.expose());
    }
    let secrets: Vec<String> = filled_in.iter().map(|name| format!("  {name}")).collect();
    let _ = write!(text, "}}\nvars:secret [\n{}\n]\n", secrets.join(",\n"));
    text
}

/// Signs a grant with the key in `.env`.
pub(super) fn token_by_key() -> String {
    let script: String = SIGN.lines().flat_map(|line| ["  ", line, "\n"]).collect();
    token(&format!("script:pre-request {{\n{script}}}\n\n"))
}

/// The token that comes back is put where the next call finds it.
fn token(before: &str) -> String {
    format!(
        "meta {{\n  name: token\n  type: http\n  seq: 1\n}}\n\n\
         post {{\n  url: {{{{token_endpoint}}}}\n  body: formUrlEncoded\n  auth: none\n}}\n\n\
         body:form-urlencoded {{\n  grant_type: {GRANT_TYPE}\n  assertion: {{{{assertion}}}}\n}}\n\n\
         {before}\
         script:post-response {{\n  bru.setVar(\"access_token\", res.body.access_token);\n}}\n"
    )
}

/// The token that `portnokkel serve` gives.
pub(super) fn served() -> String {
    format!(
        "meta {{\n  name: {SERVED_NAME}\n  type: http\n  seq: 2\n}}\n\n\
         get {{\n  url: {{{{{address}}}}}\n  body: none\n  auth: none\n}}\n\n\
         script:post-response {{\n  bru.setVar(\"access_token\", res.body);\n}}\n",
        address = postman::SERVED,
    )
}

/// A first call with the token.
pub(super) fn call() -> String {
    "meta {\n  name: call\n  type: http\n  seq: 3\n}\n\n\
     get {\n  url: {{api_address}}\n  body: none\n  auth: bearer\n}\n\n\
     auth:bearer {\n  token: {{access_token}}\n}\n"
        .to_owned()
}

/// Both packages come with Bruno. `iat` is the package's doing.
const SIGN: &str = include_str!("scripts/bruno.js");
