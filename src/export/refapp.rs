//! The configuration of brreg's refapp-integrasjon: a YAML file for one of its Spring profiles.
//!
//! Its keys are those that the program asks for (`@Value`), written flat, as Spring takes them too. Source:
//! github.com/brreg/refapp-integrasjon, `application-test.yml` and `MaskinportenTokenConsumer`, February 2024. The
//! `application-prod.yml` that lies there has other keys and addresses that are shut down.

use super::catalogue::{Fact, Field, field, yaml};
use super::{Export, File, PASSWORD_VARIABLE};
use crate::domain::{Address, Environment, EnvironmentKind};

/// What it reads. Those of its registers are left out where there is none, and the name of a key where a certificate signs.
pub(super) const FIELDS: &[Field] = &[
    field(&["endpoint.losore"], Fact::Register),
    field(&["endpoint.ektepakt"], Fact::MarriageSettlements),
    field(&["issuer"], Fact::ClientId),
    field(&["audience"], Fact::Issuer),
    field(&["token.endpoint"], Fact::TokenEndpoint),
    field(&["scope"], Fact::Scopes),
    field(&["keystore.file"], Fact::KeystoreFile),
    field(&["keystore.type"], Fact::KeystoreType),
    field(&["keystore.password"], Fact::KeystorePassword),
    field(&["keystore.alias"], Fact::KeystoreAlias),
    field(&["keystore.alias.password"], Fact::KeystorePassword),
    // Not of that program yet, which shows the certificate: jwt-grant-generator's name for it.
    field(&["keystore.kid"], Fact::Kid),
];

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
        text.extend(["# ", PASSWORD_VARIABLE, "\n"]);
    }
    text.push_str(yaml(FIELDS, &|fact| of.text_for_spring(fact)).expose());
    File::text(name(of), text)
}

/// Where the program finds the register of Løsøre.
pub(super) fn register(of: &Environment) -> Option<Address> {
    Some(of.register.as_ref()?.join("registerinfo"))
}

/// Where it finds that of marriage settlements. Without an address the program does not start. The demo's is on this
/// machine, as all that is the demo's.
pub(super) fn marriage_settlements(of: &Environment) -> Option<String> {
    let register = of.register.as_ref()?;
    Some(match of.kind {
        EnvironmentKind::Production => EKTEPAKT.into(),
        EnvironmentKind::Test => EKTEPAKT_TEST.into(),
        EnvironmentKind::Demo | EnvironmentKind::Custom => register.join("ektepakt").to_string(),
    })
}
