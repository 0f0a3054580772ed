//! The properties of eFormidling's integrasjonspunkt: by the certificate, or by a key of the client's own.
//!
//! Source: felleslosninger/efm-integrasjonspunkt fd348ae2f, `difi.move.oidc.*`. Without a type of its own, a keystore is
//! taken for one of `difi.move.org.keystore.type`, which is JKS.

use super::catalogue::{Fact, Field, field, properties};
use super::{Export, File, PASSWORD_VARIABLE};
use crate::domain::Secret;

pub(super) const NAME: &str = "integrasjonspunkt-local.properties";
/// The file for a key of the client's own.
pub(super) const JWK: &str = "maskinporten.jwk";

const ENABLE: Field = field(&["difi.move.oidc.enable"], Fact::Yes);
const URL: Field = field(&["difi.move.oidc.url"], Fact::TokenEndpoint);
const AUDIENCE: Field = field(&["difi.move.oidc.audience"], Fact::Issuer);
const CLIENT: Field = field(&["difi.move.oidc.clientId"], Fact::ClientId);
const TYPE: &[&str] = &["difi.move.oidc.authenticationType"];

/// What it reads where a key of the client's own signs.
pub(super) const BY_KEY: &[Field] = &[
    ENABLE,
    URL,
    AUDIENCE,
    CLIENT,
    field(TYPE, Fact::Word("JWK")),
    field(&["difi.move.oidc.jwk.path"], Fact::Word("file:maskinporten.jwk")),
];

const BY_CERTIFICATE: &[Field] = &[
    ENABLE,
    URL,
    AUDIENCE,
    CLIENT,
    field(TYPE, Fact::Word("CERTIFICATE")),
    field(&["difi.move.oidc.keystore.path"], Fact::KeystoreFile),
    field(&["difi.move.oidc.keystore.type"], Fact::KeystoreType),
    field(&["difi.move.oidc.keystore.alias"], Fact::KeystoreAlias),
    field(&["difi.move.oidc.keystore.password"], Fact::KeystorePassword),
];

pub(super) fn file(of: &Export) -> File {
    let mut text = String::from("# eFormidling integrasjonspunkt\n");
    if of.password.is_none() {
        text.extend(["# ", PASSWORD_VARIABLE, "\n"]);
    }
    let known = |fact| match fact {
        // Spring looks for a name alone among its own classes.
        Fact::KeystoreFile => Some(Secret::new(format!("file:{}", of.keystore_name()))),
        fact => of.text_for_spring(fact),
    };
    text.push_str(properties(BY_CERTIFICATE, &known).expose());
    File::text(NAME, text)
}
