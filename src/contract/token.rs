//! Asking for a token, and trying it.

use crate::diagnosis::Checks;
use crate::domain::{Address, ClientId, Environment, ScopeSet, Secret};
use crate::keystore::Signer;
use crate::problem::Problem;
use crate::protocol::grant::{OptionalClaims, SentGrant};
use crate::protocol::token::AccessToken;

/// A token that is wanted: by the window and by the terminal alike.
#[derive(Debug, Clone)]
pub struct TokenRequest {
    /// From whom.
    pub server: AuthorizationServer,
    /// The client that asks.
    pub client_id: ClientId,
    /// For which accesses.
    pub scopes: ScopeSet,
    /// Claims that most do without.
    pub optional: OptionalClaims,
    /// The organisation's key.
    pub signer: Signer,
    /// Under which identifier the key is registered on the client; `None` where the certificate is the proof.
    pub kid: Option<String>,
}

/// Whom a token is asked of, and what `aud` of the grant says.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AuthorizationServer {
    /// An environment: its metadata says where grants go, and what `aud` they bear.
    Environment(Box<Environment>),
    /// The same, but `aud` is given, to the letter.
    Audience(Address, Box<Environment>),
    /// `aud` is given, and where the grant goes. Nothing is fetched.
    Endpoint {
        /// `aud`, to the letter.
        audience: Address,
        /// Where the grant goes.
        token_endpoint: Address,
    },
}

impl From<Environment> for AuthorizationServer {
    fn from(environment: Environment) -> Self {
        Self::Environment(Box::new(environment))
    }
}

impl AuthorizationServer {
    /// The environment, where it is one.
    #[must_use]
    pub fn environment(&self) -> Option<&Environment> {
        match self {
            Self::Environment(environment) | Self::Audience(_, environment) => Some(environment),
            Self::Endpoint { .. } => None,
        }
    }

    /// Who is asked first.
    #[must_use]
    pub fn host(&self) -> &str {
        match self {
            Self::Environment(environment) | Self::Audience(_, environment) => environment.issuer.host(),
            Self::Endpoint { token_endpoint, .. } => token_endpoint.host(),
        }
    }
}

/// What came of a request for a token, and what was sent for it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TokenExchange {
    /// The grant that was answered, or may have arrived; `None` where none was sent.
    pub sent: Option<SentGrant>,
    /// The token, or the refusal, or what went wrong on the way.
    pub result: Result<AccessToken, Problem>,
    /// What was checked of the grant, where the server tells it: the demo does, as it runs in this program.
    pub checks: Option<Checks>,
}

impl From<Result<AccessToken, Problem>> for TokenExchange {
    fn from(result: Result<AccessToken, Problem>) -> Self {
        Self { sent: None, result, checks: None }
    }
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
