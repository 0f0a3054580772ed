//! The configuration of brreg's refapp-integrasjon: a YAML file for one of its Spring profiles.
//!
//! Its keys are those that the program asks for (`@Value`), written flat, as Spring takes them too. Source:
//! github.com/brreg/refapp-integrasjon, `application-test.yml` and `MaskinportenTokenConsumer`, February 2024. The
//! `application-prod.yml` that lies there has other keys and addresses that are shut down.

use super::properties::java_type;
use super::{Export, File};
use crate::domain::{Address, EnvironmentKind, Secret};
use serde_json::Value;
use std::fmt::Write;

/// What Spring puts in the password's place, from the environment that the program is started in.
const FROM_ENVIRONMENT: &str = "${KEYSTORE_PASSWORD}";

/// The marriage settlement register, which the program has an address for and we have none. The one of
/// production is inferred from the one of test.
const EKTEPAKT_TEST: &str = "https://ektepaktregisteret.ppe.brreg.no/ektepakt";
const EKTEPAKT: &str = "https://ektepaktregisteret.brreg.no/ektepakt";

pub(super) fn name(of: &Export) -> String {
    format!("application-{}.yml", of.profile())
}

pub(super) fn file(of: &Export) -> File {
    let mut text = format!("# refapp-integrasjon, --spring.profiles.active={}\n", of.profile());
    if of.password.is_none() {
        text.push_str("# KEYSTORE_PASSWORD\n");
    }
    for (key, value) in values(of) {
        // A JSON string is a double-quoted YAML string: nothing in it is anything but text.
        let _ = writeln!(text, "{key}: {}", Value::String(value));
    }
    File::text(name(of), text)
}

fn values(of: &Export) -> Vec<(&'static str, String)> {
    let password = of.password.as_ref().map(Secret::expose).filter(|password| is_literal(password));
    let password = password.unwrap_or(FROM_ENVIRONMENT);
    let mut values = Vec::new();
    if let Some(register) = &of.environment.register {
        values.push(("endpoint.losore", register.join("registerinfo").to_string()));
        values.push(("endpoint.ektepakt", marriage_settlements(of, register)));
    }
    values.extend([
        ("issuer", of.client_id.to_string()),
        ("audience", of.environment.issuer.to_string()),
        ("token.endpoint", of.token_endpoint()),
        ("scope", of.scopes.to_string()),
        ("keystore.file", of.keystore_name()),
        ("keystore.type", java_type(of).to_owned()),
        ("keystore.password", password.to_owned()),
        ("keystore.alias", of.alias.clone()),
        ("keystore.alias.password", password.to_owned()),
    ]);
    values
}

/// Without an address the program does not start. The demo's is on this machine, as all that is the demo's.
fn marriage_settlements(of: &Export, register: &Address) -> String {
    match of.environment.kind {
        EnvironmentKind::Production => EKTEPAKT.into(),
        EnvironmentKind::Test => EKTEPAKT_TEST.into(),
        EnvironmentKind::Demo | EnvironmentKind::Custom => register.join("ektepakt").to_string(),
    }
}

/// Spring looks for `${…}` and `#{…}` in every value, and has no way to say that they mean themselves.
fn is_literal(password: &str) -> bool {
    !password.contains("${") && !password.contains("#{")
}
