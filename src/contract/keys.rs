//! Keys of a client's own: what is kept of one, and how it is made. The private half lies sealed in a file of the person's
//! choice, and nowhere else.

use super::{AdminKeyPlace, Profile};
use crate::domain::{ClientId, Environment, OrgNumber, ScopeSet, Secret, Timestamp};
use crate::export::catalogue::{Product, Selection};
use crate::keystore::Signer;
use crate::keystore::own::KeyLength;
use crate::keystore::write::Target;
use crate::protocol::grant::OptionalClaims;
use crate::protocol::jwk::PublicJwk;
use std::path::PathBuf;

/// A key that was made here, as it is kept. Nothing in it is secret.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptKey {
    /// Its public half, with its name.
    pub key: PublicJwk,
    /// The file with its private half.
    pub file: PathBuf,
    /// Where its client is.
    pub environment: Environment,
    /// Whose its client is.
    pub organisation: OrgNumber,
    /// The client.
    pub client_id: ClientId,
    /// The administration client.
    pub admin: ClientId,
    /// When it was made.
    pub made: Timestamp,
    /// When it was registered; `None` where nobody has seen that it was.
    pub registered: Option<Timestamp>,
    /// When it ends, as it was when that was last read.
    pub ends: Option<Timestamp>,
    /// When a token was first got with it.
    pub proved: Option<Timestamp>,
    /// The key that it is to take the place of, until that is taken away.
    pub replaces: Option<String>,
}

impl KeptKey {
    /// Whether it is of this client, here.
    #[must_use]
    pub fn is_of(&self, environment: &Environment, client_id: &ClientId) -> bool {
        self.client_id == *client_id && self.environment.issuer.same_but_slash(environment.issuer.as_str())
    }

    /// Whether it was registered on this client, here.
    #[must_use]
    pub fn is_registered_on(&self, environment: &Environment, client_id: &ClientId) -> bool {
        self.registered.is_some() && self.is_of(environment, client_id)
    }
}

impl AdminKeyPlace {
    /// Where the key of this administration client lies, as far as these tell: a setup keeps it, or it was made here.
    #[must_use]
    pub fn known(
        profiles: &[Profile],
        keys: &[KeptKey],
        environment: &Environment,
        client_id: &ClientId,
    ) -> Option<Self> {
        let mut administered =
            profiles.iter().filter(|profile| profile.is_administered_by(&environment.issuer, client_id));
        let of_setup = administered.find_map(|profile| profile.admin_key.clone());
        of_setup.or_else(|| {
            let kept = keys.iter().rfind(|kept| kept.is_registered_on(environment, client_id))?;
            Some(Self { file: kept.file.clone(), kid: kept.key.kid().to_owned() })
        })
    }
}

/// A key to be made, or taken from a file that somebody has; sealed in a file of its own, and written down.
#[derive(Debug)]
pub struct KeyOrder {
    /// The file for its private half.
    pub file: PathBuf,
    /// How the file is written.
    pub target: Target,
    /// Its password.
    pub password: Secret,
    /// Where it comes from.
    pub origin: KeyOrigin,
    /// Where its client is.
    pub environment: Environment,
    /// Whose its client is.
    pub organisation: OrgNumber,
    /// The client.
    pub client_id: ClientId,
    /// The administration client.
    pub admin: ClientId,
    /// The key that it is to take the place of.
    pub replaces: Option<String>,
}

/// Where a key comes from that is sealed in a file.
#[derive(Debug)]
pub enum KeyOrigin {
    /// It is made, and so long.
    New(KeyLength),
    /// Somebody has it already.
    Brought(Box<BroughtPrivate>),
}

/// A key that somebody has, with its private half.
#[derive(Debug)]
pub struct BroughtPrivate {
    /// The file that it lies in.
    pub file: PathBuf,
    /// The password of that file; empty where it has none.
    pub password: Secret,
    /// The key, as it was read from there.
    pub key: PublicJwk,
}

impl KeyOrigin {
    /// The key, where somebody has it already.
    #[must_use]
    pub fn brought(&self) -> Option<&PublicJwk> {
        match self {
            Self::New(_) => None,
            Self::Brought(brought) => Some(&brought.key),
        }
    }
}

/// A key that lies in its file: made now, or in an earlier attempt that did not come to its end.
#[derive(Debug)]
pub struct MadeKey {
    /// What is kept of it.
    pub kept: KeptKey,
    /// The key, read back from the file.
    pub signer: Signer,
}

/// The public half of a key that somebody brought.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BroughtKey {
    /// The key, under its own name or a new one.
    pub key: PublicJwk,
    /// Whether the private half lies in the same file, which is nobody else's to have.
    pub has_private: bool,
}

/// A folder with the files of a product, to be written for a key of ours.
#[derive(Debug)]
pub struct HandOver {
    /// The folder: one that is not there yet, or is empty.
    pub folder: PathBuf,
    /// Who reads them.
    pub product: &'static Product,
    /// Which of its files are wanted.
    pub wanted: Selection,
    /// The key.
    pub kept: KeptKey,
    /// The password of its file; `None` where no file needs the private key.
    pub password: Option<Secret>,
    /// What is asked for.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
}

/// Files that were handed over, and read back from the disk.
#[derive(Debug)]
pub struct HandedOver {
    /// Where they lie.
    pub folder: PathBuf,
    /// Their names.
    pub files: Vec<String>,
    /// The name of the key as it stands in them.
    pub kid: String,
    /// The key, as each of the files has it that has one.
    pub signers: Vec<Signer>,
}
