//! What the developers of an integration are handed: the files that their programs read. Facts in, files out.
//!
//! A password stands in them only where that was asked for; a key lies in the keystore alone, under a password
//! of its own. The grant is made where it is used: it lives for two minutes, and belongs in no file.

mod bruno;
pub mod catalogue;
pub mod csv;
mod curl;
mod eformidling;
mod postman;
mod properties;
mod refapp;
pub mod shell;

use crate::domain::{Address, ClientId, Environment, EnvironmentKind, ScopeSet, Secret, SecretBytes, Timestamp};
use crate::keystore::write::{self, Target};
use crate::keystore::{Entry, KeystoreError};
use crate::protocol::grant::OptionalClaims;
use catalogue::{Asked, Fact};
use std::collections::BTreeSet;

/// Something to hand over, to be ticked or not.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Part {
    /// The certificate with its key, under a new password.
    Keystore,
    /// The properties file of Digdir's jwt-grant-generator.
    Properties,
    /// The configuration of brreg's refapp-integrasjon.
    Refapp,
    /// The properties of eFormidling's integrasjonspunkt.
    Eformidling,
    /// Two shell scripts: the token, and a first call with it.
    Curl,
    /// A collection for Postman, with its environment.
    Postman,
    /// A collection for Bruno, with its environment.
    Bruno,
}

impl Part {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 7] =
        [Self::Keystore, Self::Properties, Self::Refapp, Self::Eformidling, Self::Curl, Self::Postman, Self::Bruno];

    /// Whether it has the certificate in it, or names the file and the entry: with another certificate it is another.
    #[must_use]
    pub fn carries_certificate(self) -> bool {
        match self {
            Self::Keystore | Self::Properties | Self::Refapp | Self::Eformidling => true,
            Self::Curl | Self::Postman | Self::Bruno => false,
        }
    }
}

/// All that the files say.
#[derive(Debug, Clone)]
pub struct Export {
    /// Where the token is for.
    pub environment: Environment,
    /// The client.
    pub client_id: ClientId,
    /// What it asks for.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
    /// The format of the keystore: [`Target::Jks`] or [`Target::Pkcs12`], which those programs read.
    pub format: Target,
    /// What its entry is called in it.
    pub alias: String,
    /// The keystore's password, where it is to stand in the files.
    pub password: Option<Secret>,
    /// What to call first with the token, where that is known.
    pub call: Option<Address>,
    /// What is handed over.
    pub parts: BTreeSet<Part>,
}

/// A file to hand over.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct File {
    /// Its path below the folder, with `/` between.
    pub path: String,
    /// What is in it.
    pub contents: SecretBytes,
    /// Whether it is a script to be run.
    pub runs: bool,
}

impl File {
    /// A text to be read.
    #[must_use]
    pub fn text(path: impl Into<String>, contents: String) -> Self {
        Self { path: path.into(), contents: SecretBytes::new(contents.into_bytes()), runs: false }
    }

    fn script(path: &str, contents: String) -> Self {
        Self { runs: true, ..Self::text(path, contents) }
    }
}

impl Export {
    /// What one part puts in the folder.
    #[must_use]
    pub fn paths_of(&self, part: Part) -> Vec<String> {
        match part {
            Part::Keystore => vec![self.keystore_name()],
            Part::Properties => vec![properties::NAME.into()],
            Part::Refapp => vec![refapp::name(self)],
            Part::Eformidling => vec![eformidling::NAME.into()],
            Part::Curl => vec![curl::TOKEN.into(), curl::CALL.into()],
            Part::Postman => vec![postman::NAME.into(), postman::COLLECTION.into()],
            Part::Bruno => bruno::paths(self),
        }
    }

    /// Whether one of the files has the keystore's password in it.
    #[must_use]
    pub fn tells_password(&self) -> bool {
        let has_place = |part: &Part| matches!(part, Part::Properties | Part::Refapp | Part::Eformidling);
        self.password.is_some() && self.parts.iter().any(has_place)
    }

    /// The files of the parts that were chosen, but for the keystore.
    #[must_use]
    pub fn files(&self) -> Vec<File> {
        self.parts.iter().flat_map(|part| self.files_of(*part)).collect()
    }

    fn files_of(&self, part: Part) -> Vec<File> {
        match part {
            Part::Keystore => Vec::new(),
            Part::Properties => vec![properties::file(self)],
            Part::Refapp => vec![refapp::file(self)],
            Part::Eformidling => vec![eformidling::file(self)],
            Part::Curl => curl::files(self),
            Part::Postman => postman::files(self),
            Part::Bruno => bruno::files(self),
        }
    }

    /// The keystore with one entry, store and key under the same password. Takes a moment: keys are stretched.
    ///
    /// # Errors
    /// As [`write::keystore`].
    pub fn keystore(&self, entry: &Entry, password: &Secret, made: Timestamp) -> Result<File, KeystoreError> {
        let contents = write::keystore(self.format, &[entry.under(&self.alias)], password, None, made)?;
        Ok(File { path: self.keystore_name(), contents, runs: false })
    }

    /// The keystore's name, also where it is not handed over but fetched from elsewhere.
    #[must_use]
    pub fn keystore_name(&self) -> String {
        format!("virksomhetssertifikat.{}", self.format.ending())
    }

    /// The environment in a word that can stand in a file's name, and is a profile of Spring's.
    #[must_use]
    pub fn profile(&self) -> &'static str {
        profile(self.environment.kind)
    }

    fn asked(&self) -> Asked<'_> {
        Asked {
            environment: &self.environment,
            client_id: &self.client_id,
            scopes: &self.scopes,
            optional: &self.optional,
        }
    }

    /// What stands in a file for this fact; `None` where there is none, and its name is left out.
    fn text(&self, fact: Fact) -> Option<Secret> {
        match fact {
            Fact::KeystoreFile => Some(Secret::new(self.keystore_name())),
            Fact::KeystoreType => Some(Secret::new(properties::java_type(self.format).to_owned())),
            Fact::KeystoreAlias => Some(Secret::new(self.alias.clone())),
            Fact::KeystorePassword => self.password.clone(),
            Fact::FirstCall => Some(Secret::new(self.call.as_ref().map(ToString::to_string).unwrap_or_default())),
            fact => self.asked().text(fact),
        }
    }

    /// As [`Self::text`], for programs of Spring's: a password that is not told is put in its place by Spring, from the
    /// environment that the program is started in. So is one in which Spring would look for `${…}` and `#{…}`, as there is
    /// no way to say that they mean themselves.
    fn text_for_spring(&self, fact: Fact) -> Option<Secret> {
        let is_literal = |text: &Secret| !text.expose().contains("${") && !text.expose().contains("#{");
        let text = self.text(fact);
        if fact != Fact::KeystorePassword || text.as_ref().is_some_and(is_literal) {
            return text;
        }
        Some(Secret::new(format!("${{{PASSWORD_VARIABLE}}}")))
    }
}

/// Where the programs of Spring's find the keystore's password that does not stand in their files.
const PASSWORD_VARIABLE: &str = "KEYSTORE_PASSWORD";

/// What the files of programs that have environments call this one.
fn title(of: &Environment) -> String {
    let place = if of.name.is_empty() { profile(of.kind) } else { &of.name };
    format!("Maskinporten {place}")
}

/// Where tokens are got. The endpoint lies below the issuer in test and production alike (docs.digdir.no).
fn token_endpoint(of: &Environment) -> Address {
    of.issuer.join("token")
}

fn profile(of: EnvironmentKind) -> &'static str {
    match of {
        EnvironmentKind::Test => "test",
        EnvironmentKind::Production => "prod",
        EnvironmentKind::Demo => "demo",
        EnvironmentKind::Custom => "custom",
    }
}

/// An entry's name as every program takes it: what it was called, if that is plain ASCII, else a word of ours.
/// Java knows entries of a JKS by their lower-case names only.
#[must_use]
pub fn alias(of: &str) -> String {
    let plain = |letter: char| letter.is_ascii_alphanumeric() || "-_.".contains(letter);
    if !of.is_empty() && of.chars().all(plain) { of.to_lowercase() } else { "maskinporten".into() }
}

#[cfg(test)]
mod tests;
