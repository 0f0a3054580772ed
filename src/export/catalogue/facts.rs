//! What is handed over, as text.

use super::Fact;
use crate::domain::{ClientId, Environment, EnvironmentKind, ScopeSet, Secret, SecretBytes, Timestamp};
use crate::export::{properties, refapp, token_endpoint};
use crate::keystore::write::{self, Target};
use crate::keystore::{Entry, KeystoreError, RsaPublicKey};
use crate::protocol::altinn::is_altinns;
use crate::protocol::grant::OptionalClaims;
use crate::protocol::jwk::PublicJwk;
use crate::protocol::metadata;
use base64::Engine;
use base64::prelude::BASE64_STANDARD;
use serde_json::json;

/// What a keystore with the key is called.
pub(super) const KEYSTORE: &str = "maskinporten-key.p12";
const FORMAT: Target = Target::Pkcs12;

/// What is handed over.
#[derive(Debug, Clone, Copy)]
pub struct Facts<'a> {
    /// Where tokens are for.
    pub environment: &'a Environment,
    /// The client.
    pub client_id: &'a ClientId,
    /// What is asked for.
    pub scopes: &'a ScopeSet,
    /// Claims that most do without.
    pub optional: &'a OptionalClaims,
    /// The key as it is registered.
    pub key: &'a PublicJwk,
    /// The private key, with its certificate; `None` where no file needs it.
    pub entry: Option<&'a Entry>,
    /// When the key ends, where that is known.
    pub ends: Option<Timestamp>,
    /// The password of a keystore, where one is among the files.
    pub password: &'a Secret,
    /// The time.
    pub now: Timestamp,
}

/// What is asked for and where: handed over with a certificate and with a key of the client's own alike.
#[derive(Debug, Clone, Copy)]
pub(in crate::export) struct Asked<'a> {
    pub(in crate::export) environment: &'a Environment,
    pub(in crate::export) client_id: &'a ClientId,
    pub(in crate::export) scopes: &'a ScopeSet,
    pub(in crate::export) optional: &'a OptionalClaims,
}

impl Asked<'_> {
    /// What stands in a file for this fact; `None` where there is none, or it is one about the key.
    pub(in crate::export) fn text(&self, fact: Fact) -> Option<Secret> {
        let plain = |text: String| Some(Secret::new(text));
        let below = |path: &str| plain(self.environment.issuer.join(path).to_string());
        match fact {
            Fact::Issuer => plain(self.environment.issuer.to_string()),
            Fact::TokenEndpoint => plain(token_endpoint(self.environment).to_string()),
            // Below the issuer in test and production alike (docs.digdir.no).
            Fact::JwksAddress => below("jwk"),
            Fact::Metadata => below(metadata::PATH),
            Fact::ClientId => plain(self.client_id.to_string()),
            Fact::Scopes => plain(self.scopes.to_string()),
            Fact::Resource => plain(self.optional.resource.clone()?),
            Fact::ConsumerOrg => plain(self.optional.on_behalf_of.consumer_org()?.to_string()),
            Fact::AuthorizationDetails => plain(self.optional.on_behalf_of.details()?.to_string()),
            Fact::Register => plain(refapp::register(self.environment)?.to_string()),
            Fact::MarriageSettlements => plain(refapp::marriage_settlements(self.environment)?),
            // Known where a certificate was tried with one.
            Fact::FirstCall => plain(String::new()),
            Fact::Environment => plain(word(self.environment.kind).to_owned()),
            Fact::Word(word) => plain(word.to_owned()),
            Fact::Number(number) => plain(number.to_string()),
            Fact::Yes => plain("true".to_owned()),
            Fact::AltinnExchange => {
                let wants = self.scopes.iter().any(|scope| is_altinns(scope.as_str()));
                wants.then(|| Secret::new("true".to_owned()))
            }
            Fact::Kid
            | Fact::Jwk
            | Fact::JwkObject
            | Fact::JwkBase64
            | Fact::PublicJwks
            | Fact::Pem
            | Fact::PemLine
            | Fact::PublicPem
            | Fact::Keystore
            | Fact::KeystoreFile
            | Fact::KeystoreType
            | Fact::KeystoreAlias
            | Fact::KeystorePassword => None,
        }
    }
}

impl Facts<'_> {
    /// What stands in a file for this fact; `None` where there is none, and its name is left out.
    pub(super) fn text(&self, fact: Fact) -> Option<Secret> {
        let plain = |text: String| Some(Secret::new(text));
        match fact {
            Fact::Kid | Fact::KeystoreAlias => plain(self.key.kid().to_owned()),
            Fact::Jwk | Fact::JwkObject => self.jwk(),
            Fact::JwkBase64 => Some(Secret::new(BASE64_STANDARD.encode(self.jwk()?.expose()))),
            Fact::PublicJwks => plain(json!({ "keys": [self.key.to_json()] }).to_string()),
            Fact::Pem => Some(self.entry?.private_key().pkcs8_pem()),
            Fact::PemLine => {
                Some(Secret::new(self.entry?.private_key().pkcs8_pem().expose().trim_end().replace('\n', "\\n")))
            }
            Fact::PublicPem => {
                let [modulus, exponent] = self.key.numbers();
                plain(RsaPublicKey::new(&modulus, &exponent).pem())
            }
            Fact::KeystoreFile => plain(KEYSTORE.to_owned()),
            Fact::KeystoreType => plain(properties::java_type(FORMAT).to_owned()),
            Fact::KeystorePassword => Some(self.password.clone()),
            fact => self.asked().text(fact),
        }
    }

    fn asked(&self) -> Asked<'_> {
        Asked { environment: self.environment, client_id: self.client_id, scopes: self.scopes, optional: self.optional }
    }

    fn jwk(&self) -> Option<Secret> {
        self.entry?.private_key().jwk(self.key.kid())
    }

    /// A keystore with the key under its name.
    pub(super) fn keystore(&self) -> Result<SecretBytes, KeystoreError> {
        let entry = self.entry.ok_or(KeystoreError::NoPrivateKey)?;
        write::keystore(FORMAT, &[entry.under(self.key.kid())], self.password, None, self.now)
    }

    /// The end of the key as Azure has times.
    pub(super) fn end(&self) -> Option<String> {
        self.ends.map(|end| end.strftime("%Y-%m-%dT%H:%M:%SZ").to_string())
    }
}

/// As Altinn and others call the environments.
fn word(kind: EnvironmentKind) -> &'static str {
    match kind {
        EnvironmentKind::Production => "prod",
        EnvironmentKind::Test | EnvironmentKind::Demo | EnvironmentKind::Custom => "test",
    }
}
