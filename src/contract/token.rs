//! Asking for a token, and trying it.

use crate::domain::{Address, ClientId, Environment, ScopeSet, Secret};
use crate::keystore::Signer;
use crate::protocol::grant::OptionalClaims;

/// A token that is wanted.
#[derive(Debug, Clone)]
pub struct TokenOrder {
    /// Where.
    pub environment: Environment,
    /// The client that asks.
    pub client_id: ClientId,
    /// For which accesses.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
    /// The organisation's key.
    pub signer: Signer,
}

/// One real call to an API.
#[derive(Debug, Clone)]
pub struct Trial {
    /// What is called, by GET.
    pub address: Address,
    /// The token that goes with it.
    pub token: Secret,
}

/// An API's answer to a call with the token.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TrialAnswer {
    /// HTTP status.
    pub status: u16,
    /// The beginning of the body, as text.
    pub excerpt: String,
    /// How many hits the register counts, where it is one that does.
    pub hits: Option<u64>,
}
