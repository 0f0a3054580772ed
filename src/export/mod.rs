//! What the developers of an integration are handed: the files that their programs read. Facts in, files out.
//!
//! A password stands in them only where that was asked for; a key lies in the keystore alone, under a password
//! of its own. The grant is made where it is used: it lives for two minutes, and belongs in no file.

mod bruno;
pub mod catalogue;
pub mod csv;
mod curl;
mod postman;
mod properties;
mod refapp;
pub mod shell;

use crate::domain::{Address, ClientId, Environment, EnvironmentKind, ScopeSet, Secret, SecretBytes, Timestamp};
use crate::keystore::write::{self, Target};
use crate::keystore::{Entry, KeystoreError};
use crate::protocol::grant::OptionalClaims;
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
    /// Two shell scripts: the token, and a first call with it.
    Curl,
    /// An environment for Postman.
    Postman,
    /// A collection for Bruno, with its environment.
    Bruno,
}

impl Part {
    /// All of them, in the order in which they are offered.
    pub const ALL: [Self; 6] = [Self::Keystore, Self::Properties, Self::Refapp, Self::Curl, Self::Postman, Self::Bruno];

    /// Whether it has the certificate in it, or names the file and the entry: with another certificate it is another.
    #[must_use]
    pub fn carries_certificate(self) -> bool {
        match self {
            Self::Keystore | Self::Properties | Self::Refapp => true,
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
            Part::Curl => vec![curl::TOKEN.into(), curl::CALL.into()],
            Part::Postman => vec![postman::NAME.into()],
            Part::Bruno => bruno::paths(self),
        }
    }

    /// Whether one of the files has the keystore's password in it.
    #[must_use]
    pub fn tells_password(&self) -> bool {
        let has_place = |part: &Part| matches!(part, Part::Properties | Part::Refapp);
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
            Part::Curl => curl::files(self),
            Part::Postman => vec![postman::file(self)],
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
        match self.environment.kind {
            EnvironmentKind::Test => "test",
            EnvironmentKind::Production => "prod",
            EnvironmentKind::Demo => "demo",
            EnvironmentKind::Custom => "custom",
        }
    }

    /// What the files of programs that have environments call this one.
    fn title(&self) -> String {
        let place = if self.environment.name.is_empty() { self.profile() } else { &self.environment.name };
        format!("Maskinporten {place}")
    }

    /// Where tokens are got. The endpoint lies below the issuer in test and production alike (docs.digdir.no).
    fn token_endpoint(&self) -> String {
        self.environment.issuer.join("token").to_string()
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
