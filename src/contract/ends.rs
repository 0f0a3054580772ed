//! When the registered keys of an organisation end, as it was read last: kept so that the next visit can say it before a
//! certificate is open.

use crate::domain::{ClientId, Environment, OrgNumber, Timestamp};

/// The most keys that are kept of one reading, the nearest ends first. The start page tells three.
const MOST: usize = 200;
/// The most readings that are kept.
const MOST_READINGS: usize = 20;

/// What one administration client has read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenEnds {
    /// Where.
    pub environment: Environment,
    /// Who has read it.
    pub admin: ClientId,
    /// Whose clients they are.
    pub organisation: OrgNumber,
    /// When it was read.
    pub read: Timestamp,
    /// The keys, the nearest end first.
    pub keys: Vec<SeenKey>,
}

/// A key that ends.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SeenKey {
    /// The client's identifier.
    pub client_id: String,
    /// What the client is called.
    pub client_name: String,
    /// The key's name.
    pub kid: String,
    /// When it ends.
    pub ends: Timestamp,
    /// What is to be done, by the word that programs know it by.
    pub todo: String,
}

impl SeenEnds {
    /// Whether both are of the same clients.
    #[must_use]
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_of(&other.environment, &other.admin)
    }

    /// Whether this administration client has read it, here.
    #[must_use]
    pub fn is_of(&self, environment: &Environment, admin: &ClientId) -> bool {
        self.admin == *admin && self.environment.issuer.same_but_slash(environment.issuer.as_str())
    }

    /// Takes the place of what was read before, the newest first, with no more keys than are kept.
    pub fn apply(mut self, kept: &mut Vec<Self>) {
        self.keys.sort_by_key(|key| key.ends);
        self.keys.truncate(MOST);
        kept.retain(|known| !known.is_same(&self));
        kept.insert(0, self);
        kept.truncate(MOST_READINGS);
    }
}
