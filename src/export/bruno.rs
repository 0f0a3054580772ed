//! A collection for Bruno: a folder with its environment and the two calls. Bruno keeps what is marked secret
//! on the machine where it is typed, and out of these files.

use super::postman::{SECRETS, variables};
use super::{Export, File};
use crate::protocol::grant::GRANT_TYPE;
use serde_json::json;
use std::fmt::Write;

pub(super) fn paths(of: &Export) -> Vec<String> {
    files(of).into_iter().map(|file| file.path).collect()
}

pub(super) fn files(of: &Export) -> Vec<File> {
    let collection = json!({ "version": "1", "name": of.title(), "type": "collection" });
    vec![
        File::text("bruno/bruno.json", format!("{collection:#}\n")),
        File::text(format!("bruno/environments/{}.bru", of.profile()), environment(of)),
        File::text("bruno/token.bru", token()),
        File::text("bruno/call.bru", CALL.to_owned()),
    ]
}

fn environment(of: &Export) -> String {
    let mut text = String::from("vars {\n");
    for (name, value) in variables(of) {
        let _ = writeln!(text, "  {name}: {value}");
    }
    text.push_str("}\nvars:secret [\n");
    text.push_str(&SECRETS.map(|name| format!("  {name}")).join(",\n"));
    text.push_str("\n]\n");
    text
}

/// The token that comes back is put where the next call finds it.
fn token() -> String {
    format!(
        "meta {{\n  name: token\n  type: http\n  seq: 1\n}}\n\n\
         post {{\n  url: {{{{token_endpoint}}}}\n  body: formUrlEncoded\n  auth: none\n}}\n\n\
         body:form-urlencoded {{\n  grant_type: {GRANT_TYPE}\n  assertion: {{{{assertion}}}}\n}}\n\n\
         script:post-response {{\n  bru.setVar(\"access_token\", res.body.access_token);\n}}\n"
    )
}

const CALL: &str = "meta {\n  name: call\n  type: http\n  seq: 2\n}\n\n\
                    get {\n  url: {{api_address}}\n  body: none\n  auth: bearer\n}\n\n\
                    auth:bearer {\n  token: {{access_token}}\n}\n";
