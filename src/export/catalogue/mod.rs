//! The products that a registered key is handed over to: which files each reads, and what stands in them under which name.
//! A product is one row of `products`. Where the folder of a certificate has the same file, its fields are named once for
//! both, in the file of `export` that is called as the program is.

mod facts;
mod layout;
mod products;
mod read;
mod selection;
mod write;

#[cfg(test)]
mod tests;

pub(super) use facts::Asked;
pub use facts::Facts;
pub(super) use layout::{json_string, properties, yaml};
pub use products::PRODUCTS;
pub use read::Read;
pub use selection::Selection;

use super::File;
use crate::keystore::KeystoreError;

/// A product.
#[derive(Debug, PartialEq, Eq)]
pub struct Product {
    /// Its name for programs.
    pub key: &'static str,
    /// Its name for people; a proper name, which is never translated.
    pub name: &'static str,
    /// Where the names of its fields are from.
    pub source: &'static str,
    /// What those who build with it have to know; `None` where the files say it all.
    pub note: Option<Note>,
    /// The files that it reads.
    pub files: &'static [ProductFile],
}

/// What those who build with a product have to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Note {
    /// It shows a certificate, and has to be changed to name the key.
    ShowsCertificate,
}

/// A file that a product reads.
#[derive(Debug, PartialEq, Eq)]
pub struct ProductFile {
    /// What it is called.
    pub path: &'static str,
    /// How it is written.
    pub form: Form,
}

/// How a file is written, and what stands in it.
#[derive(Debug, PartialEq, Eq)]
pub enum Form {
    /// JSON, of objects in objects.
    Json(&'static [Field]),
    /// YAML, of mappings in mappings.
    Yaml(&'static [Field]),
    /// Properties, as Java reads them.
    Properties(&'static [Field]),
    /// Variables of the environment, as `.env` files have them.
    Variables(&'static [Field]),
    /// An environment of Postman's.
    PostmanEnvironment(&'static [Field]),
    /// An environment of Bruno's, in which nothing secret stands.
    BrunoEnvironment(&'static [Field]),
    /// Nothing but this.
    Whole(Fact),
    /// A text of ours, and the files that it is of no use without.
    Made(Made, &'static [&'static str]),
    /// A script that puts what lies in the first file into a key vault of Azure's under the second name, with its end.
    KeyVault(&'static str, &'static str),
}

/// What is of our making, for programs that sign nothing by themselves.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Made {
    /// A shell script that signs a grant by openssl.
    Grant,
    /// A shell script that gets a token with it by curl.
    Token,
    /// A shell script that makes a call with that.
    Call,
    /// A collection of Postman's, which signs a grant.
    PostmanCollection,
    /// A collection of Bruno's.
    BrunoCollection,
    /// Its request for a token, which signs a grant.
    BrunoToken,
    /// Its request to `portnokkel serve`.
    BrunoServed,
    /// Its call.
    BrunoCall,
}

/// What stands under a name.
#[derive(Debug, PartialEq, Eq)]
pub struct Field {
    /// The names of the objects around it, and its own last.
    pub path: &'static [&'static str],
    /// What stands there.
    pub fact: Fact,
}

/// A field of this name.
pub(super) const fn field(path: &'static [&'static str], fact: Fact) -> Field {
    Field { path, fact }
}

/// What a product is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fact {
    /// The issuer of tokens.
    Issuer,
    /// Where tokens are got.
    TokenEndpoint,
    /// Where the metadata lies.
    Metadata,
    /// Where the keys lie that tokens are signed with.
    JwksAddress,
    /// The client.
    ClientId,
    /// The name of the key.
    Kid,
    /// What is asked for, with blanks between.
    Scopes,
    /// `resource`; left out where there is none.
    Resource,
    /// `consumer_org`; left out where there is none.
    ConsumerOrg,
    /// `authorization_details`, as JSON; left out where there are none.
    AuthorizationDetails,
    /// What to call first with a token; empty where that is not known.
    FirstCall,
    /// Where refapp-integrasjon finds the register of Løsøre; left out where there is none.
    Register,
    /// Where it finds that of marriage settlements; left out where there is none.
    MarriageSettlements,
    /// The private key as a JWK.
    Jwk,
    /// The same as JSON within JSON.
    JwkObject,
    /// The same in base64 (RFC 4648, 4), in one line.
    JwkBase64,
    /// The public key in a set.
    PublicJwks,
    /// The private key as PEM (PKCS#8).
    Pem,
    /// The same in one line, its line ends as `\n`.
    PemLine,
    /// The public key as PEM.
    PublicPem,
    /// The key and a certificate that it signs itself, as PKCS#12.
    Keystore,
    /// What a keystore is called.
    KeystoreFile,
    /// What Java calls its format.
    KeystoreType,
    /// What its entry is called.
    KeystoreAlias,
    /// The password of it.
    KeystorePassword,
    /// The environment in a word: `test` or `prod`.
    Environment,
    /// This.
    Word(&'static str),
    /// This number.
    Number(i64),
    /// True.
    Yes,
    /// True where an access is Altinn's, whose APIs take Altinn's own token; else left out.
    AltinnExchange,
}

impl Fact {
    /// Whether whoever reads it can sign as the client.
    #[must_use]
    pub fn is_secret(self) -> bool {
        match self {
            Self::Jwk | Self::JwkObject | Self::JwkBase64 | Self::Pem | Self::PemLine | Self::KeystorePassword => true,
            Self::Issuer
            | Self::TokenEndpoint
            | Self::Metadata
            | Self::JwksAddress
            | Self::ClientId
            | Self::Kid
            | Self::Scopes
            | Self::Resource
            | Self::ConsumerOrg
            | Self::AuthorizationDetails
            | Self::FirstCall
            | Self::Register
            | Self::MarriageSettlements
            | Self::PublicJwks
            | Self::PublicPem
            | Self::Keystore
            | Self::KeystoreFile
            | Self::KeystoreType
            | Self::KeystoreAlias
            | Self::Environment
            | Self::Word(_)
            | Self::Number(_)
            | Self::Yes
            | Self::AltinnExchange => false,
        }
    }

    /// Whether only who has the private key can write it: it is secret, or sealed.
    fn needs_private_key(self) -> bool {
        self.is_secret() || self == Self::Keystore
    }
}

impl Form {
    fn fields(&self) -> &'static [Field] {
        match self {
            Self::Json(fields)
            | Self::Yaml(fields)
            | Self::Properties(fields)
            | Self::Variables(fields)
            | Self::PostmanEnvironment(fields)
            | Self::BrunoEnvironment(fields) => fields,
            Self::Whole(_) | Self::Made(..) | Self::KeyVault(..) => &[],
        }
    }

    fn facts(&self) -> Vec<Fact> {
        let facts = self.fields().iter().map(|field| field.fact);
        match self {
            Self::Whole(fact) => vec![*fact],
            Self::BrunoEnvironment(_) => facts.filter(|fact| !fact.is_secret()).collect(),
            Self::Json(_)
            | Self::Yaml(_)
            | Self::Properties(_)
            | Self::Variables(_)
            | Self::PostmanEnvironment(_)
            | Self::Made(..)
            | Self::KeyVault(..) => facts.collect(),
        }
    }
}

impl ProductFile {
    /// Whether whoever reads it can sign as the client.
    #[must_use]
    pub fn is_secret(&self) -> bool {
        self.form.facts().into_iter().any(Fact::is_secret)
    }

    /// Whether only who has the private key can write it.
    fn needs_private_key(&self) -> bool {
        self.form.facts().into_iter().any(Fact::needs_private_key)
    }
}

impl Product {
    /// The one of this name.
    #[must_use]
    pub fn named(key: &str) -> Option<&'static Self> {
        PRODUCTS.iter().find(|product| product.key == key)
    }

    /// Its file of this name.
    #[must_use]
    pub fn file(&self, path: &str) -> Option<&'static ProductFile> {
        self.files.iter().find(|file| file.path == path)
    }

    /// The files that are wanted, with these facts.
    ///
    /// # Errors
    /// Why the keystore cannot be written, where there is one among them.
    pub fn write(&self, wanted: &Selection, facts: &Facts<'_>) -> Result<Vec<File>, KeystoreError> {
        wanted.of(self).map(|file| write::file(file, facts)).collect()
    }
}
