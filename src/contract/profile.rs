//! Profiles: what was answered on the way to a token, kept so that the next visit needs a password and no more.

use crate::domain::{Address, ClientId, Environment, Mark, OrgNumber, ScopeSet, Timestamp};
use crate::protocol::grant::OptionalClaims;
use std::path::PathBuf;

/// One way to a token. Never a password, a key or a token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Setup {
    /// What people call it; no two have the same.
    pub name: String,
    /// Where the certificate lies.
    pub file: PathBuf,
    /// Its name in the file.
    pub alias: String,
    /// Until when the certificate is valid.
    pub certificate_ends: Timestamp,
    /// Whose it is.
    pub organisation: OrgNumber,
    /// What the organisation is called.
    pub organisation_name: String,
    /// Where the token is for; never the demo.
    pub environment: Environment,
    /// The administration client, where one was used.
    pub admin: Option<ClientId>,
    /// The client that tokens are asked for with.
    pub client_id: ClientId,
    /// Its name, where we know it.
    pub client_name: Option<String>,
    /// When we created it, if we did.
    pub created: Option<Timestamp>,
    /// When the first of the keys that are registered on the client ends, as it was when that was last read.
    pub keys_end: Option<Timestamp>,
    /// What is asked for.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
    /// Under which mark its password lies in the system's keyring, where somebody wanted that.
    pub remembered: Option<Mark>,
    /// How it went the last time.
    pub last: Option<Last>,
}

/// How asking for a token went.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Last {
    /// When.
    pub at: Timestamp,
    /// The code of the problem; `None` when the token came.
    pub problem: Option<String>,
}

/// A change of what is kept: small enough that two windows can make theirs one after the other.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Change {
    /// Keep this one, in the place of the one that gives the same token.
    Keep(Box<Setup>),
    /// Call the one of the first name by the second.
    Rename(String, String),
    /// The password of the one of this name lies in the keyring under this mark; `None` where it does not.
    Remember(String, Option<Mark>),
    /// The keys of this issuer's client end then, or never.
    KeysEnd(Address, ClientId, Option<Timestamp>),
    /// Keep the one of this name no longer.
    Remove(String),
}

impl Setup {
    /// Whether both give the same token: of the same client, for the same.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.client_id == other.client_id
            && self.environment.issuer == other.environment.issuer
            && self.scopes == other.scopes
            && self.optional == other.optional
    }

    /// When it was used last, or else made.
    fn used(&self) -> Option<Timestamp> {
        self.last.as_ref().map(|last| last.at).or(self.created)
    }
}

impl Change {
    /// Makes the change. What it is about may be gone, by another window's doing; then nothing happens.
    pub fn apply(&self, setups: &mut Vec<Setup>) {
        match self {
            Self::Keep(setup) => keep(setups, Setup::clone(setup)),
            Self::Rename(from, to) => {
                let free = free_name(setups, to);
                if let Some(setup) = setups.iter_mut().find(|setup| setup.name == *from) {
                    setup.name = free;
                }
            }
            Self::Remember(name, mark) => {
                if let Some(setup) = setups.iter_mut().find(|setup| setup.name == *name) {
                    setup.remembered.clone_from(mark);
                }
            }
            Self::KeysEnd(issuer, client_id, end) => {
                let of_client =
                    |setup: &&mut Setup| setup.client_id == *client_id && setup.environment.issuer == *issuer;
                for setup in setups.iter_mut().filter(of_client) {
                    setup.keys_end = *end;
                }
            }
            Self::Remove(name) => setups.retain(|setup| setup.name != *name),
        }
        // The one that was used last is the one that is most likely to be used now.
        setups.sort_by_key(|setup| std::cmp::Reverse(setup.used()));
    }
}

fn keep(setups: &mut Vec<Setup>, setup: Setup) {
    let Some(known) = setups.iter_mut().find(|known| known.is_same(&setup)) else {
        let name = free_name(setups, &setup.name);
        setups.push(Setup { name, ..setup });
        return;
    };
    // Its name is the user's; what is not known any more was known before.
    *known = Setup {
        name: std::mem::take(&mut known.name),
        admin: setup.admin.clone().or(known.admin.take()),
        client_name: setup.client_name.clone().or(known.client_name.take()),
        created: setup.created.or(known.created),
        keys_end: setup.keys_end.or(known.keys_end),
        remembered: setup.remembered.clone().or(known.remembered.take()),
        last: setup.last.clone().or(known.last.take()),
        ..setup
    };
}

/// «Fjordvik», or «Fjordvik (2)» where that is taken.
fn free_name(setups: &[Setup], name: &str) -> String {
    let taken = |name: &str| setups.iter().any(|setup| setup.name == name);
    let numbered = (2..).map(|number| format!("{name} ({number})"));
    std::iter::once(name.to_owned()).chain(numbered).find(|name| !taken(name)).unwrap_or_default()
}
